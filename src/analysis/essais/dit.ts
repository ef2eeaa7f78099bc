// What a replay says of the cases, for those that are kept or accepted. A page reads it without the engine.
import type { DitDesRegles } from '~/domain/edit-essais.ts'
import type { CasRejoue, Rejeu } from './rejouer.ts'

/** Criteria, points or score are not those expected. */
export const isLuAutrement = ({
  changes,
  attendu,
  obtenu,
}: Pick<CasRejoue, 'changes' | 'attendu' | 'obtenu'>): boolean => changes.length > 0 || attendu.score !== obtenu.score

export const ditDe = ({ cas, ordre }: Rejeu): DitDesRegles => ({
  attendus: new Map(cas.map(({ id, obtenu }) => [id, obtenu])),
  changes: new Set(cas.filter(isLuAutrement).map(({ id }) => id)),
  ordre,
})
