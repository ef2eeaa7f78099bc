// « Six ans de locations » on a small file: the rows are those of the runs, stock against stock is exactly zero.
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { creerReleve, type Releve } from '~/analysis/campagne.ts'
import { parseScenario } from '~/domain/parse.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { INDICATEURS_DE_PAIRE } from '~/analysis/indicateurs/paires.ts'
import { indicateurs as indicateursEn } from '~/i18n/en/indicateurs.ts'
import { indicateurs } from '~/i18n/fr/indicateurs.ts'
import { livres } from '~/ui/etat/livres.ts'
import { courbeVue } from '~/ui/quartiers/simulation/courbe-view.ts'
import {
  A_GARDER,
  assezPrecis,
  cleDEssai,
  essaiDe,
  memeBranche,
  scenarioSimule,
  toursParAn,
} from '~/ui/quartiers/simulation/essai-view.ts'
import { incertitudeDite, incertitudesVue, TIRAGES_PAR_COHORTE } from '~/ui/quartiers/simulation/incertitudes-view.ts'
import { indicateursVue, THEMES } from '~/ui/quartiers/simulation/indicateurs-view.ts'
import { deplacesVue } from '~/ui/quartiers/simulation/deplaces-view.ts'
import { groupesMesures, tousVue } from '~/ui/quartiers/simulation/tous-view.ts'
import { parAnVue, toursVue } from '~/ui/quartiers/simulation/tours-view.ts'
import { creerSimulateur } from '~/workers/simulateur.ts'

const lu = parseScenario(ame, () => villemandeur)
if (!lu.ok || !lu.value.demande || !lu.value.cohorte) throw new Error('scénario livré illisible')
const { demande, cohorte: recette } = lu.value
const scenario = {
  ...lu.value,
  horizon: { de: '2024-01', a: '2025-12' },
  demande: { ...demande, entreesParMois: { ...demande.entreesParMois, valeur: 30 } },
  cohorte: { ...recette, n: 600 },
}
const regles = { stock: livres.fluxStock, flux: livres.flux }
const essai = essaiDe(scenario, livres.cotation, regles, { graine: 1, cohorte: undefined })
const TIRAGES = 12

const simulateur = creerSimulateur()
const preparee = await simulateur.preparer({
  branches: essai.branches,
  source: { genre: 'recette', scenario },
  graine: 1,
  garder: A_GARDER,
  paires: true,
})
if (!preparee.ok) throw new Error(JSON.stringify(preparee.problems))

async function relever(cohorte: number, n: number): Promise<readonly Releve[]> {
  const releves = essai.branches.map(() => creerReleve())
  const tirages = Array.from({ length: n }, (_, i) => i)
  for (const { branche, mesures } of await simulateur.passer(cohorte, tirages)) releves[branche]?.ajouter(mesures)
  return releves
}
const releves = await relever(0, TIRAGES)
const flux = releves[1]
if (!flux) throw new Error('une branche par jeu de règles')
const choix = { bailleur: '', contingent: '' }

describe('les tours', () => {
  it('une ligne par année et une pour le plan, dans l’ordre', () => {
    const vue = toursVue(releves, essai, choix)
    expect(vue?.lignes.map(({ annee }) => annee)).toEqual(['2024', '2025', 'plan'])
    for (const ligne of vue?.lignes ?? []) {
      expect(ligne.flux.intervalle).toMatch(/^\[.+;.+\]$/)
      expect(ligne.stock.etendue).toBeDefined()
      expect(ligne.correlation).toMatch(/^(—|−?[01],\d\d)$/)
    }
    expect(vue?.passages).toBe(TIRAGES)
    expect(courbeVue(vue?.courbes ?? { stock: [], flux: [] })?.annees).toEqual(['2024', '2025'])
  })

  it('les bailleurs de la commune font la commune', () => {
    const lire = (groupe: string): number =>
      flux.resultat({ id: 'tours', perimetre: 'villemandeur', groupe, annee: 'plan' })?.estimation ?? 0
    const parts = ['valloire-habitat', 'logem-loiret', 'france-loire', '3f'].map((id) => lire(`commune ${id}`))
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(lire('commune'), 9)
  })

  it('un autre réservataire, un seul bailleur : d’autres lignes', () => {
    const choisis = [choix, { ...choix, contingent: 'etat' }, { ...choix, bailleur: 'valloire-habitat' }]
    const plans = choisis.map((voulu) => toursVue(releves, essai, voulu)?.lignes.at(-1)?.flux.estimation)
    expect(new Set(plans).size).toBe(3)
  })

  it('par an, la moyenne des passages', () => {
    const tours = toursParAn(flux, essai)
    expect(tours).toHaveLength(TIRAGES)
    expect(parAnVue(releves, essai)?.flux).toBeCloseTo(tours.reduce((a, b) => a + b, 0) / TIRAGES, 9)
  })

  it('un écart cumulé de plus d’une location se dit, avec son bailleur', () => {
    const pousse = creerReleve()
    const cle = { id: 'derive', perimetre: 'villemandeur', groupe: 'commune 3f' }
    pousse.ajouter([
      { ...cle, annee: '2024', valeur: 0.5, n: 1 },
      { ...cle, annee: '2025', valeur: -1.5, n: 1 },
    ])
    expect(toursVue([pousse, pousse], essai, choix)?.derives).toMatchObject([{ annee: '2025', derive: -1.5 }])
  })

  it('rien avant le premier passage', () => {
    expect(toursVue([creerReleve(), creerReleve()], essai, choix)).toBeUndefined()
    expect(parAnVue([creerReleve(), creerReleve()], essai)).toBeUndefined()
  })
})

