// The editors, by keyboard alone where issue says so: a criterion that nobody has to code, the text beside it, and undo.
import { type Page } from '@playwright/test'
import { expect, ouvrir, test } from './essai.ts'

/** Types a few keys, one press each: a name is pressed, anything else is typed. */
async function taper(page: Page, ...frappes: readonly string[]): Promise<void> {
  for (const frappe of frappes) {
    if (/^(Tab|Enter|Escape|ArrowDown|ArrowUp|Control\+\w+)$/.test(frappe)) await page.keyboard.press(frappe)
    else await page.keyboard.type(frappe)
  }
}

/** Tab until the focus is on a control of this accessible name. */
async function allerA(page: Page, nom: RegExp | string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const dit = await page.evaluate(() => {
      const ici = document.activeElement
      return ici?.getAttribute('aria-label') ?? ici?.textContent ?? ''
    })
    const propre = dit.replaceAll(/[\u00a0\u202f]/g, ' ')
    if (typeof nom === 'string' ? propre === nom : nom.test(propre)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`aucun contrôle « ${String(nom)} » au clavier`)
}

/** The act that the palette finds first. */
async function commander(page: Page, mots: string, trouvee: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Chercher une commande/ })).toBeFocused()
  await taper(page, mots)
  await expect(page.getByRole('option', { selected: true })).toHaveText(trouvee)
  await taper(page, 'Enter')
}

const focus = (page: Page) => page.locator(':focus')

test('au clavier seul : un critère composé, lu en une phrase, vu en JSON, sa couverture lue, puis annulé', async ({
  page,
}) => {
  await ouvrir(page, 'regles')
  await expect(page.getByRole('row', { name: /C29/ })).toBeVisible()

  await test.step('ouvrir la fiche et nommer le critère', async () => {
    await allerA(page, 'Nouveau critère…')
    await taper(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Nouveau critère' })).toBeVisible()
    await expect(focus(page)).toHaveAccessibleName(/Libellé/)
    await taper(page, 'Attente longue sans logement stable')
  })

  await test.step('plus de 24 mois d’attente', async () => {
    await allerA(page, 'Fait : à choisir')
    await taper(page, 'Enter', 'ancien', 'Enter', 'Enter', 'plus de', 'Enter', 'Tab', '24')
  })

  await test.step('et (sans logement ou hébergé)', async () => {
    await allerA(page, 'Ajouter : Groupe, toute la condition')
    await taper(page, 'Enter')
    await allerA(page, 'Fait : à choisir')
    await taper(page, 'Enter', 'logement actuel', 'Enter', 'Tab', 'Enter')
    for (const logement of ['rue', 'squat', 'hôtel', 'camping']) await taper(page, logement, 'Enter')
    await taper(page, 'Escape')
    await allerA(page, /^Ajouter : Condition, niveau 1/)
    await taper(page, 'Enter', 'logement actuel', 'Enter', 'Tab', 'Enter')
    for (const logement of ['tiers', 'parents']) await taper(page, logement, 'Enter')
    await taper(page, 'Escape')
  })

  await test.step('hors mutation', async () => {
    await allerA(page, 'Ajouter : Condition, toute la condition')
    await taper(page, 'Enter', 'type de demande', 'Enter', 'Enter', 'ArrowDown', 'Enter', 'Tab', 'Enter', 'ArrowDown')
    await taper(page, 'Enter')
  })

  await test.step('créer, et lire la phrase', async () => {
    await allerA(page, 'Créer le critère')
    await taper(page, 'Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Attente longue sans logement stable' })).toBeVisible()
    await expect(page.getByRole('complementary')).toContainText(
      /l’ancienneté de la demande est de plus de 24\smois, et \(le logement actuel est «\sà la rue\s», .*, ou le logement actuel est «\schez un tiers\s» ou .*\), et la demande n’est pas «\smutation\s»/,
    )
  })

  await test.step('lire sa couverture', async () => {
    await expect(page.getByRole('row', { name: /C30/ })).toContainText(/\d,\d.%/)
    await expect(page.getByRole('complementary')).toContainText(/\d+ demandes sur 1.848/)
  })

  await test.step('voir le JSON', async () => {
    await commander(page, 'json', /JSON/)
    await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('.monaco-editor .view-lines')).toContainText('attente-longue-sans-logement-stable')
    await expect(page.locator('.monaco-editor .view-lines')).toContainText('"greaterThan"')
  })

  await test.step('annuler : le critère s’en va du texte et de la grille', async () => {
    await commander(page, 'annuler', /^Annuler\s: Nouveau critère/)
    await expect(page.locator('.monaco-editor .view-lines')).not.toContainText('attente-longue')
    await commander(page, 'grille', /grille/i)
    await expect(page.getByRole('row', { name: /C29/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /C30/ })).toHaveCount(0)
    await expect(page.getByText('Aucun changement depuis l’origine')).toBeVisible()
  })
})

