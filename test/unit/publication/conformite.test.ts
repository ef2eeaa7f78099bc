// Conformance cases: every criterion met and not met, both sides of each boundary, unknown facts, ties.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohorte } from '~/domain/cohorte.ts'
import { type Feuille, type Litteral, listFeuilles, type Operateur, type Valeur } from '~/domain/condition.ts'
import { type Cotation, GRILLES, type PointsDeGrille } from '~/domain/cotation.ts'
import { splitPointer } from '~/domain/problem.ts'
import { compileCotation, type LigneNotee, lireLigne, noterCohorte } from '~/engine/index.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { casDeConformite, type Conformite } from '~/publication/conformite/cas.ts'
import { attendusCsv, attendusJson, casAttendus, demandesCsv } from '~/publication/conformite/fichiers.ts'
import { remplit } from '~/analysis/cas/lecture.ts'
import type { Source } from '~/publication/source.ts'
import { noterReference } from '~/engine/reference.ts'
import { arbCotation, sampleDemandes } from '../../support/arbitraires.ts'
import { MOIS, resolve } from '../../support/cas.ts'
import { uneCotation } from '../../support/cotations.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'
import { parDuckDB, parScript } from '../../support/receveurs.ts'

const source: Source = uneSource(cotationDeBase())
const conformite: Promise<Conformite> = casDeConformite(source.resolue)

