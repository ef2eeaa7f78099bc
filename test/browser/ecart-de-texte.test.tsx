// Two contents as text in the real diff editor: both sides read only and named, one gap after the other, one column when
// the place is narrow, nothing left behind.
import { MantineProvider } from '@mantine/core'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import livre from '#rules/cotation/ame-base.json'
import { imprimer } from '~/domain/texte.ts'
import { chargerMonaco, type Monaco } from '~/ui/json/charger.ts'
import { EcartDeTexte } from '~/ui/versions/EcartDeTexte.tsx'
import '~/ui/theme/jetons.css'
import { plain, poser } from '../support/contenus.ts'

let monaco: Monaco
let racine: Root | undefined
beforeAll(async () => {
  monaco = await chargerMonaco()
}, 60_000)
afterEach(() => racine?.unmount())

const autre = poser(poser(livre, '/titre', 'Autre'), '/grilles/mutation/points/handicap', 60) as object

function montrer(largeur: number): void {
  const place = document.createElement('div')
  place.style.width = `${largeur}px`
  document.body.append(place)
  racine = createRoot(place)
  racine.render(
    <MantineProvider>
      <EcartDeTexte
        avant={{ nom: 'v1', texte: imprimer(livre) }}
        apres={{ nom: 'Brouillon', texte: imprimer(autre) }}
      />
    </MantineProvider>,
  )
}
const cotes = () => {
  const [ecart] = monaco.editor.getDiffEditors()
  if (!ecart) throw new Error('éditeur absent')
  return [ecart.getOriginalEditor(), ecart.getModifiedEditor()]
}

describe('deux textes côte à côte', () => {
  it('se lisent, se nomment, et se parcourent d’écart en écart', async () => {
    await page.viewport(1366, 768)
    montrer(1000)
    await expect.element(page.getByText('2 écarts de texte')).toBeInTheDocument()
    const { ariaLabel, readOnly } = monaco.editor.EditorOption
    expect(cotes().map((cote) => [plain(cote.getOption(ariaLabel)), cote.getOption(readOnly)])).toEqual([
      ['Texte de « v1 », en lecture seule', true],
      ['Texte de « Brouillon », en lecture seule', true],
    ])
    expect(Math.min(...cotes().map((cote) => cote.getLayoutInfo().width))).toBeGreaterThan(300)
    const ligne = () => cotes()[1]?.getPosition()?.lineNumber ?? 0
    const suivant = page.getByRole('button', { name: 'Écart suivant' })
    await suivant.click()
    await expect.element(page.getByText('Écart 1 sur 2')).toBeInTheDocument()
    expect(cotes()[1]?.getModel()?.getLineContent(ligne())).toContain('"Autre"')
    await page.getByRole('button', { name: 'Écart précédent' }).click()
    await expect.element(page.getByText('Écart 2 sur 2')).toBeInTheDocument()
    expect(cotes()[1]?.getModel()?.getLineContent(ligne())).toContain('60')
    await suivant.click()
    await expect.element(page.getByText('Écart 1 sur 2')).toBeInTheDocument()
  })

  it('tiennent en une colonne quand la place manque', async () => {
    montrer(600)
    await expect.element(page.getByText('2 écarts de texte')).toBeInTheDocument()
    await expect.poll(() => cotes()[1]?.getLayoutInfo().width).toBeGreaterThan(500)
  })

  it('ne laissent ni éditeur ni texte', async () => {
    montrer(1000)
    await expect.element(page.getByText('2 écarts de texte')).toBeInTheDocument()
    racine?.unmount()
    await expect.poll(() => [monaco.editor.getDiffEditors().length, monaco.editor.getModels().length]).toEqual([0, 0])
  })
})
