// The exported SQL where a database could differ: names, order of bytes, size.
import { afterAll, describe, expect, it } from 'vitest'
import type { Condition } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { requeteSql } from '~/publication/sql/requete.ts'
import { tableSql } from '~/publication/sql/table.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { uneCotation, uneDemande } from '../../support/cotations.ts'
import { ouvrirPostgres } from '../../support/postgres.ts'
import { attendus, cotationDeBase, sansRang, uneSource } from '../../support/publication.ts'
import { parDuckDB, parFeel, parPostgres, parScript, requete } from '../../support/receveurs.ts'

const communes = (...valeurs: readonly string[]): Cotation =>
  uneCotation(
    valeurs.map((value, i) => ({
      id: `c${i}`,
      conditions: { all: [{ fact: 'communesSouhaitees', operator: 'contains', value }] },
    })),
  )

/** Named conditions, each naming the one before. */
const enChaine = (n: number): Cotation =>
  uneCotation([{ id: 'chaine', conditions: { condition: `n${n - 1}` } }], {
    conditions: Object.fromEntries(
      Array.from({ length: n }, (_, i): [string, Condition] => [
        `n${i}`,
        i === 0
          ? { all: [{ fact: 'adultes', operator: 'greaterThan', value: 1 }] }
          : {
              not: { any: [{ condition: `n${i - 1}` }, { fact: 'refusInjustifies', operator: 'equal', value: i % 3 }] },
            },
      ]),
    ),
  })

const postgres = ouvrirPostgres()
afterAll(() => postgres.fermer())

describe('the exported SQL', () => {
  it('names the members of a set apart, whatever their signs and their length', async () => {
    const longue = 'a'.repeat(60)
    const source = uneSource(communes('a-b', 'a1', `${longue}1`, `${longue}2`, `${longue}-3`))
    const noms = [...tableSql(source).matchAll(/^ {2}(\w+) /gm)].map(([, nom]) => nom ?? '')
    expect(new Set(noms.map((nom) => nom.toLowerCase())).size).toBe(noms.length)
    for (const nom of noms) expect(nom).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,62}$/)
    const demandes = [
      uneDemande({ id: 'x', communesSouhaitees: [`${longue}2`, 'a-b'] }),
      uneDemande({ id: 'y', communesSouhaitees: [] }),
    ]
    expect(await parDuckDB(source, demandes)).toEqual(await attendus(source.resolue, demandes))
  })

  it('differs for PostgreSQL by the order of ids alone', () => {
    // The one line that differs between the two statements.
    const [standard, postgresql] = (['standard', 'postgresql'] as const).map((dialecte) =>
      requete(uneSource(cotationDeBase()), dialecte).split('\n'),
    )
    const differentes = postgresql?.filter((ligne, i) => ligne !== standard?.[i])
    expect(differentes?.every((ligne) => ligne.includes('id COLLATE "C"'))).toBe(true)
    expect(differentes?.length).toBe(2)
  })

  it('is refused in one sentence past what a database holds', () => {
    const refus = (cotation: Cotation) => {
      const faite = requeteSql(uneSource(cotation), 'standard')
      return faite.ok ? [] : faite.problems.map(({ code, params }) => ({ code, params }))
    }
    expect(refus(uneCotation(Array.from({ length: 5000 }, (_, i) => ({ id: `c${i}` }))))).toEqual([
      { code: 'export-trop-large', params: { quoi: 'criteres', nombre: 5000, max: 500 } },
    ])
    expect(refus(enChaine(51))).toEqual([
      { code: 'export-trop-large', params: { quoi: 'etages', nombre: 51, max: 50 } },
    ])
  })

  it('holds five hundred criteria in one group and out of groups', async () => {
    const criteres = Array.from({ length: 500 }, (_, i) => ({
      id: `c${i}`,
      conditions: {
        all: [{ fact: 'refusInjustifies' as const, operator: 'greaterThanInclusive' as const, value: i % 7 }],
      },
    }))
    const source = uneSource(
      uneCotation(criteres, {
        groupes: [{ id: 'g', regle: 'meilleur', criteres: criteres.slice(0, 250).map(({ id }) => id) }],
      }),
    )
    const demandes = sampleDemandes(20, 3)
    const attendu = await attendus(source.resolue, demandes)
    expect(await parDuckDB(source, demandes)).toEqual(attendu)
    expect(await parPostgres(postgres, source, demandes)).toEqual(attendu)
  })

  it('holds conditions nested sixty deep, and named conditions in a long chain', async () => {
    const nidifier = (n: number): Condition =>
      n === 0
        ? { any: [{ fact: 'handicap', operator: 'equal', value: true }] }
        : { not: { all: [nidifier(n - 1), { condition: 'n0' }] } }
    const { conditions = {}, criteres } = enChaine(50)
    const source = uneSource(uneCotation([...criteres, { id: 'a', conditions: nidifier(28) }], { conditions }))
    const demandes = sampleDemandes(60, 9)
    const attendu = await attendus(source.resolue, demandes)
    expect(await parDuckDB(source, demandes)).toEqual(attendu)
    expect(await parPostgres(postgres, source, demandes)).toEqual(attendu)
    expect(parFeel(source, demandes)).toEqual(sansRang(attendu))
    expect(parScript(source, demandes)).toEqual(sansRang(attendu))
  })
})
