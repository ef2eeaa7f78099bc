// A bundle: the same octets each time, read back whole, and refused with its reason when anything in it is not what was
// published.
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '~/domain/hash.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { creerPaquet, fichiersDuPaquet } from '~/publication/index.ts'
import { lirePaquet, NOM_DE_LA_COTATION, octetsDe } from '~/publication/paquet/lire.ts'
import { ecrireManifeste, empreinte, MANIFESTE } from '~/publication/paquet/manifeste.ts'
import { ecrireZip, type Fichiers, OCTETS_MAX_PAQUET } from '~/publication/paquet/zip.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

const source = uneSource(cotationDeBase())

const attendre = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(phraseEntiere).join(' '))
  return result.value
}

/** The one sentence of a refusal. */
function refus(octets: Uint8Array): string {
  const lu = lirePaquet(octets)
  if (lu.ok) return 'accepté'
  expect(lu.problems.length).toBe(1)
  return plain(lu.problems.map(phraseEntiere).join(' '))
}

/** The smallest bundle: a rule set and its manifest. */
function petit(ajouts: Readonly<Record<string, string>> = {}): Fichiers {
  const petite = uneSource(uneCotation([{ id: 'a' }]))
  const fichiers = new Map([[NOM_DE_LA_COTATION, octetsDe(canonicalJson(petite.resolue.cotation))]])
  return new Map([
    ...fichiers,
    [MANIFESTE, octetsDe(ecrireManifeste(petite, fichiers))],
    ...Object.entries(ajouts).map(([nom, texte]) => [nom, octetsDe(texte)] as const),
  ])
}

const change = (octets: Uint8Array, at: number, masque: number): Uint8Array => {
  const autres = octets.slice()
  autres[at] = (autres[at] ?? 0) ^ masque
  return autres
}

