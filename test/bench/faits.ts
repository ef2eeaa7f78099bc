// National demand as a table of facts, for the exported SQL: blocks of the recipe of the AME under as many seeds, each with
// ids of its own, and our own scores beside them. Written block by block: the whole would not fit in a text.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCohorte, ligneDe } from '~/domain/cohorte.ts'
import { resolveCotation } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import { compileCotation, pointerCohorte } from '~/engine/index.ts'
import { requeteSql, type DialecteSql } from '~/publication/sql/requete.ts'
import { csvDesFaits, tableSql } from '~/publication/sql/table.ts'
import { generateCohorte } from '~/simulation/generate.ts'
import type { Regles } from './simulations.ts'

const BLOC = 20_000

/** @returns sum of the scores by our engine, what a receiver must find */
export function ecrireFaits({ scenario, cotation }: Regles, dossier: string, n: number): number {
  const { cohorte: recette, communes = [] } = scenario
  const mois = parseMois(scenario.moisReference)
  const resolue = resolveCotation(cotation, mois)
  if (!recette || !resolue.ok) throw new Error('scénario sans recette, ou jeu de règles qui ne se lit pas')
  const source = { resolue: resolue.value, statut: 'brouillon', journal: [] } as const
  const programme = compileCotation(resolue.value)
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, 'faits.sql'), tableSql(source))
  for (const dialecte of ['standard', 'postgresql'] as const satisfies readonly DialecteSql[]) {
    const requete = requeteSql(source, dialecte)
    if (!requete.ok) throw new Error(JSON.stringify(requete.problems))
    writeFileSync(join(dossier, `${dialecte}.sql`), requete.value)
  }
  const fichier = join(dossier, 'demandes.csv')
  writeFileSync(fichier, '')
  let somme = 0
  for (let debut = 0, bloc = 0; debut < n; debut += BLOC, bloc++) {
    const options = { graine: bloc, moisReference: mois, communes: communes.map(({ id }) => id) }
    const generee = generateCohorte(recette, { ...options, n: Math.min(BLOC, n - debut) })
    const lignes = generee.ids.map((id, row) => ({ ...ligneDe(generee, row), id: `B${bloc}-${id}` }))
    const { scores } = pointerCohorte(programme, buildCohorte(lignes, { synthetique: true }))
    somme = scores.reduce((total, score) => total + score, somme)
    const csv = csvDesFaits(source, lignes)
    appendFileSync(fichier, debut === 0 ? csv : csv.slice(csv.indexOf('\n') + 1))
  }
  return somme
}
