// The checks page: a defect found, its case explained, mended by one click; and the answers on both grids.
import type { Page } from '@playwright/test'
import { expect, ouvrir, test, verifierLesApparences } from './essai.ts'

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

async function fausser(page: Page, points = '60'): Promise<void> {
  await ouvrir(page, 'regles')
  await page.getByRole('gridcell', { name: /^C07 .*grille mutation/ }).click()
  await page.keyboard.type(points)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Contrôles', exact: true }).click()
}

test('un constat se filtre, son cas s’explique, son geste le corrige', async ({ page }) => {
  await fausser(page)
  const constats = region(page, 'Constats')
  await expect(constats.getByRole('listitem').first()).toBeVisible()
  const nature = constats.getByLabel('Nature')
  await nature.selectOption({ label: await nature.getByRole('option', { name: /^Niveaux/ }).innerText() })
  await constats.getByRole('radio', { name: /^Bloquants/ }).focus()
  await page.keyboard.press('Space')
  await expect(constats.getByRole('listitem')).toHaveCount(1)
  await constats.getByRole('button', { name: /^Voir le cas/ }).click()
  const cas = page.getByRole('dialog')
  await expect(cas.getByRole('table')).toHaveCount(2)
  await expect(cas.getByRole('row', { name: /^Score/ }).first()).toContainText('points')
  await expect(cas).toContainText('C07')
  await page.keyboard.press('Escape')
  await expect(cas).toBeHidden()
  await constats.getByRole('button', { name: /^Corriger\s: Porter le DALO/ }).click()
  await expect(page.getByText(/^Fait\s: .*Annuler revient au précédent\.$/)).toBeVisible()
  await expect(constats).toContainText('Aucun constat sur le brouillon.')
})

test('un critère à zéro point : son cas, et sa sortie de la grille en un geste', async ({ page }) => {
  await fausser(page, '0')
  const constat = region(page, 'Constats').getByRole('listitem').filter({ hasText: 'il ne donne aucun point' })
  await expect(constat).toContainText(/→ C07 .*grille mutation\s: 0.* → hors grille/)
  await constat.getByRole('button', { name: /^Voir le cas/ }).click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /^C07/ })).toContainText('0')
  await page.keyboard.press('Escape')
  await constat.getByRole('button', { name: /^Corriger/ }).click()
  await expect(constat).toHaveCount(0)
})

test('les réponses des deux grilles, au clavier', async ({ page }) => {
  await ouvrir(page, 'regles/controles')
  await expect(region(page, 'Constats')).toContainText('Aucun constat sur le brouillon.')
  const poids = region(page, 'Ce que les points pèsent vraiment')
  await expect(poids).toContainText(/dépasse le plus ses points\s:/)
  const croisements = region(page, /^Combien de temps attendre/)
  await expect(croisements.getByRole('cell', { name: 'jamais' }).first()).toBeVisible()
  await expect(croisements).toContainText(/après 18\smois/)
  const falaises = region(page, 'Falaises')
  await expect(falaises).toContainText('382')
  await expect(region(page, 'Qui chaque critère touche')).toContainText(/Sans aucun critère rempli\s: 10 \(0,5\s%\)/)
  const bord = region(page, 'Les égalités au dernier tour de l’année')
  await expect(bord.getByRole('row', { name: /^T2/ })).toContainText('24')
  await page.getByRole('radio', { name: 'Première demande' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Mutation' })).toBeChecked()
  await expect(falaises).toContainText('240')
  await expect(bord.getByRole('row', { name: /^T2/ })).toContainText('42')
})

test('les contrôles et un cas sont accessibles', async ({ page }) => {
  await fausser(page)
  await expect(region(page, 'Falaises').getByRole('table')).toBeVisible()
  await expect(region(page, 'Constats').getByRole('listitem').first()).toBeVisible()
  await page.getByRole('progressbar', { name: /^Poids/ }).waitFor({ state: 'detached' })
  await verifierLesApparences(page)
  await region(page, 'Constats')
    .getByRole('button', { name: /^Voir le cas/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible()
  await verifierLesApparences(page)
})
