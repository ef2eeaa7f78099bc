// Facts and households in French, from the words of the dictionary (rules/faits.json).
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Litteral } from '~/domain/condition.ts'
import type { FaitConnu } from '~/domain/dictionnaire.ts'
import type { Langue, MotsDuFait } from '../contrat.ts'
import { FINE, INSECABLE, minuscule } from '../signes.ts'
import { compte, mois, nombre, pluriel } from './nombres.ts'
import { enumere } from './texte.ts'

const UNITES: Readonly<Record<string, (n: number) => string>> = {
  personnes: (n) => `${INSECABLE}${pluriel(n, 'personne', 'personnes')}`,
  pieces: (n) => `${INSECABLE}${pluriel(n, 'pièce', 'pièces')}`,
  euros: () => `${INSECABLE}€`,
  m2: () => `${INSECABLE}m²`,
  mois: () => `${INSECABLE}mois`,
  pourMille: () => `${FINE}‰`,
  dixiemesUC: () => '',
  refus: () => `${INSECABLE}refus`,
}

const connus = new Map<FaitConnu, MotsDuFait>()

/** The dictionary is written in French: its words are read, not copied. */
function mots(fait: FaitConnu): MotsDuFait {
  let connu = connus.get(fait)
  if (connu === undefined) {
    connu = {
      libelle: fait.libelle,
      sujet: fait.sujet === '' ? minuscule(fait.libelle) : fait.sujet,
      aide: 'aide' in fait ? fait.aide : fait.formule,
      ...(fait.phrases ? { phrases: fait.phrases } : {}),
      ...(fait.valeurs ? { valeurs: Object.fromEntries(fait.valeurs.map(({ id, libelle }) => [id, libelle])) } : {}),
      ...('justificatif' in fait && fait.justificatif ? { justificatif: fait.justificatif } : {}),
    }
    connus.set(fait, connu)
  }
  return connu
}

/** A value of a fact as words: the label of an enum, a number with its unit, a month. */
export function motsDeValeur(fait: FaitConnu, valeur: Litteral): string {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (fait.type === 'month') return mois(valeur)
  if (typeof valeur === 'number') {
    const unite = 'unite' in fait && fait.unite !== undefined ? UNITES[fait.unite] : undefined
    return `${nombre(valeur)}${unite?.(valeur) ?? ''}`
  }
  return mots(fait).valeurs?.[valeur] ?? valeur
}

/** « 1 adulte et 2 enfants mineurs, dont 1 de moins de 14 ans, et 1 enfant à naître ». */
function personnes({ adultes, enfantsMineurs, enfantsMoins14, enfantsANaitre }: LigneDemande): string {
  const presents = [
    compte(adultes, 'adulte', 'adultes'),
    ...(enfantsMineurs > 0 ? [compte(enfantsMineurs, 'enfant mineur', 'enfants mineurs')] : []),
  ]
  const jeunes = enfantsMoins14 > 0 ? `, dont ${enfantsMoins14} de moins de 14 ans` : ''
  const naitre = enfantsANaitre > 0 ? `, et ${compte(enfantsANaitre, 'enfant à naître', 'enfants à naître')}` : ''
  return `${enumere(presents, 'et')}${jeunes}${naitre}`
}

export const faits: Langue['faits'] = {
  mots,
  valeur: motsDeValeur,
  inconnu: 'non renseigné',
  aucun: 'aucun',
  menage: 'Ménage',
  personnes,
}
