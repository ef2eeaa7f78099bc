// Builders of small rule sets and applications for tests: everything default, the rest said.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation, PointsDeGrille } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'

/** A one-adult first-time applicant of January 2023 whom nothing distinguishes. */
export const uneDemande = (faits: Partial<LigneDemande> = {}): LigneDemande => ({
  id: 'd1',
  typeDemande: 'primo',
  moisDepot: parseMois('2023-01'),
  trancheAge: '30a39',
  situationFamiliale: 'celibataire',
  adultes: 1,
  enfantsMineurs: 0,
  enfantsMoins14: 0,
  enfantsANaitre: 0,
  situationProfessionnelle: 'cdi',
  situationProfessionnelleConjoint: null,
  travailleurEssentiel: false,
  agentPublic: false,
  salarieActionLogement: false,
  ressourcesMensuellesEuros: 2000,
  revenuFiscalReferenceEuros: 22000,
  loyerNetAidesEuros: 400,
  logementActuel: 'locatairePrive',
  piecesActuelles: 2,
  surfaceActuelleM2: 45,
  motifs: [],
  typologiesSouhaitees: ['T2'],
  communesSouhaitees: ['villemandeur'],
  handicap: false,
  besoinLogementAdapte: false,
  dalo: 'non',
  labels: [],
  refusInjustifies: 0,
  lienLocal: false,
  jeuneMenage: false,
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
