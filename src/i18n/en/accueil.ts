// Words of the home page.
import type { Jumeau } from '../contrat.ts'
import type { accueil as fr } from '../fr/accueil.ts'
import { compte } from './nombres.ts'

export const accueil: Jumeau<typeof fr> = {
  accueilTitre: 'Change one rule and see at once who moves ahead, who waits, and what becomes of the neighbourhood.',
  accueilLead:
    'The Atelier replays the points grid (cotation) and flow management (gestion en flux) on a demand comparable to that of the agglomeration. It gives the reason for each place and the uncertainty of each figure.',
  accueilMots: 'Terms of the trade:',
  accueilPortes: 'Where to start',
  accueilFlamanderie: 'Try la Flamanderie',
  accueilFlamanderieQuoi:
    'Fourteen new houses: for how many can the commune put forward an applicant, under stock and under flow, at delivery and then year after year?',
  accueilRegler: 'Open the workshop',
  accueilReglerQuoi:
    'Twenty-nine criteria, six levels, two grids: change the points and read straight away how many applications are affected, then who gains and who loses.',
  accueilFormer: 'Get trained',
  accueilFormerQuoi:
    'A five-step tour on the contents that come with the page, in three minutes. The training tracks for each reception level are not in the tool yet.',
  accueilRecent: 'Recent work',
  accueilRecentVide: 'No draft on this machine: the first change to a rule opens one.',
  accueilRecentGeste: 'Open the rules',
  accueilReprendre: 'Continue',
  accueilBrouillonChangements: ({ n }) => `${compte(n, 'change', 'changes')} since its origin.`,
  accueilBrouillonDetail: ({ n, dernier }) =>
    `${compte(n, 'change', 'changes')} since its origin. Last action: ${dernier}.`,
  accueilVersion: ({ numero, titre }) => `v${numero} · ${titre}`,
  accueilStatutVersion: 'version',
  accueilSignature: ({ auteur, date }) => `${auteur}, ${date}`,
  accueilScenarioPropre: 'yours',
  accueilScenarioModifie: 'modified',
  accueilScenarioDetail: ({ mois }) => `Scenario, read in ${mois}.`,
  accueilScenarioOuvrir: 'Open the scenarios',
  accueilFluxBrouillon: 'draft',
  accueilFluxDetail: 'Flow rules changed since they were shipped.',
  accueilFluxOuvrir: 'Open the flow rules',
  accueilPlan: 'Year of the plan',
  accueilPlanAnnee: ({ rang, total }) => `Year ${rang} of ${total}`,
  accueilPlanDetail: ({ scenario, mois, de, a }) =>
    `The scenario “${scenario}” is read in ${mois}, in a plan that runs from ${de} to ${a}.`,
  accueilPlanAvant: ({ scenario, mois, de }) =>
    `The scenario “${scenario}” is read in ${mois}, before the plan, which starts in ${de}.`,
  accueilPlanApres: ({ scenario, mois, a }) =>
    `The scenario “${scenario}” is read in ${mois}, after the plan, which ends in ${a}.`,
  accueilPlanEvaluation: 'The lettings made are not entered in the tool yet: nothing is said of what was achieved.',
  accueilComparerALOrigine: 'Compare with its origin',
  accueilComparerAuBrouillon: 'Compare with the draft',
  accueilNoticeTitre: 'What this tool is not',
  accueilNotice:
    'It lets no home and ranks no real household: it helps to choose rules. Its results are neither automated nor legally binding. No data leaves this machine.',
}
