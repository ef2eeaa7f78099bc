// Shares as written on the command line: per cents with at most two decimals, hence whole ten-thousandths.
import { Refus } from './refus.ts'

/** Seed of the draws when none is given. */
export const GRAINE_PAR_DEFAUT = 1

const PART = /^\d{1,3}(\.\d{1,2})?$/

/** One share in per cent → ten-thousandths; undefined when it is not one. */
export function readPart(texte: string): number | undefined {
  const part = PART.test(texte) ? Math.round(Number(texte) * 100) : undefined
  return part !== undefined && part <= 10_000 ? part : undefined
}

/**
 * `30,20,20,30` → ten-thousandths whose sum is 10,000.
 * @throws Refus
 */
export function readParts(texte: string): readonly number[] {
  const lues = texte.split(',').map(readPart)
  const parts = lues.filter((part) => part !== undefined)
  if (parts.length < lues.length)
    throw new Refus(
      [
        '--parts attend des pour cent séparés par des virgules, avec un point pour les décimales (exemple : 30,20,20,30).',
      ],
      'orienter',
    )
  const somme = parts.reduce((total, part) => total + part, 0)
  if (somme !== 10_000)
    throw new Refus([`Les parts totalisent ${somme / 100} %, au lieu de 100 %. Corrigez --parts.`], 'orienter')
  return parts
}
