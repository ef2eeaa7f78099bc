// Commands on what a scenario says of itself: title, months, figures with their source, recipe of its cohort. Each gives a
// named edition, or says why it cannot. A figure that changes without a word is a working hypothesis.
import { BORNES_DE_GRAINE, BORNES_DE_N, BORNES_DE_PART, bornesDuChiffre } from './bornes-scenario.ts'
import { type Chiffre, chiffreSaisi, type Provenance, provenanceDe } from './provenance.ts'
import type { Edition, Territoires } from './edition.ts'
import { editionVers, scenarioDe } from './editer-scenario.ts'
import { entierProblems, moisProblems, texteProblems } from './formes.ts'
import { canonicalJson } from './hash.ts'
import { invariant } from './invariant.ts'
import type { ChiffreDeScenario } from './noms-scenario.ts'
import { pointer, type Problem, type Result } from './problem.ts'
import type { NomDeMarge } from './recette.ts'
import { type RecetteDeCohorte, type Scenario, TYPOLOGIES } from './scenario.ts'

export function setTitreDuScenario(territoires: Territoires, id: string, titre: string): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const apres = titre.trim()
  const nom = { code: 'scenario-titre', avant: scenario.titre, apres } as const
  return editionVers(territoires, { ...scenario, titre: apres }, nom, texteProblems('/titre', apres))
}

/** An empty description is none. */
export function setDescription(territoires: Territoires, id: string, texte: string): Result<Edition> {
  const { description: _avant, ...scenario } = scenarioDe(territoires, id)
  const description = texte.trim()
  const formes = description === '' ? [] : texteProblems('/description', description)
  const apres = description === '' ? scenario : { ...scenario, description }
  return editionVers(territoires, apres, { code: 'scenario-description', titre: scenario.titre }, formes)
}

/** @param mois AAAA-MM */
export function setMoisReference(territoires: Territoires, id: string, mois: string): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { titre, moisReference: avant } = scenario
  const nom = { code: 'scenario-mois', titre, avant, apres: mois } as const
  return editionVers(territoires, { ...scenario, moisReference: mois }, nom, moisProblems('/moisReference', mois))
}

export function setHorizon(territoires: Territoires, id: string, horizon: Scenario['horizon']): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { de, a } = horizon
  const nom = { code: 'scenario-horizon', titre: scenario.titre, de, a } as const
  const formes = [...moisProblems('/horizon/de', de), ...moisProblems('/horizon/a', a)]
  return editionVers(territoires, { ...scenario, horizon: { de, a } }, nom, formes)
}

// ---- figures

const DEMANDE = ['actives', 'entreesParMois', 'locationsParMois', 'retraitParMois'] as const

/** A record of figures with one changed; the others, when nobody had said any, are zero until told. */
function avecChiffre<K extends string>(
  cles: readonly K[],
  avant: Readonly<Record<K, Chiffre>> | undefined,
  cle: K,
  chiffre: Chiffre,
): Record<K, Chiffre> {
  return Object.fromEntries(
    cles.map((autre) => [autre, autre === cle ? chiffre : (avant?.[autre] ?? chiffreSaisi(undefined, 0))]),
  ) as Record<K, Chiffre>
}

/** The figure as the scenario says it. */
export function chiffreDe({ rotation, demande, cohorte }: Scenario, lieu: ChiffreDeScenario): Chiffre | undefined {
  switch (lieu.rubrique) {
    case 'rotation':
      return rotation?.[lieu.cle]
    case 'demande':
      return demande?.[lieu.cle]
    case 'parametre':
      return cohorte?.parametres[lieu.cle]
  }
}

