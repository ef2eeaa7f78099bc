// A finding on a rule set: a value with where, what, a witness and, when one gesture mends it, the correction.
// No words here: i18n/constats.ts says them. Severity is the finding's; a finding never blocks a draft.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Edition } from '~/domain/edit.ts'

export type Gravite = 'bloquant' | 'attention' | 'information'

/** Paire de cas qui démontre le constat : `devant` passe devant `derriere`, alors que la règle veut l’inverse. */
export interface Temoin {
  readonly devant: LigneDemande
  readonly derriere: LigneDemande
}

export interface Constat<P = Readonly<Record<string, string | number | readonly string[]>>> {
  readonly code: string
  readonly gravite: Gravite
  /** JSON pointer in the rule set. */
  readonly at: string
  readonly params: P
  readonly temoin?: Temoin
  readonly correction?: Edition
}
