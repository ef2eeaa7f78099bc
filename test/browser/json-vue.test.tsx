// The text view in its page: the whole page, its own workbench, real Monaco.
import { deleteDB } from 'idb'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { page as ecran } from 'vitest/browser'
import { NOM_DU_MAGASIN } from '~/store/ouvrir.ts'
import { atelierDeLaPage, fermerAtelier, ouvrirAtelier } from '~/ui/etat/atelier.ts'
import { chargerMonaco, type Monaco } from '~/ui/json/charger.ts'
import { Application } from '~/ui/shell/Application.tsx'
import '~/ui/theme/base.css'
import '~/ui/theme/jetons.css'
import '~/ui/theme/mantine.css'

let racine: Root
let monaco: Monaco
const ATTENTE = 20_000
const page = (): string => document.body.textContent
const bouton = (nom: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === nom)
  if (!found) throw new Error(`bouton « ${nom} » absent`)
  return found
}
const editeur = () => {
  const [found] = monaco.editor.getEditors()
  const modele = found?.getModel()
  if (!found || !modele) throw new Error('éditeur absent')
  return { found, modele }
}
/** Replaces a piece of the text, as typed there. */
function taper(ote: string, mis: string): void {
  const { found, modele } = editeur()
  const debut = modele.getValue().indexOf(ote)
  const [a, b] = [modele.getPositionAt(debut), modele.getPositionAt(debut + ote.length)]
  found.executeEdits('frappe', [{ range: new monaco.Range(a.lineNumber, a.column, b.lineNumber, b.column), text: mis }])
}

beforeAll(async () => {
  await ecran.viewport(1366, 768)
  // The frame's own query would be read as the page's.
  window.history.replaceState(null, '', `${window.location.pathname}#/regles?vue=json`)
  monaco = await chargerMonaco()
  const place = document.createElement('div')
  place.id = 'racine'
  document.body.append(place)
  ouvrirAtelier()
  racine = createRoot(place)
  racine.render(<Application />)
  await vi.waitUntil(() => document.querySelector('.view-line'), 50_000)
}, 90_000)
afterAll(async () => {
  racine.unmount()
  await fermerAtelier()
  await deleteDB(NOM_DU_MAGASIN)
  localStorage.clear()
  window.location.hash = ''
})

describe('la vue en texte', () => {
  it('dit le brouillon, nomme l’éditeur et comment en sortir au clavier', () => {
    expect(page()).toContain('Le brouillon dit ce texte.')
    expect(page()).toContain('Ctrl-M libère la touche Tab')
    const nom = document.querySelector('.monaco-editor [role="textbox"]')?.getAttribute('aria-label')
    expect(nom).toMatch(/^Texte des règles de cotation, en JSON\./)
  })

  it('un texte illisible est dit avec sa faute, marqué, et se quitte', async () => {
    const avant = editeur().modele.getValue()
    taper('"titre":', '"titre"')
    await vi.waitFor(() => expect(page()).toContain('Le brouillon tourne sur le dernier texte lisible.'), ATTENTE)
    expect(page()).toMatch(/Ligne 4, colonne \d+/)
    const [marque] = monaco.editor.getModelMarkers({ owner: 'atelier' })
    expect(marque).toMatchObject({ startLineNumber: 4, severity: monaco.MarkerSeverity.Error })
    bouton('Aller à la faute').click()
    expect(editeur().found.getPosition()?.lineNumber).toBe(4)
    bouton('Revenir au texte du brouillon').click()
    expect(editeur().modele.getValue()).toBe(avant)
    await vi.waitFor(() => expect(page()).toContain('Le brouillon dit ce texte.'), ATTENTE)
  })

  it('le curseur choisit le critère, et le volet le montre', async () => {
    const { found, modele } = editeur()
    found.focus()
    await vi.waitFor(() => expect(found.hasTextFocus()).toBe(true), ATTENTE)
    found.setPosition(modele.getPositionAt(modele.getValue().indexOf('"libelle": "Hébergé') + 3))
    await vi.waitFor(() => expect(document.querySelector('aside h2')?.textContent).toContain('Hébergé'), ATTENTE)
  })

  it('un constat est marqué dans le texte, avec ce qui le corrige', async () => {
    taper('"points": 250', '"points": 40')
    await vi.waitFor(
      () =>
        expect(monaco.editor.getModelMarkers({ owner: 'atelier' }).map(({ message }) => message)).toContainEqual(
          expect.stringMatching(/^Le DALO n’est plus sûr de passer premier/),
        ),
      ATTENTE,
    )
    expect(atelierDeLaPage.etat.getState().brouillon.contenu.niveaux[0]?.points).toBe(40)
  })

  it('se compare au texte d’une version', async () => {
    window.location.hash = `#/regles?vue=json&texte=${atelierDeLaPage.etat.getState().brouillon.origine}`
    await vi.waitFor(() => expect(monaco.editor.getDiffEditors()).toHaveLength(1), ATTENTE)
    const [comparaison] = monaco.editor.getDiffEditors()
    await vi.waitFor(() => expect(comparaison?.getLineChanges()).toHaveLength(1), ATTENTE)
    expect(comparaison?.getOriginalEditor().getOption(monaco.editor.EditorOption.readOnly)).toBe(true)
    bouton('Fermer la comparaison').click()
    await vi.waitFor(() => expect(monaco.editor.getDiffEditors()).toHaveLength(0), ATTENTE)
  })
})
