// From schema errors to problems: the pointer kept, the word of the schema turned into a code, repeats folded.
// The validators' own text never goes further than this file.
import type { Operateur } from './condition.ts'
import { findFait, findFaitDuLogement, OPERATEURS } from './dictionnaire.ts'
import { pointer, type Problem, problem, splitPointer } from './problem.ts'
import { proche } from './proche.ts'

/** What the generated validators say of one fault. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

const TOUS_LES_OPERATEURS: readonly string[] = [...new Set(Object.values(OPERATEURS).flat())]
/** Keys of json-rules-engine's grammar that a rule set may not use (model.md §2). */
const CLES_REFUSEES = new Set(['path', 'priority', 'params', 'name', 'id'])

function valueAt(content: unknown, at: string): unknown {
  let node = content
  for (const token of splitPointer(at)) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[token]
  }
  return node
}

const kind = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'number' ? 'number' : typeof value

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'rien')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const parent = (at: string): string => at.slice(0, at.lastIndexOf('/'))
const inCondition = (at: string): boolean => /\/conditions(\/|$)/.test(at)
/** Compared value of a leaf, or one of a list of them. */
const isCompared = (at: string): boolean => inCondition(at) && /\/value(\/\d+)?$/.test(at)

/** `{ fact }` on the right where the fact on the left takes only a literal, or other facts. */
function rightFactProblem(at: string, value: unknown, permis: readonly string[]): Problem | undefined {
  if (!inCondition(at) || typeof value !== 'object' || value === null || !('fact' in value)) return undefined
  return problem('fait-a-droite', at, { fait: shown(value.fact), permis })
}

function enumProblem(at: string, value: unknown, allowed: readonly unknown[], content: unknown): Problem {
  const permis = allowed.map(String)
  const recu = shown(value)
  const [before, key] = splitPointer(at).slice(-2)
  if (inCondition(at) && key === 'fact' && before === 'value')
    return problem('fait-a-droite', at, { fait: recu, permis })
  if (inCondition(at) && key === 'fact') return problem('fait-inconnu', at, { fait: recu, ...proche(recu, permis) })
  if (inCondition(at) && key === 'operator') {
    if (!TOUS_LES_OPERATEURS.includes(recu as Operateur))
      return problem('operateur-inconnu', at, { operateur: recu, ...proche(recu, TOUS_LES_OPERATEURS) })
    const fait = String(valueAt(content, `${parent(at)}/fact`))
    const known = findFait(fait) ?? findFaitDuLogement(fait)
    return problem('operateur-inadapte', at, {
      fait,
      operateur: recu,
      permis: known ? OPERATEURS[known.type] : permis,
    })
  }
  if (value === null && isCompared(at)) return problem('valeur-nulle', at, {})
  return rightFactProblem(at, value, []) ?? problem('valeur-hors-liste', at, { recu, permis, ...proche(recu, permis) })
}

function typeProblem(at: string, value: unknown, expected: unknown): Problem {
  const types = Array.isArray(expected) ? expected.map(String) : [String(expected)]
  if (value === null && isCompared(at)) return problem('valeur-nulle', at, {})
  const rightFact = rightFactProblem(at, value, [])
  if (rightFact) return rightFact
  if (typeof value === 'number' && types.includes('integer')) return problem('non-entier', at, { recu: value })
  return problem('type-attendu', at, { attendu: types.join('|'), recu: kind(value) })
}

function requiredProblem(at: string, value: unknown, missing: string): Problem {
  const bareLeaf = missing === 'all' && typeof value === 'object' && value !== null && 'fact' in value
  return bareLeaf ? problem('racine-feuille', at, {}) : problem('cle-manquante', at, { cle: missing })
}

function toProblem(error: SchemaError, content: unknown): Problem | undefined {
  const { instancePath: at, keyword, params } = error
  // A refused name is said once, by `propertyNames` itself.
  if (error.schemaPath.includes('/propertyNames/') || (keyword !== 'propertyNames' && 'propertyName' in error))
    return undefined
  const value = valueAt(content, at)
  switch (keyword) {
    case 'if':
      return undefined
    case 'propertyNames': {
      const cle = String(params['propertyName'])
      return problem('format-de-texte', at + pointer(cle), { recu: shown(cle), attendu: 'slug' })
    }
    case 'enum':
      return enumProblem(at, value, params['allowedValues'] as readonly unknown[], content)
    case 'const':
      return problem('valeur-hors-liste', at, { recu: shown(value), permis: [String(params['allowedValue'])] })
    case 'type':
      return typeProblem(at, value, params['type'])
    case 'required':
      return requiredProblem(at, value, String(params['missingProperty']))
    case 'additionalProperties': {
      const cle = String(params['additionalProperty'])
      const code = inCondition(at) && CLES_REFUSEES.has(cle) ? 'cle-refusee' : 'cle-inconnue'
      return problem(code, at + pointer(cle), { cle })
    }
    case 'minimum':
    case 'maximum':
      return problem('hors-bornes', at, {
        recu: Number(value),
        borne: Number(params['limit']),
        sens: keyword === 'minimum' ? 'min' : 'max',
      })
    case 'pattern': {
      const pattern = String(params['pattern'])
      const attendu = pattern.startsWith('^[a-z0-9]+') ? 'slug' : pattern.startsWith('^[0-9]{4}') ? 'mois' : 'autre'
      return problem('format-de-texte', at, { recu: shown(value), attendu })
    }
    case 'minItems':
      return problem('liste-vide', at, {})
    case 'maxItems':
      return problem('liste-trop-longue', at, { max: Number(params['limit']) })
    case 'uniqueItems':
      return problem('doublon', at, {})
    case 'minLength':
    case 'maxLength':
      return problem('texte-longueur', at, { max: Number(params['limit']) })
    default:
      return problem('schema', at, { mot: keyword })
  }
}

/** One problem per place, the first met; at most `max`, the rest counted. */
export function schemaProblems(errors: readonly SchemaError[], content: unknown, max = 50): readonly Problem[] {
  const seen = new Map<string, Problem>()
  for (const error of errors) {
    const found = toProblem(error, content)
    if (found && !seen.has(found.at)) seen.set(found.at, found)
  }
  const all = [...seen.values()]
  return all.length <= max ? all : [...all.slice(0, max), problem('problemes-tus', '', { nombre: all.length - max })]
}
