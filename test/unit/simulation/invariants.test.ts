// Invariants I1–I10 of simulation.md §1.9 and the horizon (M11): what happened to each dwelling and each demand is rebuilt
// from the ledger alone, and asserted at every event and every end of month.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohorte, ligneDe } from '~/domain/cohorte.ts'
import { UNITE } from '~/domain/flux.ts'
import { categorieDeMenage, plafondEuros, plafondsDe, tableDeLAnnee, typologiesAdmises } from '~/domain/plafonds.ts'
import { FINANCEMENTS, TYPOLOGIES } from '~/domain/scenario.ts'
import { type Monde, MUTATION } from '~/simulation/monde.ts'
import {
  creerEcrivain,
  empreinteDuRegistre,
  G,
  type Genre,
  GENRES,
  HORS_ASSIETTE,
  type Registre,
} from '~/simulation/registre.ts'
import { simuler } from '~/simulation/simuler.ts'
import { avec, LIVRAISONS, mondeAme, type PetitMonde, petitMonde } from '../../support/mondes.ts'

interface Evenement {
  readonly genre: Genre
  readonly t: number
  readonly menage: number
  readonly logement: number
  readonly contingent: number
  readonly detail: number
}

const evenementsDe = (r: Registre): Evenement[] =>
  Array.from({ length: r.n }, (_, i) => ({
    genre: GENRES[r.genres[i] ?? 0] ?? 'entree',
    t: r.mois[i] ?? 0,
    menage: r.menages[i] ?? -1,
    logement: r.logements[i] ?? -1,
    contingent: r.contingents[i] ?? -1,
    detail: r.details[i] ?? 0,
  }))

type EtatDeLogement = 'occupe' | 'travaux' | 'vacant' | 'futur'
type EtatDeDemande = 'absente' | 'active' | 'logee' | 'retiree'

/** From a state to the next, for what happens to a dwelling. */
const PASSAGES: Readonly<Partial<Record<Genre, readonly [EtatDeLogement, EtatDeLogement]>>> = {
  liberation: ['occupe', 'travaux'],
  livraison: ['futur', 'travaux'],
  deduction: ['travaux', 'vacant'],
  orientation: ['travaux', 'vacant'],
  proposition: ['vacant', 'vacant'],
  nonAttribution: ['vacant', 'vacant'],
  refus: ['vacant', 'vacant'],
  echeance: ['vacant', 'vacant'],
  sansCandidat: ['vacant', 'vacant'],
  location: ['vacant', 'occupe'],
}
const DEMANDES: Readonly<Partial<Record<Genre, readonly [EtatDeDemande, EtatDeDemande]>>> = {
  entree: ['absente', 'active'],
  retrait: ['active', 'retiree'],
  proposition: ['active', 'active'],
  nonAttribution: ['active', 'active'],
  refus: ['active', 'active'],
  location: ['active', 'logee'],
}

const compter = <T>(etats: readonly T[], etat: T): number => etats.filter((x) => x === etat).length

/** What a letting must respect, from the facts as they were entered (§1.4). @returns what it does not */
function manquements(monde: Monde, { t, menage, logement, contingent, detail }: Evenement): string[] {
  const { scenario, parc, univers, politique, reglages, debut } = monde
  const ligne = ligneDe(univers.cohorte, menage)
  const taille = TYPOLOGIES[parc.typologies[logement] ?? 0] ?? 'T3'
  const admises = typologiesAdmises(scenario, ligne.adultes + ligne.enfantsMineurs)
  const voulues = admises.filter((typologie) => ligne.typologiesSouhaitees.includes(typologie))
  const plafond = plafondEuros(
    tableDeLAnnee(plafondsDe(scenario), Math.floor((debut + t) / 12)),
    FINANCEMENTS[parc.financements[logement] ?? 0] ?? 'PLUS',
    categorieDeMenage(ligne),
  )
  const commune = parc.communes[parc.communeDe[logement] ?? 0] ?? ''
  const fiche = contingent < 0 ? undefined : politique.contingents[contingent]
  const libre = reglages.souhaits === 'ignores' || (reglages.souhaits === 'etatLibre' && fiche?.reservataire === 'etat')
  // The outer stock of the shipped scenario stands for the communes without a dwelling of their own.
  const ailleurs = ligne.communesSouhaitees.some((id) => !parc.communes.includes(id)) && commune.startsWith('autres-')
  return [
    ...((voulues.length > 0 ? voulues : admises).includes(taille) ? [] : ['taille']),
    ...(plafond !== undefined && (ligne.revenuFiscalReferenceEuros ?? 0) <= plafond ? [] : ['plafond']),
    ...(libre || ligne.communesSouhaitees.length === 0 || ligne.communesSouhaitees.includes(commune) || ailleurs
      ? []
      : ['souhait']),
    // A negative place: the bailleur completed the list.
    ...(fiche?.reservataire === 'actionLogement' && detail > 0 && !ligne.salarieActionLogement ? ['public'] : []),
  ]
}

