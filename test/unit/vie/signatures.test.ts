// Signatures by the cryptography of Node, the same as the browser's: what they prove, and what they do not.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import { hashContent } from '~/domain/hash.ts'
import {
  creerCles,
  empreinteDeCle,
  isAutreNom,
  octetsASigner,
  sait25519,
  signer,
  type Subtil,
  verifierSignatures,
  type VersionSignee,
} from '~/vie/signatures.ts'
import { creerVersion } from '~/vie/versions.ts'

const subtil = crypto.subtle as unknown as Subtil
const version = creerVersion({
  genre: 'cotation',
  contenu: hashContent(livre),
  parents: [],
  titre: 'Grille de l’AME — été',
  auteur: 'A. Martin',
  date: '2026-03-01T10:00:00Z',
  message: 'Essai 😀',
})
const SIGNATAIRE = { signataire: 'C. Petit', date: '2026-04-02T18:00:00Z' }

const cles = await creerCles(subtil)
const signature = await signer(version, cles, SIGNATAIRE, subtil)
const signee: VersionSignee = { version, contenu: livre, signatures: [signature] }
const connues = new Map([[cles.publique, 'Claire Petit, EPCI']])

const etats = async (
  quoi: VersionSignee,
  avec: { readonly subtil: Subtil | undefined } = { subtil },
): Promise<unknown> => {
  const { intacte, signatures } = await verifierSignatures(quoi, connues, avec.subtil)
  return [intacte, ...signatures.map(({ etat }) => etat)]
}

describe('signatures', () => {
  it('une clé connue, les mêmes octets : valable, au nom de son titulaire', async () => {
    expect(await verifierSignatures(signee, connues, subtil)).toEqual({
      intacte: true,
      signatures: [{ signataire: 'C. Petit', cle: cles.publique, etat: 'valable', titulaire: 'Claire Petit, EPCI' }],
      problemes: [],
    })
  })

  it('avec la délibération, elle la couvre toute ; un autre nom que celui du titulaire se voit', async () => {
    const deliberation = { date: '2026-04-02', effet: '2026-05-01', reference: '41', signataires: ['C. Petit'] }
    const avec = await signer(version, cles, { ...SIGNATAIRE, deliberation }, subtil)
    const { deliberation: _sans, ...sans } = avec
    const signatures = [
      avec,
      sans,
      { ...signature, deliberation },
      ...Object.entries({ date: '2026-04-03', effet: '2026-06-01', reference: '42', signataires: [] }).map(
        ([champ, valeur]) => ({ ...avec, deliberation: { ...deliberation, [champ]: valeur } }),
      ),
    ]
    expect(await etats({ ...signee, signatures })).toEqual([
      true,
      'valable',
      ...Array.from({ length: 6 }, () => 'fausse'),
    ])
    const [verdict] = (await verifierSignatures({ ...signee, signatures: [avec] }, connues, subtil)).signatures
    expect([verdict?.deliberation, verdict && isAutreNom(verdict)]).toEqual([deliberation, true])
    expect(isAutreNom({ signataire: 'C. Petit', titulaire: 'C. Petit' })).toBe(false)
    expect(isAutreNom({ signataire: 'C. Petit', titulaire: undefined })).toBe(false)
  })

  it('une clé que personne ne connaît : inconnue', async () => {
    const { signatures, problemes } = await verifierSignatures(signee, new Map(), subtil)
    expect(signatures.map(({ etat }) => etat)).toEqual(['inconnue'])
    expect(problemes.map(({ code, at }) => [code, at])).toEqual([['signature-non-valable', '/signatures/0']])
  })

  it('un octet changé, où que ce soit : fausse, ou plus intacte', async () => {
    expect(await etats({ ...signee, contenu: { ...livre, titre: 'Autre' } })).toEqual([false, 'valable'])
    expect(await etats({ ...signee, version: { ...version, message: 'Autre' } })).toEqual([false, 'fausse'])
    const changee = creerVersion({ ...version, auteur: 'B. Durand' })
    expect(await etats({ ...signee, version: changee })).toEqual([true, 'fausse'])
    const faussees = [
      { ...signature, signataire: 'D. Grand' },
      { ...signature, date: '2026-04-03T18:00:00Z' },
      { ...signature, valeur: signature.valeur.replace(/^../, (octet) => (octet === '00' ? '01' : '00')) },
    ]
    expect(await etats({ ...signee, signatures: faussees })).toEqual([true, 'fausse', 'fausse', 'fausse'])
  })

  it('illisible, ou sans Ed25519 sur cette machine : dit, jamais lancé', async () => {
    const illisibles = [
      { ...signature, cle: 'zz' },
      { ...signature, valeur: signature.valeur.slice(2) },
    ]
    expect(await etats({ ...signee, signatures: illisibles })).toEqual([true, 'illisible', 'illisible'])
    const refuser = () => Promise.reject(new Error('NotSupportedError'))
    const ancien: Subtil = { ...subtil, generateKey: refuser, importKey: refuser }
    expect(await etats(signee, { subtil: ancien })).toEqual([true, 'indisponible'])
    expect(await etats(signee, { subtil: undefined })).toEqual([true, 'indisponible'])
    expect(await Promise.all([sait25519(subtil), sait25519(ancien), sait25519(undefined)])).toEqual([
      true,
      false,
      false,
    ])
  })

  it('les octets signés sont de l’UTF-8 canonique, et la clé privée ne sort pas', async () => {
    expect(new TextDecoder().decode(octetsASigner(version, signature))).toContain('"message":"Essai 😀"')
    await expect(crypto.subtle.exportKey('pkcs8', cles.privee as CryptoKey)).rejects.toThrow(/extractable/)
    expect(empreinteDeCle(cles.publique)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/)
  })
})
