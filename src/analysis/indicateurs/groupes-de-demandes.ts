// The groups of demands that access and displacement are told for, axis by axis, fixed on the facts of each demand. Of a
// cohort that is not synthetic, a group of fewer than 11 demands is not told, nor the next smallest of its axis, which the
// total would give away (model.md §7).
import type { Monde } from '~/simulation/monde.ts'
import { SEUIL_DE_MASQUAGE } from '../masque.ts'
import { unefois } from './index-du-registre.ts'
import { isMutation, isPrioritaire, premierQuartileDe, TOUS, valeurDe } from './lieux.ts'
import { familleDe, niveauxDe, SANS_NIVEAU } from './niveaux.ts'

/** The groups of a world, and those of each demand, as places among them. */
export interface Groupes {
  readonly noms: readonly string[]
  /** Axis of each group: `tous`, `grille`, `quartile`, `public`, `age`, `typologie`, `famille`, `niveau`. */
  readonly axes: readonly Axe[]
  readonly effectifs: Int32Array
  readonly de: readonly (readonly number[])[]
}

type Axe = 'tous' | 'grille' | 'quartile' | 'public' | 'age' | 'typologie' | 'famille' | 'niveau'

/** One group on each axis, whatever the demand. */
function lecturesDe(monde: Monde): readonly (readonly [axe: Axe, lire: (row: number) => string])[] {
  const [quartile, prioritaire, mutation] = [premierQuartileDe(monde), isPrioritaire(monde), isMutation(monde)]
  const [age, typologie] = [valeurDe(monde, 'trancheAge'), valeurDe(monde, 'typologiePrincipale')]
  const [famille, niveaux] = [familleDe(monde), niveauxDe(monde)]
  return [
    ['tous', () => TOUS],
    ['grille', (row) => (mutation(row) ? 'mutation' : 'primo')],
    ['quartile', (row) => (quartile(row) ? 'premier-quartile' : 'autres-quartiles')],
    ['public', (row) => (prioritaire(row) ? 'prioritaire' : 'non-prioritaire')],
    ['age', (row) => `age ${age(row)}`],
    ['typologie', typologie],
    ['famille', (row) => `famille ${famille(row)}`],
    ['niveau', (row) => niveaux[row] ?? SANS_NIVEAU],
  ]
}

/** Places of the groups that small numbers hide: the small ones of an axis, and one more when there is a single one. */
function tus(axes: readonly Axe[], effectifs: readonly number[]): ReadonlySet<number> {
  const out = new Set<number>()
  for (const axe of new Set(axes)) {
    const siens = [...axes.keys()].filter((g) => axes[g] === axe).sort((a, b) => effectifs[a]! - effectifs[b]!)
    const petits = siens.filter((g) => axe !== 'tous' && effectifs[g]! < SEUIL_DE_MASQUAGE)
    for (const g of petits.length === 1 ? siens.slice(0, 2) : petits) out.add(g)
  }
  return out
}

export const groupesDe = unefois((monde: Monde): Groupes => {
  const lectures = lecturesDe(monde)
  const places = new Map<string, number>()
  const [axes, effectifs]: [Axe[], number[]] = [[], []]
  const de = Array.from({ length: monde.univers.n }, (_, row) =>
    lectures.map(([axe, lire]) => {
      const nom = lire(row)
      let place = places.get(nom)
      if (place === undefined) {
        places.set(nom, (place = places.size))
        axes.push(axe)
        effectifs.push(0)
      }
      effectifs[place]! += 1
      return place
    }),
  )
  const noms = [...places.keys()]
  const caches = monde.univers.cohorte.synthetique ? new Set<number>() : tus(axes, effectifs)
  if (caches.size === 0) return { noms, axes, effectifs: Int32Array.from(effectifs), de }
  const gardes = [...noms.keys()].filter((g) => !caches.has(g))
  const nouvelle = new Map(gardes.map((g, place) => [g, place]))
  return {
    noms: gardes.map((g) => noms[g]!),
    axes: gardes.map((g) => axes[g]!),
    effectifs: Int32Array.from(gardes, (g) => effectifs[g]!),
    de: de.map((siens) => siens.flatMap((g) => nouvelle.get(g) ?? [])),
  }
})
