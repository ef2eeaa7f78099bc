// A version merged into the draft: each conflict with both values and both effects side by side, then what the draft
// gains. Pure.
import { editionVers } from '~/domain/editer.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { majuscule } from '~/i18n/phrase.ts'
import { direModifications } from '~/vie/dire.ts'
import { type Conflit, type Cote, fusionner } from '~/vie/fusion.ts'
import { problemesDe } from '~/vie/juste.ts'
import { appliquer, type Modification, modifier, seTouchent } from '~/vie/modification.ts'
import { baseCommune } from '~/vie/versions.ts'
import type { Paire } from '../etat/chantier.ts'
import { BROUILLON, type Brouillon, type Version } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import { differencesVues, enPhrases, type Phrase } from './versions-view.ts'

export interface CoteVu {
  readonly cote: Cote
  readonly phrases: readonly Phrase[]
  /** The common origin, and the origin with this value alone; undefined when it means nothing alone. */
  readonly paire: Paire | undefined
}

export interface ConflitVu {
  readonly cle: string
  readonly choix: Cote | undefined
  readonly cotes: readonly CoteVu[]
}

export interface FusionVue {
  /** Name of the version that both come from. */
  readonly origine: string
  readonly conflits: readonly ConflitVu[]
  /** What the draft would gain; the choices made are in it. */
  readonly apports: readonly Phrase[]
  readonly problemes: readonly Problem[]
  /** Undefined while a conflict waits, or when nothing would change. */
  readonly edition: Result<Edition> | undefined
}

const touchant = (modifications: readonly Modification[], { lieu, sorte }: Conflit): readonly Modification[] =>
  modifications.filter((modification) =>
    sorte === 'ordre'
      ? modification.sorte === 'ordre' && modification.lieu.join('/') === lieu.join('/')
      : modification.sorte !== 'ordre' && seTouchent(modification.lieu, lieu),
  )

interface Fusionnees {
  readonly versions: readonly Version[]
  readonly brouillon: Pick<Brouillon, 'contenu' | 'origine' | 'fusionnees'>
  readonly autre: Version
  readonly choix: ReadonlyMap<string, Cote>
}

/** What can be merged into the draft: all but the version that it comes from. */
export const autresVersions = (versions: readonly Version[], origine: string): readonly Version[] =>
  versions.filter(({ hash }) => hash !== origine)

/**
 * The version chosen, or else the first, merged into the draft.
 * @returns without `vue` when they have no common origin, without `autre` when there is none.
 */
export function fusionChoisie({
  choisie,
  ...donnees
}: Omit<Fusionnees, 'autre'> & { readonly choisie: string | undefined }): {
  readonly autre: Version | undefined
  readonly vue: FusionVue | undefined
} {
  const autres = autresVersions(donnees.versions, donnees.brouillon.origine)
  const autre = autres.find(({ hash }) => hash === choisie) ?? autres[0]
  return { autre, vue: autre && fusionVue({ ...donnees, autre }) }
}

/** A version merged into the draft; undefined when they have nothing in common. */
function fusionVue({ versions, brouillon, autre, choix }: Fusionnees): FusionVue | undefined {
  const { contenu: courant, origine, fusionnees } = brouillon
  const noeuds = versions.map(({ hash, parents, date = '' }) => ({ id: hash, parents, date }))
  const duBrouillon = { id: BROUILLON, parents: [origine, ...fusionnees], date: '' }
  const commune = baseCommune([...noeuds, duBrouillon], BROUILLON, autre.hash)
  const depart = versions.find(({ hash }) => hash === commune)
  if (!depart) return undefined
  const base = depart.contenu
  const { contenu, conflits, ouverts, problemes } = fusionner('cotation', { base, a: courant, b: autre.contenu }, choix)
  const faites = { a: modifier('cotation', base, courant), b: modifier('cotation', base, autre.contenu) }
  const coteVu = (cote: Cote, sien: Cotation, conflit: Conflit): CoteVu => {
    const modifications = touchant(faites[cote], conflit)
    const seul = appliquer('cotation', base, modifications)
    const isSeul = seul.impossibles.length === 0 && problemesDe('cotation', seul.contenu).length === 0
    return {
      cote,
      phrases: enPhrases(direModifications({ genre: 'cotation', avant: base, apres: sien }, modifications)),
      paire: isSeul ? { avant: base, apres: seul.contenu } : undefined,
    }
  }
  const apports = differencesVues(courant, contenu)
  const isPrete = ouverts.length === 0 && (apports.length > 0 || conflits.length > 0)
  return {
    origine: majuscule(nomDeVersion(depart)),
    conflits: conflits.map((conflit) => ({
      cle: conflit.cle,
      choix: choix.get(conflit.cle),
      cotes: [coteVu('a', courant, conflit), coteVu('b', autre.contenu, conflit)],
    })),
    // A conflict that waits shows the parent's value, which is no one's wish.
    apports: ouverts.length > 0 ? [] : apports,
    problemes: ouverts.length > 0 ? [] : problemes,
    edition: isPrete ? editionVers(courant, { code: 'fusion', titre: autre.titre }, [], contenu) : undefined,
  }
}
