// Whether households of the same need are served alike (simulation.md §4). A ratio below 0.8 is a prompt to look, not a
// legal test.
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import { SEUIL_DE_MASQUAGE } from '../masque.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { evenementsDe, unefois } from './index-du-registre.ts'
import { PLAN } from './lieux.ts'
import { familleDe, niveauxDe } from './niveaux.ts'

interface Cellules {
  readonly niveaux: readonly string[]
  readonly familles: number
  /** Level × family of each demand. */
  readonly de: Uint8Array
  readonly effectifs: Int32Array
}

const cellulesDe = unefois((monde: Monde): Cellules => {
  const [niveaux, famille] = [niveauxDe(monde), familleDe(monde)]
  const [noms, familles] = [[...new Set(niveaux)].sort(), new Map<string, number>()]
  const rangs = Array.from({ length: monde.univers.n }, (_, row) => {
    const nom = famille(row)
    const rang = familles.get(nom) ?? familles.size
    familles.set(nom, rang)
    return rang
  })
  const de = Uint8Array.from(rangs, (rang, row) => noms.indexOf(niveaux[row] ?? '') * familles.size + rang)
  const effectifs = new Int32Array(noms.length * familles.size)
  for (const cellule of de) effectifs[cellule]! += 1
  return { niveaux: noms, familles: familles.size, de, effectifs }
})

/** Least attribution rate of a type of family over the greatest, among the demands of one level of need. */
function equite(registre: Registre, monde: Monde): readonly Mesure[] {
  const { niveaux, familles, de, effectifs } = cellulesDe(monde)
  const loges = new Int32Array(effectifs.length)
  for (const i of evenementsDe(registre, G.location)) loges[de[registre.menages[i]!]!]! += 1
  return niveaux.map((groupe, niveau) => {
    const cellules = Array.from({ length: familles }, (_, f) => niveau * familles + f).filter(
      (cellule) => effectifs[cellule]! >= SEUIL_DE_MASQUAGE,
    )
    const taux = cellules.map((cellule) => loges[cellule]! / effectifs[cellule]!)
    const plusHaut = Math.max(0, ...taux)
    return {
      id: 'equite-par-niveau',
      perimetre: monde.scenario.perimetre,
      groupe,
      annee: PLAN,
      valeur: taux.length < 2 || plusHaut === 0 ? null : Math.min(...taux) / plusHaut,
      n: cellules.reduce((somme, cellule) => somme + effectifs[cellule]!, 0),
    }
  })
}

export const EQUITE: readonly Indicateur[] = [{ id: 'equite-par-niveau', unite: 'indice', mesurer: equite }]
