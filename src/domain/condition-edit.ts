// Gestures on the tree of a condition: each gives the new condition and where its node now is, or says why it cannot be
// made. A place is a JSON pointer; on a list, a node and the « sauf » around it move as one. What is not named by the
// pointer is shared with the condition before.
import type { Condition, Feuille, Noeud } from './condition.ts'
import { invariant } from './invariant.ts'
import { fail, ok, pointer, problem, type RaisonDeCondition, type Result, splitPointer } from './problem.ts'

/** Toutes, ou au moins une. */
export type GenreDeGroupe = 'all' | 'any'

export interface Geste {
  readonly condition: Condition
  /** Where the node of the gesture is now; after a removal, its nearest neighbour. */
  readonly at: string
}

/** Of the schema. */
const MEMBRES_MAX = 500
/** A file is read down to 64 levels of braces; a condition stands at most four deep in it. */
const PROFONDEUR_MAX = 60

const refuse = (raison: RaisonDeCondition, at: string): Result<never> =>
  fail([problem('geste-de-condition', at, { raison })])

export function genreDe(noeud: Noeud): GenreDeGroupe | undefined {
  if ('all' in noeud) return 'all'
  return 'any' in noeud ? 'any' : undefined
}

/** Members of a group; none of anything else. */
export function membresDe(noeud: Noeud): readonly Noeud[] {
  if ('all' in noeud) return noeud.all
  return 'any' in noeud ? noeud.any : []
}

export const groupe = (genre: GenreDeGroupe, membres: readonly Noeud[]): Condition =>
  genre === 'all' ? { all: membres } : { any: membres }

const autreGenre = (genre: GenreDeGroupe | undefined): GenreDeGroupe => (genre === 'all' ? 'any' : 'all')

/** A root is never a bare leaf (model.md §2). */
const racine = (noeud: Noeud): Condition => ('fact' in noeud ? { all: [noeud] } : noeud)

function childAt(noeud: Noeud | undefined, token: string): Noeud | readonly Noeud[] | undefined {
  if (noeud === undefined) return undefined
  if (token === 'not') return 'not' in noeud ? noeud.not : undefined
  return genreDe(noeud) === token ? membresDe(noeud) : undefined
}

/** The node at a pointer. */
export function noeudEn(condition: Noeud, at: string): Noeud | undefined {
  let found: Noeud | readonly Noeud[] | undefined = condition
  for (const token of splitPointer(at)) {
    found = Array.isArray(found)
      ? (found as readonly Noeud[])[Number(token)]
      : childAt(found as Noeud | undefined, token)
  }
  return found as Noeud | undefined
}

/** Pointer of the node itself, under every « sauf » that stands at `at`. */
export function coeurDe(condition: Noeud, at: string): string {
  const noeud = noeudEn(condition, at)
  return noeud && 'not' in noeud ? coeurDe(condition, `${at}/not`) : at
}

/** Pointer with every « sauf » around the node. */
export const enveloppeDe = (at: string): string => at.replace(/(\/not)+$/, '')

function changer(noeud: Noeud, tokens: readonly string[], change: (noeud: Noeud) => Noeud): Noeud {
  const [key, rank, ...rest] = tokens
  if (key === undefined) return change(noeud)
  if ('not' in noeud) return { not: changer(noeud.not, tokens.slice(1), change) }
  const genre = genreDe(noeud)
  if (genre === undefined) return noeud
  return groupe(
    genre,
    membresDe(noeud).map((membre, i) => (i === Number(rank) ? changer(membre, rest, change) : membre)),
  )
}

const changerEn = (condition: Condition, at: string, change: (noeud: Noeud) => Noeud): Condition =>
  racine(changer(condition, splitPointer(at), change))

const changerMembres = (
  condition: Condition,
  at: string,
  change: (membres: readonly Noeud[]) => readonly Noeud[],
): Condition => changerEn(condition, at, (noeud) => groupe(genreDe(noeud) ?? 'all', change(membresDe(noeud))))

/** Braces and brackets opened on the deepest way down. */
function profondeur(noeud: Noeud): number {
  if ('fact' in noeud) return typeof noeud.value === 'object' ? 2 : 1
  if ('condition' in noeud) return 1
  if ('not' in noeud) return 1 + profondeur(noeud.not)
  return 2 + Math.max(0, ...membresDe(noeud).map(profondeur))
}

