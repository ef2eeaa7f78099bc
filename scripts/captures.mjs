// Screenshots of each page in docs/captures/, from the built workbench: two sizes in light, one in dark and projector.
// `npm run captures` builds first. The pictures are looked at, and the README shows one.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { ensureChromium, FLAGS } from './chromium.mjs'

const OUT = resolve(import.meta.dirname, '../docs/captures')
/** Name of the picture → address of the page. */
const PAGES = {
  accueil: '',
  regles: 'regles',
  json: 'regles?vue=json',
  flux: 'regles/flux',
  scenarios: 'scenarios',
  simulation: 'scenarios?section=simulation',
  comparer: 'comparer',
  quartiers: 'quartiers',
  versions: 'regles/versions',
  controles: 'regles/controles',
  publier: 'publier',
}
/** Pages that fit on one screen: their whole is the screen. */
const ENTIERES = ['regles', 'json']
const TAILLES = { '1366x768': { width: 1366, height: 768 }, '1920x1080': { width: 1920, height: 1080 } }
const VUES = [
  { theme: 'clair', tailles: ['1366x768', '1920x1080'] },
  { theme: 'sombre', tailles: ['1366x768'] },
  { theme: 'projecteur', tailles: ['1920x1080'] },
]

/** Raises one criterion, so that Règles and Comparer have something to say. */
async function prepare(page) {
  await page.goto('./#/regles')
  const cellule = page.getByRole('gridcell', { name: /^C07 .*grille mutation/ })
  await cellule.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(1500)
}

/** Fifty runs of six years, kept while the session lasts: Quartiers has figures to show. */
async function simuler(page) {
  await page.goto('./#/quartiers')
  const section = page.getByRole('region', { name: /Six ans de locations/ })
  await section.getByRole('combobox', { name: 'Passages' }).click()
  await page.getByRole('option', { name: '50', exact: true }).click()
  await section.getByRole('button', { name: 'Simuler six ans' }).click()
  await section.getByText('Campagne finie').waitFor({ timeout: 300_000 })
}

async function capture(page, nom, theme, taille) {
  await page.goto(`./#/${PAGES[nom]}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  await page.waitForTimeout(1500)
  const path = (suffix) => resolve(OUT, `${nom}-${theme}-${taille}${suffix}.png`)
  await page.screenshot({ path: path('') })
  if (theme === 'clair' && taille === '1366x768' && !ENTIERES.includes(nom)) {
    const zone = page.locator('main')
    await page.setViewportSize({ width: 1366, height: Math.min(6000, await zone.evaluate((m) => m.scrollHeight + 80)) })
    await page.waitForTimeout(300)
    await page.screenshot({ path: path('-entier') })
    await page.setViewportSize(TAILLES['1366x768'])
  }
}

mkdirSync(OUT, { recursive: true })
const server = await preview({ preview: { port: 4199, strictPort: false } })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS })
try {
  const context = await browser.newContext({
    baseURL: server.resolvedUrls.local[0],
    locale: 'fr-FR',
    viewport: TAILLES['1366x768'],
  })
  const page = await context.newPage()
  await prepare(page)
  for (const { theme, tailles } of VUES) {
    await page.evaluate((choix) => localStorage.setItem('atelier-cil.apparence', choix), theme)
    await page.reload()
    await simuler(page)
    for (const taille of tailles) {
      await page.setViewportSize(TAILLES[taille])
      for (const nom of Object.keys(PAGES)) await capture(page, nom, theme, taille)
    }
  }
} finally {
  await browser.close()
  await server.close()
}
