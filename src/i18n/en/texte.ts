// Quotation and enumeration in English.

/** “text”. */
export const cite = (texte: string | number): string => `“${texte}”`

const LIENS = { et: 'and', ou: 'or', ni: 'nor' } as const

/** “a, b or c”; with `ni`, “a nor b”, said after “neither”. */
export function enumere(textes: readonly string[], lien: 'et' | 'ou' | 'ni'): string {
  const last = textes.at(-1) ?? ''
  if (textes.length < 2) return last
  return `${textes.slice(0, -1).join(', ')} ${LIENS[lien]} ${last}`
}

/** “a; b”. */
export const enchaine = (phrases: readonly string[]): string => phrases.join('; ')
