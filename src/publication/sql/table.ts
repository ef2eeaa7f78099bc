// The table of facts: its definition, and its rows as CSV. One column a base fact, in dictionary order; of a set, one
// boolean column for each member that a condition looks for. Derived facts are computed by the statement.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { ligneDEntete, type Source } from '../source.ts'
import { type ColonneSql, createNoms, TABLE } from './noms.ts'

function typeDe(colonne: ColonneSql): string {
  if (colonne.genre === 'id') return 'VARCHAR(32) NOT NULL'
  if (colonne.genre === 'membre') return 'BOOLEAN NOT NULL'
  const type = { boolean: 'BOOLEAN', enum: 'VARCHAR(40)', integer: 'BIGINT', month: 'BIGINT', set: '' }[
    colonne.fait.type
  ]
  return colonne.fait.nullable ? type : `${type} NOT NULL`
}

function motDe(colonne: ColonneSql): string {
  if (colonne.genre === 'id') return 'pseudonyme, [A-Za-z0-9_-]'
  const { libelle, type, valeurs } = colonne.fait
  if (colonne.genre === 'membre') return `${libelle} : contient ${colonne.valeur}`
  if (type === 'month') return `${libelle} : année × 12 + mois − 1`
  return type === 'enum' ? `${libelle} : ${(valeurs ?? []).map(({ id }) => id).join(' ')}` : libelle
}

/** `faits.sql`: the definition of the table. */
export function tableSql(source: Source): string {
  const { colonnes } = createNoms(source.resolue)
  const lignes = colonnes.map(
    (colonne, i) => `  ${colonne.nom} ${typeDe(colonne)}${i + 1 < colonnes.length ? ',' : ''} -- ${motDe(colonne)}`,
  )
  return [`-- ${ligneDEntete(source)}`, `CREATE TABLE ${TABLE} (`, ...lignes, ');', ''].join('\n')
}

function celluleDe(colonne: ColonneSql, demande: LigneDemande): string {
  if (colonne.genre === 'id') return demande.id
  const valeur = demande[colonne.fait.id as keyof LigneDemande]
  if (colonne.genre === 'membre') return String((valeur as readonly string[]).includes(colonne.valeur))
  return valeur === null ? '' : String(valeur)
}

/** Rows for `COPY … (FORMAT CSV, HEADER)`; nothing is null. No cell needs quotes: ids, codes and integers. */
export function csvDesFaits(source: Source, demandes: readonly LigneDemande[]): string {
  const { colonnes } = createNoms(source.resolue)
  const lignes = demandes.map((demande) => colonnes.map((colonne) => celluleDe(colonne, demande)).join(','))
  return `${[colonnes.map(({ nom }) => nom).join(','), ...lignes].join('\n')}\n`
}
