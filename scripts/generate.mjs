// Writes what is derived from the dictionary of facts and the schemas, so that neither can drift:
//   rules/schema/conditions.schema.json   from rules/faits.json (known facts, operators and values of the right type)
//   src/domain/gen/*.ts                   types of every schema, the row of base facts, the words that a translation of the
//                                         dictionary must hold, and the order of keys in a text
// `npm run generate` writes; `generated()` returns the same files for the test that compares them.
import { compile } from 'json-schema-to-typescript'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemaDir = join(root, 'rules/schema')
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const BANNER = '// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.\n'

const MONTH = '^[0-9]{4}-(0[1-9]|1[0-2])$'
const EQUALITY = ['equal', 'notEqual', 'in', 'notIn']
const ORDER = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const OPERATORS = {
  boolean: EQUALITY,
  enum: EQUALITY,
  integer: [...EQUALITY, ...ORDER],
  month: [...EQUALITY, ...ORDER],
  set: ['contains', 'doesNotContain'],
}

const literal = (fact) => {
  if (fact.type === 'boolean') return { type: 'boolean' }
  if (fact.type === 'integer') return { type: 'integer', minimum: -100000000, maximum: 100000000 }
  if (fact.type === 'month') return { type: 'string', pattern: MONTH }
  if (fact.ouvert) return { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
  return { enum: fact.valeurs.map((value) => value.id) }
}

/** Facts that may stand on the right of `fact`: same type, unit and list, never nullable, never itself or a set. */
const rightFacts = (fact, facts) =>
  fact.type === 'set'
    ? []
    : facts
        .filter(
          (other) =>
            other.id !== fact.id &&
            !other.nullable &&
            other.type === fact.type &&
            other.unite === fact.unite &&
            JSON.stringify(other.valeurs) === JSON.stringify(fact.valeurs),
        )
        .map((other) => other.id)

function valueOf(fact, facts) {
  const right = rightFacts(fact, facts)
  const single = right.length
    ? {
        if: { type: 'object' },
        then: {
          type: 'object',
          additionalProperties: false,
          required: ['fact'],
          properties: { fact: { enum: right } },
        },
        else: literal(fact),
      }
    : literal(fact)
  if (fact.type === 'set') return { value: literal(fact) }
  return { value: single, list: { type: 'array', minItems: 1, uniqueItems: true, maxItems: 500, items: literal(fact) } }
}

/** One branch per fact, chosen by its name, so that an error names the exact key that is wrong. */
function leafRules(facts) {
  return facts.map((fact) => {
    const { value, list } = valueOf(fact, facts)
    return {
      if: { properties: { fact: { const: fact.id } }, required: ['fact'] },
      then: {
        properties: { operator: { enum: OPERATORS[fact.type] } },
        ...(list
          ? {
              if: { properties: { operator: { enum: ['in', 'notIn'] } }, required: ['operator'] },
              then: { properties: { value: list } },
              else: { properties: { value } },
            }
          : { properties: { operator: { enum: OPERATORS[fact.type] }, value } }),
      },
    }
  })
}

function conditionDefinitions(name, facts, leafDescription) {
  const ref = (suffix) => ({ $ref: `#/definitions/${name}${suffix}` })
  const list = (key, description) => ({
    type: 'object',
    additionalProperties: false,
    required: [key],
    properties: { [key]: { type: 'array', minItems: 1, maxItems: 500, items: ref('Noeud'), description } },
  })
  const branch = (key, then, otherwise) => ({ if: { type: 'object', required: [key] }, then, else: otherwise })
  const rootOrNode = (last) =>
    branch(
      'all',
      ref('Toutes'),
      branch('any', ref('AuMoinsUne'), branch('not', ref('Sauf'), branch('condition', ref('Nommee'), last))),
    )
  return {
    [name]: {
      description: 'Condition : all (toutes), any (au moins une), not (sauf) ou condition (nommée).',
      ...rootOrNode({ type: 'object', required: ['all'] }),
    },
    [`${name}Noeud`]: { type: 'object', ...rootOrNode(ref('Feuille')) },
    [`${name}Toutes`]: list('all', 'Toutes ces conditions.'),
    [`${name}AuMoinsUne`]: list('any', 'Au moins une de ces conditions.'),
    [`${name}Sauf`]: {
      type: 'object',
      additionalProperties: false,
      required: ['not'],
      properties: { not: ref('Noeud') },
    },
    [`${name}Nommee`]: {
      type: 'object',
      additionalProperties: false,
      required: ['condition'],
      properties: { condition: { type: 'string', description: 'Nom d’une condition du jeu de règles.' } },
    },
    [`${name}Feuille`]: {
      type: 'object',
      description: leafDescription,
      additionalProperties: false,
      required: ['fact', 'operator', 'value'],
      properties: {
        fact: { enum: facts.map((fact) => fact.id) },
        operator: { enum: [...new Set(facts.flatMap((fact) => OPERATORS[fact.type]))] },
        value: {},
      },
      allOf: leafRules(facts),
    },
  }
}

const conditionsSchema = (dictionary) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Conditions',
  description:
    'Engendré depuis rules/faits.json : grammaire de json-rules-engine, restreinte aux faits du dictionnaire.',
  definitions: {
    ...conditionDefinitions(
      'demande',
      [...dictionary.demande, ...dictionary.derives],
      'Comparaison d’un fait de la demande.',
    ),
    ...conditionDefinitions('logement', dictionary.logement, 'Comparaison d’un fait du logement ou de la vacance.'),
  },
})