/** Nobody active and eligible, in the public of the turn, stands before the household housed (I7). */
function envieux(monde: Monde, demandes: readonly EtatDeDemande[], sousPart: number, e: Evenement): number[] {
  const { menages, parc, politique, notes, debut } = monde
  const fiche = politique.contingents[e.contingent]
  const voulu = fiche?.dont[sousPart]?.public ?? fiche?.public ?? 0
  const ordre = notes.ordres[e.t]
  const annee = Math.floor((debut + e.t) / 12) - Math.floor(debut / 12)
  const [taille, lieu, pret] = [parc.typologies, parc.communeDe, parc.financements].map((x) => x[e.logement] ?? 0)
  const bit = (bits: number | undefined, k: number | undefined): boolean => (((bits ?? 0) >> (k ?? 0)) & 1) === 1
  return demandes.flatMap((etat, row) => {
    if (etat !== 'active' || row === e.menage) return []
    if (!bit(menages.typologies[row], taille) || !bit(menages.communes[row], lieu)) return []
    if (!bit(menages.financements[annee]?.[row], pret)) return []
    const isDuPublic = ((menages.attributs[row] ?? 0) & voulu) === voulu
    // When the bailleur completed the list, nobody of the public was left.
    if (e.detail < 0 && voulu !== 0 && isDuPublic) return [row]
    if (!isDuPublic && e.detail > 0) return []
    const avance = (ordre?.[row] ?? 0) - (ordre?.[e.menage] ?? 0)
    return avance > 0 || (avance === 0 && row < e.menage) ? [row] : []
  })
}

/** @throws Error that names the invariant broken */
function exiger(tenu: boolean, invariant: string, ou: unknown): void {
  if (!tenu) throw new Error(`${invariant} rompu : ${JSON.stringify(ou)}`)
}

interface Attendu {
  /** Quota bound of the chairman assignment. */
  readonly borne?: boolean
  readonly sansEnvie?: boolean
}

