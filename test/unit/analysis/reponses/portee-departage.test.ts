// Coverage and ties against naive counting: every pair, every row, read one by one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocationsParTypologie } from '~/analysis/locations.ts'
import { ALERTE_DU_BORD, departager } from '~/analysis/reponses/departage.ts'
import { montrerDepartages } from '~/analysis/reponses/departage-montre.ts'
import { mesurerPortees } from '~/analysis/reponses/portee.ts'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import { type Cotation, GRILLES, type ModeDeClassement } from '~/domain/cotation.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { arbCotation, arbDemandes } from '../../../support/arbitraires.ts'
import { MOIS, resolve } from '../../../support/cas.ts'
import { uneCotation, uneDemande } from '../../../support/cotations.ts'

const LOCATIONS: LocationsParTypologie = { T1: 30_000, T2: 20_000, T3: 45_000, T4: 10_000, T5: 0 }

const noter = (cotation: Cotation, demandes: readonly LigneDemande[]) => {
  const cohorte = buildCohorte(demandes, { synthetique: true })
  const notee = noterCohorte(compileCotation(resolve(cotation)), cohorte)
  const lues = demandes.map((demande, row) => ({
    demande,
    niveau: notee.niveaux[row],
    ...lireLigne(notee, cohorte, row),
  }))
  return { notee, lues }
}
type Lue = ReturnType<typeof noter>['lues'][number]

const enMode = (cotation: Cotation, mode: ModeDeClassement): Cotation => ({
  ...cotation,
  grilles: { primo: { ...cotation.grilles.primo, mode }, mutation: { ...cotation.grilles.mutation, mode } },
})

const paires = <T>(liste: readonly T[]): readonly (readonly [T, T])[] =>
  liste.flatMap((a, i) => liste.slice(i + 1).map((b) => [a, b] as const))

const sontEgales =
  (mode: ModeDeClassement) =>
  (a: Lue, b: Lue): boolean =>
    a.score === b.score &&
    (mode !== 'dalo-puis-points' || (a.demande.dalo === 'reconnu') === (b.demande.dalo === 'reconnu')) &&
    (mode !== 'niveau-puis-points' || a.niveau === b.niveau)

const arbCas = fc.record({
  cotation: arbCotation,
  mode: fc.constantFrom<ModeDeClassement>('points', 'dalo-puis-points', 'niveau-puis-points'),
  // Few filing months and sizes: ties of every kind.
  demandes: arbDemandes(40).map((demandes) =>
    demandes.map((demande) => ({
      ...demande,
      moisDepot: MOIS - ((MOIS - demande.moisDepot) % 3),
      typologiesSouhaitees: demande.typologiesSouhaitees.includes('T4') ? (['T4'] as const) : (['T2'] as const),
    })),
  ),
})

