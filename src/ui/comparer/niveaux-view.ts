// From the best level under A to the best level under B, as a matrix of counts, and its heaviest passages in sentences.
import { type Cellule, masquerTableau } from '~/analysis/masque.ts'
import type { PassagesDeNiveau } from '~/analysis/mouvements.ts'
import { type Cotation, niveauDeRang } from '~/domain/cotation.ts'
import { m } from './mots.ts'
import { type Effectif, effectifDe, flecheDe, type Sens } from './effectif.ts'

/** Niveau d’une ligne ou d’une colonne ; sans rang : aucun niveau. */
export interface NiveauVu {
  readonly rang: number | undefined
  /** « 3 », « — ». */
  readonly court: string
  readonly nom: string
  /** Token of the level, such as `n3`; absent without a level. */
  readonly couleur: string | undefined
}

export interface CaseDeNiveau {
  readonly effectif: Effectif
  readonly genre: 'diagonale' | 'gain' | 'perte' | 'vide'
  readonly texte: string
}

export interface Passage {
  readonly de: NiveauVu
  readonly vers: NiveauVu
  readonly effectif: Effectif
}

export interface NiveauxVue {
  readonly niveaux: readonly NiveauVu[]
  readonly cases: readonly (readonly CaseDeNiveau[])[]
  readonly totauxA: readonly Effectif[]
  readonly totauxB: readonly Effectif[]
  readonly total: Effectif
  /** Passages between two levels, the heaviest first; masked ones last. */
  readonly passages: readonly Passage[]
}

function niveauVu(rang: number | undefined, a: Cotation, b: Cotation): NiveauVu {
  if (rang === undefined) return { rang, court: '—', nom: m('comparerSansNiveau'), couleur: undefined }
  const niveau = niveauDeRang(b, rang) ?? niveauDeRang(a, rang)
  return { rang, court: String(rang), nom: m('comparerNiveau', { rang }), couleur: niveau?.couleur }
}

function caseDe(cellule: Cellule, ligne: number, colonne: number): CaseDeNiveau {
  const effectif = effectifDe(cellule)
  if (effectif.n === 0) return { effectif, genre: 'vide', texte: '·' }
  if (ligne === colonne) return { effectif, genre: 'diagonale', texte: effectif.court }
  const sens: Sens = colonne < ligne ? 'gain' : 'perte'
  return { effectif, genre: sens, texte: flecheDe(sens, effectif.court) }
}

/** Rows and columns without anybody under A nor under B are left out, unless they are levels of the rule sets. */
export function niveauxVue(
  { rangs, effectifs }: PassagesDeNiveau,
  a: Cotation,
  b: Cotation,
  { synthetique }: { readonly synthetique: boolean },
): NiveauxVue {
  const last = rangs.length
  const isUsed = effectifs.some((row, i) => (row[last] ?? 0) > 0 || (i === last && row.some((n) => n > 0)))
  const kept = isUsed ? last + 1 : last
  const niveaux = [...rangs, undefined].slice(0, kept).map((rang) => niveauVu(rang, a, b))
  const masked = masquerTableau(
    effectifs.slice(0, kept).map((row) => row.slice(0, kept)),
    { synthetique },
  )
  const cases = masked.cellules.map((row, i) => row.map((cellule, j) => caseDe(cellule, i, j)))
  const passages = cases
    .flatMap((row, i) =>
      row.flatMap(({ effectif, genre }, j): readonly Passage[] => {
        const [de, vers] = [niveaux[i], niveaux[j]]
        return genre === 'diagonale' || genre === 'vide' || !de || !vers ? [] : [{ de, vers, effectif }]
      }),
    )
    .toSorted((x, y) => (y.effectif.n ?? 0) - (x.effectif.n ?? 0))
  return {
    niveaux,
    cases,
    totauxA: masked.totauxDesLignes.map(effectifDe),
    totauxB: masked.totauxDesColonnes.map(effectifDe),
    total: effectifDe(masked.total),
    passages,
  }
}
