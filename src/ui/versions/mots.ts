// Words of this page, in both languages: they come with it.
import { approbation as approbationEn } from '~/i18n/en/approbation.ts'
import { vie as en } from '~/i18n/en/versions.ts'
import { approbation } from '~/i18n/fr/approbation.ts'
import { vie as fr } from '~/i18n/fr/versions.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe({ ...fr, ...approbation }, { ...en, ...approbationEn })
