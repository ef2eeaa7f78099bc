// « Six ans de locations »: launched, watched, stopped, kept from page to page; the same figures for the same seed.
import { expect, ouvrir, test, verifierLesApparences } from './essai.ts'

const FIN = /50\spassages sur 50\. Campagne finie/

test.describe('six ans de locations', () => {
  test('se simule, est accessible, se garde d’une page à l’autre, et redonne les mêmes chiffres', async ({ page }) => {
    test.slow()
    await ouvrir(page, 'quartiers')
    const section = page.getByRole('region', { name: /Six ans de locations/ })
    await expect(section).toContainText('Rien n’est encore simulé')
    await section.getByRole('combobox', { name: 'Passages' }).click()
    await page.getByRole('option', { name: '50', exact: true }).click()
    await section.getByRole('button', { name: 'Simuler six ans' }).click()
    await expect(section.getByRole('status')).toContainText(FIN, { timeout: 60_000 })

    const plan = section.getByRole('table', { name: /^Tours/ }).getByRole('row', { name: /^Plan/ })
    const premier = await plan.innerText()
    // The fourteen houses included, six years of stock give more turns than flux.
    await expect(plan.getByRole('cell').nth(2)).toContainText(/^−/)
    await expect(section.getByRole('table', { name: 'Ce que cela change' }).getByRole('row')).toHaveCount(32)

    // The residences read the same campaign, and ask for none.
    const residences = page.getByRole('region', { name: /résidences, année par année/ })
    await expect(residences).toContainText(/en moyenne de 50\spassages/)
    await expect(residences.getByRole('button', { name: /^Simuler/ })).toHaveCount(0)

    for (const pli of [/^Tous les indicateurs/, /^Qui est logé/, /^Deux incertitudes/])
      await section.getByText(pli).click()
    await expect(section.getByRole('table', { name: /^Tous les indicateurs/ })).toBeVisible()
    await expect(section.getByRole('table', { name: 'À la place de qui' })).toBeVisible()
    await verifierLesApparences(page)

    await ouvrir(page, 'comparer')
    await ouvrir(page, 'quartiers')
    expect(await plan.innerText()).toBe(premier)

    await section.getByRole('button', { name: 'Simuler de nouveau' }).click()
    await expect(section.getByRole('status')).toContainText('Préparation')
    await expect(section.getByRole('status')).toContainText(FIN, { timeout: 60_000 })
    expect(await plan.innerText()).toBe(premier)
  })

  test('s’arrête aussitôt et garde les passages faits', async ({ page }) => {
    await ouvrir(page, 'quartiers')
    const section = page.getByRole('region', { name: /Six ans de locations/ })
    await section.getByRole('combobox', { name: 'Passages' }).click()
    await page.getByRole('option', { name: /^2.000$/ }).click()
    await section.getByRole('button', { name: 'Simuler six ans' }).click()
    await expect(section.getByRole('table', { name: /^Tours/ })).toBeVisible({ timeout: 60_000 })
    await section.getByRole('button', { name: 'Arrêter' }).click()
    await expect(section.getByRole('status')).toContainText('les passages faits sont gardés')
    await expect(section.getByRole('table', { name: /^Tours/ })).toBeVisible()
  })
})
