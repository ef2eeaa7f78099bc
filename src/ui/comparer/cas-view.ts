// One household, explained under A and under B: its place first and the criteria that moved it, then every criterion —
// what counts, what is met without counting, what cannot be known, what is not met and what would be needed.
import { CRITERES_PROTEGES, criteresProteges } from '~/analysis/proteges.ts'
import { type Cotation, niveauDeRang } from '~/domain/cotation.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import type { CritereExplique } from '~/engine/index.ts'
import { m } from './mots.ts'
import { nombre, ordinal } from '~/i18n/nombres.ts'
import type { CasOuvert } from '~/workers/protocol.ts'
import { type Cote, find, nommer, pointsDe, pointsRetenus, retenus } from './cas-cote.ts'
import { phraseDuCas } from './cas-phrase.ts'
import { flecheDe, type Sens, sensDe } from './effectif.ts'
import { manqueDe } from './manque.ts'
import { titreDeSegment } from './segments-view.ts'

/** Part de la barre ; une pénalité recule depuis la fin. */
export interface PartDeBarre {
  readonly id: string
  readonly code: string
  readonly points: number
  /** Token of the level, such as `n3`. */
  readonly couleur: string | undefined
  /** From and to, in points; from < to. */
  readonly de: number
  readonly a: number
}

export interface BarreVue {
  readonly lettre: 'A' | 'B'
  readonly score: number
  readonly scoreDit: string
  readonly parts: readonly PartDeBarre[]
  readonly resume: string
}

export type GenreDeLigne = 'compte' | 'nonRetenu' | 'aCompleter' | 'nonRempli'

export interface LigneDeCritere {
  readonly id: string
  readonly code: string
  readonly libelle: string
  readonly genre: GenreDeLigne
  /** Retained « 25 », met without counting « (15) », else a status. */
  readonly a: string
  readonly b: string
  readonly sens: Sens
  readonly ecart: string
  /** Under B, what is missing. */
  readonly manque: string | undefined
}

export interface CasVu {
  readonly id: string
  readonly segment: string
  readonly rangA: string
  readonly rangB: string
  readonly sens: Sens
  readonly places: string
  /** Gap of the scores. */
  readonly ecart: { readonly sens: Sens; readonly texte: string }
  /** First sentence: the place, and why. */
  readonly phrase: string
  readonly barres: readonly [BarreVue, BarreVue]
  /** Points that the scale of the bars must hold, from `min` ≤ 0. */
  readonly etendue: { readonly min: number; readonly max: number }
  readonly lignes: readonly LigneDeCritere[]
  readonly protege: boolean
}

// ---- bars

function barre(cote: Cote, a: Cote, b: Cote, caches: ReadonlySet<string>): BarreVue {
  const shown = retenus(cote).filter(({ points }) => points !== 0)
  const parts: PartDeBarre[] = []
  let end = 0
  const add = (id: string, points: number, couleur: string | undefined): void => {
    const [de, vers] = points < 0 ? [end + points, end] : [end, end + points]
    parts.push({ id, code: nommer(id, a, b).code, points, couleur, de, a: vers })
    end += points
  }
  const couleurDe = (id: string): string | undefined => {
    const rang = cote.cotation.criteres.find((critere) => critere.id === id)?.niveau
    return rang === undefined ? undefined : niveauDeRang(cote.cotation, rang)?.couleur
  }
  const sum = pointsDe(cote, caches)
  const plain = shown.filter(({ id }) => !caches.has(id))
  if (sum > 0) add(CRITERES_PROTEGES, sum, undefined)
  for (const { id, points } of plain) if (points > 0) add(id, points, couleurDe(id))
  if (sum < 0) add(CRITERES_PROTEGES, sum, undefined)
  for (const { id, points } of plain) if (points < 0) add(id, points, undefined)
  const detail = parts.map(({ id, points }) => {
    const { code, libelle } = nommer(id, a, b)
    return `${code} ${libelle} ${nombre(points)}`.trim()
  })
  const { score } = cote.explication
  return {
    lettre: cote.lettre,
    score,
    scoreDit: nombre(score),
    parts,
    resume: m('comparerCasBarre', {
      lettre: cote.lettre,
      detail: detail.length > 0 ? detail.join(', ') : m('comparerCasSansPoints'),
      score,
    }),
  }
}

// ---- table

function etatDe(critere: CritereExplique | undefined): string {
  if (critere === undefined) return m('comparerCasHors')
  if (critere.retenu) return nombre(critere.points)
  if (critere.etat === 'vrai') return m('comparerCasEntreParentheses', { n: critere.points })
  return critere.etat === 'inconnu' ? m('comparerCasACompleter') : m('comparerCasNonRempli')
}

