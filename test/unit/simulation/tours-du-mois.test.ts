// Turns given back by a lapse: what they change in the year that follows, and in their own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Politique } from '~/simulation/politique.ts'
import { creerTours, type Tours } from '~/simulation/tours-du-mois.ts'
import { petitMonde } from '../../support/mondes.ts'

const { politique, parc } = petitMonde({ n: 0, entreesParMois: 0, flux: { report: 'annuel' } })
/** Twenty turns a year forecast for the first bailleur, ten for the other. */
const ASSIETTES = [
  [20, 10],
  [20, 10],
]
const faire = (voulu: Partial<Politique>): Tours => creerTours({ ...politique, ...voulu }, parc.bailleurs, ASSIETTES, 5)
const donner = (tours: Tours, combien: number, t: number): number[] =>
  Array.from({ length: combien }, () => tours.suivant(0, t))

const CONTROLEURS = ['tirage', 'deficit', 'president', 'annuel'] as const
const ARRONDIS = ['aucun', 'inferieur', 'plusFortsRestes'] as const

describe('un tour rendu', () => {
  it('en janvier, sans report : l’année neuve est celle d’un tour jamais rendu', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONTROLEURS),
        fc.constantFrom(...ARRONDIS),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 5 }),
        (controleur, arrondi, rendus, avant) => {
          const annee = (rend: boolean): number[] => {
            const tours = faire({ controleur, arrondi, report: 'annuel' })
            tours.janvier(0)
            const anciens = donner(tours, rendus.length, 11)
            tours.janvier(12)
            const debut = donner(tours, avant, 12)
            anciens.forEach((contingent, i) => {
              if (rend && rendus[i] && contingent !== politique.reste) tours.rendre(0, contingent, 11)
            })
            return [...debut, ...donner(tours, 25, 12)]
          }
          expect(annee(true)).toEqual(annee(false))
        },
      ),
    )
  })
  it('dans son année : le contingent le retrouve, et aucun n’en a plus que sa part et un tour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('deficit', 'president'),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (controleur, rendus) => {
          const tours = faire({ controleur, arrondi: 'aucun', report: 'annuel' })
          tours.janvier(0)
          const gardes = politique.contingents.map(() => 0)
          const total = rendus.length + 40
          for (let i = 0; i < total; i++) {
            const contingent = tours.suivant(0, 0)
            const isRendu = contingent !== politique.reste && rendus[i] === true
            if (isRendu) tours.rendre(0, contingent, 0)
            const garde = isRendu ? politique.reste : contingent
            gardes[garde] = (gardes[garde] ?? 0) + 1
          }
          // The rest has taken turns that the shares do not give it: the others alone are bounded.
          const parts = Array.from(politique.parts[0]?.[0] ?? [])
          const depassent = gardes.filter(
            (k, c) => c !== politique.reste && k >= ((parts[c] ?? 0) * total) / 10_000 + 1.1,
          )
          expect(depassent).toEqual([])
        },
      ),
    )
  })
  it('sous « annuel » : l’objectif de l’année garde sa place', () => {
    const tours = faire({ controleur: 'annuel', arrondi: 'aucun' })
    tours.janvier(0)
    const gardes = politique.contingents.map(() => 0)
    let rendu = -1
    for (let i = 0; i < 20; i++) {
      const contingent = tours.suivant(0, 0)
      if (rendu < 0 && contingent !== politique.reste) {
        rendu = contingent
        tours.rendre(0, contingent, 0)
        gardes[politique.reste] = (gardes[politique.reste] ?? 0) + 1
      } else gardes[contingent] = (gardes[contingent] ?? 0) + 1
    }
    expect(gardes).toEqual([6, 4, 4, 6])
  })
  it('en janvier, avec report : l’arriéré passe l’année', () => {
    const suite = (rend: boolean): number[] => {
      const tours = faire({ controleur: 'deficit', arrondi: 'aucun', report: 'continu' })
      tours.janvier(0)
      donner(tours, 10, 11)
      tours.janvier(12)
      if (rend) tours.rendre(0, 1, 11)
      return donner(tours, 20, 12)
    }
    const combien = (tours: readonly number[]): number => tours.filter((c) => c === 1).length
    expect(combien(suite(true))).toBe(combien(suite(false)) + 1)
  })
})
