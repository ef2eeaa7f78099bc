// The effect of a change on the cohort as one sentence; counts that would point at someone are not said. Pure.
import { isMasquee, masquerTableau } from '~/analysis/masque.ts'
import { phraseDImpact } from '~/i18n/versions.ts'
import type { ImpactDePage } from '~/workers/protocol.ts'
import type { Paire } from '../etat/chantier.ts'
import type { Travail } from '../etat/contrat.ts'
import { m } from './mots.ts'

/** Whether its counts may be said: those of a real cohort must not single out a few. */
export const isMontrable = ({ n, changentDeRang, changentDePoints, synthetique }: ImpactDePage): boolean =>
  [changentDeRang, changentDePoints].every((change) => {
    const { cellules } = masquerTableau([[change, n - change]], { synthetique })
    return cellules.flat().every((cellule) => !isMasquee(cellule))
  })

export function impactVu(
  paire: Paire | undefined,
  { etat, valeur }: Pick<Travail<ImpactDePage>, 'etat' | 'valeur'>,
): string {
  if (!paire) return m('impactImpossible')
  if (etat === 'pret' && valeur) return isMontrable(valeur) ? phraseDImpact(valeur) : m('impactMasque')
  return m(etat === 'erreur' || etat === 'interrompu' ? 'impactAbsent' : 'impactCalcul')
}
