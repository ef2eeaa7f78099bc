// What the schema says of a value, said again in the page, where the validators are not: bounds, lengths, dates, scales.
import { sansAccents } from './accents.ts'
import { type Datee, isDatee, type Progressif } from './cotation.ts'
import { dateProblems } from './listes.ts'
import { readMois } from './mois.ts'
import { pointer, type Problem, problem } from './problem.ts'

export const POINTS_MAX = 100_000
export const TEXTE_MAX = 2000
const SLUG_MAX = 64
const PARAMETRE_MAX = 10_000_000

export interface Bornes {
  readonly min: number
  readonly max?: number
}
export const BORNES_DES_POINTS: Bornes = { min: -POINTS_MAX, max: POINTS_MAX }
export const BORNES_DE_PARAMETRE: Bornes = { min: 0, max: PARAMETRE_MAX }
export const BORNES_DE_L_ANNEE: Bornes = { min: 2000, max: 2100 }

export function entierProblems(at: string, recu: number, { min, max = Infinity }: Bornes): readonly Problem[] {
  if (!Number.isSafeInteger(recu)) return [problem('non-entier', at, { recu })]
  if (recu < min) return [problem('hors-bornes', at, { recu, borne: min, sens: 'min' })]
  return recu > max ? [problem('hors-bornes', at, { recu, borne: max, sens: 'max' })] : []
}

export function texteProblems(at: string, texte: string): readonly Problem[] {
  if (texte === '') return [problem('texte-longueur', at, { max: 1 })]
  return Array.from(texte).length > TEXTE_MAX ? [problem('texte-longueur', at, { max: TEXTE_MAX })] : []
}

/** A month as text. */
export const moisProblems = (at: string, mois: string): readonly Problem[] =>
  readMois(mois) === undefined ? [problem('format-de-texte', at, { recu: mois.slice(0, 60), attendu: 'mois' })] : []

/** A scale that can be applied. @param parametres names that `apres` may give instead of a number of months */
export function progressifProblems(
  at: string,
  { pas, parPas, plafond, bonus, apres }: Progressif,
  parametres: readonly string[],
): readonly Problem[] {
  const points: Bornes = { min: 0, max: POINTS_MAX }
  return [
    ...entierProblems(`${at}/pas`, pas, { min: 1 }),
    ...entierProblems(`${at}/parPas`, parPas, points),
    ...entierProblems(`${at}/plafond`, plafond, points),
    ...(bonus === undefined ? [] : entierProblems(`${at}/bonus`, bonus, points)),
    ...(bonus !== undefined && apres === undefined ? [problem('cle-manquante', at, { cle: 'apres' })] : []),
    ...(typeof apres === 'number' ? entierProblems(`${at}/apres`, apres, { min: 0 }) : []),
    ...(typeof apres === 'string' && !parametres.includes(apres)
      ? [problem('parametre-inconnu', `${at}/apres`, { nom: apres, connus: parametres })]
      : []),
  ]
}

/** A value, or one for each date, in the order of the dates. @param deLaValeur what is wrong with one value */
export function dateeProblems<T>(
  at: string,
  datee: Datee<T>,
  deLaValeur: (at: string, valeur: T) => readonly Problem[],
): readonly Problem[] {
  if (!isDatee(datee)) return deLaValeur(at, datee)
  if (datee.length === 0) return [problem('liste-vide', at, {})]
  const formats = datee.flatMap(({ du }, i) => moisProblems(at + pointer(i, 'du'), du))
  return [
    ...(formats.length > 0 ? formats : dateProblems(datee, at)),
    ...datee.flatMap(({ valeur }, i) => deLaValeur(at + pointer(i, 'valeur'), valeur)),
  ]
}

/** « Sans logement ni abri » → `sans-logement-ni-abri`; empty when nothing of the text can be kept. */
export const slugDe = (texte: string): string =>
  sansAccents(texte.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replaceAll(/^-|-$/g, '')

/** What every object already answers to; of such names, only this one is a slug. */
export const isReserve = (id: string): boolean => id === 'constructor'

/** An identifier for a label, that nothing bears yet. @param genre for a label of which no letter can be kept */
export function slugLibre(libelle: string, pris: readonly string[], genre: string): string {
  const base = slugDe(libelle) || genre
  const isLibre = (id: string): boolean => !pris.includes(id) && !isReserve(id)
  if (isLibre(base)) return base
  for (let n = 2; ; n++) {
    const suite = `-${n}`
    const id = base.slice(0, SLUG_MAX - suite.length).replace(/-$/, '') + suite
    if (isLibre(id)) return id
  }
}
