// « Qui passe devant qui »: from band to band of places in one grid, and the geometry of its drawing at a real width.
// Bands keep the same size on both sides, since A and B place the same applications; a masked passage is a thin thread.
import { type Cellule, isMasquee, masquerTableau } from '~/analysis/masque.ts'
import type { PassagesDeRang } from '~/analysis/mouvements.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { m } from './mots.ts'
import { type Effectif, effectifDe, type Sens, sommeDe } from './effectif.ts'
import { nomDeGrille } from './segments-view.ts'

export interface TrancheVue {
  readonly libelle: string
  readonly taille: number
  /** Come from worse places, and from better ones. */
  readonly montent: Effectif
  readonly descendent: Effectif
}

export interface PassageDeRang {
  readonly de: number
  readonly vers: number
  readonly effectif: Effectif
  readonly sens: Sens
}

export interface FluxVue {
  readonly grille: NomDeGrille
  readonly effectif: number
  readonly tranches: readonly TrancheVue[]
  /** Passages that hold somebody. */
  readonly passages: readonly PassageDeRang[]
  /** Rows A × columns B. */
  readonly cases: readonly (readonly Effectif[])[]
  readonly resume: string
}

const sens = (de: number, vers: number): Sens => (vers < de ? 'gain' : vers > de ? 'perte' : 'egal')

export function fluxVue(
  { grille, tranches, effectifs }: PassagesDeRang,
  { synthetique }: { readonly synthetique: boolean },
): FluxVue {
  const effectif = tranches.at(-1)?.a ?? 0
  if (effectif === 0)
    return {
      grille,
      effectif,
      tranches: [],
      passages: [],
      cases: [],
      resume: m('comparerFluxVide', { grille: nomDeGrille(grille) }),
    }
  const { cellules } = masquerTableau(effectifs, { synthetique })
  const column = (vers: number, keep: (de: number) => boolean): readonly Cellule[] =>
    cellules.flatMap((row, de) => (keep(de) ? [row[vers] ?? { masque: true }] : []))
  const restent = sommeDe(cellules.map((row, i): Cellule => row[i] ?? { masque: true }))
  return {
    grille,
    effectif,
    tranches: tranches.map(({ de, a }, vers) => ({
      libelle: m('comparerFluxTranche', { de, a }),
      taille: a - de + 1,
      montent: sommeDe(column(vers, (depuis) => depuis > vers)),
      descendent: sommeDe(column(vers, (depuis) => depuis < vers)),
    })),
    passages: cellules.flatMap((row, de) =>
      row.flatMap((cellule, vers): readonly PassageDeRang[] =>
        !isMasquee(cellule) && cellule.valeur === 0
          ? []
          : [{ de, vers, effectif: effectifDe(cellule), sens: sens(de, vers) }],
      ),
    ),
    cases: cellules.map((row) => row.map(effectifDe)),
    resume: m('comparerFluxResume', { grille: nomDeGrille(grille), restent: restent.texte, n: effectif }),
  }
}

// ---- geometry

export interface Bande {
  readonly y: number
  readonly hauteur: number
  /** Where its words stand: near its middle, never over the words of the band before. */
  readonly yTexte: number
}

export interface Ruban {
  readonly cle: string
  readonly sens: Sens
  readonly chemin: string
  readonly masque: boolean
}

const ECART = 8
const LIGNE_DE_TEXTE = 15
const FIL = 1.5

/**
 * Bands and ribbons.
 * @param x0 right edge of A’s bars; @param x1 left edge of B’s bars; heights in px
 */
export function tracerFlux(
  { tranches, passages, effectif }: FluxVue,
  { x0, x1, haut, bas }: { readonly x0: number; readonly x1: number; readonly haut: number; readonly bas: number },
): { readonly bandes: readonly Bande[]; readonly rubans: readonly Ruban[] } {
  const echelle = (bas - haut - ECART * (tranches.length - 1)) / Math.max(1, effectif)
  const bandes: Bande[] = []
  let y = haut
  for (const { taille } of tranches) {
    const hauteur = taille * echelle
    const avant = bandes.at(-1)
    const milieu = y + hauteur / 2
    bandes.push({ y, hauteur, yTexte: avant ? Math.max(milieu, avant.yTexte + LIGNE_DE_TEXTE) : milieu })
    y += hauteur + ECART
  }
  const departs = bandes.map((bande) => bande.y)
  const arrivees = bandes.map((bande) => bande.y)
  const width = ({ effectif: { n } }: PassageDeRang): number => (n === undefined ? FIL : n * echelle)
  const place = (starts: number[], i: number, epaisseur: number): number => {
    const start = starts[i] ?? haut
    starts[i] = start + epaisseur
    return start
  }
  const milieu = (x0 + x1) / 2
  const yDepart = new Map(passages.map((passage) => [passage, place(departs, passage.de, width(passage))]))
  const yArrivee = new Map(
    passages
      .toSorted((a, b) => a.vers - b.vers || a.de - b.de)
      .map((passage) => [passage, place(arrivees, passage.vers, width(passage))]),
  )
  const rubans = passages.map((passage): Ruban => {
    const [a, b, e] = [yDepart.get(passage) ?? haut, yArrivee.get(passage) ?? haut, width(passage)]
    const r = (value: number): string => value.toFixed(1)
    return {
      cle: `${passage.de}-${passage.vers}`,
      sens: passage.sens,
      masque: passage.effectif.n === undefined,
      chemin: `M${r(x0)} ${r(a)}C${r(milieu)} ${r(a)} ${r(milieu)} ${r(b)} ${r(x1)} ${r(b)}V${r(b + e)}C${r(milieu)} ${r(b + e)} ${r(milieu)} ${r(a + e)} ${r(x0)} ${r(a + e)}Z`,
    }
  })
  return { bandes, rubans: rubans.toSorted((a, b) => Number(a.sens !== 'egal') - Number(b.sens !== 'egal')) }
}
