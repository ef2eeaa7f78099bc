// Groups of households for « who gains, who loses ». They are read on the cohort alone, so that A and B are compared on
// the same people; the first quartile is read at the threshold of one rule set, the reference. No words here.
import { hasBit } from '~/domain/bitset.ts'
import type { Colonne } from '~/domain/cohorte.ts'
import { invariant } from '~/domain/invariant.ts'
import type { CohorteNotee } from '~/engine/index.ts'

/** Axe : caractéristique qui partage les ménages en groupes. */
export type Axe = 'famille' | 'trancheAge' | 'logement' | 'premierQuartile' | 'typeDemande'

/** Partage d’une cohorte : le groupe de chaque ligne. */
export interface Partage {
  readonly axe: Axe
  /** Ids of the groups, in display order. */
  readonly groupes: readonly string[]
  /** Index into `groupes` by row. */
  readonly codes: Uint8Array
}

/** Ways of being housed, gathered; every value of `logementActuel` is in one. */
const FAMILLES_DE_LOGEMENT: Readonly<Record<string, readonly string[]>> = {
  sansToit: ['rue', 'squat', 'hotel', 'camping'],
  temporaire: ['sousLocataire', 'foyer', 'structureHebergement', 'ase', 'act'],
  heberge: ['parentsEnfants', 'hebergeTiers', 'titreGratuit'],
  prive: ['locatairePrive', 'proprietaire', 'logementFonction'],
  hlm: ['locataireHlm'],
}

type Colonnes = CohorteNotee['colonnes']

function column<T extends Colonne['type']>(colonnes: Colonnes, fait: string, type: T): Extract<Colonne, { type: T }> {
  const found = colonnes[fait]
  invariant(found?.type === type, `« ${fait} » n’est pas de type ${type}`)
  return found as Extract<Colonne, { type: T }>
}

function integers(colonnes: Colonnes, fait: string): Int32Array {
  const found = colonnes[fait]
  invariant(found?.type === 'integer', `« ${fait} » est un entier`)
  return found.valeurs
}

function enumPartage(colonnes: Colonnes, axe: 'trancheAge' | 'typeDemande'): Partage {
  const { valeurs, codes } = column(colonnes, axe, 'enum')
  return { axe, groupes: valeurs, codes }
}

/** Types of household. */
export function familles(colonnes: Colonnes): Partage {
  const mineurs = integers(colonnes, 'enfantsMineurs')
  return {
    axe: 'famille',
    groupes: ['personneSeule', 'monoparentale', 'sansEnfant', 'avecEnfants'],
    codes: Uint8Array.from(
      integers(colonnes, 'adultes'),
      (adultes, row) => (adultes > 1 ? 2 : 0) + ((mineurs[row] ?? 0) > 0 ? 1 : 0),
    ),
  }
}

function logements(colonnes: Colonnes): Partage {
  const { valeurs, codes } = column(colonnes, 'logementActuel', 'enum')
  const groupes = Object.keys(FAMILLES_DE_LOGEMENT)
  const groupOf = valeurs.map((valeur) => {
    const found = groupes.findIndex((groupe) => FAMILLES_DE_LOGEMENT[groupe]?.includes(valeur))
    invariant(found >= 0, `logement « ${valeur} » sans groupe`)
    return found
  })
  return { axe: 'logement', groupes, codes: Uint8Array.from(codes, (code) => groupOf[code] ?? 0) }
}

function quartiles(colonnes: Colonnes, n: number): Partage {
  const { bits, nuls } = column(colonnes, 'premierQuartile', 'boolean')
  const codes = Uint8Array.from({ length: n }, (_, row) => (nuls && hasBit(nuls, row) ? 2 : hasBit(bits, row) ? 0 : 1))
  return { axe: 'premierQuartile', groupes: ['oui', 'non', 'inconnu'], codes }
}

/** The five ways to split a cohort. @param reference the cohort as scored by the reference rule set */
export const partagerCohorte = ({ colonnes, n }: CohorteNotee): readonly Partage[] => [
  familles(colonnes),
  enumPartage(colonnes, 'trancheAge'),
  logements(colonnes),
  quartiles(colonnes, n),
  enumPartage(colonnes, 'typeDemande'),
]
