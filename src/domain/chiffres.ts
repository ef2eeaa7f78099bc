// Figures of the grid: what each of its cells shows at a month, and how the cells of one content differ from another's.
// They are what a spreadsheet holds: points, the cap of a progressive scale, or nothing outside of the grid.
import {
  type Cotation,
  type Datee,
  enVigueur,
  GRILLES,
  type NomDeGrille,
  niveauDeRang,
  type PointsDeGrille,
  type Progressif,
} from './cotation.ts'
import type { MoisIndex } from './mois.ts'

/** Chiffre d’une case : des points, ou le plafond d’un barème progressif. */
export interface Chiffre {
  readonly valeur: number
  readonly plafond: boolean
}

/** Une case de la grille de points. */
export interface Case {
  readonly critere: string
  readonly grille: NomDeGrille
}

type Valeur = Exclude<PointsDeGrille, readonly unknown[]>

/** Points of a level in force at the month. */
export function pointsDuNiveau(cotation: Cotation, rang: number, mois: MoisIndex): number {
  const niveau = niveauDeRang(cotation, rang)
  return (niveau && enVigueur<number>(niveau.points, mois)) ?? 0
}

const rangDe = (cotation: Cotation, critere: string): number =>
  cotation.criteres.find(({ id }) => id === critere)?.niveau ?? 0

/** The scale in force in a cell, where it holds one. */
export function progressifDe(cotation: Cotation, { critere, grille }: Case, mois: MoisIndex): Progressif | undefined {
  const ecrit = cotation.grilles[grille].points[critere]
  const valeur = ecrit === undefined ? undefined : enVigueur(ecrit as Datee<Valeur>, mois)
  return typeof valeur === 'object' && valeur !== null ? valeur : undefined
}

/** @returns undefined outside of the grid, or before its first date */
export function chiffreDe(cotation: Cotation, { critere, grille }: Case, mois: MoisIndex): Chiffre | undefined {
  const ecrit = cotation.grilles[grille].points[critere]
  const valeur = ecrit === undefined ? undefined : enVigueur(ecrit as Datee<Valeur>, mois)
  if (valeur === undefined) return undefined
  if (valeur === null) return { valeur: pointsDuNiveau(cotation, rangDe(cotation, critere), mois), plafond: false }
  return typeof valeur === 'number' ? { valeur, plafond: false } : { valeur: valeur.plafond, plafond: true }
}

/** Une case du tableau qui change : son libellé, son niveau, ou son chiffre dans une grille. */
export type EcartDeGrille =
  | { readonly champ: 'libelle'; readonly critere: string; readonly avant: string; readonly apres: string }
  | { readonly champ: 'niveau'; readonly critere: string; readonly avant: number; readonly apres: number }
  | {
      readonly champ: NomDeGrille
      readonly critere: string
      readonly avant: Chiffre | undefined
      readonly apres: Chiffre | undefined
    }

const isMeme = (a: Chiffre | undefined, b: Chiffre | undefined): boolean =>
  a?.valeur === b?.valeur && a?.plafond === b?.plafond

/** Cells that differ, criterion by criterion; criteria of one content alone are left out. */
export function ecartsDeGrille(a: Cotation, b: Cotation, mois: MoisIndex): readonly EcartDeGrille[] {
  const avants = new Map(a.criteres.map((critere) => [critere.id, critere]))
  return b.criteres.flatMap(({ id: critere, libelle, niveau }): readonly EcartDeGrille[] => {
    const avant = avants.get(critere)
    if (avant === undefined) return []
    const chiffres = GRILLES.map((grille) => ({
      champ: grille,
      critere,
      avant: chiffreDe(a, { critere, grille }, mois),
      apres: chiffreDe(b, { critere, grille }, mois),
    }))
    return [
      ...(avant.libelle === libelle
        ? []
        : [{ champ: 'libelle', critere, avant: avant.libelle, apres: libelle } as const]),
      ...(avant.niveau === niveau ? [] : [{ champ: 'niveau', critere, avant: avant.niveau, apres: niveau } as const]),
      ...chiffres.filter((ecart) => !isMeme(ecart.avant, ecart.apres)),
    ]
  })
}
