// Editions of the scenarios in English: one sentence for each name.
import { type NomDeParametre, PARAMETRES_DE_SIMULATION } from '~/domain/parametres-simulation.ts'
import type { ChiffreDeScenario, GenreDElement, GesteDElement, NomDeScenario } from '~/domain/noms-scenario.ts'
import type { MotsDEdition } from '../contrat.ts'
import { compte, mois, nombre, pourCentDixMille } from './nombres.ts'
import { nomsDeScenario } from './noms-scenario.ts'
import { cite } from './texte.ts'

const GENRES: Readonly<Record<GenreDElement, string>> = {
  commune: 'commune',
  bailleur: 'social landlord',
  residence: 'residence',
  livraison: 'delivery',
}
const GESTES: Readonly<Record<GesteDElement, string>> = {
  ajout: 'added',
  modification: 'changed',
  retrait: 'removed',
}

const nommer = (chiffre: ChiffreDeScenario): string => nomsDeScenario[`scenariosChiffre_${chiffre.cle}`]
const valeur = ({ rubrique, cle }: ChiffreDeScenario, n: number | undefined): string => {
  if (n === undefined) return '—'
  const isPart = rubrique === 'rotation' || cle === 'retraitParMois' || cle.endsWith('ParDixMille')
  return isPart ? pourCentDixMille(n, n % 100 === 0 ? 0 : 2) : nombre(n)
}
const reglage = (parametre: NomDeParametre, n: number): string =>
  PARAMETRES_DE_SIMULATION[parametre].unite === 'dixMilliemes' ? pourCentDixMille(n, n % 100 === 0 ? 0 : 2) : nombre(n)
/** “Scenario: what changes”. */
const dans = (titre: string, quoi: string): string => `${titre}: ${quoi}`

export const EDITIONS_DE_SCENARIO: MotsDEdition<NomDeScenario> = {
  'scenario-remplacement': (nom) => `Start again from ${cite(nom.titre)}`,
  'scenario-choisi': (nom) => `Scenario in use: ${nom.titre}`,
  'scenario-duplique': (nom) => `Copy of a scenario: ${nom.titre}`,
  'scenario-varie': (nom) => `Variant: ${nom.titre}`,
  'scenario-supprime': (nom) => `Scenario ${cite(nom.titre)} deleted`,
  'scenario-retabli': (nom) => `Back to the scenario as shipped: ${nom.titre}`,
  'scenario-titre': (nom) => `Title of the scenario: ${nom.avant} → ${nom.apres}`,
  'scenario-description': (nom) => dans(nom.titre, 'description'),
  'scenario-mois': (nom) => dans(nom.titre, `reference month, ${mois(nom.avant)} → ${mois(nom.apres)}`),
  'scenario-horizon': (nom) => dans(nom.titre, `horizon from ${mois(nom.de)} to ${mois(nom.a)}`),
  'scenario-element': ({ titre, genre, geste, nom }) => dans(titre, `${GENRES[genre]} ${cite(nom)} ${GESTES[geste]}`),
  'scenario-typologies': (nom) => dans(nom.titre, 'sizes of home in the stock'),
  'scenario-financements': (nom) => dans(nom.titre, 'fundings of the stock'),
  'scenario-contingent': (nom) => dans(nom.titre, 'homes reserved for the commune'),
  'scenario-chiffre': ({ titre, chiffre, avant, apres }) =>
    dans(titre, `${nommer(chiffre)}, ${valeur(chiffre, avant)} → ${valeur(chiffre, apres)}`),
  'scenario-source': ({ titre, chiffre }) => dans(titre, `source, ${nommer(chiffre)}`),
  'scenario-source-des-marges': (nom) => dans(nom.titre, 'source of the margins'),
  'scenario-taille': ({ titre, n, graine }) =>
    dans(titre, `cohort of ${compte(n, 'application', 'applications')}, seed ${graine}`),
  'scenario-marge': ({ titre, marge }) => dans(titre, `margin ${cite(nomsDeScenario[`scenariosMarge_${marge}`])}`),
  'scenario-parametre': ({ titre, parametre, avant, apres }) =>
    dans(
      titre,
      `${nomsDeScenario[`reglagesNom_${parametre}`]}, ${reglage(parametre, avant)} → ${reglage(parametre, apres)}`,
    ),
  'scenario-source-du-parametre': ({ titre, parametre }) =>
    dans(titre, `source, ${nomsDeScenario[`reglagesNom_${parametre}`]}`),
  'scenario-choix': ({ titre, choix, valeur: dite }) =>
    dans(titre, `${nomsDeScenario[`reglagesChoix_${choix}`]}, ${nomsDeScenario[`reglagesDit_${dite}`]}`),
  'scenario-reglages': (nom) => dans(nom.titre, 'settings of the simulation at their defaults'),
  'scenario-plafond': ({ titre, annee, financement, avant, apres }) =>
    dans(titre, `${financement} ceiling of ${annee}, ${nombre(avant)} → ${nombre(apres)}`),
  'scenario-occupation': ({ titre, personnes }) =>
    dans(titre, `sizes allowed for ${compte(personnes, 'person', 'persons')}`),
  'scenario-plafonds': (nom) => dans(nom.titre, 'published ceilings'),
  'scenario-recette': ({ titre, depuis }) => dans(titre, `cohort recipe taken from ${cite(depuis)}`),
}
