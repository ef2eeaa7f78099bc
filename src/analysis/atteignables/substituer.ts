// A condition once some facts are known: their leaves become true or false, and so do the groups that they settle; named
// conditions are laid open. What is left reads the other facts alone.
import { type Condition, isFaitADroite, isFeuille, type Noeud } from '~/domain/condition.ts'
import { isFeuilleVraie } from './coherence.ts'
import { type Cellule, litteraux, membre } from './domaines.ts'

/** Value of each fact that is known; a member of a set by its own name, `motifs∋sante`. */
export type Connus = ReadonlyMap<string, Cellule>

const VRAI: Noeud = { all: [] }
const FAUX: Noeud = { any: [] }

/** Whether nothing is left to read, and then what it reads; undefined otherwise. */
export function constante(noeud: Noeud): boolean | undefined {
  if ('all' in noeud && noeud.all.length === 0) return true
  return 'any' in noeud && noeud.any.length === 0 ? false : undefined
}

const dire = (vrai: boolean): Noeud => (vrai ? VRAI : FAUX)

export function substituer(noeud: Noeud, connus: Connus, nommees: Readonly<Record<string, Condition>>): Noeud {
  if (isFeuille(noeud)) {
    const { fact, operator, value } = noeud
    const isAppartenance = operator === 'contains' || operator === 'doesNotContain'
    const gauche = connus.get(isAppartenance ? membre(fact, litteraux(noeud)[0] ?? '') : fact)
    if (gauche === undefined) return noeud
    if (!isFaitADroite(value)) return dire(isFeuilleVraie(operator, gauche, litteraux(noeud)))
    const droite = connus.get(value.fact)
    return droite === undefined ? noeud : dire(isFeuilleVraie(operator, gauche, [droite]))
  }
  if ('not' in noeud) {
    const fils = substituer(noeud.not, connus, nommees)
    const lu = constante(fils)
    return lu === undefined ? { not: fils } : dire(!lu)
  }
  if ('condition' in noeud) {
    const nommee = nommees[noeud.condition]
    return nommee ? substituer(nommee, connus, nommees) : noeud
  }
  const isAll = 'all' in noeud
  const fils = (isAll ? noeud.all : noeud.any).map((enfant) => substituer(enfant, connus, nommees))
  if (fils.some((enfant) => constante(enfant) === !isAll)) return dire(!isAll)
  const restes = fils.filter((enfant) => constante(enfant) === undefined)
  return isAll ? { all: restes } : { any: restes }
}
