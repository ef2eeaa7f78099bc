// Signatures on a version, here and from another workshop: what each is said to be, and what a file received changes.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import type { ActeDeVie, Deliberation, Signature } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent } from '~/domain/hash.ts'
import { creerPaquet } from '~/publication/index.ts'
import type { Registre } from '~/store/schema.ts'
import type { Version } from '~/ui/etat/contrat.ts'
import { ficheDe, signaturesDe } from '~/ui/versions/fiche.ts'
import { lireRecue, recevoir } from '~/ui/versions/reception.ts'
import {
  aSignerVue,
  attenduDe,
  cleDe,
  clesAComparer,
  clesVues,
  consignerAilleurs,
  consignerCle,
  consignerSignature,
  empreintesVues,
  isClePublique,
  lireCle,
  signaturesVues,
  titulaires,
} from '~/ui/versions/signatures-view.ts'
import { creerCles, signer, type Subtil, verifierSignatures } from '~/vie/signatures.ts'
import { ficheJson } from '~/vie/signees.ts'
import { plain, poser } from '../../support/contenus.ts'
import { uneSource } from '../../support/publication.ts'

const subtil = crypto.subtle as unknown as Subtil
const verser = (numero: number, points: number | undefined, ...parents: readonly Version[]): Version => {
  const contenu = (points === undefined ? livre : poser(livre, '/grilles/mutation/points/handicap', points)) as Cotation
  return {
    genre: 'cotation',
    hash: hashContent(contenu),
    numero,
    titre: `Version ${numero}`,
    auteur: 'A. Martin',
    message: 'Essai',
    date: `2026-03-0${numero + 1}T10:00:00Z`,
    parents: parents.map(({ hash }) => hash),
    contenu,
  }
}
const depart = verser(0, undefined)
const v1 = verser(1, 60, depart)
const v2 = verser(2, 30, depart)
const versions = [v2, v1, depart]
const VIDE: Registre = { demarches: [], signatures: [], cles: [] }
const LE = '2026-04-01T09:00:00Z'
const deliberation: Deliberation = {
  date: '2026-04-12',
  effet: '2026-05-01',
  reference: '41',
  signataires: ['C. Petit'],
}

const { privee, publique } = await creerCles(subtil)
const cle = { publique, titulaire: 'C. Petit', depuis: LE, privee: privee as CryptoKey }
const connue: Registre = { ...VIDE, cles: [cle] }
const signature = await signer(
  ficheDe(v1, versions),
  { privee, publique },
  { signataire: 'C. Petit', date: LE },
  subtil,
)
const avecElle = await signer(
  ficheDe(v1, versions),
  { privee, publique },
  { signataire: 'C. Petit', date: LE, deliberation },
  subtil,
)
const garder = (registre: Registre, ...gardees: readonly Signature[]): Registre =>
  gardees.reduce((avant, gardee) => {
    const faite = consignerSignature(v1, gardee, avant)
    return faite.ok
      ? { ...avant, signatures: [...avant.signatures, ...(faite.value.consigne.signatures ?? [])] }
      : avant
  }, registre)

const AUCUN = { signatures: undefined, deliberation: undefined }
async function dire(version: Version, registre: Registre, attendu = AUCUN as Parameters<typeof signaturesVues>[2]) {
  const signatures = signaturesDe(registre, v1)
  const signee = { version: ficheDe(version, versions), contenu: version.contenu, signatures }
  const verification = await verifierSignatures(signee, titulaires(registre), subtil)
  return { verification, phrases: signaturesVues(signatures, verification, attendu).map(({ texte }) => plain(texte)) }
}
const fichier = (texte: BlobPart, nom = 'recu.json') => new File([texte], nom)

