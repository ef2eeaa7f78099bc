// What the page of the versions shows: the history, two contents as sentences, and the changes of the draft one by one.
// Pure.
import { editionVers } from '~/domain/editer.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseDeChangement } from '~/i18n/versions.ts'
import { type ChangementDit, direChangements, direModifications } from '~/vie/dire.ts'
import { type ChangementNomme, combiner, entrainesPar, nommerChangements } from '~/vie/nommes.ts'
import type { Registre } from '~/store/schema.ts'
import type { Paire } from '../etat/chantier.ts'
import type { Version } from '../etat/contrat.ts'
import { nomCourtDeVersion, nomDeVersion } from '../regles/view.ts'
import { etatDe } from './etat-view.ts'
import { m } from './mots.ts'

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

/** The history, newest first. */
export const histoireVue = (versions: readonly Version[], registre: Registre): readonly FicheVue[] =>
  versions.map((version) => ({
    hash: version.hash,
    nom: nomDeVersion(version),
    auteur: version.auteur,
    jour: version.date,
    message: version.message,
    etat: m('etat', { etat: etatDe(version, registre) }),
    parents: version.parents.flatMap((parent) => {
      const connue = versions.find(({ hash }) => hash === parent)
      return connue ? [nomCourtDeVersion(connue)] : []
    }),
  }))

export const differencesVues = (avant: Cotation, apres: Cotation): readonly Phrase[] =>
  enPhrases(direChangements('cotation', avant, apres))

// ---- named changes

export interface ChangementVu {
  readonly cle: string
  readonly phrases: readonly Phrase[]
  /** The first sentence: what its button says. */
  readonly nom: string
  /** The origin, and the origin with this change alone; undefined when it means nothing alone. */
  readonly paire: Paire | undefined
}

type ChangementDitSeul = Omit<ChangementVu, 'paire'>
function direNomme(avant: Cotation, apres: Cotation, { cle, modifications }: ChangementNomme): ChangementDitSeul {
  const phrases = enPhrases(direModifications({ genre: 'cotation', avant, apres }, modifications))
  return { cle, phrases, nom: phrases[0]?.texte ?? cle }
}

/** The changes of a draft, each with its sentences and what it does alone. */
export function changementsVus(origine: Cotation, brouillon: Cotation): readonly ChangementVu[] {
  const changements = nommerChangements('cotation', origine, brouillon)
  const cles = changements.map(({ cle }) => cle)
  return changements
    .map((change): ChangementVu => {
      const autres = new Set(cles.filter((cle) => cle !== change.cle))
      const { contenu, problemes, impossibles } = combiner('cotation', origine, changements, autres)
      const isSeul = problemes.length === 0 && impossibles.length === 0
      return {
        ...direNomme(origine, brouillon, change),
        paire: isSeul ? { avant: origine, apres: contenu } : undefined,
      }
    })
    .filter(({ phrases }) => phrases.length > 0)
}

export interface Retrait {
  readonly edition: Result<Edition>
  /** What went: the change, and those that meant nothing without it. */
  readonly phrases: readonly string[]
}

/** The draft without one of its changes. */
export function retirerChangement(origine: Cotation, brouillon: Cotation, cle: string): Retrait {
  const changements = nommerChangements('cotation', origine, brouillon)
  const partis = new Set([cle, ...entrainesPar('cotation', origine, changements, cle)])
  const { contenu } = combiner('cotation', origine, changements, partis)
  return {
    edition: editionVers(brouillon, { code: 'changements-retires', nombre: partis.size }, [], contenu),
    phrases: changements
      .filter((change) => partis.has(change.cle))
      .map((change) => direNomme(origine, brouillon, change).nom),
  }
}
