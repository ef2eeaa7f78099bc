// Words of this page, in both languages: they come with it.
import { flux as en } from '~/i18n/en/flux.ts'
import { flux as fr } from '~/i18n/fr/flux.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