/** Folds the ledger. @throws on the first event or month that breaks an invariant */
function verifier(monde: Monde, registre: Registre, { borne = false, sansEnvie = false }: Attendu = {}): void {
  const { parc, univers, politique } = monde
  const logements: EtatDeLogement[] = Array.from(parc.livres, (livre) => (livre < 0 ? 'occupe' : 'futur'))
  const demandes: EtatDeDemande[] = Array.from(univers.entrees, (entree) => (entree < 0 ? 'active' : 'absente'))
  const [initiales, m] = [compter(demandes, 'active'), politique.contingents.length]
  const tours: (number | undefined)[] = logements.map(() => undefined)
  const sousParts = logements.map(() => -1)
  const jamaisLoues = logements.map((etat) => etat === 'futur')
  const comptes = parc.bailleurs.map(() => politique.contingents.map(() => 0))
  const locationsPar = new Map<number, number>()
  const total: Partial<Record<Genre, number>> = {}
  // What was let before the horizon is in no ledger: the first month may free as many dwellings as there are.
  let [mutants, anciens, parMutation] = [0, parc.n, 0]
  let mois = 0

  const finir = (): void => {
    const n = (genre: Genre): number => total[genre] ?? 0
    const etats = (['occupe', 'travaux', 'vacant', 'futur'] as const).map((etat) => compter(logements, etat))
    // I2, I8: a dwelling is in one state; vacancies are what was created less what was let.
    exiger(etats.reduce((a, b) => a + b, 0) === parc.n, 'I2', mois)
    exiger(n('liberation') + n('livraison') - n('location') === (etats[1] ?? 0) + (etats[2] ?? 0), 'I8', mois)
    exiger(n('orientation') + n('deduction') - n('location') === etats[2], 'I8', mois)
    // I3: demands are conserved.
    exiger(initiales + n('entree') === compter(demandes, 'active') + n('location') + n('retrait'), 'I3', mois)
    // I1, I8: a move frees at most one dwelling, the month after.
    exiger(parMutation <= anciens, 'I1', mois)
    ;[anciens, mutants, parMutation] = [mutants, 0, 0]
    mois += 1
  }

  for (const e of evenementsDe(registre)) {
    while (mois < e.t) finir()
    exiger(e.t === mois, 'ordre des mois', e)
    total[e.genre] = (total[e.genre] ?? 0) + 1
    const demande = DEMANDES[e.genre]
    if (demande) {
      // I1: nobody is housed twice, nor proposed once gone.
      exiger(demandes[e.menage] === demande[0], 'I1', e)
    } else exiger(e.menage === -1, 'I1', e)
    const passage = PASSAGES[e.genre]
    if (passage) {
      exiger(logements[e.logement] === passage[0], 'I2', e)
      logements[e.logement] = passage[1]
    }
    switch (e.genre) {
      case 'liberation':
        if (e.detail === 1) parMutation += 1
        break
      case 'deduction':
        tours[e.logement] = HORS_ASSIETTE
        break
      case 'orientation': {
        tours[e.logement] = e.contingent
        sousParts[e.logement] = e.detail
        if (!borne || (jamaisLoues[e.logement] && (politique.premieres[e.logement] ?? -1) >= 0)) break
        const b = parc.bailleurDe[e.logement] ?? 0
        const siens = comptes[b] ?? []
        siens[e.contingent] = (siens[e.contingent] ?? 0) + 1
        const n = siens.reduce((x, y) => x + y, 0)
        siens.forEach((compte, c) => {
          const ecart = Math.abs(UNITE * compte - (politique.parts[e.t]?.[b]?.[c] ?? 0) * n)
          exiger(ecart * (2 * m - 2) <= UNITE * (2 * m - 3), 'I6', e)
        })
        break
      }
      case 'echeance':
        exiger(e.contingent === tours[e.logement], 'I5', e)
        tours[e.logement] = politique.reste
        sousParts[e.logement] = -1
        break
      case 'location':
        // I5: one contingent, that of the turn.
        exiger(e.contingent === tours[e.logement], 'I5', e)
        locationsPar.set(e.contingent, (locationsPar.get(e.contingent) ?? 0) + 1)
        if (monde.reglages.eligibilite === 'reglementaire')
          exiger(manquements(monde, e).length === 0, 'I4', [e, manquements(monde, e)])
        if (sansEnvie) {
          exiger(Math.abs(e.detail) === 1, 'I7', e)
          if (e.contingent !== HORS_ASSIETTE)
            exiger(envieux(monde, demandes, sousParts[e.logement] ?? -1, e).length === 0, 'I7', e)
        }
        if (((monde.menages.attributs[e.menage] ?? 0) & MUTATION) !== 0) mutants += 1
        jamaisLoues[e.logement] = false
        break
    }
    if (demande) demandes[e.menage] = demande[1]
  }
  while (mois < monde.mois) finir()
  // I5: lettings in the base and those out of it make all of them.
  const dansLAssiette = politique.contingents.reduce((somme, _, c) => somme + (locationsPar.get(c) ?? 0), 0)
  exiger(dansLAssiette + (locationsPar.get(HORS_ASSIETTE) ?? 0) === (total.location ?? 0), 'I5', 'total')
}

const SANS_HASARD = { adhesion: UNITE, acceptation: UNITE, acceptationHorsSouhait: UNITE, nonAttribution: 0 } as const

const arbMonde: fc.Arbitrary<PetitMonde> = fc.record({
  n: fc.integer({ min: 0, max: 80 }),
  entreesParMois: fc.integer({ min: 0, max: 8 }),
  livraisons: fc.constantFrom(undefined, LIVRAISONS),
  graine: fc.integer({ min: 1, max: 1000 }),
  flux: fc.record({
    controleur: fc.constantFrom('president', 'tirage', 'deficit', 'annuel'),
    report: fc.constantFrom('continu', 'annuel'),
    arrondi: fc.constantFrom('aucun', 'proche'),
    tourConsomme: fc.boolean(),
    premiereLocation: fc.record({ regime: fc.constantFrom('flux', 'stock', 'concertation') }),
  }),
  reglages: fc.record({
    adhesion: fc.integer({ min: 0, max: UNITE }),
    acceptation: fc.integer({ min: 0, max: UNITE }),
    vacanceMois: fc.integer({ min: 0, max: 3 }),
    malusRefus: fc.constantFrom(0, 5),
    souhaits: fc.constantFrom('respectes', 'etatLibre', 'ignores'),
    ordreDesGrilles: fc.constantFrom('points', 'partMutations', 'rangRelatif'),
  }),
}) as fc.Arbitrary<PetitMonde>

/** Events before a month. */
const avant = (registre: Registre, mois: number): Evenement[] => evenementsDe(registre).filter(({ t }) => t < mois)

