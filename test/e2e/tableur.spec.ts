// Spreadsheet manners of the grid, as somebody who knows spreadsheets uses them: paste, copy, export and import, acts on
// rows, drag; and what they get wrong.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, ouvrir, test, verifierAccessibilite } from './essai.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const cellule = (page: Page, code: string, grille: 'primo' | 'mutation') =>
  page.getByRole('gridcell', { name: new RegExp(`^${code} .*grille ${grille}`) })
const ligne = (page: Page, code: string) => page.getByRole('rowheader', { name: new RegExp(code) })

/** Focus on a cell, nothing open. */
async function viser(page: Page, code: string, grille: 'primo' | 'mutation'): Promise<void> {
  await cellule(page, code, grille).click()
  await page.keyboard.press('Escape')
}
async function coller(page: Page, texte: string): Promise<void> {
  await page.evaluate((copie) => navigator.clipboard.writeText(copie), texte)
  await page.keyboard.press('Control+v')
}

test('un bloc de 29 × 2 se copie, se modifie et se recolle ; une seule annulation', async ({ page }) => {
  await ouvrir(page, 'regles')
  await viser(page, 'C01', 'primo')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copie = await page.evaluate(() => navigator.clipboard.readText())
  expect(copie.split('\n')).toHaveLength(29)
  await viser(page, 'C01', 'primo')
  await coller(page, copie.replace('250\t250', '240\t245').replaceAll('\n', '\r\n'))
  await expect(cellule(page, 'C01', 'mutation')).toHaveAccessibleName(/: 245/)
  await expect(page.getByText('2 changements')).toBeVisible()
  await expect(page.getByRole('button', { name: /Annuler\s: Collage/ })).toHaveAccessibleName(/58\scellules/)
  await page.keyboard.press('Control+z')
  await expect(cellule(page, 'C01', 'primo')).toHaveAccessibleName(/: 250/)
  await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
})

test('un clic ouvre la cellule, et un bloc collé alors va quand même au bloc', async ({ page }) => {
  await ouvrir(page, 'regles')
  await cellule(page, 'C05', 'primo').click()
  await coller(page, '41\t42\n43\t44\n')
  await expect(cellule(page, 'C06', 'mutation')).toHaveAccessibleName(/: 44/)
})

for (const [titre, texte, phrase] of [
  ['une décimale', '25\n25,5', /Ligne 2, colonne «\sprimo\s»\s: C08 .*n’est pas un nombre entier/],
  ['un texte', 'beaucoup', /«\sbeaucoup\s» n’est pas un nombre/],
  ['un malus dans un groupe', '-5', /retire des points, et le critère est dans le groupe/],
  ['10 000 cellules', '5\n'.repeat(10_000), /Le bloc collé a 10\s000\slignes/],
] as const)
  test(`coller ${titre} : une phrase, et rien n’a changé`, async ({ page }) => {
    await ouvrir(page, 'regles')
    await viser(page, 'C07', 'primo')
    await coller(page, texte)
    const refus = page.getByRole('alert').filter({ hasText: phrase })
    await expect(refus).toContainText(/^Rien n’a été collé\./)
    await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
    await page.getByRole('button', { name: 'Fermer ce message' }).click()
    await expect(refus).toBeHidden()
  })

test('un refus s’en va au geste suivant ; un vide et un tiret disent ce qu’ils ont fait', async ({ page }) => {
  await ouvrir(page, 'regles')
  const dit = (phrase: RegExp) => page.getByRole('status').filter({ hasText: phrase })
  await viser(page, 'C07', 'primo')
  await coller(page, 'beaucoup')
  const refus = page.getByRole('alert').filter({ hasText: /^Rien n’a été collé/ })
  await expect(refus).toBeVisible()
  await coller(page, '41')
  await expect(refus).toBeHidden()
  await expect(dit(/^1\scellule collée/)).toBeVisible()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(dit(/^Points du niveau \(25\) rétablis/)).toBeVisible()
  await viser(page, 'C07', 'primo')
  await page.keyboard.type('-')
  await page.keyboard.press('Enter')
  await expect(cellule(page, 'C07', 'primo')).toHaveAccessibleName(/hors grille/)
  await cellule(page, 'C16', 'primo').click()
  await page.keyboard.type('12,5')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: /^C16 .*«\s12,5\s» n’est pas un nombre entier/ }),
  ).toBeVisible()
})

test('le menu d’une ligne duplique et retire ce critère, pas celui du foyer', async ({ page }) => {
  await ouvrir(page, 'regles')
  await viser(page, 'C10', 'primo')
  await ligne(page, 'C05').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Retirer…' }).click()
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toContainText('Retirer « Menacé d’expulsion')
  await dialogue.getByRole('button', { name: 'Garder' }).click()
  await ligne(page, 'C05').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Dupliquer' }).click()
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toContainText('Menacé d’expulsion')
  await page.getByRole('button', { name: '1 changement', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
})

test('un acte dit ce qui bloquerait, et laisse voir l’alerte une fois fait', async ({ page }) => {
  await ouvrir(page, 'regles')
  await ligne(page, 'C07').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Multiplier…' }).click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('Multiplier par').fill('9')
  await expect(dialogue).toContainText(/Nouveau constat bloquant\s: .*DALO/)
  await verifierAccessibilite(page)
  await dialogue.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page.getByRole('button', { name: 'Multiplier…' })).toBeHidden()
  await expect(page.getByRole('heading', { name: /DALO/ })).toBeVisible()
  await expect(page.locator('table :focus')).toBeVisible()
})

test('un bloc choisi au clavier ou à la souris se vide en une fois', async ({ page }) => {
  await ouvrir(page, 'regles')
  await viser(page, 'C02', 'primo')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('4 cellules choisies')).toBeAttached()
  await page.keyboard.press('Delete')
  await expect(cellule(page, 'C03', 'mutation')).toHaveAccessibleName(/hors grille/)
  await page.keyboard.press('Control+z')
  await expect(cellule(page, 'C03', 'mutation')).toHaveAccessibleName(/: 40/)
  await cellule(page, 'C11', 'primo').hover()
  await page.mouse.down()
  await cellule(page, 'C14', 'mutation').hover()
  await page.mouse.up()
  await expect(page.getByText('8 cellules choisies')).toBeAttached()
})

