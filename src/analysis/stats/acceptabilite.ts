// SMAA-2 (Lahdelma and Salminen 2001): which weights put an option at which rank, the weights being uniform on the simplex.
// Exact for one or two weights, by break-points (simulation.md §5); beyond, keyed samples: the gaps between sorted uniforms
// are uniform on the simplex (Tervonen and Lahdelma 2007).
import { invariant } from '~/domain/invariant.ts'
import { uniforme53, USAGES } from '~/simulation/rng.ts'

export interface Acceptabilite {
  /** rangs[option][r]: share of the weights for which r options do better; each row sums to 1, and equals share a rank. */
  readonly rangs: readonly (readonly number[])[]
  /** Mean of the weights that put the option first; null when none does. */
  readonly poidsCentraux: readonly (readonly number[] | null)[]
  /** Samples drawn; null when the answer is exact. */
  readonly tirages: number | null
}

/** Under this difference, two values are equal up to rounding. */
const ARRONDI = 1e-12

interface Echantillon {
  readonly poids: readonly number[]
  /** Measure of the weights that it stands for, on any scale. */
  readonly part: number
}

/** Pieces of [0, 1] on which the order never changes; each is stood for by its middle (t, 1 − t). */
function* troncons(options: readonly (readonly number[])[]): Generator<Echantillon> {
  const pentes = options.map(([a = 0, b = 0]) => ({ a, b }))
  const coupures = pentes
    .flatMap((i, rang) => pentes.slice(rang + 1).map((j) => (j.b - i.b) / (i.a - i.b - j.a + j.b)))
    .filter((t) => t > 0 && t < 1)
    .toSorted((x, y) => x - y)
  let debut = 0
  for (const fin of [...coupures, 1]) {
    const milieu = (debut + fin) / 2
    if (fin - debut > ARRONDI) yield { poids: [milieu, 1 - milieu], part: fin - debut }
    debut = fin
  }
}

function* echantillons(criteres: number, graine: number, tirages: number): Generator<Echantillon> {
  for (let tirage = 0; tirage < tirages; tirage++) {
    const bornes = Array.from({ length: criteres - 1 }, (_, i) => uniforme53(graine, USAGES.tirage, tirage, i))
    const tries = [...bornes.toSorted((x, y) => x - y), 1]
    yield { poids: tries.map((u, i) => u - (tries[i - 1] ?? 0)), part: 1 }
  }
}

/**
 * Rank acceptabilities and central weights.
 * @param options one row by option, one value by criterion, more is better
 * @param graine seed of the samples: same seed, same answer @param tirages samples; 9,604 give ± 0.01 at 95 %
 * @throws Error without option or criterion, or on ragged rows
 */
export function acceptabilites(options: readonly (readonly number[])[], graine = 1, tirages = 10_000): Acceptabilite {
  const criteres = options[0]?.length ?? 0
  invariant(
    criteres > 0 && tirages >= 1 && options.every((option) => option.length === criteres),
    'acceptabilité : autant de valeurs par option',
  )
  const rangs = options.map(() => options.map(() => 0))
  const cumuls = options.map(() => Array.from({ length: criteres }, () => 0))
  let mesure = 0
  const exact = criteres <= 2
  const tout = [{ poids: [1], part: 1 }]
  for (const { poids, part } of exact
    ? criteres === 1
      ? tout
      : troncons(options)
    : echantillons(criteres, graine, tirages)) {
    mesure += part
    const valeurs = options.map((option) => option.reduce((total, z, c) => total + z * (poids[c] ?? 0), 0))
    valeurs.forEach((valeur, i) => {
      const rang = valeurs.filter((autre) => autre > valeur + ARRONDI * Math.max(1, Math.abs(valeur))).length
      const ligne = rangs[i] ?? []
      ligne[rang] = (ligne[rang] ?? 0) + part
      if (rang === 0) cumuls[i] = (cumuls[i] ?? []).map((cumul, c) => cumul + part * (poids[c] ?? 0))
    })
  }
  const poidsCentraux = cumuls.map((cumul, i) => {
    const premier = rangs[i]?.[0] ?? 0
    return premier === 0 ? null : cumul.map((total) => total / premier)
  })
  return {
    rangs: rangs.map((ligne) => ligne.map((part) => part / mesure)),
    poidsCentraux,
    tirages: exact ? null : tirages,
  }
}
