// The choice of a language: said again at once, announced to the browser, kept on this machine, and the focus given back.
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { t } from '~/i18n/index.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { ChoixLangue } from '~/ui/shell/ChoixLangue.tsx'
import { CLE_LANGUE, lireLangue, ouvrirLangue, useLangue } from '~/ui/shell/useLangue.ts'

const Page = () => (
  <main>
    <h1>{t('shellRegles')}</h1>
    <ChoixLangue />
  </main>
)
const Temoin = () => (
  <MantineProvider>
    <Page key={useLangue()} />
  </MantineProvider>
)

let racine: Root
const titre = (): string | null | undefined => document.querySelector('h1')?.textContent
const bouton = (nom: string): HTMLInputElement => {
  const trouve = document.querySelector<HTMLInputElement>(`input[aria-label="${nom}"]`)
  if (!trouve) throw new Error(`pas de bouton ${nom}`)
  return trouve
}

beforeAll(async () => {
  localStorage.removeItem(CLE_LANGUE)
  await ouvrirLangue()
  const place = document.createElement('div')
  document.body.append(place)
  racine = createRoot(place)
  racine.render(
    <StrictMode>
      <Temoin />
    </StrictMode>,
  )
  await vi.waitUntil(() => titre() === 'Règles')
})
afterEach(async () => {
  localStorage.removeItem(CLE_LANGUE)
  await choisirLangue('fr')
})
afterAll(() => racine.unmount())

describe('le choix de la langue', () => {
  it('dit toute la page dans l’autre langue, et rend le focus au bouton choisi', async () => {
    bouton('English').focus()
    bouton('English').click()
    await vi.waitFor(() => expect(titre()).toBe('Rules'))
    expect(document.querySelector('legend')?.textContent).toBe('Language')
    expect(document.documentElement.lang).toBe('en')
    await vi.waitFor(() => expect(document.activeElement).toBe(bouton('English')))
    expect(bouton('English').checked).toBe(true)
    expect(bouton('English').closest('label')?.lang).toBe('en')
  })

  it('se retient sur cette machine ; le français, langue de la page, ne laisse rien', async () => {
    bouton('English').click()
    await vi.waitFor(() => expect(localStorage.getItem(CLE_LANGUE)).toBe('en'))
    bouton('Français').click()
    await vi.waitFor(() => expect(titre()).toBe('Règles'))
    await vi.waitFor(() => expect(localStorage.getItem(CLE_LANGUE)).toBeNull())
    expect(document.documentElement.lang).toBe('fr')
  })

  it('suit celle d’un autre onglet', async () => {
    localStorage.setItem(CLE_LANGUE, 'en')
    window.dispatchEvent(new StorageEvent('storage', { key: CLE_LANGUE, newValue: 'en' }))
    await vi.waitFor(() => expect(titre()).toBe('Rules'))
  })

  it('ne retient que ce qu’elle connaît', () => {
    expect(['en', 'fr', 'de', '', null].map(lireLangue)).toEqual(['en', 'fr', 'fr', 'fr', 'fr'])
  })
})
