// Test cases: a household kept in one click, seen to fail when a weight changes, accepted, undone, found after a reload.
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, ouvrir, test, verifierLesApparences } from './essai.ts'

const section = (page: Page) => page.getByRole('region', { name: 'Cas d’essai' })

async function donner(page: Page, points: string): Promise<void> {
  await page.getByRole('gridcell', { name: /^C07 .*grille primo/ }).click()
  await page.keyboard.type(points)
  await page.keyboard.press('Enter')
}

/** Whether the working copy kept in IndexedDB holds a text: a reload may lose the gesture in flight, no other. */
const isSurLeDisque = (page: Page, texte: string): Promise<boolean> =>
  page.evaluate(
    (cherche) =>
      new Promise<boolean>((resolve, reject) => {
        const ouverture = indexedDB.open('atelier-cil')
        ouverture.onerror = () => reject(ouverture.error)
        ouverture.onsuccess = () => {
          const base = ouverture.result
          const lecture = base.transaction('drafts').objectStore('drafts').getAll()
          lecture.onsuccess = () => {
            base.close()
            resolve(JSON.stringify(lecture.result).includes(cherche))
          }
        }
      }),
    texte,
  )

test('un ménage gardé se rejoue, échoue, s’accepte, et se retrouve', async ({ page }) => {
  await ouvrir(page, 'regles')
  await donner(page, '60')
  await ouvrir(page, 'comparer')
  await page.getByRole('table', { name: 'Gagnent' }).getByRole('link').first().click()
  const cas = page.getByRole('dialog')
  await cas.getByRole('button', { name: 'Garder comme cas d’essai' }).click()
  await expect(
    cas.getByText(/^Gardé\s: «\s.*\s», avec ce que le brouillon en dit\. Annuler le reprend\.$/),
  ).toBeVisible()
  await expect(cas.getByRole('button', { name: 'Garder comme cas d’essai' })).toBeHidden()
  await page.keyboard.press('Escape')

  await ouvrir(page, 'regles')
  const pastille = page.getByRole('link', { name: /cas d’essai/ })
  await expect(pastille).toHaveText(/^1\scas d’essai\s: aucun échec$/)
  await donner(page, '45')
  await expect(pastille).toHaveText(/^1\scas d’essai échoue$/)
  await pastille.click()
  await expect(page.getByRole('heading', { name: 'Cas d’essai' })).toBeFocused()
  await expect(section(page)).toContainText(/1\scas d’essai\s: 1 ne donne plus le résultat gardé\./)
  await expect(section(page)).toContainText(/Score attendu\s: \d+\spoints\s; obtenu\s: \d+\spoints \(−15\)\./)
  await expect(section(page)).toContainText(/C07 .*\s: 60\spoints attendus, 45 obtenus\./)
  await verifierLesApparences(page)
  await section(page)
    .getByRole('button', { name: /^Voir pourquoi/ })
    .click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /^C07/ })).toContainText('45')
  await page.keyboard.press('Escape')

  await section(page)
    .getByRole('button', { name: /^Accepter le nouveau résultat/ })
    .click()
  await expect(section(page)).toContainText('il donne le résultat gardé')
  await page.keyboard.press('Control+Z')
  await expect(section(page)).toContainText('1 ne donne plus le résultat gardé')
  const champ = section(page).getByRole('textbox', { name: /^Nom du cas/ })
  await champ.fill('Handicap, bien classé')
  await champ.press('Enter')
  await expect(champ).toHaveAccessibleName('Nom du cas : Handicap, bien classé')
  await expect.poll(() => isSurLeDisque(page, 'Handicap, bien classé')).toBe(true)
  await page.reload()
  await expect(champ).toHaveValue('Handicap, bien classé')
  await expect(section(page)).toContainText('1 ne donne plus le résultat gardé')
})

test('produire ce qui manque, exporter, retirer, reprendre un fichier ; un mauvais fichier est refusé', async ({
  page,
}) => {
  await ouvrir(page, 'regles/controles')
  await expect(section(page)).toContainText('Un cas d’essai est un ménage inventé')
  await section(page)
    .getByText(/^Ce qui manque/)
    .click()
  await expect(section(page)).toContainText(/C01 Reconnu DALO\s: rempli/)
  await section(page).getByRole('button', { name: 'Produire les cas manquants' }).click()
  await expect(section(page)).toContainText('tous donnent le résultat gardé')
  await expect(section(page)).toContainText('Rien ne manque.')
  await section(page)
    .getByText(/^\d+ cas donnent/)
    .click()
  await section(page).getByRole('button', { name: 'Fichier' }).click()
  const attendu = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Exporter les cas d’essai' }).click()
  const chemin = await (await attendu).path()
  await section(page)
    .getByRole('button', { name: /^Retirer/ })
    .first()
    .click()
  const champ = section(page).getByLabel('Importer des cas d’essai')
  const nombre = async () => section(page).getByRole('listitem').count()
  const n = await nombre()
  await champ.setInputFiles({
    name: 'cas.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"autre"}'),
  })
  const refus = page.getByRole('dialog', { name: /refusé/ })
  await expect(refus).toContainText('atelier-cil/essais@1')
  await page.keyboard.press('Escape')
  expect(await nombre()).toBe(n)
  await champ.setInputFiles({ name: 'cas.json', mimeType: 'application/json', buffer: await readFile(chemin) })
  await expect(section(page).getByRole('listitem')).toHaveCount(n + 1)
})
