// Seeded defects, made by code from the shipped rule set, each with the finding that must tell it; and rule sets without
// any. The first is C29 without its exemption for the recognised: 240 against 241.
import base from '#rules/cotation/ame-base.json'
import type { CodeDeConstat } from '~/analysis/checks/index.ts'
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'
import { type Cotation, type Critere, GRILLES, type NomDeGrille, type PointsDeGrille } from '~/domain/cotation.ts'

export const livree = base as unknown as Cotation

export const feuille = (fact: string, operator: Feuille['operator'], value: Feuille['value']): Feuille => ({
  fact,
  operator,
  value,
})

export const toutes = (...all: readonly Noeud[]): Condition => ({ all })
const uneDe = (...any: readonly Noeud[]): Condition => ({ any })
const sauf = (noeud: Noeud): Condition => ({ not: noeud })

/** A new criterion, in the grids that its points name. */
export function avec(
  id: string,
  conditions: Condition,
  points: Partial<Record<NomDeGrille, PointsDeGrille>> = { primo: 10, mutation: 10 },
  extra: Partial<Critere> & { readonly groupe?: string } = {},
  cotation: Cotation = livree,
): Cotation {
  const { groupe, ...reste } = extra
  const critere: Critere = {
    id,
    libelle: `Critère ${id}`,
    niveau: 5,
    nature: 'facultatif',
    source: { type: 'hypothese', reference: 'essai' },
    explicationDemandeur: 'essai',
    explicationAgent: 'essai',
    justificatif: 'essai',
    conditions,
    ...reste,
  }
  const grille = (nom: NomDeGrille) => ({
    ...cotation.grilles[nom],
    points: { ...cotation.grilles[nom].points, ...(points[nom] === undefined ? {} : { [id]: points[nom] }) },
  })
  return {
    ...cotation,
    criteres: [...cotation.criteres, critere],
    ...(groupe === undefined
      ? {}
      : {
          groupes: (cotation.groupes ?? []).map((autre) =>
            autre.id === groupe ? { ...autre, criteres: [...autre.criteres, id] } : autre,
          ),
        }),
    grilles: { primo: grille('primo'), mutation: grille('mutation') },
  }
}

const conditionsDe = (id: string): Condition => {
  const critere = livree.criteres.find((connu) => connu.id === id)
  if (!critere) throw new Error(id)
  return critere.conditions
}

/** A shipped criterion with another condition. */
export const autrement = (id: string, change: (conditions: Condition) => Condition, cotation = livree): Cotation => ({
  ...cotation,
  criteres: cotation.criteres.map((critere) =>
    critere.id === id ? { ...critere, conditions: change(critere.conditions) } : critere,
  ),
})

export const points = (grille: NomDeGrille, id: string, valeur: PointsDeGrille, cotation = livree): Cotation => ({
  ...cotation,
  grilles: {
    ...cotation.grilles,
    [grille]: { ...cotation.grilles[grille], points: { ...cotation.grilles[grille].points, [id]: valeur } },
  },
})

const sansDans = (grille: NomDeGrille, id: string): Cotation => {
  const { [id]: _retire, ...reste } = livree.grilles[grille].points
  return { ...livree, grilles: { ...livree.grilles, [grille]: { ...livree.grilles[grille], points: reste } } }
}

const membres = (noeud: Condition): readonly Noeud[] =>
  'all' in noeud ? noeud.all : 'any' in noeud ? noeud.any : [noeud]

export interface Defaut {
  readonly nom: string
  readonly cotation: Cotation
  readonly code: CodeDeConstat
  /** Criterion that the finding must name. */
  readonly critere?: string
}

const ANCIENNETE = { pas: 6, parPas: 1, plafond: 10 } as const

