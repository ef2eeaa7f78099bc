// Where and when indicators are read: perimeters, years, and the households of a world.
import { hasBit } from '~/domain/bitset.ts'
import { invariant } from '~/domain/invariant.ts'
import { anneeDe } from '~/domain/mois.ts'
import { MUTATION, type Monde } from '~/simulation/monde.ts'
import { PUBLICS_DE_TOUR } from '~/simulation/politique.ts'
import type { Mesure } from './contrat.ts'

export const PLAN = 'plan'
export const TOUS = 'tous'

export interface Perimetre {
  readonly id: string
  readonly contient: (logement: number) => boolean
}

/** The whole, then each commune that holds several residences. */
export function perimetresDe({ parc, scenario }: Monde): readonly Perimetre[] {
  const tout: Perimetre = { id: scenario.perimetre, contient: () => true }
  if (parc.communes.length < 2) return [tout]
  const detaillees = parc.communes.flatMap((id, c) =>
    parc.residences.filter(({ commune }) => commune === id).length > 1
      ? [{ id, contient: (logement: number) => parc.communeDe[logement] === c }]
      : [],
  )
  return [tout, ...detaillees]
}

/** Calendar years of the horizon, as texts, and the place of a month among them. */
export function anneesDe({ debut, mois }: Monde): {
  readonly noms: readonly string[]
  readonly rang: (t: number) => number
} {
  const premiere = anneeDe(debut)
  const derniere = anneeDe(debut + mois - 1)
  return {
    noms: Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i)),
    rang: (t) => anneeDe(debut + t) - premiere,
  }
}

/** Counts by group and year, the plan last. */
export class Comptes {
  private readonly parGroupe = new Map<string, Float64Array>()
  private readonly annees: readonly string[]
  constructor(annees: readonly string[]) {
    this.annees = annees
  }
  ajouter(groupe: string, annee: number, poids = 1): void {
    let comptes = this.parGroupe.get(groupe)
    if (!comptes) this.parGroupe.set(groupe, (comptes = new Float64Array(this.annees.length + 1)))
    comptes[annee]! += poids
    comptes[this.annees.length]! += poids
  }
  lire(groupe: string, annee: number): number {
    return this.parGroupe.get(groupe)?.[annee] ?? 0
  }
  groupes(): readonly string[] {
    return [...this.parGroupe.keys()]
  }
  /** One measure a group and year: the count itself, over itself. */
  mesures(id: string, perimetre: string): readonly Mesure[] {
    return this.groupes().flatMap((groupe) =>
      [...this.annees, PLAN].map((annee, a) => {
        const valeur = this.lire(groupe, a)
        return { id, perimetre, groupe, annee, valeur, n: valeur }
      }),
    )
  }
}

/** Share k/n, null of nothing. */
export const partDe = (k: number, n: number): number | null => (n > 0 ? k / n : null)

/** Whether a demand is of the first quartile at the reference threshold; an unknown income is not. */
export function premierQuartileDe({ univers }: Monde): (row: number) => boolean {
  const colonne = univers.colonnes.premierQuartile
  invariant(colonne?.type === 'boolean', 'premierQuartile est un oui ou non')
  return (row) => hasBit(colonne.bits, row) && !(colonne.nuls && hasBit(colonne.nuls, row))
}

/** A code of a list of the dictionary for each demand. */
export function valeurDe({ univers }: Monde, fait: string): (row: number) => string {
  const colonne = univers.colonnes[fait]
  invariant(colonne?.type === 'enum', `« ${fait} » est une liste`)
  return (row) => colonne.valeurs[colonne.codes[row] ?? 0] ?? ''
}

export const isPrioritaire =
  ({ menages }: Monde) =>
  (row: number): boolean =>
    ((menages.attributs[row] ?? 0) & PUBLICS_DE_TOUR.prioritaire) !== 0
export const isMutation =
  ({ menages }: Monde) =>
  (row: number): boolean =>
    ((menages.attributs[row] ?? 0) & MUTATION) !== 0
