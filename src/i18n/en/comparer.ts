// Words of the comparison page. In a sentence, `[segments|12 applications]` is a link to the table of that name; the view
// splits it. Counts come as words already: they may be masked.
import type { Jumeau } from '../contrat.ts'
import type { comparer as fr } from '../fr/comparer.ts'
import { compte, nombre, ordinal, pluriel, points } from './nombres.ts'

/** Un effectif en mots, et sa valeur quand elle se montre, pour l’accord. */
interface Dit {
  readonly texte: string
  readonly n: number | undefined
}
const verbe = ({ n }: Dit, un: string, plusieurs: string): string =>
  n === undefined ? plusieurs : pluriel(n, un, plusieurs)
const monte = (dit: Dit): string => verbe(dit, 'moves up', 'move up')
const descend = (dit: Dit): string => verbe(dit, 'moves down', 'move down')

export const comparer: Jumeau<typeof fr> = {
  comparerTitreDeLaPage: 'Compare two rule sets on the same cohort',

  // the choice
  comparerChoix: 'Rule sets compared',
  comparerChoixDe: ({ lettre }) => `Rule set ${lettre}`,
  comparerBrouillon: ({ titre }) => `Draft · ${titre}`,
  comparerVersion: ({ numero, titre }) => (numero === 0 ? `Shipped version · ${titre}` : `v${numero} · ${titre}`),
  comparerEchanger: 'Swap A and B',
  comparerDifferences: ({ n }) => (n === 0 ? 'no difference' : compte(n, 'difference', 'differences')),
  comparerDifferencesTitre: 'From A to B',
  comparerLegende: 'hollow dot = A, solid dot = B',
  comparerTableaux: 'Tables',
  comparerImprimer: 'Print',
  comparerHypotheseDesPoints: 'The points of A or B are working assumptions: no deliberation sets them yet.',
  comparerHypotheseDuQuartile: ({ raison }) => `Threshold of the first quartile: ${raison}.`,
  comparerHypotheseDesTours:
    'Homes and turnover by size: working assumptions of the scenario, to be replaced by the landlords’ figures.',

  // the states
  comparerCalcul: 'Comparing A and B',
  comparerOuverture: 'Opening the rules and the cohort…',
  comparerEchecOuverture: 'The store of this machine did not open. Reload the page; nothing is lost.',
  comparerVide: 'The cohort has no application: there is nothing to compare.',
  comparerVideGeste: 'Go back to the synthetic cohort',

  // the sentences
  comparerPhrases: 'In a few sentences',
  comparerRienIdentique: 'Nothing changes: A and B have the same content.',
  comparerRienIdentiqueDetail:
    'Choose another version, or change a rule of the draft, and the comparison is made by itself.',
  comparerRienTextes: 'Nothing changes: A and B differ only in their texts.',
  comparerRienTextesDetail: ({ liste }) => `${liste}. No text enters into a score.`,
  comparerRienTouche: ({ n }) =>
    `Nothing changes: ${n > 1 ? `these ${n} differences affect` : 'this difference affects'} no application of the cohort.`,
  comparerRienToucheDetail: ({ liste, mois }) =>
    `${liste}. No score and no rank depends on it in ${mois}: no application meets what changes, a criterion of the same group prevails, or the effective date has not come.`,
  comparerRienRang: ({ scores }) =>
    `No application changes place, but the score of [segments|${scores.texte}] changes.`,
  comparerRienRangDetail: 'The order of each segment is the same under A and under B.',
  comparerTeteBouge: ({ bougent, n }) => `B changes the place of [segments|${bougent.texte}] out of ${n}.`,
  comparerTeteSens: ({ montent, descendent }) =>
    `[segments|${montent.texte}] ${monte(montent)}, [segments|${descendent.texte}] ${descend(descendent)} in their segment.`,
  comparerPhraseGrille: ({ grille, montent, descendent }) =>
    `in the ${grille} grid, [flux|${montent.texte}] ${monte(montent)} and [flux|${descendent.texte}] ${descend(descendent)}`,
  comparerPhraseGrilleFixe: ({ grille }) => `in the ${grille} grid, [flux|no place] changes`,
  comparerPhrasePerdent: (p) => `${p.sujet} lose the most: [groupes|${p.places} on average] out of ${p.n}.`,
  comparerPhraseGagnent: (p) => `${p.sujet} gain the most: [groupes|${p.places} on average] out of ${p.n}.`,
  comparerPhraseDescendent: ({ montent, descendent, n }) =>
    `Out of ${n}, ${descendent.texte} ${descend(descendent)}${montent.n === 0 ? '' : ` and ${montent.texte} ${monte(montent)}`}.`,
  comparerPhraseMontent: ({ montent, descendent, n }) =>
    `Out of ${n}, ${montent.texte} ${monte(montent)}${descendent.n === 0 ? '' : ` and ${descendent.texte} ${descend(descendent)}`}.`,
  comparerPhraseDetail: ({ sens, inchanges }) =>
    `${sens
      .map(({ sens: s, n, places }, i) => {
        const dit = s === 'gain' ? verbe(n, 'gains', 'gain') : verbe(n, 'loses', 'lose')
        return i === 0
          ? `${n.texte} ${dit} ${nombre(places, 1)} ${pluriel(places, 'place', 'places')}${n.n === 1 ? '' : ' on average'}`
          : `${n.texte} ${dit} ${nombre(places, 1)}`
      })
      .join(', ')}${inchanges.n === 0 ? '' : `; ${inchanges.texte} ${verbe(inchanges, 'does', 'do')} not move`}.`,
  comparerNombreMasque: 'a masked number',
  comparerDemandes: ({ texte, n }) =>
    `${texte} ${n === undefined ? 'applications' : pluriel(n, 'application', 'applications')}`,
  comparerDemandesMasquees: 'a masked number of applications',
  comparerGrillePrimo: 'first-time',
  comparerGrilleMutation: 'transfer',
  comparerPhrasePassage: (p) => `[niveaux|${p.n.texte}] ${verbe(p.n, 'moves', 'move')} from ${p.de} to ${p.vers}`,
  comparerPhraseSansNiveau: 'No application [niveaux|changes level].',
  comparerAutresPassages: ({ n }) => compte(n, 'other move', 'other moves'),
  comparerNiveau: ({ rang }) => `level ${rang}`,
  comparerSansNiveau: 'no level',

  // the counts
  comparerMasque: 'masked',
  comparerSecret: 's',
  comparerAuMoinsCourt: ({ n }) => `≥ ${nombre(n)}`,
  comparerAuMoins: ({ n }) => `at least ${nombre(n)}`,
  comparerNoteMasque:
    'Real cohort: a count from 1 to 10 is masked, along with those that would allow it to be worked out. “s”: secret.',
  comparerNoteSynthetique: 'Synthetic cohort: it describes nobody, its counts are shown in full.',
  comparerNoteExact:
    'Exact counts over the whole cohort, without sampling: they have no interval. They are not lettings.',
  comparerGain: ({ texte }) => `▲ ${texte}`,
  comparerPerte: ({ texte }) => `▼ ${texte}`,
  comparerEgal: '= 0',
  comparerPlaces: ({ n, decimales }) => `${nombre(n, decimales)} ${pluriel(n, 'place', 'places')}`,

  // the segments
  comparerSegments: 'In each segment',
  comparerSegmentsAide: 'a segment: same grid, same size of home',
  comparerSegment: 'Segment',
  comparerColonneN: 'Applications',
  comparerColonneMontent: 'Move up',
  comparerColonneDescendent: 'Move down',
  comparerColonneInchanges: '= Same place',
  comparerColonneTau: 'τ-b',
  comparerTauAide:
    'Kendall’s τ-b, between the scores of A and B: 1, same order; 0, unrelated; −1, reverse order; “—” when one side gives everyone the same score.',
  comparerColonneTours: 'Leave the top',
  comparerTours: ({ sortants, k }) => `${sortants} of ${nombre(k)}`,
  comparerToursTous: ({ k }) => `${nombre(k)} turns for all`,
  comparerToursAide:
    'Of the first k applications of A, how many are no longer there under B. k: turns that the segment can expect in a year, that is the yearly lettings of its size of home, in proportion to its applications, at least 1.',
  comparerSansTours: 'The scenario does not give its lettings by size: the top of the segment is not measured.',
  comparerTousSegments: 'All together',

  // the flow of ranks
  comparerFlux: 'Who moves ahead of whom',
  comparerFluxSur: ({ n, grille }) => `${nombre(n)} ${grille}`,
  comparerFluxGrille: 'Grid of the chart',
  comparerFluxPlaceA: 'Place under A',
  comparerFluxArrivees: 'under B, arrivals',
  comparerFluxTranche: ({ de, a }) => (de === a ? `${nombre(de)}` : `${nombre(de)} – ${nombre(a)}`),
  comparerFluxResume: ({ grille, restent, n }) =>
    `Places in the ${grille} grid, from A to B, by band: ${restent} applications out of ${nombre(n)} stay in their band.`,
  comparerFluxVide: ({ grille }) => `No application in the ${grille} grid.`,
  comparerFluxCoin: 'A ↓ B →',
  comparerTotal: 'Total',

  // the groups
  comparerGroupes: 'Places gained or lost, by group',
  comparerGroupesAide: 'groups as they are under A',
  comparerGroupesMoyenne: 'Places, on average',
  comparerGroupesEnMoyenne: 'average',
  comparerGroupesComptes: 'applications',
  comparerGroupe: 'Group',
  comparerLire: 'How to read τ-b and “leave the top”',
  comparerGroupesSomme:
    'Within a segment, each place gained is lost by another application: the average over a whole grid is always zero.',
  comparerGroupesPetit: 'fewer than 30 applications: small number',
  comparerGroupesResume: ({ n }) =>
    `Places gained or lost on average by ${compte(n, 'group', 'groups')} of households; the table gives each value.`,

  // the levels
  comparerNiveaux: 'From one level to another',
  comparerNiveauxAide: 'rows A, columns B',
  comparerNiveauxLegende: 'Best level of an application under A, then under B. “·”: none. A smaller level comes first.',

  // the cases
  comparerCas: 'The applications that move the most',
  comparerGagnent: 'Gain',
  comparerPerdent: 'Lose',
  comparerCasDemande: 'Application',
  comparerCasPlaces: 'Places',
  comparerCasRang: 'Rank A → B',
  comparerCasScore: 'Points A → B',
  comparerCasNiveau: 'Level A → B',
  comparerCasAucunGagne: 'No application gains a place.',
  comparerCasAucunPerd: 'No application loses a place.',
  comparerCasVoirTout: ({ n }) => `See all ${n}`,
  comparerCasVoirMoins: 'See fewer',
  comparerCasAide: 'ranks within the segment; protected criteria are not shown',
  comparerCasChercher: 'Open an application by its pseudonym',
  comparerCasExemple: 'D0001',
  comparerCasOuvrir: 'Open',
  comparerFleche: ({ a, b }) => `${a} → ${b}`,

  // an open case
  comparerCasTitre: ({ id }) => `Application ${id}`,
  comparerCasFermer: 'Close the case',
  comparerCasCalcul: 'Explaining the application',
  comparerCasInconnu: ({ id }) =>
    `No application of the cohort bears the pseudonym “${id}”. Check the capitals and the zeros.`,
  comparerCasSegment: ({ segment, n }) => `segment ${segment}, ${compte(n, 'application', 'applications')}`,
  comparerCasPasse: ({ a, b }) => `Moves from ${ordinal(a)} to ${ordinal(b)} place`,
  comparerCasReste: ({ rang }) => `Stays in ${ordinal(rang)} place`,
  comparerCasParceQue: ({ passe, raison }) => `${passe} because ${raison}.`,
  comparerCasBienQue: ({ passe, raison }) => `${passe}, although its score changes: ${raison}.`,
  comparerCasMemeNote: ({ passe, score }) =>
    `${passe} because the scores of other applications change; its own stays at ${points(score)}.`,
  comparerCasMode: ({ passe }) => `${passe} because the ranking mode of its grid changes; its score is the same.`,
  comparerCasRien: ({ passe, score }) => `${passe}, with ${points(score)} under both A and B.`,
  comparerCasRaisonVaut: (p) => `${p.critere} is worth ${nombre(p.b)} instead of ${nombre(p.a)}`,
  comparerCasRaisonEntre: (p) => `${p.critere} enters the grid and counts for ${points(p.points)}`,
  comparerCasRaisonSort: (p) => `${p.critere} leaves the grid and no longer counts for its ${points(p.points)}`,
  comparerCasRaisonMeilleur: (p) => `${p.critere} becomes the best of its group and counts for ${points(p.points)}`,
  comparerCasRaisonPlusMeilleur: (p) =>
    `${p.critere} is no longer the best of its group and no longer counts for its ${points(p.points)}`,
  comparerCasRaisonRempli: (p) => `${p.critere} is now met and counts for ${points(p.points)}`,
  comparerCasRaisonPlusRempli: (p) => `${p.critere} is no longer met and no longer counts for its ${points(p.points)}`,
  comparerCasRaisonProteges: (p) => `the protected criteria are worth ${nombre(p.b)} instead of ${nombre(p.a)}`,
  comparerCasProteges: 'Protected criteria',
  comparerCasProtegesAide:
    'Disability, health, violence: grouped, because the cohort is real or the screen is projected.',
  comparerCasPoints: 'Points under A and under B',
  comparerCasBarre: (p) => `${p.lettre}: ${p.detail}, that is ${points(p.score)}`,
  comparerCasSansPoints: 'no criterion counts',
  comparerCasCritere: 'Criterion',
  comparerCasEcart: 'Gap',
  comparerCasTotal: 'Score',
  comparerCasCompte: 'What counts',
  comparerCasNonRetenus: 'Met, not counted',
  comparerCasNonRetenusAide: 'a criterion of the same group is worth at least as much',
  comparerCasACompleter: 'To be completed',
  comparerCasACompleterAide: 'a piece of data is missing to know',
  comparerCasNonRempli: 'not met',
  comparerCasNonRemplisTous: ({ n }) => compte(n, 'criterion not met', 'criteria not met'),
  comparerCasEntreParentheses: ({ n }) => `(${nombre(n)})`,
  comparerCasHors: 'not in the grid',
  comparerCasManque: ({ fait }) => `“${fait}”: missing data`,
  comparerCasIlManque: ({ phrase }) => `what is missing: ${phrase}`,
  comparerCasSOppose: ({ phrase }) => `what stands against it: ${phrase}`,
  comparerCasEcartDe: ({ ecart }) => `off by ${ecart}`,
  comparerCasMenage: 'The household',
  comparerCasMenageReel: 'Data of the application, without identity; protected facts are not shown.',
  comparerCasRangA: 'Under A',
  comparerCasRangB: 'Under B',

  // the foot
  comparerEmpreintes: 'These results are a function of',
  comparerEmpreinteMoteur: ({ version }) => `engine ${version}`,
  comparerEmpreinteRegles: ({ lettre, hash }) => `rules ${lettre} ${hash}`,
  comparerEmpreinteCohorte: ({ hash }) => `cohort ${hash}`,
  comparerEmpreinteGraine: ({ graine }) => `seed ${graine}`,
  comparerEmpreinteFin: 'The same fingerprints always give the same results.',
}
