// One task of the worker of publication at a time: raised for it, stopped with it, gone with the page.
import { useEffect, useRef, useState } from 'react'
import type { Result } from '~/domain/problem.ts'
import type { Avancer } from '~/publication/index.ts'
import { leverPublieur, type OuvrierDePublication } from '~/workers/paquets.ts'
import type { Publieur } from '~/workers/publieur.ts'

/** Formes faites, sur combien ; aucune n’est connue tant que l’ouvrier n’a rien dit. */
export interface Avance {
  readonly faites: number
  readonly total: number | undefined
}

export type Suivi<D, T> =
  | { readonly etat: 'repos' | 'arretee' | 'echec' }
  | { readonly etat: 'calcul'; readonly demande: D; readonly avance: Avance }
  | { readonly etat: 'finie'; readonly demande: D; readonly resultat: Result<T> }

export interface Tache<D, T> {
  readonly suivi: Suivi<D, T>
  readonly lancer: (demande: D) => void
  readonly arreter: () => void
}

export function useTache<D, T>(
  travail: (publieur: Publieur, demande: D, avancer: Avancer) => Promise<Result<T>>,
): Tache<D, T> {
  const [suivi, setSuivi] = useState<Suivi<D, T>>({ etat: 'repos' })
  const enUsage = useRef<OuvrierDePublication>(undefined)
  const congedier = () => {
    enUsage.current?.terminer()
    enUsage.current = undefined
  }
  useEffect(() => congedier, [])

  const lancer = async (demande: D): Promise<void> => {
    congedier()
    const ouvrier = leverPublieur()
    enUsage.current = ouvrier
    const avancer = (faites: number, total: number | undefined): void => {
      if (enUsage.current === ouvrier) setSuivi({ etat: 'calcul', demande, avance: { faites, total } })
    }
    avancer(0, undefined)
    const suite = await travail(ouvrier.publieur, demande, avancer).then(
      (resultat): Suivi<D, T> => ({ etat: 'finie', demande, resultat }),
      (): Suivi<D, T> => ({ etat: 'echec' }),
    )
    // Another task has been asked for meanwhile, or none any more.
    if (enUsage.current !== ouvrier) return
    congedier()
    setSuivi(suite)
  }
  const arreter = () => {
    congedier()
    setSuivi({ etat: 'arretee' })
  }
  return { suivi, lancer: (demande) => void lancer(demande), arreter }
}