describe('a bundle', () => {
  it('is the same octets each time and gives back the same rule set', async () => {
    const un = attendre(await creerPaquet(source))
    expect(empreinte(attendre(await creerPaquet(uneSource(cotationDeBase()))))).toBe(empreinte(un))
    const { cotation, manifeste } = attendre(lirePaquet(un))
    expect(canonicalJson(cotation)).toBe(canonicalJson(source.resolue.cotation))
    expect(empreinte(attendre(await creerPaquet(uneSource(cotation))))).toBe(empreinte(un))
    expect(manifeste.statut).toBe('approuvee')
  })

  it('says brouillon in every file of a draft', async () => {
    const fichiers = attendre(await fichiersDuPaquet(uneSource(cotationDeBase(), { statut: 'brouillon' })))
    /** Whose octets are those of a hash or of a table; their folder says it. */
    const muets = /cotation\/|demandes|attendus\.csv/
    const texte = (octets: Uint8Array): string => new TextDecoder().decode(octets)
    const noms = [...fichiers.keys()]
    expect(noms.filter((nom) => nom !== MANIFESTE && !nom.startsWith('brouillon/'))).toEqual([])
    const tus = [...fichiers].filter(([nom, octets]) => !muets.test(nom) && !/brouillon|draft/i.test(texte(octets)))
    expect(tus.map(([nom]) => nom)).toEqual([])
    const approuves = [...attendre(await fichiersDuPaquet(source))]
    expect(
      approuves.filter(([nom, octets]) => nom.startsWith('brouillon') || texte(octets).includes('BROUILLON')),
    ).toEqual([])
  })

  it('is refused when a draft is relabelled approved, or keeps a file out of its folder', async () => {
    const fichiers = attendre(await fichiersDuPaquet(uneSource(cotationDeBase(), { statut: 'brouillon' })))
    const manifeste = new TextDecoder().decode(fichiers.get(MANIFESTE))
    const relabellise = manifeste.replace('"brouillon"', '"approuvee"')
    expect(relabellise).not.toBe(manifeste)
    expect(refus(ecrireZip(new Map([...fichiers, [MANIFESTE, octetsDe(relabellise)]])))).toContain('brouillon/')
    const ailleurs = new Map([...fichiers].map(([nom, octets]) => [nom.replace('brouillon/public', 'public'), octets]))
    ailleurs.set(MANIFESTE, octetsDe(manifeste.replaceAll('brouillon/public', 'public')))
    expect(refus(ecrireZip(ailleurs))).toContain('public/')
  })

  it('carries the sentences of the changes', async () => {
    const fichiers = attendre(await fichiersDuPaquet({ ...source, journal: ['Handicap : 40 → 60 points.'] }))
    expect(new TextDecoder().decode(fichiers.get('journal.txt'))).toContain('- Handicap : 40 → 60 points.')
  })

  it('is refused when any one octet of it changes', () => {
    const octets = ecrireZip(petit())
    expect(refus(octets)).toBe('accepté')
    for (let at = 0; at < octets.length; at++) expect(refus(change(octets, at, 1 << (at % 8)))).not.toBe('accepté')
  })

  it('is refused when any octet of a whole publication changes (60 draws)', async () => {
    const octets = attendre(await creerPaquet(source))
    fc.assert(
      fc.property(fc.nat({ max: octets.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, masque) => {
        expect(refus(change(octets, at, masque))).not.toBe('accepté')
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('names the file that changed', () => {
    const fichiers = new Map(petit())
    const texte = new TextDecoder().decode(fichiers.get(NOM_DE_LA_COTATION)).replace('Essai', 'Autre')
    fichiers.set(NOM_DE_LA_COTATION, octetsDe(texte))
    expect(refus(ecrireZip(fichiers))).toContain('« cotation/cotation.json » n’est plus le fichier publié')
  })

  it('is refused when it is cut anywhere', () => {
    const octets = ecrireZip(petit())
    for (let fin = 30; fin < octets.length; fin += 7) expect(refus(octets.subarray(0, fin))).toMatch(/tronqué/)
    expect(refus(octets.subarray(0, 0))).toMatch(/vide/)
  })

  it('is refused when something follows it', () => {
    expect(refus(new Uint8Array([...ecrireZip(petit()), 0]))).toMatch(/a été modifiée/)
  })

  it('is refused past its size before anything is read', () => {
    expect(refus(new Uint8Array(OCTETS_MAX_PAQUET + 1))).toMatch(/64/)
  })

  it.each([
    '../fuite.txt',
    '/etc/passwd',
    'a/../../b',
    'C:\\x',
    '.cache',
    'a//b',
    'é.txt',
    'a\u0000b',
    'x'.repeat(300),
  ])('is refused when an entry would leave its folder: %s', (nom) => {
    const octets = zipSync({ [nom]: [octetsDe('x'), { level: 0 }], [MANIFESTE]: [octetsDe('{}'), { level: 0 }] })
    expect(refus(octets)).toMatch(/hors de son dossier/)
  })

  it('is refused when an entry is compressed, as a bomb is', () => {
    const bombe = zipSync({ 'bombe.txt': [new Uint8Array(20_000_000), { level: 9 }] })
    expect(bombe.length).toBeLessThan(100_000)
    expect(refus(bombe)).toMatch(/« bombe.txt » est comprimé/)
  })

  it('is refused when a file is missing, or not announced', () => {
    expect(refus(ecrireZip(petit({ 'note.txt': 'x' })))).toMatch(/« note.txt » n’est pas au manifeste/)
    const sans = new Map(petit())
    sans.delete(NOM_DE_LA_COTATION)
    expect(refus(ecrireZip(sans))).toMatch(/Il manque à ce paquet/)
  })

  it('is refused without a manifest, or with one of another version', () => {
    expect(refus(ecrireZip(new Map([['a.txt', octetsDe('x')]])))).toMatch(/pas de manifeste lisible/)
    expect(refus(ecrireZip(petit({ [MANIFESTE]: '[' })))).toMatch(/pas de manifeste lisible/)
    expect(refus(ecrireZip(petit({ [MANIFESTE]: 'null' })))).toMatch(/pas de manifeste lisible/)
    const futur = '{"format":"atelier-cil/publication@2"}'
    expect(refus(ecrireZip(petit({ [MANIFESTE]: futur })))).toMatch(/publication@2/)
    expect(refus(octetsDe('bonjour, ceci n’est pas une archive'))).toMatch(/n’est pas une archive ZIP/)
  })

  it('leaves out a form that cannot hold the rule set, and says so', async () => {
    const grande = uneCotation(Array.from({ length: 600 }, (_, i) => ({ id: `c${i}` })))
    const faite = await fichiersDuPaquet(uneSource(grande))
    if (!faite.ok) throw new Error('un paquet était attendu')
    expect(faite.warnings.map(({ code }) => code)).toEqual(['export-trop-large'])
    expect([...faite.value.keys()].filter((nom) => nom.startsWith('sql/'))).toEqual([])
  })
})
