// Findings against trying everything: random rule sets over facts of a few values, and every household that these facts
// tell apart. What is found is true of all of them, what is true is found, and the reference confirms each witness.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmerConstats } from '~/analysis/checks/confirmer.ts'
import { type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { applyPatch } from '~/domain/patch.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../../support/arbitraires.ts'
import { MOIS, resolve } from '../../../support/cas.ts'
import { uneCotation, uneDemande } from '../../../support/cotations.ts'

const AGES = ['moins25', '25a29', '30a39', '40a49', '50a64', '65plus'] as const
const FAUX_VRAI = [false, true] as const
/** Rooms: constants of the conditions, the next number, and unknown. */
const PIECES = [0, 1, 2, 3, 4, null] as const
const PIECES_DITES = fc.integer({ min: 0, max: 3 })

const demandes: readonly LigneDemande[] = GRILLES.flatMap((typeDemande) =>
  AGES.flatMap((trancheAge) =>
    FAUX_VRAI.flatMap((handicap) =>
      FAUX_VRAI.flatMap((lienLocal) =>
        PIECES.map((piecesActuelles) => uneDemande({ typeDemande, trancheAge, handicap, lienLocal, piecesActuelles })),
      ),
    ),
  ),
).map((demande, i) => ({ ...demande, id: `d${i}` }))
const cohorte = buildCohorte(demandes, { synthetique: true })

const arbFeuille: fc.Arbitrary<Feuille> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('handicap', 'lienLocal'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('trancheAge'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.constantFrom(...AGES),
  }),
  fc.record({
    fact: fc.constant('trancheAge'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.subarray([...AGES], { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    fact: fc.constant('typeDemande'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.constantFrom(...GRILLES),
  }),
  fc.record({
    fact: fc.constant('piecesActuelles'),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ),
    value: PIECES_DITES,
  }),
) as fc.Arbitrary<Feuille>

const { condition: arbCondition } = fc.letrec<{ noeud: Noeud; condition: Condition }>((tie) => ({
  noeud: fc.oneof({ maxDepth: 2, depthSize: 'small' }, arbFeuille, tie('condition')),
  condition: fc.oneof(
    { maxDepth: 2 },
    fc.array(tie('noeud'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('noeud'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('noeud').map((not) => ({ not })),
  ),
}))

const arbPoints = fc.option(fc.integer({ min: 1, max: 30 }), { freq: 5, nil: undefined })
const arbPetite: fc.Arbitrary<Cotation> = fc
  .array(
    fc.record({
      conditions: arbCondition,
      niveau: fc.constantFrom(1, 2),
      primo: arbPoints,
      mutation: arbPoints,
      isGroupe: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((places) => {
    const points = (grille: NomDeGrille) =>
      Object.fromEntries(places.flatMap((place, i) => (place[grille] === undefined ? [] : [[`c${i}`, place[grille]]])))
    const groupe = places.flatMap(({ isGroupe }, i) => (isGroupe ? [`c${i}`] : []))
    return uneCotation(
      places.map(({ conditions, niveau }, i) => ({ id: `c${i}`, conditions, niveau })),
      {
        groupes: groupe.length === 0 ? [] : [{ id: 'g', regle: 'meilleur', criteres: groupe }],
        grilles: {
          primo: { mode: 'points', points: points('primo') },
          mutation: { mode: 'points', points: points('mutation') },
        },
      },
    )
  })

/** Whether a household meets a criterion, in or out of its grid. */
function remplisseurs({ criteres }: Cotation): (id: string) => readonly boolean[] {
  const notee = noterCohorte(compileCotation(resolve(uneCotation(criteres))), cohorte)
  const lus = demandes.map((_, row) => new Set(lireLigne(notee, cohorte, row).criteres.map(({ id }) => id)))
  const parId = new Map(criteres.map(({ id }) => [id, lus.map((remplis) => remplis.has(id))]))
  return (id) => parId.get(id) ?? []
}

/** What is true, told by trying all: findings as `[code, …]`, each as its check words it. */
function essayerTout(cotation: Cotation): readonly (readonly unknown[])[] {
  const remplit = remplisseurs(cotation)
  const dans = (id: string, grille: NomDeGrille) =>
    remplit(id).filter((_, row) => demandes[row]?.typeDemande === grille)
  const aucun = (id: string, grille: NomDeGrille) => !dans(id, grille).includes(true)
  const tous = (id: string, grille: NomDeGrille) => !dans(id, grille).includes(false)
  const compris = (a: string, b: string, grille: NomDeGrille) =>
    !aucun(a, grille) && dans(a, grille).every((oui, row) => !oui || dans(b, grille)[row])
  const grillesDe = (id: string) => GRILLES.filter((grille) => cotation.grilles[grille].points[id] !== undefined)
  const utilises = cotation.criteres.map(({ id }) => id).filter((id) => grillesDe(id).length > 0)
  const vides = utilises.flatMap((critere): readonly (readonly unknown[])[] => {
    const grilles = grillesDe(critere)
    const exclues = grilles.filter((grille) => aucun(critere, grille))
    const toutes = grilles.filter((grille) => tous(critere, grille))
    return [
      ...(exclues.length === grilles.length
        ? [['critere-jamais', critere, grilles]]
        : exclues.map((grille) => ['critere-sans-objet', critere, grille])),
      ...(toutes.length > 0 ? [['critere-toujours', critere, toutes]] : []),
    ]
  })
  const [groupe] = cotation.groupes ?? []
  const isEnsemble = (a: string, b: string) => [a, b].every((id) => groupe?.criteres.includes(id))
  const copies = new Set<string>()
  const paires = utilises.flatMap((a, i) =>
    utilises.slice(i + 1).flatMap((b): readonly (readonly unknown[])[] => {
      if (copies.has(a) || copies.has(b) || isEnsemble(a, b)) return []
      const communes = grillesDe(a).filter((grille) => grillesDe(b).includes(grille))
      const [ab, ba] = [communes.filter((g) => compris(a, b, g)), communes.filter((g) => compris(b, a, g))]
      const doubles = ab.filter((grille) => ba.includes(grille))
      if (doubles.length > 0) {
        if (doubles.every((grille) => tous(a, grille))) return []
        copies.add(b)
        return [['criteres-doubles', b, a, doubles]]
      }
      const [etroit, large, grilles] = ab.length > 0 ? [a, b, ab] : [b, a, ba]
      return grilles.every((grille) => tous(large, grille)) ? [] : [['critere-implique', etroit, large, grilles]]
    }),
  )
  const notee = noterCohorte(compileCotation(resolve(cotation)), cohorte)
  const hauts = new Set(cotation.criteres.filter(({ niveau }) => niveau === 1).map(({ id }) => id))
  const niveaux = GRILLES.flatMap((grille) => {
    const lues = demandes.map((_, row) => lireLigne(notee, cohorte, row)).filter((lue) => lue.grille === grille)
    const scores = (avec: boolean) =>
      lues.filter(({ criteres }) => criteres.some(({ id }) => hauts.has(id)) === avec).map(({ score }) => score)
    const [niveau1, autre] = [Math.min(...scores(true)), Math.max(...scores(false))]
    return autre >= niveau1 ? [['niveau-1-depasse', grille, niveau1, autre]] : []
  })
  return [...vides, ...paires, ...niveaux]
}

/** A finding in the same words; undefined when it says something else. */
function dit({ code, params }: Constat): readonly unknown[] | undefined {
  switch (code) {
    case 'critere-jamais':
    case 'critere-toujours':
      return [code, params.critere, params.grilles]
    case 'critere-sans-objet':
      return [code, params.critere, params.grille]
    case 'criteres-doubles':
    case 'critere-implique':
      return [code, params.critere, params.autre, params.grilles]
    case 'niveau-1-depasse':
      return [code, params.grille, params.niveau1, params.autre]
    default:
      return undefined
  }
}

/** One that some household belies: it meets the criterion and none of those said to count in its place, or another household
 * meets it once the part that changes nothing is out. */
function isFaux(
  { code, params, correction }: Constat,
  cotation: Cotation,
  remplit: (id: string) => readonly boolean[],
): boolean {
  if (code === 'critere-domine')
    return remplit(params.critere).some(
      (oui, row) =>
        oui &&
        params.grilles.some((grille) => demandes[row]?.typeDemande === grille) &&
        !params.autres.some((autre) => remplit(autre)[row]),
    )
  if (code !== 'partie-inutile' || !correction) return false
  const sans = remplisseurs(applyPatch(cotation, correction.patch))(params.critere)
  return sans.some((oui, row) => oui !== remplit(params.critere)[row])
}

const range = (dits: readonly (readonly unknown[])[]) => dits.map((lu) => JSON.stringify(lu)).toSorted()

test(
  `sur de petits domaines, les constats sont ceux que tout essayer donne, et la référence les confirme ${tires(25)}`,
  async () => {
    const vus = new Set<string>()
    await fc.assert(
      fc.asyncProperty(arbPetite, async (cotation) => {
        const constats = controlerCotation(cotation, MOIS)
        for (const { code } of constats) vus.add(code)
        expect(constats.filter(({ code }) => code === 'controle-indecis')).toEqual([])
        expect(range(constats.flatMap((lu) => (dit(lu) ? [dit(lu) ?? []] : [])))).toEqual(range(essayerTout(cotation)))
        expect(await confirmerConstats(cotation, MOIS, constats)).toEqual(constats)
        const remplit = remplisseurs(cotation)
        expect(constats.filter((lu) => isFaux(lu, cotation, remplit))).toEqual([])
      }),
      fuzz(25),
    )
    expect([...vus]).toEqual(
      expect.arrayContaining(['critere-jamais', 'critere-toujours', 'critere-implique', 'niveau-1-depasse']),
    )
  },
  DELAI_DE_TIRAGE_MS,
)