const jamais: readonly Defaut[] = (
  [
    ['handicap', (c) => toutes(c, sauf(c))],
    ['sans-logement', (c) => toutes(...membres(c), feuille('logementActuel', 'equal', 'hebergeTiers'))],
    ['famille-monoparentale', (c) => toutes(...membres(c), feuille('adultes', 'greaterThanInclusive', 2))],
    ['anciennete', (c) => toutes(...membres(c), feuille('ancienneteMois', 'lessThan', 6))],
    ['mal-loge-avec-mineur', (c) => toutes(...membres(c), feuille('enfantsMineurs', 'equal', 0))],
    ['refus-injustifie', (c) => toutes(...membres(c), feuille('dalo', 'equal', 'reconnu'))],
    [
      'premier-quartile',
      (c) => toutes(...membres(c), sauf(feuille('ressourcesMensuellesEuros', 'greaterThanInclusive', 0))),
    ],
    ['taux-effort', (c) => toutes(...membres(c), feuille('loyerNetAidesEuros', 'equal', 0))],
    ['sous-occupation', (c) => toutes(...membres(c), feuille('piecesActuelles', 'lessThanInclusive', 2))],
    ['suroccupation', (c) => toutes(...membres(c), feuille('surfaceActuelleM2', 'greaterThanInclusive', 70))],
    [
      'lien-local',
      (c) => toutes(...membres(c), feuille('personnes', 'equal', 3), feuille('adultes', 'greaterThan', 3)),
    ],
    [
      'cdd-interim',
      (c) =>
        toutes(...membres(c), feuille('enfantsMoins14', 'greaterThan', 2), feuille('enfantsMineurs', 'lessThan', 2)),
    ],
  ] as readonly (readonly [string, (c: Condition) => Condition])[]
).map(([critere, change]) => ({
  nom: `${critere} : conditions qui se contredisent`,
  cotation: autrement(critere, change),
  code: 'critere-jamais',
  critere,
}))

const sansObjet: readonly Defaut[] = (['handicap', 'lien-local', 'cdd-interim', 'separation'] as const).map(
  (critere, i) => ({
    nom: `${critere} : réservé à une grille, utilisé dans les deux`,
    cotation: autrement(critere, (c) => toutes(c, feuille('typeDemande', 'equal', i % 2 === 0 ? 'primo' : 'mutation'))),
    code: 'critere-sans-objet',
    critere,
  }),
)

const toujours: readonly Defaut[] = [
  ['lien-local', (c: Condition) => uneDe(c, feuille('adultes', 'greaterThanInclusive', 1))] as const,
  ['cdd-interim', (c: Condition) => uneDe(c, sauf(c))] as const,
  ['etudiant-apprenti', (c: Condition) => uneDe(c, feuille('ancienneteMois', 'greaterThanInclusive', 0))] as const,
  ['suroccupation', (c: Condition) => uneDe(c, feuille('personnes', 'greaterThanInclusive', 1))] as const,
].map(([critere, change]) => ({
  nom: `${critere} : vrai pour tous`,
  cotation: autrement(critere, change),
  code: 'critere-toujours' as const,
  critere,
}))

const doubles: readonly Defaut[] = [
  { id: 'handicap', copie: conditionsDe('handicap') },
  { id: 'lien-local', copie: sauf(feuille('lienLocal', 'equal', false)) },
  { id: 'cdd-interim', copie: uneDe(feuille('situationProfessionnelle', 'in', ['cddInterim'])) },
  {
    id: 'famille-monoparentale',
    copie: toutes(feuille('enfantsMineurs', 'greaterThan', 0), feuille('adultes', 'lessThan', 2)),
  },
  { id: 'premier-quartile', copie: sauf(feuille('premierQuartile', 'notEqual', true)) },
  { id: 'dalo', copie: sauf(feuille('dalo', 'equal', 'non')) },
].map(({ id, copie }) => ({
  nom: `${id} : écrit deux fois`,
  cotation: avec('copie', copie),
  code: 'criteres-doubles' as const,
  critere: 'copie',
}))

const impliques: readonly Defaut[] = [
  ['jeune-et-handicap', toutes(feuille('handicap', 'equal', true), feuille('trancheAge', 'equal', 'moins25'))] as const,
  ['rue', toutes(feuille('logementActuel', 'equal', 'rue'))] as const,
  ['deux-refus-local', toutes(feuille('lienLocal', 'equal', true), feuille('agentPublic', 'equal', true))] as const,
  [
    'grande-monoparentale',
    toutes(feuille('adultes', 'equal', 1), feuille('enfantsMineurs', 'greaterThanInclusive', 3)),
  ] as const,
  ['effort-lourd', toutes(feuille('tauxEffortPourMille', 'greaterThanInclusive', 500))] as const,
  ['deux-ans', toutes(feuille('ancienneteMois', 'greaterThanInclusive', 24))] as const,
  ['sans-ressources', toutes(feuille('ressourcesMensuellesEuros', 'equal', 0))] as const,
].map(([id, conditions]) => ({
  nom: `${id} : compris dans un autre, et ajouté`,
  cotation: avec(id, conditions, { primo: 10 }),
  code: 'critere-implique' as const,
  critere: id,
}))

