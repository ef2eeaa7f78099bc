// Facts and households in English. The dictionary is written in French; the compiler asks for each of its facts and values.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Litteral } from '~/domain/condition.ts'
import type { FaitConnu } from '~/domain/dictionnaire.ts'
import type { MotsDesFaits } from '~/domain/gen/mots.ts'
import { invariant } from '~/domain/invariant.ts'
import type { Langue, MotsDuFait } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { FAITS_DU_LOGEMENT, FAITS_DE_LA_DEMANDE } from './dictionnaire.ts'
import { compte, mois, nombre, pluriel } from './nombres.ts'
import { enumere } from './texte.ts'

const MOTS: MotsDesFaits = { ...FAITS_DE_LA_DEMANDE, ...FAITS_DU_LOGEMENT }
const PAR_ID: ReadonlyMap<string, MotsDuFait> = new Map(Object.entries(MOTS))

function mots({ id }: FaitConnu): MotsDuFait {
  const connu = PAR_ID.get(id)
  invariant(connu, `fact “${id}” without English words`)
  return connu
}

const AVEC_UNITE: Readonly<Record<string, (dit: string, n: number) => string>> = {
  personnes: (dit, n) => `${dit}${INSECABLE}${pluriel(n, 'person', 'people')}`,
  pieces: (dit, n) => `${dit}${INSECABLE}${pluriel(n, 'room', 'rooms')}`,
  euros: (dit) => `€${dit}`,
  m2: (dit) => `${dit}${INSECABLE}m²`,
  mois: (dit, n) => `${dit}${INSECABLE}${pluriel(n, 'month', 'months')}`,
  pourMille: (dit) => `${dit}‰`,
  refus: (dit, n) => `${dit}${INSECABLE}${pluriel(n, 'refusal', 'refusals')}`,
}

/** A value of a fact as words: the label of an enum, a number with its unit, a month. */
export function motsDeValeur(fait: FaitConnu, valeur: Litteral): string {
  if (typeof valeur === 'boolean') return valeur ? 'yes' : 'no'
  if (fait.type === 'month') return mois(valeur)
  if (typeof valeur === 'number') {
    const avecUnite = fait.unite === undefined ? undefined : AVEC_UNITE[fait.unite]
    return avecUnite?.(nombre(valeur), valeur) ?? nombre(valeur)
  }
  return mots(fait).valeurs?.[valeur] ?? valeur
}

/** “1 adult and 2 children under 18, 1 of them under 14, and 1 child to be born”. */
function personnes({ adultes, enfantsMineurs, enfantsMoins14, enfantsANaitre }: LigneDemande): string {
  const presents = [
    compte(adultes, 'adult', 'adults'),
    ...(enfantsMineurs > 0 ? [compte(enfantsMineurs, 'child under 18', 'children under 18')] : []),
  ]
  const jeunes = enfantsMoins14 > 0 ? `, ${enfantsMoins14} of them under 14` : ''
  const naitre = enfantsANaitre > 0 ? `, and ${compte(enfantsANaitre, 'child', 'children')} to be born` : ''
  return `${enumere(presents, 'et')}${jeunes}${naitre}`
}

export const faits: Langue['faits'] = {
  mots,
  valeur: motsDeValeur,
  inconnu: 'not known',
  aucun: 'none',
  menage: 'Household',
  personnes,
}
