// Nominal against effective weight: the points written, the households that get them, and the share of the ranking that
// they make. A score is the sum of what each criterion gives, so that its covariance with the rank is the sum of theirs:
// the share of a criterion is exact, and the shares of a grid sum to one.
import { countBits, forEachBit } from '~/domain/bitset.ts'
import { bornesDuBareme, GRILLES, type NomDeGrille, pointsDuBareme } from '~/domain/cotation.ts'
import { at, invariant } from '~/domain/invariant.ts'
import type { CohorteNotee } from '~/engine/index.ts'

export interface Poids {
  readonly critere: string
  /** Greatest points, or the penalty. */
  readonly points: number
  /** Points, over those of all the criteria of the grid, without their sign. */
  readonly nominal: number
  /** Households of the grid that meet it, and those for whom it counts. */
  readonly remplis: number
  readonly retenus: number
  /** Share of the covariance between score and rank; null when nothing tells the households apart. */
  readonly effectif: number | null
  /** Under half of the nominal weight, or over twice. */
  readonly ecart: 'moitie' | 'double' | null
}

export interface PoidsDeGrille {
  readonly grille: NomDeGrille
  readonly n: number
  readonly criteres: readonly Poids[]
}

const amplitude = (bareme: Parameters<typeof bornesDuBareme>[0]): number => {
  const { min, max } = bornesDuBareme(bareme)
  return max > 0 ? max : min
}

function ecartDe(nominal: number, effectif: number | null): Poids['ecart'] {
  if (effectif === null || nominal === 0) return null
  if (2 * effectif < nominal) return 'moitie'
  return effectif > 2 * nominal ? 'double' : null
}

function poidsDeGrille(notee: CohorteNotee, nom: NomDeGrille): PoidsDeGrille {
  const { grille, effectif: n, remplis, retenus } = notee.parGrille[nom]
  const anciennetes = notee.colonnes['ancienneteMois']
  invariant(anciennetes?.type === 'integer', 'ancienneteMois est un entier')
  // Ranks 1…n, best first: their mean is known, and twice a centred rank is a whole number.
  const merite = (row: number): number => n + 1 - 2 * at(notee.rangsGrille, row)
  const covariances = grille.criteres.map(({ bareme }, i) => {
    let somme = 0
    forEachBit(at(retenus, i), (row) => {
      somme += pointsDuBareme(bareme, at(anciennetes.valeurs, row)) * merite(row)
    })
    return somme
  })
  const total = covariances.reduce((somme, covariance) => somme + covariance, 0)
  const points = grille.criteres.map(({ bareme }) => amplitude(bareme))
  const ecrits = points.reduce((somme, valeur) => somme + Math.abs(valeur), 0)
  const criteres = grille.criteres.map(({ critere }, i): Poids => {
    const nominal = ecrits === 0 ? 0 : Math.abs(at(points, i)) / ecrits
    const effectif = total > 0 ? at(covariances, i) / total : null
    return {
      critere: critere.id,
      points: at(points, i),
      nominal,
      remplis: countBits(at(remplis, i)),
      retenus: countBits(at(retenus, i)),
      effectif,
      ecart: ecartDe(nominal, effectif),
    }
  })
  return { grille: nom, n, criteres }
}

export const poidsEffectifs = (notee: CohorteNotee): readonly PoidsDeGrille[] =>
  GRILLES.map((nom) => poidsDeGrille(notee, nom))
