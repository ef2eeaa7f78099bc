// Eight applications and two small rule sets, for what is worked out by hand. From A to B, handicap goes from level 2
// (10 points) to level 1 (30 points there). Points under A and B, place in the segment under A and B:
//
//   id  segment      facts                    A    B    A  B
//   d1  primo T2     dalo                   100  100    1  1
//   p1  primo T2     nothing                  0    0    4  4
//   p2  primo T2     handicap, 65 and over   10   30    3  2
//   p4  primo T2     lien local              25   25    2  3
//   p3  primo T3     lien local              25   25    1  1
//   p5  primo T3     nothing, 65 and over     0    0    2  2
//   m1  mutation T2  handicap                10   30    2  1
//   m2  mutation T2  lien local              25   25    1  2
import type { LigneDemande } from '~/domain/cohorte.ts'
import { buildCohorte, type Cohorte } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { type CohorteNotee, compileCotation, noterCohorte } from '~/engine/index.ts'
import { resolve } from './cas.ts'
import { uneCotation, uneDemande } from './cotations.ts'

export const PETITE: readonly LigneDemande[] = [
  uneDemande({ id: 'd1', dalo: 'reconnu' }),
  uneDemande({ id: 'p1' }),
  uneDemande({ id: 'p2', handicap: true, trancheAge: '65plus' }),
  uneDemande({ id: 'p4', lienLocal: true }),
  uneDemande({ id: 'p3', lienLocal: true, typologiesSouhaitees: ['T3'] }),
  uneDemande({ id: 'p5', trancheAge: '65plus', typologiesSouhaitees: ['T3'] }),
  uneDemande({ id: 'm1', typeDemande: 'mutation', logementActuel: 'locataireHlm', handicap: true }),
  uneDemande({ id: 'm2', typeDemande: 'mutation', logementActuel: 'locataireHlm', lienLocal: true }),
]

const regles = (niveau: 1 | 2, points: number): Cotation =>
  uneCotation(
    [
      { id: 'dalo', niveau: 1, conditions: { all: [{ fact: 'dalo', operator: 'equal', value: 'reconnu' }] } },
      { id: 'handicap', niveau },
      { id: 'lien-local', conditions: { all: [{ fact: 'lienLocal', operator: 'equal', value: true }] } },
    ],
    { points: { dalo: null, handicap: points, 'lien-local': 25 } },
  )

export const REGLES_A = regles(2, 10)
export const REGLES_B = regles(1, 30)

export const petiteCohorte = (lignes: readonly LigneDemande[] = PETITE): Cohorte =>
  buildCohorte(lignes, { synthetique: true })

export const noter = (cotation: Cotation, cohorte: Cohorte): CohorteNotee =>
  noterCohorte(compileCotation(resolve(cotation)), cohorte)

export function noteesDe(lignes: readonly LigneDemande[] = PETITE): {
  readonly cohorte: Cohorte
  readonly a: CohorteNotee
  readonly b: CohorteNotee
} {
  const cohorte = petiteCohorte(lignes)
  return { cohorte, a: noter(REGLES_A, cohorte), b: noter(REGLES_B, cohorte) }
}
