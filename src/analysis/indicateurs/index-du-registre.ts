// A ledger read once, for the forty folds of it: where the events of each genre are. A campaign folds hundreds of ledgers.
import { GENRES, type Registre } from '~/simulation/registre.ts'

const connus = new WeakMap<Registre, readonly Int32Array[]>()

function indexer({ n, genres }: Registre): readonly Int32Array[] {
  const comptes = new Int32Array(GENRES.length)
  for (let i = 0; i < n; i++) comptes[genres[i]!]! += 1
  const index = Array.from(comptes, (k) => new Int32Array(k))
  comptes.fill(0)
  for (let i = 0; i < n; i++) {
    const genre = genres[i]!
    index[genre]![comptes[genre]!++] = i
  }
  return index
}

/** Events of a genre, in their order. */
export function evenementsDe(registre: Registre, genre: number): Int32Array {
  let index = connus.get(registre)
  if (!index) connus.set(registre, (index = indexer(registre)))
  return index[genre]!
}

/** A value worked out once for each ledger, or for each world. */
export function unefois<K extends object, V>(calcul: (cle: K) => V): (cle: K) => V {
  const connues = new WeakMap<K, { readonly valeur: V }>()
  return (cle) => {
    const connue = connues.get(cle)
    if (connue) return connue.valeur
    const valeur = calcul(cle)
    connues.set(cle, { valeur })
    return valeur
  }
}

/** A value worked out once for each ledger of a world. */
export function parRegistre<V, M extends object>(
  calcul: (registre: Registre, monde: M) => V,
): (registre: Registre, monde: M) => V {
  const connues = new WeakMap<Registre, { readonly valeur: V }>()
  return (registre, monde) => {
    const connue = connues.get(registre)
    if (connue) return connue.valeur
    const valeur = calcul(registre, monde)
    connues.set(registre, { valeur })
    return valeur
  }
}
