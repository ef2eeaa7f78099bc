// The dwellings of a run, one by one: those of the residences, then those of the deliveries. What the territory does not
// say dwelling by dwelling — size, loan, which ones are reserved — is spread evenly and is a working hypothesis.
import { invariant } from '~/domain/invariant.ts'
import type { Flux } from '~/domain/flux.ts'
import { type MoisIndex, parseMois } from '~/domain/mois.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { FINANCEMENTS, type Residence, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { cleDe } from './rng.ts'

/** Id of the bailleur of deliveries whose bailleur is unknown, and of an offer without stock. */
export const BAILLEUR_INCONNU = 'bailleur-inconnu'

/** Parc : un indice par logement. */
export interface Parc {
  readonly n: number
  /** Residences, then deliveries. */
  readonly residences: readonly { readonly id: string; readonly libelle: string; readonly commune: string }[]
  readonly bailleurs: readonly string[]
  /** Communes where there is a dwelling. */
  readonly communes: readonly string[]
  readonly cles: Int32Array<ArrayBuffer>
  readonly residenceDe: Int16Array<ArrayBuffer>
  readonly bailleurDe: Int16Array<ArrayBuffer>
  readonly communeDe: Int16Array<ArrayBuffer>
  /** 0…4 for T1…T5, 0…3 for PLAI, PLUS, PLS, PLI. */
  readonly typologies: Uint8Array<ArrayBuffer>
  readonly financements: Uint8Array<ArrayBuffer>
  /** 1 in a priority neighbourhood; unknown counts as outside, a hypothesis. */
  readonly qpv: Uint8Array<ArrayBuffer>
  /** Month of delivery, −1 when there from the start. */
  readonly livres: Int32Array<ArrayBuffer>
  /** Row of the delivery in the scenario, −1 for the others. */
  readonly programmes: Int16Array<ArrayBuffer>
  /** 1 when the dwelling is never left (an offer without stock). */
  readonly fixes: Uint8Array<ArrayBuffer>
}

interface Logement {
  readonly cle: string
  readonly residence: number
  readonly bailleur: string
  readonly commune: string
  typologie: number
  financement: number
  readonly qpv: boolean
  readonly livre: number
  readonly programme: number
  readonly fixe: boolean
}

/** Values 0…k − 1, each as many times as told, spread as evenly as can be. */
export function etaler(effectifs: readonly number[]): number[] {
  const total = effectifs.reduce((somme, x) => somme + x, 0)
  const donnes = effectifs.map(() => 0)
  return Array.from({ length: total }, (_, i) => {
    let choisi = -1
    let plusGrand = -Infinity
    effectifs.forEach((effectif, k) => {
      const deficit = effectif * (2 * i + 1) - 2 * total * (donnes[k] ?? 0)
      if ((donnes[k] ?? 0) < effectif && deficit > plusGrand) [choisi, plusGrand] = [k, deficit]
    })
    donnes[choisi] = (donnes[choisi] ?? 0) + 1
    return choisi
  })
}

const effectifsDe = <K extends string>(cles: readonly K[], par: Readonly<Partial<Record<K, number>>>): number[] =>
  cles.map((cle) => par[cle] ?? 0)

/** Sizes of the residences that do not say theirs: what the others leave of the whole stock. */
function typologiesRestantes({ parTypologie }: Scenario, residences: readonly Residence[]): number[] {
  const inconnues = residences.filter((residence) => !residence.parTypologie)
  const total = inconnues.reduce((somme, { logements }) => somme + logements, 0)
  const tout = parTypologie ? effectifsDe(TYPOLOGIES, parTypologie) : [0, 0, 1, 0, 0]
  const restes = tout.map((x, k) =>
    Math.max(0, x - residences.reduce((somme, r) => somme + (r.parTypologie?.[TYPOLOGIES[k] ?? 'T3'] ?? 0), 0)),
  )
  const somme = restes.reduce((a, b) => a + b, 0)
  return somme === total ? restes : plusFortsRestes(total, somme > 0 ? restes : tout)
}

function logementsDesResidences(scenario: Scenario): Logement[] {
  const { residences = [] } = scenario
  const restantes = etaler(typologiesRestantes(scenario, residences))
  let pris = 0
  return residences.flatMap((residence, r) => {
    const propres = residence.parTypologie ? etaler(effectifsDe(TYPOLOGIES, residence.parTypologie)) : undefined
    return Array.from({ length: residence.logements }, (_, i): Logement => {
      const typologie = propres ? propres[i] : restantes[pris++]
      return {
        cle: `${residence.id} ${i}`,
        residence: r,
        bailleur: residence.bailleur,
        commune: residence.commune,
        typologie: typologie ?? 2,
        financement: 1,
        qpv: residence.qpv === true,
        livre: -1,
        programme: -1,
        fixe: false,
      }
    })
  })
}

/** Loans spread over the dwellings taken size by size, so that neither tells the other. */
function financer(logements: readonly Logement[], effectifs: readonly number[]): void {
  const total = effectifs.reduce((somme, x) => somme + x, 0)
  const exacts = total === logements.length ? effectifs : plusFortsRestes(logements.length, effectifs)
  const places = etaler(exacts)
  ;[...logements.keys()]
    .sort((a, b) => (logements[a]?.typologie ?? 0) - (logements[b]?.typologie ?? 0) || a - b)
    .forEach((row, i) => {
      const logement = logements[row]
      if (logement) logement.financement = places[i] ?? 1
    })
}

