// What the mapping of a cohort file shows: what each column may become, what is left to say, what stops the import. Pure.
import { FAITS_DE_BASE, type Fait, isOuvert } from '~/domain/dictionnaire.ts'
import { slugDe } from '~/domain/formes.ts'
import type { Problem } from '~/domain/problem.ts'
import { pointer, problem } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import {
  aDesValeurs,
  type Cible,
  type ColonneDecrite,
  type Correspondance,
  faitDeBase,
  faitsManquants,
  type FormatDeMois,
  type TableauDecrit,
  textesDe,
  textesDeLaColonne,
  textesSansChoix,
  type ValeurVue,
} from '~/exchange/correspondance.ts'
import { libelleDeValeur, libelleDuFait } from '~/i18n/faits.ts'
import { m, type Mot } from './mots.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

export const IGNORER = 'ignorer'
const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

export const nomDuFait = (fait: string): string => (fait === 'id' ? m('scenariosImportId') : libelleDuFait(fait))

/** What a column may become. */
export const choixDeColonne = (): readonly Option[] => [
  { value: IGNORER, label: capitale(m('scenariosImportIgnorer')) },
  { value: 'id', label: capitale(nomDuFait('id')) },
  ...FAITS_DE_BASE.map(({ id }) => ({ value: id, label: nomDuFait(id) })),
]

/** A cell of ours in words. */
function motDe(fait: Fait, texte: string): string {
  if (fait.type === 'boolean') return m(texte === 'oui' ? 'scenariosQpv_oui' : 'scenariosQpv_non')
  return libelleDeValeur(fait.id, (fait.type === 'set' ? [texte] : texte) as never)
}

/** A select cannot hold an empty value: « unknown » has a name of its own. */
export const INCONNU = '?'
export const versOption = (valeur: string | undefined): string | null =>
  valeur === undefined ? null : valeur === '' ? INCONNU : valeur
export const deLOption = (option: string | null): string | undefined =>
  option === null ? undefined : option === INCONNU ? '' : option

/** What a text of a list may mean. */
export const choixDeValeur = (fait: Fait): readonly Option[] => [
  ...textesDe(fait).map((texte) => ({ value: texte, label: motDe(fait, texte) })),
  ...(fait.nullable || fait.type === 'set' ? [{ value: INCONNU, label: m('scenariosImportInconnu') }] : []),
]

const FORMATS: Readonly<Record<FormatDeMois, Mot>> = {
  'aaaa-mm': 'scenariosImportFormat_aaaamm',
  'aaaa-mm-jj': 'scenariosImportFormat_aaaammjj',
  'jj/mm/aaaa': 'scenariosImportFormat_jjmmaaaa',
  'mm/aaaa': 'scenariosImportFormat_mmaaaa',
}
export const choixDeFormat = (): readonly Option[] =>
  Object.entries(FORMATS).map(([value, cle]) => ({ value, label: m(cle) }))

/** Comment une colonne se lit, une fois son fait choisi. */
export type LectureVue =
  | { readonly genre: 'rien' }
  | { readonly genre: 'phrase'; readonly texte: string }
  | { readonly genre: 'mois'; readonly format: FormatDeMois }
  | {
      readonly genre: 'valeurs'
      readonly fait: Fait
      readonly textes: readonly ValeurVue[]
      readonly resume: string
      readonly reste: number
      /** Separators found in the cells of a set. */
      readonly separateurs: readonly string[]
    }

export function lectureVue(colonne: ColonneDecrite, cible: Cible | undefined): LectureVue {
  const fait = cible?.genre === 'fait' ? faitDeBase(cible.fait) : undefined
  if (cible?.genre !== 'fait' || !fait) return { genre: 'rien' }
  if (fait.type === 'month') return { genre: 'mois', format: cible.format ?? 'aaaa-mm' }
  if (fait.type === 'integer') return { genre: 'phrase', texte: m('scenariosImportNombre') }
  if (!aDesValeurs(fait)) return { genre: 'phrase', texte: isOuvert(fait) ? m('scenariosImportOuvert') : '' }
  const textes = textesDeLaColonne(colonne, fait, cible.separateur)
  if (textes.length === 0 && colonne.remplies > 0) return { genre: 'phrase', texte: m('scenariosImportTropDeValeurs') }
  const reste = textesSansChoix(colonne, cible).length
  return {
    genre: 'valeurs',
    fait,
    textes,
    reste,
    resume: m('scenariosImportValeurs', { n: textes.length, reste }),
    separateurs: fait.type === 'set' ? Object.keys(colonne.membres) : [],
  }
}

