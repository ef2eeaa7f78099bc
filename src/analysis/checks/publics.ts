// Publics of CCH L441-1 and L441-2-3: the criteria that the shipped rule set marks as mandatory. One is absent from a grid
// where it can apply (that of the shipped rule set uses it) when the grid uses neither it nor another mandatory criterion
// that takes in all of its households (criteria.md §3.4). What the shipped references leave to verify stays to verify:
// the finding cites them.
import base from '#rules/cotation/ame-base.json'
import { type Cotation, type CotationResolue, type Critere, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { solutions } from '../atteignables/coherence.ts'
import { partition } from '../atteignables/domaines.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { enqueteDe, faux, vrai } from './enquete.ts'
import { grillesDe } from './usage.ts'

const livree = base as unknown as Cotation

/** Criteria of the shipped rule set that the law makes mandatory. */
const PUBLICS: readonly Critere[] = livree.criteres.filter(({ nature }) => nature === 'obligatoire')

const RESERVE = 5_000

/** Whether every household that meets `a` meets `b`; false when the search stops first. */
function implique(a: Critere, b: Critere, nommees: NonNullable<Cotation['conditions']>): boolean {
  const conditions = [a.conditions, b.conditions, ...Object.values(nommees)]
  const contexte = { nommees, partition: partition(conditions), reserve: { pas: RESERVE } }
  const but = [
    { noeud: a.conditions, voulu: true },
    { noeud: b.conditions, voulu: false },
  ]
  return solutions(but, new Map(), contexte).next().done === true && contexte.reserve.pas > 0
}

/** Public de la loi qu’une grille ne sert pas, alors que celle du jeu livré le sert. */
export interface PublicAbsent {
  readonly critere: Critere
  readonly grille: NomDeGrille
  /** Mandatory criteria that the grid does serve. */
  readonly servis: readonly Critere[]
}

export function publicsAbsents({ cotation }: CotationResolue): readonly PublicAbsent[] {
  return GRILLES.flatMap((grille) => {
    const servis = cotation.criteres.filter(
      ({ id, nature }) => nature === 'obligatoire' && grillesDe(cotation, id).includes(grille),
    )
    return PUBLICS.filter(
      (exige) =>
        grillesDe(livree, exige.id).includes(grille) &&
        !grillesDe(cotation, exige.id).includes(grille) &&
        !servis.some((critere) => implique(exige, critere, cotation.conditions ?? {})),
    ).map((critere) => ({ critere, grille, servis }))
  })
}

export function controlerPublics(resolue: CotationResolue): readonly Constat[] {
  const { cotation, moisReference } = resolue
  const enquete = enqueteDe(resolue)
  return publicsAbsents(resolue).map(({ critere: { id, libelle, source, conditions }, grille, servis }) => {
    // A household of this public that no other mandatory criterion takes in.
    const laisses = [vrai(conditions), ...servis.map((critere) => faux(critere.conditions))]
    const laisse = enquete.decider('motifs', grille, laisses)
    const known = cotation.criteres.some((critere) => critere.id === id)
    const edition = known ? setPoints(cotation, grille, id, null, formatMois(moisReference)) : undefined
    return constat(
      'public-absent',
      pointer('grilles', grille),
      { critere: id, libelle, reference: source.reference, grille },
      {
        ...(laisse.etat === 'possible'
          ? { cas: { ligne: laisse.ligne, remplis: [], nonRemplis: servis.map((critere) => critere.id) } }
          : {}),
        ...corrigePar(edition),
      },
    )
  })
}
