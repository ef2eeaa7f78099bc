// Stores kept by earlier versions of the page open in this one, with nothing lost. The pictures of test/golden/store were
// taken by those versions, and are never retaken. Numbers in brackets: src/store/SPEC.md.
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import un from '../golden/store/1.json'
import deux from '../golden/store/2.json'
import trois from '../golden/store/3.json'
import { empreinteDe } from '~/domain/hash.ts'
import { ok } from '~/domain/problem.ts'
import { ruptureDuJournal } from '~/store/journal.ts'
import { ouvrirMagasin } from '~/store/ouvrir.ts'
import { MIGRATIONS, type Schema } from '~/store/schema.ts'
import { type Atelier, creerAtelier } from '~/ui/etat/creer.ts'
import { EMPREINTE_LIVREE, ESSAIS_LIVRES, livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { etatDe } from '~/ui/versions/etat-view.ts'
import { ficheDe, signaturesDe } from '~/ui/versions/fiche.ts'
import { titulaires } from '~/ui/versions/signatures-view.ts'
import { SUBTIL } from '~/ui/versions/useSignatures.ts'
import { verifierSignatures } from '~/vie/signatures.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'

type Image = Readonly<Record<string, { readonly cles: readonly IDBValidKey[]; readonly valeurs: readonly unknown[] }>>

const nom = 'essai-cliche'
let atelier: Atelier | undefined

/** Writes a picture as the version of the schema that took it would have. */
async function developper(image: Image, version: number): Promise<void> {
  const base = await openDB<Schema>(nom, version, {
    upgrade: (opened) => MIGRATIONS.slice(0, version).forEach((migrate) => migrate(opened)),
  })
  const tx = base.transaction([...base.objectStoreNames], 'readwrite')
  for (const store of base.objectStoreNames) {
    const { cles, valeurs } = image[store] ?? { cles: [], valeurs: [] }
    const table = tx.objectStore(store)
    for (const [i, valeur] of valeurs.entries())
      await (table.keyPath === null ? table.put(valeur as never, cles[i] as never) : table.put(valeur as never))
  }
  await tx.done
  base.close()
}

afterEach(async () => {
  await atelier?.fermer()
  atelier = undefined
  await deleteDB(nom)
})

describe('un magasin de la version 1', () => {
  it('[S1] s’ouvre : brouillon, histoire, version, comparaison, cohorte et journal y sont', async () => {
    await developper(un as unknown as Image, 1)
    atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => '2026-11-26T09:00:00.000Z' })
    await atelier.ouvrir()
    const { ouverture, brouillon, versions, comparaison, flux, territoires } = atelier.etat.getState()
    expect(ouverture).toBe('prete')
    expect(versions.map(({ titre }) => titre)).toEqual(['Hébergés au niveau 4', livres.cotation.titre])
    expect(brouillon.origine).toBe(versions[0]?.hash)
    expect(brouillon.annulable).toMatchObject({ code: 'points', critere: 'handicap', grille: 'mutation', apres: 60 })
    expect(brouillon.retablissable).toMatchObject({ code: 'points', critere: 'handicap', grille: 'primo', apres: 55 })
    expect(comparaison).toEqual({ a: versions[0]?.hash, b: 'brouillon' })
    expect([flux, territoires]).toEqual([livres.flux, TERRITOIRES_LIVRES])

    const magasin = await ouvrirMagasin({ nom })
    if (!magasin.ok) throw new Error('magasin fermé')
    const journal = await magasin.value.lireJournal()
    const tete = await magasin.value.lire()
    expect(journal.ok && ruptureDuJournal(journal.value)).toBe(undefined)
    const cohorte = tete.ok ? tete.value.tete?.cohorte : undefined
    expect(await magasin.value.lireCohorte(cohorte ?? '')).toMatchObject({
      ok: true,
      value: { nom: 'essai.csv', n: 2 },
    })
    magasin.value.fermer()
  })

  it('[S5] s’annule jusqu’au jeu livré, et garde ensuite ce que la version 2 ajoute', async () => {
    await developper(un as unknown as Image, 1)
    const options = { nom, lever: leverOuvrier, maintenant: () => '2026-11-26T09:00:00.000Z' }
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    while (atelier.etat.getState().brouillon.annulable) await atelier.gestes.annuler()
    expect(atelier.etat.getState().brouillon.hash).toBe(EMPREINTE_LIVREE)
    const titre = 'Flux de l’essai'
    await atelier.gestes.editer({
      ok: true,
      warnings: [],
      value: {
        objet: 'flux',
        nom: { code: 'flux-remplacement', titre },
        patch: [{ at: '/titre', avant: livres.flux.titre, apres: titre }],
      },
    })
    await atelier.fermer()
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    expect(atelier.etat.getState().flux.titre).toBe(titre)
  })
})

