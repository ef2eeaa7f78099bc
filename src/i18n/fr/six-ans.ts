// Words of « Six ans de locations ». Keys begin with `sixAns`.
import { compte, nombre, pourCent, signe } from './nombres.ts'

export const sixAns = {
  sixAnsTitre: 'Six ans de locations : stock et flux côte à côte',
  sixAnsSous:
    'Mêmes demandes, mêmes départs, mêmes tirages des deux côtés : seules les règles changent. Chaque chiffre est une moyenne de passages, avec son intervalle à 95 %.',
  sixAnsLancer: 'Simuler six ans',
  sixAnsRelancer: 'Simuler de nouveau',
  sixAnsArreter: 'Arrêter',
  sixAnsPassages: 'Passages',
  sixAnsGraine: 'Graine',
  sixAnsPrecision: 'Arrêter quand',
  sixAnsPrecisionChoix: ({ demi }: { demi: number | undefined }) =>
    demi === undefined ? 'tout est fait' : `l’intervalle est de ± ${nombre(demi, 2)} tour par an`,
  sixAnsEtat: ({ faits, voulus }: { faits: number; voulus: number }) =>
    `${compte(faits, 'passage', 'passages')} sur ${nombre(voulus)}`,
  sixAnsFaits: ({ faits, voulus }: { faits: number; voulus: number }) =>
    `${compte(faits, 'passage', 'passages')} sur ${nombre(voulus)}.`,
  sixAnsPreparation: 'Préparation des demandes et du parc…',
  sixAnsFin_complete: 'Campagne finie.',
  sixAnsFin_assez:
    'Arrêt avant la fin : la précision demandée est atteinte, en stock comme en flux. Comme l’arrêt regarde l’intervalle en cours de route, celui-ci est un peu optimiste.',
  sixAnsFin_annulee: 'Arrêtée : les passages faits sont gardés.',
  sixAnsFin_refusee: 'La simulation ne peut pas commencer. Corrigez ce qui suit, puis simulez de nouveau.',
  sixAnsFin_erreur: 'La simulation s’est interrompue. Relancez-la ; si cela se répète, réduisez le nombre de passages.',
  sixAnsChange: 'Règles, scénario, demandes ou graine changés depuis ce calcul : simulez de nouveau.',
  sixAnsVide:
    'Rien n’est encore simulé. La simulation suit chaque demande et chaque logement mois par mois ; elle prend de quelques secondes à quelques minutes.',
  sixAnsScenario: ({ titre }: { titre: string }) => `Simulé sur le scénario « ${titre} ».`,
  sixAnsRemplace: ({ titre, ecarte }: { titre: string; ecarte: string }) =>
    `« ${ecarte} » n’a pas de demandes à simuler : la simulation prend « ${titre} ».`,
  sixAnsProgramme: ({ titre }: { titre: string }) => `Le programme neuf vient de « ${titre} ».`,
  sixAnsRecette: 'Les demandes viennent de la recette du scénario : synthétiques, elles ne décrivent personne.',
  sixAnsFichier: ({ nom }: { nom: string }) =>
    `Les demandes de départ viennent du fichier « ${nom} » ; celles qui entrent ensuite, de la recette du scénario.`,
  sixAnsReglettes: 'Les règles sont celles du brouillon : les réglettes de cette page n’y changent rien.',

  sixAnsTours: ({ qui }: { qui: string }) => `Tours : ${qui}, année par année`,
  sixAnsToursAide: ({ lieu, passages }: { lieu: string; passages: number }) =>
    `Logements pour lesquels le réservataire propose des candidats. Périmètre : ${lieu}. Moyenne de ${compte(passages, 'passage', 'passages')}, entre crochets son intervalle à 95 %, dessous là où tombent 95 % des passages.`,
  sixAnsSansTour:
    'Ce scénario n’a aucun tour de commune à Villemandeur : ajoutez-y ses résidences et ses bailleurs, ou revenez au scénario de l’agglomération.',
  sixAnsReservataire: 'Réservataire',
  sixAnsBailleur: 'Bailleur',
  sixAnsTousLesBailleurs: 'Tous les bailleurs',
  sixAnsAnnee: 'Année',
  sixAnsPlan: 'Plan',
  sixAnsStock: 'Stock',
  sixAnsFlux: 'Flux',
  sixAnsDifference: 'Flux − stock',
  sixAnsObjectif: 'Dû en flux',
  sixAnsEcart: 'Écart de l’année',
  sixAnsDerive: 'Écart cumulé',
  sixAnsDerivePlus: 'Un écart cumulé dépasse une location : à regarder dans le bilan annuel.',
  sixAnsDeriveDe: ({
    contingent,
    bailleur,
    annee,
    derive,
  }: {
    contingent: string
    bailleur: string
    annee: string
    derive: number
  }) =>
    `${contingent}, ${bailleur} : ${signe(derive, 1)}\u00A0${Math.abs(derive) < 2 ? 'location' : 'locations'} fin ${annee}`,
  sixAnsDeriveAucune: 'Aucun écart cumulé moyen ne dépasse une location, chez aucun bailleur de la commune.',
  sixAnsEtendue: ({ bas, haut }: { bas: string; haut: string }) => `de ${bas} à ${haut}`,
  sixAnsCorrelation: 'Corrélation',
  sixAnsGain: ({ gain }: { gain: number }) =>
    `Les deux côtés partagent leurs tirages : pour la différence sur le plan, un passage en vaut ${nombre(gain, 1)} sans ce partage.`,
  sixAnsCourbeResume: ({ stock, flux }: { stock: number; flux: number }) =>
    `Tours par an, en stock et en flux. La dernière année : ${nombre(stock, 1)} en stock, ${nombre(flux, 1)} en flux. Le tableau qui suit donne chaque année.`,
  sixAnsCourbeFin: ({ cote, n }: { cote: 'stock' | 'flux'; n: number }) =>
    `${cote === 'stock' ? 'Stock' : 'Flux'} ${nombre(n, 1)}`,
  sixAnsCourbeLegende: 'Barre : intervalle à 95 % de la moyenne. Bande : là où tombent 95 % des passages.',

  sixAnsCent: ({ equivalent }: { equivalent: number }) => `Deux lectures de ${nombre(equivalent)} logements`,
  sixAnsCentPhrase: ({
    logements,
    part,
    equivalent,
    liberations,
    retrait,
    tours,
    seuil,
    reserves,
    stock,
  }: {
    logements: number
    part: number
    equivalent: number
    liberations: number
    retrait: number
    tours: number
    seuil: number
    reserves: number
    stock: number
  }) =>
    `${pourCent(part, 0)} de ${nombre(logements)} logements font ${nombre(equivalent, 1)} : c’est un équivalent de stock, et personne ne tient ces logements. Le droit porte sur les locations de l’année : sur ${nombre(liberations, 1)} libérations par an, dont ${pourCent(retrait)} sortent de l’assiette, il donne ${nombre(tours, 1)} tours par an. Les ${nombre(reserves)} logements tenus aujourd’hui en stock en donnent ${nombre(stock, 1)}. ${
      seuil > 0
        ? `Dès que plus de ${pourCent(seuil)} des libérations sortent de l’assiette, le flux donne moins de tours que ces ${nombre(reserves)} logements.`
        : `Même si rien ne sort de l’assiette, le flux ne donne pas plus de tours que ces ${nombre(reserves)} logements.`
    }`,
  sixAnsCentSimules: ({ stock, flux }: { stock: number; flux: number }) =>
    `Simulés, premières locations comprises : ${nombre(stock, 1)} tours par an en stock, ${nombre(flux, 1)} en flux.`,
  sixAnsCentReserve:
    'Suppose que les logements réservés tournent comme les autres et qu’aucune de leurs vacances ne servait aux mutations : hypothèse de travail.',

  sixAnsChange2: 'Ce que cela change',
  sixAnsChange2Aide: ({ passages }: { passages: number }) =>
    `Sur les six ans, moyenne de ${compte(passages, 'passage', 'passages')} avec son intervalle à 95 %. « Tient » : la différence exclut encore zéro une fois comptées toutes les lignes (correction de Holm). Chaque nom ouvre sa définition.`,
  sixAnsMarque: 'tient',
  sixAnsTheme_acces: 'Accès',
  sixAnsTheme_attentes: 'Attentes : les trois durées se lisent ensemble',
  sixAnsTheme_devoirs: 'Devoirs',
  sixAnsTheme_mixite: 'Mixité',
  sixAnsTheme_equite: 'Équité',
  sixAnsDevoir: ({ k, n, manque }: { k: number; n: number; manque: number }) =>
    `${nombre(k, 1)} sur ${nombre(n, 1)}, ${manque < 0.05 ? 'il n’en manque aucun' : `il en manque ${nombre(manque, 1)}`}`,
  sixAnsPoints: ({ x }: { x: string }) => `${x} pt`,
  sixAnsNiveau: ({ niveau }: { niveau: string }) =>
    niveau === 'sans-niveau' ? '(sans niveau de besoin)' : `(${niveau})`,
  sixAnsChaine:
    'En stock, aucune vacance ne part d’office aux mutations internes : moins de locataires déménagent, et moins de logements se libèrent en chaîne.',
  sixAnsIndicateur: 'Indicateur',
  sixAnsSur: ({ n }: { n: number }) => `Par passage, sur ${nombre(n)} en moyenne.`,
  sixAnsLieu_commune: 'Villemandeur',
  sixAnsLieu_agglomeration: 'agglomération',
  sixAnsLieu_territoire: 'tout le scénario',
  sixAnsEmpreinte: ({
    moteur,
    cotation,
    stock,
    flux,
    scenario,
    cohorte,
    graine,
    passages,
  }: {
    moteur: string
    cotation: string
    stock: string
    flux: string
    scenario: string
    cohorte: string
    graine: number
    passages: number
  }) =>
    `moteur ${moteur} · cotation ${cotation} · stock ${stock} · flux ${flux} · scénario ${scenario} · cohorte ${cohorte} · graine ${graine} · ${compte(passages, 'passage', 'passages')}`,
  sixAnsCopier: 'Copier les empreintes',
  sixAnsCopie: 'Copié',
  sixAnsToursParAn: 'Tours de la commune par an',

  sixAnsIncertitudes: 'Deux incertitudes : les tirages, et les demandes elles-mêmes',
  sixAnsIncertitudesAide:
    'Les intervalles de cette page ne disent qu’une chose : à demandes égales, les départs, les refus et les tirages changent d’un passage à l’autre. Les demandes de départ sont elles aussi tirées, d’une recette. Pour savoir ce qui pèse le plus, on les tire plusieurs fois.',
  sixAnsIncertitudesHyp: 'la recette des demandes est une hypothèse de travail',
  sixAnsIncertitudesLancer: ({ cohortes, tirages }: { cohortes: number; tirages: number }) =>
    `Simuler ${nombre(cohortes)} cohortes, ${nombre(tirages)} passages chacune`,
  sixAnsIncertitudesFichier:
    'Les demandes viennent d’un fichier : elles ne se tirent pas de nouveau. Reprenez la cohorte synthétique du scénario pour comparer les deux incertitudes.',
  sixAnsMoyenne: 'Moyenne',
  sixAnsProcessus: 'D’un passage à l’autre',
  sixAnsCohorte: 'D’une cohorte à l’autre',
  sixAnsCote_stock: 'Stock',
  sixAnsCote_flux: 'Flux',
  sixAnsCote_difference: 'Flux − stock',
  sixAnsRamenee: 'rien de visible',
  sixAnsIncertitudesPhrase: ({
    cote,
    processus,
    cohorte,
    isRamenee,
  }: {
    cote: 'stock' | 'flux' | 'difference'
    processus: number
    cohorte: number
    isRamenee: boolean
  }) => {
    const sujet = { stock: 'En stock', flux: 'En flux', difference: 'Pour la différence' }[cote]
    if (isRamenee)
      return `${sujet}, les cohortes ne diffèrent pas plus que le hasard des passages ne l’explique (écart-type de ${nombre(processus, 2)} tour par an).`
    return cohorte < processus
      ? `${sujet}, le hasard des passages pèse plus (écart-type de ${nombre(processus, 2)} tour par an) que le choix de la cohorte (${nombre(cohorte, 2)}).`
      : `${sujet}, le choix de la cohorte pèse plus (écart-type de ${nombre(cohorte, 2)} tour par an) que le hasard des passages (${nombre(processus, 2)}) : plus de passages n’y changeraient rien.`
  },

  sixAnsTu: 'masqué',
  sixAnsTous: 'Tous les indicateurs, groupe par groupe',
  sixAnsTousAide: 'Sur tout le plan, moyenne des passages et son intervalle à 95 %. La définition est sous chaque nom.',
  sixAnsGroupe: 'Groupe',
  sixAnsFamille_tous: 'Ensemble',
  sixAnsFamille_demandes: 'Demandes',
  sixAnsFamille_reservataires: 'Réservataires',
  sixAnsFamille_bailleurs: 'Bailleurs',
  sixAnsFamille_conventions: 'Réservataire et bailleur',
  sixAnsFamille_residences: 'Résidences et programmes',
  sixAnsGroupe_tous: 'Tous',
  sixAnsGroupe_primo: 'Primo-demandeurs',
  sixAnsGroupe_mutation: 'Mutations',
  'sixAnsGroupe_premier-quartile': 'Premier quartile',
  'sixAnsGroupe_autres-quartiles': 'Autres quartiles',
  sixAnsGroupe_prioritaire: 'Publics prioritaires',
  'sixAnsGroupe_non-prioritaire': 'Autres publics',
  'sixAnsGroupe_sans-niveau': 'Sans niveau de besoin',
  'sixAnsGroupe_hors-assiette': 'Hors assiette',
  sixAnsGroupeNiveau: ({ n }: { n: string }) => `Niveau ${n}`,
  sixAnsGroupeQuartile: ({ id }: { id: string }) =>
    /^q\d$/.test(id) ? `quartile ${id.slice(1)}` : id === 'inconnu' ? 'ressources inconnues' : id,

  sixAnsDeplaces: 'Qui est logé d’un côté et pas de l’autre',
  sixAnsDeplacesAide:
    'Le premier jeu de règles est le stock, l’autre le flux, sous les mêmes tirages. Entre crochets : intervalle à 95 % de la moyenne.',
  sixAnsDeplacesParGroupe: 'Par groupe de demandes',
  sixAnsDeplacesCouples: 'À la place de qui',
  sixAnsDeplacesCouplesAide: 'Groupe du ménage logé en stock → groupe de celui qui l’est en flux.',
  sixAnsAxe: 'Groupes',
  sixAnsAxe_grille: 'Primo et mutation',
  sixAnsAxe_quartile: 'Quartile de ressources',
  sixAnsAxe_public: 'Publics prioritaires',
  sixAnsAxe_niveau: 'Niveau de besoin',
  sixAnsAxe_famille: 'Famille',
  sixAnsAxe_age: 'Âge',
  sixAnsAxe_typologie: 'Typologie',
  sixAnsMasque:
    'Demandes réelles : un compte de moins de 11 ménages est masqué, comme ce qui le donnerait. Les comptes que le bilan annuel doit restent dits.',

  sixAnsNom_locations: 'Locations',
  'sixAnsNom_tours-commune': 'Tours de la commune',
  'sixAnsNom_loges-a-12-mois': 'Logés un an après leur dépôt',
  'sixAnsNom_loges-a-36-mois': 'Logés trois ans après leur dépôt',
  'sixAnsNom_taux-attribution': 'Taux d’attribution',
  'sixAnsNom_taux-prioritaires': 'Taux d’attribution des publics prioritaires',
  'sixAnsNom_taux-premier-quartile': 'Taux d’attribution du premier quartile',
  'sixAnsNom_attente-des-loges': 'Attente médiane des logés',
  'sixAnsNom_temps-de-tous-les-sortis': 'Temps moyen de tous les sortis',
  'sixAnsNom_age-de-la-file': 'Âge médian de la file',
  sixAnsNom_file: 'Demandes actives à la fin',
  'sixAnsNom_premier-quartile': 'Premier quartile, hors quartier prioritaire',
  'sixAnsNom_prioritaires-commune': 'Publics prioritaires, tours de la commune',
  sixAnsNom_prioritaires: 'Publics prioritaires, toutes les locations',
  'sixAnsNom_dalo-nombre': 'Ménages DALO logés',
  sixAnsNom_dissimilarite: 'Dissimilarité entre résidences',
  'sixAnsNom_dissimilarite-au-hasard': 'La même, au hasard',
  'sixAnsNom_part-premier-quartile-entrants': 'Premier quartile parmi les entrants',
  'sixAnsNom_adhesion-realisee': 'Locations au premier de la liste',
  'sixAnsNom_rang-moyen-des-loges': 'Rang moyen des logés',
  'sixAnsNom_equite-par-niveau': 'Équité à besoin égal',
} as const
