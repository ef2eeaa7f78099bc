// View model of the Flamanderie: the houses one by one under each reading, the exact laws of first letting and relets,
// and the erosion of the first hand. Pure; the laws are those of ~/simulation/flamanderie.ts.
import { type RegimePremiereLocation, UNITE } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import type { Typologie } from '~/domain/scenario.ts'
import { nombre, pourCent } from '~/i18n/nombres.ts'
import {
  admetLeChoix,
  assietteDeLAnnee,
  compositionDuTirage,
  croisementsPossibles,
  loiErosion,
  loiPremiereLocation,
  loiRelocations,
  relocationsAttendues,
  relocationsParAn,
  type Croisement,
  type OptionsDeRelocation,
} from '~/simulation/flamanderie.ts'
import { auMoins, esperance, etendue, type Loi } from '~/simulation/lois.ts'
import { toursEnFlux } from '~/simulation/tours.ts'
import { m } from './mots.ts'
import type { Reglages } from './reglages.ts'
import type { Contexte } from './view.ts'

/** Une rangée de maisons. */
export interface Rangee {
  readonly id: string
  readonly regime: RegimePremiereLocation
  /** Houses that the commune proposes for: expected, hence 2.8 in flux. */
  readonly attendues: number
  /** `haute` and `basse` are readings of the slides; `saisie` was typed in. */
  readonly lecture: 'haute' | 'basse' | 'saisie' | 'convenue' | 'part'
  /** Name of a reading. */
  readonly libelle: string
  readonly hypothese: string
  /** Share of each house that is communal, from 0 to 1, in the order of `typologies`. */
  readonly maisons: readonly number[]
  readonly choisie: boolean
}

export interface LoiVue {
  readonly loi: Loi
  readonly auMoins: readonly number[]
  readonly moyenne: number
  /** The single value, when it is certain. */
  readonly certaine: number | undefined
}

const loiVue = (loi: Loi): LoiVue => {
  const sur = loi.findIndex((p) => p > 1 - 1e-12)
  return { loi, auMoins: auMoins(loi), moyenne: esperance(loi), certaine: sur < 0 ? undefined : sur }
}

/** Une année de relocations, en cumul depuis la livraison. */
export interface AnneeDeRelocation {
  readonly annee: number
  readonly relocations: number
  readonly loi: LoiVue
}

/** Un croisement possible, et s’il admet le choix politique des maisons convenues. */
export interface CroisementVue extends Croisement {
  readonly admis: boolean
}

export interface FlamanderieVue {
  readonly typologies: readonly Typologie[]
  readonly rangees: readonly Rangee[]
  /** Readings of what the commune holds in stock. */
  readonly lectures: readonly { readonly valeur: number; readonly libelle: string; readonly hypothese: string }[]
  /** Share of the programme in flux: 14 × 20 % = 2.8. */
  readonly part: number
  readonly premiere: LoiVue
  readonly relocations: readonly AnneeDeRelocation[]
  /** Law after the chosen number of years. */
  readonly finale: LoiVue
  readonly erosion: readonly { readonly regime: RegimePremiereLocation; readonly moyennes: readonly number[] }[]
  readonly croisements: readonly CroisementVue[]
  /** Three houses drawn blindly: chance of no house of the first typology, and of the first financing. */
  readonly sansT3: number
  readonly sansPlai: number
  /** Yearly objective of a bailleur that holds everything, and what it warrants in the programme. */
  readonly garantie: {
    readonly assiette: number
    readonly objectif: number
    readonly etendue: readonly [number, number]
  }
  /** Years between two communal proposals at relets, under flux. */
  readonly anneesEntreTours: number
}

function optionsOf({ parts }: Contexte, reglages: Reglages): OptionsDeRelocation {
  return {
    regime: reglages.regime,
    controleur: reglages.controleur,
    parts: parts.parts,
    rangCommune: parts.rangCommune,
    reservationCommunaleEnStock: reglages.reserve,
    annees: reglages.annees,
    partRetiree: reglages.retrait,
  }
}

/**
 * Which houses are drawn full: these many of the first typology, the rest of the others. A drawing, not a claim: how
 * many is known, which ones is not.
 */
const marked = (effectifs: readonly number[], nombres: readonly number[]): number[] =>
  effectifs.flatMap((effectif, t) => Array.from({ length: effectif }, (_, i) => (i < (nombres[t] ?? 0) ? 1 : 0)))

