// Crossing time (model.md §3): after how many months of waiting an application that meets one criterion of level j at
// default points passes a fresh one that meets one of level i; at equal scores the older passes; never, when the scale of
// seniority is capped before. Months of waiting give what the grid gives to seniority alone.
import { ancienneteMax } from '../atteignables/axiomes.ts'
import { faitsLus } from '../atteignables/composantes.ts'
import { constante, substituer } from '../atteignables/substituer.ts'
import { type CotationResolue, enVigueur, type NomDeGrille, pointsDuBareme } from '~/domain/cotation.ts'

export interface Croisements {
  readonly niveaux: readonly number[]
  /** `mois[j][i]`: months after which level `niveaux[j]` passes a fresh `niveaux[i]`; null: never. */
  readonly mois: readonly (readonly (number | null)[])[]
}

/** Points that waiting alone brings, month by month, groups applied. */
function pointsDAttente(resolue: CotationResolue, nom: NomDeGrille): readonly number[] {
  const { cotation, moisReference } = resolue
  const { criteres, groupes, horsGroupe } = resolue.grilles[nom]
  const nommees = cotation.conditions ?? {}
  const attente = ['ancienneteMois', 'moisDepot', 'typeDemande']
  const seuls = new Set(
    criteres.flatMap(({ critere }, i) => {
      const lus = faitsLus(critere.conditions, nommees)
      return lus.some((fait) => fait !== 'typeDemande') && lus.every((fait) => attente.includes(fait)) ? [i] : []
    }),
  )
  return Array.from({ length: ancienneteMax(moisReference) + 1 }, (_, mois) => {
    const connus = new Map<string, number | string>([
      ['ancienneteMois', mois],
      ['moisDepot', moisReference - mois],
      ['typeDemande', nom],
    ])
    const donne = (i: number): number | undefined => {
      const dans = seuls.has(i) ? criteres[i] : undefined
      const met = dans && constante(substituer(dans.critere.conditions, connus, nommees)) === true
      return met ? pointsDuBareme(dans.bareme, mois) : undefined
    }
    const meilleurs = groupes.map(({ membres }) => Math.max(0, ...membres.map((i) => donne(i) ?? 0)))
    return [...meilleurs, ...horsGroupe.map((i) => donne(i) ?? 0)].reduce((total, points) => total + points, 0)
  })
}

export function tempsDeCroisement(resolue: CotationResolue, nom: NomDeGrille): Croisements {
  const { cotation, moisReference } = resolue
  const { mode } = resolue.grilles[nom]
  const niveaux = cotation.niveaux
    .map(({ rang, points }) => ({ rang, points: enVigueur<number>(points, moisReference) ?? 0 }))
    .toSorted((a, b) => a.rang - b.rang)
  const attente = pointsDAttente(resolue, nom)
  const frais = attente[0] ?? 0
  const croise = (j: (typeof niveaux)[number], i: (typeof niveaux)[number]): number | null => {
    // A level that comes first by the order itself is never passed, and passes at once.
    if (mode === 'niveau-puis-points' && j.rang !== i.rang) return j.rang < i.rang ? 0 : null
    const passe = attente.findIndex((points, mois) => {
      const [ancien, neuf] = [j.points + points, i.points + frais]
      return ancien > neuf || (ancien === neuf && mois > 0)
    })
    return passe < 0 ? null : passe
  }
  return { niveaux: niveaux.map(({ rang }) => rang), mois: niveaux.map((j) => niveaux.map((i) => croise(j, i))) }
}
