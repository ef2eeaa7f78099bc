// A foreign cohort file, described for its mapping, then read through it: its cells become ours, line by line, and the
// result goes through the same door as our own files (csv.ts). Direct identifiers are refused before anything else,
// whatever their column is mapped to; a problem keeps the line and the header of the file.
import { type Cohorte, EN_TETE_COHORTE } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE, type Fait, isOuvert } from '~/domain/dictionnaire.ts'
import { slugDe } from '~/domain/formes.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from '~/domain/problem.ts'
import {
  aDesValeurs,
  type Cible,
  type ColonneDecrite,
  type Correspondance,
  faitDeBase,
  faitsManquants,
  FORMATS_DE_MOIS,
  isInconnu,
  moisDe,
  proposerFait,
  SEPARATEURS,
  type Separateur,
  type TableauDecrit,
  type ValeurVue,
} from './correspondance.ts'
import { type Enregistrement, type OptionsDeCohorteCsv, parseCohorteCsv, readRecords } from './csv.ts'
import { type NatureDeColonne, raisonDEntete, raisonDeValeurs } from './gate.ts'

/** More different texts than that are not a list. */
const LISTE_MAX = 60

interface Tableau {
  readonly entetes: readonly string[]
  /** Rows as long as the header. */
  readonly lignes: readonly Enregistrement[]
  /** Line of the header. */
  readonly ligne: number
  readonly irregulieres: readonly Problem[]
}

/** Problems of rows that are shown; the reader counts the others. */
const IRREGULIERES_MAX = 20

/** A header names its column: not a figure, a date or a person, and not twice the same. */
function isEntete(entetes: readonly string[]): boolean {
  const noms = entetes.filter((entete) => entete !== '')
  const isNom = (texte: string): boolean =>
    /\p{L}/u.test(texte) &&
    (proposerFait(texte) !== undefined ||
      raisonDEntete(texte) !== undefined ||
      raisonDeValeurs([texte], { nature: 'inconnue', remplies: 1 }) === undefined)
  return noms.length > 0 && new Set(noms).size === noms.length && noms.every(isNom)
}

function readTableau(texte: string): Result<Tableau> {
  const { lignes, mutilee } = readRecords(texte)
  const [entete, ...corps] = lignes
  if (entete === undefined) return fail([problem('fichier-vide', '', {})])
  const entetes = entete.cases.map((case_) => case_.trim())
  if (!isEntete(entetes)) return fail([problem('sans-entete', '', {})])
  const isReguliere = ({ ligne, cases }: Enregistrement): boolean =>
    cases.length === entetes.length && ligne !== mutilee
  return ok({
    entetes,
    lignes: corps.filter(isReguliere),
    ligne: entete.ligne,
    irregulieres: corps
      .filter((ligne) => !isReguliere(ligne))
      .slice(0, IRREGULIERES_MAX)
      .map(({ ligne, cases }) =>
        problem('ligne-longueur', pointer('lignes', ligne), { ligne, attendu: entetes.length, recu: cases.length }),
      ),
  })
}

/** Different texts and how many cells say each, the most said first; none past the size of a list. */
function distincts(textes: Iterable<string>): readonly ValeurVue[] {
  const compte = new Map<string, number>()
  for (const texte of textes) {
    compte.set(texte, (compte.get(texte) ?? 0) + 1)
    if (compte.size > LISTE_MAX) return []
  }
  return [...compte]
    .map(([texte, cases]) => ({ texte, cases }))
    .sort((a, b) => b.cases - a.cases || (a.texte < b.texte ? -1 : 1))
}

const membresDe = (texte: string, separateur: Separateur): readonly string[] =>
  texte
    .split(separateur)
    .map((membre) => membre.trim())
    .filter((membre) => membre !== '')

function decrireColonne(entete: string, textes: readonly string[]): ColonneDecrite {
  const remplies = textes.filter((texte) => texte !== '')
  const refus = refusDe(entete, remplies, { nature: 'inconnue', remplies: remplies.length })
  const rien = { valeurs: [], membres: {}, formats: [] }
  if (refus) return { entete, remplies: remplies.length, refus, ...rien }
  const presents = SEPARATEURS.filter((separateur) => remplies.some((texte) => texte.includes(separateur)))
  return {
    entete,
    remplies: remplies.length,
    refus,
    valeurs: distincts(textes),
    membres: Object.fromEntries(
      presents.map((separateur) => [separateur, distincts(remplies.flatMap((texte) => membresDe(texte, separateur)))]),
    ),
    formats: FORMATS_DE_MOIS.filter(
      (format) => remplies.length > 0 && remplies.every((texte) => moisDe(texte, format) !== undefined),
    ),
  }
}

