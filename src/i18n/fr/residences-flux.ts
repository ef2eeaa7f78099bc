// Words of two parts that simulate on demand: residences year by year, and mixity against urgency.
import { FINANCEMENTS, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { compte, nombre, pourCent } from './nombres.ts'

const attendu = (n: number): string => (n > 0 && n < 0.05 ? '< 0,1' : nombre(n, 1))

const plage = ([min, max]: readonly [number, number], decimales: number): string =>
  `[${nombre(min, decimales)} ; ${nombre(max, decimales)}]`

export const residencesFlux = {
  residencesTitre: ({ logements, residences }: { logements: number; residences: number }) =>
    `${compte(logements, 'logement', 'logements')}, ${compte(residences, 'résidence', 'résidences')}, année par année`,
  residencesSous:
    'Un carré = un logement. D’abord l’attente de la page, puis ce que la simulation de six ans dit de chaque résidence.',
  residencesDeLogements: ({ n }: { n: number }) => compte(n, 'logement', 'logements'),
  residencesLancer: ({ tirages }: { tirages: number }) => `Simuler ${compte(tirages, 'passage', 'passages')}`,
  residencesAnnuler: 'Annuler',
  residencesAvance: ({ faits, sur }: { faits: number; sur: number }) =>
    `${compte(faits, 'passage fait', 'passages faits')} sur ${nombre(sur)}`,
  residencesInvite:
    'Rien n’est encore simulé : les tuiles montrent l’attente de la page, par an, si l’orientation ignore la résidence.',
  residencesRefusee: 'Les règles ne peuvent pas être simulées : corrigez-les d’abord.',
  residencesSansRecette:
    'Le scénario n’a pas de demande ni de recette de cohorte : choisissez le scénario de l’agglomération pour simuler.',
  residencesPanne: 'La simulation s’est arrêtée. Elle peut être relancée.',
  residencesGestion: 'Gestion',
  residencesGestion_stock: 'avant : stock',
  residencesGestion_flux: 'après : flux',
  residencesAnnee: 'Année',
  residencesLecture: 'Dérouler',
  residencesPause: 'Pause',
  residencesTours: ({ simule }: { simule: string }) => `Tours de la commune (${simule})`,
  residencesAttenduEnStock: 'Attendus par an, stock',
  residencesAttenduEnFlux: 'Attendus par an, flux',
  residencesQuartile: 'Entrants du premier quartile',
  residencesEntrants: 'Entrants',
  residencesResidence: 'Résidence',
  residencesLogements: 'Logements',
  residencesTuileAttendue: ({ logements, stock, flux }: { logements: number; stock: number; flux: number }) =>
    logements === 0 ? '0 logement' : `${nombre(logements)} · ${attendu(stock)} → ${attendu(flux)}`,
  residencesTuile: ({ tours, quartile }: { tours: string; quartile: string }) => `${tours} · ${quartile}`,
  residencesLegende: ({ tirages }: { tirages: number }) =>
    `Sous chaque nom : tours de la commune · entrants du premier quartile, dans l’année, en moyenne de ${compte(tirages, 'passage', 'passages')}. Les flèches passent d’une tuile à l’autre.`,
  residencesMoyenne: ({ n }: { n: number }) => (n === 0 ? '0' : attendu(n)),
  residencesAvecPlage: ({ n, etendue }: { n: number; etendue: readonly [number, number] | undefined }) =>
    `${nombre(n, 1)}${etendue ? ` ${plage(etendue, 0)}` : ''}`,
  residencesMasque: 'masqué',
  residencesInconnu: '—',
  residencesPhrase: (p: {
    libelle: string
    logements: number
    annee: string
    gestion: 'stock' | 'flux'
    tours: string
    quartile: string
    entrants: string
  }) =>
    `${p.libelle}, ${compte(p.logements, 'logement', 'logements')}, ${p.annee}, en ${p.gestion}. Tours de la commune : ${p.tours} ; entrants du premier quartile : ${p.quartile} ; entrants : ${p.entrants}.`,
  residencesNote:
    'Entre crochets : 95 % des passages. Tours de la commune : ceux qui ont donné une location. Demande et comportements : hypothèses de travail. Occupation de départ : inconnue.',
  residencesNoteMasque:
    'Demandes réelles : moins de 11 entrants du premier quartile dans l’année, ou un nombre qui les ferait deviner, sont masqués.',
  residencesMarges: ({ scenario: { parTypologie, contingentCommunal } }: { scenario: Scenario }) =>
    `Parc par typologie : ${TYPOLOGIES.map((t) => `${nombre(parTypologie?.[t] ?? 0)} ${t}`).join(', ')}. Contingent communal en stock : ${nombre(contingentCommunal?.logements ?? 0)} logements, ${FINANCEMENTS.map((f) => `${nombre(contingentCommunal?.parFinancement[f] ?? 0)} ${f}`).join(', ')} ; leur place dans les résidences n’est pas publiée.`,
  residencesSources:
    'diaporama du PPGDLSID, liste « Localisation du contingent communal », qui totalise le parc (498) et non le contingent (92). Hypothèse de travail : tours attendus répartis comme les logements',
  residencesTableau: 'Lire en tableau',

  arbitrageTitre: 'Mixité et urgence',
  arbitrageSous: 'Ce que des choix d’orientation font ensemble aux deux buts ; aucun n’est le bon.',
  arbitrageInvite: ({ choix, tirages }: { choix: number; tirages: number }) =>
    `${nombre(choix)} choix, simulés ${nombre(tirages)} fois chacun sous les mêmes tirages, dès que vous le demandez.`,
  arbitrageAxeX: 'Ménages prioritaires parmi les attributions',
  arbitrageAxeY: 'Dissimilarité D entre résidences',
  arbitrageResume: ({ choix }: { choix: number }) =>
    `${compte(choix, 'choix placé', 'choix placés')} selon la part de ménages prioritaires et la dissimilarité entre résidences ; le tableau les donne.`,
  arbitrageLegende:
    'Losange : règles présentes. Rond : autre choix. Trait vertical : jusqu’à la dissimilarité que le seul hasard donnerait. Cerclé, et relié par une ligne : choix que nul autre ne dépasse sur les deux buts.',
  arbitrageChoix: 'Choix',
  arbitragePart: 'Prioritaires',
  arbitrageD: 'D',
  arbitrageHasard: 'D au hasard',
  arbitrageN: 'Attributions',
  arbitrageFrontiere: 'Cerclé',
  arbitrageOui: 'oui',
  arbitrageNon: 'non',
  arbitragePartDite: ({ n, plage: p }: { n: number; plage: readonly [number, number] | undefined }) =>
    `${pourCent(n)}${p ? ` [${pourCent(p[0])} ; ${pourCent(p[1])}]` : ''}`,
  arbitrageDDit: ({ n, plage: p }: { n: number; plage: readonly [number, number] | undefined }) =>
    `${nombre(n, 3)}${p ? ` [${nombre(p[0], 3)} ; ${nombre(p[1], 3)}]` : ''}`,
  arbitrageGraduation: ({ n }: { n: number }) => pourCent(n, 0),
  arbitrageGraduationD: ({ n }: { n: number }) => nombre(n, 2),
  arbitrageVariante_present: 'Règles présentes',
  arbitrageVariante_etatLibre: 'Souhaits de commune libres aux tours de l’État',
  arbitrageVariante_ignores: 'Souhaits de commune ignorés',
  arbitrageVariante_lien: 'Lien local : 50 points aux tours de la commune',
  arbitrageVariante_adhesion: 'Ordre des points toujours suivi',
  arbitrageVariante_plaiEtat: 'PLAI d’abord aux tours de l’État',
  arbitrageVariante_plaiCommune: 'PLAI d’abord aux tours de la commune',
  arbitrageNote: ({ tirages }: { tirages: number }) =>
    `Villemandeur, tout le plan. Entre crochets : intervalle à 95 % de la moyenne (n = ${nombre(tirages)} passages). D compare la répartition des entrants du premier quartile à celle des autres : 0 quand elles sont les mêmes. Demande, comportements et choix essayés : hypothèses de travail. Deux points dont les intervalles se recouvrent ne se distinguent pas.`,
} as const
