// Words of this page, in both languages: they come with it.
import { quartiers as en } from '~/i18n/en/quartiers.ts'
import { quartiers as fr } from '~/i18n/fr/quartiers.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
