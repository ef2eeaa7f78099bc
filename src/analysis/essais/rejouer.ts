// The test cases run again: what the rules say of each today, beside what is expected of it, and which cases have moved in
// the order of their grid.
import { buildCohorte } from '~/domain/cohorte.ts'
import { GRILLES, type CotationResolue, type NomDeGrille } from '~/domain/cotation.ts'
import { type Attendu, type Essais, faitsDuCas, type OrdreDesCas } from '~/domain/essais.ts'
import { at, invariant } from '~/domain/invariant.ts'
import { compileCotation, type LigneNotee, lireLigne, noterCohorte } from '~/engine/index.ts'

/** Critère dont la lecture change ; rien d’un côté : il n’y est pas rempli. */
export interface CritereChange {
  readonly id: string
  readonly attendu: { readonly points: number; readonly retenu: boolean } | undefined
  readonly obtenu: { readonly points: number; readonly retenu: boolean } | undefined
  /** The rule set no longer has it. */
  readonly isParti: boolean
}

export interface CasRejoue {
  readonly id: string
  readonly grille: NomDeGrille
  readonly ok: boolean
  readonly attendu: Attendu
  readonly obtenu: Attendu
  /** Expected first, in the order of the rule set. */
  readonly changes: readonly CritereChange[]
  /** From 1, among the cases of the grid; the same when the case did not move. */
  readonly place: { readonly attendue: number; readonly obtenue: number }
  /** One of the fewest cases whose move explains the order obtained. */
  readonly isDeplace: boolean
}

export interface Rejeu {
  readonly cas: readonly CasRejoue[]
  /** Order obtained. */
  readonly ordre: OrdreDesCas
}

/** Positions of the heaviest increasing subsequence of distinct ranks, all under the length. */
function plusLourdeCroissante(suite: readonly number[], poids: readonly number[]): ReadonlySet<number> {
  const totaux: number[] = []
  const total = (i: number | undefined): number => (i === undefined ? 0 : (totaux[i] ?? 0))
  const meilleure = (a: number | undefined, b: number | undefined) => (total(b) > total(a) ? b : a)
  // Fenwick tree: the heaviest end among the ranks under one.
  const arbre: (number | undefined)[] = []
  const avant = suite.map((rang, i) => {
    let fin: number | undefined
    for (let k = rang; k > 0; k &= k - 1) fin = meilleure(fin, arbre[k])
    totaux[i] = total(fin) + (poids[i] ?? 0)
    for (let k = rang + 1; k <= suite.length; k += k & -k) arbre[k] = meilleure(arbre[k], i)
    return fin
  })
  const gardees = new Set<number>()
  const derniere = suite.map((_, i) => i).reduce<number | undefined>(meilleure, undefined)
  for (let i = derniere; i !== undefined; i = avant[i]) gardees.add(i)
  return gardees
}

/**
 * The fewest cases to move from one order to the other.
 * @param changes cases that are read otherwise: where there is a choice, they are those that have moved
 */
export function deplacesEntre(
  attendu: readonly string[],
  obtenu: readonly string[],
  changes: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const places = new Map(attendu.map((id, place) => [id, place]))
  const suite = obtenu.map((id) => {
    const place = places.get(id)
    invariant(place !== undefined, `cas « ${id} » hors de l’ordre attendu`)
    return place
  })
  const poids = obtenu.map((id) => obtenu.length + (changes.has(id) ? 0 : 1))
  const gardees = plusLourdeCroissante(suite, poids)
  return new Set(obtenu.filter((_, i) => !gardees.has(i)))
}

const attenduDe = ({ criteres, score }: LigneNotee): Attendu => ({ criteres, score })

function changesEntre(attendu: Attendu, obtenu: Attendu, connus: ReadonlySet<string>): readonly CritereChange[] {
  const lire = ({ criteres }: Attendu, cherche: string): CritereChange['attendu'] => {
    const found = criteres.find(({ id }) => id === cherche)
    return found && { points: found.points, retenu: found.retenu }
  }
  const ids = [...new Set([...attendu.criteres, ...obtenu.criteres].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [avant, apres] = [lire(attendu, id), lire(obtenu, id)]
    const isSame = avant?.points === apres?.points && avant?.retenu === apres?.retenu
    return isSame ? [] : [{ id, attendu: avant, obtenu: apres, isParti: !connus.has(id) }]
  })
}

/** @param resolue the rule set at the month of the expectations */
export function rejouer(resolue: CotationResolue, essais: Essais): Rejeu {
  const lignes = essais.cas.map((cas) => ({ id: cas.id, ...faitsDuCas(cas) }))
  const cohorte = buildCohorte(lignes, { synthetique: true })
  const notee = noterCohorte(compileCotation(resolue), cohorte)
  const lues = essais.cas.map((_, row) => lireLigne(notee, cohorte, row))
  const ordreDe = (grille: NomDeGrille): readonly string[] =>
    lues
      .filter((ligne) => ligne.grille === grille)
      .toSorted((a, b) => a.rangGrille - b.rangGrille)
      .map(({ id }) => id)
  const ordre = Object.fromEntries(GRILLES.map((grille) => [grille, ordreDe(grille)])) as Record<
    NomDeGrille,
    readonly string[]
  >
  const connus = new Set(resolue.cotation.criteres.map(({ id }) => id))
  const lectures = essais.cas.map(({ id, attendu }, row) => {
    const obtenu = attenduDe(at(lues, row))
    const changes = changesEntre(attendu, obtenu, connus)
    return { id, attendu, obtenu, changes, isSame: changes.length === 0 && attendu.score === obtenu.score }
  })
  const autres = new Set(lectures.filter(({ isSame }) => !isSame).map(({ id }) => id))
  const deplaces = new Set(GRILLES.flatMap((grille) => [...deplacesEntre(essais.ordre[grille], ordre[grille], autres)]))
  const places = (attendue: OrdreDesCas) =>
    new Map(GRILLES.flatMap((grille) => attendue[grille].map((id, i): [string, number] => [id, i + 1])))
  const [attendues, obtenues] = [places(essais.ordre), places(ordre)]
  return {
    ordre,
    cas: lectures.map(({ isSame, ...lecture }, row): CasRejoue => {
      const { id } = lecture
      const isDeplace = deplaces.has(id)
      return {
        ...lecture,
        grille: at(lues, row).grille,
        ok: isSame && !isDeplace,
        place: { attendue: attendues.get(id) ?? 0, obtenue: obtenues.get(id) ?? 0 },
        isDeplace,
      }
    }),
  }
}
