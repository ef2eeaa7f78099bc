// The record of a version and the signatures on it, for whoever shows, signs or publishes them.
import type { Signature } from '~/domain/approbation.ts'
import type { Genre } from '~/domain/genre.ts'
import type { FicheDeVersion, Registre } from '~/store/schema.ts'
import { creerVersion, type Version as Fiche } from '~/vie/versions.ts'
import type { Version } from '../etat/contrat.ts'

/** The record that is signed: it names its content by its hash, and the records that it comes from. */
export function ficheDe(version: Version<Genre>, versions: readonly Version<Genre>[]): Fiche {
  const faites = new Map<string, Fiche>()
  const faire = ({ genre, hash, parents, titre, auteur, date = '', message }: Version<Genre>): Fiche => {
    const connue = faites.get(hash)
    if (connue) return connue
    const ids = parents.map((parent) => {
      const sienne = versions.find((autre) => autre.hash === parent)
      return sienne ? faire(sienne).id : parent
    })
    const fiche = creerVersion({ genre, contenu: hash, parents: ids, titre, auteur, date, message })
    faites.set(hash, fiche)
    return fiche
  }
  return faire(version)
}

export const signaturesDe = ({ signatures }: Registre, { hash }: Pick<FicheDeVersion, 'hash'>): readonly Signature[] =>
  signatures.filter(({ version }) => version === hash).map(({ signature }) => signature)
