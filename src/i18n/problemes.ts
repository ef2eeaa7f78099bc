// Problems of the world as French sentences: place, what is wrong, how to mend it. One entry per code of
// domain/problem.ts: a missing one does not compile.
import { type CodeDeProbleme, type Problem, splitPointer } from '~/domain/problem.ts'
import { INSECABLE, nombre } from './nombres.ts'
import { cite, majuscule } from './phrase.ts'
import { COHORTE } from './problemes-cohorte.ts'
import { type Dire, FICHIERS } from './problemes-fichiers.ts'
import { REGLES } from './problemes-regles.ts'

/** Un problème dit en français ; `quoi` et `remede` sont des phrases entières. */
export interface PhraseDeProbleme {
  /** Where, without a full stop: « critère n° 4, clé « niveau » (/criteres/3/niveau) », « ligne 12, colonne « adultes » ». */
  readonly ou: string
  readonly quoi: string
  readonly remede: string
}

const MOTS: { readonly [C in CodeDeProbleme]: Dire<C> } = { ...FICHIERS, ...REGLES, ...COHORTE }

/** Lists whose elements have a name of their own. */
const ELEMENTS: Readonly<Record<string, string>> = {
  criteres: 'critère',
  niveaux: 'niveau',
  groupes: 'groupe',
  contingents: 'contingent',
  communes: 'commune',
  bailleurs: 'bailleur',
  residences: 'résidence',
  livraisons: 'livraison',
  conventions: 'convention',
  exclusions: 'exclusion',
  objectifs: 'objectif',
  dont: 'part comprise',
  all: 'condition de «\u00A0toutes\u00A0»',
  any: 'condition de «\u00A0au moins une\u00A0»',
}
/** Keys that name the thing after them. */
const NOMMES: Readonly<Record<string, string>> = {
  grilles: 'grille',
  parametres: 'paramètre',
  points: 'points de',
}

const isRang = (token: string | undefined): token is string => token !== undefined && /^\d+$/.test(token)

/** « critère n° 4, conditions, condition de « toutes » n° 1, clé « value » ». */
function motsDuPointeur(tokens: readonly string[]): string {
  const mots: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const suivant = tokens[i + 1]
    const nomme = Object.hasOwn(NOMMES, token) ? NOMMES[token] : undefined
    if (isRang(suivant)) {
      const element = Object.hasOwn(ELEMENTS, token) ? ELEMENTS[token] : `élément de ${cite(token)}`
      mots.push(`${element} n°${INSECABLE}${Number(suivant) + 1}`)
      i++
    } else if (nomme !== undefined && suivant !== undefined) {
      mots.push(`${nomme} ${cite(suivant)}`)
      i++
    } else mots.push(token === 'conditions' && suivant !== undefined ? 'conditions' : `clé ${cite(token)}`)
  }
  return mots.join(', ')
}

/** Where a problem is: the file, a line and a column, or the words of a JSON pointer, which is kept. */
function lieu({ at, params }: Problem): string {
  if ('ligne' in params && 'colonne' in params && typeof params.colonne === 'number')
    return `ligne ${nombre(params.ligne)}, colonne ${nombre(params.colonne)}`
  const tokens = splitPointer(at)
  const [tete, second, troisieme] = tokens
  if (tete === undefined) return 'fichier'
  if (tete === 'lignes' && isRang(second))
    return `ligne ${nombre(Number(second))}${troisieme === undefined ? '' : `, colonne ${cite(troisieme)}`}`
  if (tete === 'colonnes' && second !== undefined) return `colonne ${cite(second)}`
  return `${motsDuPointeur(tokens)} (${at})`
}

export function phraseDeProbleme(probleme: Problem): PhraseDeProbleme {
  const dire = MOTS[probleme.code] as Dire<CodeDeProbleme>
  const [quoi, remede] = dire(probleme.params)
  return { ou: lieu(probleme), quoi, remede }
}

/** One line: « Critère n° 4, clé « niveau » (/criteres/3/niveau) : … … ». */
export function phraseEntiere(probleme: Problem): string {
  const { ou, quoi, remede } = phraseDeProbleme(probleme)
  return `${majuscule(ou)}${INSECABLE}: ${quoi} ${remede}`
}
