// What is published: a rule set read at a month, and how far it has been approved.
import { type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { canonicalJson, empreinteDe } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { formatMois } from '~/domain/mois.ts'
import type { FicheSignee } from '~/vie/signees.ts'
import type { ChoixDePlaces } from './correspondance.ts'

export type StatutPublie = 'brouillon' | 'approuvee'

/** Jeu de règles à publier. */
export interface Source {
  readonly resolue: CotationResolue
  readonly statut: StatutPublie
  /** Changes since the version before, one sentence each. */
  readonly journal: readonly string[]
  /** Record of the version and its signatures, when there is one. */
  readonly fiche?: FicheSignee
  /** Where the reader sends criteria in the national system, against what is proposed. */
  readonly places?: ChoixDePlaces
}

/** The same with the keys of its rule set in canonical order: two texts of one hash make the same files. */
export function normaliser(source: Source): Source {
  const { cotation, moisReference } = source.resolue
  const resolue = resolveCotation(JSON.parse(canonicalJson(cotation)) as Cotation, moisReference)
  invariant(resolue.ok, 'une cotation lue à un mois se relit au même mois')
  return { ...source, resolue: resolue.value }
}

/** Ce que chaque fichier dit de lui-même. */
export interface Entete {
  readonly titre: string
  readonly cotation: string
  readonly mois: string
  readonly statut: StatutPublie
}

export const enteteDe = ({ resolue, statut }: Source): Entete => ({
  titre: resolue.cotation.titre,
  cotation: empreinteDe(resolue.cotation),
  mois: formatMois(resolue.moisReference),
  statut,
})

/** One line for a comment, without what could close it or begin another. */
export function ligneDEntete(source: Source): string {
  const { titre, cotation, mois, statut } = enteteDe(source)
  const texte = titre.replaceAll(/\s+/gu, ' ').replaceAll('*/', '* /').replaceAll('--', '- -')
  return `${statut === 'brouillon' ? 'BROUILLON, sans valeur. ' : ''}${texte} ; mois ${mois} ; SHA-256 ${cotation}`
}
