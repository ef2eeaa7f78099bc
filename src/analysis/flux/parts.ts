// Shares against the law and against each other (law.md §5.3): caps of the territorial bodies, of the State and of its
// civil servants; shares that leave turns to nobody; a convention that gives more than the general shares.
import { type Datee, enVigueur } from '~/domain/cotation.ts'
import { datesDesParts, type Flux, partsChez, partsDe, type Reservataire, UNITE } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import {
  type CodeDeConstatDeFlux,
  constatDeFlux,
  type ConstatDeFlux,
  type ParametresDeConstatDeFlux,
} from './constat.ts'

export const PLAFOND_COLLECTIVITES = 2_000
export const PLAFOND_ETAT = 3_000
const PLAFOND_AGENTS = 500

/** Reservation holders that guarantee loans: their shares are capped together. */
export const COLLECTIVITES: ReadonlySet<Reservataire> = new Set(['commune', 'epci', 'departement'])

/** A part of the State's share that goes to its civil servants: the file says so by its name only. */
const isAgents = ({ id, libelle }: { readonly id: string; readonly libelle: string }): boolean =>
  /agents|fonctionnaires/i.test(`${id} ${libelle}`)

/** Where shares are read: in general, or in one convention. */
interface Lecture {
  readonly at: string
  readonly bailleur: string | undefined
  readonly libelle: string | undefined
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

/** What is found, from which date on, and how much is too much. */
interface Trouve<T> {
  readonly params: T & { readonly du?: string }
  readonly mesure: number
}

/** What is found at the date where it is worst, the first of them. @param mesurer how much is too much */
function pire<T>(
  flux: Flux,
  chercher: (mois: number) => T | undefined,
  mesurer: (trouve: T) => number,
): Trouve<T> | undefined {
  const dates = datesDesParts(partsDe(flux), flux)
  return dates.reduce<Trouve<T> | undefined>((deja, du) => {
    const trouve = chercher(parseMois(du))
    if (trouve === undefined || mesurer(trouve) <= (deja?.mesure ?? -Infinity)) return deja
    return { params: { ...trouve, ...(dates.length > 1 ? { du } : {}) }, mesure: mesurer(trouve) }
  }, undefined)
}

const constatMesure = <C extends CodeDeConstatDeFlux>(
  code: C,
  at: string,
  trouve: Trouve<ParametresDeConstatDeFlux<C>> | undefined,
  sujet: readonly string[],
): readonly ConstatDeFlux[] =>
  trouve ? [{ ...constatDeFlux(code, at, trouve.params, ...sujet), mesure: trouve.mesure }] : []

function controlerLecture(flux: Flux, { at, bailleur, libelle }: Lecture): readonly ConstatDeFlux[] {
  const partDe = (mois: number, est: (reservataire: Reservataire) => boolean): number =>
    sum(partsChez(flux, bailleur, mois).filter((_, i) => est(flux.contingents[i]?.reservataire ?? 'bailleur')))
  const ou = libelle === undefined ? {} : { bailleur: libelle }
  const sujet = bailleur === undefined ? [] : [bailleur]
  const collectivites = pire(
    flux,
    (mois) => {
      const somme = partDe(mois, (reservataire) => COLLECTIVITES.has(reservataire))
      return somme > PLAFOND_COLLECTIVITES ? { ...ou, somme, plafond: PLAFOND_COLLECTIVITES } : undefined
    },
    ({ somme }) => somme,
  )
  const etat = pire(
    flux,
    (mois) => {
      const part = partDe(mois, (reservataire) => reservataire === 'etat')
      return part > PLAFOND_ETAT ? { ...ou, part, plafond: PLAFOND_ETAT } : undefined
    },
    ({ part }) => part,
  )
  const incompletes = pire(
    flux,
    (mois) => {
      const somme = sum(partsChez(flux, bailleur, mois))
      return somme === UNITE ? undefined : { ...ou, somme }
    },
    ({ somme }) => Math.abs(UNITE - somme),
  )
  return [
    ...constatMesure('collectivites-plafond', at, collectivites, sujet),
    ...constatMesure('etat-plafond', at, etat, sujet),
    ...constatMesure('parts-incompletes', at, incompletes, sujet),
  ]
}

/** The part of civil servants is written in general only. */
function controlerAgents(flux: Flux): readonly ConstatDeFlux[] {
  const etat = flux.contingents.flatMap(({ reservataire, dont = [] }, i) =>
    reservataire === 'etat' ? dont.filter(isAgents).map(({ part }) => ({ i, part: part as Datee<number> })) : [],
  )
  const trop = pire(
    flux,
    (mois) => {
      const part = sum(etat.map((sousPart) => enVigueur<number>(sousPart.part, mois) ?? 0))
      return part > PLAFOND_AGENTS ? { part, plafond: PLAFOND_AGENTS } : undefined
    },
    ({ part }) => part,
  )
  return constatMesure('etat-agents-plafond', pointer('contingents', etat[0]?.i ?? 0, 'dont'), trop, [])
}

function controlerConvention(flux: Flux, { at, bailleur, libelle }: Lecture): readonly ConstatDeFlux[] {
  return flux.contingents.flatMap((contingent, i) => {
    const ou = { contingent: contingent.libelle, ...(libelle === undefined ? {} : { bailleur: libelle }) }
    const dessus = pire(
      flux,
      (mois) => {
        const [part = 0, generale = 0] = [partsChez(flux, bailleur, mois)[i], partsChez(flux, undefined, mois)[i]]
        return contingent.reservataire !== 'bailleur' && part > generale ? { ...ou, part, generale } : undefined
      },
      ({ part }) => part,
    )
    return bailleur === undefined
      ? []
      : constatMesure('convention-au-dessus', at + pointer('parts', contingent.id), dessus, [bailleur, contingent.id])
  })
}

export function controlerParts(flux: Flux, territoire?: Scenario): readonly ConstatDeFlux[] {
  if (flux.mode !== 'flux') return []
  const nomme = (id: string): string => territoire?.bailleurs?.find((bailleur) => bailleur.id === id)?.libelle ?? id
  const conventions = (flux.conventions ?? []).map(({ bailleur }, i): Lecture => ({
    at: pointer('conventions', i),
    bailleur,
    libelle: nomme(bailleur),
  }))
  const general: Lecture = { at: '/contingents', bailleur: undefined, libelle: undefined }
  return [
    ...[general, ...conventions].flatMap((lecture) => controlerLecture(flux, lecture)),
    ...controlerAgents(flux),
    ...conventions.flatMap((lecture) => controlerConvention(flux, lecture)),
    ...flux.contingents.flatMap(({ id, libelle, reservataire }, i) =>
      reservataire === 'defenseSante'
        ? [constatDeFlux('defense-sante-en-flux', pointer('contingents', i), { contingent: libelle }, id)]
        : [],
    ),
  ]
}