function poserChiffre(scenario: Scenario, lieu: ChiffreDeScenario, chiffre: Chiffre): Scenario {
  switch (lieu.rubrique) {
    case 'rotation':
      return { ...scenario, rotation: avecChiffre(TYPOLOGIES, scenario.rotation, lieu.cle, chiffre) }
    case 'demande':
      return { ...scenario, demande: avecChiffre(DEMANDE, scenario.demande, lieu.cle, chiffre) }
    case 'parametre': {
      const { cohorte } = scenario
      invariant(cohorte, 'scénario sans recette de cohorte')
      return { ...scenario, cohorte: { ...cohorte, parametres: { ...cohorte.parametres, [lieu.cle]: chiffre } } }
    }
  }
}

/** Where a figure is in a scenario. */
export const placeDuChiffre = ({ rubrique, cle }: ChiffreDeScenario): string =>
  rubrique === 'parametre' ? pointer('cohorte', 'parametres', cle) : pointer(rubrique, cle)

export function provenanceProblems(at: string, provenance: Provenance | undefined): readonly Problem[] {
  if (!provenance) return []
  return 'source' in provenance
    ? texteProblems(`${at}/source`, provenance.source)
    : texteProblems(`${at}/hypothese`, provenance.hypothese)
}

/** A figure, or where it comes from, or both. @param provenance as it was while the value stays, when not said */
export function setChiffre(
  territoires: Territoires,
  id: string,
  lieu: ChiffreDeScenario,
  valeur: number,
  provenance?: Provenance,
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { titre } = scenario
  const avant = chiffreDe(scenario, lieu)
  const at = placeDuChiffre(lieu)
  const chiffre = chiffreSaisi(avant, valeur, provenance)
  const isSourceSeule =
    avant?.valeur === valeur && canonicalJson(provenanceDe(avant) ?? null) !== canonicalJson(provenanceDe(chiffre))
  return editionVers(
    territoires,
    poserChiffre(scenario, lieu, chiffre),
    isSourceSeule
      ? { code: 'scenario-source', titre, chiffre: lieu }
      : { code: 'scenario-chiffre', titre, chiffre: lieu, avant: avant?.valeur, apres: valeur },
    [...entierProblems(`${at}/valeur`, valeur, bornesDuChiffre(lieu)), ...provenanceProblems(at, provenance)],
  )
}

// ---- cohort

function recetteDe({ cohorte }: Scenario): RecetteDeCohorte {
  invariant(cohorte, 'scénario sans recette de cohorte')
  return cohorte
}

/** Size and seed of the cohort. */
export function setTaille(
  territoires: Territoires,
  id: string,
  { n, graine }: { readonly n: number; readonly graine: number },
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const apres = { ...scenario, cohorte: { ...recetteDe(scenario), n, graine } }
  return editionVers(territoires, apres, { code: 'scenario-taille', titre: scenario.titre, n, graine }, [
    ...entierProblems('/cohorte/n', n, BORNES_DE_N),
    ...entierProblems('/cohorte/graine', graine, BORNES_DE_GRAINE),
  ])
}

/** Shares of a margin, in ten-thousandths; those that make a whole must make 10,000. */
export function setMarge(
  territoires: Territoires,
  id: string,
  marge: NomDeMarge,
  parts: Readonly<Record<string, number>>,
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const recette = recetteDe(scenario)
  const apres = { ...scenario, cohorte: { ...recette, marges: { ...recette.marges, [marge]: parts } } }
  const formes = Object.entries(parts).flatMap(([valeur, part]) =>
    entierProblems(pointer('cohorte', 'marges', marge, valeur), part, BORNES_DE_PART),
  )
  return editionVers(territoires, apres, { code: 'scenario-marge', titre: scenario.titre, marge }, formes)
}

/** Where the margins come from, all together. */
export function setProvenanceDesMarges(territoires: Territoires, id: string, provenance: Provenance): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { source: _source, hypothese: _hypothese, ...recette } = recetteDe(scenario)
  const apres = { ...scenario, cohorte: { ...recette, ...provenance } }
  const nom = { code: 'scenario-source-des-marges', titre: scenario.titre } as const
  return editionVers(territoires, apres, nom, provenanceProblems('/cohorte', provenance))
}
