// What the entrants of each residence are, as a table of counts, residence by residence, masked with its totals: the entrants
// of each one and those of them all are shown. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'

/** A mean of some runs as a count: under one, it is a household all the same. */
export const compteDe = (moyenne: number | null | undefined): number =>
  moyenne && moyenne > 0 && moyenne < 1 ? 1 : Math.floor(moyenne ?? 0)

/**
 * Groups that are not told, for real applications.
 * @param residences every one that entrants are told of
 * @param suites after the name of a residence, the groups of the indicator; what they leave of its entrants is one more
 */
export function compositionTue(
  releve: Releve,
  residences: readonly string[],
  { id, perimetre, annee }: Pick<CleDIndicateur, 'id' | 'perimetre' | 'annee'>,
  suites: readonly string[],
): ReadonlySet<string> {
  if (residences.length === 0) return new Set()
  const lire = (quoi: string, groupe: string): number =>
    compteDe(releve.resultat({ id: quoi, perimetre, groupe, annee })?.estimation)
  // Runs that let few of its dwellings do not tell its entrants: their mean would be of none.
  const isPeu = (residence: string): boolean =>
    releve
      .valeurs({ id: 'entrants', perimetre, groupe: residence, annee: PLAN })
      .some((n) => (n ?? 0) < SEUIL_DE_MASQUAGE)
  const { cellules } = masquerTableau(
    residences.map((residence) => {
      if (isPeu(residence)) return [...suites, ''].map(() => 1)
      const lus = suites.map((suite) => lire(id, `${residence}${suite}`))
      const reste = lire('entrants', residence) - lus.reduce((somme, compte) => somme + compte, 0)
      return [...lus, Math.max(0, reste)]
    }),
    { synthetique: false },
  )
  return new Set(
    residences.flatMap((residence, i) =>
      suites.flatMap((suite, j) => {
        const cellule = cellules[i]?.[j]
        return cellule === undefined || isMasquee(cellule) ? [`${residence}${suite}`] : []
      }),
    ),
  )
}
