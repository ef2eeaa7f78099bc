// How the page looks, speaks and prints.
import { t } from '~/i18n/index.ts'
import { codeDeLangue, LANGUES } from '~/i18n/langue.ts'
import { APPARENCES } from '../shell/apparences.ts'
import { changerLangue } from '../shell/useLangue.ts'
import { choisirApparence, choixDApparence } from '../theme/useTheme.ts'
import type { Acte } from './acte.ts'
import { direRefus } from './refus.ts'

export const IMPRIMER: Acte = {
  id: 'imprimer',
  groupe: 'affichage',
  touches: [],
  libelle: () => t('paletteImprimer'),
  empeche: () => undefined,
  faire: () => Promise.resolve(window.print()),
}

export const AFFICHAGE: readonly Acte[] = [
  ...APPARENCES.map(({ valeur, nom }): Acte => ({
    id: `apparence:${valeur}`,
    groupe: 'affichage',
    touches: [],
    libelle: () => t('paletteApparence', { nom: t(nom) }),
    empeche: () => (choixDApparence() === valeur ? t('paletteEmpecheDejaApparence') : undefined),
    faire: () => Promise.resolve(choisirApparence(valeur)),
  })),
  ...LANGUES.map(({ code, nom }): Acte => ({
    id: `langue:${code}`,
    groupe: 'affichage',
    touches: [],
    libelle: () => t('paletteLangue', { nom }),
    empeche: () => (codeDeLangue() === code ? t('paletteEmpecheDejaLangue') : undefined),
    faire: async () => {
      if (!(await changerLangue(code))) direRefus(t('shellLangueEchec'))
    },
  })),
  IMPRIMER,
]
