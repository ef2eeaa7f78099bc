// What may be told of the ties of a real cohort (model.md §7): nothing of a segment whose size is masked, and at the boundary
// no small count, nor the one that would give it away.
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import { type Cellule, isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '../masque.ts'
import type { Bord, Departage, DepartageDeSegment, Egalites } from './departage.ts'

/** Bord d’un segment, comptes masqués à null ; l’alerte l’est avec eux. */
export interface BordMontre {
  readonly k: number
  readonly exAequo: number | null
  readonly parDepot: number | null
  readonly parId: number | null
  readonly alerte: boolean | null
}

/** `masque`: nothing but its name. */
export type SegmentMontre =
  | { readonly typologie: Typologie; readonly masque: true }
  | (Omit<DepartageDeSegment, 'bord'> & { readonly masque: false; readonly bord: BordMontre | null })

export interface DepartageMontre {
  /** null under 11 applications. */
  readonly ensemble: Egalites | null
  readonly segments: readonly SegmentMontre[]
}

interface Options {
  readonly synthetique: boolean
}

const valeurDe = (cellule: Cellule | undefined): number | null =>
  cellule === undefined || isMasquee(cellule) ? null : cellule.valeur

function montrerBord({ k, exAequo, parDepot, parId, alerte }: Bord, options: Options): BordMontre {
  const { cellules, total } = masquerTableau([[parDepot, parId, exAequo - parDepot - parId]], options)
  const [depot, id] = (cellules[0] ?? []).map(valeurDe)
  const isDite = typeof depot === 'number' && typeof id === 'number'
  return {
    k,
    exAequo: valeurDe(total),
    parDepot: depot ?? null,
    parId: id ?? null,
    alerte: isDite ? alerte : null,
  }
}

export function montrerDepartages(
  departages: Readonly<Record<NomDeGrille, Departage>>,
  options: Options,
): Readonly<Record<NomDeGrille, DepartageMontre>> {
  const segmentDe = (nom: NomDeGrille, typologie: Typologie): DepartageDeSegment | undefined =>
    departages[nom].segments.find((segment) => segment.typologie === typologie)
  // Both grids and the totals of each size at once.
  const { cellules } = masquerTableau(
    GRILLES.map((nom) => TYPOLOGIES.map((typologie) => segmentDe(nom, typologie)?.n ?? 0)),
    options,
  )
  const montrer = (nom: NomDeGrille): DepartageMontre => {
    const { ensemble } = departages[nom]
    return {
      ensemble: !options.synthetique && ensemble.n < SEUIL_DE_MASQUAGE ? null : ensemble,
      segments: TYPOLOGIES.flatMap((typologie, t): readonly SegmentMontre[] => {
        const segment = segmentDe(nom, typologie)
        // Without any application too: that nobody stands there may be what gives another size away.
        if (valeurDe(cellules[GRILLES.indexOf(nom)]?.[t]) === null) return [{ typologie, masque: true }]
        if (segment === undefined) return []
        return [{ ...segment, masque: false, bord: segment.bord && montrerBord(segment.bord, options) }]
      }),
    }
  }
  return { primo: montrer('primo'), mutation: montrer('mutation') }
}
