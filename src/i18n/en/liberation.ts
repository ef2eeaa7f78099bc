// Words of the card on one vacancy, in English.
import type { Jumeau } from '../contrat.ts'
import type { liberation as fr } from '../fr/liberation.ts'
import { compte, nombre, pourCent, pourCentDixMille, signe } from './nombres.ts'
import { enumere } from './texte.ts'

const PUBLICS = {
  tous: 'any fitting application',
  prioritaire: 'priority groups',
  agentPublic: 'public servants',
  salarie: 'Action Logement employees',
} as const
const CONTROLEURS = {
  deficit: 'largest shortfall',
  president: 'chairman',
  tirage: 'random draw',
  annuel: 'yearly objective',
} as const

const tires = (chances: readonly { qui: string; chance: number }[]): string =>
  enumere(
    chances.map(({ qui, chance }) => `${qui} ${pourCent(chance, 0)}`),
    'et',
  )

export const liberation: Jumeau<typeof fr> = {
  liberationTitre: 'A dwelling falls vacant: whose turn is it?',
  liberationSous: 'Choices and what follows, never an answer: the landlord and the committee decide.',
  liberationResidence: 'Estate or programme',
  liberationBailleur: 'Landlord of the programme',
  liberationBailleurInconnu: 'The slides do not name the landlord of the programme: choose the one you suppose.',
  liberationTypologie: 'Size',
  liberationFinancement: 'Funding',
  liberationMois: 'Month of the vacancy',
  liberationDepart: 'Turns already given this year',
  liberationDepart_zero: 'none',
  liberationDepart_attente: 'expected',
  liberationDepartNote: ({ tours, bailleur, assiette }) =>
    `Expected: ${compte(tours, 'turn', 'turns')} at ${bailleur} since January, for a base of ${nombre(assiette, 1)} a year (working hypothesis). Each number can be corrected in the table.`,
  liberationEtat: 'The estate',
  liberationResidenceDite: ({ libelle, bailleur, logements }) =>
    `${libelle}, ${bailleur}: ${compte(logements, 'dwelling', 'dwellings')}.`,
  liberationQpv_oui: 'In a priority neighbourhood.',
  liberationQpv_non: 'Outside priority neighbourhoods.',
  liberationQpv_inconnu: 'Priority neighbourhood: unknown.',
  liberationOccupation: 'Present occupancy: unknown, not published.',
  liberationDemande: 'The demand that fits',
  liberationDemandeDite: ({ n, demandes, typologie, financement }) =>
    `${compte(n, 'application fits', 'applications fit')} a ${typologie} ${financement}, out of ${nombre(demandes)} (${pourCent(demandes === 0 ? 0 : n / demandes)}).`,
  liberationDemandeFiltres: ({ parTaille, parPlafond, parSouhait }) =>
    `By size: ${nombre(parTaille)}; then under the ceiling: ${nombre(parPlafond)}; then wishing for the commune, or for none in particular: ${nombre(parSouhait)}.`,
  liberationDemandeReserve: ({ mois }) =>
    `Synthetic cohort of the scenario, in ${mois}, and ceilings of the year of the vacancy: working hypotheses. An imported file of applications is not read here.`,
  liberationDemandeAbsente: 'The scenario has no cohort recipe: the demand that fits is not counted.',
  liberationDemandeEnCours: 'Counting the applications…',
  liberationSoldes: ({ bailleur }) => `Balances at ${bailleur}`,
  liberationReservataire: 'Reservation holder',
  liberationPart: 'Share',
  liberationDu: 'Due',
  liberationEu: 'Had',
  liberationEcart: 'Gap',
  liberationEcartAide: 'Due, had and gap in turns since January; a positive gap is late, a negative one ahead.',
  liberationObjectif: 'Objective of the year',
  liberationEuDe: ({ libelle }) => `Turns already given: ${libelle}`,
  liberationNonReserve: 'Landlord, unreserved',
  liberationPartDite: ({ part }) => pourCentDixMille(part, part % 100 === 0 ? 0 : 1),
  liberationTours: ({ n }) => nombre(n, 1),
  liberationEcartDit: ({ n }) => (Math.abs(n) < 0.05 ? '0' : signe(n, 1)),
  liberationTour: 'What the controller would say',
  liberationTour_deficit: ({ qui, ecart }) =>
    `Controller “${CONTROLEURS.deficit}”: ${qui}, the furthest behind (${nombre(ecart, 1)} turn, this one counted).`,
  liberationTour_president: ({ qui, dus, seuil }) =>
    dus.length > 0
      ? `Controller “${CONTROLEURS.president}”: ${qui}. Behind by at least ${nombre(seuil, 2)} turn: ${enumere(dus, 'et')}; among them, the deadline of ${qui} comes first.`
      : `Controller “${CONTROLEURS.president}”: ${qui}. Nobody is behind by at least ${nombre(seuil, 2)} turn; it is the furthest behind.`,
  liberationTour_tirage: ({ chances }) =>
    `Controller “${CONTROLEURS.tirage}”: drawn by the shares, that is ${tires(chances)}.`,
  liberationTour_annuel: ({ chances }) =>
    `Controller “${CONTROLEURS.annuel}”: drawn among the places left of the objective, that is ${tires(chances)}.`,
  liberationTourNote:
    'The controller says the turn that the rules would give. It chooses neither household nor decision.',
  liberationOptions: 'The choices, side by side',
  liberationOptionsNote:
    'In the order of the rules; no choice is made beforehand. Under each holder: its gap after this choice.',
  liberationChoix: 'If the turn goes to',
  liberationPublic: 'Who may be proposed',
  liberationPublicDit: ({ nom, n }) => `${PUBLICS[nom]}${n === undefined ? '' : `: ${nombre(n)}`}`,
  liberationBorne: ({ borne }) => `Gaps of ${nombre(borne, 2)} at most`,
  liberationBorneAide: ({ m, borne }) =>
    `Bound 1 − 1/(2m − 2), that is ${nombre(borne, 2)} turn for ${compte(m, 'holder', 'holders')}: the “chairman” controller never goes past it.`,
  liberationBorne_oui: 'yes, all',
  liberationBorne_non: 'no',
  liberationHorsAssiette: 'Out of the base: internal transfer',
  liberationMutation: 'tenants of the landlord who asked for a transfer',
  liberationSource:
    'CCH R441-5 (what leaves the base), R441-5-2 (State); shares of the rule set; vacancies by landlord in proportion to the stock, working hypothesis; bound: Tijdeman, 1980',
}
