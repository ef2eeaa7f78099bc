// `exporter` and `verifier`, as an operator runs them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Signature } from '~/domain/approbation.ts'
import { hashContent } from '~/domain/hash.ts'
import { empreinte } from '~/publication/paquet/manifeste.ts'
import { ficheJson } from '~/vie/signees.ts'
import { creerCles, signer, type Subtil } from '~/vie/signatures.ts'
import { creerVersion } from '~/vie/versions.ts'
import { atelier, COTATION, createDossier, lireDepot, objet } from './commande.ts'

const dossier = createDossier()
afterAll(() => dossier.effacer())

const exporter = (...mots: readonly string[]) => atelier('exporter', '--cotation', COTATION, ...mots)
const archive = dossier.chemin('publication.zip')

describe('exporter', () => {
  it('writes a bundle that verifier accepts, a draft unless it is said to be approved', () => {
    const fin = exporter('--sortie', archive)
    expect(fin.code).toBe(0)
    expect(objet(fin)).toMatchObject({ sortie: archive, statut: 'brouillon' })
    expect(objet(atelier('verifier', archive))).toMatchObject({ ok: true, statut: 'brouillon', mois: '2024-01' })
  }, 120_000)

  it('writes the same bundle as a folder, whose verifier runs', () => {
    const ici = dossier.chemin('publication')
    expect(exporter('--sortie', ici, '--approuvee', '--mois', '2024-06').code).toBe(0)
    expect(objet(atelier('verifier', '--paquet', ici))).toMatchObject({ statut: 'approuvee', mois: '2024-06' })
    const [chemin, manifeste] = [join(ici, 'sql/faits.sql'), join(ici, 'manifeste.json')]
    const avant = empreinte(readFileSync(chemin))
    writeFileSync(chemin, readFileSync(chemin, 'utf8').replace('BIGINT', 'DOUBLE'))
    expect(atelier('verifier', ici)).toMatchObject({ code: 2, sortie: '' })
    expect(atelier('verifier', ici).messages).toContain('« sql/faits.sql » n’est plus le fichier publié')
    writeFileSync(manifeste, readFileSync(manifeste, 'utf8').replace(avant, empreinte(readFileSync(chemin))))
    const forge = atelier('verifier', ici)
    expect([forge.code, forge.sortie]).toEqual([2, ''])
    expect(forge.messages).toContain('« sql/faits.sql » n’est pas ce que la cotation de ce paquet donne')
    const ancien = readFileSync(manifeste, 'utf8').replace(/"moteur": "[^"]+"/, '"moteur": "0.1.0"')
    writeFileSync(manifeste, ancien)
    const indecis = atelier('verifier', ici)
    expect(indecis.code).toBe(1)
    expect(objet(indecis)).toMatchObject({ ok: false, confrontes: null })
    expect(indecis.messages).toContain('Ce paquet vient d’une autre version (0.1.0')
  })

  it('writes one form alone', () => {
    const ici = dossier.chemin('regles')
    expect(exporter('--sortie', ici, '--format', 'regles', '--approuvee').code).toBe(0)
    expect(readdirSync(join(ici, 'regles')).toSorted()).toEqual([
      'faits.mjs',
      'package.json',
      'regles.json',
      'score.mjs',
    ])
  })

  it('takes the places chosen for the national system, from a file of a bundle', () => {
    const choisies = dossier.ecrire(
      'correspondance.json',
      '{"format":"atelier-cil/correspondance@1","criteres":[{"critere":"anciennete","place":"national","choisie":true}]}',
    )
    const ici = dossier.chemin('saisie')
    expect(exporter('--sortie', ici, '--format', 'saisie', '--approuvee', '--correspondance', choisies).code).toBe(0)
    expect(readFileSync(join(ici, 'saisie/saisie.html'), 'utf8')).toContain('national, choisi')
    const autre = dossier.ecrire('autre.json', '{"format":"atelier-cil/flux@1"}')
    expect(exporter('--sortie', dossier.chemin('z'), '--correspondance', autre).messages).toContain('flux@1')
  })

  it('refuses a folder that holds something, an archive of one form, and an unknown form', () => {
    dossier.ecrire('occupe.txt', 'x')
    expect(exporter('--sortie', dossier.chemin('.')).messages).toContain('n’est pas vide')
    expect(exporter('--sortie', dossier.chemin('occupe.txt')).messages).toContain('n’est pas vide')
    expect(exporter('--sortie', archive, '--format', 'sql').messages).toContain(
      'Une archive contient toutes les formes',
    )
    expect(exporter('--sortie', archive, '--format', 'dnm').messages).toContain('Vouliez-vous dire « dmn » ?')
  })
})

