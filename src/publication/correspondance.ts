// Where each criterion goes in the national system: one of its own criteria, or a slot that the territory names. Its list
// is not public, and its size is told by one public page only: what the law names is proposed as national, the rest as
// local, hypothèse de travail; the reader may say otherwise, and nothing here refuses.
import { faitsLus } from '~/analysis/atteignables/composantes.ts'
import {
  type Bareme,
  bornesDuBareme,
  type CotationResolue,
  type Critere,
  GRILLES,
  type Groupe,
} from '~/domain/cotation.ts'
import { type Fait, FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { parseJson } from '~/domain/json.ts'
import { formatProblem } from '~/domain/parse.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { criteresUtilises, entreesDe } from './usages.ts'

/** As the only public description announces; hypothèse de travail. */
export const EMPLACEMENTS = { nationaux: 54, locaux: 10 } as const

export const PLACES = ['national', 'local'] as const
export type Place = (typeof PLACES)[number]
/** Ce que le lecteur a choisi, par critère ; les autres suivent la proposition. */
export type ChoixDePlaces = Readonly<Record<string, Place>>

export interface CritereSitue {
  readonly critere: Critere
  readonly place: Place
  /** Whether the reader chose against what is proposed. */
  readonly isChoisie: boolean
  /** Of the local slot, from 1; past the slots that are announced, it has none. */
  readonly numero: number | undefined
  /** Facts read that are not answers of the national form: the module may not know them. */
  readonly horsFormulaire: readonly Fait[]
  /** Points that the module may not take: by steps of waiting, or taken away. */
  readonly points: { readonly isParPaliers: boolean; readonly isMalus: boolean }
}

/** Critères locaux d’un même groupe : un seul emplacement suffirait. */
export interface Reunion {
  readonly groupe: Groupe
  readonly criteres: readonly Critere[]
  /** Whether they share their level and their points, so that one « or » of them changes neither score nor order. */
  readonly isSansEffet: boolean
}

export interface Correspondance {
  /** In the order of the rule set. */
  readonly criteres: readonly CritereSitue[]
  readonly nationaux: number
  readonly locaux: number
  /** When the local ones are too many: what would free slots, those that change no score first. */
  readonly reunions: readonly Reunion[]
}

/** One or two lettered answers of the form, the month aside. */
const FORMULAIRE = /^(?:[a-i](?: et [a-i])?(?:, .*)?|date de dépôt)$/

const HORS_FORMULAIRE: ReadonlyMap<string, Fait> = new Map(
  FAITS_DE_BASE.filter(({ rubrique }) => !FORMULAIRE.test(rubrique)).map((fait) => [fait.id, fait]),
)

const deBase = (fait: string): readonly string[] => {
  const entrees = entreesDe(fait)
  return entrees.length === 0 ? [fait] : entrees.flatMap(deBase)
}

function horsFormulaireDe({ conditions }: Critere, { cotation }: CotationResolue): readonly Fait[] {
  const lus = new Set(faitsLus(conditions, cotation.conditions ?? {}).flatMap(deBase))
  return [...HORS_FORMULAIRE].flatMap(([id, fait]) => (lus.has(id) ? [fait] : []))
}

/** Points of a criterion in each grid; null where it is not used. */
const baremesDe = ({ id }: Critere, { grilles }: CotationResolue): readonly (Bareme | null)[] =>
  GRILLES.map((nom) => grilles[nom].criteres.find(({ critere }) => critere.id === id)?.bareme ?? null)

const placeProposee = ({ source }: Critere): Place => (source.type === 'loi' ? 'national' : 'local')

function situer(resolue: CotationResolue, choix: ChoixDePlaces): readonly CritereSitue[] {
  let locaux = 0
  return criteresUtilises(resolue).map((critere) => {
    const proposee = placeProposee(critere)
    const baremes = baremesDe(critere, resolue).filter((bareme) => bareme !== null)
    const place = (Object.hasOwn(choix, critere.id) ? choix[critere.id] : undefined) ?? proposee
    if (place === 'local') locaux += 1
    return {
      critere,
      place,
      isChoisie: place !== proposee,
      numero: place === 'local' && locaux <= EMPLACEMENTS.locaux ? locaux : undefined,
      horsFormulaire: horsFormulaireDe(critere, resolue),
      points: {
        isParPaliers: baremes.some(({ type }) => type === 'progressif'),
        isMalus: baremes.some((bareme) => bornesDuBareme(bareme).min < 0),
      },
    }
  })
}

/** Level of a criterion, and its points in each grid: in a group, criteria that share them count as one. */
const poidsDe = (critere: Critere, resolue: CotationResolue): string =>
  JSON.stringify([critere.niveau, ...baremesDe(critere, resolue)])

function reunionsDe(situes: readonly CritereSitue[], resolue: CotationResolue): readonly Reunion[] {
  const locaux = situes.filter(({ place }) => place === 'local').map(({ critere }) => critere)
  const reunions = (resolue.cotation.groupes ?? []).flatMap((groupe): readonly Reunion[] => {
    const criteres = locaux.filter(({ id }) => groupe.criteres.includes(id))
    const poids = criteres.map((critere) => poidsDe(critere, resolue))
    const distincts = [...new Set(poids)]
    const semblables = distincts
      .map((un) => criteres.filter((_, i) => poids[i] === un))
      .filter(({ length }) => length > 1)
    return [
      ...semblables.map((ensemble) => ({ groupe, criteres: ensemble, isSansEffet: true })),
      ...(distincts.length > 1 ? [{ groupe, criteres, isSansEffet: false }] : []),
    ]
  })
  return reunions.toSorted((a, b) => Number(b.isSansEffet) - Number(a.isSansEffet))
}

export function correspondanceDe(resolue: CotationResolue, choix: ChoixDePlaces = {}): Correspondance {
  const criteres = situer(resolue, choix)
  const locaux = criteres.filter(({ place }) => place === 'local').length
  return {
    criteres,
    nationaux: criteres.length - locaux,
    locaux,
    reunions: locaux > EMPLACEMENTS.locaux ? reunionsDe(criteres, resolue) : [],
  }
}

// ---- as a file of a bundle

export const FORMAT_DE_CORRESPONDANCE = 'atelier-cil/correspondance@1'
export const NOM_DE_LA_CORRESPONDANCE = 'saisie/correspondance.json'

const isPlace = (valeur: unknown): valeur is Place => PLACES.some((place) => place === valeur)

/** What its reader chose against what was proposed. Problems: not such a file, or one of another version. */
export function lireCorrespondance(texte: string): Result<ChoixDePlaces> {
  const lu = parseJson(texte)
  if (!lu.ok) return lu
  const etranger = formatProblem(lu.value, FORMAT_DE_CORRESPONDANCE)
  if (etranger) return fail([etranger])
  const { criteres } = lu.value as { readonly criteres?: unknown }
  if (!Array.isArray(criteres)) return fail([problem('cle-manquante', '/criteres', { cle: 'criteres' })])
  return ok(
    Object.fromEntries(
      criteres.flatMap((ecrit: unknown) => {
        const { critere, place, choisie } = (ecrit ?? {}) as Readonly<Record<string, unknown>>
        return choisie === true && typeof critere === 'string' && isPlace(place) ? [[critere, place]] : []
      }),
    ),
  )
}
