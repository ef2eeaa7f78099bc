// Expressions of the derived facts (rules/faits.json) written in another language: JavaScript, FEEL, SQL. Null as soon as
// an input that is needed is null (engine/SPEC.md [D1]): a dialect is told which operands may be null, and guards them.
import type { Expression } from '~/domain/derive.ts'
import { type Derive, faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'

/** Expression écrite, et si elle peut être inconnue. */
export interface Ecrite {
  readonly texte: string
  readonly nullable: boolean
}

export type Comparaison = '<' | '<=' | '>' | '>='

export interface Dialecte {
  readonly nul: string
  readonly fait: (id: string) => string
  readonly parametre: (nom: string) => string
  readonly calcul: (signe: '+' | '-' | '*' | Comparaison, gauche: Ecrite, droite: Ecrite) => string
  /** The least of two. */
  readonly min: (gauche: Ecrite, droite: Ecrite) => string
  /** Of integers that are not negative; null when the divisor is 0. */
  readonly quotient: (gauche: Ecrite, droite: Ecrite) => string
  readonly et: (gauche: Ecrite, droite: Ecrite) => string
  readonly si: (test: Ecrite, alors: Ecrite, sinon: Ecrite) => string
  readonly connu: (valeur: Ecrite, alors: Ecrite, sinon: Ecrite) => string
  readonly choix: (rang: Ecrite, valeurs: readonly string[]) => string
  /** The first member held by a set, in the order of its list; else `sinon`. */
  readonly plusPetite: (ensemble: string, valeurs: readonly string[], sinon: Ecrite) => string
}

const SIGNES = new Set(['+', '-', '*', '<', '<=', '>', '>='])

function ecrire(expression: Expression, dialecte: Dialecte): Ecrite {
  if (expression === null) return { texte: dialecte.nul, nullable: true }
  if (typeof expression === 'number') return { texte: String(expression), nullable: false }
  if (typeof expression === 'string')
    return expression.startsWith('$')
      ? { texte: dialecte.parametre(expression.slice(1)), nullable: false }
      : { texte: dialecte.fait(expression), nullable: faitConnu(expression).nullable }
  const [operation, ...operandes] = expression
  const operande = (i: number): Ecrite => ecrire(operandes[i] ?? null, dialecte)
  const deux = (texte: (gauche: Ecrite, droite: Ecrite) => string): Ecrite =>
    operandes
      .map((_, i) => operande(i))
      .reduce((gauche, droite) => ({
        texte: texte(gauche, droite),
        nullable: gauche.nullable || droite.nullable,
      }))
  switch (operation) {
    case 'si': {
      const [test, alors, sinon] = [operande(0), operande(1), operande(2)]
      const nullable = test.nullable || alors.nullable || sinon.nullable
      return { texte: dialecte.si(test, alors, sinon), nullable }
    }
    case 'connu': {
      const [valeur, alors, sinon] = [operande(0), operande(1), operande(2)]
      return { texte: dialecte.connu(valeur, alors, sinon), nullable: true }
    }
    case 'et':
      return deux((gauche, droite) => dialecte.et(gauche, droite))
    case 'min':
      return deux((gauche, droite) => dialecte.min(gauche, droite))
    case 'quotient':
      return { ...deux((gauche, droite) => dialecte.quotient(gauche, droite)), nullable: true }
    case 'choix': {
      const rang = operande(0)
      return { texte: dialecte.choix(rang, operandes.slice(1).map(String)), nullable: rang.nullable }
    }
    case 'plusPetite': {
      const ensemble = String(operandes[0])
      const fait = faitConnu(ensemble)
      const valeurs = ('valeurs' in fait ? (fait.valeurs ?? []) : []).map(({ id }) => id).toSorted()
      return { texte: dialecte.plusPetite(ensemble, valeurs, operande(1)), nullable: false }
    }
    default: {
      invariant(SIGNES.has(operation), `opération « ${operation} » inconnue`)
      return deux((gauche, droite) => dialecte.calcul(operation as Comparaison, gauche, droite))
    }
  }
}

/** A derived fact in a dialect. */
export const ecrireDerive = ({ expression }: Derive, dialecte: Dialecte): string =>
  ecrire(expression as unknown as Expression, dialecte).texte
