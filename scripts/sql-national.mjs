// `npm run bench:sql`: the exported statement on the whole national demand, on DuckDB and on the PostgreSQL server that
// scripts/postgres.mjs opened. Both must find the sum of the scores that our engine finds; then the times are printed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { DuckDBInstance } from '@duckdb/node-api'

const n = Number(process.argv[2] ?? 2_800_000)
const dossier = mkdtempSync(join(tmpdir(), 'atelier-sql-'))
const texte = (nom) => readFileSync(join(dossier, nom), 'utf8')
const chronometrer = async (faire) => {
  const debut = performance.now()
  const fait = await faire()
  return { fait, secondes: ((performance.now() - debut) / 1000).toFixed(1) }
}
const creerNotees = (requete) => `CREATE TABLE notees AS ${requete}`
const LIRE_NOTEES = 'SELECT COUNT(*) AS n, SUM(score) AS somme FROM notees;'

function commande(nom, args) {
  const { status, stdout, stderr } = spawnSync(nom, args, { encoding: 'utf8', cwd: dossier })
  if (status !== 0) throw new Error(`${nom} : ${stderr}`)
  return stdout
}

async function surDuckDB() {
  const base = await (await DuckDBInstance.create(':memory:')).connect()
  await base.run(texte('faits.sql'))
  const lecture = await chronometrer(() =>
    base.run(`COPY demandes FROM '${join(dossier, 'demandes.csv')}' (FORMAT CSV, HEADER, NULLSTR '')`),
  )
  const note = await chronometrer(() => base.run(creerNotees(texte('standard.sql'))))
  const { n: lignes, somme } = (await base.runAndReadAll(LIRE_NOTEES)).getRowObjects()[0]
  return { nom: 'DuckDB', lecture, note, trouve: [lignes, somme].map(String).join('|') }
}

async function surPostgres() {
  const psql = (sql) => {
    writeFileSync(join(dossier, 'a-faire.sql'), sql)
    return commande('psql', ['-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', 'a-faire.sql'])
  }
  psql(texte('faits.sql'))
  const lecture = await chronometrer(() =>
    psql("\\copy demandes FROM 'demandes.csv' WITH (FORMAT csv, HEADER, NULL '')\n"),
  )
  psql('ANALYZE demandes;')
  const note = await chronometrer(() => psql(creerNotees(texte('postgresql.sql'))))
  return { nom: 'PostgreSQL', lecture, note, trouve: psql(LIRE_NOTEES).trim() }
}

try {
  const bench = join(import.meta.dirname, '../node_modules/.cache/atelier/bench.mjs')
  const ecriture = await chronometrer(() =>
    commande(process.execPath, ['--max-old-space-size=4096', bench, 'faits', dossier, String(n)]),
  )
  const attendu = `${n}|${ecriture.fait.trim()}`
  console.log(`${n.toLocaleString('fr-FR')} demandes écrites et notées par notre moteur en ${ecriture.secondes} s`)
  for (const receveur of [surDuckDB, surPostgres]) {
    const { nom, lecture, note, trouve } = await receveur()
    if (trouve !== attendu) throw new Error(`${nom} trouve ${trouve}, attendu ${attendu}`)
    console.log(
      `${nom.padEnd(10)} même nombre, même somme des scores ; lecture du CSV ${lecture.secondes} s, notes et rangs ${note.secondes} s`,
    )
  }
} finally {
  rmSync(dossier, { recursive: true, force: true })
}