describe('invariants d’un passage', () => {
  it('I1–I5, I8 : logements, demandes, éligibilité et contingents, dans tout petit monde', () => {
    fc.assert(
      fc.property(arbMonde, fc.integer(), (voulu, graine) => {
        const monde = petitMonde(voulu)
        expect(() => verifier(monde, simuler(monde, graine))).not.toThrow()
      }),
      { numRuns: 40 },
    )
  })

  it('I6 : le contrôleur « président » tient sa borne chez chaque bailleur', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('flux', 'stock', 'concertation'), (graine, regime) => {
        const monde = petitMonde({ flux: { premiereLocation: { regime } }, livraisons: LIVRAISONS })
        expect(() => verifier(monde, simuler(monde, graine), { borne: true })).not.toThrow()
      }),
      { numRuns: 15 },
    )
  })

  it('I7 : sans bruit ni refus, personne d’éligible ne passe derrière un moins bien placé', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 10, max: 80 }), (graine, n) => {
        const monde = petitMonde({ n, reglages: SANS_HASARD })
        expect(() => verifier(monde, simuler(monde, graine), { borne: true, sansEnvie: true })).not.toThrow()
      }),
      { numRuns: 15 },
    )
  })

  it('I1–I8 sur l’agglomération', () => {
    expect(() => verifier(mondeAme(), simuler(mondeAme(), 1), { borne: true })).not.toThrow()
    const sansHasard = avec(mondeAme(), SANS_HASARD)
    expect(() => verifier(sansHasard, simuler(sansHasard, 2), { borne: true, sansEnvie: true })).not.toThrow()
  }, 120_000)

  it('I9 : l’ordre des lignes de la cohorte est sans effet', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 59 }), (graine, k) => {
        const retourne = petitMonde({
          reordonner: (cohorte) => {
            const lignes = cohorte.ids.map((_, row) => ligneDe(cohorte, row))
            return buildCohorte([...lignes.slice(k), ...lignes.slice(0, k).reverse()], { synthetique: true })
          },
        })
        const droit = petitMonde()
        expect(empreinteDuRegistre(simuler(retourne, graine))).toBe(empreinteDuRegistre(simuler(droit, graine)))
      }),
      { numRuns: 10 },
    )
  })

  it('I10 : même monde et même graine, même registre, que l’écrivain serve ou non', () => {
    const monde = petitMonde()
    const empreinte = empreinteDuRegistre(simuler(monde, 7))
    const ecrivain = creerEcrivain(4)
    const autre = empreinteDuRegistre(simuler(monde, 8, { ecrivain }))
    expect(empreinteDuRegistre(simuler(monde, 7, { ecrivain }))).toBe(empreinte)
    expect(empreinteDuRegistre(simuler(petitMonde(), 7))).toBe(empreinte)
    expect(autre).not.toBe(empreinte)
  })

  it.each(['president', 'annuel'] as const)(
    'M11 : un horizon plus long ne change pas les mois d’avant (%s)',
    (controleur) => {
      // Nobody enters: newcomers are made all at once for the whole horizon, and are another draw when it changes.
      const [court, long] = ['2025-06', '2027-12'].map((a) =>
        petitMonde({ a, entreesParMois: 0, flux: { controleur }, livraisons: LIVRAISONS }),
      )
      if (!court || !long) throw new Error('deux mondes')
      const mois = avant(simuler(court, 3), Infinity)
      expect(mois.length).toBeGreaterThan(50)
      expect(avant(simuler(long, 3), court.mois)).toEqual(mois)
      // The same newcomers, and fewer months.
      const entrees = petitMonde({ a: '2027-12', flux: { controleur }, livraisons: LIVRAISONS })
      expect(avant(simuler({ ...entrees, mois: 20 }, 3), Infinity)).toEqual(avant(simuler(entrees, 3), 20))
    },
  )

  it('un registre faussé est refusé', () => {
    const monde = petitMonde()
    const registre = simuler(monde, 1)
    const premiere = registre.genres.indexOf(G.location)
    const fausser = (changer: (copie: Registre) => void): (() => void) => {
      const copie = {
        ...registre,
        genres: registre.genres.slice(),
        menages: registre.menages.slice(),
        contingents: registre.contingents.slice(),
      }
      changer(copie)
      return () => verifier(monde, copie, { borne: true })
    }
    const seconde = registre.genres.indexOf(G.location, premiere + 1)
    expect(fausser(() => undefined)).not.toThrow()
    // Housed twice; a letting that did not happen; somebody else’s turn; turns all for one.
    expect(fausser((r) => (r.menages[seconde] = r.menages[premiere] ?? 0))).toThrow('I1')
    expect(fausser((r) => (r.genres[premiere] = G.refus))).toThrow('rompu')
    expect(fausser((r) => (r.contingents[premiere] = (r.contingents[premiere] ?? 0) + 1))).toThrow('I')
    expect(fausser((r) => r.genres.forEach((g, i) => g === G.orientation && (r.contingents[i] = 0)))).toThrow('I6')
  })
})
