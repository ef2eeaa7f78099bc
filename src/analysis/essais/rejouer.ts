// The test cases run again: what the rules say of each today, beside what is expected of it, and which cases have moved in
// the order of their grid.
import { buildCohorte } from '~/domain/cohorte.ts'
import { GRILLES, type CotationResolue, type NomDeGrille } from '~/domain/cotation.ts'
import { type Attendu, type Essais, faitsDuCas, type OrdreDesCas } from '~/domain/essais.ts'
import { at } from '~/domain/invariant.ts'
import { deplacesEntre } from '~/domain/ordre-essais.ts'
import { compileCotation, type LigneNotee, lireLigne, noterCohorte } from '~/engine/index.ts'
import { isLuAutrement } from './dit.ts'

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
    const lecture = { id, attendu, obtenu, changes }
    return { ...lecture, isSame: !isLuAutrement(lecture) }
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
