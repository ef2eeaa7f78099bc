// What a cohort obtained of the margins of its recipe: shares read back from the cohort, never from the generator.
// Margins that only steer the generator (main motive, main commune) cannot be read back and are not listed.
import { type Cohorte, type FaitsDerives, ligneDe, type LigneDemande } from '~/domain/cohorte.ts'
import { deriveFaits, type ParametresDerives } from '~/domain/derive.ts'
import type { RecetteDeCohorte } from '~/domain/scenario.ts'
import type { Composition } from './brouillon.ts'

/** Marge obtenue : effectifs par valeur, sur l’ensemble des ménages que la marge concerne. */
export interface MargeObtenue {
  readonly n: number
  readonly effectifs: Readonly<Record<string, number>>
}

export interface EcartDeMarge {
  readonly marge: string
  readonly valeur: string
  /** Ten-thousandths. */
  readonly voulu: number
  /** Households that have the value, and households concerned. */
  readonly effectif: number
  readonly n: number
}

type Lecture = (ligne: LigneDemande, derives: FaitsDerives) => readonly string[] | undefined

const COUPLES: readonly string[] = ['marie', 'pacse', 'concubin']

function compositionDe({ adultes, enfantsMineurs, situationFamiliale }: LigneDemande): Composition {
  if (COUPLES.includes(situationFamiliale)) return enfantsMineurs > 0 ? 'coupleAvecEnfants' : 'coupleSansEnfant'
  if (adultes > 1) return 'autre'
  return enfantsMineurs > 0 ? 'monoparental' : 'seul'
}

const BOOLEENS = [
  'handicap',
  'besoinLogementAdapte',
  'travailleurEssentiel',
  'agentPublic',
  'salarieActionLogement',
  'lienLocal',
] as const
const INCONNUS = ['ressourcesMensuellesEuros', 'revenuFiscalReferenceEuros'] as const

/** How each margin is read on an application; undefined: the margin does not concern it. */
const LECTURES: Readonly<Record<string, Lecture>> = {
  composition: (ligne) => [compositionDe(ligne)],
  trancheAge: ({ trancheAge }) => [trancheAge],
  typeDemande: ({ typeDemande }) => [typeDemande],
  situationFamiliale: ({ situationFamiliale }) => [situationFamiliale],
  situationProfessionnelle: ({ situationProfessionnelle }) => [situationProfessionnelle],
  situationProfessionnelleConjoint: (ligne) =>
    COUPLES.includes(ligne.situationFamiliale) ? [ligne.situationProfessionnelleConjoint ?? 'nonDeclaree'] : undefined,
  enfantsMineurs: ({ enfantsMineurs }) => (enfantsMineurs > 0 ? [String(enfantsMineurs)] : undefined),
  logementActuel: ({ logementActuel }) => [logementActuel],
  motifs: ({ motifs }) => motifs,
  labels: ({ labels }) => labels,
  refusInjustifies: ({ refusInjustifies }) => [String(refusInjustifies)],
  typologiePrincipale: (_, { typologiePrincipale }) => [typologiePrincipale],
  communesSouhaitees: ({ communesSouhaitees }) => communesSouhaitees,
  faits: (ligne, derives) => [
    ...BOOLEENS.filter((fait) => ligne[fait]),
    ...(ligne.dalo === 'reconnu' ? ['dalo'] : []),
    ...(derives.suroccupation === true ? ['suroccupation'] : []),
    ...(derives.sousOccupation === true ? ['sousOccupation'] : []),
  ],
  inconnus: (ligne) => INCONNUS.filter((fait) => ligne[fait] === null),
}

/** Rows read between two breaths. */
const TRANCHE = 1000

/** What is read of a cohort besides the margins of its recipe. @param seuil of the first quartile, euros a year */
export interface ReglesDeLecture {
  readonly seuilPremierQuartileEuros: number
}

/** Figure that the recipe does not set: public, and looked at from outside. */
export interface Temoin {
  readonly temoin: NomDeTemoin
  /** Ten-thousandths. */
  readonly voulu: number
  readonly tolerance: number
  readonly effectif: number
  readonly n: number
}

