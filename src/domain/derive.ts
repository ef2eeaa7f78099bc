// Derived facts of one application, computed from the expressions declared in the dictionary (model.md §1).
// Integers only; an expression is null as soon as an input that it needs is null. The engine computes the same
// expressions over columns; both are checked against each other.
import { FAITS_DERIVES } from './dictionnaire.ts'
import type { FaitsDemande, FaitsDerives } from './gen/demande.ts'
import { invariant } from './invariant.ts'
import type { MoisIndex } from './mois.ts'

/** What a derived fact needs beside the application. */
export interface ParametresDerives {
  /** Month of reference, integer month. */
  readonly moisReference: MoisIndex
  /** Threshold of the first quartile, euros a year and consumption unit. */
  readonly seuilPremierQuartileEuros: number
}

/**
 * Expression of a derived fact, as written in the dictionary:
 * a number; the name of a fact, `$parametre`; or a list whose head is the operation.
 */
export type Expression = number | string | null | readonly [string, ...Expression[]]

type Scalaire = number | boolean | string | null
type Liste = readonly string[]

/** Facts by name, as the expression reads them. */
type Lecture = (nom: string) => Scalaire | Liste

function asNumber(valeur: Scalaire): number {
  invariant(typeof valeur === 'number', 'une expression attendait un nombre')
  return valeur
}
function asBoolean(valeur: Scalaire): boolean {
  invariant(typeof valeur === 'boolean', 'une expression attendait un booléen')
  return valeur
}

const NUMERIQUES: Readonly<Record<string, (a: number, b: number) => number | boolean | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  min: (a, b) => (a < b ? a : b),
  quotient: (a, b) => (b === 0 ? null : Math.floor(a / b)),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function evaluate(expression: Expression, read: Lecture): Scalaire {
  if (expression === null || typeof expression === 'number') return expression
  if (typeof expression === 'string') {
    const valeur = read(expression)
    invariant(!Array.isArray(valeur), `« ${expression} » est un ensemble`)
    return valeur as Scalaire
  }
  const [operation, ...operandes] = expression
  const operand = (i: number): Scalaire => evaluate(operandes[i] ?? null, read)
  switch (operation) {
    case 'si': {
      const test = operand(0)
      return test === null ? null : asBoolean(test) ? operand(1) : operand(2)
    }
    case 'connu':
      return operand(0) === null ? operand(2) : operand(1)
    case 'et': {
      const [gauche, droite] = [operand(0), operand(1)]
      return gauche === null || droite === null ? null : asBoolean(gauche) && asBoolean(droite)
    }
    case 'choix': {
      const rang = operand(0)
      return rang === null ? null : (operandes[asNumber(rang)] as string)
    }
    case 'plusPetite': {
      const ensemble = read(operandes[0] as string)
      invariant(Array.isArray(ensemble), 'plusPetite attend un ensemble')
      return [...(ensemble as Liste)].sort()[0] ?? operand(1)
    }
    default: {
      const numerique = NUMERIQUES[operation]
      invariant(numerique, `opération « ${operation} » inconnue`)
      return operandes
        .map((_, i) => operand(i))
        .reduce((gauche, droite) =>
          gauche === null || droite === null ? null : numerique(asNumber(gauche), asNumber(droite)),
        )
    }
  }
}

/** Derived facts of one application. */
export function deriveFaits(faits: FaitsDemande, parametres: ParametresDerives): FaitsDerives {
  const base = faits as unknown as Readonly<Record<string, Scalaire | Liste>>
  const derives: Record<string, Scalaire> = {}
  const read: Lecture = (nom) => {
    if (nom.startsWith('$')) return parametres[nom.slice(1) as keyof ParametresDerives]
    const valeur = nom in derives ? derives[nom] : base[nom]
    invariant(valeur !== undefined, `fait « ${nom} » absent`)
    return valeur
  }
  for (const derive of FAITS_DERIVES) derives[derive.id] = evaluate(derive.expression as unknown as Expression, read)
  return derives as unknown as FaitsDerives
}
