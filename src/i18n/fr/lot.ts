// Acts on chosen criteria, in French: « points × 1,5, grille primo ».
import type { NomDeGrille } from '~/domain/cotation.ts'
import type { ActeDeLot, Facteur } from '~/domain/lot.ts'
import { decimalesDe } from '../lot.ts'
import { nombre, signe } from './nombres.ts'

/** « 1,5 », « 2/3 ». */
export function motsDuFacteur(facteur: Facteur): string {
  const decimales = decimalesDe(facteur)
  return decimales === undefined ? `${facteur.num}/${facteur.den}` : nombre(facteur.num / facteur.den, decimales)
}

const dansGrilles = (grilles: readonly NomDeGrille[]): string =>
  grilles.length === 1 ? `, grille ${grilles.join('')}` : ', deux grilles'

export function motsDeLot(acte: ActeDeLot): string {
  switch (acte.genre) {
    case 'niveau':
      return `passage au niveau ${acte.rang}`
    case 'multiplier':
      return `points × ${motsDuFacteur(acte.facteur)}${dansGrilles(acte.grilles)}`
    case 'ajouter':
      return `points ${signe(acte.points)}${dansGrilles(acte.grilles)}`
    case 'copier':
      return acte.de === 'primo' ? 'points de primo copiés en mutation' : 'points de mutation copiés en primo'
    case 'sortir':
      return acte.grilles.length === 1 ? `sortie de la grille ${acte.grilles.join('')}` : 'sortie des deux grilles'
  }
}
