// A campaign in real workers: the same results for any number of them, a stop that keeps what is done, refusals that say why.
import { describe, expect, it } from 'vitest'
import { parseCotation } from '~/domain/parse.ts'
import { livres } from '~/ui/etat/livres.ts'
import { A_GARDER, cleDEssai, type Essai, essaiDe } from '~/ui/quartiers/simulation/essai-view.ts'
import { choixSimules, sixAnsSimules } from '~/ui/quartiers/simulation/magasin.ts'
import base from '#rules/cotation/ame-base.json'
import type { Campagne, Passage } from '~/workers/simulateur.ts'
import { lancerCampagne, type OptionsDeCampagne } from '~/workers/campagne.ts'

const lue = parseCotation(base)
if (!lue.ok) throw new Error('jeu livré illisible')
const cotation = lue.value

/** Four hundred demands, a year: quick, and everything moves. */
const scenario = (() => {
  const { ame } = livres
  const { demande, cohorte } = ame
  if (!demande || !cohorte) throw new Error('scénario livré sans demande')
  return {
    ...ame,
    horizon: { de: '2024-01', a: '2024-12' },
    demande: { ...demande, entreesParMois: { ...demande.entreesParMois, valeur: 20 } },
    cohorte: { ...cohorte, n: 400 },
  }
})()

const campagne: Campagne = {
  branches: [
    { scenario, cotation, flux: livres.fluxStock },
    { scenario, cotation, flux: livres.flux },
  ],
  source: { genre: 'recette', scenario },
  graine: 7,
}

async function mener(options: Partial<OptionsDeCampagne>): Promise<{ fin: unknown; passages: readonly Passage[] }> {
  let passages: readonly Passage[] = []
  const enCours = lancerCampagne(campagne, {
    tirages: 6,
    ouvriers: 1,
    ...options,
    surPassages: (faits) => (passages = [...faits]),
  })
  return { fin: await enCours.termine, passages }
}

describe('a campaign in workers', () => {
  it('gives the same runs, in the same order, for one worker and for three', async () => {
    const [seul, trois] = [await mener({ ouvriers: 1 }), await mener({ ouvriers: 3 })]
    expect(seul.fin).toEqual({ fin: 'complete' })
    expect(seul.passages).toHaveLength(12)
    expect(trois.passages).toEqual(seul.passages)
  })

  it('redraws the cohort when asked, and the first cohort stays first', async () => {
    const { passages } = await mener({ tirages: 2, cohortes: 1, tiragesParCohorte: 2, ouvriers: 2 })
    expect(passages.map(({ cohorte, tirage, branche }) => [cohorte, tirage, branche])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 0],
      [1, 1, 1],
    ])
  })

  it('stops when there is enough, and at once when cancelled', async () => {
    const assez = await mener({ tirages: 100, assez: (passages) => passages.length >= 4 })
    expect(assez.fin).toEqual({ fin: 'assez' })
    expect(assez.passages.length).toBeLessThan(20)

    const enCours = lancerCampagne(campagne, { tirages: 1000, ouvriers: 2, surPassages: () => enCours.annuler() })
    expect(await enCours.termine).toEqual({ fin: 'annulee' })
  })

  it('gives each run once along the way, and only what is kept of it', async () => {
    const rangs: number[] = []
    const ids = new Set<string>()
    const enCours = lancerCampagne(
      { ...campagne, garder: [{ id: 'tours', annee: 'plan' }, { id: 'deplaces' }], paires: true },
      {
        tirages: 5,
        ouvriers: 2,
        auFil: true,
        surPassages: (passages) => {
          for (const { tirage, branche, mesures } of passages) {
            rangs.push(2 * tirage + branche)
            for (const { id } of mesures) ids.add(id)
          }
        },
      },
    )
    expect(await enCours.termine).toEqual({ fin: 'complete' })
    expect(rangs).toEqual(Array.from({ length: 10 }, (_, i) => i))
    expect([...ids].toSorted()).toEqual(['deplaces', 'tours'])
  })

  it('says once what several parts of the page ask for', async () => {
    const essai = essaiDe(
      scenario,
      cotation,
      { stock: livres.fluxStock, flux: livres.flux },
      { graine: 7, cohorte: undefined },
    )
    sixAnsSimules.lancer(essai, { tirages: 3, garder: A_GARDER, paires: true })
    const cle = cleDEssai(essai)
    await expect.poll(() => sixAnsSimules.lire(cle).etat, { timeout: 30_000 }).toBe('complete')
    const [premiers] = sixAnsSimules.lire(cle).releves
    expect(premiers?.map((releve) => releve.passages())).toEqual([3, 3])
    // The flux branch alone, over no more runs: nothing is left to simulate.
    const choix: Essai = { ...essai, branches: [essai.branches[1]] }
    choixSimules.lancer(choix, { tirages: 3, garder: A_GARDER })
    expect(choixSimules.lire(cleDEssai(choix))).toMatchObject({ etat: 'complete', faits: 3 })
    expect(choixSimules.lire(cleDEssai(choix)).releves[0]?.[0]).toBe(premiers?.[1])
  })

  it('refuses rules that have no value in force at some month, and names the place', async () => {
    const [niveau, ...autres] = cotation.niveaux
    if (!niveau) throw new Error('jeu livré sans niveau')
    const datee = { ...cotation, niveaux: [{ ...niveau, points: [{ du: '2024-06', valeur: 250 }] }, ...autres] }
    const enCours = lancerCampagne(
      { ...campagne, branches: [{ scenario, cotation: datee, flux: livres.flux }] },
      { tirages: 2, ouvriers: 1, surPassages: () => {} },
    )
    const fin = await enCours.termine
    expect(fin.fin).toBe('refusee')
    expect(fin.fin === 'refusee' && fin.problems.map(({ at }) => at)).toContain('/niveaux/0/points')
  })
})