const domines: readonly Defaut[] = [
  { id: 'rue', groupe: 'statut-logement', conditions: toutes(feuille('logementActuel', 'equal', 'rue')) },
  {
    id: 'handicap-jeune',
    groupe: 'handicap-sante',
    conditions: toutes(feuille('handicap', 'equal', true), feuille('jeuneMenage', 'equal', true)),
  },
  { id: 'traite', groupe: 'violences', conditions: toutes(feuille('labels', 'contains', 'traite')) },
  {
    id: 'quartile-bas',
    groupe: 'ressources',
    conditions: toutes(
      feuille('ressourcesMensuellesEuros', 'lessThan', 500),
      feuille('premierQuartile', 'equal', true),
    ),
  },
  { id: 'apprenti', groupe: 'travail', conditions: toutes(feuille('situationProfessionnelle', 'equal', 'apprenti')) },
].map(({ id, groupe, conditions }) => ({
  nom: `${id} : toujours dépassé dans son groupe`,
  cotation: avec(id, conditions, { primo: 5, mutation: 5 }, { groupe }),
  code: 'critere-domine' as const,
  critere: id,
}))

const parties: readonly Defaut[] = (
  [
    ['sans-logement', (c) => toutes(...membres(c), feuille('logementActuel', 'notEqual', 'act'))],
    ['handicap', (c) => toutes(...membres(c), feuille('adultes', 'greaterThanInclusive', 1))],
    ['separation', (c) => uneDe(...membres(c), feuille('situationFamiliale', 'equal', 'separe'))],
    [
      'violences-conjugales',
      (c) => uneDe(...membres(c), toutes(feuille('adultes', 'equal', 1), feuille('adultes', 'equal', 2))),
    ],
    ['relogement', (c) => uneDe(...membres(c), ...membres(c).slice(0, 1))],
    ['famille-monoparentale', (c) => toutes(...membres(c), feuille('personnes', 'greaterThanInclusive', 2))],
    ['mal-loge-avec-mineur', (c) => toutes(...membres(c), feuille('personnes', 'greaterThan', 1))],
    ['sous-occupation', (c) => toutes(...membres(c), feuille('piecesActuelles', 'greaterThanInclusive', 1))],
  ] as readonly (readonly [string, (c: Condition) => Condition])[]
).map(([critere, change]) => ({
  nom: `${critere} : une partie qui ne change rien`,
  cotation: autrement(critere, change),
  code: 'partie-inutile',
  critere,
}))

const sansPoids: readonly Defaut[] = [
  { nom: 'handicap à 0 en primo', cotation: points('primo', 'handicap', 0), code: 'points-nuls', critere: 'handicap' },
  {
    nom: 'lien local à 0 en mutation',
    cotation: points('mutation', 'lien-local', 0),
    code: 'points-nuls',
    critere: 'lien-local',
  },
  {
    nom: 'barème sans points',
    cotation: points('primo', 'anciennete', { pas: 6, parPas: 0, plafond: 10 }),
    code: 'points-nuls',
    critere: 'anciennete',
  },
  {
    nom: 'plafond hors d’atteinte en un siècle',
    cotation: points('primo', 'anciennete', { ...ANCIENNETE, plafond: 200 }),
    code: 'plafond-jamais',
    critere: 'anciennete',
  },
  {
    nom: 'plafond au-dessus du bonus seul',
    cotation: points('mutation', 'anciennete', { pas: 6, parPas: 0, plafond: 10, bonus: 5, apres: 24 }),
    code: 'plafond-jamais',
    critere: 'anciennete',
  },
  {
    nom: 'barème arrêté par sa condition',
    cotation: autrement('anciennete', (c) => toutes(...membres(c), feuille('ancienneteMois', 'lessThan', 24))),
    code: 'plafond-jamais',
    critere: 'anciennete',
  },
  {
    nom: 'bonus après le plafond',
    cotation: points('primo', 'anciennete', { ...ANCIENNETE, bonus: 5, apres: 72 }),
    code: 'bonus-sans-effet',
    critere: 'anciennete',
  },
]

