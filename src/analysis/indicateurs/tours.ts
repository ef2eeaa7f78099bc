// Who has the turn: turns of each contingent, what was due to it, and how the gap adds up (flux.md §1, §5, §8). Groups are
// a contingent over the whole perimeter, or « contingent bailleur ».
import { UNITE } from '~/domain/flux.ts'
import { G, HORS_ASSIETTE, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { anneesDe, Comptes, PLAN, partDe, perimetresDe, TOUS } from './lieux.ts'

interface Lecture {
  readonly perimetre: string
  readonly tours: Comptes
  readonly dus: Comptes
}

const lectures = new WeakMap<Registre, readonly Lecture[]>()

/** Turns had and due, by group; a first letting that its regime gives away is due to nobody. */
function lire(registre: Registre, monde: Monde): readonly Lecture[] {
  const connues = lectures.get(registre)
  if (connues) return connues
  const { parc, politique } = monde
  const annees = anneesDe(monde)
  const neufs = new Set<number>()
  const out = perimetresDe(monde).map((perimetre) => {
    const tours = new Comptes(annees.noms)
    const dus = new Comptes(annees.noms)
    for (const { id } of politique.contingents) {
      tours.ajouter(id, 0, 0)
      dus.ajouter(id, 0, 0)
    }
    neufs.clear()
    for (let i = 0; i < registre.n; i++) {
      const logement = registre.logements[i]!
      if (registre.genres[i] === G.livraison) neufs.add(logement)
      if (registre.genres[i] !== G.orientation || !perimetre.contient(logement)) continue
      const [t, contingent] = [registre.mois[i]!, registre.contingents[i]!]
      if (contingent === HORS_ASSIETTE) continue
      const [annee, b] = [annees.rang(t), parc.bailleurDe[logement]!]
      const bailleur = parc.bailleurs[b] ?? ''
      const id = politique.contingents[contingent]!.id
      tours.ajouter(id, annee)
      tours.ajouter(`${id} ${bailleur}`, annee)
      const horsFlux = neufs.delete(logement) && politique.premieres[logement]! >= 0
      if (politique.mode !== 'flux' || horsFlux) continue
      politique.contingents.forEach((autre, c) => {
        const part = politique.parts[t]![b]![c]! / UNITE
        dus.ajouter(autre.id, annee, part)
        dus.ajouter(`${autre.id} ${bailleur}`, annee, part)
      })
    }
    return { perimetre: perimetre.id, tours, dus }
  })
  lectures.set(registre, out)
  return out
}

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
const parBailleur = (id: string, genres: readonly number[]): Indicateur => ({
  id,
  unite: 'compte',
  mesurer: (registre, monde) => {
    const { parc } = monde
    const annees = anneesDe(monde)
    return perimetresDe(monde).flatMap((perimetre) => {
      const comptes = new Comptes(annees.noms)
      comptes.ajouter(TOUS, 0, 0)
      for (let i = 0; i < registre.n; i++) {
        const logement = registre.logements[i]!
        if (!genres.includes(registre.genres[i]!) || !perimetre.contient(logement)) continue
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
    for (let i = 0; i < registre.n; i++) {
      if (registre.genres[i] !== G.location || !contient(registre.logements[i]!)) continue
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
  parBailleur('assiette', [G.orientation]),
  parBailleur('deductions', [G.deduction]),
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
