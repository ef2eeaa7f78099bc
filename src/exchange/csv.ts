// Cohort CSV → cohort (model.md §5): columns `id` and facts of the dictionary, `;` or `,`. The file is read column by
// column; every fault keeps its line and its column, never the content of a cell. Columns go through the gate (gate.ts)
// before rows are spoken of. Every row has as many cells as the header once `regular` has chosen: hence the `!`.
import Papa from 'papaparse'
import { buildCohorte, type Cohorte, EN_TETE_COHORTE, ID_DEMANDE, type LigneDemande } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE, type Fait, isOuvert } from '~/domain/dictionnaire.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from '~/domain/problem.ts'
import { proche } from '~/domain/proche.ts'
import { createLecteur, type Lecteur } from './cellules.ts'
import { type NatureDeColonne, raisonDEntete, raisonDeValeurs } from './gate.ts'

/** More applications than that are refused. */
export const LIGNES_MAX = 500_000
/** Problems shown; the others are counted. */
const PROBLEMES_MAX = 50

export interface OptionsDeCohorteCsv {
  /** Month of reference: seniority is measured there, and must not be negative. */
  readonly mois: MoisIndex
  readonly synthetique: boolean
}

/** One record of the file, with the number of its first line. */
export interface Enregistrement {
  readonly ligne: number
  readonly cases: readonly string[]
}

interface Colonne {
  /** Name that may be shown. */
  readonly nom: string
  readonly entete: string
  readonly place: number
  readonly fait: Fait | undefined
  readonly isId: boolean
}

/** A place in the file that is wrong; sorted by line, then by column. */
interface Faute {
  readonly ligne: number
  readonly place: number
  readonly probleme: Problem
}

/** Faults of a file: the first ones kept, all counted. */
interface Registre {
  readonly fautes: Faute[]
  total: number
}

function note(registre: Registre, faute: Faute): void {
  registre.total += 1
  registre.fautes.push(faute)
  if (registre.fautes.length > 40 * PROBLEMES_MAX) registre.fautes.sort(byPlace).splice(PROBLEMES_MAX)
}

const byPlace = (a: Faute, b: Faute): number => a.ligne - b.ligne || a.place - b.place

function listProblems({ fautes, total }: Registre): readonly Problem[] {
  const shown = fautes.sort(byPlace).slice(0, PROBLEMES_MAX)
  const problems = shown.map(({ probleme }) => probleme)
  return total > shown.length ? [...problems, problem('problemes-tus', '', { nombre: total - shown.length })] : problems
}

// ---- text → records

/** The separator that cuts the header into more columns. */
function separatorOf(entete: string): string {
  const count = (separateur: string): number => entete.split(separateur).length
  return [';', ',', '\t'].reduce((best, separateur) => (count(separateur) > count(best) ? separateur : best))
}

const isBlank = ({ cases }: Enregistrement): boolean => cases.every((texte) => texte.trim() === '')

/** Records that are not blank; `mutilee`: line of a record whose quotes do not close. */
export function readRecords(texte: string): { readonly lignes: readonly Enregistrement[]; readonly mutilee?: number } {
  const body = (texte.startsWith('\ufeff') ? texte.slice(1) : texte).replace(/\r\n?/g, '\n')
  const debut = body.search(/\S/)
  const entete = body.slice(debut, body.indexOf('\n', debut) < 0 ? undefined : body.indexOf('\n', debut))
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separatorOf(entete),
    newline: '\n',
    // The header, and one row more than allowed: enough to know that there are too many.
    preview: LIGNES_MAX + 2,
  })
  const multiline = body.includes('"')
  let ligne = 1
  const all = data.map((cases): Enregistrement => {
    const record = { ligne, cases }
    ligne += multiline ? cases.reduce((n, texteDeCase) => n + texteDeCase.split('\n').length - 1, 1) : 1
    return record
  })
  const broken = errors.find(({ type }) => type === 'Quotes')
  const at = broken?.row === undefined ? undefined : all[broken.row]
  return { lignes: all.filter((record) => !isBlank(record)), ...(at ? { mutilee: at.ligne } : {}) }
}

// ---- header

/**
 * Columns of the header. A name is shown only when it may be one: in a file without any known column the first line is
 * probably an application, and its cells are nobody's to quote.
 */
