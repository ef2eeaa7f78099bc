// Test cases outlive the dictionary that they were written with: what changed since is declared, applied to every case, and
// a case that nothing declared brings to the present dictionary is named with what it cannot hold.
import { isPlain } from './patch.ts'

/** Ce qui a changé dans le dictionnaire, du plus ancien au plus récent. */
export type Migration =
  | { readonly genre: 'fait-renomme'; readonly de: string; readonly vers: string }
  /** `defaut`: what every application written before was. */
  | { readonly genre: 'fait-ajoute'; readonly fait: string; readonly defaut: unknown }
  | { readonly genre: 'valeur-renommee'; readonly fait: string; readonly de: string; readonly vers: string }

/** None yet: the dictionary has not changed since the first test case. */
export const MIGRATIONS: readonly Migration[] = []

type Faits = Readonly<Record<string, unknown>>

const renommee = (valeur: unknown, de: string, vers: string): unknown =>
  Array.isArray(valeur)
    ? valeur.map((membre: unknown) => (membre === de ? vers : membre))
    : valeur === de
      ? vers
      : valeur

function appliquer(faits: Faits, migration: Migration): Faits {
  switch (migration.genre) {
    case 'fait-renomme': {
      const { de, vers } = migration
      if (!Object.hasOwn(faits, de) || Object.hasOwn(faits, vers)) return faits
      return Object.fromEntries(Object.entries(faits).map(([cle, valeur]) => [cle === de ? vers : cle, valeur]))
    }
    case 'fait-ajoute':
      return Object.hasOwn(faits, migration.fait) ? faits : { ...faits, [migration.fait]: migration.defaut }
    case 'valeur-renommee': {
      const { fait, de, vers } = migration
      return Object.hasOwn(faits, fait) ? { ...faits, [fait]: renommee(faits[fait], de, vers) } : faits
    }
  }
}

/** A file of test cases as it would be written today; what is not one is left as it is. */
export function migrerEssais(brut: unknown, migrations: readonly Migration[] = MIGRATIONS): unknown {
  if (!isPlain(brut) || !Array.isArray(brut['cas'])) return brut
  const cas = brut['cas'].map((un: unknown) =>
    isPlain(un) && isPlain(un['demande']) ? { ...un, demande: migrations.reduce(appliquer, un['demande']) } : un,
  )
  return { ...brut, cas }
}
