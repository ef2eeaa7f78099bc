// Acts on chosen criteria, in English: “points × 1.5, first-time grid”.
import type { NomDeGrille } from '~/domain/cotation.ts'
import type { ActeDeLot, Facteur } from '~/domain/lot.ts'
import { decimalesDe } from '../lot.ts'
import { GRILLE } from './grilles.ts'
import { nombre, signe } from './nombres.ts'

/** “1.5”, “2/3”. */
export function motsDuFacteur(facteur: Facteur): string {
  const decimales = decimalesDe(facteur)
  return decimales === undefined ? `${facteur.num}/${facteur.den}` : nombre(facteur.num / facteur.den, decimales)
}

const grillesDites = (grilles: readonly NomDeGrille[]): string =>
  grilles.length === 1 ? grilles.map((grille) => GRILLE[grille]).join('') : 'both grids'

export function motsDeLot(acte: ActeDeLot): string {
  switch (acte.genre) {
    case 'niveau':
      return `move to level ${acte.rang}`
    case 'multiplier':
      return `points × ${motsDuFacteur(acte.facteur)}, ${grillesDites(acte.grilles)}`
    case 'ajouter':
      return `points ${signe(acte.points)}, ${grillesDites(acte.grilles)}`
    case 'copier':
      return acte.de === 'primo'
        ? 'first-time points copied to the transfer grid'
        : 'transfer points copied to the first-time grid'
    case 'sortir':
      return `taken out of ${acte.grilles.length === 1 ? `the ${grillesDites(acte.grilles)}` : 'both grids'}`
  }
}
