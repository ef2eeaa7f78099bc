// « Six ans de locations » on a small file: the rows are those of the runs, stock against stock is exactly zero.
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { creerReleve, mesurerPassage } from '~/analysis/campagne.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseScenario } from '~/domain/parse.ts'
import { achever } from '~/simulation/generate.ts'
import { monter } from '~/simulation/monde.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { simuler } from '~/simulation/simuler.ts'
import { livres } from '~/ui/etat/livres.ts'
import { assezPrecis, holm, indicateursVue, scenarioSimule, toursVue } from '~/ui/quartiers/simulation/six-ans-view.ts'

const lu = parseScenario(ame, () => villemandeur)
if (!lu.ok || !lu.value.demande || !lu.value.cohorte) throw new Error('scénario livré illisible')
const { demande, cohorte: recette } = lu.value
const scenario = {
  ...lu.value,
  horizon: { de: '2024-01', a: '2025-12' },
  demande: { ...demande, entreesParMois: { ...demande.entreesParMois, valeur: 30 } },
  cohorte: { ...recette, n: 600 },
}
const cohorte = achever(genererDuScenario(scenario, parseMois('2024-01')))

function releveDe(flux: typeof livres.flux) {
  const monde = monter({ scenario, cotation: livres.cotation, flux, cohorte, graine: 1 })
  if (!monde.ok) throw new Error(JSON.stringify(monde.problems))
  const releve = creerReleve()
  for (let graine = 0; graine < 12; graine++) releve.ajouter(mesurerPassage(simuler(monde.value, graine), monde.value))
  return releve
}
const [stock, flux] = [releveDe(livres.fluxStock), releveDe(livres.flux)]

describe('six ans de locations', () => {
  it('one row a year and one for the plan, in the order of the years', () => {
    const { lignes } = toursVue([stock, flux], scenario, undefined)
    expect(lignes.map(({ annee }) => annee)).toEqual(['2024', '2025', 'plan'])
    for (const ligne of lignes) expect(ligne.flux.intervalle).toMatch(/^\[.+;.+\]$/)
  })

  it('the bailleurs of the commune add up to the commune', () => {
    const lire = (groupe: string): number =>
      flux.resultat({ id: 'tours', perimetre: 'villemandeur', groupe, annee: 'plan' })?.estimation ?? 0
    const parts = ['valloire-habitat', 'logem-loiret', 'france-loire', '3f'].map((id) => lire(`commune ${id}`))
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(lire('commune'), 9)
  })

  it('a side against itself is exactly zero, and nothing is marked', () => {
    const lignes = indicateursVue([flux, flux], scenario)
    expect(lignes.length).toBeGreaterThan(10)
    for (const { difference, isMarquee } of lignes) {
      expect(difference.estimation).toMatch(/^(—|0|0,0|0,000|0,0 pt)$/)
      expect(isMarquee).toBe(false)
    }
  })

  it('Holm marks from the strongest down, and stops at the first that fails', () => {
    expect(holm([5, 0.1, undefined, -4])).toEqual([true, false, false, true])
    expect(holm([2, 2, 2])).toEqual([false, false, false])
    expect(holm([2])).toEqual([true])
  })

  it('never looks at the precision before the pilot', () => {
    expect(assezPrecis([stock, flux], 1000)).toBe(false)
  })

  it('takes the scenario in use when it has a file, and the programme where it is', () => {
    const { ame: livre, flamanderie } = livres
    const enUsage = scenarioSimule({ courant: livre.id, scenarios: { [livre.id]: livre } }, livres)
    expect(enUsage.ecarte).toBeUndefined()
    expect(enUsage.scenario.livraisons).toEqual(flamanderie.livraisons)
    const sansFile = scenarioSimule({ courant: flamanderie.id, scenarios: { [flamanderie.id]: flamanderie } }, livres)
    expect(sansFile.scenario.id).toBe(livre.id)
    expect(sansFile.ecarte).toBe(flamanderie)
  })
})
