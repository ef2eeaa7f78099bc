// Publishing in the page: a bundle prepared, looked at, taken, verified, and refused once an octet of it has changed.
import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { expect, ouvrir, test, verifierLesApparences } from './essai.ts'

const paquet = (page: Page) => page.getByRole('region', { name: 'Fichiers du paquet' })
const verification = (page: Page) => page.getByRole('region', { name: 'Vérifier un paquet' })

async function preparer(page: Page): Promise<void> {
  await paquet(page).getByRole('button', { name: 'Préparer le paquet' }).click()
  await expect(paquet(page)).toContainText('Le paquet est prêt')
}

async function prendre(page: Page, nom: string): Promise<Download> {
  const attendu = page.waitForEvent('download')
  await paquet(page).getByRole('button', { name: nom, exact: true }).click()
  return attendu
}

const octetsDe = async (pris: Download): Promise<Buffer> => readFileSync(await pris.path())

async function verifier(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choix = page.waitForEvent('filechooser')
  await verification(page).getByRole('button', { name: 'Choisir un fichier…' }).click()
  await (await choix).setFiles({ name, mimeType: 'application/zip', buffer })
}

test('un paquet préparé, pris, vérifié ; une copie abîmée est refusée', async ({ page }) => {
  await ouvrir(page, 'publier')
  await expect(page.locator('main')).toContainText('Chaque fichier est rangé sous')
  await preparer(page)
  const pris = await prendre(page, 'Télécharger le paquet (ZIP)')
  expect(pris.suggestedFilename()).toMatch(/^ame-base-[0-9a-f]{7}-brouillon\.zip$/)
  const octets = await octetsDe(pris)
  const grille = await prendre(page, 'Télécharger brouillon/grille/grille.fr.html')
  expect((await octetsDe(grille)).toString()).toContain('Brouillon, sans valeur')

  await verifier(page, 'recu.zip', octets)
  const verdict = verification(page)
  await expect(verdict).toContainText('est intact')
  await expect(verdict).toContainText(/Notre moteur retrouve les .* cas de conformité/)
  await expect(verdict).toContainText('refaits ici depuis la cotation')
  await expect(verdict).toContainText('Ce sont les règles du brouillon en cours.')
  await expect(verdict).toContainText('Ce paquet n’est pas signé.')

  const abime = Buffer.from(octets)
  abime.writeUInt8(abime.readUInt8(octets.length >> 1) ^ 1, octets.length >> 1)
  await verifier(page, 'abime.zip', abime)
  await expect(verdict).toContainText('n’est pas un paquet intact')
  await expect(verdict).toContainText('n’est plus le fichier publié')
  await verifier(page, 'notes.txt', Buffer.from('ceci n’est pas une archive'))
  await expect(verdict).toContainText('Ce fichier n’est pas une archive ZIP.')
})

test('la place d’un critère dans le système national se choisit, part dans le paquet et s’y reprend', async ({
  page,
}) => {
  await ouvrir(page, 'publier')
  const fiche = page.getByRole('region', { name: 'Fiche de saisie' })
  await expect(fiche).toContainText('12 critères locaux, pour 10 emplacements')
  await fiche.getByText('Choisir la place de chaque critère').click()
  for (const critere of ['Suroccupation', 'Ancienneté'])
    await fiche.getByLabel(new RegExp(critere)).selectOption('national')
  await expect(fiche).toContainText('10 locaux')
  await expect(fiche).not.toContainText('emplacements annoncés')
  await preparer(page)
  const octets = await octetsDe(await prendre(page, 'Télécharger le paquet (ZIP)'))
  await fiche.getByRole('button', { name: 'Revenir aux places proposées' }).click()
  await expect(paquet(page)).toContainText('Le contenu a changé depuis la préparation')
  await verifier(page, 'recu.zip', octets)
  await expect(verification(page)).toContainText('Sa fiche de saisie porte 2 places choisies')
  await verification(page).getByRole('button', { name: 'Reprendre ces places' }).click()
  await expect(fiche).toContainText('10 locaux')
})

test('une version délibérée sort approuvée, et un changement de choix périme le paquet', async ({ page }) => {
  await ouvrir(page, 'publier')
  await preparer(page)
  await page.getByLabel('Contenu', { exact: true }).selectOption({ index: 1 })
  await expect(paquet(page)).toContainText('Le contenu a changé depuis la préparation')
  await page.getByRole('checkbox', { name: 'Cette version a été délibérée' }).check()
  await preparer(page)
  const pris = await prendre(page, 'Télécharger le paquet (ZIP)')
  expect(pris.suggestedFilename()).toMatch(/^ame-base-[0-9a-f]{7}\.zip$/)
  await verifier(page, pris.suggestedFilename(), await octetsDe(pris))
  await expect(verification(page)).toContainText('Publié comme approuvé')
})

test('publier est accessible, vide puis rempli', async ({ page }) => {
  await ouvrir(page, 'publier')
  await verifierLesApparences(page)
  await preparer(page)
  await verifier(page, 'recu.zip', await octetsDe(await prendre(page, 'Télécharger le paquet (ZIP)')))
  await expect(verification(page)).toContainText('est intact')
  await verifierLesApparences(page)
  await verifier(page, 'vide.zip', Buffer.alloc(0))
  await expect(verification(page)).toContainText('n’est pas un paquet intact')
  await verifierLesApparences(page)
})