describe('un magasin de la version 2', () => {
  it('[S1] s’ouvre : flux, texte annoté, version à un parent et sans démarche y sont', async () => {
    await developper(deux as unknown as Image, 2)
    atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => '2026-11-26T10:00:00.000Z' })
    await atelier.ouvrir()
    const { ouverture, brouillon, versions, flux, textes, registre } = atelier.etat.getState()
    expect(ouverture).toBe('prete')
    expect(flux.titre).toBe('Flux de l’essai')
    expect(textes.cotation).toMatch(/^\/\/ Relu en commission\./)
    expect(versions.map(({ parents }) => parents)).toEqual([[EMPREINTE_LIVREE], []])
    expect([brouillon.origine, brouillon.fusionnees]).toEqual([versions[0]?.hash, []])
    expect(registre).toEqual({ demarches: [], signatures: [], cles: [] })
  })

  it('[S11] [S12] garde ensuite ce que la version 3 ajoute', async () => {
    await developper(deux as unknown as Image, 2)
    const options = { nom, lever: leverOuvrier, maintenant: () => '2026-11-26T10:00:00.000Z' }
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    const version = atelier.etat.getState().versions[0]?.hash ?? ''
    const acte = { qui: 'A', quand: '2026-11-26T10:00:00.000Z', acte: 'retirer' } as const
    const refus = await atelier.gestes.consigner(() =>
      ok({
        consigne: { demarches: [{ version, acte }] },
        quoi: { genre: 'demarche', hash: version, acte: 'retirer' },
        qui: 'A',
        pourquoi: null,
      }),
    )
    expect(refus).toEqual([])
    await atelier.fermer()
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    expect(atelier.etat.getState().registre.demarches).toEqual([{ version, acte }])
  })
})

describe('un magasin de la version 3', () => {
  it('[S1] [S11] [S12] s’ouvre : branche fusionnée, proposition, pièces et signature vérifiée y sont', async () => {
    await developper(trois as unknown as Image, 3)
    atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => '2026-11-26T11:00:00.000Z' })
    await atelier.ouvrir()
    const { ouverture, brouillon, versions, flux, registre } = atelier.etat.getState()
    expect(ouverture).toBe('prete')
    expect(versions.map(({ titre, parents }) => [titre, parents])).toEqual([
      ['Branche des bailleurs', [EMPREINTE_LIVREE]],
      ['Hébergés au niveau 4', [EMPREINTE_LIVREE]],
      [livres.cotation.titre, []],
    ])
    const [branche, premiere] = versions
    if (!branche) throw new Error('branche absente')
    expect([brouillon.origine, brouillon.fusionnees]).toEqual([premiere?.hash, [branche.hash]])
    expect(flux.titre).toBe('Flux de l’essai')
    expect(etatDe(branche, registre)).toBe('proposee')
    for (const piece of trois.evidence.cles)
      expect(await atelier.gestes.lirePiece(piece)).toMatchObject({ ok: true, value: { hash: piece } })
    const verification = await verifierSignatures(
      { version: ficheDe(branche, versions), contenu: branche.contenu, signatures: signaturesDe(registre, branche) },
      titulaires(registre),
      SUBTIL,
    )
    expect([verification.intacte, verification.signatures.map(({ etat }) => etat)]).toEqual([true, ['valable']])
  })

  it('[S5] garde ensuite ce que la version 4 ajoute : une version du flux, venue du flux livré', async () => {
    await developper(trois as unknown as Image, 3)
    const options = { nom, lever: leverOuvrier, maintenant: () => '2026-11-26T11:00:00.000Z' }
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    const signature = { titre: 'Flux de l’essai', auteur: 'A', message: 'm' }
    const version = await atelier.gestes.enregistrerVersion({ ...signature, genre: 'flux' })
    expect(version?.parents).toEqual([empreinteDe(livres.flux)])
    await atelier.fermer()
    atelier = creerAtelier(options)
    await atelier.ouvrir()
    const { brouillon, versions, versionsDuFlux, essais } = atelier.etat.getState()
    expect(essais).toEqual(ESSAIS_LIVRES)
    expect(versionsDuFlux.map(({ hash, numero }) => [hash, numero])).toEqual([
      [version?.hash, 1],
      [empreinteDe(livres.flux), 0],
    ])
    expect(brouillon.fusionnees).toEqual([versions[0]?.hash])
  })

  it('[S12] annuler ôte la fusion du brouillon, rétablir l’y remet', async () => {
    await developper(trois as unknown as Image, 3)
    atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => '2026-11-26T11:00:00.000Z' })
    await atelier.ouvrir()
    const lire = () => atelier?.etat.getState().brouillon
    const avant = lire()
    await atelier.gestes.annuler()
    expect(lire()?.fusionnees).toEqual([])
    await atelier.gestes.retablir()
    expect([lire()?.hash, lire()?.fusionnees]).toEqual([avant?.hash, avant?.fusionnees])
  })
})
