// A campaign: many runs of one world, and what they say together. Values are kept in the order of the runs, so that the
// result does not depend on who ran what; two campaigns under the same seeds are compared run by run.
import type { Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import { exp } from '~/simulation/maths.ts'
import type { CleDIndicateur, Mesure, ResultatDIndicateur, Unite } from './indicateurs/contrat.ts'
import { INDICATEURS } from './indicateurs/index.ts'
import { INDICATEURS_DE_PAIRE } from './indicateurs/paires.ts'
import { type Difference, differenceAppariee } from './stats/apparie.ts'
import { clopperPearson } from './stats/proportions.ts'
import { type Intervalle, intervalleDesQuantiles, type Moyenne, moyenneDe, quantileDeStudent } from './stats/student.ts'

/** Every indicator of a run. */
export const mesurerPassage = (registre: Registre, monde: Monde): readonly Mesure[] =>
  INDICATEURS.flatMap(({ mesurer }) => mesurer(registre, monde))

interface Suite extends CleDIndicateur {
  /** One a run; null where there was nothing to measure. */
  readonly valeurs: (number | null)[]
  total: number
}

const UNITES = new Map<string, Unite>([...INDICATEURS, ...INDICATEURS_DE_PAIRE].map(({ id, unite }) => [id, unite]))

/** What a run that says nothing of a key says: no household is a count of none, no share is none. */
function completer({ id, valeurs }: Suite, passages: number): void {
  while (valeurs.length < passages) valeurs.push(UNITES.get(id) === 'compte' ? 0 : null)
}

const texteDe = ({ id, perimetre, groupe, annee }: CleDIndicateur): string => [id, perimetre, groupe, annee].join('\n')

export interface Releve {
  ajouter(mesures: readonly Mesure[]): void
  /** Runs so far. */
  readonly passages: () => number
  /** What is measured, in the order of the first runs that measured it. */
  readonly cles: () => readonly CleDIndicateur[]
  readonly resultats: () => readonly ResultatDIndicateur[]
  readonly resultat: (cle: CleDIndicateur) => ResultatDIndicateur | undefined
  /** Value of each run, in order; null where there was nothing to measure, or nothing at all. */
  readonly valeurs: (cle: CleDIndicateur) => readonly (number | null)[]
}

/** 95 % interval of the estimate; null for a single run, or a ratio that is 0 in all of them. */
function intervalleDe(
  unite: Unite | undefined,
  { estimation, ecartType, intervalle, n }: Moyenne,
  valeurs: readonly number[],
): Intervalle | null {
  if (intervalle === undefined) return null
  if (unite === 'chance') return clopperPearson(valeurs.filter((valeur) => valeur === 1).length, n)
  if (unite !== 'rapport') return intervalle
  if (estimation === 0) return null
  const facteur = exp((quantileDeStudent(n - 1) * ecartType) / (estimation * Math.sqrt(n)))
  return [estimation / facteur, estimation * facteur]
}

function resultatDe({ valeurs, total, ...cle }: Suite): ResultatDIndicateur {
  const connues = valeurs.filter((valeur) => valeur !== null)
  const n = valeurs.length === 0 ? 0 : total / valeurs.length
  const { id, perimetre, groupe, annee } = cle
  const nom = { id, perimetre, groupe, annee }
  if (connues.length === 0) return { ...nom, estimation: null, intervalle: null, etendue: null, n }
  const unite = UNITES.get(id)
  const moyenne = moyenneDe(connues)
  return {
    ...nom,
    estimation: moyenne.estimation,
    intervalle: intervalleDe(unite, moyenne, connues),
    etendue: connues.length > 1 && unite !== 'chance' ? intervalleDesQuantiles(connues) : null,
    n,
  }
}

export function creerReleve(): Releve {
  const suites = new Map<string, Suite>()
  let passages = 0
  const complete = (suite: Suite): Suite => {
    completer(suite, passages)
    return suite
  }
  return {
    ajouter(mesures) {
      for (const { id, perimetre, groupe, annee, valeur, n } of mesures) {
        const texte = texteDe({ id, perimetre, groupe, annee })
        let suite = suites.get(texte)
        if (!suite) suites.set(texte, (suite = { id, perimetre, groupe, annee, valeurs: [], total: 0 }))
        completer(suite, passages)
        suite.valeurs.push(valeur)
        suite.total += n
      }
      passages += 1
    },
    passages: () => passages,
    cles: () => [...suites.values()],
    resultats: () => [...suites.values()].map((suite) => resultatDe(complete(suite))),
    resultat: (cle) => {
      const suite = suites.get(texteDe(cle))
      return suite && resultatDe(complete(suite))
    },
    valeurs: (cle) => {
      const suite = suites.get(texteDe(cle))
      return suite ? complete(suite).valeurs : []
    },
  }
}

/** Paired difference b − a of an indicator, over the runs where both have a value; undefined without any. */
export function comparerReleves(a: Releve, b: Releve, cle: CleDIndicateur): Difference | undefined {
  const [enA, enB] = [a.valeurs(cle), b.valeurs(cle)]
  const paires = enA.flatMap((x, i) => {
    const y = enB[i]
    return x === null || y === null || y === undefined ? [] : [[x, y] as const]
  })
  if (paires.length === 0) return undefined
  return differenceAppariee(
    paires.map(([x]) => x),
    paires.map(([, y]) => y),
  )
}
