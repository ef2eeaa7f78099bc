// Dwellings that conditions can tell apart: every combination of the facts that they name. The facts of a dwelling are
// short lists, so that a question about an exclusion is answered by trying them all.
import { type Condition, isFaitADroite, isFeuille, listFeuilles, type Noeud } from '~/domain/condition.ts'
import { valeursDe } from '~/domain/cohorte.ts'
import { type FaitConnu, faitConnu, isOuvert } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'

type Valeur = string | number | boolean
export type Logement = ReadonlyMap<string, Valeur>

/** A value that no condition names: any other bailleur, any other residence. */
const AUTRE = '*'
const COMBINAISONS_MAX = 50_000

function lireFeuille(gauche: Valeur | undefined, operateur: string, droite: readonly (Valeur | undefined)[]): boolean {
  const dedans = droite.includes(gauche)
  return operateur === 'equal' || operateur === 'in' ? dedans : !dedans
}

/** Whether a dwelling meets a condition; conditions of a flux name no other. */
export function isRemplie(noeud: Noeud, logement: Logement): boolean {
  if (isFeuille(noeud)) {
    const { value } = noeud
    const droite = isFaitADroite(value) ? [logement.get(value.fact)] : typeof value === 'object' ? value : [value]
    return lireFeuille(logement.get(noeud.fact), noeud.operator, droite)
  }
  if ('not' in noeud) return !isRemplie(noeud.not, logement)
  if ('all' in noeud) return noeud.all.every((fils) => isRemplie(fils, logement))
  invariant('any' in noeud, 'un flux n’a pas de condition nommée')
  return noeud.any.some((fils) => isRemplie(fils, logement))
}

function valeursPossibles(fait: FaitConnu, nommees: readonly Valeur[]): readonly Valeur[] {
  if (fait.type === 'boolean') return [true, false]
  return isOuvert(fait) ? [...new Set([...nommees, AUTRE])] : valeursDe(fait)
}

/**
 * Every dwelling that these conditions can tell apart.
 * @param faits others to tell apart besides
 * @returns undefined when there are too many to try
 */
export function logementsPossibles(
  conditions: readonly Condition[],
  faits: readonly string[] = [],
): readonly Logement[] | undefined {
  const nommees = new Map<string, Valeur[]>(faits.map((fait) => [fait, []]))
  for (const { feuille } of conditions.flatMap((condition) => listFeuilles(condition))) {
    const { fact, value } = feuille
    const connues = nommees.get(fact) ?? []
    nommees.set(fact, connues)
    if (isFaitADroite(value)) nommees.set(value.fact, nommees.get(value.fact) ?? [])
    else connues.push(...(typeof value === 'object' ? value : [value]))
  }
  const axes = [...nommees].map(([id, valeurs]) => [id, valeursPossibles(faitConnu(id), valeurs)] as const)
  if (axes.reduce((total, [, valeurs]) => total * valeurs.length, 1) > COMBINAISONS_MAX) return undefined
  return axes.reduce<readonly Logement[]>(
    (logements, [id, valeurs]) =>
      logements.flatMap((logement) => valeurs.map((valeur) => new Map([...logement, [id, valeur]]))),
    [new Map()],
  )
}
