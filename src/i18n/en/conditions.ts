// Conditions in English: “the number of adults is 1, and the number of children under 18 is at least 1”, in short
// “adults = 1 and children under 18 ≥ 1”.
import { type Feuille, isFaitADroite, type Litteral, type Operateur } from '~/domain/condition.ts'
import { faitConnu, type FaitConnu } from '~/domain/dictionnaire.ts'
import { type Branche, direConditions } from '../conditions.ts'
import { minuscule } from '../signes.ts'
import { faits, motsDeValeur } from './faits.ts'
import { nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const sujetDe = (fait: FaitConnu): string => faits.mots(fait).sujet
const nomDe = (fait: FaitConnu): string => minuscule(faits.mots(fait).libelle)

const valeursDe = ({ value }: Feuille): readonly Litteral[] =>
  (Array.isArray(value) ? value : [value]) as readonly Litteral[]

/** In a condition, “the number of adults” already says what is counted. */
const motsEnCondition = (fait: FaitConnu, valeur: Litteral): string =>
  typeof valeur === 'number' && sujetDe(fait).startsWith('the number') ? nombre(valeur) : motsDeValeur(fait, valeur)

// ---- long form

const COMPARE: Readonly<Record<'integer' | 'month', Partial<Readonly<Record<Operateur, string>>>>> = {
  integer: {
    lessThan: 'is below',
    lessThanInclusive: 'is at most',
    greaterThan: 'is above',
    greaterThanInclusive: 'is at least',
  },
  month: {
    lessThan: 'is before',
    lessThanInclusive: 'is no later than',
    greaterThan: 'is after',
    greaterThanInclusive: 'is no earlier than',
  },
}

const AVEC_FAIT: Partial<Readonly<Record<Operateur, string>>> = {
  ...COMPARE.integer,
  equal: 'equals',
  notEqual: 'does not equal',
}

/** “is not a”, “is neither a nor b”, “is none of a, b or c”. */
function niees(dites: readonly string[]): string {
  if (dites.length < 2) return `is not ${dites.join('')}`
  return dites.length === 2 ? `is neither ${enumere(dites, 'ni')}` : `is none of ${enumere(dites, 'ou')}`
}

function booleenne(fait: FaitConnu, { operator, value }: Feuille): string {
  const voulus = (Array.isArray(value) ? value : [value]) as readonly boolean[]
  const positif = operator === 'equal' || operator === 'in'
  const { phrases, libelle } = faits.mots(fait)
  const dits = [true, false]
    .filter((valeur) => voulus.includes(valeur) === positif)
    .map((valeur) => (phrases ? phrases[valeur ? 'vrai' : 'faux'] : `${libelle}: ${valeur ? 'yes' : 'no'}`))
  return dits.length === 0 ? 'never' : enumere(dits, 'ou')
}

function feuilleLongue(feuille: Feuille): string {
  const fait = faitConnu(feuille.fact)
  const { operator, value } = feuille
  const sujet = sujetDe(fait)
  if (isFaitADroite(value)) return `${sujet} ${AVEC_FAIT[operator] ?? operator} ${sujetDe(faitConnu(value.fact))}`
  if (fait.type === 'boolean') return booleenne(fait, feuille)
  const dites = valeursDe(feuille).map((valeur) => motsEnCondition(fait, valeur))
  const citees = fait.type === 'enum' || fait.type === 'set' ? dites.map(cite) : dites
  if (fait.type === 'set')
    return `${sujet} ${operator === 'contains' ? 'include' : 'do not include'} ${enumere(citees, 'ou')}`
  if (operator === 'notEqual' || operator === 'notIn') return `${sujet} ${niees(citees)}`
  const verbe = fait.type === 'enum' ? undefined : COMPARE[fait.type][operator]
  return `${sujet} ${verbe ?? 'is'} ${enumere(citees, 'ou')}`
}

// ---- short form

const SIGNES: Partial<Readonly<Record<Operateur, string>>> = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
}

const NEGATIFS: ReadonlySet<Operateur> = new Set(['notEqual', 'notIn', 'doesNotContain'])

/** Set facts in the singular, as one of their values is named. */
const UN_DES: Readonly<Record<string, string>> = {
  labels: 'label',
  motifs: 'reason',
  typologiesSouhaitees: 'size wanted',
  communesSouhaitees: 'commune wanted',
}

function feuilleCourte(feuille: Feuille): string {
  const { fact, operator, value } = feuille
  const fait = faitConnu(fact)
  const nom = nomDe(fait)
  const signe = SIGNES[operator]
  if (isFaitADroite(value)) return `${nom} ${signe ?? operator} ${nomDe(faitConnu(value.fact))}`
  const valeurs = valeursDe(feuille)
  const dites = valeurs.map((valeur) => motsEnCondition(fait, valeur))
  const sauf = NEGATIFS.has(operator)
  if (fait.type === 'boolean') return valeurs.includes(true) !== sauf ? nom : `${nom}: no`
  if ((fait.type === 'integer' || fait.type === 'month') && signe !== undefined)
    return `${nom} ${signe} ${dites.join('')}`
  if (fait.type === 'set')
    return sauf ? `${nom} without ${cite(dites.join(''))}` : `${UN_DES[fact] ?? nom} ${cite(dites.join(''))}`
  return `${nom}: ${sauf ? 'not ' : ''}${enumere(dites, 'ou')}`
}

// ---- trees

function contiennent(feuilles: readonly Feuille[], court: boolean): string {
  const [first] = feuilles
  if (first === undefined) return ''
  const fait = faitConnu(first.fact)
  const valeurs = enumere(
    feuilles.map(({ value }) => cite(motsDeValeur(fait, value as Litteral))),
    'ou',
  )
  return court ? `${UN_DES[first.fact] ?? nomDe(fait)} ${valeurs}` : `${sujetDe(fait)} include ${valeurs}`
}

const sauf = (texte: string, court: boolean): string => (court ? `not ${texte}` : `it is not the case that ${texte}`)
const dite = ({ texte, sauf: niee }: Branche, court: boolean): string => (niee ? sauf(texte, court) : texte)

/** A negation alone at the end reads better as “unless”. */
function toutes(branches: readonly Branche[], court: boolean): string {
  const last = branches.at(-1)
  if (court || branches.length < 2 || !last?.sauf || branches.slice(0, -1).some((branche) => branche.sauf))
    return branches.map((branche) => dite(branche, court)).join(court ? ' and ' : ', and ')
  return `${toutes(branches.slice(0, -1), court)}, unless ${last.texte}`
}

export const phraseDeCondition = direConditions({
  feuille: (feuille, court) => (court ? feuilleCourte(feuille) : feuilleLongue(feuille)),
  contiennent,
  toutes,
  auMoinsUne: (branches, court) => branches.map((branche) => dite(branche, court)).join(court ? ' or ' : ', or '),
  sauf,
  cite,
})
