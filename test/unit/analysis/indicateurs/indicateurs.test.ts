// The indicators on real ledgers, against slow and plain counts of the same ledgers; what cannot be measured is null.
import { describe, expect, it } from 'vitest'
import { EN_STOCK, LIVRAISONS, petitMonde } from '../../../support/mondes.ts'
import { comparerReleves, creerReleve, mesurerPassage } from '~/analysis/campagne.ts'
import type { Mesure } from '~/analysis/indicateurs/contrat.ts'
import { groupesDe } from '~/analysis/indicateurs/groupes-de-demandes.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import { niveauxDe, quartilesDe } from '~/analysis/indicateurs/niveaux.ts'
import { incidenceCumulee, type Issue } from '~/analysis/stats/survie.ts'
import { indicateurs as fr } from '~/i18n/fr/indicateurs.ts'
import type { Monde } from '~/simulation/monde.ts'
import { G, HORS_ASSIETTE, type Registre } from '~/simulation/registre.ts'
import { simuler } from '~/simulation/simuler.ts'

const monde = petitMonde({ livraisons: LIVRAISONS, a: '2026-06' })
const registre = simuler(monde, 7)
const mesures = mesurerPassage(registre, monde)
const dit = (id: string, groupe = 'tous', annee = 'plan', perimetre = 'ame'): Mesure | undefined =>
  mesures.find((m) => m.id === id && m.groupe === groupe && m.annee === annee && m.perimetre === perimetre)

const evenements = ({ n, ...colonnes }: Registre, genre: number) =>
  Array.from({ length: n }, (_, i) => i)
    .filter((i) => colonnes.genres[i] === genre)
    .map((i) => ({
      mois: colonnes.mois[i] ?? 0,
      menage: colonnes.menages[i] ?? 0,
      logement: colonnes.logements[i] ?? 0,
      contingent: colonnes.contingents[i] ?? 0,
      detail: colonnes.details[i] ?? 0,
    }))
const locations = evenements(registre, G.location)

describe('forme', () => {
  it('chaque indicateur a un identifiant à lui, ses mots, et ne dit que le sien', () => {
    const ids = INDICATEURS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, unite, mesurer } of INDICATEURS) {
      expect(fr).toHaveProperty([`indicateursNom_${id}`])
      expect(fr).toHaveProperty([`indicateursSens_${id}`])
      expect(fr).toHaveProperty([`indicateursUnite_${unite}`])
      for (const mesure of mesurer(registre, monde)) expect(mesure.id).toBe(id)
    }
  })
  it('aucune valeur n’est NaN, une clé n’est dite qu’une fois', () => {
    expect(mesures.filter(({ valeur }) => valeur !== null && !Number.isFinite(valeur))).toEqual([])
    const cles = mesures.map(({ id, perimetre, groupe, annee }) => [id, perimetre, groupe, annee].join('|'))
    expect(new Set(cles).size).toBe(cles.length)
  })
  it('les comptes d’une année s’ajoutent en ceux du plan', () => {
    for (const id of ['locations', 'entrees', 'retraits', 'tours', 'assiette', 'entrants-par-quartile']) {
      const siennes = mesures.filter((m) => m.id === id && m.perimetre === 'ame')
      const somme = (plan: boolean) =>
        siennes
          .filter(({ annee }) => (annee === 'plan') === plan)
          .reduce((total, { valeur }) => total + (valeur ?? 0), 0)
      expect([id, somme(false)]).toEqual([id, somme(true)])
    }
  })
})

