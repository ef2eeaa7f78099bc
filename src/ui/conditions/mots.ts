// Words of this part, in both languages: they come with it.
import { editeur as en } from '~/i18n/en/editeur.ts'
import { editeur as fr } from '~/i18n/fr/editeur.ts'
import { type MotSimple, motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)

/** Keys of the words that take no parameter. */
export type Mot = MotSimple<typeof fr>
