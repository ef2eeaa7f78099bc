// Octets of a file → a table: Excel or CSV, told apart by what the file is, not by its name.
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { decodeFichier, fichierTropGros } from './fichier.ts'
import { denoncer, egaliser, lireTable, type Table } from './grille-table.ts'
import { FEUILLE_MAX, lireXlsx, tailleDepliee } from './grille-xlsx.ts'

/** Problems: too large, of another kind, empty, of another encoding. Warning: read in Windows-1252. */
export async function lireFichierGrille(octets: Uint8Array, nom: string): Promise<Result<Table>> {
  const tropGros = fichierTropGros(octets.length, 'grille')
  if (tropGros) return fail([tropGros])
  const isZip = octets[0] === 0x50 && octets[1] === 0x4b
  if (!isZip) {
    const texte = decodeFichier(octets, { nom, genre: 'grille' })
    if (!texte.ok) return texte
    const table = lireTable(texte.value).map((ligne) => ({ ...ligne, cases: ligne.cases.map(denoncer) }))
    return ok(table, texte.warnings)
  }
  const taille = tailleDepliee(octets)
  if (taille !== undefined && taille > FEUILLE_MAX)
    return fail([problem('fichier-trop-gros', '', { octets: taille, max: FEUILLE_MAX })])
  const lignes = taille === undefined ? undefined : await lireXlsx(octets)
  if (lignes === undefined) return fail([problem('fichier-type', '', { nom, attendu: 'CSV-ou-Excel' })])
  return lignes.length === 0 ? fail([problem('fichier-vide', '', {})]) : ok(egaliser(lignes))
}
