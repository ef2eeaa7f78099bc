// The campaign of the page: one at a time, kept while the session lasts, whatever page is open.
import { useSyncExternalStore } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import { hashContent } from '~/domain/hash.ts'
import type { Problem } from '~/domain/problem.ts'
import { lancerCampagne } from '~/workers/campagne.ts'
import type { Campagne, EmpreinteDeBranche } from '~/workers/simulateur.ts'
import { creerReleves, ouvriersDeLaMachine } from '../campagne.ts'
import { assezPrecis } from './six-ans-view.ts'

/** Screens are refreshed this often, in milliseconds. */
const PERIODE_MS = 250

export interface EtatDeCampagne {
  readonly etat: 'repos' | 'preparation' | 'calcul' | 'complete' | 'assez' | 'annulee' | 'refusee' | 'erreur'
  readonly faits: number
  readonly voulus: number
  /** Seed, and half-width that stops the campaign, turns a year. */
  readonly graine: number
  readonly demi: number | undefined
  /** One a branch, in the order of the campaign. */
  readonly releves: readonly Releve[]
  readonly empreintes: readonly EmpreinteDeBranche[]
  readonly problems: readonly Problem[]
  /** Hash of what was asked, seed excepted. */
  readonly cle: string | undefined
  /** Changes each time something new is to be drawn. */
  readonly rang: number
}

let etat: EtatDeCampagne = {
  etat: 'repos',
  faits: 0,
  voulus: 200,
  graine: 2024,
  demi: undefined,
  releves: [],
  empreintes: [],
  problems: [],
  cle: undefined,
  rang: 0,
}
const abonnes = new Set<() => void>()
let annulerEnCours: (() => void) | undefined

function poser(changement: Partial<EtatDeCampagne>): void {
  etat = { ...etat, ...changement, rang: etat.rang + 1 }
  for (const abonne of abonnes) abonne()
}

export const cleDeCampagne = ({ branches, source }: Campagne): string =>
  hashContent({ branches, source } as unknown as Record<string, unknown>)

/** Starts a campaign; the one under way is stopped. @param demi half-width that stops it, turns a year */
export function lancer(campagne: Campagne, tirages: number, demi: number | undefined): void {
  annulerEnCours?.()
  const { releves, lire } = creerReleves(campagne.branches.length)
  let montre = 0
  poser({
    etat: 'preparation',
    faits: 0,
    voulus: tirages,
    graine: campagne.graine,
    demi,
    releves,
    empreintes: [],
    problems: [],
    cle: cleDeCampagne(campagne),
  })
  const enCours = lancerCampagne(campagne, {
    tirages,
    ouvriers: ouvriersDeLaMachine(),
    assez: () => demi !== undefined && assezPrecis(releves, demi),
    surPassages: (passages, empreintes) => {
      lire(passages)
      if (performance.now() - montre < PERIODE_MS) return
      montre = performance.now()
      poser({ etat: 'calcul', faits: releves[0]?.passages() ?? 0, empreintes })
    },
  })
  annulerEnCours = enCours.annuler
  enCours.termine.then(
    (fin) => {
      if (etat.releves !== releves) return
      poser({
        etat: fin.fin,
        faits: releves[0]?.passages() ?? 0,
        problems: fin.fin === 'refusee' ? fin.problems : [],
      })
    },
    () => {
      if (etat.releves === releves) poser({ etat: 'erreur' })
    },
  )
}

export const arreter = (): void => annulerEnCours?.()

export const useCampagne = (): EtatDeCampagne =>
  useSyncExternalStore(
    (abonne) => {
      abonnes.add(abonne)
      return () => abonnes.delete(abonne)
    },
    () => etat,
  )