/** Public orders of magnitude kept out of the recipe: model.md §6; simulation.md §2; statistics.md §4 (S16). */
const TEMOINS = {
  premierQuartile: { voulu: 2500, tolerance: 150, lire: (_, { premierQuartile }) => premierQuartile === true },
  unAdulte: { voulu: 7000, tolerance: 300, lire: ({ adultes }) => adultes === 1 },
  personnes1: { voulu: 4700, tolerance: 300, lire: (_, { personnes }) => personnes === 1 },
  personnes2: { voulu: 2200, tolerance: 300, lire: (_, { personnes }) => personnes === 2 },
  personnes3: { voulu: 1400, tolerance: 300, lire: (_, { personnes }) => personnes === 3 },
  personnes4: { voulu: 950, tolerance: 300, lire: (_, { personnes }) => personnes === 4 },
  personnes5: { voulu: 750, tolerance: 300, lire: (_, { personnes }) => personnes >= 5 },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly voulu: number
      readonly tolerance: number
      readonly lire: (ligne: LigneDemande, derives: FaitsDerives) => boolean
    }
  >
>
export type NomDeTemoin = keyof typeof TEMOINS
const NOMS_DES_TEMOINS = Object.keys(TEMOINS) as readonly NomDeTemoin[]

export interface LectureDeCohorte {
  readonly n: number
  readonly marges: Readonly<Record<string, MargeObtenue>>
  readonly temoins: readonly Temoin[]
}

/** Every readable margin of a cohort, and its figures kept aside; yields the share read, in ]0, 1]. */
export function* lireMarges(
  cohorte: Cohorte,
  { seuilPremierQuartileEuros }: ReglesDeLecture,
): Generator<number, LectureDeCohorte, void> {
  // Of the derived facts read here, none depends on the month.
  const parametres: ParametresDerives = { moisReference: 0, seuilPremierQuartileEuros }
  const marges = new Map(Object.keys(LECTURES).map((nom) => [nom, { n: 0, effectifs: {} as Record<string, number> }]))
  const temoins = new Map<NomDeTemoin, number>()
  for (let row = 0; row < cohorte.n; row++) {
    const ligne = ligneDe(cohorte, row)
    const derives = deriveFaits(ligne, parametres)
    for (const [nom, lire] of Object.entries(LECTURES)) {
      const valeurs = lire(ligne, derives)
      const marge = marges.get(nom)
      if (!valeurs || !marge) continue
      marge.n += 1
      for (const valeur of valeurs) marge.effectifs[valeur] = (marge.effectifs[valeur] ?? 0) + 1
    }
    for (const nom of NOMS_DES_TEMOINS)
      if (TEMOINS[nom].lire(ligne, derives)) temoins.set(nom, (temoins.get(nom) ?? 0) + 1)
    if ((row + 1) % TRANCHE === 0) yield (row + 1) / cohorte.n
  }
  return {
    n: cohorte.n,
    marges: Object.fromEntries(marges),
    temoins: NOMS_DES_TEMOINS.map((temoin) => {
      const { voulu, tolerance } = TEMOINS[temoin]
      return { temoin, voulu, tolerance, effectif: temoins.get(temoin) ?? 0, n: cohorte.n }
    }),
  }
}

/** Every readable margin of a cohort, at once. */
export function margesObtenues(cohorte: Cohorte): Readonly<Record<string, MargeObtenue>> {
  const lecture = lireMarges(cohorte, { seuilPremierQuartileEuros: 0 })
  for (let pas = lecture.next(); ; pas = lecture.next()) if (pas.done) return pas.value.marges
}

/** Wanted against obtained, value by value, for the margins that can be read back, in the order of the recipe. */
export function ecartsDe(
  recette: RecetteDeCohorte,
  obtenues: Readonly<Record<string, MargeObtenue>>,
): readonly EcartDeMarge[] {
  return Object.entries(recette.marges).flatMap(([marge, parts]) => {
    const obtenue = obtenues[marge]
    if (!obtenue) return []
    return Object.entries(parts)
      .filter(([valeur]) => marge !== 'inconnus' || (INCONNUS as readonly string[]).includes(valeur))
      .map(([valeur, voulu]) => ({ marge, valeur, voulu, effectif: obtenue.effectifs[valeur] ?? 0, n: obtenue.n }))
  })
}

/** The same, from a cohort. */
export const ecartsDesMarges = (recette: RecetteDeCohorte, cohorte: Cohorte): readonly EcartDeMarge[] =>
  ecartsDe(recette, margesObtenues(cohorte))

/** Rows of the first quartile and rows of unknown income, among all rows (model.md §6). */
export function premierQuartileDe(
  cohorte: Cohorte,
  parametres: ParametresDerives,
): { readonly n: number; readonly premierQuartile: number; readonly inconnus: number } {
  let [premierQuartile, inconnus] = [0, 0]
  for (let row = 0; row < cohorte.n; row++) {
    const derive = deriveFaits(ligneDe(cohorte, row), parametres).premierQuartile
    if (derive === null) inconnus += 1
    else if (derive) premierQuartile += 1
  }
  return { n: cohorte.n, premierQuartile, inconnus }
}
