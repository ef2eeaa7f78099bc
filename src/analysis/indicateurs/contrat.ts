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

/** Indicateur : un pli du registre. */
export interface Indicateur {
  readonly id: string
  /** `compte` (households, dwellings), `part` (0 to 1), `mois`, `indice`. */
  readonly unite: 'compte' | 'part' | 'mois' | 'indice'
  readonly mesurer: (registre: Registre, monde: Monde) => readonly Mesure[]
}

/** Résultat d’une campagne : estimation, intervalle à 95 % de l’estimation, étendue des passages. */
export interface ResultatDIndicateur extends CleDIndicateur {
  readonly estimation: number | null
  readonly intervalle: readonly [number, number] | null
  /** 2.5 % and 97.5 % of the runs: what one future may be. */
  readonly etendue: readonly [number, number] | null
  readonly n: number
}
