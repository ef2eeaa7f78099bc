// A long life on the real store: random acts, saves, resumed versions, undone and made again, and the page reloaded now and
// then. Each reload finds what was left, byte for byte, and a journal whole. `npm run soak:magasin` makes it last.
import { deleteDB } from 'idb'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { setTitreDuFlux } from '~/domain/edit-flux.ts'
import { ruptureDuJournal } from '~/store/journal.ts'
import { ouvrirMagasin } from '~/store/ouvrir.ts'
import { BROUILLON } from '~/ui/etat/contrat.ts'
import { type Atelier, creerAtelier } from '~/ui/etat/creer.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'
import { DELAI_DE_TIRAGE_MS, fuzz, tires } from '../support/arbitraires.ts'
import { arbGeste, jouer } from '../support/gestes.ts'
import { imageDuMagasin } from './support.ts'

const NOM = 'essai-endurance'
const PAS = 150
let ouvert: Atelier | undefined

async function ouvrir(): Promise<Atelier> {
  const atelier = creerAtelier({ nom: NOM, lever: leverOuvrier, maintenant: () => new Date().toISOString() })
  ouvert = atelier
  await atelier.ouvrir()
  return atelier
}
afterEach(async () => {
  await ouvert?.fermer()
  ouvert = undefined
  await deleteDB(NOM)
})

const arbPas = fc.oneof(
  { arbitrary: arbGeste.map((geste) => ({ pas: 'geste' as const, geste })), weight: 9 },
  {
    arbitrary: fc.record({
      pas: fc.constantFrom(
        'annuler',
        'annuler',
        'retablir',
        'enregistrer',
        'reprendre',
        'comparer',
        'flux',
        'recharger',
      ),
      n: fc.nat(99),
    }),
    weight: 8,
  },
)
type Pas = typeof arbPas extends fc.Arbitrary<infer P> ? P : never

/** @returns whether the page did what was asked */
async function faire(atelier: Atelier, pas: Pas): Promise<boolean> {
  const { gestes, etat } = atelier
  const { brouillon, versions, flux } = etat.getState()
  const version = versions['n' in pas ? pas.n % versions.length : 0]
  switch (pas.pas) {
    case 'geste': {
      const edition = jouer(brouillon.contenu, pas.geste)
      return edition?.ok ? gestes.editer(edition) : true
    }
    case 'annuler':
      await gestes.annuler()
      return true
    case 'retablir':
      await gestes.retablir()
      return true
    case 'enregistrer': {
      const { titre } = brouillon.contenu
      const gardee = await gestes.enregistrerVersion({ titre, auteur: `A${pas.n}`, message: 'm', genre: 'cotation' })
      return gardee?.hash === etat.getState().brouillon.origine
    }
    case 'reprendre':
      await gestes.reprendreVersion(version?.hash ?? '')
      return etat.getState().brouillon.origine === version?.hash
    case 'comparer':
      await gestes.choisirComparaison({ a: version?.hash ?? BROUILLON, b: BROUILLON })
      return etat.getState().comparaison.a === version?.hash
    case 'flux':
      return gestes.editer(setTitreDuFlux(flux, `Flux ${pas.n}`))
    case 'recharger':
      return true
  }
}

/** All that a person sees and keeps. */
const garde = ({ etat }: Atelier) => {
  const { brouillon, versions, versionsDuFlux, comparaison, flux, territoires, registre, problemes } = etat.getState()
  const { ascendances, essais, textes, versionsDesScenarios } = etat.getState()
  const dits = { ascendances, essais, textes, versionsDesScenarios }
  return { brouillon, versions, versionsDuFlux, comparaison, flux, territoires, registre, problemes, ...dits }
}

async function recharger(atelier: Atelier): Promise<Atelier> {
  const avant = garde(atelier)
  await atelier.fermer()
  const image = await imageDuMagasin(NOM)
  const rouvert = await ouvrir()
  expect(garde(rouvert)).toEqual(avant)
  expect(await imageDuMagasin(NOM)).toBe(image)
  return rouvert
}

it(
  `chaque rechargement retrouve tout, et le journal tient ${tires(PAS)}`,
  async () => {
    const { numRuns, seed } = fuzz(PAS)
    let atelier = await ouvrir()
    let recharges = 0
    for (const pas of fc.sample(arbPas, { numRuns, seed })) {
      expect({ pas, fait: await faire(atelier, pas) }).toEqual({ pas, fait: true })
      expect(garde(atelier).problemes).toEqual([])
      if (pas.pas !== 'recharger') continue
      atelier = await recharger(atelier)
      recharges++
    }
    const { contenu } = garde(atelier).brouillon
    let defaits = 0
    for (; garde(atelier).brouillon.annulable; defaits++) await atelier.gestes.annuler()
    atelier = await recharger(atelier)
    for (; defaits > 0; defaits--) await atelier.gestes.retablir()
    expect(garde(atelier).brouillon.contenu).toEqual(contenu)
    await atelier.fermer()
    const magasin = await ouvrirMagasin({ nom: NOM })
    if (!magasin.ok) throw new Error('magasin fermé')
    const journal = await magasin.value.lireJournal()
    magasin.value.fermer()
    if (!journal.ok) throw new Error('magasin illisible')
    expect(ruptureDuJournal(journal.value)).toBeUndefined()
    expect(Math.min(recharges, journal.value.lignes.length)).toBeGreaterThan(0)
  },
  DELAI_DE_TIRAGE_MS,
)
