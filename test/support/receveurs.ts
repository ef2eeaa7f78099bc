// The systems that receive a rule set, in process: a bare Node script, DuckDB, PostgreSQL, FEEL. Each is given the
// exported texts and applications, and says what it finds.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { evaluate } from 'feelin'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { type Modele, modeleDmn } from '~/publication/dmn/decisions.ts'
import { nomDeCritere } from '~/publication/dmn/feel.ts'
import { faitsMjs, reglesJson, scoreMjs } from '~/publication/json-rules-engine.ts'
import type { Source } from '~/publication/source.ts'
import { type DialecteSql, requeteSql } from '~/publication/sql/requete.ts'
import { csvDesFaits, tableSql } from '~/publication/sql/table.ts'
import type { LigneSql, Postgres } from './postgres.ts'
import { type Attendu, type AttenduClasse, ecrireDemandes, parId } from './publication.ts'

const LOT = 2000

const RACINE = resolve(import.meta.dirname, '../..')

function dansUnDossier<T>(faire: (dossier: string) => T): T {
  const dossier = mkdtempSync(join(tmpdir(), 'atelier-receveur-'))
  const nettoyer = (): void => rmSync(dossier, { recursive: true, force: true })
  const fait = faire(dossier)
  if (!(fait instanceof Promise)) nettoyer()
  else void fait.finally(nettoyer)
  return fait
}

/** The exported script, with json-rules-engine beside it and nothing of ours. */
export const parScript = (source: Source, demandes: readonly LigneDemande[]): readonly Attendu[] =>
  dansUnDossier((dossier) => {
    symlinkSync(join(RACINE, 'node_modules'), join(dossier, 'node_modules'))
    const ici = join(dossier, 'regles')
    mkdirSync(ici)
    writeFileSync(join(ici, 'regles.json'), reglesJson(source))
    writeFileSync(join(ici, 'faits.mjs'), faitsMjs(source))
    writeFileSync(join(ici, 'score.mjs'), scoreMjs(source))
    writeFileSync(join(ici, 'demandes.json'), JSON.stringify(ecrireDemandes(demandes)))
    const { stdout, stderr } = spawnSync(process.execPath, ['score.mjs', 'demandes.json'], {
      cwd: ici,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (stderr !== '') throw new Error(stderr)
    return parId(JSON.parse(stdout) as Attendu[])
  })

export function requete(source: Source, dialecte: DialecteSql): string {
  const ecrite = requeteSql(source, dialecte)
  if (!ecrite.ok) throw new Error(JSON.stringify(ecrite.problems))
  return ecrite.value
}

/** Names come back in lower case from PostgreSQL. */
const lireLignes = (lignes: readonly LigneSql[]): readonly AttenduClasse[] =>
  parId(
    lignes.map((ligne) => ({
      id: String(ligne['id']),
      score: Number(ligne['score']),
      criteres: String(ligne['criteres']).split(' ').filter(Boolean).toSorted(),
      rang: Number(ligne['rang']),
      rangGrille: Number(ligne['rangGrille'] ?? ligne['ranggrille']),
    })),
  )

let duck: Promise<DuckDBConnection> | undefined
const duckdb = (): Promise<DuckDBConnection> =>
  (duck ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect()))

export const parDuckDB = (source: Source, demandes: readonly LigneDemande[]): Promise<readonly AttenduClasse[]> =>
  dansUnDossier(async (dossier) => {
    const fichier = join(dossier, 'demandes.csv')
    writeFileSync(fichier, csvDesFaits(source, demandes))
    const base = await duckdb()
    await base.run('DROP TABLE IF EXISTS demandes')
    await base.run(tableSql(source))
    await base.run(`COPY demandes FROM '${fichier}' (FORMAT CSV, HEADER, NULLSTR '')`)
    const lues = await base.runAndReadAll(requete(source, 'standard'))
    return lireLignes(lues.getRowObjects() as readonly LigneSql[])
  })

/** @param base an instance that several calls share */
export async function parPostgres(
  base: Postgres,
  source: Source,
  demandes: readonly LigneDemande[],
): Promise<readonly AttenduClasse[]> {
  // A column that follows a language, as in many databases: the statement must order by bytes all the same.
  const table = tableSql(source).replace('id VARCHAR(32)', 'id VARCHAR(32) COLLATE "und-x-icu"')
  await base.executer(`DROP TABLE IF EXISTS demandes; ${table}`)
  await base.copier('demandes', csvDesFaits(source, demandes))
  return lireLignes(await base.lire(requete(source, 'postgresql')))
}

/** Text that computes every decision of every row, in order of dependency: reading it is what costs. */
function feelDuLot({ decisions }: Modele): string {
  const entrees = [
    ...FAITS_DE_BASE.map(({ id }) => `${id}: f.${id}`),
    ...decisions.map(({ nom, texte }) => `${nom}: ${texte}`),
  ]
  return `for f in lignes return {${entrees.join(', ')}}`
}

export function parFeel(source: Source, demandes: readonly LigneDemande[]): readonly Attendu[] {
  const texte = feelDuLot(modeleDmn(source))
  const lots = Array.from({ length: Math.ceil(demandes.length / LOT) }, (_, i) =>
    demandes.slice(i * LOT, (i + 1) * LOT),
  )
  return parId(
    lots.flatMap((lot) => {
      const decisions = evaluate(texte, { lignes: lot }).value as readonly Readonly<Record<string, unknown>>[]
      return lot.map(({ id, typeDemande }, i) => ({
        id,
        score: Number(decisions[i]?.['score']),
        criteres: source.resolue.grilles[typeDemande].criteres
          .map(({ critere }) => critere.id)
          .filter((critere) => decisions[i]?.[nomDeCritere(critere)] === true)
          .toSorted(),
      }))
    }),
  )
}
