// Standard Gumbel draws for the Plackett–Luce lists (simulation.md §1.5), from the bits of the number and + − × ÷ only: the
// same to the last bit in every engine.
import { exp } from './maths.ts'

const LN2 = 0.6931471805599453
const RECIPROQUES = Float64Array.from({ length: 11 }, (_, i) => 1 / (2 * i + 1))
const nombre = new Float64Array(1)
const mots = new Uint32Array(nombre.buffer)

/** Natural logarithm of a positive normal number: its exponent, and the series of the inverse hyperbolic tangent. */
function ln(x: number): number {
  nombre[0] = x
  const haut = mots[1]!
  let exposant = (haut >>> 20) - 1023
  mots[1] = (haut & 0xfffff) | 0x3ff00000
  let m = nombre[0]
  if (m > 1.4142135623730951) {
    m /= 2
    exposant += 1
  }
  const t = (m - 1) / (m + 1)
  const carre = t * t
  let somme = 0
  for (let i = 10; i >= 0; i--) somme = somme * carre + RECIPROQUES[i]!
  return exposant * LN2 + 2 * t * somme
}

/** −ln(−ln u) with u the middle of the 32-bit cell of the word: within [−3.1, 22.9]. */
export const gumbel = (mot: number): number => -ln(-ln((mot + 0.5) / 4_294_967_296))

const PAS = 16
const PLUS_PETIT = -4
const SEUILS = Float64Array.from({ length: (24 - PLUS_PETIT) * PAS }, (_, i) => {
  const g = PLUS_PETIT + i / PAS
  return 4_294_967_296 * exp(-exp(-g))
})

/**
 * Least word + 1 whose draw may reach `g`, Infinity past every draw: most candidates of a long list are out of the running,
 * and are told so by comparing integers. Steps down by a whole cell, so that rounding can never exclude a winner.
 */
export function seuilDuGumbel(g: number): number {
  const cellule = Math.floor((g - PLUS_PETIT) * PAS) - 1
  if (cellule < 0) return 0
  return cellule >= SEUILS.length ? Infinity : SEUILS[cellule]!
}
