// Levels give fewer points as they go down: a level that gives more than the one before it contradicts its rank.
import { type CotationResolue, enVigueur } from '~/domain/cotation.ts'
import { pointer } from '~/domain/problem.ts'
import { type Constat, constat } from './constat.ts'

export function controlerNiveaux({ cotation, moisReference }: CotationResolue): readonly Constat[] {
  const ranges = cotation.niveaux
    .map((niveau, place) => ({ ...niveau, place, valeur: enVigueur<number>(niveau.points, moisReference) }))
    .toSorted((a, b) => a.rang - b.rang)
  return ranges.flatMap((niveau, i) => {
    const avant = ranges[i - 1]
    if (avant?.valeur === undefined || niveau.valeur === undefined || niveau.valeur <= avant.valeur) return []
    return [
      constat('niveaux-non-decroissants', pointer('niveaux', niveau.place, 'points'), {
        rang: niveau.rang,
        points: niveau.valeur,
        avant: avant.rang,
        pointsAvant: avant.valeur,
      }),
    ]
  })
}
