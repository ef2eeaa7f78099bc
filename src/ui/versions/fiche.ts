// The record of a version and the signatures on it, for whoever shows, signs or publishes them.
import type { Signature } from '~/domain/approbation.ts'
import type { Registre } from '~/store/schema.ts'
import { creerVersion, type Version as Fiche } from '~/vie/versions.ts'
import type { Version } from '../etat/contrat.ts'

/** The record that is signed: it names its content by its hash, and the records that it comes from. */
export function ficheDe(version: Version, versions: readonly Version[]): Fiche {
  const faites = new Map<string, Fiche>()
  const faire = ({ hash, parents, titre, auteur, date = '', message }: Version): Fiche => {
    const connue = faites.get(hash)
    if (connue) return connue
    const ids = parents.map((parent) => {
      const sienne = versions.find((autre) => autre.hash === parent)
      return sienne ? faire(sienne).id : parent
    })
    const fiche = creerVersion({ genre: 'cotation', contenu: hash, parents: ids, titre, auteur, date, message })
    faites.set(hash, fiche)
    return fiche
  }
  return faire(version)
}

export const signaturesDe = ({ signatures }: Registre, { hash }: Version): readonly Signature[] =>
  signatures.filter(({ version }) => version === hash).map(({ signature }) => signature)
