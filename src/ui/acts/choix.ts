// Acts about one thing among those of the work: a scenario to compute on, a version to compare or to start from again, a
// criterion to show. Made from the state, for the palette.
import { choisirScenario } from '~/domain/edit-scenario.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { t } from '~/i18n/index.ts'
import { BROUILLON, type EtatAtelier, type Version } from '../etat/contrat.ts'
import { gestes } from '../etat/atelier.ts'
import type { Acte } from './acte.ts'
import { aller, demander } from './demandes.ts'
import { attendre } from './travaux.ts'

const nommer = ({ numero, titre }: Version): string =>
  numero === 0 ? t('shellVersionLivree') : t('accueilVersion', { numero, titre })

const scenarios = ({ territoires }: EtatAtelier): readonly Acte[] =>
  Object.values(territoires.scenarios).map((scenario) => ({
    id: `scenario:${scenario.id}`,
    groupe: 'scenarios',
    touches: [],
    libelle: () => t('paletteChoisirScenario', { titre: scenario.titre }),
    empeche: (etat) => {
      if (etat.territoires.courant === scenario.id) return t('paletteEmpecheDejaScenario')
      return attendre(etat) ?? (scenario.cohorte ? undefined : t('paletteEmpecheSansCohorte'))
    },
    faire: async ({ territoires: presents }) => {
      await gestes.editer(choisirScenario(presents, scenario.id))
    },
  }))

const versions = (etat: EtatAtelier): readonly Acte[] =>
  etat.versions.flatMap((version): Acte[] => [
    {
      id: `comparer:${version.hash}`,
      groupe: 'versions',
      touches: [],
      libelle: () => t('paletteComparerVersion', { version: nommer(version) }),
      empeche: attendre,
      faire: async () => {
        await gestes.choisirComparaison({ a: version.hash, b: BROUILLON })
        aller('/comparer')
      },
    },
    {
      id: `reprendre:${version.hash}`,
      groupe: 'versions',
      touches: [],
      libelle: () => t('paletteReprendreVersion', { version: nommer(version) }),
      empeche: (present) =>
        present.brouillon.hash === version.hash && present.brouillon.origine === version.hash
          ? t('paletteEmpecheDejaVersion')
          : attendre(present),
      faire: async () => void (await gestes.reprendreVersion(version.hash)),
    },
  ])

const criteres = ({ brouillon }: EtatAtelier): readonly Acte[] =>
  brouillon.contenu.criteres.map(({ id }) => ({
    id: `critere:${id}`,
    groupe: 'regles',
    touches: [],
    libelle: (etat) => critereNomme(etat.brouillon.contenu, id),
    empeche: attendre,
    faire: () => Promise.resolve(demander('/regles?vue=grille', 'critere', id)),
  }))

export const choixDe = (etat: EtatAtelier): readonly Acte[] => [
  ...criteres(etat),
  ...scenarios(etat),
  ...versions(etat),
]
