// What browser tests share: the whole of a database as one text, to say that nothing in it has changed.
import { openDB } from 'idb'

/** Every record of every store, keys included. */
export async function imageDuMagasin(nom: string): Promise<string> {
  const base = await openDB(nom)
  try {
    const tables: Record<string, unknown> = {}
    for (const store of base.objectStoreNames)
      tables[store] = { cles: await base.getAllKeys(store), valeurs: await base.getAll(store) }
    return JSON.stringify(tables)
  } finally {
    base.close()
  }
}
