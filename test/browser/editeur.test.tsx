// The condition builder in a real browser, by keys only: what it gives, where the focus goes, what it says.
import { MantineProvider } from '@mantine/core'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Condition } from '~/domain/condition.ts'
import type { Vocabulaire } from '~/domain/feuille.ts'
import { EditeurDeCondition } from '~/ui/conditions/EditeurDeCondition.tsx'

const vocabulaire: Vocabulaire = { dictionnaire: 'demande', listes: {}, mois: '2024-01' }
const adultes = (n: number) => ({ fact: 'adultes', operator: 'equal', value: n }) as const
const nommees: Readonly<Record<string, Condition>> = {
  loge: { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
}

interface Banc {
  readonly donnees: Condition[]
  /** Another condition comes from outside, as undo does. */
  revenir(condition: Condition): void
}

let racine: Root | undefined
afterEach(() => {
  racine?.unmount()
  document.body.replaceChildren()
})

async function monter(depart: Condition | undefined, refuser: (c: Condition) => string | undefined = () => undefined) {
  const place = document.createElement('main')
  place.id = 'contenu'
  document.body.append(place)
  const banc: { donnees: Condition[]; revenir: Banc['revenir'] } = { donnees: [], revenir: () => undefined }
  function Page() {
    const [condition, setCondition] = useState(depart)
    useEffect(() => {
      banc.revenir = setCondition
    }, [])
    return (
      <EditeurDeCondition
        libelle="Condition d’essai"
        condition={condition}
        nommees={nommees}
        vocabulaire={vocabulaire}
        foyer
        onChange={(apres) => {
          const raison = refuser(apres)
          if (raison !== undefined) return raison
          banc.donnees.push(apres)
          setCondition(structuredClone(apres))
          return undefined
        }}
      />
    )
  }
  racine = createRoot(place)
  racine.render(
    <StrictMode>
      <MantineProvider>
        <Page />
      </MantineProvider>
    </StrictMode>,
  )
  await vi.waitFor(() => expect(nomDuFoyer()).not.toBe(''))
  return banc
}

/** Accessible name of what has the focus, and of the node that it is in. */
const nomDuFoyer = (): string => document.activeElement?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ') ?? ''
const noeudDuFoyer = (): string => document.activeElement?.closest('fieldset')?.getAttribute('aria-label') ?? ''
const dit = (): string => document.querySelector('output')?.textContent.replaceAll('\u00a0', ' ') ?? ''
const phrase = (): string => document.querySelector('[aria-live]')?.textContent.replaceAll(/[\u00a0\u202f]/g, ' ') ?? ''

const frapper = (touches: string) => userEvent.keyboard(touches)
/** Focuses a control by the name of its node and the beginning of its own. */
function viser(noeud: string, controle: string): void {
  const groupe = [...document.querySelectorAll('fieldset')].find((f) => f.getAttribute('aria-label') === noeud)
  const cible = [...(groupe?.querySelectorAll<HTMLElement>('[aria-label]') ?? [])].find(
    (e) => e.closest('fieldset') === groupe && e.getAttribute('aria-label')?.startsWith(controle),
  )
  if (!cible) throw new Error(`${controle} absent de ${noeud}`)
  cible.focus()
}

describe('le constructeur de conditions', () => {
  it('part de rien : fait, opérateur, valeur ; rien n’est donné avant', async () => {
    const banc = await monter(undefined)
    viser('niveau 1, condition 1 sur 1', 'Fait')
    await frapper('{Enter}ancien{Enter}')
    await vi.waitFor(() => expect(nomDuFoyer()).toBe('Opérateur : est au moins'))
    expect(banc.donnees).toEqual([])
    await frapper('{Enter}plus de{Enter}')
    await vi.waitFor(() => expect(nomDuFoyer()).toBe('Opérateur : est plus de'))
    await frapper('{Tab}24{Enter}')
    await vi.waitFor(() =>
      expect(banc.donnees).toEqual([{ all: [{ fact: 'ancienneteMois', operator: 'greaterThan', value: 24 }] }]),
    )
    expect(phrase()).toContain('est de plus de 24 mois')
  })

  it('une liste se choisit sans se fermer, et ne se vide pas', async () => {
    const banc = await monter({ all: [{ fact: 'logementActuel', operator: 'in', value: ['rue'] }] })
    viser('niveau 1, condition 1 sur 1', 'Valeur')
    await frapper('{Enter}squat{Enter}camping{Enter}')
    await vi.waitFor(() => expect(banc.donnees).toHaveLength(2))
    expect(banc.donnees.at(-1)).toEqual({
      all: [{ fact: 'logementActuel', operator: 'in', value: ['rue', 'squat', 'camping'] }],
    })
    await frapper('squat{Enter}camping{Enter}rue{Enter}')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('au moins une valeur'))
    expect(banc.donnees.at(-1)).toEqual({ all: [{ fact: 'logementActuel', operator: 'in', value: ['rue'] }] })
    await frapper('{Escape}')
    await vi.waitFor(() => expect(nomDuFoyer()).toBe('Valeur : à la rue'))
  })

  it('Alt et les flèches déplacent, le foyer suit, la place est dite', async () => {
    const banc = await monter({ all: [adultes(1), { any: [adultes(2)] }, adultes(3)] })
    viser('niveau 1, condition 1 sur 3', 'Fait')
    await frapper('{Alt>}{ArrowRight}{/Alt}')
    await vi.waitFor(() => expect(noeudDuFoyer()).toBe('niveau 2, condition 1 sur 2'))
    expect(banc.donnees.at(-1)).toEqual({ all: [{ any: [adultes(1), adultes(2)] }, adultes(3)] })
    expect(dit()).toBe('Déplacée : niveau 2, condition 1 sur 2.')
    await frapper('{Alt>}{ArrowDown}{/Alt}')
    await vi.waitFor(() => expect(noeudDuFoyer()).toBe('niveau 2, condition 2 sur 2'))
    await frapper('{Alt>}{ArrowDown}{/Alt}')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('déjà la dernière'))
    await frapper('{Alt>}{ArrowLeft}{/Alt}')
    await vi.waitFor(() => expect(noeudDuFoyer()).toBe('niveau 1, condition 2 sur 3'))
    expect(banc.donnees.at(-1)).toEqual({ all: [{ any: [adultes(2)] }, adultes(1), adultes(3)] })
  })

  it('un texte en cours est donné avant que sa condition se déplace', async () => {
    const banc = await monter({ all: [adultes(1), adultes(2)] })
    viser('niveau 1, condition 1 sur 2', 'Valeur')
    await frapper('{Control>}a{/Control}5{Alt>}{ArrowDown}{/Alt}')
    await vi.waitFor(() => expect(banc.donnees.at(-1)).toEqual({ all: [adultes(2), adultes(5)] }))
  })

  it('Suppr retire, va à la voisine, et garde la dernière', async () => {
    const banc = await monter({ all: [adultes(1), { any: [adultes(2)] }] })
    viser('niveau 2, condition 1 sur 1', 'Opérateur')
    await frapper('{Delete}')
    await vi.waitFor(() => expect(noeudDuFoyer()).toBe('niveau 1, condition 1 sur 1'))
    expect(banc.donnees.at(-1)).toEqual({ all: [adultes(1)] })
    expect(dit()).toContain('Ctrl+Z')
    await frapper('{Delete}')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('dernière condition'))
    expect(banc.donnees).toHaveLength(1)
  })

  it('un groupe ajouté commence par une ébauche, qui ne compte pas', async () => {
    const banc = await monter({ all: [adultes(1)] })
    viser('toute la condition', 'Ajouter\u00a0: Groupe')
    await frapper('{Enter}')
    await vi.waitFor(() => expect(nomDuFoyer()).toBe('Groupe : Au moins une'))
    expect(banc.donnees).toEqual([])
    expect(document.body.textContent).toContain('Une condition est à compléter')
    viser('niveau 2, condition 1 sur 1', 'Fait')
    await frapper('{Enter}dalo{Enter}')
    await vi.waitFor(() => expect(nomDuFoyer()).toBe('Opérateur : est'))
    await frapper('{Tab}{Enter}rec{Enter}')
    await vi.waitFor(() =>
      expect(banc.donnees).toEqual([
        { all: [adultes(1), { any: [{ fact: 'dalo', operator: 'equal', value: 'reconnu' }] }] },
      ]),
    )
  })

  it('ce qui vient d’ailleurs, comme une annulation, remplace ce qui était montré', async () => {
    const depart: Condition = { all: [adultes(1)] }
    const banc = await monter(depart)
    viser('niveau 1, condition 1 sur 1', 'Fait')
    await frapper('{Enter}mineurs{Enter}')
    await vi.waitFor(() => expect(phrase()).toContain('enfants mineurs'))
    banc.revenir(depart)
    await vi.waitFor(() => expect(phrase()).toContain('adultes'))
  })

  it('un refus se lit, et rien ne change', async () => {
    const banc = await monter({ all: [adultes(1), adultes(2)] }, () => 'Trop vaste.')
    viser('niveau 1, condition 2 sur 2', 'Fait')
    await frapper('{Delete}')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toBe('Trop vaste.'))
    expect(banc.donnees).toEqual([])
    expect(noeudDuFoyer()).toBe('niveau 1, condition 2 sur 2')
  })

  it('le menu nie, nomme et déplie', async () => {
    const banc = await monter({ all: [adultes(1), adultes(2)] })
    const choisir = async (noeud: string, entree: string) => {
      viser(noeud, 'Gestes')
      await frapper('{Enter}')
      const trouver = () =>
        [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((e) => e.textContent.includes(entree))
      await vi.waitFor(() => expect(trouver()).toBeDefined())
      trouver()?.click()
      await vi.waitFor(() => expect(trouver()).toBeUndefined())
    }
    await choisir('niveau 1, condition 1 sur 2', 'Mettre')
    await choisir('niveau 1, condition 2 sur 2', 'loge')
    expect(banc.donnees.at(-1)).toEqual({ all: [{ not: adultes(1) }, { condition: 'loge' }] })
    await choisir('niveau 1, condition 2 sur 2', 'contenu')
    expect(banc.donnees.at(-1)).toEqual({ all: [{ not: adultes(1) }, nommees['loge']] })
  })
})
