// One household seen by one of the two rule sets, and what the bars, the table and the sentence all read of it.
import { CRITERES_PROTEGES } from '~/analysis/proteges.ts'
import { codeDuCritere, type Cotation } from '~/domain/cotation.ts'
import type { CritereExplique, Explication } from '~/engine/index.ts'
import { m } from './mots.ts'

/** Un jeu de règles et ce qu’il dit du ménage. */
export interface Cote {
  readonly lettre: 'A' | 'B'
  readonly cotation: Cotation
  readonly explication: Explication
}

export const find = ({ explication }: Cote, id: string): CritereExplique | undefined =>
  explication.criteres.find((critere) => critere.id === id)

export const retenus = ({ explication }: Cote): readonly CritereExplique[] =>
  explication.criteres.filter(({ retenu }) => retenu)

export const pointsRetenus = (cote: Cote, id: string): number => {
  const critere = find(cote, id)
  return critere?.retenu ? critere.points : 0
}

/** Points of the retained criteria among these. */
export const pointsDe = (cote: Cote, ids: ReadonlySet<string>): number =>
  retenus(cote).reduce((total, { id, points }) => total + (ids.has(id) ? points : 0), 0)

/** Code and words of a criterion, in B’s rule set when it has it. */
export function nommer(id: string, a: Cote, b: Cote): { readonly code: string; readonly libelle: string } {
  if (id === CRITERES_PROTEGES) return { code: '', libelle: m('comparerCasProteges') }
  const { cotation } = b.cotation.criteres.some((critere) => critere.id === id) ? b : a
  return {
    code: codeDuCritere(cotation, id),
    libelle: cotation.criteres.find((critere) => critere.id === id)?.libelle ?? id,
  }
}
