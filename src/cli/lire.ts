// Files of the command line: octets read from the disk, decoded, then handed to the parsers of the domain. Everything
// wrong becomes a `Refus` that names the file.
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Cohorte } from '~/domain/cohorte.ts'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import type { Essais } from '~/domain/essais.ts'
import { parseJson } from '~/domain/json.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { parseScenario, readCotation, readFlux } from '~/domain/parse.ts'
import { readEssais } from '~/domain/parse-essais.ts'
import { fail, problem, type Result } from '~/domain/problem.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { compileCotation, type Programme } from '~/engine/index.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { decodeFichier, fichierTropGros, type GenreDeFichier } from '~/exchange/fichier.ts'
import { attendre } from './refus.ts'
import type { Sortie } from './verbe.ts'

function readTexte(chemin: string, genre: GenreDeFichier): Result<string> {
  try {
    const etat = statSync(chemin)
    const tropGros = etat.isFile() ? fichierTropGros(etat.size, genre) : undefined
    if (tropGros) return fail([tropGros])
    return decodeFichier(readFileSync(chemin), { nom: chemin, genre })
  } catch {
    return fail([problem('fichier-illisible', '', { nom: chemin })])
  }
}

/** The text of a JSON file. */
export const lireTexteJson = (chemin: string): string => attendre(chemin, readTexte(chemin, 'json'))

const readJson = (chemin: string): unknown => attendre(chemin, parseJson(lireTexteJson(chemin)))

/** A rule set, with its warnings as problems. */
export const lireCotation = (chemin: string): Result<Cotation> =>
  readCotation(attendre(chemin, readTexte(chemin, 'json')))
/** Test cases, brought to the dictionary. */
export const lireEssais = (chemin: string): Result<Essais> => readEssais(attendre(chemin, readTexte(chemin, 'json')))
export const lireFlux = (chemin: string): Result<Flux> => readFlux(attendre(chemin, readTexte(chemin, 'json')))

/** The rule set of a file, compiled at a month. */
export function compilerFichier(chemin: string, mois: MoisIndex, { dire }: Sortie): Programme {
  const cotation = attendre(chemin, lireCotation(chemin), dire)
  return compileCotation(attendre(chemin, resolveCotation(cotation, mois)))
}

const isThere = (chemin: string): boolean => statSync(chemin, { throwIfNoEntry: false })?.isFile() === true

/** The scenario of a folder: its `scenario.json`, joined to the one that it includes, in the folder of that name beside it. */
export function lireScenario(dossier: string): Result<Scenario> {
  const chemin = dossier.endsWith('.json') ? dossier : join(dossier, 'scenario.json')
  return parseScenario(readJson(chemin), (id) => {
    const inclus = join(dirname(chemin), '..', id, 'scenario.json')
    return isThere(inclus) ? readJson(inclus) : undefined
  })
}

/** The cohort of a CSV file, taken as it is given: ids kept, nothing coarsened; direct identifiers are refused. */
export const lireCohorte = (
  chemin: string,
  options: { readonly mois: MoisIndex; readonly synthetique: boolean },
  { dire }: Sortie,
): Cohorte => attendre(chemin, parseCohorteCsv(attendre(chemin, readTexte(chemin, 'csv'), dire), options), dire)
