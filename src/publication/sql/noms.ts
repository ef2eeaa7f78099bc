// Names of columns. Bare words of letters, digits and underscores that begin with a letter, apart from one another
// whatever their case: they need no quotes, which Spark and the others write differently.
import type { CotationResolue } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, type Fait } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { criteresUtilises, membresUtilises, nommeesEnOrdre } from '../usages.ts'

export const TABLE = 'demandes'

/** PostgreSQL cuts a name past 63 bytes. */
const LONGUEUR_MAX = 50

/** Colonne de la table des faits. */
export type ColonneSql =
  | { readonly genre: 'id'; readonly nom: string }
  | { readonly genre: 'fait'; readonly nom: string; readonly fait: Fait }
  | { readonly genre: 'membre'; readonly nom: string; readonly fait: Fait; readonly valeur: string }

export interface Noms {
  readonly colonnes: readonly ColonneSql[]
  readonly membre: (fait: string, valeur: string) => string
  readonly nommee: (nom: string) => string
  readonly critere: (id: string) => string
}

const chercher = (table: ReadonlyMap<string, string>, cle: string): string => {
  const nom = table.get(cle)
  invariant(nom !== undefined, `« ${cle} » n’a pas de colonne`)
  return nom
}

const numeroter = (prefixe: string, cles: readonly string[]): ReadonlyMap<string, string> =>
  new Map(cles.map((cle, i) => [cle, `${prefixe}${i + 1}`]))

export function createNoms(resolue: CotationResolue): Noms {
  const pris = new Set<string>()
  const reserver = (souhait: string): string => {
    const base = souhait.replaceAll(/[^A-Za-z0-9]/g, '_').slice(0, LONGUEUR_MAX)
    let nom = base
    for (let n = 2; pris.has(nom.toLowerCase()); n++) nom = `${base}_${n}`
    pris.add(nom.toLowerCase())
    return nom
  }
  const membres = membresUtilises(resolue)
  const colonnes = FAITS_DE_BASE.flatMap((fait): readonly ColonneSql[] =>
    fait.type === 'set'
      ? (membres.get(fait.id) ?? []).map((valeur) => ({
          genre: 'membre',
          nom: reserver(`${fait.id}_${valeur}`),
          fait,
          valeur,
        }))
      : [{ genre: 'fait', nom: reserver(fait.id), fait }],
  )
  const parMembre = new Map(
    colonnes.flatMap((colonne) =>
      colonne.genre === 'membre' ? [[`${colonne.fait.id} ${colonne.valeur}`, colonne.nom] as const] : [],
    ),
  )
  const nommees = numeroter(
    'n',
    nommeesEnOrdre(resolue).map(({ nom }) => nom),
  )
  const criteres = numeroter(
    'c',
    criteresUtilises(resolue).map(({ id }) => id),
  )
  return {
    colonnes: [{ genre: 'id', nom: 'id' }, ...colonnes],
    membre: (fait, valeur) => chercher(parMembre, `${fait} ${valeur}`),
    nommee: (nom) => chercher(nommees, nom),
    critere: (id) => chercher(criteres, id),
  }
}