function readColonnes(cases: readonly string[]): readonly Colonne[] {
  const entetes = cases.map((texte) => texte.trim())
  const isEntete = entetes.some((entete) => EN_TETE_COHORTE.includes(entete))
  return entetes.map((entete, place) => {
    const fait = FAITS_DE_BASE.find(({ id }) => id === entete)
    const isId = entete === 'id'
    const isName =
      entete !== '' && raisonDeValeurs([entete], { nature: 'inconnue', remplies: 1 }) === undefined && isEntete
    const isShown = fait !== undefined || isId || isName || raisonDEntete(entete) !== undefined
    return { nom: isShown ? entete.slice(0, 60) : `n° ${place + 1}`, entete, place, fait, isId }
  })
}

const natureDe = ({ fait, isId }: Colonne): NatureDeColonne =>
  isId ? 'id' : fait === undefined ? 'inconnue' : fait.type === 'month' ? 'mois' : 'fait'

function headerProblems(colonnes: readonly Colonne[]): readonly Problem[] {
  const known = colonnes.filter(({ fait, isId }) => fait !== undefined || isId)
  const present = new Set(known.map(({ entete }) => entete))
  const manquantes = known.length === 0 ? ['id'] : EN_TETE_COHORTE.filter((nom) => !present.has(nom))
  return [
    ...colonnes.flatMap((colonne): readonly Problem[] => {
      const { nom, entete, place, fait, isId } = colonne
      const at = pointer('colonnes', nom)
      if (fait === undefined && !isId)
        return [problem('colonne-inconnue', at, { colonne: nom, ...proche(entete, EN_TETE_COHORTE) })]
      const first = colonnes.findIndex((autre) => autre.entete === entete)
      return first < place ? [problem('colonne-double', at, { colonne: nom })] : []
    }),
    ...manquantes
      .filter((nom) => FAITS_DE_BASE.find(({ id }) => id === nom)?.nullable !== true)
      .map((nom) => problem('colonne-manquante', pointer('colonnes', nom), { colonne: nom })),
  ]
}

// ---- columns

interface ColonneLue {
  readonly colonne: Colonne
  /** Value of each row; undefined where it cannot be read. */
  readonly valeurs: readonly unknown[]
  readonly identifiant: Problem | undefined
}

/** Reads one column; its faults go to the register. */
function readColonne(colonne: Colonne, lignes: readonly Enregistrement[], registre: Registre): ColonneLue {
  const { nom, place, fait } = colonne
  const nature = natureDe(colonne)
  const lecteur: Lecteur | undefined = fait && createLecteur(fait)
  const suspects: string[] = []
  let remplies = 0
  const valeurs = lignes.map(({ ligne, cases }) => {
    const texte = cases[place] ?? ''
    if (texte !== '') remplies += 1
    if (lecteur === undefined) {
      if (texte !== '') suspects.push(texte)
      return texte
    }
    const lu = lecteur(texte)
    if (lu.ok) return lu.valeur
    suspects.push(texte)
    note(registre, {
      ligne,
      place,
      probleme: problem('cellule', pointer('lignes', ligne, nom), {
        ligne,
        colonne: nom,
        raison: lu.raison,
        ...(lu.permis ? { permis: lu.permis } : {}),
      }),
    })
    return undefined
  })
  if (fait && isOuvert(fait)) for (const membre of new Set(valeurs.flat())) suspects.push(String(membre))
  const parEntete = nature === 'inconnue' ? raisonDEntete(colonne.entete) : undefined
  const raison = parEntete ?? raisonDeValeurs(suspects, { nature, remplies })
  return {
    colonne,
    valeurs,
    identifiant:
      raison &&
      problem('identifiant-direct', pointer('colonnes', nom), {
        colonne: nom,
        raison,
        indice: parEntete ? 'en-tete' : 'valeurs',
      }),
  }
}

// ---- rows

