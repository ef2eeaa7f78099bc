// Words of the home page.
import type { Jumeau } from '../contrat.ts'
import type { accueil as fr } from '../fr/accueil.ts'
import { compte } from './nombres.ts'

export const accueil: Jumeau<typeof fr> = {
  accueilTitre: 'Change one rule and see at once who moves ahead, who waits, and what becomes of the neighbourhood.',
  accueilLead:
    'The Atelier replays the points grid (cotation) and flow management (gestion en flux) on a demand comparable to that of the agglomeration. It gives the reason for each place and the uncertainty of each figure.',
  accueilPortes: 'Where to start',
  accueilFlamanderie: 'Try la Flamanderie',
  accueilFlamanderieQuoi:
    'Fourteen new houses: for how many can the commune put forward an applicant, under stock and under flow, at delivery and then year after year?',
  accueilRegler: 'Adjust the points grid',
  accueilReglerQuoi:
    'Twenty-nine criteria, six levels, two grids: change the points and read straight away how many applications are affected.',
  accueilComparer: 'Compare two versions',
  accueilComparerQuoi: 'Who gains places, who loses them, and why: case by case, level by level.',
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
  accueilComparerALOrigine: 'Compare with its origin',
  accueilComparerAuBrouillon: 'Compare with the draft',
  accueilNoticeTitre: 'What this tool is not',
  accueilNotice:
    'It lets no home and ranks no real household: it helps to choose rules. Its results are neither automated nor legally binding. No data leaves this machine.',
}
