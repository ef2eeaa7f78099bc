// Folds of ledgers written by hand, event by event, against figures worked out on paper.
import { describe, expect, it } from 'vitest'
import { EN_STOCK, LIVRAISONS, petitMonde } from '../../../support/mondes.ts'
import { creerReleve, mesurerPassage } from '~/analysis/campagne.ts'
import type { Mesure } from '~/analysis/indicateurs/contrat.ts'
import { groupesDe } from '~/analysis/indicateurs/groupes-de-demandes.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import type { Monde } from '~/simulation/monde.ts'
import { creerEcrivain, type Genre, G, HORS_ASSIETTE, PERSONNE, type Registre } from '~/simulation/registre.ts'

interface Evenement {
  readonly genre: Genre
  readonly mois: number
  readonly menage?: number
  readonly logement?: number
  readonly contingent?: number
  readonly detail?: number
}

function ecrire(evenements: readonly Evenement[]): Registre {
  const ecrivain = creerEcrivain()
  for (const { genre, mois, menage, logement, contingent, detail } of evenements)
    ecrivain.ecrire(G[genre], mois, menage ?? PERSONNE, logement ?? -1, contingent ?? HORS_ASSIETTE, detail ?? 0)
  return ecrivain.registre()
}

/** Values by year, « plan » last, of an indicator of a group; rounded, to be compared with fractions. */
const parAnnee = (mesures: readonly Mesure[], id: string, groupe = 'tous', perimetre = 'ame') =>
  mesures
    .filter((m) => m.id === id && m.groupe === groupe && m.perimetre === perimetre)
    .map(({ valeur }) => (valeur === null ? null : arrondi(valeur)))
const arrondi = (x: number): number => Number(x.toFixed(9))

const premierDe = ({ parc }: Monde, id: string): number =>
  parc.residenceDe.indexOf(parc.residences.findIndex((residence) => residence.id === id))
/** Contingents of the shipped flux rules: 30, 20, 20 (Action Logement) and 30 %. */
const [ETAT, COMMUNE, BAILLEUR] = [0, 1, 3]

describe('tours : 30, 20, 20 et 30 %, quatre tours et un de plus sur deux ans', () => {
  const monde = petitMonde({ n: 8, entreesParMois: 0, a: '2025-12' })
  // r-un and r-deux are b-un’s, r-trois is b-deux’s; r-deux alone is not in Montargis.
  const [un, deux, trois] = ['r-un', 'r-deux', 'r-trois'].map((id) => premierDe(monde, id))
  const tour = (mois: number, logement: number | undefined, contingent: number): Evenement => ({
    genre: 'orientation',
    mois,
    logement: logement ?? -1,
    contingent,
    detail: -1,
  })
  const mesures = mesurerPassage(
    ecrire([
      tour(0, un, ETAT),
      { genre: 'deduction', mois: 1, logement: deux ?? -1 },
      tour(2, deux, COMMUNE),
      tour(11, trois, BAILLEUR),
      { genre: 'location', mois: 11, menage: 0, logement: deux ?? -1, contingent: COMMUNE, detail: 1 },
      { genre: 'location', mois: 11, menage: 1, logement: trois ?? -1, contingent: BAILLEUR, detail: -2 },
      tour(12, trois, ETAT),
      { genre: 'location', mois: 12, menage: 2, logement: trois ?? -1, contingent: ETAT, detail: 3 },
      tour(23, un, ETAT),
    ]),
    monde,
  )
  it('assiette et retraits de l’assiette, en tout et chez chacun', () => {
    expect(parAnnee(mesures, 'assiette')).toEqual([3, 2, 5])
    expect(parAnnee(mesures, 'assiette', 'b-un')).toEqual([2, 1, 3])
    expect(parAnnee(mesures, 'assiette', 'tous', 'montargis')).toEqual([2, 2, 4])
    expect(parAnnee(mesures, 'deductions')).toEqual([1, 0, 1])
  })
  it('tours eus', () => {
    expect(parAnnee(mesures, 'tours', 'etat')).toEqual([1, 2, 3])
    expect(parAnnee(mesures, 'tours', 'etat b-un')).toEqual([1, 1, 2])
    expect(parAnnee(mesures, 'tours', 'etat b-deux')).toEqual([0, 1, 1])
    expect(parAnnee(mesures, 'tours', 'action-logement')).toEqual([0, 0, 0])
    expect(parAnnee(mesures, 'tours', 'commune', 'montargis')).toEqual([0, 0, 0])
  })
  it('tours dus, écart et dérive', () => {
    expect(parAnnee(mesures, 'objectif', 'etat')).toEqual([0.9, 0.6, 1.5])
    expect(parAnnee(mesures, 'objectif', 'commune b-deux')).toEqual([0.2, 0.2, 0.4])
    expect(parAnnee(mesures, 'ecart', 'etat')).toEqual([0.1, 1.4, 1.5])
    expect(parAnnee(mesures, 'derive', 'etat')).toEqual([0.1, 1.5, 1.5])
    expect(parAnnee(mesures, 'derive', 'action-logement')).toEqual([-0.6, -1, -1])
    expect(parAnnee(mesures, 'ecart', 'etat', 'montargis')).toEqual([0.4, 1.4, 1.8])
  })
  it('part de la commune, place dans la liste, entrants', () => {
    expect(parAnnee(mesures, 'part-de-la-commune')).toEqual([0.5, 0, arrondi(1 / 3)])
    expect(parAnnee(mesures, 'part-de-la-commune', 'tous', 'montargis')).toEqual([0, 0, 0])
    expect(parAnnee(mesures, 'adhesion-realisee')).toEqual([arrondi(1 / 3)])
    expect(parAnnee(mesures, 'rang-moyen-des-loges')).toEqual([2])
    expect(parAnnee(mesures, 'entrants', 'r-trois')).toEqual([1, 1, 2])
    expect(parAnnee(mesures, 'entrants-commune', 'r-deux')).toEqual([1, 0, 1])
  })
})

