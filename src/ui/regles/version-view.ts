// What stands between the draft and a version of it: its blocking findings, which ask for a reason. Pure.
import type { Cotation } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import { enchaine } from '~/i18n/phrase.ts'
import type { Bilan } from '~/workers/protocol.ts'
import type { Travail } from '../etat/contrat.ts'
import { alerteVue } from './alerte-view.ts'

export interface ControleVu {
  /** `attente`: under way; `absent`: stopped or failed. */
  readonly etat: 'attente' | 'absent' | 'fait'
  /** Titles of the blocking findings. */
  readonly bloquants: readonly string[]
}

/** What is known of the draft when a version is about to be saved. */
export function controleVu(
  { etat, valeur, perime }: Pick<Travail<Bilan>, 'etat' | 'valeur' | 'perime'>,
  cotation: Cotation,
): ControleVu {
  if (valeur === undefined || perime)
    return { etat: etat === 'interrompu' || etat === 'erreur' ? 'absent' : 'attente', bloquants: [] }
  const bloquants = alerteVue(valeur.constats, cotation).tous.filter(({ gravite }) => gravite === 'bloquant')
  return { etat: 'fait', bloquants: bloquants.map(({ titre }) => titre) }
}

/** The message kept with the version: what was typed, then the findings that it is saved in spite of, and why. */
export function messageDeVersion(message: string, { etat, bloquants }: ControleVu, raison: string): string {
  const propre = message.trim()
  if (etat === 'absent') return t('reglesNonControleeMessage', { message: propre })
  if (bloquants.length === 0) return propre
  const constats = enchaine(bloquants.map((titre) => titre.replace(/\.$/, '')))
  return t('reglesMalgreMessage', { message: propre, constats, raison: raison.trim() })
}
