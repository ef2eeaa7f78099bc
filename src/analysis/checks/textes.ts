// What the applicant must be told of each criterion, and the proof asked (CCH R441-2-17; criteria.md §3.4): missing ones.
import type { CotationResolue } from '~/domain/cotation.ts'
import { pointer } from '~/domain/problem.ts'
import { type Constat, constat, type TexteDuCritere } from './constat.ts'
import { isUtilise } from './usage.ts'

const TEXTES: readonly TexteDuCritere[] = ['explicationDemandeur', 'explicationAgent', 'justificatif']

export function controlerTextes({ cotation }: CotationResolue): readonly Constat[] {
  return cotation.criteres.flatMap((critere, i) => {
    const textes = TEXTES.filter((champ) => (critere[champ] ?? '').trim() === '')
    return textes.length === 0 || !isUtilise(cotation, critere.id)
      ? []
      : [constat('texte-absent', pointer('criteres', i), { critere: critere.id, textes })]
  })
}
