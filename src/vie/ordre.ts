// The order in which changes of several hands are made, so that it does not depend on who comes first: what goes, then the
// orders, the values, and what comes, each element after the one that it follows.
import { type Lieu, type Modification, texteDuLieu } from './modification.ts'

type Ajout = Modification & { readonly sorte: 'element' }

/** An element that comes. */
export const isAjout = (modification: Modification): modification is Ajout =>
  modification.sorte === 'element' && modification.apres !== undefined

const PHASES: readonly Modification['sorte'][] = ['element', 'ordre', 'valeur', 'vide']
const phaseDe = ({ sorte }: Modification): number => PHASES.indexOf(sorte)

export const comparerTextes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const listeDe = ({ lieu }: Ajout): Lieu => lieu.slice(0, -1)
const cleDe = ({ lieu }: Ajout): string => lieu.at(-1) ?? ''

/** In the order in which their keys are met. */
export function regrouper<T, K, V>(
  elements: readonly T[],
  cleDe: (element: T) => K,
  valeurDe: (element: T) => V,
): ReadonlyMap<K, readonly V[]> {
  const groupes = new Map<K, V[]>()
  for (const element of elements) {
    const cle = cleDe(element)
    const connues = groupes.get(cle)
    if (connues) connues.push(valeurDe(element))
    else groupes.set(cle, [valeurDe(element)])
  }
  return groupes
}

export const soi = <T>(element: T): T => element

/** In one list: after the same element, the last by name first, since each is put right after it. */
function enChaine(ajouts: readonly Ajout[]): readonly Ajout[] {
  const ajoutees = new Set(ajouts.map(cleDe))
  const parPrecedent = regrouper(ajouts, ({ suit = null }) => suit, soi)
  const suites = (precedent: string | null): readonly Ajout[] =>
    (parPrecedent.get(precedent) ?? []).toSorted((a, b) => comparerTextes(cleDe(b), cleDe(a)))
  const racines = [...parPrecedent.keys()]
    .filter((cle) => cle === null || !ajoutees.has(cle))
    .toSorted((a, b) => comparerTextes(a ?? '', b ?? ''))
  const chaine: Ajout[] = []
  // A whole list may come in one chain, each element after the one before: no recursion.
  const aFaire = racines.flatMap(suites).toReversed()
  for (let ajout = aFaire.pop(); ajout; ajout = aFaire.pop()) {
    chaine.push(ajout)
    for (const suite of suites(cleDe(ajout)).toReversed()) aFaire.push(suite)
  }
  return chaine
}

export function ordonner(modifications: readonly Modification[]): readonly Modification[] {
  const autres = modifications
    .filter((modification) => !isAjout(modification))
    .toSorted((a, b) => phaseDe(a) - phaseDe(b) || comparerTextes(texteDuLieu(a.lieu), texteDuLieu(b.lieu)))
  const ajouts = regrouper(modifications.filter(isAjout), (ajout) => texteDuLieu(listeDe(ajout)), soi)
  const listes = [...ajouts].toSorted(([a], [b]) => comparerTextes(a, b)).map(([, liste]) => enChaine(liste))
  const vides = autres.filter(({ sorte }) => sorte === 'vide')
  return [...autres.filter(({ sorte }) => sorte !== 'vide'), ...listes.flat(), ...vides]
}
