// The flux rules as the engine reads them: shares month by month and bailleur by bailleur, what leaves the base, the
// reserved dwellings, the first letting of the new programmes, and the political preferences of orientation.
import type { Noeud } from '~/domain/condition.ts'
import { type Controleur, type Flux, partsChez, type Reservataire, UNITE } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { FINANCEMENTS, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { enVigueur } from '~/domain/cotation.ts'
import { type Parc, prelever, reservations } from './parc.ts'

/** Public d’un tour : ce que le ménage doit être pour y être présenté. */
export const PUBLICS_DE_TOUR = { tous: 0, prioritaire: 1, agentPublic: 2, salarie: 4 } as const

export type Public = keyof typeof PUBLICS_DE_TOUR

/** Public of the turns of a réservataire. */
export function publicDuTour(reservataire: Reservataire): Public {
  if (reservataire === 'etat') return 'prioritaire'
  if (reservataire === 'actionLogement') return 'salarie'
  return reservataire === 'defenseSante' ? 'agentPublic' : 'tous'
}

/** Droit d’un réservataire chez un bailleur, à un mois. */
export interface Droit {
  readonly id: string
  /** Empty for what no contingent takes. */
  readonly libelle: string
  readonly reservataire: Reservataire
  /** Ten-thousandths, Σ = 10 000 over the contingents. */
  readonly part: number
}

/** Shares in force at a bailleur’s; what no contingent takes is the bailleur’s, under its own name if it has none. */
export function droitsChez(flux: Flux, bailleur: string, mois: MoisIndex): readonly Droit[] {
  const parts = partsChez(flux, bailleur, mois)
  const manque = UNITE - parts.reduce((somme, part) => somme + part, 0)
  invariant(manque >= 0, 'parts au-delà du tout')
  const droits = flux.contingents.map(({ id, libelle, reservataire }, c) => ({
    id,
    libelle,
    reservataire,
    part: parts[c] ?? 0,
  }))
  const reste = droits.findIndex(({ reservataire }) => reservataire === 'bailleur')
  if (reste >= 0) return droits.map((droit, c) => (c === reste ? { ...droit, part: droit.part + manque } : droit))
  return [...droits, { id: 'non-reserve', libelle: '', reservataire: 'bailleur', part: manque }]
}

export interface ContingentDePassage {
  readonly id: string
  readonly reservataire: Reservataire
  readonly public: number
  /** Sub-shares, each with its public; the rest of the turns have the contingent’s own. */
  readonly dont: readonly { readonly id: string; readonly public: number }[]
}

/** Politique : les règles de flux sur l’horizon d’un passage. */
export interface Politique {
  readonly mode: Flux['mode']
  readonly controleur: Controleur
  readonly report: Flux['report']
  readonly arrondi: Flux['arrondi']
  readonly tourConsomme: boolean
  readonly delai: number
  readonly contingents: readonly ContingentDePassage[]
  /** The contingent that takes what nobody reserves, and lapsed turns. */
  readonly reste: number
  readonly commune: number
  /** Ten-thousandths: [month][bailleur][contingent], Σ = 10 000. */
  readonly parts: readonly (readonly Int32Array<ArrayBuffer>[])[]
  /** Ten-thousandths of the contingent’s turns: [month][contingent][sub-share]. */
  readonly sousParts: readonly (readonly Int32Array<ArrayBuffer>[])[]
  /** Share of vacancies used for internal transfers, ten-thousandths. */
  readonly mutationsInternes: number
  /** 1 when an internal transfer, or an ordinary letting, leaves the base, by dwelling. */
  readonly exclus: { readonly mutationInterne: Uint8Array; readonly locationOrdinaire: Uint8Array }
  /** Stock: contingent of each dwelling. */
  readonly reserves: Int16Array<ArrayBuffer>
  /** Contingent of the first letting where the regime gives it; −1: in the flux of the year. */
  readonly premieres: Int16Array<ArrayBuffer>
  /** Preference of a contingent for a dwelling: [contingent][dwelling]; empty when there is none. */
  readonly preferences: readonly Int16Array<ArrayBuffer>[]
}

type FaitsDuLogement = Readonly<Record<string, string | boolean>>

/** A condition on a dwelling: closed lists and yes or no only, never null. */
function estVraie(condition: Noeud, faits: FaitsDuLogement): boolean {
  if ('all' in condition) return condition.all.every((fils) => estVraie(fils, faits))
  if ('any' in condition) return condition.any.some((fils) => estVraie(fils, faits))
  if ('not' in condition) return !estVraie(condition.not, faits)
  invariant('fact' in condition, 'une exclusion ne cite pas de condition nommée')
  const { fact, operator, value } = condition
  const valeur = faits[fact]
  switch (operator) {
    case 'equal':
      return valeur === value
    case 'notEqual':
      return valeur !== value
    case 'in':
      return (value as readonly unknown[]).includes(valeur)
    case 'notIn':
      return !(value as readonly unknown[]).includes(valeur)
    default:
      invariant(false, `opérateur « ${operator} » sans sens sur un logement`)
  }
}

function exclusDe({ assiette }: Flux, parc: Parc, emploiVacance: string): Uint8Array {
  if (assiette.calcul === 'brute') return new Uint8Array(parc.n)
  return Uint8Array.from({ length: parc.n }, (_, row) => {
    const faits: FaitsDuLogement = {
      bailleur: parc.bailleurs[parc.bailleurDe[row] ?? 0] ?? '',
      residence: parc.residences[parc.residenceDe[row] ?? 0]?.id ?? '',
      typologie: TYPOLOGIES[parc.typologies[row] ?? 0] ?? '',
      financement: FINANCEMENTS[parc.financements[row] ?? 0] ?? '',
      qpv: parc.qpv[row] === 1,
      premiereLocation: false,
      emploiVacance,
    }
    return assiette.exclusions.some(({ conditions }) => estVraie(conditions as Noeud, faits)) ? 1 : 0
  })
}

/** Contingents of the first letting of each programme, under its regime. */
function premieresLocations(flux: Flux, scenario: Scenario, parc: Parc, parts: Int32Array, commune: number) {
  const out = new Int16Array(parc.n).fill(-1)
  const { regime = 'flux', logements } = flux.premiereLocation ?? {}
  if (regime === 'flux') return out
  ;(scenario.livraisons ?? []).forEach((livraison, l) => {
    const rows = [...parc.programmes.keys()].filter((row) => parc.programmes[row] === l)
    const tenus =
      regime === 'stock'
        ? (livraison.reservationCommunaleEnStock?.valeur ?? livraison.logements)
        : (livraison.concertation?.valeur ?? logements?.valeur ?? 0)
    const communaux = new Set(commune < 0 ? [] : prelever(rows, Math.min(tenus, rows.length)))
    const autres = Array.from(parts, (part, c) => (c === commune ? 0 : part))
    const suite = rows.filter((row) => !communaux.has(row))
    const aucune = autres.every((part) => part === 0)
    const comptes = aucune ? autres.map((_, c) => (c === 0 ? suite.length : 0)) : plusFortsRestes(suite.length, autres)
    const donnes = comptes.flatMap((k, c) => Array.from({ length: k }, () => c))
    for (const row of communaux) out[row] = commune
    suite.forEach((row, i) => (out[row] = donnes[i] ?? 0))
  })
  return out
}

function preferencesDe({ orientation = [], contingents }: Flux, parc: Parc, n: number): Int16Array<ArrayBuffer>[] {
  if (orientation.length === 0) return []
  return Array.from({ length: n }, (_, c) =>
    Int16Array.from({ length: parc.n }, (__, row) =>
      orientation
        .filter(
          ({ contingent, residence, typologie, financement }) =>
            contingent === contingents[c]?.id &&
            (residence === undefined || residence === parc.residences[parc.residenceDe[row] ?? 0]?.id) &&
            (typologie === undefined || typologie === TYPOLOGIES[parc.typologies[row] ?? 0]) &&
            (financement === undefined || financement === FINANCEMENTS[parc.financements[row] ?? 0]),
        )
        .reduce((somme, { poids }) => somme + poids, 0),
    ),
  )
}

/** Reserved for ever, in stock: the reserved dwellings, and those of the programmes. */
function reserveesPourToujours(flux: Flux, scenario: Scenario, parc: Parc, reste: number, commune: number) {
  const out = reservations(flux, parc, reste)
  ;(scenario.livraisons ?? []).forEach((livraison, l) => {
    const rows = [...parc.programmes.keys()].filter((row) => parc.programmes[row] === l)
    const tenus = livraison.reservationCommunaleEnStock?.valeur ?? 0
    if (commune >= 0) for (const row of prelever(rows, Math.min(tenus, rows.length))) out[row] = commune
  })
  return out
}

/** The rules of a horizon. A share that no date puts in force is 0: the rest takes it. */
export function creerPolitique(flux: Flux, scenario: Scenario, parc: Parc, debut: MoisIndex, mois: number): Politique {
  const contingents = droitsChez(flux, '', debut).map(({ id, reservataire }, c): ContingentDePassage => ({
    id,
    reservataire,
    public: PUBLICS_DE_TOUR[publicDuTour(reservataire)],
    dont: (flux.contingents[c]?.dont ?? []).map((sousPart) => ({
      id: sousPart.id,
      public: PUBLICS_DE_TOUR.agentPublic,
    })),
  }))
  const reste = contingents.findIndex(({ reservataire }) => reservataire === 'bailleur')
  const commune = contingents.findIndex(({ reservataire }) => reservataire === 'commune')
  const partsAu = (t: number): Int32Array<ArrayBuffer>[] =>
    parc.bailleurs.map((id) => Int32Array.from(droitsChez(flux, id, debut + t), ({ part }) => part))
  const sousPartsAu = (t: number): Int32Array<ArrayBuffer>[] =>
    contingents.map((_, c) => {
      const declare = flux.contingents[c]
      const tout = declare?.part === undefined ? 0 : (enVigueur<number>(declare.part, debut + t) ?? 0)
      return Int32Array.from(declare?.dont ?? [], ({ part }) =>
        tout === 0 ? 0 : Math.floor((UNITE * (enVigueur<number>(part, debut + t) ?? 0)) / tout),
      )
    })
  const parts = Array.from({ length: mois }, (_, t) => partsAu(t))
  return {
    mode: flux.mode,
    controleur: flux.controleur,
    report: flux.report,
    arrondi: flux.arrondi,
    tourConsomme: flux.tourConsomme ?? true,
    delai: flux.delaiPropositionMois ?? 1,
    contingents,
    reste,
    commune,
    parts,
    sousParts: Array.from({ length: mois }, (_, t) => sousPartsAu(t)),
    mutationsInternes: flux.assiette.partRetiree.valeur,
    exclus: {
      mutationInterne: exclusDe(flux, parc, 'mutationInterne'),
      locationOrdinaire: exclusDe(flux, parc, 'locationOrdinaire'),
    },
    reserves: reserveesPourToujours(flux, scenario, parc, reste, commune),
    premieres: premieresLocations(flux, scenario, parc, parts[0]?.[0] ?? new Int32Array(contingents.length), commune),
    preferences: preferencesDe(flux, parc, contingents.length),
  }
}
