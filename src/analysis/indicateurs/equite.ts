// Whether households of the same need are served alike, and whether the commissions follow the order of the points
// (simulation.md §1.5, §4). A ratio below 0.8 is a prompt to look, not a legal test.
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { PLAN, partDe, perimetresDe, TOUS } from './lieux.ts'
import { familleDe, niveauxDe } from './niveaux.ts'

/** Smallest group whose rate is compared. */
const EFFECTIF_MINIMAL = 11

interface Groupe {
  n: number
  loges: number
}

/** Least attribution rate of a type of family over the greatest, among the demands of one level of need. */
function equite(registre: Registre, monde: Monde): readonly Mesure[] {
  const [niveaux, famille] = [niveauxDe(monde), familleDe(monde)]
  const parNiveau = new Map<string, Map<string, Groupe>>()
  const groupeDe = (row: number): Groupe => {
    const niveau = niveaux[row] ?? ''
    const familles = parNiveau.get(niveau) ?? new Map<string, Groupe>()
    const groupe = familles.get(famille(row)) ?? { n: 0, loges: 0 }
    familles.set(famille(row), groupe)
    parNiveau.set(niveau, familles)
    return groupe
  }
  for (let row = 0; row < monde.univers.n; row++) groupeDe(row).n += 1
  for (let i = 0; i < registre.n; i++) if (registre.genres[i] === G.location) groupeDe(registre.menages[i]!).loges += 1
  return [...parNiveau.keys()].sort().map((niveau) => {
    const groupes = [...(parNiveau.get(niveau)?.values() ?? [])].filter(({ n }) => n >= EFFECTIF_MINIMAL)
    const taux = groupes.map(({ n, loges }) => loges / n)
    const plusHaut = Math.max(0, ...taux)
    return {
      id: 'equite-par-niveau',
      perimetre: monde.scenario.perimetre,
      groupe: niveau,
      annee: PLAN,
      valeur: taux.length < 2 || plusHaut === 0 ? null : Math.min(...taux) / plusHaut,
      n: groupes.reduce((somme, { n }) => somme + n, 0),
    }
  })
}

/** A mean over the lettings of each perimeter. @param lire of the place in the list, negative when the bailleur completed it */
const surLesLocations = (id: string, unite: Indicateur['unite'], lire: (place: number) => number): Indicateur => ({
  id,
  unite,
  mesurer: (registre, monde) =>
    perimetresDe(monde).map(({ id: perimetre, contient }): Mesure => {
      let [somme, n] = [0, 0]
      for (let i = 0; i < registre.n; i++) {
        if (registre.genres[i] !== G.location || !contient(registre.logements[i]!)) continue
        n += 1
        somme += lire(registre.details[i]!)
      }
      return { id, perimetre, groupe: TOUS, annee: PLAN, valeur: partDe(somme, n), n }
    }),
})

export const EQUITE: readonly Indicateur[] = [
  { id: 'equite-par-niveau', unite: 'indice', mesurer: equite },
  surLesLocations('adhesion-realisee', 'part', (place) => (place === 1 ? 1 : 0)),
  surLesLocations('rang-moyen-des-loges', 'indice', Math.abs),
]
