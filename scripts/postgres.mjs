// A PostgreSQL server of one’s own for the time of a command: a fresh cluster in a temporary folder, reached by a socket.
// `node scripts/postgres.mjs COMMAND …` runs the command with PGHOST, PGUSER, PGDATABASE and ATELIER_POSTGRES set, then
// stops and erases it.
// The server is $POSTGRES_BIN, then the usual places, then (root on Debian) apt.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { installDebian } from './debian.mjs'

const DEBIAN = '/usr/lib/postgresql'
const MISSING =
  'No PostgreSQL server found. Install it (Debian/Ubuntu: sudo apt-get install postgresql) or set POSTGRES_BIN to the folder of initdb and pg_ctl.'

const isBin = (dir) => existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'pg_ctl'))

function findPostgres() {
  const wanted = process.env.POSTGRES_BIN
  if (wanted) {
    if (!isBin(wanted)) throw new Error(`POSTGRES_BIN=${wanted} does not hold initdb and pg_ctl.`)
    return wanted
  }
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : []
  return [...versions.map((v) => join(DEBIAN, v, 'bin')), ...(process.env.PATH ?? '').split(delimiter)].find(isBin)
}

function ensurePostgres() {
  const found = findPostgres() ?? (installDebian('PostgreSQL', 'postgresql') ? findPostgres() : undefined)
  if (found) return found
  throw new Error(MISSING)
}

const isRoot = process.getuid?.() === 0

/** A server refuses to run as root: Debian’s own user runs it. */
function idsOfPostgres() {
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function must(what, { status, stderr }) {
  if (status !== 0) throw new Error(`${what}: ${stderr}`)
}

function withServer(faire) {
  const bin = ensurePostgres()
  const dir = mkdtempSync(join(tmpdir(), 'atelier-pg-'))
  const qui = isRoot ? idsOfPostgres() : {}
  if (isRoot) chownSync(dir, qui.uid, qui.gid)
  chmodSync(dir, 0o755)
  const data = join(dir, 'data')
  const lancer = (outil, args) =>
    spawnSync(join(bin, outil), args, { ...qui, cwd: dir, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    must('initdb', lancer('initdb', ['-D', data, '-U', 'atelier', '-A', 'trust', '--locale=C.UTF-8', '-N']))
    const options = `-k ${dir} -c listen_addresses= -c unix_socket_permissions=0777 -c fsync=off`
    must('pg_ctl', lancer('pg_ctl', ['-D', data, '-l', join(dir, 'journal'), '-w', '-o', options, 'start']))
    try {
      const path = [bin, process.env.PATH].join(delimiter)
      return faire({
        ...process.env,
        PATH: path,
        PGHOST: dir,
        PGUSER: 'atelier',
        PGDATABASE: 'postgres',
        ATELIER_POSTGRES: dir,
      })
    } finally {
      lancer('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const [command, ...args] = process.argv.slice(2)
if (command === undefined) {
  console.error('Usage: node scripts/postgres.mjs COMMAND …')
  process.exitCode = 2
} else {
  try {
    process.exitCode = withServer((env) => spawnSync(command, args, { env, stdio: 'inherit' }).status ?? 1)
  } catch (e) {
    console.error(e.message)
    process.exitCode = 1
  }
}
