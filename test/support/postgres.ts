// PostgreSQL for the tests: in process (PGlite), or the server that scripts/postgres.mjs opened when it runs them.
import { spawnSync } from 'node:child_process'
import { PGlite } from '@electric-sql/pglite'
import Papa from 'papaparse'

export type LigneSql = Readonly<Record<string, unknown>>

export interface Postgres {
  readonly executer: (sql: string) => Promise<unknown>
  /** Rows of a table, from a CSV text with its names; an empty cell is null. */
  readonly copier: (table: string, csv: string) => Promise<unknown>
  readonly lire: (sql: string) => Promise<readonly LigneSql[]>
  readonly fermer: () => Promise<void>
}

function enProcessus(): Postgres {
  const base = new PGlite()
  return {
    executer: (sql) => base.exec(sql),
    copier: (table, csv) =>
      base.query(`COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, HEADER, NULL '')`, [], { blob: new Blob([csv]) }),
    lire: async (sql) => (await base.query<LigneSql>(sql)).rows,
    fermer: () => base.close(),
  }
}

/** What `psql` prints of a script. */
async function psql(entree: string): Promise<string> {
  const options = ['-q', '--csv', '-v', 'ON_ERROR_STOP=1', '-f', '-']
  const { status, stdout, stderr } = spawnSync('psql', options, {
    input: entree,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return Promise.resolve(stdout)
}

const SERVEUR: Postgres = {
  executer: psql,
  copier: (table, csv) => psql(`\\copy ${table} FROM STDIN WITH (FORMAT csv, HEADER, NULL '')\n${csv}\\.\n`),
  lire: async (sql) => Papa.parse<LigneSql>(await psql(sql), { header: true, skipEmptyLines: true }).data,
  fermer: () => Promise.resolve(),
}

export const ouvrirPostgres = (): Postgres => (process.env['ATELIER_POSTGRES'] === undefined ? enProcessus() : SERVEUR)
