// Whether a condition holds for one application. Used to look for cases only: what is expected of them comes from the
// reference engine.
import { isVraie } from '../atteignables/coherence.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Noeud } from '~/domain/condition.ts'
import type { CotationResolue } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'

export type Faits = Readonly<Record<string, unknown>>

/** Every fact of an application, derived ones included. */
export const faitsDe = (ligne: LigneDemande, resolue: CotationResolue): Faits => ({
  ...ligne,
  ...deriveFaits(ligne, resolue),
})

/** Whether a condition holds for facts that `faitsDe` gave. */
export const remplitSelon = (condition: Noeud, faits: Faits, { cotation }: CotationResolue): boolean =>
  isVraie(condition, (fait) => faits[fait], { nommees: cotation.conditions ?? {} })

export const remplit = (condition: Noeud, ligne: LigneDemande, resolue: CotationResolue): boolean =>
  remplitSelon(condition, faitsDe(ligne, resolue), resolue)
