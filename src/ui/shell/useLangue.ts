// The language that the page speaks: French, or the one chosen on this machine, kept in localStorage. Its words are loaded
// before the first paint, and the other tabs follow.
import { useSyncExternalStore } from 'react'
import type { CodeDeLangue } from '~/i18n/contrat.ts'
import { choisirLangue, codeDeLangue, LANGUES, suivreLangue } from '~/i18n/langue.ts'

export const CLE_LANGUE = 'atelier-cil.langue'

/** Anything that is not a known language means French. */
export const lireLangue = (texte: string | null): CodeDeLangue =>
  LANGUES.find(({ code }) => code === texte)?.code ?? 'fr'

// A browser that refuses storage still changes language, for the time of the page.
function retenue(): CodeDeLangue {
  try {
    return lireLangue(localStorage.getItem(CLE_LANGUE))
  } catch {
    return 'fr'
  }
}

function retenir(code: CodeDeLangue): void {
  try {
    if (code === 'fr') localStorage.removeItem(CLE_LANGUE)
    else localStorage.setItem(CLE_LANGUE, code)
  } catch {
    return
  }
}

const annoncer = (): void => {
  document.documentElement.lang = codeDeLangue()
}

/** @returns whether the words could be loaded; the language stays as it was when they could not. */
async function parler(code: CodeDeLangue): Promise<boolean> {
  try {
    await choisirLangue(code)
    return true
  } catch {
    return false
  }
}

/** Before the first paint. Without the words of the language kept, the page is in French. */
export async function ouvrirLangue(): Promise<void> {
  suivreLangue(annoncer)
  window.addEventListener('storage', (event) => {
    if (event.key === CLE_LANGUE || event.key === null) void parler(retenue())
  })
  await parler(retenue())
}

let isDemandee = false

/** Asked for by a person. @returns whether the words could be loaded. */
export async function changerLangue(code: CodeDeLangue): Promise<boolean> {
  isDemandee = true
  const isParlee = await parler(code)
  isDemandee &&= isParlee
  if (isParlee) retenir(code)
  return isParlee
}

/** Once after a change that was asked for: the page is said again, and the focus goes back to who asked. */
export function isFocusARendre(): boolean {
  const was = isDemandee
  isDemandee = false
  return was
}

export const useLangue = (): CodeDeLangue => useSyncExternalStore(suivreLangue, codeDeLangue)
