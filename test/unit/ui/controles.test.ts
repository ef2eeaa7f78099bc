// The checks page: weights, crossing times, cliffs and piles as they are read; findings filtered, witnesses explained.
import { beforeAll, describe, expect, it } from 'vitest'
import { controlerCotation } from '~/analysis/checks/index.ts'
import { buildCohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import { effetDuGeste, filtrerConstats, SANS_FILTRE } from '~/ui/controles/constats-view.ts'
import { departageVu } from '~/ui/controles/departage-view.ts'
import { croisementsVus } from '~/ui/controles/croisements-view.ts'
import { falaisesVues } from '~/ui/controles/falaises-view.ts'
import { pilesVues } from '~/ui/controles/piles-view.ts'
import { poidsVus } from '~/ui/controles/poids-view.ts'
import { porteeVue } from '~/ui/controles/portee-view.ts'
import { reponsesVues } from '~/ui/controles/reponses-view.ts'
import { temoinsVus } from '~/ui/controles/temoin-view.ts'
import { livres } from '~/ui/etat/livres.ts'
import { alerteVue } from '~/ui/regles/alerte-view.ts'
import { creerMoteur } from '~/workers/moteur.ts'
import type { SourceDeCohorte } from '~/workers/protocol.ts'
import type { Reponses } from '~/workers/reponses.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { plain } from '../../support/contenus.ts'
import { autrement, avec, DEFAUTS, feuille, livree } from '../analysis/checks/defauts.ts'

const { cotation, ame } = livres
const mois = ame.moisReference
const index = parseMois(mois)

async function repondre(source: SourceDeCohorte, regles: Cotation = cotation): Promise<Reponses> {
  const moteur = creerMoteur()
  await moteur.preparerCohorte(source, mois)
  const reponses = await moteur.reponses(regles, mois, ame)
  if (!reponses) throw new Error('arrêté')
  return reponses
}

let livrees: Reponses
let reelles: Reponses
beforeAll(async () => {
  livrees = await repondre({ genre: 'recette', scenario: ame })
  const csv = writeCohorteCsv(buildCohorte(sampleDemandes(60, 7), { synthetique: false }))
  reelles = await repondre({ genre: 'fichier', csv, nom: 'demandes.csv' })
})

describe('le poids des points', () => {
  it('dit d’abord ce qui pèse trop et trop peu, puis trie par écart', () => {
    const { phrases, lignes } = poidsVus(livrees, cotation, 'primo')
    // While they are measured anew, the answers of the draft before name a criterion that is gone.
    const reduite = { ...cotation, criteres: cotation.criteres.slice(1) }
    expect(poidsVus(livrees, reduite, 'primo').lignes.length).toBe(lignes.length - 1)
    expect(phrases.map(plain)).toEqual([
      expect.stringMatching(/^« Hébergé .* » dépasse le plus ses points : 3,1 % des points, 16,1 % du classement\.$/),
      expect.stringMatching(/^« .* » reste le plus en deçà : 31,3 % des points, 10,7 % du classement\.$/),
    ])
    expect(lignes).toHaveLength(livrees.grilles.primo.poids.criteres.length)
    const parts = new Map(livrees.grilles.primo.poids.criteres.map((une) => [une.critere, une]))
    const ecarts = lignes.map(({ critere }) => {
      const { nominal = 0, effectif } = parts.get(critere) ?? {}
      return Math.abs((effectif ?? nominal) - nominal)
    })
    expect(ecarts).toEqual(ecarts.toSorted((a, b) => b - a))
    expect(lignes[0]).toMatchObject({
      code: 'C01',
      points: '250',
      ecart: 'moitie',
      signe: '▼ < ½',
      ecartDit: 'moins de la moitié',
    })
  })

  it('les barres tiennent dans leur colonne, celles qui vont contre le classement partent à gauche', () => {
    const { lignes } = poidsVus(livrees, cotation, 'primo')
    for (const { barres } of lignes)
      for (const { debut, longueur } of [barres.nominal, ...(barres.effectif ? [barres.effectif] : [])]) {
        expect(debut).toBeGreaterThanOrEqual(0)
        expect(debut + longueur).toBeLessThanOrEqual(1 + 1e-9)
      }
    const zero = lignes[0]?.barres.nominal.debut ?? 0
    expect(lignes.some(({ barres }) => (barres.effectif?.debut ?? zero) < zero)).toBe(true)
  })

  it('d’une cohorte réelle, un petit compte est masqué avec le poids qui le dirait', () => {
    const { lignes } = poidsVus(reelles, cotation, 'primo')
    const petits = reelles.grilles.primo.poids.criteres.filter(({ remplis }) => remplis > 0 && remplis < 11)
    expect(petits.length).toBeGreaterThan(0)
    for (const { critere } of petits)
      expect(lignes.find((ligne) => ligne.critere === critere)).toMatchObject({
        menages: 'moins de 11',
        effectif: 'masqué',
        ecart: null,
        barres: { effectif: undefined },
      })
  })
})

describe('la portée et les égalités', () => {
  it('la portée dit qui n’a rien, trie par ce que chaque critère sépare, et remarque les extrêmes', () => {
    const { phrases, lignes } = porteeVue(livrees, cotation, 'primo')
    expect(phrases.map(plain)).toEqual([
      'Sans aucun critère rempli : 10 (0,5 %). Seule la date de dépôt distingue ces demandes.',
      'Aucune demande ne les remplit tous.',
      'Touchent moins de 0,5 % des demandes : 3 critères ; plus de 95 % : 0 critère.',
    ])
    expect(lignes.map(({ part }) => part)).toEqual(lignes.map(({ part }) => part).toSorted((a, b) => b - a))
    expect(lignes[0]).toMatchObject({ code: 'C10', part: 1, signe: null, dit: '' })
    expect(lignes.filter(({ signe }) => signe === 'personne').map(({ code }) => code)).toEqual(['C03', 'C08', 'C20'])
  })

  it('les parts d’un segment font le tout, et le dernier tour dit ce qui décide', () => {
    const { phrase, lignes, bord } = departageVu(livrees.grilles.primo.departage)
    expect(plain(phrase)).toMatch(/^Deux demandes .* à égalité de points dans 1,9 % des cas ; .* laisse 0,2 % /)
    expect(lignes.map(({ titre }) => titre)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5'])
    expect(lignes[0]).toMatchObject({ n: '199', classes: '40,8' })
    expect(bord.lignes[0]).toMatchObject({ k: '31', exAequo: '0', signe: '=', dit: 'les points coupent net' })
    expect(bord.lignes[1]).toMatchObject({ exAequo: '24', parDepot: '6', parId: '0', dit: 'peu de tours à égalité' })
    expect(plain(bord.phrase)).toBe(
      'Dans chaque segment montré, les points décident d’au moins 80 % des tours de l’année.',
    )
  })

  it('quand tout est à égalité, l’alerte nomme les segments ; sans locations, elle dit pourquoi elle se tait', async () => {
    const nulle: Cotation = {
      ...cotation,
      grilles: { primo: { mode: 'points', points: {} }, mutation: { mode: 'points', points: {} } },
    }
    const { departage } = (await repondre({ genre: 'recette', scenario: ame }, nulle)).grilles.primo
    const { bord } = departageVu(departage)
    expect(plain(bord.phrase)).toBe(
      'En T1, T2, T3, T4 et T5, plus de 20 % des tours de l’année vont à des demandes à égalité de points avec d’autres qui n’en ont pas.',
    )
    expect(bord.lignes.map(({ signe }) => signe)).toEqual(['▲', '▲', '▲', '▲', '▲'])
    const sans = departage.segments.map((segment) => (segment.masque ? segment : { ...segment, bord: null }))
    expect(departageVu({ ...departage, segments: sans }).bord).toEqual({
      phrase: expect.stringContaining('ne dit pas ses locations') as string,
      lignes: [],
    })
  })

  it('d’une cohorte réelle, un critère masqué ne dit pas ce qu’il sépare, et vient en dernier', () => {
    const { lignes } = porteeVue(reelles, cotation, 'primo')
    const premier = lignes.findIndex(({ contribution }) => contribution === 'masqué')
    expect(premier).toBeGreaterThan(0)
    for (const { part, dit, contribution } of lignes.slice(premier))
      expect([part, dit, contribution]).toEqual([0, '', 'masqué'])
    const { lignes: egalites } = departageVu(reelles.grilles.primo.departage)
    expect(egalites.filter(({ n }) => n === 'masqué').length).toBeGreaterThan(1)
    for (const { n, parPoints } of egalites) expect(parPoints === 'masqué').toBe(n === 'masqué')
  })
})

describe('les croisements', () => {
  it('« jamais » où rien ne croise, et deux phrases', () => {
    const { phrases, cases, niveaux } = croisementsVus(livrees.grilles.primo.croisements, cotation)
    expect(niveaux.map(({ rang }) => rang)).toEqual([1, 2, 3, 4, 5, 6])
    expect(cases.map((ligne) => ligne.map(({ texte }) => plain(texte)))[5]).toEqual([
      'jamais',
      'jamais',
      'jamais',
      '30 mois',
      '18 mois',
      '1 mois',
    ])
    expect(phrases.map(plain)).toEqual([
      'Aucune attente ne fait passer un niveau moins prioritaire devant une demande neuve des niveaux 1 et 2.',
      'Le plus tôt : après 18 mois, le niveau 6 passe devant une demande neuve du niveau 5.',
    ])
  })

  it('quand le niveau passe d’abord, aucun niveau n’est croisé', () => {
    const { phrases } = croisementsVus(
      {
        niveaux: [1, 2],
        mois: [
          [1, 0],
          [null, 1],
        ],
      },
      cotation,
    )
    expect(phrases).toHaveLength(1)
    expect(phrases[0]).toContain('du niveau 1')
  })
})

describe('les falaises', () => {
  it('la plus raide d’abord, un seuil lu par deux critères n’est dit qu’une fois', () => {
    const { phrase, lignes } = falaisesVues(livrees.grilles.primo.falaises, cotation, livrees)
    expect(lignes.map(({ rangs }) => plain(rangs))).toEqual(['382', '315,5', '262', '191,5', '13'])
    expect(lignes[3]?.criteres).toHaveLength(2)
    expect(plain(phrase)).toMatch(
      /seuil propre à chaque ménage\. Une unité y coûte 382 rangs en médiane, parmi 101 ménages proches\.$/,
    )
  })

  it('d’une cohorte réelle, moins de 11 ménages proches ne montrent aucun rang, et aucun ménage le sien', () => {
    const { lignes } = falaisesVues(reelles.grilles.primo.falaises, cotation, reelles)
    const masquees = lignes.filter(({ proches }) => proches === 'moins de 11')
    expect(masquees.length).toBeGreaterThan(0)
    expect(new Set(masquees.map(({ rangs }) => rangs))).toEqual(new Set(['masqué']))
    expect(lignes.every(({ rangsAuPire }) => rangsAuPire === 'masqué' || rangsAuPire === '—')).toBe(true)
  })

  it('sans seuil chiffré, le dit', () => {
    expect(falaisesVues([], cotation, livrees)).toEqual({
      phrase: 'Aucun seuil chiffré dans cette grille.',
      lignes: [],
    })
  })
})

describe('les piles', () => {
  it('le niveau 1 tient ; le niveau 2 est dépassé, par un cas qui se montre et s’explique', () => {
    const { phrases, lignes } = pilesVues(livrees.grilles.primo.piles, cotation)
    expect(phrases.map(plain)).toEqual([
      'Aucune somme de critères moindres ne dépasse une demande du niveau 1.',
      expect.stringMatching(/^Le niveau 2 est dépassé par .* : 50 points contre 40\.$/),
    ])
    const cas = lignes[1]?.cas
    if (!cas) throw new Error('sans cas')
    const [temoin] = temoinsVus(cas.vu, cotation, index)
    expect(plain(temoin?.score ?? '')).toBe('50 points')
    expect(temoin?.criteres.map(({ points, retenu }) => [points, retenu])).toEqual([
      ['25', true],
      ['25', true],
    ])
  })
})

it('sans demande dans une grille, rien ne pèse', async () => {
  const primo = sampleDemandes(40, 3).filter(({ typeDemande }) => typeDemande === 'primo')
  const csv = writeCohorteCsv(buildCohorte(primo, { synthetique: false }))
  const { n, poids } = reponsesVues(await repondre({ genre: 'fichier', csv, nom: 'd.csv' }), cotation, 'mutation')
  expect(n).toBe(0)
  expect(poids.phrases.map(plain)).toEqual(['Aucun critère ne départage les demandes de cette grille : rien ne pèse.'])
})

describe('les constats', () => {
  const double = avec('double', { all: [feuille('handicap', 'equal', true)] })
  const fautive = autrement(
    'handicap',
    (conditions) => ({ all: [conditions, feuille('adultes', 'lessThan', 1)] }),
    double,
  )
  const { tous } = alerteVue(controlerCotation(fautive, index), fautive)

  it('chaque filtre compte ce que l’autre laisse passer', () => {
    const sans = filtrerConstats(tous, SANS_FILTRE)
    expect(sans.lignes).toEqual(tous)
    expect(sans.genres.length).toBeGreaterThan(1)
    for (const { valeur } of sans.genres.slice(1)) {
      const { lignes, gravites, filtres } = filtrerConstats(tous, { gravite: 'toutes', genre: valeur })
      expect(filtres.genre).toBe(valeur)
      expect(lignes.length).toBeGreaterThan(0)
      expect(plain(gravites[0]?.libelle ?? '')).toBe(`Toutes (${lignes.length})`)
    }
  })

  it('un filtre auquel rien ne répond plus laisse tout passer', () => {
    const restants = tous.filter(({ gravite }) => gravite !== 'bloquant')
    const { lignes, filtres } = filtrerConstats(restants, { gravite: 'bloquant', genre: 'tous' })
    expect(filtres).toEqual(SANS_FILTRE)
    expect(lignes).toEqual(restants)
  })

  it('de chaque constat du catalogue, le témoin s’explique et le geste a des mots', () => {
    for (const { cotation: defaut } of new Map(DEFAUTS.map((un) => [un.code, un])).values())
      for (const vu of alerteVue(controlerCotation(defaut, index), defaut).tous) {
        const { cas, constat, correction } = vu
        expect(correction !== undefined).toBe(constat.correction !== undefined)
        expect(effetDuGeste(vu, defaut).length > 0).toBe(constat.correction !== undefined)
        if (!cas) continue
        const temoins = temoinsVus(cas, defaut, index)
        expect(temoins).toHaveLength(cas.menages.length)
        const remplis = new Set(temoins.flatMap(({ criteres }) => criteres.map(({ id }) => id)))
        for (const id of constat.cas?.remplis ?? []) expect(remplis).toContain(id)
        for (const id of constat.cas?.nonRemplis ?? []) expect(remplis).not.toContain(id)
      }
  })

  it('le cas dit ce qui manque au critère qu’il ne remplit pas, au plus près', () => {
    const impossible = autrement('handicap', (conditions) => ({
      all: [conditions, feuille('enfantsMineurs', 'greaterThan', 3), feuille('adultes', 'lessThan', 1)],
    }))
    const vu = alerteVue(controlerCotation(impossible, index), impossible).tous.find(
      ({ constat }) => constat.code === 'critere-jamais',
    )
    if (!vu?.cas) throw new Error('sans cas')
    expect(temoinsVus(vu.cas, impossible, index).flatMap(({ manques }) => manques.map(plain))).toEqual([
      '« C07 Personne en situation de handicap » : il manque : le nombre d’adultes est de moins de 1, écart de 1 personne.',
    ])
  })

  it('sur le jeu de règles livré, aucun', () => {
    expect(filtrerConstats(alerteVue(controlerCotation(livree, index), livree).tous, SANS_FILTRE).lignes).toEqual([])
  })
})
