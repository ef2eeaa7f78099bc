// A case made of a real application keeps nothing of it but what the rules tell apart.
import { expect, it } from 'vitest'
import { reduireDemande } from '~/analysis/essais/reduire.ts'
import { buildCohorte, type LigneDemande, valeursDe } from '~/domain/cohorte.ts'
import { GRILLES } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { menageNu } from '~/domain/menage.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { sampleDemandes } from '../../../support/arbitraires.ts'
import { resolve } from '../../../support/cas.ts'
import { uneCotation, uneDemande } from '../../../support/cotations.ts'
import { cotationDeBase } from '../../../support/publication.ts'

const resolue = resolve(cotationDeBase())
const vraies = sampleDemandes(300, 17)
const reduites = vraies.map(({ id, ...faits }): LigneDemande => ({ id, ...reduireDemande(faits, resolue) }))

it('300 applications and what is kept of each have the same criteria, points and score', () => {
  const notees = [vraies, reduites].map((lignes) => {
    const cohorte = buildCohorte(lignes, { synthetique: true })
    const notee = noterCohorte(compileCotation(resolue), cohorte)
    return lignes.map((_, row) => {
      const { criteres, score } = lireLigne(notee, cohorte, row)
      return { criteres, score }
    })
  })
  expect(notees[1]).toEqual(notees[0])
})

it('what no condition leads to is that of a household whom nothing distinguishes', () => {
  for (const ligne of reduites) {
    const nu = menageNu(ligne.typeDemande, resolue.moisReference)
    expect(ligne.communesSouhaitees).toEqual([])
    expect(ligne.revenuFiscalReferenceEuros).toBeNull()
    expect(ligne.enfantsANaitre).toBe(nu.enfantsANaitre)
  }
})

it('the household that is kept is that of others too: no month, income, rent or surface is its own', () => {
  const bases = ['ressourcesMensuellesEuros', 'loyerNetAidesEuros', 'surfaceActuelleM2'] as const
  const propres = vraies.flatMap((vraie, i) =>
    bases.filter((fait) => reduites[i]?.[fait] === vraie[fait] && Number(vraie[fait]) % 10 !== 0),
  )
  expect(propres).toEqual([])
  const depots = new Set(reduites.map(({ moisDepot }) => moisDepot))
  expect(depots.size).toBeLessThan(new Set(vraies.map(({ moisDepot }) => moisDepot)).size / 4)
})

it('a seniority becomes the least that the scale and the conditions read alike', () => {
  const points = { pas: 12, parPas: 5, plafond: 20 }
  const conditions = { all: [{ fact: 'adultes', operator: 'greaterThanInclusive', value: 1 }] } as const
  const jeu = resolve(uneCotation([{ id: 'attente', conditions }], { points: { attente: points } }))
  const anciennete = (mois: number): number => {
    const { id: _id, ...faits } = uneDemande({ moisDepot: jeu.moisReference - mois })
    return jeu.moisReference - reduireDemande(faits, jeu).moisDepot
  }
  expect([0, 5, 11, 12, 23, 24, 47, 48, 200].map(anciennete)).toEqual([0, 0, 0, 12, 12, 24, 36, 48, 48])
})

it('each grid keeps its own', () => {
  expect(new Set(reduites.map(({ typeDemande }) => typeDemande)).size).toBe(GRILLES.length)
})

it('of what the rules read alike, the first of its list is kept, not its own', () => {
  const contient = (value: string) => ({ fact: 'motifs', operator: 'contains', value }) as const
  const [premier = '', , , autre = ''] = valeursDe(faitConnu('motifs'))
  const [un = '', , , loge = ''] = valeursDe(faitConnu('logementActuel')).filter(
    (valeur) => valeur !== 'locatairePrive',
  )
  const jeu = resolve(
    uneCotation([
      { id: 'motif', conditions: { any: [contient(premier), contient(autre)] } },
      { id: 'logement', conditions: { all: [{ fact: 'logementActuel', operator: 'in', value: [un, loge] }] } },
    ]),
  )
  const { id: _id, ...faits } = uneDemande({
    motifs: [autre] as LigneDemande['motifs'],
    logementActuel: loge as LigneDemande['logementActuel'],
  })
  expect(reduireDemande(faits, jeu)).toMatchObject({ motifs: [premier], logementActuel: un })
})
