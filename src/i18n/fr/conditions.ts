// Conditions in French: « le nombre d’adultes est de 1, et le nombre d’enfants mineurs est d’au moins 1 », in short
// « adultes = 1 et enfants mineurs ≥ 1 ».
import { type Feuille, isFaitADroite, type Litteral, type Operateur } from '~/domain/condition.ts'
import { faitConnu, type FaitConnu } from '~/domain/dictionnaire.ts'
import { type Branche, direConditions } from '../conditions.ts'
import { INSECABLE, minuscule } from '../signes.ts'
import { motsDeValeur } from './faits.ts'
import { nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'

/** In a condition, « le nombre d’adultes » already says what is counted. */
function motsEnCondition(fait: FaitConnu, valeur: Litteral): string {
  return typeof valeur === 'number' && sujetDe(fait).startsWith('le nombre')
    ? nombre(valeur)
    : motsDeValeur(fait, valeur)
}

// ---- long form

const AVEC_VALEUR: Readonly<Record<FaitConnu['type'], Partial<Readonly<Record<Operateur, string>>>>> = {
  boolean: {},
  enum: { equal: 'est', in: 'est', notEqual: 'n’est pas', notIn: 'n’est ni' },
  integer: {
    equal: 'est de',
    in: 'est de',
    notEqual: 'n’est pas de',
    notIn: 'n’est ni de',
    lessThan: 'est de moins de',
    lessThanInclusive: 'est d’au plus',
    greaterThan: 'est de plus de',
    greaterThanInclusive: 'est d’au moins',
  },
  month: {
    equal: 'est',
    in: 'est',
    notEqual: 'n’est pas',
    notIn: 'n’est ni',
    lessThan: 'est avant',
    lessThanInclusive: 'est au plus tard',
    greaterThan: 'est après',
    greaterThanInclusive: 'est au plus tôt',
  },
  set: { contains: 'comprennent', doesNotContain: 'ne comprennent pas' },
}

const AVEC_FAIT: Partial<Readonly<Record<Operateur, string>>> = {
  equal: 'vaut autant que',
  notEqual: 'ne vaut pas autant que',
  lessThan: 'est inférieur à',
  lessThanInclusive: 'ne dépasse pas',
  greaterThan: 'dépasse',
  greaterThanInclusive: 'atteint ou dépasse',
}

function phraseBooleenne(fait: FaitConnu, { operator, value }: Feuille): string {
  const voulus = (Array.isArray(value) ? value : [value]) as readonly boolean[]
  const positif = operator === 'equal' || operator === 'in'
  const accepte = [true, false].filter((valeur) => voulus.includes(valeur) === positif)
  const phrases = 'phrases' in fait ? fait.phrases : undefined
  const dits = accepte.map((valeur) =>
    phrases === undefined
      ? `${fait.libelle}${INSECABLE}: ${valeur ? 'oui' : 'non'}`
      : valeur
        ? phrases.vrai
        : phrases.faux,
  )
  return dits.length === 0 ? 'jamais' : enumere(dits, 'ou')
}

const sujetDe = (fait: FaitConnu): string => ('sujet' in fait && fait.sujet ? fait.sujet : minuscule(fait.libelle))

function feuilleLongue(feuille: Feuille): string {
  const fait = faitConnu(feuille.fact)
  const { operator, value } = feuille
  if (isFaitADroite(value))
    return `${sujetDe(fait)} ${AVEC_FAIT[operator] ?? operator} ${sujetDe(faitConnu(value.fact))}`
  if (fait.type === 'boolean') return phraseBooleenne(fait, feuille)
  const verbe = AVEC_VALEUR[fait.type][operator] ?? operator
  const valeurs = (Array.isArray(value) ? value : [value]) as readonly Litteral[]
  const dites = valeurs.map((valeur) => motsEnCondition(fait, valeur))
  const citees = fait.type === 'enum' || fait.type === 'set' ? dites.map(cite) : dites
  return `${sujetDe(fait)} ${verbe} ${enumere(citees, operator === 'notIn' ? 'ni' : 'ou')}`
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
const UN_DES: Readonly<Record<string, string>> = { labels: 'label', motifs: 'motif' }

function feuilleCourte({ fact, operator, value }: Feuille): string {
  const fait = faitConnu(fact)
  const nom = minuscule(fait.libelle)
  const signe = SIGNES[operator]
  if (isFaitADroite(value)) return `${nom} ${signe ?? operator} ${minuscule(faitConnu(value.fact).libelle)}`
  const valeurs = (Array.isArray(value) ? value : [value]) as readonly Litteral[]
  const dites = valeurs.map((valeur) => motsEnCondition(fait, valeur))
  const sauf = NEGATIFS.has(operator)
  if (fait.type === 'boolean') {
    const oui = valeurs.includes(true) !== sauf
    return oui ? nom : `pas de ${nom}`
  }
  if ((fait.type === 'integer' || fait.type === 'month') && signe !== undefined) {
    return `${nom} ${signe} ${dites.join('')}`
  }
  if (fait.type === 'set') return `${UN_DES[fact] ?? nom} ${sauf ? 'autre que ' : ''}${cite(dites.join(''))}`
  return `${nom}${INSECABLE}: ${sauf ? 'sauf ' : ''}${enumere(dites, 'ou')}`
}

function contiennent(feuilles: readonly Feuille[], court: boolean): string {
  const [first] = feuilles
  if (first === undefined) return ''
  const fait = faitConnu(first.fact)
  const valeurs = enumere(
    feuilles.map(({ value }) => cite(motsDeValeur(fait, value as Litteral))),
    'ou',
  )
  return court
    ? `${UN_DES[first.fact] ?? minuscule(fait.libelle)} ${valeurs}`
    : `${sujetDe(fait)} comprennent ${valeurs}`
}

const dite = ({ texte, sauf }: Branche, court: boolean): string => (sauf ? direSauf(texte, court) : texte)
const direSauf = (texte: string, court: boolean): string => `${court ? 'sauf' : 'sauf si'} ${texte}`

export const phraseDeCondition = direConditions({
  feuille: (feuille, court) => (court ? feuilleCourte(feuille) : feuilleLongue(feuille)),
  contiennent,
  toutes: (branches, court) => branches.map((branche) => dite(branche, court)).join(court ? ' et ' : ', et '),
  auMoinsUne: (branches, court) => branches.map((branche) => dite(branche, court)).join(court ? ' ou ' : ', ou '),
  sauf: direSauf,
  cite,
})
