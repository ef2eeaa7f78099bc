// A figure and where it comes from; and the sharing of a gap among the parts of a sum, so that they make it again.
import { plusFortsRestes } from './repartir.ts'
import type { Scenario } from './scenario.ts'

/** Chiffre entier, avec sa source ou l’hypothèse qui le pose. */
export type Chiffre = NonNullable<Scenario['bailleurs']>[number]['logements']

/** D’où vient un chiffre : un document, ou une hypothèse. */
export type Provenance = { readonly source: string } | { readonly hypothese: string }

/** What a file says of a figure that nobody has sourced. */
export const HYPOTHESE = 'hypothèse de travail'

interface Sourcee {
  readonly source?: string | undefined
  readonly hypothese?: string | undefined
}

/** Where a figure comes from; undefined when it does not say. What is still assumed is said before its source. */
export function provenanceDe({ source, hypothese }: Sourcee): Provenance | undefined {
  if (hypothese !== undefined) return { hypothese }
  return source === undefined ? undefined : { source }
}

/** What a file says of a figure changed since its source was written. */
export const CHANGEE_DEPUIS = 'hypothèse de travail : valeur changée depuis sa source'

/** What carries a figure just changed: its source stays readable, and no longer vouches for the figure. */
export const changee = <T extends Sourcee>(objet: T): T & { readonly hypothese: string } => ({
  ...objet,
  hypothese: objet.source === undefined ? HYPOTHESE : CHANGEE_DEPUIS,
})

/** The same figure with another value; as it was when the value is the same. */
export const avecValeur = (avant: Partial<Chiffre> | undefined, valeur: number): Chiffre =>
  avant?.valeur === valeur ? { ...avant, valeur } : { ...changee(avant ?? {}), valeur }

/** A figure typed in: it keeps its source while its value stays, else it is a working hypothesis until told. */
export function chiffreSaisi(avant: Chiffre | undefined, valeur: number, provenance?: Provenance): Chiffre {
  if (provenance) return { valeur, ...provenance }
  return avant?.valeur === valeur ? avant : { valeur, hypothese: HYPOTHESE }
}

/** Integers ≥ 0 of sum `total`, in the proportions of `parts`; in equal parts when they are all zero. */
export const repartirEcart = (parts: readonly number[], total: number): readonly number[] =>
  plusFortsRestes(total, parts.some((part) => part > 0) ? parts : parts.map(() => 1))

/** The same on a record: its keys stay. */
export function repartirDans<K extends string>(
  parts: Readonly<Partial<Record<K, number>>>,
  total: number,
): Readonly<Record<K, number>> {
  const cles = Object.keys(parts) as K[]
  const entiers = repartirEcart(
    cles.map((cle) => parts[cle] ?? 0),
    total,
  )
  return Object.fromEntries(cles.map((cle, i) => [cle, entiers[i] ?? 0])) as Record<K, number>
}
