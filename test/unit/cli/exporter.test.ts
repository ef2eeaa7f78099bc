// `exporter` and `verifier`, as an operator runs them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Signature } from '~/domain/approbation.ts'
import { hashContent } from '~/domain/hash.ts'
import { ficheJson } from '~/publication/paquet/signees.ts'
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
    writeFileSync(join(ici, 'sql/faits.sql'), 'autre')
    expect(atelier('verifier', ici)).toMatchObject({ code: 2, sortie: '' })
    expect(atelier('verifier', ici).messages).toContain('« sql/faits.sql » n’est plus le fichier publié')
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
    expect(objet(connue)).toMatchObject({ ok: true, signatures: [{ etat: 'valable', titulaire: 'mairie' }] })
    const inconnue = atelier('verifier', signe)
    expect(inconnue.code).toBe(1)
    expect(objet(inconnue)).toMatchObject({ ok: false, signatures: [{ etat: 'inconnue', titulaire: null }] })
    expect(inconnue.messages).toContain('La signature de « B »')
    const fausse = atelier('verifier', publier({ ...bonne, date: '2024-02-01T10:00:00Z' }))
    expect(objet(fausse)).toMatchObject({ ok: false, signatures: [{ etat: 'fausse' }] })
    expect(atelier('verifier', signe, '--cle', 'mairie').messages).toContain('64 chiffres hexadécimaux')
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
