// Words of the districts page.
import type { Programme } from '~/simulation/flamanderie.ts'
import type { Jumeau } from '../contrat.ts'
import type { quartiers as fr } from '../fr/quartiers.ts'
import { compte, nombre, pourCent, pourCentDixMille, signe } from './nombres.ts'
import { enumere } from './texte.ts'

/** One decimal when there is one to say: “15%”, “7.5%”. */
const partDite = (dixMillemes: number): string => pourCentDixMille(dixMillemes, dixMillemes % 100 === 0 ? 0 : 1)

const typologiesDites = ({ typologies }: Programme): string =>
  enumere(
    typologies.map(({ typologie, logements }) => `${nombre(logements)} ${typologie}`),
    'et',
  )
const financementsDits = ({ financements }: Programme): string =>
  enumere(
    financements.map(({ financement, logements }) => `${nombre(logements)} ${financement}`),
    'et',
  )

export const quartiers: Jumeau<typeof fr> = {
  quartiersTitre: 'Districts and flow',
  quartiersSource: ({ source }) => `Source: ${source}.`,
  quartiersRepli_conventions:
    'Agreements of a single landlord are not counted here: the general share of the commune holds at all of them.',
  quartiersRepli_flux:
    'The draft of the flow rules has no communal share under flow: the figures are those of the shipped rules. Give the commune a share in Rules, Flow.',
  quartiersRepli_territoire:
    'The scenario does not have the whole stock of the landlords and its turnover: the figures are those of the shipped scenario of Villemandeur.',
  quartiersRepli_programme:
    'The scenario has no new programme with its turnover: the figures are those of the shipped Flamanderie.',
  quartiersTableau: 'Read as a table',
  quartiersEnsemble: 'All together',
  quartiersPart: ({ part }) => partDite(part),

  // the two truths
  quartiersVeriteStockGros: ({ reserves, equivalent }) => `${nombre(reserves)} → ${nombre(equivalent)}`,
  quartiersVeriteStockFort: 'is a loss',
  quartiersVeriteStock: ({ seuil, retrait, flux, stock }) =>
    `${seuil > 0 ? `as soon as more than ${pourCent(seuil)} of the vacated homes leave the base` : 'whatever the share of vacated homes that leaves the base'}. At ${partDite(retrait)}, the commune puts forward applicants for ${nombre(flux, 1)} homes a year, instead of ${nombre(stock, 1)}.`,
  quartiersVeriteStockSources: 'slides of the PPGDLSID (92, 20%, 498)',
  quartiersVeritePartGros: ({ part, total }) => `${nombre(part)} of ${nombre(total)}`,
  quartiersVeritePartFort: 'is a share',
  quartiersVeritePart: ({ part, annees }) =>
    `(${nombre(part, 1)}), not ${nombre(part)} houses. After delivery: about one turn to put an applicant forward every ${enAnnees(Math.max(1, Math.round(annees)))}.`,
  quartiersVeritePartSources: 'slides of the PPGDLSID (“3 homes out of 14”, at 20%)',

  // the tipping point
  quartiersBasculeTitre: 'Stock or flow: where is the tipping point?',
  quartiersBasculeSur: ({ logements, liberations }) =>
    `${compte(logements, 'home', 'homes')} · ${nombre(liberations, 1)} vacancies a year`,
  quartiersBasculeAxeY: 'Turns of the commune, per year',
  quartiersBasculeAxeX: 'Share of vacancies taken out of the base (internal transfers, rehousing, sales…)',
  quartiersBasculeResume: ({ seuil, stock, retrait, flux }) =>
    `Turns of the commune per year by share of vacancies taken out of the base: ${nombre(stock, 1)} under stock; under flow, as many at the threshold of ${pourCent(seuil)}, and ${nombre(flux, 1)} at ${pourCentDixMille(retrait, 1)}.`,
  quartiersBasculeSeuil: ({ seuil }) => pourCent(seuil),
  quartiersBasculeAuDela: 'beyond, fewer turns than under stock',
  quartiersBasculeStock: ({ stock, reserves }) => `Stock: ${nombre(stock, 1)} a year (${nombre(reserves)} homes)`,
  quartiersBasculeFlux: ({ part }) => `Flow: ${partDite(part)} of the base`,
  quartiersBasculePlage: 'plausible range (hyp.)',
  quartiersBasculeToujours: 'flow always gives fewer turns than stock',
  quartiersBasculeFleche: ({ ecart }) =>
    Math.abs(ecart) < 0.05 ? '=' : `${ecart < 0 ? '▼' : '▲'} ${nombre(Math.abs(ecart), 1)}`,
  quartiersBasculeEcart: ({ ecart }) => signe(ecart, 1),
  quartiersBasculeReserve: ({ seuil }) =>
    `${seuil > 0 ? `A caveat on the threshold of ${pourCent(seuil)}` : 'A caveat'}: it assumes that reserved homes become vacant at the same pace as the others, and that under stock none of their vacancies served a transfer. It does not depend on turnover.`,
  quartiersBasculeSources:
    'slides of the PPGDLSID (498 homes, 92 reserved, 20%); French housing code (CCH), R441-5 (what leaves the base). Working assumptions: turnover by size, share taken out, plausible range of 15 to 25%',
  quartiersColonneRetrait: 'Share taken out',
  quartiersColonneStock: 'Stock',
  quartiersColonneFlux: 'Flow',
  quartiersColonneEcart: 'Gap',

  // the choices
  quartiersChoixTitre: 'The choices to set',
  quartiersRetrait: 'Taken out of the base',
  quartiersRotation: 'Turnover of the stock',
  quartiersPartCommunale: 'Share of the commune',
  quartiersReglageSaisie: ({ nom }) => `${nom}, per cent`,
  quartiersReglageAide: 'immediate effect, kept in the address',
  quartiersReglageReperes: ({ reserves, logements }) =>
    `Marks: tipping point and value of the rules; turnover of the scenario; ${pourCent(reserves / logements)}, that is ${nombre(reserves)} out of ${nombre(logements)}, the share of a plain conversion. 20% is the ceiling for all guarantor local authorities together (CCH R441-5-3 and R441-5-4, to be checked).`,
  quartiersRotationHypothese:
    'Turnover of each size, the same for every landlord: working assumption, from 5 to 12% depending on the source. The sizes keep their ratios',

  // by landlord
  quartiersBailleursTitre: 'Landlord by landlord, for the commune',
  quartiersBailleurColonne: 'Landlord',
  quartiersLogementsColonne: 'Homes',
  quartiersReservesColonne: 'Reserved',
  quartiersLiberesColonne: 'Vacated a year',
  quartiersStockColonne: 'Turns, stock',
  quartiersFluxColonne: 'Turns, flow',
  quartiersArrondiColonne: 'Cut each year',
  quartiersReporteColonne: ({ annees }) => `Carried over, ${compte(annees, 'year', 'years')}`,
  quartiersReporte: ({ min, max }) => `${nombre(min)} or ${nombre(max)}`,
  quartiersBailleursNote: ({ arrondi, flux }) =>
    `Cutting each target down to a whole number every year gives ${nombre(arrondi)} instead of ${nombre(flux, 1)}, and leaves nothing with the small landlords. Carrying over gives the tenths back.`,
  quartiersBailleursHypothese: 'The 92 reservations are spread like the stock: the slides do not say where they are',
  quartiersBailleursSources:
    'slides of the PPGDLSID (homes by landlord). Working assumptions: turnover of each size, the same for every landlord; reservations spread like the stock',

  // la Flamanderie
  quartiersFlamTitre: 'La Flamanderie',
  quartiersFlamSous: ({ annee, programme }) =>
    `${compte(programme.logements, 'house', 'houses')}: ${typologiesDites(programme)}, ${financementsDits(programme)} · delivery ${annee}`,
  quartiersFlamLectures: ({ lectures, part: p }) =>
    `stock: ${lectures.map((n) => nombre(n)).join(' or ')} (assumption); flow: ${nombre(p, 1)} (≈ ${nombre(p)})`,
  quartiersFlamLecturesNote:
    'The slides do not say what the commune would hold under stock: two readings, side by side.',
  quartiersFlamRegime: 'Regime of the first letting',
  quartiersFlamRegime_stock: 'stock',
  quartiersFlamRegime_concertation: 'consultation',
  quartiersFlamRegime_flux: 'flow',
  quartiersFlamControleur: 'Steering of the homes under flow',
  quartiersFlamControleur_tirage: 'random draw',
  quartiersFlamControleur_president: 'chair',
  quartiersFlamControleur_deficit: 'largest deficit',
  quartiersFlamControleur_annuel: 'yearly target',
  quartiersFlamControleurNote: ({ controleur }) =>
    `The law sets no steering rule. The rule set keeps “${controleur}”; the random draw is the reference.`,
  quartiersFlamReserve: 'Reservation of the commune under stock',
  quartiersFlamReserveValeur: ({ n }) => `${nombre(n)} (hyp.)`,
  quartiersFlamReserveAutre: 'or type',
  quartiersFlamReserveSaisie: 'Another number of houses reserved under stock',
  quartiersFlamMaisons: 'House by house',
  quartiersFlamMaisonsLegende: ({ part: p }) =>
    `Solid: the commune puts the applicant forward. How many houses is known, which ones is not. Under flow, ${partDite(p)} of each house: a share of chances, never whole houses.`,
  quartiersFlamTypologies: 'Size',
  quartiersFlamRangee_stock: ({ n }) => `Stock: ${nombre(n)}`,
  quartiersFlamRangee_concertation: ({ n }) => `Consultation: ${nombre(n)}`,
  quartiersFlamRangee_flux: ({ n }) => `Flow: ${nombre(n, 1)}`,
  quartiersFlamRangeeResume: ({ titre, total }) => `${titre} of ${nombre(total)} houses`,
  quartiersFlamSaisi: 'number typed in',
  quartiersFlamConvenue: 'number agreed between reserving bodies',
  quartiersFlamPart: ({ part: p, total }) => `${partDite(p * 10_000)} of ${nombre(total)}, an average`,
  quartiersFlamChoisie: 'chosen',
  quartiersFlamSources:
    'slides of the PPGDLSID (14 houses, 3 T3, 11 T4, 4 PLAI, 10 PLUS, “la main sur 3 logements sur 14”). Working assumptions: readings under stock, number agreed in consultation, delivery date',

  // first letting
  quartiersPremiereTitre: 'How many houses at delivery?',
  quartiersPremiereTiree: ({ exactement, auMoins, moyenne }) =>
    `${nombre(moyenne, 1)} on average. Exactly 3 houses: ${pourCent(exactement)} of cases. At least one: ${pourCent(auMoins)}.`,
  quartiersPremiereRepere_concertation: ({ n }) => `consultation: ${nombre(n)}, certain`,
  quartiersPremiereRepere_stock: ({ n }) => `stock: ${nombre(n)} (hyp.), certain`,
  quartiersPremiereRepere_flux: ({ n }) => `flow: ${nombre(n, 1)}`,
  quartiersPremiereCertaine_stock: ({ n }) =>
    `${compte(n, 'house', 'houses')} for certain, if the reservation is ${nombre(n)} (assumption).`,
  quartiersPremiereCertaine_concertation: ({ n }) =>
    `${compte(n, 'house', 'houses')} for certain, if that is the number agreed (assumption).`,
  quartiersPremiereCertaine_flux: ({ n }) =>
    `${compte(n, 'house', 'houses')} for certain, if the development keeps its own count of turns (assumption).`,
  quartiersLoiResume: ({ titre, moyenne }) =>
    `${titre} Probability of each number; average ${nombre(moyenne, 2)}. The values are in the table.`,
  quartiersLoiAxe: 'probability (%)',
  quartiersLoiNombre: 'Number k',
  quartiersLoiExactement: 'Exactly k, P(K = k)',
  quartiersLoiAuMoins: 'At least k, P(K ≥ k)',
  quartiersLoiProbabilite: ({ p }) => nombre(p, 6),
  quartiersLoiInfime: '< 10⁻⁶',
  quartiersPremiereGarantie: ({ min, max, objectif, assiette }) =>
    `What a yearly target alone guarantees: from ${nombre(min)} to ${nombre(max)} houses. A target of ${nombre(objectif)} turns over a year of ${nombre(assiette)} vacancies with one landlord can also be met outside the development, unless a clause steers it.`,
  quartiersPremiereSources:
    'exact computation, without sampling: binomial law at the share of the commune for the random draw, hypergeometric for the yearly target. Working assumption: landlord unknown, taken as if it held the whole stock',

  // re-lettings
  quartiersRelocTitre: 'Then, year after year',
  quartiersRelocAnnees: 'Years after delivery',
  quartiersRelocLigne: 'Cumulative since delivery',
  quartiersRelocAttendues: 'Re-lettings expected',
  quartiersRelocCommune: 'Turns of the commune, on average',
  quartiersRelocAucune: 'No turn for the commune',
  quartiersRelocAuMoinsUn: 'At least one turn',
  quartiersRelocAuMoinsDeux: 'At least two turns',
  quartiersRelocLoi: ({ annees }) => `Turns of the commune after ${compte(annees, 'year', 'years')}`,
  quartiersRelocNote: ({ part }) =>
    `First letting not included; ${partDite(part)} of re-lettings are taken out of the base (under flow).`,
  quartiersRelocNoteStock: ({ reserve }) =>
    `First letting not included. Under stock, the commune keeps control of each re-letting of the ${compte(reserve, 'reserved house', 'reserved houses')}.`,
  quartiersRelocSources: ({ rotations }) =>
    `exact computation: independent departures each month. Working assumptions: turnover of ${enumere(
      rotations.map((r) => `${pourCentDixMille(r.rotation, 1)} (${r.typologie})`),
      'et',
    )} a year; count of turns specific to the development, starting anew at delivery`,

  // erosion
  quartiersErosionTitre: 'Houses whose occupant was put forward by the commune',
  quartiersErosionResume: ({ stock, flux, annees }) =>
    `Average number of houses whose occupant was put forward by the commune, over ${annees} years of re-lettings under flow: ${nombre(stock, 1)} at the end after starting under stock, ${nombre(flux, 1)} after starting under flow.`,
  quartiersErosion_stock: ({ n }) => `delivered under stock (${nombre(n)}, hyp.), then flow`,
  quartiersErosion_concertation: ({ n }) => `delivered in consultation (${nombre(n)}), then flow`,
  quartiersErosion_flux: ({ n }) => `under flow from delivery (${nombre(n, 1)})`,
  quartiersErosionAnnee: 'Years',
  quartiersErosionSources:
    'exact computation: each departure gives the house back to the flow. Working assumptions: those of the re-lettings, drawn at random',

  // size and funding
  quartiersCroisTitre: ({ programme }) => `${financementsDits(programme)}: how they cross with size is unknown`,
  quartiersCroisNote: ({ tables }) =>
    `The slides give the totals by size and by funding, not how they cross: ${compte(tables, 'table is possible', 'tables are possible')}.`,
  quartiersCroisTable: ({ n }) => `Possible crossing no. ${n}`,
  quartiersCroisProbabilite: ({ p }) => `${pourCent(p, 0)} of cases`,
  quartiersCroisTirage: ({ n, programme, t3, plai }) =>
    `If ${nombre(n)} houses are drawn among the ${nombre(programme.logements)}: no T3 in ${pourCent(t3, 0)} of cases, no PLAI in ${pourCent(plai, 0)}.`,
  quartiersCroisTypologie: 'Size',
  quartiersCroisAdmis: '✓ allows this choice',
  quartiersCroisExclu: '✗ rules it out',
  quartiersChoixT3: ({ n }) => `Political choice: T3 among the ${nombre(n)} houses agreed`,
  quartiersChoixPlai: ({ n }) => `PLAI among the ${nombre(n)}`,
  quartiersChoixPossible: (c) =>
    `${nombre(c.t3)} T3 and ${nombre(c.t4)} T4, of which ${nombre(c.plai)} PLAI and ${nombre(c.plus)} PLUS: ${c.admis === 0 ? 'none of the possible tables allows it' : `possible in ${nombre(c.admis)} of the ${nombre(c.tables)} tables`}.`,
  quartiersCroisSources:
    'exact computation: hypergeometric law on the totals of the slides. Working assumption: funding spread blindly among the houses',
}

/** “every year”, “every 3 years”. */
function enAnnees(n: number): string {
  return n === 1 ? 'year' : compte(n, 'year', 'years')
}
