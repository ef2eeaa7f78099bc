import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance, fmix32, mot32, murmur3, sousBorne, uniforme53, USAGES } from '~/simulation/rng.ts'

describe('tirages à clé', () => {
  it('le brassage final de MurmurHash3 rend ses valeurs publiées', () => {
    expect([0, 1, 2, 42, 0xdeadbeef].map(fmix32)).toEqual([0, 0x514e28b7, 0x30f4c306, 0x087fcd5c, 0x0de5c6a9])
  })
  it('le hachage rend les valeurs publiées de MurmurHash3_x86_32', () => {
    expect(murmur3(0, [])).toBe(0)
    expect(murmur3(1, [])).toBe(0x514e28b7)
    expect(murmur3(0xffffffff, [])).toBe(0x81f16f39)
    expect(murmur3(0, [0xffffffff])).toBe(0x76293b50)
    expect(murmur3(0, [0x87654321])).toBe(0xf55b516b)
    expect(murmur3(0x5082edee, [0x87654321])).toBe(0x2362f9de)
    expect(murmur3(0, [0])).toBe(0x2362f9de)
    // "aaaa" and "Hello, world!" minus its tail are the usual vectors of whole words.
    expect(murmur3(0x9747b28c, [0x61616161])).toBe(0x5a97808a)
  })
  it('un tirage est le hachage de son usage, de son entité et de son événement', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(20), fc.nat(), fc.nat(), (graine, usage, entite, evenement) => {
        expect(mot32(graine, usage, entite, evenement)).toBe(murmur3(graine, [usage, entite, evenement]))
      }),
    )
  })
  it('seize classes reçoivent autant de tirages que le hasard le veut, par entité comme par événement', () => {
    for (const axe of ['entite', 'evenement']) {
      const effectifs = Array.from({ length: 16 }, () => 0)
      for (let i = 0; i < 32_000; i++) {
        const mot = axe === 'entite' ? mot32(9, USAGES.cohorte, i, 0) : mot32(9, USAGES.cohorte, 0, i)
        const classe = sousBorne(mot, 16)
        effectifs[classe] = (effectifs[classe] ?? 0) + 1
      }
      const khiDeux = effectifs.reduce((somme, x) => somme + (x - 2000) ** 2 / 2000, 0)
      expect(khiDeux).toBeLessThan(37.7) // 0,1 % of chance above, 15 degrees of freedom
    }
  })
  it('deux usages, ou deux entités voisines, ne se suivent pas', () => {
    const accords = (paires: readonly (readonly [number, number])[]): number =>
      paires.filter(([a, b]) => a >>> 31 === b >>> 31).length
    const rangs = Array.from({ length: 10_000 }, (_, i) => i)
    const usages = accords(rangs.map((i) => [mot32(1, USAGES.retrait, i, 0), mot32(1, USAGES.depart, i, 0)]))
    const voisins = accords(rangs.map((i) => [mot32(1, USAGES.retrait, i, 0), mot32(1, USAGES.retrait, i + 1, 0)]))
    expect(Math.abs(usages - 5000)).toBeLessThan(200)
    expect(Math.abs(voisins - 5000)).toBeLessThan(200)
  })
  it('une chance de 0 n’arrive jamais, une chance de 10 000 toujours, une de 2 000 une fois sur cinq', () => {
    const mots = Array.from({ length: 20_000 }, (_, i) => mot32(4, USAGES.acceptation, i, 0))
    expect(mots.filter((mot) => chance(mot, 0))).toHaveLength(0)
    expect(mots.filter((mot) => chance(mot, 10_000))).toHaveLength(20_000)
    expect(Math.abs(mots.filter((mot) => chance(mot, 2000)).length - 4000)).toBeLessThan(200)
  })
  it('un tirage sous une borne reste sous la borne, un tirage réel dans [0, 1[', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 21 }), fc.nat(0xffffffff), (borne, mot) => {
        expect(sousBorne(mot, borne)).toBeLessThan(borne)
      }),
    )
    const reels = Array.from({ length: 10_000 }, (_, i) => uniforme53(2, USAGES.choix, i, 0))
    expect(reels.every((u) => u >= 0 && u < 1)).toBe(true)
    expect(Math.abs(reels.reduce((a, b) => a + b, 0) / 10_000 - 0.5)).toBeLessThan(0.01)
  })
})
