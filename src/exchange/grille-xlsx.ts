// The grid as an Excel file, read and written. The libraries come when they are needed. A file is a compressed folder:
// what it unfolds to is settled before anything unfolds it.
import type { Cellule } from './grille-ecrire.ts'

/** Largest part of a file once unfolded, in octets: a sheet of three thousand criteria. */
export const FEUILLE_MAX = 500_000

const FIN_DU_REPERTOIRE = 0x06054b50
const ENTREE = 0x02014b50
/** Octets of an entry before its name, and of the end of the directory. */
const TAILLE_D_ENTREE = 46
const TAILLE_DE_FIN = 22
const COMMENTAIRE_MAX = 65_535

/** Greatest size that a part says it unfolds to; undefined when the folder has no directory. */
export function tailleDepliee(octets: Uint8Array): number | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  let fin = octets.length - TAILLE_DE_FIN
  const debut = Math.max(0, fin - COMMENTAIRE_MAX)
  while (fin >= debut && vue.getUint32(fin, true) !== FIN_DU_REPERTOIRE) fin--
  if (fin < debut) return undefined
  const entrees = vue.getUint16(fin + 10, true)
  let place = vue.getUint32(fin + 16, true)
  let plusGrande = 0
  for (let i = 0; i < entrees; i++) {
    if (place + TAILLE_D_ENTREE > octets.length || vue.getUint32(place, true) !== ENTREE) return undefined
    plusGrande = Math.max(plusGrande, vue.getUint32(place + 24, true))
    place +=
      TAILLE_D_ENTREE +
      vue.getUint16(place + 28, true) +
      vue.getUint16(place + 30, true) +
      vue.getUint16(place + 32, true)
  }
  return plusGrande
}

/** Texts of the first sheet, row by row. @returns undefined when it is no Excel file */
export async function lireXlsx(octets: Uint8Array): Promise<readonly (readonly string[])[] | undefined> {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const lignes = await readSheet(new Uint8Array(octets).buffer)
    return lignes.map((ligne) => ligne.map((cellule) => (cellule === null ? '' : String(cellule))))
  } catch {
    // Whatever the library could not follow in the file.
    return undefined
  }
}

/** Widths in characters, in the order of the columns. */
const LARGEURS = [7, 26, 44, 8, 60, 9, 10]

/** Header in bold, kept in sight. */
export async function ecrireXlsx(table: readonly (readonly Cellule[])[], feuille: string): Promise<Blob> {
  const { default: ecrire } = await import('write-excel-file/universal')
  const [entete = [], ...lignes] = table
  const titres = entete.map((value) => ({ value: String(value), fontWeight: 'bold' as const }))
  return ecrire([titres, ...lignes.map((ligne) => [...ligne])], {
    sheet: feuille,
    stickyRowsCount: 1,
    columns: LARGEURS.map((width) => ({ width })),
  }).toBlob()
}
