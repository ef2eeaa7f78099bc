// A bundle made and verified by the calls of the page's worker, without the worker around them.
import { webcrypto } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { strFromU8, strToU8 } from 'fflate'
import { canonicalJson, hashContent } from '~/domain/hash.ts'
import { creerPaquet } from '~/publication/index.ts'
import { empreinte } from '~/publication/paquet/manifeste.ts'
import { ecrireZip, OCTETS_MAX_PAQUET } from '~/publication/paquet/zip.ts'
import { creerCles, signer, type Subtil } from '~/vie/signatures.ts'
import { creerVersion, type Version } from '~/vie/versions.ts'
import { type APublier, creerPublieur, type PaquetFait } from '~/workers/publieur.ts'
import { poser } from '../../support/contenus.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'
import type { Cotation } from '~/domain/cotation.ts'

const publieur = creerPublieur(webcrypto.subtle as unknown as Subtil)
const base = cotationDeBase()
const demande: APublier = {
  cotation: poser(base, '/titre', 'Essai') as Cotation,
  precedente: base,
  mois: '2026-01',
  statut: 'brouillon',
}
const fichier = (octets: Uint8Array<ArrayBuffer>, nom = 'paquet.zip') => new File([octets], nom)
const codes = async (octets: Uint8Array<ArrayBuffer>) => {
  const lu = await publieur.verifier(fichier(octets))
  return lu.ok ? 'accepté' : lu.problems.map(({ code }) => code)
}

let paquet: PaquetFait
beforeAll(async () => {
  const fait = await publieur.faire(demande)
  if (!fait.ok) throw new Error(JSON.stringify(fait.problems))
  paquet = fait.value
})

describe('a bundle', () => {
  it('says draft in every folder, tells its changes in French, and holds the very rules', () => {
    const noms = paquet.fichiers.map(({ nom }) => nom)
    expect(noms.filter((nom) => !nom.startsWith('brouillon/'))).toEqual(['manifeste.json'])
    const lire = (fin: string) => strFromU8(paquet.fichiers.find(({ nom }) => nom.endsWith(fin))?.octets ?? strToU8(''))
    expect(lire('journal.txt')).toContain('Titre\u00A0: Essai')
    expect(lire('cotation/cotation.json')).toBe(canonicalJson(demande.cotation))
  })

  it('is verified, and its cases are found again by our engine', async () => {
    const lu = await publieur.verifier(fichier(paquet.archive))
    expect(lu).toMatchObject({
      ok: true,
      value: {
        manifeste: { titre: 'Essai', statut: 'brouillon' },
        fichiers: paquet.fichiers.length - 1,
        // The journal and the manifest apart.
        confrontes: paquet.fichiers.length - 2,
        problemes: [],
      },
    })
    const rejeu = lu.ok ? lu.value.rejeu : undefined
    expect(rejeu).toMatchObject({ ok: true, value: { ecarts: 0 } })
    expect(rejeu?.ok && rejeu.value.cas).toBeGreaterThan(200)
  })
})

it('what is made and what is verified say how far they are', async () => {
  const pas: string[] = []
  const avancer = (faites: number, total: number) => void pas.push(`${faites}/${total}`)
  await publieur.faire(demande, avancer)
  const faits = pas.splice(0)
  expect([faits[0], faits.at(-1)]).toEqual(['1/8', '8/8'])
  await publieur.verifier(fichier(paquet.archive), avancer)
  expect(pas).toEqual(faits)
})

it('a bundle whose statement and manifest were rewritten together is refused, and the file named', async () => {
  const touche = 'brouillon/sql/cotation.sql'
  const textes = new Map(paquet.fichiers.map(({ nom, octets }) => [nom, octets]))
  textes.set(touche, strToU8(strFromU8(textes.get(touche) ?? strToU8('')).replace('DESC', 'ASC')))
  const anciennes = new Map(paquet.fichiers.map(({ nom, sha256 }) => [nom, sha256]))
  const manifeste = strFromU8(textes.get('manifeste.json') ?? strToU8(''))
  const tailles = new RegExp(`("nom": "${touche}",\\s+"octets": )\\d+`)
  textes.set(
    'manifeste.json',
    strToU8(
      manifeste
        .replace(anciennes.get(touche) ?? '', empreinte(textes.get(touche) ?? strToU8('')))
        .replace(tailles, `$1${textes.get(touche)?.length}`),
    ),
  )
  const lu = await publieur.verifier(fichier(new Uint8Array(ecrireZip(textes))))
  expect(lu).toEqual({
    ok: false,
    problems: [{ code: 'paquet-infidele', at: '', params: { chemin: touche, faute: 'autre' } }],
  })
})

describe('signatures', () => {
  it('are told by key, and condemn a record that is not theirs', async () => {
    const subtil = webcrypto.subtle as unknown as Subtil
    const cles = await creerCles(subtil)
    const version = creerVersion({
      genre: 'cotation',
      contenu: hashContent(base),
      parents: [],
      titre: 'Base',
      auteur: 'A. Martin',
      date: '2026-03-01T10:00:00Z',
      message: 'Essai',
    })
    const signature = await signer(version, cles, { signataire: 'EPCI', date: '2026-03-02T10:00:00Z' }, subtil)
    const lire = async (signee: Version) => {
      const fait = await creerPaquet(uneSource(base, { fiche: { version: signee, signatures: [signature] } }))
      const lu = fait.ok && (await publieur.verifier(fichier(new Uint8Array(fait.value))))
      return lu && lu.ok ? lu.value : undefined
    }
    expect(await lire(version)).toMatchObject({
      signatures: [{ signataire: 'EPCI', cle: cles.publique, etat: 'inconnue' }],
      problemes: [],
    })
    expect(await lire({ ...version, message: 'Autre' })).toMatchObject({
      signatures: [{ etat: 'fausse' }],
      problemes: [{ code: 'version-alteree' }],
    })
  })
})

describe('a file that is not a whole bundle', () => {
  it('is refused with its reason', async () => {
    const { archive } = paquet
    const change = archive.slice()
    change[Math.floor(archive.length / 2)]! ^= 1
    expect(await codes(strToU8('pas une archive'))).toEqual(['paquet-etranger'])
    expect(await codes(strToU8(''))).toEqual(['fichier-vide'])
    expect(await codes(archive.slice(0, -40))).toEqual(['paquet-etranger'])
    expect(await codes(change)).toEqual(['paquet-abime'])
  })

  it('is not even read when it is too large', async () => {
    const gros = { name: 'gros.zip', size: OCTETS_MAX_PAQUET + 1 } as File
    expect(await publieur.verifier(gros)).toMatchObject({ ok: false, problems: [{ code: 'fichier-trop-gros' }] })
  })

  it('is said unreadable when the browser cannot read it', async () => {
    const parti = {
      name: 'parti.zip',
      size: 3,
      arrayBuffer: () => Promise.reject(new Error('parti')),
    } as unknown as File
    expect(await publieur.verifier(parti)).toMatchObject({ ok: false, problems: [{ code: 'fichier-illisible' }] })
  })
})

it('a rule set without a value at the month is not published', async () => {
  const cotation = poser(base, '/parametres/delaiAnormalMois/valeur', [{ du: '2026-07', valeur: 36 }]) as Cotation
  expect(await publieur.faire({ ...demande, cotation })).toMatchObject({
    ok: false,
    problems: [{ code: 'sans-valeur-au-mois' }],
  })
})
