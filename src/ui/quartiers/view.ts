// View model of the page: territory by bailleur and residence, and the break-even of stock against flux. Pure; figures
// come from the rules and scenarios of the workbench and from ~/simulation/tours.ts, so that a test in node proves what the
// page shows.
import { invariant } from '~/domain/invariant.ts'
import { type Flux, UNITE } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import type { Livraison } from '~/domain/scenario.ts'
import { nombre } from '~/i18n/nombres.ts'
import { retraitDe } from '~/simulation/effet-flux.ts'
import { programmeDe, type Programme } from '~/simulation/flamanderie.ts'
import {
  droitsDe,
  partsDuFlux,
  seuilDeBascule,
  toursEnFlux,
  toursEnStock,
  toursParBailleur,
  type Droits,
  type PartsDuFlux,
} from '~/simulation/tours.ts'
import type { Livres } from '../etat/contrat.ts'
import { livraisonSuivie } from '../flux/territoire.ts'
import { m } from './mots.ts'
import { PART_BORNES, RETRAIT_MAX, ROTATION_BORNES, type Bornes, type Reglages } from './reglages.ts'

/** What the figures are read from: the rules of flux, what is held in stock, the territory, the new programme. */
export type Sources = Pick<Livres, 'flux' | 'fluxStock' | 'villemandeur' | 'flamanderie'>

/** What the page reads from its sources, then under the settings of the page. */
export interface Contexte {
  readonly sources: Sources
  readonly droits: Droits
  readonly parts: PartsDuFlux
  readonly programme: Programme
  readonly livraison: Livraison
  /** Length of the plan in years. */
  readonly plan: number
  /** First year of letting of the programme. */
  readonly anneeDeLivraison: number
  readonly bornes: Bornes
}

/** The first group's number when n houses are spread over groups like the programme itself. */
const premierReste = (n: number, groupes: readonly { readonly logements: number }[]): number =>
  plusFortsRestes(
    n,
    groupes.map(({ logements }) => logements),
  )[0] ?? 0

/** Shares and settings of the rules within what the page lets be tried. */
const elargir = ([min, max]: readonly [number, number], valeur: number): readonly [number, number] => [
  Math.min(min, valeur),
  Math.max(max, valeur),
]

/** What the commune can be given: what the bailleurs' own contingent can give up. */
function bornesDePart(flux: Flux, { parts, partCommunale }: PartsDuFlux): readonly [number, number] {
  const reste = parts[flux.contingents.findIndex(({ reservataire }) => reservataire === 'bailleur')]
  if (reste === undefined) return [partCommunale, partCommunale]
  const [min, max] = elargir(PART_BORNES, partCommunale)
  return [min, Math.min(max, partCommunale + reste)]
}

/** Turns that no contingent has, as a share of its own: the whole is the whole. */
const completer = (parts: PartsDuFlux): PartsDuFlux => {
  const manque = UNITE - parts.parts.reduce((somme, part) => somme + part, 0)
  return manque > 0 ? { ...parts, parts: [...parts.parts, manque] } : parts
}

/** @throws Error when the sources lack a figure that the page needs: see `sourcesDe` */
export function readContexte(sources: Sources): Contexte {
  const { villemandeur, flamanderie, flux, fluxStock } = sources
  const mois = parseMois(villemandeur.moisReference)
  const droits = droitsDe(villemandeur, fluxStock, flux, mois)
  const parts = partsDuFlux(flux, mois)
  const livraison = livraisonSuivie(flamanderie)
  const programme = livraison && programmeDe(flamanderie, livraison.id)
  invariant(droits && parts && programme && livraison, 'sources incomplètes')
  const rotation = Math.round((droits.liberations / droits.logements) * UNITE)
  const retrait = retraitDe(flux)
  const [fin, premierMois] = [parseMois(flux.annees.a) + 1, parseMois(livraison.mois.valeur)]
  return {
    sources,
    droits,
    parts: completer(parts),
    programme,
    livraison,
    plan: (fin - parseMois(flux.annees.de)) / 12,
    anneeDeLivraison: Math.floor(premierMois / 12),
    bornes: {
      logements: programme.logements,
      convenues: programme.concertation,
      retrait: elargir([0, RETRAIT_MAX], Math.ceil(retrait / PAS_DU_TABLEAU) * PAS_DU_TABLEAU),
      part: bornesDePart(flux, parts),
      rotation: elargir(ROTATION_BORNES, rotation),
      defaut: {
        retrait,
        part: parts.partCommunale,
        rotation,
        regime: flux.premiereLocation?.regime ?? 'flux',
        // The drawn law is the benchmark that the documents state; the shipped rule set's own controller is one choice away.
        controleur: 'tirage',
        reserve: programme.reservationCommunaleEnStock,
        annees: Math.floor((fin - premierMois) / 12),
        t3: premierReste(programme.concertation, programme.typologies),
        plai: premierReste(programme.concertation, programme.financements),
      },
    },
  }
}

/**
 * The same contents with the commune's share and the rotation that the page tries. What the commune does not take goes
 * to the bailleurs' own contingent, which is the remainder; the typologies keep the ratios of their rotations.
 */
export function reglerContexte(contexte: Contexte, { part, rotation }: Reglages): Contexte {
  const { sources, droits, parts, programme, bornes } = contexte
  const facteur = rotation / bornes.defaut.rotation
  const rangReste = sources.flux.contingents.findIndex(({ reservataire }) => reservataire === 'bailleur')
  const autre = (p: number, rang: number): number => (rang === rangReste ? p + parts.partCommunale - part : p)
  return {
    ...contexte,
    droits: { ...droits, part, liberations: droits.liberations * facteur },
    parts: {
      ...parts,
      partCommunale: part,
      parts: parts.parts.map((p, rang) => (rang === parts.rangCommune ? part : autre(p, rang))),
    },
    programme: {
      ...programme,
      liberationsAutour: programme.liberationsAutour * facteur,
      typologies: programme.typologies.map((t) => ({ ...t, rotation: t.rotation * facteur })),
    },
  }
}