describe('accès : cinq demandes suivies à la main', () => {
  // Filed 10 months before, but for the fourth: 12. Housed, withdrawn, housed, still there, still there.
  const depart = petitMonde({ n: 5, entreesParMois: 0, a: '2024-06' })
  const depots = Int32Array.from([10, 10, 10, 12, 10], (age) => depart.debut - age)
  const { univers } = depart
  const colonnes = { ...univers.cohorte.colonnes, moisDepot: { type: 'month' as const, valeurs: depots } }
  const monde: Monde = { ...depart, univers: { ...univers, cohorte: { ...univers.cohorte, colonnes } } }
  const mesures = mesurerPassage(
    ecrire([
      { genre: 'retrait', mois: 1, menage: 1 },
      { genre: 'location', mois: 1, menage: 0, logement: 0, contingent: ETAT, detail: 1 },
      { genre: 'location', mois: 2, menage: 2, logement: 1, contingent: COMMUNE, detail: 1 },
    ]),
    monde,
  )
  it('incidence : un quart au onzième mois, puis un tiers de la moitié qui attend encore', () => {
    // At risk: four in the eleventh month, when the fourth demand is not followed yet; three in the twelfth.
    expect(parAnnee(mesures, 'loges-a-12-mois')).toEqual([arrondi(1 / 4 + 1 / 6)])
  })
  it('au-delà de ce qui est observé, rien n’est dit', () => {
    for (const delai of [36, 60, 72]) expect(parAnnee(mesures, `loges-a-${delai}-mois`)).toEqual([null])
  })
  it('rapport de risque : locations par mois d’attente, du groupe sur les autres', () => {
    // Months at risk: 2 (housed), 2 (withdrawn), 3 (housed), 6 and 6.
    const [duree, loge] = [
      [2, 2, 3, 6, 6],
      [1, 0, 1, 0, 0],
    ] as const
    const { noms, axes, de } = groupesDe(monde)
    let dits = 0
    noms.forEach((groupe, g) => {
      if (axes[g] === 'tous') return
      const risque = (dedans: boolean): number => {
        const rows = [0, 1, 2, 3, 4].filter((row) => de[row]?.includes(g) === dedans)
        const somme = (valeurs: readonly number[]) => rows.reduce((total, row) => total + (valeurs[row] ?? 0), 0)
        return somme(loge) / somme(duree)
      }
      const attendu = risque(true) / risque(false)
      dits += Number.isFinite(attendu) ? 1 : 0
      const valeur = Number.isFinite(attendu) ? arrondi(attendu) : null
      expect([groupe, ...parAnnee(mesures, 'rapport-de-risque', groupe)]).toEqual([groupe, valeur])
    })
    expect(dits).toBeGreaterThan(0)
    expect(parAnnee(mesures, 'rapport-de-risque')).toEqual([])
  })
  it('inégalité des temps : Gini de 11, 11 et 12 mois, logés et retirés', () => {
    expect(parAnnee(mesures, 'inegalite-des-temps')).toEqual([arrondi(2 / (3 * 34))])
  })
  it('taux, attentes et file', () => {
    expect(parAnnee(mesures, 'taux-attribution')).toEqual([0.4])
    expect(parAnnee(mesures, 'attente-des-loges')).toEqual([11])
    expect(parAnnee(mesures, 'temps-de-tous-les-sortis')).toEqual([arrondi(34 / 3)])
    expect(parAnnee(mesures, 'file')).toEqual([2, 2])
    expect(parAnnee(mesures, 'age-de-la-file')).toEqual([15, 15])
    expect(parAnnee(mesures, 'file-plus-de-24-mois')).toEqual([0, 0])
  })
})

