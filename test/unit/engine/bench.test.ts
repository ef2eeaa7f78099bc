// The bench, at a tiny size: it keeps running, and it times nothing before both engines have given the same results.
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation } from '~/domain/parse.ts'
import { mesurerMoteurs, type Reglages } from '../../bench/moteurs.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { MOIS } from '../../support/cas.ts'

const lue = parseCotation(baseline)
if (!lue.ok) throw new Error('cotation de base illisible')
/** A clock that has gone 1 ms further each time it is read. */
const horloge = (): (() => number) => {
  let ms = 0
  return () => ++ms
}
const reglages: Reglages = {
  cotation: lue.value,
  mois: MOIS,
  repetitionsReference: 2,
  repetitionsCompile: 3,
  horloge: horloge(),
}

describe('banc d’essai', () => {
  it('mesure les deux moteurs et le changement d’un poids, sur des résultats égaux', async () => {
    const mesures = await mesurerMoteurs(sampleDemandes(60, 1), reglages)
    expect([mesures.n, mesures.criteres]).toEqual([60, 29])
    expect([mesures.reference, mesures.compile, mesures.poids].map(({ min, mediane }) => [min, mediane])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(mesures.rapport).toBe(1)
    expect(mesures.empreinte).toMatch(/^[0-9a-f]{64}$/)
  })

  it('donne la même empreinte pour les mêmes demandes, dans n’importe quel ordre, et une autre pour d’autres', async () => {
    const demandes = sampleDemandes(60, 1)
    const [une, retournee, autre] = await Promise.all(
      [demandes, demandes.toReversed(), sampleDemandes(60, 2)].map((lignes) => mesurerMoteurs(lignes, reglages)),
    )
    expect(retournee?.empreinte).toBe(une?.empreinte)
    expect(autre?.empreinte).not.toBe(une?.empreinte)
    expect((await mesurerMoteurs(demandes, { ...reglages, mois: parseMois('2024-07') })).empreinte).not.toBe(
      une?.empreinte,
    )
  })
})
