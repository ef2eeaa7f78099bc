// The workbench on disk. It is read whole, and changed by one function that makes one transaction of one act: all of it
// is kept, or nothing is. An act says which revision it was made on; on another one it is refused (SPEC.md [S3]–[S5]).
import type { IDBPDatabase } from 'idb'
import { hashContent } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { chainer, type Journal, RACINE_DU_JOURNAL } from './journal.ts'
import { problemeDuMagasin } from './panne.ts'
import {
  type CohorteGardee,
  COPIE_DE_TRAVAIL,
  type Entree,
  type Etape,
  ETAPES_GARDEES,
  type FicheDeVersion,
  MAGASINS,
  type Objet,
  type PieceGardee,
  type Registre,
  type Schema,
  type Tete,
  type CopieDeTravail,
} from './schema.ts'

/** Un acte de l’utilisateur, entier. */
export interface Acte {
  /** Revision that the act was made on; 0 before the first act. */
  readonly attendue: number
  readonly travail: CopieDeTravail
  /** New steps: they follow the step of rank `apres`, and what was to be redone after it goes. */
  readonly etapes?: { readonly apres: number; readonly ajoutees: readonly Etape[] }
  readonly version?: VersionAGarder
  readonly cohorte?: CohorteGardee
  readonly consigne?: Consigne
  readonly entree: Entree
}

export interface VersionAGarder {
  readonly fiche: FicheDeVersion
  readonly objet: Objet
}

/** Ce qu’un acte ajoute au registre, avec les pièces qu’il nomme. */
export interface Consigne extends Partial<Registre> {
  readonly pieces?: readonly PieceGardee[]
}

/** Ce que le magasin contient, hors journal et cohortes. */
export interface Contenu {
  /** Undefined before the first act. */
  readonly tete: Tete | undefined
  /** Rank of the step before the first one kept. */
  readonly base: number
  readonly etapes: readonly Etape[]
  readonly fiches: readonly FicheDeVersion[]
  readonly objets: readonly Objet[]
  readonly registre: Registre
}

export interface Magasin {
  lire(): Promise<Result<Contenu>>
  lireCohorte(hash: string): Promise<Result<CohorteGardee>>
  /** A document of a proposal; undefined when it is missing, or is no longer what its hash says. */
  lirePiece(hash: string): Promise<Result<PieceGardee | undefined>>
  lireJournal(): Promise<Result<Journal>>
  /** Keeps the shipped versions; nothing happens to those that are there. Not an act. */
  semer(versions: readonly VersionAGarder[]): Promise<Result<void>>
  /** @returns the new revision; `magasin-conflit` when another tab made an act since. */
  ecrire(acte: Acte): Promise<Result<number>>
  fermer(): void
}

/** A result of the disk: what the browser refuses is a problem, what we did wrong is thrown. */
async function tenter<T>(acces: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await acces()
  } catch (error) {
    const found = problemeDuMagasin(error)
    if (found) return fail([found])
    throw error
  }
}

