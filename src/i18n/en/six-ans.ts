// Words of “Six years of lettings”, in English.
import type { Jumeau } from '../contrat.ts'
import type { sixAns as fr } from '../fr/six-ans.ts'
import { compte, nombre, pourCent, signe } from './nombres.ts'

export const sixAns: Jumeau<typeof fr> = {
  sixAnsTitre: 'Six years of lettings: stock and flow side by side',
  sixAnsSous:
    'Same applications, same departures, same draws on both sides: only the rules change. Each figure is a mean over runs, with its 95% interval.',
  sixAnsLancer: 'Simulate six years',
  sixAnsRelancer: 'Simulate again',
  sixAnsArreter: 'Stop',
  sixAnsPassages: 'Runs',
  sixAnsGraine: 'Seed',
  sixAnsPrecision: 'Stop when',
  sixAnsPrecisionChoix: ({ demi }) =>
    demi === undefined ? 'all is done' : `the interval is ± ${nombre(demi, 2)} turn a year`,
  sixAnsEtat: ({ faits, voulus }) => `${compte(faits, 'run', 'runs')} of ${nombre(voulus)}`,
  sixAnsFaits: ({ faits, voulus }) => `${compte(faits, 'run', 'runs')} of ${nombre(voulus)}.`,
  sixAnsPreparation: 'Preparing applications and homes…',
  sixAnsFin_complete: 'Campaign finished.',
  sixAnsFin_assez:
    'Stopped before the end: the precision asked for is reached, in stock and in flow. As the stop looks at the interval on the way, the interval is slightly optimistic.',
  sixAnsFin_annulee: 'Stopped: the runs done are kept.',
  sixAnsFin_refusee: 'The simulation cannot start. Mend what follows, then simulate again.',
  sixAnsFin_erreur: 'The simulation broke off. Start it again; if it happens twice, ask for fewer runs.',
  sixAnsChange: 'Rules, scenario, applications or seed have changed since this computation: simulate again.',
  sixAnsVide:
    'Nothing is simulated yet. The simulation follows each application and each home month by month; it takes from a few seconds to a few minutes.',
  sixAnsScenario: ({ titre }) => `Simulated on the scenario “${titre}”.`,
  sixAnsRemplace: ({ titre, ecarte }) =>
    `“${ecarte}” has no applications to simulate: the simulation takes “${titre}”.`,
  sixAnsProgramme: ({ titre }) => `The new programme comes from “${titre}”.`,
  sixAnsRecette: 'Applications come from the recipe of the scenario: synthetic, they describe nobody.',
  sixAnsFichier: ({ nom }) =>
    `Applications at the start come from the file “${nom}”; those that enter later, from the recipe of the scenario.`,
  sixAnsReglettes: 'Rules are those of the draft: the sliders of this page change nothing here.',
  sixAnsTours: ({ qui }) => `Turns: ${qui}, year by year`,
  sixAnsToursAide: ({ lieu, passages }) =>
    `Homes for which the holder of the reservation proposes candidates. Perimeter: ${lieu}. Mean of ${compte(passages, 'run', 'runs')}, its 95% interval in brackets, below it where 95% of the runs fall.`,
  sixAnsSansTour:
    'This scenario has no turn of a commune at Villemandeur: add its residences and landlords, or go back to the scenario of the urban area.',
  sixAnsReservataire: 'Reservation holder',
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
  sixAnsDerivePlus: 'A cumulative gap is beyond one letting: to be looked at in the yearly report.',
  sixAnsDeriveDe: ({ contingent, bailleur, annee, derive }) =>
    `${contingent}, ${bailleur}: ${signe(derive, 1)}\u00A0lettings at the end of ${annee}`,
  sixAnsDeriveAucune: 'No mean cumulative gap is beyond one letting, at any landlord of the commune.',
  sixAnsEtendue: ({ bas, haut }) => `${bas} to ${haut}`,
  sixAnsCorrelation: 'Correlation',
  sixAnsGain: ({ gain }) =>
    `Both sides share their draws: for the difference over the plan, one run is worth ${nombre(gain, 1)} without that sharing.`,
  sixAnsCourbeResume: ({ stock, flux }) =>
    `Turns a year, in stock and in flow. In the last year: ${nombre(stock, 1)} in stock, ${nombre(flux, 1)} in flow. The table that follows gives each year.`,
  sixAnsCourbeFin: ({ cote, n }) => `${cote === 'stock' ? 'Stock' : 'Flow'} ${nombre(n, 1)}`,
  sixAnsCourbeLegende: 'Bar: 95% interval of the mean. Band: where 95% of the runs fall.',
  sixAnsCent: ({ equivalent }) => `Two readings of ${nombre(equivalent)} homes`,
  sixAnsCentPhrase: ({ logements, part, equivalent, liberations, retrait, tours, seuil, reserves, stock }) =>
    `${pourCent(part, 0)} of ${nombre(logements)} homes make ${nombre(equivalent, 1)}: a stock equivalent, and nobody holds these homes. The right is on the year’s lettings: on ${nombre(liberations, 1)} vacancies a year, of which ${pourCent(retrait)} leave the base, it gives ${nombre(tours, 1)} turns a year. The ${nombre(reserves)} homes held in stock today give ${nombre(stock, 1)}. ${
      seuil > 0
        ? `As soon as more than ${pourCent(seuil)} of vacancies leave the base, flow gives fewer turns than these ${nombre(reserves)} homes.`
        : `Even if nothing leaves the base, flow gives no more turns than these ${nombre(reserves)} homes.`
    }`,
  sixAnsCentSimules: ({ stock, flux }) =>
    `Simulated, first lettings included: ${nombre(stock, 1)} turns a year in stock, ${nombre(flux, 1)} in flow.`,
  sixAnsCentReserve:
    'Assumes that reserved homes turn over like the others and that none of their vacancies served transfers: working assumption.',
  sixAnsChange2: 'What it changes',
  sixAnsChange2Aide: ({ passages }) =>
    `Over the six years, mean of ${compte(passages, 'run', 'runs')} with its 95% interval. “Holds”: the difference still excludes zero once all rows are counted (Holm’s correction). Each name opens its definition.`,
  sixAnsMarque: 'holds',
  sixAnsTheme_acces: 'Access',
  sixAnsTheme_attentes: 'Waits: the three durations are read together',
  sixAnsTheme_devoirs: 'Duties',
  sixAnsTheme_mixite: 'Mix',
  sixAnsTheme_equite: 'Fairness',
  sixAnsDevoir: ({ k, n, manque }) =>
    `${nombre(k, 1)} of ${nombre(n, 1)}, ${manque < 0.05 ? 'none' : nombre(manque, 1)} missing`,
  sixAnsPoints: ({ x }) => `${x} pt`,
  sixAnsNiveau: ({ niveau }) =>
    niveau === 'sans-niveau' ? '(no level of need)' : `(${niveau.replace('niveau', 'level')})`,
  sixAnsChaine:
    'In stock, no vacancy goes to internal transfers by rule: fewer tenants move, and fewer homes are freed in chain.',
  sixAnsIndicateur: 'Indicator',
  sixAnsSur: ({ n }) => `A run, of ${nombre(n)} on average.`,
  sixAnsLieu_commune: 'Villemandeur',
  sixAnsLieu_agglomeration: 'urban area',
  sixAnsLieu_territoire: 'whole scenario',
  sixAnsEmpreinte: ({ moteur, cotation, stock, flux, scenario, cohorte, graine, passages }) =>
    `engine ${moteur} · cotation ${cotation} · stock ${stock} · flow ${flux} · scenario ${scenario} · cohort ${cohorte} · seed ${graine} · ${compte(passages, 'run', 'runs')}`,
  sixAnsCopier: 'Copy the hashes',
  sixAnsCopie: 'Copied',
  sixAnsToursParAn: 'Turns of the commune a year',
  sixAnsIncertitudes: 'Two uncertainties: the draws, and the applications themselves',
  sixAnsIncertitudesAide:
    'The intervals of this page say one thing only: at equal applications, departures, refusals and draws change from run to run. Applications at the start are drawn too, from a recipe. To know which weighs more, they are drawn several times.',
  sixAnsIncertitudesHyp: 'the recipe of the applications is a working assumption',
  sixAnsIncertitudesLancer: ({ cohortes, tirages }) =>
    `Simulate ${nombre(cohortes)} cohorts, ${nombre(tirages)} runs each`,
  sixAnsIncertitudesFichier:
    'Applications come from a file: they are not drawn again. Go back to the synthetic cohort of the scenario to compare the two uncertainties.',
  sixAnsMoyenne: 'Mean',
  sixAnsProcessus: 'From run to run',
  sixAnsCohorte: 'From cohort to cohort',
  sixAnsCote_stock: 'Stock',
  sixAnsCote_flux: 'Flow',
  sixAnsCote_difference: 'Flow − stock',
  sixAnsRamenee: 'nothing visible',
  sixAnsIncertitudesPhrase: ({ cote, processus, cohorte, isRamenee }) => {
    const sujet = { stock: 'In stock', flux: 'In flow', difference: 'For the difference' }[cote]
    if (isRamenee)
      return `${sujet}, cohorts differ no more than the chance of runs explains (standard deviation of ${nombre(processus, 2)} turn a year).`
    return cohorte < processus
      ? `${sujet}, the chance of runs weighs more (standard deviation of ${nombre(processus, 2)} turn a year) than the choice of the cohort (${nombre(cohorte, 2)}).`
      : `${sujet}, the choice of the cohort weighs more (standard deviation of ${nombre(cohorte, 2)} turn a year) than the chance of runs (${nombre(processus, 2)}): more runs would change nothing.`
  },

  sixAnsTu: 'masked',
  sixAnsTous: 'All indicators, group by group',
  sixAnsTousAide:
    'Over the whole plan, mean of the runs with its 95% interval. Each name is followed by its definition.',
  sixAnsGroupe: 'Group',
  sixAnsFamille_tous: 'Everybody',
  sixAnsFamille_demandes: 'Applications',
  sixAnsFamille_reservataires: 'Reservation holders',
  sixAnsFamille_bailleurs: 'Landlords',
  sixAnsFamille_conventions: 'Reservation holder and landlord',
  sixAnsFamille_residences: 'Residences and programmes',
  sixAnsGroupe_tous: 'All',
  sixAnsGroupe_primo: 'First-time applicants',
  sixAnsGroupe_mutation: 'Transfers',
  'sixAnsGroupe_premier-quartile': 'First quartile',
  'sixAnsGroupe_autres-quartiles': 'Other quartiles',
  sixAnsGroupe_prioritaire: 'Priority groups',
  'sixAnsGroupe_non-prioritaire': 'Other households',
  'sixAnsGroupe_sans-niveau': 'No level of need',
  'sixAnsGroupe_hors-assiette': 'Outside the base',
  sixAnsGroupeNiveau: ({ n }) => `Level ${n}`,
  sixAnsGroupeQuartile: ({ id }) =>
    /^q\d$/.test(id) ? `quartile ${id.slice(1)}` : id === 'inconnu' ? 'unknown income' : id,

  sixAnsDeplaces: 'Who is housed on one side and not on the other',
  sixAnsDeplacesAide:
    'The first rule set is stock, the other flow, under the same draws. In brackets: 95% interval of the mean.',
  sixAnsDeplacesParGroupe: 'By group of applications',
  sixAnsDeplacesCouples: 'In whose place',
  sixAnsDeplacesCouplesAide: 'Group of the household housed in stock → group of the one housed in flow.',
  sixAnsAxe: 'Groups',
  sixAnsAxe_grille: 'First-time and transfer',
  sixAnsAxe_quartile: 'Income quartile',
  sixAnsAxe_public: 'Priority groups',
  sixAnsAxe_niveau: 'Level of need',
  sixAnsAxe_famille: 'Family',
  sixAnsAxe_age: 'Age',
  sixAnsAxe_typologie: 'Size',
  sixAnsMasque:
    'Real applications: a count of fewer than 11 households is masked, and what would give it away. Counts that the yearly report owes are told.',

  sixAnsNom_locations: 'Lettings',
  'sixAnsNom_tours-commune': 'Turns of the commune',
  'sixAnsNom_loges-a-12-mois': 'Housed one year after filing',
  'sixAnsNom_loges-a-36-mois': 'Housed three years after filing',
  'sixAnsNom_taux-attribution': 'Letting rate',
  'sixAnsNom_taux-prioritaires': 'Letting rate of priority groups',
  'sixAnsNom_taux-premier-quartile': 'Letting rate of the first quartile',
  'sixAnsNom_attente-des-loges': 'Median wait of the housed',
  'sixAnsNom_temps-de-tous-les-sortis': 'Mean time of all leavers',
  'sixAnsNom_age-de-la-file': 'Median age of the waiting list',
  sixAnsNom_file: 'Active applications at the end',
  'sixAnsNom_premier-quartile': 'First quartile, outside priority neighbourhoods',
  'sixAnsNom_prioritaires-commune': 'Priority groups, turns of the commune',
  sixAnsNom_prioritaires: 'Priority groups, all lettings',
  'sixAnsNom_dalo-nombre': 'DALO households housed',
  sixAnsNom_dissimilarite: 'Dissimilarity between residences',
  'sixAnsNom_dissimilarite-au-hasard': 'The same, by chance',
  'sixAnsNom_part-premier-quartile-entrants': 'First quartile among entrants',
  'sixAnsNom_adhesion-realisee': 'Lettings to the first of the list',
  'sixAnsNom_rang-moyen-des-loges': 'Mean rank of the housed',
  'sixAnsNom_equite-par-niveau': 'Fairness at equal need',
}
