// Editions of the test cases in French: one sentence for each name.
import type { NomDEssais } from '~/domain/noms-essais.ts'
import type { MotsDEdition } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

const cas = (n: number): string => compte(n, 'cas d’essai', 'cas d’essai')

export const EDITIONS_DES_ESSAIS: MotsDEdition<NomDEssais> = {
  'essais-remplacement': ({ n }) => `Reprise de ${cas(n)}`,
  'essais-ajouts': ({ n }) => `Ajout de ${cas(n)}`,
  'essais-accords': ({ n }) => `Nouveau résultat de ${cas(n)}`,
  'essais-ajout': ({ nom }) => `Nouveau cas d’essai ${cite(nom)}`,
  'essais-retrait': ({ nom }) => `Cas d’essai ${cite(nom)} retiré`,
  'essais-accord': ({ nom }) => `Nouveau résultat du cas d’essai ${cite(nom)}`,
  'essais-renommage': ({ avant, apres }) => `Cas d’essai renommé${INSECABLE}: ${cite(avant)} → ${cite(apres)}`,
}
