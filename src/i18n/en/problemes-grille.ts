// What is wrong with a block pasted on the grid, or with a grid edited in a spreadsheet. Each entry gives the fault and
// its mend; the place is added to it.
import type { FauteDeCase } from '~/domain/problem.ts'
import { compte, nombre } from './nombres.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'
import { cite } from './texte.ts'

function motsDeFaute(faute: FauteDeCase, recu: string): readonly [string, string] {
  switch (faute.raison) {
    case 'texte':
      return [`${cite(recu)} is not a number.`, 'Write a whole number of points, or nothing to leave the grid.']
    case 'decimal':
      return [`${cite(recu)} is not a whole number.`, 'Write a whole number of points, without decimals.']
    case 'hors-bornes':
      return [
        `${cite(recu)} is out of bounds.`,
        `Write a number between −${nombre(faute.max)} and ${nombre(faute.max)}.`,
      ]
    case 'plafond-sans-bareme':
      return [
        `${cite(recu)} is the cap of a scale, and this criterion gives fixed points.`,
        'Write a whole number, without the ≤ sign.',
      ]
    case 'plafond-negatif':
      return ['The cap of a scale cannot be negative.', 'Write 0 or more.']
    case 'malus-dans-groupe':
      return [
        `${cite(recu)} takes points away, and the criterion is in the group ${cite(faute.groupe)}, where only the best counts.`,
        'Write 0 or more, or first take the criterion out of the group.',
      ]
    case 'libelle-vide':
      return ['The label is empty.', 'Write the label of the criterion.']
    case 'libelle-long':
      return ['The label is too long.', 'Shorten it to 2,000 characters at most.']
    case 'niveau-texte':
      return [`${cite(recu)} is not a level.`, 'Write the rank of the level, for example 3.']
    case 'niveau-inconnu':
      return [`Level ${cite(recu)} does not exist.`, `Write ${liste(faute.connus)}.`]
  }
}

const bloc = (lignes: number, colonnes: number): string =>
  `${compte(lignes, 'row', 'rows')} and ${compte(colonnes, 'column', 'columns')}`

export const GRILLE = {
  'case-de-grille': ({ critere, recu, faute }) => {
    const [quoi, remede] = motsDeFaute(faute, recu)
    return [`${critere}: ${quoi}`, remede]
  },
  'collage-vide': () => ['There is nothing to paste.', 'First copy cells in your spreadsheet.'],
  'collage-trop-grand': ({ max }) => [
    `The pasted block is longer than ${nombre(max)} characters.`,
    'Copy the columns of points only.',
  ],
  'collage-forme': ({ lignes, colonnes, placeLignes, placeColonnes }) => [
    `The pasted block has ${bloc(lignes, colonnes)}; here there is room for ${bloc(placeLignes, placeColonnes)}.`,
    'Choose the first cell, or copy a block of the same size.',
  ],
  'ligne-sans-critere': ({ nom, proche }) => [
    nom === '' ? 'The identifier of the criterion is empty.' : `No criterion is called ${cite(nom)}.`,
    suggere(proche, 'Correct the identifier, or remove this row.'),
  ],
  'ligne-double': ({ critere, premiere }) => [
    `The criterion ${cite(critere)} already stands on line ${nombre(premiere)}.`,
    'Keep one row for each criterion.',
  ],
  'grille-sans-entete': ({ manque }) =>
    manque === 'identifiant'
      ? [
          `No row of titles holds ${cite('Identifiant')}.`,
          'Start from a grid exported here, and keep the titles of its columns.',
        ]
      : [
          'No column can be changed.',
          'Keep at least one column of labels, levels or points, with the title that the export gave it.',
        ],
  'colonnes-ignorees': ({ colonnes }) => [
    `${compte(colonnes.length, 'column is not read', 'columns are not read')}: ${colonnes.slice(0, 5).map(cite).join(', ')}.`,
    'The grid keeps labels, levels and points only.',
  ],
} satisfies Mots
