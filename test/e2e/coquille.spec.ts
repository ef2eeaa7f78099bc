// The shell: commands found and made by keyboard, the tour from its offer to its end, paper, and nothing that axe refuses
// while they are open.
import { APPARENCES, changerApparence, expect, ouvrir, test, verifierAccessibilite } from './essai.ts'

test('la palette trouve sans accent, fait au clavier, dit pourquoi, et rend le focus', async ({ page }) => {
  await ouvrir(page, '')
  await expect(page.getByText('2 800 demandes')).toBeVisible()
  const commandes = page.getByRole('button', { name: /^Commandes/ })
  await commandes.focus()
  await page.keyboard.press('Control+k')
  const champ = page.getByRole('combobox', { name: /^Chercher une commande/ })
  await expect(champ).toBeFocused()
  await verifierAccessibilite(page)

  await page.keyboard.type('enregistrer')
  const enregistrer = page.getByRole('option', { name: /^Enregistrer une version/ })
  await expect(enregistrer).toContainText('Le brouillon est identique à la version dont il vient.')
  await expect(enregistrer).toHaveAttribute('aria-disabled', 'true')
  await champ.fill('xyzw')
  await expect(page.getByRole('status').filter({ hasText: 'Rien ne répond' })).toBeVisible()
  await verifierAccessibilite(page)
  await page.keyboard.press('Escape')
  await expect(commandes).toBeFocused()

  await page.keyboard.press('Control+k')
  await champ.fill('regles')
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^Aller à\s: Règles/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^Règles/)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toContainText(/Aller à\s: Règles/)
  await page.keyboard.type('monoparentale')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: /Famille monoparentale/ })).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('sombre')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sombre')
})

test('les raccourcis se lisent avec « ? » ou F1, et l’un d’eux dit pourquoi il ne fait rien', async ({ page }) => {
  await ouvrir(page, 'regles')
  await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
  await page.keyboard.press('F1')
  const fenetre = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(fenetre).toContainText('Annuler le dernier geste')
  await expect(fenetre).toContainText('Ctrl+K')
  await expect(fenetre).toContainText('Étendre le bloc choisi')
  await verifierAccessibilite(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Chercher une commande/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(fenetre).toBeHidden()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Le brouillon est identique à la version dont il vient.')).toBeVisible()
  await page.getByLabel('Importer un jeu de règles (JSON)…').waitFor({ state: 'attached' })
})

test('la visite se propose une fois, change le brouillon si on le demande, et mène aux règles', async ({ page }) => {
  await ouvrir(page, '')
  const offre = page.getByRole('region', { name: 'Première venue' })
  await expect(offre).toBeVisible()
  await offre.getByRole('button', { name: 'Commencer la visite' }).click()
  const carte = page.getByRole('region', { name: 'Visite en cinq étapes' })
  await expect(carte).toContainText('Changer un poids')
  await expect(carte).toBeFocused()
  const handicap = page.getByRole('gridcell', { name: /^C07 .*grille mutation/ })
  await expect(handicap).toHaveAccessibleName(/: 25/)

  await carte.getByRole('button', { name: 'Porter à 60 points' }).click()
  await expect(handicap).toHaveAccessibleName(/: 60/)
  await carte.focus()
  await page.keyboard.press('ArrowRight')
  await expect(carte).toContainText('Lire le constat')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveTitle(/^Comparer/)
  await expect(carte).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await carte.getByRole('button', { name: 'Ouvrir une demande' }).click()
  await expect(page.getByRole('dialog')).toContainText('Demande D0001')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(carte).toContainText('Ouvrir un cas')
  await carte.getByRole('button', { name: 'Suivant' }).click()
  await expect(page).toHaveTitle(/^Quartiers/)
  await carte.getByRole('button', { name: 'Annuler le changement fait pendant la visite' }).click()
  await carte.getByRole('button', { name: 'Aller aux règles' }).click()
  await expect(carte).toBeHidden()
  await expect(page).toHaveTitle(/^Règles/)
  await expect(handicap).toHaveAccessibleName(/: 25/)
  await page.goto('./#/')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offre).toHaveCount(0)
})

test('sur papier : ni navigation ni bouton, la mention et les empreintes, la grille entière en paysage', async ({
  page,
}) => {
  await ouvrir(page, 'regles')
  await expect(page.getByText('2 800 demandes')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Enregistrer une version…' })).toBeHidden()
  await expect(page.getByText('Aide à la décision — ni automatisée')).toBeVisible()
  await expect(page.getByText('Coin noir')).toBeVisible()
  await expect(page.getByText(/moteur .* règles .* scénario/)).toBeVisible()
  const feuilles = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, largeur = 0, hauteur = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(feuilles) ?? []).map(Number)
  expect([Math.round(largeur), Math.round(hauteur)]).toEqual([842, 595])
  await page.setViewportSize({ width: 1032, height: 700 })
  const coupes = await page
    .locator('[role="grid"] :is(th, td)')
    .evaluateAll((cases) =>
      cases.filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.textContent),
    )
  expect(coupes).toEqual([])
})

test('la visite est accessible à chaque étape, et tient dans l’écran', async ({ page }) => {
  test.slow()
  await ouvrir(page, '')
  await page.getByRole('button', { name: 'Se former' }).click()
  const carte = page.getByRole('region', { name: 'Visite en cinq étapes' })
  for (const rang of [1, 2, 3, 4, 5]) {
    await expect(carte).toContainText(`Étape ${rang} sur 5`)
    await expect(carte).toBeFocused()
    for (const apparence of APPARENCES) {
      await changerApparence(page, apparence)
      await verifierAccessibilite(page)
      const cadre = await carte.boundingBox()
      expect(
        cadre && cadre.x >= 0 && cadre.y >= 0 && cadre.x + cadre.width <= 1366 && cadre.y + cadre.height <= 768,
      ).toBe(true)
    }
    if (rang < 5) await carte.getByRole('button', { name: 'Suivant' }).click()
  }
  await page.keyboard.press('Escape')
  await expect(carte).toBeHidden()
})

test('ce qui est tapé pendant que la palette arrive va à la palette, jamais à la page', async ({ page }) => {
  await page.route(/\/Palette-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await route.continue()
  })
  await ouvrir(page, 'regles')
  const cellule = page.getByRole('gridcell', { name: /^C07 .*grille mutation/ })
  await cellule.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('7 json')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /^Chercher une commande/ })).toHaveValue('7 json')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(cellule).toHaveAccessibleName(/: 25/)
  await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
})

test('un mot du métier s’explique au clavier, et le glossaire les dit tous', async ({ page }) => {
  await ouvrir(page, '')
  await page.getByRole('term').filter({ hasText: 'réservataire' }).focus()
  await expect(page.getByRole('tooltip')).toContainText('le droit de proposer des candidats')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Chercher une commande/ }).fill('lexique')
  await page.keyboard.press('Enter')
  const glossaire = page.getByRole('dialog', { name: 'Glossaire' })
  await expect(glossaire).toContainText('τ de Kendall')
  await verifierAccessibilite(page)
})