const tsType = (fact) => {
  const values = fact.ouvert ? 'string' : (fact.valeurs ?? []).map((value) => `'${value.id}'`).join(' | ')
  const base = { boolean: 'boolean', integer: 'number', month: 'number', enum: values, set: `readonly (${values})[]` }[
    fact.type
  ]
  return fact.nullable ? `${base} | null` : base
}
const rowType = (name, doc, facts) =>
  `/** ${doc} */\nexport interface ${name} {\n${facts.map((fact) => `  /** ${fact.libelle}${fact.unite ? ` (${fact.unite})` : ''} */\n  readonly ${fact.id}: ${tsType(fact)}\n`).join('')}}\n`

const factTypes = (dictionary) =>
  BANNER +
  rowType(
    'FaitsDemande',
    'Faits de base d’une demande ; un mois est l’entier année × 12 + mois − 1.',
    dictionary.demande,
  ) +
  rowType('FaitsDerives', 'Faits déduits d’une demande.', dictionary.derives)

/** What a translation must say of a fact: its own words, its yes and no, each of its values, its proof. */
const wordsType = (fact) =>
  [
    'MotsDuFait',
    ...(fact.phrases ? ['OuiNon'] : []),
    ...(fact.valeurs ? [`Valeurs<${fact.valeurs.map(({ id }) => `'${id}'`).join(' | ')}>`] : []),
    ...(fact.justificatif ? ['Preuve'] : []),
  ].join(' & ')
const wordsTypes = ({ demande, derives, logement }) =>
  `${BANNER}interface MotsDuFait {
  readonly libelle: string
  readonly sujet: string
  readonly aide: string
}
interface OuiNon {
  readonly phrases: { readonly vrai: string; readonly faux: string }
}
interface Valeurs<V extends string> {
  readonly valeurs: Readonly<Record<V, string>>
}
interface Preuve {
  readonly justificatif: string
}

/** Les mots de chaque fait du dictionnaire, à dire dans une autre langue. */
export interface MotsDesFaits {
${[...demande, ...derives, ...logement].map((fact) => `  readonly ${fact.id}: ${wordsType(fact)}\n`).join('')}}
`

/** The keys of each object of a schema, in the order in which it names them. */
const keyLists = (node) =>
  node === null || typeof node !== 'object'
    ? []
    : [
        ...(node.properties !== null && typeof node.properties === 'object' && !Array.isArray(node.properties)
          ? [Object.keys(node.properties)]
          : []),
        ...Object.values(node).flatMap(keyLists),
      ]

/** One order that follows every list as far as they agree: of the keys that nothing precedes, the first seen comes first. */
function mergeOrders(lists) {
  const left = [...new Set(lists.flat())]
  const before = new Map(left.map((key) => [key, new Set()]))
  for (const list of lists) list.forEach((key, i) => i > 0 && before.get(key).add(list[i - 1]))
  const order = []
  while (left.length > 0) {
    const free = left.findIndex((key) => ![...before.get(key)].some((other) => left.includes(other)))
    order.push(...left.splice(Math.max(0, free), 1))
  }
  return order
}
const keyOrder = (schemas) =>
  `${BANNER}/** Clés des schémas, dans leur ordre. */\nexport const CLES: readonly string[] = ${JSON.stringify(
    mergeOrders(schemas.flatMap(keyLists)),
    null,
    2,
  )
    .replaceAll('"', "'")
    .replace(/\n\]$/, ',\n]')}\n`

/** In the types, conditions are the recursive union of src/domain/condition.ts rather than the schema's if/then chains. */
function plainTypes(node) {
  if (Array.isArray(node)) return node.map(plainTypes)
  if (node === null || typeof node !== 'object') return node
  if (typeof node.$ref === 'string' && node.$ref.startsWith('conditions.schema.json')) return { tsType: 'Condition' }
  if (node.if && node.then && node.else) {
    const { if: _if, then, else: otherwise, ...rest } = node
    return { ...plainTypes(rest), anyOf: [plainTypes(otherwise), plainTypes(then)] }
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, plainTypes(value)]))
}

/** @returns {Promise<Map<string, string>>} path from the root → content */
export async function generated() {
  const dictionary = read('rules/faits.json')
  const files = new Map()
  files.set('rules/schema/conditions.schema.json', `${JSON.stringify(conditionsSchema(dictionary), null, 1)}\n`)
  files.set('src/domain/gen/demande.ts', factTypes(dictionary))
  files.set('src/domain/gen/mots.ts', wordsTypes(dictionary))
  const written = ['cotation', 'flux', 'scenario'].map((name) => read(`rules/schema/${name}.schema.json`))
  files.set('src/domain/gen/cles.ts', keyOrder([...written, conditionsSchema(dictionary)]))
  for (const file of readdirSync(schemaDir)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const name = basename(file, '.schema.json')
    if (name === 'conditions') continue
    const code = await compile(plainTypes(read(`rules/schema/${file}`)), name, {
      bannerComment: '',
      format: true,
      style: { semi: false, singleQuote: true, printWidth: 120 },
      unreachableDefinitions: false,
      maxItems: -1,
      ignoreMinAndMaxItems: true,
    })
    const imports = code.includes('Condition') ? "import type { Condition } from '../condition.ts'\n\n" : ''
    files.set(`src/domain/gen/${name}.ts`, BANNER + imports + code)
  }
  return files
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(join(root, 'src/domain/gen'), { recursive: true })
  for (const [path, content] of await generated()) writeFileSync(join(root, path), content)
}
