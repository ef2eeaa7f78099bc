// A change as what a reader sees: a code, its place and what the sentence needs. Words are said by i18n/versions.ts.
// A criterion that comes or goes says its points; what is written only to be empty says nothing.
import type { Condition } from '~/domain/condition.ts'
import { codeDuCritere, type Cotation, GRILLES, type NomDeGrille, type PointsDeGrille } from '~/domain/cotation.ts'
import type { Genre } from '~/domain/genre.ts'
import { pointer } from '~/domain/problem.ts'
import { enfant } from './forme.ts'
import { type Lieu, type Modification, modifier, pointeurDu, valeurAu } from './modification.ts'

/** Critère tel qu’une phrase le nomme. */
export interface CritereNomme {
  readonly id: string
  /** C01… in the content where it is. */
  readonly code: string
  readonly libelle: string
}
type Nommees = Readonly<Record<string, Condition>>
export type Sens = 'ajoute' | 'retire'

interface DuCritere {
  readonly critere: CritereNomme
}
interface Deux<T> {
  readonly avant: T
  readonly apres: T
}

interface Codes {
  titre: Deux<string>
  'critere-ajoute': DuCritere & { readonly points: Readonly<Record<NomDeGrille, PointsDeGrille | undefined>> }
  'critere-retire': DuCritere
  'critere-niveau': DuCritere & Deux<number>
  'critere-condition': DuCritere & Deux<Condition> & { readonly nommees: Nommees }
  'critere-champ': DuCritere & Deux<unknown> & { readonly champ: string }
  points: DuCritere & Deux<PointsDeGrille | undefined> & { readonly grille: NomDeGrille }
  mode: Deux<string> & { readonly grille: NomDeGrille }
  parametre: Deux<unknown> & { readonly nom: string; readonly champ: string }
  niveau: { readonly libelle: string; readonly rang: number; readonly sens: Sens }
  'niveau-points': Deux<PointsDeGrille> & { readonly libelle: string; readonly rang: number }
  'niveau-champ': Deux<unknown> & { readonly libelle: string; readonly champ: string }
  groupe: { readonly groupe: string; readonly criteres: readonly CritereNomme[]; readonly sens: Sens }
  'groupe-membre': DuCritere & { readonly groupe: string; readonly sens: Sens }
  'condition-nommee': Deux<Condition | undefined> & { readonly nom: string; readonly nommees: Nommees }
  /** Share of the lettings, in ten-thousandths; `bailleur` when it is that of a convention. */
  part: Deux<unknown> & { readonly libelle: string; readonly bailleur?: string }
  'exclusion-condition': Deux<Condition> & { readonly libelle: string }
  /** An element of another list: contingent, convention, commune, résidence… */
  element: { readonly liste: string; readonly libelle: string; readonly sens: Sens }
  ordre: { readonly liste: string }
  /** Any other value, by the names of its place. */
  champ: Deux<unknown> & { readonly lieu: Lieu; readonly libelle?: string }
}

export type CodeDeChangement = keyof Codes
export type ParametresDeChangement<C extends CodeDeChangement> = Codes[C]

/** Changement dit ; `at` est un pointeur JSON de l’enfant, ou du parent quand il a disparu. */
export type ChangementDit = {
  [C in CodeDeChangement]: { readonly code: C; readonly at: string; readonly params: Codes[C] }
}[CodeDeChangement]

interface Contexte {
  readonly genre: Genre
  readonly avant: unknown
  readonly apres: unknown
}

type Dit = Omit<ChangementDit, 'at'>
const dit = <C extends CodeDeChangement>(code: C, params: Codes[C]): Dit => ({ code, params }) as unknown as Dit

/** The name that an element bears, in the child or, gone, in the parent. */
function libelleAu({ genre, avant, apres }: Contexte, lieu: Lieu): string {
  const element = valeurAu(genre, apres, lieu) ?? valeurAu(genre, avant, lieu)
  const libelle = enfant(element, 'libelle')
  return typeof libelle === 'string' ? libelle : (lieu.at(-1) ?? '')
}

function critereDe({ avant, apres }: Contexte, id: string): CritereNomme {
  const cotation = [apres as Cotation, avant as Cotation].find(({ criteres }) => criteres.some((c) => c.id === id))
  const critere = cotation?.criteres.find((connu) => connu.id === id)
  return cotation && critere
    ? { id, code: codeDuCritere(cotation, id), libelle: critere.libelle }
    : { id, code: '', libelle: id }
}

