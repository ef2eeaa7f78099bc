// Where the dwellings and the programme of the flux come from, in sentences.
import { m } from './mots.ts'
import type { TerritoiresDuFlux } from './territoire.ts'

export function territoireDit({ origine, ecarte, preteur }: TerritoiresDuFlux): readonly string[] {
  const { titre } = origine
  return [
    ecarte ? m('fluxTerritoireRemplace', { titre, ecarte: ecarte.titre }) : m('fluxTerritoireEnUsage', { titre }),
    ...(preteur ? [m('fluxProgrammeEmprunte', { titre: preteur.titre })] : []),
  ]
}
