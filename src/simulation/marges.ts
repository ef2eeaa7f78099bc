// What a cohort obtained of the margins of its recipe: shares read back from the cohort, never from the generator.
// Margins that only steer the generator (main motive, main commune) cannot be read back and are not listed.
import { type Cohorte, ligneDe, type LigneDemande } from '~/domain/cohorte.ts'
import { deriveFaits, type ParametresDerives } from '~/domain/derive.ts'
import type { FaitsDerives } from '~/domain/cohorte.ts'
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

/** Every readable margin of a cohort. */
export function margesObtenues(cohorte: Cohorte): Readonly<Record<string, MargeObtenue>> {
  // None of the derived facts read here depends on the month or on the threshold.
  const parametres: ParametresDerives = { moisReference: 0, seuilPremierQuartileEuros: 0 }
  const marges = new Map(Object.keys(LECTURES).map((nom) => [nom, { n: 0, effectifs: {} as Record<string, number> }]))
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
  }
  return Object.fromEntries(marges)
}

/** Wanted against obtained, value by value, for the margins that can be read back, in the order of the recipe. */
export function ecartsDesMarges(recette: RecetteDeCohorte, cohorte: Cohorte): readonly EcartDeMarge[] {
  const obtenues = margesObtenues(cohorte)
  return Object.entries(recette.marges).flatMap(([marge, parts]) => {
    const obtenue = obtenues[marge]
    if (!obtenue) return []
    return Object.entries(parts)
      .filter(([valeur]) => marge !== 'inconnus' || (INCONNUS as readonly string[]).includes(valeur))
      .map(([valeur, voulu]) => ({ marge, valeur, voulu, effectif: obtenue.effectifs[valeur] ?? 0, n: obtenue.n }))
  })
}

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
