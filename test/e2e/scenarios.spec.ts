// The page of scenarios: a residence whose sums disagree, a figure without its source, a variant, the margins of a cohort,
// and a foreign file that is mapped, refused, remembered.
import type { Page } from '@playwright/test'
import { expect, ouvrir, test, verifierAccessibilite, verifierLesApparences } from './essai.ts'

const ENTETES =
  'Dossier;Type de demande;Date de dépôt;Âge;Situation de famille;Nb adultes;Nb enfants;Ressources;Logement actuel;Motifs;Typologie;Communes souhaitées;Handicap;Guichet'
const LIGNES = [
  'A-17;Première demande;05/03/2023;30 à 39 ans;célibataire;1;0;1 234,60 €;locataire du parc privé;trop cher;F3;Montargis;Non;Mairie',
  'A-18;Mutation;05/04/2022;50 à 64 ans;veuve;1;0;;locataire HLM;trop grand;F2;Montargis / Gien;Oui;CCAS',
]
const fichier = (name: string, texte: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(texte) })
const etranger = (entetes = ENTETES): string => [entetes, ...LIGNES].join('\n')

const importer = (page: Page, name: string, texte: string): Promise<void> =>
  page.getByLabel('Importer une cohorte anonyme (CSV)…').first().setInputFiles(fichier(name, texte))

test('une résidence dont les typologies ne font pas le compte : l’écart se voit, se répartit, et tout suit', async ({
  page,
}) => {
  await ouvrir(page, 'scenarios?scenario=villemandeur&section=territoire')
  await page.getByRole('button', { name: 'Modifier Libération' }).click()
  const forme = page.getByRole('dialog')
  await forme.getByLabel('Logements', { exact: true }).fill('23')
  await forme.getByLabel('Typologies connues').check()
  await forme.getByLabel('T3', { exact: true }).fill('20')
  await expect(forme).toContainText('il manque 3 logements')
  await expect(forme).toContainText('335 → 345 logements')
  await verifierAccessibilite(page)
  await forme.getByRole('button', { name: 'Appliquer' }).click()
  await expect(forme.getByRole('alert')).toContainText('répartissez l’écart')
  await forme.getByRole('button', { name: 'Répartir l’écart' }).click()
  await forme.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page.getByRole('row', { name: /^Libération/ })).toContainText('23')
  await expect(page.getByRole('row', { name: /^Valloire Habitat/ }).first()).toContainText('345')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /^Valloire Habitat/ }).first()).toContainText('335')
})

test('un chiffre changé devient une hypothèse de travail ; hors de ses bornes, il dit lesquelles', async ({ page }) => {
  await ouvrir(page, 'scenarios?scenario=ame&section=demande')
  const rotation = page.getByRole('textbox', { name: 'rotation des T1' })
  await rotation.fill('150')
  await rotation.press('Enter')
  await expect(page.getByText(/Écrivez un nombre, entre 0.% et 100.%/)).toBeVisible()
  await rotation.fill('12,5')
  await rotation.press('Enter')
  await expect(page.getByRole('row', { name: /rotation des T1/i })).toContainText('hypothèse de travail')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'rotation des T1' })).toHaveValue(/12,5/)
})

test('une variante se crée, se supprime, et revient d’un Ctrl+Z', async ({ page }) => {
  await ouvrir(page, 'scenarios')
  await page.getByRole('button', { name: 'Faire varier…' }).click()
  const forme = page.getByRole('dialog')
  await forme.getByRole('checkbox', { name: 'Taille de la cohorte' }).check()
  await forme.getByRole('textbox', { name: 'Taille de la cohorte' }).fill('300')
  await forme.getByLabel('Titre').fill('Petite file')
  await forme.getByRole('button', { name: 'Créer la variante' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Petite file' })).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByRole('button', { name: /^Petite file/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Petite file/ }).click()
  await page.getByRole('tab', { name: 'Cohorte' }).click()
  await expect(page.getByText('300 demandes fabriquées')).toBeVisible()
})

test('les marges d’une cohorte : aucune faute d’accessibilité', async ({ page }) => {
  await ouvrir(page, 'scenarios?scenario=ame&section=cohorte')
  await expect(page.getByText('Les 15 marges lues sont tenues.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Marges non imposées (vérification)' })).toBeVisible()
  await verifierLesApparences(page)
})

test('un fichier étranger se met en correspondance, entre, et la correspondance est retenue', async ({ page }) => {
  await ouvrir(page, 'scenarios?section=cohorte')
  await importer(page, 'export.csv', etranger())
  const forme = page.getByRole('dialog')
  await expect(forme).toContainText('1 valeur reste à préciser')
  await expect(forme).toContainText('1 commune nommée')
  await verifierAccessibilite(page)
  await forme.getByRole('combobox', { name: /« veuve »/ }).click()
  await page.getByRole('option', { name: 'veuf', exact: true }).click()
  await forme.getByRole('button', { name: /^Répondre/ }).click()
  await forme.getByRole('combobox', { name: 'Situation professionnelle', exact: true }).click()
  await page.getByRole('option', { name: 'retraité', exact: true }).click()
  await forme.getByRole('button', { name: 'Vérifier le fichier' }).click()
  await expect(forme).toContainText('2 demandes se lisent sans faute')
  await forme.getByRole('button', { name: 'Accepter et mettre en usage' }).click()
  await expect(page.getByText('2 demandes', { exact: true })).toBeVisible()
  await importer(page, 'export-suivant.csv', etranger())
  await expect(page.getByRole('dialog')).toContainText('Correspondance retenue')
  await expect(page.getByRole('dialog')).not.toContainText('reste à préciser')
})

test('une colonne de noms est refusée avant toute correspondance, sans qu’un nom soit montré', async ({ page }) => {
  await ouvrir(page, 'scenarios')
  await importer(
    page,
    'noms.csv',
    etranger(ENTETES.replace('Guichet', 'Nom de famille')).replaceAll('Mairie', 'DURAND'),
  )
  await expect(page.getByRole('dialog')).toContainText('des noms de personnes')
  await expect(page.getByText('DURAND')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 800 demandes').first()).toBeVisible()
})
