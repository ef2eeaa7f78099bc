// unknown → model. The only door into the domain: shape by the generated validators, then what a schema cannot say
// (references, cycles, sums, dates). Inward, nothing checks shape again.
import { validate_cotation, validate_flux, validate_scenario } from 'virtual:validators'
import { conditionProblems } from './conditions-nommees.ts'
import { cotationProblems } from './cotation-problems.ts'
import { type Cotation, type Datee, enVigueur, isDatee } from './cotation.ts'
import { dateProblems, duplicates } from './listes.ts'
import type { Contingent, Flux } from './flux.ts'
import { parseJson } from './json.ts'
import { parseMois } from './mois.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'
import { proche } from './proche.ts'
import { mergeScenario, type Scenario } from './scenario.ts'
import { schemaProblems, type SchemaError } from './schema-problems.ts'

interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** `format` first: another version deserves one sentence, not fifty. */
function formatProblem(content: unknown, attendu: string): Problem | undefined {
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

/** Share at a month, 0 before its first date. */
const partAu = (part: Datee<number>, mois: string): number => enVigueur<number>(part, parseMois(mois)) ?? 0

const sommeAu = (parts: readonly Datee<number>[], mois: string): number =>
  parts.reduce<number>((total, part) => total + partAu(part, mois), 0)

/** Months where one of the shares changes, with the first month of the flux. */
const moisDe = (parts: readonly Datee<number>[], { annees }: Flux): readonly string[] => [
  ...new Set([annees.de, ...parts.flatMap((part) => (isDatee<number>(part) ? part.map(({ du }) => du) : []))]),
]

/** The shares of some contingents, more than the whole at some month. */
function sommeProblems(parts: readonly Datee<number>[], at: string, flux: Flux): readonly Problem[] {
  const somme = Math.max(...moisDe(parts, flux).map((mois) => sommeAu(parts, mois)))
  return somme > 10_000 ? [problem('parts-depassent', at, { somme })] : []
}

/** The shares within that of a contingent, more than it at some month where it is in force. */
function dontProblems(contingent: Contingent, at: string, flux: Flux): readonly Problem[] {
  const part = contingent.part as Datee<number> | undefined
  if (part === undefined) return []
  const parts = (contingent.dont ?? []).map((sousPart) => sousPart.part as Datee<number>)
  const exces = moisDe([...parts, part], flux)
    .filter((mois) => enVigueur<number>(part, parseMois(mois)) !== undefined)
    .map((mois) => ({ somme: sommeAu(parts, mois), part: partAu(part, mois) }))
    .find(({ somme, part: whole }) => somme > whole)
  return exces ? [problem('sous-parts-depassent', at, { contingent: contingent.id, ...exces })] : []
}

/** Rule set of flux (or of stock reservations) from parsed JSON. */
export function parseFlux(content: unknown): Result<Flux> {
  const shape = parseShape<Flux>(content, 'atelier-cil/flux@1', validate_flux)
  if (!shape.ok) return shape
  const flux = shape.value
  const ids = flux.contingents.map((contingent) => contingent.id)
  const unknown = (id: string, at: string): readonly Problem[] =>
    ids.includes(id) ? [] : [problem('reference-inconnue', at, { genre: 'contingent', id, ...proche(id, ids) })]
  const problems = [
    ...duplicates(flux.contingents, ({ id }) => id).map(({ index }) =>
      problem('contingent-double', pointer('contingents', index, 'id'), { id: ids[index] ?? '' }),
    ),
    ...flux.contingents.flatMap(({ part }, i) =>
      part === undefined ? [] : dateProblems<number>(part, pointer('contingents', i, 'part')),
    ),
    ...sommeProblems(
      flux.contingents.flatMap(({ part }) => (part === undefined ? [] : [part as Datee<number>])),
      '/contingents',
      flux,
    ),
    ...flux.contingents.flatMap((contingent, i) => dontProblems(contingent, pointer('contingents', i, 'dont'), flux)),
    ...(flux.conventions ?? []).flatMap((convention, i) => {
      const at = pointer('conventions', i, 'parts')
      const parts = Object.values(convention.parts).map(({ part }) => part as Datee<number>)
      return [
        ...Object.keys(convention.parts).flatMap((id) => unknown(id, at + pointer(id))),
        ...sommeProblems(parts, at, flux),
      ]
    }),
    ...(flux.orientation ?? []).flatMap(({ contingent }, i) =>
      unknown(contingent, pointer('orientation', i, 'contingent')),
    ),
    // A flux has no named conditions: every name is unknown.
    ...conditionProblems(
      flux.assiette.exclusions.map(({ conditions }, i) => ({
        condition: conditions,
        at: pointer('assiette', 'exclusions', i, 'conditions'),
      })),
      {},
    ),
    ...(flux.annees.de > flux.annees.a ? [problem('horizon-inverse', '/annees', flux.annees)] : []),
  ]
  return settle(flux, problems, figureWarnings(flux, ''))
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

const sum = (values: Readonly<Record<string, unknown>>): number =>
  Object.values(values).reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)

function differs(quoi: string, at: string, attendu: number, obtenu: number): readonly Problem[] {
  return attendu === obtenu ? [] : [problem('somme-differente', at, { quoi, attendu, obtenu })]
}

/** Margins that say every value of what they are about: their shares make the whole. */
const MARGES_COMPLETES = [
  'composition',
  'trancheAge',
  'typeDemande',
  'situationFamiliale',
  'situationProfessionnelle',
  'situationProfessionnelleConjoint',
  'enfantsMineurs',
  'logementActuel',
  'motifPrincipal',
  'refusInjustifies',
  'typologiePrincipale',
  'communePrincipale',
] as const

const margeProblems = ({ cohorte }: Scenario): readonly Problem[] =>
  MARGES_COMPLETES.flatMap((nom) => {
    const marge = cohorte?.marges[nom]
    return marge ? differs(`marge ${nom}`, pointer('cohorte', 'marges', nom), 10_000, sum(marge)) : []
  })

function scenarioProblems(scenario: Scenario): readonly Problem[] {
  const communes = (scenario.communes ?? []).map(({ id }) => id)
  const bailleurs = scenario.bailleurs ?? []
  const bailleurIds = bailleurs.map(({ id }) => id)
  const residences = scenario.residences ?? []
  const stock = residences.reduce((total, { logements }) => total + logements, 0)
  const reference = (genre: string, known: readonly string[], id: string, at: string): readonly Problem[] =>
    known.includes(id) ? [] : [problem('reference-inconnue', at, { genre, id, ...proche(id, known) })]
  return [
    ...(['communes', 'bailleurs', 'residences', 'livraisons'] as const).flatMap((genre) =>
      duplicates(scenario[genre] ?? [], ({ id }) => id).map(({ index }) =>
        problem('id-double', pointer(genre, index, 'id'), { genre, id: scenario[genre]?.[index]?.id ?? '' }),
      ),
    ),
    ...residences.flatMap((residence, i) => [
      ...reference('bailleur', bailleurIds, residence.bailleur, pointer('residences', i, 'bailleur')),
      ...reference('commune', communes, residence.commune, pointer('residences', i, 'commune')),
    ]),
    ...bailleurs.flatMap((bailleur, i) =>
      differs(
        bailleur.libelle,
        pointer('bailleurs', i, 'logements'),
        bailleur.logements.valeur,
        residences.filter((r) => r.bailleur === bailleur.id).reduce((total, { logements }) => total + logements, 0),
      ),
    ),
    ...(scenario.parTypologie ? differs('typologies', '/parTypologie', stock, sum(scenario.parTypologie)) : []),
    ...(scenario.contingentCommunal
      ? differs(
          'financements du contingent communal',
          '/contingentCommunal/parFinancement',
          scenario.contingentCommunal.logements,
          sum(scenario.contingentCommunal.parFinancement),
        )
      : []),
    ...(scenario.livraisons ?? []).flatMap((livraison, i) => [
      ...differs(
        livraison.libelle,
        pointer('livraisons', i, 'parTypologie'),
        livraison.logements,
        sum(livraison.parTypologie),
      ),
      ...differs(
        livraison.libelle,
        pointer('livraisons', i, 'parFinancement'),
        livraison.logements,
        sum(livraison.parFinancement),
      ),
      ...reference('commune', communes, livraison.commune, pointer('livraisons', i, 'commune')),
    ]),
    ...margeProblems(scenario),
    ...(scenario.horizon.de > scenario.horizon.a ? [problem('horizon-inverse', '/horizon', scenario.horizon)] : []),
  ]
}

/**
 * Scenario from parsed JSON, with what it includes.
 * @param load gives the raw content of an included scenario, by its id.
 */
export function parseScenario(content: unknown, load: (id: string) => unknown): Result<Scenario> {
  const shape = parseShape<Scenario>(content, 'atelier-cil/scenario@1', validate_scenario)
  if (!shape.ok) return shape
  const { inclut } = shape.value
  if (inclut === undefined) return settle(shape.value, scenarioProblems(shape.value), figureWarnings(shape.value, ''))
  const raw = load(inclut)
  if (raw === undefined) return fail([problem('inclusion-inconnue', '/inclut', { id: inclut })])
  const parent = parseScenario(raw, () => undefined)
  if (!parent.ok) return parent
  const whole = mergeScenario(shape.value, parent.value)
  return settle(whole, scenarioProblems(whole), figureWarnings(whole, ''))
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
