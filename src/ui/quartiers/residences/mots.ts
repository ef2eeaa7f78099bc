// Words of the two parts that simulate on demand, in both languages.
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
