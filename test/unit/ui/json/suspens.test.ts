// Unfinished texts of two tabs: each finds its own again, and settling one loses nothing of the other.
import { expect, it } from 'vitest'
import { gardienDeSuspens } from '~/ui/json/suspens.ts'

/** A browser's storage, as the standard says it. */
function stockage(): Storage {
  const garde = new Map<string, string>()
  return {
    get length() {
      return garde.size
    },
    clear: () => garde.clear(),
    key: (n) => [...garde.keys()][n] ?? null,
    getItem: (cle) => garde.get(cle) ?? null,
    setItem: (cle, valeur) => void garde.set(cle, valeur),
    removeItem: (cle) => void garde.delete(cle),
  }
}

it('chaque onglet garde son texte ; un onglet neuf trouve le dernier qui attend', () => {
  const machine = stockage()
  const ouvrir = () => gardienDeSuspens('cotation', { onglet: stockage(), machine })
  const [un, deux] = [ouvrir(), ouvrir()]
  un.garder({ texte: 'un', base: '' })
  deux.garder({ texte: 'deux', base: '' })
  expect([un.lire()?.texte, deux.lire()?.texte, ouvrir().lire()?.texte]).toEqual(['un', 'deux', 'deux'])
  un.oublier()
  expect([un.lire()?.texte, deux.lire()?.texte]).toEqual(['deux', 'deux'])
  deux.oublier()
  expect(ouvrir().lire()).toBeUndefined()
})
