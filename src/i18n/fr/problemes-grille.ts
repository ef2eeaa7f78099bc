// What is wrong with a block pasted on the grid, or with a grid edited in a spreadsheet. Each entry gives the fault and
// its mend; the place is added to it.
import type { FauteDeCase } from '~/domain/problem.ts'
import { FINE, INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'
import { cite } from './texte.ts'

function motsDeFaute(faute: FauteDeCase, recu: string): readonly [string, string] {
  switch (faute.raison) {
    case 'texte':
      return [
        `${cite(recu)} n’est pas un nombre.`,
        'Écrivez un nombre entier de points, ou rien pour sortir de la grille.',
      ]
    case 'decimal':
      return [`${cite(recu)} n’est pas un nombre entier.`, 'Écrivez un nombre entier de points, sans virgule.']
    case 'hors-bornes':
      return [
        `${cite(recu)} est hors bornes.`,
        `Écrivez un nombre entre −${nombre(faute.max)} et ${nombre(faute.max)}.`,
      ]
    case 'plafond-sans-bareme':
      return [
        `${cite(recu)} est le plafond d’un barème, et ce critère donne des points fixes.`,
        'Écrivez un nombre entier, sans le signe ≤.',
      ]
    case 'plafond-negatif':
      return ['Le plafond d’un barème ne peut pas être négatif.', 'Écrivez 0 ou plus.']
    case 'malus-dans-groupe':
      return [
        `${cite(recu)} retire des points, et le critère est dans le groupe ${cite(faute.groupe)}, où seul compte le meilleur.`,
        'Écrivez 0 ou plus, ou sortez d’abord le critère du groupe.',
      ]
    case 'libelle-vide':
      return ['Le libellé est vide.', 'Écrivez le libellé du critère.']
    case 'libelle-long':
      return ['Le libellé est trop long.', 'Réduisez-le à 2 000 caractères au plus.']
    case 'niveau-texte':
      return [`${cite(recu)} n’est pas un niveau.`, 'Écrivez le rang du niveau, par exemple 3.']
    case 'niveau-inconnu':
      return [`Le niveau ${cite(recu)} n’existe pas.`, `Écrivez ${liste(faute.connus)}.`]
  }
}

const bloc = (lignes: number, colonnes: number): string =>
  `${compte(lignes, 'ligne', 'lignes')} et ${compte(colonnes, 'colonne', 'colonnes')}`

export const GRILLE = {
  'case-de-grille': ({ critere, recu, faute }) => {
    const [quoi, remede] = motsDeFaute(faute, recu)
    return [`${critere}${INSECABLE}: ${quoi}`, remede]
  },
  'collage-vide': () => ['Il n’y a rien à coller.', 'Copiez d’abord des cellules dans votre tableur.'],
  'collage-trop-grand': ({ max }) => [
    `Le bloc collé dépasse ${nombre(max)} caractères.`,
    'Copiez seulement les colonnes de points.',
  ],
  'collage-forme': ({ lignes, colonnes, placeLignes, placeColonnes }) => [
    `Le bloc collé a ${bloc(lignes, colonnes)}${FINE}; ici, la place est de ${bloc(placeLignes, placeColonnes)}.`,
    'Choisissez la cellule de départ, ou copiez un bloc de la même taille.',
  ],
  'ligne-sans-critere': ({ nom, proche }) => [
    nom === '' ? 'L’identifiant du critère est vide.' : `Aucun critère ne s’appelle ${cite(nom)}.`,
    suggere(proche, 'Corrigez l’identifiant, ou retirez cette ligne.'),
  ],
  'ligne-double': ({ critere, premiere }) => [
    `Le critère ${cite(critere)} est déjà à la ligne ${nombre(premiere)}.`,
    'Gardez une seule ligne par critère.',
  ],
  'grille-sans-entete': ({ manque }) =>
    manque === 'identifiant'
      ? [
          `Aucune ligne de titres ne contient ${cite('Identifiant')}.`,
          'Partez d’une grille exportée d’ici, et gardez ses titres de colonnes.',
        ]
      : [
          'Aucune colonne ne peut être modifiée.',
          `Gardez au moins une colonne parmi ${cite('Critère')}, ${cite('Niveau')}, ${cite('Primo')} et ${cite('Mutation')}.`,
        ],
  'colonnes-ignorees': ({ colonnes }) => [
    `${compte(colonnes.length, 'colonne n’est pas lue', 'colonnes ne sont pas lues')}${INSECABLE}: ${colonnes.slice(0, 5).map(cite).join(', ')}.`,
    'La grille ne garde que libellés, niveaux et points.',
  ],
} satisfies Mots