describe('programme neuf : qui a désigné l’occupant', () => {
  it('à la fin de l’année, sur les logements livrés ; une relocation remplace', () => {
    const monde = petitMonde({ n: 8, entreesParMois: 0, a: '2025-12', livraisons: LIVRAISONS })
    const neufs = Array.from(monde.parc.programmes.keys()).filter((logement) => monde.parc.programmes[logement] === 0)
    const location = (mois: number, menage: number, rang: number, contingent: number): Evenement => ({
      genre: 'location',
      mois,
      menage,
      logement: neufs[rang] ?? -1,
      contingent,
      detail: 1,
    })
    const mesures = mesurerPassage(
      ecrire([location(7, 0, 0, COMMUNE), location(7, 1, 1, COMMUNE), location(13, 2, 1, ETAT)]),
      monde,
    )
    expect(parAnnee(mesures, 'designees-par-la-commune', 'neuve')).toEqual([2, 1, 1])
    expect(mesures.filter(({ id }) => id === 'designees-par-la-commune').map(({ n }) => n)).toEqual([4, 4, 4])
  })
})

describe('dénominateurs nuls', () => {
  const mondes: readonly (readonly [string, Monde])[] = [
    ['en flux', petitMonde({ n: 3, entreesParMois: 0, livraisons: LIVRAISONS })],
    ['en stock', petitMonde({ n: 3, entreesParMois: 0, flux: EN_STOCK })],
  ]
  it.each(mondes)('%s, sans événement : parts et délais null, comptes 0, jamais NaN', (_, monde) => {
    const mesures = mesurerPassage(ecrire([]), monde)
    const unites = new Map(INDICATEURS.map(({ id, unite }) => [id, unite]))
    /** Known without any event: who is waiting, and what the rules guarantee. */
    const sus = ['file', 'derive-garantie']
    const attendue = ({ id, valeur, n }: Mesure) =>
      sus.includes(id) ? valeur : unites.get(id) === 'compte' ? 0 : n === 0 ? null : valeur
    expect(mesures.filter(({ valeur }) => Number.isNaN(valeur))).toEqual([])
    expect(mesures).toEqual(mesures.map((mesure) => ({ ...mesure, valeur: attendue(mesure) })))
    const dits = new Set(mesures.filter(({ groupe }) => groupe === 'tous').map(({ id }) => id))
    for (const id of ['premier-quartile', 'premier-quartile-manque', 'prioritaires', 'dalo-nombre'])
      expect(dits).toContain(id)
  })
  it('tout le monde est parti : la file est nulle, son âge et sa part n’ont pas de sens', () => {
    const monde = petitMonde({ n: 3, entreesParMois: 0 })
    const mesures = mesurerPassage(
      ecrire([0, 1, 2].map((menage) => ({ genre: 'retrait', mois: 0, menage }) as const)),
      monde,
    )
    expect(parAnnee(mesures, 'file')).toEqual([0, 0, 0])
    expect(parAnnee(mesures, 'age-de-la-file')).toEqual([null, null, null])
    expect(parAnnee(mesures, 'file-plus-de-24-mois')).toEqual([null, null, null])
    expect(parAnnee(mesures, 'taux-attribution')).toEqual([0])
    expect(parAnnee(mesures, 'attente-des-loges')).toEqual([null])
  })
  it('une campagne où rien ne se mesure rend null, sans intervalle', () => {
    const monde = petitMonde({ n: 3, entreesParMois: 0 })
    const releve = creerReleve()
    for (let tirage = 0; tirage < 3; tirage++) releve.ajouter(mesurerPassage(ecrire([]), monde))
    const cle = { id: 'part-de-la-commune', perimetre: 'ame', groupe: 'tous', annee: 'plan' }
    expect(releve.resultat(cle)).toEqual({ ...cle, estimation: null, intervalle: null, etendue: null, n: 0 })
  })
})
