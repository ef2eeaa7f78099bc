// The life of the rule set in the page: two branches from one version, merged with a choice; a change taken out; a version
// taken again as a draft.
import type { Page } from '@playwright/test'
import { APPARENCES, choisirApparence, expect, ouvrir, test, verifierAccessibilite } from './essai.ts'

async function donnerDesPoints(page: Page, points: string): Promise<void> {
  await page.getByRole('gridcell', { name: /^C07 .*grille mutation/ }).click()
  await page.keyboard.type(points)
  await page.keyboard.press('Enter')
}

async function enregistrer(page: Page, titre: string): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
  const fiche = page.getByRole('dialog')
  await fiche.getByLabel('Titre du jeu de règles').fill(titre)
  await fiche.getByLabel(/^Auteur/).fill('Groupe d’essai')
  await fiche.getByLabel(/^Ce qui change/).fill('Essai')
  await fiche.getByLabel('Raison d’enregistrer malgré cela').fill('Essai')
  await fiche.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(fiche).toBeHidden()
}

const versions = (page: Page) => page.getByRole('link', { name: 'Versions', exact: true }).click()

test('deux branches, un conflit, un choix ; puis un changement retiré', async ({ page }) => {
  await ouvrir(page, 'regles')
  await donnerDesPoints(page, '60')
  await enregistrer(page, 'Maires')
  await versions(page)
  const histoire = page.getByRole('region', { name: 'Histoire' })
  await expect(histoire.getByRole('listitem')).toHaveCount(3)
  await histoire.getByRole('button', { name: /^Reprendre .*version livrée/ }).click()
  await page.getByRole('link', { name: 'Cotation', exact: true }).click()
  await donnerDesPoints(page, '30')
  await versions(page)
  const changements = page.getByRole('region', { name: 'Changements du brouillon' })
  await expect(changements).toContainText(/C07 .*, grille mutation\s: points du niveau → 30 points/)
  const fusion = page.getByRole('region', { name: 'Fusionner une version dans le brouillon' })
  const faire = fusion.getByRole('button', { name: 'Fusionner dans le brouillon' })
  await expect(fusion).toContainText('1 conflit')
  await expect(faire).toBeDisabled()
  await fusion.getByRole('radio', { name: /^Version.*60 points/ }).check()
  await faire.click()
  await expect(changements).toContainText('→ 60 points')
  await expect(fusion).toContainText('Le brouillon contient déjà tout ce que cette version change.')
  await changements.getByRole('button', { name: /^Retirer\s: Titre/ }).click()
  await changements.getByRole('button', { name: /^Retirer\s: C07/ }).click()
  await expect(changements).toContainText('Le brouillon dit la même chose que sa version d’origine.')
  await page.reload()
  await expect(changements).toContainText('Le brouillon dit la même chose que sa version d’origine.')
})

for (const apparence of APPARENCES)
  test(`les versions sont accessibles en ${apparence}`, async ({ page }) => {
    await choisirApparence(page, apparence)
    await ouvrir(page, 'regles')
    await donnerDesPoints(page, '60')
    await versions(page)
    await expect(page.getByRole('region', { name: 'Comparer deux versions' })).toContainText('→ 60 points')
    await verifierAccessibilite(page)
  })
