// Words of this page, in both languages: they come with it.
import { motsDe } from '~/i18n/mots.ts'
import { pageControles as en } from '~/i18n/en/page-controles.ts'
import { pageControles as fr } from '~/i18n/fr/page-controles.ts'

export const m = motsDe(fr, en)
