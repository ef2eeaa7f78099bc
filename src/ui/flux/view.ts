// View model of the flux page: shares at a date, the base, conventions, preferences, findings, and their effect. Pure.
import type { ConstatDeFlux } from '~/analysis/flux/constat.ts'
import { COLLECTIVITES } from '~/analysis/flux/parts.ts'
import type { Datee } from '~/domain/cotation.ts'
import { enVigueur } from '~/domain/cotation.ts'
import { poidsAu } from '~/domain/edit-flux-choix.ts'
import { datesDeFlux, partsAu, type Tenue } from '~/domain/edit-flux-parts.ts'
import { type Contingent, type Flux, partsChez, type Reservataire, UNITE } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import {
  FINANCEMENTS,
  type Financement,
  type Livraison,
  type Scenario,
  TYPOLOGIES,
  type Typologie,
} from '~/domain/scenario.ts'
import { phraseDeConstatDeFlux, type PhraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { type EffetChezUnBailleur, effetParBailleur, effetSurCent, type EffetSurCent } from '~/simulation/effet-flux.ts'
import { programmeVu, type ProgrammeVu } from './programme-view.ts'

/** The date of effect in force at a month: the last that is not after it, else the first. */
export function dateEnVigueur(flux: Flux, mois: string): string {
  const dates = datesDeFlux(flux)
  return dates.findLast((du) => du <= mois) ?? dates[0] ?? flux.annees.de
}

export interface SousPartVue {
  readonly id: string
  readonly libelle: string
  readonly part: number
  readonly at: string
  readonly source: string | undefined
}

export interface ContingentVue {
  readonly id: string
  readonly libelle: string
  readonly reservataire: Reservataire
  readonly part: number
  readonly verrouille: boolean
  readonly at: string
  readonly source: string | undefined
  readonly hypothese: string | undefined
  readonly sousParts: readonly SousPartVue[]
  /** In stock; undefined when not known. */
  readonly reserves: number | undefined
}

export interface PartsVue {
  readonly contingents: readonly ContingentVue[]
  readonly total: number
  readonly manque: number
  /** Dates of effect; one when nothing is dated. */
  readonly dates: readonly string[]
}

const auMois = (part: Datee<number>, du: string): number => enVigueur<number>(part, parseMois(du)) ?? 0

function contingentVue(
  contingent: Contingent,
  rang: number,
  parts: readonly number[],
  du: string,
  tenue: Tenue,
): ContingentVue {
  const at = pointer('contingents', rang)
  return {
    id: contingent.id,
    libelle: contingent.libelle,
    reservataire: contingent.reservataire,
    part: parts[rang] ?? 0,
    verrouille: tenue.verrous.has(contingent.id),
    at,
    source: contingent.source,
    hypothese: contingent.hypothese,
    sousParts: (contingent.dont ?? []).map(({ id, libelle, part, source }, place) => ({
      id,
      libelle,
      part: auMois(part as Datee<number>, du),
      at: `${at}${pointer('dont', place)}`,
      source,
    })),
    reserves: contingent.logementsReserves?.valeur,
  }
}

export function partsVue(flux: Flux, du: string, tenue: Tenue): PartsVue {
  const parts = partsAu(flux, du)
  const total = parts.reduce((somme, part) => somme + part, 0)
  const dates = datesDeFlux(flux)
  return {
    contingents: flux.contingents.map((contingent, rang) => contingentVue(contingent, rang, parts, du, tenue)),
    total,
    manque: UNITE - total,
    dates: dates.includes(du) ? dates : [...dates, du].toSorted(),
  }
}

/** La limite entre deux parts voisines. */
export interface LimiteVue {
  readonly gauche: ContingentVue
  readonly droite: ContingentVue
  /** What the two share, and what stands before them. */
  readonly ensemble: number
  readonly avant: number
  /** One of the two is locked. */
  readonly tenue: boolean
}

/** @param rang of the contingent at the left */
export function limiteVue(contingents: readonly ContingentVue[], rang: number): LimiteVue | undefined {
  const [gauche, droite] = [contingents[rang], contingents[rang + 1]]
  if (!gauche || !droite) return undefined
  return {
    gauche,
    droite,
    ensemble: gauche.part + droite.part,
    avant: contingents.slice(0, rang).reduce((somme, { part }) => somme + part, 0),
    tenue: gauche.verrouille || droite.verrouille,
  }
}

// ---- conventions

export interface ConventionVue {
  readonly bailleur: string
  readonly libelle: string
  readonly parts: readonly {
    readonly id: string
    readonly libelle: string
    readonly part: number
    /** Written in the convention, and not the general share. */
    readonly propre: boolean
    readonly at: string
    readonly source: string | undefined
    readonly hypothese: string | undefined
  }[]
  readonly total: number
}

export const nomDuBailleur = (scenario: Scenario, id: string): string =>
  scenario.bailleurs?.find((bailleur) => bailleur.id === id)?.libelle ?? id

export function conventionsVue(flux: Flux, scenario: Scenario, du: string): readonly ConventionVue[] {
  return (flux.conventions ?? []).map(({ bailleur, parts }, i) => {
    const valeurs = partsChez(flux, bailleur, parseMois(du))
    return {
      bailleur,
      libelle: nomDuBailleur(scenario, bailleur),
      parts: flux.contingents.map(({ id, libelle }, rang) => {
        const propre = Object.hasOwn(parts, id) ? parts[id] : undefined
        return {
          id,
          libelle,
          part: valeurs[rang] ?? 0,
          propre: propre !== undefined,
          at: pointer('conventions', i, 'parts', id),
          source: propre?.source,
          hypothese: propre?.hypothese,
        }
      }),
      total: valeurs.reduce((somme, part) => somme + part, 0),
    }
  })
}

export interface BailleurLibre {
  readonly id: string
  readonly libelle: string
}

/** Bailleurs of the territory that have no convention yet. */
export const bailleursLibres = (flux: Flux, scenario: Scenario): readonly BailleurLibre[] =>
  (scenario.bailleurs ?? []).filter(({ id }) => !(flux.conventions ?? []).some(({ bailleur }) => bailleur === id))

// ---- orientation

export interface LigneDOrientation {
  /** undefined: every residence. */
  readonly residence: string | undefined
  readonly libelle: string | undefined
  readonly cases: readonly { readonly typologie: Typologie | undefined; readonly poids: number | undefined }[]
}

const COLONNES: readonly (Typologie | undefined)[] = [undefined, ...TYPOLOGIES]
export const FINANCEMENTS_ET_TOUS: readonly (Financement | undefined)[] = [undefined, ...FINANCEMENTS]

/** Preferences of a contingent for one financing, or for all of them: residences by typologies, each with « all ». */
export function orientationVue(
  flux: Flux,
  scenario: Scenario,
  contingent: string,
  financement: Financement | undefined,
): readonly LigneDOrientation[] {
  const residences = (scenario.residences ?? []).filter(({ logements }) => logements > 0)
  const connues = new Set(residences.map(({ id }) => id))
  const autres = (flux.orientation ?? []).flatMap(({ residence }) =>
    residence === undefined || connues.has(residence) ? [] : [residence],
  )
  const lignes = [
    { residence: undefined, libelle: undefined },
    ...residences.map(({ id, libelle }) => ({ residence: id, libelle })),
    ...[...new Set(autres)].map((id) => ({ residence: id, libelle: id })),
  ]
  return lignes.map(({ residence, libelle }) => ({
    residence,
    libelle,
    cases: COLONNES.map((typologie) => ({
      typologie,
      poids: poidsAu(flux, {
        contingent,
        ...(residence === undefined ? {} : { residence }),
        ...(typologie === undefined ? {} : { typologie }),
        ...(financement === undefined ? {} : { financement }),
      }),
    })),
  }))
}

export const nombreDePreferences = ({ orientation = [] }: Flux, contingent: string): number =>
  orientation.filter((preference) => preference.contingent === contingent).length

// ---- findings

export interface ConstatVu extends PhraseDeConstatDeFlux {
  readonly cle: string
  readonly gravite: ConstatDeFlux['gravite']
  readonly mesure: number | undefined
  /** A waiver admits it. */
  readonly isAdmis: boolean
  /** Of its waiver, even one given for less. */
  readonly raison: string | undefined
  readonly auteur: string | undefined
  /** Whether a reason can be given for it. */
  readonly derogeable: boolean
  readonly sansObjet: string | undefined
}

const ORDRE: readonly ConstatDeFlux['gravite'][] = ['bloquant', 'attention', 'information']

export const constatsVus = (constats: readonly ConstatDeFlux[]): readonly ConstatVu[] =>
  constats
    .toSorted((a, b) => ORDRE.indexOf(a.gravite) - ORDRE.indexOf(b.gravite))
    .map((constat) => ({
      ...phraseDeConstatDeFlux(constat),
      cle: constat.cle,
      gravite: constat.gravite,
      mesure: constat.mesure,
      isAdmis: constat.derogation !== undefined,
      raison: (constat.derogation ?? constat.depassee)?.raison,
      auteur: (constat.derogation ?? constat.depassee)?.auteur,
      derogeable: constat.gravite !== 'information' || constat.derogation !== undefined,
      sansObjet: constat.code === 'derogation-sans-objet' ? constat.params.constat : undefined,
    }))

/** Titles of the findings that block: one that is admitted does not. */
export const bloquantsDe = (constats: readonly ConstatVu[]): readonly string[] =>
  constats.filter(({ gravite }) => gravite === 'bloquant').map(({ titre }) => titre)

/** The contingents that a finding on the shares speaks of, by their rank. */
function contingentsVises({ contingents }: Flux, { code, at }: ConstatDeFlux): readonly number[] {
  switch (code) {
    case 'collectivites-plafond':
      return contingents.flatMap(({ reservataire }, i) => (COLLECTIVITES.has(reservataire) ? [i] : []))
    case 'etat-plafond':
    case 'etat-agents-plafond':
      return contingents.flatMap(({ reservataire }, i) => (reservataire === 'etat' ? [i] : []))
    default:
      return contingents.flatMap((_, i) => (at === pointer('contingents', i) ? [i] : []))
  }
}

/** What is wrong with a share, by its place: said at the share itself. What is admitted is not wrong. */
export function refusDesParts(flux: Flux, constats: readonly ConstatDeFlux[]): ReadonlyMap<string, string> {
  const refus = constats
    .filter(({ gravite }) => gravite !== 'information')
    .flatMap((constat) => {
      const { titre } = phraseDeConstatDeFlux(constat)
      const { at } = constat
      if (at.startsWith('/conventions/') && at.includes('/parts/')) return [[at, titre] as const]
      return contingentsVises(flux, constat).map(
        (i) =>
          [
            at.startsWith('/conventions/')
              ? at + pointer('parts', flux.contingents[i]?.id ?? '')
              : pointer('contingents', i),
            titre,
          ] as const,
      )
    })
  return new Map(refus.toReversed())
}

// ---- effect

export interface EffetVu extends EffetSurCent {
  readonly lignes: readonly {
    readonly id: string
    readonly libelle: string
    readonly part: number
    readonly tours: number
  }[]
  readonly suivi:
    { readonly id: string; readonly libelle: string; readonly part: number; readonly tours: number } | undefined
  readonly programme: ProgrammeVu | undefined
  readonly bailleurs: readonly (Omit<EffetChezUnBailleur, 'cibles' | 'arrondies'> & {
    readonly cible: number
    readonly arrondie: number
  })[]
  /** Sum over the bailleurs of the one followed: before and after rounding. */
  readonly ensemble: { readonly cible: number; readonly arrondie: number }
  /** Whether the yearly targets are rounded at all. */
  readonly isArrondi: boolean
}

/**
 * @param livraison the new programme
 * @param suivi the contingent whose turns are followed; the commune's unless given
 */
export function effetVue(
  flux: Flux,
  scenario: Scenario,
  livraison: Livraison | undefined,
  du: string,
  suivi?: string,
): EffetVu {
  const mois = parseMois(du)
  const effet = effetSurCent(flux, mois)
  const parts = partsChez(flux, undefined, mois)
  const lignes = flux.contingents.map(({ id, libelle }, rang) => ({
    id,
    libelle,
    part: parts[rang] ?? 0,
    tours: effet.tours[rang] ?? 0,
  }))
  const choisi = flux.contingents.findIndex(({ id }) => id === suivi)
  const commune = flux.contingents.findIndex(({ reservataire }) => reservataire === 'commune')
  const rang = choisi >= 0 ? choisi : Math.max(0, commune)
  const bailleurs = effetParBailleur(flux, scenario, mois).map(({ cibles, arrondies, ...bailleur }) => ({
    ...bailleur,
    cible: cibles[rang] ?? 0,
    arrondie: arrondies[rang] ?? 0,
  }))
  return {
    ...effet,
    lignes,
    suivi: lignes[rang],
    programme: livraison && programmeVu(flux, livraison, parts[rang] ?? 0),
    bailleurs,
    isArrondi: flux.arrondi !== 'aucun',
    ensemble: {
      cible: bailleurs.reduce((total, { cible }) => total + cible, 0),
      arrondie: bailleurs.reduce((total, { arrondie }) => total + arrondie, 0),
    },
  }
}
