// Conditions, derived facts and points in FEEL. Every leaf is total: FEEL's null is not json-rules-engine's (SPEC.md
// [E1]–[E5]), so what an unknown fact gives is written out. Each name that a text uses is noted: a decision requires it.
import { type Feuille, foldCondition, isFaitADroite, type Litteral, type Noeud } from '~/domain/condition.ts'
import type { Bareme } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Dialecte, Ecrite } from '../expressions.ts'

/** Notes a name and gives it back. */
export type Noter = (nom: string) => string

/** Identifiers hold letters, digits and dashes; a dash would be a subtraction. */
const nu = (slug: string): string => slug.replaceAll('-', '_')
export const nomDeCritere = (id: string): string => `critere_${nu(id)}`
export const nomDeCondition = (nom: string): string => `condition_${nu(nom)}`
export const nomDeGroupe = (grille: string, id: string): string => `groupe_${grille}_${nu(id)}`

const chaine = (valeur: string): string => JSON.stringify(valeur)

function litteral(fait: string, valeur: Litteral): string {
  if (typeof valeur !== 'string') return String(valeur)
  return faitConnu(fait).type === 'month' ? String(parseMois(valeur)) : chaine(valeur)
}

const SIGNES: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function ecrireFeuille({ fact, operator, value }: Feuille, noter: Noter): string {
  const gauche = noter(fact)
  const inconnu = operator === 'notEqual' || operator === 'notIn'
  const total = (connu: string): string => `if ${gauche} = null then ${inconnu} else ${connu}`
  if (isFaitADroite(value)) {
    const droite = noter(value.fact)
    if (operator === 'equal' || operator === 'notEqual')
      return `if ${gauche} = null then ${droite} ${SIGNES[operator]} null else if ${droite} = null then ${inconnu} else ${gauche} ${SIGNES[operator]} ${droite}`
    return total(`${gauche} ${SIGNES[operator]} (if ${droite} = null then 0 else ${droite})`)
  }
  if (typeof value === 'object') {
    const dans = `list contains([${value.map((valeur) => litteral(fact, valeur)).join(', ')}], ${gauche})`
    return total(inconnu ? `not(${dans})` : dans)
  }
  const contient = `list contains(${gauche}, ${litteral(fact, value)})`
  if (operator === 'contains') return total(contient)
  if (operator === 'doesNotContain') return total(`not(${contient})`)
  return total(`${gauche} ${SIGNES[operator]} ${litteral(fact, value)}`)
}

const joindre = (parts: readonly string[], mot: 'and' | 'or'): string =>
  parts.map((part) => `(${part})`).join(` ${mot} `)

export const conditionFeel = (condition: Noeud, noter: Noter): string =>
  foldCondition<string>(condition, {
    feuille: (feuille) => ecrireFeuille(feuille, noter),
    toutes: (fils) => joindre(fils, 'and'),
    auMoinsUne: (fils) => joindre(fils, 'or'),
    sauf: (fils) => `not(${fils})`,
    nommee: (nom) => noter(nomDeCondition(nom)),
  })

export function pointsFeel(bareme: Bareme, noter: Noter): string {
  if (bareme.type === 'fixe') return String(bareme.points)
  const { pas, parPas, plafond, bonus, apres } = bareme
  const anciennete = noter('ancienneteMois')
  const supplement = bonus === 0 ? '' : ` + (if ${anciennete} > ${apres} then ${bonus} else 0)`
  return `min([${plafond}, ${parPas} * floor(${anciennete} / ${pas})${supplement}])`
}

/** `texte`, null as soon as one of the operands that may be is. */
function garde(operandes: readonly Ecrite[], texte: string): string {
  const nuls = operandes.filter(({ nullable }) => nullable).map((operande) => `(${operande.texte}) = null`)
  return nuls.length === 0 ? texte : `(if ${nuls.join(' or ')} then null else ${texte})`
}

export const FEEL = (parametres: Readonly<Record<string, number>>, noter: Noter): Dialecte => ({
  nul: 'null',
  fait: noter,
  parametre: (nom) => String(parametres[nom]),
  calcul: (signe, a, b) => garde([a, b], `(${a.texte} ${signe} ${b.texte})`),
  min: (a, b) => garde([a, b], `min([${a.texte}, ${b.texte}])`),
  quotient: (a, b) => garde([a, b], `(if ${b.texte} = 0 then null else floor(${a.texte} / ${b.texte}))`),
  et: (a, b) => garde([a, b], `(${a.texte} and ${b.texte})`),
  si: (test, a, b) => garde([test], `(if ${test.texte} then ${a.texte} else ${b.texte})`),
  connu: (valeur, a, b) => `(if ${valeur.texte} = null then ${b.texte} else ${a.texte})`,
  choix: (rang, valeurs) => garde([rang], `[${valeurs.map(chaine).join(', ')}][${rang.texte}]`),
  plusPetite: (ensemble, valeurs, sinon) =>
    valeurs
      .map((valeur) => `if list contains(${noter(ensemble)}, ${chaine(valeur)}) then ${chaine(valeur)} else `)
      .join('') + sinon.texte,
})
