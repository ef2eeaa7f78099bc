// Editions of the scenarios in French: one sentence for each name.
import { type NomDeParametre, PARAMETRES_DE_SIMULATION } from '~/domain/parametres-simulation.ts'
import type { ChiffreDeScenario, GenreDElement, GesteDElement, NomDeScenario } from '~/domain/noms-scenario.ts'
import type { MotsDEdition } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { compte, mois, nombre, pourCentDixMille } from './nombres.ts'
import { nomsDeScenario } from './noms-scenario.ts'
import { cite } from './texte.ts'

const GENRES: Readonly<Record<GenreDElement, string>> = {
  commune: 'commune',
  bailleur: 'bailleur',
  residence: 'résidence',
  livraison: 'livraison',
}
const GESTES: Readonly<Record<GesteDElement, string>> = {
  ajout: 'ajout',
  modification: 'modification',
  retrait: 'retrait',
}

const nommer = (chiffre: ChiffreDeScenario): string => nomsDeScenario[`scenariosChiffre_${chiffre.cle}`]
const valeur = ({ rubrique, cle }: ChiffreDeScenario, n: number | undefined): string => {
  if (n === undefined) return '—'
  const isPart = rubrique === 'rotation' || cle === 'retraitParMois' || cle.endsWith('ParDixMille')
  return isPart ? pourCentDixMille(n, n % 100 === 0 ? 0 : 2) : nombre(n)
}
const reglage = (parametre: NomDeParametre, n: number): string =>
  PARAMETRES_DE_SIMULATION[parametre].unite === 'dixMilliemes' ? pourCentDixMille(n, n % 100 === 0 ? 0 : 2) : nombre(n)
/** « Scénario : ce qui change ». */
const dans = (titre: string, quoi: string): string => `${titre}${INSECABLE}: ${quoi}`

export const EDITIONS_DE_SCENARIO: MotsDEdition<NomDeScenario> = {
  'scenario-remplacement': (nom) => `Reprise de ${cite(nom.titre)}`,
  'scenario-choisi': (nom) => `Scénario en usage${INSECABLE}: ${nom.titre}`,
  'scenario-duplique': (nom) => `Copie d’un scénario${INSECABLE}: ${nom.titre}`,
  'scenario-varie': (nom) => `Variante${INSECABLE}: ${nom.titre}`,
  'scenario-supprime': (nom) => `Suppression du scénario ${cite(nom.titre)}`,
  'scenario-retabli': (nom) => `Retour au scénario livré${INSECABLE}: ${nom.titre}`,
  'scenario-titre': (nom) => `Titre du scénario${INSECABLE}: ${nom.avant} → ${nom.apres}`,
  'scenario-description': (nom) => dans(nom.titre, 'description'),
  'scenario-mois': (nom) => dans(nom.titre, `mois de référence, ${mois(nom.avant)} → ${mois(nom.apres)}`),
  'scenario-horizon': (nom) => dans(nom.titre, `horizon de ${mois(nom.de)} à ${mois(nom.a)}`),
  'scenario-element': ({ titre, genre, geste, nom }) => dans(titre, `${GENRES[genre]} ${cite(nom)} (${GESTES[geste]})`),
  'scenario-typologies': (nom) => dans(nom.titre, 'typologies du parc'),
  'scenario-financements': (nom) => dans(nom.titre, 'financements du parc'),
  'scenario-contingent': (nom) => dans(nom.titre, 'contingent communal'),
  'scenario-chiffre': ({ titre, chiffre, avant, apres }) =>
    dans(titre, `${nommer(chiffre)}, ${valeur(chiffre, avant)} → ${valeur(chiffre, apres)}`),
  'scenario-source': ({ titre, chiffre }) => dans(titre, `source, ${nommer(chiffre)}`),
  'scenario-source-des-marges': (nom) => dans(nom.titre, 'source des marges'),
  'scenario-taille': ({ titre, n, graine }) =>
    dans(titre, `cohorte de ${compte(n, 'demande', 'demandes')}, graine ${graine}`),
  'scenario-marge': ({ titre, marge }) => dans(titre, `marge ${cite(nomsDeScenario[`scenariosMarge_${marge}`])}`),
  'scenario-parametre': ({ titre, parametre, avant, apres }) =>
    dans(
      titre,
      `${nomsDeScenario[`reglagesNom_${parametre}`]}, ${reglage(parametre, avant)} → ${reglage(parametre, apres)}`,
    ),
  'scenario-source-du-parametre': ({ titre, parametre }) =>
    dans(titre, `source, ${nomsDeScenario[`reglagesNom_${parametre}`]}`),
  'scenario-choix': ({ titre, choix, valeur: dite }) =>
    dans(titre, `${nomsDeScenario[`reglagesChoix_${choix}`]}, ${nomsDeScenario[`reglagesDit_${dite}`]}`),
  'scenario-reglages': (nom) => dans(nom.titre, 'réglages de la simulation par défaut'),
  'scenario-plafond': ({ titre, annee, financement, avant, apres }) =>
    dans(titre, `plafond ${financement} ${annee}, ${nombre(avant)} → ${nombre(apres)}`),
  'scenario-occupation': ({ titre, personnes }) =>
    dans(titre, `tailles admises pour ${compte(personnes, 'personne', 'personnes')}`),
  'scenario-plafonds': (nom) => dans(nom.titre, 'plafonds publiés'),
  'scenario-recette': ({ titre, depuis }) => dans(titre, `recette de cohorte reprise de ${cite(depuis)}`),
}
