// Editions of a cotation in French: one sentence for each name.
import type { NomDeCotation } from '~/domain/noms-cotation.ts'
import type { MotsDEdition } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { INSECABLE } from '../signes.ts'
import { motsDesPoints } from './differences.ts'
import { compte, nombre } from './nombres.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_COTATION: MotsDEdition<NomDeCotation> = {
  points: (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}, grille ${nom.grille}${INSECABLE}: ${motsDesPoints(nom.avant)} → ${motsDesPoints(nom.apres)}`,
  'niveau-du-critere': (nom, cotation) =>
    `${critereNomme(cotation, nom.critere)}${INSECABLE}: niveau ${nom.avant} → ${nom.apres}`,
  'points-du-niveau': (nom) => `Niveau ${nom.rang}${INSECABLE}: ${nombre(nom.avant)} → ${nombre(nom.apres)} points`,
  titre: (nom) => `Titre${INSECABLE}: ${nom.apres}`,
  remplacement: (nom) => `Reprise de ${cite(nom.titre)}`,
  json: (nom) => texteJson(nom.lieux),
}

/** Typed in the JSON view. */
export function texteJson(lieux: number): string {
  return lieux === 0
    ? 'Mise en page du texte JSON'
    : `Texte JSON${INSECABLE}: ${compte(lieux, 'changement', 'changements')}`
}
