// Levels of need and income quartiles of the demands of a world, read on the facts alone: two rule sets are compared on the
// same groups. Levels are those of the shipped rule set, income cut-offs those of the demand at the start.
import { forEachBit, hasBit } from '~/domain/bitset.ts'
import { invariant } from '~/domain/invariant.ts'
import type { Monde } from '~/simulation/monde.ts'
import { criteresRemplis } from '~/simulation/publics.ts'
import type { Univers } from '~/simulation/univers.ts'
import { familles } from '../groupes.ts'
import { unefois } from './index-du-registre.ts'

/** Beyond this level criteria speak of a tie or of seniority, no longer of need. */
const NIVEAUX_DE_BESOIN = 4

export const SANS_NIVEAU = 'sans-niveau'

const niveauxDeLUnivers = unefois(({ n, colonnes }: Univers): readonly string[] => {
  const rangs = new Uint8Array(n).fill(NIVEAUX_DE_BESOIN + 1)
  for (const { critere, remplis } of criteresRemplis(colonnes, n)) {
    const { niveau } = critere
    if (niveau > NIVEAUX_DE_BESOIN) continue
    forEachBit(remplis, (row) => {
      if (niveau < rangs[row]!) rangs[row] = niveau
    })
  }
  return Array.from(rangs, (rang) => (rang > NIVEAUX_DE_BESOIN ? SANS_NIVEAU : `niveau ${rang}`))
})

/** « niveau 1 »… the highest level of need that a demand meets, or `sans-niveau`. */
export const niveauxDe = ({ univers }: Monde): readonly string[] => niveauxDeLUnivers(univers)

/** `personneSeule`, `monoparentale`, `sansEnfant`, `avecEnfants`, as the groups of a comparison. */
export function familleDe({ univers }: Monde): (row: number) => string {
  const { groupes, codes } = familles(univers.colonnes)
  return (row) => groupes[codes[row]!]!
}

const quartilesDeLUnivers = unefois((univers: Univers): readonly string[] => {
  const { ressourcesMensuellesEuros: revenus, unitesConsommationDixiemes: uc } = univers.colonnes
  invariant(revenus?.type === 'integer' && uc?.type === 'integer', 'ressources et unités sont des entiers')
  const { nuls } = revenus
  const niveaux = Float64Array.from(revenus.valeurs, (revenu, row) =>
    nuls && hasBit(nuls, row) ? NaN : (10 * revenu) / Math.max(1, uc.valeurs[row] ?? 10),
  )
  const depart = niveaux.filter((niveau, row) => !Number.isNaN(niveau) && (univers.entrees[row] ?? 0) < 0)
  const tries = (depart.length > 0 ? depart : niveaux.filter((niveau) => !Number.isNaN(niveau))).toSorted()
  const seuils = [1, 2, 3].map((k) => tries[Math.floor((k * tries.length) / 4)] ?? 0)
  return Array.from(niveaux, (niveau) =>
    Number.isNaN(niveau) ? 'inconnu' : `q${1 + seuils.filter((seuil) => niveau >= seuil).length}`,
  )
})

/** `q1`…`q4` of income by consumption unit among the demands of the start; `inconnu` when the income is. */
export const quartilesDe = ({ univers }: Monde): readonly string[] => quartilesDeLUnivers(univers)
