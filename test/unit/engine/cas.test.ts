// Committed cases, each on both engines with the verdict written in the file: what json-rules-engine was seen to do,
// boundaries, ties, and the three ways of ranking. Titles carry the number of the rule in src/engine/SPEC.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve as resolvePath } from 'node:path'
import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { buildCohorte, readCell } from '~/domain/cohorte.ts'
import type { Condition } from '~/domain/condition.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { parseCotation } from '~/domain/parse.ts'
import { compileCotation, deriveColonnes, expliquerLigne, lireLigne, noterCohorte } from '~/engine/index.ts'
import { creerReference, niveauDeReference, noterReference } from '~/engine/reference.ts'
import {
  cotationDe,
  demandeDe,
  type FaitsEcrits,
  MOIS,
  readFaits,
  type ReglesEcrites,
  resolve,
} from '../../support/cas.ts'
import { uneCotation, uneDemande } from '../../support/cotations.ts'

const DOSSIER = resolvePath(import.meta.dirname, '../../cases')
const readCas = <T>(fichier: string): readonly T[] => JSON.parse(readFileSync(join(DOSSIER, fichier), 'utf8')) as T[]

it('every file of cases is read here', () => {
  expect(readdirSync(DOSSIER).sort()).toEqual(['conditions.json', 'faits-deduits.json', 'notes.json'])
})

interface CasDeCondition {
  readonly titre: string
  /** The schema refuses it: the engines agree all the same. */
  readonly horsSchema?: true
  readonly conditions?: Readonly<Record<string, Condition>>
  readonly regle: Condition
  readonly faits: FaitsEcrits
  readonly attendu: { readonly rempli: boolean; readonly etat: 'vrai' | 'faux' | 'inconnu' }
}

describe('conditions', () => {
  const cas = readCas<CasDeCondition>('conditions.json')
  it.each(cas)('$titre', async ({ horsSchema = false, conditions = {}, regle, faits, attendu }) => {
    const cotation = uneCotation([{ id: 'c', conditions: regle }], { conditions })
    expect(parseCotation(cotation).ok, 'accepté par le schéma').toBe(!horsSchema)
    const resolue = resolve(cotation)
    const demande = demandeDe(faits)

    const reference = await creerReference(resolue).noter(demande)
    const programme = compileCotation(resolue)
    const cohorte = buildCohorte([demande], { synthetique: true })
    const notee = noterCohorte(programme, cohorte)
    const compile = lireLigne(notee, cohorte, 0)

    const met = attendu.rempli ? [{ id: 'c', points: 10, retenu: true }] : []
    const aCompleter = !attendu.rempli && attendu.etat === 'inconnu' ? ['c'] : []
    expect({ criteres: reference.criteres, aCompleter: reference.aCompleter }).toEqual({ criteres: met, aCompleter })
    expect({ criteres: compile.criteres, aCompleter: compile.aCompleter }).toEqual({ criteres: met, aCompleter })
    const arbre = expliquerLigne(programme, notee, cohorte, 0).criteres[0]?.arbre
    expect({ rempli: arbre?.rempli, etat: arbre?.etat }).toEqual(attendu)
  })

  it('[E5] a missing fact and a root that is a bare leaf are refused by json-rules-engine', async () => {
    const feuille = { fact: 'handicap', operator: 'equal', value: true }
    const engine = new Engine([{ conditions: { all: [feuille] }, event: { type: 'x' } }])
    await expect(engine.run({})).rejects.toThrow(/Undefined fact/)
    expect(() => new Engine([{ conditions: feuille as never, event: { type: 'x' } }])).toThrow(/"conditions" root/)
  })
})

interface CasDeFaits {
  readonly titre: string
  readonly faits: FaitsEcrits
  readonly attendu: Readonly<Record<string, unknown>>
}

describe('derived facts', () => {
  const cas = readCas<CasDeFaits>('faits-deduits.json')
  const parametres = { moisReference: MOIS, seuilPremierQuartileEuros: 8700 }
  it.each(cas)('[D1] $titre', ({ faits, attendu }) => {
    const demande = demandeDe(faits)
    expect(deriveFaits(demande, parametres)).toMatchObject(attendu)
    const colonnes = deriveColonnes(buildCohorte([demande], { synthetique: true }), parametres)
    const lus = Object.fromEntries(Object.entries(colonnes).map(([nom, colonne]) => [nom, readCell(colonne, 0)]))
    expect(lus).toMatchObject(attendu)
  })
})

interface CasDeNotes extends ReglesEcrites {
  readonly titre: string
  readonly demandes: readonly (FaitsEcrits & { readonly id: string })[]
  readonly attendu: Readonly<
    Record<
      string,
      {
        readonly score: number
        readonly retenus?: Readonly<Record<string, number>>
        readonly nonRetenus?: Readonly<Record<string, number>>
        readonly aCompleter?: readonly string[]
        readonly rang?: number
        readonly rangGrille?: number
        readonly niveau?: number
      }
    >
  >
  readonly ordre?: Readonly<Partial<Record<'primo' | 'mutation', readonly string[]>>>
}

const asCriteres = (points: Readonly<Record<string, number>>, retenu: boolean): readonly object[] =>
  Object.entries(points).map(([id, valeur]) => ({ id, points: valeur, retenu }))

describe('scores and ranks', () => {
  const cas = readCas<CasDeNotes>('notes.json')
  it.each(cas)('$titre', async ({ demandes, attendu, ordre = {}, ...regles }) => {
    const cotation = cotationDe(regles)
    expect(parseCotation(cotation)).toMatchObject({ ok: true })
    const resolue = resolve(cotation)
    const lignes = demandes.map(demandeDe)
    const cohorte = buildCohorte(lignes, { synthetique: true })
    const notee = noterCohorte(compileCotation(resolue), cohorte)
    const compiles = lignes.map((_, row) => ({ ...lireLigne(notee, cohorte, row), niveau: notee.niveaux[row] }))
    const references = (await noterReference(resolue, lignes)).map((ligne) => ({
      ...ligne,
      niveau: niveauDeReference(resolue, ligne),
    }))

    for (const lues of [references, compiles]) {
      for (const [id, { retenus, nonRetenus = {}, ...reste }] of Object.entries(attendu)) {
        const lue = lues.find((ligne) => ligne.id === id)
        expect(lue).toMatchObject(reste)
        const wanted = retenus ? [...asCriteres(retenus, true), ...asCriteres(nonRetenus, false)] : lue?.criteres
        expect(new Set(lue?.criteres)).toEqual(new Set(wanted))
      }
      for (const [nom, attendus] of Object.entries(ordre)) {
        const placed = lues.filter(({ grille }) => grille === nom).toSorted((a, b) => a.rangGrille - b.rangGrille)
        expect(placed.map(({ id }) => id)).toEqual(attendus)
      }
    }
  })

  it('[P3] a dated value without any in force is a problem that names its place', () => {
    const cotation = uneCotation([{ id: 'a' }], { points: { a: [{ du: '2024-02', valeur: 3 }] } })
    expect(() => resolve(cotation)).toThrow(/grilles\/primo\/points\/a/)
  })

  it('[D2] an application filed after the month of reference is a bug where it reaches the engine', () => {
    const cohorte = buildCohorte([uneDemande(readFaits({ moisDepot: '2024-02' }))], { synthetique: true })
    expect(() => noterCohorte(compileCotation(resolve(uneCotation([{ id: 'a' }]))), cohorte)).toThrow(/postérieure/)
  })
})
