// What a proposal rests on, before it is made: the changes, the findings to mend or to waive, the effect on the cohort; and
// the documents that freeze them. Pure.
import type { ActeDeVie, NomDePreuve } from '~/domain/approbation.ts'
import type { Constat, Gravite } from '~/analysis/checks/constat.ts'
import type { CasRejoue, Rejeu } from '~/analysis/essais/rejouer.ts'
import type { Essais } from '~/domain/essais.ts'
import type { ConstatDeFlux } from '~/analysis/flux/index.ts'
import type { FicheDeVersion, PieceGardee } from '~/store/schema.ts'
import { figerPreuves, PREUVES } from '~/vie/approbation.ts'
import { type Modification, modifier } from '~/vie/modification.ts'
import type { Bilan, ImpactDePage } from '~/workers/protocol.ts'
import type { Paire } from '../etat/chantier.ts'
import type { Travail, Version } from '../etat/contrat.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { motsDesEssais, phrasesDuRejeu } from '~/i18n/essais.ts'
import { impactVu, isMontrable } from './impact-view.ts'
import { differencesVues, type Phrase } from './versions-view.ts'

export interface ConstatFige {
  /** Names the finding within its rule set. */
  readonly cle: string
  readonly gravite: Gravite
  readonly constat: Constat | ConstatDeFlux
}

/** Cas d’essai gardés, et ce que le jeu de règles en fait : la pièce les contient, on peut les rejouer. */
interface EssaisFiges {
  readonly essais: Essais
  readonly resultats: readonly { readonly id: string; readonly ok: boolean }[]
}

/** Les quatre pièces d’une proposition. */
export interface Pieces extends Readonly<Record<NomDePreuve, unknown>> {
  /** From each parent. */
  readonly difference: readonly { readonly parent: string; readonly changements: readonly Modification[] }[]
  readonly controles: readonly ConstatFige[]
  /** Without a case, an empty list. */
  readonly essais: EssaisFiges | readonly []
  /** Null without a parent, and for a flux; its counts too when they would single out a few households. */
  readonly impact:
    | (Pick<ImpactDePage, 'n' | 'empreintes'> & {
        readonly changentDeRang: number | null
        readonly changentDePoints: number | null
      })
    | null
}

/** Findings with a name each; two of one name are told apart by their order. */
export function nommer<C extends ConstatFige['constat']>(
  constats: readonly C[],
  nomDe: (constat: C) => string,
): readonly (Omit<ConstatFige, 'constat'> & { readonly constat: C })[] {
  const vus = new Map<string, number>()
  return constats.map((constat) => {
    const nom = nomDe(constat)
    const rang = (vus.get(nom) ?? 0) + 1
    vus.set(nom, rang)
    return { cle: rang === 1 ? nom : `${nom} ${rang}`, gravite: constat.gravite, constat }
  })
}

/** Named by their code and their place; what is only for the screen is left out. */
export const figerConstats = (constats: readonly Constat[]) =>
  nommer(
    constats.map(
      ({ code, gravite, at, params, nonConfirme }) =>
        ({ code, gravite, at, params, ...(nonConfirme ? { nonConfirme } : {}) }) as Constat,
    ),
    ({ code, at }) => `${code} ${at}`.trim(),
  )

const figerEssais = (essais: Essais, { cas }: Rejeu): Pieces['essais'] =>
  essais.cas.length === 0 ? [] : { essais, resultats: cas.map(({ id, ok }) => ({ id, ok })) }

/** Name of a case that fails, among the warnings. */
export const cleDuCas = (id: string): string => `essai ${id}`

const casAAdmettre = (cas: CasRejoue, { cas: gardes }: Essais, { contenu }: Version): ConstatAAdmettre => ({
  cle: cleDuCas(cas.id),
  titre: motsDesEssais('alerte', { nom: gardes.find(({ id }) => id === cas.id)?.nom ?? cas.id }),
  detail: phrasesDuRejeu(cas, contenu).join(' '),
})

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
const isTombe = ({ etat, valeur }: Lu<unknown>): boolean =>
  etat === 'erreur' || etat === 'interrompu' || (etat === 'pret' && valeur === undefined)

export interface Preparatifs {
  readonly version: Version
  /** Versions that it comes from. */
  readonly parents: readonly Version[]
  /** Hash of the draft. */
  readonly brouillon: string
  readonly paire: Paire | undefined
  readonly bilan: Lu<Bilan>
  readonly impact: Lu<ImpactDePage>
  /** Test cases, as they are kept. */
  readonly essais: Essais
  readonly rejeu: Lu<Rejeu>
}

