// Spark SQL and Trino on paper: the exported texts are sentences of their grammars, and call nothing but what the four
// databases document alike. DuckDB and PostgreSQL run them (accord.test.ts).
import { PredictionMode } from 'antlr4ng'
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark'
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '~/publication/source.ts'
import { tableSql } from '~/publication/sql/table.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'
import { requete } from '../../support/receveurs.ts'

const sources: readonly Source[] = [cotationDeBase(), ...fc.sample(arbCotation, fuzz(6))].map((cotation) =>
  uneSource(cotation),
)
const sansRemarques = (sql: string): string => sql.replaceAll(/\/\*.*?\*\/|--.*|'(?:[^']|'')*'/g, '')

/**
 * Same name, arguments and result in the reference manuals of the four, nulls included as they are used here: LEAST and
 * GREATEST take known operands only, MOD and NULLIF integers.
 */
const FONCTIONS = ['CAST', 'COALESCE', 'GREATEST', 'LEAST', 'MOD', 'NULLIF', 'ROW_NUMBER', 'TRIM']
const MOTS =
  'AND AS BIGINT BY CASE DESC ELSE END FALSE FROM IN IS NOT NULL OR ORDER OVER PARTITION SELECT THEN TRUE WHEN WITH'.split(
    ' ',
  )

/** Faults of a text. The whole lookahead: the short one, that the package takes, refuses `(a - MOD(a, 2))`, which is Spark SQL. */
function fautes(grammaire: SparkSQL | TrinoSQL, texte: string): readonly string[] {
  const trouvees: string[] = []
  const parser = grammaire.createParser(texte, ({ message }) => void trouvees.push(message))
  parser.interpreter.predictionMode = PredictionMode.LL
  parser.program()
  return trouvees
}

describe.each([
  ['Spark SQL', new SparkSQL()],
  ['Trino', new TrinoSQL()],
])('%s', { timeout: DELAI_DE_TIRAGE_MS }, (_, grammaire) => {
  it(`reads the table and the statement of the baseline and of generated sets ${tires(6)}`, () => {
    for (const source of sources)
      for (const texte of [tableSql(source), requete(source, 'standard')]) expect(fautes(grammaire, texte)).toEqual([])
  })

  it('does not read what is of PostgreSQL or of DuckDB alone', () => {
    for (const ailleurs of ['SELECT a::int FROM t', 'SELECT id FROM t ORDER BY id COLLATE "C"', 'SELECT FROM'])
      expect(fautes(grammaire, ailleurs)).not.toEqual([])
  })
})

it('the statement calls and says nothing that the four do not share', () => {
  for (const source of sources) {
    const texte = sansRemarques(requete(source, 'standard'))
    const fonctions = [...texte.matchAll(/\b([A-Z_]+)\(/g)].map(([, nom]) => nom ?? '')
    const mots = [...texte.matchAll(/\b[A-Z]{2,}\b(?!\()/g)].map(([mot]) => mot)
    expect([...new Set(fonctions)].filter((nom) => !FONCTIONS.includes(nom))).toEqual([])
    expect([...new Set(mots)].filter((mot) => !MOTS.includes(mot))).toEqual([])
    expect(texte).not.toMatch(/"|::|`|\/\//)
  }
})
