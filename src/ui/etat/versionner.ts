// What is done with the versions of a draft, as pure transitions: recorded, taken again, merged.
import type { Edition } from '~/domain/edition.ts'
import type { Genre } from '~/domain/genre.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { isSansEffet } from '~/domain/patch.ts'
import { ok, type Result } from '~/domain/problem.ts'
import type { VersionAGarder } from '~/store/magasin.ts'
import type { Etape, Fait, FicheDeVersion, Objet } from '~/store/schema.ts'
import type { UneVersion, Version, Versions } from './contrat.ts'
import { type Cible, contenuDeLaCible, ligneeDe, parentsDe, remplacer, suiteDe, titrer } from './lignees.ts'
import { appliquerEtape, editer, entree, type Geste, marcher, type Memoire } from './memoire.ts'

/** An edit that brings a version into the draft of its object, which from then on comes from it too. */
export function fusionner(
  memoire: Memoire,
  { edition, version: { genre, contenu, hash } }: { readonly edition: Edition; readonly version: UneVersion },
  quand: string,
): Result<Geste | undefined> {
  const lignee = ligneeDe(genre, contenu)
  const avant = memoire.travail.ascendances[lignee]?.fusionnees ?? []
  const apres = [...avant.filter((autre) => autre !== hash), hash]
  return editer(memoire, { ...edition, lignee, fusionnees: { avant, apres } }, quand)
}

/** The draft of its object becomes a version's content, and comes from it. */
export function reprendre(memoire: Memoire, { genre, contenu, hash }: UneVersion, quand: string): Geste | undefined {
  const { travail } = memoire
  const lignee = ligneeDe(genre, contenu)
  const ascendance = travail.ascendances[lignee]
  invariant(ascendance, `lignée ${lignee} sans origine`)
  const edition = remplacer(genre, travail, contenu)
  if (isSansEffet(edition.patch) && ascendance.origine === hash) return undefined
  const etape: Etape = {
    ...edition,
    lignee,
    origine: { avant: ascendance.origine, apres: hash },
    fusionnees: { avant: ascendance.fusionnees, apres: [] },
  }
  return marcher(memoire, { etapes: [etape], quoi: { genre: 'reprise', hash, lignee }, quand })
}

export interface Signature {
  readonly titre: string
  readonly auteur: string
  readonly message: string
}

/** A version as the store keeps it: what it says, and what is said of it. */
export const aGarder = ({ genre, contenu, ...fiche }: UneVersion): VersionAGarder => ({
  fiche,
  objet: { hash: fiche.hash, genre, contenu } as Objet,
})

/** The versions with one more. */
const avec = <G extends Genre>(versions: Versions, genre: G, version: Version<G>): Versions => ({
  ...versions,
  [genre]: [version, ...versions[genre]],
})

/**
 * Freezes a draft. A new title is an edit of the content, made in the same act. A content already recorded is not
 * recorded twice: its version stays as it is, and the draft goes on from it.
 */
export function enregistrer<G extends Genre>(
  memoire: Memoire,
  { titre, auteur, message, ...cible }: Signature & Cible<G>,
  quand: string,
): Result<Geste & { readonly version: Version<G> }> {
  const { genre } = cible
  const nomme = titrer(cible, memoire.travail, titre)
  if (!nomme.ok) return nomme
  const renomme = isSansEffet(nomme.value.patch) ? undefined : nomme.value
  const contenu = contenuDeLaCible(cible, renomme ? appliquerEtape(memoire.travail, renomme) : memoire.travail)
  const { lignee, versions } = suiteDe(cible, {
    brouillons: memoire.travail,
    ascendances: memoire.travail.ascendances,
    versions: memoire.versions[genre],
  })
  const hash = empreinteDe(contenu)
  const signature = { qui: auteur.trim(), pourquoi: message.trim() }
  const known = versions.find((version) => version.hash === hash)
  const fiche: FicheDeVersion = {
    hash,
    numero: Math.max(0, ...versions.map(({ numero }) => numero)) + 1,
    titre: contenu.titre,
    auteur: signature.qui,
    message: signature.pourquoi,
    date: quand,
    parents: parentsDe(memoire.travail.ascendances[lignee], versions),
  }
  const version = known ?? { ...fiche, genre, contenu }
  const quoi: Fait = { genre: 'version', hash, lignee }
  const base = renomme ? marcher(memoire, { etapes: [renomme], quoi, quand }) : undefined
  const avant = (base?.memoire ?? memoire).travail
  const travail = { ...avant, ascendances: { ...avant.ascendances, [lignee]: { origine: hash, fusionnees: [] } } }
  return ok({
    version,
    memoire: {
      ...(base?.memoire ?? memoire),
      travail,
      versions: known ? memoire.versions : avec(memoire.versions, genre, version),
    },
    acte: {
      ...base?.acte,
      travail,
      ...(known ? {} : { version: aGarder({ ...fiche, genre, contenu } as UneVersion) }),
      entree: entree(quand, quoi, signature),
    },
  })
}
