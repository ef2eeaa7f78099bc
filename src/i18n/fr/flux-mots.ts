// Names of the choices of a flux rule set, for the page, the editions and the findings.
import type { Flux, RegimePremiereLocation, Reservataire } from '~/domain/flux.ts'
import { pourCentDixMille } from './nombres.ts'

/** « 20 % », « 18,47 % ». */
export const partDite = (part: number): string => pourCentDixMille(part, part % 100 === 0 ? 0 : part % 10 === 0 ? 1 : 2)

export const RESERVATAIRES: Readonly<Record<Reservataire, string>> = {
  etat: 'État',
  commune: 'commune',
  epci: 'intercommunalité',
  departement: 'département',
  actionLogement: 'Action Logement',
  bailleur: 'bailleur',
  defenseSante: 'défense, sécurité, santé',
}
export const MODES: Readonly<Record<Flux['mode'], string>> = { flux: 'flux', stock: 'stock' }
export const BASES: Readonly<Record<Flux['base']['type'], string>> = {
  hypothese: 'hypothèse de travail',
  deliberation: 'délibération',
  convention: 'convention signée',
  diaporama: 'diaporama du plan',
}
export const CALCULS: Readonly<Record<Flux['assiette']['calcul'], string>> = { nette: 'nette', brute: 'brute' }
export const CONTROLEURS: Readonly<Record<Flux['controleur'], string>> = {
  tirage: 'tirage au sort',
  deficit: 'plus grand déficit',
  president: 'président',
  annuel: 'objectif annuel',
}
export const REPORTS: Readonly<Record<Flux['report'], string>> = {
  continu: 'd’une année à l’autre',
  annuel: 'remis à zéro chaque année',
}
export const ARRONDIS: Readonly<Record<Flux['arrondi'], string>> = {
  aucun: 'aucun',
  inferieur: 'à l’entier inférieur',
  proche: 'au plus proche',
  superieur: 'à l’entier supérieur',
  plusFortsRestes: 'plus forts restes',
}
export const REGIMES: Readonly<Record<RegimePremiereLocation, string>> = {
  stock: 'stock',
  concertation: 'concertation',
  flux: 'flux',
}
