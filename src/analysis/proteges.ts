// Protected criteria: those of sensitivity `haute` (violence, health) are merged as one in every listing of a real
// cohort, whichever they are and wherever they stand (model.md §5). The five that the model names stay so even in a file
// that forgets to say it. They open only inside one explanation.
import type { Cotation } from '~/domain/cotation.ts'
import type { LigneNotee } from '~/engine/index.ts'

/** Id under which the protected criteria are listed. */
export const CRITERES_PROTEGES = 'criteres-proteges'

const NOMMES: ReadonlySet<string> = new Set([
  'violences-conjugales',
  'autres-violences',
  'handicap',
  'sortie-act',
  'logement-inadapte-sante',
])

/** Ids of the criteria of sensitivity `haute`, said or known, in one rule set, or in any of several that are shown side by side. */
export const criteresProteges = (...cotations: readonly Cotation[]): ReadonlySet<string> =>
  new Set(
    cotations
      .flatMap(({ criteres }) => criteres.filter(({ id, sensibilite }) => sensibilite === 'haute' || NOMMES.has(id)))
      .map(({ id }) => id),
  )

/**
 * A scored row whose protected criteria are one, last in its lists: points of the retained ones summed, retained as soon
 * as one is. Points of the retained criteria still sum to the score.
 */
export function fusionnerProteges<L extends Pick<LigneNotee, 'criteres' | 'aCompleter'>>(
  ligne: L,
  proteges: ReadonlySet<string>,
): L {
  const caches = ligne.criteres.filter(({ id }) => proteges.has(id))
  const retenus = caches.filter(({ retenu }) => retenu)
  const fusionne = {
    id: CRITERES_PROTEGES,
    points: retenus.reduce((total, { points }) => total + points, 0),
    retenu: retenus.length > 0,
  }
  const aCompleter = ligne.aCompleter.filter((id) => !proteges.has(id))
  return {
    ...ligne,
    criteres: [...ligne.criteres.filter(({ id }) => !proteges.has(id)), ...(caches.length > 0 ? [fusionne] : [])],
    aCompleter: aCompleter.length < ligne.aCompleter.length ? [...aCompleter, CRITERES_PROTEGES] : aCompleter,
  }
}
