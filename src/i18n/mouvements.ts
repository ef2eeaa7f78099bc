// Axes and groups of households in words: the short name that a chart prints, and the plural subject of a sentence.
import type { Axe } from '~/analysis/groupes.ts'
import type { MotsDeGroupe } from './contrat.ts'
import { valeursDuFait } from './faits.ts'
import { langue } from './langue.ts'

export type { MotsDeGroupe } from './contrat.ts'

export const motsDeLAxe = (axe: Axe): string => langue().groupes.axes[axe]

/** The words of a group; its own id when the axis does not know it. */
export function motsDuGroupe(axe: Axe, groupe: string): MotsDeGroupe {
  const { age, mots, inconnu } = langue().groupes
  const tranche = axe === 'trancheAge' ? valeursDuFait(axe).find(({ id }) => id === groupe) : undefined
  return tranche ? age(tranche.libelle) : (mots[axe]?.[groupe] ?? inconnu(groupe))
}
