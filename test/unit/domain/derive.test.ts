// Derived facts against the formulas of model.md §1 written out here by hand, on random applications; and the dictionary
// that declares them against its own schema.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate_faits } from 'virtual:validators'
import faits from '#rules/faits.json'
import type { FaitsDerives, LigneDemande } from '~/domain/cohorte.ts'
import { deriveFaits, type ParametresDerives } from '~/domain/derive.ts'
import { FAITS_DE_BASE, FAITS_DERIVES, faitConnu, OPERATEURS } from '~/domain/dictionnaire.ts'
import { arbDemande, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { MOIS } from '../../support/cas.ts'

const TYPOLOGIES = ['T1', 'T2', 'T3', 'T4', 'T5'] as const

function suroccupationDe(personnes: number, surface: number | null, pieces: number | null): boolean | null {
  if (surface !== null) {
    const seuil = personnes === 1 ? 9 : 16 + 9 * (personnes - 2)
    return surface < Math.min(70, seuil)
  }
  return pieces === null ? null : 2 * personnes > 3 * pieces
}

/** model.md §1, line by line. */
function aLaMain(d: LigneDemande, { moisReference, seuilPremierQuartileEuros }: ParametresDerives): FaitsDerives {
  const personnes = d.adultes + d.enfantsMineurs
  const dixiemes = 10 + 5 * (personnes - 1 - d.enfantsMoins14) + 3 * d.enfantsMoins14
  const { ressourcesMensuellesEuros: ressources, loyerNetAidesEuros: loyer, piecesActuelles: pieces } = d
  const deuxConnus = ressources !== null && loyer !== null
  return {
    ancienneteMois: moisReference - d.moisDepot,
    personnes,
    unitesConsommationDixiemes: dixiemes,
    premierQuartile: ressources === null ? null : 120 * ressources <= seuilPremierQuartileEuros * dixiemes,
    effortExcessif: deuxConnus ? loyer > 0 && 1000 * loyer >= 350 * ressources : null,
    tauxEffortPourMille: deuxConnus && ressources > 0 ? Math.floor((1000 * loyer) / ressources) : null,
    suroccupation: suroccupationDe(personnes, d.surfaceActuelleM2, pieces),
    sousOccupation: pieces === null ? null : pieces > personnes + 1,
    typologiePrincipale:
      TYPOLOGIES.find((typologie) => d.typologiesSouhaitees.includes(typologie)) ??
      TYPOLOGIES[Math.min(5, personnes) - 1]!,
  }
}

describe('faits déduits', () => {
  it(
    `[D1] sont ceux de model.md, écrits à la main ${tires(2000)}`,
    () => {
      fc.assert(
        fc.property(arbDemande, fc.nat({ max: 15_000 }), (demande, seuilPremierQuartileEuros) => {
          const parametres = { moisReference: MOIS, seuilPremierQuartileEuros }
          expect(deriveFaits(demande, parametres)).toEqual(aLaMain(demande, parametres))
        }),
        fuzz(2000),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

describe('dictionnaire des faits', () => {
  it('a la forme de son schéma', () => {
    expect([validate_faits(faits), validate_faits.errors]).toEqual([true, null])
  })

  it('n’a pas deux fois le même nom, et chaque fait y a de quoi être écrit et comparé', () => {
    const connus = [...FAITS_DE_BASE, ...FAITS_DERIVES]
    expect(new Set(connus.map(({ id }) => id)).size).toBe(connus.length)
    for (const fait of connus) {
      expect(faitConnu(fait.id)).toBe(fait)
      expect(OPERATEURS[fait.type].length).toBeGreaterThan(1)
      const ferme = fait.type === 'enum' || (fait.type === 'set' && !('ouvert' in fait))
      expect((fait.valeurs?.length ?? 0) > 0).toBe(ferme)
      expect(fait.type === 'integer').toBe(fait.unite !== undefined)
    }
  })

  it('ne déduit rien qui ne soit déclaré avant', () => {
    const noms = (expression: unknown): string[] =>
      Array.isArray(expression)
        ? expression.slice(1).flatMap(noms)
        : typeof expression === 'string' && !expression.startsWith('$') && !/^T\d$/.test(expression)
          ? [expression]
          : []
    const connus = new Set(FAITS_DE_BASE.map(({ id }) => id))
    for (const { id, expression } of FAITS_DERIVES) {
      expect(noms(expression).filter((nom) => !connus.has(nom))).toEqual([])
      connus.add(id)
    }
  })

  it('dit inconnu tout fait déduit dont une source peut manquer, et nul autre', () => {
    expect(FAITS_DERIVES.filter(({ nullable }) => nullable).map(({ id }) => id)).toEqual([
      'premierQuartile',
      'effortExcessif',
      'tauxEffortPourMille',
      'suroccupation',
      'sousOccupation',
    ])
  })
})
