// What becomes of each residence: turns and entrants, the share of the first quartile among them, how unlike the residences
// are, and the houses of a new programme whose occupant the commune designated. Dissimilarity is above zero under perfect
// chance: it stands beside the one of the same entrants dealt at random (simulation.md §4).
import { mot32 } from '~/simulation/rng.ts'
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { anneesDe, Comptes, PLAN, partDe, perimetresDe, premierQuartileDe, TOUS } from './lieux.ts'

/** D = ½ Σ |x_j/X − y_j/Y|; null when one of the two groups is empty. */
export function dissimilarite(x: readonly number[], y: readonly number[]): number | null {
  const [X, Y] = [x, y].map((parts) => parts.reduce((somme, k) => somme + k, 0)) as [number, number]
  if (X === 0 || Y === 0) return null
  return x.reduce((somme, k, j) => somme + Math.abs(k / X - (y[j] ?? 0) / Y), 0) / 2
}

interface Entrant {
  readonly residence: number
  readonly quartile: boolean
  readonly cle: number
}

function entrantsDe(registre: Registre, monde: Monde, contient: (logement: number) => boolean): readonly Entrant[] {
  const quartile = premierQuartileDe(monde)
  const out: Entrant[] = []
  for (let i = 0; i < registre.n; i++) {
    const logement = registre.logements[i]!
    if (registre.genres[i] !== G.location || !contient(logement)) continue
    const row = registre.menages[i]!
    out.push({ residence: monde.parc.residenceDe[logement]!, quartile: quartile(row), cle: monde.univers.cles[row]! })
  }
  return out
}

function dissimilariteDe(entrants: readonly Entrant[], residences: number): number | null {
  const x = Array.from({ length: residences }, () => 0)
  const y = [...x]
  for (const { residence, quartile } of entrants) {
    if (quartile) x[residence]! += 1
    else y[residence]! += 1
  }
  return dissimilarite(x, y)
}

/** The same entrants, their quartiles dealt anew in an order that nothing tells. */
function auHasard(entrants: readonly Entrant[]): readonly Entrant[] {
  const tires = entrants
    .map((entrant, i) => ({ quartile: entrant.quartile, mot: mot32(entrant.cle, 1, i, entrants.length) }))
    .sort((a, b) => a.mot - b.mot)
  return entrants.map((entrant, i) => ({ ...entrant, quartile: tires[i]?.quartile ?? false }))
}

const mixite = (id: string, lire: (entrants: readonly Entrant[], residences: number) => number | null): Indicateur => ({
  id,
  unite: 'indice',
  mesurer: (registre, monde) =>
    perimetresDe(monde).map(({ id: perimetre, contient }): Mesure => {
      const entrants = entrantsDe(registre, monde, contient)
      const valeur = lire(entrants, monde.parc.residences.length)
      return { id, perimetre, groupe: TOUS, annee: PLAN, valeur, n: entrants.length }
    }),
})

/** Lettings of each residence by year, all of them, of the first quartile, or on a turn of the commune. */
const parResidence = (
  id: string,
  compte: (registre: Registre, monde: Monde) => (i: number) => boolean,
): Indicateur => ({
  id,
  unite: 'compte',
  mesurer: (registre, monde) => {
    const { parc } = monde
    const annees = anneesDe(monde)
    const comptes = new Comptes(annees.noms)
    const vaut = compte(registre, monde)
    for (const residence of parc.residences) comptes.ajouter(residence.id, 0, 0)
    for (let i = 0; i < registre.n; i++) {
      if (registre.genres[i] !== G.location || !vaut(i)) continue
      comptes.ajouter(parc.residences[parc.residenceDe[registre.logements[i]!]!]!.id, annees.rang(registre.mois[i]!))
    }
    return comptes.mesures(id, monde.scenario.perimetre)
  },
})

/** Dwellings of each programme whose occupant came on a turn of the commune, at each year’s end. */
function designees(registre: Registre, monde: Monde): readonly Mesure[] {
  const { parc, politique, scenario, mois, debut } = monde
  const { noms } = anneesDe(monde)
  const par = new Int16Array(parc.n).fill(-2)
  const fins = new Map(noms.map((nom, a) => [Math.min(mois - 1, (a + 1) * 12 - 1 - (debut % 12)), nom]))
  const out: Mesure[] = []
  let i = 0
  for (let t = 0; t < mois; t++) {
    for (; i < registre.n && registre.mois[i] === t; i++)
      if (registre.genres[i] === G.location) par[registre.logements[i]!] = registre.contingents[i]!
    const annee = fins.get(t)
    if (annee === undefined) continue
    ;(scenario.livraisons ?? []).forEach(({ id: groupe }, l) => {
      let [k, n] = [0, 0]
      for (let logement = 0; logement < parc.n; logement++) {
        if (parc.programmes[logement] !== l || parc.livres[logement]! > t) continue
        n += 1
        if (politique.commune >= 0 && par[logement] === politique.commune) k += 1
      }
      const mesure = { id: 'designees-par-la-commune', perimetre: scenario.perimetre, groupe, valeur: k, n }
      out.push({ ...mesure, annee })
      if (annee === noms.at(-1)) out.push({ ...mesure, annee: PLAN })
    })
  }
  return out
}

export const QUARTIERS: readonly Indicateur[] = [
  mixite('dissimilarite', dissimilariteDe),
  mixite('dissimilarite-au-hasard', (entrants, residences) => dissimilariteDe(auHasard(entrants), residences)),
  mixite('part-premier-quartile-entrants', (entrants) =>
    partDe(entrants.filter(({ quartile }) => quartile).length, entrants.length),
  ),
  parResidence('entrants', () => () => true),
  parResidence('entrants-premier-quartile', (registre, monde) => {
    const quartile = premierQuartileDe(monde)
    return (i) => quartile(registre.menages[i]!)
  }),
  parResidence('entrants-commune', (registre, monde) => (i) => registre.contingents[i] === monde.politique.commune),
  { id: 'designees-par-la-commune', unite: 'compte', mesurer: designees },
  {
    id: 'adhesion-realisee',
    unite: 'part',
    mesurer: (registre, monde) =>
      perimetresDe(monde).map(({ id: perimetre, contient }): Mesure => {
        let [k, n] = [0, 0]
        for (let i = 0; i < registre.n; i++) {
          if (registre.genres[i] !== G.location || !contient(registre.logements[i]!)) continue
          n += 1
          if (registre.details[i] === 1) k += 1
        }
        return { id: 'adhesion-realisee', perimetre, groupe: TOUS, annee: PLAN, valeur: partDe(k, n), n }
      }),
  },
]
