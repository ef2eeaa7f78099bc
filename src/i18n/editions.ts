// What an act of the user did, for undo, redo and the journal.
import type { Cotation } from '~/domain/cotation.ts'
import type { NomDEdition } from '~/domain/edition.ts'
import { langue } from './langue.ts'

/** @param cotation the rule set that the edition’s ids are about, for the names of criteria. */
export function phraseDEdition(nom: NomDEdition, cotation: Cotation): string {
  const dire = langue().editions[nom.code] as (nom: NomDEdition, cotation: Cotation) => string
  return dire(nom, cotation)
}
