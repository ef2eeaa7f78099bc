// Who is housed, and when. A rate is lettings over demands active at the start or entered since; a delay is read as the
// cumulative incidence of being housed, since filing, when withdrawal competes (Aalen–Johansen), never as 1 − Kaplan–Meier. The wait of the
// housed stands beside the time of all leavers: alone it says nothing (simulation.md §3.1).
import { invariant } from '~/domain/invariant.ts'
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { incidenceCumulee } from '../stats/survie.ts'
import { mediane } from './activite.ts'
import { isMutation, isPrioritaire, PLAN, partDe, premierQuartileDe, TOUS, valeurDe } from './lieux.ts'
import { familleDe, niveauxDe, SANS_NIVEAU } from './niveaux.ts'

/** The groups of a world, and those of each demand, as places among them. */
interface Groupes {
  readonly noms: readonly string[]
  readonly de: readonly (readonly number[])[]
}

/** A value worked out once for each key. */
function unefois<K extends object, V>(calcul: (cle: K, monde: Monde) => V): (cle: K, monde: Monde) => V {
  const connues = new WeakMap<K, V>()
  return (cle, monde) => {
    const connue = connues.get(cle)
    if (connue !== undefined) return connue
    const valeur = calcul(cle, monde)
    connues.set(cle, valeur)
    return valeur
  }
}

const groupesDe = unefois((_: Monde, monde): Groupes => {
  const lire = nommerGroupes(monde)
  const places = new Map<string, number>()
  const de = Array.from({ length: monde.univers.n }, (__, row) =>
    lire(row).map((nom) => {
      const place = places.get(nom) ?? places.size
      places.set(nom, place)
      return place
    }),
  )
  return { noms: [...places.keys()], de }
})

/** Groups of a demand, fixed on its facts. */
function nommerGroupes(monde: Monde): (row: number) => readonly string[] {
  const [quartile, prioritaire, mutation] = [premierQuartileDe(monde), isPrioritaire(monde), isMutation(monde)]
  const [age, typologie] = [valeurDe(monde, 'trancheAge'), valeurDe(monde, 'typologiePrincipale')]
  const [famille, niveaux] = [familleDe(monde), niveauxDe(monde)]
  return (row) => [
    TOUS,
    mutation(row) ? 'mutation' : 'primo',
    quartile(row) ? 'premier-quartile' : 'autres-quartiles',
    prioritaire(row) ? 'prioritaire' : 'non-prioritaire',
    `age ${age(row)}`,
    typologie(row),
    `famille ${famille(row)}`,
    niveaux[row] ?? SANS_NIVEAU,
  ]
}

interface Issue {
  /** Month of the event, or the horizon. */
  readonly mois: Int32Array
  /** 0 none, 1 housed, 2 withdrawn. */
  readonly issues: Uint8Array
}

const issuesDe = unefois((registre: Registre, { univers, mois: horizon }): Issue => {
  const mois = new Int32Array(univers.n).fill(horizon)
  const issues = new Uint8Array(univers.n)
  for (let i = 0; i < registre.n; i++) {
    const genre = registre.genres[i]
    if (genre !== G.location && genre !== G.retrait) continue
    const row = registre.menages[i]!
    mois[row] = registre.mois[i]!
    issues[row] = genre === G.location ? 1 : 2
  }
  return { mois, issues }
})

function taux(registre: Registre, monde: Monde): readonly Mesure[] {
  const { noms, de } = groupesDe(monde, monde)
  const { issues } = issuesDe(registre, monde)
  const [loges, demandes] = [new Int32Array(noms.length), new Int32Array(noms.length)]
  for (let row = 0; row < monde.univers.n; row++)
    for (const groupe of de[row]!) {
      demandes[groupe]! += 1
      if (issues[row] === 1) loges[groupe]! += 1
    }
  return noms.map((groupe, g) => ({
    id: 'taux-attribution',
    perimetre: monde.scenario.perimetre,
    groupe,
    annee: PLAN,
    valeur: partDe(loges[g]!, demandes[g]!),
    n: demandes[g]!,
  }))
}