/** What a column gives away, by its header or by its values. */
function refusDe(
  entete: string,
  valeurs: readonly string[],
  regle: { readonly nature: NatureDeColonne; readonly remplies: number },
): ColonneDecrite['refus'] {
  const parEntete = EN_TETE_COHORTE.includes(entete) ? undefined : raisonDEntete(entete)
  if (parEntete) return { raison: parEntete, indice: 'en-tete' }
  // A list of sentences is the choices of a form; sentences that all differ are free text.
  const distinctes = new Set(valeurs)
  const isListe = distinctes.size <= LISTE_MAX && (distinctes.size <= 2 || distinctes.size * 2 <= valeurs.length)
  const raison = raisonDeValeurs(valeurs, regle)
  if (!raison || (raison === 'texte-libre' && isListe)) return undefined
  return { raison, indice: 'valeurs' }
}

const cellules = ({ lignes }: Tableau, place: number): readonly string[] =>
  lignes.map(({ cases }) => (cases[place] ?? '').trim())

export function decrireTableau(texte: string): Result<TableauDecrit> {
  const lu = readTableau(texte)
  if (!lu.ok) return lu
  const { entetes, lignes } = lu.value
  const nommees = entetes.flatMap((entete, place) => (entete === '' ? [] : [{ entete, place }]))
  return ok({
    lignes: lignes.length,
    colonnes: nommees.map(({ entete, place }) => decrireColonne(entete, cellules(lu.value, place))),
    isDirect: nommees.length === entetes.length && entetes.every((entete) => EN_TETE_COHORTE.includes(entete)),
    signature: nommees
      .map(({ entete }) => entete)
      .sort()
      .join('\n'),
  })
}

// ---- reading through a mapping

const EUROS_ET_METRES: ReadonlySet<string | undefined> = new Set(['euros', 'm2'])

const NOMBRE = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:\s\d{3})+)(?:[.,](\d+))?$/
const UNITE = /\s*(€|euros?|m2|m²)$/i

/** « 1 234,50 € » → 1235; a count of people is not rounded, and « 06 12 » is no number. */
function entierDe(texte: string, fait: Fait): string {
  const nombre = NOMBRE.exec(texte.replace(UNITE, ''))
  if (!nombre) return texte
  const [, entier = '', decimales = ''] = nombre
  const chiffres = entier.replace(/\s/g, '')
  if (/^0*$/.test(decimales)) return chiffres
  return EUROS_ET_METRES.has(fait.unite) ? String(Math.round(Number(`${chiffres}.${decimales}`))) : texte
}

type Traducteur = (texte: string) => string

/** A value that nobody gave a meaning to stays as it is: the reader refuses it, with its line. */
function traducteurDe(fait: Fait, cible: Extract<Cible, { genre: 'fait' }>): Traducteur {
  const { valeurs = {}, separateur, format = 'aaaa-mm' } = cible
  const lire = (texte: string): string => (Object.hasOwn(valeurs, texte) ? (valeurs[texte] ?? '') : texte)
  switch (fait.type) {
    case 'month':
      return (texte) => moisDe(texte, format) ?? texte
    case 'integer':
      return (texte) => (fait.nullable && isInconnu(texte) ? '' : entierDe(texte, fait))
    case 'set':
      return (texte) => {
        const membres = separateur ? membresDe(texte, separateur) : texte === '' || texte === '-' ? [] : [texte]
        const lus = membres.map(isOuvert(fait) ? slugDe : lire).filter((membre) => membre !== '')
        return lus.length === 0 ? '-' : [...new Set(lus)].join('|')
      }
    case 'boolean':
    case 'enum':
      return lire
  }
}

