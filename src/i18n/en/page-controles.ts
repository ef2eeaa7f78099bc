// Words of the checks page, in English.
import type { Jumeau } from '../contrat.ts'
import type { pageControles as fr } from '../fr/page-controles.ts'
import { compte, nombre, points, pourCent } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const niveauxDits = (rangs: readonly number[]): string =>
  rangs.length === 1 ? `level ${rangs[0]}` : `levels ${enumere(rangs.map(String), 'et')}`

interface Pesee {
  readonly critere: string
  readonly nominal: number
  readonly effectif: number
}
const peseeDite = ({ nominal, effectif }: Pesee): string =>
  `${pourCent(nominal)} of the points, ${pourCent(effectif)} of the ranking`

export const pageControles: Jumeau<typeof fr> = {
  page: 'Checks on the points',
  calcul: 'Weights, coverage, ties, crossing times and cliffs',
  grille: 'Grid',
  grille_primo: 'First application',
  grille_mutation: 'Transfer',
  mesure: ({ n, synthetique }) =>
    `${compte(n, 'application', 'applications')} in the grid, ${synthetique ? 'synthetic' : 'imported'} cohort.`,
  mesureHypothese: 'the cohort is drawn from a recipe, it describes nobody',
  masque: 'Counts under 11 households are masked, and with them what they would tell of a criterion.',
  masqueCourt: 'masked',
  moinsDe: 'under 11',
  sansDemande: 'The cohort has no application in this grid.',

  constats: 'Findings',
  constatsEnAttente: 'Checking the draft…',
  constatsArretes: 'The check of the draft was stopped.',
  constatsAucun: 'No finding on the draft.',
  filtreGravite: 'Severity',
  filtreGenre: 'Kind',
  gravite_toutes: ({ n }) => `All (${nombre(n)})`,
  gravite_bloquant: ({ n }) => `Blocking (${nombre(n)})`,
  gravite_attention: ({ n }) => `To check (${nombre(n)})`,
  gravite_information: ({ n }) => `For information (${nombre(n)})`,
  gravite1_bloquant: 'Blocking',
  gravite1_attention: 'To check',
  gravite1_information: 'For information',
  genre_tous: ({ n }) => `All (${nombre(n)})`,
  genre_remplissage: ({ n }) => `Criterion never or always met (${nombre(n)})`,
  genre_cumul: ({ n }) => `Double counting (${nombre(n)})`,
  genre_condition: ({ n }) => `Condition (${nombre(n)})`,
  genre_points: ({ n }) => `Points without effect (${nombre(n)})`,
  genre_evolution: ({ n }) => `Waiting or income that penalises (${nombre(n)})`,
  genre_droit: ({ n }) => `Law (${nombre(n)})`,
  genre_niveaux: ({ n }) => `Levels (${nombre(n)})`,
  genre_limite: ({ n }) => `Check without an answer (${nombre(n)})`,
  corrige: ({ geste }) => `Done: ${geste}. Undo goes back.`,
  voirNomme: ({ titre }) => `See the case: ${titre}`,
  corriger: 'Mend',
  corrigerNomme: ({ geste }) => `Mend: ${geste}`,
  effet: ({ effet }) => `→ ${effet}`,

  score: ({ score }) => points(score),
  casCriteres: ({ titre }) => `Criteria met: ${titre}`,
  casCritere: 'Criterion met',
  casPoints: 'Points',
  casTotal: 'Score',
  casNonRetenu: ({ n }) => `(${nombre(n)}), not counted`,
  casAucun: 'No criterion met.',
  casACompleter: ({ criteres }) => `To be completed, for want of an answer: ${enumere(criteres, 'et')}.`,
  casManque: ({ critere, manque }) => `${cite(critere)}: ${manque}.`,
  casChargement: 'Explaining…',

  poids: 'What the points really weigh',
  poidsSous: 'points written, households reached, share of the ranking',
  poidsPlus: (p) => `${cite(p.critere)} exceeds its points the most: ${peseeDite(p)}.`,
  poidsMoins: (p) => `${cite(p.critere)} falls short the most: ${peseeDite(p)}.`,
  poidsRien: 'No criterion tells the applications of this grid apart: nothing weighs.',
  poidsCritere: 'Criterion',
  poidsPoints: 'Points',
  poidsMenages: 'Households',
  poidsMenagesAide: 'Households of the grid that meet the criterion, and their share',
  poidsNominal: 'Written',
  poidsEffectif: 'Effective',
  poidsEcart: 'Gap',
  poidsBarres: 'Bars',
  poidsAide:
    'Written (hollow bar): share of the criterion in the sum of the points of the grid. Effective (solid bar): share of the ranking that it explains, its covariance with the rank over that of the whole score; shares make 100%, and a negative one goes against the ranking. Gap: ▲ over twice what is written, ▼ under half.',
  poidsDouble: 'over twice',
  poidsMoitie: 'under half',
  poidsNeutre: 'between half and twice',
  menagesDits: ({ n, part }) => `${n} (${pourCent(part)})`,

  portee: 'Whom each criterion reaches',
  porteeSous: 'households reached, gap in points that it makes between two applications',
  porteeSans: ({ compte }) => `With no criterion met: ${compte}. Only the filing date tells these applications apart.`,
  porteeSansAucune: 'Each application meets at least one criterion.',
  porteeTous: ({ compte }) => `With every criterion met at once: ${compte}.`,
  porteeTousAucune: 'No application meets them all.',
  porteeBilan: ({ personne, presqueTous }) =>
    personne + presqueTous === 0
      ? 'Each criterion shown reaches between 0.5% and 95% of the applications.'
      : `Reach under 0.5% of the applications: ${compte(personne, 'criterion', 'criteria')}; over 95%: ${compte(presqueTous, 'criterion', 'criteria')}.`,
  porteeContribution: 'Parts',
  porteeSigne: 'Remark',
  porteePersonne: '▼ reaches hardly anyone',
  porteePresqueTous: '▼ tells few apart',
  porteeAide:
    'Parts: half of the gap in points that the criterion alone makes, on average, between two applications drawn at random: points × share reached × share not reached. A criterion that hardly anyone meets, or nearly everyone, parts few, whatever its points. Display thresholds of 0.5% and 95%: working hypothesis.',

  departage: 'What points do not tell apart',
  departageSous: 'by segment: one grid and one size',
  departagePhrase: ({ egales, id, classes }) =>
    `Two applications of the grid drawn at random are level on points in ${pourCent(egales)} of cases; the filing date leaves ${pourCent(id)} to the identifier. Points part as much as if they sorted the grid into ${nombre(classes, 1)} bundles of one size, level within each.`,
  departageSansPaire: 'Too few applications in this grid to measure ties.',
  departageSegment: 'Segment',
  departageDemandes: 'Applications',
  departagePoints: 'Points',
  departagePointsAide: 'Pairs of applications that the order of the grid and the points tell apart',
  departageDepot: 'Date',
  departageDepotAide: 'Pairs level on points that the filing month tells apart',
  departageId: 'Identifier',
  departageIdAide: 'Pairs that the identifier alone tells apart: nothing that the household lives',
  departageClasses: 'Bundles',
  departageClassesAide: 'Number of bundles of one size, level within each, that would part as much',
  departageAide:
    'The three shares make up all the pairs of the segment. By identifier, the order is fixed but says nothing of the households.',

  bord: 'Ties at the last turn of the year',
  bordSous: 'the only tie that changes who is housed',
  bordPhrase: ({ segments, part }) =>
    `In ${enumere(segments, 'et')}, over ${pourCent(part, 0)} of the turns of the year go to applications level on points with others that have none.`,
  bordAucune: ({ part }) =>
    `In each segment shown, points decide at least ${pourCent(1 - part, 0)} of the turns of the year.`,
  bordMasque: 'The counts at the last turn of the year are too small to be shown.',
  bordSansTours: 'The scenario does not say its lettings by size: the last turn of the year is not known.',
  bordHypothese:
    'turns come from the lettings of the scenario; the share that warns is a display threshold with no source',
  bordTours: 'Turns',
  bordToursAide:
    'Turns that the segment may expect in a year: lettings of its size, in proportion to its applications, at least 1',
  bordExAequo: 'Level',
  bordExAequoAide: 'Applications level on points with that of the last turn',
  bordDepot: 'By date',
  bordDepotAide: 'Level ones served because they were filed earlier',
  bordId: 'By identifier',
  bordIdAide: 'Level ones served by their identifier alone, with the same points and filing month',
  bordSigne: 'Remark',
  bordTousServis: 'all served',
  bordNet: 'points cut cleanly',
  bordAlerte: 'decided at equal points',
  bordPeu: 'few turns at equal points',
  bordAide:
    'Reading: if 12 applications are level at the last turn and 3 are served by date, 9 have the same points and wait for another year.',

  croisements: 'How long to wait to pass in front',
  croisementsSous: 'months waited by the level of the row, facing a fresh application of the level of the column',
  croisementsCoin: 'Waits ↓ fresh →',
  croisementsProteges: ({ rangs }) =>
    `No wait takes a lower level in front of a fresh application of ${niveauxDits(rangs)}.`,
  croisementsTot: ({ j, i, mois }) =>
    mois === 0
      ? `Level ${j} passes level ${i} at once.`
      : `Soonest: after ${compte(mois, 'month', 'months')}, level ${j} passes a fresh application of level ${i}.`,
  croisementsJamais: 'never',
  croisementsAussitot: 'at once',
  croisementsMois: ({ n }) => `${nombre(n)} mo.`,
  croisementsNiveau: ({ rang }) => `Level ${rang}`,
  croisementsAide:
    'Two applications that each meet one criterion of their level, at the points of the level, told apart by waiting alone; at equal scores the older one passes. “Never”: seniority is capped before.',

  falaises: 'Cliffs',
  falaisesSous: 'ranks that a single unit costs, right at the threshold',
  falaisesPhrase: ({ seuil, rangs, proches }) =>
    `The steepest: ${seuil}. One unit there costs a median ${compte(rangs, 'rank', 'ranks')}, among ${compte(proches, 'household', 'households')} near it.`,
  falaisesSansRang: 'At no threshold does one unit cost a rank to the households near it.',
  falaisesAucune: 'No threshold on a figure in this grid.',
  falaisesSeuil: 'Threshold',
  falaisesUnite: 'Unit moved',
  falaisesProches: 'Within 5%',
  falaisesProchesAide: 'Households within 5% of the threshold',
  falaisesRangs: 'Ranks lost',
  falaisesRangsAide: 'Median of the households near it',
  falaisesMax: 'At worst',
  falaiseDite: ({ fait, valeur }) => `${fait}: ${valeur}`,
  falaisePropre: ({ fait }) => `${fait}: each household has its own threshold`,
  falaisesAide:
    'Each household near the threshold is put just before then just after it, all else unchanged, and ranked again in its grid.',

  piles: 'Can lesser criteria pass in front',
  pilesSous: 'penalties apart',
  pilesTient: ({ rangs }) => `No sum of lesser criteria passes an application of ${niveauxDits(rangs)}.`,
  pilesDepasse: ({ rang, criteres, score, moindre }) =>
    `Level ${rang} is passed by ${enumere(criteres.map(cite), 'et')}: ${points(score)} against ${nombre(moindre)}.`,
  pilesNiveau: 'Level',
  pilesMoindre: 'Its least score',
  pilesPlusGrande: 'Greatest score without it',
  pilesReponse: 'Answer',
  pilesOui: '▲ passed',
  pilesNon: '= holds',
  pilesSure: 'safe bounds, not reached',
  pilesPar: ({ criteres }) => `by ${enumere(criteres, 'et')}`,
  pilesVoir: 'See the case',
  pilesVoirNomme: ({ rang }) => `See the case that passes level ${rang}`,
  pilesCas: ({ rang }) => `The smallest application that passes level ${rang}`,
  pilesDetail: ({ score, moindre }) => `${points(score)}, against ${nombre(moindre)} for the least one of the level.`,
  pilesOrdre:
    'The order of this grid does not follow the points alone: these only play between applications that the order does not tell apart first.',
}
