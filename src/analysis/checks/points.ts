// Points that can never matter: none at all, a cap that no seniority reaches, a bonus that the cap swallows.
import type { Noeud } from '~/domain/condition.ts'
import {
  type Bareme,
  bornesDuBareme,
  type CotationResolue,
  type CritereDeGrille,
  GRILLES,
  type NomDeGrille,
  pointsDuBareme,
} from '~/domain/cotation.ts'
import { progressifDe } from '~/domain/chiffres.ts'
import { setPoints } from '~/domain/edit.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { ancienneteMax } from '../atteignables/axiomes.ts'
import { paliers } from '../atteignables/blocs.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { type Enquete, enqueteDe, vrai } from './enquete.ts'

type Progressif = Extract<Bareme, { readonly type: 'progressif' }>

const anciennete = (operator: 'greaterThanInclusive' | 'lessThanInclusive', value: number): Noeud => ({
  fact: 'ancienneteMois',
  operator,
  value,
})

interface Place {
  readonly grille: NomDeGrille
  readonly dans: CritereDeGrille
  readonly at: string
  readonly enquete: Enquete
}

/** Whether the criterion is met by someone who waits at least, and at most, so long. */
function attend({ grille, dans, enquete }: Place, auMoins: number, auPlus?: number): boolean {
  const buts = [
    dans.critere.conditions,
    anciennete('greaterThanInclusive', auMoins),
    ...(auPlus === undefined ? [] : [anciennete('lessThanInclusive', auPlus)]),
  ].map(vrai)
  return enquete.decider('points', grille, buts).etat !== 'impossible'
}

function nuls({ grille, dans: { critere }, at, enquete }: Place): readonly Constat[] {
  const { cotation, moisReference } = enquete.resolue
  const edition = setPoints(cotation, grille, critere.id, undefined, formatMois(moisReference))
  return [
    constat(
      'points-nuls',
      at,
      { critere: critere.id, grille },
      {
        ...enquete.casRempli(critere.id, [grille]),
        ...corrigePar(edition),
      },
    ),
  ]
}

function plafond(place: Place, bareme: Progressif): readonly Constat[] {
  const { grille, dans, at, enquete } = place
  const { cotation, moisReference } = enquete.resolue
  const { id } = dans.critere
  const dernier = paliers(bareme, ancienneteMax(moisReference)).findLast(
    ({ de, points }) => points > 0 && attend(place, de),
  )
  if (dernier === undefined || dernier.points >= bareme.plafond) return []
  const { de, points: atteint } = dernier
  const ecrit = progressifDe(cotation, { critere: id, grille }, moisReference)
  const edition = ecrit && setPoints(cotation, grille, id, { ...ecrit, plafond: atteint }, formatMois(moisReference))
  const decision = enquete.decider(
    'points',
    grille,
    [dans.critere.conditions, anciennete('greaterThanInclusive', de)].map(vrai),
  )
  return [
    constat(
      'plafond-jamais',
      at,
      { critere: id, grille, plafond: bareme.plafond, atteint },
      {
        ...(decision.etat === 'possible' ? { cas: { ligne: decision.ligne, remplis: [id], nonRemplis: [] } } : {}),
        ...corrigePar(edition),
      },
    ),
  ]
}

function bonusVain(place: Place, bareme: Progressif): readonly Constat[] {
  const { grille, dans, at, enquete } = place
  const { cotation, moisReference } = enquete.resolue
  const { bonus, apres, pas, parPas } = bareme
  if (bonus === 0) return []
  const sans: Progressif = { ...bareme, bonus: 0 }
  const first = Math.max(0, apres + 1)
  const max = ancienneteMax(moisReference)
  // The bonus counts until the scale alone reaches the cap.
  const seul = parPas > 0 ? Math.ceil(bareme.plafond / parPas) * pas - 1 : max
  const compte = pointsDuBareme(bareme, first) > pointsDuBareme(sans, first) && first <= Math.min(seul, max)
  if (compte && attend(place, first, Math.min(seul, max))) return []
  const { id } = dans.critere
  const edition = setPoints(cotation, grille, id, { pas, parPas, plafond: bareme.plafond }, formatMois(moisReference))
  return [
    constat(
      'bonus-sans-effet',
      at,
      { critere: id, grille, bonus, apres },
      {
        ...enquete.casRempli(id, [grille]),
        ...corrigePar(edition),
      },
    ),
  ]
}

export function controlerPoints(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  return GRILLES.flatMap((grille) =>
    resolue.grilles[grille].criteres.flatMap((dans): readonly Constat[] => {
      const { bareme, critere } = dans
      const place: Place = { grille, dans, enquete, at: pointer('grilles', grille, 'points', critere.id) }
      if (enquete.isArretee('points') || enquete.remplissage(grille, dans).etat !== 'possible') return []
      const { min, max } = bornesDuBareme(bareme)
      if (min === 0 && max === 0) return enquete.garder('points', nuls(place))
      if (bareme.type !== 'progressif') return []
      return enquete.garder('points', [...plafond(place, bareme), ...bonusVain(place, bareme)])
    }),
  )
}
