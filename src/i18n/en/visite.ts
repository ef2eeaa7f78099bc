// Words of the tour.
import type { Jumeau } from '../contrat.ts'
import type { visite as fr } from '../fr/visite.ts'

export const visite: Jumeau<typeof fr> = {
  visiteNom: 'Five-step tour',
  visiteRang: ({ rang, total }) => `Step ${rang} of ${total}`,
  visitePrecedent: 'Back',
  visiteSuivant: 'Next',
  visiteRester: 'Stay here',
  visiteAllerAuxRegles: 'Go to the rules',
  visiteQuitter: 'Leave the tour',
  visiteTouches: 'Left and right arrows to move, Esc to leave.',
  visiteOffreTitre: 'First time here?',
  visiteOffre:
    'Five steps, three minutes, on the contents that come with the page: a rule, what it puts at risk, who moves ahead, a case explained, a new building. Nothing changes unless you ask.',
  visiteCommencer: 'Start the tour',
  visitePasser: 'Later',
  visiteRegleTitre: 'Change a weight',
  visiteRegle: ({ critere }) =>
    `Each row is a criterion, each band a level, and each number is points, in one grid or the other. Here: ${critere}, for a transfer (mutation). Type a number in the cell, or let the tour do it.`,
  visiteRegleSansCase:
    'Each row is a criterion, each band a level, and each number is points, in one grid or the other. Choose a cell and type a number: everything is computed again.',
  visiteRegleGeste: ({ points }) => `Raise to ${points} points`,
  visiteRegleFait: ({ points }) => `Done: ${points} points. The change is in the draft, and Ctrl+Z takes it back.`,
  visiteConstatTitre: 'Read the finding',
  visiteConstat:
    'At each action, the Atelier reads the whole rule set again. It says here what the draft puts at risk, shows the household that proves it, and offers the action that mends it.',
  visiteConstatSans:
    'At each action, the Atelier reads the whole rule set again. The draft is still as it was: go one step back and raise a weight, and this banner will say what is no longer safe.',
  visiteComparerTitre: 'Compare',
  visiteComparer:
    'The same applications, ranked by the original rules (A) and by the draft (B): these sentences say who gains places, who loses some, and how many.',
  visiteComparerSans:
    'The same applications, ranked by A and by B. As long as the draft has not changed, both rankings are the same, and the page says so.',
  visiteComparerGeste: 'Compare the origin with the draft',
  visiteCasTitre: 'Open a case',
  visiteCas:
    'Behind each figure, applications. Open one: its points, criterion by criterion, under both rule sets, and the sentence that says why it moved. None of them is a real person.',
  visiteCasGeste: 'Open an application',
  visiteFlamanderieTitre: 'Try la Flamanderie',
  visiteFlamanderie:
    'Fourteen new houses: for how many the commune can put forward an applicant, under stock and under flow, at delivery and then year after year. Move a setting and the odds are computed again.',
  visiteFin: 'The tour is over. It stays among the commands (Ctrl+K).',
  visiteDefaire: 'Undo the change made during the tour',
}
