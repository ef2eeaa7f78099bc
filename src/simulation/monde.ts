// All that a run needs and that no draw changes: households, their points month by month, dwellings, rules. Built once,
// run under as many seeds as wanted.
import { hasBit } from '~/domain/bitset.ts'
import { type Cohorte, type Colonne, colonne } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import { anneeDe, type MoisIndex, parseMois } from '~/domain/mois.ts'
import { type ReglagesDeSimulation, reglagesDe } from '~/domain/parametres-simulation.ts'
import { categorieDeMenage, plafondEuros, plafondsDe, tableDeLAnnee, typologiesAdmises } from '~/domain/plafonds.ts'
import { ok, type Result } from '~/domain/problem.ts'
import { FINANCEMENTS, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { creerParc, type Parc } from './parc.ts'
import { creerPolitique, type Politique, PUBLICS_DE_TOUR } from './politique.ts'
import { creerUnivers, type Notes, noterUnivers, type Univers } from './univers.ts'

/** Bits of what a household is, beside the publics of the turns (politique.ts). */
export const LIEN_LOCAL = 8
export const MUTATION = 16

/** Demandes telles que le moteur les lit, une valeur par ligne de l’univers. */
export interface Menages {
  readonly attributs: Uint8Array<ArrayBuffer>
  /** Sizes wished and allowed: bit k for T(k + 1). */
  readonly typologies: Uint8Array<ArrayBuffer>
  /** Communes wished, bits of `parc.communes`; every bit when none is named. */
  readonly communes: Int32Array<ArrayBuffer>
  /** Loans whose ceiling is met, by year of the horizon: bit k for FINANCEMENTS[k]. */
  readonly financements: readonly Uint8Array<ArrayBuffer>[]
  /** Size of the present dwelling of a transfer applicant, 0…4; −1 when it is not in the perimeter’s gift. */
  readonly logementActuel: Int8Array<ArrayBuffer>
}

export interface Monde {
  readonly scenario: Scenario
  readonly reglages: ReglagesDeSimulation
  readonly debut: MoisIndex
  readonly mois: number
  readonly univers: Univers
  readonly menages: Menages
  readonly notes: Notes
  readonly parc: Parc
  readonly politique: Politique
  /** Monthly hazards of departure by size, and of withdrawal, as fractions. */
  readonly departs: readonly number[]
  readonly retrait: number
}

function entiers(univers: Univers, fait: string): { readonly valeurs: Int32Array; readonly nuls?: Uint32Array } {
  const found = univers.colonnes[fait]
  invariant(found?.type === 'integer', `« ${fait} » est un entier`)
  return found
}

const booleens = ({ cohorte }: Univers, fait: string): ((row: number) => boolean) => {
  const found = colonne(cohorte, fait)
  invariant(found.type === 'boolean', `« ${fait} » est un oui ou non`)
  return (row) => hasBit(found.bits, row)
}

function ensemble(univers: Univers, fait: string): Extract<Colonne, { type: 'set' }> {
  const found = colonne(univers.cohorte, fait)
  invariant(found.type === 'set', `« ${fait} » est un ensemble`)
  return found
}

/** Bits of a wish. @param vide the bits of a household that wishes nothing in particular */
function souhaits(univers: Univers, fait: string, places: readonly string[], vide: number): Int32Array<ArrayBuffer> {
  const { valeurs, membres } = ensemble(univers, fait)
  return Int32Array.from({ length: univers.n }, (_, row) => {
    let bits = 0
    let aucun = true
    membres.forEach((membre, v) => {
      if (!hasBit(membre, row)) return
      aucun = false
      const place = places.indexOf(valeurs[v] ?? '')
      // A commune without a dwelling of its own is one of those that the outer stock stands for.
      if (place >= 0) bits |= 1 << place
      else if (fait === 'communesSouhaitees') bits |= AILLEURS
    })
    return aucun ? vide : bits
  })
}
const AILLEURS = 1 << 31

function creerMenages(scenario: Scenario, univers: Univers, parc: Parc): Menages {
  const { n, debut, mois, prioritaires } = univers
  const adultes = entiers(univers, 'adultes').valeurs
  const mineurs = entiers(univers, 'enfantsMineurs').valeurs
  const revenus = entiers(univers, 'revenuFiscalReferenceEuros')
  const pieces = entiers(univers, 'piecesActuelles')
  const [agent, salarie, lien] = ['agentPublic', 'salarieActionLogement', 'lienLocal'].map((f) => booleens(univers, f))
  const [jeune, handicap] = [booleens(univers, 'jeuneMenage'), booleens(univers, 'handicap')]
  const types = colonne(univers.cohorte, 'typeDemande')
  invariant(types.type === 'enum' && agent && salarie && lien, 'faits d’une demande')
  const isMutation = (row: number): boolean => types.valeurs[types.codes[row] ?? 0] === 'mutation'

  const admises = (personnes: number): number =>
    typologiesAdmises(scenario, personnes).reduce((bits, typologie) => bits | (1 << TYPOLOGIES.indexOf(typologie)), 0)
  const tailles = Array.from({ length: 31 }, (_, personnes) => (personnes === 0 ? 0 : admises(personnes)))
  const voulues = souhaits(univers, 'typologiesSouhaitees', TYPOLOGIES, 31)
  // Communes named that hold no residence of their own stand for those that the scenario gathers.
  const connues = new Set((scenario.communes ?? []).map(({ id }) => id))
  const citees = new Set(ensemble(univers, 'communesSouhaitees').valeurs)
  const groupees = parc.communes.reduce(
    (bits, id, c) => (connues.has(id) && citees.has(id) ? bits : bits | (1 << c)),
    0,
  )
  const communes = souhaits(univers, 'communesSouhaitees', parc.communes, ~AILLEURS).map((bits) =>
    bits & AILLEURS ? (bits & ~AILLEURS) | groupees : bits,
  )

  const tables = plafondsDe(scenario)
  const annees = Math.ceil((mois + (debut % 12)) / 12)
  const financementsDe = (annee: number): Uint8Array<ArrayBuffer> => {
    const table = tableDeLAnnee(tables, annee)
    return Uint8Array.from({ length: n }, (_, row) => {
      // An unknown income is held to meet the ceilings: it will be checked at the file's completion.
      const revenu = revenus.nuls && hasBit(revenus.nuls as never, row) ? 0 : (revenus.valeurs[row] ?? 0)
      const categorie = categorieDeMenage({
        adultes: adultes[row] ?? 1,
        enfantsMineurs: mineurs[row] ?? 0,
        jeuneMenage: jeune(row),
        handicap: handicap(row),
      })
      return FINANCEMENTS.reduce((bits, financement, f) => {
        const plafond = plafondEuros(table, financement, categorie)
        return plafond !== undefined && revenu <= plafond ? bits | (1 << f) : bits
      }, 0)
    })
  }
  return {
    attributs: Uint8Array.from(
      { length: n },
      (_, row) =>
        (hasBit(prioritaires, row) ? PUBLICS_DE_TOUR.prioritaire : 0) |
        (agent(row) ? PUBLICS_DE_TOUR.agentPublic : 0) |
        (salarie(row) ? PUBLICS_DE_TOUR.salarie : 0) |
        (lien(row) ? LIEN_LOCAL : 0) |
        (isMutation(row) ? MUTATION : 0),
    ),
    typologies: Uint8Array.from({ length: n }, (_, row) => {
      const permises = tailles[Math.min(30, (adultes[row] ?? 1) + (mineurs[row] ?? 0))] ?? 31
      // Wishes that the occupancy rule does not allow leave the rule alone.
      return permises & (voulues[row] ?? 31) || permises
    }),
    communes,
    financements: Array.from({ length: annees }, (_, a) => financementsDe(anneeDe(debut) + a)),
    logementActuel: Int8Array.from({ length: n }, (_, row) => {
      if (!isMutation(row)) return -1
      const connu = pieces.nuls && hasBit(pieces.nuls as never, row) ? undefined : pieces.valeurs[row]
      return Math.min(5, Math.max(1, connu ?? (adultes[row] ?? 1) + (mineurs[row] ?? 0))) - 1
    }),
  }
}

export interface Commande {
  readonly scenario: Scenario
  readonly cotation: Cotation
  readonly flux: Flux
  /** Demands active at the start: from the recipe of the scenario or from a file. */
  readonly cohorte: Cohorte
  /** Seed of the newcomers. */
  readonly graine: number
}

/**
 * Share of the dwellings of a size that are vacant as the horizon opens: a stock that was already turning, transfers
 * included, each vacancy lasting its months of vacancy and of works. From 0 to 1.
 */
export function partDejaVacante({ departs, reglages }: Pick<Monde, 'departs' | 'reglages'>, typologie: number): number {
  const reste = 10_000 - reglages.mutationsDansRotation
  if (reste === 0) return 0
  const duree = reglages.vacanceMois + (reglages.travauxMois * reglages.travauxPart) / 10_000
  return Math.min(1, ((departs[typologie] ?? 0) * 10_000 * duree) / reste)
}

/** Share of the dwellings of a size whose tenant was housed elsewhere in the month before the horizon. */
export function partMutee({ departs, reglages }: Pick<Monde, 'departs' | 'reglages'>, typologie: number): number {
  const { mutationsDansRotation: mutations } = reglages
  return mutations === 10_000 ? 0 : ((departs[typologie] ?? 0) * mutations) / (10_000 - mutations)
}

/**
 * Months before a dwelling vacant as the horizon opens is ready: it left at any month from which it would not be yet.
 * @param u uniform number in [0, 1[
 */
export function moisRestants({ vacanceMois, travauxMois, travauxPart }: ReglagesDeSimulation, u: number): number {
  const travaux = travauxPart / 10_000
  const sans = vacanceMois * (1 - travaux)
  const x = u * (vacanceMois + travauxMois * travaux)
  return Math.floor(x < sans ? x / (1 - travaux) : (x - sans) / travaux)
}

/** Months of the horizon of a scenario. */
export const moisDeLHorizon = ({ horizon }: Pick<Scenario, 'horizon'>): number =>
  parseMois(horizon.a) - parseMois(horizon.de) + 1

/** What other worlds already know: the households of this scenario, and their points under these rules. */
export interface Connu {
  readonly univers?: Univers | undefined
  readonly notes?: Notes | undefined
}

/**
 * Builds a world, one yield a month of points.
 * @throws Error on a scenario without recipe when demands enter, or a horizon reversed
 */
export function* creerMonde(commande: Commande, connu: Connu = {}): Generator<number, Result<Monde>> {
  const { scenario, cotation, flux, cohorte, graine } = commande
  const reglages = reglagesDe(scenario)
  const debut = parseMois(scenario.horizon.de)
  const mois = moisDeLHorizon(scenario)
  invariant(mois > 0, 'horizon renversé')
  const univers = connu.univers ?? creerUnivers(scenario, cohorte, { graine, debut, mois })
  yield 0.3
  const notes = connu.notes ? ok(connu.notes) : yield* noterUnivers(univers, cotation, reglages.ordreDesGrilles)
  if (!notes.ok) return notes
  const parc = creerParc(scenario, debut, mois)
  const { rotation } = scenario
  return ok({
    scenario,
    reglages,
    debut,
    mois,
    univers,
    menages: creerMenages(scenario, univers, parc),
    notes: notes.value,
    parc,
    politique: creerPolitique(flux, scenario, parc, debut, mois),
    departs: TYPOLOGIES.map(
      (t) => ((rotation?.[t].valeur ?? 0) * (10_000 - reglages.mutationsDansRotation)) / (12 * 10_000 * 10_000),
    ),
    retrait: (scenario.demande?.retraitParMois.valeur ?? 0) / 10_000,
  })
}

/** The whole world at once. */
export function monter(commande: Commande, connu: Connu = {}): Result<Monde> {
  const tranches = creerMonde(commande, connu)
  for (let pas = tranches.next(); ; pas = tranches.next()) if (pas.done) return pas.value
}