describe('the conformance cases of the baseline', () => {
  it('meet and do not meet each criterion of each grid', async () => {
    const { nonCouverts, demandes } = await conformite
    expect(nonCouverts).toEqual([])
    expect(demandes.length).toBeLessThan(5000)
  })

  it('stand on both sides of every leaf, by grid', async () => {
    const { demandes } = await conformite
    const { cotation } = source.resolue
    for (const nom of GRILLES) {
      const siennes = demandes.filter(({ typeDemande }) => typeDemande === nom)
      const racines = source.resolue.grilles[nom].criteres.map(({ critere }) => critere.conditions)
      const feuilles = racines.flatMap((racine) => listFeuilles(racine)).map(({ feuille }) => feuille)
      const muettes = feuilles.filter((feuille) => {
        const lues = siennes.map((demande) => remplit(feuille, demande, source.resolue))
        return !(lues.includes(true) && lues.includes(false)) && feuille.fact !== 'typeDemande'
      })
      expect(muettes).toEqual([])
    }
    expect(cotation.criteres.length).toBe(29)
  })

  it('leave each nullable fact that a condition reads unknown at least once', async () => {
    const { demandes } = await conformite
    for (const fait of [
      'ressourcesMensuellesEuros',
      'loyerNetAidesEuros',
      'piecesActuelles',
      'surfaceActuelleM2',
    ] as const)
      expect(demandes.some((demande) => demande[fait] === null)).toBe(true)
  })

  it('tie on the score, then on the month, so that the id settles it', async () => {
    const { demandes, attendus } = await conformite
    const cles = new Map<string, number>()
    demandes.forEach((demande, i) => {
      const cle = `${demande.typeDemande} ${attendus[i]?.segment} ${attendus[i]?.score} ${demande.moisDepot}`
      cles.set(cle, (cles.get(cle) ?? 0) + 1)
    })
    expect(Math.max(...cles.values())).toBeGreaterThanOrEqual(3)
  })

  it('are applications that a cohort may hold', async () => {
    const lue = parseCohorteCsv(demandesCsv(await conformite), { mois: MOIS, synthetique: true })
    expect(lue.ok).toBe(true)
  })

  it('are found right by the exported script and by DuckDB', async () => {
    const { demandes } = await conformite
    const attendus = casAttendus(await conformite)
      .map(({ id, score, criteres }) => ({ id, score, criteres: criteres.toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(parScript(source, demandes)).toEqual(attendus)
    expect((await parDuckDB(source, demandes)).map(({ id, score, criteres }) => ({ id, score, criteres }))).toEqual(
      attendus,
    )
  })

  it('are written with one expected result a case', async () => {
    const ecrits = JSON.parse(attendusJson(source, await conformite)) as { attendus: unknown[] }
    const { demandes } = await conformite
    expect(ecrits.attendus.length).toBe(demandes.length)
    expect(
      attendusCsv(await conformite)
        .trimEnd()
        .split('\n').length,
    ).toBe(demandes.length + 1)
  })
})

// ---- other rule sets than the baseline, each by one change

const BASCULES: Readonly<Record<Operateur, Operateur>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
}

interface Mutant {
  readonly nom: string
  readonly cotation: Cotation
}

/** One leaf changed: its operator, its number by one, a value of its list left out. */
function feuillesChangees(feuille: Feuille): readonly Feuille[] {
  const { operator, value } = feuille
  const valeurs: readonly Valeur[] =
    typeof value === 'number'
      ? [value + 1, value - 1]
      : Array.isArray(value) && value.length > 1
        ? value.map((_, i) => (value as readonly Litteral[]).toSpliced(i, 1))
        : []
  return [{ ...feuille, operator: BASCULES[operator] }, ...valeurs.map((valeur) => ({ ...feuille, value: valeur }))]
}

function mutants(cotation: Cotation): readonly Mutant[] {
  const deFeuilles = cotation.criteres.flatMap((critere, i) =>
    listFeuilles(critere.conditions).flatMap(({ feuille, at }) =>
      feuillesChangees(feuille).map((changee): Mutant => {
        const copie = structuredClone(cotation)
        const chemin = splitPointer(at)
        const parent = chemin
          .slice(0, -1)
          .reduce<unknown>((noeud, cle) => (noeud as Record<string, unknown>)[cle], copie.criteres[i]?.conditions)
        ;(parent as Record<string, unknown>)[chemin.at(-1) ?? ''] = changee
        return { nom: `${critere.id}${at} ${changee.operator} ${JSON.stringify(changee.value)}`, cotation: copie }
      }),
    ),
  )
  const dePoints = GRILLES.flatMap((nom) =>
    Object.entries(cotation.grilles[nom].points).flatMap(([id, points]): readonly Mutant[] => {
      const changer = (autres: PointsDeGrille): Mutant => {
        const grille = { ...cotation.grilles[nom], points: { ...cotation.grilles[nom].points, [id]: autres } }
        return {
          nom: `${nom} ${id} ${JSON.stringify(autres)}`,
          cotation: { ...cotation, grilles: { ...cotation.grilles, [nom]: grille } },
        }
      }
      if (typeof points === 'object' && points !== null)
        return 'pas' in points
          ? (['pas', 'parPas', 'plafond'] as const).map((cle) => changer({ ...points, [cle]: points[cle] + 1 }))
          : []
      const niveau = cotation.niveaux.find(({ rang }) => rang === cotation.criteres.find((c) => c.id === id)?.niveau)
      return [changer((points ?? (typeof niveau?.points === 'number' ? niveau.points : 0)) + 1)]
    }),
  )
  const deGroupes = (cotation.groupes ?? []).map(({ id }, i) => ({
    nom: `sans ${id}`,
    cotation: { ...cotation, groupes: cotation.groupes?.toSpliced(i, 1) ?? [] },
  }))
  return [...deFeuilles, ...dePoints, ...deGroupes]
}

describe('the conformance cases of the baseline tell it from another rule set', () => {
  it('that differs by one operator, one threshold, one value, one point or one group', async () => {
    const { demandes, attendus } = await conformite
    const cohorte = buildCohorte(demandes, { synthetique: true })
    const dire = (lignes: readonly LigneNotee[]): string =>
      JSON.stringify(lignes.map(({ score, criteres }) => [score, criteres.map(({ id }) => id)]))
    const attendu = dire(attendus)
    const tous = mutants(cotationDeBase())
    const confondus = tous.filter(({ cotation }) => {
      const notee = noterCohorte(compileCotation(resolve(cotation)), cohorte)
      return dire(demandes.map((_, row) => lireLigne(notee, cohorte, row))) === attendu
    })
    expect(tous.length).toBeGreaterThan(120)
    expect(confondus.map(({ nom }) => nom)).toEqual([])
  })
})

describe('the conformance cases of any rule set', () => {
  it('say a criterion that nothing meets', async () => {
    const impossible = uneCotation([
      {
        id: 'a',
        conditions: {
          all: [
            { fact: 'adultes', operator: 'greaterThan', value: 3 },
            { fact: 'adultes', operator: 'lessThan', value: 2 },
          ],
        },
      },
    ])
    const { nonCouverts } = await casDeConformite(resolve(impossible))
    expect(nonCouverts).toEqual(GRILLES.map((grille) => ({ grille, critere: 'a', etat: 'rempli' })))
  })

  it('show whatever a random cohort shows of generated rule sets', async () => {
    for (const [i, cotation] of fc.sample(arbCotation, { numRuns: 20, seed: 31 }).entries()) {
      const resolue = resolve(cotation)
      const { nonCouverts } = await casDeConformite(resolue)
      const notees = await noterReference(resolue, sampleDemandes(200, i))
      const vus = nonCouverts.filter(({ grille, critere, etat }) =>
        notees.some(
          (notee) => notee.grille === grille && notee.criteres.some(({ id }) => id === critere) === (etat === 'rempli'),
        ),
      )
      expect(vus).toEqual([])
    }
  })
})
