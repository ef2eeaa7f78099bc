// Who is housed, and when. A rate is lettings over demands active at the start or entered since; a delay is read as the
// cumulative incidence of being housed when withdrawal competes (Aalen–Johansen), never as 1 − Kaplan–Meier. The wait of the
// housed stands beside the time of all leavers: alone it says nothing (simulation.md §3.1).
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { mediane } from './activite.ts'
import { isMutation, isPrioritaire, PLAN, partDe, premierQuartileDe, TOUS, valeurDe } from './lieux.ts'

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
  return (row) => [
    TOUS,
    mutation(row) ? 'mutation' : 'primo',
    quartile(row) ? 'premier-quartile' : 'autres-quartiles',
    prioritaire(row) ? 'prioritaire' : 'non-prioritaire',
    `age ${age(row)}`,
    typologie(row),
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

const DELAIS = [12, 36, 60] as const

/**
 * Cumulative incidence of being housed among demands followed from their entry, by months since: Σ S(s−)·d₁(s)/n(s).
 * @param durees months followed; @param issues 0 still there, 1 housed, 2 withdrawn
 */
export function incidence(durees: readonly number[], issues: readonly number[], delai: number): number | null {
  if (durees.length === 0) return null
  const loges = new Int32Array(delai + 1)
  const sortis = new Int32Array(delai + 1)
  durees.forEach((duree, i) => {
    if (duree > delai) return
    sortis[duree]! += 1
    if (issues[i] === 1) loges[duree]! += 1
  })
  const censures = new Int32Array(delai + 1)
  durees.forEach((duree, i) => {
    if (duree <= delai && issues[i] === 0) censures[duree]! += 1
  })
  let [presents, restants, cumul] = [durees.length, 1, 0]
  for (let m = 0; m <= delai && presents > 0; m++) {
    cumul += (restants * loges[m]!) / presents
    restants *= 1 - (sortis[m]! - censures[m]!) / presents
    presents -= sortis[m]!
  }
  return cumul
}

const incidences = unefois((registre: Registre, monde): readonly Mesure[] => {
  const { noms, de } = groupesDe(monde, monde)
  const { mois, issues } = issuesDe(registre, monde)
  const suivis = noms.map(() => ({ durees: [] as number[], issues: [] as number[] }))
  for (let row = 0; row < monde.univers.n; row++) {
    const entree = monde.univers.entrees[row]!
    if (entree < 0) continue
    for (const groupe of de[row]!) {
      suivis[groupe]!.durees.push(mois[row]! - entree)
      suivis[groupe]!.issues.push(issues[row]!)
    }
  }
  return noms.flatMap((groupe, g) =>
    DELAIS.filter((delai) => delai < monde.mois).map((delai) => ({
      id: `loges-a-${delai}-mois`,
      perimetre: monde.scenario.perimetre,
      groupe,
      annee: PLAN,
      valeur: incidence(suivis[g]!.durees, suivis[g]!.issues, delai),
      n: suivis[g]!.durees.length,
    })),
  )
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
