// unknown → test cases. Read against the dictionary itself rather than a schema made from it: a case is checked, once
// migrated, against whatever dictionary is there, and none of this is loaded before a test case is.
import { GRILLES } from './cotation.ts'
import { FAITS_DE_BASE, type Fait } from './dictionnaire.ts'
import { type Essais, NOM_DE_CAS_MAX } from './essais.ts'
import { migrerEssais, type Migration, MIGRATIONS } from './essais-migration.ts'
import {
  CAS_MAX,
  entierProblems,
  essaisProblems,
  faitProblems,
  moisProblems,
  texteProblems,
} from './essais-problems.ts'
import { parseJson } from './json.ts'
import { formatProblem } from './parse.ts'
import { isPlain } from './patch.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'
import { proche } from './proche.ts'

const FORMAT = 'atelier-cil/essais@1'
const CRITERES_MAX = 5000
const POINTS_MAX = 100_000
const PROBLEMES_MAX = 50
const ID_MAX = 120

type Lecteur = (valeur: unknown, at: string) => readonly Problem[]

/** An object with exactly these keys, each read by its own reader. */
const objet =
  (cles: Readonly<Record<string, Lecteur>>, absente: 'cle-inconnue' | 'fait-inconnu' = 'cle-inconnue'): Lecteur =>
  (valeur, at) => {
    if (!isPlain(valeur))
      return [problem('type-attendu', at, { attendu: 'object', recu: Array.isArray(valeur) ? 'array' : typeof valeur })]
    const connues = Object.keys(cles)
    return [
      ...Object.keys(valeur).flatMap((cle): readonly Problem[] => {
        const place = at + pointer(cle)
        if (Object.hasOwn(cles, cle)) return []
        const recu = cle.slice(0, 60)
        return absente === 'fait-inconnu'
          ? [problem('fait-inconnu', place, { fait: recu, ...proche(recu, connues) })]
          : [problem('cle-inconnue', place, { cle: recu, ...proche(recu, connues) })]
      }),
      ...Object.entries(cles).flatMap(([cle, lire]) =>
        Object.hasOwn(valeur, cle) ? lire(valeur[cle], at + pointer(cle)) : [problem('cle-manquante', at, { cle })],
      ),
    ]
  }

const liste =
  (lire: Lecteur, max: number): Lecteur =>
  (valeur, at) => {
    if (!Array.isArray(valeur)) return [problem('type-attendu', at, { attendu: 'array', recu: typeof valeur })]
    if (valeur.length > max) return [problem('liste-trop-longue', at, { max })]
    return valeur.flatMap((element: unknown, i) => lire(element, at + pointer(i)))
  }

const texte =
  (max: number): Lecteur =>
  (valeur, at) =>
    texteProblems(valeur, at, max)

const points: Lecteur = (valeur, at) => entierProblems(valeur, at, -POINTS_MAX, POINTS_MAX)
const score: Lecteur = (valeur, at) => entierProblems(valeur, at, -POINTS_MAX * CRITERES_MAX, POINTS_MAX * CRITERES_MAX)
const booleen: Lecteur = (valeur, at) =>
  typeof valeur === 'boolean' ? [] : [problem('type-attendu', at, { attendu: 'boolean', recu: typeof valeur })]

const lecteurDe = (faits: readonly Fait[]): Lecteur =>
  objet({
    format: () => [],
    mois: moisProblems,
    cas: liste(
      objet({
        id: texte(ID_MAX),
        nom: texte(NOM_DE_CAS_MAX),
        demande: objet(
          Object.fromEntries(
            faits.map((fait): [string, Lecteur] => [fait.id, (valeur, at) => faitProblems(fait, valeur, at)]),
          ),
          'fait-inconnu',
        ),
        attendu: objet({
          criteres: liste(objet({ id: texte(ID_MAX), points, retenu: booleen }), CRITERES_MAX),
          score,
        }),
      }),
      CAS_MAX,
    ),
    ordre: objet(Object.fromEntries(GRILLES.map((grille) => [grille, liste(texte(ID_MAX), CAS_MAX)]))),
  })

const bornes = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= PROBLEMES_MAX
    ? problems
    : [...problems.slice(0, PROBLEMES_MAX), problem('problemes-tus', '', { nombre: problems.length - PROBLEMES_MAX })]

/**
 * Test cases from parsed JSON, brought to the dictionary.
 * @param faits base facts of the dictionary
 */
export function parseEssais(
  content: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  faits: readonly Fait[] = FAITS_DE_BASE,
): Result<Essais> {
  const wrongFormat = formatProblem(content, FORMAT)
  if (wrongFormat) return fail([wrongFormat])
  const migres = migrerEssais(content, migrations)
  const formes = lecteurDe(faits)(migres, '')
  if (formes.length > 0) return fail(bornes(formes))
  const essais = migres as Essais
  const problems = essaisProblems(essais)
  return problems.length > 0 ? fail(bornes(problems)) : ok(essais)
}

/** Test cases from the text of a file. */
export function readEssais(text: string): Result<Essais> {
  const json = parseJson(text)
  return json.ok ? parseEssais(json.value) : json
}
