// Figures of a scenario with their unit, their bounds and where they come from; and what they make together. Pure.
import { bornesDuChiffre } from '~/domain/bornes-scenario.ts'
import { chiffreDe } from '~/domain/edit-scenario-chiffres.ts'
import type { ChiffreDeScenario } from '~/domain/noms-scenario.ts'
import { type Provenance, provenanceDe } from '~/domain/provenance.ts'
import { PARAMETRES_DE_RECETTE, TOUT } from '~/domain/recette.ts'
import { type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { logementsDe } from '~/domain/scenario-problems.ts'
import { m } from './mots.ts'

/** Comment un chiffre s’écrit : les parts se tapent en pour cent. */
type Unite = 'pourCent' | 'euros' | 'mois' | 'milliemes' | 'nombre'

/** Un chiffre tel que sa ligne le montre. */
export interface ChiffreDeLigne {
  readonly nom: string
  readonly aide: string
  /** As it is typed; undefined when nobody says it. */
  readonly valeur: number | undefined
  readonly bornes: readonly [min: number, max: number]
  readonly decimales: 0 | 2
  readonly unite: string
  readonly provenance: Provenance | undefined
}

export interface ChiffreVu extends ChiffreDeLigne {
  readonly lieu: ChiffreDeScenario
}

function uniteDe({ rubrique, cle }: ChiffreDeScenario): Unite {
  if (rubrique === 'rotation' || cle === 'retraitParMois' || cle.endsWith('ParDixMille')) return 'pourCent'
  if (cle.endsWith('Euros')) return 'euros'
  if (cle.endsWith('Milliemes')) return 'milliemes'
  return rubrique === 'parametre' ? 'mois' : 'nombre'
}

const centiemes = (lieu: ChiffreDeScenario): number => (uniteDe(lieu) === 'pourCent' ? 100 : 1)

/** The figure of the model from what was typed. */
export const valeurTapee = (lieu: ChiffreDeScenario, tape: number): number => Math.round(tape * centiemes(lieu))

function chiffreVu(scenario: Scenario, lieu: ChiffreDeScenario): ChiffreVu {
  const chiffre = chiffreDe(scenario, lieu)
  const { min, max = Infinity } = bornesDuChiffre(lieu)
  const pas = centiemes(lieu)
  return {
    lieu,
    nom: m(`scenariosChiffre_${lieu.cle}`),
    aide: m(`scenariosAide_${lieu.cle}`),
    valeur: chiffre && chiffre.valeur / pas,
    bornes: [min / pas, max / pas],
    decimales: pas === 1 ? 0 : 2,
    unite: m(`scenariosUnite_${uniteDe(lieu)}`),
    provenance: chiffre && provenanceDe(chiffre),
  }
}

const DEMANDE = ['actives', 'entreesParMois', 'locationsParMois', 'retraitParMois'] as const

export const rotationVue = (scenario: Scenario): readonly ChiffreVu[] =>
  TYPOLOGIES.map((cle) => chiffreVu(scenario, { rubrique: 'rotation', cle }))
export const demandeVue = (scenario: Scenario): readonly ChiffreVu[] =>
  DEMANDE.map((cle) => chiffreVu(scenario, { rubrique: 'demande', cle }))
export const parametresVue = (scenario: Scenario): readonly ChiffreVu[] =>
  PARAMETRES_DE_RECETTE.map((cle) => chiffreVu(scenario, { rubrique: 'parametre', cle }))

/** Lettings that the rotation gives; what is missing to know them. */
export function liberationsDites(scenario: Scenario): string {
  const { parTypologie, rotation } = scenario
  if (!parTypologie || !rotation) return m('scenariosLiberationsInconnues')
  const an =
    TYPOLOGIES.reduce((s, typologie) => s + (parTypologie[typologie] ?? 0) * rotation[typologie].valeur, 0) / TOUT
  return m('scenariosLiberations', { an, logements: logementsDe(scenario) })
}

/** Whether what enters the queue leaves it. */
export function equilibreDit({ demande }: Scenario): string {
  if (!demande) return m('scenariosNonDits')
  const retraits = (demande.actives.valeur * demande.retraitParMois.valeur) / TOUT
  const [entrees, locations] = [demande.entreesParMois.valeur, demande.locationsParMois.valeur]
  return m('scenariosEquilibre', { entrees, locations, retraits, solde: entrees - locations - retraits })
}

export interface EcartDeFile {
  readonly n: number
  readonly lieu: ChiffreDeScenario
  readonly phrase: string
  readonly geste: string
}

/** The cohort made and the queue said do not count the same applications; undefined when they do. */
export function ecartDeFile({ cohorte, demande }: Scenario): EcartDeFile | undefined {
  if (!cohorte || !demande || cohorte.n === demande.actives.valeur) return undefined
  const { n } = cohorte
  return {
    n,
    lieu: { rubrique: 'demande', cle: 'actives' },
    phrase: m('scenariosFileEcart', { n, actives: demande.actives.valeur }),
    geste: m('scenariosFilePorter', { n }),
  }
}