const evolutions: readonly Defaut[] = [
  {
    nom: 'points aux seules demandes récentes',
    cotation: avec('recente', toutes(feuille('ancienneteMois', 'lessThan', 12))),
    code: 'attente-penalisee',
    critere: 'recente',
  },
  {
    nom: 'malus après cinq ans',
    cotation: avec('vieille', toutes(feuille('ancienneteMois', 'greaterThan', 60)), { primo: -10, mutation: -10 }),
    code: 'attente-penalisee',
    critere: 'vieille',
  },
  {
    nom: 'dépôt après 2022',
    cotation: avec('apres-2022', toutes(feuille('moisDepot', 'greaterThanInclusive', '2022-01'))),
    code: 'attente-penalisee',
    critere: 'apres-2022',
  },
  {
    nom: 'revenu minimal',
    cotation: avec('solvable', toutes(feuille('ressourcesMensuellesEuros', 'greaterThanInclusive', 1200))),
    code: 'revenu-penalise',
    critere: 'solvable',
  },
  {
    nom: 'revenu minimal pour six personnes',
    cotation: avec(
      'solvable-a-six',
      toutes(
        feuille('ressourcesMensuellesEuros', 'greaterThan', 2000),
        feuille('personnes', 'greaterThanInclusive', 6),
      ),
    ),
    code: 'revenu-penalise',
    critere: 'solvable-a-six',
  },
  {
    nom: 'taux d’effort tenu exigé',
    cotation: avec('taux-tenu', toutes(feuille('tauxEffortPourMille', 'lessThan', 300))),
    code: 'revenu-penalise',
    critere: 'taux-tenu',
  },
  {
    nom: 'malus au premier quartile',
    cotation: avec('pauvre', toutes(feuille('premierQuartile', 'equal', true)), { primo: -20, mutation: -20 }),
    code: 'revenu-penalise',
    critere: 'pauvre',
  },
  {
    nom: 'effort raisonnable exigé',
    cotation: avec('effort-tenu', toutes(feuille('effortExcessif', 'equal', false)), { primo: 20, mutation: 20 }),
    code: 'revenu-penalise',
    critere: 'effort-tenu',
  },
]

const legaux: readonly Defaut[] = [
  ...(['dalo', 'habitat-indigne', 'handicap', 'violences-conjugales'] as const).flatMap((id, i) => ({
    nom: `${id} absent d’une grille`,
    cotation: sansDans(GRILLES[i % 2] ?? 'primo', id),
    code: 'public-absent' as const,
    critere: id,
  })),
  {
    nom: 'malus au handicap',
    cotation: avec('sans-ascenseur', toutes(feuille('handicap', 'equal', true)), { primo: -30, mutation: -30 }),
    code: 'motif-contre',
    critere: 'sans-ascenseur',
  },
  {
    nom: 'points sans besoin de logement adapté',
    cotation: avec('ordinaire', toutes(feuille('besoinLogementAdapte', 'equal', false)), { primo: 20, mutation: 30 }),
    code: 'motif-contre',
    critere: 'ordinaire',
  },
  {
    nom: 'malus à l’enfant à naître',
    cotation: avec('naissance', toutes(feuille('enfantsANaitre', 'greaterThanInclusive', 1)), {
      primo: -5,
      mutation: -5,
    }),
    code: 'motif-contre',
    critere: 'naissance',
  },
  {
    nom: 'malus aux moins de 25 ans',
    cotation: avec('trop-jeune', toutes(feuille('trancheAge', 'equal', 'moins25')), { primo: -5, mutation: -5 }),
    code: 'motif-contre',
    critere: 'trop-jeune',
  },
  {
    nom: 'points à tous sauf aux plus de 65 ans',
    cotation: avec('actif', toutes(feuille('trancheAge', 'notEqual', '65plus'))),
    code: 'motif-contre',
    critere: 'actif',
  },
  {
    nom: 'malus aux divorcés',
    cotation: avec('seul', toutes(feuille('situationFamiliale', 'in', ['divorce', 'veuf'])), { primo: -5 }),
    code: 'motif-contre',
    critere: 'seul',
  },
  ...(['handicap', 'habitat-indigne', 'heberge-tiers'] as const).map((id) => ({
    nom: `${id} réservé aux habitants`,
    cotation: autrement(id, (c) => toutes(c, feuille('lienLocal', 'equal', true))),
    code: 'residence-exigee' as const,
    critere: id,
  })),
  {
    nom: 'lien local à 30',
    cotation: points('primo', 'lien-local', 30),
    code: 'lien-local-lourd',
    critere: 'lien-local',
  },
  {
    nom: 'malus qui touche les DALO',
    cotation: autrement('refus-injustifie', () => toutes(feuille('refusInjustifies', 'greaterThanInclusive', 3))),
    code: 'malus-dalo',
    critere: 'refus-injustifie',
  },
]