export function creerMagasin(base: IDBPDatabase<Schema>): Magasin {
  return {
    lire: () =>
      tenter(async () => {
        const lus = ['drafts', 'steps', 'versions', 'objects', 'approvals', 'signatures', 'keys'] as const
        const tx = base.transaction(lus, 'readonly')
        const [tete, rangs, etapes, fiches, objets, demarches, signatures, cles] = await Promise.all([
          tx.objectStore('drafts').get(COPIE_DE_TRAVAIL),
          tx.objectStore('steps').getAllKeys(),
          tx.objectStore('steps').getAll(),
          tx.objectStore('versions').getAll(),
          tx.objectStore('objects').getAll(),
          tx.objectStore('approvals').getAll(),
          tx.objectStore('signatures').getAll(),
          tx.objectStore('keys').getAll(),
        ])
        const registre = { demarches, signatures, cles }
        return ok({ tete, base: (rangs[0] ?? 1) - 1, etapes, fiches, objets, registre })
      }),

    lireCohorte: (hash) =>
      tenter(async () => {
        const found = await base.get('cohorts', hash)
        return found ? ok(found) : fail([problem('magasin-incomplet', '', { quoi: 'cohorte' })])
      }),

    lirePiece: (hash) =>
      tenter(async () => {
        const found = await base.get('evidence', hash)
        return ok(found && hashContent(found.contenu) === hash ? found : undefined)
      }),

    lireJournal: () =>
      tenter(async () => {
        const tx = base.transaction(['drafts', 'journal'], 'readonly')
        const [tete, lignes] = await Promise.all([
          tx.objectStore('drafts').get(COPIE_DE_TRAVAIL),
          tx.objectStore('journal').getAll(),
        ])
        return ok({ lignes, sommet: tete?.journal ?? RACINE_DU_JOURNAL })
      }),

    semer: (versions) =>
      tenter(async () => {
        const tx = base.transaction(['versions', 'objects'], 'readwrite', { durability: 'strict' })
        for (const { fiche, objet } of versions) {
          invariant(fiche.hash === objet.hash, 'une version a l’empreinte de son contenu')
          if (!(await tx.objectStore('objects').getKey(objet.hash))) void tx.objectStore('objects').add(objet)
          if (!(await tx.objectStore('versions').getKey(fiche.hash))) void tx.objectStore('versions').add(fiche)
        }
        await tx.done
        return ok(undefined)
      }),

    ecrire: (acte) => tenter(() => ecrire(base, acte)),
    fermer: () => base.close(),
  }
}

async function ecrire(base: IDBPDatabase<Schema>, acte: Acte): Promise<Result<number>> {
  const tx = base.transaction(MAGASINS, 'readwrite', { durability: 'strict' })
  // A request that fails aborts the transaction and all the others; only the first failure says why.
  let cause: unknown
  const ask = (request: Promise<unknown>): void => void request.catch((error: unknown) => (cause ??= error))
  tx.done.catch(() => {})
  try {
    const avant = await tx.objectStore('drafts').get(COPIE_DE_TRAVAIL)
    if ((avant?.revision ?? 0) !== acte.attendue) {
      tx.abort()
      return fail([problem('magasin-conflit', '', {})])
    }
    const derniere = (await tx.objectStore('journal').openCursor(null, 'prev'))?.value
    const ligne = chainer(derniere, acte.entree)
    ask(tx.objectStore('journal').add(ligne))
    if (acte.etapes) {
      const { apres, ajoutees } = acte.etapes
      const steps = tx.objectStore('steps')
      ask(steps.delete(IDBKeyRange.lowerBound(apres, true)))
      ajoutees.forEach((etape, i) => ask(steps.add(etape, apres + 1 + i)))
      ask(steps.delete(IDBKeyRange.upperBound(apres + ajoutees.length - ETAPES_GARDEES)))
    }
    if (acte.version) {
      const { fiche, objet } = acte.version
      invariant(fiche.hash === objet.hash, 'une version a l’empreinte de son contenu')
      if (!(await tx.objectStore('objects').getKey(objet.hash))) ask(tx.objectStore('objects').add(objet))
      ask(tx.objectStore('versions').add(fiche))
    }
    if (acte.cohorte && !(await tx.objectStore('cohorts').getKey(acte.cohorte.hash)))
      ask(tx.objectStore('cohorts').add(acte.cohorte))
    const { pieces = [], demarches = [], signatures = [], cles = [] } = acte.consigne ?? {}
    for (const piece of pieces)
      if (!(await tx.objectStore('evidence').getKey(piece.hash))) ask(tx.objectStore('evidence').add(piece))
    for (const demarche of demarches) ask(tx.objectStore('approvals').add(demarche))
    for (const signature of signatures) ask(tx.objectStore('signatures').add(signature))
    for (const cle of cles) ask(tx.objectStore('keys').add(cle))
    const revision = acte.attendue + 1
    ask(tx.objectStore('drafts').put({ ...acte.travail, id: COPIE_DE_TRAVAIL, revision, journal: ligne.empreinte }))
    await tx.done
    return ok(revision)
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // Already over.
    }
    throw cause ?? error
  }
}
