// From one gap to the next between two texts.
import { describe, expect, it } from 'vitest'
import { ligneDe, rangVoisin } from '~/ui/versions/ecart-view.ts'

describe('d’un écart à l’autre', () => {
  it('va dans les deux sens, et revient au début après le dernier', () => {
    expect([undefined, 0, 1, 2].map((rang) => rangVoisin(rang, 3, 'suivant'))).toEqual([0, 1, 2, 0])
    expect([undefined, 0, 1, 2].map((rang) => rangVoisin(rang, 3, 'precedent'))).toEqual([2, 2, 0, 1])
  })

  it('sans écart, nulle part ; un rang d’avant ne vaut plus', () => {
    expect(rangVoisin(undefined, 0, 'suivant')).toBeUndefined()
    expect([rangVoisin(7, 2, 'suivant'), rangVoisin(7, 2, 'precedent')]).toEqual([0, 1])
  })

  it('ce qui fut ôté avant la première ligne se voit de la première', () => {
    expect(ligneDe({ modifiedStartLineNumber: 0 })).toBe(1)
  })
})
