// How the page looks, speaks and prints.
import { type ClePlaine, t } from '~/i18n/index.ts'
import type { CodeDeLangue } from '~/i18n/contrat.ts'
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
  mots: 'paletteMotsImprimer',
  empeche: () => undefined,
  faire: () => Promise.resolve(window.print()),
}

const MOTS = {
  clair: 'paletteMotsClair',
  sombre: 'paletteMotsSombre',
  projecteur: 'paletteMotsProjecteur',
  systeme: 'paletteMotsAuto',
  fr: 'paletteMotsFrancais',
  en: 'paletteMotsAnglais',
} as const satisfies Record<(typeof APPARENCES)[number]['valeur'] | CodeDeLangue, ClePlaine>

export const AFFICHAGE: readonly Acte[] = [
  ...APPARENCES.map(({ valeur, nom }): Acte => ({
    id: `apparence:${valeur}`,
    groupe: 'affichage',
    touches: [],
    libelle: () => t('paletteApparence', { nom: t(nom) }),
    mots: MOTS[valeur],
    empeche: () => (choixDApparence() === valeur ? t('paletteEmpecheDejaApparence') : undefined),
    faire: () => Promise.resolve(choisirApparence(valeur)),
  })),
  ...LANGUES.map(({ code, nom }): Acte => ({
    id: `langue:${code}`,
    groupe: 'affichage',
    touches: [],
    libelle: () => t('paletteLangue', { nom }),
    mots: MOTS[code],
    empeche: () => (codeDeLangue() === code ? t('paletteEmpecheDejaLangue') : undefined),
    faire: async () => {
      if (!(await changerLangue(code))) direRefus(t('shellLangueEchec'))
    },
  })),
  IMPRIMER,
]
