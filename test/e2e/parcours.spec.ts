// The main job from a fresh profile: raise a criterion, freeze a version, compare it with the baseline, read why one case
// moved, read the Flamanderie's odds, and find everything again after a reload.
import { ouvrir, test, expect } from './essai.ts'

test('de la grille au cas expliqué, puis à la Flamanderie ; un rechargement retrouve tout', async ({ page }) => {
  await test.step('ouvrir à neuf', async () => {
    await page.goto('./')
    await expect(page).toHaveTitle(/Accueil/)
    await page.getByRole('navigation').getByRole('link', { name: 'Règles' }).click()
    await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
    await expect(page.getByText('2 800 demandes')).toBeVisible()
  })

  const handicap = page.getByRole('gridcell', { name: /^C07 .*grille mutation/ })
  await test.step('porter le handicap à 60 points, grille mutation', async () => {
    await expect(handicap).toHaveAccessibleName(/: 25/)
    await handicap.click()
    await page.keyboard.type('60')
    await page.keyboard.press('Enter')
    await expect(handicap).toHaveAccessibleName(/: 60/)
    await expect(page.getByText('1 changement')).toBeVisible()
  })

  await test.step('lire le constat : le DALO n’est plus sûr de passer premier', async () => {
    await expect(page.getByRole('heading', { name: /DALO/ })).toContainText('276')
  })

  await test.step('enregistrer une version', async () => {
    await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
    const fiche = page.getByRole('dialog')
    await fiche.getByLabel('Titre du jeu de règles').fill('Handicap relevé')
    await fiche.getByLabel(/^Auteur/).fill('Atelier du 25 novembre')
    await fiche.getByLabel(/^Ce qui change/).fill('Peu de prise en compte des mobilités réduites')
    const enregistrer = fiche.getByRole('button', { name: 'Enregistrer', exact: true })
    await expect(fiche).toContainText('Un constat bloque')
    await enregistrer.click()
    await expect(fiche).toContainText('Donnez une raison')
    await fiche.getByLabel('Raison d’enregistrer malgré cela').fill('Essai pour la séance')
    await enregistrer.click()
    await expect(fiche).toBeHidden()
    await expect(page.getByText(/v1 · Handicap relevé/).first()).toBeVisible()
  })

  await test.step('comparer à la version livrée', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Comparer' }).click()
    const a = page.getByRole('combobox', { name: 'Jeu de règles A' })
    const b = page.getByRole('combobox', { name: 'Jeu de règles B' })
    await a.selectOption({ label: (await a.getByRole('option', { name: /^Version livrée/ }).textContent()) ?? '' })
    await b.selectOption({
      label: (await b.getByRole('option', { name: /^v1 · Handicap relevé/ }).textContent()) ?? '',
    })
    await expect(page.getByText(/B fait changer de place/)).toBeVisible()
  })

  const cas = page.getByRole('dialog')
  await test.step('ouvrir un cas qui a bougé, lire pourquoi', async () => {
    const gagnent = page.getByRole('table', { name: 'Gagnent' })
    await gagnent.getByRole('link').first().click()
    await expect(cas.getByText(/^Passe de la .* place parce que .*C07.* vaut 60 au lieu de 25/)).toBeVisible()
    await expect(cas.getByRole('row', { name: /C07/ }).first()).toContainText('60')
    await page.keyboard.press('Escape')
    await expect(cas).toBeHidden()
  })

  await test.step('chercher une autre demande par le début de son pseudonyme', async () => {
    await page.getByLabel('Ouvrir une demande par son pseudonyme').fill('d279')
    await expect(page.locator('#comparer-cas-connus option')).toHaveCount(10)
    await page.getByLabel('Ouvrir une demande par son pseudonyme').fill('D2799')
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
    await expect(cas).toContainText('Demande D2799')
    await page.keyboard.press('Escape')
  })

  await test.step('lire les chances de la Flamanderie', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Quartiers' }).click()
    await expect(page.getByText('stock : 14 ou 3 (hypothèse) ; flux : 2,8 (≈ 3)')).toBeVisible()
    await expect(page.getByText(/0,250139/).first()).toBeVisible()
    await expect(page.getByText(/0,956020/).first()).toBeVisible()
    await expect(page.getByText('7,6 %').first()).toBeVisible()
  })

  await test.step('recharger, et tout retrouver', async () => {
    await page.reload()
    await expect(page.getByText('stock : 14 ou 3 (hypothèse) ; flux : 2,8 (≈ 3)')).toBeVisible()
    await ouvrir(page, 'regles')
    await expect(handicap).toHaveAccessibleName(/: 60/)
    await expect(page.getByTitle(/v1 · Handicap relevé/)).toContainText('v1')
    await ouvrir(page, 'comparer')
    await expect(page.getByRole('combobox', { name: 'Jeu de règles B' }).locator('option:checked')).toHaveText(/^v1/)
    await expect(page.getByText(/B fait changer de place/)).toBeVisible()
  })

  await test.step('annuler au clavier, par-delà le rechargement', async () => {
    await ouvrir(page, 'regles')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(handicap).toHaveAccessibleName(/: 25/)
    await page.keyboard.press('Control+Shift+z')
    await expect(handicap).toHaveAccessibleName(/: 60/)
  })
})
