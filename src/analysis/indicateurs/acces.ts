// Who is housed, and when. A rate is lettings over demands active at the start or entered since; a delay is read as the
// cumulative incidence of being housed, since filing, when withdrawal competes (Aalen–Johansen), never as 1 − Kaplan–Meier.
// The wait of the housed stands beside the time of all leavers: alone it says nothing (simulation.md §3.1).
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { gini } from '../stats/inegalite.ts'
import { mediane } from './activite.ts'
import { depotsDe } from './depots.ts'
import { groupesDe } from './groupes-de-demandes.ts'
import { evenementsDe, parRegistre, unefois } from './index-du-registre.ts'
import { PLAN, partDe, TOUS } from './lieux.ts'

interface Issue {
  /** Month of the event, or the horizon. */
  readonly mois: Int32Array
  /** 0 none, 1 housed, 2 withdrawn. */
  readonly issues: Uint8Array
}

const issuesDe = parRegistre((registre: Registre, { univers, mois: horizon }: Monde): Issue => {
  const mois = new Int32Array(univers.n).fill(horizon)
  const issues = new Uint8Array(univers.n)
  for (const [genre, issue] of [
    [G.location, 1],
    [G.retrait, 2],
  ] as const)
    for (const i of evenementsDe(registre, genre)) {
      const row = registre.menages[i]!
      mois[row] = registre.mois[i]!
      issues[row] = issue
    }
  return { mois, issues }
})

function taux(registre: Registre, monde: Monde): readonly Mesure[] {
  const { noms, effectifs, de } = groupesDe(monde)
  const { issues } = issuesDe(registre, monde)
  const loges = new Int32Array(noms.length)
  for (let row = 0; row < monde.univers.n; row++)
    if (issues[row] === 1) for (const groupe of de[row]!) loges[groupe]! += 1
  return noms.map((groupe, g) => ({
    id: 'taux-attribution',
    perimetre: monde.scenario.perimetre,
    groupe,
    annee: PLAN,
    valeur: partDe(loges[g]!, effectifs[g]!),
    n: effectifs[g]!,
  }))
}

/**
 * Monthly hazard of being housed of a group over that of all other demands: lettings over months at risk, withdrawal
 * ending the exposure (cause-specific). A demand is at risk in the months from its entry to its exit, both included.
 */
function rapports(registre: Registre, monde: Monde): readonly Mesure[] {
  const { univers, mois: horizon, scenario } = monde
  const { noms, axes, effectifs, de } = groupesDe(monde)
  const { mois, issues } = issuesDe(registre, monde)
  const [loges, exposes] = [new Int32Array(noms.length), new Int32Array(noms.length)]
  let [tousLoges, tousExposes] = [0, 0]
  for (let row = 0; row < univers.n; row++) {
    const duree = 1 + Math.min(mois[row]!, horizon - 1) - Math.max(univers.entrees[row]!, 0)
    const loge = issues[row] === 1 ? 1 : 0
    tousLoges += loge
    tousExposes += duree
    for (const groupe of de[row]!) {
      loges[groupe]! += loge
      exposes[groupe]! += duree
    }
  }
  return noms.flatMap((groupe, g) => {
    if (axes[g] === 'tous') return []
    const [siens, autres] = [partDe(loges[g]!, exposes[g]!), partDe(tousLoges - loges[g]!, tousExposes - exposes[g]!)]
    const valeur = siens === null || autres === null || autres === 0 ? null : siens / autres
    return [{ id: 'rapport-de-risque', perimetre: scenario.perimetre, groupe, annee: PLAN, valeur, n: effectifs[g]! }]
  })
}

const DELAIS = [12, 36, 60, 72] as const

/** Demands by month since their filing: a row of months for each group. */
interface Suivis {
  /** Months of a row: from filing to the last month of the horizon. */
  readonly mois: number
  /** Months since filing at the start of the observation (late entry for those that filed before the horizon). */
  readonly entres: Int32Array
}

const suivisDe = unefois((monde: Monde): Suivis => {
  const { univers, debut, mois: horizon } = monde
  const [{ noms, de }, depots] = [groupesDe(monde), depotsDe(monde)]
  const mois = depots.reduce((plus, depot) => Math.max(plus, debut + horizon - depot), 1)
  const entres = new Int32Array(noms.length * mois)
  for (let row = 0; row < univers.n; row++) {
    const entree = debut + Math.max(univers.entrees[row]!, 0) - depots[row]!
    for (const groupe of de[row]!) entres[groupe * mois + entree]! += 1
  }
  return { mois, entres }
})

/** The estimate of stats/survie.ts, at the delays only, for all groups at once: a campaign asks it hundreds of times. */
const incidences = parRegistre((registre: Registre, monde: Monde): readonly Mesure[] => {
  const { univers, debut, mois: horizon, scenario } = monde
  const { noms, effectifs, de } = groupesDe(monde)
  const { mois: largeur, entres } = suivisDe(monde)
  const [{ mois, issues }, depots] = [issuesDe(registre, monde), depotsDe(monde)]
  /** By issue: still there, housed, withdrawn. */
  const sortis = [0, 1, 2].map(() => new Int32Array(entres.length))
  for (let row = 0; row < univers.n; row++) {
    const duree = debut + Math.min(mois[row]!, horizon - 1) - depots[row]!
    const parIssue = sortis[issues[row]!]!
    for (const groupe of de[row]!) parIssue[groupe * largeur + duree]! += 1
  }
  return noms.flatMap((groupe, g) => {
    const courbe = new Float64Array(largeur)
    let [aRisque, attendent, loges, connu] = [0, 1, 0, 0]
    for (let m = 0; m < largeur; m++) {
      const place = g * largeur + m
      aRisque += entres[place]!
      if (aRisque > 0) {
        const [d1, d2] = [sortis[1]![place]!, sortis[2]![place]!]
        loges += (attendent * d1) / aRisque
        attendent *= (aRisque - d1 - d2) / aRisque
        aRisque -= d1 + d2 + sortis[0]![place]!
        connu = m + 1
      }
      courbe[m] = loges
    }
    return DELAIS.map((delai): Mesure => ({
      id: `loges-a-${delai}-mois`,
      perimetre: scenario.perimetre,
      groupe,
      annee: PLAN,
      valeur: delai < connu ? courbe[delai]! : null,
      n: effectifs[g]!,
    }))
  })
})

const attentes = parRegistre((registre: Registre, monde: Monde): readonly Mesure[] => {
  const { mois, issues } = issuesDe(registre, monde)
  const depots = depotsDe(monde)
  const loges: number[] = []
  const tous: number[] = []
  for (let row = 0; row < monde.univers.n; row++) {
    if (issues[row] === 0) continue
    const duree = monde.debut + mois[row]! - depots[row]!
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
    mesure('inegalite-des-temps', gini(tous), tous.length),
  ]
})

export const ACCES: readonly Indicateur[] = [
  { id: 'taux-attribution', unite: 'part', mesurer: taux },
  { id: 'rapport-de-risque', unite: 'rapport', mesurer: rapports },
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
  {
    id: 'inegalite-des-temps',
    unite: 'indice',
    mesurer: (registre, monde) => attentes(registre, monde).filter(({ id }) => id === 'inegalite-des-temps'),
  },
]
