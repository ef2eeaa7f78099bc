// Words of the comparison page. Keys begin with `comparer`. In a sentence, `[segments|12 demandes]` is a link to the
// table of that name; the view splits it. Counts come as words already: they may be masked.
import { compte, nombre, ordinal, pluriel, points } from './nombres.ts'

/** Un effectif en mots, et sa valeur quand elle se montre, pour l’accord. */
interface Dit {
  readonly texte: string
  readonly n: number | undefined
}
const verbe = ({ n }: Dit, un: string, plusieurs: string): string =>
  n === undefined ? plusieurs : pluriel(n, un, plusieurs)

export const comparer = {
  comparerTitreDeLaPage: 'Comparer deux jeux de règles sur la même cohorte',

  // le choix
  comparerChoix: 'Jeux de règles comparés',
  comparerChoixDe: ({ lettre }: { lettre: string }) => `Jeu de règles ${lettre}`,
  comparerBrouillon: ({ titre }: { titre: string }) => `Brouillon · ${titre}`,
  comparerVersion: ({ numero, titre }: { numero: number; titre: string }) =>
    numero === 0 ? `Version livrée · ${titre}` : `v${numero} · ${titre}`,
  comparerEchanger: 'Échanger A et B',
  comparerDifferences: ({ n }: { n: number }) =>
    n === 0 ? 'aucune différence' : compte(n, 'différence', 'différences'),
  comparerDifferencesTitre: 'De A à B',
  comparerLegende: 'rond creux = A, rond plein = B',
  comparerTableaux: 'Tableaux',
  comparerImprimer: 'Imprimer',
  comparerHypotheseDesPoints:
    'Les points de A ou de B sont des hypothèses de travail : aucune délibération ne les fixe encore.',
  comparerHypotheseDuQuartile: ({ raison }: { raison: string }) => `Seuil du premier quartile : ${raison}.`,
  comparerHypotheseDesTours:
    'Logements et rotation par typologie : hypothèses de travail du scénario, à remplacer par les chiffres des bailleurs.',

  // les états
  comparerCalcul: 'Comparaison de A et de B',
  comparerOuverture: 'Ouverture des règles et de la cohorte…',
  comparerEchecOuverture: 'Le magasin de cette machine ne s’est pas ouvert. Rechargez la page ; rien n’est perdu.',
  comparerVide: 'La cohorte ne compte aucune demande : il n’y a rien à comparer.',
  comparerVideGeste: 'Reprendre la cohorte synthétique',

  // les phrases
  comparerPhrases: 'En quelques phrases',
  comparerRienIdentique: 'Rien ne change : A et B ont le même contenu.',
  comparerRienIdentiqueDetail:
    'Choisissez une autre version, ou changez une règle du brouillon, et la comparaison se fait d’elle-même.',
  comparerRienTextes: 'Rien ne change : A et B ne diffèrent que par des textes.',
  comparerRienTextesDetail: ({ liste }: { liste: string }) => `${liste}. Aucun texte n’entre dans une note.`,
  comparerRienTouche: ({ n }: { n: number }) =>
    `Rien ne change : ${n > 1 ? `ces ${n} différences ne touchent` : 'cette différence ne touche'} aucune demande de la cohorte.`,
  comparerRienToucheDetail: ({ liste, mois }: { liste: string; mois: string }) =>
    `${liste}. Aucune note et aucun rang n’en dépendent en ${mois} : aucune demande ne remplit ce qui change, un critère du même groupe l’emporte, ou la date d’effet n’est pas venue.`,
  comparerRienRang: ({ scores }: { scores: Dit }) =>
    `Aucune demande ne change de place, mais [segments|${scores.texte}] ${verbe(scores, 'change', 'changent')} de note.`,
  comparerRienRangDetail: 'L’ordre de chaque segment est le même sous A et sous B.',
  comparerTeteBouge: ({ bougent, n }: { bougent: Dit; n: string }) =>
    `B fait changer de place [segments|${bougent.texte}] sur ${n}.`,
  comparerTeteSens: ({ montent, descendent }: { montent: Dit; descendent: Dit }) =>
    `[segments|${montent.texte}] ${verbe(montent, 'monte', 'montent')}, [segments|${descendent.texte}] ${verbe(descendent, 'descend', 'descendent')} dans leur segment.`,
  comparerPhraseGrille: ({ grille, montent, descendent }: { grille: string; montent: Dit; descendent: Dit }) =>
    `en ${grille}, [flux|${montent.texte}] ${verbe(montent, 'monte', 'montent')} et [flux|${descendent.texte}] ${verbe(descendent, 'descend', 'descendent')}`,
  comparerPhraseGrilleFixe: ({ grille }: { grille: string }) => `en ${grille}, [flux|aucune place] ne change`,
  comparerPhrasePerdent: (p: { sujet: string; places: string; n: string }) =>
    `${p.sujet} perdent le plus : [groupes|${p.places} en moyenne] sur ${p.n}.`,
  comparerPhraseGagnent: (p: { sujet: string; places: string; n: string }) =>
    `${p.sujet} gagnent le plus : [groupes|${p.places} en moyenne] sur ${p.n}.`,
  comparerPhraseDescendent: ({ montent, descendent, n }: { montent: Dit; descendent: Dit; n: string }) =>
    `Sur ${n}, ${descendent.texte} ${verbe(descendent, 'descend', 'descendent')}${montent.n === 0 ? '' : ` et ${montent.texte} ${verbe(montent, 'monte', 'montent')}`}.`,
  comparerPhraseMontent: ({ montent, descendent, n }: { montent: Dit; descendent: Dit; n: string }) =>
    `Sur ${n}, ${montent.texte} ${verbe(montent, 'monte', 'montent')}${descendent.n === 0 ? '' : ` et ${descendent.texte} ${verbe(descendent, 'descend', 'descendent')}`}.`,
  comparerPhraseDetail: ({
    sens,
    inchanges,
  }: {
    sens: readonly { sens: 'gain' | 'perte'; n: Dit; places: number }[]
    inchanges: Dit
  }) =>
    `${sens
      .map(({ sens: s, n, places }, i) => {
        const dit = s === 'gain' ? verbe(n, 'gagne', 'gagnent') : verbe(n, 'perd', 'perdent')
        return i === 0
          ? `${n.texte} ${dit} ${nombre(places, 1)} ${pluriel(places, 'place', 'places')}${n.n === 1 ? '' : ' en moyenne'}`
          : `${n.texte} en ${dit} ${nombre(places, 1)}`
      })
      .join(', ')}${inchanges.n === 0 ? '' : ` ; ${inchanges.texte} ne ${verbe(inchanges, 'bouge', 'bougent')} pas`}.`,
  comparerNombreMasque: 'un nombre masqué',
  comparerDemandes: ({ texte, n }: Dit) =>
    `${texte} ${n === undefined ? 'demandes' : pluriel(n, 'demande', 'demandes')}`,
  comparerDemandesMasquees: 'un nombre masqué de demandes',
  comparerGrillePrimo: 'primo',
  comparerGrilleMutation: 'mutation',
  comparerPhrasePassage: (p: { n: Dit; de: string; vers: string }) =>
    `[niveaux|${p.n.texte}] ${verbe(p.n, 'passe', 'passent')} du ${p.de} au ${p.vers}`,
  comparerPhraseSansNiveau: 'Aucune demande [niveaux|ne change de niveau].',
  comparerAutresPassages: ({ n }: { n: number }) => compte(n, 'autre passage', 'autres passages'),
  comparerNiveau: ({ rang }: { rang: number }) => `niveau ${rang}`,
  comparerSansNiveau: 'sans niveau',

  // les effectifs
  comparerMasque: 'masqué',
  comparerSecret: 's',
  comparerAuMoinsCourt: ({ n }: { n: number }) => `≥ ${nombre(n)}`,
  comparerAuMoins: ({ n }: { n: number }) => `au moins ${nombre(n)}`,
  comparerNoteMasque:
    'Cohorte réelle : un effectif de 1 à 10 est masqué, avec ceux qui permettraient de le retrouver. « s » : secret.',
  comparerNoteSynthetique: 'Cohorte synthétique : elle ne décrit personne, ses effectifs sont montrés en entier.',
  comparerNoteExact:
    'Comptes exacts sur toute la cohorte, sans tirage : ils n’ont pas d’intervalle. Ce ne sont pas des attributions.',
  comparerGain: ({ texte }: { texte: string }) => `▲ ${texte}`,
  comparerPerte: ({ texte }: { texte: string }) => `▼ ${texte}`,
  comparerEgal: '= 0',
  comparerPlaces: ({ n, decimales }: { n: number; decimales: number }) =>
    `${nombre(n, decimales)} ${pluriel(n, 'place', 'places')}`,

  // les segments
  comparerSegments: 'Dans chaque segment',
  comparerSegmentsAide: 'un segment : même grille, même typologie',
  comparerSegment: 'Segment',
  comparerColonneN: 'Demandes',
  comparerColonneMontent: 'Montent',
  comparerColonneDescendent: 'Descendent',
  comparerColonneInchanges: '= Même place',
  comparerColonneTau: 'τ-b',
  comparerTauAide:
    'τ-b de Kendall, entre les notes de A et de B : 1, même ordre ; 0, sans rapport ; −1, ordre inverse ; « — » quand un côté donne à tous la même note.',
  comparerColonneTours: 'Sortent du haut',
  comparerTours: ({ sortants, k }: { sortants: string; k: number }) => `${sortants} sur ${nombre(k)}`,
  comparerToursTous: ({ k }: { k: number }) => `${nombre(k)} tours pour tous`,
  comparerToursAide:
    'Des k premières demandes de A, combien n’y sont plus sous B. k : tours que le segment peut attendre en un an, soit les locations annuelles de sa typologie, à proportion de ses demandes, au moins 1.',
  comparerSansTours: 'Le scénario ne dit pas ses locations par typologie : le haut du segment n’est pas mesuré.',
  comparerTousSegments: 'Ensemble',

  // le flux des rangs
  comparerFlux: 'Qui passe devant qui',
  comparerFluxSur: ({ n, grille }: { n: number; grille: string }) => `${nombre(n)} ${grille}`,
  comparerFluxGrille: 'Grille du graphique',
  comparerFluxPlaceA: 'Place sous A',
  comparerFluxArrivees: 'sous B, arrivées',
  comparerFluxTranche: ({ de, a }: { de: number; a: number }) =>
    de === a ? `${nombre(de)}` : `${nombre(de)} – ${nombre(a)}`,
  comparerFluxResume: ({ grille, restent, n }: { grille: string; restent: string; n: number }) =>
    `Places dans la grille ${grille}, de A à B, par tranche : ${restent} demandes sur ${nombre(n)} restent dans leur tranche.`,
  comparerFluxVide: ({ grille }: { grille: string }) => `Aucune demande dans la grille ${grille}.`,
  comparerFluxCoin: 'A ↓ B →',
  comparerTotal: 'Total',

  // les groupes
  comparerGroupes: 'Places gagnées ou perdues, par groupe',
  comparerGroupesAide: 'groupes fixés sous A',
  comparerGroupesMoyenne: 'Places, en moyenne',
  comparerGroupesEnMoyenne: 'moyenne',
  comparerGroupesComptes: 'demandes',
  comparerGroupe: 'Groupe',
  comparerLire: 'Lire τ-b et « sortent du haut »',
  comparerGroupesSomme:
    'Dans un segment, chaque place gagnée est perdue par une autre demande : la moyenne d’une grille entière est toujours nulle.',
  comparerGroupesPetit: 'moins de 30 demandes : petit effectif',
  comparerGroupesResume: ({ n }: { n: number }) =>
    `Places gagnées ou perdues en moyenne par ${compte(n, 'groupe', 'groupes')} de ménages ; le tableau donne chaque valeur.`,

  // les niveaux
  comparerNiveaux: 'D’un niveau à l’autre',
  comparerNiveauxAide: 'lignes A, colonnes B',
  comparerNiveauxLegende:
    'Meilleur niveau d’une demande sous A, puis sous B. « · » : aucune. Un niveau plus petit passe avant.',

  // les cas
  comparerCas: 'Les demandes qui bougent le plus',
  comparerGagnent: 'Gagnent',
  comparerPerdent: 'Perdent',
  comparerCasDemande: 'Demande',
  comparerCasPlaces: 'Places',
  comparerCasRang: 'Rang A → B',
  comparerCasScore: 'Points A → B',
  comparerCasNiveau: 'Niveau A → B',
  comparerCasAucunGagne: 'Aucune demande ne gagne de place.',
  comparerCasAucunPerd: 'Aucune demande ne perd de place.',
  comparerCasVoirTout: ({ n }: { n: number }) => `Voir les ${n}`,
  comparerCasVoirMoins: 'Voir moins',
  comparerCasAide: 'rangs dans le segment ; les critères protégés n’y figurent pas',
  comparerCasChercher: 'Ouvrir une demande par son pseudonyme',
  comparerCasExemple: 'D0001',
  comparerCasOuvrir: 'Ouvrir',
  comparerFleche: ({ a, b }: { a: string; b: string }) => `${a} → ${b}`,

  // un cas ouvert
  comparerCasTitre: ({ id }: { id: string }) => `Demande ${id}`,
  comparerCasFermer: 'Fermer le cas',
  comparerCasCalcul: 'Explication de la demande',
  comparerCasInconnu: ({ id }: { id: string }) =>
    `Aucune demande de la cohorte ne porte le pseudonyme « ${id} ». Vérifiez la casse et les zéros.`,
  comparerCasSegment: ({ segment, n }: { segment: string; n: number }) =>
    `segment ${segment}, ${compte(n, 'demande', 'demandes')}`,
  comparerCasPasse: ({ a, b }: { a: number; b: number }) =>
    `Passe de la ${ordinalFeminin(a)} à la ${ordinalFeminin(b)} place`,
  comparerCasReste: ({ rang }: { rang: number }) => `Reste à la ${ordinalFeminin(rang)} place`,
  comparerCasParceQue: ({ passe, raison }: { passe: string; raison: string }) => `${passe} parce que ${raison}.`,
  comparerCasBienQue: ({ passe, raison }: { passe: string; raison: string }) =>
    `${passe}, bien que sa note change : ${raison}.`,
  comparerCasMemeNote: ({ passe, score }: { passe: string; score: number }) =>
    `${passe} parce que d’autres demandes changent de note ; la sienne reste à ${points(score)}.`,
  comparerCasMode: ({ passe }: { passe: string }) =>
    `${passe} parce que le mode de classement de sa grille change ; sa note est la même.`,
  comparerCasRien: ({ passe, score }: { passe: string; score: number }) =>
    `${passe}, avec ${points(score)} sous A comme sous B.`,
  comparerCasRaisonVaut: (p: { critere: string; a: number; b: number }) =>
    `${p.critere} vaut ${nombre(p.b)} au lieu de ${nombre(p.a)}`,
  comparerCasRaisonEntre: (p: { critere: string; points: number }) =>
    `${p.critere} entre dans la grille et compte ${points(p.points)}`,
  comparerCasRaisonSort: (p: { critere: string; points: number }) =>
    `${p.critere} sort de la grille et ne compte plus ses ${points(p.points)}`,
  comparerCasRaisonMeilleur: (p: { critere: string; points: number }) =>
    `${p.critere} devient le meilleur de son groupe et compte ${points(p.points)}`,
  comparerCasRaisonPlusMeilleur: (p: { critere: string; points: number }) =>
    `${p.critere} n’est plus le meilleur de son groupe et ne compte plus ses ${points(p.points)}`,
  comparerCasRaisonRempli: (p: { critere: string; points: number }) =>
    `${p.critere} est désormais rempli et compte ${points(p.points)}`,
  comparerCasRaisonPlusRempli: (p: { critere: string; points: number }) =>
    `${p.critere} n’est plus rempli et ne compte plus ses ${points(p.points)}`,
  comparerCasRaisonProteges: (p: { a: number; b: number }) =>
    `les critères protégés valent ${nombre(p.b)} au lieu de ${nombre(p.a)}`,
  comparerCasProteges: 'Critères protégés',
  comparerCasProtegesAide:
    'Handicap, santé, violences : regroupés, parce que la cohorte est réelle ou que l’écran est projeté.',
  comparerCasPoints: 'Points sous A et sous B',
  comparerCasBarre: (p: { lettre: string; detail: string; score: number }) =>
    `${p.lettre} : ${p.detail}, soit ${points(p.score)}`,
  comparerCasSansPoints: 'aucun critère ne compte',
  comparerCasCritere: 'Critère',
  comparerCasEcart: 'Écart',
  comparerCasTotal: 'Note',
  comparerCasCompte: 'Ce qui compte',
  comparerCasNonRetenus: 'Rempli, non retenu',
  comparerCasNonRetenusAide: 'un critère du même groupe vaut au moins autant',
  comparerCasACompleter: 'À compléter',
  comparerCasACompleterAide: 'une donnée manque pour savoir',
  comparerCasNonRempli: 'non rempli',
  comparerCasNonRemplisTous: ({ n }: { n: number }) => compte(n, 'critère non rempli', 'critères non remplis'),
  comparerCasEntreParentheses: ({ n }: { n: number }) => `(${nombre(n)})`,
  comparerCasHors: 'hors grille',
  comparerCasManque: ({ fait }: { fait: string }) => `« ${fait} » : donnée manquante`,
  comparerCasIlManque: ({ phrase }: { phrase: string }) => `il manque : ${phrase}`,
  comparerCasSOppose: ({ phrase }: { phrase: string }) => `s’y oppose : ${phrase}`,
  comparerCasEcartDe: ({ ecart }: { ecart: string }) => `écart de ${ecart}`,
  comparerCasMenage: 'Le ménage',
  comparerCasMenageReel: 'Données de la demande, sans identité ; les faits protégés ne sont pas montrés.',
  comparerCasRangA: 'Sous A',
  comparerCasRangB: 'Sous B',

  // le pied
  comparerEmpreintes: 'Ces résultats sont fonction de',
  comparerEmpreinteMoteur: ({ version }: { version: string }) => `moteur ${version}`,
  comparerEmpreinteRegles: ({ lettre, hash }: { lettre: string; hash: string }) => `règles ${lettre} ${hash}`,
  comparerEmpreinteCohorte: ({ hash }: { hash: string }) => `cohorte ${hash}`,
  comparerEmpreinteGraine: ({ graine }: { graine: number }) => `graine ${graine}`,
  comparerEmpreinteFin: 'Les mêmes empreintes donnent toujours les mêmes résultats.',
} as const

/** « 1re », « 405e »: a place is feminine. */
function ordinalFeminin(n: number): string {
  return n === 1 ? '1re' : ordinal(n)
}
