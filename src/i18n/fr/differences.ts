// Differences of two cotations in French.
import { critereNomme } from '../criteres.ts'
import { type Datee, isDatee, type PointsDeGrille } from '~/domain/cotation.ts'
import type { DeuxCotations, MotsDeDifference } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { phraseDeCondition } from './conditions.ts'
import { nombre } from './nombres.ts'
import { cite } from './texte.ts'

/** Points as words: « hors grille », « points du niveau », « 40 », « jusqu’à 10 ». */
export function motsDesPoints(points: PointsDeGrille | undefined): string {
  if (points === undefined) return 'hors grille'
  if (isDatee(points as Datee<unknown>))
    return (points as readonly { du: string; valeur: PointsDeGrille }[])
      .map(({ du, valeur }) => `${motsDesPoints(valeur)} à partir de ${du}`)
      .join(', ')
  if (points === null) return 'points du niveau'
  return typeof points === 'number' ? nombre(points) : `jusqu’à ${nombre((points as { plafond: number }).plafond)}`
}

const critere = (id: string, { avant, apres }: DeuxCotations): string =>
  critereNomme(apres.criteres.some((connu) => connu.id === id) ? apres : avant, id)

export const DIFFERENCES: MotsDeDifference = {
  titre: (difference) => `Titre${INSECABLE}: ${difference.apres}`,
  'critere-ajoute': (difference, cotations) => `${critere(difference.critere, cotations)}${INSECABLE}: ajouté`,
  'critere-retire': (difference, cotations) => `${critere(difference.critere, cotations)}${INSECABLE}: retiré`,
  'niveau-du-critere': (difference, cotations) =>
    `${critere(difference.critere, cotations)}${INSECABLE}: niveau ${difference.avant} → ${difference.apres}`,
  condition: (difference, cotations) =>
    `${critere(difference.critere, cotations)}${INSECABLE}: condition ${cite(phraseDeCondition(difference.apres, { nommees: cotations.apres.conditions ?? {} }))}`,
  points: (difference, cotations) =>
    `${critere(difference.critere, cotations)}, grille ${difference.grille}${INSECABLE}: ${motsDesPoints(difference.avant)} → ${motsDesPoints(difference.apres)}`,
  'points-du-niveau': (difference) =>
    `Niveau ${difference.rang}${INSECABLE}: ${motsDesPoints(difference.avant)} → ${motsDesPoints(difference.apres)} points`,
  mode: (difference) => `Grille ${difference.grille}${INSECABLE}: classement ${difference.avant} → ${difference.apres}`,
  parametre: (difference) => `Paramètre ${difference.nom} modifié`,
  groupes: () => 'Groupes de non-cumul modifiés',
  textes: () => 'Textes des critères modifiés',
  niveaux: () => 'Liste des niveaux modifiée',
  'conditions-nommees': () => 'Conditions nommées modifiées',
}
