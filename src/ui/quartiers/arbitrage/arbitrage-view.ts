// View model of mixity against urgency: a handful of choices around the present rules, simulated under the same draws, and
// those that no other beats on both aims. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import { PLAN, TOUS } from '~/analysis/indicateurs/lieux.ts'
import { moyenneDe } from '~/analysis/stats/student.ts'
import { type Flux, contingentDe, type Reservataire } from '~/domain/flux.ts'
import { HYPOTHESE } from '~/domain/provenance.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Branche } from '~/workers/simulateur.ts'
import { scale } from '../view.ts'

export const VARIANTES = ['present', 'etatLibre', 'ignores', 'lien', 'adhesion', 'plaiEtat', 'plaiCommune'] as const
export type Variante = (typeof VARIANTES)[number]

type Reglages = NonNullable<Scenario['simulation']>

const BONUS = 50
const POIDS = 50
const TOUJOURS = 10_000

const regler = (scenario: Scenario, reglages: Reglages): Scenario => ({
  ...scenario,
  simulation: {
    ...scenario.simulation,
    ...reglages,
    parametres: { ...scenario.simulation?.parametres, ...reglages.parametres },
  },
})

/** The rules, with the PLAI first to the turns of a réservataire; unchanged without such a contingent. */
function plaiDAbord(flux: Flux, reservataire: Reservataire): Flux {
  const contingent = contingentDe(flux, reservataire)
  if (!contingent) return flux
  const preference = { contingent: contingent.id, financement: 'PLAI', poids: POIDS } as const
  return { ...flux, orientation: [...(flux.orientation ?? []), preference] }
}

function varier(presente: Branche, variante: Variante): Branche {
  const { scenario, flux } = presente
  const essayer = (reglages: Reglages): Branche => ({ ...presente, scenario: regler(scenario, reglages) })
  switch (variante) {
    case 'present':
      return presente
    case 'etatLibre':
    case 'ignores':
      return essayer({ souhaits: variante })
    case 'lien':
      return essayer({ parametres: { bonusLienLocal: { valeur: BONUS, hypothese: HYPOTHESE } } })
    case 'adhesion':
      return essayer({ parametres: { adhesion: { valeur: TOUJOURS, hypothese: HYPOTHESE } } })
    case 'plaiEtat':
      return { ...presente, flux: plaiDAbord(flux, 'etat') }
    case 'plaiCommune':
      return { ...presente, flux: plaiDAbord(flux, 'commune') }
  }
}

export const branchesDe = (presente: Branche): readonly Branche[] =>
  VARIANTES.map((variante) => varier(presente, variante))

type Plage = readonly [number, number] | undefined

/** Choix placé sur les deux buts. */
export interface PointDArbitrage {
  readonly variante: Variante
  /** Share of priority households among lettings. */
  readonly part: number
  readonly plageDePart: Plage
  /** Dissimilarity between residences, and what chance alone would give. */
  readonly d: number
  readonly plageDeD: Plage
  readonly hasard: number
  /** Mean number of lettings of a run. */
  readonly n: number
  /** Whether no other has as many priority households and as little dissimilarity. */
  readonly isDevant: boolean
}

type Place = Omit<PointDArbitrage, 'isDevant'>

const depasse = (a: Place, b: Place): boolean => a.part >= b.part && a.d <= b.d && (a.part > b.part || a.d < b.d)

/** Those that no other beats on both aims: more priority households, less dissimilarity. */
export const devantDe = (points: readonly Place[]): readonly PointDArbitrage[] =>
  points.map((point) => ({ ...point, isDevant: !points.some((autre) => depasse(autre, point)) }))

/** Runs that every choice has: all are read on the same draws. */
export const passagesCommuns = (releves: readonly Releve[]): number =>
  Math.min(...releves.map((releve) => releve.passages()))

/** @param perimetre where both aims are read */
export function pointsDe(releves: readonly Releve[], perimetre: string): readonly PointDArbitrage[] {
  if (releves.length === 0) return []
  const passages = passagesCommuns(releves)
  const places = VARIANTES.flatMap((variante, v): Place[] => {
    const lire = (id: string) => {
      const valeurs = releves[v]?.valeurs({ id, perimetre, groupe: TOUS, annee: PLAN }).slice(0, passages) ?? []
      const connues = valeurs.filter((valeur) => valeur !== null)
      return connues.length === 0 ? undefined : moyenneDe(connues)
    }
    const [part, d, hasard] = [lire('prioritaires'), lire('dissimilarite'), lire('dissimilarite-au-hasard')]
    const locations = lire('locations')
    if (!part || !d || !hasard || !locations) return []
    return [
      {
        variante,
        part: part.estimation,
        plageDePart: part.intervalle,
        d: d.estimation,
        plageDeD: d.intervalle,
        hasard: hasard.estimation,
        n: locations.estimation,
      },
    ]
  })
  return devantDe(places)
}

/** Round graduations that hold some values: four steps at most. */
export function graduations(valeurs: readonly number[]): readonly number[] {
  const [min, max] = [Math.min(...valeurs), Math.max(...valeurs)]
  const pas = [0.01, 0.02, 0.05, 0.1, 0.2].find((p) => (max - min) / p <= 3) ?? 0.5
  const [de, a] = [Math.floor(min / pas - 1e-9), Math.ceil(max / pas + 1e-9)]
  return Array.from({ length: a - de + 1 }, (_, i) => (de + i) * pas)
}

export interface Trace {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly points: readonly (PointDArbitrage & {
    readonly cx: number
    readonly cy: number
    readonly yHasard: number
    readonly lettre: string
  })[]
  /** Of the non-dominated points, from left to right. */
  readonly ligne: string
  readonly enX: (part: number) => number
  readonly enY: (d: number) => number
}

/** Letter that names a choice on the drawing and in the table. */
export const lettreDe = (variante: Variante): string => 'ABCDEFGHIJ'[VARIANTES.indexOf(variante)] ?? ''

export function traceDe(
  points: readonly PointDArbitrage[],
  { gauche, droite, haut, bas }: Readonly<Record<'gauche' | 'droite' | 'haut' | 'bas', number>>,
): Trace {
  const x = graduations(points.map(({ part }) => part))
  const y = graduations(points.flatMap(({ d, hasard }) => [d, hasard]))
  const enX = scale([x[0] ?? 0, x.at(-1) ?? 1], [gauche, droite])
  const enY = scale([y[0] ?? 0, y.at(-1) ?? 1], [bas, haut])
  return {
    x,
    y,
    enX,
    enY,
    points: points.map((point) => ({
      ...point,
      cx: enX(point.part),
      cy: enY(point.d),
      yHasard: enY(point.hasard),
      lettre: lettreDe(point.variante),
    })),
    ligne: points
      .filter(({ isDevant }) => isDevant)
      .toSorted((a, b) => a.part - b.part)
      .map(({ part, d }) => `${enX(part)},${enY(d)}`)
      .join(' '),
  }
}
