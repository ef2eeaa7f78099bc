// Conditions in SQL. Each leaf is wrapped by COALESCE to what json-rules-engine says of an unknown fact (SPEC.md
// [E1]–[E5]), so that AND, OR and NOT only ever see true and false.
import { type Feuille, foldCondition, isFaitADroite, type Litteral, type Noeud } from '~/domain/condition.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Dialecte, Ecrite } from '../expressions.ts'
import type { Noms } from './noms.ts'

export const chaine = (valeur: string): string => `'${valeur.replaceAll("'", "''")}'`

function litteral(fait: string, valeur: Litteral): string {
  if (typeof valeur === 'boolean') return valeur ? 'TRUE' : 'FALSE'
  if (typeof valeur === 'number') return String(valeur)
  return faitConnu(fait).type === 'month' ? String(parseMois(valeur)) : chaine(valeur)
}

const SIGNES: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function ecrireFeuille({ fact, operator, value }: Feuille, noms: Noms): string {
  const sauf = operator === 'notEqual' || operator === 'notIn'
  if (isFaitADroite(value)) {
    const droite = value.fact
    const deuxNuls = `${fact} IS NULL AND ${droite} IS NULL`
    if (operator === 'equal') return `COALESCE(${fact} = ${droite}, ${deuxNuls})`
    if (operator === 'notEqual') return `COALESCE(${fact} <> ${droite}, NOT (${deuxNuls}))`
    return `COALESCE(${fact} ${SIGNES[operator]} COALESCE(${droite}, 0), FALSE)`
  }
  if (typeof value === 'object') {
    const liste = value.map((valeur) => litteral(fact, valeur)).join(', ')
    return `COALESCE(${fact} ${sauf ? 'NOT IN' : 'IN'} (${liste}), ${sauf ? 'TRUE' : 'FALSE'})`
  }
  if (operator === 'contains') return `COALESCE(${noms.membre(fact, String(value))}, FALSE)`
  if (operator === 'doesNotContain') return `COALESCE(NOT ${noms.membre(fact, String(value))}, FALSE)`
  if (operator === 'equal') return `COALESCE(${fact} = ${litteral(fact, value)}, FALSE)`
  if (operator === 'notEqual') return `COALESCE(${fact} <> ${litteral(fact, value)}, TRUE)`
  return `COALESCE(${fact} ${SIGNES[operator]} ${litteral(fact, value)}, FALSE)`
}

const joindre = (parts: readonly string[], mot: 'AND' | 'OR'): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${mot} `)})`

export const ecrireCondition = (condition: Noeud, noms: Noms): string =>
  foldCondition<string>(condition, {
    feuille: (feuille) => ecrireFeuille(feuille, noms),
    toutes: (fils) => joindre(fils, 'AND'),
    auMoinsUne: (fils) => joindre(fils, 'OR'),
    sauf: (fils) => `(NOT ${fils})`,
    nommee: (nom) => noms.nommee(nom),
  })

/** Whole part of a division of integers that are not negative: `/` is not the same everywhere. */
export const quotient = (a: string, b: string): string => `CAST((${a} - MOD(${a}, ${b})) / ${b} AS BIGINT)`

/** A CASE whose first branch is null as soon as one of the operands that may be is. */
function garde(operandes: readonly Ecrite[], suite: string, sinon: string): string {
  const nuls = operandes.filter(({ nullable }) => nullable).map(({ texte }) => `${texte} IS NULL`)
  const branches = [...(nuls.length === 0 ? [] : [`WHEN ${nuls.join(' OR ')} THEN NULL`]), ...(suite ? [suite] : [])]
  return branches.length === 0 ? sinon : `(CASE ${branches.join(' ')} ELSE ${sinon} END)`
}

/** Arithmetic and comparisons are null by themselves when a part is; the rest is written out. */
export const SQL = (parametres: Readonly<Record<string, number>>, noms: Noms): Dialecte => ({
  nul: 'NULL',
  fait: (id) => id,
  parametre: (nom) => String(parametres[nom]),
  calcul: (signe, { texte: a }, { texte: b }) => `(${a} ${signe} ${b})`,
  min: (a, b) => garde([a, b], `WHEN ${a.texte} < ${b.texte} THEN ${a.texte}`, b.texte),
  quotient: ({ texte: a }, { texte: b }) => quotient(a, `NULLIF(${b}, 0)`),
  et: (a, b) => garde([a, b], '', `(${a.texte} AND ${b.texte})`),
  si: (test, { texte: a }, { texte: b }) => garde([test], `WHEN ${test.texte} THEN ${a}`, b),
  connu: ({ texte: valeur }, { texte: a }, { texte: b }) => `(CASE WHEN ${valeur} IS NULL THEN ${b} ELSE ${a} END)`,
  choix: ({ texte: rang }, valeurs) =>
    `(CASE ${rang} ${valeurs.map((valeur, i) => `WHEN ${i + 1} THEN ${chaine(valeur)}`).join(' ')} END)`,
  plusPetite: (ensemble, valeurs, { texte: sinon }) =>
    `(CASE ${valeurs.map((valeur) => `WHEN ${noms.membre(ensemble, valeur)} THEN ${chaine(valeur)}`).join(' ')} ELSE ${sinon} END)`,
})