const sensDe = ({ apres }: Modification): Sens => (apres === undefined ? 'retire' : 'ajoute')

const nommeesDe = ({ apres }: Contexte): Nommees => (apres as Cotation).conditions ?? {}

function direCritere(contexte: Contexte, modification: Modification): Dit {
  const { lieu, avant, apres } = modification
  const [, id = '', champ] = lieu
  const critere = critereDe(contexte, id)
  if (champ === undefined) {
    if (sensDe(modification) === 'retire') return dit('critere-retire', { critere })
    const { primo, mutation } = (contexte.apres as Cotation).grilles
    return dit('critere-ajoute', { critere, points: { primo: primo.points[id], mutation: mutation.points[id] } })
  }
  if (champ === 'niveau') return dit('critere-niveau', { critere, avant: avant as number, apres: apres as number })
  if (champ === 'conditions')
    return dit('critere-condition', {
      critere,
      avant: avant as Condition,
      apres: apres as Condition,
      nommees: nommeesDe(contexte),
    })
  return dit('critere-champ', { critere, champ, avant, apres })
}

function direNiveau(contexte: Contexte, modification: Modification): Dit {
  const { lieu, avant, apres } = modification
  const element = lieu.slice(0, 2)
  const libelle = libelleAu(contexte, element)
  const { genre } = contexte
  const rang = Number(
    enfant(valeurAu(genre, contexte.apres, element) ?? valeurAu(genre, contexte.avant, element), 'rang'),
  )
  const [, , champ] = lieu
  if (champ === undefined) return dit('niveau', { libelle, rang, sens: sensDe(modification) })
  return champ === 'points'
    ? dit('niveau-points', { libelle, rang, avant: avant as PointsDeGrille, apres: apres as PointsDeGrille })
    : dit('niveau-champ', { libelle, champ, avant, apres })
}

function direGroupe(contexte: Contexte, modification: Modification): Dit {
  const { lieu, avant, apres } = modification
  const [, id = '', champ, membre] = lieu
  const groupe = libelleAu(contexte, ['groupes', id])
  if (champ === undefined) {
    const { criteres = [] } = (apres ?? avant) as { readonly criteres?: readonly string[] }
    return dit('groupe', {
      groupe,
      criteres: criteres.map((critere) => critereDe(contexte, critere)),
      sens: sensDe(modification),
    })
  }
  return champ === 'criteres' && membre !== undefined
    ? dit('groupe-membre', { groupe, critere: critereDe(contexte, membre), sens: sensDe(modification) })
    : dit('champ', { lieu, libelle: groupe, avant, apres })
}

function direCotation(contexte: Contexte, modification: Modification): Dit | undefined {
  const { lieu, avant, apres } = modification
  const [tete, second = '', champ, id = ''] = lieu
  switch (tete) {
    case 'criteres':
      return direCritere(contexte, modification)
    case 'niveaux':
      return direNiveau(contexte, modification)
    case 'groupes':
      return lieu.length > 1 ? direGroupe(contexte, modification) : undefined
    case 'conditions':
      return dit('condition-nommee', {
        nom: second,
        avant: avant as Condition | undefined,
        apres: apres as Condition | undefined,
        nommees: nommeesDe(contexte),
      })
    case 'parametres':
      return champ === undefined ? undefined : dit('parametre', { nom: second, champ, avant, apres })
    case 'grilles': {
      const grille = GRILLES.find((connue) => connue === second)
      if (grille === undefined) return undefined
      if (champ === 'mode') return dit('mode', { grille, avant: String(avant), apres: String(apres) })
      const critere = critereDe(contexte, id)
      return dit('points', {
        critere,
        grille,
        avant: avant as PointsDeGrille | undefined,
        apres: apres as PointsDeGrille | undefined,
      })
    }
    default:
      return undefined
  }
}

