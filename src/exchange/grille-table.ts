// A table of texts, whatever brought it: clipboard, CSV or Excel. Its header names the columns, in French or in English.
import Papa from 'papaparse'
import { sansAccents } from '~/domain/accents.ts'
import { codeDuCritere, type Cotation, type NomDeGrille } from '~/domain/cotation.ts'

/** Ligne de table, avec son numéro dans le fichier ou le collage. */
export interface LigneDeTable {
  readonly numero: number
  readonly cases: readonly string[]
}
export type Table = readonly LigneDeTable[]

/** Colonnes que la grille sait lire. */
export type NomDeColonne = 'identifiant' | 'code' | 'libelle' | 'niveau' | 'condition' | NomDeGrille

/** Header that an export writes. */
export const ENTETE: Readonly<Record<NomDeColonne, string>> = {
  code: 'Code',
  identifiant: 'Identifiant',
  libelle: 'Critère',
  niveau: 'Niveau',
  condition: 'Condition (lecture seule)',
  primo: 'Primo',
  mutation: 'Mutation',
}

const NOMS: Readonly<Record<string, NomDeColonne>> = {
  identifiant: 'identifiant',
  id: 'identifiant',
  identifier: 'identifiant',
  code: 'code',
  critere: 'libelle',
  libelle: 'libelle',
  criterion: 'libelle',
  label: 'libelle',
  niveau: 'niveau',
  level: 'niveau',
  condition: 'condition',
  primo: 'primo',
  'points primo': 'primo',
  'grille primo': 'primo',
  mutation: 'mutation',
  'points mutation': 'mutation',
  'grille mutation': 'mutation',
}

/** Lower case, no accent, one space, nothing in brackets: what two spellings of one name share. */
export const nu = (texte: string): string =>
  sansAccents(texte)
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/** The column that a cell of a header names. */
export const colonneDe = (entete: string): NomDeColonne | undefined => {
  const nom = nu(entete)
  return Object.hasOwn(NOMS, nom) ? NOMS[nom] : undefined
}

/** What a row may be called by: code, identifier, or label where it is one criterion's alone. */
export function criteresParNom(cotation: Cotation): ReadonlyMap<string, string> {
  const noms = new Map<string, string>()
  const doubles = new Set<string>()
  for (const { id, libelle } of cotation.criteres) {
    const nom = nu(libelle)
    if (noms.has(nom)) doubles.add(nom)
    noms.set(nom, id)
  }
  for (const nom of doubles) noms.delete(nom)
  for (const { id } of cotation.criteres) noms.set(nu(codeDuCritere(cotation, id)), id)
  for (const { id } of cotation.criteres) noms.set(nu(id), id)
  return noms
}

export const isBlanche = ({ cases }: LigneDeTable): boolean => cases.every((texte) => texte.trim() === '')

/** A tab settles it, then a semicolon; a comma separates only under a header of words, else it is a decimal mark. */
function separateurDe(texte: string): string {
  const [premiere = ''] = texte.split('\n', 1)
  if (texte.includes('\t')) return '\t'
  if (premiere.includes(';') || (!premiere.includes(',') && texte.includes(';'))) return ';'
  return premiere.split(',').some((mot) => colonneDe(mot) !== undefined) ? ',' : ';'
}

/** Rows of a text, all of one length; one end of line at the end is no row. Quotes may hold separators and ends of line. */
export function lireTable(texte: string): Table {
  const corps = texte
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\n$/, '')
  const { data } = Papa.parse<string[]>(corps, { delimiter: separateurDe(corps), newline: '\n' })
  return egaliser(data)
}

export function egaliser(lignes: readonly (readonly string[])[]): Table {
  const largeur = lignes.reduce((max, cases) => Math.max(max, cases.length), 0)
  return lignes.map((cases, i) => ({
    numero: i + 1,
    cases: Array.from({ length: largeur }, (_, c) => cases[c] ?? ''),
  }))
}

// ---- formulas

/** A spreadsheet runs a text that begins so. */
const FORMULE = /^'*[=+\-@\t\r]/

/** A text that no spreadsheet takes for a formula; `denoncer` takes it back. */
export const neutraliser = (texte: string): string => (FORMULE.test(texte) ? `'${texte}` : texte)
export const denoncer = (texte: string): string => (/^'+[=+\-@\t\r]/.test(texte) ? texte.slice(1) : texte)
