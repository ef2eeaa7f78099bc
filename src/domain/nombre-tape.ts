// A number as people type it: thousands cut by a space, a comma or a dot before the decimals, a true minus. Anything else
// is no number: nothing is guessed.

/** Nombre tapé ; `decimales` en compte les chiffres qui disent quelque chose. */
export interface NombreTape {
  readonly valeur: number
  readonly decimales: number
}

const ESPACES = /^([-−–+]?)\s*(\d{1,15}|\d{1,3}(?:\s\d{3}){1,4})(?:[.,](\d{0,9}))?$/u
/** « 1,200.5 » in English. */
const VIRGULES = /^([-−–+]?)\s*([1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.(\d{0,9}))?$/u

/**
 * @param parVirgules thousands may be cut by a comma, as in English
 * @returns undefined when the text is no number
 */
export function lireNombreTape(texte: string, parVirgules = false): NombreTape | undefined {
  const propre = texte.trim()
  const trouve = (parVirgules ? VIRGULES.exec(propre) : null) ?? ESPACES.exec(propre)
  if (trouve === null) return undefined
  const [, signe = '', entiers = '', decimales = ''] = trouve
  const valeur = Number(`${entiers.replaceAll(/[\s,]/gu, '')}.${decimales}`)
  // « 1,000 » may be one or a thousand: its zeros count.
  const dites = decimales.length === 3 ? decimales : decimales.replace(/0+$/, '')
  return { valeur: /[-−–]/.test(signe) && valeur !== 0 ? -valeur : valeur, decimales: dites.length }
}
