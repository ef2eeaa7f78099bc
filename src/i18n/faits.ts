// Names and values of facts in the words of the dictionary, and a household as pairs that a card prints. What is at its
// plain value (no, none, unknown) is left unsaid: the card shows what distinguishes the household.
import type { Cellule, FaitsDemande, LigneDemande } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE, faitConnu } from '~/domain/dictionnaire.ts'
import { compte } from './nombres.ts'
import { enumere, motsDeValeur } from './phrase.ts'

/** Un fait d’un ménage, prêt à afficher. */
export interface FaitDit {
  readonly nom: string
  readonly texte: string
}

/** « Logement actuel ». @throws Error when the fact is unknown. */
export const libelleDuFait = (fait: string): string => faitConnu(fait).libelle

/** Any value of a fact as words: « oui », « 2 refus », « T2 et T3 », « aucun » for an empty set, « non renseigné » for null. */
export function libelleDeValeur(fait: string, valeur: Cellule): string {
  if (valeur === null) return 'non renseigné'
  const connu = faitConnu(fait)
  if (typeof valeur !== 'object') return motsDeValeur(connu, valeur)
  return valeur.length === 0
    ? 'aucun'
    : enumere(
        valeur.map((membre) => motsDeValeur(connu, membre)),
        'et',
      )
}

/** « 1 adulte et 2 enfants mineurs, dont 1 de moins de 14 ans, et 1 enfant à naître ». */
function phraseDesPersonnes({ adultes, enfantsMineurs, enfantsMoins14, enfantsANaitre }: LigneDemande): string {
  const presents = [
    compte(adultes, 'adulte', 'adultes'),
    ...(enfantsMineurs > 0 ? [compte(enfantsMineurs, 'enfant mineur', 'enfants mineurs')] : []),
  ]
  const jeunes = enfantsMoins14 > 0 ? `, dont ${enfantsMoins14} de moins de 14 ans` : ''
  const naitre = enfantsANaitre > 0 ? `, et ${compte(enfantsANaitre, 'enfant à naître', 'enfants à naître')}` : ''
  return `${enumere(presents, 'et')}${jeunes}${naitre}`
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
  return FAITS_DE_BASE.flatMap(({ id, libelle }): readonly FaitDit[] => {
    if (PERSONNES.includes(id)) return id === 'adultes' ? [{ nom: 'Ménage', texte: phraseDesPersonnes(demande) }] : []
    const valeur = demande[id as keyof FaitsDemande]
    if (isTu(id, valeur)) return []
    const texte =
      id === 'communesSouhaitees' ? enumere(demande.communesSouhaitees.map(nommer), 'et') : libelleDeValeur(id, valeur)
    return [{ nom: libelle, texte }]
  })
}
