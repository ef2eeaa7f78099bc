// The households that show a finding, each explained under the draft: the criteria it meets, what they give, its score.
import { buildCohorte } from '~/domain/cohorte.ts'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { compileCotation, type Explication, expliquerLigne, noterCohorte } from '~/engine/index.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { nombre } from '~/i18n/nombres.ts'
import { manqueDe } from '../comparer/manque.ts'
import type { CasVu } from '../regles/alerte-view.ts'
import { m } from './mots.ts'

export interface CritereDuTemoin {
  readonly id: string
  readonly nom: string
  readonly points: string
  readonly retenu: boolean
}

export type TemoinVu = CasVu['menages'][number] & {
  readonly score: string
  readonly criteres: readonly CritereDuTemoin[]
  /** Criteria that an unknown answer leaves open, as a sentence. */
  readonly aCompleter: string | undefined
  /** What each criterion that it is there not to meet lacks, as a sentence. */
  readonly manques: readonly string[]
}

function temoinVu(
  menage: CasVu['menages'][number],
  explication: Explication,
  nonRemplis: readonly string[],
  cotation: Cotation,
): TemoinVu {
  const nommer = (id: string): string => critereNomme(cotation, id)
  const { criteres, aCompleter, score } = explication
  return {
    ...menage,
    score: m('score', { score }),
    criteres: criteres
      .filter(({ etat }) => etat === 'vrai')
      .toSorted((a, b) => Number(b.retenu) - Number(a.retenu) || b.points - a.points)
      .map(({ id, points, retenu }) => ({
        id,
        nom: nommer(id),
        points: retenu ? nombre(points) : m('casNonRetenu', { n: points }),
        retenu,
      })),
    manques: criteres.flatMap((critere) => {
      const manque = nonRemplis.includes(critere.id) ? manqueDe(critere) : undefined
      return manque === undefined ? [] : [m('casManque', { critere: nommer(critere.id), manque })]
    }),
    aCompleter: aCompleter.length === 0 ? undefined : m('casACompleter', { criteres: aCompleter.map(nommer) }),
  }
}

export function temoinsVus(
  { menages, nonRemplis = [] }: CasVu,
  cotation: Cotation,
  mois: MoisIndex,
): readonly TemoinVu[] {
  const resolue = resolveCotation(cotation, mois)
  invariant(resolue.ok, 'un cas ne vient que de règles qui ont une valeur au mois')
  const programme = compileCotation(resolue.value)
  const cohorte = buildCohorte(
    menages.map(({ ligne }) => ligne),
    { synthetique: true },
  )
  const notee = noterCohorte(programme, cohorte)
  return menages.map((menage, row) =>
    temoinVu(menage, expliquerLigne(programme, notee, cohorte, row), nonRemplis, cotation),
  )
}
