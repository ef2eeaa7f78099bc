// What the shell says of the work under way: the rule set and its status, the scenario and its cohort, and where the
// figures come from. Pure.
import { empreinteDe } from '~/domain/hash.ts'
import type { Scenario } from '~/domain/scenario.ts'
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

/** A draft that differs from its origin is a draft; else it is that version. */
function statutDe(brouillon: Brouillon, versions: readonly Version[]): StatutVu {
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  if (brouillon.modifie || origine === undefined) return { genre: 'brouillon', texte: t('shellBrouillon') }
  return {
    genre: 'version',
    texte: origine.numero === 0 ? t('shellVersionLivree') : t('shellVersion', { numero: origine.numero }),
  }
}

const STATUTS = {
  livre: { genre: 'version', cle: 'shellScenarioLivre' },
  modifie: { genre: 'brouillon', cle: 'shellScenarioModifie' },
  propre: { genre: 'brouillon', cle: 'shellScenarioPropre' },
} as const

function statutVuDuScenario(scenario: Scenario): StatutVu {
  const { genre, cle } = STATUTS[statutDuScenario(scenario)]
  return { genre, texte: t(cle) }
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
    statutDuScenario: statutVuDuScenario(scenario),
    cohorte: cohorte ? t('shellCohorteDemandes', { n: cohorte.n }) : t('shellCohorteEnPreparation'),
    fichier: cohorte?.synthetique === false ? cohorte.nom : undefined,
    synthetique: cohorte?.synthetique ?? true,
  }
}

/** Of the flux: the draft of its rules, and its territory. */
export function contexteDuFlux(
  etat: Pick<EtatAtelier, 'flux' | 'territoires'>,
  livres: Livres,
): Pick<ContexteVue, 'regles' | 'statut' | 'scenario' | 'statutDuScenario'> {
  const { origine: scenario } = territoiresDuFlux(etat.territoires, livres)
  const isLivre = empreinteDe(etat.flux) === empreinteDe(livres.flux)
  return {
    regles: etat.flux.titre,
    statut: isLivre
      ? { genre: 'version', texte: t('shellVersionLivree') }
      : { genre: 'brouillon', texte: t('shellBrouillon') },
    scenario: scenario.titre,
    statutDuScenario: statutVuDuScenario(scenario),
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
export function provenanceDuFlux(etat: Pick<EtatAtelier, 'flux' | 'territoires'>, livres: Livres): readonly string[] {
  const { flux, fluxStock } = livres
  const hash = empreinteDe(etat.flux)
  const regles = t('shellEmpreinteFlux', { hash: court(hash) })
  return [
    t('shellMoteur', { version: VERSION_DU_MOTEUR }),
    hash === empreinteDe(flux) ? regles : `${regles} (${t('shellBrouillon')})`,
    t('shellEmpreinteStock', { hash: court(empreinteDe(fluxStock)) }),
    t('shellEmpreinteScenario', { hash: court(empreinteDe(territoiresDuFlux(etat.territoires, livres).origine)) }),
  ]
}
