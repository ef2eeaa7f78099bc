// A version merged into the draft: each conflict with both values and both effects side by side, then what the draft
// gains. Pure.
import type { Contenus, Genre } from '~/domain/genre.ts'
import type { Problem } from '~/domain/problem.ts'
import { direModifications } from '~/vie/dire.ts'
import { type Conflit, type Cote, fusionner } from '~/vie/fusion.ts'
import { problemesDe } from '~/vie/juste.ts'
import { appliquer, type Modification, modifier, seTouchent } from '~/vie/modification.ts'
import { baseCommune } from '~/vie/versions.ts'
import type { Paire } from '../etat/chantier.ts'
import { BROUILLON, type Suite, type Version } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import type { Rapprochement } from './rapprocher.ts'
import { differencesVues, enPhrases, paireDuGenre, type Phrase } from './versions-view.ts'

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

export interface FusionVue<G extends Genre> {
  /** Name of the version that both come from. */
  readonly origine: string
  readonly conflits: readonly ConflitVu[]
  /** What the draft would gain; the choices made are in it. */
  readonly apports: readonly Phrase[]
  readonly problemes: readonly Problem[]
  /** Undefined while a conflict waits, or when nothing would change. */
  readonly fusion: Rapprochement<G> | undefined
}

const touchant = (modifications: readonly Modification[], { lieu, sorte }: Conflit): readonly Modification[] =>
  modifications.filter((modification) =>
    sorte === 'ordre'
      ? modification.sorte === 'ordre' && modification.lieu.join('/') === lieu.join('/')
      : modification.sorte !== 'ordre' && seTouchent(modification.lieu, lieu),
  )

interface Fusionnees<G extends Genre> {
  readonly suite: Pick<Suite<G>, 'genre' | 'versions'> & {
    readonly brouillon: Pick<Suite<G>['brouillon'], 'contenu' | 'origine' | 'fusionnees'>
  }
  readonly autre: Version<G>
  readonly choix: ReadonlyMap<string, Cote>
}

/** What can be merged into the draft: all but the version that it comes from. */
export const autresVersions = <G extends Genre>({
  versions,
  brouillon,
}: Fusionnees<G>['suite']): readonly Version<G>[] => versions.filter(({ hash }) => hash !== brouillon.origine)

/**
 * The version chosen, or else the first, merged into the draft.
 * @returns without `vue` when they have no common origin, without `autre` when there is none.
 */
export function fusionChoisie<G extends Genre>({
  choisie,
  ...donnees
}: Omit<Fusionnees<G>, 'autre'> & { readonly choisie: string | undefined }): {
  readonly autre: Version<G> | undefined
  readonly vue: FusionVue<G> | undefined
} {
  const autres = autresVersions(donnees.suite)
  const autre = autres.find(({ hash }) => hash === choisie) ?? autres[0]
  return { autre, vue: autre && fusionVue({ ...donnees, autre }) }
}

/** A version merged into the draft; undefined when they have nothing in common. */
function fusionVue<G extends Genre>({ suite, autre, choix }: Fusionnees<G>): FusionVue<G> | undefined {
  const { genre, versions, brouillon } = suite
  const { contenu: courant, origine, fusionnees } = brouillon
  const noeuds = versions.map(({ hash, parents, date = '' }) => ({ id: hash, parents, date }))
  const duBrouillon = { id: BROUILLON, parents: origine === undefined ? [] : [origine, ...fusionnees], date: '' }
  const commune = baseCommune([...noeuds, duBrouillon], BROUILLON, autre.hash)
  const depart = versions.find(({ hash }) => hash === commune)
  if (!depart) return undefined
  const base = depart.contenu
  const { contenu, conflits, ouverts, problemes } = fusionner(genre, { base, a: courant, b: autre.contenu }, choix)
  const faites = { a: modifier(genre, base, courant), b: modifier(genre, base, autre.contenu) }
  const coteVu = (cote: Cote, sien: Contenus[G], conflit: Conflit): CoteVu => {
    const modifications = touchant(faites[cote], conflit)
    const seul = appliquer(genre, base, modifications)
    const isSeul = seul.impossibles.length === 0 && problemesDe(genre, seul.contenu).length === 0
    return {
      cote,
      phrases: enPhrases(direModifications({ genre, avant: base, apres: sien }, modifications)),
      paire: isSeul ? paireDuGenre(genre, base, seul.contenu) : undefined,
    }
  }
  const apports = differencesVues(genre, courant, contenu)
  const isPrete = ouverts.length === 0 && (apports.length > 0 || conflits.length > 0)
  return {
    origine: nomDeVersion(depart),
    conflits: conflits.map((conflit) => ({
      cle: conflit.cle,
      choix: choix.get(conflit.cle),
      cotes: [coteVu('a', courant, conflit), coteVu('b', autre.contenu, conflit)],
    })),
    // A conflict that waits shows the parent's value, which is no one's wish.
    apports: ouverts.length > 0 ? [] : apports,
    problemes: ouverts.length > 0 ? [] : problemes,
    fusion: isPrete ? { nom: { code: 'fusion', titre: autre.titre }, contenu } : undefined,
  }
}
