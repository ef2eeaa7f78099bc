// The proof that a receiving system runs: expected results against those that it found, criterion by criterion. One text
// in two wrappings, a Node script and a page; neither imports anything of ours.
import { ligneDEntete, type Source } from '../source.ts'
import { type CasAttendu, casAttendus } from './fichiers.ts'
import type { Conformite } from './cas.ts'

/** Shared by both; plain JavaScript. Results are JSON, or CSV whose header names the columns. */
const COMPARAISON = `
function lireResultats(texte) {
  if (/^\\s*\\[/.test(texte)) return JSON.parse(texte)
  const [entete, ...lignes] = texte.replace(/^\\ufeff/, '').split(/\\r?\\n/).filter((ligne) => ligne !== '')
  const separateur = entete.includes(';') ? ';' : ','
  // Ni identifiant, ni nombre, ni liste de critères ne contient de séparateur : les guillemets n’entourent qu’une cellule.
  const cellules = (ligne) => ligne.split(separateur).map((cellule) => cellule.replace(/^"(.*)"$/, '$1'))
  const noms = cellules(entete)
  return lignes.map((ligne) => Object.fromEntries(cellules(ligne).map((texte, i) => [noms[i], texte])))
}
const listeDe = (criteres) => (Array.isArray(criteres) ? criteres : String(criteres ?? '').split(/[ |]+/).filter(Boolean))
// Une base de données peut rendre ses noms de colonnes en minuscules.
const lire = (resultat) => ({ ...resultat, rangGrille: resultat.rangGrille ?? resultat.ranggrille })
function comparer(attendus, lus) {
  const resultats = lus.map(lire)
  const parId = new Map(resultats.map((resultat) => [String(resultat.id), resultat]))
  const ecarts = []
  const parCritere = new Map()
  const champs = ['score', 'rang', 'rangGrille'].filter((champ) => resultats.some((r) => r[champ] !== undefined))
  if (!champs.includes('score')) champs.unshift('score')
  for (const attendu of attendus) {
    const obtenu = parId.get(attendu.id)
    if (obtenu === undefined) {
      ecarts.push({ id: attendu.id, champ: 'id', attendu: attendu.id, obtenu: 'absent' })
      continue
    }
    for (const champ of champs)
      if (String(obtenu[champ] ?? '').trim() === '' || Number(obtenu[champ]) !== attendu[champ])
        ecarts.push({ id: attendu.id, champ, attendu: attendu[champ], obtenu: obtenu[champ] ?? 'absent' })
    const remplis = new Set(listeDe(obtenu.criteres))
    for (const critere of new Set([...attendu.criteres, ...remplis])) {
      const compte = parCritere.get(critere) ?? { cas: 0, fautes: 0 }
      compte.cas += 1
      if (attendu.criteres.includes(critere) !== remplis.has(critere)) {
        compte.fautes += 1
        ecarts.push({
          id: attendu.id,
          champ: critere,
          attendu: attendu.criteres.includes(critere) ? 'rempli' : 'non rempli',
          obtenu: remplis.has(critere) ? 'rempli' : 'non rempli',
        })
      }
      parCritere.set(critere, compte)
    }
  }
  const connus = new Set(attendus.map(({ id }) => id))
  // Un identifiant rendu deux fois est en trop, lui aussi.
  const enTrop = resultats.filter(({ id }) => !connus.has(String(id))).length + resultats.length - parId.size
  return { conforme: ecarts.length === 0 && enTrop === 0, cas: attendus.length, champs, enTrop, ecarts, parCritere: [...parCritere] }
}
`

