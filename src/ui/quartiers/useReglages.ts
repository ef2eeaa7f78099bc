// The page's settings as state, mirrored in the address: behind the « # » when the router lives there, else in the query.
import { useCallback, useEffect, useState } from 'react'
import { readReglages, writeReglages, type Bornes, type Reglages } from './reglages.ts'

/** Pause before the address follows: a slider in motion writes once. */
const DELAI_MS = 120

const inHash = (): boolean => window.location.hash.startsWith('#/')
const queryNow = (): string =>
  inHash() ? (window.location.hash.split('?')[1] ?? '') : window.location.search.replace(/^\?/, '')

function writeQuery(requete: string): void {
  const { hash, pathname, search } = window.location
  const suffixe = requete === '' ? '' : `?${requete}`
  const adresse = inHash()
    ? `${pathname}${search}${hash.split('?')[0] ?? ''}${suffixe}`
    : `${pathname}${suffixe}${hash}`
  window.history.replaceState(window.history.state, '', adresse)
}

/** @param bornes a constant of the page */
export function useReglages(bornes: Bornes): readonly [Reglages, (changement: Partial<Reglages>) => void] {
  const [reglages, setReglages] = useState(() => readReglages(queryNow(), bornes))

  useEffect(() => {
    const reread = (): void => setReglages(readReglages(queryNow(), bornes))
    window.addEventListener('popstate', reread)
    window.addEventListener('hashchange', reread)
    return () => {
      window.removeEventListener('popstate', reread)
      window.removeEventListener('hashchange', reread)
    }
  }, [bornes])

  useEffect(() => {
    const requete = writeReglages(queryNow(), reglages, bornes)
    if (requete === new URLSearchParams(queryNow()).toString()) return undefined
    const attente = window.setTimeout(() => writeQuery(requete), DELAI_MS)
    return () => window.clearTimeout(attente)
  }, [reglages, bornes])

  const regler = useCallback(
    (changement: Partial<Reglages>) => setReglages((avant) => ({ ...avant, ...changement })),
    [],
  )
  return [reglages, regler]
}