/** Une ligne par bailleur, puis l’ensemble. */
export interface LigneDeBailleur {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  readonly reserves: number
  readonly liberations: number
  readonly stock: number
  readonly flux: number
  readonly fluxArrondi: number
  readonly reporte: readonly [number, number]
}

export type ToursDuBailleur = Omit<LigneDeBailleur, 'id' | 'libelle'>

export interface BailleursVue {
  readonly lignes: readonly LigneDeBailleur[]
  readonly ensemble: ToursDuBailleur
}

/** The cells of a line, in words. */
export const toursDits = (ligne: ToursDuBailleur) => ({
  logements: nombre(ligne.logements),
  reserves: nombre(ligne.reserves, 1),
  liberations: nombre(ligne.liberations, 1),
  stock: nombre(ligne.stock, 1),
  flux: nombre(ligne.flux, 1),
  fluxArrondi: nombre(ligne.fluxArrondi),
  reporte: m('quartiersReporte', { min: ligne.reporte[0], max: ligne.reporte[1] }),
})

/** @param retrait share leaving the base, in ten-thousandths */
export function bailleursVue({ sources, droits, plan }: Contexte, retrait: number): BailleursVue {
  const lignes = toursParBailleur(sources.villemandeur, droits, retrait, plan)
  const flux = toursEnFlux(droits, retrait)
  return {
    lignes,
    ensemble: {
      logements: droits.logements,
      reserves: droits.reserves,
      liberations: droits.liberations,
      stock: toursEnStock(droits),
      flux,
      fluxArrondi: lignes.reduce((total, ligne) => total + ligne.fluxArrondi, 0),
      reporte: [Math.floor(flux * plan), Math.ceil(flux * plan)],
    },
  }
}

interface ResidenceVue {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  /** Expected communal turns a year, blind to the residence: a hypothesis. */
  readonly stock: number
  readonly flux: number
}

export interface GroupeDeResidences {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  /** Largest first. */
  readonly residences: readonly ResidenceVue[]
}

/** Residences by bailleur, each with its share of the turns. */
export function parcVue({ sources, droits }: Contexte, retrait: number): readonly GroupeDeResidences[] {
  const { bailleurs = [], residences = [] } = sources.villemandeur
  const [stock, flux] = [toursEnStock(droits), toursEnFlux(droits, retrait)]
  return bailleurs.map(({ id, libelle, logements }) => ({
    id,
    libelle,
    logements: logements.valeur,
    residences: residences
      .filter(({ bailleur }) => bailleur === id)
      .map((r) => {
        const part = r.logements / droits.logements
        return { id: r.id, libelle: r.libelle, logements: r.logements, stock: stock * part, flux: flux * part }
      })
      .toSorted((a, b) => b.logements - a.logements),
  }))
}

/** Range of shares that the page calls plausible, a hypothesis, in ten-thousandths. */
export const PLAGE_PLAUSIBLE = [1500, 2500] as const
const PAS_DU_TABLEAU = 500
/** Two points closer than this, in ten-thousandths, cannot both carry their figures. */
const ECART_DE_LECTURE = 450

export interface PointDeBascule {
  readonly retrait: number
  readonly flux: number
  /** Flux less stock. */
  readonly ecart: number
}

export interface BasculeVue {
  /** Share, as a fraction of one; negative when flux gives fewer turns whatever leaves the base. */
  readonly seuil: number
  readonly stock: number
  readonly choisi: PointDeBascule
  /** Every 5 points, for the axis. */
  readonly points: readonly PointDeBascule[]
  /** The same and the chosen one, in order, for the table. */
  readonly lignes: readonly PointDeBascule[]
  /** Points that carry their figures: no exclusion, the plausible range, less those too near the chosen one. */
  readonly reperes: readonly PointDeBascule[]
  /** Greatest share drawn, in ten-thousandths. */
  readonly retraitMax: number
  /** Whole numbers that hold both lines. */
  readonly domaine: readonly [min: number, max: number]
}

export function basculeVue({ droits, bornes }: Contexte, retrait: number): BasculeVue {
  const [, retraitMax] = bornes.retrait
  const stock = toursEnStock(droits)
  const point = (part: number): PointDeBascule => {
    const flux = toursEnFlux(droits, part)
    return { retrait: part, flux, ecart: flux - stock }
  }
  const points = Array.from({ length: retraitMax / PAS_DU_TABLEAU + 1 }, (_, i) => point(i * PAS_DU_TABLEAU))
  const valeurs = [stock, ...points.map(({ flux }) => flux)]
  const choisi = point(retrait)
  const autres = points.filter((p) => p.retrait !== retrait)
  return {
    seuil: seuilDeBascule(droits),
    retraitMax,
    stock,
    choisi,
    points,
    lignes: [...autres, choisi].toSorted((a, b) => a.retrait - b.retrait),
    reperes: points.filter(
      (p) => [0, ...PLAGE_PLAUSIBLE].includes(p.retrait) && Math.abs(p.retrait - retrait) > ECART_DE_LECTURE,
    ),
    domaine: [Math.max(0, Math.floor(Math.min(...valeurs)) - 1), Math.ceil(Math.max(...valeurs) + 0.25)],
  }
}

/** Linear scale of a chart: from a domain of figures to a range of the drawing. */
export const scale =
  ([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) =>
  (x: number): number =>
    r0 + ((x - d0) / (d1 - d0)) * (r1 - r0)
