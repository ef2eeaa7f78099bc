// A count of one grid, masked with what both grids and their total would give away, as in Règles.
import { isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { nombre } from '~/i18n/nombres.ts'
import type { Reponses, ReponsesDeGrille } from '~/workers/reponses.ts'
import { m } from './mots.ts'

export interface CompteVu {
  /** The count and its share, or why it is not shown. */
  readonly texte: string
  readonly isMontrable: boolean
}

/** How many meet a criterion, undefined in a grid that does not use it. */
export const remplisDe = ({ poids }: ReponsesDeGrille, critere: string): number | undefined =>
  poids.criteres.find((autre) => autre.critere === critere)?.remplis

/** @param lire the count of a grid, undefined where there is none */
export function compteDeLaGrille(
  { grilles, synthetique }: Reponses,
  grille: NomDeGrille,
  lire: (reponses: ReponsesDeGrille) => number | undefined,
): CompteVu {
  const comptes = GRILLES.flatMap((nom) => {
    const [compte, { n }] = [lire(grilles[nom]), grilles[nom].poids]
    return compte === undefined ? [] : [{ nom, compte, n }]
  })
  const { cellules } = masquerTableau(
    comptes.map(({ compte, n }) => [compte, n - compte]),
    { synthetique },
  )
  const place = comptes.findIndex(({ nom }) => nom === grille)
  const [lu, cellule] = [comptes[place], cellules[place]?.[0]]
  if (lu === undefined || cellule === undefined) return { texte: m('masqueCourt'), isMontrable: false }
  if (isMasquee(cellule))
    return { texte: m(lu.compte > 0 && lu.compte < SEUIL_DE_MASQUAGE ? 'moinsDe' : 'masqueCourt'), isMontrable: false }
  return {
    texte: m('menagesDits', { n: nombre(lu.compte), part: lu.n === 0 ? 0 : lu.compte / lu.n }),
    isMontrable: true,
  }
}
