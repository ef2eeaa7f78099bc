// Editions of a points grid in English: one sentence for each name.
import type { NomDeCotation } from '~/domain/noms-cotation.ts'
import type { MotsDEdition } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { motsDesPoints } from './differences.ts'
import { GRILLE } from './grilles.ts'
import { compte, nombre } from './nombres.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_COTATION: MotsDEdition<NomDeCotation> = {
  points: (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}, ${GRILLE[nom.grille]}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)}`,
  'niveau-du-critere': (nom, cotation) => `${critereNomme(cotation, nom.critere)}: level ${nom.avant} → ${nom.apres}`,
  'points-du-niveau': (nom) => `Level ${nom.rang}: ${nombre(nom.avant)} → ${nombre(nom.apres)} points`,
  titre: (nom) => `Title: ${nom.apres}`,
  remplacement: (nom) => `Start again from ${cite(nom.titre)}`,
  json: (nom) => texteJson(nom.lieux),
}

/** Typed in the JSON view. */
export function texteJson(lieux: number): string {
  return lieux === 0 ? 'Layout of the JSON text' : `JSON text: ${compte(lieux, 'change', 'changes')}`
}
