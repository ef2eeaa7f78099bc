import { it } from 'vitest'
import { AME, COTATION, EN_FLUX } from '/work/main/test/support/mondes.ts'
import { achever } from '~/simulation/generate.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { monter } from '~/simulation/monde.ts'
import { simuler } from '~/simulation/simuler.ts'
import { creerEcrivain } from '~/simulation/registre.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import { creerReleve, mesurerPassage } from '~/analysis/campagne.ts'
import { parseMois } from '~/domain/mois.ts'
it('chrono', () => {
  const cohorte = achever(genererDuScenario(AME, parseMois('2024-01')))
  const m: any = monter({ scenario: AME, cotation: COTATION, flux: EN_FLUX, cohorte, graine: 1 })
  const monde = m.value
  const ecrivain = creerEcrivain(1 << 17)
  const releve = creerReleve()
  let ts = 0, ti = 0
  const par: Record<string, number> = {}
  for (let k = 0; k < 12; k++) {
    let t0 = performance.now(); const r = simuler(monde, k, { ecrivain }); const t1 = performance.now()
    const all: any[] = []
    for (const i of INDICATEURS) { const a = performance.now(); all.push(...i.mesurer(r, monde)); if (k > 3) par[i.id] = (par[i.id] ?? 0) + (performance.now() - a) / 8 }
    const t2 = performance.now()
    releve.ajouter(all)
    if (k > 3) { ts += (t1 - t0) / 8; ti += (t2 - t1) / 8 }
  }
  console.log('sim', ts, 'indic', ti, JSON.stringify(Object.fromEntries(Object.entries(par).sort((a, b) => b[1] - a[1]).map(([k, v]) => [k, Math.round(v * 100) / 100]))))
  for (const x of releve.resultats()) if (x.annee === 'plan' && (x.groupe.split(' ').length < 3) && !['entrants','entrants-par-quartile','entrants-premier-quartile','entrants-commune'].includes(x.id)) console.log(x.id, '|', x.perimetre, '|', x.groupe, '|', x.estimation, x.intervalle, x.n)
}, 120000)
