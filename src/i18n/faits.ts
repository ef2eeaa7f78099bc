// Names and values of facts in words, and a household as pairs that a card prints. What is at its plain value (no, none,
// unknown) is left unsaid: the card shows what distinguishes the household.
import type { Cellule, FaitsDemande, LigneDemande } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE, faitConnu } from '~/domain/dictionnaire.ts'
import { langue } from './langue.ts'
import { enumere, motsDeValeur } from './phrase.ts'

/** Un fait d’un ménage, prêt à afficher. */
export interface FaitDit {
  readonly fait: string
  readonly nom: string
  readonly texte: string
}

/** « Logement actuel ». @throws Error when the fact is unknown. */
export const libelleDuFait = (fait: string): string => langue().faits.mots(faitConnu(fait)).libelle

/** What the fact is, in one sentence; the formula of a derived one. */
export const aideDuFait = (fait: string): string => langue().faits.mots(faitConnu(fait)).aide

/** The proof that is asked for, if the dictionary says one. */
export const justificatifDuFait = (fait: string): string | undefined =>
  langue().faits.mots(faitConnu(fait)).justificatif

/** The values of a list and their words, in dictionary order; none for an open list, which the scenario fills. */
export const valeursDuFait = (fait: string): readonly { readonly id: string; readonly libelle: string }[] => {
  const connu = faitConnu(fait)
  return (connu.valeurs ?? []).map(({ id }) => ({ id, libelle: motsDeValeur(connu, id) }))
}

/** Any value of a fact as words: « oui », « 2 refus », « T2 et T3 », « aucun » for an empty set, « non renseigné » for null. */
export function libelleDeValeur(fait: string, valeur: Cellule): string {
  if (valeur === null) return langue().faits.inconnu
  const connu = faitConnu(fait)
  if (typeof valeur !== 'object') return motsDeValeur(connu, valeur)
  return valeur.length === 0
    ? langue().faits.aucun
    : enumere(
        valeur.map((membre) => motsDeValeur(connu, membre)),
        'et',
      )
}

/** Facts said together, at the place of the first. */
const PERSONNES: readonly string[] = ['adultes', 'enfantsMineurs', 'enfantsMoins14', 'enfantsANaitre']

/** Values that distinguish nobody. */
function isTu(fait: string, valeur: Cellule): boolean {
  if (valeur === null || valeur === false || (fait === 'refusInjustifies' && valeur === 0)) return true
  return fait === 'dalo' ? valeur === 'non' : typeof valeur === 'object' && valeur.length === 0
}

/**
 * A household in dictionary order: its people as one line, then each fact that has something to say.
 * @param communes those of the scenario: an open list has its words there, not in the dictionary
 */
export function phraseDuMenage(
  demande: LigneDemande,
  communes: readonly { readonly id: string; readonly libelle: string }[] = [],
): readonly FaitDit[] {
  const nommer = (slug: string): string => communes.find((commune) => commune.id === slug)?.libelle ?? slug
  return FAITS_DE_BASE.flatMap(({ id }): readonly FaitDit[] => {
    if (PERSONNES.includes(id))
      return id === 'adultes'
        ? [{ fait: id, nom: langue().faits.menage, texte: langue().faits.personnes(demande) }]
        : []
    const valeur = demande[id as keyof FaitsDemande]
    if (isTu(id, valeur)) return []
    const texte =
      id === 'communesSouhaitees' ? enumere(demande.communesSouhaitees.map(nommer), 'et') : libelleDeValeur(id, valeur)
    return [{ fait: id, nom: libelleDuFait(id), texte }]
  })
}
