// Random applications and rule sets, valid by construction and shrinking to small ones. Numbers are drawn near the
// thresholds of the derived facts, where engines would differ; every nullable fact is null now and then.
import fc from 'fast-check'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { valeursDe } from '~/domain/cohorte.ts'
import type { Condition, Feuille, Litteral, Noeud, Operateur } from '~/domain/condition.ts'
import type { Cotation, PointsDeGrille, Progressif } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, FAITS_DERIVES, type Fait, type FaitConnu, isOuvert, OPERATEURS } from '~/domain/dictionnaire.ts'
import { formatMois } from '~/domain/mois.ts'
import { MOIS } from './cas.ts'
import { uneCotation } from './cotations.ts'

/** Every fact that a condition on an application may name. */
export const FAITS_DE_LA_DEMANDE: readonly FaitConnu[] = [...FAITS_DE_BASE, ...FAITS_DERIVES]

const COMMUNES = ['amilly', 'montargis', 'villemandeur']

/** Seniority of an application, months: up to the caps and delays of the scales. */
const arbAnciennete = fc.integer({ min: 0, max: 80 })

/** Values of an integer fact: its own thresholds, or anything around. */
const ENTIERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
  adultes: fc.integer({ min: 1, max: 4 }),
  enfantsMineurs: fc.integer({ min: 0, max: 6 }),
  enfantsMoins14: fc.integer({ min: 0, max: 6 }),
  enfantsANaitre: fc.integer({ min: 0, max: 2 }),
  refusInjustifies: fc.integer({ min: 0, max: 3 }),
  piecesActuelles: fc.integer({ min: 0, max: 8 }),
  surfaceActuelleM2: fc.oneof(
    fc.constantFrom(8, 9, 15, 16, 24, 25, 33, 34, 69, 70, 71),
    fc.integer({ min: 0, max: 120 }),
  ),
  ressourcesMensuellesEuros: fc.oneof(
    fc.constantFrom(0, 1, 725, 726, 1000, 2000, 2001),
    fc.integer({ min: 0, max: 5000 }),
  ),
  loyerNetAidesEuros: fc.oneof(fc.constantFrom(0, 1, 350, 700, 701), fc.integer({ min: 0, max: 1800 })),
  revenuFiscalReferenceEuros: fc.integer({ min: 0, max: 60_000 }),
  ancienneteMois: arbAnciennete,
  personnes: fc.integer({ min: 1, max: 8 }),
  unitesConsommationDixiemes: fc.integer({ min: 10, max: 45 }),
  tauxEffortPourMille: fc.oneof(fc.constantFrom(0, 349, 350, 351), fc.integer({ min: 0, max: 1200 })),
}

function entiersDe(id: string): fc.Arbitrary<number> {
  const found = ENTIERS[id]
  if (!found) throw new Error(`nombres de ${id} à donner ici`)
  return found
}

const listeDe = (fait: FaitConnu): readonly string[] => (isOuvert(fait) ? COMMUNES : valeursDe(fait))

function arbCellule(fait: Fait): fc.Arbitrary<unknown> {
  const valeur = (): fc.Arbitrary<unknown> => {
    switch (fait.type) {
      case 'boolean':
        return fc.boolean()
      case 'enum':
        return fc.constantFrom(...listeDe(fait))
      case 'set':
        return fc.subarray([...listeDe(fait)]).map((membres) => membres.slice(0, 4))
      case 'integer':
        return entiersDe(fait.id)
      case 'month':
        return arbAnciennete.map((mois) => MOIS - mois)
    }
  }
  return fait.nullable ? fc.option(valeur(), { freq: 3 }) : valeur()
}

const arbFaits = fc
  .record(Object.fromEntries(FAITS_DE_BASE.map((fait) => [fait.id, arbCellule(fait)])))
  .map((faits) => faits as unknown as Omit<LigneDemande, 'id'>)
  .map((faits) => ({ ...faits, enfantsMoins14: Math.min(faits.enfantsMoins14, faits.enfantsMineurs) }))

