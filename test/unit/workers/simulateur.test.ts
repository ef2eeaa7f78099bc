// The page and the command line are twins: the same rules, scenario and seed give the same measures.
import { describe, expect, it } from 'vitest'
import { mesurerPassage } from '~/analysis/campagne.ts'
import { writeCohorteCsv } from '~/domain/cohorte.ts'
import { parseMois } from '~/domain/mois.ts'
import { achever } from '~/simulation/generate.ts'
import { monter } from '~/simulation/monde.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import { livres } from '~/ui/etat/livres.ts'
import { creerSimulateur } from '~/workers/simulateur.ts'

const { ame, cotation, flux, fluxStock } = livres
const { demande, cohorte: recette } = ame
if (!demande || !recette) throw new Error('scénario livré sans demande')
const scenario = {
  ...ame,
  horizon: { de: '2024-01', a: '2024-12' },
  demande: { ...demande, entreesParMois: { ...demande.entreesParMois, valeur: 20 } },
  cohorte: { ...recette, n: 400 },
}
const GRAINE = 7

describe('a simulator of the page', () => {
  it('measures what the command line measures, branch by branch and seed by seed', async () => {
    const simulateur = creerSimulateur()
    const branches = [fluxStock, flux].map((regles) => ({ scenario, cotation, flux: regles }))
    const preparee = await simulateur.preparer({ branches, source: { genre: 'recette', scenario }, graine: GRAINE })
    expect(preparee.ok).toBe(true)
    const passages = await simulateur.passer(0, [0, 1])

    const cohorte = achever(genererDuScenario(scenario, parseMois('2024-01')))
    for (const { branche, tirage, mesures } of passages) {
      const regles = branches[branche]
      if (!regles) throw new Error('branche inconnue')
      const monde = monter({ ...regles, cohorte, graine: recette.graine })
      if (!monde.ok) throw new Error('règles refusées')
      expect(mesures).toEqual(mesurerPassage(simuler(monde.value, graineDuTirage(GRAINE, tirage)), monde.value))
    }
    expect(passages).toHaveLength(4)
  })

  it('redraws the cohort and its newcomers when another one is asked for', async () => {
    const simulateur = creerSimulateur()
    const branches = [{ scenario, cotation, flux }]
    await simulateur.preparer({ branches, source: { genre: 'recette', scenario }, graine: GRAINE })
    const [premiere] = await simulateur.passer(0, [0])
    const [autre] = await simulateur.passer(1, [0])
    expect(autre?.mesures).not.toEqual(premiere?.mesures)
  })

  it('starts from an imported cohort, and a few real households make no group', async () => {
    const csv = writeCohorteCsv(achever(genererDuScenario(scenario, parseMois('2024-01'))))
    const simulateur = creerSimulateur()
    const branches = [fluxStock, flux].map((regles) => ({ scenario, cotation, flux: regles }))
    const source = { genre: 'fichier', csv, nom: 'file.csv' } as const
    const preparee = await simulateur.preparer({
      branches,
      source,
      graine: GRAINE,
      paires: true,
      garder: [{ annee: 'plan' }],
    })
    expect(preparee.ok).toBe(true)
    const passages = await simulateur.passer(0, [0])
    const [enStock, enFlux] = passages.map(({ mesures }) => mesures)
    expect(enStock?.some(({ id }) => id === 'deplaces')).toBe(false)
    expect(enFlux?.some(({ id }) => id === 'deplaces')).toBe(true)
    for (const { annee } of enFlux ?? []) expect(annee).toBe('plan')
    // Groups of applications are told from eleven of them.
    const effectifs = (enFlux ?? []).flatMap(({ id, n }) => (id === 'taux-attribution' ? [n] : []))
    expect(Math.min(...effectifs)).toBeGreaterThanOrEqual(11)
  })
})
