// A block pasted from a spreadsheet → figures of the grid. Cells are taken where they are, unless the block names them:
// a header that says Primo or Mutation settles the columns, a column of codes, identifiers or labels settles the rows.
// Nothing is guessed: a shape that does not fit, or one wrong cell, refuses the whole.
import type { Case } from '~/domain/chiffres.ts'
import { codeDuCritere, type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import type { Retouche } from '~/domain/edit-lot.ts'
import { at } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from '~/domain/problem.ts'
import { proche } from '~/domain/proche.ts'
import { lireChiffre, lireChiffreDe } from './grille-chiffre.ts'
import { colonneDe, criteresParNom, isBlanche, type LigneDeTable, lireTable, nu, type Table } from './grille-table.ts'

/** Longest text pasted, in characters: 5,000 criteria with their labels hold well within. */
const CARACTERES_MAX = 2_000_000
/** Characters of a wrong cell that are quoted. */
const CITES = 40

/** Où l’on colle : les critères tels que la grille les range, et le bloc choisi ; colonne 0 primo, 1 mutation. */
export interface Cible {
  readonly criteres: readonly string[]
  readonly ligne: number
  readonly colonne: 0 | 1
  readonly lignes: number
  readonly colonnes: 1 | 2
}

export interface Collage {
  readonly retouches: readonly Retouche[]
  readonly cases: number
}

/** One pasted cell and the place that it goes to. */
interface Depot extends Case {
  readonly texte: string
  readonly numero: number
  readonly colonne: string
}

const isChiffre = (texte: string): boolean => {
  const lecture = lireChiffre(texte)
  return lecture.ok || lecture.faute.raison !== 'texte'
}
const isMot = (texte: string): boolean => !isChiffre(texte) && /\p{L}/u.test(texte)

interface Bloc {
  readonly corps: Table
  /** Columns of figures, left to right, with the grid that a header gave them. */
  readonly colonnes: readonly { readonly place: number; readonly grille?: NomDeGrille }[]
  /** Columns of words: labels, codes. */
  readonly mots: readonly number[]
}

/** @param attendues rows that fit the place: one more, the first all words, is a header */
function decouper(table: Table, attendues: number): Bloc {
  const [premiere, ...suite] = table
  const places = premiere ? premiere.cases.map((_, place) => place) : []
  const noms = premiere ? premiere.cases.map(colonneDe) : []
  const nommees = GRILLES.flatMap((grille) => {
    const place = noms.indexOf(grille)
    return place < 0 ? [] : [{ place, grille }]
  })
  const isDeMots = (rows: Table, place: number): boolean =>
    !rows.some(({ cases }) => isChiffre(at(cases, place)) && at(cases, place).trim() !== '') &&
    rows.some(({ cases }) => isMot(at(cases, place)))
  if (nommees.length > 0) {
    const mots = places.filter((place) => !nommees.some((nommee) => nommee.place === place))
    return { corps: suite, colonnes: nommees, mots }
  }
  const isTitree = premiere?.cases.every((texte) => !isChiffre(texte) || texte.trim() === '') ?? false
  const corps = isTitree && suite.length === attendues ? suite : table
  const mots = places.filter((place) => isDeMots(corps, place))
  const chiffres = places.filter((place) => !mots.includes(place))
  return chiffres.length > 0
    ? { corps, colonnes: chiffres.map((place) => ({ place })), mots }
    : { corps, colonnes: places.map((place) => ({ place })), mots: [] }
}

/** The criterion of each row, when a column names them; one unknown among known ones is a problem. */
function nommer({ corps, mots }: Bloc, cotation: Cotation): Result<readonly string[]> | undefined {
  const connus = criteresParNom(cotation)
  const noms = (place: number) => corps.map(({ cases }) => connus.get(nu(at(cases, place))))
  const [meilleure] = mots
    .map((place) => ({ place, noms: noms(place) }))
    .toSorted((a, b) => b.noms.filter(Boolean).length - a.noms.filter(Boolean).length)
  if (meilleure === undefined || meilleure.noms.every((nom) => nom === undefined)) return undefined
  const problems: Problem[] = []
  const premieres = new Map<string, number>()
  const nomsDits = cotation.criteres.flatMap(({ id }) => [codeDuCritere(cotation, id), id])
  const criteres = meilleure.noms.map((critere, i) => {
    const { numero, cases } = at(corps, i)
    const texte = at(cases, meilleure.place).trim()
    const ou = pointer('lignes', numero)
    if (critere === undefined) {
      const nom = texte.slice(0, CITES)
      problems.push(problem('ligne-sans-critere', ou, { nom, ...proche(texte, nomsDits) }))
      return ''
    }
    const premiere = premieres.get(critere)
    if (premiere !== undefined) problems.push(problem('ligne-double', ou, { critere: texte, premiere }))
    else premieres.set(critere, numero)
    return critere
  })
  return problems.length > 0 ? fail(problems) : ok(criteres)
}

/** Rows without the blank ones at the end that would not fit. */
function ajuster(corps: Table, place: number): Table {
  let fin = corps.length
  while (fin > place && isBlanche(at(corps, fin - 1))) fin--
  return corps.slice(0, fin)
}

const depotDe = (ligne: LigneDeTable, place: number, critere: string, grille: NomDeGrille): Depot => ({
  critere,
  grille,
  texte: at(ligne.cases, place),
  numero: ligne.numero,
  colonne: grille,
})

/** Where each cell goes; undefined when the shape does not fit. */
function deposer(bloc: Bloc, cible: Cible, nommes: readonly string[] | undefined): readonly Depot[] | undefined {
  const { criteres, ligne, colonne, lignes, colonnes: largeur } = cible
  const [seule] = bloc.corps
  if (!nommes && bloc.corps.length === 1 && bloc.colonnes.length === 1 && seule && lignes * largeur > 1)
    return criteres
      .slice(ligne, ligne + lignes)
      .flatMap((critere) =>
        GRILLES.slice(colonne, colonne + largeur).map((grille) =>
          depotDe(seule, at(bloc.colonnes, 0).place, critere, grille),
        ),
      )
  const isBlocChoisi = lignes * largeur > 1
  const corps = nommes ? bloc.corps : ajuster(bloc.corps, criteres.length - ligne)
  const isTropLarge =
    colonne + bloc.colonnes.length > GRILLES.length || (isBlocChoisi && bloc.colonnes.length !== largeur)
  const isNommee = bloc.colonnes.every(({ grille }) => grille !== undefined)
  if (isTropLarge && !isNommee) return undefined
  if (!nommes && (ligne + corps.length > criteres.length || (lignes > 1 && corps.length !== lignes))) return undefined
  return corps.flatMap((row, i) =>
    bloc.colonnes.map(({ place, grille }, c) =>
      depotDe(row, place, nommes ? at(nommes, i) : at(criteres, ligne + i), grille ?? at(GRILLES, colonne + c)),
    ),
  )
}

/** A pasted text as figures for cells of the grid. */
export function lireCollage(texte: string, cotation: Cotation, cible: Cible, mois: MoisIndex): Result<Collage> {
  if (texte.length > CARACTERES_MAX) return fail([problem('collage-trop-grand', '', { max: CARACTERES_MAX })])
  const table = lireTable(texte)
  if (texte.trim() === '' && !/[\t\n]/.test(texte)) return fail([problem('collage-vide', '', {})])
  const { criteres, ligne, colonne, lignes, colonnes } = cible
  const bloc = decouper(table, lignes > 1 ? lignes : criteres.length - ligne)
  const nommes = nommer(bloc, cotation)
  if (nommes && !nommes.ok) return nommes
  const depots = deposer(bloc, cible, nommes?.value)
  if (depots === undefined)
    return fail([
      problem('collage-forme', '', {
        lignes: bloc.corps.length,
        colonnes: bloc.colonnes.length,
        placeLignes: lignes > 1 ? lignes : criteres.length - ligne,
        placeColonnes: lignes * colonnes > 1 ? colonnes : GRILLES.length - colonne,
      }),
    ])
  const problems: Problem[] = []
  const retouches = depots.map(({ critere, grille, texte: recu, numero, colonne: nom }): Retouche => {
    const lecture = lireChiffreDe(recu, cotation, { critere, grille }, mois)
    if (lecture.ok) return { critere, chiffres: [{ grille, chiffre: lecture.lu.valeur }] }
    const params = { critere: nomDuCritere(cotation, critere), recu: recu.trim().slice(0, CITES), faute: lecture.faute }
    problems.push(problem('case-de-grille', pointer('lignes', numero, nom), params))
    return { critere }
  })
  return problems.length > 0 ? fail(problems) : ok({ retouches, cases: depots.length })
}

/** « C07 Personne en situation de handicap ». */
export const nomDuCritere = (cotation: Cotation, id: string): string =>
  `${codeDuCritere(cotation, id)} ${cotation.criteres.find((critere) => critere.id === id)?.libelle ?? ''}`.slice(0, 90)
