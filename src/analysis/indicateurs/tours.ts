// Who has the turn: turns of each contingent, what was due to it, and how the gap adds up (flux.md §1, §5, §8). Groups are
// a contingent over the whole perimeter, or « contingent bailleur ».
import { UNITE } from '~/domain/flux.ts'
import { G, HORS_ASSIETTE, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { evenementsDe, parRegistre } from './index-du-registre.ts'
import { anneesDe, Comptes, PLAN, partDe, perimetresDe, TOUS } from './lieux.ts'

interface Lecture {
  readonly perimetre: string
  readonly tours: Comptes
  readonly dus: Comptes
}

/** Turns had and due, by group; a first letting that its regime gives away is due to nobody. */
const lire = parRegistre((registre: Registre, monde: Monde): readonly Lecture[] => {
  const { parc, politique } = monde
  const annees = anneesDe(monde)
  const m = politique.contingents.length
  const cellules = annees.noms.length * parc.bailleurs.length * m
  /** The first turn of a dwelling handed over. */
  const premiers = new Set<number>()
  const orientations = evenementsDe(registre, G.orientation)
  if (politique.mode === 'flux' && evenementsDe(registre, G.livraison).length > 0) {
    const neufs = new Set(Array.from(evenementsDe(registre, G.livraison), (i) => registre.logements[i]!))
    for (const i of orientations) if (neufs.delete(registre.logements[i]!)) premiers.add(i)
  }
  return perimetresDe(monde).map((perimetre) => {
    const [eus, attendus] = [new Int32Array(cellules), new Float64Array(cellules)]
    for (const i of orientations) {
      const [logement, contingent] = [registre.logements[i]!, registre.contingents[i]!]
      if (contingent === HORS_ASSIETTE || !perimetre.contient(logement)) continue
      const [t, b] = [registre.mois[i]!, parc.bailleurDe[logement]!]
      const cellule = (annees.rang(t) * parc.bailleurs.length + b) * m
      eus[cellule + contingent]! += 1
      if (politique.mode !== 'flux' || (premiers.has(i) && politique.premieres[logement]! >= 0)) continue
      const parts = politique.parts[t]![b]!
      for (let c = 0; c < m; c++) attendus[cellule + c]! += parts[c]!
    }
    const [tours, dus] = [new Comptes(annees.noms), new Comptes(annees.noms)]
    for (const { id } of politique.contingents) for (const comptes of [tours, dus]) comptes.ajouter(id, 0, 0)
    for (let cellule = 0; cellule < cellules; cellule++) {
      if (eus[cellule] === 0 && attendus[cellule] === 0) continue
      const { id } = politique.contingents[cellule % m]!
      const place = Math.floor(cellule / m)
      const annee = Math.floor(place / parc.bailleurs.length)
      const chez = `${id} ${parc.bailleurs[place % parc.bailleurs.length] ?? ''}`
      for (const groupe of [id, chez]) {
        tours.ajouter(groupe, annee, eus[cellule])
        dus.ajouter(groupe, annee, attendus[cellule]! / UNITE)
      }
    }
    return { perimetre: perimetre.id, tours, dus }
  })
})

const ecartsDe = ({ perimetre, tours, dus }: Lecture, monde: Monde, cumule: boolean): readonly Mesure[] => {
  const { noms } = anneesDe(monde)
  return dus.groupes().flatMap((groupe) => {
    let somme = 0
    return [...noms, PLAN].map((annee, a): Mesure => {
      const ecart = tours.lire(groupe, a) - dus.lire(groupe, a)
      somme += annee === PLAN ? 0 : ecart
      return {
        id: cumule ? 'derive' : 'ecart',
        perimetre,
        groupe,
        annee,
        valeur: cumule ? somme : ecart,
        n: dus.lire(groupe, a),
      }
    })
  })
}

/** Events that count, by bailleur and for all of them. */
const parBailleur = (id: string, genre: number): Indicateur => ({
  id,
  unite: 'compte',
  mesurer: (registre, monde) => {
    const { parc } = monde
    const annees = anneesDe(monde)
    return perimetresDe(monde).flatMap((perimetre) => {
      const comptes = new Comptes(annees.noms)
      comptes.ajouter(TOUS, 0, 0)
      for (const i of evenementsDe(registre, genre)) {
        const logement = registre.logements[i]!
        if (!perimetre.contient(logement)) continue
        const annee = annees.rang(registre.mois[i]!)
        comptes.ajouter(TOUS, annee)
        comptes.ajouter(parc.bailleurs[parc.bailleurDe[logement]!] ?? '', annee)
      }
      return comptes.mesures(id, perimetre.id)
    })
  },
})

/** Share of the lettings made on a turn of the commune. */
function partDeLaCommune(registre: Registre, monde: Monde): readonly Mesure[] {
  const annees = anneesDe(monde)
  const { commune } = monde.politique
  return perimetresDe(monde).flatMap(({ id: perimetre, contient }) => {
    const [k, n] = [new Comptes(annees.noms), new Comptes(annees.noms)]
    for (const i of evenementsDe(registre, G.location)) {
      if (!contient(registre.logements[i]!)) continue
      const annee = annees.rang(registre.mois[i]!)
      n.ajouter(TOUS, annee)
      if (commune >= 0 && registre.contingents[i] === commune) k.ajouter(TOUS, annee)
    }
    return [...annees.noms, PLAN].map((annee, a): Mesure => {
      const sur = n.lire(TOUS, a)
      return { id: 'part-de-la-commune', perimetre, groupe: TOUS, annee, valeur: partDe(k.lire(TOUS, a), sur), n: sur }
    })
  })
}

export const TOURS: readonly Indicateur[] = [
  parBailleur('assiette', G.orientation),
  parBailleur('deductions', G.deduction),
  { id: 'part-de-la-commune', unite: 'part', mesurer: partDeLaCommune },
  {
    id: 'tours',
    unite: 'compte',
    mesurer: (registre, monde) =>
      lire(registre, monde).flatMap(({ perimetre, tours }) => tours.mesures('tours', perimetre)),
  },
  {
    id: 'objectif',
    unite: 'compte',
    mesurer: (registre, monde) =>
      monde.politique.mode === 'flux'
        ? lire(registre, monde).flatMap(({ perimetre, dus }) => dus.mesures('objectif', perimetre))
        : [],
  },
  ...[false, true].map((cumule): Indicateur => ({
    id: cumule ? 'derive' : 'ecart',
    unite: 'compte',
    mesurer: (registre, monde) =>
      monde.politique.mode === 'flux'
        ? lire(registre, monde).flatMap((lecture) => ecartsDe(lecture, monde, cumule))
        : [],
  })),
]
