// A table edited elsewhere → what it changes of the grid. Columns go by their names, rows by their identifiers; what is
// not there does not change. Code and condition are for reading: they are not taken.
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import type { ChiffreVoulu, Retouche } from '~/domain/edit-lot.ts'
import { texteProblems } from '~/domain/formes.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { fail, type FauteDeCase, ok, pointer, type Problem, problem, type Result } from '~/domain/problem.ts'
import { proche } from '~/domain/proche.ts'
import { lireChiffreDe } from './grille-chiffre.ts'
import { nomDuCritere } from './grille-coller.ts'
import { colonneDe, ENTETE, isBlanche, type LigneDeTable, type NomDeColonne, nu, type Table } from './grille-table.ts'

/** More criteria than a rule set may have. */
const LIGNES_MAX = 5000
const CITES = 40

type Places = ReadonlyMap<NomDeColonne, number>

interface Feuille {
  readonly cotation: Cotation
  readonly mois: MoisIndex
  readonly places: Places
}

/** Header: the first row that names a criterion's identifier. */
function lireEntete(table: Table): { readonly entete: LigneDeTable | undefined; readonly corps: Table } {
  const rang = table.findIndex(({ cases }) => cases.some((texte) => colonneDe(texte) === 'identifiant'))
  return { entete: table[rang], corps: rang < 0 ? [] : table.slice(rang + 1).filter((ligne) => !isBlanche(ligne)) }
}

const EDITABLES: readonly NomDeColonne[] = ['libelle', 'niveau', ...GRILLES]

function entierDeNiveau(texte: string, { cotation }: Feuille): number | FauteDeCase {
  const parNom = cotation.niveaux.find(({ libelle }) => nu(libelle) === nu(texte))
  if (parNom) return parNom.rang
  if (!/^\d{1,4}$/.test(texte)) return { raison: 'niveau-texte' }
  const connus = cotation.niveaux.map(({ rang }) => rang)
  return connus.includes(Number(texte)) ? Number(texte) : { raison: 'niveau-inconnu', connus }
}

/** One row: what it changes, and what is wrong with it. */
function lireLigne(feuille: Feuille, ligne: LigneDeTable, id: string): Result<Retouche> {
  const { cotation, mois, places } = feuille
  const critere = cotation.criteres.find((autre) => autre.id === id)
  const problems: Problem[] = []
  const texteDe = (colonne: NomDeColonne): string | undefined => {
    const place = places.get(colonne)
    return place === undefined ? undefined : (ligne.cases[place] ?? '').trim()
  }
  const refuser = (colonne: NomDeColonne, recu: string, faute: FauteDeCase): void => {
    const params = { critere: nomDuCritere(cotation, id), recu: recu.slice(0, CITES), faute }
    problems.push(problem('case-de-grille', pointer('lignes', ligne.numero, ENTETE[colonne]), params))
  }

  const libelle = texteDe('libelle')
  if (libelle !== undefined && texteProblems('', libelle).length > 0)
    refuser('libelle', libelle, { raison: libelle === '' ? 'libelle-vide' : 'libelle-long' })

  const texteDuNiveau = texteDe('niveau')
  const niveau = texteDuNiveau === undefined ? undefined : entierDeNiveau(texteDuNiveau, feuille)
  if (typeof niveau === 'object') refuser('niveau', texteDuNiveau ?? '', niveau)

  const chiffres = GRILLES.flatMap((grille: NomDeGrille): readonly ChiffreVoulu[] => {
    const texte = texteDe(grille)
    if (texte === undefined) return []
    const lecture = lireChiffreDe(texte, cotation, { critere: id, grille }, mois)
    if (lecture.ok) return [{ grille, chiffre: lecture.lu.valeur }]
    refuser(grille, texte, lecture.faute)
    return []
  })
  if (problems.length > 0) return fail(problems)
  return ok({
    critere: id,
    ...(libelle === undefined || libelle === critere?.libelle.trim() ? {} : { libelle }),
    ...(typeof niveau === 'number' && niveau !== critere?.niveau ? { niveau } : {}),
    chiffres,
  })
}

function placesDe(entete: LigneDeTable): Places {
  const places = new Map<NomDeColonne, number>()
  entete.cases.forEach((texte, place) => {
    const nom = colonneDe(texte)
    if (nom !== undefined && !places.has(nom)) places.set(nom, place)
  })
  return places
}

/**
 * What a table changes of the rule set. Problems, by line: no header, an unknown or repeated identifier, a cell that
 * cannot be. Warnings: columns that are not the grid's.
 */
export function lireGrille(table: Table, cotation: Cotation, mois: MoisIndex): Result<readonly Retouche[]> {
  const { entete, corps } = lireEntete(table)
  if (entete === undefined) return fail([problem('grille-sans-entete', '', { manque: 'identifiant' })])
  const places = placesDe(entete)
  if (!EDITABLES.some((colonne) => places.has(colonne)))
    return fail([problem('grille-sans-entete', '', { manque: 'valeurs' })])
  if (corps.length > LIGNES_MAX) return fail([problem('trop-de-lignes', '', { max: LIGNES_MAX })])

  const ids = cotation.criteres.map(({ id }) => id)
  const premieres = new Map<string, number>()
  const problems: Problem[] = []
  const retouches = corps.flatMap((ligne): readonly Retouche[] => {
    const id = (ligne.cases[places.get('identifiant') ?? 0] ?? '').trim()
    const ou = pointer('lignes', ligne.numero)
    const premiere = premieres.get(id)
    if (!ids.includes(id)) {
      const nom = id.slice(0, CITES)
      problems.push(problem('ligne-sans-critere', ou, { nom, ...(nom === '' ? {} : proche(id, ids)) }))
      return []
    }
    if (premiere !== undefined) {
      problems.push(problem('ligne-double', ou, { critere: id, premiere }))
      return []
    }
    premieres.set(id, ligne.numero)
    const lue = lireLigne({ cotation, mois, places }, ligne, id)
    if (lue.ok) return [lue.value]
    problems.push(...lue.problems)
    return []
  })
  if (problems.length > 0) return fail(problems)
  const ignorees = entete.cases.filter((texte) => texte.trim() !== '' && colonneDe(texte) === undefined)
  return ok(
    retouches,
    ignorees.length === 0
      ? []
      : [problem('colonnes-ignorees', '', { colonnes: ignorees.map((nom) => nom.slice(0, CITES)) })],
  )
}
