// Words of this page, in both languages: they come with it.
import { comparer as en } from '~/i18n/en/comparer.ts'
import { comparer as fr } from '~/i18n/fr/comparer.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