/** Pseudonyms short enough that their order matters. */
const arbId = fc.string({
  unit: fc.constantFrom('0', '1', '9', 'A', 'Z', 'a', 'z', '_', '-'),
  minLength: 1,
  maxLength: 4,
})

/** One application. */
export const arbDemande: fc.Arbitrary<LigneDemande> = fc
  .tuple(arbId, arbFaits)
  .map(([id, faits]): LigneDemande => ({ id, ...faits }))

/**
 * What completes the unknown facts of an application. The surface stays as it is: where it is unknown, suroccupation is
 * read from the rooms, and learning it may change the answer.
 */
export const arbCompletion: fc.Arbitrary<(demande: LigneDemande) => Partial<LigneDemande>> = fc
  .record(
    Object.fromEntries(
      FAITS_DE_BASE.filter(({ nullable, id }) => nullable && id !== 'surfaceActuelleM2').map((fait) => [
        fait.id,
        arbCellule({ ...fait, nullable: false }),
      ]),
    ),
  )
  .map(
    (valeurs) => (demande) =>
      Object.fromEntries(
        Object.entries(valeurs).filter(([id]) => demande[id as keyof LigneDemande] === null),
      ) as Partial<LigneDemande>,
  )

/** Applications with distinct ids, often more than the 32 of a word of bits. */
export const arbDemandes = (maxLength = 40): fc.Arbitrary<readonly LigneDemande[]> =>
  fc.uniqueArray(arbDemande, { minLength: 1, maxLength, selector: ({ id }) => id })

/** The same `n` applications for the same seed: `D00001`, `D00002`… */
export const sampleDemandes = (n: number, graine: number): readonly LigneDemande[] =>
  fc
    .sample(arbFaits, { numRuns: n, seed: graine })
    .map((faits, i) => ({ id: `D${String(i + 1).padStart(5, '0')}`, ...faits }))

// ---- conditions

function arbLitteral(fait: FaitConnu): fc.Arbitrary<Litteral> {
  switch (fait.type) {
    case 'boolean':
      return fc.boolean()
    case 'enum':
    case 'set':
      return fc.constantFrom(...listeDe(fait))
    case 'integer':
      return fc.oneof(
        { arbitrary: entiersDe(fait.id), weight: 6 },
        { arbitrary: fc.constantFrom(-100_000_000, -1, 0, 100_000_000), weight: 1 },
      )
    case 'month':
      return fc.oneof(
        { arbitrary: arbAnciennete.map((mois) => formatMois(MOIS - mois)), weight: 6 },
        { arbitrary: fc.constantFrom('0000-01', '2024-02', '9999-12'), weight: 1 },
      )
  }
}

const uniteDe = (fait: FaitConnu): string | undefined => ('unite' in fait ? fait.unite : undefined)

const listeEcrite = (fait: FaitConnu): string => JSON.stringify('valeurs' in fait ? fait.valeurs : undefined) ?? ''

/** Facts that may stand on the right: same type, unit and list, never null (model.md §2). */
export const faitsADroite = (fait: FaitConnu): readonly FaitConnu[] =>
  fait.type === 'set'
    ? []
    : FAITS_DE_LA_DEMANDE.filter(
        (autre) =>
          autre.id !== fait.id &&
          autre.type === fait.type &&
          uniteDe(autre) === uniteDe(fait) &&
          listeEcrite(autre) === listeEcrite(fait) &&
          !autre.nullable,
      )

