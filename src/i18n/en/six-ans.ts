// Words of “Six years of lettings”, in English.
import type { Jumeau } from '../contrat.ts'
import type { sixAns as fr } from '../fr/six-ans.ts'
import { compte, nombre, pourCent } from './nombres.ts'

export const sixAns: Jumeau<typeof fr> = {
  sixAnsTitre: 'Six years of lettings: stock and flow side by side',
  sixAnsSous:
    'Same applications, same departures, same draws on both sides: only the rules change. Each figure is a mean over runs, with its 95% interval.',
  sixAnsLancer: 'Simulate six years',
  sixAnsRelancer: 'Simulate again',
  sixAnsArreter: 'Stop',
  sixAnsPassages: 'Runs',
  sixAnsGraine: 'Seed',
  sixAnsPrecision: 'Stop at',
  sixAnsPrecisionChoix: ({ demi }) => (demi === undefined ? 'the end' : `± ${nombre(demi, 2)} turn a year`),
  sixAnsEtat: ({ faits, voulus }) => `${compte(faits, 'run', 'runs')} of ${nombre(voulus)}`,
  sixAnsPreparation: 'Preparing applications and homes…',
  sixAnsFin_complete: 'Campaign finished.',
  sixAnsFin_assez: 'Stopped: the precision asked for is reached. The stopping rule looks at the interval on the way.',
  sixAnsFin_annulee: 'Stopped: the runs done are kept.',
  sixAnsFin_erreur: 'The simulation broke off. Start it again; if it happens twice, ask for fewer runs.',
  sixAnsChange: 'The rules or the scenario have changed since this computation: simulate again.',
  sixAnsVide:
    'Nothing is simulated yet. The simulation follows each application and each home month by month; it takes from a few seconds to a minute.',
  sixAnsScenario: ({ titre }) => `Simulated on the scenario “${titre}”.`,
  sixAnsRemplace: ({ titre, ecarte }) => `“${ecarte}” has no waiting list: the simulation takes “${titre}”.`,
  sixAnsRecette: 'Applications come from the recipe of the scenario: synthetic, they describe nobody.',
  sixAnsTours: 'Turns of the commune, year by year',
  sixAnsToursAide: ({ lieu }) => `Homes for which the commune proposes candidates. Perimeter: ${lieu}.`,
  sixAnsBailleur: 'Social landlord',
  sixAnsTousLesBailleurs: 'All landlords',
  sixAnsAnnee: 'Year',
  sixAnsPlan: 'Whole plan',
  sixAnsStock: 'Stock',
  sixAnsFlux: 'Flow',
  sixAnsDifference: 'Flow − stock',
  sixAnsObjectif: 'Due in flow',
  sixAnsEcart: 'Gap of the year',
  sixAnsDerive: 'Cumulative gap',
  sixAnsDerivePlus: 'A cumulative gap is beyond one home: to be looked at in this landlord’s yearly report.',
  sixAnsEtendue: ({ bas, haut }) => `${bas} to ${haut} from run to run`,
  sixAnsCorrelation: ({ correlation, gain }) =>
    `Correlation of the two sides over the plan: ${nombre(correlation, 2)}; one paired run is worth ${nombre(gain, 1)}.`,
  sixAnsCent: 'The two readings of “100 homes”',
  sixAnsCentPhrase: ({ logements, part, equivalent, liberations, tours, simules, seuil, reserves, stock }) =>
    `${pourCent(part, 0)} of ${nombre(logements)} homes make ${nombre(equivalent, 1)}: a stock equivalent, and nobody holds these homes. The right is on the year’s lettings: with ${nombre(liberations, 1)} vacancies a year and what the rules take off the base, ${nombre(tours, 1)} turns a year${simules === undefined ? '' : ` (${nombre(simules, 1)} a year simulated, first lettings included)`}. The ${nombre(reserves)} homes held in stock give ${nombre(stock, 1)}. As soon as more than ${pourCent(seuil)} of vacancies leave the base, flow gives fewer turns than stock.`,
  sixAnsCentReserve:
    'Assumes that reserved homes turn over like the others and that none of their vacancies served transfers: working assumption.',
  sixAnsChange2: 'What it changes',
  sixAnsChange2Aide: 'In bold: differences whose interval excludes zero, after Holm’s correction over the table.',
  sixAnsChaine:
    'In stock, no vacancy goes to internal transfers by rule: fewer tenants move, and fewer homes are freed in chain.',
  sixAnsIndicateur: 'Indicator',
  sixAnsSur: ({ n }) => `of ${nombre(n)}`,
  sixAnsCommune: 'Villemandeur',
  sixAnsEnsemble: 'whole area',
  sixAnsSource: ({ moteur, empreintes }) =>
    `Engine ${moteur} · ${empreintes}. The same hashes and the same seed give these figures again.`,
  sixAnsEmpreinte: ({ cotation, flux, scenario, cohorte }) =>
    `cotation ${cotation} · flow ${flux} · scenario ${scenario} · cohort ${cohorte}`,
  sixAnsNom_locations: 'Lettings',
  'sixAnsNom_tours-commune': 'Turns of the commune',
  sixAnsNom_file: 'Active applications at the end',
  'sixAnsNom_age-de-la-file': 'Median age of the waiting list, in months',
  'sixAnsNom_temps-de-tous-les-sortis': 'Mean time of all leavers, in months',
  'sixAnsNom_attente-des-loges': 'Median wait of the housed, in months',
  'sixAnsNom_loges-a-12-mois': 'Housed one year after filing',
  'sixAnsNom_loges-a-36-mois': 'Housed three years after filing',
  'sixAnsNom_taux-attribution': 'Letting rate of priority groups',
  'sixAnsNom_premier-quartile': 'First quartile, outside priority neighbourhoods',
  'sixAnsNom_premier-quartile-manque': 'Lettings missing for 25%',
  sixAnsNom_prioritaires: 'Priority groups, turns of the commune',
  'sixAnsNom_dalo-nombre': 'DALO households housed',
  sixAnsNom_dissimilarite: 'Dissimilarity between residences',
  'sixAnsNom_dissimilarite-au-hasard': 'The same, by chance',
  'sixAnsNom_adhesion-realisee': 'Lettings to the first of the list',
}
