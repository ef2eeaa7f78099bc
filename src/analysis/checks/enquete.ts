// What the exact checks ask of one rule set: whether an application meets some goals, with one budget for all of them, and
// what is asked by several of them kept. A witness found for one question often answers the next without a search.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Noeud } from '~/domain/condition.ts'
import { type CotationResolue, type CritereDeGrille, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { pointer } from '~/domain/problem.ts'
import type { Terrain } from '../atteignables/axiomes.ts'
import { type But, type Contexte, isVraie } from '../atteignables/coherence.ts'
import { faitsLus } from '../atteignables/composantes.ts'
import { type Budget, type Decision, decider } from '../atteignables/decider.ts'
import { partition } from '../atteignables/domaines.ts'
import type { Cas, Constat, NomDeControle } from './constat.ts'

/** Goals and leaves read for one rule set, all questions together: past it, checks answer « indécidé ». */
const BUDGET = 2_000_000
const BUDGET_DE_RELECTURE = 400_000

/** What asking costs before anything is read: cutting the facts into cells. */
const QUESTION = 300
/** Applications kept to answer questions without a search, by grid. */
const COBAYES_MAX = 100

/** Findings of one check: nobody reads more, and each mend costs a rule set to make. */
const CONSTATS_MAX = 30

/** Demande réalisée : chaque condition s’y lit. */
export interface Cobaye {
  readonly ligne: LigneDemande
  readonly remplit: (noeud: Noeud) => boolean
}

export const vrai = (noeud: Noeud): But => ({ noeud, voulu: true })
export const faux = (noeud: Noeud): But => ({ noeud, voulu: false })

export class Enquete {
  readonly resolue: CotationResolue
  /** Questions that were given up, by check. */
  readonly indecis = new Map<NomDeControle, number>()
  readonly #budget: Budget
  readonly #trouves = new Map<NomDeControle, number>()
  readonly #remplissages = new Map<string, Decision>()
  readonly #faits = new Map<string, ReadonlySet<string>>()
  readonly #contexte: Contexte
  #cobayes: Readonly<Record<NomDeGrille, readonly Cobaye[]>> | undefined

  constructor(resolue: CotationResolue, pas: number) {
    this.resolue = resolue
    this.#budget = { pas }
    this.#contexte = { nommees: this.#nommees, partition: partition([]), reserve: { pas: 0 } }
  }

  get #nommees(): Terrain['nommees'] {
    return this.resolue.cotation.conditions ?? {}
  }

  /** Whether a check stops before its next subject: no budget left, or findings enough. What it leaves is told as undecided. */
  isArretee(controle: NomDeControle): boolean {
    const arretee = this.#budget.pas <= 0 || (this.#trouves.get(controle) ?? 0) >= CONSTATS_MAX
    if (arretee) this.#laisser(controle)
    return arretee
  }

  /** Findings of a check, counted. */
  garder(controle: NomDeControle, constats: readonly Constat[]): readonly Constat[] {
    this.#trouves.set(controle, (this.#trouves.get(controle) ?? 0) + constats.length)
    return constats
  }

  #laisser(controle: NomDeControle): void {
    this.indecis.set(controle, (this.indecis.get(controle) ?? 0) + 1)
  }

  /** Charged for what is read without a search. */
  payer(pas: number): void {
    this.#budget.pas -= pas
  }

  decider(controle: NomDeControle, grille: NomDeGrille, buts: readonly But[]): Decision {
    const terrain: Terrain = { grille, nommees: this.#nommees, parametres: this.resolue }
    this.payer(QUESTION)
    const decision = decider(buts, terrain, this.#budget)
    if (decision.etat === 'indecis') this.#laisser(controle)
    return decision
  }

  /** Facts that a criterion reads, named conditions followed. */
  faitsDe({ critere: { id, conditions } }: CritereDeGrille): ReadonlySet<string> {
    const lus = this.#faits.get(id) ?? new Set(faitsLus(conditions, this.#nommees))
    this.#faits.set(id, lus)
    return lus
  }

  /** Whether a criterion can be met in a grid. */
  remplissage(grille: NomDeGrille, { critere }: CritereDeGrille): Decision {
    const nom = `${grille} ${critere.id}`
    const known = this.#remplissages.get(nom)
    if (known) return known
    const decision = this.decider('remplissage', grille, [vrai(critere.conditions)])
    this.#remplissages.set(nom, decision)
    return decision
  }

  cobaye(ligne: LigneDemande): Cobaye {
    const lus: Readonly<Record<string, unknown>> = { ...ligne, ...deriveFaits(ligne, this.resolue) }
    return { ligne, remplit: (noeud) => isVraie(noeud, (fait) => lus[fait], this.#contexte) }
  }

  /** One application a criterion of the grid that can be met, for the first of them. */
  cobayes(grille: NomDeGrille): readonly Cobaye[] {
    const faire = (nom: NomDeGrille): readonly Cobaye[] =>
      this.resolue.grilles[nom].criteres.slice(0, COBAYES_MAX).flatMap((critere) => {
        const decision = this.remplissage(nom, critere)
        return decision.etat === 'possible' ? [this.cobaye(decision.ligne)] : []
      })
    this.#cobayes ??= { primo: faire('primo'), mutation: faire('mutation') }
    return this.#cobayes[grille]
  }

  /** An application that meets the criterion in one of the grids. */
  casRempli(id: string, grilles: readonly NomDeGrille[]): { readonly cas?: Cas } {
    for (const grille of grilles) {
      const critere = this.resolue.grilles[grille].criteres.find((autre) => autre.critere.id === id)
      const decision = critere && this.remplissage(grille, critere)
      if (decision?.etat === 'possible') return { cas: { ligne: decision.ligne, remplis: [id], nonRemplis: [] } }
    }
    return {}
  }
}

const enquetes = new WeakMap<CotationResolue, Enquete>()

export function enqueteDe(resolue: CotationResolue): Enquete {
  const enquete = enquetes.get(resolue) ?? new Enquete(resolue, BUDGET)
  enquetes.set(resolue, enquete)
  return enquete
}

/** A rule set that is only checked again is given less: what then stays undecided mends nothing. */
export function limiterEnquete(resolue: CotationResolue): void {
  enquetes.set(resolue, new Enquete(resolue, BUDGET_DE_RELECTURE))
}

/** Critère du jeu de règles, avec ce que chaque grille qui l’utilise en fait. */
export interface CritereUtilise {
  readonly id: string
  readonly conditions: CritereDeGrille['critere']['conditions']
  /** Of the criterion in the rule set. */
  readonly at: string
  readonly usages: readonly { readonly grille: NomDeGrille; readonly dans: CritereDeGrille }[]
}

export function criteresUtilises({ cotation, grilles }: CotationResolue): readonly CritereUtilise[] {
  const places = GRILLES.map((grille) => ({
    grille,
    parId: new Map(grilles[grille].criteres.map((dans) => [dans.critere.id, dans])),
  }))
  return cotation.criteres.flatMap(({ id, conditions }, i) => {
    const usages = places.flatMap(({ grille, parId }) => {
      const dans = parId.get(id)
      return dans ? [{ grille, dans }] : []
    })
    return usages.length === 0 ? [] : [{ id, conditions, at: pointer('criteres', i), usages }]
  })
}
