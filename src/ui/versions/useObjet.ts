// Which object the address asks the versions of: `?objet=flux`, `?objet=scenario`, `&scenario=ID` when it is not the one in
// use; the cotation unless it is said.
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { GENRES, type Genre } from '~/domain/genre.ts'
import { useAtelier } from '../etat/atelier.ts'
import type { Cible } from '../etat/lignees.ts'

type Adresse = Readonly<Record<string, unknown>>

const lireGenre = ({ objet }: Adresse): Genre => GENRES.find((genre) => genre === objet) ?? 'cotation'

/** A scenario that is gone is not asked for. */
const lireScenario = ({ scenario }: Adresse, connus: readonly string[]): string | undefined =>
  connus.find((id) => id === scenario)

export function useObjet(): Cible & { readonly choisir: (cible: Cible) => void } {
  const genre = useRouterState({ select: ({ location }) => lireGenre(location.search) })
  const scenarios = useAtelier((etat) => etat.territoires.scenarios)
  const scenario = useRouterState({ select: ({ location }) => lireScenario(location.search, Object.keys(scenarios)) })
  const navigate = useNavigate()
  const choisir = ({ genre: objet, scenario: id }: Cible): void =>
    void navigate({
      to: '.',
      search: objet === 'cotation' ? {} : { objet, ...(id === undefined ? {} : { scenario: id }) },
      resetScroll: false,
    })
  return { genre, scenario, choisir }
}
