// The sheet for whoever types the grid into the national system. Its list of criteria is not public: matches are left to
// fill in, none is presumed, and the sheet says what is not confirmed.
import type { Source } from '../source.ts'
import { criteresEcrits } from './criteres.ts'
import { page, paragraphe, type Parler, tableau } from './page.ts'

/** As the only public description announces; hypothèse de travail. */
const EMPLACEMENTS = { nationaux: 54, locaux: 10 } as const

/** `saisie.html`. */
export function saisieHtml(source: Source, parler: Parler): string {
  const { mots } = parler
  const criteres = criteresEcrits(source, parler)
  const max = EMPLACEMENTS.nationaux + EMPLACEMENTS.locaux
  const corps = [
    paragraphe(mots.saisieAide),
    paragraphe(mots.saisieAvertissement({ criteres: criteres.length, ...EMPLACEMENTS })),
    ...(criteres.length > max ? [paragraphe(mots.saisieTrop({ criteres: criteres.length, max }))] : []),
    tableau(
      mots.saisie,
      [mots.code, mots.critere, mots.condition, mots.primo, mots.mutation, mots.emplacement, mots.saisi, mots.relu],
      criteres.map(({ code, libelle, condition, points }) => [
        code,
        libelle,
        condition,
        points.primo,
        points.mutation,
        '',
        '☐',
        '☐',
      ]),
    ),
    tableau(mots.nomEtDate, [mots.saisiPar, mots.reluPar], [['\u00A0', '\u00A0']]),
  ]
  return page(source, parler, mots.saisie, corps.join('\n'))
}
