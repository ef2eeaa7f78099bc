// Words of « Six ans de locations ». Keys begin with `sixAns`.
import { compte, nombre, pourCent } from './nombres.ts'

export const sixAns = {
  sixAnsTitre: 'Six ans de locations : stock et flux côte à côte',
  sixAnsSous:
    'Mêmes demandes, mêmes départs, mêmes tirages des deux côtés : seules les règles changent. Chaque chiffre est une moyenne de passages, avec son intervalle à 95 %.',
  sixAnsLancer: 'Simuler six ans',
  sixAnsRelancer: 'Simuler de nouveau',
  sixAnsArreter: 'Arrêter',
  sixAnsPassages: 'Passages',
  sixAnsGraine: 'Graine',
  sixAnsPrecision: 'S’arrêter à',
  sixAnsPrecisionChoix: ({ demi }: { demi: number | undefined }) =>
    demi === undefined ? 'la fin' : `± ${nombre(demi, 2)} tour par an`,
  sixAnsEtat: ({ faits, voulus }: { faits: number; voulus: number }) =>
    `${compte(faits, 'passage', 'passages')} sur ${nombre(voulus)}`,
  sixAnsPreparation: 'Préparation des demandes et du parc…',
  sixAnsFin_complete: 'Campagne finie.',
  sixAnsFin_assez:
    'Arrêt : la précision demandée est atteinte. La règle d’arrêt regarde l’intervalle en cours de route.',
  sixAnsFin_annulee: 'Arrêtée : les passages faits sont gardés.',
  sixAnsFin_erreur: 'La simulation s’est interrompue. Relancez-la ; si cela se répète, réduisez le nombre de passages.',
  sixAnsChange: 'Les règles ou le scénario ont changé depuis ce calcul : simulez de nouveau.',
  sixAnsVide:
    'Rien n’est encore simulé. La simulation suit chaque demande et chaque logement mois par mois ; elle prend de quelques secondes à une minute.',
  sixAnsScenario: ({ titre }: { titre: string }) => `Simulé sur le scénario « ${titre} ».`,
  sixAnsRemplace: ({ titre, ecarte }: { titre: string; ecarte: string }) =>
    `« ${ecarte} » n’a pas de file de demande : la simulation prend « ${titre} ».`,
  sixAnsRecette: 'Les demandes viennent de la recette du scénario : synthétiques, elles ne décrivent personne.',

  sixAnsTours: 'Tours de la commune, année par année',
  sixAnsToursAide: ({ lieu }: { lieu: string }) =>
    `Logements pour lesquels la commune propose des candidats. Périmètre : ${lieu}.`,
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
  sixAnsDerivePlus: 'Un écart cumulé dépasse un logement : à regarder dans le bilan annuel de ce bailleur.',
  sixAnsEtendue: ({ bas, haut }: { bas: string; haut: string }) => `${bas} à ${haut} selon les passages`,
  sixAnsCorrelation: ({ correlation, gain }: { correlation: number; gain: number }) =>
    `Corrélation des deux côtés sur le plan : ${nombre(correlation, 2)} ; un passage apparié en vaut ${nombre(gain, 1)}.`,

  sixAnsCent: 'Les deux lectures de « 100 logements »',
  sixAnsCentPhrase: ({
    logements,
    part,
    equivalent,
    liberations,
    tours,
    simules,
    seuil,
    reserves,
    stock,
  }: {
    logements: number
    part: number
    equivalent: number
    liberations: number
    tours: number
    simules: number | undefined
    seuil: number
    reserves: number
    stock: number
  }) =>
    `${pourCent(part, 0)} de ${nombre(logements)} logements font ${nombre(equivalent, 1)} : c’est un équivalent de stock, et personne ne tient ces logements. Le droit porte sur les locations de l’année : avec ${nombre(liberations, 1)} libérations par an et ce que les règles retirent de l’assiette, ${nombre(tours, 1)} tours par an${simules === undefined ? '' : ` (${nombre(simules, 1)} par an simulés, premières locations comprises)`}. Les ${nombre(reserves)} logements tenus en stock en donnent ${nombre(stock, 1)}. Dès que plus de ${pourCent(seuil)} des libérations sortent de l’assiette, le flux donne moins de tours que le stock.`,
  sixAnsCentReserve:
    'Suppose que les logements réservés tournent comme les autres et qu’aucune de leurs vacances ne servait aux mutations : hypothèse de travail.',

  sixAnsChange2: 'Ce que cela change',
  sixAnsChange2Aide:
    'En gras : les différences dont l’intervalle exclut zéro, après la correction de Holm sur le tableau.',
  sixAnsChaine:
    'En stock, aucune vacance ne part d’office aux mutations internes : moins de locataires déménagent, et moins de logements se libèrent en chaîne.',
  sixAnsIndicateur: 'Indicateur',
  sixAnsSur: ({ n }: { n: number }) => `sur ${nombre(n)}`,
  sixAnsCommune: 'Villemandeur',
  sixAnsEnsemble: 'agglomération',
  sixAnsSource: ({ moteur, empreintes }: { moteur: string; empreintes: string }) =>
    `Moteur ${moteur} · ${empreintes}. Les mêmes empreintes et la même graine redonnent ces chiffres.`,
  sixAnsEmpreinte: ({
    cotation,
    flux,
    scenario,
    cohorte,
  }: {
    cotation: string
    flux: string
    scenario: string
    cohorte: string
  }) => `cotation ${cotation} · flux ${flux} · scénario ${scenario} · cohorte ${cohorte}`,

  sixAnsNom_locations: 'Locations',
  'sixAnsNom_tours-commune': 'Tours de la commune',
  sixAnsNom_file: 'Demandes actives à la fin',
  'sixAnsNom_age-de-la-file': 'Âge médian de la file, en mois',
  'sixAnsNom_temps-de-tous-les-sortis': 'Temps moyen de tous les sortis, en mois',
  'sixAnsNom_attente-des-loges': 'Attente médiane des logés, en mois',
  'sixAnsNom_loges-a-12-mois': 'Logés un an après leur dépôt',
  'sixAnsNom_loges-a-36-mois': 'Logés trois ans après leur dépôt',
  'sixAnsNom_taux-attribution': 'Taux d’attribution des prioritaires',
  'sixAnsNom_premier-quartile': 'Premier quartile, hors quartier prioritaire',
  'sixAnsNom_premier-quartile-manque': 'Locations qui manquent pour 25 %',
  sixAnsNom_prioritaires: 'Publics prioritaires, tours de la commune',
  'sixAnsNom_dalo-nombre': 'Ménages DALO logés',
  sixAnsNom_dissimilarite: 'Dissimilarité entre résidences',
  'sixAnsNom_dissimilarite-au-hasard': 'La même, au hasard',
  'sixAnsNom_adhesion-realisee': 'Locations au premier de la liste',
} as const
