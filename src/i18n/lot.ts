// How a factor is written in any language: as decimals when they say it exactly, else as a fraction.
import type { Facteur } from '~/domain/lot.ts'

/** Digits after the mark that say the factor exactly; undefined when no four of them do. */
export const decimalesDe = ({ num, den }: Facteur): number | undefined =>
  [0, 1, 2, 3, 4].find((decimales) => (num * 10 ** decimales) % den === 0)
