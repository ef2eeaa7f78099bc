// Signs that no keyboard types, and the spaces of French contents. The same in every language.

/** U+202F, before ; ? ! % and between thousands. */
export const FINE = '\u202F'
/** U+00A0, before the colon, inside « » and between a number and its noun. */
export const INSECABLE = '\u00A0'
/** U+2212, the true minus. */
export const MOINS = '\u2212'

/** The spaces of a text typed with plain ones: contents, messages of the command line. */
export const espacer = (texte: string): string =>
  texte.replaceAll(/ (?=[;?!%])/g, FINE).replaceAll(/ (?=[:»])|(?<=«) /g, INSECABLE)

export const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1)

/** Only the capital of a common word: « QPV » stays. */
export const minuscule = (texte: string): string =>
  /^\p{Lu}\p{Ll}/u.test(texte) ? texte.charAt(0).toLocaleLowerCase('fr') + texte.slice(1) : texte
