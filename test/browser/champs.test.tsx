// Fields changed in place: what is typed is given once, Escape takes back what was there, and the focus stays where one
// types.
import { MantineProvider } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Ajout } from '~/ui/flux/Ajout.tsx'
import { ChampDePart, ChampTexte } from '~/ui/flux/Champs.tsx'
import { ChampDeNombre, ChampDeNombreDirect } from '~/ui/pieces/ChampDeNombre.tsx'
import { ChampEnPlace } from '~/ui/regles/ChampEnPlace.tsx'

let racine: Root | undefined
const montrer = (piece: ReactNode): void => {
  const place = document.createElement('div')
  document.body.append(place)
  racine = createRoot(place)
  racine.render(<MantineProvider>{piece}</MantineProvider>)
}
afterEach(() => racine?.unmount())

const champ = (nom: string) => page.getByRole('textbox', { name: nom })
/** Types over what a field holds, key by key. */
const taper = async (nom: string, touches: string) => {
  await champ(nom).click()
  await userEvent.keyboard(`{Control>}a{/Control}${touches}`)
}

describe.each<[string, string, (donner: (valeur: unknown) => string | undefined) => ReactNode]>([
  ['un texte du flux', 'avant', (donner) => <ChampTexte nom="Titre" texte="avant" onValider={donner} />],
  ['un texte du volet', 'avant', (donner) => <ChampEnPlace libelle="Titre" valeur="avant" onDonner={donner} />],
  ['une part', '20\u202f%', (donner) => <ChampDePart nom="Titre" part={2000} onValider={donner} />],
  [
    'un chiffre',
    '20',
    (donner) => <ChampDeNombre nom="Titre" valeur={20} bornes={{ min: 0, max: 100 }} onDonner={donner} />,
  ],
])('%s', (_, avant, piece) => {
  it('Échap rend ce qui était là et ne donne rien', async () => {
    const donnees: unknown[] = []
    montrer(piece((valeur) => void donnees.push(valeur)))
    await taper('Titre', '15{Escape}')
    await expect.element(champ('Titre')).toHaveValue(avant)
    await userEvent.keyboard('{Tab}')
    expect(donnees).toEqual([])
  })

  it('Entrée donne une fois ; ce qui est refusé reste, avec sa raison', async () => {
    const donnees: unknown[] = []
    montrer(piece((valeur) => (donnees.push(valeur), 'non, pas cela')))
    await taper('Titre', '15{Enter}')
    await expect.element(page.getByText('non, pas cela')).toBeInTheDocument()
    await expect.element(champ('Titre')).toHaveValue('15')
    expect(donnees).toHaveLength(1)
  })
})

describe('un nombre qui ne peut être', () => {
  it.each(['2,5', '1e2', '12abc', '-5', '20.555'])(
    '« %s » reste comme il est tapé, et rien n’est donné',
    async (tape) => {
      const donnees: unknown[] = []
      montrer(
        <ChampDeNombre nom="Titre" valeur={20} bornes={{ min: 0, max: 100 }} onDonner={(n) => void donnees.push(n)} />,
      )
      await taper('Titre', `${tape}{Tab}`)
      await expect.element(page.getByText('Écrivez un nombre entier, entre 0 et 100.')).toBeInTheDocument()
      await expect.element(champ('Titre')).toHaveValue(tape)
      await expect.element(champ('Titre')).toHaveAttribute('aria-invalid', 'true')
      expect(donnees).toEqual([])
    },
  )

  it('une part dit ses bornes en pour cent ; une flèche l’augmente de un', async () => {
    const donnees: unknown[] = []
    montrer(<ChampDePart nom="Part" part={2000} onValider={(n) => void donnees.push(n)} />)
    await taper('Part', '120{Enter}')
    await expect.element(page.getByText(/entre 0\s%\set 100\s%/u)).toBeInTheDocument()
    await taper('Part', '20.5{ArrowUp}{Enter}')
    expect(donnees).toEqual([2150])
  })

  it('il retient son formulaire, et le dit', async () => {
    const donnees: number[] = []
    const envois: number[] = []
    const Forme = () => {
      const [n, setN] = useState(6)
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            envois.push(n)
          }}
        >
          <ChampDeNombreDirect
            nom="Demandes"
            valeur={n}
            bornes={{ min: 1, max: 500_000 }}
            onDonner={(lu) => {
              donnees.push(lu)
              setN(lu)
            }}
          />
          <button type="submit">Fabriquer</button>
        </form>
      )
    }
    montrer(<Forme />)
    await taper('Demandes', '2,5')
    await page.getByRole('button', { name: 'Fabriquer' }).click()
    await expect.element(page.getByText(/^Écrivez un nombre entier, entre 1 et 500/u)).toBeInTheDocument()
    await expect.element(champ('Demandes')).toHaveValue('2,5')
    expect(envois).toEqual([])
    await taper('Demandes', '2500{Enter}')
    expect(envois).toEqual([2500])
    expect(donnees.at(-1)).toBe(2500)
  })
})

describe('un ajout à deux champs', () => {
  it('prend le foyer une fois : on tape dans le second sans revenir au premier', async () => {
    const ajouts: (readonly string[])[] = []
    montrer(<Ajout bouton="Ajouter" champs={['Nom', 'Source']} onAjouter={(textes) => void ajouts.push(textes)} />)
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await userEvent.keyboard('ab{Tab}cd{Enter}')
    expect(ajouts).toEqual([['ab', 'cd']])
  })
})