function arbFeuilleDe(fait: FaitConnu): fc.Arbitrary<Feuille> {
  const droites = faitsADroite(fait)
  return fc.constantFrom(...OPERATEURS[fait.type]).chain((operator: Operateur): fc.Arbitrary<Feuille> => {
    const isListe = operator === 'in' || operator === 'notIn'
    const litteral = arbLitteral(fait)
    const value = isListe
      ? fc.uniqueArray(litteral, { minLength: 1, maxLength: 3 })
      : droites.length === 0
        ? litteral
        : fc.oneof(
            { arbitrary: litteral, weight: 3 },
            { arbitrary: fc.constantFrom(...droites.map(({ id }) => ({ fact: id }))), weight: 1 },
          )
    return value.map((valeur) => ({ fact: fait.id, operator, value: valeur }))
  })
}

/** A leaf on any fact, declared or derived. */
export const arbFeuille: fc.Arbitrary<Feuille> = fc.oneof(...FAITS_DE_LA_DEMANDE.map(arbFeuilleDe))

/** A condition; it may refer to `noms`. */
export function arbCondition(noms: readonly string[] = []): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ noeud: Noeud; condition: Condition }>((tie) => ({
    noeud: fc.oneof({ maxDepth: 4, depthSize: 'small' }, arbFeuille, tie('condition')),
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.array(tie('noeud'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('noeud'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('noeud').map((not) => ({ not })),
      ...(noms.length === 0 ? [] : [fc.constantFrom(...noms).map((condition) => ({ condition }))]),
    ),
  }))
  return condition
}

// ---- rule sets

/** Dated values whose first one is in force: `du` strictly increasing, some after the month of reference. */
function arbDates<T>(valeur: fc.Arbitrary<T>): fc.Arbitrary<{ du: string; valeur: T }[]> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), valeur), { maxLength: 2 }),
      valeur,
    )
    .map(([avant, suites, premiere]) => {
      let mois = MOIS - avant
      const next = suites.map(([delai, suivante]) => ({ du: formatMois((mois += delai)), valeur: suivante }))
      return [{ du: formatMois(MOIS - avant), valeur: premiere }, ...next]
    })
}

const arbProgressif: fc.Arbitrary<Progressif> = fc
  .record({
    pas: fc.integer({ min: 1, max: 24 }),
    parPas: fc.integer({ min: 0, max: 3 }),
    plafond: fc.integer({ min: 0, max: 20 }),
    supplement: fc.option(
      fc.record({
        bonus: fc.integer({ min: 0, max: 10 }),
        apres: fc.oneof(fc.constant('delaiAnormalMois'), fc.integer({ min: 0, max: 60 })),
      }),
    ),
  })
  .map(({ supplement, ...reste }) => ({ ...reste, ...supplement }))

/** Points of a criterion in a grid. @param min below 0, penalties; wide enough now and then that ranks are not counted. */
export function arbPointsDeGrille(min: number): fc.Arbitrary<PointsDeGrille> {
  const entiers = fc.oneof(
    { arbitrary: fc.integer({ min, max: 60 }), weight: 12 },
    { arbitrary: fc.constantFrom(100_000, min < 0 ? -100_000 : 0), weight: 1 },
  )
  const valeur = fc.oneof(fc.constant(null), entiers, arbProgressif)
  return fc.oneof({ arbitrary: valeur, weight: 4 }, { arbitrary: arbDates(valeur), weight: 1 })
}

const NIVEAUX = [1, 2, 4]
const NOMMEES = ['n0', 'n1', 'n2']
const arbMode = fc.constantFrom('points', 'dalo-puis-points', 'niveau-puis-points' as const)

const arbCritere = fc
  .record({
    conditions: arbCondition(NOMMEES),
    niveau: fc.constantFrom(...NIVEAUX),
    /** 0: none. */
    groupe: fc.nat({ max: 3 }),
    placeDansGroupe: fc.nat({ max: 9 }),
  })
  .chain((critere) => {
    const points = fc.option(arbPointsDeGrille(critere.groupe === 0 ? -40 : 0), { freq: 5, nil: undefined })
    return fc.record({ critere: fc.constant(critere), primo: points, mutation: points })
  })