describe('valeurs', () => {
  it('la file se ferme : actives, entrées, logées, retirées', () => {
    const actives = monde.univers.entrees.filter((t) => t < 0).length
    const entrees = evenements(registre, G.entree).length
    const retraits = evenements(registre, G.retrait).length
    expect(dit('file')?.valeur).toBe(actives + entrees - retraits - locations.length)
    expect(dit('taux-attribution')?.valeur).toBeCloseTo(locations.length / (actives + entrees), 12)
  })
  it('l’incidence est celle d’Aalen et Johansen, entrée tardive comprise', () => {
    const depots = monde.univers.cohorte.colonnes.moisDepot
    if (depots?.type !== 'month') throw new Error('moisDepot')
    const sortie = new Map<number, readonly [number, Issue]>()
    for (const { menage, mois } of locations) sortie.set(menage, [mois, 1])
    for (const { menage, mois } of evenements(registre, G.retrait)) sortie.set(menage, [mois, 2])
    const suivis = Array.from(depots.valeurs, (depot, row) => {
      const [mois, issue] = sortie.get(row) ?? [monde.mois - 1, 0]
      const decalage = monde.debut - depot
      return { duree: decalage + mois, issue, entree: decalage + Math.max(0, monde.univers.entrees[row] ?? 0) }
    })
    const courbe = incidenceCumulee(
      suivis.map(({ duree }) => duree),
      suivis.map(({ issue }) => issue),
      suivis.map(({ entree }) => entree),
    )
    for (const delai of [12, 36, 60, 72])
      expect(dit(`loges-a-${delai}-mois`)?.valeur).toBeCloseTo(courbe[delai]?.incidence[1] ?? NaN, 12)
  })
  it('les tours de chaque année sont dus pour tous les logements de l’assiette', () => {
    for (const annee of ['2024', '2025', '2026', 'plan']) {
      const parContingent = (id: string) =>
        monde.politique.contingents.reduce((somme, c) => somme + (dit(id, c.id, annee)?.valeur ?? NaN), 0)
      expect(parContingent('tours')).toBe(dit('assiette', 'tous', annee)?.valeur)
      expect(parContingent('objectif')).toBeCloseTo(parContingent('tours'), 9)
      expect(parContingent('ecart')).toBeCloseTo(0, 9)
    }
  })
  it('les devoirs : k sur n, et ce qui manque pour un quart', () => {
    const horsQpv = locations.filter(({ logement }) => monde.parc.qpv[logement] === 0)
    const k = dit('premier-quartile-nombre')?.valeur ?? NaN
    expect(dit('premier-quartile')).toMatchObject({ n: horsQpv.length, valeur: k / horsQpv.length })
    expect(dit('premier-quartile-manque')?.valeur).toBe(Math.max(0, Math.ceil(horsQpv.length / 4) - k))
  })
  it('l’adhésion et le rang se lisent sur la place parmi les éligibles, là où il y a un tour', () => {
    const places = locations
      .filter(({ contingent }) => contingent !== HORS_ASSIETTE)
      .map(({ detail }) => Math.abs(detail))
    expect(places.length).toBeLessThan(locations.length)
    const moyenne = places.reduce((a, b) => a + b, 0) / places.length
    expect(dit('rang-moyen-des-loges')).toMatchObject({ n: places.length, valeur: moyenne })
    const premiers = places.filter((place) => place === 1).length
    expect(dit('adhesion-realisee')?.valeur).toBe(premiers / places.length)
  })
  it('P(D ≥ d) compare la dissimilarité à celle des mêmes entrants au hasard', () => {
    const [d, hasard] = [dit('dissimilarite')?.valeur ?? NaN, dit('dissimilarite-au-hasard')?.valeur ?? NaN]
    expect(dit('dissimilarite-hasard-au-moins')).toMatchObject({ valeur: hasard >= d ? 1 : 0, n: locations.length })
  })
  it('l’équité compare des familles d’un même niveau', () => {
    expect(new Set(niveauxDe(monde)).size).toBeGreaterThan(2)
    for (const { valeur } of mesures.filter(({ id }) => id === 'equite-par-niveau'))
      expect(valeur ?? 0).toSatisfy((x: number) => x >= 0 && x <= 1)
  })
  it('les quartiles partagent la demande de départ en quatre', () => {
    const depart = quartilesDe(monde).filter((_, row) => (monde.univers.entrees[row] ?? 0) < 0)
    const connus = depart.filter((nom) => nom !== 'inconnu').length
    for (const q of ['q1', 'q2', 'q3', 'q4'])
      expect(depart.filter((nom) => nom === q).length / connus).toBeCloseTo(0.25, 1)
  })
})

describe('rien à mesurer', () => {
  it('sans location, parts et délais sont null, n nul, les comptes 0', () => {
    const vide = mesurerPassage({ ...registre, n: 0 }, monde)
    const de = (id: string) => vide.find((m) => m.id === id && m.annee === 'plan' && m.groupe === 'tous')
    for (const id of [
      'part-de-la-commune',
      'adhesion-realisee',
      'rang-moyen-des-loges',
      'dissimilarite',
      'attente-des-loges',
    ])
      expect(de(id)).toMatchObject({ valeur: null, n: 0 })
    expect(de('locations')).toMatchObject({ valeur: 0, n: 0 })
  })
  it('une cohorte réelle ne dit pas les ménages des résidences de moins de 11 locations', () => {
    const reel: Monde = {
      ...monde,
      univers: { ...monde.univers, cohorte: { ...monde.univers.cohorte, synthetique: false } },
    }
    const dites = mesurerPassage(simuler(reel, 7), reel)
    const total = (residence: string) =>
      dites.find((m) => m.id === 'entrants' && m.groupe === residence && m.annee === 'plan')?.valeur ?? 0
    for (const { id } of reel.parc.residences)
      for (const crois of ['entrants-premier-quartile', 'entrants-par-quartile'])
        expect(dites.some((m) => m.id === crois && m.groupe.startsWith(id))).toBe(total(id) >= 11)
    expect(total('neuve')).toBeLessThan(11)
  })
})

