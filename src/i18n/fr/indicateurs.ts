// Words of the indicators of a campaign: label and definition of each id, and their units. Keys begin with `indicateurs`.
export const indicateurs = {
  indicateursUnite_compte: 'nombre',
  indicateursUnite_part: 'part',
  indicateursUnite_mois: 'mois',
  indicateursUnite_indice: 'indice',
  indicateursUnite_rapport: 'rapport',
  indicateursUnite_chance: 'chance',

  indicateursNom_entrees: 'Entrées',
  indicateursSens_entrees: 'Demandes déposées dans l’année.',
  indicateursNom_retraits: 'Retraits',
  indicateursSens_retraits: 'Demandes sorties de la file sans logement.',
  indicateursNom_locations: 'Locations',
  indicateursSens_locations: 'Logements loués.',
  indicateursNom_liberations: 'Libérations',
  indicateursSens_liberations: 'Logements quittés par leur locataire.',
  'indicateursNom_sans-candidat': 'Mois sans candidat',
  'indicateursSens_sans-candidat': 'Logements vacants pour lesquels personne n’est éligible, comptés à chaque mois.',
  indicateursNom_refus: 'Refus',
  indicateursSens_refus: 'Offres déclinées par les ménages.',
  indicateursNom_file: 'Demandes actives',
  indicateursSens_file: 'Demandes en attente au 31 décembre ; pour le plan, à la fin de l’horizon.',
  'indicateursNom_age-de-la-file': 'Âge médian de la file',
  'indicateursSens_age-de-la-file': 'Ancienneté médiane des demandes en attente au 31 décembre.',
  'indicateursNom_file-plus-de-24-mois': 'Part de la file au-delà de 24 mois',
  'indicateursSens_file-plus-de-24-mois': 'Demandes en attente depuis plus de 24 mois, sur les demandes actives.',
  indicateursNom_assiette: 'Logements orientés',
  indicateursSens_assiette:
    'Vacances confiées à un contingent : l’assiette du flux, et les premières locations dont le régime donne le tour.',
  indicateursNom_deductions: 'Logements retirés de l’assiette',
  indicateursSens_deductions: 'Vacances qui sortent de l’assiette du flux, comme les mutations internes.',
  'indicateursNom_part-de-la-commune': 'Part de la commune',
  'indicateursSens_part-de-la-commune': 'Locations faites sur un tour de la commune, sur toutes les locations.',
  indicateursNom_tours: 'Tours',
  indicateursSens_tours: 'Vacances pour lesquelles le contingent présente les candidats.',
  indicateursNom_objectif: 'Tours dus',
  indicateursSens_objectif: 'Part du contingent, multipliée par l’assiette.',
  indicateursNom_ecart: 'Écart de l’année',
  indicateursSens_ecart: 'Tours reçus moins tours dus.',
  indicateursNom_derive: 'Écart cumulé',
  indicateursSens_derive: 'Somme des écarts depuis le début, par bailleur et contingent.',
  'indicateursNom_derive-maximale': 'Plus grand écart d’une convention',
  'indicateursSens_derive-maximale':
    'Plus grand écart, en logements, entre tours reçus et tours dus chez un bailleur, après n’importe quel tour de l’horizon, dans un sens ou dans l’autre. Hors premières locations dont le régime donne le tour.',
  'indicateursNom_derive-atteint-1': 'Chance d’un écart d’un logement',
  'indicateursSens_derive-atteint-1':
    'Part des passages où l’écart d’une convention atteint un logement au moins une fois. Intervalle exact (Clopper–Pearson).',
  'indicateursNom_derive-atteint-2': 'Chance d’un écart de deux logements',
  'indicateursSens_derive-atteint-2':
    'Part des passages où l’écart d’une convention atteint deux logements au moins une fois. Intervalle exact (Clopper–Pearson).',
  'indicateursNom_derive-atteint-3': 'Chance d’un écart de trois logements',
  'indicateursSens_derive-atteint-3':
    'Part des passages où l’écart d’une convention atteint trois logements au moins une fois. Intervalle exact (Clopper–Pearson).',
  'indicateursNom_derive-garantie': 'Écart garanti',
  'indicateursSens_derive-garantie':
    'Ce que l’écart d’une convention ne peut pas dépasser, en logements, quelles que soient les vacances. Rien quand la règle ne garantit rien : au tirage, à l’objectif annuel, avec un arrondi, ou quand un tour échu est rendu.',
  'indicateursNom_taux-attribution': 'Taux d’attribution',
  'indicateursSens_taux-attribution': 'Ménages logés, sur les demandes actives au départ et entrées depuis.',
  'indicateursNom_rapport-de-risque': 'Rapport de risque d’être logé',
  'indicateursSens_rapport-de-risque':
    'Locations par mois d’attente dans le groupe, sur locations par mois d’attente de toutes les autres demandes ; le retrait arrête l’attente. Au-dessus de 1, le groupe est logé plus vite. Intervalle log-normal entre passages. Pour une cohorte réelle, un groupe de moins de 11 demandes n’est pas dit.',
  'indicateursNom_loges-a-12-mois': 'Logés à 12 mois',
  'indicateursSens_loges-a-12-mois':
    'Part logée un an après le dépôt, le retrait étant une issue concurrente (Aalen–Johansen).',
  'indicateursNom_loges-a-36-mois': 'Logés à 36 mois',
  'indicateursSens_loges-a-36-mois':
    'Part logée trois ans après le dépôt, le retrait étant une issue concurrente (Aalen–Johansen).',
  'indicateursNom_loges-a-60-mois': 'Logés à 60 mois',
  'indicateursSens_loges-a-60-mois':
    'Part logée cinq ans après le dépôt, le retrait étant une issue concurrente (Aalen–Johansen).',
  'indicateursNom_loges-a-72-mois': 'Logés à 72 mois',
  'indicateursSens_loges-a-72-mois':
    'Part logée six ans après le dépôt, le retrait étant une issue concurrente (Aalen–Johansen).',
  'indicateursNom_attente-des-loges': 'Attente médiane des logés',
  'indicateursSens_attente-des-loges':
    'Du dépôt à la location. Seule, elle ne mesure pas l’accès : à lire avec le temps de tous les sortis et l’âge de la file.',
  'indicateursNom_attente-des-loges-p90': 'Attente des logés, neuvième décile',
  'indicateursSens_attente-des-loges-p90':
    'Neuf logés sur dix ont attendu moins. À lire avec le temps de tous les sortis et l’âge de la file.',
  'indicateursNom_temps-de-tous-les-sortis': 'Temps de tous les sortis',
  'indicateursSens_temps-de-tous-les-sortis': 'Temps moyen dans la file de tous ceux qui en sortent, logés ou retirés.',
  'indicateursNom_inegalite-des-temps': 'Inégalité des temps dans la file',
  'indicateursSens_inegalite-des-temps':
    'Indice de Gini des mois passés dans la file par tous ceux qui en sortent, logés ou retirés : 0 quand tous y restent autant.',
  'indicateursNom_premier-quartile': 'Premier quartile hors quartier prioritaire',
  'indicateursSens_premier-quartile':
    'Locations hors quartier prioritaire à un ménage du premier quartile ou à un relogement, sur les locations hors quartier prioritaire ; un quart au moins.',
  'indicateursNom_premier-quartile-nombre': 'Premier quartile hors quartier prioritaire, nombre',
  'indicateursSens_premier-quartile-nombre': 'Locations qui comptent pour ce devoir.',
  'indicateursNom_premier-quartile-manque': 'Premier quartile hors quartier prioritaire, manque',
  'indicateursSens_premier-quartile-manque': 'Locations qui manquent pour atteindre un quart.',
  indicateursNom_prioritaires: 'Publics prioritaires',
  indicateursSens_prioritaires:
    'Locations à un public prioritaire, par réservataire et par bailleur ; un quart au moins.',
  'indicateursNom_prioritaires-nombre': 'Publics prioritaires, nombre',
  'indicateursSens_prioritaires-nombre': 'Locations à un public prioritaire.',
  'indicateursNom_prioritaires-manque': 'Publics prioritaires, manque',
  'indicateursSens_prioritaires-manque': 'Locations qui manquent pour atteindre un quart.',
  'indicateursNom_dalo-nombre': 'Ménages DALO logés',
  'indicateursSens_dalo-nombre': 'Locations à un ménage reconnu au titre du droit au logement opposable.',
  indicateursNom_dissimilarite: 'Dissimilarité entre résidences',
  indicateursSens_dissimilarite:
    'Part des entrants du premier quartile qui devraient changer de résidence pour une répartition égale. À lire avec celle du hasard.',
  'indicateursNom_dissimilarite-au-hasard': 'Dissimilarité due au hasard',
  'indicateursSens_dissimilarite-au-hasard':
    'Dissimilarité des mêmes entrants répartis au hasard entre les mêmes logements.',
  'indicateursNom_dissimilarite-hasard-au-moins': 'Chance que le hasard sépare autant',
  'indicateursSens_dissimilarite-hasard-au-moins':
    'P(D ≥ d) : part des passages où les mêmes entrants, répartis une fois au hasard, sont au moins aussi séparés. Petite : la séparation n’est pas due au hasard.',
  'indicateursNom_part-premier-quartile-entrants': 'Premier quartile parmi les entrants',
  'indicateursSens_part-premier-quartile-entrants': 'Entrants du premier quartile, sur tous les entrants.',
  indicateursNom_entrants: 'Entrants',
  indicateursSens_entrants: 'Locations de la résidence.',
  'indicateursNom_entrants-premier-quartile': 'Entrants du premier quartile',
  'indicateursSens_entrants-premier-quartile': 'Locations de la résidence à un ménage du premier quartile.',
  'indicateursNom_entrants-par-quartile': 'Entrants par quartile de revenu',
  'indicateursSens_entrants-par-quartile': 'Locations de la résidence par quartile de revenu de la demande de départ.',
  'indicateursNom_entrants-commune': 'Entrants sur un tour de la commune',
  'indicateursSens_entrants-commune': 'Locations de la résidence faites sur un tour de la commune.',
  'indicateursNom_designees-par-la-commune': 'Occupants désignés par la commune',
  'indicateursSens_designees-par-la-commune':
    'Logements du programme neuf dont l’occupant est venu sur un tour de la commune, au 31 décembre.',
  'indicateursNom_equite-par-niveau': 'Équité à besoin égal',
  'indicateursSens_equite-par-niveau':
    'Plus faible taux d’attribution d’un type de famille sur le plus fort, à même niveau de besoin. Sous 0,8 : à regarder.',
  'indicateursNom_adhesion-realisee': 'Adhésion réalisée',
  'indicateursSens_adhesion-realisee':
    'Locations au premier, dans l’ordre de la cotation, des demandes éligibles à ce tour, sur toutes les locations faites sur un tour. Refus et non-attributions la font baisser, même quand la liste suit l’ordre.',
  'indicateursNom_rang-moyen-des-loges': 'Rang moyen des logés',
  'indicateursSens_rang-moyen-des-loges':
    'Place moyenne, dans l’ordre de la cotation et parmi les demandes éligibles à ce tour, du ménage qui obtient le logement.',

  'indicateursNom_locations-a-un-autre': 'Logements loués à un autre ménage',
  'indicateursSens_locations-a-un-autre':
    'Sous les mêmes tirages, part des locations appariées des deux côtés qui vont à deux ménages différents.',
  'indicateursNom_locations-du-meme-mois': 'Locations du même logement, libéré le même mois',
  'indicateursSens_locations-du-meme-mois':
    'Locations appariées parce que le même logement s’est libéré le même mois des deux côtés.',
  'indicateursNom_locations-du-meme-logement': 'Locations du même logement, libéré un autre mois',
  'indicateursSens_locations-du-meme-logement':
    'Parmi les locations qui restent, celles d’un même logement, appariées dans leur ordre. Les mutations décalent les libérations.',
  'indicateursNom_locations-du-meme-lieu': 'Locations de la même résidence et typologie',
  'indicateursSens_locations-du-meme-lieu':
    'Parmi les locations qui restent encore, celles d’une même résidence et d’une même typologie, appariées dans leur ordre.',
  'indicateursNom_locations-sans-vis-a-vis': 'Locations d’un seul côté',
  'indicateursSens_locations-sans-vis-a-vis': 'Locations que rien n’apparie à une de l’autre côté.',
  indicateursNom_deplaces: 'Ménages déplacés',
  indicateursSens_deplaces: 'Logés sous le premier jeu de règles et pas sous l’autre, dans l’horizon.',
  indicateursNom_deplacants: 'Ménages déplaçants',
  indicateursSens_deplacants: 'Logés sous l’autre jeu de règles et pas sous le premier, dans l’horizon.',
  'indicateursNom_solde-des-loges': 'Solde des logés',
  'indicateursSens_solde-des-loges': 'Ménages du groupe logés sous l’autre jeu, moins ceux logés sous le premier.',
  indicateursNom_remplacements: 'Remplacements',
  indicateursSens_remplacements:
    'Locations appariées qui vont à un ménage du premier groupe sous un jeu, à un ménage du second sous l’autre. Le premier peut être logé ailleurs.',
  'indicateursNom_couples-deplace-deplacant': 'Couples déplacé, déplaçant',
  'indicateursSens_couples-deplace-deplacant':
    'Pour chaque ménage déplacé, celui qui est logé à sa place, au bout de la chaîne des remplacements. « Groupe du déplacé > groupe du déplaçant ». Pour une cohorte réelle, un groupe de moins de 11 demandes n’est pas dit.',
  'indicateursNom_deplaces-sans-deplacant': 'Déplacés par personne',
  'indicateursSens_deplaces-sans-deplacant':
    'Ménages déplacés dont la chaîne finit sur une location que l’autre côté ne fait pas.',
  'indicateursNom_longueur-des-chaines': 'Longueur des chaînes',
  'indicateursSens_longueur-des-chaines':
    'Remplacements entre un ménage déplacé et celui qui est logé à sa place, en moyenne.',
  'indicateursNom_loges-des-deux-cotes': 'Logés des deux côtés',
  'indicateursSens_loges-des-deux-cotes': 'Ménages logés sous les deux jeux de règles, tôt ou tard dans l’horizon.',
  'indicateursNom_decalage-des-loges-des-deux-cotes': 'Décalage des logés des deux côtés',
  'indicateursSens_decalage-des-loges-des-deux-cotes':
    'Mois de plus sous l’autre jeu, en moyenne, pour les ménages logés des deux côtés. À lire avec le nombre des déplacés, qui n’y comptent pas.',
}
