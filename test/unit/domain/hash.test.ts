// Canonical JSON (RFC 8785) and SHA-256: the published vectors, and that only the content counts.
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { canonicalJson, type Hash, hashContent, hashText, shortHash } from '~/domain/hash.ts'

/** Same content, keys in another order at every depth. */
function retourner(contenu: unknown): unknown {
  if (Array.isArray(contenu)) return contenu.map(retourner)
  if (typeof contenu !== 'object' || contenu === null) return contenu
  return Object.fromEntries(
    Object.entries(contenu)
      .toReversed()
      .map(([cle, valeur]) => [cle, retourner(valeur)]),
  )
}

describe('empreinte', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('SHA-256 des vecteurs du NIST (FIPS 180) : %#', (texte, attendue) => {
    expect(hashText(texte)).toBe(attendue)
  })

  it('un texte est haché en UTF-8', () => {
    expect(hashText('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })

  it('la forme canonique de la RFC 8785 : clés dans l’ordre des unités de code, nombres et échappements', () => {
    const exemple = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(exemple)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
    const cles = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalJson(cles)) as object)).toHaveLength(7)
    expect(canonicalJson(cles)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('ni l’ordre des clés, ni les espaces, ni le passage par un fichier ne la changent', () => {
    const attendue = hashContent(baseline)
    expect(hashContent(retourner(baseline))).toBe(attendue)
    expect(hashContent(JSON.parse(JSON.stringify(retourner(baseline), null, 7)))).toBe(attendue)
    fc.assert(
      fc.property(fc.jsonValue(), (contenu) => {
        const parFichier: unknown = JSON.parse(JSON.stringify(contenu))
        expect(hashContent(retourner(parFichier))).toBe(hashContent(parFichier))
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('un seul chiffre, un seul libellé ou l’ordre d’une liste la changent', () => {
    const attendue = hashContent(baseline)
    expect(hashContent({ ...baseline, titre: `${baseline.titre} ` })).not.toBe(attendue)
    expect(hashContent({ ...baseline, criteres: baseline.criteres.toReversed() })).not.toBe(attendue)
    expect(hashContent({ a: 1 })).not.toBe(hashContent({ a: '1' }))
  })

  it('se montre en sept chiffres, et n’est pas un texte quelconque', () => {
    expect(shortHash(hashText('abc'))).toBe('ba7816b')
    expectTypeOf<string>().not.toExtend<Hash>()
    expectTypeOf<Hash>().toExtend<string>()
  })
})
