// What the schemas say of a place in a text being written. The few words of JSON Schema that ours use are followed;
// validation itself is done by the generated validators.
import conditions from '#rules/schema/conditions.schema.json'
import cotation from '#rules/schema/cotation.schema.json'
import flux from '#rules/schema/flux.schema.json'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import type { Chemin } from './lieux.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly allOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
}

const FICHIERS: Readonly<Record<string, unknown>> = {
  'cotation.schema.json': cotation,
  'flux.schema.json': flux,
  'conditions.schema.json': conditions,
}

/** A schema, and the file that its references start from. */
interface Situe {
  readonly schema: Schema
  readonly fichier: string
}

/** Ce que les schémas disent d’une place. */
export interface Place {
  /** Its key, then the definitions that say it: « base », « critere », « demandeFeuille ». */
  readonly noms: readonly string[]
  readonly types: readonly string[]
  readonly cles: Readonly<Record<string, readonly Situe[]>>
  readonly requises: readonly string[]
  readonly autres: readonly Situe[]
  readonly elements: readonly Situe[]
  /** Closed list of values; undefined when any will do. */
  readonly valeurs: readonly unknown[] | undefined
  readonly description: string | undefined
}

const VIDE: Place = {
  noms: [],
  types: [],
  cles: {},
  requises: [],
  autres: [],
  elements: [],
  valeurs: undefined,
  description: undefined,
}

const isPlain = (valeur: unknown): valeur is Readonly<Record<string, unknown>> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
const typeDe = (valeur: unknown): string =>
  Array.isArray(valeur) ? 'array' : valeur === null ? 'null' : Number.isInteger(valeur) ? 'integer' : typeof valeur
const typesDe = ({ type }: Schema): readonly string[] => (type === undefined ? [] : [type].flat())

/** Whether a value passes an `if` of ours: its type, its required keys, the constants and lists of its keys. */
function passe(schema: Schema, valeur: unknown): boolean {
  const types = typesDe(schema)
  if (types.length > 0 && !types.includes(typeDe(valeur))) return false
  if (schema.const !== undefined && schema.const !== valeur) return false
  if (schema.enum !== undefined && !schema.enum.includes(valeur)) return false
  if (!isPlain(valeur)) return true
  if (schema.required?.some((cle) => !Object.hasOwn(valeur, cle))) return false
  return Object.entries(schema.properties ?? {}).every(
    ([cle, enfant]) => !Object.hasOwn(valeur, cle) || passe(enfant, valeur[cle]),
  )
}

function viser({ schema, fichier }: Situe): { readonly situe: Situe; readonly nom: string } | undefined {
  if (schema.$ref === undefined) return undefined
  const [autre, chemin = ''] = schema.$ref.split('#')
  const cible = autre === '' || autre === undefined ? fichier : autre
  const tokens = chemin.split('/').slice(1)
  const found = tokens.reduce<unknown>((noeud, cle) => (isPlain(noeud) ? noeud[cle] : undefined), FICHIERS[cible])
  return { situe: { schema: (found ?? {}) as Schema, fichier: cible }, nom: tokens.at(-1) ?? '' }
}

const commun = (a: Place['valeurs'], b: Place['valeurs']): Place['valeurs'] =>
  a === undefined ? b : b === undefined ? a : a.filter((valeur) => b.includes(valeur))

function joindre(a: Place, b: Place): Place {
  const cles = { ...a.cles }
  for (const [cle, situes] of Object.entries(b.cles)) cles[cle] = [...(cles[cle] ?? []), ...situes]
  return {
    noms: [...a.noms, ...b.noms],
    types: [...a.types, ...b.types],
    cles,
    requises: [...a.requises, ...b.requises],
    autres: [...a.autres, ...b.autres],
    elements: [...a.elements, ...b.elements],
    valeurs: commun(a.valeurs, b.valeurs),
    description: a.description ?? b.description,
  }
}

/** All that a schema says of a value, its references and alternatives followed. */
function placeDe(situe: Situe, valeur: unknown): Place {
  const vise = viser(situe)
  if (vise) return joindre({ ...VIDE, noms: [vise.nom] }, placeDe(vise.situe, valeur))
  const { schema, fichier } = situe
  const ici = (enfant: Schema): Situe => ({ schema: enfant, fichier })
  const autres = schema.additionalProperties
  let place: Place = {
    noms: [],
    types: typesDe(schema),
    cles: Object.fromEntries(Object.entries(schema.properties ?? {}).map(([cle, enfant]) => [cle, [ici(enfant)]])),
    requises: schema.required ?? [],
    autres: typeof autres === 'object' ? [ici(autres)] : [],
    elements: schema.items ? [ici(schema.items)] : [],
    valeurs: schema.enum ?? (schema.const === undefined ? undefined : [schema.const]),
    description: schema.description,
  }
  for (const enfant of schema.allOf ?? []) place = joindre(place, placeDe(ici(enfant), valeur))
  if (schema.if) {
    const suite = passe(schema.if, valeur) ? schema.then : schema.else
    if (suite) place = joindre(place, placeDe(ici(suite), valeur))
  }
  return place
}

const tous = (situes: readonly Situe[], valeur: unknown): Place =>
  situes.map((situe) => placeDe(situe, valeur)).reduce(joindre, VIDE)

const nommee = (nom: string, place: Place): Place => ({ ...place, noms: [nom, ...place.noms] })

/** @param contenu what can be read of the text */
export function placeEn(objet: ObjetDeTexte, contenu: unknown, chemin: Chemin): Place {
  const fichier = `${objet}.schema.json`
  let valeur = contenu
  let place = nommee(objet, placeDe({ schema: FICHIERS[fichier] as Schema, fichier }, valeur))
  for (const cle of chemin) {
    valeur = isPlain(valeur)
      ? valeur[cle]
      : Array.isArray(valeur)
        ? (valeur as readonly unknown[])[Number(cle)]
        : undefined
    const propres = Object.hasOwn(place.cles, cle) ? place.cles[cle] : undefined
    const dessous = tous(typeof cle === 'number' ? place.elements : (propres ?? place.autres), valeur)
    place = typeof cle === 'number' ? dessous : nommee(cle, dessous)
  }
  return place
}

/** What a key of a place holds. */
export const placeDeLaCle = (place: Place, cle: string, valeur?: unknown): Place =>
  tous(place.cles[cle] ?? place.autres, valeur)
