// Contents that change for real: a cotation and its neighbours, to be compared and merged.
import fc from 'fast-check'
import type { Cotation } from '~/domain/cotation.ts'
import { arbCotation } from './arbitraires.ts'

/** One side's way of leaving the parent. */
type Ecart = (cotation: Cotation) => Cotation

const aChaque = <T>(liste: readonly T[], rang: number, change: (element: T) => T): readonly T[] =>
  liste.map((element, i) => (i === rang % liste.length ? change(element) : element))

const sansCritere = (cotation: Cotation, rang: number): Cotation => {
  const parti = cotation.criteres[rang % cotation.criteres.length]?.id ?? ''
  if (cotation.criteres.length === 1) return cotation
  const sans = (points: Cotation['grilles']['primo']['points']) =>
    Object.fromEntries(Object.entries(points).filter(([id]) => id !== parti))
  const { primo, mutation } = cotation.grilles
  const groupes = (cotation.groupes ?? [])
    .map((groupe) => ({ ...groupe, criteres: groupe.criteres.filter((id) => id !== parti) }))
    .filter(({ criteres }) => criteres.length > 0)
  const { groupes: _avant, ...reste } = cotation
  return {
    ...reste,
    ...(groupes.length > 0 ? { groupes } : {}),
    criteres: cotation.criteres.filter(({ id }) => id !== parti),
    grilles: {
      primo: { ...primo, points: sans(primo.points) },
      mutation: { ...mutation, points: sans(mutation.points) },
    },
  }
}

const avecCritere = (cotation: Cotation, rang: number, id: string): Cotation => {
  const [premier] = cotation.criteres
  if (!premier) return cotation
  const { primo } = cotation.grilles
  return {
    ...cotation,
    criteres: cotation.criteres.toSpliced(rang % (cotation.criteres.length + 1), 0, { ...premier, id }),
    grilles: { ...cotation.grilles, primo: { ...primo, points: { ...primo.points, [id]: rang } } },
  }
}

const arbEcart: fc.Arbitrary<Ecart> = fc
  .tuple(fc.nat({ max: 7 }), fc.nat({ max: 12 }), fc.nat({ max: 90 }))
  .map(([sorte, rang, valeur]): Ecart => (cotation) => {
    switch (sorte) {
      case 0:
        return { ...cotation, titre: `Titre ${valeur}` }
      case 1:
        return { ...cotation, niveaux: aChaque(cotation.niveaux, rang, (n) => ({ ...n, points: valeur })) }
      case 2:
        return { ...cotation, criteres: aChaque(cotation.criteres, rang, (c) => ({ ...c, libelle: `C${valeur}` })) }
      case 3:
        return sansCritere(cotation, rang)
      case 4:
        return avecCritere(cotation, rang, `n${valeur % 4}`)
      case 5:
        return { ...cotation, criteres: cotation.criteres.toReversed() }
      case 6: {
        const { mutation } = cotation.grilles
        const id = cotation.criteres[rang % cotation.criteres.length]?.id ?? ''
        return {
          ...cotation,
          grilles: { ...cotation.grilles, mutation: { ...mutation, points: { ...mutation.points, [id]: valeur } } },
        }
      }
      default: {
        const { conditions: _avant, ...reste } = cotation
        return valeur % 2 === 0 ? { ...reste, conditions: {} } : reste
      }
    }
  })

const ajoutesUneFois = (cotation: Cotation): boolean =>
  new Set(cotation.criteres.map(({ id }) => id)).size === cotation.criteres.length

const arbVoisine = (cotation: Cotation): fc.Arbitrary<Cotation> =>
  fc
    .array(arbEcart, { maxLength: 5 })
    .map((ecarts) => ecarts.reduce((encours, ecart) => ecart(encours), cotation))
    .filter(ajoutesUneFois)

/** A parent and two rule sets that left it, each on its own. */
export const arbFourche: fc.Arbitrary<readonly [base: Cotation, a: Cotation, b: Cotation]> = arbCotation.chain((base) =>
  fc.tuple(fc.constant(base), arbVoisine(base), arbVoisine(base)),
)
