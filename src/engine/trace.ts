// The tree that the evaluation of a condition walked for one row, every node with its two readings, and the nearest
// leaf that failed. One row is one more cohort: the columns of a single row go through the same evaluation as thousands.
import { hasBit } from '~/domain/bitset.ts'
import { type Cellule, readCell } from '~/domain/cohorte.ts'
import { type Feuille, isFaitADroite } from '~/domain/condition.ts'
import { assertNever, invariant } from '~/domain/invariant.ts'
import type { NoeudCompile, Test } from './compile.ts'
import { conditionNommee, type Contexte, evaluateCondition, type Verdict } from './evaluate.ts'
import { EGAL, INFERIEUR } from './kernels.ts'

/** État d’un nœud : lecture de Kleene, où un fait inconnu rend inconnu. */
export type Etat = 'vrai' | 'faux' | 'inconnu'

interface Lu {
  /** JSON pointer of the node in the rule set. */
  readonly at: string
  readonly etat: Etat
  /** json-rules-engine's own reading: what earns points. */
  readonly rempli: boolean
}

/** Arbre parcouru pour une demande ; `valeur` est celle du fait, `droite` celle du fait à droite. */
export type Trace =
  | (Lu & {
      readonly type: 'feuille'
      readonly feuille: Feuille
      readonly valeur: Cellule
      readonly droite?: Cellule
      readonly test: Test
    })
  | (Lu & { readonly type: 'toutes' | 'auMoinsUne'; readonly fils: readonly Trace[] })
  | (Lu & { readonly type: 'sauf'; readonly fils: Trace })
  | (Lu & { readonly type: 'nommee'; readonly nom: string; readonly fils: Trace })

const readEtat = ({ remplis, inconnus }: Verdict): Pick<Lu, 'etat' | 'rempli'> => {
  const rempli = hasBit(remplis, 0)
  return { rempli, etat: inconnus && hasBit(inconnus, 0) ? 'inconnu' : rempli ? 'vrai' : 'faux' }
}

/** @param contexte of one row exactly. */
export function traceCondition(noeud: NoeudCompile, contexte: Contexte): Trace {
  invariant(contexte.n === 1, 'une trace se lit sur une seule demande')
  const lu: Lu = { at: noeud.at, ...readEtat(evaluateCondition(noeud, contexte)) }
  switch (noeud.type) {
    case 'feuille': {
      const { feuille, test } = noeud
      const droite = isFaitADroite(feuille.value) ? { droite: valueOf(feuille.value.fact, contexte) } : {}
      return { type: 'feuille', feuille, test, valeur: valueOf(feuille.fact, contexte), ...droite, ...lu }
    }
    case 'toutes':
    case 'auMoinsUne':
      return { type: noeud.type, fils: noeud.fils.map((fils) => traceCondition(fils, contexte)), ...lu }
    case 'sauf':
      return { type: 'sauf', fils: traceCondition(noeud.fils, contexte), ...lu }
    case 'nommee': {
      const { nom } = noeud
      return { type: 'nommee', nom, fils: traceCondition(conditionNommee(nom, contexte), contexte), ...lu }
    }
    default:
      return assertNever(noeud)
  }
}

function valueOf(fait: string, { colonnes }: Contexte): Cellule {
  const found = colonnes[fait]
  invariant(found, `colonne « ${fait} » absente`)
  return readCell(found, 0)
}

/** Feuille qui a manqué ; `ecart` : de combien le nombre aurait dû changer. */
export interface PlusProche {
  readonly feuille: Feuille
  readonly at: string
  readonly ecart?: number
}

/** Leaves to change for the tree to read `voulu`, in reading order; those already right are left out. */
function failedLeaves(trace: Trace, voulu: boolean): readonly PlusProche[] {
  if (trace.rempli === voulu) return []
  switch (trace.type) {
    case 'feuille': {
      const ecart = gapOf(trace, voulu)
      return [{ feuille: trace.feuille, at: trace.at, ...(ecart === undefined ? {} : { ecart }) }]
    }
    case 'toutes':
    case 'auMoinsUne':
      return trace.fils.flatMap((fils) => failedLeaves(fils, voulu))
    case 'sauf':
      return failedLeaves(trace.fils, !voulu)
    case 'nommee':
      return failedLeaves(trace.fils, voulu)
    default:
      return assertNever(trace)
  }
}

/** Distance from a number to the nearest one that would make the leaf read `voulu`; undefined when it is no number. */
function gapOf(leaf: Extract<Trace, { type: 'feuille' }>, voulu: boolean): number | undefined {
  const { test, valeur, droite } = leaf
  if (typeof valeur !== 'number') return undefined
  switch (test.genre) {
    case 'valeurs': {
      if (voulu === test.sauf) return nearestOutside(valeur, test.valeurs)
      const ecarts = test.valeurs.flatMap((autre) => (typeof autre === 'number' ? [Math.abs(autre - valeur)] : []))
      return Math.min(...ecarts)
    }
    case 'egaliteAuFait':
      return typeof droite !== 'number' ? undefined : voulu === test.sauf ? 1 : Math.abs(droite - valeur)
    case 'ordre':
      return gapToOrder(valeur, test.borne, test.accepte, voulu)
    case 'ordreAuFait':
      return typeof droite === 'number' ? gapToOrder(valeur, droite, test.accepte, voulu) : undefined
    case 'contient':
      return undefined
    default:
      return assertNever(test)
  }
}

/** Distance to the nearest integer outside a list. */
function nearestOutside(valeur: number, valeurs: readonly unknown[]): number {
  let ecart = 1
  while (valeurs.includes(valeur - ecart) && valeurs.includes(valeur + ecart)) ecart += 1
  return ecart
}

function gapToOrder(valeur: number, borne: number, accepte: number, voulu: boolean): number {
  const wanted = voulu ? accepte : ~accepte & 7
  if (wanted & EGAL) return Math.abs(borne - valeur)
  return wanted & INFERIEUR ? valeur - borne + 1 : borne - valeur + 1
}

/** The failed leaf nearest to being met: smallest numeric gap first, then the others in reading order. */
export function nearestFailedLeaf(trace: Trace): PlusProche | undefined {
  return failedLeaves(trace, true).reduce<PlusProche | undefined>(
    (best, leaf) => (best && (best.ecart ?? Infinity) <= (leaf.ecart ?? Infinity) ? best : leaf),
    undefined,
  )
}