describe('la portée', () => {
  test('se recompte demande par demande, l’écart par paires', () => {
    fc.assert(
      fc.property(arbCas, ({ cotation, demandes }) => {
        const { notee, lues } = noter(cotation, demandes)
        const portees = mesurerPortees(notee)
        for (const grille of GRILLES) {
          const siennes = lues.filter((ligne) => ligne.grille === grille)
          const { n, sansCritere, tousLesCriteres, criteres } = portees[grille]
          expect(n).toBe(siennes.length)
          expect(sansCritere).toBe(siennes.filter((ligne) => ligne.criteres.length === 0).length)
          expect(tousLesCriteres).toBe(
            criteres.length === 0 ? 0 : siennes.filter((ligne) => ligne.criteres.length === criteres.length).length,
          )
          for (const { critere, remplis, contribution } of criteres) {
            const points = siennes.map((ligne) => ligne.criteres.find(({ id }) => id === critere)?.points)
            expect(remplis).toBe(points.filter((valeur) => valeur !== undefined).length)
            const ecarts = paires(points.map((valeur) => valeur ?? 0)).map(([a, b]) => Math.abs(a - b))
            const somme = ecarts.reduce((total, ecart) => total + ecart, 0)
            expect(contribution).toBeCloseTo(n === 0 ? 0 : somme / n ** 2, 10)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('à points fixes : points × p × (1 − p) ; sous 0,5 % et au-dessus de 95 %, un signe', () => {
    const regles = uneCotation([
      { id: 'handicap' },
      { id: 'local', conditions: { all: [{ fact: 'lienLocal', operator: 'equal', value: true }] } },
    ])
    const avec = (n: number, handicap: number, lienLocal: number) =>
      Array.from({ length: n }, (_, i) => uneDemande({ id: `d${i}`, handicap: i < handicap, lienLocal: i < lienLocal }))
    const lire = (demandes: readonly LigneDemande[]) =>
      mesurerPortees(noter(regles, demandes).notee).primo.criteres.map(({ contribution, signe }) => [
        contribution,
        signe,
      ])
    expect(lire(avec(200, 50, 100))).toEqual([
      [10 * 0.25 * 0.75, null],
      [10 * 0.5 * 0.5, null],
    ])
    expect(lire(avec(200, 1, 190)).map(([, signe]) => signe)).toEqual([null, null])
    expect(lire(avec(201, 1, 191)).map(([, signe]) => signe)).toEqual(['personne', 'presqueTous'])
  })
})

describe('les égalités', () => {
  test('se recomptent paire par paire, dans la grille et dans chaque segment, quel que soit l’ordre', () => {
    fc.assert(
      fc.property(arbCas, ({ cotation, mode, demandes }) => {
        const { notee, lues } = noter(enMode(cotation, mode), demandes)
        const departages = departager(notee, undefined)
        const egales = sontEgales(mode)
        const verifier = (mesure: (typeof departages)['primo']['ensemble'], siennes: readonly Lue[]) => {
          const toutes = paires(siennes)
          const part = (est: (a: Lue, b: Lue) => boolean) =>
            toutes.length === 0 ? null : toutes.filter(([a, b]) => est(a, b)).length / toutes.length
          const aussiAuMois = (a: Lue, b: Lue) => egales(a, b) && a.demande.moisDepot === b.demande.moisDepot
          const classes = (est: (a: Lue, b: Lue) => boolean) =>
            siennes.length === 0
              ? 0
              : siennes.length ** 2 / siennes.reduce((total, a) => total + siennes.filter((b) => est(a, b)).length, 0)
          expect(mesure.n).toBe(siennes.length)
          for (const [lue, attendue] of [
            [mesure.points, part(egales)],
            [mesure.depot, part(aussiAuMois)],
            [mesure.classes, classes(egales)],
            [mesure.classesDepot, classes(aussiAuMois)],
          ] as const)
            expect(lue ?? Infinity).toBeCloseTo(attendue ?? Infinity, 10)
        }
        for (const grille of GRILLES) {
          const siennes = lues.filter((ligne) => ligne.grille === grille)
          const { ensemble, segments } = departages[grille]
          verifier(ensemble, siennes)
          expect(segments.reduce((total, { n }) => total + n, 0)).toBe(siennes.length)
          for (const segment of segments) {
            expect(segment.bord).toBeNull()
            verifier(
              segment,
              siennes.filter((ligne) => ligne.segment === segment.typologie),
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('au dernier tour : qui l’a par la date et qui par l’identifiant, en rejouant l’ordre autrement', () => {
    fc.assert(
      fc.property(arbCas, ({ cotation, mode, demandes }) => {
        const { notee, lues } = noter(enMode(cotation, mode), demandes)
        const departages = departager(notee, LOCATIONS)
        const egales = sontEgales(mode)
        for (const grille of GRILLES)
          for (const { typologie, n, bord } of departages[grille].segments) {
            const siennes = lues
              .filter((ligne) => ligne.grille === grille && ligne.segment === typologie)
              .toSorted((a, b) => a.rang - b.rang)
            const { k = 0, exAequo = 0, parDepot = 0, parId = 0, alerte } = bord ?? {}
            expect(k).toBeGreaterThanOrEqual(1)
            const dernier = siennes[k - 1]
            const niveau = dernier === undefined ? [] : siennes.filter((ligne) => egales(ligne, dernier))
            const coupe = niveau.some(({ rang }) => rang > k)
            expect([n, exAequo]).toEqual([siennes.length, coupe && k < n ? niveau.length : 0])
            // Served whatever the ids: fewer than k rows come before or level at the same month.
            const servis = niveau.filter(({ rang }) => coupe && rang <= k)
            const surs = servis.filter(
              (a) =>
                siennes.filter(
                  (b) =>
                    b.rang <= (niveau[0]?.rang ?? 0) - 1 ||
                    (egales(a, b) && b.demande.moisDepot <= a.demande.moisDepot),
                ).length <= k,
            )
            expect([parDepot, parId]).toEqual([surs.length, servis.length - surs.length])
            expect(alerte).toBe(servis.length / k > ALERTE_DU_BORD)
          }
      }),
      { numRuns: 100 },
    )
  })

  test('trois ex æquo pour deux tours : la date, puis l’identifiant', () => {
    const regles = uneCotation([{ id: 'handicap' }])
    const bordDe = (depots: readonly number[]) => {
      const demandes = depots.map((moisDepot, i) => uneDemande({ id: `d${i}`, moisDepot }))
      return departager(noter(regles, demandes).notee, LOCATIONS).primo.segments.map(({ bord }) => bord)
    }
    expect(bordDe([MOIS - 3, MOIS - 2, MOIS - 1])).toEqual([{ k: 2, exAequo: 3, parDepot: 2, parId: 0, alerte: true }])
    expect(bordDe([MOIS - 3, MOIS - 2, MOIS - 2])).toEqual([{ k: 2, exAequo: 3, parDepot: 1, parId: 1, alerte: true }])
    expect(bordDe([MOIS - 2, MOIS - 2])).toEqual([{ k: 2, exAequo: 0, parDepot: 0, parId: 0, alerte: false }])
  })
})

test('d’une cohorte réelle, aucun petit compte ne se lit ni ne se déduit', () => {
  const regles = uneCotation([{ id: 'handicap' }])
  const demandes = TYPOLOGIES.flatMap((typologie, t) =>
    Array.from({ length: [40, 30, 4, 12, 25][t] ?? 0 }, (_, i) =>
      uneDemande({ id: `${typologie}-${i}`, typologiesSouhaitees: [typologie], handicap: i % 3 === 0 }),
    ),
  )
  const departages = departager(noter(regles, demandes).notee, LOCATIONS)
  const { segments } = montrerDepartages(departages, { synthetique: false }).primo
  // The 4 of T3 are masked, and the 12 of T4 with them, or the total of the grid would tell.
  expect(segments.map(({ typologie, masque }) => [typologie, masque])).toEqual([
    ['T1', false],
    ['T2', false],
    ['T3', true],
    ['T4', true],
    ['T5', false],
  ])
  for (const segment of segments)
    for (const compte of segment.masque || !segment.bord
      ? []
      : [segment.bord.exAequo, segment.bord.parDepot, segment.bord.parId])
      expect(compte === null || compte === 0 || compte >= 11).toBe(true)
  const entiers = montrerDepartages(departages, { synthetique: true }).primo.segments
  expect(entiers.map((segment) => (segment.masque ? null : segment.n))).toEqual([40, 30, 4, 12, 25])
})
