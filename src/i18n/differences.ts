// Differences of two cotations as French sentences (domain/diff.ts).
import { codeDuCritere, type Cotation, type Datee, isDatee, type PointsDeGrille } from '~/domain/cotation.ts'
import type { Difference } from '~/domain/diff.ts'
import type { NomDEdition } from '~/domain/edit.ts'
import { INSECABLE, nombre } from './nombres.ts'
import { cite, phraseDeCondition } from './phrase.ts'

interface DeuxCotations {
  readonly avant: Cotation
  readonly apres: Cotation
}

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

function critereNomme(cotation: Cotation, id: string): string {
  const critere = cotation.criteres.find((c) => c.id === id)
  return critere ? `${codeDuCritere(cotation, id)} ${critere.libelle}` : id
}

/** One change, as a member of the CIL would say it. */
export function phraseDeDifference(difference: Difference, { avant, apres }: DeuxCotations): string {
  const critere = (id: string): string =>
    apres.criteres.some((c) => c.id === id) ? critereNomme(apres, id) : critereNomme(avant, id)
  switch (difference.code) {
    case 'titre':
      return `Titre${INSECABLE}: ${difference.apres}`
    case 'critere-ajoute':
      return `${critere(difference.critere)}${INSECABLE}: ajouté`
    case 'critere-retire':
      return `${critere(difference.critere)}${INSECABLE}: retiré`
    case 'niveau-du-critere':
      return `${critere(difference.critere)}${INSECABLE}: niveau ${difference.avant} → ${difference.apres}`
    case 'condition':
      return `${critere(difference.critere)}${INSECABLE}: condition ${cite(phraseDeCondition(difference.apres, { nommees: apres.conditions ?? {} }))}`
    case 'points':
      return `${critere(difference.critere)}, grille ${difference.grille}${INSECABLE}: ${motsDesPoints(difference.avant)} → ${motsDesPoints(difference.apres)}`
    case 'points-du-niveau':
      return `Niveau ${difference.rang}${INSECABLE}: ${motsDesPoints(difference.avant)} → ${motsDesPoints(difference.apres)} points`
    case 'mode':
      return `Grille ${difference.grille}${INSECABLE}: classement ${difference.avant} → ${difference.apres}`
    case 'parametre':
      return `Paramètre ${difference.nom} modifié`
    case 'groupes':
      return 'Groupes de non-cumul modifiés'
    case 'textes':
      return 'Textes des critères modifiés'
    case 'niveaux':
      return 'Liste des niveaux modifiée'
    case 'conditions-nommees':
      return 'Conditions nommées modifiées'
  }
}

/** What an act of the user did, for undo, redo and the journal. */
export function phraseDEdition(nom: NomDEdition, cotation: Cotation): string {
  switch (nom.code) {
    case 'points':
      return `${critereNomme(cotation, nom.critere)}, grille ${nom.grille}${INSECABLE}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)}`
    case 'niveau-du-critere':
      return `${critereNomme(cotation, nom.critere)}${INSECABLE}: niveau ${nom.avant} → ${nom.apres}`
    case 'points-du-niveau':
      return `Niveau ${nom.rang}${INSECABLE}: ${nombre(nom.avant)} → ${nombre(nom.apres)} points`
    case 'titre':
      return `Titre${INSECABLE}: ${nom.apres}`
    case 'remplacement':
      return `Reprise de ${cite(nom.titre)}`
  }
}
