// The hooks of the page, in React, on the page's own workbench.
import { deleteDB } from 'idb'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { NOM_DU_MAGASIN } from '~/store/ouvrir.ts'
import {
  fermerAtelier,
  gestes,
  ouvrirAtelier,
  useAtelier,
  useBilan,
  useCas,
  useComparaison,
} from '~/ui/etat/atelier.ts'
import { BROUILLON } from '~/ui/etat/contrat.ts'

function Temoin() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const ouverture = useAtelier((etat) => etat.ouverture)
  const bilan = useBilan()
  const comparaison = useComparaison()
  const cas = useCas(comparaison.valeur?.perdent[0]?.id)
  return (
    <ul>
      <li>ouverture {ouverture}</li>
      <li>dalo {JSON.stringify(brouillon.contenu.grilles.primo.points['dalo'])}</li>
      <li>
        bilan {bilan.etat} {bilan.valeur?.n}
      </li>
      <li>
        écarts {comparaison.etat} {comparaison.valeur?.ecarts}
      </li>
      <li>
        cas {cas.etat} {cas.valeur?.demande.id}
      </li>
    </ul>
  )
}

let racine: Root
const texte = (): string => document.body.textContent

beforeAll(() => {
  const place = document.createElement('div')
  document.body.append(place)
  racine = createRoot(place)
  racine.render(
    <StrictMode>
      <Temoin />
    </StrictMode>,
  )
})
afterAll(async () => {
  racine.unmount()
  await fermerAtelier()
  await deleteDB(NOM_DU_MAGASIN)
})

describe('les crochets', () => {
  it('attendent l’ouverture, puis suivent le brouillon, le bilan, la comparaison et le cas', async () => {
    await vi.waitFor(() => expect(texte()).toContain('ouverture en-cours'))
    expect(texte()).toContain('bilan attente')
    ouvrirAtelier()
    ouvrirAtelier()
    await vi.waitFor(() => expect(texte()).toMatch(/bilan pret 2800écarts pret 0cas attente/), 20_000)
    await gestes.editer(setPoints(gestes.contenuDe(BROUILLON), 'primo', 'dalo', 3, '2024-01'))
    await vi.waitFor(() => expect(texte()).toMatch(/dalo 3bilan pret 2800écarts pret [1-9]\d*cas pret D\d+/), 20_000)
    await gestes.annuler()
    await vi.waitFor(() => expect(texte()).toMatch(/dalo nullbilan pret 2800écarts pret 0cas attente/), 20_000)
  })
})
