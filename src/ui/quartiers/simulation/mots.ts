// Words of this part, in both languages, and those of the indicators, whose registry grows by itself.
import type { Unite } from '~/analysis/indicateurs/contrat.ts'
import { indicateurs as indicateursEn } from '~/i18n/en/indicateurs.ts'
import { sixAns as en } from '~/i18n/en/six-ans.ts'
import { indicateurs } from '~/i18n/fr/indicateurs.ts'
import { sixAns as fr } from '~/i18n/fr/six-ans.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(fr, en)
const mots = motsDe(indicateurs, indicateursEn)
type Mot = keyof typeof indicateurs

export const nomDeLIndicateur = (id: string): string => mots(`indicateursNom_${id}` as Mot)
export const sensDeLIndicateur = (id: string): string => mots(`indicateursSens_${id}` as Mot)
export const uniteDite = (unite: Unite): string => mots(`indicateursUnite_${unite}`)
