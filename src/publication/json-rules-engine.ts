// The rule set as json-rules-engine reads it, with what a bare Node script needs to run it: the rules (JSON), the derived
// facts (JavaScript made from the dictionary) and a short script. They are the very rules of the reference engine.
import { GRILLES } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { asRule, reglesNatives } from '~/engine/reference.ts'
import { type Dialecte, ecrireDerive } from './expressions.ts'
import { enteteDe, ligneDEntete, type Source } from './source.ts'

const NOM_DES_SIGNES: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'moins',
  '*': 'fois',
  '<': 'inferieur',
  '<=': 'auPlus',
  '>': 'superieur',
  '>=': 'auMoins',
}

const js = (valeur: unknown): string => JSON.stringify(valeur)

const JAVASCRIPT = (parametres: Readonly<Record<string, number>>): Dialecte => ({
  nul: 'null',
  fait: (id) => `f.${id}`,
  parametre: (nom) => String(parametres[nom]),
  calcul: (signe, { texte: a }, { texte: b }) => `${NOM_DES_SIGNES[signe]}(${a}, ${b})`,
  min: ({ texte: a }, { texte: b }) => `min(${a}, ${b})`,
  quotient: ({ texte: a }, { texte: b }) => `quotient(${a}, ${b})`,
  et: ({ texte: a }, { texte: b }) => `et(${a}, ${b})`,
  si: (test, { texte: a }, { texte: b }) => `si(${test.texte}, ${a}, ${b})`,
  connu: (valeur, { texte: a }, { texte: b }) => `${valeur.texte} === null ? ${b} : ${a}`,
  choix: (rang, valeurs) => `${js(valeurs)}[${rang.texte} - 1]`,
  plusPetite: (ensemble, valeurs, sinon) => `${js(valeurs)}.find((v) => f.${ensemble}.includes(v)) ?? ${sinon.texte}`,
})

/** What the expressions need: the parameters by name, the month included. */
export const parametresDes = ({ resolue }: Source): Readonly<Record<string, number>> => ({
  moisReference: resolue.moisReference,
  seuilPremierQuartileEuros: resolue.seuilPremierQuartileEuros,
})

/** `regles.json`: conditions and rules by grid, months as integers. */
export function reglesJson(source: Source): string {
  const { cotation, grilles } = source.resolue
  return `${JSON.stringify(
    {
      format: 'atelier-cil/json-rules-engine@1',
      ...enteteDe(source),
      moteur: 'json-rules-engine 7.3.1',
      conditions: Object.fromEntries(
        Object.entries(cotation.conditions ?? {}).map(([nom, condition]) => [nom, asRule(condition)]),
      ),
      grilles: Object.fromEntries(
        GRILLES.map((nom) => [nom, { mode: grilles[nom].mode, regles: reglesNatives(grilles[nom]) }]),
      ),
    },
    null,
    1,
  )}\n`
}

/** `faits.mjs`: every fact that a rule may name, from those of an application. */
export function faitsMjs(source: Source): string {
  const dialecte = JAVASCRIPT(parametresDes(source))
  const derives = FAITS_DERIVES.map((fait) => ({
    id: fait.id,
    formule: fait.formule,
    texte: ecrireDerive(fait, dialecte),
  }))
  return `// ${ligneDEntete(source)}
// Faits d'une demande, complétés par les faits déduits ; inconnu (null) dès qu'une donnée utile est inconnue.
// Un mois AAAA-MM vaut année × 12 + mois − 1.
const deux = (calcul) => (a, b) => (a === null || b === null ? null : calcul(a, b))
const plus = deux((a, b) => a + b)
const moins = deux((a, b) => a - b)
const fois = deux((a, b) => a * b)
const min = deux((a, b) => Math.min(a, b))
const quotient = deux((a, b) => (b === 0 ? null : Math.floor(a / b)))
const inferieur = deux((a, b) => a < b)
const auPlus = deux((a, b) => a <= b)
const superieur = deux((a, b) => a > b)
const auMoins = deux((a, b) => a >= b)
const et = deux((a, b) => a && b)
const si = (test, a, b) => (test === null ? null : test ? a : b)

const mois = (texte) => Number(texte.slice(0, 4)) * 12 + Number(texte.slice(5, 7)) - 1
const NOMS = ${js(FAITS_DE_BASE.map(({ id }) => id))}
const DERIVES = [
${derives.map(({ id, formule, texte }) => `  // ${formule}\n  [${js(id)}, (f) => ${texte}],`).join('\n')}
]

export function completer(demande) {
  const f = Object.fromEntries(NOMS.map((nom) => [nom, demande[nom] ?? null]))
  f.moisDepot = mois(demande.moisDepot)
  for (const [nom, formule] of DERIVES) f[nom] = formule(f)
  return f
}
`
}

/** `score.mjs`: the whole computation of a score, twenty lines. */
export const scoreMjs = (source: Source): string => `// ${ligneDEntete(source)}
// npm install json-rules-engine@7.3.1 ; node score.mjs demandes.json > resultats.json
import { readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'
import { completer } from './faits.mjs'
const lire = (chemin) => JSON.parse(readFileSync(chemin, 'utf8'))
const { conditions, grilles } = lire(new URL('regles.json', import.meta.url))
const moteurs = {}
for (const [grille, { regles }] of Object.entries(grilles)) {
  moteurs[grille] = new Engine(regles)
  for (const [nom, condition] of Object.entries(conditions)) moteurs[grille].setCondition(nom, condition)
}
const resultats = []
for (const demande of lire(process.argv[2])) {
  const { events } = await moteurs[demande.typeDemande].run(completer(demande))
  const remplis = events.map(({ params }) => params)
  const meilleurs = {}
  for (const { critere, groupe, points } of remplis) {
    const cle = groupe === null ? 'seul ' + critere : 'groupe ' + groupe
    meilleurs[cle] = Math.max(meilleurs[cle] ?? points, points)
  }
  const score = Object.values(meilleurs).reduce((total, points) => total + points, 0)
  resultats.push({ id: demande.id, score, criteres: remplis.map(({ critere }) => critere).sort() })
}
process.stdout.write(JSON.stringify(resultats))
`
