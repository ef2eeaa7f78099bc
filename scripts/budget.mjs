// First load of the built page: the entry and what it imports statically, in kB gzip. Called by `npm run build`; over the
// budget, the build fails and says which files weigh.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** kB gzip of script before the first page is there. */
const BUDGET_KO = 300
const DIST = resolve(import.meta.dirname, '../dist')

/** @returns the chunk and all that it imports statically, each once */
function chargement(manifest, cle, vus = new Set()) {
  if (vus.has(cle)) return vus
  vus.add(cle)
  for (const importe of manifest[cle].imports ?? []) chargement(manifest, importe, vus)
  return vus
}

const ko = (octets) => octets / 1000
const dire = (n) => n.toFixed(1).replace('.', ',')
const poids = (fichier) => ko(gzipSync(readFileSync(resolve(DIST, fichier)), { level: 9 }).length)

const manifest = JSON.parse(readFileSync(resolve(DIST, '.vite/manifest.json'), 'utf8'))
const entree = Object.keys(manifest).find((cle) => manifest[cle].isEntry)
if (entree === undefined) throw new Error('dist/.vite/manifest.json : aucune entrée')

const morceaux = [...chargement(manifest, entree)].map((cle) => manifest[cle])
const scripts = morceaux.map(({ file }) => ({ file, ko: poids(file) })).toSorted((a, b) => b.ko - a.ko)
const styles = new Set(morceaux.flatMap(({ css }) => css ?? []))
const total = scripts.reduce((somme, script) => somme + script.ko, 0)
const totalStyles = [...styles].reduce((somme, fichier) => somme + poids(fichier), 0)

console.log(
  `Premier chargement : ${dire(total)} kB gzip de script (budget ${BUDGET_KO}), ${dire(totalStyles)} kB de style.`,
)
if (total > BUDGET_KO) {
  for (const script of scripts) console.error(`  ${dire(script.ko)} kB  ${script.file}`)
  console.error(`Au-delà du budget de ${dire(total - BUDGET_KO)} kB : charger plus tard ce qui peut l’être (import()).`)
  process.exit(1)
}
