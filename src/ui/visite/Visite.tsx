// The tour on screen: a ring around what the step shows, and a card beside it. Nothing is locked: the page stays in use
// under the card, which leaves on Escape. It goes to the page of its step, and does nothing else unless asked.
import { Button, CloseButton } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ok } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { aller } from '../acts/demandes.ts'
import { isSaisie } from '../acts/touches.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { type Cadre, etapeVue, type GesteDeVisite, placer, type Taille, TOTAL } from './view.ts'
import css from './visite.module.css'
import { allerEtape, quitterVisite } from './visite.ts'

/** Part of the window above which a thing is shown from its top. */
const PART_HAUTE = 0.6

const cadreDe = (element: Element | null): Cadre | undefined => {
  const { x, y, width: l, height: h } = element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 }
  return l > 0 && h > 0 ? { x: Math.round(x), y: Math.round(y), l: Math.round(l), h: Math.round(h) } : undefined
}
const isMeme = (a: Cadre | undefined, b: Cadre | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.l === b?.l && a?.h === b?.h

/** Something taller than the window begins at its top. */
function montrer(element: Element): void {
  const isHaut = element.getBoundingClientRect().height > window.innerHeight * PART_HAUTE
  element.scrollIntoView({ block: isHaut ? 'start' : 'center', behavior: 'instant' })
}

/** Follows what is shown as the page fills, scrolls and changes; brings it into view when it comes. */
function useCible(cibles: readonly string[]): Cadre | undefined {
  const [cadre, setCadre] = useState<Cadre>()
  const cle = cibles.join('\n')
  useEffect(() => {
    let tour = 0
    let vu: Element | null = null
    const suivre = (): void => {
      const [element = null] = cle.split('\n').flatMap((cible) => document.querySelector(cible) ?? [])
      if (element !== vu) {
        vu = element
        if (element) montrer(element)
      }
      const present = cadreDe(element)
      setCadre((avant) => (isMeme(avant, present) ? avant : present))
      tour = requestAnimationFrame(suivre)
    }
    suivre()
    return () => cancelAnimationFrame(tour)
  }, [cle])
  return cadre
}

function faire(geste: GesteDeVisite): void {
  if (geste.genre === 'editer') void gestes.editer(ok(geste.edition))
  else if (geste.genre === 'annuler') void gestes.annuler()
  else if (geste.genre === 'comparer') void gestes.choisirComparaison({ a: geste.a, b: geste.b })
  else aller(geste.adresse)
}

const taille = (): Taille => ({ l: window.innerWidth, h: window.innerHeight })

export function Visite({ etape }: { readonly etape: number }) {
  const etat = useAtelier(
    useShallow(({ brouillon, comparaison, cohorte, mois }) => ({ brouillon, comparaison, cohorte, mois })),
  )
  const vue = etapeVue(etape, etat)
  const chemin = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const cadre = useCible(vue.cibles)
  const carte = useRef<HTMLElement>(null)
  const [place, setPlace] = useState({ x: 0, y: 0 })
  const isDerniere = vue.rang === TOTAL

  useEffect(() => aller(vue.chemin), [vue.chemin, etape])

  // After the page that one arrives on has taken the focus.
  useEffect(() => {
    if (chemin !== vue.chemin) return undefined
    const attente = requestAnimationFrame(() => carte.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(attente)
  }, [chemin, vue.chemin, etape])

  useEffect(() => {
    const { offsetWidth: l = 0, offsetHeight: h = 0 } = carte.current ?? {}
    const { x, y } = placer(cadre, { l, h }, taille())
    setPlace((avant) => (avant.x === x && avant.y === y ? avant : { x, y }))
  }, [cadre, vue])

  useEffect(() => {
    const onEchap = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isSaisie(event.target as HTMLElement)) return
      if (!document.querySelector('[role="dialog"], [role="menu"]')) quitterVisite()
    }
    // Before the windows of the page, which Escape closes first.
    window.addEventListener('keydown', onEchap, { capture: true })
    return () => window.removeEventListener('keydown', onEchap, { capture: true })
  }, [])

  const avancer = () => allerEtape(etape + 1)
  /** Its end: the page from its top, or the rules, where the work begins. */
  const terminer = (suite: 'rester' | 'regles') => {
    quitterVisite()
    window.scrollTo({ top: 0, behavior: 'instant' })
    if (suite === 'regles') aller('/regles')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' && !isDerniere) avancer()
    else if (event.key === 'ArrowLeft' && etape > 0) allerEtape(etape - 1)
    else return
    event.preventDefault()
  }

  return (
    <>
      {cadre ? (
        <div
          className={css.anneau}
          style={{ translate: `${cadre.x}px ${cadre.y}px`, width: cadre.l, height: cadre.h }}
          aria-hidden
        />
      ) : null}
      {/* The arrows turn the pages of the card wherever the focus is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={carte}
        className={css.carte}
        style={{ translate: `${place.x}px ${place.y}px` }}
        tabIndex={-1}
        aria-label={t('visiteNom')}
        aria-describedby="visite-texte"
        onKeyDown={onKey}
      >
        <header>
          <span className="note">{t('visiteRang', { rang: vue.rang, total: TOTAL })}</span>
          <CloseButton aria-label={t('visiteQuitter')} onClick={quitterVisite} />
        </header>
        <h2>{vue.titre}</h2>
        <p id="visite-texte" aria-live="polite">
          {vue.texte}
        </p>
        {vue.geste ? (
          <Button variant="light" onClick={() => vue.geste && faire(vue.geste)}>
            {vue.geste.libelle}
          </Button>
        ) : null}
        <footer>
          <Button disabled={etape === 0} onClick={() => allerEtape(etape - 1)}>
            {t('visitePrecedent')}
          </Button>
          {isDerniere ? (
            <>
              <Button onClick={() => terminer('rester')}>{t('visiteRester')}</Button>
              <Button variant="filled" onClick={() => terminer('regles')}>
                {t('visiteAllerAuxRegles')}
              </Button>
            </>
          ) : (
            <Button variant="filled" onClick={avancer}>
              {t('visiteSuivant')}
            </Button>
          )}
        </footer>
        <p className="note">{t('visiteTouches')}</p>
      </section>
    </>
  )
}
