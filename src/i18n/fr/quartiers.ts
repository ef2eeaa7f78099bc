// Words of the neighbourhoods page. Keys begin with `quartiers`.
import type { Typologie } from '~/domain/scenario.ts'
import type { Programme } from '~/simulation/flamanderie.ts'
import { compte, nombre, pourCent, pourCentDixMille, signe } from './nombres.ts'
import { enumere } from './texte.ts'

/** One decimal when there is one to say: « 15 % », « 7,5 % ». */
const partDite = (dixMillemes: number): string => pourCentDixMille(dixMillemes, dixMillemes % 100 === 0 ? 0 : 1)

const typologiesDites = ({ typologies }: Programme): string =>
  enumere(
    typologies.map(({ typologie, logements }) => `${nombre(logements)} ${typologie}`),
    'et',
  )
const financementsDits = ({ financements }: Programme): string =>
  enumere(
    financements.map(({ financement, logements }) => `${nombre(logements)} ${financement}`),
    'et',
  )

export const quartiers = {
  quartiersTitre: 'Quartiers et flux',
  quartiersSource: ({ source }: { source: string }) => `Source : ${source}.`,
  quartiersRepli_conventions:
    'Les conventions propres à un bailleur ne sont pas comptées ici : la part générale de la commune vaut chez tous.',
  quartiersRepli_flux:
    'Le brouillon du flux n’a pas de part communale en flux : les chiffres sont ceux du jeu livré. Donnez une part à la commune dans Règles, Flux.',
  quartiersRepli_territoire:
    'Le scénario n’a pas tout le parc des bailleurs et sa rotation : les chiffres sont ceux du scénario livré de Villemandeur.',
  quartiersRepli_programme:
    'Le scénario n’a pas de programme neuf avec sa rotation : les chiffres sont ceux de la Flamanderie livrée.',
  quartiersTableau: 'Lire en tableau',
  quartiersEnsemble: 'Ensemble',
  quartiersPart: ({ part }: { part: number }) => partDite(part),

  // les deux vérités
  quartiersVeriteStockGros: ({ reserves, equivalent }: { reserves: number; equivalent: number }) =>
    `${nombre(reserves)} → ${nombre(equivalent)}`,
  quartiersVeriteStockFort: 'est une perte',
  quartiersVeriteStock: ({
    seuil,
    retrait,
    flux,
    stock,
  }: {
    seuil: number
    retrait: number
    flux: number
    stock: number
  }) =>
    `${seuil > 0 ? `dès que plus de ${pourCent(seuil)} des logements libérés sortent de l’assiette` : 'quelle que soit la part des logements libérés qui sort de l’assiette'}. À ${partDite(retrait)}, la commune propose pour ${nombre(flux, 1)} logements par an, au lieu de ${nombre(stock, 1)}.`,
  quartiersVeriteStockSources: 'diaporama du PPGDLSID (92, 20 %, 498)',
  quartiersVeritePartGros: ({ part, total }: { part: number; total: number }) => `${nombre(part)} sur ${nombre(total)}`,
  quartiersVeritePartFort: 'est une part',
  quartiersVeritePart: ({ part, annees }: { part: number; annees: number }) =>
    `(${nombre(part, 1)}), pas ${nombre(part)} maisons. Après la livraison : environ une proposition tous les ${compte(Math.max(1, Math.round(annees)), 'an', 'ans')}.`,
  quartiersVeritePartSources: 'diaporama du PPGDLSID (« 3 logements sur 14 », à 20 %)',

  // la bascule
  quartiersBasculeTitre: 'Stock ou flux : où est la bascule ?',
  quartiersBasculeSur: ({ logements, liberations }: { logements: number; liberations: number }) =>
    `${compte(logements, 'logement', 'logements')} · ${nombre(liberations, 1)} libérations par an`,
  quartiersBasculeAxeY: 'Tours de la commune, par an',
  quartiersBasculeAxeX: 'Part des libérations retirée de l’assiette (mutations internes, relogements, ventes…)',
  quartiersBasculeResume: ({
    seuil,
    stock,
    retrait,
    flux,
  }: {
    seuil: number
    stock: number
    retrait: number
    flux: number
  }) =>
    `Tours de la commune par an selon la part des libérations retirée de l’assiette : ${nombre(stock, 1)} en stock ; en flux, autant au seuil de ${pourCent(seuil)}, et ${nombre(flux, 1)} à ${pourCentDixMille(retrait, 1)}.`,
  quartiersBasculeSeuil: ({ seuil }: { seuil: number }) => pourCent(seuil),
  quartiersBasculeAuDela: 'au-delà, moins de tours qu’en stock',
  quartiersBasculeStock: ({ stock, reserves }: { stock: number; reserves: number }) =>
    `Stock : ${nombre(stock, 1)} par an (${nombre(reserves)} logements)`,
  quartiersBasculeFlux: ({ part }: { part: number }) => `Flux : ${partDite(part)} de l’assiette`,
  quartiersBasculePlage: 'plage plausible (hyp.)',
  quartiersBasculeToujours: 'le flux donne toujours moins de tours que le stock',
  quartiersBasculeFleche: ({ ecart }: { ecart: number }) =>
    Math.abs(ecart) < 0.05 ? '=' : `${ecart < 0 ? '▼' : '▲'} ${nombre(Math.abs(ecart), 1)}`,
  quartiersBasculeEcart: ({ ecart }: { ecart: number }) => signe(ecart, 1),
  quartiersBasculeReserve: ({ seuil }: { seuil: number }) =>
    `${seuil > 0 ? `Réserve sur le seuil de ${pourCent(seuil)}` : 'Réserve'} : il suppose que les logements réservés se libèrent au même rythme que les autres, et qu’en stock aucune de leurs libérations ne servait à une mutation. Il ne dépend pas de la rotation.`,
  quartiersBasculeSources:
    'diaporama du PPGDLSID (498 logements, 92 réservés, 20 %) ; code de la construction et de l’habitation, R441-5 (ce qui sort de l’assiette). Hypothèses de travail : rotation par typologie, part retirée, plage plausible de 15 à 25 %',
  quartiersColonneRetrait: 'Part retirée',
  quartiersColonneStock: 'Stock',
  quartiersColonneFlux: 'Flux',
  quartiersColonneEcart: 'Écart',

  // les choix
  quartiersChoixTitre: 'Les choix à régler',
  quartiersRetrait: 'Retiré de l’assiette',
  quartiersRotation: 'Rotation du parc',
  quartiersPartCommunale: 'Part communale',
  quartiersReglageSaisie: ({ nom }: { nom: string }) => `${nom}, en pour cent`,
  quartiersReglageAide: 'effet immédiat, gardé dans l’adresse',
  quartiersReglageReperes: ({ reserves, logements }: { reserves: number; logements: number }) =>
    `Traits : seuil de bascule et valeur des règles ; rotation du scénario ; ${pourCent(reserves / logements)}, soit ${nombre(reserves)} sur ${nombre(logements)}, la part d’une simple conversion. 20 % est le plafond de toutes les collectivités garantes (CCH R441-5-3 et R441-5-4, à vérifier).`,
  quartiersRotationHypothese:
    'Rotation de chaque typologie, la même chez tous les bailleurs : hypothèse de travail, de 5 à 12 % selon les sources. Les typologies gardent leurs rapports',

  // par bailleur
  quartiersBailleursTitre: 'Bailleur par bailleur, pour la commune',
  quartiersBailleurColonne: 'Bailleur',
  quartiersLogementsColonne: 'Logements',
  quartiersReservesColonne: 'Réservés',
  quartiersLiberesColonne: 'Libérés par an',
  quartiersStockColonne: 'Tours en stock',
  quartiersFluxColonne: 'Tours en flux',
  quartiersArrondiColonne: 'Coupé par an',
  quartiersReporteColonne: ({ annees }: { annees: number }) => `Reporté, ${compte(annees, 'an', 'ans')}`,
  quartiersReporte: ({ min, max }: { min: number; max: number }) => `${nombre(min)} ou ${nombre(max)}`,
  quartiersBailleursNote: ({ arrondi, flux }: { arrondi: number; flux: number }) =>
    `Couper chaque objectif à l’entier chaque année donne ${nombre(arrondi)} au lieu de ${nombre(flux, 1)}, et ne laisse rien chez les petits bailleurs. Le report rend les dixièmes.`,
  quartiersBailleursHypothese:
    'Les 92 réservations sont réparties comme le parc : le diaporama ne dit pas où elles sont',
  quartiersBailleursSources:
    'diaporama du PPGDLSID (logements par bailleur). Hypothèses de travail : rotation de chaque typologie, la même chez tous les bailleurs ; réservations réparties comme le parc',

  // la Flamanderie
  quartiersFlamTitre: 'La Flamanderie',
  quartiersFlamSous: ({ annee, programme }: { annee: number; programme: Programme }) =>
    `${compte(programme.logements, 'pavillon', 'pavillons')} : ${typologiesDites(programme)}, ${financementsDits(programme)} · livraison ${annee}`,
  quartiersFlamLectures: ({ lectures, part: p }: { lectures: readonly number[]; part: number }) =>
    `stock : ${lectures.map((n) => nombre(n)).join(' ou ')} (hypothèse) ; flux : ${nombre(p, 1)} (≈ ${nombre(p)})`,
  quartiersFlamLecturesNote:
    'Le diaporama ne dit pas ce que la commune tiendrait en stock : deux lectures, côte à côte.',
  quartiersFlamRegime: 'Régime de première location',
  quartiersFlamRegime_stock: 'stock',
  quartiersFlamRegime_concertation: 'concertation',
  quartiersFlamRegime_flux: 'flux',
  quartiersFlamControleur: 'Orientation des logements en flux',
  quartiersFlamControleur_tirage: 'tirage au sort',
  quartiersFlamControleur_president: 'président',
  quartiersFlamControleur_deficit: 'plus grand déficit',
  quartiersFlamControleur_annuel: 'objectif annuel',
  quartiersFlamControleurNote: ({ controleur }: { controleur: string }) =>
    `La loi ne fixe aucune règle d’orientation. Le jeu de règles retient « ${controleur} » ; le tirage au sort est la référence.`,
  quartiersFlamReserve: 'Réservation communale en stock',
  quartiersFlamReserveValeur: ({ n }: { n: number }) => `${nombre(n)} (hyp.)`,
  quartiersFlamReserveAutre: 'ou saisie',
  quartiersFlamReserveSaisie: 'Autre nombre de maisons réservées en stock',
  quartiersFlamMaisons: 'Maison par maison',
  quartiersFlamMaisonsLegende: ({ part: p }: { part: number }) =>
    `Plein : la commune propose. On sait combien de maisons, non lesquelles. En flux, ${partDite(p)} de chaque maison : une part de chances, jamais des maisons entières.`,
  quartiersFlamTypologies: 'Typologie',
  quartiersFlamRangee_stock: ({ n }: { n: number }) => `Stock : ${nombre(n)}`,
  quartiersFlamRangee_concertation: ({ n }: { n: number }) => `Concertation : ${nombre(n)}`,
  quartiersFlamRangee_flux: ({ n }: { n: number }) => `Flux : ${nombre(n, 1)}`,
  quartiersFlamRangeeResume: ({ titre, total }: { titre: string; total: number }) =>
    `${titre} sur ${nombre(total)} maisons`,
  quartiersFlamSaisi: 'nombre saisi',
  quartiersFlamConvenue: 'nombre convenu entre réservataires',
  quartiersFlamPart: ({ part: p, total }: { part: number; total: number }) =>
    `${partDite(p * 10_000)} de ${nombre(total)}, une moyenne`,
  quartiersFlamChoisie: 'choisi',
  quartiersFlamSources:
    'diaporama du PPGDLSID (14 pavillons, 3 T3, 11 T4, 4 PLAI, 10 PLUS, « la main sur 3 logements sur 14 »). Hypothèses de travail : lectures en stock, nombre convenu en concertation, date de livraison',

  // première location
  quartiersPremiereTitre: 'Combien de maisons à la livraison ?',
  quartiersPremiereTiree: ({
    exactement,
    auMoins,
    moyenne,
  }: {
    exactement: number
    auMoins: number
    moyenne: number
  }) =>
    `${nombre(moyenne, 1)} en moyenne. Exactement 3 maisons : ${pourCent(exactement)} des cas. Au moins une : ${pourCent(auMoins)}.`,
  quartiersPremiereRepere_concertation: ({ n }: { n: number }) => `concertation : ${nombre(n)}, sûr`,
  quartiersPremiereRepere_stock: ({ n }: { n: number }) => `stock : ${nombre(n)} (hyp.), sûr`,
  quartiersPremiereRepere_flux: ({ n }: { n: number }) => `flux : ${nombre(n, 1)}`,
  quartiersPremiereCertaine_stock: ({ n }: { n: number }) =>
    `${compte(n, 'maison', 'maisons')}, à coup sûr, si la réservation est de ${nombre(n)} (hypothèse).`,
  quartiersPremiereCertaine_concertation: ({ n }: { n: number }) =>
    `${compte(n, 'maison', 'maisons')}, à coup sûr, si c’est le nombre convenu (hypothèse).`,
  quartiersPremiereCertaine_flux: ({ n }: { n: number }) =>
    `${compte(n, 'maison', 'maisons')}, à coup sûr, si le programme a son propre compte de tours (hypothèse).`,
  quartiersLoiResume: ({ titre, moyenne }: { titre: string; moyenne: number }) =>
    `${titre} Probabilité de chaque nombre ; moyenne ${nombre(moyenne, 2)}. Les valeurs sont dans le tableau.`,
  quartiersLoiAxe: 'probabilité, en %',
  quartiersLoiNombre: 'Nombre k',
  quartiersLoiExactement: 'Exactement k, P(K = k)',
  quartiersLoiAuMoins: 'Au moins k, P(K ≥ k)',
  quartiersLoiProbabilite: ({ p }: { p: number }) => nombre(p, 6),
  quartiersLoiInfime: '< 10⁻⁶',
  quartiersPremiereGarantie: ({
    min,
    max,
    objectif,
    assiette,
  }: {
    min: number
    max: number
    objectif: number
    assiette: number
  }) =>
    `Ce que garantit un objectif annuel seul : de ${nombre(min)} à ${nombre(max)} maisons. Un objectif de ${nombre(objectif)} tours sur une année de ${nombre(assiette)} libérations chez un même bailleur se tient aussi hors du programme, sauf clause d’orientation.`,
  quartiersPremiereSources:
    'calcul exact, sans tirage : loi binomiale à la part de la commune pour le tirage au sort, hypergéométrique pour l’objectif annuel. Hypothèse de travail : bailleur inconnu, pris comme s’il tenait tout le parc',

  // relocations
  quartiersRelocTitre: 'Ensuite, année par année',
  quartiersRelocAnnees: 'Années après la livraison',
  quartiersRelocLigne: 'En cumul depuis la livraison',
  quartiersRelocAttendues: 'Relocations attendues',
  quartiersRelocCommune: 'Tours de la commune, en moyenne',
  quartiersRelocAucune: 'Aucun tour pour la commune',
  quartiersRelocAuMoinsUn: 'Au moins un tour',
  quartiersRelocAuMoinsDeux: 'Au moins deux tours',
  quartiersRelocLoi: ({ annees }: { annees: number }) => `Tours de la commune après ${compte(annees, 'an', 'ans')}`,
  quartiersRelocNote: ({ part }: { part: number }) =>
    `Première location non comprise ; ${partDite(part)} des relocations sont retirées de l’assiette (en flux).`,
  quartiersRelocNoteStock: ({ reserve }: { reserve: number }) =>
    `Première location non comprise. En stock, la commune garde la main sur chaque relocation des ${compte(reserve, 'maison réservée', 'maisons réservées')}.`,
  quartiersRelocSources: ({
    rotations,
  }: {
    rotations: readonly { readonly typologie: Typologie; readonly rotation: number }[]
  }) =>
    `calcul exact : départs indépendants chaque mois. Hypothèses de travail : rotation de ${rotations.map((r) => `${pourCentDixMille(r.rotation, 1)} (${r.typologie})`).join(' et ')} par an ; compte de tours propre au programme, neuf à la livraison`,

  // érosion
  quartiersErosionTitre: 'Maisons dont l’occupant a été proposé par la commune',
  quartiersErosionResume: ({ stock, flux, annees }: { stock: number; flux: number; annees: number }) =>
    `Nombre moyen de maisons dont l’occupant a été proposé par la commune, sur ${annees} ans de relocations en flux : ${nombre(stock, 1)} à la fin après un départ en stock, ${nombre(flux, 1)} après un départ en flux.`,
  quartiersErosion_stock: ({ n }: { n: number }) => `livrées en stock (${nombre(n)}, hyp.), puis flux`,
  quartiersErosion_concertation: ({ n }: { n: number }) => `livrées en concertation (${nombre(n)}), puis flux`,
  quartiersErosion_flux: ({ n }: { n: number }) => `en flux dès la livraison (${nombre(n, 1)})`,
  quartiersErosionAnnee: 'Années',
  quartiersErosionSources:
    'calcul exact : chaque départ rend la maison au flux. Hypothèses de travail : celles des relocations, tirées au sort',

  // typologie et financement
  quartiersCroisTitre: ({ programme }: { programme: Programme }) =>
    `${financementsDits(programme)} : le croisement est inconnu`,
  quartiersCroisNote: ({ tables }: { tables: number }) =>
    `Le diaporama donne les totaux par typologie et par financement, non leur croisement : ${compte(tables, 'tableau est possible', 'tableaux sont possibles')}.`,
  quartiersCroisTable: ({ n }: { n: number }) => `Croisement possible no ${n}`,
  quartiersCroisProbabilite: ({ p }: { p: number }) => `${pourCent(p, 0)} des cas`,
  quartiersCroisTirage: ({ n, programme, t3, plai }: { n: number; programme: Programme; t3: number; plai: number }) =>
    `Si ${nombre(n)} maisons sont tirées parmi les ${nombre(programme.logements)} : aucun T3 dans ${pourCent(t3, 0)} des cas, aucun PLAI dans ${pourCent(plai, 0)}.`,
  quartiersCroisTypologie: 'Typologie',
  quartiersCroisAdmis: '✓ permet ce choix',
  quartiersCroisExclu: '✗ l’exclut',
  quartiersChoixT3: ({ n }: { n: number }) => `Choix politique : T3 parmi les ${nombre(n)} maisons convenues`,
  quartiersChoixPlai: ({ n }: { n: number }) => `PLAI parmi les ${nombre(n)}`,
  quartiersChoixPossible: (c: { t3: number; t4: number; plai: number; plus: number; admis: number; tables: number }) =>
    `${nombre(c.t3)} T3 et ${nombre(c.t4)} T4, dont ${nombre(c.plai)} PLAI et ${nombre(c.plus)} PLUS : ${c.admis === 0 ? 'aucun des tableaux possibles ne le permet' : `possible dans ${nombre(c.admis)} des ${nombre(c.tables)} tableaux`}.`,
  quartiersCroisSources:
    'calcul exact : loi hypergéométrique sur les totaux du diaporama. Hypothèse de travail : financements répartis à l’aveugle entre les maisons',
} as const