/** What a row alone cannot be: a bad pseudonym, a repeated one, no adult, more young children than children, not filed yet. */
function checkLignes(
  demandes: readonly Partial<LigneDemande>[],
  lignes: readonly Enregistrement[],
  mois: MoisIndex,
  registre: Registre,
): void {
  const premieres = new Map<string, number>()
  demandes.forEach((demande, row) => {
    const { id = '', adultes, enfantsMoins14 = 0, enfantsMineurs = Infinity, moisDepot = 0 } = demande
    const ligne = lignes[row]!.ligne
    const refuse = (probleme: Problem): void => note(registre, { ligne, place: -1, probleme })
    const premiere = premieres.get(id)
    if (!ID_DEMANDE.test(id)) refuse(problem('id-invalide', pointer('lignes', ligne, 'id'), { ligne }))
    else if (premiere === undefined) premieres.set(id, ligne)
    else refuse(problem('id-double-ligne', pointer('lignes', ligne, 'id'), { ligne, premiere }))
    if (adultes === 0) refuse(problem('sans-adulte', pointer('lignes', ligne, 'adultes'), { ligne }))
    if (enfantsMoins14 > enfantsMineurs)
      refuse(problem('enfants-incoherents', pointer('lignes', ligne, 'enfantsMoins14'), { ligne }))
    if (moisDepot > mois)
      refuse(problem('anciennete-negative', pointer('lignes', ligne, 'moisDepot'), { ligne, mois: formatMois(mois) }))
  })
}

/** Rows from columns; a column that the file lacks is unknown everywhere. */
function assemble(lues: readonly ColonneLue[], n: number): LigneDemande[] {
  const manquantes = FAITS_DE_BASE.filter(({ id }) => !lues.some(({ colonne }) => colonne.entete === id))
  return Array.from({ length: n }, (_, row) => {
    const demande: Record<string, unknown> = {}
    for (const { colonne, valeurs } of lues) demande[colonne.entete] = valeurs[row]
    for (const { id } of manquantes) demande[id] = null
    return demande as unknown as LigneDemande
  })
}

/** Rows as long as the header; the others are noted. */
function regular(
  lignes: readonly Enregistrement[],
  attendu: number,
  mutilee: number | undefined,
  registre: Registre,
): readonly Enregistrement[] {
  return lignes.filter(({ ligne, cases }) => {
    if (cases.length === attendu && ligne !== mutilee) return true
    const params = { ligne, attendu, recu: cases.length }
    note(registre, { ligne, place: -1, probleme: problem('ligne-longueur', pointer('lignes', ligne), params) })
    return false
  })
}

/**
 * A cohort from the text of a CSV file. Refused: direct identifiers, unknown, repeated or missing columns, rows wrong by
 * their types, lists or bounds. Warnings: nullable columns that the file lacks.
 */
export function parseCohorteCsv(texte: string, { mois, synthetique }: OptionsDeCohorteCsv): Result<Cohorte> {
  const { lignes: records, mutilee } = readRecords(texte)
  const [entete, ...corps] = records
  if (entete === undefined) return fail([problem('fichier-vide', '', {})])
  const colonnes = readColonnes(entete.cases)
  const registre: Registre = { fautes: [], total: 0 }
  const lignes = regular(corps, colonnes.length, mutilee, registre)
  const lues = colonnes.map((colonne) => readColonne(colonne, lignes, registre))

  const identifiants = lues.flatMap(({ identifiant }) => identifiant ?? [])
  const refusees = new Set(identifiants.map(({ at }) => at))
  const deLEntete = headerProblems(colonnes).filter(
    ({ code, at }) => !(code === 'colonne-inconnue' && refusees.has(at)),
  )
  if (identifiants.length > 0 || deLEntete.length > 0)
    return fail(
      listProblems({
        total: identifiants.length + deLEntete.length,
        fautes: [...identifiants, ...deLEntete].map((probleme, place) => ({ ligne: 0, place, probleme })),
      }),
    )
  if (corps.length > LIGNES_MAX) return fail([problem('trop-de-lignes', '', { max: LIGNES_MAX })])

  const demandes = assemble(lues, lignes.length)
  checkLignes(demandes, lignes, mois, registre)
  if (registre.total > 0) return fail(listProblems(registre))
  const absentes = EN_TETE_COHORTE.filter((nom) => !colonnes.some((colonne) => colonne.entete === nom))
  return ok(
    buildCohorte(demandes, { synthetique }),
    absentes.map((colonne) => problem('colonne-absente-nulle', pointer('colonnes', colonne), { colonne })),
  )
}