/** A gesture that may deepen or widen the tree. */
function dansLesBornes(avant: Condition, geste: Geste): Result<Geste> {
  const parent = placeDe(geste.at)?.groupe ?? geste.at
  const membres = membresDe(noeudEn(geste.condition, parent) ?? geste.condition)
  if (membres.length > MEMBRES_MAX) return fail([problem('liste-trop-longue', parent, { max: MEMBRES_MAX })])
  const apres = profondeur(geste.condition)
  return apres > PROFONDEUR_MAX && apres > profondeur(avant) ? refuse('trop-profond', geste.at) : ok(geste)
}

interface Place {
  /** Pointer of the group. */
  readonly groupe: string
  readonly genre: GenreDeGroupe
  readonly rang: number
}

/** Where the node stands in its group; nowhere for the root. */
function placeDe(at: string): Place | undefined {
  const tokens = splitPointer(enveloppeDe(at))
  const [genre, rang] = tokens.slice(-2)
  if (rang === undefined) return undefined
  return { groupe: pointer(...tokens.slice(0, -2)), genre: genre as GenreDeGroupe, rang: Number(rang) }
}

const membreAu = ({ groupe: at, genre }: Pick<Place, 'groupe' | 'genre'>, rang: number): string =>
  `${at}/${genre}/${rang}`

// ---- in place

/** Puts a leaf in the place of another. */
export const remplacerFeuille = (condition: Condition, at: string, feuille: Feuille): Result<Geste> =>
  ok({ condition: changerEn(condition, at, () => feuille), at })

export const changerGenre = (condition: Condition, at: string, genre: GenreDeGroupe): Result<Geste> => {
  const coeur = coeurDe(condition, at)
  invariant(genreDe(noeudEn(condition, coeur) ?? condition), `pas de groupe en ${at}`)
  return ok({ condition: changerEn(condition, coeur, (noeud) => groupe(genre, membresDe(noeud))), at: enveloppeDe(at) })
}

/** Puts « sauf » before a node, or takes it off. */
export function basculerSauf(condition: Condition, at: string): Result<Geste> {
  const place = enveloppeDe(at)
  const apres = changerEn(condition, place, (noeud) => ('not' in noeud ? noeud.not : { not: noeud }))
  // A bare leaf that was the root stands in a group of its own.
  const isRacineNue = place === '' && 'all' in apres && noeudEn(condition, '/not') === apres.all[0]
  return dansLesBornes(condition, { condition: apres, at: isRacineNue ? '/all/0' : place })
}

/** Puts a named condition in the place of a node. */
export const nommer = (condition: Condition, at: string, nom: string): Result<Geste> =>
  ok({
    condition: changerEn(condition, coeurDe(condition, at), () => ({ condition: nom })),
    at: enveloppeDe(at),
  })

/** Puts the content of a named condition in the place of its name. */
export function deplier(condition: Condition, at: string, nommees: Readonly<Record<string, Condition>>): Result<Geste> {
  const coeur = coeurDe(condition, at)
  const noeud = noeudEn(condition, coeur)
  const contenu =
    noeud && 'condition' in noeud && Object.hasOwn(nommees, noeud.condition) ? nommees[noeud.condition] : undefined
  if (contenu === undefined) return refuse('sans-contenu', at)
  return dansLesBornes(condition, { condition: changerEn(condition, coeur, () => contenu), at: enveloppeDe(at) })
}

// ---- coming and going

/** Adds a node at the end of a group; beside anything else, in a group made for both. */
export function ajouter(condition: Condition, at: string, noeud: Noeud): Result<Geste> {
  const coeur = coeurDe(condition, at)
  const cible = noeudEn(condition, coeur)
  const genre = cible && genreDe(cible)
  if (cible === undefined || genre === undefined) {
    const place = enveloppeDe(at)
    const deux = changerEn(condition, place, (seul) => groupe('all', [seul, noeud]))
    return dansLesBornes(condition, { condition: deux, at: `${place}/all/1` })
  }
  return dansLesBornes(condition, {
    condition: changerMembres(condition, coeur, (membres) => [...membres, noeud]),
    at: `${coeur}/${genre}/${membresDe(cible).length}`,
  })
}

/** Removes a node, and the groups that it would leave empty. */
export function retirer(condition: Condition, at: string): Result<Geste> {
  const place = placeDe(at)
  if (place === undefined) return refuse('derniere', at)
  const count = membresDe(noeudEn(condition, place.groupe) ?? condition).length
  if (count <= 1) return retirer(condition, place.groupe)
  return ok({
    condition: changerMembres(condition, place.groupe, (membres) => membres.toSpliced(place.rang, 1)),
    at: membreAu(place, Math.min(place.rang, count - 2)),
  })
}

