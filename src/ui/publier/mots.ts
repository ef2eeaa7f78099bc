// Words of this page, in both languages: they come with it.
import { motsDe } from '~/i18n/mots.ts'
import { publier as en, usages as usagesEn } from '~/i18n/en/publier.ts'
import { publier as fr, usages } from '~/i18n/fr/publier.ts'

export const m = motsDe(fr, en)

type FichierConnu = keyof typeof usages
const lire = motsDe(usages, usagesEn)

/** What a file of a bundle is for, by its name there. */
export const usageDe = (nom: string): string => lire(Object.hasOwn(usages, nom) ? (nom as FichierConnu) : 'autre')