/** A cell on one line, whatever it holds. */
const ecrire = (texte: string): string => {
  const ligne = texte.replaceAll(/\s*\n\s*/g, ' ')
  return /[;"]/.test(ligne) ? `"${ligne.replaceAll('"', '""')}"` : ligne
}

interface Lue {
  readonly entete: string
  readonly place: number
  readonly cible: Extract<Cible, { genre: 'fait' }>
}

const NATURES: Readonly<Record<Fait['type'], NatureDeColonne>> = {
  boolean: 'fait',
  enum: 'fait',
  set: 'fait',
  integer: 'fait',
  month: 'inconnue',
}

/** What the gate says of a mapped column: of a list, only the texts that were given no meaning are shown to it. */
function refusDeLaColonne(tableau: Tableau, entete: string, place: number, cible: Cible | undefined) {
  const textes = cellules(tableau, place).filter((texte) => texte !== '')
  const remplies = textes.length
  if (cible?.genre !== 'fait') return refusDe(entete, textes, { nature: 'inconnue', remplies })
  const fait = faitDeBase(cible.fait)
  if (!fait) return refusDe(entete, textes, { nature: 'id', remplies })
  const { valeurs = {}, separateur } = cible
  const morceaux = separateur ? textes.flatMap((texte) => membresDe(texte, separateur)) : textes
  const suspects = aDesValeurs(fait) ? morceaux.filter((texte) => !Object.hasOwn(valeurs, texte)) : morceaux
  const muets = fait.type === 'integer' ? suspects.filter((texte) => !/^\d+$/.test(entierDe(texte, fait))) : suspects
  return refusDe(entete, muets, { nature: NATURES[fait.type], remplies })
}

/** The file with our columns and our words; each row stays on its line. */
function traduire({ lignes, ligne }: Tableau, lues: readonly Lue[], defauts: Correspondance['defauts']): string {
  const poses = Object.entries(defauts)
  const colonnes = lues.map(({ place, cible }) => {
    const fait = faitDeBase(cible.fait)
    return { place, lire: fait ? traducteurDe(fait, cible) : (texte: string) => texte }
  })
  const fin = poses.map(([, valeur]) => valeur)
  const sorties: string[] = Array.from({ length: ligne - 1 }, () => '')
  sorties.push([...lues.map(({ cible }) => cible.fait), ...poses.map(([fait]) => fait)].join(';'))
  for (const { ligne: rang, cases } of lignes) {
    while (sorties.length < rang - 1) sorties.push('')
    const textes = colonnes.map(({ place, lire }) => lire((cases[place] ?? '').trim()))
    sorties.push([...textes, ...fin].map(ecrire).join(';'))
  }
  return `${sorties.join('\n')}\n`
}

/** Problems speak of the columns of the file. */
function renommer(probleme: Problem, noms: ReadonlyMap<string, string>): Problem {
  if (!('colonne' in probleme.params) || typeof probleme.params.colonne !== 'string') return probleme
  const nom = noms.get(probleme.params.colonne)
  if (nom === undefined) return probleme
  const at = 'ligne' in probleme.params ? pointer('lignes', probleme.params.ligne, nom) : pointer('colonnes', nom)
  return { ...probleme, at, params: { ...probleme.params, colonne: nom } } as Problem
}

/** A cohort from a foreign file and its mapping. */
export function parseCohorteCorrespondue(
  texte: string,
  { colonnes, defauts }: Correspondance,
  options: OptionsDeCohorteCsv,
): Result<Cohorte> {
  const lu = readTableau(texte)
  if (!lu.ok) return lu
  const tableau = lu.value
  const cibleDe = (entete: string): Cible | undefined =>
    Object.hasOwn(colonnes, entete) ? colonnes[entete] : undefined
  const refusees = tableau.entetes.flatMap((entete, place) => {
    const refus = entete === '' ? undefined : refusDeLaColonne(tableau, entete, place, cibleDe(entete))
    return refus ? [problem('identifiant-direct', pointer('colonnes', entete), { colonne: entete, ...refus })] : []
  })
  if (refusees.length > 0) return fail(refusees)
  const lues = tableau.entetes.flatMap((entete, place): readonly Lue[] => {
    const cible = cibleDe(entete)
    return cible?.genre === 'fait' ? [{ entete, place, cible }] : []
  })
  const manquants = new Set(faitsManquants({ colonnes }).map(({ id }) => id))
  const utiles = Object.fromEntries(
    Object.entries(defauts).filter(([fait]) => manquants.has(fait) && FAITS_DE_BASE.some(({ id }) => id === fait)),
  )
  const noms = new Map(lues.map(({ entete, cible }) => [cible.fait, entete]))
  const resultat = parseCohorteCsv(traduire(tableau, lues, utiles), options)
  if (resultat.ok) return tableau.irregulieres.length > 0 ? fail(tableau.irregulieres) : resultat
  return fail([...tableau.irregulieres, ...resultat.problems.map((probleme) => renommer(probleme, noms))])
}