describe('les indicateurs', () => {
  it('chaque thème a ses lignes, chaque devoir dit k, n et ce qui manque', () => {
    const lignes = indicateursVue(releves, essai)
    expect(new Set(lignes.map(({ theme }) => theme))).toEqual(new Set(THEMES))
    const devoirs = lignes.filter(({ theme, unite }) => theme === 'devoirs' && unite === 'part')
    expect(devoirs.length).toBeGreaterThan(2)
    for (const { flux: cote } of devoirs) {
      expect(cote.devoir?.k).toBeLessThanOrEqual(cote.devoir?.n ?? 0)
      expect(cote.devoir?.manque).toBeGreaterThanOrEqual(0)
    }
    expect(new Set(lignes.map(({ cle }) => cle)).size).toBe(lignes.length)
  })

  it('l’attente des logés n’est jamais seule', () => {
    const noms = indicateursVue(releves, essai).flatMap(({ theme, nom }) => (theme === 'attentes' ? [nom] : []))
    expect(noms).toEqual(['attente-des-loges', 'temps-de-tous-les-sortis', 'age-de-la-file', 'file'])
  })

  it('un côté contre lui-même est exactement zéro, et rien ne tient', () => {
    for (const { difference, isMarquee } of indicateursVue([flux, flux], essai)) {
      expect(difference.estimation).toMatch(/^(0|0,0|0,000|0,00)(\s?pt)?$/)
      expect(isMarquee).toBe(false)
    }
  })
})

describe('le registre entier', () => {
  it('chaque indicateur se lit dans un groupe au moins, et chaque groupe a un nom', () => {
    const familles = groupesMesures(releves, essai)
    const groupes = familles.flatMap((famille) => famille.groupes)
    const dits = new Set(groupes.flatMap(({ id }) => tousVue(releves, essai, id).map((ligne) => ligne.id)))
    const attendus = INDICATEURS.filter(({ id }) => flux.cles().some((cle) => cle.id === id && cle.annee === 'plan'))
    expect([...dits].toSorted()).toEqual(attendus.map(({ id }) => id).toSorted())
    expect(attendus.length).toBeGreaterThan(INDICATEURS.length - 5)
    expect(new Set(groupes.map(({ libelle }) => libelle)).size).toBe(groupes.length)
    expect(familles.map(({ famille }) => famille)).toContain('conventions')
  })

  it('une définition et un nom par indicateur, dans les deux langues', () => {
    for (const { id } of [...INDICATEURS, ...INDICATEURS_DE_PAIRE])
      for (const mots of [indicateurs, indicateursEn])
        for (const debut of ['Nom', 'Sens']) expect(mots).toHaveProperty([`indicateurs${debut}_${id}`])
  })

  it('qui est déplacé : les deux côtés se soldent', () => {
    const vue = deplacesVue(releves, essai)
    const lire = (id: string) => vue?.ensemble.find((ligne) => ligne.id === id)?.chiffre.estimation ?? ''
    const valeur = (id: string) => Number(lire(id).replace(',', '.').replace('−', '-').replace(/\s/g, ''))
    expect(valeur('deplacants') - valeur('deplaces')).toBeCloseTo(valeur('solde-des-loges'), 0)
    expect(vue?.parGroupe.lignes.length).toBeGreaterThan(10)
    expect(vue?.couples.map(({ axe }) => axe)).toEqual(['grille', 'quartile', 'public', 'niveau'])
    expect(deplacesVue([creerReleve(), creerReleve()], essai)).toBeUndefined()
  })

  it('de demandes réelles, un petit nombre ne se dit pas', () => {
    const reel = { ...essai, cohorte: 'abc' }
    const dits = deplacesVue(releves, reel)?.couples.flatMap(({ lignes }) => lignes.flatMap(({ chiffres }) => chiffres))
    expect(dits?.some(({ estimation }) => estimation === 'masqué')).toBe(true)
    for (const { estimation } of dits ?? [])
      expect(
        /^(0|0,0|masqué|—)$/.test(estimation) || Number(estimation.replace(',', '.').replace(/\s/g, '')) >= 11,
      ).toBe(true)
    // The turns of a contingent tell nothing of a household.
    const tours = tousVue(releves, reel, 'commune').find(({ id }) => id === 'tours')
    expect(tours?.flux.estimation).not.toBe('masqué')
  })

  it('de demandes réelles, une résidence tue ne se déduit ni des autres ni de leur total', () => {
    const releve = creerReleve()
    const mesure = (id: string, groupe: string, valeur: number) => ({
      id,
      perimetre: 'ame',
      groupe,
      annee: PLAN,
      valeur,
      n: valeur,
    })
    const residences = [
      ['a-daudet', 60, 20],
      ['j-zay', 50, 5],
      ['m-genevoix', 70, 35],
    ] as const
    releve.ajouter(
      residences.flatMap(([residence, entrants, quartile]) => [
        mesure('entrants', residence, entrants),
        mesure('entrants-premier-quartile', residence, quartile),
        mesure('entrants-par-quartile', `${residence} q1`, quartile),
        mesure('entrants-par-quartile', `${residence} q2`, entrants - quartile),
      ]),
    )
    const lire = (cohorte: string | undefined, id: string, suite = '') =>
      residences.map(([residence]) => {
        const lignes = tousVue([releve, releve], { ...essai, cohorte }, `${residence}${suite}`)
        return lignes.find((ligne) => ligne.id === id)?.flux.estimation
      })
    // Five is small; with its entrants and the total shown, another must go with it.
    expect(lire('abc', 'entrants-premier-quartile')).toEqual(['masqué', 'masqué', '35,0'])
    expect(lire('abc', 'entrants-par-quartile', ' q1')).toEqual(['masqué', 'masqué', '35,0'])
    expect(lire('abc', 'entrants-par-quartile', ' q2')).toEqual(['masqué', 'masqué', '35,0'])
    expect(lire('abc', 'entrants')).toEqual(['60,0', '50,0', '70,0'])
    expect(lire(undefined, 'entrants-premier-quartile')).toEqual(['20,0', '5,0', '35,0'])
  })
})

