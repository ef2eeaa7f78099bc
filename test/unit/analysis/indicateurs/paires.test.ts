// Who is displaced, and by whom: chains followed by hand on tiny ledgers, then what must hold between any two runs.
import { describe, expect, it } from 'vitest'
import { EN_STOCK, petitMonde } from '../../../support/mondes.ts'
import type { Mesure } from '~/analysis/indicateurs/contrat.ts'
import { groupesDe } from '~/analysis/indicateurs/groupes-de-demandes.ts'
import { INDICATEURS_DE_PAIRE, mesurerPaire } from '~/analysis/indicateurs/paires.ts'
import { creerReleve } from '~/analysis/campagne.ts'
import { indicateurs as fr } from '~/i18n/fr/indicateurs.ts'
import type { Monde } from '~/simulation/monde.ts'
import { creerEcrivain, G, HORS_ASSIETTE, PERSONNE, type Registre } from '~/simulation/registre.ts'
import { simuler } from '~/simulation/simuler.ts'

type Vacance = readonly [logement: number, liberation: number, location: number, menage: number]

/** A ledger of vacancies: when each falls vacant, when it is let, to whom. */
function ecrire(vacances: readonly Vacance[]): Registre {
  const ecrivain = creerEcrivain()
  for (const [logement, liberation, location, menage] of vacances) {
    ecrivain.ecrire(G.liberation, liberation, PERSONNE, logement, HORS_ASSIETTE, 0)
    ecrivain.ecrire(G.location, location, menage, logement, 0, 1)
  }
  return ecrivain.registre()
}

const lireDe =
  (mesures: readonly Mesure[]) =>
  (id: string, groupe = 'tous'): Pick<Mesure, 'valeur' | 'n'> => {
    const mesure = mesures.find((m) => m.id === id && m.groupe === groupe)
    if (!mesure) throw new Error(`${id} ${groupe} n’est pas dit`)
    return { valeur: mesure.valeur, n: mesure.n }
  }

describe('chaînes suivies à la main', () => {
  const monde = petitMonde({ n: 8, entreesParMois: 0 })
  // Dwelling 0 goes from household 0 to 1, whose dwelling 1 goes to 3, unhoused in A; dwelling 3 falls vacant in A alone.
  const a = ecrire([
    [0, 0, 0, 0],
    [1, 0, 1, 1],
    [2, 0, 1, 2],
    [3, 1, 1, 5],
  ])
  const b = ecrire([
    [0, 0, 3, 1],
    [1, 0, 1, 3],
    [2, 0, 1, 2],
  ])
  const dit = lireDe(mesurerPaire([a, monde], [b, monde]))
  const { noms, axes, de } = groupesDe(monde)
  const niveau = (row: number): string => noms[de[row]?.find((g) => axes[g] === 'niveau') ?? -1] ?? ''

  it('vacances : deux sur trois changent de ménage, une n’est louée que d’un côté', () => {
    expect(dit('locations-a-un-autre')).toEqual({ valeur: 2 / 3, n: 3 })
    expect(dit('locations-sans-vis-a-vis').valeur).toBe(1)
  })
  it('déplacés 0 et 5, déplaçant 3 ; 1 et 2 logés des deux côtés, 1 deux mois plus tard', () => {
    expect(dit('deplaces')).toEqual({ valeur: 2, n: 4 })
    expect(dit('deplacants')).toEqual({ valeur: 1, n: 3 })
    expect(dit('solde-des-loges')).toEqual({ valeur: -1, n: 8 })
    expect(dit('loges-des-deux-cotes').valeur).toBe(2)
    expect(dit('decalage-des-loges-des-deux-cotes')).toEqual({ valeur: 1, n: 2 })
  })
  it('le couple est au bout de la chaîne : 0 déplacé par 3 en deux remplacements ; 5 par personne', () => {
    expect(dit('couples-deplace-deplacant', `${niveau(0)} > ${niveau(3)}`)).toEqual({ valeur: 1, n: 2 })
    expect(dit('deplaces-sans-deplacant')).toEqual({ valeur: 1, n: 2 })
    expect(dit('longueur-des-chaines')).toEqual({ valeur: 1, n: 2 })
    const directs = [`${niveau(0)} > ${niveau(1)}`, `${niveau(1)} > ${niveau(3)}`]
    for (const couple of new Set(directs))
      expect(dit('remplacements', couple).valeur).toBe(directs.filter((autre) => autre === couple).length)
  })
  it('un échange entre deux logés ne déplace personne', () => {
    const echange = lireDe(
      mesurerPaire(
        [
          ecrire([
            [0, 0, 0, 0],
            [1, 0, 0, 1],
          ]),
          monde,
        ],
        [
          ecrire([
            [0, 0, 0, 1],
            [1, 0, 0, 0],
          ]),
          monde,
        ],
      ),
    )
    expect(echange('locations-a-un-autre').valeur).toBe(1)
    expect(echange('deplaces').valeur).toBe(0)
    expect(echange('longueur-des-chaines')).toEqual({ valeur: null, n: 0 })
  })
  it('une vacance décalée s’apparie à celle du même logement, puis de la même résidence et typologie', () => {
    const { parc } = monde
    const semblable = [...parc.typologies.keys()].find(
      (d) => d > 0 && parc.residenceDe[d] === parc.residenceDe[0] && parc.typologies[d] === parc.typologies[0],
    )
    const ailleurs = parc.residenceDe.findIndex((residence) => residence !== parc.residenceDe[0])
    const decale = lireDe(
      mesurerPaire(
        [
          ecrire([
            [0, 0, 1, 0],
            [0, 2, 3, 1],
            [0, 4, 4, 2],
            [ailleurs, 0, 5, 6],
          ]),
          monde,
        ],
        [
          ecrire([
            [0, 1, 1, 3],
            [0, 2, 3, 1],
            [semblable ?? -1, 4, 4, 4],
          ]),
          monde,
        ],
      ),
    )
    for (const lien of ['mois', 'logement', 'lieu'])
      expect(decale(`locations-du-meme-${lien}`)).toEqual({ valeur: 1, n: 3 })
    expect(decale('locations-a-un-autre')).toEqual({ valeur: 2 / 3, n: 3 })
    expect(decale('locations-sans-vis-a-vis').valeur).toBe(1)
    expect(decale('deplaces').valeur).toBe(3)
    expect(decale('deplaces-sans-deplacant').valeur).toBe(1)
  })
  it('deux registres vides : parts null, comptes 0', () => {
    for (const { id, valeur } of mesurerPaire([ecrire([]), monde], [ecrire([]), monde])) {
      const isCompte = INDICATEURS_DE_PAIRE.some((indicateur) => indicateur.id === id && indicateur.unite === 'compte')
      expect([id, valeur]).toEqual([id, isCompte ? 0 : null])
    }
  })
})