/** `verifier.mjs`: the bundle's own octets, then the results given. Exit code 1 when something differs. */
export const verifierMjs = (source: Source): string => `// ${ligneDEntete(source)}
// node verifier.mjs                    les fichiers du paquet sont-ils ceux du manifeste ?
// node verifier.mjs resultats.json     et ces résultats (JSON ou CSV) sont-ils ceux attendus ?
// Résultats : id, score, criteres (liste, ou texte séparé par des espaces) ; rang et rangGrille s'ils sont calculés.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
${COMPARAISON}
const ici = dirname(fileURLToPath(import.meta.url))
const racine = [join(ici, '..'), join(ici, '..', '..')].find((dossier) => existsSync(join(dossier, 'manifeste.json')))
if (racine === undefined) {
  console.error('manifeste.json est introuvable.')
  process.exit(2)
}
const { fichiers } = JSON.parse(readFileSync(join(racine, 'manifeste.json'), 'utf8'))
const changes = fichiers.filter(({ nom, sha256 }) => {
  const chemin = join(racine, nom)
  return !existsSync(chemin) || createHash('sha256').update(readFileSync(chemin)).digest('hex') !== sha256
})
for (const { nom } of changes) console.log('CHANGÉ  ' + nom)
console.log(fichiers.length + ' fichiers, ' + changes.length + ' changés')
let conforme = changes.length === 0
if (process.argv[2] !== undefined) {
  const { attendus } = JSON.parse(readFileSync(join(ici, 'attendus.json'), 'utf8'))
  const bilan = comparer(attendus, lireResultats(readFileSync(process.argv[2], 'utf8')))
  for (const [critere, { cas, fautes }] of bilan.parCritere)
    console.log((fautes === 0 ? 'conforme  ' : 'ÉCART     ') + critere + ' : ' + (cas - fautes) + ' sur ' + cas)
  for (const { id, champ, attendu, obtenu } of bilan.ecarts.slice(0, 20))
    console.log(id + ' ' + champ + ' : attendu ' + attendu + ', obtenu ' + obtenu)
  console.log(bilan.cas + ' cas, ' + bilan.ecarts.length + ' écarts, ' + bilan.enTrop + ' lignes en trop ; comparés : criteres, ' + bilan.champs.join(', '))
  conforme &&= bilan.conforme
}
console.log(conforme ? 'CONFORME' : 'NON CONFORME')
process.exitCode = conforme ? 0 : 1
`

/** Data inside a page: nothing in it may close the script. */
const dansLaPage = (contenu: unknown): string => JSON.stringify(contenu).replaceAll('<', '\\u003c')

/** `verifier.html`: the same, in one file that reads nothing but the one that it is given. */
export function verifierHtml(source: Source, conformite: Conformite): string {
  const attendus: readonly CasAttendu[] = casAttendus(conformite)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vérification de conformité</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 } th, td { border: 1px solid #777; padding: .25rem .5rem; text-align: left }
[role=status] { font-weight: bold; font-size: 1.25rem }
</style>
</head>
<body>
<main>
<h1>Vérification de conformité</h1>
<p id="entete"></p>
<p>Calculez les demandes du fichier <code>demandes.json</code> (ou <code>demandes.csv</code>), puis donnez ici vos
résultats, en JSON ou en CSV : <code>id</code>, <code>score</code>, <code>criteres</code>, et si vous les calculez
<code>rang</code> et <code>rangGrille</code>. Rien ne quitte cette page.</p>
<p><label>Résultats : <input type="file" id="resultats" accept=".json,.csv"></label></p>
<p role="status" id="bilan"></p>
<table hidden id="criteres"><caption>Par critère</caption><thead><tr><th scope="col">Critère</th><th scope="col">Cas justes</th><th scope="col">Écarts</th></tr></thead><tbody></tbody></table>
<table hidden id="ecarts"><caption>Premiers écarts</caption><thead><tr><th scope="col">Cas</th><th scope="col">Quoi</th><th scope="col">Attendu</th><th scope="col">Obtenu</th></tr></thead><tbody></tbody></table>
</main>
<script type="application/json" id="attendus">${dansLaPage({ entete: ligneDEntete(source), attendus })}</script>
<script>
'use strict'
${COMPARAISON}
const $ = (id) => document.getElementById(id)
const { entete, attendus } = JSON.parse($('attendus').textContent)
$('entete').textContent = entete
function remplir(id, lignes) {
  const corps = $(id).tBodies[0]
  corps.replaceChildren(...lignes.map((cases) => {
    const ligne = document.createElement('tr')
    for (const texte of cases) ligne.insertCell().textContent = String(texte)
    return ligne
  }))
  $(id).hidden = lignes.length === 0
}
$('resultats').addEventListener('change', async ({ target }) => {
  const [fichier] = target.files
  if (!fichier) return
  try {
    const { conforme, cas, champs, enTrop, ecarts, parCritere } = comparer(attendus, lireResultats(await fichier.text()))
    $('bilan').textContent = (conforme ? 'Conforme' : 'Non conforme') + ' : ' + cas + ' cas, ' + ecarts.length + ' écarts, ' + enTrop + ' lignes en trop. Comparés : criteres, ' + champs.join(', ') + '.'
    remplir('criteres', parCritere.map(([critere, { cas, fautes }]) => [critere, cas - fautes + ' sur ' + cas, fautes]))
    remplir('ecarts', ecarts.slice(0, 100).map(({ id, champ, attendu, obtenu }) => [id, champ, attendu, obtenu]))
  } catch {
    $('bilan').textContent = 'Ce fichier n’a pas pu être lu : il faut du JSON ou un CSV avec une ligne d’en-tête.'
  }
})
</script>
</body>
</html>
`
}
