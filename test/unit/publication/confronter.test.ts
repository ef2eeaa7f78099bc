// A bundle rewritten consistently — a file, its hash in the manifest, the archive — is refused all the same: its rule set
// gives another file.
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashContent } from '~/domain/hash.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { confronter } from '~/publication/confronter.ts'
import { NOM_DE_LA_CORRESPONDANCE } from '~/publication/correspondance.ts'
import { fichiersDuPaquet, fichiersPublies, FORMES } from '~/publication/index.ts'
import { lirePaquet, NOM_DE_LA_COTATION, octetsDe } from '~/publication/paquet/lire.ts'
import { ecrireManifeste, empreinte, MANIFESTE } from '~/publication/paquet/manifeste.ts'
import { ecrireZip, type Fichiers } from '~/publication/paquet/zip.ts'
import type { Source } from '~/publication/source.ts'
import { VERSION_DES_FORMES } from '~/publication/version.ts'
import { creerVersion } from '~/vie/versions.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'
import { cotationDeBase, EMPREINTE_DES_FORMES, uneSource } from '../../support/publication.ts'

const petite = uneSource(uneCotation([{ id: 'a', libelle: 'Handicap' }]))

const attendre = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(phraseEntiere).join(' '))
  return result.value
}

const fichiersDe = async (source: Source): Promise<Fichiers> => attendre(await fichiersDuPaquet(source))

/** The archive that a forger writes: every file that is not the manifest, and a manifest that agrees with them. */
function refaire(source: Source, fichiers: Fichiers, retoucher = (manifeste: string): string => manifeste): Uint8Array {
  const autres = new Map([...fichiers].filter(([nom]) => nom !== MANIFESTE))
  return ecrireZip(new Map([...autres, [MANIFESTE, octetsDe(retoucher(ecrireManifeste(source, autres)))]]))
}

async function verdict(octets: Uint8Array): Promise<readonly string[]> {
  const lu = lirePaquet(octets)
  if (!lu.ok) return lu.problems.map(({ code }) => code)
  const confronte = await confronter(lu.value)
  if (confronte.ok) return [`${confronte.value ?? 'indécis'}`, ...confronte.warnings.map(({ code }) => code)]
  return confronte.problems.map((probleme) => plain(phraseEntiere(probleme)))
}

/** The last octet that is not a line feed, made another. */
function retouche(octets: Uint8Array): Uint8Array {
  const autres = octets.slice()
  const at = autres.findLastIndex((octet) => octet !== 10)
  autres[at] = (autres[at] ?? 0) ^ 1
  return autres
}

/** Which another version made, or whose octets prove themselves. */
const DONNES = ['journal.txt', NOM_DE_LA_COTATION, NOM_DE_LA_CORRESPONDANCE]

