// Derived facts over columns, from the very expressions of the dictionary that domain/derive.ts evaluates for one row.
// An expression is folded over blocks of rows held in Float64Array registers: integers stay exact up to 2⁵³, booleans
// are 0 or 1, an enum is its code, and null is NaN — inside the registers only; a column carries a mask.
import { type Bitset, emptyBitset, hasBit, setBit } from '~/domain/bitset.ts'
import { type Cohorte, colonne, type Colonne, valeursDe } from '~/domain/cohorte.ts'
import type { Expression, ParametresDerives } from '~/domain/derive.ts'
import { type Derive, FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'

/** Colonnes d’une cohorte, faits déduits compris. */
export type Colonnes = Readonly<Record<string, Colonne>>

const BLOC = 4096
const ENTIER_MAX = 2 ** 31 - 1
type Registre = Float64Array<ArrayBuffer>

/** Operations of two numbers; a NaN on either side gives NaN. */
const NUMERIQUES: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  min: (a, b) => Math.min(a, b),
  quotient: (a, b) => (b === 0 ? NaN : Math.floor(a / b)),
  '<': (a, b) => (a < b ? 1 : a >= b ? 0 : NaN),
  '<=': (a, b) => (a <= b ? 1 : a > b ? 0 : NaN),
  '>': (a, b) => (a > b ? 1 : a <= b ? 0 : NaN),
  '>=': (a, b) => (a >= b ? 1 : a < b ? 0 : NaN),
  et: (a, b) => a * b,
}

/** Rows [debut, debut + taille) of the columns that expressions read, and how a text becomes a code. */
interface Bloc {
  readonly debut: number
  readonly taille: number
  readonly colonne: (nom: string) => Colonne
  readonly parametre: (nom: string) => number
  readonly code: (valeur: string) => number
}

function fillRegistre(taille: number, valeurAt: (i: number) => number): Registre {
  const out = new Float64Array(taille)
  for (let i = 0; i < taille; i++) out[i] = valeurAt(i)
  return out
}

function readColonne(source: Colonne, { debut, taille }: Bloc): Registre {
  invariant(source.type !== 'set', 'un ensemble ne se lit que par plusPetite')
  const lire =
    source.type === 'boolean'
      ? (i: number) => (hasBit(source.bits, debut + i) ? 1 : 0)
      : source.type === 'enum'
        ? (i: number) => source.codes[debut + i] ?? NaN
        : (i: number) => source.valeurs[debut + i] ?? NaN
  const out = fillRegistre(taille, lire)
  const { nuls } = source
  if (nuls) for (let i = 0; i < taille; i++) if (hasBit(nuls, debut + i)) out[i] = NaN
  return out
}

/** The least value of the set in the order of its texts; `sinon` where the set is empty. */
function smallestOf(source: Colonne, bloc: Bloc, sinon: Registre): Registre {
  invariant(source.type === 'set', 'plusPetite attend un ensemble')
  const ordre = source.valeurs
    .map((valeur, i) => ({ valeur, membres: source.membres[i] }))
    .sort((a, b) => (a.valeur < b.valeur ? 1 : -1))
  const out = sinon.slice()
  for (const { valeur, membres } of ordre) {
    const code = bloc.code(valeur)
    for (let i = 0; i < bloc.taille; i++) if (membres && hasBit(membres, bloc.debut + i)) out[i] = code
  }
  return out
}

function evaluate(expression: Expression, bloc: Bloc): Registre {
  if (expression === null) return fillRegistre(bloc.taille, () => NaN)
  if (typeof expression === 'number') return fillRegistre(bloc.taille, () => expression)
  if (typeof expression === 'string') {
    if (!expression.startsWith('$')) return readColonne(bloc.colonne(expression), bloc)
    const parametre = bloc.parametre(expression.slice(1))
    return fillRegistre(bloc.taille, () => parametre)
  }
  const [operation, ...operandes] = expression
  const operand = (rang: number): Registre => evaluate(operandes[rang] ?? null, bloc)
  switch (operation) {
    case 'si': {
      const [test, alors, sinon] = [operand(0), operand(1), operand(2)]
      return test.map((valeur, i) => (valeur === 1 ? (alors[i] ?? NaN) : valeur === 0 ? (sinon[i] ?? NaN) : NaN))
    }
    case 'connu': {
      const [teste, alors, sinon] = [operand(0), operand(1), operand(2)]
      return teste.map((valeur, i) => (Number.isNaN(valeur) ? sinon[i] : alors[i]) ?? NaN)
    }
    case 'choix': {
      const codes = operandes.slice(1).map((valeur) => bloc.code(valeur as string))
      return operand(0).map((rang) => codes[rang - 1] ?? NaN)
    }
    case 'plusPetite':
      return smallestOf(bloc.colonne(operandes[0] as string), bloc, operand(1))
    default: {
      const numerique = NUMERIQUES[operation]
      invariant(numerique, `opération « ${operation} » inconnue`)
      return operandes
        .map((_, rang) => operand(rang))
        .reduce((gauche, droite) => gauche.map((valeur, i) => numerique(valeur, droite[i] ?? NaN)))
    }
  }
}