/** The versions that it comes from, among those known. */
export const parentsDe = <V extends FicheDeVersion>({ parents }: V, versions: readonly V[]): readonly V[] =>
  parents.flatMap((parent) => versions.find(({ hash }) => hash === parent) ?? [])

/** The first parent and the version: whose effect is measured. */
export const paireDe = ({ contenu: apres }: Version, [parent]: readonly Version[]): Paire | undefined =>
  parent && { avant: parent.contenu, apres }

export function preparationVue(preparatifs: Preparatifs): Preparation {
  const { version, parents, brouillon, paire, bilan, impact, essais, rejeu } = preparatifs
  const isBrouillon = brouillon === version.hash
  const lu = bilan.etat === 'pret' && bilan.valeur?.empreintes.regles[0] === version.hash ? bilan.valeur : undefined
  const mesure = paire === undefined ? null : impact.etat === 'pret' ? impact.valeur : undefined
  const rejoues = rejeu.etat === 'pret' ? rejeu.valeur : undefined
  const constats = figerConstats(lu?.constats ?? [])
  const dire = (gravite: Gravite): readonly ConstatAAdmettre[] =>
    constats
      .filter((fige) => fige.gravite === gravite)
      .map(({ cle, constat }) => {
        const { titre, detail } = phraseDeConstat(constat, version.contenu)
        return { cle, titre, detail }
      })
  const echoues = rejoues?.cas.filter(({ ok }) => !ok) ?? []
  const isPrete = isBrouillon && lu !== undefined && mesure !== undefined && rejoues !== undefined
  const enCours = [bilan, impact, rejeu].some(isTombe) ? 'absent' : 'attente'
  return {
    etat: isBrouillon ? (isPrete ? 'prete' : enCours) : 'reprendre',
    differences: parents[0] ? differencesVues('cotation', parents[0].contenu, version.contenu) : [],
    impact: paire ? impactVu(paire, impact) : '',
    bloquants: dire('bloquant'),
    alertes: [...dire('attention'), ...echoues.map((cas) => casAAdmettre(cas, essais, version))],
    pieces: isPrete
      ? {
          difference: parents.map(({ hash, contenu }) => ({
            parent: hash,
            changements: modifier('cotation', contenu, version.contenu),
          })),
          controles: constats,
          essais: figerEssais(essais, rejoues),
          impact: mesure && figerImpact(mesure),
        }
      : undefined,
  }
}

/** Warnings whose reason is still to be written. */
export const sansRaison = ({ alertes }: Preparation, raisons: Readonly<Record<string, string>>): readonly string[] =>
  alertes.map(({ cle }) => cle).filter((cle) => (raisons[cle] ?? '').trim() === '')

/** Ce que dit la personne qui propose. */
export interface Signee {
  readonly qui: string
  readonly quand: string
  /** By finding. */
  readonly raisons: Readonly<Record<string, string>>
  /** How many signatures are expected; undefined when she does not say. */
  readonly attendues?: number | undefined
}

/** « 3 » : from 1 to 99; undefined for nothing, or anything else. */
export const lireAttendues = (texte: string): number | undefined =>
  /^[1-9]\d?$/.test(texte.trim()) ? Number(texte) : undefined

export interface Proposee {
  readonly acte: ActeDeVie
  readonly pieces: readonly PieceGardee[]
}

/** The proposal, and the documents that it names by their hashes. */
export function proposerAvec(
  { bloquants, alertes }: Preparation,
  pieces: Pieces,
  { qui, quand, raisons, attendues }: Signee,
): Proposee {
  const cles = alertes.map(({ cle }) => cle)
  const admises = cles.map((alerte) => ({ alerte, raison: (raisons[alerte] ?? '').trim(), qui }))
  const preuves = figerPreuves(pieces)
  return {
    acte: {
      qui,
      quand,
      acte: 'proposer',
      preuves,
      bloquants: bloquants.map(({ cle }) => cle),
      alertes: cles,
      admises,
      ...(attendues === undefined ? {} : { signaturesAttendues: attendues }),
    },
    pieces: PREUVES.map((nom) => ({ hash: preuves[nom], contenu: pieces[nom] })),
  }
}
