// The grid as a table to edit elsewhere: one row a criterion, in the order of the rule set. Figures are those in force at
// the month; the condition is in words, to be read only.
import { type Chiffre, chiffreDe } from '~/domain/chiffres.ts'
import { codeDuCritere, type Cotation, type Critere, GRILLES } from '~/domain/cotation.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { ENTETE, neutraliser, type NomDeColonne } from './grille-table.ts'

/** Contenu d’une cellule : un nombre en est un pour le tableur. */
export type Cellule = string | number

export const COLONNES: readonly NomDeColonne[] = [
  'code',
  'identifiant',
  'libelle',
  'niveau',
  'condition',
  'primo',
  'mutation',
]

/** As the grid shows it; an import reads it back. */
const ecrire = (chiffre: Chiffre | undefined): Cellule =>
  chiffre === undefined ? '—' : chiffre.plafond ? `≤ ${chiffre.valeur}` : chiffre.valeur

/** Header, then rows. @param dire the condition of a criterion, in words */
export function tableDeLaGrille(
  cotation: Cotation,
  mois: MoisIndex,
  dire: (critere: Critere) => string,
): readonly (readonly Cellule[])[] {
  const lignes = cotation.criteres.map((critere): readonly Cellule[] => [
    codeDuCritere(cotation, critere.id),
    critere.id,
    critere.libelle,
    critere.niveau,
    dire(critere),
    ...GRILLES.map((grille) => ecrire(chiffreDe(cotation, { critere: critere.id, grille }, mois))),
  ])
  return [COLONNES.map((colonne) => ENTETE[colonne]), ...lignes]
}

const citer = (texte: string): string => (/[;"\n\r]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte)

/** CSV for a French spreadsheet: semicolons, byte order mark, no formula. */
export const csvDeLaGrille = (table: readonly (readonly Cellule[])[]): string =>
  `\ufeff${table
    .map((ligne) =>
      ligne.map((cellule) => (typeof cellule === 'number' ? String(cellule) : citer(neutraliser(cellule)))).join(';'),
    )
    .join('\r\n')}\r\n`
