// Opening the store, and what may prevent it: storage refused, a newer store, another tab that keeps an older one open.
import { type IDBPDatabase, openDB } from 'idb'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import { creerMagasin, type Magasin } from './magasin.ts'
import { problemeDuMagasin } from './panne.ts'
import { MIGRATIONS, type Schema } from './schema.ts'

export const NOM_DU_MAGASIN = 'atelier-cil'

export interface Ouverture {
  readonly nom?: string
  /** Version of the schema; the last one unless a test says otherwise. */
  readonly version?: number
  /** Called once when the connection is lost: closed by the browser, or given up for a newer version of the page. */
  readonly onPerdu?: (probleme: Problem) => void
}

export async function ouvrirMagasin({
  nom = NOM_DU_MAGASIN,
  version = MIGRATIONS.length,
  onPerdu,
}: Ouverture = {}): Promise<Result<Magasin>> {
  if (!('indexedDB' in globalThis)) return fail([problem('magasin-refuse', '', {})])
  const perdre = (): void => onPerdu?.(problem('magasin-ferme', '', {}))
  let base: IDBPDatabase<Schema> | undefined
  let isAbandoned = false
  try {
    return await new Promise<Result<Magasin>>((resolve, reject) => {
      openDB<Schema>(nom, version, {
        upgrade: (opened, depuis) => {
          for (const migrate of MIGRATIONS.slice(depuis, version)) migrate(opened)
        },
        blocked: () => {
          isAbandoned = true
          resolve(fail([problem('magasin-bloque', '', {})]))
        },
        blocking: () => {
          base?.close()
          perdre()
        },
        terminated: perdre,
      }).then((opened) => {
        base = opened
        if (isAbandoned) opened.close()
        else resolve(ok(creerMagasin(opened)))
      }, reject)
    })
  } catch (error) {
    const found = problemeDuMagasin(error)
    // What never opened was not closed: it was refused.
    if (found) return fail([found.code === 'magasin-ferme' ? problem('magasin-refuse', '', {}) : found])
    throw error
  }
}
