// How well a text answers what is typed: every word of the request must be found, without regard to case nor accents.

const plain = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()

/** Letters found in their order, anywhere: « expgri » in « Exporter la grille ». */
function isEparpille(mot: string, texte: string): boolean {
  let at = 0
  for (const lettre of texte) if (lettre === mot[at]) at += 1
  return at === mot.length
}

/** Shorter words are found whole or not at all: scattered, they are everywhere. */
const LETTRES_MIN = 4

/** The lower the nearer; undefined when the word is not there. */
function ecartDuMot(mot: string, texte: string): number | undefined {
  if (texte.startsWith(mot)) return 0
  const at = texte.indexOf(mot)
  if (at > 0) return /[\p{L}\d]/u.test(texte[at - 1] ?? '') ? 2 : 1
  return mot.length >= LETTRES_MIN && isEparpille(mot, texte) ? 4 : undefined
}

/** @returns −1 for the text itself, 0 for its beginning, more for a farther answer; undefined when the text does not answer. */
export function ecart(requete: string, texte: string): number | undefined {
  const cible = plain(texte)
  if (plain(requete).trim() === cible) return -1
  let somme = 0
  for (const mot of plain(requete).split(/\s+/).filter(Boolean)) {
    const rang = ecartDuMot(mot, cible)
    if (rang === undefined) return undefined
    somme += rang
  }
  return somme
}
