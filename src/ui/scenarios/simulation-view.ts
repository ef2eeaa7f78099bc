// Settings of the simulation with their unit, bounds, default and where they come from; ceilings of a year; sizes allowed.
// Pure.
import { type CaseDePlafond, lirePlafond } from '~/domain/edit-scenario-menages.ts'
import { hasReglages, parametreDe } from '~/domain/edit-scenario-simulation.ts'
import {
  CHOIX_DE_SIMULATION,
  type ChoixDeSimulation,
  NOMS_DE_CHOIX,
  NOMS_DE_PARAMETRE,
  type NomDeChoix,
  type NomDeParametre,
  PARAMETRES_DE_SIMULATION,
  reglagesDe,
} from '~/domain/parametres-simulation.ts'
import { OCCUPATION, plafondEuros, plafondsDe, type TableDePlafonds, tableDeLAnnee } from '~/domain/plafonds.ts'
import type { Problem } from '~/domain/problem.ts'
import { provenanceDe } from '~/domain/provenance.ts'
import { type Financement, type Scenario, type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import { scenarioWarnings } from '~/domain/scenario-problems.ts'
import { nombre } from '~/i18n/nombres.ts'
import type { ChiffreDeLigne } from './chiffres-view.ts'
import { m } from './mots.ts'

export interface ParametreVu extends ChiffreDeLigne {
  readonly parametre: NomDeParametre
  readonly valeur: number
  readonly defaut: string
  /** The scenario says it. */
  readonly isPropre: boolean
}

/** Shares are typed in per cent. */
const pas = (parametre: NomDeParametre): number =>
  PARAMETRES_DE_SIMULATION[parametre].unite === 'dixMilliemes' ? 100 : 1

function uniteDe(parametre: NomDeParametre): string {
  const { unite } = PARAMETRES_DE_SIMULATION[parametre]
  if (unite === 'dixMilliemes') return m('scenariosUnite_pourCent')
  return unite === 'mois' ? m('scenariosUnite_mois') : m(`reglagesUnite_${unite}`)
}

/** The figure of the model from what was typed. */
export const parametreTape = (parametre: NomDeParametre, tape: number): number => Math.round(tape * pas(parametre))

function parametreVu(scenario: Scenario, parametre: NomDeParametre): ParametreVu {
  const { min, max, defaut } = PARAMETRES_DE_SIMULATION[parametre]
  const chiffre = parametreDe(scenario, parametre)
  const par = pas(parametre)
  const unite = uniteDe(parametre)
  const dire = (valeur: number): string => `${nombre(valeur / par)}${unite}`
  return {
    parametre,
    nom: m(`reglagesNom_${parametre}`),
    aide: m(`reglagesAide_${parametre}`),
    valeur: chiffre.valeur / par,
    bornes: [min / par, max / par],
    decimales: par === 1 ? 0 : 2,
    unite,
    defaut: m('reglagesDefaut', { valeur: dire(defaut), min: nombre(min / par), max: dire(max) }),
    isPropre: scenario.simulation?.parametres?.[parametre] !== undefined,
    provenance: provenanceDe(chiffre),
  }
}

export interface ChoixVu {
  readonly choix: NomDeChoix
  readonly nom: string
  readonly valeur: ChoixDeSimulation[NomDeChoix]
  readonly permis: readonly { readonly value: ChoixDeSimulation[NomDeChoix]; readonly label: string }[]
}

function choixVu(scenario: Scenario, choix: NomDeChoix): ChoixVu {
  const permis: readonly ChoixDeSimulation[NomDeChoix][] = CHOIX_DE_SIMULATION[choix]
  return {
    choix,
    nom: m(`reglagesChoix_${choix}`),
    valeur: reglagesDe(scenario)[choix],
    permis: permis.map((value) => ({ value, label: m(`reglagesDit_${value}`) })),
  }
}

export interface SimulationVue {
  readonly parametres: readonly ParametreVu[]
  readonly choix: readonly ChoixVu[]
  /** Something is not at its default. */
  readonly isReglee: boolean
  readonly avertissements: readonly Problem[]
}

export const simulationVue = (scenario: Scenario): SimulationVue => ({
  parametres: NOMS_DE_PARAMETRE.map((parametre) => parametreVu(scenario, parametre)),
  choix: NOMS_DE_CHOIX.map((choix) => choixVu(scenario, choix)),
  isReglee: hasReglages(scenario),
  avertissements: scenarioWarnings(scenario),
})

// ---- ceilings

const CATEGORIES = [1, 2, 3, 4, 5, 6] as const
const PLAFONNES = ['PLAI', 'PLUS', 'PLS'] as const satisfies readonly Financement[]

/** Years of the horizon. */
export function anneesDe({ horizon }: Scenario): readonly number[] {
  const [de, a] = [Number(horizon.de.slice(0, 4)), Number(horizon.a.slice(0, 4))]
  return Array.from({ length: Math.max(0, a - de) + 1 }, (_, i) => de + i)
}

export interface ChampDePlafond {
  readonly place: CaseDePlafond
  readonly nom: string
  readonly valeur: number
}

const SAISIS = ['PLAI', 'PLUS'] as const

function champsDe(table: TableDePlafonds, menage: string, rang: number | undefined): readonly ChampDePlafond[] {
  return SAISIS.map((financement) => {
    const place = { financement, rang }
    return { place, nom: m('reglagesPlafondDe', { menage, financement }), valeur: lirePlafond(table, place) }
  })
}

export interface PlafondsVue {
  readonly financements: typeof PLAFONNES
  readonly lignes: readonly {
    readonly menage: string
    readonly plafonds: readonly string[]
    /** Those that can be typed; PLS follows PLUS. */
    readonly champs: readonly ChampDePlafond[]
  }[]
  /** Where the figures come from, what is assumed of them, and the year that lends its table. */
  readonly notes: readonly string[]
}

/** What a person more adds. PLS follows PLUS, as a ceiling does. */
const parPersonne = (table: TableDePlafonds, financement: (typeof PLAFONNES)[number]): number =>
  plafondEuros(table, financement, CATEGORIES.length + 1) - plafondEuros(table, financement, CATEGORIES.length)

export function plafondsVue(scenario: Scenario, annee: number): PlafondsVue {
  const table = tableDeLAnnee(plafondsDe(scenario), annee)
  const { source, hypothese } = table
  const report = table.annee === annee ? undefined : m('reglagesReport', { annee, table: table.annee })
  const dites = [source, hypothese].filter((note) => note !== undefined)
  return {
    financements: PLAFONNES,
    lignes: [
      ...CATEGORIES.map((n) => ({
        menage: m('reglagesMenage', { n }),
        champs: champsDe(table, m('reglagesMenage', { n }), n - 1),
        plafonds: PLAFONNES.map((financement) => nombre(plafondEuros(table, financement, n))),
      })),
      {
        menage: m('reglagesParPersonne'),
        champs: champsDe(table, m('reglagesParPersonne'), undefined),
        plafonds: PLAFONNES.map((financement) => nombre(parPersonne(table, financement))),
      },
    ],
    notes: [
      ...(report === undefined ? [] : [report]),
      ...(dites.length > 0 ? dites : [m('scenariosSansSource')]),
      m('reglagesPlafondsNote'),
      m('reglagesPlafondsEdition'),
    ],
  }
}

export interface OccupationVue {
  readonly aide: string
  readonly lignes: readonly {
    readonly personnes: string
    readonly cases: readonly { readonly typologie: Typologie; readonly nom: string; readonly isAdmise: boolean }[]
  }[]
}

export function occupationVue({ simulation }: Scenario): OccupationVue {
  const occupation = simulation?.occupation ?? OCCUPATION
  return {
    aide:
      simulation?.occupationHypothese ??
      m(simulation?.occupation ? 'reglagesOccupationPropre' : 'reglagesOccupationAide'),
    lignes: occupation.map((typologies, i) => {
      const personnes = m('reglagesPersonnes', { n: i + 1, etPlus: i === occupation.length - 1 })
      return {
        personnes,
        cases: TYPOLOGIES.map((typologie) => ({
          typologie,
          nom: m('reglagesOccupationEdition', { personnes, typologie }),
          isAdmise: typologies.includes(typologie),
        })),
      }
    }),
  }
}
