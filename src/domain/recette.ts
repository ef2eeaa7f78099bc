// What the recipe of a synthetic cohort may say: its margins, the values of each, its parameters and their bounds. The
// generator reads these names and no other; a name that it does not know would be a figure that nothing uses.
import { valeursDe } from './cohorte.ts'
import { FAITS_DE_BASE, faitConnu } from './dictionnaire.ts'
import { type Bornes, entierProblems } from './formes.ts'
import { empreinteDe } from './hash.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'
import { type RecetteDeCohorte, type Scenario, TYPOLOGIES } from './scenario.ts'

/** Dix-millièmes d’un tout. */
export const TOUT = 10_000

/**
 * Ce que disent les parts d’une marge : le partage d’un tout (elles font 10 000), la part des ménages qui citent chaque
 * valeur, ou une part propre à chaque tranche d’âge.
 */
export type GenreDeMarge = 'partage' | 'citation' | 'selon-age'

const GENRES = {
  composition: 'partage',
  trancheAge: 'partage',
  typeDemande: 'partage',
  situationFamiliale: 'partage',
  situationProfessionnelle: 'partage',
  situationProfessionnelleConjoint: 'partage',
  enfantsMineurs: 'partage',
  enfantsMoins14: 'selon-age',
  enfantsANaitre: 'selon-age',
  jeuneMenage: 'selon-age',
  logementActuel: 'partage',
  motifPrincipal: 'partage',
  motifs: 'citation',
  faits: 'citation',
  labels: 'citation',
  refusInjustifies: 'partage',
  typologiePrincipale: 'partage',
  communePrincipale: 'partage',
  communesSouhaitees: 'citation',
  inconnus: 'citation',
} as const satisfies Readonly<Record<string, GenreDeMarge>>

export type NomDeMarge = keyof typeof GENRES
/** In the order of a recipe. */
export const MARGES = Object.keys(GENRES) as readonly NomDeMarge[]
export const genreDeMarge = (nom: NomDeMarge): GenreDeMarge => GENRES[nom]
export const isMarge = (nom: string): nom is NomDeMarge => Object.hasOwn(GENRES, nom)

export const COMPOSITIONS = ['seul', 'monoparental', 'coupleSansEnfant', 'coupleAvecEnfants', 'autre'] as const
/** Facts that a recipe gives to a share of the households. */
export const FAITS_DE_RECETTE = [
  'handicap',
  'besoinLogementAdapte',
  'suroccupation',
  'sousOccupation',
  'dalo',
  'travailleurEssentiel',
  'agentPublic',
  'salarieActionLogement',
  'lienLocal',
] as const
/** A household without a declared partner’s situation. */
export const NON_DECLAREE = 'nonDeclaree'

const du = (fait: string): readonly string[] => valeursDe(faitConnu(fait))
const nombres = (de: number): readonly string[] => Array.from({ length: 10 - de }, (_, i) => String(de + i))

/** Values that a margin may list. @param communes those of the scenario */
export function valeursDeMarge(nom: NomDeMarge, communes: readonly string[]): readonly string[] {
  switch (nom) {
    case 'composition':
      return COMPOSITIONS
    case 'situationProfessionnelleConjoint':
      return [...du(nom), NON_DECLAREE]
    case 'enfantsMineurs':
      return nombres(1)
    case 'refusInjustifies':
      return nombres(0)
    case 'enfantsMoins14':
    case 'enfantsANaitre':
    case 'jeuneMenage':
      return du('trancheAge')
    case 'motifPrincipal':
      return du('motifs')
    case 'faits':
      return FAITS_DE_RECETTE
    case 'typologiePrincipale':
      return TYPOLOGIES
    case 'communePrincipale':
    case 'communesSouhaitees':
      return communes
    case 'inconnus':
      return FAITS_DE_BASE.filter(({ nullable, type }) => nullable && type === 'integer').map(({ id }) => id)
    default:
      return du(nom)
  }
}