function direFlux(contexte: Contexte, modification: Modification): Dit | undefined {
  const { lieu, avant, apres } = modification
  const [tete, second = '', champ, id = ''] = lieu
  const dernier = lieu.at(-1)
  if (tete === 'contingents' && dernier === 'part')
    return dit('part', { libelle: libelleAu(contexte, lieu.slice(0, -1)), avant, apres })
  if (tete === 'conventions' && champ === 'parts' && id !== '') {
    const part = (valeur: unknown): unknown => (lieu.length === 4 ? enfant(valeur, 'part') : valeur)
    if (lieu.length === 4 || dernier === 'part')
      return dit('part', {
        libelle: libelleAu(contexte, ['contingents', id]),
        bailleur: second,
        avant: part(avant),
        apres: part(apres),
      })
  }
  return second === 'exclusions' && dernier === 'conditions'
    ? dit('exclusion-condition', {
        libelle: libelleAu(contexte, lieu.slice(0, -1)),
        avant: avant as Condition,
        apres: apres as Condition,
      })
    : undefined
}

/** What a list of places would call it, whatever the object. */
function direAutre(contexte: Contexte, modification: Modification): Dit {
  const { sorte, lieu, avant, apres } = modification
  if (sorte === 'element')
    return dit('element', {
      liste: lieu.at(-2) ?? '',
      libelle: libelleAu(contexte, lieu),
      sens: sensDe(modification),
    })
  const parent = lieu.length > 1 ? libelleAu(contexte, lieu.slice(0, -1)) : undefined
  const isNomme = parent !== undefined && parent !== lieu.at(-2)
  return dit('champ', { lieu, avant, apres, ...(isNomme ? { libelle: parent } : {}) })
}

function direUne(contexte: Contexte, modification: Modification): Dit | undefined {
  const { sorte, lieu, avant, apres } = modification
  if (sorte === 'vide') return undefined
  if (sorte === 'ordre') return dit('ordre', { liste: lieu.at(-1) ?? '' })
  if (lieu.length === 1 && lieu[0] === 'titre') return dit('titre', { avant: String(avant), apres: String(apres) })
  const propre =
    contexte.genre === 'cotation'
      ? direCotation(contexte, modification)
      : contexte.genre === 'flux'
        ? direFlux(contexte, modification)
        : undefined
  return propre ?? direAutre(contexte, modification)
}

/**
 * Said with its criterion: points of one that comes or goes, and the place in a group of one that goes. One that comes into
 * a group changes how points add up, which its own sentence does not say.
 */
function suitSonCritere({ lieu, apres }: Modification, entiers: ReadonlySet<string>): boolean {
  if (!entiers.has(lieu[3] ?? '')) return false
  if (lieu[0] === 'grilles' && lieu[2] === 'points') return true
  return lieu[0] === 'groupes' && lieu[2] === 'criteres' && apres === undefined
}

/** By level, criterion, condition, points, group, parameter: the order in which a reader wants them. */
const ORDRE = ['titre', 'base', 'niveaux', 'criteres', 'grilles', 'groupes', 'conditions', 'parametres']
const rangDe = ({ lieu: [tete = ''] }: Modification): number => {
  const rang = ORDRE.indexOf(tete)
  return rang < 0 ? ORDRE.length : rang
}

/** What changes from a content to another, as sentences to be said. */
export function direChangements(genre: Genre, avant: unknown, apres: unknown): readonly ChangementDit[] {
  return direModifications({ genre, avant, apres }, modifier(genre, avant, apres))
}

/** Some of the changes from `avant` to `apres`, as sentences to be said. */
export function direModifications(
  contexte: Contexte,
  modifications: readonly Modification[],
): readonly ChangementDit[] {
  const { genre, avant, apres } = contexte
  const entiers = new Set(
    modifications.flatMap(({ sorte, lieu: [tete, id = '', reste] }) =>
      sorte === 'element' && tete === 'criteres' && reste === undefined ? [id] : [],
    ),
  )
  return modifications
    .filter((modification) => genre !== 'cotation' || !suitSonCritere(modification, entiers))
    .toSorted((a, b) => rangDe(a) - rangDe(b))
    .flatMap((modification) => {
      const change = direUne(contexte, modification)
      if (change === undefined) return []
      const { lieu } = modification
      const isLa = valeurAu(genre, apres, lieu) !== undefined
      const at = pointeurDu(genre, isLa ? apres : avant, lieu) || pointer(...lieu)
      return [{ ...change, at } as ChangementDit]
    })
}
