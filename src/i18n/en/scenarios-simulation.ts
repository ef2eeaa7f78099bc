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

  reglagesNom_vacanceMois: 'vacancy between two tenants',
  reglagesNom_travauxPart: 'vacancies with works',
  reglagesNom_travauxMois: 'length of the works',
  reglagesNom_mutationsDansRotation: 'transfers counted in the turnover',
  reglagesNom_mutationsDansLePerimetre: 'transfers that free a home here',
  reglagesNom_candidats: 'candidates for a home',
  reglagesNom_adhesion: 'lists in the order of the points',
  reglagesNom_bruitPoints: 'spread of judgement of the other lists',
  reglagesNom_nonAttribution: 'non-allocations by the commission',
  reglagesNom_acceptation: 'offers accepted, commune asked for',
  reglagesNom_acceptationHorsSouhait: 'offers accepted, another commune',
  reglagesNom_bonusLienLocal: 'local tie bonus, turn of the commune',
  reglagesNom_malusRefus: 'points lost at each refusal',
  reglagesNom_partMutations: 'share of the turns kept for transfers',
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

  reglagesChoix_souhaits: 'Wishes for communes',
  reglagesChoix_ordreDesGrilles: 'Between first applicants and transfers',
  reglagesChoix_eligibilite: 'Who may be housed where',
  reglagesDit_respectes: 'respected',
  reglagesDit_etatLibre: 'respected, but for the turns of the State',
  reglagesDit_ignores: 'ignored',
  reglagesDit_points: 'the points of both grids',
  reglagesDit_rangRelatif: 'the relative rank in one’s grid',
  reglagesDit_partMutations: 'a share of the turns for transfers',
  reglagesDit_reglementaire: 'sizes, ceilings, wishes, publics',
  reglagesDit_ouverte: 'anyone anywhere (textbook case)',

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
