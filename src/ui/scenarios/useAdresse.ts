// The scenario and the section on screen, in the address: `#/scenarios?scenario=ame&section=cohorte`.
import { useNavigate, useRouterState } from '@tanstack/react-router'

export const SECTIONS = ['presentation', 'territoire', 'livraisons', 'demande', 'cohorte', 'simulation'] as const
export type Section = (typeof SECTIONS)[number]

export interface Adresse {
  readonly scenario: string | undefined
  readonly section: Section
}

export function lireAdresse({ scenario, section }: Readonly<Record<string, unknown>>): Adresse {
  return {
    scenario: typeof scenario === 'string' && scenario !== '' ? scenario : undefined,
    section: SECTIONS.find((connue) => connue === section) ?? 'territoire',
  }
}

export const lireSection = (texte: string | null): Section => lireAdresse({ section: texte }).section

/** @returns what is on screen, and how to go elsewhere; the page stays where it was scrolled */
export function useAdresse(): readonly [Adresse, (vers: Partial<Adresse>) => void] {
  const recherche = useRouterState({ select: ({ location }) => location.search as Readonly<Record<string, unknown>> })
  const navigate = useNavigate()
  const adresse = lireAdresse(recherche)
  return [
    adresse,
    (vers) => {
      const { scenario, section } = { ...adresse, ...vers }
      const search = { ...(scenario === undefined ? {} : { scenario }), section }
      void navigate({ to: '/scenarios', search, replace: true, resetScroll: false })
    },
  ]
}
