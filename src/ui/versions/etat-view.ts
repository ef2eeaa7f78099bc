// The state of a version, from what was recorded of it. Pure.
import type { NomDEtat } from '~/domain/problem.ts'
import type { FicheDeVersion, Registre } from '~/store/schema.ts'
import { dossierDe } from '~/vie/approbation.ts'
import { type PriseDEffet, prisesDEffet, sApplique } from '~/vie/dates.ts'

/** A record that cannot be replayed says so in the file itself. */
export function etatDe(version: Pick<FicheDeVersion, 'hash' | 'auteur'>, { demarches }: Registre): NomDEtat {
  const lu = dossierDe(version, demarches)
  return lu.ok ? lu.value.etat : 'brouillon'
}

/** When what was decided of the versions of one lineage takes effect. */
export const prisesDe = (versions: readonly FicheDeVersion[], { demarches }: Registre): readonly PriseDEffet[] =>
  prisesDEffet(demarches, new Set(versions.map(({ hash }) => hash)))

/** The state on a day (ISO): a decision holds until another one takes effect, whichever was recorded first. */
export function etatLe(
  version: Pick<FicheDeVersion, 'hash' | 'auteur'>,
  registre: Registre,
  { prises, jour }: { readonly prises: readonly PriseDEffet[]; readonly jour: string },
): NomDEtat {
  const etat = etatDe(version, registre)
  if (etat !== 'approuvee' && etat !== 'remplacee') return etat
  return sApplique(prises, version.hash, jour) ? 'approuvee' : 'remplacee'
}
