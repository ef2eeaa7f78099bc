// Words of the settings of the simulation, in English.
import type { Jumeau } from '../contrat.ts'
import type { reglages as fr } from '../fr/scenarios-simulation.ts'
import { INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'

export const reglages: Jumeau<typeof fr> = {
  reglagesSection: 'Simulation',
  reglagesTitre: 'Simulation of allocations',
  reglagesAide:
    'What the simulation assumes of the stock, the commissions and the households. A default is a working hypothesis, unless a source is given.',
  reglagesDefaut: ({ valeur, min, max }) => `default ${valeur}; from ${min} to ${max}`,
  reglagesRetablir: 'Default',
  reglagesRetablirQuoi: ({ nom }) => `${nom}: back to the default`,
  reglagesToutRetablir: 'All back to defaults',
  reglagesVeiller: 'To check before simulating',

  reglagesAide_vacanceMois: 'From the departure of a tenant to the next letting.',
  reglagesAide_travauxPart: 'Share of the freed homes to put in order.',
  reglagesAide_travauxMois: 'Adds to the vacancy when there are works.',
  reglagesAide_mutationsDansRotation:
    'Published rates already count these departures: adding them would count them twice.',
  reglagesAide_mutationsDansLePerimetre: 'A household already housed here leaves its home when it gets another one.',
  reglagesAide_candidats: 'Put before the commission for each vacant home.',
  reglagesAide_adhesion: 'Scoring is an aid: the commission stays free of its order.',
  reglagesAide_bruitPoints: 'The greater, the further the order is from the points.',
  reglagesAide_nonAttribution: 'Share of the candidates put before it to whom it does not allocate.',
  reglagesAide_acceptation: 'Share of the households that accept an offer where they asked for one.',
  reglagesAide_acceptationHorsSouhait: 'The same, where they did not ask.',
  reglagesAide_bonusLienLocal: 'Added to households with a tie to the commune, when it is its turn.',
  reglagesAide_malusRefus: 'Taken off the score after the refusal of an offer.',
  reglagesAide_partMutations: 'Used only when the two grids share the turns.',
  reglagesUnite_points: `${INSECABLE}points`,
  reglagesUnite_candidats: '',

  reglagesFinancements: 'Fundings of the whole stock',
  reglagesFinancementsAide: 'Income ceilings depend on them; the total is that of the residences.',
  reglagesFinancementsVides: 'Not said yet: the simulation assumes them.',

  reglagesPlafonds: 'Income ceilings',
  reglagesPlafondsAide: 'Reference tax income of year N-2, in euros, by category of household.',
  reglagesAnnee: 'Year',
  reglagesCategorie: 'Category of household',
  reglagesMenage: ({ n }) => {
    const personnes = compte(n, 'person', 'persons')
    if (n < 3) return personnes
    const enfants = compte(n - 2, 'child', 'children')
    return `${personnes}, or an adult and ${enfants}${n === 3 ? ', or a young couple' : ''}`
  },
  reglagesParPersonne: 'for each further person',
  reglagesPlafondsNote:
    'PLS: 1.30 times PLUS, to the nearest euro. A disability moves up one category. PLI has ceilings of its own: it stays out of the base of the flow.',
  reglagesReport: ({ annee, table }) => `Working hypothesis: no table for ${annee}, the one of ${table} is used.`,
  reglagesPlafondDe: ({ menage, financement }) => `${financement}, ${menage}`,
  reglagesPlafondsRetablir: 'Back to the published ceilings',
  reglagesPlafondsEdition:
    'From 0 to 10,000,000 €. A changed ceiling becomes a working hypothesis; a year without a table takes the one in force, then says its own.',
  reglagesOccupationEdition: ({ personnes, typologie }) => `${typologie} for ${personnes}`,
  reglagesOccupation: 'Sizes of home allowed',
  reglagesOccupationAide: 'Occupation rule of the landlords, by number of persons: a working hypothesis.',
  reglagesOccupationPropre: 'Occupation rule given by the scenario, by number of persons.',
  reglagesPersonnes: ({ n, etPlus }) => (etPlus ? `${nombre(n)} persons and more` : compte(n, 'person', 'persons')),
}
