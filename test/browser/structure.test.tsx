// The structure drawer on the page's own workbench: each setting is an edition, undone by the button at its foot.
import { MantineProvider } from '@mantine/core'
import { deleteDB } from 'idb'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { userEvent, page } from 'vitest/browser'
import { hashContent } from '~/domain/hash.ts'
import { NOM_DU_MAGASIN } from '~/store/ouvrir.ts'
import { fermerAtelier, gestes, ouvrirAtelier } from '~/ui/etat/atelier.ts'
import { BROUILLON } from '~/ui/etat/contrat.ts'
import { Structure } from '~/ui/structure/Structure.tsx'

let racine: Root
const cotation = () => gestes.contenuDe(BROUILLON)
const niveaux = () => cotation().niveaux.map(({ rang, libelle }) => `${rang} ${libelle}`)
const bouton = (nom: string | RegExp) => page.getByRole('button', { name: nom })
const champ = (nom: string | RegExp) => page.getByRole('textbox', { name: nom })
const ecrire = async (nom: string | RegExp, texte: string) => {
  await champ(nom).fill(texte)
  await userEvent.keyboard('{Enter}')
}
const onglet = (nom: string) => page.getByRole('tab', { name: nom }).click()

beforeAll(() => {
  const place = document.createElement('div')
  place.id = 'contenu'
  document.body.append(place)
  racine = createRoot(place)
  ouvrirAtelier()
  racine.render(
    <StrictMode>
      <MantineProvider>
        <Structure ouverte onFermer={() => {}} onPartie={() => {}} />
      </MantineProvider>
    </StrictMode>,
  )
})
afterAll(async () => {
  racine.unmount()
  await fermerAtelier()
  await deleteDB(NOM_DU_MAGASIN)
})

describe('la structure', () => {
  it('règle les niveaux : ajoute, déplace, renomme, retire, et défait tout', async () => {
    await expect.element(page.getByRole('dialog'), { timeout: 20_000 }).toBeInTheDocument()
    const depart = hashContent(cotation())
    await champ(/^Niveau$/).fill('Nouveau niveau')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(niveaux().at(-1)).toBe('7 Nouveau niveau'))
    await bouton(/^Monter « Nouveau niveau »/).click()
    await vi.waitFor(() => expect(niveaux()[5]).toBe('6 Nouveau niveau'))
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Monter')
    await ecrire('Nom du niveau 6', '   ')
    await expect.element(page.getByText(/Ce texte est vide/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(champ('Nom du niveau 6')).toHaveValue('Nouveau niveau')
    await bouton(/^Retirer « Mise à l’abri/).click()
    await bouton(/^Retirer$/).click()
    await vi.waitFor(() => expect(niveaux()).toHaveLength(6))
    expect(cotation().criteres.filter(({ niveau }) => niveau === 2)).toHaveLength(13)
    for (let i = 0; i < 3; i++) await bouton(/^Défaire/).click()
    await vi.waitFor(() => expect(hashContent(cotation())).toBe(depart))
  })

  it('refuse ce qui ne va pas, à côté du champ', async () => {
    await ecrire('Points du niveau 4', '100001')
    await expect.element(page.getByText(/est trop grande/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await ecrire('Points du niveau 4', '12,5')
    await expect.element(page.getByText(/nombre entier/)).toBeInTheDocument()
    expect(cotation().niveaux[3]?.points).toBe(15)
    await userEvent.keyboard('{Escape}')
  })

  it('date une valeur, la range, et la rend simple', async () => {
    await onglet('Valeurs datées')
    const choix = page.getByRole('combobox', { name: 'Dater une autre valeur' })
    await choix.fill('Délai')
    await page.getByRole('option', { name: /Délai/ }).click()
    await bouton(/^Dater$/).click()
    await vi.waitFor(() => expect(cotation().parametres.delaiAnormalMois.valeur).toHaveLength(2))
    await ecrire(/date 2 : à partir de/, '2023-01')
    await ecrire(/date 1 : valeur/, '18')
    await vi.waitFor(() =>
      expect(cotation().parametres.delaiAnormalMois.valeur).toEqual([
        { du: '2023-01', valeur: 18 },
        { du: '2024-01', valeur: 24 },
      ]),
    )
    await bouton('Ne plus dater').click()
    await vi.waitFor(() => expect(cotation().parametres.delaiAnormalMois.valeur).toBe(24))
  })

  it('change le classement, un paramètre et un groupe', async () => {
    await onglet('Classement')
    await page
      .getByRole('region', { name: /mutation/ })
      .getByRole('radio', { name: 'DALO d’abord' })
      .click()
    await vi.waitFor(() => expect(cotation().grilles.mutation.mode).toBe('dalo-puis-points'))
    await onglet('Paramètres')
    await page.getByRole('region', { name: /Délai/ }).getByRole('radio', { name: 'Source' }).click()
    await vi.waitFor(() => expect(cotation().parametres.delaiAnormalMois.source).toContain('valeur provisoire'))
    await onglet('Groupes')
    await bouton('Retirer « Violences »').click()
    await vi.waitFor(() => expect(cotation().groupes?.map(({ id }) => id)).not.toContain('violences'))
    await bouton(/^Sortir « Sans logement/).click()
    await vi.waitFor(() => expect(cotation().groupes?.[0]?.criteres).not.toContain('sans-logement'))
  })
})
