// Problems of the world as sentences: place, what is wrong, how to mend it.
import { type CodeDeProbleme, type Problem, splitPointer } from '~/domain/problem.ts'
import type { DireProbleme } from './contrat.ts'
import { langue } from './langue.ts'

/** Un problème dit ; `quoi` et `remede` sont des phrases entières. */
export interface PhraseDeProbleme {
  /** Where, without a full stop: « critère n° 4, clé « niveau » (/criteres/3/niveau) », « ligne 12, colonne « adultes » ». */
  readonly ou: string
  readonly quoi: string
  readonly remede: string
}

const isRang = (token: string | undefined): token is string => token !== undefined && /^\d+$/.test(token)

/** « critère n° 4, conditions, condition de « toutes » n° 1, clé « value » ». */
function motsDuPointeur(tokens: readonly string[]): string {
  const { elements, nommes, conditions, elementDe, rang, cle, nomme } = langue().lieux
  const mots: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const suivant = tokens[i + 1]
    const genre = Object.hasOwn(nommes, token) ? nommes[token] : undefined
    if (isRang(suivant)) {
      const element = Object.hasOwn(elements, token) ? elements[token] : undefined
      mots.push(rang(element ?? elementDe(token), Number(suivant) + 1))
      i++
    } else if (genre !== undefined && suivant !== undefined) {
      mots.push(nomme(genre, suivant))
      i++
    } else mots.push(token === 'conditions' && suivant !== undefined ? conditions : cle(token))
  }
  return mots.join(', ')
}

/** « critère n° 4, clé « niveau » (/criteres/3/niveau) ». */
export const motsDuLieu = (at: string): string => `${motsDuPointeur(splitPointer(at))} (${at})`

/** Where a problem is: the file, a line and a column, or the words of a JSON pointer, which is kept. */
function lieu({ at, params }: Problem): string {
  const { fichier, ligne, colonne } = langue().lieux
  if ('ligne' in params && 'colonne' in params && typeof params.colonne === 'number')
    return `${ligne(params.ligne)}, ${colonne(params.colonne)}`
  const tokens = splitPointer(at)
  const [tete, second, troisieme] = tokens
  if (tete === undefined) return fichier
  if (tete === 'lignes' && isRang(second))
    return troisieme === undefined ? ligne(Number(second)) : `${ligne(Number(second))}, ${colonne(troisieme)}`
  if (tete === 'colonnes' && second !== undefined) return colonne(second)
  return motsDuLieu(at)
}

export function phraseDeProbleme(probleme: Problem): PhraseDeProbleme {
  const dire = langue().problemes[probleme.code] as DireProbleme<CodeDeProbleme>
  const [quoi, remede] = dire(probleme.params)
  return { ou: lieu(probleme), quoi, remede }
}

/** One line: « Critère n° 4, clé « niveau » (/criteres/3/niveau) : … … ». */
export function phraseEntiere(probleme: Problem): string {
  const { ou, quoi, remede } = phraseDeProbleme(probleme)
  return langue().lieux.entiere(ou, quoi, remede)
}

/** What is wrong and how to mend it, where the place is plain to see. */
export function phraseCourte(probleme: Problem): string {
  const { quoi, remede } = phraseDeProbleme(probleme)
  return `${quoi} ${remede}`
}

/** Several of them, each said once. */
export const phrasesCourtes = (problemes: readonly Problem[]): string =>
  [...new Set(problemes.map((probleme) => phraseCourte(probleme)))].join(' ')