describe('verifier', () => {
  it('says which signatures are good, unknown or false', async () => {
    const contenu = JSON.parse(lireDepot(COTATION)) as unknown
    const version = creerVersion({
      genre: 'cotation',
      contenu: hashContent(contenu),
      parents: [],
      titre: 'Base',
      auteur: 'A',
      date: '2024-01-15T10:00:00Z',
      message: 'Première version',
    })
    const subtil = crypto.subtle as unknown as Subtil
    const cles = await creerCles(subtil)
    const qui = { signataire: 'B', date: '2024-01-16T10:00:00Z' }
    const bonne = await signer(version, cles, qui, subtil)
    const publier = (signature: Signature): string => {
      const fiche = dossier.ecrire('fiche.json', ficheJson({ version, signatures: [signature] }))
      const paquet = dossier.chemin(`signee-${signature.date.slice(0, 10)}.zip`)
      expect(exporter('--sortie', paquet, '--signatures', fiche).code).toBe(0)
      return paquet
    }
    const signe = publier(bonne)
    const connue = atelier('verifier', signe, '--cle', `mairie=${cles.publique}`)
    expect(connue.code).toBe(0)
    expect(objet(connue)).toMatchObject({
      ok: true,
      fiche: version.id,
      signatures: [{ etat: 'valable', titulaire: 'mairie', deliberation: null }],
    })
    expect(connue.messages).toContain('vient d’une clé connue au nom de « mairie »')
    expect(connue.messages).toContain('Une signature couvre les règles et leur fiche')
    const inconnue = atelier('verifier', signe)
    expect(inconnue.code).toBe(1)
    expect(objet(inconnue)).toMatchObject({ ok: false, signatures: [{ etat: 'inconnue', titulaire: null }] })
    expect(inconnue.messages).toContain('La signature de « B »')
    const fausse = atelier('verifier', publier({ ...bonne, date: '2024-02-01T10:00:00Z' }))
    expect(objet(fausse)).toMatchObject({ ok: false, signatures: [{ etat: 'fausse' }] })
    expect(atelier('verifier', signe, '--cle', 'mairie').messages).toContain('64 chiffres hexadécimaux')
    const lire = (texte: string, ...reste: readonly string[]) =>
      atelier('verifier', dossier.ecrire('seule.json', texte), ...reste)
    const seule = lire(ficheJson({ version, signatures: [bonne] }), '--cle', `B=${cles.publique}`)
    expect([seule.code, objet(seule)]).toMatchObject([
      0,
      { ok: true, cotation: version.contenu, fiche: version.id, contenu: false, signatures: [{ etat: 'valable' }] },
    ])
    const refaite = lire(ficheJson({ version: { ...version, auteur: 'C' }, signatures: [] }))
    expect([refaite.code, objet(refaite)]).toMatchObject([1, { ok: false, signatures: [] }])
    expect(lire('{').code).toBe(2)
    const autre = dossier.ecrire('fiche.json', ficheJson({ version: { ...version, contenu: 'x' }, signatures: [] }))
    expect(exporter('--sortie', dossier.chemin('y.zip'), '--signatures', autre).code).toBe(2)
  }, 120_000)

  it('refuses a bundle of which one octet changed, without a word on the standard output', () => {
    const octets = readFileSync(archive)
    octets[Math.floor(octets.length / 2)]! ^= 1
    const { code, sortie, messages } = atelier('verifier', dossier.ecrire('abime.zip', octets))
    expect([code, sortie]).toEqual([2, ''])
    expect(messages).toMatch(/n’est plus le fichier publié|a été modifiée/)
  })

  it('says what it awaits', () => {
    expect(atelier('verifier').messages).toContain('Il manque --paquet')
    expect(atelier('verifier', archive, archive).messages).toContain('est de trop')
    expect(atelier('verifier', dossier.chemin('absent.zip')).messages).toContain('absent.zip')
  })
})
