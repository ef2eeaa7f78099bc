// Acts that a page makes: the palette asks, the page answers when it is on screen.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { BROUILLON, type EtatAtelier } from '../etat/contrat.ts'
import { gestes } from '../etat/atelier.ts'
import type { Acte, Groupe, Touche } from './acte.ts'
import { aller, type Demande, demander } from './demandes.ts'

/** Nothing can be asked of the work before it is read. */
export const attendre = ({ ouverture }: EtatAtelier): string | undefined =>
  ouverture === 'prete' ? undefined : t(ouverture === 'echec' ? 'paletteEmpecheOuverture' : 'paletteEmpecheAttente')

interface Asked {
  readonly demande: Demande
  readonly chemin: '/regles' | '/regles?vue=json' | '/regles/flux' | '/scenarios'
  readonly groupe: Groupe
  readonly libelle: ClePlaine
  readonly mots?: ClePlaine
  readonly touches?: readonly Touche[]
  readonly empeche?: (etat: EtatAtelier) => string | undefined
}

const demandeA = ({ demande, chemin, groupe, libelle, mots, touches = [], empeche }: Asked): Acte => ({
  id: demande,
  groupe,
  touches,
  libelle: () => t(libelle),
  ...(mots ? { mots } : {}),
  empeche: (etat) => attendre(etat) ?? empeche?.(etat),
  faire: () => Promise.resolve(demander(chemin, demande)),
})

const sansChangement = ({ brouillon }: EtatAtelier): string | undefined =>
  brouillon.modifie ? undefined : t('paletteEmpecheSansChangement')

export const COMPARER: Acte = {
  id: 'comparer',
  groupe: 'versions',
  touches: [],
  libelle: () => t('paletteComparer'),
  mots: 'paletteMotsComparer',
  empeche: (etat) => attendre(etat) ?? sansChangement(etat),
  faire: async ({ brouillon }) => {
    await gestes.choisirComparaison({ a: brouillon.origine, b: BROUILLON })
    aller('/comparer')
  },
}

const regles = { chemin: '/regles', groupe: 'regles' } as const
const flux = { chemin: '/regles/flux', groupe: 'flux' } as const
const scenarios = { chemin: '/scenarios', groupe: 'scenarios' } as const

export const TRAVAUX: readonly Acte[] = [
  demandeA({
    ...regles,
    demande: 'nouveau-critere',
    libelle: 'paletteNouveauCritere',
    mots: 'paletteMotsNouveauCritere',
  }),
  demandeA({ ...regles, demande: 'structure', libelle: 'paletteStructure', mots: 'paletteMotsStructure' }),
  demandeA({ ...regles, demande: 'vue-grille', libelle: 'paletteVueGrille', mots: 'paletteMotsVueGrille' }),
  demandeA({ ...regles, demande: 'vue-json', libelle: 'paletteVueJson', mots: 'paletteMotsVueJson' }),
  demandeA({ ...regles, chemin: '/regles?vue=json', demande: 'comparer-texte', libelle: 'paletteComparerTexte' }),
  demandeA({
    ...regles,
    demande: 'exporter-grille',
    libelle: 'paletteExporterGrille',
    mots: 'paletteMotsExporterGrille',
  }),
  demandeA({
    ...regles,
    demande: 'importer-grille',
    libelle: 'paletteImporterGrille',
    mots: 'paletteMotsImporterGrille',
  }),
  demandeA({
    ...regles,
    demande: 'exporter-cotation',
    libelle: 'paletteExporterCotation',
    mots: 'paletteMotsExporter',
  }),
  demandeA({
    ...regles,
    demande: 'importer-cotation',
    libelle: 'paletteImporterCotation',
    mots: 'paletteMotsImporter',
  }),
  demandeA({
    ...regles,
    demande: 'enregistrer-version',
    groupe: 'versions',
    libelle: 'paletteEnregistrer',
    mots: 'paletteMotsEnregistrer',
    touches: ['Mod+S'],
    empeche: sansChangement,
  }),
  COMPARER,
  demandeA({ ...flux, demande: 'exporter-flux', libelle: 'paletteExporterFlux', mots: 'paletteMotsExporter' }),
  demandeA({ ...flux, demande: 'importer-flux', libelle: 'paletteImporterFlux', mots: 'paletteMotsImporter' }),
  demandeA({
    ...scenarios,
    demande: 'dupliquer-scenario',
    libelle: 'paletteDupliquerScenario',
    mots: 'paletteMotsDupliquer',
  }),
  demandeA({
    ...scenarios,
    demande: 'exporter-scenario',
    libelle: 'paletteExporterScenario',
    mots: 'paletteMotsExporter',
  }),
  demandeA({
    ...scenarios,
    demande: 'importer-scenario',
    libelle: 'paletteImporterScenario',
    mots: 'paletteMotsImporter',
  }),
  demandeA({
    ...scenarios,
    demande: 'importer-cohorte',
    libelle: 'paletteImporterCohorte',
    mots: 'paletteMotsImporterCohorte',
  }),
]
