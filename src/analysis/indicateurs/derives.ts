// How far each convention drifts: turns had less turns due, after each turn of the bailleur’s base, from the start of the
// horizon (simulation.md §1.3). A first letting that its regime gives away is in no base. Groups are « contingent bailleur ».
import { UNITE } from '~/domain/flux.ts'
import { anneeDe } from '~/domain/mois.ts'
import type { Monde } from '~/simulation/monde.ts'
import { G, HORS_ASSIETTE, type Registre } from '~/simulation/registre.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { evenementsDe, parRegistre } from './index-du-registre.ts'
import { PLAN } from './lieux.ts'

/** Drifts whose chance is told, in dwellings. */
const SEUILS = [1, 2, 3] as const

interface Derive {
  readonly groupe: string
  readonly bailleur: number
  /** Turns of the bailleur’s base. */
  readonly n: number
  /** Greatest |had − due| after any of them, ten-thousandths of a turn; 0 without any. */
  readonly plusGrande: number
}

const derivesDe = parRegistre((registre: Registre, monde: Monde): readonly Derive[] => {
  const { parc, politique } = monde
  if (politique.mode !== 'flux') return []
  const m = politique.contingents.length
  const [ecarts, plus] = [new Float64Array(parc.bailleurs.length * m), new Float64Array(parc.bailleurs.length * m)]
  const tours = new Int32Array(parc.bailleurs.length)
  const neufs = new Set(Array.from(evenementsDe(registre, G.livraison), (i) => registre.logements[i]!))
  for (const i of evenementsDe(registre, G.orientation)) {
    const [logement, contingent] = [registre.logements[i]!, registre.contingents[i]!]
    const isPremiere = neufs.delete(logement) && politique.premieres[logement]! >= 0
    if (contingent === HORS_ASSIETTE || isPremiere) continue
    const b = parc.bailleurDe[logement]!
    const parts = politique.parts[registre.mois[i]!]![b]!
    tours[b]! += 1
    for (let c = 0; c < m; c++) {
      const place = b * m + c
      ecarts[place]! += (c === contingent ? UNITE : 0) - parts[c]!
      plus[place] = Math.max(plus[place]!, Math.abs(ecarts[place]!))
    }
  }
  return parc.bailleurs.flatMap((id, bailleur) =>
    politique.contingents.flatMap((contingent, c): readonly Derive[] => {
      if (!politique.parts.some((parBailleur) => parBailleur[bailleur]![c]! > 0)) return []
      return [{ groupe: `${contingent.id} ${id}`, bailleur, n: tours[bailleur]!, plusGrande: plus[bailleur * m + c]! }]
    }),
  )
})

/**
 * What no run can exceed, in turns, whatever is vacated; null when the rules guarantee nothing. `president`: 1 − 1/(2m − 2)
 * while the shares stay the same (Tijdeman 1980). `deficit`: 1/2 + 1/3 + … + 1/m, whatever the shares: after each turn the k
 * greatest lags average at most 1/(k + 1) + … + 1/m, by induction from k = m, whose lags sum to 0; and an advance is at most
 * 1 − 1/m. Counters that start anew each January may drift by as much each year. Rounded objectives, lapsed turns that are
 * given back, and preferences, which give a month’s turns in another order, void it.
 */
export function deriveGarantie({ politique, debut, mois }: Monde, bailleur: number): number | null {
  const { controleur, report, arrondi, tourConsomme, contingents, parts, preferences } = politique
  const m = contingents.length
  if (arrondi !== 'aucun' || !tourConsomme || preferences.length > 0) return null
  if (controleur === 'tirage' || controleur === 'annuel') return null
  const premieres = parts[0]![bailleur]!
  const isConstante = parts.every((parBailleur) => parBailleur[bailleur]!.every((part, c) => part === premieres[c]))
  if (controleur === 'president' && !isConstante) return null
  const remises = report === 'annuel' ? anneeDe(debut + mois - 1) - anneeDe(debut) + 1 : 1
  if (m === 1) return 0
  if (controleur === 'president') return remises * (1 - 1 / (2 * m - 2))
  return remises * Array.from({ length: m - 1 }, (_, k) => 1 / (k + 2)).reduce((somme, x) => somme + x, 0)
}

const parConvention = (
  id: string,
  unite: Indicateur['unite'],
  lire: (derive: Derive, monde: Monde) => number | null,
): Indicateur => ({
  id,
  unite,
  mesurer: (registre, monde) =>
    derivesDe(registre, monde).map((derive): Mesure => ({
      id,
      perimetre: monde.scenario.perimetre,
      groupe: derive.groupe,
      annee: PLAN,
      valeur: lire(derive, monde),
      n: derive.n,
    })),
})

export const DERIVES: readonly Indicateur[] = [
  parConvention('derive-maximale', 'compte', ({ plusGrande }) => plusGrande / UNITE),
  ...SEUILS.map((seuil) =>
    parConvention(`derive-atteint-${seuil}`, 'chance', ({ n, plusGrande }) =>
      n === 0 ? null : plusGrande >= seuil * UNITE ? 1 : 0,
    ),
  ),
  parConvention('derive-garantie', 'compte', ({ bailleur }, monde) => deriveGarantie(monde, bailleur)),
]
