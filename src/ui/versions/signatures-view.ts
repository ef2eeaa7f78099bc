// The signatures on a version and the keys that are known, as sentences; and what signing records. Pure.
import type { Deliberation, Signature } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { same } from '~/domain/patch.ts'
import { fail, ok, type Result } from '~/domain/problem.ts'
import type { CleGardee, FicheDeVersion, Registre } from '~/store/schema.ts'
import { dossierDe } from '~/vie/approbation.ts'
import { empreinteDeCle, isAutreNom, type VerdictDeSignature, type Verification } from '~/vie/signatures.ts'
import type { FicheSignee, Joint } from '~/vie/signees.ts'
import type { Version as Fiche } from '~/vie/versions.ts'
import type { Consignation } from '../etat/memoire.ts'
import { signaturesDe } from './fiche.ts'
import { m } from './mots.ts'
import { differencesVues, type Phrase } from './versions-view.ts'

export const titulaires = ({ cles }: Registre): ReadonlyMap<string, string> =>
  new Map(cles.map(({ publique, titulaire }) => [publique, titulaire]))

/** Valid signatures, against what its proposal expects. One key counts once; one given on another decision does not. */
function decompte({ signatures }: Verification, { signatures: attendues, deliberation }: Attendu): readonly Phrase[] {
  if (attendues === undefined) return []
  const comptees = signatures.filter(
    ({ etat, deliberation: signee }) => etat === 'valable' && (signee === undefined || same(deliberation, signee)),
  )
  const cles = new Set(comptees.map(({ cle }) => cle))
  return [{ cle: 'decompte', texte: m('decompte', { n: cles.size, attendues }) }]
}

function porteeVue({ deliberation }: Signature, duDossier: Deliberation | undefined): string {
  if (deliberation === undefined) return m('porteSurRegles')
  return m(same(duDossier, deliberation) ? 'porteSurDeliberation' : 'porteSurAutre', { deliberation })
}

function signatureVue(signature: Signature, verdict: VerdictDeSignature, duDossier: Deliberation | undefined): Phrase {
  const { signataire: qui, date: jour, cle, valeur } = signature
  const { etat, titulaire } = verdict
  const phrases = [
    m('signature', { qui, jour, cle: empreinteDeCle(cle), etat }),
    porteeVue(signature, duDossier),
    ...(titulaire !== undefined && isAutreNom(verdict) ? [m('autreNom', { titulaire })] : []),
  ]
  return { cle: valeur, texte: phrases.join(' ') }
}

/** What the file of the version says of what is signed. */
export interface Attendu {
  /** How many signatures its last proposal expects; undefined when it was taken back. */
  readonly signatures: number | undefined
  /** The decision on that proposal. */
  readonly deliberation: Deliberation | undefined
}

export function attenduDe(version: FicheDeVersion, { demarches }: Registre): Attendu {
  const lu = dossierDe(version, demarches)
  const tour = lu.ok ? lu.value.tours.findLast(({ retrait }) => retrait === undefined) : undefined
  return {
    signatures: tour?.proposition.signaturesAttendues,
    deliberation: tour?.approbation?.deliberation,
  }
}

export function signaturesVues(
  signatures: readonly Signature[],
  verification: Verification | undefined,
  attendu: Attendu,
): readonly Phrase[] {
  const verdicts = verification?.signatures ?? []
  return [
    ...(signatures.length === 0 ? [{ cle: '', texte: m('sansSignature') }] : []),
    ...(verification && !verification.intacte ? [{ cle: 'alteree', texte: m('versionAlteree') }] : []),
    ...signatures.flatMap((signature, i) => {
      const verdict = verdicts[i]
      return verdict ? [signatureVue(signature, verdict, attendu.deliberation)] : []
    }),
    ...(verification ? decompte(verification, attendu) : []),
  ]
}

export interface EmpreinteVue {
  readonly cle: string
  readonly nom: string
  readonly valeur: string
}

/** What a paper must carry for someone to verify a bundle later, offline. */
export const empreintesVues = ({ id, contenu }: Fiche, signatures: readonly Signature[]): readonly EmpreinteVue[] => [
  { cle: 'regles', nom: m('empreinteRegles'), valeur: contenu },
  { cle: 'fiche', nom: m('empreinteFiche'), valeur: id },
  ...[...new Map(signatures.map(({ cle, signataire }) => [cle, signataire]))].map(([cle, qui]) => ({
    cle,
    nom: m('empreinteCle', { qui }),
    valeur: cle,
  })),
]

export interface CleAComparer {
  readonly publique: string
  readonly qui: string
  readonly texte: string
}

/** Keys of sound signatures that no one here knows yet. */
export function clesAComparer(verification: Verification | undefined): readonly CleAComparer[] {
  const inconnues = (verification?.signatures ?? []).filter(({ etat }) => etat === 'inconnue')
  return inconnues
    .filter(({ cle }, i) => inconnues.findIndex((autre) => autre.cle === cle) === i)
    .map(({ cle, signataire: qui }) => ({
      publique: cle,
      qui,
      texte: m('cleAComparer', { qui, empreinte: empreinteDeCle(cle) }),
    }))
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

/** Who adds it, and from which file, when it was made elsewhere. */
export interface Provenance {
  readonly qui: string
  readonly fichier: string
}

/** Refused without a word when it is already there. */
export const consignerSignature = (
  version: FicheDeVersion,
  signature: Signature,
  registre: Registre,
  provenance?: Provenance,
): Result<Consignation> =>
  signaturesDe(registre, version).some(({ valeur }) => valeur === signature.valeur)
    ? fail([])
    : ok({
        consigne: { signatures: [{ version: version.hash, signature }] },
        quoi: { genre: 'signature', hash: version.hash, cle: signature.cle },
        qui: provenance?.qui || signature.signataire,
        pourquoi: provenance?.fichier ?? null,
      })

/** What is signed for another workshop leaves a line in the journal, and nothing else. */
export const consignerAilleurs = ({ contenu }: Fiche, { cle, signataire }: Signature): Result<Consignation> =>
  ok({ consigne: {}, quoi: { genre: 'signature', hash: contenu, cle }, qui: signataire, pourquoi: null })

// ---- a version that another workshop asks to sign

export interface ASigner {
  readonly phrases: readonly string[]
  /** From the draft; undefined when the rules are not in the file. */
  readonly ecarts: readonly Phrase[] | undefined
}

export function aSignerVue({ version, contenu, deliberation }: FicheSignee & Joint, brouillon: Cotation): ASigner {
  const { titre, auteur, date: jour, message } = version
  const ecarts = contenu && differencesVues('cotation', brouillon, contenu)
  return {
    phrases: [
      m('aSigner', { titre, auteur, jour }),
      ...(message === '' ? [] : [m('aSignerMessage', { message })]),
      m('aSignerEmpreinte', { empreinte: version.contenu }),
      ...(deliberation ? [m('aSignerDeliberation', { deliberation })] : []),
      m(ecarts === undefined ? 'aSignerSansRegles' : ecarts.length === 0 ? 'aSignerMeme' : 'aSignerEcarts'),
    ],
    ecarts,
  }
}
