// Undo and redo of the draft, each named after the gesture that it takes back or makes again.
import type { NomDEdition } from '~/domain/edition.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import type { EtatAtelier } from '../etat/contrat.ts'
import type { Acte } from './acte.ts'

const nommer = (nom: NomDEdition, { brouillon }: EtatAtelier): string => phraseDEdition(nom, brouillon.contenu)

export const ANNULER: Acte = {
  id: 'annuler',
  groupe: 'historique',
  nom: () => t('paletteAnnuler'),
  mots: 'paletteMotsAnnuler',
  parMots: true,
  touches: ['Mod+Z'],
  libelle: (etat) => {
    const { annulable } = etat.brouillon
    return annulable ? t('shellAnnuler', { libelle: nommer(annulable, etat) }) : t('shellRienAnnuler')
  },
  empeche: ({ brouillon }) => (brouillon.annulable ? undefined : t('shellRienAnnuler')),
  faire: () => gestes.annuler(),
}

export const RETABLIR: Acte = {
  id: 'retablir',
  groupe: 'historique',
  nom: () => t('paletteRetablir'),
  mots: 'paletteMotsRetablir',
  parMots: true,
  touches: ['Mod+Maj+Z', 'Mod+Y'],
  libelle: (etat) => {
    const { retablissable } = etat.brouillon
    return retablissable ? t('shellRetablir', { libelle: nommer(retablissable, etat) }) : t('shellRienRetablir')
  },
  empeche: ({ brouillon }) => (brouillon.retablissable ? undefined : t('shellRienRetablir')),
  faire: () => gestes.retablir(),
}