// ---- moving

/** Moves a node one place up (−1) or down (+1) in its group. */
export function deplacer(condition: Condition, at: string, sens: -1 | 1): Result<Geste> {
  const place = placeDe(at)
  if (place === undefined) return refuse('racine', at)
  const membres = membresDe(noeudEn(condition, place.groupe) ?? condition)
  const rang = place.rang + sens
  const [noeud, voisin] = [membres[place.rang], membres[rang]]
  if (noeud === undefined || voisin === undefined) return refuse(sens < 0 ? 'premier' : 'dernier', at)
  return ok({
    condition: changerMembres(condition, place.groupe, (liste) => liste.with(place.rang, voisin).with(rang, noeud)),
    at: membreAu(place, rang),
  })
}

/** Moves a node out of its group, just after it; a group left empty gives it its place. */
export function sortir(condition: Condition, at: string): Result<Geste> {
  const place = placeDe(at)
  const dehors = place && placeDe(place.groupe)
  const noeud = noeudEn(condition, enveloppeDe(at))
  if (place === undefined || dehors === undefined || noeud === undefined) return refuse('premier-niveau', at)
  const seul = membresDe(noeudEn(condition, place.groupe) ?? condition).length === 1
  const sans = changerMembres(condition, place.groupe, (membres) => membres.toSpliced(place.rang, 1))
  const rang = dehors.rang + (seul ? 0 : 1)
  return dansLesBornes(condition, {
    condition: changerMembres(sans, dehors.groupe, (membres) => membres.toSpliced(rang, seul ? 1 : 0, noeud)),
    at: membreAu(dehors, rang),
  })
}

/** Moves a node into the group beside it, the one before first; without one, into a group of its own. */
export function rentrer(condition: Condition, at: string): Result<Geste> {
  const place = placeDe(at)
  if (place === undefined)
    return dansLesBornes(condition, {
      condition: groupe(autreGenre(genreDe(condition)), [condition]),
      at: `/${autreGenre(genreDe(condition))}/0`,
    })
  const membres = membresDe(noeudEn(condition, place.groupe) ?? condition)
  const genreAu = (rang: number): GenreDeGroupe | undefined => {
    const voisin = membres[rang] && noeudEn(condition, coeurDe(condition, membreAu(place, rang)))
    return voisin && genreDe(voisin)
  }
  const noeud = membres[place.rang]
  if (noeud === undefined) return refuse('racine', at)
  for (const voisin of [place.rang - 1, place.rang + 1]) {
    const genre = genreAu(voisin)
    if (genre === undefined) continue
    const apres = changerMembres(condition, place.groupe, (liste) => liste.toSpliced(place.rang, 1))
    const cible = coeurDe(apres, membreAu(place, Math.min(place.rang, voisin)))
    const rang = voisin < place.rang ? membresDe(noeudEn(apres, cible) ?? apres).length : 0
    return dansLesBornes(condition, {
      condition: changerMembres(apres, cible, (liste) => liste.toSpliced(rang, 0, noeud)),
      at: membreAu({ groupe: cible, genre }, rang),
    })
  }
  const genre = autreGenre(place.genre)
  return dansLesBornes(condition, {
    condition: changerEn(condition, membreAu(place, place.rang), () => groupe(genre, [noeud])),
    at: membreAu({ groupe: membreAu(place, place.rang), genre }, 0),
  })
}

/** Takes the borders of a group off: its members stand where it stood. */
export function defaireGroupe(condition: Condition, at: string): Result<Geste> {
  const place = placeDe(at)
  const enveloppe = enveloppeDe(at)
  const coeur = coeurDe(condition, at)
  const membres = membresDe(noeudEn(condition, coeur) ?? condition)
  invariant(membres.length > 0, `pas de groupe en ${at}`)
  const [seul] = membres
  if (seul && membres.length === 1) {
    if (coeur === '' && 'fact' in seul) return refuse('premier-niveau', at)
    return ok({ condition: changerEn(condition, coeur, () => seul), at: enveloppe })
  }
  if (place === undefined) return refuse('premier-niveau', at)
  if (coeur !== enveloppe) return refuse('groupe-nie', at)
  return dansLesBornes(condition, {
    condition: changerMembres(condition, place.groupe, (liste) => liste.toSpliced(place.rang, 1, ...membres)),
    at: enveloppe,
  })
}
