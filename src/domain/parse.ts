// unknown → model. The only door into the domain: shape by the generated validators, then what a schema cannot say
// (references, cycles, sums, dates). Inward, nothing checks shape again.
import { validate_cotation, validate_flux, validate_scenario } from 'virtual:validators'
import { cotationProblems } from './cotation-problems.ts'
import type { Cotation } from './cotation.ts'
import type { Flux } from './flux.ts'
import { fluxProblems } from './flux-problems.ts'
import { parseJson } from './json.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'
import { mergeScenario, type Scenario } from './scenario.ts'
import { scenarioProblems, scenarioWarnings } from './scenario-problems.ts'
import { schemaProblems, type SchemaError } from './schema-problems.ts'

interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** `format` first: another version deserves one sentence, not fifty. */
export function formatProblem(content: unknown, attendu: string): Problem | undefined {
  const format = typeof content === 'object' && content !== null ? (content as { format?: unknown }).format : undefined
  if (format === undefined) return problem('format-absent', '/format', { attendu })
  if (format === attendu) return undefined
  const recu = (typeof format === 'string' ? format : JSON.stringify(format)).slice(0, 60)
  const [famille] = attendu.split('@')
  const code = recu.startsWith(`${famille}@`) ? 'format-version' : 'format-inconnu'
  return problem(code, '/format', { recu, attendu })
}

function parseShape<T>(content: unknown, format: string, validate: Validator): Result<T> {
  const wrongFormat = formatProblem(content, format)
  if (wrongFormat) return fail([wrongFormat])
  if (!validate(content)) return fail(schemaProblems(validate.errors ?? [], content))
  return settle(content as T, reservedProblems(content, ''))
}

/** Names that every object already answers to: as a key or an identifier, they would read as something else. */
const RESERVES: ReadonlySet<unknown> = new Set(['__proto__', 'constructor'])

function reservedProblems(node: unknown, at: string): readonly Problem[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([cle, valeur]: [string, unknown]) => {
    const place = at + pointer(cle)
    if (RESERVES.has(cle)) return [problem('cle-inconnue', place, { cle })]
    if (cle === 'id' && RESERVES.has(valeur))
      return [problem('format-de-texte', place, { recu: String(valeur), attendu: 'slug' })]
    return reservedProblems(valeur, place)
  })
}

const settle = <T>(value: T, problems: readonly Problem[], warnings: readonly Problem[] = []): Result<T> =>
  problems.length > 0 ? fail(problems) : ok(value, warnings)

// ---- cotation

/** Rule set of cotation from parsed JSON. */
export function parseCotation(content: unknown): Result<Cotation> {
  const shape = parseShape<Cotation>(content, 'atelier-cil/cotation@1', validate_cotation)
  if (!shape.ok) return shape
  return settle(shape.value, cotationProblems(shape.value), figureWarnings(shape.value.parametres, '/parametres'))
}

// ---- flux

/** Rule set of flux (or of stock reservations) from parsed JSON. */
export function parseFlux(content: unknown): Result<Flux> {
  const shape = parseShape<Flux>(content, 'atelier-cil/flux@1', validate_flux)
  return shape.ok ? settle(shape.value, fluxProblems(shape.value), figureWarnings(shape.value, '')) : shape
}

// ---- scenario

/** Every `{ valeur }` must say where it comes from, or that it is a working hypothesis. */
function figureWarnings(content: unknown, base: string): readonly Problem[] {
  if (typeof content !== 'object' || content === null) return []
  const own =
    'valeur' in content && !('source' in content) && !('hypothese' in content) && !('du' in content)
      ? [problem('chiffre-sans-source', base, {})]
      : []
  const isDated = Array.isArray(content)
  return [
    ...own,
    ...Object.entries(content).flatMap(([cle, valeur]) =>
      isDated && typeof valeur === 'number' ? [] : figureWarnings(valeur, base + pointer(cle)),
    ),
  ]
}

const settleScenario = (scenario: Scenario): Result<Scenario> =>
  settle(scenario, scenarioProblems(scenario), [...figureWarnings(scenario, ''), ...scenarioWarnings(scenario)])

/**
 * Scenario from parsed JSON, with what it includes, and what those include. Of several, the first wins: those that follow
 * add what it does not say.
 * @param load gives the raw content of an included scenario, by its id.
 */
export const parseScenario = (content: unknown, load: (id: string) => unknown): Result<Scenario> =>
  resolveScenario(content, load, [])

/** @param chemin ids from the scenario asked for down to this one, itself included */
function resolveScenario(content: unknown, load: (id: string) => unknown, chemin: readonly string[]): Result<Scenario> {
  const shape = parseShape<Scenario>(content, 'atelier-cil/scenario@1', validate_scenario)
  if (!shape.ok) return shape
  const { id: propre, inclut } = shape.value
  if (inclut === undefined) return settleScenario(shape.value)
  const venus = chemin.length > 0 ? chemin : [propre]
  const inclus: Scenario[] = []
  for (const [i, id] of (typeof inclut === 'string' ? [inclut] : inclut).entries()) {
    const at = typeof inclut === 'string' ? '/inclut' : pointer('inclut', i)
    if (venus.includes(id)) return fail([problem('inclusion-en-boucle', at, { chemin: [...venus, id] })])
    const raw = load(id)
    if (raw === undefined) return fail([problem('inclusion-inconnue', at, { id })])
    const resolu = resolveScenario(raw, load, [...venus, id])
    if (!resolu.ok) return resolu
    inclus.push(resolu.value)
  }
  const base = inclus.reduceRight((suivants, premier) => mergeScenario(premier, suivants))
  return settleScenario(mergeScenario(shape.value, base))
}

// ---- from text

const fromText =
  <T>(parse: (content: unknown) => Result<T>) =>
  (text: string): Result<T> => {
    const json = parseJson(text)
    return json.ok ? parse(json.value) : json
  }

export const readCotation = fromText(parseCotation)
export const readFlux = fromText(parseFlux)
