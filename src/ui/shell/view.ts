// What the shell says of the work under way: the rule set and its status, the scenario and its cohort, and where the
// figures come from. Pure.
import { empreinteDe } from '~/domain/hash.ts'
import { VERSION_DU_MOTEUR } from '~/engine/version.ts'
import { t } from '~/i18n/index.ts'
import type { Brouillon, EtatAtelier, Livres, Version } from '../etat/contrat.ts'
import type { GenreDeStatut } from '../pieces/Marques.tsx'

/** Digits of a hash that the foot shows. */
const CHIFFRES = 6
const court = (hash: string): string => hash.slice(0, CHIFFRES)

export interface ContexteVue {
  readonly regles: string
  readonly statut: { readonly genre: GenreDeStatut; readonly texte: string }
  readonly scenario: string
  /** « 2 800 demandes »; « cohorte en préparation » before it is known. */
  readonly cohorte: string
  /** File name of an imported cohort. */
  readonly fichier: string | undefined
  readonly synthetique: boolean
}

/** A draft that differs from its origin is a draft; else it is that version. */
function statutDe(brouillon: Brouillon, versions: readonly Version[]): ContexteVue['statut'] {
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  if (brouillon.modifie || origine === undefined) return { genre: 'brouillon', texte: t('shellBrouillon') }
  return {
    genre: 'version',
    texte: origine.numero === 0 ? t('shellVersionLivree') : t('shellVersion', { numero: origine.numero }),
  }
}

export function contexteVue({
  brouillon,
  versions,
  scenario,
  cohorte,
}: Pick<EtatAtelier, 'brouillon' | 'versions' | 'scenario' | 'cohorte'>): ContexteVue {
  return {
    regles: brouillon.contenu.titre,
    statut: statutDe(brouillon, versions),
    scenario: scenario.titre,
    cohorte: cohorte ? t('shellCohorteDemandes', { n: cohorte.n }) : t('shellCohorteEnPreparation'),
    fichier: cohorte?.synthetique === false ? cohorte.nom : undefined,
    synthetique: cohorte?.synthetique ?? true,
  }
}

/** Of the flux: its rule set and its territory, as shipped. */
export const contexteDuFlux = ({
  flux,
  villemandeur,
}: Livres): Pick<ContexteVue, 'regles' | 'statut' | 'scenario'> => ({
  regles: flux.titre,
  statut: { genre: 'version', texte: t('shellVersionLivree') },
  scenario: villemandeur.titre,
})

/** What the figures on screen are the function of: engine, rules, scenario, cohort, seed. */
export function provenanceVue({ brouillon, scenario, cohorte }: EtatAtelier): readonly string[] {
  const regles = t('shellEmpreinteRegles', { hash: court(brouillon.hash) })
  return [
    t('shellMoteur', { version: VERSION_DU_MOTEUR }),
    brouillon.modifie ? `${regles} (${t('shellBrouillon')})` : regles,
    t('shellEmpreinteScenario', { hash: court(empreinteDe(scenario)) }),
    ...(cohorte ? [t('shellEmpreinteCohorte', { hash: court(cohorte.hash) })] : []),
    ...(cohorte?.graine === undefined ? [] : [t('shellGraine', { graine: cohorte.graine })]),
  ]
}

/** The same for the flux: exact laws, without cohort nor seed. */
export const provenanceDuFlux = ({ flux, fluxStock, flamanderie }: Livres): readonly string[] => [
  t('shellMoteur', { version: VERSION_DU_MOTEUR }),
  t('shellEmpreinteFlux', { hash: court(empreinteDe(flux)) }),
  t('shellEmpreinteStock', { hash: court(empreinteDe(fluxStock)) }),
  t('shellEmpreinteScenario', { hash: court(empreinteDe(flamanderie)) }),
]
