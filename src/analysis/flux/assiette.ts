// The base: exclusions that can never be met, or always are; uses of a vacancy that the law takes out and no exclusion
// does (CCH R441-5, law.md §5.2); a gross base, from which nothing leaves.
import type { Flux } from '~/domain/flux.ts'
import { pointer } from '~/domain/problem.ts'
import { constatDeFlux, type ConstatDeFlux } from './constat.ts'
import { isRemplie, logementsPossibles } from './logements.ts'

/** Uses of a vacancy that the law does not count (R441-5). */
const EMPLOIS_EXCLUS = ['mutationInterne', 'renovationUrbaine', 'habitatIndigne', 'vente'] as const

function controlerExclusions({ assiette: { exclusions } }: Flux): readonly ConstatDeFlux[] {
  return exclusions.flatMap(({ id, libelle, conditions }, i) => {
    const logements = logementsPossibles([conditions])
    if (!logements) return []
    const sortent = logements.filter((logement) => isRemplie(conditions, logement)).length
    const at = pointer('assiette', 'exclusions', i, 'conditions')
    if (sortent === 0) return [constatDeFlux('exclusion-jamais', at, { exclusion: libelle }, id)]
    return sortent === logements.length ? [constatDeFlux('exclusion-toujours', at, { exclusion: libelle }, id)] : []
  })
}

/** An exclusion that another takes in whole adds nothing; of two that are the same, the later one is told. */
function controlerIncluses({ assiette: { exclusions } }: Flux): readonly ConstatDeFlux[] {
  return exclusions.flatMap(({ id, libelle, conditions }, i) => {
    const autre = exclusions.find((large, j) => {
      const logements = j === i ? undefined : logementsPossibles([conditions, large.conditions])
      const prises = logements?.filter((logement) => isRemplie(conditions, logement)) ?? []
      const larges = logements?.filter((logement) => isRemplie(large.conditions, logement)) ?? []
      if (!logements || prises.length === 0 || larges.length === logements.length) return false
      const incluse = prises.every((logement) => isRemplie(large.conditions, logement))
      return incluse && (larges.length > prises.length || j < i)
    })
    const at = pointer('assiette', 'exclusions', i, 'conditions')
    return autre
      ? [constatDeFlux('exclusion-incluse', at, { exclusion: libelle, autre: autre.libelle }, id, autre.id)]
      : []
  })
}

function controlerEmplois({ assiette: { exclusions } }: Flux): readonly ConstatDeFlux[] {
  const conditions = exclusions.map((exclusion) => exclusion.conditions)
  const logements = logementsPossibles(conditions, ['emploiVacance'])
  if (!logements) return []
  return EMPLOIS_EXCLUS.filter((emploi) =>
    logements.some(
      (logement) =>
        logement.get('emploiVacance') === emploi && !conditions.some((condition) => isRemplie(condition, logement)),
    ),
  ).map((emploi) => constatDeFlux('exclusion-legale-absente', '/assiette/exclusions', { emploi }, emploi.toLowerCase()))
}

export function controlerAssiette(flux: Flux): readonly ConstatDeFlux[] {
  const { calcul, exclusions } = flux.assiette
  if (flux.mode === 'stock' || calcul === 'nette')
    return [
      ...controlerExclusions(flux),
      ...controlerIncluses(flux),
      ...(flux.mode === 'flux' ? controlerEmplois(flux) : []),
    ]
  return [
    ...controlerExclusions(flux),
    ...controlerIncluses(flux),
    constatDeFlux('assiette-brute', '/assiette/calcul', {}),
    ...(exclusions.length > 0
      ? [constatDeFlux('exclusions-sans-effet', '/assiette/exclusions', { nombre: exclusions.length })]
      : []),
  ]
}
