// Files that must not come in: each is refused with its place and its mend, and nothing on the page has changed.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, ouvrir, test, verifierAccessibilite } from './essai.ts'

const fichier = (name: string, texte: string | Buffer) => ({
  name,
  mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
  buffer: Buffer.isBuffer(texte) ? texte : Buffer.from(texte),
})

async function importerCohorte(page: Page, texte: string): Promise<void> {
  await page.getByLabel('Importer une cohorte anonyme (CSV)…').setInputFiles(fichier('demandes.csv', texte))
}

test('une cohorte qui porte un courriel est refusée : la colonne et la raison, jamais la valeur', async ({ page }) => {
  await ouvrir(page, 'comparer')
  await expect(page.getByText('2 800 demandes')).toBeVisible()
  await importerCohorte(page, 'id;courriel;dalo\nd1;claire.dupont@exemple.fr;non\n')
  const refus = page.getByRole('dialog')
  await expect(refus).toContainText('Fichier refusé : rien n’a changé')
  await expect(refus).toContainText('courriel')
  await expect(page.getByText('claire.dupont')).toHaveCount(0)
  await verifierAccessibilite(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 800 demandes')).toBeVisible()
})

test('une cohorte sans colonne obligatoire est refusée, avec le nom de la colonne', async ({ page }) => {
  await ouvrir(page, 'regles')
  await importerCohorte(page, 'id;dalo\nd1;non\n')
  await expect(page.getByRole('dialog')).toContainText('typeDemande')
})

const base = readFileSync('rules/cotation/ame-base.json', 'utf8')
const REGLES: readonly (readonly [titre: string, texte: string | Buffer, dit: RegExp])[] = [
  ['tronqué', base.slice(0, 5000), /s’arrête avant la fin/],
  ['d’une autre version', base.replace('cotation@1', 'cotation@2'), /cotation@2/],
  ['d’un fait inconnu', base.replace('"fact": "handicap"', '"fact": "handicape"'), /handicape/],
  ['d’un autre type', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /JSON/],
]
for (const [titre, texte, dit] of REGLES)
  test(`un jeu de règles ${titre} est refusé, et le brouillon reste`, async ({ page }) => {
    await ouvrir(page, 'regles')
    const handicap = page.getByRole('gridcell', { name: /^C07 .*grille mutation/ })
    await handicap.click()
    await page.keyboard.type('33')
    await page.keyboard.press('Enter')
    await expect(handicap).toHaveAccessibleName(/: 33/)
    await page.getByLabel('Importer un jeu de règles (JSON)…').setInputFiles(fichier('regles.json', texte))
    const refus = page.getByRole('dialog')
    await expect(refus).toContainText('Fichier refusé')
    await expect(refus).toContainText(dit)
    await page.keyboard.press('Escape')
    await expect(handicap).toHaveAccessibleName(/: 33/)
  })
