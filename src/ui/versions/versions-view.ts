// What the page of the versions shows: the history, two contents as sentences, and the changes of the draft one by one.
// Pure.
import type { Cotation } from '~/domain/cotation.ts'
import type { Territoires } from '~/domain/edition.ts'
import type { Contenus, Genre } from '~/domain/genre.ts'
import { phraseDeChangement } from '~/i18n/versions.ts'
import { enVigueurLe } from '~/vie/dates.ts'
import { type ChangementDit, direChangements, direModifications } from '~/vie/dire.ts'
import { type ChangementNomme, combiner, entrainesPar, nommerChangements } from '~/vie/nommes.ts'
import type { FicheDeVersion, Registre } from '~/store/schema.ts'
import type { Paire } from '../etat/chantier.ts'
import { nomCourtDeVersion, nomDeVersion } from '../regles/view.ts'
import { etatLe, prisesDe } from './etat-view.ts'
import { m } from './mots.ts'
import type { Rapprochement } from './rapprocher.ts'

export interface Phrase {
  readonly cle: string
  readonly texte: string
}

export const enPhrases = (changements: readonly ChangementDit[]): readonly Phrase[] =>
  changements.map((change, i) => ({ cle: `${i} ${change.at}`, texte: phraseDeChangement(change) }))

export interface FicheVue {
  readonly hash: string
  readonly nom: string
  readonly auteur: string
  readonly jour: string | undefined
  readonly message: string
  /** Draft, proposed, approved, replaced: in words. */
  readonly etat: string
  /** Short names of the versions that it comes from. */
  readonly parents: readonly string[]
}

/** The history, newest first, as it stands on a day (ISO). */
export function histoireVue(
  versions: readonly FicheDeVersion[],
  registre: Registre,
  jour: string,
): readonly FicheVue[] {
  const prises = prisesDe(versions, registre)
  return versions.map((version) => ({
    hash: version.hash,
    nom: nomDeVersion(version),
    auteur: version.auteur,
    jour: version.date,
    message: version.message,
    etat: m('etat', { etat: etatLe(version, registre, { prises, jour }) }),
    parents: version.parents.flatMap((parent) => {
      const connue = versions.find(({ hash }) => hash === parent)
      return connue ? [nomCourtDeVersion(connue)] : []
    }),
  }))
}

/** Which version applies on a day (ISO), in words. */
export function enVigueurVue(versions: readonly FicheDeVersion[], registre: Registre, jour: string): string {
  if (jour === '') return m('sansDate')
  const trouvee = enVigueurLe(prisesDe(versions, registre), jour)
  const version = versions.find(({ hash }) => hash === trouvee?.version)
  if (!trouvee || !version) return m('aucuneEnVigueur', { jour })
  return m('enVigueur', { nom: nomDeVersion(version), depuis: trouvee.depuis, jusqua: trouvee.jusqua })
}

export const differencesVues = (genre: Genre, avant: unknown, apres: unknown): readonly Phrase[] =>
  enPhrases(direChangements(genre, avant, apres))

/** Two contents whose effect on ranks is measured: those of a cotation. */
export const paireDuGenre = (genre: Genre, avant: unknown, apres: unknown): Paire | undefined =>
  genre === 'cotation' ? { avant: avant as Cotation, apres: apres as Cotation } : undefined

/** The scenarios whose versions may be shown. */
export const scenariosVus = ({ scenarios }: Territoires) =>
  Object.values(scenarios).map(({ id, titre }) => ({ value: id, label: titre }))

// ---- named changes

export interface ChangementVu {
  readonly cle: string
  readonly phrases: readonly Phrase[]
  /** The first sentence: what its button says. */
  readonly nom: string
  /** The origin, and the origin with this change alone; undefined when it means nothing alone. */
  readonly paire: Paire | undefined
}

/** A draft, and the content of the version that it comes from. */
export interface Ecart<G extends Genre = Genre> {
  readonly genre: G
  readonly origine: Contenus[G]
  readonly brouillon: Contenus[G]
}

type ChangementDitSeul = Omit<ChangementVu, 'paire'>
function direNomme(
  { genre, origine: avant, brouillon: apres }: Ecart,
  { cle, modifications }: ChangementNomme,
): ChangementDitSeul {
  const phrases = enPhrases(direModifications({ genre, avant, apres }, modifications))
  return { cle, phrases, nom: phrases[0]?.texte ?? cle }
}

/** The changes of a draft, each with its sentences and what it does alone. */
export function changementsVus(ecart: Ecart): readonly ChangementVu[] {
  const { genre, origine, brouillon } = ecart
  const changements = nommerChangements(genre, origine, brouillon)
  const cles = changements.map(({ cle }) => cle)
  return changements
    .map((change): ChangementVu => {
      const autres = new Set(cles.filter((cle) => cle !== change.cle))
      const { contenu, problemes, impossibles } = combiner(genre, origine, changements, autres)
      const isSeul = problemes.length === 0 && impossibles.length === 0
      return { ...direNomme(ecart, change), paire: isSeul ? paireDuGenre(genre, origine, contenu) : undefined }
    })
    .filter(({ phrases }) => phrases.length > 0)
}

export interface Retrait<G extends Genre> extends Rapprochement<G> {
  /** What went: the change, and those that meant nothing without it. */
  readonly phrases: readonly string[]
}

/** The draft without one of its changes. */
export function retirerChangement<G extends Genre>(ecart: Ecart<G>, cle: string): Retrait<G> {
  const { genre, origine, brouillon } = ecart
  const changements = nommerChangements(genre, origine, brouillon)
  const partis = new Set([cle, ...entrainesPar(genre, origine, changements, cle)])
  const { contenu } = combiner(genre, origine, changements, partis)
  return {
    nom: { code: 'changements-retires', nombre: partis.size },
    contenu,
    phrases: changements.filter((change) => partis.has(change.cle)).map((change) => direNomme(ecart, change).nom),
  }
}