test('un critère commencé se retrouve : fenêtre fermée, page rechargée, puis recommencé de zéro', async ({ page }) => {
  await ouvrir(page, 'regles')
  const fenetre = page.getByRole('dialog', { name: 'Nouveau critère' })
  const libelle = fenetre.getByRole('textbox', { name: 'Libellé' })
  const commencer = () => page.getByRole('button', { name: 'Nouveau critère…' }).first().click()
  await commencer()
  await libelle.fill('Attente longue')
  await fenetre.getByRole('button', { name: 'Ajouter : Condition, toute la condition' }).click()
  await expect(fenetre.getByText(/2 conditions/)).toBeVisible()

  await test.step('à côté : elle reste ; Échap : elle se ferme et se retrouve', async () => {
    await page.mouse.click(4, 400)
    await expect(fenetre).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(fenetre).toBeHidden()
    await page.reload()
    await commencer()
    await expect(libelle).toHaveValue('Attente longue')
    await expect(fenetre.getByText(/2 conditions/)).toBeVisible()
    await expect(fenetre.getByText('Repris là où vous en étiez.')).toBeVisible()
  })

  await test.step('Ctrl+Z reprend le dernier geste de la fiche', async () => {
    await fenetre.getByRole('button', { name: 'Ajouter : Condition, toute la condition' }).click()
    await expect(fenetre.getByText(/3 conditions/)).toBeVisible()
    await taper(page, 'Escape', 'Control+z')
    await expect(fenetre.getByText(/2 conditions/)).toBeVisible()
  })

  await test.step('repartir de zéro', async () => {
    await fenetre.getByRole('button', { name: 'Repartir de zéro' }).click()
    await expect(libelle).toHaveValue('')
    await expect(libelle).toBeFocused()
    await page.keyboard.press('Escape')
    await commencer()
    await expect(fenetre.getByText('Repris là où vous en étiez.')).toBeHidden()
  })
})

test('un texte JSON illisible est annoncé partout, et s’ouvre d’un lien', async ({ page }) => {
  await ouvrir(page, 'regles?vue=json')
  await page.locator('.monaco-editor').first().click()
  await taper(page, 'Control+Home', '{')
  await expect(page.getByText('Le brouillon tourne sur le dernier texte lisible.')).toBeVisible()
  const pied = page.getByRole('contentinfo')
  await expect(pied).not.toContainText('Tout est enregistré.')

  await page.getByText('Grille', { exact: true }).click()
  await expect(page.getByText(/Votre texte JSON des règles attend/)).toBeVisible()
  await ouvrir(page, 'comparer')
  await page.reload()
  await pied.getByRole('link', { name: /Un texte JSON des règles attend/ }).click()
  await expect(page.getByText('Le brouillon tourne sur le dernier texte lisible.')).toBeVisible()

  await page.getByRole('button', { name: 'Revenir au texte du brouillon' }).click()
  await expect(page.getByText('Le brouillon dit ce texte.')).toBeVisible()
  await expect(pied).toContainText('Tout est enregistré.')
  await page.getByRole('button', { name: 'Reprendre mon texte' }).click()
  await expect(page.getByText('Le brouillon tourne sur le dernier texte lisible.')).toBeVisible()
})

test('le foyer ne se perd pas : création annulée, texte comparé depuis la palette', async ({ page }) => {
  await ouvrir(page, 'regles')
  await page.getByRole('rowheader', { name: /C29/ }).click()
  await page.getByRole('button', { name: 'Gestes sur ce critère' }).click()
  await page.getByRole('menuitem', { name: 'Dupliquer ce critère' }).click()
  await expect(page.getByRole('row', { name: /C30/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /C30/ })).toHaveCount(0)
  await expect(page.locator('aside :focus')).toHaveCount(1)

  await page.getByRole('rowheader', { name: /C29/ }).click()
  await commander(page, 'comparer le texte', /^Comparer le texte JSON/)
  await expect(page.locator('.monaco-diff-editor')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('.monaco-diff-editor :focus')).toHaveCount(1)
})
