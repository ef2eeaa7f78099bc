// The local tie: points only, small, and never a condition of a public of the law (CCH R441-2 in its old wording, to
// verify; criteria.md §3.4). And the effect of a refusal on the recognised (DALO), who have a regime of their own.
import type { Noeud } from '~/domain/condition.ts'
import {
  bornesDuBareme,
  type CotationResolue,
  type CritereDeGrille,
  enVigueur,
  GRILLES,
  type NomDeGrille,
} from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { setConditions } from '~/domain/edit-criteres.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { faitsLus } from '../atteignables/composantes.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { type Enquete, enqueteDe, faux, vrai } from './enquete.ts'

const LIEN: Noeud = { fact: 'lienLocal', operator: 'equal', value: true }
const RECONNU: Noeud = { fact: 'dalo', operator: 'equal', value: 'reconnu' }
const NON_RECONNU: Noeud = { fact: 'dalo', operator: 'notEqual', value: 'reconnu' }

interface Place {
  readonly grille: NomDeGrille
  readonly dans: CritereDeGrille
  readonly index: number
  readonly enquete: Enquete
}

/** Whether no one without a local tie meets the criterion. */
function exigeLeLien({ grille, dans: { critere }, enquete }: Place): boolean {
  const nommees = enquete.resolue.cotation.conditions ?? {}
  return (
    faitsLus(critere.conditions, nommees).includes('lienLocal') &&
    enquete.decider('motifs', grille, [vrai(critere.conditions), faux(LIEN)]).etat === 'impossible'
  )
}

/** Points of the lowest level, where the local tie stands (criteria.md §3.4). */
function pointsDuDernierNiveau({ cotation, moisReference }: CotationResolue): number {
  const dernier = cotation.niveaux.toSorted((a, b) => b.rang - a.rang)[0]
  return (dernier && enVigueur<number>(dernier.points, moisReference)) ?? 0
}

function residence(place: Place): readonly Constat[] {
  const { grille, dans, index, enquete } = place
  const { critere } = dans
  const { resolue } = enquete
  const remplie = enquete.remplissage(grille, dans)
  if (remplie.etat !== 'possible' || !exigeLeLien(place)) return []
  if (critere.nature === 'obligatoire')
    return [
      constat(
        'residence-exigee',
        pointer('criteres', index, 'conditions'),
        { critere: critere.id, grille },
        {
          cas: { ligne: { ...remplie.ligne, lienLocal: false }, remplis: [], nonRemplis: [critere.id] },
        },
      ),
    ]
  const plafond = pointsDuDernierNiveau(resolue)
  const { max: points } = bornesDuBareme(dans.bareme)
  if (points <= plafond) return []
  const edition = setPoints(resolue.cotation, grille, critere.id, plafond, formatMois(resolue.moisReference))
  return [
    constat(
      'lien-local-lourd',
      pointer('grilles', grille, 'points', critere.id),
      { critere: critere.id, grille, points, plafond },
      {
        ...enquete.casRempli(critere.id, [grille]),
        ...(dans.bareme.type === 'fixe' ? corrigePar(edition) : {}),
      },
    ),
  ]
}

function malusDuDalo({ grille, dans, index, enquete }: Place): readonly Constat[] {
  const { critere, bareme } = dans
  const { min: points } = bornesDuBareme(bareme)
  if (points >= 0) return []
  const decision = enquete.decider('motifs', grille, [vrai(critere.conditions), vrai(RECONNU)])
  if (decision.etat !== 'possible') return []
  const { conditions } = critere
  const sans = 'all' in conditions ? { all: [...conditions.all, NON_RECONNU] } : { all: [conditions, NON_RECONNU] }
  const edition = setConditions(enquete.resolue.cotation, critere.id, sans)
  return [
    constat(
      'malus-dalo',
      pointer('criteres', index, 'conditions'),
      { critere: critere.id, grille, points },
      {
        cas: { ligne: decision.ligne, remplis: [critere.id], nonRemplis: [] },
        ...corrigePar(edition),
      },
    ),
  ]
}

export function controlerAttache(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  const { cotation, grilles } = resolue
  const places = GRILLES.flatMap((grille) =>
    grilles[grille].criteres.map((dans): Place => ({
      grille,
      dans,
      index: cotation.criteres.indexOf(dans.critere),
      enquete,
    })),
  )
  const malus = places.flatMap(malusDuDalo)
  return [
    ...places.flatMap(residence),
    // The mend is the criterion's own: told for the first grid.
    ...malus.filter(({ at }, i) => malus.findIndex((autre) => autre.at === at) === i),
  ]
}