describe('cohorte réelle : petits groupes', () => {
  const reel = (a: Monde): Monde => ({
    ...a,
    univers: { ...a.univers, cohorte: { ...a.univers.cohorte, synthetique: false } },
  })
  it('un groupe de moins de 11 demandes se tait, et jamais seul de son axe', () => {
    const [tout, tu] = [groupesDe(monde), groupesDe(reel(monde))]
    const effectif = (nom: string): number => tout.effectifs[tout.noms.indexOf(nom)] ?? 0
    for (const axe of new Set(tout.axes)) {
      const noms = tout.noms.filter((_, g) => tout.axes[g] === axe)
      const caches = noms.filter((nom) => !tu.noms.includes(nom))
      const petits = noms.filter((nom) => axe !== 'tous' && effectif(nom) < 11)
      expect(caches).toEqual(expect.arrayContaining(petits))
      expect(caches.length).toBe(petits.length === 1 ? Math.min(2, noms.length) : petits.length)
    }
    expect(tu.noms.length).toBeLessThan(tout.noms.length)
    tu.noms.forEach((nom, g) => {
      expect(tu.effectifs[g]).toBe(effectif(nom))
      expect(tu.de.filter((siens) => siens.includes(g)).length).toBe(effectif(nom))
    })
  })
  it('taux, délais et rapports ne le disent pas non plus', () => {
    const unMonde = reel(monde)
    const dits = mesurerPassage(simuler(unMonde, 7), unMonde)
    for (const id of ['taux-attribution', 'loges-a-12-mois', 'rapport-de-risque'])
      expect(dits.filter((m) => m.id === id && m.n < 11)).toEqual([])
  })
})

// In flux, internal transfers would favour the demands of transfer.
describe('au tirage au sort, sans condition, en stock', () => {
  it('aucun groupe n’a d’avantage : le rapport de risque est 1', () => {
    const sort = petitMonde({
      a: '2026-12',
      reglages: {
        eligibilite: 'ouverte',
        adhesion: 0,
        bruitPoints: 1e9,
        acceptation: 10_000,
        acceptationHorsSouhait: 10_000,
      },
      flux: EN_STOCK,
    })
    const releve = creerReleve()
    for (let graine = 0; graine < 60; graine++) releve.ajouter(mesurerPassage(simuler(sort, graine), sort))
    const { noms, axes, effectifs } = groupesDe(sort)
    const grands = noms.filter((_, g) => axes[g] !== 'tous' && (effectifs[g] ?? 0) >= 50)
    expect(grands.length).toBeGreaterThan(5)
    for (const groupe of grands) {
      const { estimation, intervalle } = releve.resultat({
        id: 'rapport-de-risque',
        perimetre: 'ame',
        groupe,
        annee: 'plan',
      }) ?? { estimation: NaN }
      const [bas, haut] = intervalle ?? [NaN, NaN]
      if (process.env.CHIFFRES) console.log(groupe, estimation, bas, haut)
      // Twice the half-width, and the bias of a ratio of small counts.
      expect(Math.abs((estimation ?? NaN) - 1)).toBeLessThan(haut - bas + 0.02)
    }
  })
})

describe('campagne', () => {
  const releveDe = (unMonde: Monde) => {
    const releve = creerReleve()
    for (let graine = 0; graine < 6; graine++) releve.ajouter(mesurerPassage(simuler(unMonde, graine), unMonde))
    return releve
  }
  const a = releveDe(monde)
  const cle = { id: 'locations', perimetre: 'ame', groupe: 'tous', annee: 'plan' }
  it('moyenne, intervalle de la moyenne, étendue des passages', () => {
    const valeurs = a.valeurs(cle).map(Number)
    const { estimation, intervalle, etendue } = a.resultat(cle) ?? {}
    expect(estimation).toBeCloseTo(valeurs.reduce((x, y) => x + y, 0) / 6, 12)
    expect(intervalle?.[0]).toBeLessThanOrEqual(estimation ?? NaN)
    expect(etendue?.[0]).toBeGreaterThanOrEqual(Math.min(...valeurs))
  })
  it('un rapport a un intervalle log-normal : son milieu est l’estimation, en proportion', () => {
    const { estimation, intervalle } = a.resultat({ ...cle, id: 'rapport-de-risque', groupe: 'prioritaire' }) ?? {}
    const [bas, haut] = intervalle ?? [NaN, NaN]
    expect(bas).toBeGreaterThan(0)
    expect(Math.sqrt(bas * haut)).toBeCloseTo(estimation ?? NaN, 9)
  })
  it('deux campagnes égales diffèrent de zéro exactement', () => {
    expect(comparerReleves(a, releveDe(monde), cle)).toMatchObject({ estimation: 0, intervalle: [0, 0], gain: null })
  })
  it('le stock n’a ni objectif ni écart', () => {
    const enStock = petitMonde({ flux: EN_STOCK, graine: 1 })
    const dites = mesurerPassage(simuler(enStock, 1), enStock)
    expect(dites.filter(({ id }) => ['objectif', 'ecart', 'derive'].includes(id))).toEqual([])
  })
})
