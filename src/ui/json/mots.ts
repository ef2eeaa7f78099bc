// Words about the pieces of a text: keys, values of closed lists, facts, criteria. Pure; read while rendering.
import { codeDuCritere, type Cotation, type Critere } from '~/domain/cotation.ts'
import type { Litteral, Operateur } from '~/domain/condition.ts'
import { findFait, findFaitDuLogement, type FaitConnu, OPERATEURS } from '~/domain/dictionnaire.ts'
import { aideDuFait, justificatifDuFait, libelleDuFait, valeursDuFait } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import { majuscule, motsDeValeur, phraseDeCondition } from '~/i18n/phrase.ts'
import type { Place } from './schema.ts'

const OPERATEURS_CONNUS: ReadonlySet<unknown> = new Set(Object.values(OPERATEURS).flat())
export const isOperateur = (valeur: unknown): valeur is Operateur => OPERATEURS_CONNUS.has(valeur)

export const fait = (id: unknown): FaitConnu | undefined =>
  typeof id === 'string' ? (findFait(id) ?? findFaitDuLogement(id)) : undefined

/** What a key is for, in its place. */
export function motsDeLaCle(place: Place, cle: string): string {
  const voulus = [...place.noms.toReversed().map((nom) => `${nom}.${cle}`), cle]
  return voulus.map((voulu) => t('jsonCle', { cle: voulu })).find((mots) => mots !== '') ?? ''
}

/** A value of a closed list of the schemas: « local choice » for `facultatif`; empty when it says itself. */
export const motsDuMot = (cle: string, mot: unknown): string =>
  typeof mot === 'string' ? t('jsonMot', { mot: `${cle}.${mot}` }) : ''

export const motsDuLitteral = (id: unknown, valeur: unknown): string => {
  const connu = fait(id)
  const isLitteral = ['string', 'number', 'boolean'].includes(typeof valeur)
  return connu && isLitteral ? motsDeValeur(connu, valeur as Litteral) : ''
}

/** « Liste · en euros · peut manquer ». */
export function natureDuFait(connu: FaitConnu): string {
  return [
    t('jsonType', { type: connu.type }),
    ...(connu.unite === undefined ? [] : [t('jsonUnite', { unite: connu.unite })]),
    t(connu.nullable ? 'jsonNullable' : 'jsonJamaisVide'),
  ].join(' · ')
}

/** Values that are worth reading one after the other. */
const VALEURS_LUES = 12

export interface FaitEnMots {
  readonly libelle: string
  readonly aide: string
  readonly lignes: readonly string[]
}

export function faitEnMots(connu: FaitConnu): FaitEnMots {
  const valeurs = valeursDuFait(connu.id).map(({ libelle }) => libelle)
  const preuve = justificatifDuFait(connu.id)
  const suite = valeurs.length > VALEURS_LUES ? ', …' : ''
  return {
    libelle: libelleDuFait(connu.id),
    aide: aideDuFait(connu.id),
    lignes: [
      natureDuFait(connu),
      ...(valeurs.length === 0
        ? []
        : [t('jsonValeurs', { valeurs: valeurs.slice(0, VALEURS_LUES).join(', ') + suite })]),
      ...(preuve === undefined ? [] : [t('jsonPreuve', { preuve })]),
    ],
  }
}

export const critereConnu = (cotation: Cotation, id: unknown): Critere | undefined =>
  cotation.criteres.find((critere) => critere.id === id)

/** « C10 Hébergé chez un tiers ». */
export const titreDuCritere = (cotation: Cotation, critere: Critere): string =>
  `${codeDuCritere(cotation, critere.id)} ${critere.libelle}`

export const conditionDuCritere = (cotation: Cotation, critere: Critere): string =>
  t('jsonCondition', { phrase: phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {} }) })

export function motsDuNiveau(cotation: Cotation, rang: unknown): string {
  const niveau = cotation.niveaux.find((connu) => connu.rang === rang)
  return niveau ? t('jsonNiveauDuCritere', niveau) : ''
}

export function motsDeLaNommee(cotation: Cotation, nom: string): string {
  const nommee = cotation.conditions?.[nom]
  return nommee ? majuscule(phraseDeCondition(nommee, { nommees: cotation.conditions ?? {} })) : ''
}
