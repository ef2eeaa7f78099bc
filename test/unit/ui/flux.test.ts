// What the flux page shows, on the shipped contents and on edited ones; and what the page Quartiers is computed from.
import { describe, expect, it } from 'vitest'
import { controlerFlux } from '~/analysis/flux/index.ts'
import { setCalculDeLAssiette } from '~/domain/edit-flux-assiette.ts'
import { setPoids } from '~/domain/edit-flux-choix.ts'
import { ajouterConvention, SANS_VERROU, setPart, setPartDeConvention } from '~/domain/edit-flux-parts.ts'
import { setDerogation, setModeDuFlux, setReglageDuFlux } from '~/domain/edit-flux.ts'
import { dupliquerScenario } from '~/domain/edit-scenario.ts'
import { setResidence } from '~/domain/edit-scenario-territoire.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { logementsDe } from '~/domain/scenario-problems.ts'
import { arrondir } from '~/simulation/effet-flux.ts'
import { livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { territoireDit } from '~/ui/flux/territoire-view.ts'
import { livraisonSuivie, territoiresDuFlux } from '~/ui/flux/territoire.ts'
import {
  bailleursLibres,
  bloquantsDe,
  constatsVus,
  conventionsVue,
  dateEnVigueur,
  effetVue,
  limiteVue,
  orientationVue,
  partsVue,
  refusDesParts,
} from '~/ui/flux/view.ts'
import { flamanderieVue } from '~/ui/quartiers/flamanderie-view.ts'
import { sourcesDe } from '~/ui/quartiers/sources.ts'
import { basculeVue, parcVue, readContexte, reglerContexte } from '~/ui/quartiers/view.ts'

const { flux: FLUX, villemandeur } = livres
const DU = '2024-01'
const AU_BAILLEUR = { verrous: new Set<string>(), reste: 'bailleur' } as const
const connus = (villemandeur.bailleurs ?? []).map(({ id }) => id)
function appliquer(territoires: Territoires, faire: (territoires: Territoires) => Result<Edition>): Territoires {
  const edition = faire(territoires)
  if (!edition.ok) throw new Error(`refusée : ${JSON.stringify(edition.problems)}`)
  return applyPatch(territoires, edition.value.patch)
}
function fait(flux: Flux, faire: (flux: Flux) => Result<Edition>): Flux {
  const edition = faire(flux)
  if (!edition.ok) throw new Error(`refusée : ${JSON.stringify(edition.problems)}`)
  return applyPatch(flux, edition.value.patch)
}

describe('les parts', () => {
  it('chacune à sa place, le total dit, les limites entre voisines', () => {
    const { contingents, total, manque, dates } = partsVue(FLUX, DU, {
      verrous: new Set(['etat']),
      reste: 'proportion',
    })
    expect(contingents.map(({ part }) => part)).toEqual([3000, 2000, 2000, 3000])
    expect([total, manque, dates]).toEqual([10_000, 0, ['2024-01']])
    expect(limiteVue(contingents, 0)).toMatchObject({ ensemble: 5000, avant: 0, tenue: true })
    expect(limiteVue(contingents, 2)).toMatchObject({ ensemble: 5000, avant: 5000, tenue: false })
    expect(limiteVue(contingents, 3)).toBeUndefined()
  })

  it('une date d’effet s’ajoute, et le mois de travail choisit celle qui vaut', () => {
    const datee = fait(FLUX, (flux) => setPart(flux, 'commune', 1500, '2026-01', AU_BAILLEUR))
    expect(partsVue(datee, DU, SANS_VERROU).dates).toEqual(['2024-01', '2026-01'])
    expect(dateEnVigueur(datee, '2025-12')).toBe('2024-01')
    expect(dateEnVigueur(datee, '2027-03')).toBe('2026-01')
    expect(dateEnVigueur(datee, '2020-01')).toBe('2024-01')
  })
})

describe('l’effet', () => {
  const livraison = livraisonSuivie(livres.flamanderie)
  it('sur 100 libérations, 85 dans l’assiette et 17 tours pour la commune ; 2,8 maisons sur 14', () => {
    const effet = effetVue(FLUX, villemandeur, livraison, DU)
    expect(effet).toMatchObject({ assiette: 85, retirees: 15 })
    expect(effet.suivi).toMatchObject({ id: 'commune', tours: 17 })
    expect(effet.lignes.map(({ tours }) => tours)).toEqual([25.5, 17, 17, 25.5])
    expect(effet.programme?.phrase).toMatch(/\s: 14 × 20\s% = 2,8\.$/u)
    expect(effetVue(FLUX, villemandeur, livraison, DU, 'etat').suivi?.id).toBe('etat')
  })

  it('la première location, sous chaque régime', () => {
    const sous = (premiereLocation: NonNullable<Flux['premiereLocation']>, de = livraison) =>
      effetVue({ ...FLUX, premiereLocation }, villemandeur, de, DU).programme
    expect(sous({ regime: 'flux' })).toMatchObject({ note: 'Une part, et non des logements désignés.' })
    const stock = sous({ regime: 'stock' })
    expect(stock?.phrase).toMatch(/\s: 14 ou 3 logements désignés pour la commune, selon la lecture\.$/u)
    expect(stock?.hypothese).toContain('lecture haute')
    expect(sous({ regime: 'concertation' })).toMatchObject({ hypothese: livraison?.concertation?.hypothese })
    expect(sous({ regime: 'concertation', logements: { valeur: 5 } })?.phrase).toMatch(/\s5\slogements convenus/u)
    expect(sous({ regime: 'concertation', logements: { valeur: 5 } })?.hypothese).toBeUndefined()
    const muette = { ...structuredClone(livraison), reservationCommunaleEnStock: undefined, concertation: undefined }
    expect(sous({ regime: 'stock' }, muette as unknown as typeof livraison)?.phrase).toMatch(/ne dit pas combien/)
    expect(sous({ regime: 'concertation' }, muette as unknown as typeof livraison)?.phrase).toMatch(/reste à convenir/)
  })

  it('une assiette brute ne retire rien', () => {
    const brute = fait(FLUX, (flux) => setCalculDeLAssiette(flux, 'brute'))
    expect(effetVue(brute, villemandeur, livraison, DU)).toMatchObject({ assiette: 100, retirees: 0 })
  })

  it('chez chaque bailleur, avec sa convention et l’arrondi choisi', () => {
    const exact = effetVue(FLUX, villemandeur, livraison, DU)
    const coupe = effetVue(
      fait(FLUX, (flux) => setReglageDuFlux(flux, 'arrondi', 'inferieur')),
      villemandeur,
      livraison,
      DU,
    )
    expect(coupe.bailleurs.map(({ arrondie }) => arrondie)).toEqual([5, 1, 0, 0])
    expect(coupe.ensemble.arrondie).toBe(6)
    expect(exact.ensemble.cible).toBeCloseTo(coupe.ensemble.cible, 9)
    const avec = fait(FLUX, (flux) => ajouterConvention(flux, '3f', '3F', connus))
    const qui = { bailleur: '3f', libelle: '3F' }
    const sans = fait(avec, (flux) => setPartDeConvention(flux, qui, 'commune', 0, DU, AU_BAILLEUR))
    expect(effetVue(sans, villemandeur, livraison, DU).bailleurs.at(-1)?.cible).toBe(0)
  })

  it('les plus forts restes tiennent le total', () => {
    expect(arrondir([2.6, 1.4], 'plusFortsRestes')).toEqual([3, 1])
    expect(arrondir([0.2, 0.1], 'plusFortsRestes')).toEqual([0, 0])
    expect(arrondir([17.2, 17.8], 'superieur')).toEqual([18, 18])
    expect(arrondir([17.2, 17.8], 'proche')).toEqual([17, 18])
    expect(arrondir([17.8], 'aucun')).toEqual([17.8])
  })

  it('sans rotation, rien par bailleur', () => {
    const { rotation: _rotation, ...sansRotation } = villemandeur
    expect(effetVue(FLUX, sansRotation, undefined, DU).bailleurs).toEqual([])
  })
})

describe('conventions, préférences, constats', () => {
  it('une convention montre les parts du bailleur ; les autres bailleurs restent à convenir', () => {
    const avec = fait(FLUX, (flux) => ajouterConvention(flux, 'logem-loiret', 'Logem Loiret', connus))
    expect(conventionsVue(avec, villemandeur, DU)).toMatchObject([
      { bailleur: 'logem-loiret', libelle: 'Logem Loiret', total: 10_000 },
    ])
    expect(bailleursLibres(avec, villemandeur).map(({ id }) => id)).not.toContain('logem-loiret')
  })

  it('la matrice croise résidences et typologies ; une résidence inconnue y reste visible', () => {
    const pose = fait(FLUX, (flux) => setPoids(flux, { contingent: 'commune', typologie: 'T3' }, 4, []))
    const [toutes] = orientationVue(pose, villemandeur, 'commune', undefined)
    expect(toutes?.cases.map(({ poids }) => poids)).toEqual([undefined, undefined, undefined, 4, undefined, undefined])
    expect(orientationVue(pose, villemandeur, 'commune', 'PLAI')[0]?.cases[3]?.poids).toBeUndefined()
    const perdue = { ...FLUX, orientation: [{ contingent: 'commune', residence: 'disparue', poids: 1 }] }
    expect(orientationVue(perdue, villemandeur, 'commune', undefined).at(-1)).toMatchObject({ libelle: 'disparue' })
  })

  it('les plus graves d’abord ; une dérogation garde sa raison', () => {
    const trop = fait(FLUX, (flux) => setPart(flux, 'etat', 3500, DU, AU_BAILLEUR))
    const vus = constatsVus(
      controlerFlux(
        {
          ...trop,
          premiereLocation: { regime: 'concertation' },
          derogations: [{ constat: 'convenus-absents', raison: 'en cours' }],
        },
        villemandeur,
      ),
    )
    expect(vus.map(({ cle, gravite, raison }) => [cle, gravite, raison])).toEqual([
      ['etat-plafond', 'bloquant', undefined],
      ['convenus-absents', 'information', 'en cours'],
    ])
    expect(vus.every(({ derogeable }) => derogeable)).toBe(true)
    expect(bloquantsDe(vus)).toEqual([vus[0]?.titre])
  })
})

describe('une part au-delà de la loi', () => {
  it('le dit sur chaque contingent tenu, et se tait une fois admise', () => {
    const au = (flux: Flux) => [...refusDesParts(flux, controlerFlux(flux, villemandeur)).keys()]
    expect(au(FLUX)).toEqual([])
    const trop = fait(FLUX, (flux) => setPart(flux, 'commune', 2500, DU, AU_BAILLEUR))
    expect(au(trop)).toEqual(['/contingents/1'])
    const admise = fait(trop, (flux) => setDerogation(flux, 'collectivites-plafond', 'convenu', '', 'plafond'))
    expect(au(admise)).toEqual([])
    const convenu = fait(FLUX, (flux) => ajouterConvention(flux, '3f', '3F', connus))
    const chez = { bailleur: '3f', libelle: '3F' }
    const haute = fait(convenu, (flux) => setPartDeConvention(flux, chez, 'commune', 2500, DU, AU_BAILLEUR))
    expect(au(haute)).toEqual(['/conventions/0/parts/commune'])
  })
})

describe('Quartiers suit le travail en cours', () => {
  const travail = (flux: Flux, territoires = TERRITOIRES_LIVRES) => sourcesDe({ flux, territoires }, livres)

  it('au départ, les contenus livrés, sans rien à dire', () => {
    const { sources, replis } = travail(FLUX)
    expect(replis).toEqual([])
    expect(sources).toEqual({
      flux: FLUX,
      fluxStock: livres.fluxStock,
      villemandeur: territoiresDuFlux(TERRITOIRES_LIVRES, livres).territoire,
      flamanderie: territoiresDuFlux(TERRITOIRES_LIVRES, livres).programme,
    })
    expect(readContexte(sources).droits.logements).toBe(498)
    expect(parcVue(readContexte(sources), 1500).flatMap(({ residences }) => residences)).toHaveLength(26)
  })

  it('l’agglomération livrée, restreinte à la commune, donne les chiffres de Villemandeur', () => {
    const [ame, seul] = [
      travail(FLUX).sources,
      { ...travail(FLUX).sources, villemandeur, flamanderie: livres.flamanderie },
    ]
    const lus = [ame, seul].map(readContexte)
    expect(lus[0]?.droits).toEqual(lus[1]?.droits)
    expect(lus[0]?.programme).toEqual(lus[1]?.programme)
    expect(ame.villemandeur.bailleurs).toEqual(villemandeur.bailleurs)
    expect(ame.villemandeur.residences).toEqual(villemandeur.residences)
  })

  it('une résidence agrandie dans une copie de l’agglomération se voit dans Flux et dans Quartiers', () => {
    const copie = appliquer(TERRITOIRES_LIVRES, (t) => dupliquerScenario(t, 'ame', 'Copie'))
    const id = Object.keys(copie.scenarios).find((autre) => copie.scenarios[autre]?.titre === 'Copie') ?? ''
    const residence = copie.scenarios[id]?.residences?.find(({ id: r }) => r === 'liberation')
    if (!residence) throw new Error('sans résidence')
    const { id: _id, ...saisie } = residence
    const agrandie = appliquer(copie, (t) => setResidence(t, id, { ...saisie, logements: 40 }, 'liberation'))
    const enUsage = { ...agrandie, courant: id }
    expect(logementsDe(agrandie.scenarios[id] ?? {})).toBe(7725)
    const { territoire } = territoiresDuFlux(enUsage, livres)
    expect(territoire.bailleurs?.map(({ logements }) => logements.valeur)).toEqual([362, 89, 54, 20])
    expect(Object.values(territoire.parTypologie ?? {}).reduce<number>((s, n) => s + (Number(n) || 0), 0)).toBe(525)
    const lu = readContexte(travail(FLUX, enUsage).sources)
    expect(lu.droits.logements).toBe(525)
    expect(effetVue(FLUX, territoire, undefined, DU).bailleurs[0]?.libelle).toBe('Valloire Habitat')
    expect(travail(FLUX, enUsage).lieu[0]).toContain('Copie')
  })

  it('un scénario sans résidence à Villemandeur est remplacé, et la page le dit', () => {
    const { residences: _residences, ...vide } = { ...villemandeur, id: 'ailleurs', titre: 'Ailleurs' }
    const territoires = { courant: 'ailleurs', scenarios: { ...TERRITOIRES_LIVRES.scenarios, ailleurs: vide } }
    const lieu = territoiresDuFlux(territoires, livres)
    expect(lieu).toMatchObject({ origine: villemandeur, ecarte: vide })
    expect(territoireDit(lieu)[0]).toMatch(/Ailleurs.*n’a pas de résidence à Villemandeur.*les 498 logements/)
    expect(territoireDit(lieu)[1]).toContain(livres.flamanderie.titre)
  })

  it('la part du brouillon change la Flamanderie et la bascule', () => {
    const flux = fait(FLUX, (avant) => setPart(avant, 'commune', 1500, DU, AU_BAILLEUR))
    const contexte = readContexte(travail(flux).sources)
    expect(contexte.bornes.part).toEqual([1500, 2000])
    expect(flamanderieVue(contexte, contexte.bornes.defaut).part).toBeCloseTo(2.1, 9)
    expect(basculeVue(contexte, 1500).seuil).toBeLessThan(0)
  })

  it('des parts au-delà des curseurs d’origine restent réglables, sans jamais passer sous zéro', () => {
    const haute = fait(FLUX, (flux) => setPart(flux, 'commune', 4500, DU, AU_BAILLEUR))
    const contexte = readContexte(travail(haute).sources)
    expect(contexte.bornes.part).toEqual([1500, 4500])
    const { parts } = reglerContexte(contexte, { ...contexte.bornes.defaut, part: 1500 })
    expect(parts.parts).toEqual([3000, 1500, 2000, 3500])
    const serre: Flux = {
      ...FLUX,
      contingents: FLUX.contingents.map((contingent, i) => ({ ...contingent, part: [3000, 1900, 5050, 50][i] ?? 0 })),
    }
    expect(readContexte(travail(serre).sources).bornes.part).toEqual([1500, 1950])
    const retrait = { ...haute, assiette: { ...haute.assiette, partRetiree: { valeur: 4200 } } }
    expect(readContexte(travail(retrait).sources).bornes.retrait).toEqual([0, 4500])
  })

  it('des parts incomplètes laissent des tours à personne', () => {
    const incomplet: Flux = {
      ...FLUX,
      contingents: FLUX.contingents.map((contingent) => ({ ...contingent, part: 2000 })),
    }
    expect(readContexte(travail(incomplet).sources).parts.parts).toEqual([2000, 2000, 2000, 2000, 2000])
  })

  it('le scénario en usage quand il a des logements à Villemandeur ; sinon celui de l’atelier, sinon le livré', () => {
    const varie: Scenario = { ...villemandeur, id: 'variante', titre: 'Variante' }
    const territoires = { courant: 'variante', scenarios: { ...TERRITOIRES_LIVRES.scenarios, variante: varie } }
    expect(territoiresDuFlux(territoires, livres).territoire).toBe(varie)
    expect(territoiresDuFlux({ ...territoires, courant: 'ame' }, livres).origine).toBe(livres.ame)
    expect(territoiresDuFlux({ courant: 'x', scenarios: {} }, livres)).toMatchObject({
      territoire: villemandeur,
      programme: { livraisons: livres.flamanderie.livraisons },
      ecarte: undefined,
    })
    expect(territoiresDuFlux({ ...territoires, courant: 'flamanderie' }, livres)).toMatchObject({
      programme: livres.flamanderie,
      preteur: undefined,
    })
  })

  it('ce qui manque est remplacé par le livré, et la page le dit', () => {
    expect(travail(fait(FLUX, (flux) => setModeDuFlux(flux, 'stock'))).replis).toEqual(['flux'])
    expect(travail(fait(FLUX, (flux) => setPart(flux, 'commune', 0, DU, AU_BAILLEUR))).replis).toEqual(['flux'])
    const { rotation: _rotation, ...sansRotation } = villemandeur
    const { sources, replis } = travail(FLUX, {
      courant: 'villemandeur',
      scenarios: { ...TERRITOIRES_LIVRES.scenarios, villemandeur: sansRotation },
    })
    expect(replis).toEqual(['territoire', 'programme'])
    expect(sources.villemandeur).toBe(villemandeur)
    const avec = fait(FLUX, (flux) => ajouterConvention(flux, '3f', '3F', connus))
    expect(travail(avec).replis).toEqual(['conventions'])
  })
})
