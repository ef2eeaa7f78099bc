// Settings of the page, kept in its address: one view of the figures can be sent as a link. Anything that cannot be read
// there falls back to the default, never to an error.
import type { Controleur, RegimePremiereLocation } from '~/domain/flux.ts'

export const REGIMES: readonly RegimePremiereLocation[] = ['stock', 'concertation', 'flux']
export const CONTROLEURS: readonly Controleur[] = ['tirage', 'president', 'deficit', 'annuel']
export const ANNEES: readonly number[] = [1, 2, 3, 4, 5, 6, 10]
/** Greatest share of vacancies leaving the base that the page draws unless the rules say more, in ten-thousandths. */
export const RETRAIT_MAX = 3500
/**
 * Shares that the page lets the commune have unless the rules say otherwise, in ten-thousandths: 20 % caps all guaranteeing
 * bodies (CCH R441-5-3).
 */
export const PART_BORNES = [1500, 2000] as const
/** Mean yearly rotations that the page lets be tried, in ten-thousandths (flux.md §4). */
export const ROTATION_BORNES = [500, 1200] as const

export interface Reglages {
  /** Share of vacancies that leaves the base, in ten-thousandths. */
  readonly retrait: number
  /** Share of the flow that is the commune's, in ten-thousandths. */
  readonly part: number
  /** Mean yearly rotation of the stock, in ten-thousandths; the typologies keep their ratios. */
  readonly rotation: number
  readonly regime: RegimePremiereLocation
  readonly controleur: Controleur
  /** Houses reserved to the commune in stock: a reading of the slides, or a number typed in. */
  readonly reserve: number
  /** Years of relets. */
  readonly annees: number
  /** Political choice for the agreed houses: T3 among them, and PLAI among them. */
  readonly t3: number
  readonly plai: number
}

/** What the reading of an address needs to know of the rules and of the territory. */
export interface Bornes {
  readonly defaut: Reglages
  /** Shares and rotations that the page lets be tried; they hold those of the rules and of the territory. */
  readonly retrait: readonly [min: number, max: number]
  readonly part: readonly [min: number, max: number]
  readonly rotation: readonly [min: number, max: number]
  /** Houses of the programme. */
  readonly logements: number
  /** Greatest numbers of T3 and of PLAI among the agreed houses. */
  readonly convenues: number
}

const parmi = <T>(valeurs: readonly T[], texte: string | null, defaut: T): T =>
  valeurs.find((valeur) => String(valeur) === texte) ?? defaut

function entre(texte: string | null, [min, max]: readonly [number, number], defaut: number): number {
  const n = texte === null || texte.trim() === '' ? NaN : Math.round(Number(texte.replaceAll('"', '')))
  return n >= min && n <= max ? n : defaut
}

/** A share written in per cent, read in ten-thousandths. */
const partEntre = (texte: string | null, bornes: readonly [number, number], defaut: number): number =>
  entre(texte === null || texte === '' ? null : String(Number(texte.replaceAll('"', '')) * 100), bornes, defaut)

/** @param requete the query of an address; shares are written there in per cent */
export function readReglages(requete: string, bornes: Bornes): Reglages {
  const { defaut, logements, convenues } = bornes
  const lus = new URLSearchParams(requete)
  return {
    retrait: partEntre(lus.get('retrait'), bornes.retrait, defaut.retrait),
    part: partEntre(lus.get('part'), bornes.part, defaut.part),
    rotation: partEntre(lus.get('rotation'), bornes.rotation, defaut.rotation),
    regime: parmi(REGIMES, lus.get('regime'), defaut.regime),
    controleur: parmi(CONTROLEURS, lus.get('controleur'), defaut.controleur),
    reserve: entre(lus.get('reserve'), [0, logements], defaut.reserve),
    annees: parmi(ANNEES, lus.get('annees'), defaut.annees),
    t3: entre(lus.get('t3'), [0, convenues], defaut.t3),
    plai: entre(lus.get('plai'), [0, convenues], defaut.plai),
  }
}

/** The query with these settings; those at their default are left out, what belongs to others is kept. */
export function writeReglages(requete: string, reglages: Reglages, { defaut }: Bornes): string {
  const ecrits = new URLSearchParams(requete)
  const set = (cle: string, valeur: string, habituel: string): void => {
    if (valeur === habituel) ecrits.delete(cle)
    else ecrits.set(cle, valeur)
  }
  set('retrait', String(reglages.retrait / 100), String(defaut.retrait / 100))
  set('part', String(reglages.part / 100), String(defaut.part / 100))
  set('rotation', String(reglages.rotation / 100), String(defaut.rotation / 100))
  set('regime', reglages.regime, defaut.regime)
  set('controleur', reglages.controleur, defaut.controleur)
  set('reserve', String(reglages.reserve), String(defaut.reserve))
  for (const cle of ['annees', 't3', 'plai'] as const) set(cle, String(reglages[cle]), String(defaut[cle]))
  return ecrits.toString()
}
