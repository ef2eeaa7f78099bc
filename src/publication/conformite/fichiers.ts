// The conformance cases as files: applications (JSON, cohort CSV) and what is expected of them (JSON, CSV).
import { buildCohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import { formatMois } from '~/domain/mois.ts'
import { enteteDe, type Source } from '../source.ts'
import type { Conformite } from './cas.ts'

/** Ce qu’un système doit trouver pour un cas. */
export interface CasAttendu {
  readonly id: string
  readonly grille: string
  readonly segment: string
  readonly score: number
  readonly rang: number
  readonly rangGrille: number
  readonly criteres: readonly string[]
}

export const casAttendus = ({ attendus }: Conformite): readonly CasAttendu[] =>
  attendus.map(({ id, grille, segment, score, rang, rangGrille, criteres }) => ({
    id,
    grille,
    segment,
    score,
    rang,
    rangGrille,
    criteres: criteres.map((critere) => critere.id),
  }))

/** One object a line, so that a difference reads well. */
const lignesJson = (lignes: readonly unknown[]): string =>
  `[\n${lignes.map((ligne) => JSON.stringify(ligne)).join(',\n')}\n]`

/** `demandes.json`: what `score.mjs` reads. */
export const demandesJson = ({ demandes }: Conformite): string =>
  `${lignesJson(demandes.map((demande) => ({ ...demande, moisDepot: formatMois(demande.moisDepot) })))}\n`

/** `demandes.csv`: the same as a cohort. */
export const demandesCsv = ({ demandes }: Conformite): string =>
  writeCohorteCsv(buildCohorte(demandes, { synthetique: true }))

/** `attendus.json`, with what no case shows. */
export function attendusJson(source: Source, conformite: Conformite): string {
  const entete = JSON.stringify({ format: 'atelier-cil/conformite@1', ...enteteDe(source) }).slice(1, -1)
  return `{${entete},\n"nonCouverts":${lignesJson(conformite.nonCouverts)},\n"attendus":${lignesJson(casAttendus(conformite))}}\n`
}

const COLONNES = ['id', 'grille', 'segment', 'score', 'rang', 'rangGrille', 'criteres'] as const

/** `attendus.csv`: criteria apart by a space. */
export const attendusCsv = (conformite: Conformite): string =>
  [
    COLONNES.join(';'),
    ...casAttendus(conformite).map((cas) =>
      COLONNES.map((colonne) => (colonne === 'criteres' ? cas.criteres.join(' ') : String(cas[colonne]))).join(';'),
    ),
    '',
  ].join('\n')
