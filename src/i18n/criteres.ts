// How a sentence names a criterion: its code and its label, as the rule set writes them.
import { codeDuCritere, type Cotation } from '~/domain/cotation.ts'

/** « C1 DALO » ; the id when the rule set does not know it. */
export function critereNomme(cotation: Cotation, id: string): string {
  const critere = cotation.criteres.find((connu) => connu.id === id)
  return critere ? `${codeDuCritere(cotation, id)} ${critere.libelle}` : id
}
