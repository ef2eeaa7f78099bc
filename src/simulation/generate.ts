// Synthetic cohorts made from the margins of a recipe and nothing else (simulation.md §2): they describe nobody. Facts
// are filled in causal order, each shared among strata of the facts before it, so that margins are met to the unit and
// impossible combinations never appear. Same arguments, same cohort, on every engine.
import { buildCohorte, type Cohorte } from '~/domain/cohorte.ts'
import { invariant } from '~/domain/invariant.ts'
import type { RecetteDeCohorte } from '~/domain/scenario.ts'
import { type Brouillon, type Etape, nouveauMenage, type OptionsDeCohorte } from './brouillon.ts'
import { labelliser, motiver, reconnaitre, situer } from './etapes-besoins.ts'
import { deposer, loger, occuper, payer } from './etapes-logement.ts'
import { compterEnfants, composer, doterDeRessources, employer, vieillir } from './etapes-menage.ts'
import { choisirCommunes, choisirTypologies } from './etapes-souhaits.ts'
import { creerRepartiteur } from './repartition.ts'

export type { OptionsDeCohorte } from './brouillon.ts'

/** Causal order; the names of the steps key the draws, not their places. */
const ETAPES: readonly Etape[] = [
  composer,
  vieillir,
  employer,
  compterEnfants,
  doterDeRessources,
  loger,
  occuper,
  payer,
  deposer,
  situer,
  motiver,
  labelliser,
  reconnaitre,
  choisirTypologies,
  choisirCommunes,
]

/** Households made together; rounding errors are carried from one block to the next. Part of the result. */
export const TRANCHE = 5000

/**
 * Generates a cohort, yielding after each step the share done, in ]0, 1], for progress and cancellation.
 * @throws Error when the recipe lacks a margin or a parameter, or no commune is given
 */
export function* generateParTranches(
  recette: RecetteDeCohorte,
  options: OptionsDeCohorte,
): Generator<number, Cohorte, void> {
  const { n, graine, moisReference, parTranche = TRANCHE } = options
  invariant(Number.isInteger(n) && n >= 0, 'effectif : entier positif ou nul')
  invariant(options.communes.length > 0, 'une cohorte demande au moins une commune')
  const fabrique = { recette, options, repartiteur: creerRepartiteur(graine) }
  const chiffres = Math.max(4, String(n).length)
  const menages: Brouillon[] = []
  for (let debut = 0; debut < n; debut += parTranche) {
    const tranche = Array.from({ length: Math.min(parTranche, n - debut) }, (_, i) =>
      nouveauMenage(debut + i, `D${String(debut + i + 1).padStart(chiffres, '0')}`, moisReference),
    )
    for (const [e, etape] of ETAPES.entries()) {
      etape(fabrique, tranche)
      yield (debut + (tranche.length * (e + 1)) / ETAPES.length) / n
    }
    for (const menage of tranche) menages.push(menage)
  }
  return buildCohorte(menages, { synthetique: true })
}

/** What is left of a generation, at once. */
export function achever(generation: Generator<number, Cohorte, void>): Cohorte {
  for (let pas = generation.next(); ; pas = generation.next()) if (pas.done) return pas.value
}

/** The whole cohort at once; see `generateParTranches`. */
export const generateCohorte = (recette: RecetteDeCohorte, options: OptionsDeCohorte): Cohorte =>
  achever(generateParTranches(recette, options))