describe('entre deux passages', () => {
  const flux = petitMonde({ a: '2026-12' })
  const stock: Monde = { ...petitMonde({ a: '2026-12', flux: EN_STOCK }), univers: flux.univers }
  const passages = Array.from({ length: 12 }, (_, graine) => [simuler(flux, graine), simuler(stock, graine)] as const)

  it('un passage contre lui-même : zéro exactement', () => {
    for (const [a] of passages) {
      const dit = lireDe(mesurerPaire([a, flux], [a, flux]))
      for (const id of ['locations-a-un-autre', 'locations-sans-vis-a-vis', 'deplaces', 'deplacants'])
        expect(dit(id).valeur).toBe(0)
      expect(dit('decalage-des-loges-des-deux-cotes').valeur).toBe(0)
    }
  })
  it('le solde est déplaçants moins déplacés ; chaque déplacé a un couple, ou personne', () => {
    const { noms, axes } = groupesDe(flux)
    let couples = 0
    for (const [a, b] of passages) {
      const mesures = mesurerPaire([a, flux], [b, stock])
      const dit = lireDe(mesures)
      for (const groupe of noms)
        expect(dit('solde-des-loges', groupe).valeur).toBe(
          (dit('deplacants', groupe).valeur ?? NaN) - (dit('deplaces', groupe).valeur ?? NaN),
        )
      const deplaces = dit('deplaces').valeur ?? NaN
      const sans = dit('deplaces-sans-deplacant').valeur ?? NaN
      for (const axe of ['grille', 'quartile', 'public', 'niveau']) {
        const siens = mesures.filter(
          ({ id, groupe }) =>
            id === 'couples-deplace-deplacant' && axes[noms.indexOf(groupe.split(' > ')[0] ?? '')] === axe,
        )
        expect(siens.reduce((somme, { valeur }) => somme + (valeur ?? NaN), 0) + sans).toBe(deplaces)
      }
      couples += deplaces - sans
    }
    expect(couples).toBeGreaterThan(0)
  })
  it('d’un côté ou de l’autre, les mêmes couples retournés', () => {
    for (const [a, b] of passages) {
      const aller = mesurerPaire([a, flux], [b, stock])
      const retour = lireDe(mesurerPaire([b, stock], [a, flux]))
      expect(lireDe(aller)('deplaces').valeur).toBe(retour('deplacants').valeur)
      for (const { id, groupe, valeur } of aller) {
        if (id !== 'couples-deplace-deplacant' && id !== 'remplacements') continue
        expect(valeur).toBe(retour(id, groupe.split(' > ').toReversed().join(' > ')).valeur)
      }
    }
  })
  it('une campagne leur donne un intervalle ; chacun a ses mots', () => {
    const releve = creerReleve()
    for (const [a, b] of passages) releve.ajouter(mesurerPaire([a, flux], [b, stock]))
    const cle = { id: 'deplaces', perimetre: 'ame', groupe: 'tous', annee: 'plan' }
    expect(releve.resultat(cle)?.intervalle?.[1]).toBeGreaterThan(releve.resultat(cle)?.estimation ?? NaN)
    for (const { id } of INDICATEURS_DE_PAIRE)
      for (const genre of ['Nom', 'Sens']) expect(fr).toHaveProperty([`indicateurs${genre}_${id}`])
  })
  it('des demandes qui diffèrent ne se comparent pas', () => {
    const autre = petitMonde({ a: '2026-12', graine: 2 })
    const [premier] = passages
    expect(() => mesurerPaire([premier?.[0] ?? simuler(flux, 0), flux], [simuler(autre, 0), autre])).toThrow(
      'mêmes demandes',
    )
  })
})
