// Places of a content that differ from its origin, for the bars in the margin. Elements that have a name are matched by
// it, so that one inserted in the middle is one difference.
import { canonicalJson } from '~/domain/hash.ts'
import { pointer } from '~/domain/problem.ts'

export interface Difference {
  readonly at: string
  /** `ote`: something that stood in this place is gone. */
  readonly genre: 'change' | 'ote'
}

type Plain = Readonly<Record<string, unknown>>
const isPlain = (valeur: unknown): valeur is Plain =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)

const nomDe = (element: unknown): unknown =>
  isPlain(element) ? (element['id'] ?? element['rang'] ?? element['du'] ?? element['bailleur']) : undefined

function entreListes(avant: readonly unknown[], apres: readonly unknown[], at: string): readonly Difference[] {
  const noms = avant.map(nomDe)
  const isNommee = [...noms, ...apres.map(nomDe)].every((nom) => nom !== undefined)
  if (!isNommee && avant.length !== apres.length) return [{ at, genre: 'change' }]
  const jumeau = (element: unknown, i: number): unknown => avant[isNommee ? noms.indexOf(nomDe(element)) : i]
  const parti = isNommee && noms.some((nom) => !apres.some((element) => nomDe(element) === nom))
  return [
    ...(parti ? [{ at, genre: 'ote' } as const] : []),
    ...apres.flatMap((element, i) => lieuxDifferents(jumeau(element, i), element, at + pointer(i))),
  ]
}

/** @param avant undefined when the place is new */
export function lieuxDifferents(avant: unknown, apres: unknown, at = ''): readonly Difference[] {
  if (avant === apres) return []
  if (Array.isArray(avant) && Array.isArray(apres)) return entreListes(avant, apres, at)
  if (isPlain(avant) && isPlain(apres))
    return [
      ...(Object.keys(avant).some((cle) => !Object.hasOwn(apres, cle)) ? [{ at, genre: 'ote' } as const] : []),
      ...Object.keys(apres).flatMap((cle) =>
        lieuxDifferents(Object.hasOwn(avant, cle) ? avant[cle] : undefined, apres[cle], at + pointer(cle)),
      ),
    ]
  return avant !== undefined && canonicalJson(avant) === canonicalJson(apres) ? [] : [{ at, genre: 'change' }]
}
