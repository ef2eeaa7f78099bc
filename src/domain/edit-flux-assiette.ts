// Commands on the base of the flux: how it is computed, what leaves it, and the share that leaves when it is simulated.
import type { Condition } from './condition.ts'
import { editionDeFlux } from './edit-flux.ts'
import { BORNES_DE_PART } from './edit-flux-parts.ts'
import type { Edition } from './edition.ts'
import type { Exclusion, Flux } from './flux.ts'
import { entierProblems, slugLibre, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { pointer, type Problem, type Result } from './problem.ts'
import { avecValeur } from './provenance.ts'

type Assiette = Flux['assiette']

const avecAssiette = (flux: Flux, assiette: Partial<Assiette>): Flux => ({
  ...flux,
  assiette: { ...flux.assiette, ...assiette },
})

export const setCalculDeLAssiette = (flux: Flux, calcul: Assiette['calcul']): Result<Edition> =>
  editionDeFlux(flux, { code: 'flux-assiette', calcul }, [], () => avecAssiette(flux, { calcul }))

/** Share of the vacancies that leaves the base, in ten-thousandths, when it is simulated and not observed. */
export const setPartRetiree = (flux: Flux, part: number): Result<Edition> =>
  editionDeFlux(
    flux,
    { code: 'flux-part-retiree', apres: part },
    entierProblems('/assiette/partRetiree/valeur', part, BORNES_DE_PART),
    () => avecAssiette(flux, { partRetiree: avecValeur(flux.assiette.partRetiree, part) }),
  )

function exclusionDe(flux: Flux, id: string): { readonly exclusion: Exclusion; readonly index: number } {
  const index = flux.assiette.exclusions.findIndex((exclusion) => exclusion.id === id)
  const exclusion = flux.assiette.exclusions[index]
  invariant(exclusion, `exclusion « ${id} » absente`)
  return { exclusion, index }
}

const placeDe = (index: number, cle: string): string => pointer('assiette', 'exclusions', index, cle)

/** @param source text or agreement that takes these dwellings out */
export function ajouterExclusion(
  flux: Flux,
  {
    libelle,
    source,
    conditions,
  }: { readonly libelle: string; readonly source: string; readonly conditions: Condition },
): Result<Edition> {
  const { exclusions } = flux.assiette
  const [nom, origine] = [libelle.trim(), source.trim()]
  const formes = [
    ...texteProblems(placeDe(exclusions.length, 'libelle'), nom),
    ...texteProblems(placeDe(exclusions.length, 'source'), origine),
  ]
  const id = slugLibre(
    nom,
    exclusions.map((exclusion) => exclusion.id),
    'exclusion',
  )
  return editionDeFlux(flux, { code: 'flux-ajout', genre: 'exclusion', libelle: nom }, formes, () =>
    avecAssiette(flux, { exclusions: [...exclusions, { id, libelle: nom, source: origine, conditions }] }),
  )
}

export function retirerExclusion(flux: Flux, id: string): Result<Edition> {
  const { exclusion, index } = exclusionDe(flux, id)
  return editionDeFlux(flux, { code: 'flux-retrait', genre: 'exclusion', libelle: exclusion.libelle }, [], () =>
    avecAssiette(flux, { exclusions: flux.assiette.exclusions.toSpliced(index, 1) }),
  )
}

function avecExclusion(
  flux: Flux,
  id: string,
  changement: Partial<Exclusion>,
  nom: Parameters<typeof editionDeFlux>[1],
  formes: readonly Problem[],
): Result<Edition> {
  const { exclusion, index } = exclusionDe(flux, id)
  return editionDeFlux(flux, nom, formes, () =>
    avecAssiette(flux, { exclusions: flux.assiette.exclusions.with(index, { ...exclusion, ...changement }) }),
  )
}

export function renommerExclusion(flux: Flux, id: string, libelle: string): Result<Edition> {
  const { exclusion, index } = exclusionDe(flux, id)
  const apres = libelle.trim()
  const nom = { code: 'flux-renommage', genre: 'exclusion', avant: exclusion.libelle, apres } as const
  return avecExclusion(flux, id, { libelle: apres }, nom, texteProblems(placeDe(index, 'libelle'), apres))
}

/** @param conditions on the facts of a dwelling (dictionary, `logement`) */
export function setConditionDeLExclusion(flux: Flux, id: string, conditions: Condition): Result<Edition> {
  const { exclusion } = exclusionDe(flux, id)
  return avecExclusion(flux, id, { conditions }, { code: 'flux-exclusion-condition', libelle: exclusion.libelle }, [])
}