function logementsDesLivraisons({ livraisons = [], residences = [] }: Scenario, debut: MoisIndex): Logement[] {
  return livraisons.flatMap((livraison, l) => {
    const typologies = etaler(effectifsDe(TYPOLOGIES, livraison.parTypologie))
    const logements = typologies.map((typologie, i): Logement => ({
      cle: `${livraison.id} ${i}`,
      residence: residences.length + l,
      bailleur: livraison.bailleur ?? BAILLEUR_INCONNU,
      commune: livraison.commune,
      typologie,
      financement: 1,
      qpv: false,
      livre: parseMois(livraison.mois.valeur) - debut,
      programme: l,
      fixe: false,
    }))
    financer(logements, effectifsDe(FINANCEMENTS, livraison.parFinancement))
    return logements
  })
}

/** An offer without stock: the lettings of each month, new and never left. */
function offreSansParc({ demande, communes = [] }: Scenario, mois: number): Logement[] {
  const parMois = demande?.locationsParMois.valeur ?? 0
  return Array.from({ length: parMois * mois }, (_, i) => ({
    cle: `offre ${i}`,
    residence: 0,
    bailleur: BAILLEUR_INCONNU,
    commune: communes[0]?.id ?? '',
    typologie: 2,
    financement: 1,
    qpv: false,
    livre: Math.floor(i / parMois),
    programme: -1,
    fixe: true,
  }))
}

/** The dwellings of a scenario over a horizon. */
export function creerParc(scenario: Scenario, debut: MoisIndex, mois: number): Parc {
  const { residences = [], livraisons = [], parFinancement, contingentCommunal, communes = [] } = scenario
  const anciens = logementsDesResidences(scenario)
  const offre = anciens.length === 0 && livraisons.length === 0 ? offreSansParc(scenario, mois) : []
  financer(anciens, effectifsDe(FINANCEMENTS, parFinancement ?? contingentCommunal?.parFinancement ?? { PLUS: 1 }))
  const tous = [...anciens, ...logementsDesLivraisons(scenario, debut), ...offre]
  const bailleurs = [...new Set(tous.map(({ bailleur }) => bailleur))]
  const lieux = [...new Set(tous.map(({ commune }) => commune))]
  invariant(lieux.length <= 31, 'parc : 31 communes au plus')
  const noms = [...residences, ...livraisons].map(({ id, libelle, commune }) => ({ id, libelle, commune }))
  const residencesEtLivraisons = noms.length > 0 ? noms : [{ id: 'offre', libelle: '', commune: communes[0]?.id ?? '' }]
  return {
    n: tous.length,
    residences: residencesEtLivraisons,
    bailleurs,
    communes: lieux,
    cles: Int32Array.from(tous, ({ cle }) => cleDe(cle)),
    residenceDe: Int16Array.from(tous, ({ residence }) => residence),
    bailleurDe: Int16Array.from(tous, ({ bailleur }) => bailleurs.indexOf(bailleur)),
    communeDe: Int16Array.from(tous, ({ commune }) => lieux.indexOf(commune)),
    typologies: Uint8Array.from(tous, ({ typologie }) => typologie),
    financements: Uint8Array.from(tous, ({ financement }) => financement),
    qpv: Uint8Array.from(tous, ({ qpv }) => (qpv ? 1 : 0)),
    livres: Int32Array.from(tous, ({ livre }) => livre),
    programmes: Int16Array.from(tous, ({ programme }) => programme),
    fixes: Uint8Array.from(tous, ({ fixe }) => (fixe ? 1 : 0)),
  }
}

/** `k` rows of a list, evenly taken. */
export const prelever = (rows: readonly number[], k: number): number[] =>
  rows.filter((_, i) => Math.floor(((i + 1) * k) / rows.length) > Math.floor((i * k) / rows.length))

/** Commune whose dwellings the reserved ones of a stock add up to; undefined: the whole stock. */
function communeReservee(flux: Flux, { communes, communeDe, livres }: Parc): number | undefined {
  const reserves = flux.contingents.reduce(
    (somme, { logementsReserves }) => somme + (logementsReserves?.valeur ?? 0),
    0,
  )
  const found = communes.findIndex(
    (_, c) =>
      communeDe.reduce((somme, lieu, row) => somme + (lieu === c && livres[row] === -1 ? 1 : 0), 0) === reserves,
  )
  return found < 0 ? undefined : found
}

/**
 * Contingent of each dwelling in stock, `reste` for those that nobody reserves. Where the reserved dwellings are is not
 * published: they are spread evenly, by loan when the rule set says their loans.
 */
export function reservations(flux: Flux, parc: Parc, reste: number): Int16Array<ArrayBuffer> {
  const out = new Int16Array(parc.n).fill(reste)
  const commune = communeReservee(flux, parc)
  const isIn = (row: number): boolean =>
    parc.livres[row] === -1 && (commune === undefined || parc.communeDe[row] === commune)
  const libres = new Set(Array.from({ length: parc.n }, (_, row) => row).filter(isIn))
  const prendre = (rows: readonly number[], k: number, contingent: number): number => {
    const pris = prelever(rows, Math.min(k, rows.length))
    for (const row of pris) {
      out[row] = contingent
      libres.delete(row)
    }
    return pris.length
  }
  flux.contingents.forEach(({ logementsReserves, parFinancement = {} }, contingent) => {
    let encore = logementsReserves?.valeur ?? 0
    for (const [f, financement] of FINANCEMENTS.entries()) {
      const voulus = Math.min(encore, parFinancement[financement] ?? 0)
      if (voulus > 0)
        encore -= prendre(
          [...libres].filter((row) => parc.financements[row] === f),
          voulus,
          contingent,
        )
    }
    if (encore > 0) prendre([...libres], encore, contingent)
  })
  return out
}
