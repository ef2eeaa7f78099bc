import { it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import base from '#rules/cotation/ame-base.json'
import fluxJson from '#rules/flux/villemandeur-flux.json'
import { parseCotation, parseFlux, parseScenario } from '~/domain/parse.ts'
import { parseMois } from '~/domain/mois.ts'
import { achever } from '~/simulation/generate.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { monter } from '~/simulation/monde.ts'
import { simuler } from '~/simulation/simuler.ts'
import { creerEcrivain, GENRES, G } from '~/simulation/registre.ts'

const v = <T>(r: any): T => { if (!r.ok) throw new Error(JSON.stringify(r.problems)); return r.value }
it('essai', () => {
  const scenario: any = { ...v(parseScenario(ame, () => villemandeur)) as any, simulation: { parametres: { mutationsDansRotation: { valeur: Number(process.env.MR ?? 1000) } } } }
  const cotation: any = v(parseCotation(base)); const flux: any = v(parseFlux(fluxJson))
  let t0 = performance.now()
  const cohorte = achever(genererDuScenario(scenario, parseMois(scenario.moisReference)))
  console.log('cohorte', performance.now() - t0); t0 = performance.now()
  const monde: any = v(monter({ scenario, cotation, flux, cohorte, graine: 1 }))
  console.log('monde', performance.now() - t0, monde.univers.n, monde.parc.n)
  const ecrivain = creerEcrivain(1 << 17)
  { const r = simuler(monde, 3, { ecrivain }); const par: Record<string, number> = {}; const loc: Record<string, number> = {}
    for (let k = 0; k < r.n; k++) { const d = r.logements[k]!; if (d < 0) continue; const cle = 'T' + (monde.parc.typologies[d] + 1) + ' ' + ['PLAI','PLUS','PLS','PLI'][monde.parc.financements[d]] + ' ' + monde.parc.communes[monde.parc.communeDe[d]]; if (r.genres[k] === G.sansCandidat) par[cle] = (par[cle] ?? 0) + 1; if (r.genres[k] === G.location) loc[cle] = (loc[cle] ?? 0) + 1 }
    console.log(JSON.stringify(par), JSON.stringify(loc))
    const parT: any = {}; for (let i = 0; i < monde.univers.n; i++) { if (monde.univers.entrees[i] < 0) { const k = monde.menages.typologies[i].toString(2) + '/' + monde.menages.financements[0][i].toString(2); parT[k] = (parT[k] ?? 0) + 1 } } console.log(JSON.stringify(parT)) }
  for (const a of [10000]) {
    const m = { ...monde, reglages: { ...monde.reglages, adhesion: a } }
    for (let i = 0; i < 5; i++) simuler(m, i, { ecrivain })
    t0 = performance.now()
    const fins: number[] = []; let loc = 0, mut = 0
    const c: Record<string, number> = {}
    for (let i = 0; i < 40; i++) {
      const r = simuler(m, i, { ecrivain })
      let n = 2800
      for (let k = 0; k < r.n; k++) {
        const g = r.genres[k]!
        c[GENRES[g]!] = (c[GENRES[g]!] ?? 0) + 1 / 40
        if (g === G.entree) n++; if (g === G.retrait) n--
        if (g === G.location) { n--; loc++; if (monde.menages.attributs[r.menages[k]!] & 16) mut++ }
      }
      fins.push(n)
    }
    console.log(a, 'ms/run', (performance.now() - t0) / 40, JSON.stringify(c), 'mut', mut / loc, 'fin', fins.reduce((x, y) => x + y) / 40, Math.min(...fins), Math.max(...fins), 'par mois', loc / 40 / 72)
  }
})
