// What the home page says of recent work: the draft, if it differs from its origin, then the latest versions. Pure.
import { diffCotation } from '~/domain/diff.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { t } from '~/i18n/index.ts'
import { instant } from '~/i18n/nombres.ts'
import type { EtatAtelier, Version } from '../etat/contrat.ts'

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

export interface RecentVue {
  readonly brouillon: { readonly titre: string; readonly detail: string } | undefined
  readonly versions: readonly VersionRecente[]
}

function versionRecente({ hash, parents, numero, titre, auteur, message, date }: Version): VersionRecente {
  return {
    hash,
    origine: parents[0],
    nom: t('accueilVersion', { numero, titre }),
    signature: date === undefined ? auteur : t('accueilSignature', { auteur, date: instant(new Date(date)) }),
    message,
  }
}

export function recentVue({ brouillon, versions }: Pick<EtatAtelier, 'brouillon' | 'versions'>): RecentVue {
  const origine = versions.find(({ hash }) => hash === brouillon.origine)
  const n = origine ? diffCotation(origine.contenu, brouillon.contenu).length : 0
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
    versions: versions
      .filter(({ numero }) => numero > 0)
      .slice(0, MONTREES)
      .map(versionRecente),
  }
}
