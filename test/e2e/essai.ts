// The page as a person meets it: a fresh profile, real IndexedDB, and no error of any kind on the console.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/** Apparences de la page. */
export const APPARENCES = ['clair', 'sombre', 'projecteur'] as const
export type Apparence = (typeof APPARENCES)[number]

interface Pieces {
  /** Console errors, page errors and refusals of the content policy; asserted empty after each test. */
  readonly fautes: string[]
}

export const test = base.extend<Pieces>({
  fautes: [
    async ({ page }, use) => {
      const fautes: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') fautes.push(`console : ${message.text()}`)
      })
      page.on('pageerror', (error) => fautes.push(`page : ${error.message}`))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`politique de contenu : ${event.violatedDirective} ${event.blockedURI}`),
        )
      })
      await use(fautes)
      expect(fautes).toEqual([])
    },
    { auto: true },
  ],
})

/** Opens a page of the workbench and waits for its heading. */
export async function ouvrir(page: Page, adresse: string): Promise<void> {
  await page.goto(`./#/${adresse}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
}

export async function choisirApparence(page: Page, apparence: Apparence): Promise<void> {
  await page.addInitScript((choix) => localStorage.setItem('atelier-cil.apparence', choix), apparence)
}

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of WCAG 2.2 AA nor of axe's good practice. Run inside the page, where no frame is, and for violations alone:
 * three times faster, with the same findings. */
export async function verifierAccessibilite(page: Page): Promise<void> {
  // A colour halfway from an appearance to the next is nobody's. Not awaited: without a frame to draw, it never ends.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
  })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: REGLES }, resultTypes: ['violations'] })
    .analyze()
  const faults = violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(faults).toEqual([])
}

/** Put on as when another tab chooses it: what is open stays open. */
export async function changerApparence(page: Page, apparence: Apparence): Promise<void> {
  await page.evaluate((choix) => {
    localStorage.setItem('atelier-cil.apparence', choix)
    window.dispatchEvent(new StorageEvent('storage', { key: 'atelier-cil.apparence' }))
  }, apparence)
  await expect(page.locator('html')).toHaveAttribute('data-theme', apparence)
}

/** The same in the three appearances. */
export async function verifierLesApparences(page: Page): Promise<void> {
  for (const apparence of APPARENCES) {
    await changerApparence(page, apparence)
    await verifierAccessibilite(page)
  }
}