const nuls: readonly Defaut[] = [
  ['loyer-inconnu', sauf(feuille('loyerNetAidesEuros', 'lessThan', 900))] as const,
  ['surface-inconnue', sauf(feuille('surfaceActuelleM2', 'greaterThan', 20))] as const,
  ['conjoint', toutes(feuille('situationProfessionnelleConjoint', 'notEqual', 'cdi'))] as const,
].map(([id, conditions]) => ({
  nom: `${id} : rempli par l’inconnu`,
  cotation: avec(id, conditions),
  code: 'fait-nul' as const,
  critere: id,
}))

const structures: readonly Defaut[] = [
  {
    nom: 'groupe de logements actuels qui s’excluent',
    cotation: {
      ...livree,
      groupes: (livree.groupes ?? []).map((groupe) =>
        groupe.id === 'statut-logement'
          ? { ...groupe, criteres: ['sans-logement', 'hebergement-temporaire', 'heberge-tiers'] }
          : groupe,
      ),
    },
    code: 'groupe-sans-effet',
  },
  {
    nom: 'ressources de 1 000 € oubliées',
    cotation: avec(
      'aisees',
      toutes(feuille('ressourcesMensuellesEuros', 'greaterThan', 1000)),
      { primo: 1, mutation: 1 },
      {},
      avec('modestes', toutes(feuille('ressourcesMensuellesEuros', 'lessThan', 1000))),
    ),
    code: 'seuil-troue',
    critere: 'modestes',
  },
  {
    nom: 'ménages de quatre personnes oubliés',
    cotation: avec(
      'grands',
      toutes(feuille('personnes', 'greaterThan', 4)),
      { primo: 12, mutation: 12 },
      {},
      avec('petits', toutes(feuille('personnes', 'lessThan', 4))),
    ),
    code: 'seuil-troue',
    critere: 'petits',
  },
  { nom: 'handicap à 60 en mutation', cotation: points('mutation', 'handicap', 60), code: 'niveau-1-depasse' },
  {
    nom: 'premier quartile à 60 en primo',
    cotation: points('primo', 'premier-quartile', 60),
    code: 'niveau-1-depasse',
  },
  { nom: 'DALO à 200 en primo', cotation: points('primo', 'dalo', 200), code: 'niveau-1-depasse' },
]

export const DEFAUTS: readonly Defaut[] = [
  {
    nom: 'C29 sans l’exemption des DALO : 240 contre 241',
    cotation: autrement('refus-injustifie', () => toutes(feuille('refusInjustifies', 'greaterThanInclusive', 2))),
    code: 'niveau-1-depasse',
  },
  ...structures,
  ...jamais,
  ...sansObjet,
  ...toujours,
  ...doubles,
  ...impliques,
  ...domines,
  ...parties,
  ...sansPoids,
  ...evolutions,
  ...legaux,
  ...nuls,
]

// ---- rule sets without a defect

const fois = (valeur: PointsDeGrille, facteur: number): PointsDeGrille =>
  typeof valeur === 'number'
    ? valeur * facteur
    : valeur !== null && 'plafond' in valeur
      ? {
          ...valeur,
          parPas: valeur.parPas * facteur,
          plafond: valeur.plafond * facteur,
          bonus: (valeur.bonus ?? 0) * facteur,
        }
      : valeur

