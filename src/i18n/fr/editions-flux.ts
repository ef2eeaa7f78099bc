// Editions of a flux rule set in French: one sentence for each name.
import type { NomDeFlux } from '~/domain/noms-flux.ts'
import type { MotsDEdition } from '../contrat.ts'
import { texteJson } from './editions-cotation.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_FLUX: MotsDEdition<NomDeFlux> = {
  'flux-remplacement': (nom) => `Reprise de ${cite(nom.titre)}`,
  'flux-json': (nom) => texteJson(nom.lieux),
}
