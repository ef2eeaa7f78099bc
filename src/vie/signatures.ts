// Ed25519 signatures of a version, by the cryptography of the browser or of Node, which is passed in. What is signed is the
// record (content by hash, parents, author, date, message), who signs and when, and the decision of the EPCI when there is
// one: neither the opinions nor the files published beside. A signature proves that who holds a key signed these bytes;
// whose key it is, only a list of known keys says (decision 0017).
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Deliberation, Signature } from '~/domain/approbation.ts'
import { canonicalJson, hashText } from '~/domain/hash.ts'
import { type Problem, problem } from '~/domain/problem.ts'
import { problemesDeFiche, type Version } from './versions.ts'

type Cle = unknown
type Usage = 'sign' | 'verify'
/** What is asked of WebCrypto. */
export interface Subtil {
  generateKey(algorithme: 'Ed25519', extractible: boolean, usages: readonly Usage[]): Promise<unknown>
  exportKey(format: 'raw', cle: Cle): Promise<ArrayBuffer>
  importKey(
    format: 'raw',
    octets: Uint8Array<ArrayBuffer>,
    algorithme: 'Ed25519',
    extractible: boolean,
    usages: readonly Usage[],
  ): Promise<Cle>
  sign(algorithme: 'Ed25519', cle: Cle, octets: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  verify(
    algorithme: 'Ed25519',
    cle: Cle,
    signature: Uint8Array<ArrayBuffer>,
    octets: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

/** Paire de clés d’un membre ; la clé privée ne quitte pas le navigateur. */
export interface PaireDeCles {
  readonly privee: Cle
  /** 32 bytes in hexadecimal. */
  readonly publique: string
}

const HEXA = /^(?:[0-9a-f]{2})+$/

const enHexa = (octets: ArrayBuffer): string => bytesToHex(new Uint8Array(octets))

/** Undefined for what is not so many bytes in small hexadecimal. */
const deHexa = (texte: string, octets: number): Uint8Array<ArrayBuffer> | undefined =>
  texte.length === 2 * octets && HEXA.test(texte) ? new Uint8Array(hexToBytes(texte)) : undefined

/** The bytes that are signed: canonical JSON, so that they are the same everywhere. */
export const octetsASigner = (version: Version, { cle, signataire, date, deliberation }: Omit<Signature, 'valeur'>) =>
  new Uint8Array(
    utf8ToBytes(
      canonicalJson({
        format: 'atelier-cil/signature@1',
        version,
        cle,
        signataire,
        date,
        ...(deliberation === undefined ? {} : { deliberation }),
      }),
    ),
  )

/** Whether this browser signs with Ed25519: an older one does not. */
export async function sait25519(subtil: Subtil | undefined): Promise<boolean> {
  if (!subtil) return false
  try {
    await subtil.generateKey('Ed25519', false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}

export async function creerCles(subtil: Subtil): Promise<PaireDeCles> {
  // The private key is not extractable: it signs here, and can be read by no one.
  const paire = (await subtil.generateKey('Ed25519', false, ['sign', 'verify'])) as {
    readonly privateKey: Cle
    readonly publicKey: Cle
  }
  return { privee: paire.privateKey, publique: enHexa(await subtil.exportKey('raw', paire.publicKey)) }
}

/** A key as it is read aloud or printed: eight groups of four digits of its hash. */
export const empreinteDeCle = (publique: string): string =>
  (hashText(publique).slice(0, 32).match(/.{4}/g) ?? []).join(' ')

export async function signer(
  version: Version,
  { privee, publique }: PaireDeCles,
  dite: Pick<Signature, 'signataire' | 'date' | 'deliberation'>,
  subtil: Subtil,
): Promise<Signature> {
  const nue = { ...dite, cle: publique }
  return { ...nue, valeur: enHexa(await subtil.sign('Ed25519', privee, octetsASigner(version, nue))) }
}

export interface VersionSignee {
  readonly version: Version
  /** Undefined when the record came alone. */
  readonly contenu: unknown
  readonly signatures: readonly Signature[]
}

/** `inconnue`: the bytes are those that the key signed, but no one says whose key it is. */
export type EtatDeSignature = 'valable' | 'inconnue' | 'fausse' | 'illisible' | 'indisponible'

export interface VerdictDeSignature {
  readonly signataire: string
  readonly cle: string
  readonly etat: EtatDeSignature
  /** Name of the holder in the list of known keys. */
  readonly titulaire: string | undefined
  /** What it covers besides the record. */
  readonly deliberation: Deliberation | undefined
}

/** Whether someone signed in a name that the list of known keys does not give to this key. */
export const isAutreNom = ({ signataire, titulaire }: Pick<VerdictDeSignature, 'signataire' | 'titulaire'>): boolean =>
  titulaire !== undefined && titulaire !== signataire

export interface Verification {
  /** The content and the record are those that their hashes name. */
  readonly intacte: boolean
  readonly signatures: readonly VerdictDeSignature[]
  readonly problemes: readonly Problem[]
}

async function etatDe(
  version: Version,
  signature: Signature,
  titulaire: string | undefined,
  subtil: Subtil | undefined,
): Promise<EtatDeSignature> {
  const [cle, valeur] = [deHexa(signature.cle, 32), deHexa(signature.valeur, 64)]
  if (!cle || !valeur) return 'illisible'
  if (!subtil) return 'indisponible'
  let publique: Cle
  try {
    publique = await subtil.importKey('raw', cle, 'Ed25519', false, ['verify'])
  } catch {
    return (await sait25519(subtil)) ? 'illisible' : 'indisponible'
  }
  if (!(await subtil.verify('Ed25519', publique, valeur, octetsASigner(version, signature)))) return 'fausse'
  return titulaire === undefined ? 'inconnue' : 'valable'
}

/**
 * What was signed, by which keys, and whether a byte changed. Offline.
 * @param cles public keys that are known, with the name of who holds them
 */
export async function verifierSignatures(
  { version, contenu, signatures }: VersionSignee,
  cles: ReadonlyMap<string, string>,
  subtil: Subtil | undefined,
): Promise<Verification> {
  const alterations = problemesDeFiche(version, contenu)
  const verdicts = await Promise.all(
    signatures.map(async (signature): Promise<VerdictDeSignature> => {
      const titulaire = cles.get(signature.cle)
      const { signataire, cle, deliberation } = signature
      return { signataire, cle, titulaire, deliberation, etat: await etatDe(version, signature, titulaire, subtil) }
    }),
  )
  return {
    intacte: alterations.length === 0,
    signatures: verdicts,
    problemes: [
      ...alterations,
      ...verdicts.flatMap(({ signataire, etat }, i) =>
        etat === 'valable' ? [] : [problem('signature-non-valable', `/signatures/${i}`, { signataire, etat })],
      ),
    ],
  }
}
