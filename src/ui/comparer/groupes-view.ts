// Who gains places and who loses them, by group of households. Groups are those of A; means are exact on the cohort.
import type { Axe } from '~/analysis/groupes.ts'
import { masquerTableau } from '~/analysis/masque.ts'
import type { MouvementDeGroupe } from '~/analysis/mouvements.ts'
import { m } from './mots.ts'
import { motsDeLAxe, motsDuGroupe } from '~/i18n/mouvements.ts'
import { nombre } from '~/i18n/nombres.ts'
import { type Effectif, effectifDe, flecheDe, type Sens, sensDe } from './effectif.ts'

/** Groups under this size are said to be small; they lead no sentence. */
const PETIT_EFFECTIF = 30

/** Places are shown to one decimal: what rounds to zero is equal. */
const arrondi = (moyenne: number): number => Math.round(moyenne * 10) / 10

export interface LigneDeGroupe {
  readonly cle: string
  readonly court: string
  readonly sujet: string
  readonly n: Effectif
  readonly montent: Effectif
  readonly descendent: Effectif
  readonly inchanges: Effectif
  /** Mean places gained, one decimal; absent when the group or its movers are masked. */
  readonly moyenne: number | undefined
  /** Mean places of those who rise and of those who fall; absent when nobody does, or when a count is masked. */
  readonly gain: number | undefined
  readonly perte: number | undefined
  readonly sens: Sens
  /** « ▲ 12,4 ». */
  readonly texte: string
  readonly petit: boolean
}

export interface AxeVu {
  readonly axe: Axe
  readonly titre: string
  readonly lignes: readonly LigneDeGroupe[]
}

export interface GroupesVue {
  readonly axes: readonly AxeVu[]
  /** The scale goes from −borne to +borne, in places. */
  readonly borne: number
  /** Steps of the scale, 0 excepted. */
  readonly graduations: readonly number[]
  /** Groups that gain and lose most, large enough to be named. */
  readonly gagne: LigneDeGroupe | undefined
  readonly perd: LigneDeGroupe | undefined
}

/** 1, 2 or 5 times a power of ten, at least the value. */
function rondAuDessus(valeur: number): number {
  const puissance = 10 ** Math.floor(Math.log10(Math.max(valeur, 1)))
  return [1, 2, 5, 10].map((facteur) => facteur * puissance).find((rond) => rond >= valeur) ?? 10 * puissance
}

function axeVu(axe: Axe, mouvements: readonly MouvementDeGroupe[], synthetique: boolean): AxeVu {
  const { cellules, totauxDesLignes } = masquerTableau(
    mouvements.map(({ montent, descendent, inchanges }) => [montent, descendent, inchanges]),
    { synthetique },
  )
  const lignes = mouvements.map(({ groupe, n: effectif, moyenne, gains, pertes }, i): LigneDeGroupe => {
    const [montent, descendent, inchanges] = (cellules[i] ?? []).map(effectifDe) as [Effectif, Effectif, Effectif]
    const n = effectifDe(totauxDesLignes[i] ?? { masque: true })
    const isMasque = n.n === undefined || (montent.n === undefined && descendent.n === undefined)
    const isEntier = [n, montent, descendent, inchanges].every((dit) => dit.n !== undefined)
    const shown = isMasque ? undefined : arrondi(moyenne)
    const sens = sensDe(shown ?? 0)
    return {
      cle: `${axe}-${groupe}`,
      ...motsDuGroupe(axe, groupe),
      n,
      montent,
      descendent,
      inchanges,
      moyenne: shown,
      gain: isEntier && montent.n ? gains / montent.n : undefined,
      perte: isEntier && descendent.n ? pertes / descendent.n : undefined,
      sens,
      texte: shown === undefined ? m('comparerMasque') : flecheDe(sens, nombre(Math.abs(shown), 1)),
      petit: effectif < PETIT_EFFECTIF,
    }
  })
  return { axe, titre: motsDeLAxe(axe), lignes }
}

export function groupesVue(
  groupes: readonly MouvementDeGroupe[],
  { synthetique }: { readonly synthetique: boolean },
): GroupesVue {
  const axes = [...new Set(groupes.map(({ axe }) => axe))].map((axe) =>
    axeVu(
      axe,
      groupes.filter((groupe) => groupe.axe === axe),
      synthetique,
    ),
  )
  const lignes = axes.flatMap((axe) => axe.lignes)
  const borne = rondAuDessus(Math.max(1, ...lignes.map(({ moyenne }) => Math.abs(moyenne ?? 0))))
  const ordre = lignes
    .filter(({ moyenne, petit }) => moyenne !== undefined && !petit)
    .toSorted((a, b) => (b.moyenne ?? 0) - (a.moyenne ?? 0))
  const [premier, dernier] = [ordre[0], ordre.at(-1)]
  return {
    axes,
    borne,
    graduations: [-borne, -borne / 2, borne / 2, borne],
    gagne: premier?.sens === 'gain' ? premier : undefined,
    perd: dernier?.sens === 'perte' ? dernier : undefined,
  }
}
