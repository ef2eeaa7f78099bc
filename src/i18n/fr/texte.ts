// Quotation and enumeration in French.
import { FINE, INSECABLE } from '../signes.ts'

/** « texte ». */
export const cite = (texte: string | number): string => `«${INSECABLE}${texte}${INSECABLE}»`

/** « a, b ou c ». */
export function enumere(textes: readonly string[], lien: 'et' | 'ou' | 'ni'): string {
  const last = textes.at(-1) ?? ''
  if (textes.length < 2) return last
  if (lien === 'ni') return `${textes.slice(0, -1).join(', ni ')} ni ${last}`
  return `${textes.slice(0, -1).join(', ')} ${lien} ${last}`
}

/** « a ; b ». */
export const enchaine = (phrases: readonly string[]): string => phrases.join(`${FINE}; `)
