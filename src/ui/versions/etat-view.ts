// The state of a version, from what was recorded of it. Pure.
import type { NomDEtat } from '~/domain/problem.ts'
import type { Registre } from '~/store/schema.ts'
import { dossierDe } from '~/vie/approbation.ts'
import type { Version } from '../etat/contrat.ts'

/** A record that cannot be replayed says so in the file itself. */
export function etatDe(version: Version, { demarches }: Registre): NomDEtat {
  const lu = dossierDe(version, demarches)
  return lu.ok ? lu.value.etat : 'brouillon'
}
