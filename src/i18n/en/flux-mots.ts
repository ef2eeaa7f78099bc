// Names of the choices of a flow rule set, for the page, the editions and the findings.
import type { Flux, RegimePremiereLocation, Reservataire } from '~/domain/flux.ts'
import { pourCentDixMille } from './nombres.ts'

/** “20%”, “18.47%”. */
export const partDite = (part: number): string => pourCentDixMille(part, part % 100 === 0 ? 0 : part % 10 === 0 ? 1 : 2)

export const RESERVATAIRES: Readonly<Record<Reservataire, string>> = {
  etat: 'State',
  commune: 'commune',
  epci: 'intercommunal body (EPCI)',
  departement: 'département',
  actionLogement: 'Action Logement',
  bailleur: 'landlord',
  defenseSante: 'defence, security, health',
}
export const MODES: Readonly<Record<Flux['mode'], string>> = { flux: 'flow (flux)', stock: 'stock' }
export const BASES: Readonly<Record<Flux['base']['type'], string>> = {
  hypothese: 'working assumption',
  deliberation: 'deliberation',
  convention: 'signed agreement',
  diaporama: 'slides of the plan',
}
export const CALCULS: Readonly<Record<Flux['assiette']['calcul'], string>> = { nette: 'net', brute: 'gross' }
export const CONTROLEURS: Readonly<Record<Flux['controleur'], string>> = {
  tirage: 'drawn by lot',
  deficit: 'largest deficit',
  president: 'chair',
  annuel: 'yearly target',
}
export const REPORTS: Readonly<Record<Flux['report'], string>> = {
  continu: 'from one year to the next',
  annuel: 'reset every year',
}
export const ARRONDIS: Readonly<Record<Flux['arrondi'], string>> = {
  aucun: 'none',
  inferieur: 'down',
  proche: 'to the nearest',
  superieur: 'up',
  plusFortsRestes: 'largest remainders',
}
export const REGIMES: Readonly<Record<RegimePremiereLocation, string>> = {
  stock: 'stock',
  concertation: 'agreed number',
  flux: 'flow',
}
