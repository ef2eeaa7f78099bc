// Words of the indicators of a campaign, in English.
import type { Jumeau } from '../contrat.ts'
import type { indicateurs as fr } from '../fr/indicateurs.ts'

export const indicateurs: Jumeau<typeof fr> = {
  indicateursUnite_compte: 'count',
  indicateursUnite_part: 'share',
  indicateursUnite_mois: 'months',
  indicateursUnite_indice: 'index',
  indicateursUnite_rapport: 'ratio',
  indicateursUnite_chance: 'chance',

  indicateursNom_entrees: 'Entries',
  indicateursSens_entrees: 'Applications filed in the year.',
  indicateursNom_retraits: 'Withdrawals',
  indicateursSens_retraits: 'Applications that left the list unhoused.',
  indicateursNom_locations: 'Lettings',
  indicateursSens_locations: 'Homes let.',
  indicateursNom_liberations: 'Vacated homes',
  indicateursSens_liberations: 'Homes left by their tenant.',
  'indicateursNom_sans-candidat': 'Months without a candidate',
  'indicateursSens_sans-candidat': 'Vacant homes for which nobody is eligible, counted each month.',
  indicateursNom_refus: 'Refusals',
  indicateursSens_refus: 'Offers declined by households.',
  indicateursNom_file: 'Active applications',
  indicateursSens_file: 'Applications waiting on 31 December; for the plan, at the end of the horizon.',
  'indicateursNom_age-de-la-file': 'Median age of the list',
  'indicateursSens_age-de-la-file': 'Median seniority of applications waiting on 31 December.',
  'indicateursNom_file-plus-de-24-mois': 'Share of the list beyond 24 months',
  'indicateursSens_file-plus-de-24-mois': 'Applications waiting for more than 24 months, over active ones.',
  indicateursNom_assiette: 'Homes oriented',
  indicateursSens_assiette:
    'Vacancies given to a quota: the base of the flow, and first lettings whose scheme gives the turn.',
  indicateursNom_deductions: 'Homes out of the base',
  indicateursSens_deductions: 'Vacancies that leave the base of the flow, such as internal transfers.',
  'indicateursNom_part-de-la-commune': 'Share of the commune',
  'indicateursSens_part-de-la-commune': 'Lettings made on a turn of the commune, over all lettings.',
  indicateursNom_tours: 'Turns',
  indicateursSens_tours: 'Vacancies for which the quota proposes candidates.',
  indicateursNom_objectif: 'Turns due',
  indicateursSens_objectif: 'Share of the quota times the base.',
  indicateursNom_ecart: 'Gap of the year',
  indicateursSens_ecart: 'Turns had minus turns due.',
  indicateursNom_derive: 'Cumulative gap',
  indicateursSens_derive: 'Sum of the gaps since the start, by landlord and quota.',
  'indicateursNom_derive-maximale': 'Largest drift of an agreement',
  'indicateursSens_derive-maximale':
    'Largest gap, in homes, between turns had and turns due at a landlord’s, after any turn of the horizon, either way. First lettings whose regime gives the turn are left out.',
  'indicateursNom_derive-atteint-1': 'Chance of a drift of one home',
  'indicateursSens_derive-atteint-1':
    'Share of runs in which the drift of an agreement reaches one home at least once. Exact interval (Clopper–Pearson).',
  'indicateursNom_derive-atteint-2': 'Chance of a drift of two homes',
  'indicateursSens_derive-atteint-2':
    'Share of runs in which the drift of an agreement reaches two homes at least once. Exact interval (Clopper–Pearson).',
  'indicateursNom_derive-atteint-3': 'Chance of a drift of three homes',
  'indicateursSens_derive-atteint-3':
    'Share of runs in which the drift of an agreement reaches three homes at least once. Exact interval (Clopper–Pearson).',
  'indicateursNom_derive-garantie': 'Guaranteed drift',
  'indicateursSens_derive-garantie':
    'What the drift of an agreement cannot exceed, in homes, whatever falls vacant. Nothing when the rule guarantees nothing: by draw, by yearly target, with rounding, or when a lapsed turn is given back.',
  'indicateursNom_taux-attribution': 'Attribution rate',
  'indicateursSens_taux-attribution': 'Households housed, over applications active at the start or entered since.',
  'indicateursNom_rapport-de-risque': 'Hazard ratio of being housed',
  'indicateursSens_rapport-de-risque':
    'Lettings by month of waiting in the group, over lettings by month of waiting of all other demands; withdrawal ends the waiting. Above 1, the group is housed faster. Log-normal interval between runs. For a real cohort, a group of fewer than 11 demands is not told.',
  'indicateursNom_loges-a-12-mois': 'Housed within 12 months',
  'indicateursSens_loges-a-12-mois':
    'Share housed a year after filing, withdrawal being a competing outcome (Aalen–Johansen).',
  'indicateursNom_loges-a-36-mois': 'Housed within 36 months',
  'indicateursSens_loges-a-36-mois':
    'Share housed three years after filing, withdrawal being a competing outcome (Aalen–Johansen).',
  'indicateursNom_loges-a-60-mois': 'Housed within 60 months',
  'indicateursSens_loges-a-60-mois':
    'Share housed five years after filing, withdrawal being a competing outcome (Aalen–Johansen).',
  'indicateursNom_loges-a-72-mois': 'Housed within 72 months',
  'indicateursSens_loges-a-72-mois':
    'Share housed six years after filing, withdrawal being a competing outcome (Aalen–Johansen).',
  'indicateursNom_attente-des-loges': 'Median wait of the housed',
  'indicateursSens_attente-des-loges':
    'From filing to letting. Alone it does not measure access: read it with the time of all leavers and the age of the list.',
  'indicateursNom_attente-des-loges-p90': 'Wait of the housed, ninth decile',
  'indicateursSens_attente-des-loges-p90':
    'Nine housed households in ten waited less. Read it with the time of all leavers and the age of the list.',
  'indicateursNom_temps-de-tous-les-sortis': 'Time of all leavers',
  'indicateursSens_temps-de-tous-les-sortis': 'Mean time in the list of all who leave it, housed or withdrawn.',
  'indicateursNom_inegalite-des-temps': 'Inequality of times in the list',
  'indicateursSens_inegalite-des-temps':
    'Gini index of the months spent in the list by all who leave it, housed or withdrawn: 0 when all stay as long.',
  'indicateursNom_premier-quartile': 'First quartile outside priority neighbourhoods',
  'indicateursSens_premier-quartile':
    'Lettings outside priority neighbourhoods to a first-quartile household or a rehousing, over lettings there; a quarter at least.',
  'indicateursNom_premier-quartile-nombre': 'First quartile outside priority neighbourhoods, count',
  'indicateursSens_premier-quartile-nombre': 'Lettings that count for this duty.',
  'indicateursNom_premier-quartile-manque': 'First quartile outside priority neighbourhoods, missing',
  'indicateursSens_premier-quartile-manque': 'Lettings missing to reach a quarter.',
  indicateursNom_prioritaires: 'Priority publics',
  indicateursSens_prioritaires: 'Lettings to a priority public, by quota holder and by landlord; a quarter at least.',
  'indicateursNom_prioritaires-nombre': 'Priority publics, count',
  'indicateursSens_prioritaires-nombre': 'Lettings to a priority public.',
  'indicateursNom_prioritaires-manque': 'Priority publics, missing',
  'indicateursSens_prioritaires-manque': 'Lettings missing to reach a quarter.',
  'indicateursNom_dalo-nombre': 'DALO households housed',
  'indicateursSens_dalo-nombre': 'Lettings to a household with a recognised enforceable right to housing.',
  indicateursNom_dissimilarite: 'Dissimilarity between residences',
  indicateursSens_dissimilarite:
    'Share of first-quartile entrants who would have to move for an even spread. Read it with the one of chance.',
  'indicateursNom_dissimilarite-au-hasard': 'Dissimilarity of chance',
  'indicateursSens_dissimilarite-au-hasard': 'Dissimilarity of the same entrants dealt at random over the same homes.',
  'indicateursNom_dissimilarite-hasard-au-moins': 'Chance that chance separates as much',
  'indicateursSens_dissimilarite-hasard-au-moins':
    'P(D ≥ d): share of runs in which the same entrants, dealt once at random, are at least as separated. Small: the separation is not due to chance.',
  'indicateursNom_part-premier-quartile-entrants': 'First quartile among entrants',
  'indicateursSens_part-premier-quartile-entrants': 'First-quartile entrants, over all entrants.',
  indicateursNom_entrants: 'Entrants',
  indicateursSens_entrants: 'Lettings of the residence.',
  'indicateursNom_entrants-premier-quartile': 'First-quartile entrants',
  'indicateursSens_entrants-premier-quartile': 'Lettings of the residence to a first-quartile household.',
  'indicateursNom_entrants-par-quartile': 'Entrants by income quartile',
  'indicateursSens_entrants-par-quartile': 'Lettings of the residence by income quartile of the demand at the start.',
  'indicateursNom_entrants-commune': 'Entrants on a turn of the commune',
  'indicateursSens_entrants-commune': 'Lettings of the residence made on a turn of the commune.',
  'indicateursNom_designees-par-la-commune': 'Occupants designated by the commune',
  'indicateursSens_designees-par-la-commune':
    'Homes of the new programme whose occupant came on a turn of the commune, on 31 December.',
  'indicateursNom_equite-par-niveau': 'Fairness at equal need',
  'indicateursSens_equite-par-niveau':
    'Lowest attribution rate of a type of family over the highest, at the same level of need. Below 0.8: worth a look.',
  'indicateursNom_adhesion-realisee': 'Realised adherence',
  'indicateursSens_adhesion-realisee':
    'Lettings to the first, in the order of the rule set, of the demands eligible for that turn, over all lettings made on a turn. Refusals and non-allocations lower it, even when the list follows the order.',
  'indicateursNom_rang-moyen-des-loges': 'Mean rank of the housed',
  'indicateursSens_rang-moyen-des-loges':
    'Mean place, in the order of the rule set and among the demands eligible for that turn, of the household that gets the home.',

  'indicateursNom_locations-a-un-autre': 'Homes let to another household',
  'indicateursSens_locations-a-un-autre':
    'Under the same draws, share of the lettings paired on both sides that go to two different households.',
  'indicateursNom_locations-du-meme-mois': 'Lettings of the same home, vacant in the same month',
  'indicateursSens_locations-du-meme-mois':
    'Lettings paired because the same home fell vacant in the same month on both sides.',
  'indicateursNom_locations-du-meme-logement': 'Lettings of the same home, vacant in another month',
  'indicateursSens_locations-du-meme-logement':
    'Among the lettings left, those of one home, paired in their order. Transfers shift the months in which homes fall vacant.',
  'indicateursNom_locations-du-meme-lieu': 'Lettings of the same residence and size',
  'indicateursSens_locations-du-meme-lieu':
    'Among the lettings still left, those of one residence and one size, paired in their order.',
  'indicateursNom_locations-sans-vis-a-vis': 'Lettings on one side only',
  'indicateursSens_locations-sans-vis-a-vis': 'Lettings that nothing pairs with one on the other side.',
  indicateursNom_deplaces: 'Displaced households',
  indicateursSens_deplaces: 'Housed under the first rule set and not under the other, within the horizon.',
  indicateursNom_deplacants: 'Displacing households',
  indicateursSens_deplacants: 'Housed under the other rule set and not under the first, within the horizon.',
  'indicateursNom_solde-des-loges': 'Net housed',
  'indicateursSens_solde-des-loges':
    'Households of the group housed under the other set, less those housed under the first.',
  indicateursNom_remplacements: 'Replacements',
  indicateursSens_remplacements:
    'Paired lettings that go to a household of the first group under one set, of the second under the other. The first may be housed elsewhere.',
  'indicateursNom_couples-deplace-deplacant': 'Pairs displaced, displacing',
  'indicateursSens_couples-deplace-deplacant':
    'For each displaced household, the one housed in its place, at the end of the chain of replacements. “Group of the displaced > group of the displacing”. For a real cohort, a group of fewer than 11 demands is not told.',
  'indicateursNom_deplaces-sans-deplacant': 'Displaced by nobody',
  'indicateursSens_deplaces-sans-deplacant':
    'Displaced households whose chain ends on a letting that the other side does not make.',
  'indicateursNom_longueur-des-chaines': 'Length of chains',
  'indicateursSens_longueur-des-chaines':
    'Replacements between a displaced household and the one housed in its place, on average.',
  'indicateursNom_loges-des-deux-cotes': 'Housed on both sides',
  'indicateursSens_loges-des-deux-cotes': 'Households housed under both rule sets, sooner or later within the horizon.',
  'indicateursNom_decalage-des-loges-des-deux-cotes': 'Shift of those housed on both sides',
  'indicateursSens_decalage-des-loges-des-deux-cotes':
    'More months under the other set, on average, for the households housed on both sides. Read it with the number of the displaced, who do not count in it.',
}
