// Words of the versions outside of their page, in both languages: they come with what shows them.
import { lignees as en } from '~/i18n/en/lignees.ts'
import { lignees as fr } from '~/i18n/fr/lignees.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
