// Every executable export says what the reference engine says: the baseline on 10,000 applications, then generated rule
// sets. The same applications go to json-rules-engine in a bare script, our compiled engine, FEEL, DuckDB and PostgreSQL.
// ATELIER_FUZZ_RUNS raises the number of rule sets (`npm run fuzz:publication`).
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { scoreMjs } from '~/publication/json-rules-engine.ts'
import type { Source } from '~/publication/source.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, sampleDemandes, tires } from '../../support/arbitraires.ts'
import { ouvrirPostgres } from '../../support/postgres.ts'
import { type AttenduClasse, attendus, cotationDeBase, parId, sansRang, uneSource } from '../../support/publication.ts'
import { parDuckDB, parFeel, parPostgres, parScript } from '../../support/receveurs.ts'

interface Essai {
  readonly source: Source
  readonly demandes: readonly LigneDemande[]
  readonly attendu: readonly AttenduClasse[]
}

const preparer = async (source: Source, demandes: readonly LigneDemande[]): Promise<Essai> => ({
  source,
  demandes,
  attendu: await attendus(source.resolue, demandes),
})

/** Ids whose order is that of their bytes and of no language, in the rows whose order depends on them. */
const brouiller = (demandes: readonly LigneDemande[]): readonly LigneDemande[] =>
  demandes.map((demande, i) => ({ ...demande, id: `${'Za_-9B'[i % 6]}${demande.id}` }))

let essais: readonly Essai[] = []
const postgres = ouvrirPostgres()

beforeAll(async () => {
  const tirees = fc.sample(arbCotation, fuzz(20))
  essais = [
    await preparer(uneSource(cotationDeBase()), brouiller(sampleDemandes(10_000, 7))),
    ...(await Promise.all(
      tirees.map((cotation, i) => preparer(uneSource(cotation), brouiller(sampleDemandes(200, 100 + i)))),
    )),
  ]
}, DELAI_DE_TIRAGE_MS)
afterAll(() => postgres.fermer())

describe(`a rule set exported and run elsewhere gives the same ${tires(20)}`, { timeout: DELAI_DE_TIRAGE_MS }, () => {
  it('criteria and scores in a bare Node script (json-rules-engine)', () => {
    for (const { source, demandes, attendu } of essais) expect(parScript(source, demandes)).toEqual(sansRang(attendu))
  })

  it('criteria, scores and ranks in our compiled engine', () => {
    for (const { source, demandes, attendu } of essais) {
      const cohorte = buildCohorte(demandes, { synthetique: true })
      const notee = noterCohorte(compileCotation(source.resolue), cohorte)
      const obtenu = demandes.map((_, row) => {
        const { id, score, criteres, rang, rangGrille } = lireLigne(notee, cohorte, row)
        return { id, score, criteres: criteres.map((critere) => critere.id).toSorted(), rang, rangGrille }
      })
      expect(parId(obtenu)).toEqual(attendu)
    }
  })

  it('criteria, scores and ranks in DuckDB', async () => {
    for (const { source, demandes, attendu } of essais) expect(await parDuckDB(source, demandes)).toEqual(attendu)
  })

  it('criteria, scores and ranks in PostgreSQL', async () => {
    for (const { source, demandes, attendu } of essais)
      expect(await parPostgres(postgres, source, demandes)).toEqual(attendu)
  })

  it('criteria and scores in FEEL', () => {
    for (const { source, demandes, attendu } of essais) expect(parFeel(source, demandes)).toEqual(sansRang(attendu))
  })
})

describe('the exported script', () => {
  it('is short enough to be read', () => {
    expect(scoreMjs(uneSource(cotationDeBase())).trimEnd().split('\n').length).toBeLessThanOrEqual(30)
  })
})
