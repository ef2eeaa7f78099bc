// What happens in the file and in the stock: entries, withdrawals, lettings, vacancies, and who waits at each year’s end.
import { type Registre, G } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { depotsDe } from './depots.ts'
import { evenementsDe, parRegistre } from './index-du-registre.ts'
import { anneesDe, Comptes, PLAN, perimetresDe, TOUS } from './lieux.ts'

/** Events of a genre, by perimeter and year. */
const comptage = (id: string, genre: number): Indicateur => ({
  id,
  unite: 'compte',
  mesurer: (registre, monde) => {
    const annees = anneesDe(monde)
    return perimetresDe(monde).flatMap((perimetre, p) => {
      const comptes = new Comptes(annees.noms)
      comptes.ajouter(TOUS, 0, 0)
      for (const i of evenementsDe(registre, genre)) {
        const logement = registre.logements[i]!
        // Demands belong to the whole territory.
        if (logement < 0 ? p === 0 : perimetre.contient(logement)) comptes.ajouter(TOUS, annees.rang(registre.mois[i]!))
      }
      return p > 0 && (genre === G.entree || genre === G.retrait) ? [] : comptes.mesures(id, perimetre.id)
    })
  },
})

/** Months of the demands active at the end of each year, and their number. */
const agesDeLaFile = parRegistre((registre: Registre, monde: Monde) => {
  const { univers, debut, mois } = monde
  const sorties = new Int32Array(univers.n).fill(mois)
  for (const genre of [G.retrait, G.location])
    for (const i of evenementsDe(registre, genre)) sorties[registre.menages[i]!] = registre.mois[i]!
  const depots = depotsDe(monde)
  const fins = Array.from({ length: mois }, (_, t) => t).filter((t) => t === mois - 1 || (debut + t + 1) % 12 === 0)
  return fins.map((t) => {
    const ages: number[] = []
    for (let row = 0; row < univers.n; row++)
      if (univers.entrees[row]! <= t && sorties[row]! > t) ages.push(debut + t - depots[row]!)
    return ages
  })
})

const surLaFile = (
  id: string,
  unite: Indicateur['unite'],
  lire: (ages: readonly number[]) => number | null,
): Indicateur => ({
  id,
  unite,
  mesurer: (registre, monde) => {
    const { noms } = anneesDe(monde)
    const ages = agesDeLaFile(registre, monde)
    const perimetre = monde.scenario.perimetre
    const mesures = ages.map((a, i): Mesure => ({
      id,
      perimetre,
      groupe: TOUS,
      annee: noms[i] ?? PLAN,
      valeur: lire(a),
      n: a.length,
    }))
    const derniere = mesures.at(-1)
    return derniere ? [...mesures, { ...derniere, annee: PLAN }] : mesures
  },
})

export const mediane = (valeurs: readonly number[]): number | null =>
  valeurs.length === 0 ? null : (valeurs.toSorted((a, b) => a - b)[(valeurs.length - 1) >> 1] ?? null)

export const ACTIVITE: readonly Indicateur[] = [
  comptage('entrees', G.entree),
  comptage('retraits', G.retrait),
  comptage('locations', G.location),
  comptage('liberations', G.liberation),
  comptage('sans-candidat', G.sansCandidat),
  comptage('refus', G.refus),
  surLaFile('file', 'compte', (ages) => ages.length),
  surLaFile('age-de-la-file', 'mois', mediane),
  surLaFile('file-plus-de-24-mois', 'part', (ages) =>
    ages.length === 0 ? null : ages.filter((age) => age > 24).length / ages.length,
  ),
]
