// What the test cases of a grid may show of its rules: each criterion met and not met; each comparison that its conditions
// lead to true, false, and unknown where the answer may be missing; both sides of each number that an order compares to.
import { type Condition, type Feuille, isFaitADroite, type Noeud } from '~/domain/condition.ts'
import type { CotationResolue, NomDeGrille } from '~/domain/cotation.ts'
import { valeursDe } from '~/domain/cohorte.ts'
import { faitConnu, type FaitConnu } from '~/domain/dictionnaire.ts'
import { assertNever } from '~/domain/invariant.ts'
import { formatMois, parseMois } from '~/domain/mois.ts'
import { feuillesDe } from '../cas/chercher.ts'
import { type Faits, remplitSelon } from '../cas/lecture.ts'

export const GENRES_D_OBJECTIF = ['criteres', 'comparaisons', 'bornes'] as const
export type GenreDObjectif = (typeof GENRES_D_OBJECTIF)[number]

/** Ce qu’un cas d’essai d’une grille peut montrer ; `critere` est le premier dont la condition y mène. */
export type Objectif = { readonly grille: NomDeGrille; readonly critere: string } & (
  | { readonly genre: 'criteres'; readonly conditions: Condition; readonly voulu: 'rempli' | 'non-rempli' }
  | { readonly genre: 'comparaisons'; readonly feuille: Feuille; readonly voulu: 'vraie' | 'fausse' | 'inconnue' }
  /** The last value on a side of the bound of a comparison. */
  | { readonly genre: 'bornes'; readonly feuille: Feuille; readonly voulu: 'vraie' | 'fausse' }
)

/** Value on each side of the bound of an order, from that bound. */
const COTES: Readonly<Partial<Record<Feuille['operator'], { readonly vraie: number; readonly fausse: number }>>> = {
  lessThan: { vraie: -1, fausse: 0 },
  lessThanInclusive: { vraie: 0, fausse: 1 },
  greaterThan: { vraie: 1, fausse: 0 },
  greaterThanInclusive: { vraie: 0, fausse: -1 },
}

const enNombre = (valeur: unknown): number | undefined =>
  typeof valeur === 'number' ? valeur : typeof valeur === 'string' ? parseMois(valeur) : undefined

const isNullable = (fait: FaitConnu): boolean => 'nullable' in fait && fait.nullable

/** What a comparison reads: its fact, and the one on its right. */
const faitsDeLaFeuille = ({ fact, value }: Feuille): readonly string[] =>
  isFaitADroite(value) ? [fact, value.fact] : [fact]

/** Those of its facts that may be missing, each known, as conditions. */
const connus = (feuille: Feuille): readonly Noeud[] =>
  faitsDeLaFeuille(feuille).map(faitConnu).filter(isNullable).map(connu)

/** A fact that is known, as a condition. */
function connu(fait: FaitConnu): Noeud {
  const { id: fact } = fait
  if (fait.type === 'boolean') return { fact, operator: 'in', value: [true, false] }
  if (fait.type === 'enum') return { fact, operator: 'in', value: valeursDe(fait) }
  return {
    any: [
      { fact, operator: 'greaterThanInclusive', value: 0 },
      { fact, operator: 'lessThan', value: 0 },
    ],
  }
}

/** Every objective of a grid: criteria first, then comparisons, then bounds. */
export function objectifsDe(resolue: CotationResolue, grille: NomDeGrille): readonly Objectif[] {
  const { criteres } = resolue.grilles[grille]
  const feuilles = new Map<string, { readonly critere: string; readonly feuille: Feuille }>()
  for (const { critere } of criteres)
    for (const feuille of feuillesDe(critere.conditions, resolue)) {
      const cle = JSON.stringify(feuille)
      if (!feuilles.has(cle)) feuilles.set(cle, { critere: critere.id, feuille })
    }
  const lues = [...feuilles.values()]
  return [
    ...criteres.flatMap(({ critere }) =>
      (['rempli', 'non-rempli'] as const).map((voulu): Objectif => ({
        genre: 'criteres',
        grille,
        critere: critere.id,
        conditions: critere.conditions,
        voulu,
      })),
    ),
    ...lues.flatMap((lue) =>
      (['vraie', 'fausse', ...(connus(lue.feuille).length > 0 ? (['inconnue'] as const) : [])] as const).map(
        (voulu): Objectif => ({ genre: 'comparaisons', grille, ...lue, voulu }),
      ),
    ),
    ...lues
      .filter(({ feuille }) => COTES[feuille.operator])
      .flatMap((lue) =>
        (['vraie', 'fausse'] as const).map((voulu): Objectif => ({ genre: 'bornes', grille, ...lue, voulu })),
      ),
  ]
}

/** Whether an application shows an objective of its grid. @param faits as `faitsDe` gives them */
export function isAtteint(objectif: Objectif, faits: Faits, resolue: CotationResolue): boolean {
  if (faits['typeDemande'] !== objectif.grille) return false
  switch (objectif.genre) {
    case 'criteres':
      return remplitSelon(objectif.conditions, faits, resolue) === (objectif.voulu === 'rempli')
    case 'comparaisons': {
      const { feuille, voulu } = objectif
      const isInconnue = faitsDeLaFeuille(feuille).some((fait) => faits[fait] === null)
      if (isInconnue || voulu === 'inconnue') return isInconnue && voulu === 'inconnue'
      return remplitSelon(feuille, faits, resolue) === (voulu === 'vraie')
    }
    case 'bornes': {
      const { feuille, voulu } = objectif
      const [gauche, droite] = [faits[feuille.fact], borneDe(feuille, faits)]
      return (
        typeof gauche === 'number' &&
        droite !== undefined &&
        gauche === droite + (COTES[feuille.operator]?.[voulu] ?? 0)
      )
    }
    default:
      return assertNever(objectif)
  }
}

function borneDe({ value }: Feuille, faits: Faits): number | undefined {
  return enNombre(isFaitADroite(value) ? faits[value.fact] : value)
}

/** What shows an objective, as a condition; undefined where none can say it: one fact beside another by one unit. */
export function butDe(objectif: Objectif): Noeud | undefined {
  switch (objectif.genre) {
    case 'criteres':
      return objectif.voulu === 'rempli' ? objectif.conditions : { not: objectif.conditions }
    case 'comparaisons': {
      const { feuille, voulu } = objectif
      const sus = connus(feuille)
      if (voulu === 'inconnue') return { not: { all: sus } }
      return { all: [voulu === 'vraie' ? feuille : { not: feuille }, ...sus] }
    }
    case 'bornes': {
      const { feuille, voulu } = objectif
      const ecart = COTES[feuille.operator]?.[voulu] ?? 0
      const { fact, value } = feuille
      if (isFaitADroite(value)) return ecart === 0 ? { fact, operator: 'equal', value } : undefined
      const borne = enNombre(value)
      if (borne === undefined) return undefined
      const isMois = faitConnu(fact).type === 'month'
      return { fact, operator: 'equal', value: isMois ? formatMois(borne + ecart) : borne + ecart }
    }
    default:
      return assertNever(objectif)
  }
}
