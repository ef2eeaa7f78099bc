// Exact laws of a new programme: how many of its dwellings the commune proposes for, at first letting and at relets, and
// how long its first hand lasts (simulation.md §3.1, flux.md §6, model.md §6). First letting has three regimes: `stock`
// (the reserved dwellings), `concertation` (an agreed number), `flux` (counted in the year, by an orientation rule).
// Modelled: dwellings are left independently each month with rotation/12; the programme has its own sequence of turns;
// typology × financing is unpublished, so both are crossed at random, with their known margins.
import { type Controleur, type RegimePremiereLocation, UNITE } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { FINANCEMENTS, TYPOLOGIES, type Financement, type Scenario, type Typologie } from '~/domain/scenario.ts'
import { prochainTour } from './contingents.ts'
import {
  binomiale,
  certaine,
  convolutions,
  esperance,
  hypergeometrique,
  image,
  melange,
  repartitions,
  trimTail,
  type Loi,
} from './lois.ts'
import { liberationsParAn } from './tours.ts'

/** Programme neuf, tel que les lois le lisent. */
export interface Programme {
  readonly logements: number
  /** Yearly rotation in ten-thousandths. */
  readonly typologies: readonly {
    readonly typologie: Typologie
    readonly logements: number
    readonly rotation: number
  }[]
  readonly financements: readonly { readonly financement: Financement; readonly logements: number }[]
  readonly reservationCommunaleEnStock: number
  readonly concertation: number
  /** Expected vacancies a year of the rest of the territory: the year in which `annuel` draws. */
  readonly liberationsAutour: number
}

/** Reads a delivery of a scenario; undefined when it is absent or its typologies have no rotation rate. */
export function programmeDe(scenario: Scenario, id = 'flamanderie'): Programme | undefined {
  const livraison = scenario.livraisons?.find((l) => l.id === id)
  const { rotation } = scenario
  if (!livraison || !rotation) return undefined
  return {
    logements: livraison.logements,
    typologies: TYPOLOGIES.flatMap((typologie) => {
      const logements = livraison.parTypologie[typologie] ?? 0
      return logements > 0 ? [{ typologie, logements, rotation: rotation[typologie].valeur }] : []
    }),
    financements: FINANCEMENTS.flatMap((financement) => {
      const logements = livraison.parFinancement[financement] ?? 0
      return logements > 0 ? [{ financement, logements }] : []
    }),
    reservationCommunaleEnStock: livraison.reservationCommunaleEnStock?.valeur ?? livraison.logements,
    concertation: livraison.concertation?.valeur ?? 0,
    liberationsAutour: liberationsParAn(scenario),
  }
}

export interface OptionsDeLoi {
  readonly regime: RegimePremiereLocation
  readonly controleur: Controleur
  /** Shares of the contingents, Σ = 10 000, and the commune's place among them. */
  readonly parts: readonly number[]
  readonly rangCommune: number
  /** The programme's own values unless given. */
  readonly reservationCommunaleEnStock?: number | undefined
  readonly concertation?: number | undefined
  /** For `annuel`: lettings of the bailleur in the year, these included; defaults in `assietteDe…`. */
  readonly assiette?: number | undefined
}

export interface OptionsDeRelocation extends OptionsDeLoi {
  readonly annees: number
  /** Share of relets that leaves the base, in ten-thousandths; 0 unless given. Of no effect in stock. */
  readonly partRetiree?: number | undefined
  /** With `annuel` the count of turns starts again every January; `continu` unless given. */
  readonly report?: 'annuel' | 'continu' | undefined
}

const partCommunale = ({ parts, rangCommune }: OptionsDeLoi): number => {
  const part = parts[rangCommune]
  invariant(part !== undefined, 'contingent communal hors des parts')
  return part
}

const reserves = (programme: Programme, options: OptionsDeLoi): number =>
  Math.min(programme.logements, options.reservationCommunaleEnStock ?? programme.reservationCommunaleEnStock)

/** Communal turns among the first 0, 1, 2… n turns of a deterministic controller started afresh. */
function cumulCommunal(controleur: 'deficit' | 'president', options: OptionsDeLoi, n: number): number[] {
  const comptes = options.parts.map(() => 0)
  const cumul = [0]
  for (let i = 0; i < n; i++) {
    const choisi = prochainTour(controleur, options.parts, comptes)
    comptes[choisi] = (comptes[choisi] ?? 0) + 1
    cumul.push(comptes[options.rangCommune] ?? 0)
  }
  return cumul
}

