// Levels of need and income quartiles of the demands of a world, read on the facts alone: two rule sets are compared on the
// same groups. Levels are those of the shipped rule set, income cut-offs those of the demand at the start.
import base from '#rules/cotation/ame-base.json'
import { hasBit } from '~/domain/bitset.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import { pointer } from '~/domain/problem.ts'
import { compileCondition, compileConditions, createContexte, evaluateCondition } from '~/engine/index.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Univers } from '~/simulation/univers.ts'

const livree = base as unknown as Cotation

/** Beyond this level criteria speak of a tie or of seniority, no longer of need. */
const NIVEAUX_DE_BESOIN = 4

export const SANS_NIVEAU = 'sans-niveau'

const niveauxConnus = new WeakMap<Univers, readonly string[]>()

/** « niveau 1 »… the highest level of need that a demand meets, or `sans-niveau`. */
export function niveauxDe({ univers }: Monde): readonly string[] {
  const connus = niveauxConnus.get(univers)
  if (connus) return connus
  const rangs = new Uint8Array(univers.n).fill(NIVEAUX_DE_BESOIN + 1)
  const contexte = createContexte(univers.n, univers.colonnes, compileConditions(livree.conditions ?? {}))
  livree.criteres.forEach(({ conditions, niveau }, i) => {
    if (niveau > NIVEAUX_DE_BESOIN) return
    const { remplis } = evaluateCondition(compileCondition(conditions, pointer('criteres', i)), contexte)
    for (let row = 0; row < univers.n; row++)
      if (hasBit(remplis, row) && niveau < (rangs[row] ?? 0)) rangs[row] = niveau
  })
  const noms = Array.from(rangs, (rang) => (rang > NIVEAUX_DE_BESOIN ? SANS_NIVEAU : `niveau ${rang}`))
  niveauxConnus.set(univers, noms)
  return noms
}

/** `personneSeule`, `monoparentale`, `sansEnfant`, `avecEnfants`, as the groups of a comparison. */
export function familleDe({ univers }: Monde): (row: number) => string {
  const { adultes, enfantsMineurs } = univers.colonnes
  invariant(adultes?.type === 'integer' && enfantsMineurs?.type === 'integer', 'adultes et enfants sont des entiers')
  return (row) => {
    const isSeul = (adultes.valeurs[row] ?? 1) === 1
    if ((enfantsMineurs.valeurs[row] ?? 0) > 0) return isSeul ? 'monoparentale' : 'avecEnfants'
    return isSeul ? 'personneSeule' : 'sansEnfant'
  }
}

const quartilesConnus = new WeakMap<Univers, readonly string[]>()

/** `q1`…`q4` of income by consumption unit among the demands of the start; `inconnu` when the income is. */
export function quartilesDe({ univers }: Monde): readonly string[] {
  const connus = quartilesConnus.get(univers)
  if (connus) return connus
  const { ressourcesMensuellesEuros: revenus, unitesConsommationDixiemes: uc } = univers.colonnes
  invariant(revenus?.type === 'integer' && uc?.type === 'integer', 'ressources et unités sont des entiers')
  const { nuls } = revenus
  const niveaux = Float64Array.from(revenus.valeurs, (revenu, row) =>
    nuls && hasBit(nuls, row) ? NaN : (10 * revenu) / Math.max(1, uc.valeurs[row] ?? 10),
  )
  const depart = niveaux.filter((niveau, row) => !Number.isNaN(niveau) && (univers.entrees[row] ?? 0) < 0)
  const tries = (depart.length > 0 ? depart : niveaux.filter((niveau) => !Number.isNaN(niveau))).toSorted()
  const seuils = [1, 2, 3].map((k) => tries[Math.floor((k * tries.length) / 4)] ?? 0)
  const noms = Array.from(niveaux, (niveau) =>
    Number.isNaN(niveau) ? 'inconnu' : `q${1 + seuils.filter((seuil) => niveau >= seuil).length}`,
  )
  quartilesConnus.set(univers, noms)
  return noms
}