/** Parameters of a recipe, with what a whole cohort can bear: past them, incomes would not hold in an integer. */
export const PARAMETRES = {
  medianeRessourcesEuros: { min: 1, max: 10_000 },
  dispersionRessourcesMilliemes: { min: 0, max: 1200 },
  ressourcesNullesParDixMille: { min: 0, max: TOUT },
  medianeAncienneteMois: { min: 0, max: 240 },
  dispersionAncienneteMilliemes: { min: 0, max: 3000 },
  plafondAncienneteMois: { min: 0, max: 600 },
  secondeTypologieParDixMille: { min: 0, max: TOUT },
} as const satisfies Readonly<Record<string, Bornes>>
export type NomDeParametre = keyof typeof PARAMETRES
export const PARAMETRES_DE_RECETTE = Object.keys(PARAMETRES) as readonly NomDeParametre[]

const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, part) => total + part, 0)

/** The gap of a margin that makes a whole; 0 for another. */
export const ecartDeMarge = (nom: NomDeMarge, parts: Readonly<Record<string, number>>): number =>
  genreDeMarge(nom) === 'partage' ? TOUT - sum(parts) : 0

/** A name that is not one of those that are read, or one that is not there. */
function nomsProblems(at: string, recus: readonly string[], connus: readonly string[]): readonly Problem[] {
  return [
    ...recus
      .filter((cle) => !connus.includes(cle))
      .map((cle) => problem('cle-inconnue', at + pointer(cle), { cle, ...proche(cle, connus) })),
    ...connus.filter((cle) => !recus.includes(cle)).map((cle) => problem('cle-manquante', at, { cle })),
  ]
}

function margeProblems(nom: string, parts: Readonly<Record<string, number>>, communes: readonly string[]) {
  if (!isMarge(nom)) return []
  const at = pointer('cohorte', 'marges', nom)
  const permises = valeursDeMarge(nom, communes)
  const inconnues = Object.keys(parts)
    .filter((cle) => !permises.includes(cle))
    .map((cle) => problem('cle-inconnue', at + pointer(cle), { cle, ...proche(cle, permises) }))
  const ecart = ecartDeMarge(nom, parts)
  return ecart === 0
    ? inconnues
    : [...inconnues, problem('somme-differente', at, { quoi: `marge ${nom}`, attendu: TOUT, obtenu: TOUT - ecart })]
}

/** Households whose resources are neither unknown nor nil must be left. */
function nullesProblems({ marges, parametres }: RecetteDeCohorte): readonly Problem[] {
  const max = TOUT - (marges['inconnus']?.['ressourcesMensuellesEuros'] ?? 0)
  const valeur = parametres['ressourcesNullesParDixMille']?.valeur ?? 0
  return entierProblems('/cohorte/parametres/ressourcesNullesParDixMille/valeur', valeur, { min: 0, max })
}

export function recetteProblems({ cohorte, communes = [] }: Scenario): readonly Problem[] {
  if (!cohorte) return []
  const slugs = communes.map(({ id }) => id)
  const { marges, parametres } = cohorte
  const bornes = PARAMETRES_DE_RECETTE.flatMap((nom) => {
    const valeur = parametres[nom]?.valeur
    const at = pointer('cohorte', 'parametres', nom, 'valeur')
    return valeur === undefined ? [] : entierProblems(at, valeur, PARAMETRES[nom])
  })
  return [
    ...nomsProblems('/cohorte/marges', Object.keys(marges), MARGES),
    ...Object.entries(marges).flatMap(([nom, parts]) => margeProblems(nom, parts, slugs)),
    ...nomsProblems('/cohorte/parametres', Object.keys(parametres), PARAMETRES_DE_RECETTE),
    ...(bornes.length > 0 ? bornes : nullesProblems(cohorte)),
    ...(slugs.length === 0 ? [problem('liste-vide', '/communes', {})] : []),
  ]
}

/** Names what the cohort of a scenario is made of: its recipe and its communes, not its title nor its dwellings. */
export const cleDeRecette = ({ cohorte, communes = [] }: Scenario): string =>
  `${cohorte ? empreinteDe(cohorte) : ''} ${communes.map(({ id }) => id).join(' ')}`
