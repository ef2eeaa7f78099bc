// Every page, in the three appearances, without a violation that axe sees.
import { expect, ouvrir, test, verifierLesApparences } from './essai.ts'

// axe reads a whole page in two or three seconds, three times a state.
test.slow()

for (const adresse of [
  '',
  'regles',
  'regles/flux',
  'regles/versions',
  'regles?vue=json',
  'scenarios',
  'scenarios?section=simulation',
  'comparer',
  'quartiers',
])
  test(`« ${adresse || 'accueil'} » est accessible`, async ({ page }) => {
    await ouvrir(page, adresse)
    await page.waitForLoadState('networkidle')
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await verifierLesApparences(page)
  })

test('un constat, son cas et la fiche de version sont accessibles', async ({ page }) => {
  await ouvrir(page, 'regles')
  await page.getByRole('gridcell', { name: /^C07 .*grille mutation/ }).click()
  await page.keyboard.type('abc')
  await page.keyboard.press('Enter')
  await verifierLesApparences(page)
  await page.keyboard.press('Escape')
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Voir le cas' }).click()
  await expect(page.getByRole('dialog')).toContainText('Passe devant')
  await verifierLesApparences(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('À remplir avant d’enregistrer.')
  await verifierLesApparences(page)
})

test('la fiche d’un critère nouveau, ses listes et la structure sont accessibles', async ({ page }) => {
  await ouvrir(page, 'regles')
  await page.getByRole('button', { name: 'Nouveau critère…' }).first().click()
  await page.getByRole('button', { name: 'Créer le critère' }).click()
  await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  await verifierLesApparences(page)
  await page.getByRole('button', { name: /^Fait.: à choisir$/ }).click()
  await verifierLesApparences(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Structure…' }).click()
  for (const onglet of ['Niveaux', 'Groupes', 'Paramètres', 'Classement', 'Valeurs datées', 'Conditions nommées']) {
    await page.getByRole('tab', { name: onglet }).click()
    await verifierLesApparences(page)
  }
})

test('un critère choisi, onglet par onglet, est accessible', async ({ page }) => {
  await ouvrir(page, 'regles')
  await page.getByRole('rowheader', { name: /C28/ }).click()
  for (const onglet of ['Condition', 'Points', 'Explications', 'Preuve', 'Effet']) {
    await page.getByRole('tab', { name: onglet, exact: true }).click()
    await verifierLesApparences(page)
  }
})

test('un cas ouvert est accessible', async ({ page }) => {
  await ouvrir(page, 'comparer?cas=D0001')
  await expect(page.getByRole('dialog')).toContainText('place')
  await verifierLesApparences(page)
})
