// The signatures on a version and the keys that are known, as sentences; and what signing records. Pure.
import type { Signature } from '~/domain/approbation.ts'
import { fail, ok, type Result } from '~/domain/problem.ts'
import type { CleGardee, Registre } from '~/store/schema.ts'
import { empreinteDeCle, type Verification } from '~/vie/signatures.ts'
import type { Version } from '../etat/contrat.ts'
import type { Consignation } from '../etat/memoire.ts'
import { m } from './mots.ts'
import type { Phrase } from './versions-view.ts'

export const titulaires = ({ cles }: Registre): ReadonlyMap<string, string> =>
  new Map(cles.map(({ publique, titulaire }) => [publique, titulaire]))

export function signaturesVues(
  signatures: readonly Signature[],
  verification: Verification | undefined,
): readonly Phrase[] {
  if (signatures.length === 0) return [{ cle: '', texte: m('sansSignature') }]
  const verdicts = verification?.signatures ?? []
  return [
    ...(verification && !verification.intacte ? [{ cle: 'alteree', texte: m('versionAlteree') }] : []),
    ...signatures.flatMap(({ signataire: qui, date: jour, cle, valeur }, i) => {
      const etat = verdicts[i]?.etat
      return etat ? [{ cle: valeur, texte: m('signature', { qui, jour, cle: empreinteDeCle(cle), etat }) }] : []
    }),
  ]
}

export interface CleVue {
  readonly publique: string
  readonly texte: string
  readonly titulaire: string
}

export const clesVues = ({ cles }: Registre): readonly CleVue[] =>
  cles.map(({ publique, titulaire }) => ({
    publique,
    titulaire,
    texte: m('cle', { qui: titulaire, empreinte: empreinteDeCle(publique) }),
  }))

/** The key of this browser that signs in someone's name: theirs, or else none. */
export const cleDe = ({ cles }: Registre, qui: string): CleGardee | undefined =>
  cles.findLast(({ privee, titulaire }) => privee !== undefined && titulaire === qui)

/** A key as it is pasted: without spaces, in lower case. */
export const lireCle = (texte: string): string => texte.replaceAll(/\s/g, '').toLowerCase()

export const isClePublique = (texte: string): boolean => /^[0-9a-f]{64}$/.test(texte)

export const consignerCle = (cle: CleGardee, { cles }: Registre): Result<Consignation> =>
  cles.some(({ publique }) => publique === cle.publique)
    ? fail([])
    : ok({
        consigne: { cles: [cle] },
        quoi: { genre: 'cle', cle: cle.publique },
        qui: cle.titulaire,
        pourquoi: null,
      })

export const consignerSignature = ({ hash }: Version, signature: Signature): Result<Consignation> =>
  ok({
    consigne: { signatures: [{ version: hash, signature }] },
    quoi: { genre: 'signature', hash, cle: signature.cle },
    qui: signature.signataire,
    pourquoi: null,
  })
