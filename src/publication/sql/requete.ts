// One statement: table of facts → score, criteria met, rank in the segment and in the grid. Kept to what DuckDB and
// PostgreSQL run and Spark SQL and Trino document: common table expressions, CASE, COALESCE, LEAST, GREATEST, MOD, `||`
// and ROW_NUMBER. Each step adds columns to the one before, because a column cannot be named where it is made.
import { type CotationResolue, type GrilleResolue, GRILLES } from '~/domain/cotation.ts'
import { FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { ecrireDerive } from '../expressions.ts'
import { parametresDes } from '../json-rules-engine.ts'
import { ligneDEntete, type Source } from '../source.ts'
import { criteresUtilises, entreesDe, nommeesEnOrdre } from '../usages.ts'
import { chaine, ecrireCondition, SQL } from './conditions.ts'
import { createNoms, type Noms, TABLE } from './noms.ts'
import { enchainer, premiereCleSql, scoreSql } from './points.ts'

/** PostgreSQL holds 1,600 columns, DuckDB 1,000 nested expressions. */
const CRITERES_MAX_SQL = 500
/** Named conditions that name one another: a step each, and PostgreSQL slows with their square (60: 1 s, 150: 18 s). */
const ETAGES_MAX_SQL = 50

/** Bytes are compared: PostgreSQL would otherwise follow the collation of the database. */
const ORDRE_DES_IDS = { standard: 'id', postgresql: 'id COLLATE "C"' } as const
export type DialecteSql = keyof typeof ORDRE_DES_IDS

interface Etape {
  readonly nom: string
  readonly colonnes: readonly string[]
}

/** Derived facts by steps: each step reads those before. */
function deduits(source: Source, noms: Noms): readonly Etape[] {
  const etages = new Map<string, number>()
  for (const { id } of FAITS_DERIVES)
    etages.set(id, 1 + Math.max(0, ...entreesDe(id).map((entree) => etages.get(entree) ?? 0)))
  const dialecte = SQL(parametresDes(source), noms)
  return parEtage(
    'deduits',
    FAITS_DERIVES.map((fait) => ({
      etage: etages.get(fait.id) ?? 1,
      colonne: `${ecrireDerive(fait, dialecte)} AS ${fait.id}`,
      mot: fait.formule,
    })),
  )
}

function nommees(resolue: CotationResolue, noms: Noms): readonly Etape[] {
  return parEtage(
    'nommees',
    nommeesEnOrdre(resolue).map(({ nom, condition, etage }) => ({
      etage,
      colonne: `${ecrireCondition(condition, noms)} AS ${noms.nommee(nom)}`,
      mot: nom,
    })),
  )
}

const parEtage = (
  nom: string,
  colonnes: readonly { readonly etage: number; readonly colonne: string; readonly mot: string }[],
): readonly Etape[] =>
  [...new Set(colonnes.map(({ etage }) => etage))]
    .toSorted((a, b) => a - b)
    .map((etage) => ({
      nom: `${nom}${etage}`,
      colonnes: colonnes
        .filter((colonne) => colonne.etage === etage)
        .map(({ colonne, mot }) => `/* ${mot} */ ${colonne}`),
    }))

function remplis(resolue: CotationResolue, noms: Noms): Etape {
  return {
    nom: 'remplis',
    colonnes: criteresUtilises(resolue).map(
      ({ id, conditions }) => `/* ${id} */ ${ecrireCondition(conditions, noms)} AS ${noms.critere(id)}`,
    ),
  }
}

const parGrille = (resolue: CotationResolue, ecrire: (grille: GrilleResolue) => string, nom: string): string =>
  `CASE typeDemande\n${GRILLES.map((grille) => `      WHEN '${grille}' THEN ${ecrire(resolue.grilles[grille])}`).join('\n')}\n    END AS ${nom}`

function notes(resolue: CotationResolue, noms: Noms): Etape {
  const { niveaux } = resolue.cotation
  const apresTous = Math.max(niveaux.length, ...niveaux.map(({ rang }) => rang)) + 1
  const liste = ({ criteres }: GrilleResolue): string =>
    criteres.length === 0
      ? "''"
      : enchainer(
          criteres.map(
            ({ critere }) => `CASE WHEN ${noms.critere(critere.id)} THEN ${chaine(` ${critere.id}`)} ELSE '' END`,
          ),
          '||',
        )
  return {
    nom: 'notes',
    colonnes: [
      parGrille(resolue, (grille) => scoreSql(grille, noms), 'score'),
      parGrille(resolue, (grille) => premiereCleSql(grille, apresTous, noms), 'cle'),
      parGrille(resolue, liste, 'liste'),
    ],
  }
}

/** `cotation.sql`. Problem: `export-trop-large`. */
export function requeteSql(source: Source, dialecte: DialecteSql): Result<string> {
  const { resolue } = source
  const nombre = criteresUtilises(resolue).length
  if (nombre > CRITERES_MAX_SQL)
    return fail([problem('export-trop-large', '/criteres', { quoi: 'criteres', nombre, max: CRITERES_MAX_SQL })])
  const etages = Math.max(0, ...nommeesEnOrdre(resolue).map(({ etage }) => etage))
  if (etages > ETAGES_MAX_SQL)
    return fail([problem('export-trop-large', '/conditions', { quoi: 'etages', nombre: etages, max: ETAGES_MAX_SQL })])
  const noms = createNoms(resolue)
  const suite = [...deduits(source, noms), ...nommees(resolue, noms), remplis(resolue, noms), notes(resolue, noms)]
  const etapes = suite
    .filter(({ colonnes }) => colonnes.length > 0)
    .map(({ nom, colonnes }, i, toutes) => {
      const avant = toutes[i - 1]?.nom ?? TABLE
      return `${nom} AS (\n  SELECT ${avant}.*,\n    ${colonnes.join(',\n    ')}\n  FROM ${avant}\n)`
    })
  const ordre = `cle, score DESC, moisDepot, ${ORDRE_DES_IDS[dialecte]}`
  return ok(
    [
      `-- ${ligneDEntete(source)}`,
      `WITH ${etapes.join(',\n')}`,
      'SELECT id, typeDemande AS grille, typologiePrincipale AS segment, score,',
      `  ROW_NUMBER() OVER (PARTITION BY typeDemande, typologiePrincipale ORDER BY ${ordre}) AS rang,`,
      `  ROW_NUMBER() OVER (PARTITION BY typeDemande ORDER BY ${ordre}) AS rangGrille,`,
      '  TRIM(liste) AS criteres',
      'FROM notes',
      'ORDER BY grille, segment, rang;',
      '',
    ].join('\n'),
  )
}
