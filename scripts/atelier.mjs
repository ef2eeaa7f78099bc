// `npm run -s atelier -- VERBE …`: bundles src/cli into a cache when its sources changed, then runs it (Node 20 runs no
// TypeScript). The bundle is made aside and moved in place at once, so that two commands may start together.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/atelier')
const bundle = join(cache, 'atelier.mjs')
const stamp = join(cache, 'atelier.empreinte')
const SOURCES = ['src', 'rules', 'scenarios', 'scripts', 'package.json', 'vite.config.ts', 'vite.node.config.ts']
/** The page and its state are not in the bundle. */
const HORS = new Set(['ui', 'store', 'workers'])

function* walk(path) {
  const found = statSync(path)
  if (!found.isDirectory()) {
    yield `${path}:${found.mtimeMs}:${found.size}`
    return
  }
  for (const name of readdirSync(path).sort()) if (!HORS.has(name)) yield* walk(join(path, name))
}

/** Names, dates and sizes of the sources: a file changed, added or removed changes it. */
const fingerprint = () =>
  createHash('sha256')
    .update([process.version, ...SOURCES.flatMap((name) => [...walk(join(root, name))])].join('\n'))
    .digest('hex')

const isFresh = (wanted) => existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

function build(wanted) {
  const aside = join(cache, `essai-${process.pid}`)
  mkdirSync(aside, { recursive: true })
  try {
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const args = [
      'build',
      '--config',
      'vite.node.config.ts',
      '--mode',
      'atelier',
      '--logLevel',
      'error',
      '--outDir',
      aside,
    ]
    // What the build says must not reach the standard output, which is the command's.
    const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    if (status !== 0) return false
    renameSync(join(aside, 'atelier.mjs'), bundle)
    writeFileSync(stamp, wanted)
    return true
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const wanted = fingerprint()
if (isFresh(wanted) || build(wanted)) await import(pathToFileURL(bundle).href)
else {
  console.error('La ligne de commande n’a pas pu être construite. Lancez « npm ci », puis recommencez.')
  process.exitCode = 2
}
