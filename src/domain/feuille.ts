// A leaf of a condition in the words of the dictionary: which facts, operators and values it may have, what it becomes
// when one of them changes, and what is wrong with it. The schema generator (scripts/generate.mjs) follows the same rule.
import {
  type Condition,
  type Feuille,
  foldCondition,
  isFaitADroite,
  type Litteral,
  type Noeud,
  type Operateur,
  type Valeur,
} from './condition.ts'
import { dictionnaire as FAITS, type FaitConnu, isOuvert, OPERATEURS } from './dictionnaire.ts'
import { readMois } from './mois.ts'
import { type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'

/** Of what a condition speaks: an application, or a dwelling. */
export type NomDeDictionnaire = 'demande' | 'logement'

export interface Choix {
  readonly id: string
  readonly libelle: string
}

/** What the leaves of a condition may name. */
export interface Vocabulaire {
  readonly dictionnaire: NomDeDictionnaire
  /** Values of the open lists, by fact: those of the scenario. */
  readonly listes: Readonly<Record<string, readonly Choix[]>>
  /** A month to begin with, AAAA-MM. */
  readonly mois: string
}

/** Values of the open lists in a scenario. */
export const listesDuScenario = (scenario: {
  readonly communes?: readonly Choix[]
  readonly bailleurs?: readonly Choix[]
  readonly residences?: readonly Choix[]
}): Vocabulaire['listes'] => ({
  communesSouhaitees: scenario.communes ?? [],
  bailleur: scenario.bailleurs ?? [],
  residence: scenario.residences ?? [],
})

const ENTIER_MAX = 100_000_000
const LISTE_MAX = 500
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const PAR_DICTIONNAIRE: Readonly<Record<NomDeDictionnaire, readonly FaitConnu[]>> = {
  demande: [...FAITS.demande, ...FAITS.derives],
  logement: FAITS.logement,
}

export const faitsDe = ({ dictionnaire }: Pick<Vocabulaire, 'dictionnaire'>): readonly FaitConnu[] =>
  PAR_DICTIONNAIRE[dictionnaire]

export const faitDe = (vocabulaire: Pick<Vocabulaire, 'dictionnaire'>, id: string): FaitConnu | undefined =>
  faitsDe(vocabulaire).find((fait) => fait.id === id)

export const isListe = (operateur: Operateur): boolean => operateur === 'in' || operateur === 'notIn'

const uniteDe = (fait: FaitConnu): string | undefined => ('unite' in fait ? fait.unite : undefined)
const valeursDe = (fait: FaitConnu): string => JSON.stringify(fait.valeurs) ?? ''

/** Facts that may stand on the right: same type, unit and list, never null, never itself or a set (model.md §2). */
export const faitsADroite = (fait: FaitConnu, vocabulaire: Pick<Vocabulaire, 'dictionnaire'>): readonly FaitConnu[] =>
  fait.type === 'set'
    ? []
    : faitsDe(vocabulaire).filter(
        (autre) =>
          autre.id !== fait.id &&
          !autre.nullable &&
          autre.type === fait.type &&
          uniteDe(autre) === uniteDe(fait) &&
          valeursDe(autre) === valeursDe(fait),
      )

/** Values of the list of a fact, closed or open; none for what is not a list. */
export const listeDe = (fait: FaitConnu, { listes }: Pick<Vocabulaire, 'listes'>): readonly Choix[] =>
  isOuvert(fait) ? (listes[fait.id] ?? []) : (fait.valeurs ?? [])

// ---- a leaf that is being written

/** Not chosen yet: it is shown, and does not count. */
const VIDE = ''

/** Ébauche : le fait ou la valeur reste à choisir. */
export const EBAUCHE: Feuille = { fact: VIDE, operator: 'equal', value: VIDE }

export const isEbauche = ({ fact, value }: Feuille): boolean =>
  fact === VIDE || value === VIDE || (Array.isArray(value) && value.length === 0)

/** A leaf on a fact, its value still to be chosen; a yes or no is taken as yes. */
export function ebaucheDe(fait: FaitConnu): Feuille {
  switch (fait.type) {
    case 'boolean':
      return { fact: fait.id, operator: 'equal', value: true }
    case 'enum':
      return (fait.valeurs?.length ?? 3) > 2
        ? { fact: fait.id, operator: 'in', value: [] }
        : { fact: fait.id, operator: 'equal', value: VIDE }
    case 'set':
      return { fact: fait.id, operator: 'contains', value: VIDE }
    case 'integer':
    case 'month':
      return { fact: fait.id, operator: 'greaterThanInclusive', value: VIDE }
  }
}

/** The condition without its unfinished leaves, nor the groups that they alone fill. @returns undefined when none is left. */
export function sansEbauches(condition: Condition): Condition | undefined {
  const keep =
    (genre: 'all' | 'any') =>
    (fils: readonly (Noeud | undefined)[]): Noeud | undefined => {
      const gardes = fils.filter((noeud) => noeud !== undefined)
      if (gardes.length === 0) return undefined
      return genre === 'all' ? { all: gardes } : { any: gardes }
    }
  const noeud = foldCondition<Noeud | undefined>(condition, {
    feuille: (feuille) => (isEbauche(feuille) ? undefined : feuille),
    toutes: keep('all'),
    auMoinsUne: keep('any'),
    sauf: (fils) => fils && { not: fils },
    nommee: (nom) => ({ condition: nom }),
  })
  return noeud && ('fact' in noeud ? { all: [noeud] } : noeud)
}

// ---- changes

const literals = (valeur: Valeur): readonly Litteral[] => {
  if (Array.isArray(valeur)) return valeur as readonly Litteral[]
  return isFaitADroite(valeur) ? [] : [valeur as Litteral]
}

/** Whether the schema takes a value for a fact. */
export function isLitteralDe(fait: FaitConnu, valeur: Litteral): boolean {
  switch (fait.type) {
    case 'boolean':
      return typeof valeur === 'boolean'
    case 'integer':
      return typeof valeur === 'number' && Number.isInteger(valeur) && Math.abs(valeur) <= ENTIER_MAX
    case 'month':
      return typeof valeur === 'string' && readMois(valeur) !== undefined
    case 'enum':
    case 'set':
      if (typeof valeur !== 'string') return false
      return isOuvert(fait) ? SLUG.test(valeur) : (fait.valeurs ?? []).some(({ id }) => id === valeur)
  }
}

/** A well formed value that the open list of the scenario does not hold. */
function isHorsListe(fait: FaitConnu, valeur: Litteral, vocabulaire: Vocabulaire): boolean {
  const liste = listeDe(fait, vocabulaire)
  return isOuvert(fait) && liste.length > 0 && liste.every(({ id }) => id !== valeur)
}

function litteralParDefaut(fait: FaitConnu, vocabulaire: Vocabulaire): Litteral {
  switch (fait.type) {
    case 'boolean':
      return true
    case 'integer':
      return fait.min ?? 0
    case 'month':
      return vocabulaire.mois
    case 'enum':
    case 'set':
      return listeDe(fait, vocabulaire)[0]?.id ?? 'a-preciser'
  }
}

/** The nearest operator of a fact, the same when it has it. */
function operateurPour(fait: FaitConnu, operateur: Operateur): Operateur {
  const permis = OPERATEURS[fait.type]
  if (permis.includes(operateur)) return operateur
  const isNegatif = operateur === 'notEqual' || operateur === 'notIn' || operateur === 'doesNotContain'
  const [oui, non]: readonly [Operateur, Operateur] =
    fait.type === 'set' ? ['contains', 'doesNotContain'] : ['equal', 'notEqual']
  return isNegatif ? non : oui
}

/** The value as an operator takes it: one value, or a list; what the fact does not take is left out. */
function valeurPour(fait: FaitConnu, operateur: Operateur, valeur: Valeur, vocabulaire: Vocabulaire): Valeur {
  if (isFaitADroite(valeur) && !isListe(operateur)) {
    const permis = faitsADroite(fait, vocabulaire).some(({ id }) => id === valeur.fact)
    return permis ? valeur : litteralParDefaut(fait, vocabulaire)
  }
  const gardees = literals(valeur).filter((litteral) => isLitteralDe(fait, litteral))
  if (isListe(operateur)) return gardees.length > 0 ? [...new Set(gardees)] : [litteralParDefaut(fait, vocabulaire)]
  return gardees[0] ?? litteralParDefaut(fait, vocabulaire)
}

/** The same leaf about another fact: its operator and value are kept when that fact takes them. */
export function changerFait(feuille: Feuille, fait: FaitConnu, vocabulaire: Vocabulaire): Feuille {
  if (isEbauche(feuille)) return ebaucheDe(fait)
  const operator = operateurPour(fait, feuille.operator)
  const connues = literals(feuille.value).filter((litteral) => !isHorsListe(fait, litteral, vocabulaire))
  const value = isFaitADroite(feuille.value) ? feuille.value : connues
  return { fact: fait.id, operator, value: valeurPour(fait, operator, value, vocabulaire) }
}

/** The same leaf with another operator: one value becomes a list of one, a list its first. */
export function changerOperateur(feuille: Feuille, operator: Operateur, vocabulaire: Vocabulaire): Feuille {
  const fait = faitDe(vocabulaire, feuille.fact)
  if (fait === undefined) return feuille
  if (isEbauche(feuille)) return { ...feuille, operator, value: isListe(operator) ? [] : VIDE }
  return { ...feuille, operator, value: valeurPour(fait, operator, feuille.value, vocabulaire) }
}

/** Compares to another fact of the application, or back to a value. */
export function comparerAuFait(feuille: Feuille, droite: string | undefined, vocabulaire: Vocabulaire): Feuille {
  const fait = faitDe(vocabulaire, feuille.fact)
  if (fait === undefined) return feuille
  if (droite === undefined)
    return { ...feuille, value: valeurPour(fait, feuille.operator, litteralParDefaut(fait, vocabulaire), vocabulaire) }
  const positif = feuille.operator === 'notIn' ? 'notEqual' : 'equal'
  return { ...feuille, operator: isListe(feuille.operator) ? positif : feuille.operator, value: { fact: droite } }
}

// ---- what is wrong

const typeDe = (valeur: unknown): string => (Array.isArray(valeur) ? 'array' : typeof valeur)

function litteralProblems(fait: FaitConnu, valeur: Litteral, at: string, vocabulaire: Vocabulaire): readonly Problem[] {
  if (isLitteralDe(fait, valeur)) {
    if (!isHorsListe(fait, valeur, vocabulaire)) return []
    const liste = listeDe(fait, vocabulaire).map(({ id }) => id)
    return [problem('valeur-hors-liste', at, { recu: String(valeur), permis: liste, ...proche(String(valeur), liste) })]
  }
  switch (fait.type) {
    case 'boolean':
      return [problem('type-attendu', at, { attendu: 'boolean', recu: typeDe(valeur) })]
    case 'integer':
      if (typeof valeur !== 'number') return [problem('type-attendu', at, { attendu: 'integer', recu: typeDe(valeur) })]
      if (!Number.isInteger(valeur)) return [problem('non-entier', at, { recu: valeur })]
      return valeur > 0
        ? [problem('hors-bornes', at, { recu: valeur, borne: ENTIER_MAX, sens: 'max' })]
        : [problem('hors-bornes', at, { recu: valeur, borne: -ENTIER_MAX, sens: 'min' })]
    case 'month':
      return [problem('format-de-texte', at, { recu: String(valeur), attendu: 'mois' })]
    case 'enum':
    case 'set': {
      if (isOuvert(fait)) return [problem('format-de-texte', at, { recu: String(valeur), attendu: 'slug' })]
      const permis = (fait.valeurs ?? []).map(({ id }) => id)
      return [problem('valeur-hors-liste', at, { recu: String(valeur), permis, ...proche(String(valeur), permis) })]
    }
  }
}

/** What is wrong with a leaf whose fact and value are chosen. */
export function feuilleProblems(feuille: Feuille, at: string, vocabulaire: Vocabulaire): readonly Problem[] {
  const { fact, operator, value } = feuille
  const fait = faitDe(vocabulaire, fact)
  if (fait === undefined) {
    const connus = faitsDe(vocabulaire).map(({ id }) => id)
    return [problem('fait-inconnu', `${at}/fact`, { fait: fact, ...proche(fact, connus) })]
  }
  const permis = OPERATEURS[fait.type]
  if (!permis.includes(operator)) {
    return [problem('operateur-inadapte', `${at}/operator`, { fait: fact, operateur: operator, permis })]
  }
  const valueAt = `${at}/value`
  if (isFaitADroite(value)) {
    const droites = faitsADroite(fait, vocabulaire).map(({ id }) => id)
    return !isListe(operator) && droites.includes(value.fact)
      ? []
      : [problem('fait-a-droite', valueAt, { fait: value.fact, permis: isListe(operator) ? [] : droites })]
  }
  if (isListe(operator) !== Array.isArray(value))
    return [problem('type-attendu', valueAt, { attendu: isListe(operator) ? 'array' : fait.type, recu: typeDe(value) })]
  if (!Array.isArray(value)) return litteralProblems(fait, value as Litteral, valueAt, vocabulaire)
  const liste = value as readonly Litteral[]
  return [
    ...(liste.length === 0 ? [problem('liste-vide', valueAt, {})] : []),
    ...(liste.length > LISTE_MAX ? [problem('liste-trop-longue', valueAt, { max: LISTE_MAX })] : []),
    ...(new Set(liste).size < liste.length ? [problem('doublon', valueAt, {})] : []),
    ...liste.flatMap((litteral, i) => litteralProblems(fait, litteral, `${valueAt}/${i}`, vocabulaire)),
  ]
}

/** What is wrong with the leaves and names of a condition, each at its own place; unfinished leaves are no fault. */
export function vocabulaireProblems(
  condition: Noeud,
  vocabulaire: Vocabulaire,
  nommees: Readonly<Record<string, Condition>>,
): readonly Problem[] {
  const flat = (fils: readonly (readonly Problem[])[]): readonly Problem[] => fils.flat()
  return foldCondition<readonly Problem[]>(condition, {
    feuille: (feuille, at) => (isEbauche(feuille) ? [] : feuilleProblems(feuille, at, vocabulaire)),
    toutes: flat,
    auMoinsUne: flat,
    sauf: (fils) => fils,
    nommee: (nom, at) =>
      Object.hasOwn(nommees, nom)
        ? []
        : [problem('condition-inconnue', `${at}/condition`, { nom, ...proche(nom, Object.keys(nommees)) })],
  })
}
