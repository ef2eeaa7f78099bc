// The simulator's calls, without the worker around them. A campaign compares branches (rules of flux, points, scenario)
// under the same draws; each worker builds the worlds it is asked for, and runs the seeds it is given.
import type { CleDIndicateur, Mesure } from '~/analysis/indicateurs/contrat.ts'
import { mesurerPassage } from '~/analysis/campagne.ts'
import { mesurerPaire } from '~/analysis/indicateurs/paires.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { hashCohorte, hashContent } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { ok, type Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { achever } from '~/simulation/generate.ts'
import { type Monde, monter } from '~/simulation/monde.ts'
import { creerEcrivain, type Registre } from '~/simulation/registre.ts'
import { mot32, USAGES } from '~/simulation/rng.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import type { Notes, Univers } from '~/simulation/univers.ts'
import type { SourceDeCohorte } from './protocol.ts'

/** Branche : un jeu de règles complet, à simuler sous les mêmes tirages que les autres. */
export interface Branche {
  readonly scenario: Scenario
  readonly cotation: Cotation
  readonly flux: Flux
}

export interface Campagne {
  readonly branches: readonly Branche[]
  readonly source: SourceDeCohorte
  readonly graine: number
  /** What measures are sent back: those that fit one of these; all of them without. A run has thousands. */
  readonly garder?: readonly Motif[]
  /** Whether the runs of a branch are also told against those of the first: who is housed on one side and not the other. */
  readonly paires?: boolean
}

/** Motif : ce qu’une clé d’indicateur doit valoir là où il le dit. */
export type Motif = Partial<CleDIndicateur>

/** What a run is the function of, by branch (model.md §4). */
export interface EmpreinteDeBranche {
  readonly cotation: string
  readonly flux: string
  readonly scenario: string
  readonly cohorte: string
}

export interface Passage {
  readonly branche: number
  /** 0: the cohort as it is; 1, 2…: redrawn. */
  readonly cohorte: number
  readonly tirage: number
  readonly mesures: readonly Mesure[]
}

export interface Simulateur {
  /** Builds the worlds of the branches on the cohort as it is; problems of the rules at some month come back. */
  preparer(campagne: Campagne): Promise<Result<readonly EmpreinteDeBranche[]>>
  /** Runs every branch under each seed, on a cohort. */
  passer(cohorte: number, tirages: readonly number[]): Promise<readonly Passage[]>
}

/** @returns whether a measure is sent back */
const filtreDe =
  ({ garder }: Campagne) =>
  (mesure: Mesure): boolean =>
    !garder ||
    garder.some(
      ({ id = mesure.id, perimetre = mesure.perimetre, groupe = mesure.groupe, annee = mesure.annee }) =>
        id === mesure.id && perimetre === mesure.perimetre && groupe === mesure.groupe && annee === mesure.annee,
    )

export function creerSimulateur(): Simulateur {
  let enUsage: Campagne | undefined
  const mondes = new Map<string, Monde>()
  const univers = new Map<string, Univers>()
  const notes = new Map<string, Notes>()
  /** The ledger of the first branch stays while the others are told against it. */
  const ecrivains = { premiere: creerEcrivain(1 << 16), autres: creerEcrivain(1 << 16) }

  function cohorteDe({ source, graine }: Campagne, scenario: Scenario, rang: number) {
    const mois = parseMois(scenario.moisReference)
    if (source.genre === 'fichier') {
      const lue = parseCohorteCsv(source.csv, { mois, synthetique: false })
      invariant(lue.ok, 'cohorte déjà acceptée, puis refusée')
      return lue.value
    }
    const variante = rang === 0 ? {} : { graine: mot32(graine, USAGES.cohorte, rang, 3) }
    return achever(genererDuScenario(scenario, mois, variante))
  }

  function mondeDe(campagne: Campagne, rang: number, cohorte: number): Result<Monde> {
    const cle = `${rang} ${cohorte}`
    const connu = mondes.get(cle)
    if (connu) return ok(connu)
    const branche = campagne.branches[rang]
    invariant(branche, `branche ${rang} absente`)
    const { cohorte: recette, communes, demande, horizon, moisReference } = branche.scenario
    const cleUnivers = hashContent({ recette, communes, demande, horizon, moisReference, cohorte })
    const deja = univers.get(cleUnivers)
    const initiale = deja ? deja.cohorte : cohorteDe(campagne, branche.scenario, cohorte)
    // The newcomers of the cohort as it is are those of the recipe, as on the command line: same figures on both.
    const propre = branche.scenario.cohorte?.graine ?? campagne.graine
    const graine = cohorte === 0 ? propre : mot32(propre, USAGES.cohorte, cohorte, 4)
    const cleNotes = `${cleUnivers} ${hashContent(branche.cotation)} ${branche.scenario.simulation?.ordreDesGrilles ?? ''}`
    const monde = monter({ ...branche, cohorte: initiale, graine }, { univers: deja, notes: notes.get(cleNotes) })
    if (!monde.ok) return monde
    univers.set(cleUnivers, monde.value.univers)
    notes.set(cleNotes, monde.value.notes)
    mondes.set(cle, monde.value)
    return monde
  }

  return {
    async preparer(campagne) {
      mondes.clear()
      univers.clear()
      notes.clear()
      enUsage = campagne
      const empreintes: EmpreinteDeBranche[] = []
      for (const [rang, branche] of campagne.branches.entries()) {
        const monde = mondeDe(campagne, rang, 0)
        if (!monde.ok) return monde
        empreintes.push({
          cotation: hashContent(branche.cotation),
          flux: hashContent(branche.flux),
          scenario: hashContent(branche.scenario),
          cohorte: hashCohorte(monde.value.univers.cohorte),
        })
      }
      return ok(empreintes)
    },
    async passer(cohorte, tirages) {
      const campagne = enUsage
      invariant(campagne, 'preparer vient avant tout passage')
      const isGardee = filtreDe(campagne)
      return tirages.flatMap((tirage) => {
        const graine = graineDuTirage(campagne.graine, tirage)
        let premiere: readonly [Registre, Monde] | undefined
        return campagne.branches.map((_, branche): Passage => {
          const monde = mondeDe(campagne, branche, cohorte)
          invariant(monde.ok, 'règles déjà acceptées, puis refusées')
          const ecrivain = branche === 0 ? ecrivains.premiere : ecrivains.autres
          const passage = [simuler(monde.value, graine, { ecrivain }), monde.value] as const
          const paire = campagne.paires && premiere ? mesurerPaire(premiere, passage) : []
          premiere ??= passage
          return { branche, cohorte, tirage, mesures: [...mesurerPassage(...passage), ...paire].filter(isGardee) }
        })
      })
    },
  }
}
