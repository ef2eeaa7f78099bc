// How well the names of a thing, and the other words that find it, answer what is typed: every word of the request begins
// one of theirs, without regard to case nor accents. Letters inside a word never answer: Enter does the first answer.
import { sansAccents } from '~/domain/accents.ts'

const plain = (texte: string): string => sansAccents(texte).toLowerCase().replaceAll('\u0153', 'oe')

const motsDe = (texte: string): readonly string[] => plain(texte).match(/[\p{L}\d]+/gu) ?? []

/** Ce par quoi une chose se trouve. */
export interface Trouvable {
  readonly noms: readonly string[]
  /** Synonyms. */
  readonly mots?: string
  /** What it belongs to. */
  readonly groupe?: string
}

const commence = (mot: string, mots: readonly string[]): boolean => mots.some((autre) => autre.startsWith(mot))

/** @returns −1 for one of the names, 0 for the beginning of one, more for a farther answer; undefined for none */
export function ecart(requete: string, { noms, mots = '', groupe = '' }: Trouvable): number | undefined {
  const cherches = motsDe(requete)
  if (cherches.length === 0) return undefined
  const nommes = noms.map(motsDe)
  if (nommes.some((nom) => nom.join(' ') === cherches.join(' '))) return -1
  const [synonymes, alentour] = [motsDe(mots), motsDe(groupe)]
  let somme = 0
  for (const mot of cherches) {
    if (nommes.some(([premier = '']) => premier.startsWith(mot))) continue
    if (commence(mot, nommes.flat())) somme += 1
    else if (commence(mot, synonymes)) somme += 2
    else if (commence(mot, alentour)) somme += 4
    else return undefined
  }
  return somme
}