const pointsEcrits = (criteres: readonly { readonly id: string; readonly points: PointsDeGrille | undefined }[]) =>
  Object.fromEntries(criteres.flatMap(({ id, points }) => (points === undefined ? [] : [[id, points] as const])))

/** A valid rule set: named conditions, groups, dated and progressive points, penalties, the three modes. */
export const arbCotation: fc.Arbitrary<Cotation> = fc
  .record({
    nommees: fc.tuple(arbCondition(), arbCondition(['n0']), arbCondition(['n0', 'n1'])),
    criteres: fc.array(arbCritere, { minLength: 1, maxLength: 8 }),
    niveaux: fc.tuple(...NIVEAUX.map(() => fc.oneof(fc.nat({ max: 100 }), arbDates(fc.nat({ max: 100 }))))),
    seuil: fc.oneof(
      fc.constantFrom(8700, 0),
      fc.integer({ min: 3000, max: 15_000 }),
      arbDates(fc.nat({ max: 15_000 })),
    ),
    delai: fc.nat({ max: 40 }),
    modes: fc.tuple(arbMode, arbMode),
  })
  .map(({ nommees, criteres, niveaux, seuil, delai, modes }) => {
    const places = criteres.map((place, i) => ({ ...place, id: `c${i}` }))
    const groupes = [1, 2, 3].map((groupe) => ({
      id: `g${groupe}`,
      regle: 'meilleur' as const,
      criteres: places
        .filter(({ critere }) => critere.groupe === groupe)
        .toSorted((a, b) => a.critere.placeDansGroupe - b.critere.placeDansGroupe)
        .map(({ id }) => id),
    }))
    return uneCotation(
      places.map(({ id, critere: { conditions, niveau } }) => ({ id, conditions, niveau })),
      {
        conditions: Object.fromEntries(nommees.map((condition, i) => [`n${i}`, condition])),
        groupes: groupes.filter((groupe) => groupe.criteres.length > 0),
        niveaux: NIVEAUX.map((rang, i) => ({
          rang,
          id: `niveau-${rang}`,
          libelle: `Niveau ${rang}`,
          couleur: `n${rang}`,
          points: niveaux[i] ?? 0,
        })),
        parametres: {
          seuilPremierQuartileEuros: { valeur: seuil, hypothese: 'essai' },
          delaiAnormalMois: { valeur: delai, hypothese: 'essai' },
        },
        grilles: {
          primo: { mode: modes[0], points: pointsEcrits(places.map(({ id, primo }) => ({ id, points: primo }))) },
          mutation: {
            mode: modes[1],
            points: pointsEcrits(places.map(({ id, mutation }) => ({ id, points: mutation }))),
          },
        },
      },
    )
  })

/** The environment of the command line, given to the browser too (vitest.config.ts). */
const ENVIRONNEMENT: Readonly<Record<string, string | undefined>> = import.meta.env
/** Runs asked for on the command line; 0 in the suite. */
const DEMANDES = Number(ENVIRONNEMENT['ATELIER_FUZZ_RUNS'] ?? 0)
/** The same draw in the suite, a new one in a campaign; ATELIER_FUZZ_SEED replays one. */
const GRAINE = Number(ENVIRONNEMENT['ATELIER_FUZZ_SEED'] ?? (DEMANDES > 0 ? Date.now() % 2 ** 31 : 20_240_101))

/** How many runs a property makes, and from which draw. @param runs in the suite. */
export const fuzz = (runs: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: DEMANDES > 0 ? DEMANDES : runs,
  seed: GRAINE,
})

/** Draw of a property, for its title: enough to run it again. */
export const tires = (runs: number): string => `(${fuzz(runs).numRuns} tirages, graine ${GRAINE})`

/** Time for a property to run: long when many runs are asked for. */
export const DELAI_DE_TIRAGE_MS = DEMANDES > 0 ? 3_600_000 : 60_000