const repese = (facteur: number): Cotation => ({
  ...livree,
  niveaux: livree.niveaux.map((niveau) => ({ ...niveau, points: (niveau.points as number) * facteur })),
  grilles: Object.fromEntries(
    GRILLES.map((nom) => [
      nom,
      {
        ...livree.grilles[nom],
        points: Object.fromEntries(
          Object.entries(livree.grilles[nom].points).map(([id, valeur]) => [
            id,
            fois(valeur as PointsDeGrille, facteur),
          ]),
        ),
      },
    ]),
  ) as unknown as Cotation['grilles'],
})

const niveau = (rang: number, donnes: number): Cotation => ({
  ...livree,
  niveaux: livree.niveaux.map((autre) => (autre.rang === rang ? { ...autre, points: donnes } : autre)),
})

const enMode = (mode: Cotation['grilles']['primo']['mode']): Cotation => ({
  ...livree,
  grilles: { primo: { ...livree.grilles.primo, mode }, mutation: { ...livree.grilles.mutation, mode } },
})

/** Every id with a suffix, wherever it stands. */
function renomme(suffixe: string): Cotation {
  const nom = (id: string): string => `${id}-${suffixe}`
  return {
    ...livree,
    criteres: livree.criteres.map((critere) => ({ ...critere, id: nom(critere.id) })),
    groupes: (livree.groupes ?? []).map((groupe) => ({
      ...groupe,
      id: nom(groupe.id),
      criteres: groupe.criteres.map(nom),
    })),
    grilles: Object.fromEntries(
      GRILLES.map((grille) => [
        grille,
        {
          ...livree.grilles[grille],
          points: Object.fromEntries(
            Object.entries(livree.grilles[grille].points).map(([id, valeur]) => [nom(id), valeur]),
          ),
        },
      ]),
    ) as unknown as Cotation['grilles'],
  }
}

const nommee: Cotation = {
  ...autrement('handicap', () => ({ condition: 'en-situation-de-handicap' })),
  conditions: { 'en-situation-de-handicap': toutes(feuille('handicap', 'equal', true)) },
}

export const SAINS: readonly (readonly [nom: string, cotation: Cotation])[] = [
  ['le jeu livré', livree],
  ['tous les points doublés', repese(2)],
  ['tous les points triplés', repese(3)],
  ['tous les points décuplés', repese(10)],
  ['critères dans l’ordre inverse', { ...livree, criteres: livree.criteres.toReversed() }],
  ['niveaux dans l’ordre inverse', { ...livree, niveaux: livree.niveaux.toReversed() }],
  ['groupes dans l’ordre inverse', { ...livree, groupes: (livree.groupes ?? []).toReversed() }],
  [
    'membres des groupes dans l’ordre inverse',
    {
      ...livree,
      groupes: (livree.groupes ?? []).map((groupe) => ({ ...groupe, criteres: groupe.criteres.toReversed() })),
    },
  ],
  ['identifiants renommés', renomme('bis')],
  ['niveau 1 à 400', niveau(1, 400)],
  ['niveau 2 à 41', niveau(2, 41)],
  ['niveau 5 à 6', niveau(5, 6)],
  ['DALO d’abord', enMode('dalo-puis-points')],
  ['niveau d’abord', enMode('niveau-puis-points')],
  ['une condition nommée', nommee],
  ['une double négation', autrement('lien-local', (c) => sauf(sauf(c)))],
  ['sans étudiants en mutation', sansDans('mutation', 'etudiant-apprenti')],
  ['sans suroccupation en primo', sansDans('primo', 'suroccupation')],
  ['ancienneté sans bonus', points('primo', 'anciennete', ANCIENNETE)],
  [
    'malus à quatre refus',
    autrement('refus-injustifie', () =>
      toutes(feuille('refusInjustifies', 'greaterThanInclusive', 4), feuille('dalo', 'equal', 'non')),
    ),
  ],
  [
    'points datés',
    points('primo', 'lien-local', [
      { du: '2020-01', valeur: 3 },
      { du: '2030-01', valeur: 5 },
    ]),
  ],
  ['premier quartile à 20', points('primo', 'premier-quartile', 20)],
]