/** Columns that the gate refuses, whatever they are mapped to. */
export const refusDuTableau = ({ colonnes }: TableauDecrit): readonly Problem[] =>
  colonnes.flatMap(({ entete, refus }) =>
    refus ? [problem('identifiant-direct', pointer('colonnes', entete), { colonne: entete, ...refus })] : [],
  )

/** What stops the import, said at once: facts given twice, facts missing, texts without a meaning. */
export function empechements({ colonnes }: TableauDecrit, correspondance: Correspondance): readonly string[] {
  const faits = Object.values(correspondance.colonnes).flatMap((cible) => (cible.genre === 'fait' ? [cible.fait] : []))
  const doubles = [...new Set(faits.filter((fait, i) => faits.indexOf(fait) !== i))]
  const reste = colonnes.flatMap((colonne) =>
    textesSansChoix(colonne, correspondance.colonnes[colonne.entete] ?? { genre: 'ignoree' }),
  ).length
  return [
    ...doubles.map((fait) => m('scenariosImportDoublon', { fait: nomDuFait(fait) })),
    ...(reste > 0 ? [m('scenariosImportReste', { n: reste })] : []),
  ]
}

/** Fait que le fichier n’a pas, et les réponses qu’on peut lui donner pour tous. */
export interface ManquantVu {
  readonly fait: string
  readonly nom: string
  /** Undefined: a number, or a month, is typed. */
  readonly choix: readonly Option[] | undefined
}

/** A set that holds nothing, as our files write it. */
const AUCUN = '-'

function reponsesDe(fait: Fait): readonly Option[] | undefined {
  if (fait.type === 'integer' || fait.type === 'month') return undefined
  if (fait.type !== 'set') return choixDeValeur(fait)
  const valeurs = isOuvert(fait) ? [] : textesDe(fait).map((texte) => ({ value: texte, label: motDe(fait, texte) }))
  return [{ value: AUCUN, label: m('scenariosImportAucun') }, ...valeurs]
}

export const manquantsVue = (correspondance: Correspondance): readonly ManquantVu[] =>
  faitsManquants(correspondance).map((fait) => ({ fait: fait.id, nom: nomDuFait(fait.id), choix: reponsesDe(fait) }))

/** No, none or zero where nothing was answered; what has no such answer is left to say. */
export function repondreNon(manquants: readonly ManquantVu[], defauts: Correspondance['defauts']): typeof defauts {
  const non = ({ fait, choix }: ManquantVu): string | undefined =>
    choix
      ? choix.find(({ value }) => value === 'non' || value === AUCUN)?.value
      : faitDeBase(fait)?.type === 'integer' && (faitDeBase(fait)?.min ?? 0) === 0
        ? '0'
        : undefined
  const reponses = manquants.flatMap((manquant) => {
    const reponse = non(manquant)
    return reponse === undefined ? [] : [[manquant.fait, reponse] as const]
  })
  return { ...Object.fromEntries(reponses), ...defauts }
}

/** Columns recognised or mapped. */
export const nombreReconnues = ({ colonnes }: Correspondance): number =>
  Object.values(colonnes).filter(({ genre }) => genre === 'fait').length

/** Communes that the file names and that the scenario does not have. */
export function communesInconnues(
  { colonnes }: TableauDecrit,
  correspondance: Correspondance,
  { communes = [] }: Scenario,
): number {
  const connues = new Set(communes.map(({ id }) => id))
  const nommees = colonnes.flatMap((colonne) => {
    const cible = correspondance.colonnes[colonne.entete]
    if (cible?.genre !== 'fait' || cible.fait !== 'communesSouhaitees') return []
    const textes = (cible.separateur ? colonne.membres[cible.separateur] : undefined) ?? colonne.valeurs
    return textes.map(({ texte }) => slugDe(texte)).filter((slug) => slug !== '')
  })
  return new Set(nommees.filter((slug) => !connues.has(slug))).size
}
