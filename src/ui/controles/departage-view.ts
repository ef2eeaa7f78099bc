// Ties: what points leave level in each segment, what then decides, and who decides of the last turns of the year.
import { ALERTE_DU_BORD, type Egalites } from '~/analysis/reponses/departage.ts'
import type { BordMontre, DepartageMontre, SegmentMontre } from '~/analysis/reponses/departage-montre.ts'
import { nombre, pourCent } from '~/i18n/nombres.ts'
import { m } from './mots.ts'

/** Parts des paires que les points, le mois de dépôt puis l’identifiant départagent. */
interface Parts {
  readonly n: string
  readonly parPoints: string
  readonly parDepot: string
  readonly parId: string
  readonly classes: string
}

export interface LigneDEgalites extends Parts {
  readonly titre: string
}

export interface LigneDeBord {
  readonly titre: string
  readonly k: string
  readonly exAequo: string
  readonly parDepot: string
  readonly parId: string
  readonly alerte: boolean
  /** A sign, and its words. */
  readonly signe: string
  readonly dit: string
}

export interface DepartageVu {
  readonly phrase: string
  readonly lignes: readonly LigneDEgalites[]
  readonly bord: {
    readonly phrase: string
    /** Empty without the lettings of a scenario. */
    readonly lignes: readonly LigneDeBord[]
  }
}

const INCONNU = '—'
const compteVu = (compte: number | null): string => (compte === null ? m('masqueCourt') : nombre(compte))

function partsDe({ n, points, depot, classes }: Egalites): Parts {
  const [parPoints, parDepot, parId] =
    points === null || depot === null
      ? [INCONNU, INCONNU, INCONNU]
      : [pourCent(1 - points), pourCent(points - depot), pourCent(depot)]
  return { n: nombre(n), parPoints, parDepot, parId, classes: nombre(classes, 1) }
}

function ligneDEgalites(segment: SegmentMontre): LigneDEgalites {
  const titre = segment.typologie
  if (!segment.masque) return { titre, ...partsDe(segment) }
  const masque = m('masqueCourt')
  return { titre, n: masque, parPoints: masque, parDepot: masque, parId: masque, classes: masque }
}

function remarque({ k, exAequo, alerte }: BordMontre, n: number): Pick<LigneDeBord, 'signe' | 'dit'> {
  if (alerte === null) return { signe: '', dit: '' }
  if (k >= n) return { signe: '=', dit: m('bordTousServis') }
  if (exAequo === 0) return { signe: '=', dit: m('bordNet') }
  return alerte ? { signe: '▲', dit: m('bordAlerte') } : { signe: '=', dit: m('bordPeu') }
}

const bordVu = (titre: string, bord: BordMontre, n: number): LigneDeBord => ({
  titre,
  k: nombre(bord.k),
  exAequo: compteVu(bord.exAequo),
  parDepot: compteVu(bord.parDepot),
  parId: compteVu(bord.parId),
  alerte: bord.alerte === true,
  ...remarque(bord, n),
})

function phraseDuBord(lignes: readonly LigneDeBord[]): string {
  const alertes = lignes.filter(({ alerte }) => alerte).map(({ titre }) => titre)
  if (lignes.length === 0) return m('bordSansTours')
  if (alertes.length > 0) return m('bordPhrase', { segments: alertes, part: ALERTE_DU_BORD })
  return lignes.every(({ dit }) => dit === '') ? m('bordMasque') : m('bordAucune', { part: ALERTE_DU_BORD })
}

export function departageVu({ ensemble, segments }: DepartageMontre): DepartageVu {
  const bords = segments.flatMap((segment) =>
    segment.masque || segment.bord === null ? [] : [bordVu(segment.typologie, segment.bord, segment.n)],
  )
  const isMesuree = ensemble !== null && ensemble.points !== null && ensemble.depot !== null
  return {
    phrase: isMesuree
      ? m('departagePhrase', { egales: ensemble.points, id: ensemble.depot, classes: ensemble.classes })
      : m('departageSansPaire'),
    lignes: segments.map(ligneDEgalites),
    bord: { phrase: phraseDuBord(bords), lignes: bords },
  }
}
