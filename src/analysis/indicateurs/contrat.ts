// What an indicator is: a fold of the ledger of one run, and what a campaign of runs makes of it (simulation.md §4).
import type { Monde } from '~/simulation/monde.ts'
import type { Registre } from '~/simulation/registre.ts'

/** What a figure is about. */
export interface CleDIndicateur {
  readonly id: string
  /** `villemandeur`, `ame`, or the id of the scenario’s own perimeter. */
  readonly perimetre: string
  /** Group, bailleur, residence or contingent; `tous` for all. */
  readonly groupe: string
  /** « 2024 »… or `plan` for the whole horizon. */
  readonly annee: string
}

/** Mesure d’un passage : sa valeur (null : rien à mesurer), et sur combien elle porte. */
export interface Mesure extends CleDIndicateur {
  readonly valeur: number | null
  readonly n: number
}

/**
 * `compte` (households, dwellings), `part` (0 to 1), `mois`, `indice`; `rapport`, a ratio of two hazards; `chance`, 1 in the
 * runs where it happens and 0 in the others.
 */
export type Unite = 'compte' | 'part' | 'mois' | 'indice' | 'rapport' | 'chance'

/** Indicateur : un pli du registre. */
export interface Indicateur {
  readonly id: string
  readonly unite: Unite
  readonly mesurer: (registre: Registre, monde: Monde) => readonly Mesure[]
}

/**
 * Résultat d’une campagne : estimation, intervalle à 95 % de l’estimation, étendue des passages. The interval is Student’s;
 * log-normal for a ratio, which it never takes below 0; Clopper and Pearson’s for a chance, whose runs have no range.
 */
export interface ResultatDIndicateur extends CleDIndicateur {
  readonly estimation: number | null
  readonly intervalle: readonly [number, number] | null
  /** 2.5 % and 97.5 % of the runs: what one future may be. */
  readonly etendue: readonly [number, number] | null
  readonly n: number
}
