// Test cases for tests: applications, and what a rule set says of them.
import { rejouer } from '~/analysis/essais/rejouer.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type CotationResolue, GRILLES } from '~/domain/cotation.ts'
import { demandeDEssai, type Essais, type OrdreDesCas } from '~/domain/essais.ts'
import { formatMois } from '~/domain/mois.ts'

/** The applications as cases, expected as the rules read them today. */
export function desEssais(resolue: CotationResolue, lignes: readonly LigneDemande[]): Essais {
  const brut: Essais = {
    format: 'atelier-cil/essais@1',
    mois: formatMois(resolue.moisReference),
    cas: lignes.map(({ id, ...faits }) => ({
      id,
      nom: `Cas ${id}`,
      demande: demandeDEssai(faits),
      attendu: { criteres: [], score: 0 },
    })),
    ordre: Object.fromEntries(
      GRILLES.map((grille) => [grille, lignes.filter(({ typeDemande }) => typeDemande === grille).map(({ id }) => id)]),
    ) as unknown as OrdreDesCas,
  }
  const { cas, ordre } = rejouer(resolue, brut)
  return {
    ...brut,
    ordre,
    cas: brut.cas.map((un, i) => ({ ...un, attendu: cas[i]?.obtenu ?? un.attendu })),
  }
}
