// Builders of small rule sets and applications for tests: everything default, the rest said.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation, PointsDeGrille } from '~/domain/cotation.ts'
import { menageNu } from '~/domain/menage.ts'
import { parseMois } from '~/domain/mois.ts'

/** A one-adult first-time applicant of January 2023 whom nothing distinguishes. */
export const uneDemande = (faits: Partial<LigneDemande> = {}): LigneDemande => ({
  id: 'd1',
  ...menageNu('primo', parseMois('2023-01')),
  ressourcesMensuellesEuros: 2000,
  revenuFiscalReferenceEuros: 22000,
  loyerNetAidesEuros: 400,
  piecesActuelles: 2,
  surfaceActuelleM2: 45,
  typologiesSouhaitees: ['T2'],
  communesSouhaitees: ['villemandeur'],
  ...faits,
})

type CritereDeTest = Partial<Cotation['criteres'][number]> & { readonly id: string }

/** A small rule set: two levels (100 and 10 points), the given criteria, the same points in both grids. */
export function uneCotation(
  criteres: readonly CritereDeTest[],
  options: Partial<Cotation> & { readonly points?: Readonly<Record<string, PointsDeGrille>> } = {},
): Cotation {
  const { points, ...reste } = options
  const used = points ?? Object.fromEntries(criteres.map(({ id }) => [id, null]))
  return {
    format: 'atelier-cil/cotation@1',
    id: 'essai',
    titre: 'Essai',
    base: { type: 'hypothese', reference: 'essai' },
    parametres: {
      seuilPremierQuartileEuros: { valeur: 8700, hypothese: 'essai' },
      delaiAnormalMois: { valeur: 24, hypothese: 'essai' },
    },
    niveaux: [
      { rang: 1, id: 'haut', libelle: 'Haut', couleur: 'n1', points: 100 },
      { rang: 2, id: 'bas', libelle: 'Bas', couleur: 'n2', points: 10 },
    ],
    criteres: criteres.map((critere) => ({
      libelle: critere.id,
      niveau: 2,
      nature: 'facultatif',
      source: { type: 'hypothese', reference: 'essai' },
      conditions: { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
      ...critere,
    })),
    grilles: { primo: { mode: 'points', points: used }, mutation: { mode: 'points', points: used } },
    ...reste,
  }
}
