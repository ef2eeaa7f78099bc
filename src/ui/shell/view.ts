// What the shell says of the work under way: the rule set and its status, the scenario and its cohort, and where the
// figures come from. Pure.
import { empreinteDe } from '~/domain/hash.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { FicheDeVersion } from '~/store/schema.ts'
import { VERSION_DU_MOTEUR } from '~/engine/version.ts'
import { t } from '~/i18n/index.ts'
import type { Brouillon, EtatAtelier, Livres, Version } from '../etat/contrat.ts'
import { statutDuScenario } from '../etat/livres.ts'
import { territoiresDuFlux } from '../flux/territoire.ts'
import type { GenreDeStatut } from '../pieces/Marques.tsx'

/** Digits of a hash that the foot shows. */
const CHIFFRES = 6
const court = (hash: string): string => hash.slice(0, CHIFFRES)

interface StatutVu {
  readonly genre: GenreDeStatut
  readonly texte: string
}

export interface ContexteVue {
  readonly regles: string
  readonly statut: StatutVu
  readonly scenario: string
  readonly statutDuScenario: StatutVu
  /** « 2 800 demandes »; « cohorte en préparation » before it is known. */
  readonly cohorte: string
  /** File name of an imported cohort. */
  readonly fichier: string | undefined
  readonly synthetique: boolean
}

/** What is said of a content that a version has: which one it is. */
const statutDeVersion = ({ numero }: FicheDeVersion): StatutVu => ({
  genre: 'version',
  texte: numero === 0 ? t('shellVersionLivree') : t('shellVersion', { numero }),
})

/** A draft that differs from its origin is a draft; else it is that version. */
function statutDe(brouillon: Brouillon, versions: readonly Version[]): StatutVu {
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  if (brouillon.modifie || origine === undefined) return { genre: 'brouillon', texte: t('shellBrouillon') }
  return statutDeVersion(origine)
}

/** The version that a draft of the flux or of a scenario says the same as. */
const versionDuContenu = (contenu: object, versions: readonly FicheDeVersion[]): FicheDeVersion | undefined =>
  versions.find(({ hash }) => hash === empreinteDe(contenu))

const STATUTS = {
  livre: { genre: 'version', cle: 'shellScenarioLivre' },
  modifie: { genre: 'brouillon', cle: 'shellScenarioModifie' },
  propre: { genre: 'brouillon', cle: 'shellScenarioPropre' },
} as const

function statutVuDuScenario(scenario: Scenario, versions: readonly FicheDeVersion[]): StatutVu {
  const version = versionDuContenu(scenario, versions)
  if (version && version.numero > 0) return statutDeVersion(version)
  const { genre, cle } = STATUTS[statutDuScenario(scenario)]
  return { genre, texte: t(cle) }
}

export function contexteVue({
  brouillon,
  versions,
  versionsDesScenarios,
  scenario,
  cohorte,
}: Pick<EtatAtelier, 'brouillon' | 'versions' | 'versionsDesScenarios' | 'scenario' | 'cohorte'>): ContexteVue {
  return {
    regles: brouillon.contenu.titre,
    statut: statutDe(brouillon, versions),
    scenario: scenario.titre,
    statutDuScenario: statutVuDuScenario(scenario, versionsDesScenarios),
    cohorte: cohorte ? t('shellCohorteDemandes', { n: cohorte.n }) : t('shellCohorteEnPreparation'),
    fichier: cohorte?.synthetique === false ? cohorte.nom : undefined,
    synthetique: cohorte?.synthetique ?? true,
  }
}

type EtatDuFlux = Pick<EtatAtelier, 'flux' | 'territoires' | 'versionsDuFlux'>

/** Of the flux: the draft of its rules, and its territory. */
export function contexteDuFlux(
  etat: EtatDuFlux & Pick<EtatAtelier, 'versionsDesScenarios'>,
  livres: Livres,
): Pick<ContexteVue, 'regles' | 'statut' | 'scenario' | 'statutDuScenario'> {
  const { origine: scenario } = territoiresDuFlux(etat.territoires, livres)
  const version = versionDuContenu(etat.flux, etat.versionsDuFlux)
  return {
    regles: etat.flux.titre,
    statut: version ? statutDeVersion(version) : { genre: 'brouillon', texte: t('shellBrouillon') },
    scenario: scenario.titre,
    statutDuScenario: statutVuDuScenario(scenario, etat.versionsDesScenarios),
  }
}

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
export function provenanceDuFlux(etat: EtatDuFlux, livres: Livres): readonly string[] {
  const { fluxStock } = livres
  const regles = t('shellEmpreinteFlux', { hash: court(empreinteDe(etat.flux)) })
  return [
    t('shellMoteur', { version: VERSION_DU_MOTEUR }),
    versionDuContenu(etat.flux, etat.versionsDuFlux) ? regles : `${regles} (${t('shellBrouillon')})`,
    t('shellEmpreinteStock', { hash: court(empreinteDe(fluxStock)) }),
    t('shellEmpreinteScenario', { hash: court(empreinteDe(territoiresDuFlux(etat.territoires, livres).origine)) }),
  ]
}
