// Several small gaps between two texts, by lines then by characters: what an editor must change to follow the draft, and
// what lets two writings of one text be joined.
import { ecartDeTexte } from '~/domain/texte.ts'

/** Dans le texte d’avant, [debut, fin[ devient `mis`. */
export interface Ecart {
  readonly debut: number
  readonly fin: number
  readonly mis: string
}

const lignesDe = (texte: string): readonly string[] => (texte === '' ? [] : texte.split(/(?<=\n)/))

/** More differing lines than this, and one gap over all of them says it as well. */
const DISTANCE_MAX = 400

/** One line kept in both texts: its place before, its place after. */
type Paire = readonly [avant: number, apres: number]

/** Lines kept by a shortest edit (Myers). @returns undefined when the texts are too far apart. */
function lignesGardees(avant: readonly string[], apres: readonly string[]): readonly Paire[] | undefined {
  const [n, m] = [avant.length, apres.length]
  const loin = new Map<number, number>([[1, 0]])
  const traces: ReadonlyMap<number, number>[] = []
  const at = (trace: ReadonlyMap<number, number>, k: number): number => trace.get(k) ?? -1
  const isInsertion = (trace: ReadonlyMap<number, number>, k: number, d: number): boolean =>
    k === -d || (k !== d && at(trace, k - 1) < at(trace, k + 1))
  for (let d = 0; d <= Math.min(n + m, DISTANCE_MAX); d++) {
    traces.push(new Map(loin))
    for (let k = -d; k <= d; k += 2) {
      let x = isInsertion(loin, k, d) ? at(loin, k + 1) : at(loin, k - 1) + 1
      while (x < n && x - k < m && avant[x] === apres[x - k]) x++
      loin.set(k, x)
      if (x >= n && x - k >= m) return remonter(traces, isInsertion, [n, m])
    }
  }
  return undefined
}

function remonter(
  traces: readonly ReadonlyMap<number, number>[],
  isInsertion: (trace: ReadonlyMap<number, number>, k: number, d: number) => boolean,
  fin: Paire,
): readonly Paire[] {
  const gardees: Paire[] = []
  let [x, y] = fin
  for (let d = traces.length - 1; d >= 0; d--) {
    const trace = traces[d] ?? new Map<number, number>()
    const k = x - y
    const avantK = isInsertion(trace, k, d) ? k + 1 : k - 1
    const avantX = trace.get(avantK) ?? 0
    for (; x > avantX && y > avantX - avantK && x > 0 && y > 0; x--, y--) gardees.push([x - 1, y - 1])
    ;[x, y] = [avantX, avantX - avantK]
  }
  return gardees.toReversed()
}

/** Gaps in reading order, none touching another; none when the texts are the same. */
export function ecarts(avant: string, apres: string): readonly Ecart[] {
  const tout = ecartDeTexte(avant, apres)
  if (tout === undefined) return []
  // From the beginning of the first line that differs to the end of the last.
  const debut = avant.slice(0, tout.debut).lastIndexOf('\n') + 1
  const reste = avant.length - (tout.debut + tout.ote.length)
  const suite = avant.slice(avant.length - reste)
  const jusqua = suite.includes('\n') ? reste - suite.indexOf('\n') - 1 : 0
  const [a, b] = [avant.slice(debut, avant.length - jusqua), apres.slice(debut, apres.length - jusqua)]
  const [la, lb] = [lignesDe(a), lignesDe(b)]
  const gardees = lignesGardees(la, lb)
  if (gardees === undefined) return [{ debut: tout.debut, fin: tout.debut + tout.ote.length, mis: tout.mis }]
  const found: Ecart[] = []
  let [x, y, place] = [0, 0, debut]
  for (const [gx, gy] of [...gardees, [la.length, lb.length] as const]) {
    const [ote, mis] = [la.slice(x, gx).join(''), lb.slice(y, gy).join('')]
    const fin = ecartDeTexte(ote, mis)
    if (fin) found.push({ debut: place + fin.debut, fin: place + fin.debut + fin.ote.length, mis: fin.mis })
    place += ote.length + (la[gx]?.length ?? 0)
    ;[x, y] = [gx + 1, gy + 1]
  }
  return found
}

/** @param liste gaps that do not overlap, in any order */
export const appliquerEcarts = (texte: string, liste: readonly Ecart[]): string =>
  liste
    .toSorted((a, b) => b.debut - a.debut || b.fin - a.fin)
    .reduce((suivi, { debut, fin, mis }) => suivi.slice(0, debut) + mis + suivi.slice(fin), texte)

/** Both writings of one text in one. @returns undefined when they touch the same place. */
export function fusionner(base: string, un: string, autre: string): string | undefined {
  const [miens, leurs] = [ecarts(base, un), ecarts(base, autre)]
  const isSeul = (ecart: Ecart): boolean => leurs.every(({ debut, fin }) => ecart.fin < debut || fin < ecart.debut)
  return miens.every(isSeul) ? appliquerEcarts(base, [...miens, ...leurs]) : undefined
}
