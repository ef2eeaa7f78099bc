// Words of the checks page, loaded with it: the findings, and what the points really weigh.
import { FINE, INSECABLE } from '../signes.ts'
import { compte, nombre, points, pourCent } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const niveauxDits = (rangs: readonly number[]): string =>
  rangs.length === 1 ? `du niveau ${rangs[0]}` : `des niveaux ${enumere(rangs.map(String), 'et')}`

interface Pesee {
  readonly critere: string
  readonly nominal: number
  readonly effectif: number
}
const peseeDite = ({ nominal, effectif }: Pesee): string =>
  `${pourCent(nominal)} des points, ${pourCent(effectif)} du classement`

export const pageControles = {
  page: 'Contrôles de la cotation',
  calcul: 'Poids, portée, égalités, croisements et falaises',
  grille: 'Grille',
  grille_primo: 'Première demande',
  grille_mutation: 'Mutation',
  mesure: ({ n, synthetique }: { n: number; synthetique: boolean }) =>
    `${compte(n, 'demande', 'demandes')} de la grille, cohorte ${synthetique ? 'synthétique' : 'importée'}.`,
  mesureHypothese: 'la cohorte est tirée d’une recette, elle ne décrit personne',
  masque: `Les comptes de moins de 11 ménages sont masqués, et avec eux ce qu’ils diraient d’un critère.`,
  masqueCourt: 'masqué',
  moinsDe: 'moins de 11',
  sansDemande: 'La cohorte n’a aucune demande dans cette grille.',

  constats: 'Constats',
  constatsEnAttente: `Contrôle du brouillon en cours\u2026`,
  constatsArretes: 'Le contrôle du brouillon a été arrêté.',
  constatsAucun: 'Aucun constat sur le brouillon.',
  filtreGravite: 'Gravité',
  filtreGenre: 'Nature',
  gravite_toutes: ({ n }: { n: number }) => `Toutes (${nombre(n)})`,
  gravite_bloquant: ({ n }: { n: number }) => `Bloquants (${nombre(n)})`,
  gravite_attention: ({ n }: { n: number }) => `À vérifier (${nombre(n)})`,
  gravite_information: ({ n }: { n: number }) => `Pour information (${nombre(n)})`,
  gravite1_bloquant: 'Bloquant',
  gravite1_attention: 'À vérifier',
  gravite1_information: 'Pour information',
  genre_tous: ({ n }: { n: number }) => `Toutes (${nombre(n)})`,
  genre_remplissage: ({ n }: { n: number }) => `Critère jamais ou toujours rempli (${nombre(n)})`,
  genre_cumul: ({ n }: { n: number }) => `Double compte (${nombre(n)})`,
  genre_condition: ({ n }: { n: number }) => `Condition (${nombre(n)})`,
  genre_points: ({ n }: { n: number }) => `Points sans effet (${nombre(n)})`,
  genre_evolution: ({ n }: { n: number }) => `Attente ou revenu qui pénalise (${nombre(n)})`,
  genre_droit: ({ n }: { n: number }) => `Droit (${nombre(n)})`,
  genre_niveaux: ({ n }: { n: number }) => `Niveaux (${nombre(n)})`,
  genre_limite: ({ n }: { n: number }) => `Contrôle sans réponse (${nombre(n)})`,
  corrige: ({ geste }: { geste: string }) => `Fait${INSECABLE}: ${geste}. Annuler revient au précédent.`,
  voirNomme: ({ titre }: { titre: string }) => `Voir le cas${INSECABLE}: ${titre}`,
  corriger: 'Corriger',
  corrigerNomme: ({ geste }: { geste: string }) => `Corriger${INSECABLE}: ${geste}`,
  effet: ({ effet }: { effet: string }) => `→ ${effet}`,

  score: ({ score }: { score: number }) => points(score),
  casCriteres: ({ titre }: { titre: string }) => `Critères remplis${INSECABLE}: ${titre}`,
  casCritere: 'Critère rempli',
  casPoints: 'Points',
  casTotal: 'Score',
  casNonRetenu: ({ n }: { n: number }) => `(${nombre(n)}), non retenu`,
  casAucun: 'Aucun critère rempli.',
  casACompleter: ({ criteres }: { criteres: readonly string[] }) =>
    `À compléter, faute d’une réponse${INSECABLE}: ${enumere(criteres, 'et')}.`,
  casManque: ({ critere, manque }: { critere: string; manque: string }) => `${cite(critere)}${INSECABLE}: ${manque}.`,
  casChargement: 'Explication en cours\u2026',

  poids: 'Ce que les points pèsent vraiment',
  poidsSous: 'points écrits, ménages touchés, part du classement',
  poidsPlus: (p: Pesee) => `${cite(p.critere)} dépasse le plus ses points${INSECABLE}: ${peseeDite(p)}.`,
  poidsMoins: (p: Pesee) => `${cite(p.critere)} reste le plus en deçà${INSECABLE}: ${peseeDite(p)}.`,
  poidsRien: `Aucun critère ne départage les demandes de cette grille${INSECABLE}: rien ne pèse.`,
  poidsCritere: 'Critère',
  poidsPoints: 'Points',
  poidsMenages: 'Ménages',
  poidsMenagesAide: 'Ménages de la grille qui remplissent le critère, et leur part',
  poidsNominal: 'Écrit',
  poidsEffectif: 'Effectif',
  poidsEcart: 'Écart',
  poidsBarres: 'Barres',
  poidsAide: `Écrit (barre creuse)${INSECABLE}: part du critère dans la somme des points de la grille. Effectif (barre pleine)${INSECABLE}: part du classement qu’il explique, soit sa covariance avec le rang sur celle du score entier${FINE}; les parts font 100${FINE}%, et une part négative va contre le classement. Écart${INSECABLE}: ▲ plus du double de l’écrit, ▼ moins de la moitié.`,
  poidsDouble: 'plus du double',
  poidsMoitie: 'moins de la moitié',
  poidsNeutre: 'entre la moitié et le double',
  menagesDits: ({ n, part }: { n: string; part: number }) => `${n} (${pourCent(part)})`,

  portee: 'Qui chaque critère touche',
  porteeSous: 'ménages touchés, écart de points qu’il met entre deux demandes',
  porteeSans: ({ compte }: { compte: string }) =>
    `Sans aucun critère rempli${INSECABLE}: ${compte}. Seule la date de dépôt distingue ces demandes.`,
  porteeSansAucune: 'Chaque demande remplit au moins un critère.',
  porteeTous: ({ compte }: { compte: string }) => `Tous les critères remplis à la fois${INSECABLE}: ${compte}.`,
  porteeTousAucune: 'Aucune demande ne les remplit tous.',
  porteeBilan: ({ personne, presqueTous }: { personne: number; presqueTous: number }) =>
    personne + presqueTous === 0
      ? `Chaque critère montré touche entre 0,5${FINE}% et 95${FINE}% des demandes.`
      : `Touchent moins de 0,5${FINE}% des demandes${INSECABLE}: ${compte(personne, 'critère', 'critères')}${FINE}; plus de 95${FINE}%${INSECABLE}: ${compte(presqueTous, 'critère', 'critères')}.`,
  porteeContribution: 'Sépare',
  porteeSigne: 'Remarque',
  porteePersonne: '▼ ne touche presque personne',
  porteePresqueTous: '▼ départage peu',
  porteeAide: `Sépare${INSECABLE}: la moitié de l’écart de points que le critère met, à lui seul et en moyenne, entre deux demandes tirées au hasard, soit points × part touchée × part non touchée. Un critère que presque personne ne remplit, ou presque tous, sépare peu, quels que soient ses points. Seuils d’affichage de 0,5${FINE}% et 95${FINE}%${INSECABLE}: hypothèse de travail.`,

  departage: 'Ce que les points ne départagent pas',
  departageSous: 'par segment, soit une grille et une typologie',
  departagePhrase: ({ egales, id, classes }: { egales: number; id: number; classes: number }) =>
    `Deux demandes de la grille prises au hasard sont à égalité de points dans ${pourCent(egales)} des cas${FINE}; la date de dépôt en laisse ${pourCent(id)} à l’identifiant. Les points séparent autant que s’ils rangeaient la grille en ${nombre(classes, 1)} paquets de même taille, à égalité dans chacun.`,
  departageSansPaire: 'Trop peu de demandes dans cette grille pour mesurer les égalités.',
  departageSegment: 'Segment',
  departageDemandes: 'Demandes',
  departagePoints: 'Points',
  departagePointsAide: 'Paires de demandes que l’ordre de la grille et les points départagent',
  departageDepot: 'Date',
  departageDepotAide: 'Paires à égalité de points que le mois de dépôt départage',
  departageId: 'Identifiant',
  departageIdAide: 'Paires que seul l’identifiant départage, c’est-à-dire rien de ce que vit le ménage',
  departageClasses: 'Paquets',
  departageClassesAide: 'Nombre de paquets de même taille, à égalité dans chacun, qui sépareraient autant',
  departageAide:
    'Les trois parts font toutes les paires du segment. Par l’identifiant, l’ordre est fixe mais ne dit rien des ménages.',

  bord: 'Les égalités au dernier tour de l’année',
  bordSous: 'la seule égalité qui change qui est logé',
  bordPhrase: ({ segments, part }: { segments: readonly string[]; part: number }) =>
    `En ${enumere(segments, 'et')}, plus de ${pourCent(part, 0)} des tours de l’année vont à des demandes à égalité de points avec d’autres qui n’en ont pas.`,
  bordAucune: ({ part }: { part: number }) =>
    `Dans chaque segment montré, les points décident d’au moins ${pourCent(1 - part, 0)} des tours de l’année.`,
  bordMasque: 'Les comptes au dernier tour de l’année sont trop petits pour être montrés.',
  bordSansTours: `Le scénario ne dit pas ses locations par typologie${INSECABLE}: le dernier tour de l’année n’est pas connu.`,
  bordHypothese: `les tours viennent des locations du scénario${FINE}; la part qui alerte est un seuil d’affichage sans source`,
  bordTours: 'Tours',
  bordToursAide: `Tours que le segment peut attendre en un an${INSECABLE}: locations de sa typologie, à proportion de ses demandes, au moins 1`,
  bordExAequo: 'Ex æquo',
  bordExAequoAide: 'Demandes à égalité de points avec celle du dernier tour',
  bordDepot: 'Par la date',
  bordDepotAide: 'Ex æquo servis parce que leur dépôt est plus ancien',
  bordId: 'Par l’identifiant',
  bordIdAide: 'Ex æquo servis par leur seul identifiant, à égalité de points et de mois de dépôt',
  bordSigne: 'Remarque',
  bordTousServis: 'toutes servies',
  bordNet: 'les points coupent net',
  bordAlerte: 'décidé à égalité de points',
  bordPeu: 'peu de tours à égalité',
  bordAide: `Lecture${INSECABLE}: si 12 demandes sont ex æquo au dernier tour et que 3 sont servies par la date, 9 ont les mêmes points et attendent une autre année.`,

  croisements: 'Combien de temps attendre pour passer devant',
  croisementsSous: `mois d’attente du niveau en ligne, face à une demande neuve du niveau en colonne`,
  croisementsCoin: 'Attend ↓ neuve →',
  croisementsProteges: ({ rangs }: { rangs: readonly number[] }) =>
    `Aucune attente ne fait passer un niveau moins prioritaire devant une demande neuve ${niveauxDits(rangs)}.`,
  croisementsTot: ({ j, i, mois }: { j: number; i: number; mois: number }) =>
    mois === 0
      ? `Le niveau ${j} passe devant le niveau ${i} d’emblée.`
      : `Le plus tôt${INSECABLE}: après ${compte(mois, 'mois', 'mois')}, le niveau ${j} passe devant une demande neuve du niveau ${i}.`,
  croisementsJamais: 'jamais',
  croisementsAussitot: 'd’emblée',
  croisementsMois: ({ n }: { n: number }) => `${nombre(n)}${INSECABLE}mois`,
  croisementsNiveau: ({ rang }: { rang: number }) => `Niveau ${rang}`,
  croisementsAide: `Deux demandes qui remplissent chacune un critère de leur niveau, aux points du niveau, et que seule l’attente sépare${FINE}; à égalité, la plus ancienne passe. «${INSECABLE}Jamais${INSECABLE}»${INSECABLE}: l’ancienneté est plafonnée avant.`,

  falaises: 'Falaises',
  falaisesSous: 'rangs que coûte une seule unité, juste au seuil',
  falaisesPhrase: ({ seuil, rangs, proches }: { seuil: string; rangs: number; proches: number }) =>
    `La plus raide${INSECABLE}: ${seuil}. Une unité y coûte ${compte(rangs, 'rang', 'rangs')} en médiane, parmi ${compte(proches, 'ménage proche', 'ménages proches')}.`,
  falaisesSansRang: 'À aucun seuil une unité ne coûte de rang aux ménages proches.',
  falaisesAucune: 'Aucun seuil chiffré dans cette grille.',
  falaisesSeuil: 'Seuil',
  falaisesUnite: 'Unité déplacée',
  falaisesProches: 'À 5\u202F%',
  falaisesProchesAide: 'Ménages à moins de 5\u202F% du seuil',
  falaisesRangs: 'Rangs perdus',
  falaisesRangsAide: 'Médiane des ménages proches',
  falaisesMax: 'Au pire',
  falaiseDite: ({ fait, valeur }: { fait: string; valeur: string }) => `${fait}${INSECABLE}: ${valeur}`,
  falaisePropre: ({ fait }: { fait: string }) => `${fait}${INSECABLE}: seuil propre à chaque ménage`,
  falaisesAide: `Chaque ménage proche est mis juste avant puis juste après le seuil, tout le reste inchangé, et reclassé dans sa grille.`,

  piles: 'Des critères moindres peuvent-ils passer devant',
  pilesSous: 'hors pénalités',
  pilesTient: ({ rangs }: { rangs: readonly number[] }) =>
    `Aucune somme de critères moindres ne dépasse une demande ${niveauxDits(rangs)}.`,
  pilesDepasse: ({
    rang,
    criteres,
    score,
    moindre,
  }: {
    rang: number
    criteres: readonly string[]
    score: number
    moindre: number
  }) =>
    `Le niveau ${rang} est dépassé par ${enumere(criteres.map(cite), 'et')}${INSECABLE}: ${points(score)} contre ${nombre(moindre)}.`,
  pilesNiveau: 'Niveau',
  pilesMoindre: 'Son plus petit score',
  pilesPlusGrande: 'Plus grand score sans lui',
  pilesReponse: 'Réponse',
  pilesOui: '▲ dépassé',
  pilesNon: '= tient',
  pilesSure: 'bornes sûres, non atteintes',
  pilesPar: ({ criteres }: { criteres: readonly string[] }) => `par ${enumere(criteres, 'et')}`,
  pilesVoir: 'Voir le cas',
  pilesVoirNomme: ({ rang }: { rang: number }) => `Voir le cas qui dépasse le niveau ${rang}`,
  pilesCas: ({ rang }: { rang: number }) => `La plus petite demande qui dépasse le niveau ${rang}`,
  pilesDetail: ({ score, moindre }: { score: number; moindre: number }) =>
    `${points(score)}, contre ${nombre(moindre)} pour la moindre demande du niveau.`,
  pilesOrdre: `L’ordre de cette grille ne suit pas les points seuls${INSECABLE}: ces dépassements ne jouent qu’entre demandes que l’ordre ne départage pas d’abord.`,
}
