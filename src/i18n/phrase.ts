// A condition as a French sentence, from the words of the dictionary. Long form for the panel and the explanations
// (« le nombre d’adultes est de 1, et le nombre d’enfants mineurs est d’au moins 1 »), short form for the grid
// (« adultes = 1 et enfants mineurs ≥ 1 »).
import {
  type Condition,
  type Feuille,
  isFaitADroite,
  type Litteral,
  type Noeud,
  type Operateur,
} from '~/domain/condition.ts'
import { faitConnu, type FaitConnu } from '~/domain/dictionnaire.ts'
import { FINE, INSECABLE, mois, nombre, pluriel } from './nombres.ts'

export interface OptionsDePhrase {
  /** Named conditions of the rule set: said in full, in long form. */
  readonly nommees?: Readonly<Record<string, Condition>>
  readonly court?: boolean
}

/** « texte ». */
export const cite = (texte: string | number): string => `«${INSECABLE}${texte}${INSECABLE}»`

/** A sentence begins with a capital. */
export const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1)

/** « a, b ou c ». */
export function enumere(textes: readonly string[], lien: 'et' | 'ou' | 'ni'): string {
  const last = textes.at(-1) ?? ''
  if (textes.length < 2) return last
  if (lien === 'ni') return `${textes.slice(0, -1).join(', ni ')} ni ${last}`
  return `${textes.slice(0, -1).join(', ')} ${lien} ${last}`
}

const UNITES: Readonly<Record<string, (n: number) => string>> = {
  personnes: (n) => `${INSECABLE}${pluriel(n, 'personne', 'personnes')}`,
  pieces: (n) => `${INSECABLE}${pluriel(n, 'pièce', 'pièces')}`,
  euros: () => `${INSECABLE}€`,
  m2: () => `${INSECABLE}m²`,
  mois: () => `${INSECABLE}mois`,
  pourMille: () => `${FINE}‰`,
  dixiemesUC: () => '',
  refus: () => `${INSECABLE}refus`,
}

/** A value of a fact as words: the label of an enum, a number with its unit, a month. */
export function motsDeValeur(fait: FaitConnu, valeur: Litteral): string {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (fait.type === 'month') return mois(valeur)
  if (typeof valeur === 'number') {
    const unite = 'unite' in fait && fait.unite !== undefined ? UNITES[fait.unite] : undefined
    return `${nombre(valeur)}${unite?.(valeur) ?? ''}`
  }
  const listed = 'valeurs' in fait ? fait.valeurs?.find(({ id }) => id === valeur)?.libelle : undefined
  return listed ?? valeur
}

/** In a condition, « le nombre d’adultes » already says what is counted. */
function motsEnCondition(fait: FaitConnu, valeur: Litteral): string {
  return typeof valeur === 'number' && sujetDe(fait).startsWith('le nombre')
    ? nombre(valeur)
    : motsDeValeur(fait, valeur)
}

const minuscule = (texte: string): string =>
  /^\p{Lu}\p{Ll}/u.test(texte) ? texte.charAt(0).toLocaleLowerCase('fr') + texte.slice(1) : texte

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

// ---- trees

/** Leaves of an `any` about the same set, as one: « les labels comprennent « a » ou « b » ». */
function reunitContains(fils: readonly Noeud[]): readonly (readonly Feuille[] | Noeud)[] {
  const groups = new Map<string, Feuille[]>()
  const places: (Feuille[] | Noeud)[] = []
  for (const noeud of fils) {
    if (!('fact' in noeud) || noeud.operator !== 'contains') {
      places.push(noeud)
      continue
    }
    const known = groups.get(noeud.fact)
    if (known) known.push(noeud)
    else {
      const group = [noeud]
      groups.set(noeud.fact, group)
      places.push(group)
    }
  }
  return places
}

function groupeDeContains(feuilles: readonly Feuille[], court: boolean): string {
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

const isGroupe = (noeud: Noeud): boolean =>
  ('all' in noeud && noeud.all.length > 1) || ('any' in noeud && noeud.any.length > 1)

/** The sentence of a condition, without capital nor full stop. */
export function phraseDeCondition(condition: Noeud, { nommees = {}, court = false }: OptionsDePhrase = {}): string {
  const say = (noeud: Noeud, vues: readonly string[]): string => {
    if ('fact' in noeud) return court ? feuilleCourte(noeud) : feuilleLongue(noeud)
    const within = (fils: Noeud): string => (isGroupe(fils) ? `(${say(fils, vues)})` : say(fils, vues))
    if ('all' in noeud) return noeud.all.map(within).join(court ? ' et ' : ', et ')
    if ('any' in noeud) {
      const parts = reunitContains(noeud.any).map((part) =>
        Array.isArray(part) ? groupeDeContains(part as readonly Feuille[], court) : within(part as Noeud),
      )
      return parts.join(court ? ' ou ' : ', ou ')
    }
    if ('not' in noeud) return court ? `sauf ${within(noeud.not)}` : `sauf si ${within(noeud.not)}`
    const nommee = nommees[noeud.condition]
    if (court || nommee === undefined || vues.includes(noeud.condition)) return cite(noeud.condition)
    const dite = say(nommee, [...vues, noeud.condition])
    return isGroupe(nommee) ? `(${dite})` : dite
  }
  return say(condition, [])
}
