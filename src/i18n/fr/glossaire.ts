// Terms of art, one name and one definition each. Keys begin with `glossaire`; the list is ui/pieces/glossaire.ts.
export const glossaire = {
  glossaireTitre: 'Glossaire',
  glossaireAssietteNom: 'assiette',
  glossaireAssiette:
    'Les logements sur lesquels se calcule le flux de l’année : ceux qui se libèrent, moins ceux que la loi ou une convention met à part.',
  glossaireCilNom: 'CIL',
  glossaireCil:
    'Conférence intercommunale du logement : communes, bailleurs, réservataires et associations, qui fixent ensemble les orientations d’attribution des logements sociaux.',
  glossaireCohorteNom: 'cohorte',
  glossaireCohorte:
    'L’ensemble des demandes sur lesquelles on essaie des règles. Celle de l’atelier est synthétique : fabriquée, elle ne décrit personne.',
  glossaireContingentNom: 'contingent',
  glossaireContingent:
    'Ce qu’un réservataire peut proposer : une liste de logements en stock, une part de ceux de l’année en flux.',
  glossaireCotationNom: 'cotation',
  glossaireCotation:
    'Des points donnés à chaque demande, critère par critère, pour les mettre en ordre. Elle aide à décider et ne décide pas.',
  glossaireDaloNom: 'DALO',
  glossaireDalo:
    'Droit au logement opposable : un ménage reconnu prioritaire par la commission de médiation doit recevoir une offre de l’État.',
  glossaireFinancementsNom: 'PLAI, PLUS, PLS',
  glossaireFinancements:
    'Trois prêts qui financent un logement social et fixent son loyer et son plafond de ressources : pour des ressources très modestes, modestes, puis un peu plus hautes.',
  glossaireFluxNom: 'flux',
  glossaireFlux:
    'Le réservataire a droit à une part des logements disponibles dans l’année, sans qu’on dise d’avance lesquels.',
  glossaireGraineNom: 'graine',
  glossaireGraine: 'Le nombre dont partent tous les tirages. La même graine redonne exactement la même cohorte.',
  glossaireHypNom: 'hyp.',
  glossaireHyp:
    'Hypothèse de travail : un chiffre posé par nous, faute de source, que la CIL doit confirmer ou remplacer.',
  glossaireIntervalleNom: 'intervalle',
  glossaireIntervalle:
    'Entre quelles bornes tombe le résultat dans la plupart des tirages : plus il est large, moins le chiffre du milieu est sûr.',
  glossaireKendallNom: 'τ de Kendall',
  glossaireKendall:
    'À quel point deux classements se ressemblent : 1, le même ordre ; 0, aucun rapport ; −1, l’ordre inverse.',
  glossaireMargeNom: 'marge',
  glossaireMarge:
    'Un total que la cohorte doit respecter, par exemple la part des demandes en mutation ou celle du premier quartile.',
  glossairePdalhpdNom: 'PDALHPD',
  glossairePdalhpd: 'Plan départemental d’action pour le logement et l’hébergement des personnes défavorisées.',
  glossaireQpvNom: 'QPV',
  glossaireQpv: 'Quartier prioritaire de la politique de la ville.',
  glossaireReservataireNom: 'réservataire',
  glossaireReservataire:
    'Celui qui a le droit de proposer des candidats : l’État, la commune, Action Logement, un département, un employeur.',
  glossaireSegmentNom: 'segment',
  glossaireSegment:
    'Les demandes qui visent le même genre de logement, ici selon le nombre de pièces : elles seules sont en concurrence.',
  glossaireSensibiliteNom: 'sensibilité',
  glossaireSensibilite: 'Ce que devient le résultat quand un réglage change, les autres restant fixes.',
  glossaireSiaoNom: 'SIAO',
  glossaireSiao:
    'Service intégré d’accueil et d’orientation : il oriente les personnes sans logement vers l’hébergement, puis vers le logement.',
  glossaireStockNom: 'stock',
  glossaireStock:
    'Le réservataire tient des logements désignés un par un, dans une résidence, et propose chaque fois que l’un d’eux se libère.',
  glossaireTourNom: 'tour',
  glossaireTour:
    'Une occasion de proposer : chaque logement qui se libère est le tour d’un réservataire, qui présente ses candidats.',
} as const
