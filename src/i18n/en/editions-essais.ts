// Editions of the test cases in English: one sentence for each name.
import type { NomDEssais } from '~/domain/noms-essais.ts'
import type { MotsDEdition } from '../contrat.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

const cas = (n: number): string => compte(n, 'test case', 'test cases')

export const EDITIONS_DES_ESSAIS: MotsDEdition<NomDEssais> = {
  'essais-remplacement': ({ n }) => `Start again from ${cas(n)}`,
  'essais-ajouts': ({ n }) => `${cas(n)} added`,
  'essais-accords': ({ n }) => `New result of ${cas(n)}`,
  'essais-ajout': ({ nom }) => `New test case ${cite(nom)}`,
  'essais-retrait': ({ nom }) => `Test case ${cite(nom)} removed`,
  'essais-accord': ({ nom }) => `New result of test case ${cite(nom)}`,
  'essais-renommage': ({ avant, apres }) => `Test case renamed: ${cite(avant)} → ${cite(apres)}`,
}
