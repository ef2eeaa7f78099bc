// What becomes of each residence: turns and entrants, the share of the first quartile among them, how unlike the residences
// are, and the houses of a new programme whose occupant the commune designated. Dissimilarity is above zero under perfect
// chance: it stands beside the one of the same entrants dealt at random (simulation.md §4).
import { G, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import { mot32, USAGES } from '~/simulation/rng.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { dissimilarite } from '../stats/segregation.ts'
import { SEUIL_DE_MASQUAGE } from '../masque.ts'
import { evenementsDe, parRegistre } from './index-du-registre.ts'
import { anneesDe, Comptes, PLAN, partDe, perimetresDe, premierQuartileDe, TOUS } from './lieux.ts'
import { quartilesDe } from './niveaux.ts'

interface Entrant {
  readonly residence: number
  readonly quartile: boolean
  readonly cle: number
}

/** Entrants of each perimeter, in the order of the ledger. */
const entrantsDe = parRegistre((registre: Registre, monde: Monde) => {
  const quartile = premierQuartileDe(monde)
  const { parc, univers } = monde
  const tous = Array.from(evenementsDe(registre, G.location), (i) => {
    const [logement, row] = [registre.logements[i]!, registre.menages[i]!]
    return { logement, residence: parc.residenceDe[logement]!, quartile: quartile(row), cle: univers.cles[row]! }
  })
  return perimetresDe(monde).map(({ id, contient }) => ({
    perimetre: id,
    entrants: tous.filter(({ logement }) => contient(logement)),
  }))
})

function dissimilariteDe(entrants: readonly Entrant[], residences: number): number | null {
  const logements = Array.from({ length: residences }, () => 0)
  const menages = [...logements]
  for (const { residence, quartile } of entrants) {
    logements[residence]! += 1
    if (quartile) menages[residence]! += 1
  }
  return dissimilarite({ logements, menages })
}

/** The same entrants, their quartiles dealt anew in an order that nothing tells. */
function distribuer(entrants: readonly Entrant[]): readonly Entrant[] {
  const tires = entrants
    .map((entrant, i) => ({ quartile: entrant.quartile, mot: mot32(entrants.length, USAGES.tirage, entrant.cle, i) }))
    .sort((a, b) => a.mot - b.mot)
  return entrants.map((entrant, i) => ({ ...entrant, quartile: tires[i]?.quartile ?? false }))
}

interface Dissimilarites {
  readonly perimetre: string
  readonly n: number
  readonly observee: number | null
  /** Of the same entrants dealt once at random. */
  readonly auHasard: number | null
}

const dissimilaritesDe = parRegistre((registre: Registre, monde: Monde): readonly Dissimilarites[] =>
  entrantsDe(registre, monde).map(({ perimetre, entrants }) => ({
    perimetre,
    n: entrants.length,
    observee: dissimilariteDe(entrants, monde.parc.residences.length),
    auHasard: dissimilariteDe(distribuer(entrants), monde.parc.residences.length),
  })),
)

const mixite = (
  id: string,
  unite: Indicateur['unite'],
  lire: (dissimilarites: Dissimilarites) => number | null,
): Indicateur => ({
  id,
  unite,
  mesurer: (registre, monde) =>
    dissimilaritesDe(registre, monde).map((dissimilarites): Mesure => {
      const { perimetre, n } = dissimilarites
      return { id, perimetre, groupe: TOUS, annee: PLAN, valeur: lire(dissimilarites), n }
    }),
})

/** Two equal indices may differ by rounding. */
const ARRONDI = 1e-12

function partDuPremierQuartile(registre: Registre, monde: Monde): readonly Mesure[] {
  const id = 'part-premier-quartile-entrants'
  return entrantsDe(registre, monde).map(({ perimetre, entrants }): Mesure => {
    const valeur = partDe(entrants.filter(({ quartile }) => quartile).length, entrants.length)
    return { id, perimetre, groupe: TOUS, annee: PLAN, valeur, n: entrants.length }
  })
}

/** Residences with enough lettings over the plan for their entrants to be told apart; all of them for a synthetic cohort. */
function residencesDites(registre: Registre, { parc, univers }: Monde): (residence: number) => boolean {
  if (univers.cohorte.synthetique) return () => true
  const locations = new Int32Array(parc.residences.length)
  for (const i of evenementsDe(registre, G.location)) locations[parc.residenceDe[registre.logements[i]!]!]! += 1
  return (residence) => locations[residence]! >= SEUIL_DE_MASQUAGE
}

interface ParResidence {
  /** Groups of a letting, after its residence: one of no name for the residence itself; none when it does not count. */
  readonly groupes: (i: number) => readonly string[]
  /** Every group that a residence may have: a count of none is said. */
  readonly tous: readonly string[]
}

/**
 * Lettings of each residence by year, all of them or some.
 * @param duMenage whether it tells what households are: not said of small residences for a real cohort
 */
const parResidence = (
  id: string,
  duMenage: boolean,
  lire: (registre: Registre, monde: Monde) => ParResidence,
): Indicateur => ({
  id,
  unite: 'compte',
  mesurer: (registre, monde) => {
    const { parc } = monde
    const annees = anneesDe(monde)
    const comptes = new Comptes(annees.noms)
    const { groupes, tous } = lire(registre, monde)
    const isDite = duMenage ? residencesDites(registre, monde) : () => true
    const nom = (residence: number, suite: string): string => `${parc.residences[residence]!.id}${suite}`
    parc.residences.forEach((_, r) => {
      if (isDite(r)) for (const suite of tous) comptes.ajouter(nom(r, suite), 0, 0)
    })
    for (const i of evenementsDe(registre, G.location)) {
      const residence = parc.residenceDe[registre.logements[i]!]!
      if (!isDite(residence)) continue
      for (const suite of groupes(i)) comptes.ajouter(nom(residence, suite), annees.rang(registre.mois[i]!))
    }
    return comptes.mesures(id, monde.scenario.perimetre)
  },
})

const seulement = (compte: (i: number) => boolean): ParResidence => ({
  groupes: (i) => (compte(i) ? [''] : []),
  tous: [''],
})

/** Dwellings of each programme whose occupant came on a turn of the commune, at each year’s end. */
function designees(registre: Registre, monde: Monde): readonly Mesure[] {
  const { parc, politique, scenario, mois, debut } = monde
  const { noms } = anneesDe(monde)
  const par = new Int16Array(parc.n).fill(-2)
  const fins = new Map(noms.map((nom, a) => [Math.min(mois - 1, (a + 1) * 12 - 1 - (debut % 12)), nom]))
  const out: Mesure[] = []
  const locations = evenementsDe(registre, G.location)
  let k = 0
  for (let t = 0; t < mois; t++) {
    for (; k < locations.length && registre.mois[locations[k]!] === t; k++)
      par[registre.logements[locations[k]!]!] = registre.contingents[locations[k]!]!
    const annee = fins.get(t)
    if (annee === undefined) continue
    ;(scenario.livraisons ?? []).forEach(({ id: groupe }, l) => {
      let [communaux, n] = [0, 0]
      for (let logement = 0; logement < parc.n; logement++) {
        if (parc.programmes[logement] !== l || parc.livres[logement]! > t) continue
        n += 1
        if (politique.commune >= 0 && par[logement] === politique.commune) communaux += 1
      }
      const mesure = { id: 'designees-par-la-commune', perimetre: scenario.perimetre, groupe, valeur: communaux, n }
      out.push({ ...mesure, annee })
      if (annee === noms.at(-1)) out.push({ ...mesure, annee: PLAN })
    })
  }
  return out
}

export const QUARTIERS: readonly Indicateur[] = [
  mixite('dissimilarite', 'indice', ({ observee }) => observee),
  mixite('dissimilarite-au-hasard', 'indice', ({ auHasard }) => auHasard),
  // P(D ≥ d): one random deal a run, over the runs.
  mixite('dissimilarite-hasard-au-moins', 'chance', ({ observee, auHasard }) =>
    observee === null || auHasard === null ? null : auHasard >= observee - ARRONDI ? 1 : 0,
  ),
  { id: 'part-premier-quartile-entrants', unite: 'part', mesurer: partDuPremierQuartile },
  parResidence('entrants', false, () => seulement(() => true)),
  parResidence('entrants-premier-quartile', true, (registre, monde) => {
    const quartile = premierQuartileDe(monde)
    return seulement((i) => quartile(registre.menages[i]!))
  }),
  parResidence('entrants-par-quartile', true, (registre, monde) => {
    const quartiles = quartilesDe(monde)
    return {
      groupes: (i) => [` ${quartiles[registre.menages[i]!]!}`],
      tous: [' q1', ' q2', ' q3', ' q4', ' inconnu'],
    }
  }),
  parResidence('entrants-commune', false, (registre, monde) =>
    seulement((i) => monde.politique.commune >= 0 && registre.contingents[i] === monde.politique.commune),
  ),
  { id: 'designees-par-la-commune', unite: 'compte', mesurer: designees },
]
