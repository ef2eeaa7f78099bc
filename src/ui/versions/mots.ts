// Words of this page, in both languages: they come with it.
import { approbation as approbationEn } from '~/i18n/en/approbation.ts'
import { ecartDeTexte as ecartDeTexteEn } from '~/i18n/en/ecart-de-texte.ts'
import { journal as journalEn } from '~/i18n/en/journal.ts'
import { lignees as ligneesEn } from '~/i18n/en/lignees.ts'
import { signatures as signaturesEn } from '~/i18n/en/signatures.ts'
import { vie as en } from '~/i18n/en/versions.ts'
import { approbation } from '~/i18n/fr/approbation.ts'
import { ecartDeTexte } from '~/i18n/fr/ecart-de-texte.ts'
import { journal } from '~/i18n/fr/journal.ts'
import { lignees } from '~/i18n/fr/lignees.ts'
import { signatures } from '~/i18n/fr/signatures.ts'
import { vie as fr } from '~/i18n/fr/versions.ts'
import { motsDe } from '~/i18n/mots.ts'

export const m = motsDe(
  { ...fr, ...approbation, ...ecartDeTexte, ...journal, ...lignees, ...signatures },
  { ...en, ...approbationEn, ...ecartDeTexteEn, ...journalEn, ...ligneesEn, ...signaturesEn },
)