const DELAIS = [12, 36, 60, 72] as const

/** Demands as they are observed: months since their filing at the start of the observation, at its end, and its issue. */
interface Suivi {
  readonly entrees: number[]
  readonly durees: number[]
  readonly issues: (0 | 1 | 2)[]
}

const incidences = unefois((registre: Registre, monde): readonly Mesure[] => {
  const { univers, debut, mois: horizon } = monde
  const { noms, de } = groupesDe(monde, monde)
  const { mois, issues } = issuesDe(registre, monde)
  const depots = univers.cohorte.colonnes.moisDepot
  invariant(depots?.type === 'month', 'moisDepot est un mois')
  const suivis = noms.map((): Suivi => ({ entrees: [], durees: [], issues: [] }))
  for (let row = 0; row < univers.n; row++) {
    // Those that filed before the start are followed from there on, at the age they have (late entry).
    const depot = depots.valeurs[row]! - debut
    const entree = Math.max(univers.entrees[row]!, 0) - depot
    const duree = Math.min(mois[row]!, horizon - 1) - depot
    for (const groupe of de[row]!) {
      const suivi = suivis[groupe]!
      suivi.entrees.push(entree)
      suivi.durees.push(duree)
      suivi.issues.push(issues[row] as 0 | 1 | 2)
    }
  }
  return noms.flatMap((groupe, g) => {
    const { entrees, durees, issues: sorties } = suivis[g]!
    const courbe = incidenceCumulee(durees, sorties, entrees)
    return DELAIS.map((delai) => ({
      id: `loges-a-${delai}-mois`,
      perimetre: monde.scenario.perimetre,
      groupe,
      annee: PLAN,
      valeur: courbe[delai]?.incidence[1] ?? null,
      n: durees.length,
    }))
  })
})

const attentes = unefois((registre: Registre, monde): readonly Mesure[] => {
  const { mois, issues } = issuesDe(registre, monde)
  const depots = monde.univers.cohorte.colonnes.moisDepot
  const loges: number[] = []
  const tous: number[] = []
  for (let row = 0; row < monde.univers.n; row++) {
    if (issues[row] === 0 || depots?.type !== 'month') continue
    const duree = monde.debut + mois[row]! - depots.valeurs[row]!
    tous.push(duree)
    if (issues[row] === 1) loges.push(duree)
  }
  const mesure = (id: string, valeur: number | null, n: number): Mesure => ({
    id,
    perimetre: monde.scenario.perimetre,
    groupe: TOUS,
    annee: PLAN,
    valeur,
    n,
  })
  const moyenne = (durees: readonly number[]): number | null =>
    durees.length === 0 ? null : durees.reduce((somme, x) => somme + x, 0) / durees.length
  const tries = loges.toSorted((a, b) => a - b)
  return [
    mesure('attente-des-loges', mediane(loges), loges.length),
    mesure('attente-des-loges-p90', tries[Math.floor(0.9 * (tries.length - 1))] ?? null, loges.length),
    mesure('temps-de-tous-les-sortis', moyenne(tous), tous.length),
  ]
})

export const ACCES: readonly Indicateur[] = [
  { id: 'taux-attribution', unite: 'part', mesurer: taux },
  ...DELAIS.map((delai): Indicateur => ({
    id: `loges-a-${delai}-mois`,
    unite: 'part',
    mesurer: (registre, monde) => incidences(registre, monde).filter(({ id }) => id === `loges-a-${delai}-mois`),
  })),
  ...['attente-des-loges', 'attente-des-loges-p90', 'temps-de-tous-les-sortis'].map((id): Indicateur => ({
    id,
    unite: 'mois',
    mesurer: (registre, monde) => attentes(registre, monde).filter((mesure) => mesure.id === id),
  })),
]
