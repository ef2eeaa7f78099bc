// The language in use. How words are kept:
//   fr/*.ts, en/*.ts   the words of ONE language. They import their own language (`./nombres.ts`, `./texte.ts`) and the
//                      neutral files (`../signes.ts`, `../contrat.ts`), never a reader: it would be a cycle.
//   fr.ts, en.ts       a `Langue` each: French is in the page, English is loaded when it is chosen.
//   the readers        index.ts (`t`), nombres.ts, phrase.ts, faits.ts, problemes.ts, constats.ts, editions.ts,
//                      differences.ts, mouvements.ts: what everyone else calls. They ask `langue()` at each call, so
//                      nothing said may be kept in a constant.
// A new page: fr/page.ts, registered in fr.ts; its twin en/page.ts, `export const page: Jumeau<typeof fr> = { … }`,
// registered in en.ts. A new name of edition or problem: an entry in both tables. The compiler asks for each of them.
import type { CodeDeLangue, Langue } from './contrat.ts'
import { francais } from './fr.ts'

/** Each by its own name. */
export const LANGUES: readonly { readonly code: CodeDeLangue; readonly nom: string }[] = [
  { code: 'fr', nom: 'Français' },
  { code: 'en', nom: 'English' },
]

let enUsage: Langue = francais
let demandee = 0
const abonnes = new Set<() => void>()

export const langue = (): Langue => enUsage
export const codeDeLangue = (): CodeDeLangue => enUsage.code

/** The last language asked for wins, whatever loads first. @throws when the words cannot be loaded. */
export async function choisirLangue(code: CodeDeLangue): Promise<void> {
  const rang = ++demandee
  const choisie = code === 'fr' ? francais : (await import('./en.ts')).anglais
  if (rang !== demandee || choisie === enUsage) return
  enUsage = choisie
  for (const abonne of abonnes) abonne()
}

/** @returns the end of the subscription. */
export function suivreLangue(abonne: () => void): () => void {
  abonnes.add(abonne)
  return () => abonnes.delete(abonne)
}