describe('les signatures d’une version', () => {
  it('vérifiée, clé inconnue, altérée', async () => {
    expect(cleDe(connue, 'C. Petit')).toBe(cle)
    expect([cleDe(connue, 'A. Martin'), consignerCle(cle, connue).ok, consignerCle(cle, VIDE).ok]).toEqual([
      undefined,
      false,
      true,
    ])
    expect(clesVues(connue)[0]?.texte).toMatch(/^C\. Petit/)
    const signees = garder(connue, signature)
    expect((await dire(v1, signees)).phrases[0]).toMatch(/^C\. Petit, le 1er avril 2026 : vérifiée, clé connue\./)
    expect((await dire(v1, garder(VIDE, signature))).phrases[0]).toMatch(/juste, mais clé inconnue/)
    expect((await dire({ ...v1, message: 'Autre' }, signees)).phrases[0]).toMatch(/altérée/)
    expect((await dire({ ...v1, contenu: depart.contenu }, signees)).phrases[0]).toMatch(/n’est plus celle/)
    expect(signaturesVues([], undefined, AUCUN)[0]?.texte).toMatch(/^Personne/)
  })

  it('chacune dit ce qu’elle couvre, et un nom qui n’est pas celui du titulaire', async () => {
    const signees = garder({ ...VIDE, cles: [{ ...cle, titulaire: 'Claire Petit' }] }, signature, avecElle)
    const { phrases } = await dire(v1, signees, { ...AUCUN, deliberation })
    expect(phrases[0]).toContain('sans délibération. Cette clé est connue au nom de « Claire Petit », non au sien.')
    expect(phrases[1]).toContain('et la délibération « 41 » du 12 avril 2026.')
    const autre = { ...AUCUN, deliberation: { ...deliberation, effet: '2026-06-01' } }
    expect((await dire(v1, signees, autre)).phrases[1]).toContain('qui n’est pas celle de ce dossier.')
    expect((await dire(v1, garder(connue, signature))).phrases[0]).not.toContain('non au sien')
  })

  it('compte les clés valables contre ce que la proposition attend', async () => {
    const attendu = { ...AUCUN, signatures: 2 }
    expect((await dire(v1, garder(connue, signature, avecElle), attendu)).phrases.at(-1)).toBe(
      '1 signature valable, 2 attendues.',
    )
    expect((await dire(v1, garder(VIDE, signature), attendu)).phrases.at(-1)).toBe('0 signature valable, 2 attendues.')
    expect((await dire(v1, garder(connue, signature))).phrases).toHaveLength(1)
    const preuves = { difference: 'd', controles: 'c', essais: 'e', impact: 'i' }
    const acte = {
      qui: 'B',
      quand: LE,
      acte: 'proposer',
      preuves,
      alertes: [],
      admises: [],
      signaturesAttendues: 2,
    } as const
    expect(attenduDe(v1, { ...VIDE, demarches: [{ version: v1.hash, acte }] })).toEqual(attendu)
  })

  it('proposée à nouveau, elle n’attend que des signatures de ce tour', async () => {
    const preuves = { difference: 'd', controles: 'c', essais: 'e', impact: 'i' }
    const signe = { qui: 'B', quand: LE }
    const proposer = { ...signe, acte: 'proposer', preuves, alertes: [], admises: [], signaturesAttendues: 1 } as const
    const avis = {
      ...signe,
      acte: 'donner-avis',
      avis: { sens: 'favorable', date: '2026-04-02', dissensions: [] },
    } as const
    const tour1 = [proposer, avis, { ...signe, acte: 'approuver', deliberation } as const]
    const attenduApres = (...actes: readonly ActeDeVie[]) =>
      attenduDe(v1, { ...VIDE, demarches: actes.map((acte) => ({ version: v1.hash, acte })) })
    const signees = garder(connue, avecElle)
    const approuvee = attenduApres(...tour1)
    expect(approuvee).toEqual({ signatures: 1, deliberation })
    expect((await dire(v1, signees, approuvee)).phrases.at(-1)).toBe('1 signature valable, 1 attendue.')
    const remplacer = { ...signe, acte: 'remplacer', par: v2.hash } as const
    const encore = attenduApres(...tour1, remplacer, proposer)
    expect(encore).toEqual({ signatures: 1, deliberation: undefined })
    expect((await dire(v1, signees, encore)).phrases.at(-1)).toBe('0 signature valable, 1 attendue.')
    expect(attenduApres(...tour1, remplacer, proposer, { ...signe, acte: 'retirer' })).toEqual(approuvee)
  })

  it('la fiche signée nomme les fiches dont elle vient', () => {
    expect(ficheDe(v1, versions).parents).toEqual([ficheDe(depart, versions).id])
    const fusion = verser(3, 45, v1, v2)
    const { parents: deux } = ficheDe(fusion, [fusion, ...versions])
    expect(deux).toEqual([ficheDe(v1, versions).id, ficheDe(v2, versions).id])
  })

  it('ce qui s’imprime pour être comparé : les règles, la fiche, chaque clé une fois', () => {
    const fiche = ficheDe(v1, versions)
    expect(empreintesVues(fiche, [signature, avecElle]).map(({ valeur }) => valeur)).toEqual([
      v1.hash,
      fiche.id,
      publique,
    ])
  })

  it('une clé se colle avec ses espaces, en capitales', () => {
    expect(isClePublique(lireCle(` ${'AB '.repeat(32)}`))).toBe(true)
    expect(isClePublique(lireCle('ab'))).toBe(false)
  })
})

