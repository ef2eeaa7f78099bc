// The campaigns of `simuler`: one world, two worlds under the same draws, and cohorts drawn anew.
import { comparerReleves, creerReleve, mesurerPassage, type Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur, ResultatDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { mesurerPaire } from '~/analysis/indicateurs/paires.ts'
import { holm } from '~/analysis/stats/proportions.ts'
import { composantesDeVariance } from '~/analysis/stats/variance.ts'
import type { Monde } from '~/simulation/monde.ts'
import { creerEcrivain, type Registre } from '~/simulation/registre.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'

const PLACES = 1 << 16

/** Runs a world under the seeds of a campaign. */
export function mener(
  monde: Monde,
  graine: number,
  tirages: number,
  premier: (registre: Registre) => void = () => undefined,
): Releve {
  const ecrivain = creerEcrivain(PLACES)
  const releve = creerReleve()
  for (let tirage = 0; tirage < tirages; tirage++) {
    const registre = simuler(monde, graineDuTirage(graine, tirage), { ecrivain })
    if (tirage === 0) premier(registre)
    releve.ajouter(mesurerPassage(registre, monde))
  }
  return releve
}

export interface Paire {
  readonly a: Releve
  readonly b: Releve
  /** What only the two runs together tell: who is displaced, and by whom. */
  readonly deplacements: Releve
}

/** Runs two worlds of the same demands under the same seeds. */
export function menerPaire(
  a: Monde,
  b: Monde,
  graine: number,
  tirages: number,
  premier: (registre: Registre) => void,
): Paire {
  const ecrivains = [creerEcrivain(PLACES), creerEcrivain(PLACES)] as const
  const paire: Paire = { a: creerReleve(), b: creerReleve(), deplacements: creerReleve() }
  for (let tirage = 0; tirage < tirages; tirage++) {
    const seme = graineDuTirage(graine, tirage)
    const [enA, enB] = [simuler(a, seme, { ecrivain: ecrivains[0] }), simuler(b, seme, { ecrivain: ecrivains[1] })]
    if (tirage === 0) premier(enA)
    paire.a.ajouter(mesurerPassage(enA, a))
    paire.b.ajouter(mesurerPassage(enB, b))
    paire.deplacements.ajouter(mesurerPaire([enA, a], [enB, b]))
  }
  return paire
}

const cleDe = ({ id, perimetre, groupe, annee }: ResultatDIndicateur): CleDIndicateur => ({
  id,
  perimetre,
  groupe,
  annee,
})

/** Paired differences of every measure; `pHolm`: p once all of those printed are counted. */
export function differencesDe({ a, b }: Paire): readonly object[] {
  const lues = a.resultats().flatMap((resultat) => {
    const difference = comparerReleves(a, b, cleDe(resultat))
    return difference ? [{ cle: cleDe(resultat), difference }] : []
  })
  const ajustees = holm(lues.map(({ difference }) => difference.p))
  return lues.map(({ cle, difference: { estimation, intervalle = null, p, correlation, gain } }, i) => ({
    ...cle,
    estimation,
    intervalle,
    p,
    pHolm: ajustees[i] ?? null,
    correlation,
    gain,
  }))
}

/**
 * The two uncertainties of one run, as standard deviations: the draws under one cohort, and the cohort (simulation.md §1.8).
 * @param releves one by cohort, the same seeds in each; measures that some run lacks are left out
 */
export function incertitudesDe(releves: readonly Releve[]): readonly object[] {
  return (releves[0]?.resultats() ?? []).flatMap((resultat) => {
    const cle = cleDe(resultat)
    const tableau = releves.map((releve) => releve.valeurs(cle).filter((valeur) => valeur !== null))
    if (tableau.some(({ length }) => length !== releves[0]?.passages())) return []
    const composantes = composantesDeVariance(tableau)
    if (!composantes) return []
    const { processus, cohorte, cohorteRameneeAZero } = composantes
    return [{ ...cle, processus: Math.sqrt(processus), cohorte: Math.sqrt(cohorte), cohorteRameneeAZero }]
  })
}