/** `annuel`: communal turns among n lettings of a year of `assiette` lettings, and again of the same length past it. */
function loiAnnuelle(options: OptionsDeLoi, assiette: number, n: number): Loi {
  const objectif = plusFortsRestes(assiette, options.parts)[options.rangCommune] ?? 0
  const cycles = Math.floor(n / assiette)
  const reste = hypergeometrique(assiette, objectif, n - cycles * assiette)
  return [...Array.from({ length: cycles * objectif }, () => 0), ...reste]
}

/** Communal turns among a random number of lettings in the base, of one stretch without reset. */
function orienterLoi(n: Loi, options: OptionsDeLoi, assiette: number): Loi {
  const { controleur } = options
  if (controleur === 'tirage')
    return melange(n.map((poids, k) => ({ poids, loi: binomiale(k, partCommunale(options) / UNITE) })))
  if (controleur === 'annuel') return melange(n.map((poids, k) => ({ poids, loi: loiAnnuelle(options, assiette, k) })))
  const cumul = cumulCommunal(controleur, options, n.length - 1)
  return image(n, (k) => cumul[k] ?? 0)
}

/**
 * Dwellings of the programme that the commune proposes for at first letting.
 * In flux: `tirage` gives Bin(14, 0.2); `deficit` and `president` a sure number; `annuel` a hypergeometric law in the
 * year of `assiette` lettings, the programme alone unless given (14 of 14: the largest remainders, 3).
 */
export function loiPremiereLocation(programme: Programme, options: OptionsDeLoi): Loi {
  if (options.regime === 'stock') return certaine(reserves(programme, options))
  if (options.regime === 'concertation')
    return certaine(Math.min(programme.logements, options.concertation ?? programme.concertation))
  return orienterLoi(certaine(programme.logements), options, options.assiette ?? programme.logements)
}

/** Relets of some houses, by typology, over months; `facteur` thins them. */
function loiDesDeparts(programme: Programme, nombres: readonly number[], mois: number, facteur: number): Loi {
  return convolutions(
    programme.typologies.map(({ rotation }, t) =>
      trimTail(binomiale((nombres[t] ?? 0) * mois, (rotation * facteur) / (12 * UNITE)), 1e-30),
    ),
  )
}

const effectifs = ({ typologies }: Programme): number[] => typologies.map(({ logements }) => logements)

/** All relets of the programme after some years. Mean 1.15 a year for the Flamanderie. */
export const loiDesLiberations = (programme: Programme, annees: number): Loi =>
  trimTail(loiDesDeparts(programme, effectifs(programme), 12 * annees, 1))

/** Expected relets after some years; multiplied before it is divided, so that 3 years print as 3.45, not 3.4499…. */
export const relocationsAttendues = ({ typologies }: Programme, annees: number): number =>
  (typologies.reduce((total, { logements, rotation }) => total + logements * rotation, 0) * annees) / UNITE

/** Expected relets a year. */
export const relocationsParAn = (programme: Programme): number => relocationsAttendues(programme, 1)

/** Lettings in the base of a year of the territory with the programme: what `annuel` draws from, unless given. */
export const assietteDeLAnnee = (programme: Programme, partRetiree = 0): number =>
  Math.max(1, Math.round(((programme.liberationsAutour + relocationsParAn(programme)) * (UNITE - partRetiree)) / UNITE))

/**
 * Communal turns among relets after some years, first letting excluded.
 * In stock: relets of the reserved houses, drawn among the typologies when fewer than all (which ones is unknown).
 * After `concertation` or `flux` at first letting, relets follow the flux: the controller orients those of the base,
 * from a fresh count.
 */
export function loiRelocations(programme: Programme, options: OptionsDeRelocation): Loi {
  const { annees, regime, controleur, partRetiree = 0, report = 'continu' } = options
  const mois = 12 * annees
  if (regime === 'stock') {
    const cas = repartitions(effectifs(programme), reserves(programme, options))
    return trimTail(
      melange(cas.map(({ nombres, poids }) => ({ poids, loi: loiDesDeparts(programme, nombres, mois, 1) }))),
    )
  }
  const assiette = options.assiette ?? assietteDeLAnnee(programme, partRetiree)
  const dansLaBase = (UNITE - partRetiree) / UNITE
  if (controleur === 'tirage')
    return trimTail(loiDesDeparts(programme, effectifs(programme), mois, (dansLaBase * partCommunale(options)) / UNITE))
  if (controleur !== 'annuel' && report === 'continu')
    return trimTail(orienterLoi(loiDesDeparts(programme, effectifs(programme), mois, dansLaBase), options, assiette))
  const dUnAn = trimTail(
    orienterLoi(loiDesDeparts(programme, effectifs(programme), 12, dansLaBase), options, assiette),
    1e-18,
  )
  return trimTail(convolutions(Array.from({ length: annees }, () => dUnAn)))
}

