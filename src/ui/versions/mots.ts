// Words of this page, in both languages: they come with it.
import { motsDe } from '~/i18n/mots.ts'
import { vie as en } from '~/i18n/en/versions.ts'
import { vie as fr } from '~/i18n/fr/versions.ts'

export const m = motsDe(fr, en)