describe('les deux incertitudes', () => {
  it('attendent toutes leurs cohortes, puis les séparent des deux côtés et de la différence', async () => {
    expect(incertitudesVue([releves, releves], essai)).toEqual([])
    const cohortes = [await relever(0, TIRAGES_PAR_COHORTE), await relever(1, TIRAGES_PAR_COHORTE)]
    const lignes = incertitudesVue(cohortes, essai)
    expect(lignes.map(({ cote }) => cote)).toEqual(['stock', 'flux', 'difference'])
    for (const { processus, cohorte, isRamenee } of lignes) {
      expect(processus).toBeGreaterThan(0)
      expect(cohorte === 0).toBe(isRamenee)
    }
    for (const dite of lignes.map((ligne) => incertitudeDite(ligne)))
      expect(dite).toEqual({
        moyenne: expect.stringMatching(/^.?\d+,\d\d$/),
        processus: expect.stringMatching(/^± \d+,\d\d$/),
        cohorte: expect.stringMatching(/^(± \d+,\d\d|rien de visible)$/),
      })
  })
})

describe('ce que l’on simule', () => {
  it('la précision ne se regarde pas avant le pilote', () => {
    expect(assezPrecis(releves, essai, 1000)).toBe(false)
  })

  it('une autre graine, d’autres règles, une autre cohorte : une autre clé', () => {
    const cles = [
      essai,
      { ...essai, graine: 2 },
      { ...essai, cohorte: 'abc' },
      essaiDe(scenario, livres.cotation, { ...regles, flux: livres.fluxStock }, { graine: 1, cohorte: undefined }),
    ].map(cleDEssai)
    expect(new Set(cles).size).toBe(4)
    expect(cleDEssai(essaiDe(scenario, livres.cotation, regles, { graine: 1, cohorte: undefined }))).toBe(cles[0])
  })

  it('ce qu’un essai dit d’une branche sert à un autre, sous la même graine seulement', () => {
    const choix = { ...essai, branches: [essai.branches[1], { ...essai.branches[1], flux: livres.fluxStock }] }
    expect([0, 1].map((rang) => memeBranche(essai, choix, rang))).toEqual([1, 0])
    expect(memeBranche(essai, { ...choix, graine: 2 }, 0)).toBeUndefined()
    expect(memeBranche(essai, { ...choix, cohorte: 'abc' }, 0)).toBeUndefined()
  })

  it('le scénario en usage s’il a des demandes, et le programme où il est', () => {
    const { ame: livre, flamanderie } = livres
    const enUsage = scenarioSimule({ courant: livre.id, scenarios: { [livre.id]: livre } }, livres)
    expect(enUsage.ecarte).toBeUndefined()
    expect(enUsage.preteur).toBe(flamanderie)
    expect(enUsage.scenario.livraisons).toEqual(flamanderie.livraisons)
    const sansFile = scenarioSimule({ courant: flamanderie.id, scenarios: { [flamanderie.id]: flamanderie } }, livres)
    expect(sansFile.scenario.id).toBe(livre.id)
    expect(sansFile.ecarte).toBe(flamanderie)
    const complet = { ...livre, livraisons: flamanderie.livraisons ?? [] }
    expect(scenarioSimule({ courant: livre.id, scenarios: { [livre.id]: complet } }, livres).preteur).toBeUndefined()
  })
})