function rangeesOf(contexte: Contexte, { regime, reserve, t3 }: Reglages): Rangee[] {
  const { sources, programme, livraison, parts } = contexte
  const { logements: n, concertation } = programme
  const effectifs = programme.typologies.map(({ logements }) => logements)
  const { lectures = [], hypothese = '' } = livraison.reservationCommunaleEnStock ?? {}
  const haute = Math.max(...lectures.map(({ valeur }) => valeur))
  const enStock = (valeur: number, lecture: Rangee['lecture'], libelle: string, raison: string): Rangee => ({
    id: `stock-${valeur}`,
    regime: 'stock',
    attendues: valeur,
    lecture,
    libelle,
    hypothese: raison,
    maisons: marked(effectifs, plusFortsRestes(valeur, effectifs)),
    choisie: regime === 'stock' && reserve === valeur,
  })
  return [
    ...lectures.map((l) => enStock(l.valeur, l.valeur === haute ? 'haute' : 'basse', l.libelle, l.hypothese)),
    ...(lectures.some(({ valeur }) => valeur === reserve) ? [] : [enStock(reserve, 'saisie', '', hypothese)]),
    {
      id: 'concertation',
      regime: 'concertation',
      attendues: concertation,
      lecture: 'convenue',
      libelle: '',
      hypothese: livraison.concertation?.hypothese ?? '',
      maisons: marked(effectifs, [t3, concertation - t3]),
      choisie: regime === 'concertation',
    },
    {
      id: 'flux',
      regime: 'flux',
      attendues: (n * parts.partCommunale) / UNITE,
      lecture: 'part',
      libelle: '',
      hypothese: sources.flux.contingents[parts.rangCommune]?.hypothese ?? '',
      maisons: Array.from({ length: n }, () => parts.partCommunale / UNITE),
      choisie: regime === 'flux',
    },
  ]
}

/** Un nombre certain sous un autre régime, montré au-dessus de la loi. */
export interface Repere {
  readonly k: number
  readonly texte: string
}

/** In flux, the sure numbers of the two other regimes stand above the law. */
export function reperesDe({ premiere, rangees }: FlamanderieVue): readonly Repere[] {
  if (premiere.certaine !== undefined) return []
  return rangees
    .filter(({ regime, lecture }) => regime === 'concertation' || lecture === 'haute')
    .toSorted((a, b) => a.attendues - b.attendues)
    .map(({ regime, attendues: n }) => ({ k: n, texte: m(`quartiersPremiereRepere_${regime}`, { n }) }))
}

/** Last number worth a column: beyond it, less than one chance in two thousand; from 2 to 14. */
export const dernierNombre = ({ auMoins: queue }: LoiVue): number =>
  Math.min(
    14,
    Math.max(
      2,
      queue.findLastIndex((p) => p > 0.0005),
    ),
  )

/** Years drawn by the erosion chart. */
const ANNEES_D_EROSION = 10

export function flamanderieVue(contexte: Contexte, reglages: Reglages): FlamanderieVue {
  const { programme, livraison, parts, droits, anneeDeLivraison } = contexte
  const options = optionsOf(contexte, reglages)
  const relocations = Array.from({ length: reglages.annees }, (_, i) => ({
    annee: anneeDeLivraison + i,
    relocations: relocationsAttendues(programme, i + 1),
    loi: loiVue(loiRelocations(programme, { ...options, annees: i + 1 })),
  }))
  const composition = compositionDuTirage(programme, programme.concertation)
  const assiette = assietteDeLAnnee({ ...programme, typologies: [] }, reglages.retrait) + programme.logements
  const objectif = plusFortsRestes(assiette, parts.parts)[parts.rangCommune] ?? 0
  return {
    typologies: programme.typologies.flatMap(({ typologie, logements }) =>
      Array.from({ length: logements }, () => typologie),
    ),
    rangees: rangeesOf(contexte, reglages),
    lectures: livraison.reservationCommunaleEnStock?.lectures ?? [],
    part: (programme.logements * parts.partCommunale) / UNITE,
    premiere: loiVue(loiPremiereLocation(programme, { ...options, assiette })),
    relocations,
    finale: relocations.at(-1)?.loi ?? loiVue([1]),
    erosion: (['stock', 'concertation', 'flux'] as const).map((regime) => ({
      regime,
      moyennes: Array.from({ length: ANNEES_D_EROSION + 1 }, (_, annees) =>
        esperance(loiErosion(programme, { ...options, regime, annees })),
      ),
    })),
    croisements: croisementsPossibles(programme).map((croisement) => ({
      ...croisement,
      admis: admetLeChoix(croisement, [reglages.t3, programme.concertation - reglages.t3], reglages.plai),
    })),
    sansT3: composition.typologies[0]?.loi[0] ?? 0,
    sansPlai: composition.financements[0]?.loi[0] ?? 0,
    garantie: { assiette, objectif, etendue: etendue(assiette, objectif, programme.logements) },
    anneesEntreTours: 1 / toursEnFlux({ ...droits, liberations: relocationsParAn(programme) }, reglages.retrait),
  }
}

/** The table of relets: a line for each thing said, a cell for each year. */
export function relocationsDites(relocations: readonly AnneeDeRelocation[]) {
  const ligne = (cle: string, titre: string, dire: (annee: AnneeDeRelocation) => string) => ({
    cle,
    titre,
    annees: relocations.map((lue) => ({ annee: lue.annee, dit: dire(lue) })),
  })
  const auMoins = (k: number) => (lue: AnneeDeRelocation) => pourCent(lue.loi.auMoins[k] ?? 0, 0)
  return [
    ligne('attendues', m('quartiersRelocAttendues'), (lue) => nombre(lue.relocations, 1)),
    ligne('commune', m('quartiersRelocCommune'), ({ loi }) => nombre(loi.moyenne, 1)),
    ligne('aucune', m('quartiersRelocAucune'), ({ loi }) => pourCent(loi.loi[0] ?? 0, 0)),
    ligne('un', m('quartiersRelocAuMoinsUn'), auMoins(1)),
    ligne('deux', m('quartiersRelocAuMoinsDeux'), auMoins(2)),
  ]
}