describe('a bundle is what its rule set gives', () => {
  it('when it was made here, draft or approved, and says of how many files', async () => {
    for (const statut of ['approuvee', 'brouillon'] as const) {
      const source: Source = { ...petite, statut, journal: ['Handicap : 40 → 60 points.'] }
      const fichiers = await fichiersDe(source)
      expect(await verdict(refaire(source, fichiers))).toEqual([String(fichiers.size - 2)])
    }
  })

  it('and in no executable form, page or table an octet can be changed with its hash', async () => {
    const fichiers = await fichiersDe(petite)
    const noms = [...fichiers.keys()].filter((nom) => nom !== MANIFESTE && !DONNES.includes(nom))
    for (const forme of Object.keys(FORMES)) expect(noms.some((nom) => nom.startsWith(`${forme}/`))).toBe(true)
    for (const nom of noms) {
      const touches = new Map([...fichiers, [nom, retouche(fichiers.get(nom) ?? new Uint8Array())]])
      const phrases = await verdict(refaire(petite, touches))
      expect(phrases).toHaveLength(1)
      expect(phrases[0]).toContain(`« ${nom} » n’est pas ce que la cotation de ce paquet donne`)
    }
  })

  it('nor in the places of the criteria, but for a choice that its publisher may make', async () => {
    const fichiers = await fichiersDe(petite)
    const ecrite = new TextDecoder().decode(fichiers.get(NOM_DE_LA_CORRESPONDANCE))
    const avec = (texte: string) => refaire(petite, new Map([...fichiers, [NOM_DE_LA_CORRESPONDANCE, octetsDe(texte)]]))
    expect(await verdict(avec(ecrite.slice(0, -3)))).toEqual(['paquet-abime'])
    const refus = `« ${NOM_DE_LA_CORRESPONDANCE} » n’est pas ce que la cotation`
    expect((await verdict(avec(ecrite.replace('"confirmes": false', '"confirmes": true'))))[0]).toContain(refus)
    const choisie = await verdict(
      avec(ecrite.replace('"local"', '"national"').replace(' false,\n   "emp', ' true,\n   "emp')),
    )
    expect(choisie.join(' ')).toContain('« saisie/saisie.html » n’est pas ce que')
  })

  it('nor the rule set itself, nor a figure of the manifest', async () => {
    const fichiers = await fichiersDe(petite)
    const autre = uneSource(uneCotation([{ id: 'a', libelle: 'Autre' }]))
    const cotation = octetsDe(canonicalJson(autre.resolue.cotation))
    expect(await verdict(refaire(petite, new Map([...fichiers, [NOM_DE_LA_COTATION, cotation]])))).toEqual([
      'paquet-abime',
    ])
    const sousAutre = await verdict(refaire(autre, new Map([...fichiers, [NOM_DE_LA_COTATION, cotation]])))
    for (const nom of ['sql/cotation.sql', 'dmn/cotation.dmn', 'regles/regles.json', 'conformite/attendus.json'])
      expect(sousAutre.join('\n')).toContain(nom)
    const gonfle = (manifeste: string) => manifeste.replace(/"octets": \d+/, '"octets": 1')
    expect((await verdict(refaire(petite, fichiers, gonfle)))[0]).toContain('« manifeste.json » n’est pas ce que')
  })

  it('nor in what its journal says of the bundle, nor in the writing of its signatures', async () => {
    const { cotation } = petite.resolue
    const version = creerVersion({
      genre: 'cotation',
      contenu: hashContent(cotation),
      titre: cotation.titre,
      parents: [],
      auteur: 'A',
      date: '2026-03-02T08:00:00.000Z',
      message: '',
    })
    const source: Source = { ...petite, statut: 'brouillon', fiche: { version, signatures: [] } }
    const fichiers = await fichiersDe(source)
    const avec = (nom: string, retoucher: (texte: string) => string) => {
      const texte = new TextDecoder().decode(fichiers.get(nom))
      expect(retoucher(texte)).not.toBe(texte)
      return verdict(refaire(source, new Map([...fichiers, [nom, octetsDe(retoucher(texte))]])))
    }
    const journal = 'brouillon/journal.txt'
    expect(await avec(journal, (texte) => texte.replace('BROUILLON, sans valeur. ', ''))).toHaveLength(1)
    expect(await avec(journal, (texte) => `${texte}- Autre phrase.\n`)).toEqual([String(fichiers.size - 3)])
    const fiche = 'brouillon/signatures/version.json'
    for (const autre of [
      '{"deliberation":{"date":"2026-03-02","effet":"2026-03-02","reference":"D","signataires":[]},',
      '{ ',
    ])
      expect((await avec(fiche, (texte) => autre + texte.slice(1)))[0]).toContain(`« ${fiche} » n’est pas ce que`)
  })

  it('without a file more or less', async () => {
    const fichiers = await fichiersDe(petite)
    const enTrop = new Map([...fichiers, ['sql/autre.sql', octetsDe('SELECT 1;')]])
    expect((await verdict(refaire(petite, enTrop)))[0]).toContain('« sql/autre.sql » est de trop')
    const sans = new Map([...fichiers].filter(([nom]) => nom !== 'dmn/cotation.dmn'))
    expect((await verdict(refaire(petite, sans)))[0]).toContain('Il manque « dmn/cotation.dmn »')
  })

  it('and of another version it cannot be told, which is said', async () => {
    const fichiers = await fichiersDe(petite)
    const forges = new Map([...fichiers, ['sql/cotation.sql', octetsDe('SELECT 1;')]])
    for (const retoucher of [
      (manifeste: string) => manifeste.replace(/"moteur": "[^"]+"/, '"moteur": "0.9.0"'),
      (manifeste: string) => manifeste.replace(/ "formes": "[^"]+",\n/, ''),
    ])
      expect(await verdict(refaire(petite, forges, retoucher))).toEqual(['indécis', 'paquet-indecis'])
  })

  it('and tells how far it is, form by form', async () => {
    const pas: number[] = []
    const lu = attendre(lirePaquet(ecrireZip(await fichiersDe(petite))))
    attendre(await confronter(lu, (faites, total) => void pas.push(faites / total)))
    expect(pas).toEqual(Object.keys(FORMES).map((_, i, toutes) => (i + 1) / toutes.length))
  })
})

it('the version of the files changes with their octets', async () => {
  const fichiers = attendre(await fichiersPublies(uneSource(cotationDeBase())))
  expect({ version: VERSION_DES_FORMES, sha256: empreinte(ecrireZip(fichiers)) }).toEqual(EMPREINTE_DES_FORMES)
})