describe('d’un atelier à l’autre', () => {
  const ici = { version: v1, versions, registre: connue, subtil }
  const fiche = ficheDe(v1, versions)
  const recevoirTexte = async (texte: BlobPart, ou = ici, nom?: string) => {
    const lue = await lireRecue(fichier(texte, nom))
    if (!lue.ok) return lue.problems.map(({ code }) => code)
    const { gardees, phrases } = await recevoir(lue.value, ou)
    return [gardees.length, ...phrases.map((phrase) => plain(phrase))]
  }
  const rendre = (...signatures: readonly Signature[]) => ficheJson({ version: fiche, signatures })

  it('la version à signer se lit ailleurs, avec ce qu’elle change, et sa signature revient', async () => {
    const aSigner = await lireRecue(
      fichier(ficheJson({ version: fiche, signatures: [] }, { contenu: v1.contenu, deliberation })),
    )
    if (!aSigner.ok) throw new Error('illisible')
    const vue = aSignerVue(aSigner.value, depart.contenu)
    expect(vue.phrases.map((phrase) => plain(phrase))).toEqual([
      '« Version 1 », A. Martin, le 2 mars 2026.',
      'Raison : Essai',
      `Empreinte des règles : ${v1.hash}. Comparez-la à celle que vous a dite l’auteur.`,
      'Vous signeriez aussi la délibération « 41 » du 12 avril 2026.',
      'Ce qu’elles changent à votre brouillon :',
    ])
    expect(vue.ecarts).toHaveLength(1)
    expect(aSignerVue(aSigner.value, v1.contenu).phrases.at(-1)).toMatch(/^Ces règles sont celles/)
    expect(aSignerVue({ version: fiche, signatures: [] }, v1.contenu).ecarts).toBeUndefined()
    const { version, deliberation: dite } = aSigner.value
    const ailleurs = await creerCles(subtil)
    const sienne = await signer(
      version,
      ailleurs,
      { signataire: 'D. Grand', date: LE, ...(dite ? { deliberation: dite } : {}) },
      subtil,
    )
    expect(consignerAilleurs(version, sienne)).toMatchObject({ value: { consigne: {}, qui: 'D. Grand' } })
    const recu = await recevoirTexte(rendre(sienne))
    expect(recu).toEqual([1, expect.stringMatching(/^D\. Grand : signature juste, ajoutée\. Sa clé n’est pas connue/)])
    const { verification } = await dire(v1, garder(connue, sienne))
    const [aComparer] = clesAComparer(verification)
    expect(aComparer).toMatchObject({ publique: ailleurs.publique, qui: 'D. Grand' })
    expect(clesAComparer(undefined)).toEqual([])
  })

  it('clé connue, déjà là, altérée, illisible : une phrase chacune, et seules les justes sont gardées', async () => {
    const alteree = { ...signature, date: '2026-04-02T09:00:00Z', valeur: signature.valeur.replace(/^./, 'x') }
    const fausse = { ...avecElle, deliberation: { ...deliberation, effet: '2026-06-01' } }
    expect(await recevoirTexte(rendre(signature, signature, fausse, alteree))).toEqual([
      1,
      'C. Petit : signature vérifiée, ajoutée.',
      'C. Petit : signature déjà au dossier.',
      'C. Petit : signature altérée ; elle n’est pas ajoutée.',
      'C. Petit : signature illisible ; elle n’est pas ajoutée.',
    ])
    const registre = garder(connue, signature)
    expect(await recevoirTexte(rendre(signature), { ...ici, registre })).toEqual([
      0,
      'C. Petit : signature déjà au dossier.',
    ])
    expect(consignerSignature(v1, signature, registre)).toMatchObject({ ok: false, problems: [] })
    expect(consignerSignature(v1, signature, VIDE, { qui: 'A. Martin', fichier: 'f.json' })).toMatchObject({
      value: { qui: 'A. Martin', pourquoi: 'f.json' },
    })
    expect(await recevoirTexte(rendre())).toEqual([0, expect.stringMatching(/aucune signature/)])
  })

  it('d’une autre version : rien n’est ajouté, et l’on sait de laquelle', async () => {
    const autre = (version: Version, connues = versions) =>
      recevoirTexte(ficheJson({ version: ficheDe(version, connues), signatures: [signature] }))
    expect(await autre(v2)).toEqual([0, expect.stringMatching(/portent sur v2 · Version 2/)])
    expect(await autre({ ...v1, message: 'Refaite' })).toEqual([
      0,
      expect.stringMatching(/mêmes règles, mais sur une autre/),
    ])
    expect(await autre(verser(4, 99))).toEqual([
      0,
      expect.stringMatching(/« Version 4 », de A\. Martin, que cet atelier/),
    ])
  })

  it('un paquet publié rend ses signatures ; sans elles, il le dit', async () => {
    const source = uneSource(v1.contenu)
    const signe = await creerPaquet({ ...source, fiche: { version: fiche, signatures: [signature] } })
    const nu = await creerPaquet(source)
    if (!signe.ok || !nu.ok) throw new Error('paquet')
    expect(await recevoirTexte(new Uint8Array(signe.value), ici, 'p.zip')).toEqual([
      1,
      'C. Petit : signature vérifiée, ajoutée.',
    ])
    expect(await recevoirTexte(new Uint8Array(nu.value), ici, 'p.zip')).toEqual(['paquet-sans-signature'])
    expect(await recevoirTexte(new Uint8Array(signe.value.slice(0, 900)), ici, 'p.zip')).not.toHaveLength(2)
  })

  it('tronqué, trop gros, d’un autre genre ou d’un autre format : une phrase', async () => {
    const texte = rendre(signature)
    expect(await recevoirTexte(texte.slice(0, -9))).toEqual(['json-tronque'])
    expect(await recevoirTexte('bonjour')).toEqual(['json-invalide'])
    expect(await recevoirTexte('%PDF-1.7')).toEqual(['fichier-type'])
    expect(await recevoirTexte('')).toEqual(['fichier-vide'])
    expect(await recevoirTexte(texte.replace('signee@1', 'signee@9'))).toEqual(['format-version'])
    expect(await recevoirTexte(texte.replace('A. Martin', 'B. Martin'))).toEqual(['version-alteree'])
    const enorme = Object.defineProperty(fichier(''), 'size', { value: 60_000_000 })
    expect(await lireRecue(enorme)).toMatchObject({ problems: [{ code: 'fichier-trop-gros' }] })
  })
})
