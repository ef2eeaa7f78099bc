// Changes of a version as sentences (vie/dire.ts). Both languages travel with them: a publication says them in both.
import type { ChangementDit, CodeDeChangement, ParametresDeChangement } from '~/vie/dire.ts'
import type { Impact } from '~/vie/impact.ts'
import type { CodeDeLangue } from './contrat.ts'
import { versions as en, vie as vieEn } from './en/versions.ts'
import { versions as fr, vie as vieFr } from './fr/versions.ts'
import { codeDeLangue } from './langue.ts'

const MOTS = { fr: { ...fr, ...vieFr }, en: { ...en, ...vieEn } } as const

/** One change, as a member of the CIL would say it: « C11 Handicap, grille mutation : 40 → 60 points ». */
export function phraseDeChangement({ code, params }: ChangementDit, langue: CodeDeLangue = codeDeLangue()): string {
  const dire = MOTS[langue][code] as (params: ParametresDeChangement<CodeDeChangement>) => string
  return dire(params)
}

export const phraseDImpact = (impact: Impact, langue: CodeDeLangue = codeDeLangue()): string =>
  MOTS[langue].impact(impact)
