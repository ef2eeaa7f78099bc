// The one workbench of the page, and its hooks.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Couverture } from '~/analysis/essais/couverture.ts'
import type { Rejeu } from '~/analysis/essais/rejouer.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'
import { NOM_DU_MAGASIN } from '~/store/ouvrir.ts'
import type { Apercu, Bilan, CasOuvert, ComparaisonDePage, ImpactDePage, MargesDeCohorte } from '~/workers/protocol.ts'
import type { Reponses } from '~/workers/reponses.ts'
import { EN_ATTENTE, type Paire, type Sujet, sujetDesMarges, sujetDuCas } from './chantier.ts'
import { APERCU, BILAN, COMPARAISON, COUVERTURE, ESSAIS, REPONSES } from './taches.ts'
import type { EtatAtelier, GestesAtelier, Travail } from './contrat.ts'
import { type Atelier, creerAtelier } from './creer.ts'

const atelier = creerAtelier({
  nom: NOM_DU_MAGASIN,
  lever: leverOuvrier,
  maintenant: () => new Date().toISOString(),
  // Asked once there is something to lose: some browsers put the question to the user.
  onPremierActe: () => void navigator.storage?.persist?.().catch(() => false),
})

let isOuvert = false

/** Reads what is kept, and prepares the cohort. Once is enough. */
export function ouvrirAtelier(): void {
  if (isOuvert) return
  isOuvert = true
  void atelier.ouvrir()
}

/** For tests: nothing works afterwards. */
export const fermerAtelier = (): Promise<void> => atelier.fermer()

export const gestes: GestesAtelier = atelier.gestes

/** State and gestures, for what follows them outside of React. */
export const atelierDeLaPage: Pick<Atelier, 'etat' | 'gestes'> = atelier

/** The state at this moment, for what is done outside of a rendering. */
export const etatPresent = (): EtatAtelier => atelier.etat.getState()

/** @param select must give the same value for the same state: a new object each time renders without end. */
export const useAtelier = <T>(select: (etat: EtatAtelier) => T): T => useStore(atelier.etat, select)

function useTravail<T>(sujet: Sujet | undefined): Travail<T> {
  useEffect(() => (sujet === undefined ? undefined : atelier.chantier.suivre(sujet)), [sujet])
  return useStore(atelier.chantier.travaux, (travaux) =>
    sujet === undefined ? EN_ATTENTE : ((travaux[sujet] as Travail<T> | undefined) ?? EN_ATTENTE),
  )
}

/** Coverage and checks of the draft. */
export const useBilan = (): Travail<Bilan> => useTravail(BILAN)
/** Weights, crossing times, piles and cliffs of the draft. */
export const useReponses = (): Travail<Reponses> => useTravail(REPONSES)
/** The test cases run again on the draft. */
export const useEssais = (): Travail<Rejeu> => useTravail(ESSAIS)
/** What they show of it. */
export const useCouverture = (): Travail<Couverture> => useTravail(COUVERTURE)
/** Ranks that the content proposed would move (`gestes.proposer`). */
export const useApercu = (): Travail<Apercu> => useTravail(APERCU)
/** Margins of the synthetic cohort of a scenario, read back from it; in wait while it has no recipe. */
export const useMarges = (scenario: string): Travail<MargesDeCohorte> => useTravail(sujetDesMarges(scenario))
export const useComparaison = (): Travail<ComparaisonDePage> => useTravail(COMPARAISON)
/** Ranks that a content moves from another; in wait without a pair, which must be the same object at each rendering. */
export const useImpact = (paire: Paire | undefined): Travail<ImpactDePage> =>
  useTravail(useMemo(() => paire && atelier.gestes.mesurer(paire), [paire]))
/** One application under the two compared rule sets; `pret` without a value when the cohort has no such id. */
export const useCas = (id: string | undefined): Travail<CasOuvert> =>
  useTravail(id === undefined ? undefined : sujetDuCas(id))
