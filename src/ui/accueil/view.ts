// What the home page says of recent work — the draft if it differs from its origin, the flux and the scenarios that were
// changed or made here, the latest versions — and of the year of the plan. Pure.
import { changementsDe } from '~/domain/diff.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { t } from '~/i18n/index.ts'
import { instant, mois as direMois } from '~/i18n/nombres.ts'
import type { EtatAtelier, Version } from '../etat/contrat.ts'
import { livres, statutDuScenario } from '../etat/livres.ts'

/** Versions that the page lists; the others are reached from Comparer. */
const MONTREES = 4

export interface VersionRecente {
  readonly hash: string
  /** The version that it comes from; undefined when nothing says it. */
  readonly origine: string | undefined
  readonly nom: string
  /** « Groupe 2, le 3 mars 2026 à 14:05 ». */
  readonly signature: string
  readonly message: string
}

export interface ScenarioRecent {
  readonly id: string
  readonly titre: string
  readonly statut: string
  readonly detail: string
}

export interface RecentVue {
  readonly brouillon: { readonly titre: string; readonly detail: string } | undefined
  /** Title of the flux rules, when they are no longer the shipped ones. */
  readonly flux: string | undefined
  readonly scenarios: readonly ScenarioRecent[]
  readonly versions: readonly VersionRecente[]
}

export const isVide = ({ brouillon, flux, scenarios, versions }: RecentVue): boolean =>
  brouillon === undefined && flux === undefined && scenarios.length === 0 && versions.length === 0

function versionRecente({ hash, parents, numero, titre, auteur, message, date }: Version): VersionRecente {
  return {
    hash,
    origine: parents[0],
    nom: t('accueilVersion', { numero, titre }),
    signature: date === undefined ? auteur : t('accueilSignature', { auteur, date: instant(new Date(date)) }),
    message,
  }
}

/** The scenarios that are not as they were shipped. */
const scenariosRecents = (scenarios: readonly Scenario[]): readonly ScenarioRecent[] =>
  scenarios.flatMap((scenario) => {
    const statut = statutDuScenario(scenario)
    if (statut === 'livre') return []
    return [
      {
        id: scenario.id,
        titre: scenario.titre,
        statut: t(statut === 'modifie' ? 'accueilScenarioModifie' : 'accueilScenarioPropre'),
        detail: t('accueilScenarioDetail', { mois: direMois(scenario.moisReference) }),
      },
    ]
  })

export type Travaux = Pick<EtatAtelier, 'brouillon' | 'versions' | 'flux' | 'territoires'>

export function recentVue({ brouillon, versions, flux, territoires }: Travaux): RecentVue {
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  const n = origine ? changementsDe(origine.contenu, brouillon.contenu).length : 0
  const dernier = brouillon.annulable
  return {
    brouillon: brouillon.modifie
      ? {
          titre: brouillon.contenu.titre,
          detail: dernier
            ? t('accueilBrouillonDetail', { n, dernier: phraseDEdition(dernier, brouillon.contenu) })
            : t('accueilBrouillonChangements', { n }),
        }
      : undefined,
    flux: empreinteDe(flux) === empreinteDe(livres.flux) ? undefined : flux.titre,
    scenarios: scenariosRecents(Object.values(territoires.scenarios)),
    versions: versions
      .filter(({ numero }) => numero > 0)
      .slice(0, MONTREES)
      .map(versionRecente),
  }
}

export interface PlanVue {
  /** Years of the plan, and which one is read; none when the month is outside of it. */
  readonly annees: readonly { readonly annee: number; readonly isLue: boolean }[]
  readonly titre: string | undefined
  readonly phrase: string
}

const MOIS_PAR_AN = 12
const anneeDe = (mois: string): number => Math.floor(parseMois(mois) / MOIS_PAR_AN)

/** Where the month that the scenario is read at stands in its plan. */
export function planVue({ titre: scenario, horizon }: Scenario, mois: string): PlanVue {
  const [de, a] = [anneeDe(horizon.de), anneeDe(horizon.a)]
  const lu = anneeDe(mois)
  const total = a - de + 1
  const params = { scenario, mois: direMois(mois), de, a }
  return {
    annees: Array.from({ length: total }, (_, i) => ({ annee: de + i, isLue: de + i === lu })),
    titre: lu < de || lu > a ? undefined : t('accueilPlanAnnee', { rang: lu - de + 1, total }),
    phrase: t(lu < de ? 'accueilPlanAvant' : lu > a ? 'accueilPlanApres' : 'accueilPlanDetail', params),
  }
}
