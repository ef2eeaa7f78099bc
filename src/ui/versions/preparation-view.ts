// What a proposal rests on, before it is made: the changes, the findings to mend or to waive, the effect on the cohort; and
// the documents that freeze them. Pure.
import type { ActeDeVie, NomDePreuve } from '~/domain/approbation.ts'
import type { Constat, Gravite } from '~/analysis/checks/constat.ts'
import type { PieceGardee } from '~/store/schema.ts'
import { figerPreuves, PREUVES } from '~/vie/approbation.ts'
import { type Modification, modifier } from '~/vie/modification.ts'
import type { Bilan, ImpactDePage } from '~/workers/protocol.ts'
import type { Paire } from '../etat/chantier.ts'
import type { Travail, Version } from '../etat/contrat.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { impactVu, isMontrable } from './impact-view.ts'
import { differencesVues, type Phrase } from './versions-view.ts'

interface ConstatFige {
  /** Names the finding within its rule set. */
  readonly cle: string
  readonly gravite: Gravite
  readonly constat: Constat
}

/** Les quatre pièces d’une proposition. */
export interface Pieces extends Readonly<Record<NomDePreuve, unknown>> {
  /** From each parent. */
  readonly difference: readonly { readonly parent: string; readonly changements: readonly Modification[] }[]
  readonly controles: readonly ConstatFige[]
  readonly essais: readonly unknown[]
  /** Null without a parent; its counts too when they would single out a few households. */
  readonly impact:
    | (Pick<ImpactDePage, 'n' | 'empreintes'> & {
        readonly changentDeRang: number | null
        readonly changentDePoints: number | null
      })
    | null
}

/** Findings with a name each; two of one code at one place are told apart by their order. */
export function figerConstats(constats: readonly Constat[]): readonly ConstatFige[] {
  const vus = new Map<string, number>()
  return constats.map(({ code, gravite, at, params, nonConfirme }) => {
    const nom = `${code} ${at}`.trim()
    const rang = (vus.get(nom) ?? 0) + 1
    vus.set(nom, rang)
    const constat = { code, gravite, at, params, ...(nonConfirme ? { nonConfirme } : {}) } as Constat
    return { cle: rang === 1 ? nom : `${nom} ${rang}`, gravite, constat }
  })
}

const figerImpact = (impact: ImpactDePage): Pieces['impact'] => {
  const { n, changentDeRang, changentDePoints, empreintes } = impact
  return isMontrable(impact)
    ? { n, changentDeRang, changentDePoints, empreintes }
    : { n, changentDeRang: null, changentDePoints: null, empreintes }
}

export interface ConstatAAdmettre {
  readonly cle: string
  readonly titre: string
  readonly detail: string
}

export interface Preparation {
  /** `reprendre`: it is not the draft; `absent`: stopped or failed. */
  readonly etat: 'reprendre' | 'attente' | 'absent' | 'prete'
  readonly differences: readonly Phrase[]
  readonly impact: string
  readonly bloquants: readonly ConstatAAdmettre[]
  readonly alertes: readonly ConstatAAdmettre[]
  /** Undefined until all is known. */
  readonly pieces: Pieces | undefined
}

type Lu<T> = Pick<Travail<T>, 'etat' | 'valeur'>
const isTombe = ({ etat }: Lu<unknown>): boolean => etat === 'erreur' || etat === 'interrompu'

export interface Preparatifs {
  readonly version: Version
  /** Versions that it comes from. */
  readonly parents: readonly Version[]
  /** Hash of the draft. */
  readonly brouillon: string
  readonly paire: Paire | undefined
  readonly bilan: Lu<Bilan>
  readonly impact: Lu<ImpactDePage>
}

/** The versions that it comes from, among those known. */
export const parentsDe = ({ parents }: Version, versions: readonly Version[]): readonly Version[] =>
  parents.flatMap((parent) => versions.find(({ hash }) => hash === parent) ?? [])

/** The first parent and the version: whose effect is measured. */
export const paireDe = ({ contenu: apres }: Version, [parent]: readonly Version[]): Paire | undefined =>
  parent && { avant: parent.contenu, apres }

export function preparationVue({ version, parents, brouillon, paire, bilan, impact }: Preparatifs): Preparation {
  const isBrouillon = brouillon === version.hash
  const lu = bilan.etat === 'pret' && bilan.valeur?.empreintes.regles[0] === version.hash ? bilan.valeur : undefined
  const mesure = paire === undefined ? null : impact.etat === 'pret' ? impact.valeur : undefined
  const constats = figerConstats(lu?.constats ?? [])
  const dire = (gravite: Gravite): readonly ConstatAAdmettre[] =>
    constats
      .filter((fige) => fige.gravite === gravite)
      .map(({ cle, constat }) => {
        const { titre, detail } = phraseDeConstat(constat, version.contenu)
        return { cle, titre, detail }
      })
  const isPrete = isBrouillon && lu !== undefined && mesure !== undefined
  const enCours = isTombe(bilan) || isTombe(impact) ? 'absent' : 'attente'
  return {
    etat: isBrouillon ? (isPrete ? 'prete' : enCours) : 'reprendre',
    differences: parents[0] ? differencesVues(parents[0].contenu, version.contenu) : [],
    impact: paire ? impactVu(paire, impact) : '',
    bloquants: dire('bloquant'),
    alertes: dire('attention'),
    pieces: isPrete
      ? {
          difference: parents.map(({ hash, contenu }) => ({
            parent: hash,
            changements: modifier('cotation', contenu, version.contenu),
          })),
          controles: constats,
          essais: [],
          impact: mesure && figerImpact(mesure),
        }
      : undefined,
  }
}

/** Warnings whose reason is still to be written. */
export const sansRaison = ({ alertes }: Preparation, raisons: Readonly<Record<string, string>>): readonly string[] =>
  alertes.map(({ cle }) => cle).filter((cle) => (raisons[cle] ?? '').trim() === '')

export interface Proposee {
  readonly acte: ActeDeVie
  readonly pieces: readonly PieceGardee[]
}

/** The proposal, and the documents that it names by their hashes. */
export function proposerAvec(
  { alertes }: Preparation,
  pieces: Pieces,
  {
    qui,
    quand,
    raisons,
  }: { readonly qui: string; readonly quand: string; readonly raisons: Readonly<Record<string, string>> },
): Proposee {
  const cles = alertes.map(({ cle }) => cle)
  const admises = cles.map((alerte) => ({ alerte, raison: (raisons[alerte] ?? '').trim(), qui }))
  const preuves = figerPreuves(pieces)
  return {
    acte: { qui, quand, acte: 'proposer', preuves, alertes: cles, admises },
    pieces: PREUVES.map((nom) => ({ hash: preuves[nom], contenu: pieces[nom] })),
  }
}