/** A column that receives registers; an integer past 2³¹ − 1 is held there, beyond any literal of a condition. */
function columnOf(
  derive: Derive,
  n: number,
): { readonly colonne: Colonne; write(debut: number, valeurs: Registre): void } {
  const nuls: Bitset | undefined = derive.nullable ? emptyBitset(n) : undefined
  const masque = nuls ? { nuls } : {}
  const writing = (put: (row: number, valeur: number) => void) => (debut: number, valeurs: Registre) => {
    valeurs.forEach((valeur, i) => {
      if (!Number.isNaN(valeur)) return put(debut + i, valeur)
      invariant(nuls, `${derive.id} ne peut être inconnu`)
      setBit(nuls, debut + i)
    })
  }
  switch (derive.type) {
    case 'boolean': {
      const bits = emptyBitset(n)
      return { colonne: { type: 'boolean', bits, ...masque }, write: writing((row, v) => v === 1 && setBit(bits, row)) }
    }
    case 'enum': {
      const codes = new Uint8Array(n)
      return {
        colonne: { type: 'enum', valeurs: valeursDe(derive), codes, ...masque },
        write: writing((row, v) => (codes[row] = v)),
      }
    }
    case 'integer': {
      const valeurs = new Int32Array(n)
      return {
        colonne: { type: 'integer', valeurs, ...masque },
        write: writing((row, v) => (valeurs[row] = Math.min(v, ENTIER_MAX))),
      }
    }
  }
}

function deriveColonne(derive: Derive, n: number, connues: Colonnes, parametres: ParametresDerives): Colonne {
  const valeurs = valeursDe(derive)
  const found = columnOf(derive, n)
  for (let debut = 0; debut < n; debut += BLOC) {
    const bloc: Bloc = {
      debut,
      taille: Math.min(BLOC, n - debut),
      colonne: (nom) => {
        const source = connues[nom]
        invariant(source, `colonne « ${nom} » absente`)
        return source
      },
      parametre: (nom) => parametres[nom as keyof ParametresDerives],
      code: (valeur) => valeurs.indexOf(valeur),
    }
    found.write(debut, evaluate(derive.expression as unknown as Expression, bloc))
  }
  return found.colonne
}

/** The last columns derived for each cohort: an edit of points keeps them. */
const gardees = new WeakMap<Cohorte, { readonly parametres: ParametresDerives; readonly colonnes: Colonnes }>()

/**
 * Base and derived columns, one yield for each derived fact.
 * @throws Error when an application was filed after the month of reference (refused where cohorts are read).
 */
export function* deriveParTranches(cohorte: Cohorte, parametres: ParametresDerives): Generator<void, Colonnes> {
  const { moisReference, seuilPremierQuartileEuros } = parametres
  const known = gardees.get(cohorte)
  if (
    known?.parametres.moisReference === moisReference &&
    known.parametres.seuilPremierQuartileEuros === seuilPremierQuartileEuros
  )
    return known.colonnes
  const depots = colonne(cohorte, 'moisDepot')
  invariant(
    depots.type === 'month' && depots.valeurs.every((mois) => mois <= moisReference),
    'une demande est postérieure au mois de référence',
  )
  const colonnes: Record<string, Colonne> = { ...cohorte.colonnes }
  for (const derive of FAITS_DERIVES) {
    colonnes[derive.id] = deriveColonne(derive, cohorte.n, colonnes, parametres)
    yield
  }
  gardees.set(cohorte, { parametres: { moisReference, seuilPremierQuartileEuros }, colonnes })
  return colonnes
}

/** Base and derived columns of a cohort. */
export function deriveColonnes(cohorte: Cohorte, parametres: ParametresDerives): Colonnes {
  const tranches = deriveParTranches(cohorte, parametres)
  for (let next = tranches.next(); ; next = tranches.next()) if (next.done) return next.value
}
