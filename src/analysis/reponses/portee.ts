// Coverage on a cohort: the applications that no criterion, each criterion or every criterion touches, and what each
// criterion does to tell two of them apart. One that touches hardly anyone, or nearly everyone, tells few apart.
import { andInto, countBits, forEachBit, type Bitset } from '~/domain/bitset.ts'
import { type Bareme, type NomDeGrille, pointsDuBareme } from '~/domain/cotation.ts'
import { at, invariant } from '~/domain/invariant.ts'
import type { CohorteNotee } from '~/engine/index.ts'
import { mesurerCouvertures } from '../couverture.ts'

/** Touche moins de 0,5 % des demandes, ou plus de 95 %. */
export type SigneDePortee = 'personne' | 'presqueTous'

export interface PorteeDeCritere {
  readonly critere: string
  readonly remplis: number
  /**
   * Half of the mean gap, in points, that the criterion alone makes between two applications drawn at random:
   * points × p × (1 − p) for fixed points, p being the share that meets it (simulation.md §6, 7).
   */
  readonly contribution: number
  readonly signe: SigneDePortee | null
}

export interface Portee {
  readonly grille: NomDeGrille
  readonly n: number
  readonly sansCritere: number
  readonly tousLesCriteres: number
  /** In the order of the rule set. */
  readonly criteres: readonly PorteeDeCritere[]
}

function signeDe(remplis: number, n: number): SigneDePortee | null {
  if (200 * remplis < n) return 'personne'
  return 20 * remplis > 19 * n ? 'presqueTous' : null
}

/** Sum of |a − b| over the pairs of `n` integers. @param comptes how many hold each value, zero left out */
function sommeDesEcarts(comptes: ReadonlyMap<number, number>, n: number): number {
  const sansPoints = n - [...comptes.values()].reduce((total, compte) => total + compte, 0)
  const avecZero = new Map(comptes).set(0, (comptes.get(0) ?? 0) + sansPoints)
  let [ecarts, avant, somme] = [0, 0, 0]
  for (const [valeur, compte] of [...avecZero].toSorted(([a], [b]) => a - b)) {
    ecarts += compte * (valeur * avant - somme)
    avant += compte
    somme += valeur * compte
  }
  return ecarts
}

function porteeDe(notee: CohorteNotee, nom: NomDeGrille): Omit<Portee, 'sansCritere'> {
  const { grille, effectif: n, remplis } = notee.parGrille[nom]
  const anciennetes = notee.colonnes['ancienneteMois']
  invariant(anciennetes?.type === 'integer', 'ancienneteMois est un entier')
  const contribution = (bareme: Bareme, met: Bitset): number => {
    const comptes = new Map<number, number>()
    forEachBit(met, (row) => {
      const points = pointsDuBareme(bareme, at(anciennetes.valeurs, row))
      comptes.set(points, (comptes.get(points) ?? 0) + 1)
    })
    return n === 0 ? 0 : sommeDesEcarts(comptes, n) / (n * n)
  }
  const [premier, ...autres] = remplis
  return {
    grille: nom,
    n,
    tousLesCriteres: premier ? countBits(autres.reduce(andInto, premier.slice())) : 0,
    criteres: grille.criteres.map(({ critere, bareme }, i) => {
      const met = at(remplis, i)
      const combien = countBits(met)
      return {
        critere: critere.id,
        remplis: combien,
        contribution: contribution(bareme, met),
        signe: signeDe(combien, n),
      }
    }),
  }
}

export function mesurerPortees(notee: CohorteNotee): Readonly<Record<NomDeGrille, Portee>> {
  const couvertures = mesurerCouvertures(notee)
  const lire = (nom: NomDeGrille): Portee => ({
    ...porteeDe(notee, nom),
    sansCritere: couvertures[nom].sansCritere,
  })
  return { primo: lire('primo'), mutation: lire('mutation') }
}