function genreDe(enA: CritereExplique | undefined, enB: CritereExplique | undefined): GenreDeLigne {
  const both = [enA, enB]
  if (both.some((critere) => critere?.retenu)) return 'compte'
  if (both.some((critere) => critere?.etat === 'vrai')) return 'nonRetenu'
  return both.some((critere) => critere?.etat === 'inconnu') ? 'aCompleter' : 'nonRempli'
}

function ligneDe(id: string, a: Cote, b: Cote): LigneDeCritere {
  const [enA, enB] = [find(a, id), find(b, id)]
  const ecart = pointsRetenus(b, id) - pointsRetenus(a, id)
  const last = enB ?? enA
  return {
    id,
    ...nommer(id, a, b),
    genre: genreDe(enA, enB),
    a: etatDe(enA),
    b: etatDe(enB),
    sens: sensDe(ecart),
    ecart: flecheDe(sensDe(ecart), nombre(Math.abs(ecart))),
    manque: last && last.etat !== 'vrai' ? manqueDe(last) : undefined,
  }
}

function ligneProtegee(a: Cote, b: Cote, caches: ReadonlySet<string>): readonly LigneDeCritere[] {
  const [enA, enB] = [pointsDe(a, caches), pointsDe(b, caches)]
  if (enA === 0 && enB === 0) return []
  const sens = sensDe(enB - enA)
  return [
    {
      id: CRITERES_PROTEGES,
      ...nommer(CRITERES_PROTEGES, a, b),
      genre: 'compte',
      a: nombre(enA),
      b: nombre(enB),
      sens,
      ecart: flecheDe(sens, nombre(Math.abs(enB - enA))),
      manque: undefined,
    },
  ]
}

const ORDRE: readonly GenreDeLigne[] = ['compte', 'nonRetenu', 'aCompleter', 'nonRempli']

function lignes(a: Cote, b: Cote, caches: ReadonlySet<string>): readonly LigneDeCritere[] {
  const ids = new Set([...b.explication.criteres, ...a.explication.criteres].map(({ id }) => id))
  const plain = [...ids].filter((id) => !caches.has(id))
  return [...ligneProtegee(a, b, caches), ...plain.map((id) => ligneDe(id, a, b))].toSorted(
    (x, y) => ORDRE.indexOf(x.genre) - ORDRE.indexOf(y.genre),
  )
}

/** @param protege merges the criteria of high sensitivity: for a real cohort, or on a projector. */
export function casVue(
  cas: CasOuvert,
  cotations: { readonly a: Cotation; readonly b: Cotation },
  { protege }: { readonly protege: boolean },
): CasVu {
  const a: Cote = { lettre: 'A', cotation: cotations.a, explication: cas.a }
  const b: Cote = { lettre: 'B', cotation: cotations.b, explication: cas.b }
  const caches = protege ? criteresProteges(a.cotation, b.cotation) : new Set<string>()
  const barres = [barre(a, a, b, caches), barre(b, a, b, caches)] as const
  const ends = barres.flatMap(({ parts }) => parts.flatMap((part) => [part.de, part.a]))
  const places = cas.a.rang - cas.b.rang
  return {
    id: cas.demande.id,
    segment: m('comparerCasSegment', {
      segment: titreDeSegment(cas.b.grille, cas.b.segment),
      n: cas.b.effectifSegment,
    }),
    rangA: ordinal(cas.a.rang),
    rangB: ordinal(cas.b.rang),
    sens: sensDe(places),
    places: flecheDe(sensDe(places), m('comparerPlaces', { n: Math.abs(places), decimales: 0 })),
    ecart: {
      sens: sensDe(cas.b.score - cas.a.score),
      texte: flecheDe(sensDe(cas.b.score - cas.a.score), nombre(Math.abs(cas.b.score - cas.a.score))),
    },
    phrase: phraseDuCas(cas, a, b, caches),
    barres,
    etendue: { min: Math.min(0, ...ends), max: Math.max(1, ...ends) },
    lignes: lignes(a, b, caches),
    protege,
  }
}

const FAITS_PROTEGES: ReadonlySet<string> = new Set(
  FAITS_DE_BASE.filter(({ sensibilite }) => sensibilite === 'haute').map(({ id }) => id),
)

/** The household’s facts, without the protected ones when they must not show. */
export const faitsMontrables = <F extends { readonly fait: string }>(
  faits: readonly F[],
  { protege }: { readonly protege: boolean },
): readonly F[] => faits.filter(({ fait }) => !protege || !FAITS_PROTEGES.has(fait))