for (const genre of ['CSV', 'Excel'] as const)
  test(`la grille exportée en ${genre} revient sans changement ; éditée, elle ne change que ses cellules`, async ({
    page,
  }) => {
    await ouvrir(page, 'regles')
    await page.getByRole('button', { name: 'Fichier' }).click()
    const attente = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: `Exporter la grille (${genre})` }).click()
    const fichier = await (await attente).path()
    const champ = page.getByLabel('Importer une grille (CSV ou Excel)…')
    const importer = (name: string, buffer: Buffer) => champ.setInputFiles({ name, mimeType: 'text/csv', buffer })
    await importer(genre === 'CSV' ? 'grille.csv' : 'grille.xlsx', readFileSync(fichier))
    const dialogue = page.getByRole('dialog')
    await expect(dialogue).toContainText('Aucun changement')
    await dialogue.getByRole('button', { name: 'Fermer' }).last().click()
    await expect(dialogue).toBeHidden()
    if (genre === 'Excel') return
    const edite = readFileSync(fichier, 'utf8')
      .replace(';250;250\r\n', ';240;245\r\n')
      .replace('Sous-occupation', '<b>Sous-occupation</b>')
    await importer('edite.csv', Buffer.from(edite))
    await expect(dialogue).toContainText('3 cellules changent')
    await expect(dialogue.getByRole('row')).toHaveCount(4)
    await expect(dialogue).toContainText('<b>Sous-occupation</b>')
    await verifierAccessibilite(page)
    await dialogue.getByRole('button', { name: 'Appliquer' }).click()
    await expect(cellule(page, 'C01', 'primo')).toHaveAccessibleName(/: 240/)
    await expect(ligne(page, 'C18')).toContainText('<b>Sous-occupation</b>')
  })

test('une grille fausse se dit ligne par ligne, et rien n’est pris', async ({ page }) => {
  await ouvrir(page, 'regles')
  await page.getByLabel('Importer une grille (CSV ou Excel)…').setInputFiles({
    name: 'faux.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Identifiant;Primo;Niveau\ndallo;3;2\nhandicap;2,5;12\n'),
  })
  const dialogue = page.getByRole('dialog')
  await expect(dialogue).toContainText('Vouliez-vous dire « dalo »')
  await expect(dialogue).toContainText('Le niveau « 12 » n’existe pas')
  await expect(dialogue.getByRole('button', { name: 'Appliquer' })).toHaveCount(0)
  await verifierAccessibilite(page)
})

test('au clavier seul : choisir des lignes, les multiplier, lire l’effet, appliquer, annuler', async ({ page }) => {
  test.slow()
  await ouvrir(page, 'regles')
  await viser(page, 'C07', 'primo')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('3 critères choisis')).toBeVisible()
  await page.getByRole('button', { name: 'Multiplier…' }).focus()
  await page.keyboard.press('Enter')
  const dialogue = page.getByRole('dialog')
  await expect(dialogue.getByLabel('Multiplier par')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2/3')
  await expect(dialogue.getByRole('row', { name: /C07 .* Primo 25 17/ })).toBeVisible()
  await expect(dialogue).toContainText(/Grille primo\s: .* demandes sur 1\s848 changent de place/)
  await verifierAccessibilite(page)
  await page.keyboard.press('Enter')
  await expect(dialogue).toBeHidden()
  await expect(cellule(page, 'C09', 'primo')).toHaveAccessibleName(/: 17/)
  await page.keyboard.press('Control+z')
  await expect(cellule(page, 'C09', 'primo')).toHaveAccessibleName(/: 25/)
})

test('un critère change de niveau par le menu, au clavier, et à la souris', async ({ page }) => {
  await ouvrir(page, 'regles')
  const bande = (rang: number) => page.getByRole('rowgroup').nth(rang)
  await viser(page, 'C10', 'primo')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^4 · / }).click()
  await expect(bande(4)).toContainText('C10')
  await expect(cellule(page, 'C10', 'primo')).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('d')
  await expect(page.getByText(/Au-dessus du niveau 4/)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(/Au-dessus du niveau 5/)).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(bande(5)).toContainText('C10')
  await expect(ligne(page, 'C10')).toBeFocused()

  await ligne(page, 'C10').hover()
  await page.mouse.down()
  await page.mouse.move(500, 400, { steps: 5 })
  await ligne(page, 'C03').hover()
  await page.mouse.up()
  await expect(bande(2)).toContainText('C10')
})
