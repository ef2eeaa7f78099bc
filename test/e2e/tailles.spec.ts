// A rule set twice as large as the plan's, with labels that nobody would write: the page holds, at each size and in each
// appearance.
import baseline from '../../rules/cotation/ame-base.json' with { type: 'json' }
import { APPARENCES, choisirApparence, expect, ouvrir, test, verifierAccessibilite } from './essai.ts'

const LONG = 'Ménage logé dans une habitation dont l’état, la surface ou le coût ne conviennent plus à sa situation, '
const COTE = `${LONG}${LONG}`.slice(0, 180)
const HTML = '<b onclick="alert(1)">gras</b> & <img src=x onerror=alert(1)>'

function grandJeu() {
  const niveaux = Array.from({ length: 12 }, (_, i) => ({
    rang: i + 1,
    id: `niveau-${i + 1}`,
    libelle: i === 3 ? HTML : `${i + 1} ${COTE}`,
    couleur: `n${i + 1}`,
    points: 500 - 40 * i,
  }))
  const criteres = Array.from({ length: 60 }, (_, i) => {
    const modele = baseline.criteres[i % baseline.criteres.length]
    return { ...modele, id: `critere-${i + 1}`, libelle: i === 7 ? HTML : `${i + 1} ${COTE}`, niveau: 1 + (i % 12) }
  })
  const points = Object.fromEntries(criteres.map(({ id }) => [id, null]))
  const grille = { mode: 'points', points }
  return { ...baseline, titre: COTE, niveaux, groupes: [], criteres, grilles: { primo: grille, mutation: grille } }
}

const fichier = {
  name: 'grand-jeu.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(grandJeu())),
}

for (const apparence of APPARENCES)
  test(`60 critères, 12 niveaux, libellés longs et balises : ${apparence}`, async ({ page }) => {
    await choisirApparence(page, apparence)
    await ouvrir(page, 'regles')
    await page.getByLabel('Importer un jeu de règles (JSON)…').setInputFiles(fichier)
    await expect(page.getByRole('row', { name: /C60/ })).toBeAttached()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await expect(page.getByRole('rowheader', { name: /C08/ })).toContainText(HTML)

    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      const debords = () =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
          const grille = document.querySelector('table[role="grid"]')?.parentElement
          return {
            page: [scrollWidth - clientWidth, scrollHeight - clientHeight],
            grille: grille ? grille.scrollWidth - grille.clientWidth : -1,
          }
        })
      await expect.poll(debords).toEqual({ page: [0, 0], grille: 0 })

      await page.getByRole('rowheader', { name: /C60/ }).click()
      await expect(page.getByRole('columnheader', { name: 'Primo' })).toBeInViewport()
      await expect(page.getByRole('complementary').getByRole('heading').first()).toBeVisible()
      await expect(page.getByText(/^Aide à la décision/).first()).toBeInViewport()
      const chevauche = await page.evaluate(() => {
        const boite = (selecteur: string) => document.querySelector(selecteur)?.getBoundingClientRect()
        const [main, pied] = [boite('main'), boite('footer')]
        return main && pied ? Math.max(0, Math.round(main.bottom - pied.top)) : -1
      })
      expect(chevauche).toBe(0)
    }
    await verifierAccessibilite(page)
  })
