// Words of the two parts that simulate on demand, and of their page, in both languages.
import { quartiers as quartiersEn } from '~/i18n/en/quartiers.ts'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { quartiers } from '~/i18n/fr/quartiers.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe({ ...quartiers, ...fr }, { ...quartiersEn, ...en })
