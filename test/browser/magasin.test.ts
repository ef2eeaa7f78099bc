// The store in a real browser, without the page. Numbers in brackets: src/store/SPEC.md.
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import type { Demarche } from '~/domain/approbation.ts'
import { setPoints } from '~/domain/edit.ts'
import { hashContent } from '~/domain/hash.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { ruptureDuJournal } from '~/store/journal.ts'
import type { Acte, Magasin } from '~/store/magasin.ts'
import { ouvrirMagasin } from '~/store/ouvrir.ts'
import { MAGASINS, MIGRATIONS, type CopieDeTravail, type Etape } from '~/store/schema.ts'
import { ESSAIS_LIVRES, livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { creerCles, signer, type Subtil, verifierSignatures } from '~/vie/signatures.ts'
import { creerVersion } from '~/vie/versions.ts'
import { imageDuMagasin } from './support.ts'

const { cotation } = livres
const hash = hashContent(cotation)
const QUAND = '2024-01-15T10:00:00.000Z'

let suite = 0
let nom = ''
const ouverts: Magasin[] = []
const ouvrir = async (onPerdu?: (probleme: Problem) => void): Promise<Magasin> => {
  const magasin = valeur(await ouvrirMagasin({ nom, ...(onPerdu ? { onPerdu } : {}) }))
  ouverts.push(magasin)
  return magasin
}
const neuf = (): Promise<Magasin> => {
  nom = `essai-magasin-${++suite}`
  return ouvrir()
}
afterEach(async () => {
  for (const magasin of ouverts.splice(0)) magasin.fermer()
  await deleteDB(nom)
})

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const travail: CopieDeTravail = {
  contenu: cotation,
  flux: livres.flux,
  territoires: TERRITOIRES_LIVRES,
  essais: ESSAIS_LIVRES,
  textes: {},
  ascendances: { cotation: { origine: hash, fusionnees: [] } },
  curseur: 0,
  comparaison: { a: hash, b: 'brouillon' },
  cohorte: undefined,
}
const etape = (n: number): Etape => {
  const edition = valeur(setPoints(cotation, 'primo', 'dalo', n, '2024-01'))
  return { ...edition }
}
const acte = (attendue: number, reste: Partial<Acte> = {}): Acte => ({
  attendue,
  travail,
  entree: { qui: null, quand: QUAND, quoi: { genre: 'comparaison', a: hash, b: 'brouillon' }, pourquoi: null },
  ...reste,
})

describe('le magasin', () => {
  it('[S1] neuf, il est vide et de la dernière version du schéma', async () => {
    const magasin = await neuf()
    expect(valeur(await magasin.lire())).toEqual({
      tete: undefined,
      base: 0,
      etapes: [],
      fiches: [],
      objets: [],
      registre: { demarches: [], signatures: [], cles: [] },
    })
    const base = await openDB(nom)
    expect(base.version).toBe(MIGRATIONS.length)
    expect([...base.objectStoreNames]).toEqual([...MAGASINS].sort())
    base.close()
  })

  it('[S3] un acte écrit tout ce qu’il dit, d’un coup', async () => {
    const magasin = await neuf()
    const csv = 'id\nD1\n'
    const ecrit = await magasin.ecrire(
      acte(0, {
        travail: { ...travail, curseur: 2, cohorte: 'c1' },
        etapes: { apres: 0, ajoutees: [etape(260), etape(270)] },
        version: {
          fiche: { hash, numero: 1, titre: 'Essai', auteur: 'A', message: 'm', date: QUAND, parents: [] },
          objet: { hash, genre: 'cotation', contenu: cotation },
        },
        cohorte: { hash: 'c1', nom: 'd.csv', n: 1, csv },
      }),
    )
    expect(ecrit).toMatchObject({ ok: true, value: 1 })
    const lu = valeur(await magasin.lire())
    expect(lu.tete).toMatchObject({ revision: 1, curseur: 2, cohorte: 'c1' })
    expect(lu.etapes).toHaveLength(2)
    expect(lu.objets).toEqual([{ hash, genre: 'cotation', contenu: cotation }])
    expect(lu.fiches).toHaveLength(1)
    expect(valeur(await magasin.lireCohorte('c1')).csv).toBe(csv)
    expect(valeur(await magasin.lireJournal()).lignes).toHaveLength(1)
  })

  it('[S3] un acte qui échoue au milieu ne laisse rien', async () => {
    const magasin = await neuf()
    const fiche = { hash, numero: 1, titre: 'Essai', auteur: 'A', message: 'm', date: QUAND, parents: [] }
    const version = { fiche, objet: { hash, genre: 'cotation', contenu: cotation } as const }
    valeur(await magasin.ecrire(acte(0, { version })))
    const avant = await imageDuMagasin(nom)
    // The same version twice: the store refuses the second, after the journal's line was asked for.
    await expect(
      magasin.ecrire(acte(1, { version: { ...version, fiche: { ...fiche, titre: 'Autre' } } })),
    ).rejects.toThrow(/exists/)
    expect(await imageDuMagasin(nom)).toBe(avant)
    valeur(await magasin.ecrire(acte(1)))
  })

  it('[S4] un acte fait sur une autre révision est refusé, et rien ne change', async () => {
    const magasin = await neuf()
    const autre = await ouvrir()
    valeur(await magasin.ecrire(acte(0)))
    const avant = await imageDuMagasin(nom)
    expect(await autre.ecrire(acte(0))).toMatchObject({ ok: false, problems: [{ code: 'magasin-conflit' }] })
    expect(await imageDuMagasin(nom)).toBe(avant)
    expect(await autre.ecrire(acte(1))).toMatchObject({ ok: true, value: 2 })
  })

  it('[S4] de deux actes en même temps, un seul passe', async () => {
    const magasin = await neuf()
    const autre = await ouvrir()
    const issues = await Promise.all([magasin.ecrire(acte(0)), autre.ecrire(acte(0))])
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1)
    expect(valeur(await magasin.lireJournal()).lignes).toHaveLength(1)
  })

  it('[S6] mille étapes gardées, les plus anciennes ôtées ; une nouvelle efface ce qui la suivait', async () => {
    const magasin = await neuf()
    const ajoutees = Array.from({ length: 1005 }, (_, i) => etape(i))
    valeur(await magasin.ecrire(acte(0, { etapes: { apres: 0, ajoutees } })))
    const lu = valeur(await magasin.lire())
    expect([lu.base, lu.etapes.length]).toEqual([5, 1000])
    expect(lu.etapes[0]).toEqual(etape(5))
    valeur(await magasin.ecrire(acte(1, { etapes: { apres: 1000, ajoutees: [etape(9999)] } })))
    const suite = valeur(await magasin.lire())
    expect([suite.base, suite.etapes.length]).toEqual([5, 996])
    expect(suite.etapes.at(-1)).toEqual(etape(9999))
  })

  it('[S7] le journal est chaîné ; une ligne altérée dans la base se voit', async () => {
    const magasin = await neuf()
    for (let revision = 0; revision < 5; revision++) valeur(await magasin.ecrire(acte(revision)))
    const journal = valeur(await magasin.lireJournal())
    expect(journal.lignes).toHaveLength(5)
    expect(ruptureDuJournal(journal)).toBeUndefined()
    const base = await openDB(nom)
    await base.put('journal', { ...journal.lignes[2], qui: 'un autre' })
    base.close()
    expect(ruptureDuJournal(valeur(await magasin.lireJournal()))).toBe(3)
  })

  it('[S11] le registre ne fait que s’allonger : démarches dans l’ordre, pièces, signatures, clés', async () => {
    const magasin = await neuf()
    const demarche = (qui: string): Demarche => ({ version: hash, acte: { qui, quand: QUAND, acte: 'retirer' } })
    const piece = { hash: hashContent(['a']), contenu: ['a'] }
    const signature = { version: hash, signature: { cle: 'ab', signataire: 'A', date: QUAND, valeur: 'cd' } }
    const cle = { publique: 'ab', titulaire: 'A', depuis: QUAND }
    valeur(await magasin.ecrire(acte(0, { consigne: { demarches: [demarche('A'), demarche('B')], pieces: [piece] } })))
    const suite = { demarches: [demarche('C')], pieces: [piece], signatures: [signature], cles: [cle] }
    valeur(await magasin.ecrire(acte(1, { consigne: suite })))
    const { registre } = valeur(await magasin.lire())
    expect(registre).toEqual({
      demarches: [demarche('A'), demarche('B'), demarche('C')],
      signatures: [signature],
      cles: [cle],
    })
    expect(valeur(await magasin.lirePiece(piece.hash))).toEqual(piece)
    const avant = await imageDuMagasin(nom)
    await expect(
      magasin.ecrire(acte(2, { consigne: { ...suite, cles: [{ ...cle, titulaire: 'Z' }] } })),
    ).rejects.toThrow(/exists/)
    expect(await imageDuMagasin(nom)).toBe(avant)
  })

  it('[S11] une clé privée signe après réouverture, et ne peut pas sortir', async () => {
    const magasin = await neuf()
    const subtil = crypto.subtle as unknown as Subtil
    const { privee, publique } = await creerCles(subtil)
    const cle = { publique, titulaire: 'A', depuis: QUAND, privee: privee as CryptoKey }
    valeur(await magasin.ecrire(acte(0, { consigne: { cles: [cle] } })))
    magasin.fermer()
    const [lue] = valeur(await (await ouvrir()).lire()).registre.cles
    if (!lue?.privee) throw new Error('clé perdue')
    await expect(crypto.subtle.exportKey('pkcs8', lue.privee)).rejects.toThrow(/extractable/)
    const fiche = { genre: 'cotation', contenu: hash, parents: [], titre: 'T', auteur: 'A', date: QUAND } as const
    const version = creerVersion({ ...fiche, message: 'm' })
    const paire = { publique, privee: lue.privee }
    const signature = await signer(version, paire, { signataire: 'A', date: QUAND }, subtil)
    const { signatures } = await verifierSignatures(
      { version, contenu: cotation, signatures: [signature] },
      new Map([[publique, 'A']]),
      subtil,
    )
    expect(signatures.map(({ etat }) => etat)).toEqual(['valable'])
  })

  it('[S11] une pièce altérée n’est plus rendue', async () => {
    const magasin = await neuf()
    const piece = { hash: hashContent(['a']), contenu: ['a'] }
    valeur(await magasin.ecrire(acte(0, { consigne: { pieces: [piece] } })))
    const base = await openDB(nom)
    await base.put('evidence', { ...piece, contenu: ['b'] })
    base.close()
    expect(valeur(await magasin.lirePiece(piece.hash))).toBeUndefined()
  })

  it('semer deux fois garde une seule version, la première', async () => {
    const magasin = await neuf()
    const fiche = { hash, numero: 0, titre: 'Livré', auteur: '', message: '', date: undefined, parents: [] }
    const objet = { hash, genre: 'cotation', contenu: cotation } as const
    valeur(await magasin.semer([{ fiche, objet }]))
    const avant = await imageDuMagasin(nom)
    valeur(await magasin.semer([{ fiche: { ...fiche, titre: 'Autre' }, objet }]))
    expect(await imageDuMagasin(nom)).toBe(avant)
  })
})

