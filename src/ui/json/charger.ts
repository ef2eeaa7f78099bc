// The editor, fetched when its view opens. Its menus are worded by what is loaded before it, once for the page's life.
import { codeDeLangue } from '~/i18n/langue.ts'

export type Monaco = typeof import('./monaco.ts')

let charge: Promise<Monaco> | undefined

async function charger(): Promise<Monaco> {
  if (codeDeLangue() === 'fr') await import('monaco-editor/nls/lang/fr')
  return import('./monaco.ts')
}

/** A failure is not kept: the next call tries again. */
export function chargerMonaco(): Promise<Monaco> {
  charge ??= charger().catch((error: unknown) => {
    charge = undefined
    throw error
  })
  return charge
}
