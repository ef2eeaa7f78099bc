// Every page, in the three appearances, without a violation that axe sees.
import { APPARENCES, choisirApparence, ouvrir, test, verifierAccessibilite } from './essai.ts'

for (const apparence of APPARENCES)
  for (const adresse of ['', 'regles', 'comparer', 'quartiers'])
    test(`« ${adresse || 'accueil'} » est accessible en ${apparence}`, async ({ page }) => {
      await choisirApparence(page, apparence)
      await ouvrir(page, adresse)
      await page.waitForLoadState('networkidle')
      await page.getByRole('progressbar').waitFor({ state: 'detached' })
      await verifierAccessibilite(page)
    })