describe('[S9] ce que le navigateur refuse est un problème', () => {
  it('une base d’une version plus récente', async () => {
    nom = `essai-magasin-${++suite}`
    const recente = await openDB(nom, MIGRATIONS.length + 1)
    expect(await ouvrirMagasin({ nom })).toMatchObject({ ok: false, problems: [{ code: 'magasin-plus-recent' }] })
    recente.close()
  })

  it('une base plus ancienne qu’un autre onglet garde ouverte', async () => {
    // An older page that does not give way: it holds a version below the first one.
    nom = `essai-magasin-${++suite}`
    const request = indexedDB.open(nom, 1)
    const ancienne = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)))
    expect(await ouvrirMagasin({ nom, version: 2 })).toMatchObject({
      ok: false,
      problems: [{ code: 'magasin-bloque' }],
    })
    ancienne.close()
  })

  it('la page cède la base à une version plus récente, et le dit', async () => {
    const perdus: string[] = []
    nom = `essai-magasin-${++suite}`
    const magasin = await ouvrir(({ code }) => perdus.push(code))
    const recente = await openDB(nom, MIGRATIONS.length + 1)
    expect(perdus).toEqual(['magasin-ferme'])
    expect(await magasin.ecrire(acte(0))).toMatchObject({ ok: false, problems: [{ code: 'magasin-ferme' }] })
    expect(await magasin.lire()).toMatchObject({ ok: false, problems: [{ code: 'magasin-ferme' }] })
    recente.close()
  })
})
