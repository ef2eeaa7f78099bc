// What the page of the versions shows: the history, two contents as sentences, the changes of the draft one by one, and a
// merge with both values side by side. Pure.
import { editionVers } from '~/domain/editer.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { majuscule } from '~/i18n/phrase.ts'
import { phraseDeChangement } from '~/i18n/versions.ts'
import { type ChangementDit, direChangements, direModifications } from '~/vie/dire.ts'
import { type Conflit, type Cote, fusionner } from '~/vie/fusion.ts'
import { type Modification, modifier, seTouchent } from '~/vie/modification.ts'
import { type ChangementNomme, combiner, entrainesPar, nommerChangements } from '~/vie/nommes.ts'
import { baseCommune } from '~/vie/versions.ts'
import type { Version } from '../etat/contrat.ts'
import { nomCourtDeVersion, nomDeVersion } from '../regles/view.ts'

export interface Phrase {
  readonly cle: string
  readonly texte: string
}

const enPhrases = (changements: readonly ChangementDit[]): readonly Phrase[] =>
  changements.map((change, i) => ({ cle: `${i} ${change.at}`, texte: phraseDeChangement(change) }))

export interface FicheVue {
  readonly hash: string
  readonly nom: string
  readonly auteur: string
  readonly jour: string | undefined
  readonly message: string
  /** Short names of the versions that it comes from. */
  readonly parents: readonly string[]
}

/** The history, newest first. */
export const histoireVue = (versions: readonly Version[]): readonly FicheVue[] =>
  versions.map(({ hash, numero, titre, auteur, date, message, parents }) => ({
    hash,
    nom: nomDeVersion({ numero, titre }),
    auteur,
    jour: date,
    message,
    parents: parents.flatMap((parent) => {
      const connue = versions.find((version) => version.hash === parent)
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
}

function direNomme(avant: Cotation, apres: Cotation, { cle, modifications }: ChangementNomme): ChangementVu {
  const phrases = enPhrases(direModifications({ genre: 'cotation', avant, apres }, modifications))
  return { cle, phrases, nom: phrases[0]?.texte ?? cle }
}

/** The changes of a draft, each with its sentences. */
export const changementsVus = (origine: Cotation, brouillon: Cotation): readonly ChangementVu[] =>
  nommerChangements('cotation', origine, brouillon)
    .map((change) => direNomme(origine, brouillon, change))
    .filter(({ phrases }) => phrases.length > 0)

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

// ---- merge

export interface CoteVu {
  readonly cote: Cote
  readonly phrases: readonly Phrase[]
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
  /** Hash of the version that the draft comes from. */
  readonly origine: string
  readonly brouillon: Cotation
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
  const autres = autresVersions(donnees.versions, donnees.origine)
  const autre = autres.find(({ hash }) => hash === choisie) ?? autres[0]
  return { autre, vue: autre && fusionVue({ ...donnees, autre }) }
}

/** A version merged into the draft; undefined when they have nothing in common. */
function fusionVue({ versions, origine, brouillon, autre, choix }: Fusionnees): FusionVue | undefined {
  const noeuds = versions.map(({ hash, parents, date = '' }) => ({ id: hash, parents, date }))
  const commune = baseCommune(noeuds, origine, autre.hash)
  const depart = versions.find(({ hash }) => hash === commune)
  if (!depart) return undefined
  const base = depart.contenu
  const { contenu, conflits, ouverts, problemes } = fusionner(
    'cotation',
    { base, a: brouillon, b: autre.contenu },
    choix,
  )
  const dire = (cote: Cotation, conflit: Conflit): readonly Phrase[] =>
    enPhrases(
      direModifications(
        { genre: 'cotation', avant: base, apres: cote },
        touchant(modifier('cotation', base, cote), conflit),
      ),
    )
  const apports = differencesVues(brouillon, contenu)
  const isPrete = ouverts.length === 0 && apports.length > 0
  return {
    origine: majuscule(nomDeVersion(depart)),
    conflits: conflits.map((conflit) => ({
      cle: conflit.cle,
      choix: choix.get(conflit.cle),
      cotes: [
        { cote: 'a', phrases: dire(brouillon, conflit) },
        { cote: 'b', phrases: dire(autre.contenu, conflit) },
      ],
    })),
    // A conflict that waits shows the parent's value, which is no one's wish.
    apports: ouverts.length > 0 ? [] : apports,
    problemes: ouverts.length > 0 ? [] : problemes,
    edition: isPrete ? editionVers(brouillon, { code: 'fusion', titre: autre.titre }, [], contenu) : undefined,
  }
}