/** (1 − q)^mois by products, the same on every engine. */
function survie(q: number, mois: number): number {
  let p = 1
  for (let m = 0; m < mois; m++) p *= 1 - q
  return p
}

/**
 * Houses whose occupant the commune proposed, some years after a first letting under `regime`, relets then being drawn
 * under flux: p = s + (1 − s)(1 − q)^mois for a house first let by the commune, s(1 − (1 − q)^mois) for another.
 */
export function loiErosion(programme: Programme, options: OptionsDeRelocation): Loi {
  const { annees, partRetiree = 0 } = options
  const s = (partCommunale(options) * (UNITE - partRetiree)) / (UNITE * UNITE)
  const restent = programme.typologies.map(({ rotation }) => survie(rotation / (12 * UNITE), 12 * annees))
  const partant = (nombres: readonly number[]): Loi =>
    convolutions(
      programme.typologies.flatMap(({ logements }, t) => {
        const [n, e] = [nombres[t] ?? 0, restent[t] ?? 0]
        return [binomiale(n, s + (1 - s) * e), binomiale(logements - n, s * (1 - e))]
      }),
    )
  return melange(
    loiPremiereLocation(programme, options).flatMap((p, k) =>
      p === 0
        ? []
        : repartitions(effectifs(programme), k).map(({ nombres, poids }) => ({
            poids: p * poids,
            loi: partant(nombres),
          })),
    ),
  )
}

/** Un croisement possible de deux typologies et de deux financements, aux marges connues. */
export interface Croisement {
  /** Dwellings by typology, then by financing, in the order of the programme. */
  readonly table: readonly (readonly number[])[]
  /** Probability if financing was spread blindly over the dwellings: a hypothesis. */
  readonly probabilite: number
}

/** Every 2 × 2 table with the programme's margins, in order of its first cell; empty when it is not 2 × 2. */
export function croisementsPossibles(programme: Programme): Croisement[] {
  const [a, b, ...autresTypologies] = effectifs(programme)
  const [f, g, ...autresFinancements] = programme.financements.map(({ logements }) => logements)
  if (a === undefined || b === undefined || f === undefined || g === undefined) return []
  if (autresTypologies.length > 0 || autresFinancements.length > 0) return []
  return hypergeometrique(a + b, f, a).flatMap((probabilite, x) =>
    probabilite === 0
      ? []
      : [
          {
            table: [
              [x, a - x],
              [f - x, b - f + x],
            ],
            probabilite,
          },
        ],
  )
}

/**
 * Whether a table holds a choice of houses: these many of each typology, of which these many of the first financing
 * (the « choix politique » of the slides: typology and financing of the agreed houses).
 */
export function admetLeChoix({ table }: Croisement, typologies: readonly number[], financement: number): boolean {
  const bornes = typologies.map((n, t) => {
    const [premier = 0, second = 0] = table[t] ?? []
    return [Math.max(0, n - second), Math.min(n, premier), premier + second - n] as const
  })
  if (bornes.some(([, , reste]) => reste < 0)) return false
  const somme = (i: 0 | 1): number => bornes.reduce((total, b) => total + b[i], 0)
  return somme(0) <= financement && financement <= somme(1)
}

/** Composition when k houses are drawn among those of the programme: law of each typology and of each financing. */
export interface Composition {
  readonly typologies: readonly { readonly typologie: Typologie; readonly loi: Loi; readonly moyenne: number }[]
  readonly financements: readonly { readonly financement: Financement; readonly loi: Loi; readonly moyenne: number }[]
}

export function compositionDuTirage(programme: Programme, k: number): Composition {
  const tirer = (logements: number) => {
    const loi = hypergeometrique(programme.logements, logements, k)
    return { loi, moyenne: esperance(loi) }
  }
  return {
    typologies: programme.typologies.map(({ typologie, logements }) => ({ typologie, ...tirer(logements) })),
    financements: programme.financements.map(({ financement, logements }) => ({ financement, ...tirer(logements) })),
  }
}
