// Patches: what leads from a content to another, and back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, changement, inversePatch, isApplicable, isSansEffet, patchEntre } from '~/domain/patch.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { fuzz, tires } from '../../support/arbitraires.ts'

/** Contents close to each other: few keys, few values, lists in objects in lists. */
const { contenu: arbContenu } = fc.letrec<{ contenu: unknown }>((tie) => ({
  contenu: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(0, 1, null, 'x', false),
    fc.array(tie('contenu'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'a/b', '~', '0'), tie('contenu'), { maxKeys: 3 }),
  ),
}))

describe('patchEntre', () => {
  it(`mène de l’un à l’autre, et son inverse ramène ${tires(2000)}`, () => {
    fc.assert(
      fc.property(arbContenu, arbContenu, (avant, apres) => {
        const patch = patchEntre(avant, apres)
        expect(isApplicable(avant, patch)).toBe(true)
        expect(canonicalJson(applyPatch(avant, patch))).toBe(canonicalJson(apres))
        expect(isApplicable(apres, inversePatch(patch))).toBe(true)
        expect(canonicalJson(applyPatch(apres, inversePatch(patch)))).toBe(canonicalJson(avant))
        expect(isSansEffet(patch)).toBe(canonicalJson(avant) === canonicalJson(apres))
      }),
      fuzz(2000),
    )
  })

  it('ne nomme que ce qui diffère', () => {
    expect(patchEntre({ a: 1, b: { c: [1, 2, 3], d: 4 } }, { a: 1, b: { c: [1, 9, 3], d: 4 } })).toEqual([
      { at: '/b/c/1', avant: 2, apres: 9 },
    ])
    expect(patchEntre({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([])
    expect(patchEntre({ a: 1 }, { b: 2 })).toEqual([
      { at: '/a', avant: 1 },
      { at: '/b', apres: 2 },
    ])
    expect(patchEntre(1, 2)).toEqual([{ at: '', avant: 1, apres: 2 }])
  })

  it('dans une liste, insère et retire au lieu de tout décaler', () => {
    const longue = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
    expect(patchEntre(longue, longue.toSpliced(1, 2))).toEqual([
      { at: '/2', avant: { id: 'c' } },
      { at: '/1', avant: { id: 'b' } },
    ])
    expect(patchEntre(longue, longue.toSpliced(3, 0, { id: 'x' }, { id: 'y' }))).toEqual([
      { at: '/3', apres: { id: 'x' } },
      { at: '/4', apres: { id: 'y' } },
    ])
  })
})

describe('applyPatch', () => {
  it(`ne touche ni au contenu d’avant, ni aux valeurs du patch ${tires(500)}`, () => {
    fc.assert(
      fc.property(arbContenu, arbContenu, (avant, apres) => {
        const patch = patchEntre(avant, apres)
        const dits = canonicalJson([avant, patch])
        applyPatch(avant, patch)
        isApplicable(avant, patch)
        expect(canonicalJson([avant, patch])).toBe(dits)
      }),
      fuzz(500),
    )
    const inseree = { a: 1 }
    const suite = [
      { at: '/0', apres: inseree },
      { at: '/0/a', avant: 1, apres: 2 },
    ]
    expect(applyPatch([], suite)).toEqual([{ a: 2 }])
    expect(inseree).toEqual({ a: 1 })
  })

  it('partage tout ce qui n’est pas nommé', () => {
    const avant = { grilles: { a: { x: 1, y: 2 }, b: { z: 3 } }, liste: [{ id: 1 }] }
    const apres = applyPatch(avant, [
      { at: '/grilles/a/x', avant: 1, apres: 5 },
      { at: '/grilles/a/y', avant: 2 },
    ])
    expect(apres).toEqual({ grilles: { a: { x: 5 }, b: { z: 3 } }, liste: [{ id: 1 }] })
    expect(apres.grilles.b).toBe(avant.grilles.b)
    expect(apres.liste).toBe(avant.liste)
  })
})

describe('isApplicable', () => {
  it('refuse un patch fait sur un autre contenu', () => {
    const liste = { l: ['a', 'b'] }
    expect(isApplicable(liste, [{ at: '/l/1', avant: 'b', apres: 'c' }])).toBe(true)
    expect(isApplicable(liste, [{ at: '/l/1', avant: 'x', apres: 'c' }])).toBe(false)
    expect(isApplicable(liste, [{ at: '/l/2', apres: 'c' }])).toBe(true)
    expect(isApplicable(liste, [{ at: '/l/3', apres: 'c' }])).toBe(false)
    expect(isApplicable(liste, [{ at: '/l/-1', apres: 'c' }])).toBe(false)
    expect(isApplicable(liste, [{ at: '/m/a', apres: 'c' }])).toBe(false)
    expect(isApplicable(liste, [{ at: '/l', apres: 'c' }])).toBe(false)
    expect(isApplicable(liste, [{ at: '', avant: { l: ['a', 'b'] }, apres: 1 }])).toBe(true)
  })

  it('suit les changements du patch, chacun après les précédents', () => {
    const patch = [
      { at: '/l/0', avant: 'a' },
      { at: '/l/0', avant: 'b', apres: 'c' },
      { at: '/l/1', apres: 'd' },
    ]
    expect(isApplicable({ l: ['a', 'b'] }, patch)).toBe(true)
    expect(applyPatch({ l: ['a', 'b'] }, patch)).toEqual({ l: ['c', 'd'] })
    expect(isApplicable({ l: ['a'] }, patch)).toBe(false)
  })
})

describe('applyPatch', () => {
  it('partage ce qui ne change pas', () => {
    const avant = { a: { b: 1 }, c: [{ d: 2 }, { e: 3 }] }
    const apres = applyPatch(avant, [{ at: '/c/0/d', avant: 2, apres: 4 }])
    expect(apres.a).toBe(avant.a)
    expect(apres.c[1]).toBe(avant.c[1])
    expect(avant.c[0]).toEqual({ d: 2 })
  })

  it('refuse bruyamment une place qui n’existe pas : c’est un défaut de notre part', () => {
    expect(() => applyPatch({ l: [] }, [{ at: '/l/0', avant: 1 }])).toThrow('hors de la liste')
    expect(() => applyPatch({ l: 1 }, [{ at: '/l/x', apres: 1 }])).toThrow('rien à changer')
  })

  it('un changement sans avant ni apres ne dit rien', () => {
    expect(changement('/a', undefined, undefined)).toEqual({ at: '/a' })
  })
})
