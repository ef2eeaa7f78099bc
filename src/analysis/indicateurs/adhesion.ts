// Whether lettings follow the order of the rule set (simulation.md §1.5): the place of the housed among the eligible is in the
// ledger. A letting out of the base, to a transfer of the bailleur’s own, has no such order: it is left out.
// Every index comes from one of the arrays of the world: hence the `!`.
import { G, HORS_ASSIETTE } from '~/simulation/registre.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { evenementsDe } from './index-du-registre.ts'
import { PLAN, partDe, perimetresDe, TOUS } from './lieux.ts'

/** A mean over the lettings of each perimeter that have a turn. @param lire of the place of the housed */
const surLesTours = (id: string, unite: Indicateur['unite'], lire: (rang: number) => number): Indicateur => ({
  id,
  unite,
  mesurer: (registre, monde) =>
    perimetresDe(monde).map(({ id: perimetre, contient }): Mesure => {
      let [somme, n] = [0, 0]
      for (const i of evenementsDe(registre, G.location)) {
        if (registre.contingents[i] === HORS_ASSIETTE || !contient(registre.logements[i]!)) continue
        n += 1
        somme += lire(Math.abs(registre.details[i]!))
      }
      return { id, perimetre, groupe: TOUS, annee: PLAN, valeur: partDe(somme, n), n }
    }),
})

export const ADHESION: readonly Indicateur[] = [
  surLesTours('adhesion-realisee', 'part', (rang) => (rang === 1 ? 1 : 0)),
  surLesTours('rang-moyen-des-loges', 'indice', (rang) => rang),
]
