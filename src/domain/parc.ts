// What follows the residences of a scenario: the dwellings of each bailleur, the sizes and the fundings of the whole
// stock. A figure
// that changes so is a working hypothesis, whatever its source was: the source spoke of another figure.
import { HYPOTHESE, repartirDans } from './provenance.ts'
import {
  type Bailleur,
  type Financement,
  FINANCEMENTS,
  type Residence,
  type Scenario,
  type Typologie,
  TYPOLOGIES,
} from './scenario.ts'
import { logementsDe, sommeDe } from './scenario-problems.ts'

type ParTypologie = NonNullable<Scenario['parTypologie']>
type ParFinancement = NonNullable<Scenario['parFinancement']>

const SOMME = `${HYPOTHESE} : somme des résidences`
const FINANCEMENT = `${HYPOTHESE} : financements dans la proportion d’avant`
const REPARTITION = `${HYPOTHESE} : répartition qui suit celle des résidences`

const suivreBailleur = (scenario: Scenario, bailleur: Bailleur): Bailleur => {
  const valeur = logementsDe(scenario, bailleur.id)
  return valeur === bailleur.logements.valeur ? bailleur : { ...bailleur, logements: { valeur, hypothese: SOMME } }
}

/** Dwellings of a size among the residences that say their sizes. */
const connus = (residences: readonly Residence[], typologie: Typologie): number =>
  residences.reduce((total, { parTypologie }) => total + (parTypologie?.[typologie] ?? 0), 0)

/** Sizes of the stock, moved as the residences that say theirs, the rest shared in proportion. */
function suivreTypologies(avant: Scenario, apres: Scenario, parc: ParTypologie): ParTypologie | undefined {
  const residences = apres.residences ?? []
  const total = logementsDe(apres)
  if (residences.length === 0) return undefined
  const deplacees = Object.fromEntries(
    TYPOLOGIES.map((typologie) => {
      const ecart = connus(residences, typologie) - connus(avant.residences ?? [], typologie)
      return [typologie, Math.max(0, (parc[typologie] ?? 0) + ecart)]
    }),
  ) as Record<Typologie, number>
  const tailles = sommeDe(deplacees) === total ? deplacees : repartirDans(deplacees, total)
  const isSame = TYPOLOGIES.every((typologie) => tailles[typologie] === (parc[typologie] ?? 0))
  return isSame ? parc : { ...tailles, hypothese: REPARTITION }
}

/** Fundings of the stock, shared as they were: no residence says its own. None when there is nothing to share them by. */
function suivreFinancements(apres: Scenario, parc: ParFinancement): ParFinancement | undefined {
  const total = logementsDe(apres)
  if (sommeDe(parc) === total) return parc
  const parts = Object.fromEntries(FINANCEMENTS.map((cle) => [cle, parc[cle]])) as Record<Financement, number>
  return total === 0 || sommeDe(parts) === 0 ? undefined : { ...repartirDans(parts, total), hypothese: FINANCEMENT }
}

/** The scenario whose totals follow its residences. @param avant the one whose totals hold */
export function suivreLeParc(avant: Scenario, apres: Scenario): Scenario {
  const { parTypologie, parFinancement, bailleurs, ...reste } = apres
  const tailles = parTypologie && suivreTypologies(avant, apres, parTypologie)
  const financements = parFinancement && suivreFinancements(apres, parFinancement)
  return {
    ...reste,
    ...(bailleurs ? { bailleurs: bailleurs.map((bailleur) => suivreBailleur(apres, bailleur)) } : {}),
    ...(tailles ? { parTypologie: tailles } : {}),
    ...(financements ? { parFinancement: financements } : {}),
  }
}

/** The part of a scenario that lies in a commune: its residences, their bailleurs and sizes, its deliveries. */
export function restreindre(scenario: Scenario, commune: string): Scenario {
  const { residences = [], livraisons = [], communes, bailleurs } = scenario
  const siennes = residences.filter((residence) => residence.commune === commune)
  const attendues = livraisons.filter((livraison) => livraison.commune === commune)
  if (siennes.length === residences.length && attendues.length === livraisons.length) return scenario
  const tenus = new Set(siennes.map(({ bailleur }) => bailleur))
  return suivreLeParc(scenario, {
    ...scenario,
    perimetre: commune,
    residences: siennes,
    ...(communes ? { communes: communes.filter(({ id }) => id === commune) } : {}),
    ...(bailleurs ? { bailleurs: bailleurs.filter(({ id }) => tenus.has(id)) } : {}),
    ...(scenario.livraisons ? { livraisons: attendues } : {}),
  })
}
