// The draft of an object and the versions of its lineage.
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Genre } from '~/domain/genre.ts'
import { useAtelier } from './atelier.ts'
import type { Suite } from './contrat.ts'
import { brouillonsDe, type Cible, suiteDe, versionsDuGenre } from './lignees.ts'

export function useSuite<G extends Genre>({ genre, scenario }: Cible<G>): Suite<G> {
  const brouillons = useAtelier(useShallow(brouillonsDe))
  const ascendances = useAtelier((etat) => etat.ascendances)
  const versions = useAtelier((etat) => versionsDuGenre(genre, etat))
  return useMemo(
    () => suiteDe({ genre, scenario }, { brouillons, ascendances, versions }),
    [genre, scenario, brouillons, ascendances, versions],
  )
}
