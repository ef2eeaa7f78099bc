// Findings on a flux rule set: caps of the law, base, references, preferences; and what a waiver makes of them.
import { describe, expect, it } from 'vitest'
import livre from '#rules/flux/villemandeur-flux.json'
import stock from '#rules/flux/villemandeur-stock.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { controlerFlux } from '~/analysis/flux/index.ts'
import type { Condition } from '~/domain/condition.ts'
import { setDerogation } from '~/domain/edit-flux.ts'
import type { Flux, Reservataire } from '~/domain/flux.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { espacer } from '~/i18n/signes.ts'

const FLUX = livre as unknown as Flux
const TERRITOIRE = villemandeur as unknown as Scenario

type Parts = readonly [etat: number, commune: number, al: number, bailleur: number]
const avecParts = (parts: Parts, flux: Flux = FLUX): Flux => ({
  ...flux,
  contingents: flux.contingents.map((contingent, i) => ({ ...contingent, part: parts[i] ?? 0 })),
})
const exclusion = (conditions: Condition) => ({ id: 'essai', libelle: 'Essai', source: 'accord', conditions })
const avecExclusion = (conditions: Condition): Flux => ({
  ...FLUX,
  assiette: { ...FLUX.assiette, exclusions: [...FLUX.assiette.exclusions, exclusion(conditions)] },
})
const codes = (flux: Flux): readonly string[] => controlerFlux(flux, TERRITOIRE).map(({ cle }) => cle)

describe('les jeux livrés', () => {
  it('n’ont rien à redire', () => {
    expect(codes(FLUX)).toEqual([])
    expect(codes(stock as unknown as Flux)).toEqual([])
  })
})

describe('plafonds', () => {
  it('à l’unité près, chacun et chaque collectivité seule puis ensemble', () => {
    expect(codes(avecParts([3000, 2000, 2000, 3000]))).toEqual([])
    expect(codes(avecParts([3001, 2000, 1999, 3000]))).toEqual(['etat-plafond'])
    const avec = (tenants: readonly [Reservataire, number][]): readonly string[] => {
      const [etat, commune, al, bailleur] = FLUX.contingents
      if (!etat || !commune || !al || !bailleur) throw new Error('quatre contingents attendus')
      const somme = tenants.reduce((total, [, part]) => total + part, 0)
      const collectivites = tenants.map(([reservataire, part]) => ({
        ...commune,
        id: reservataire,
        reservataire,
        part,
      }))
      const reste = { ...bailleur, part: 5000 - somme }
      return codes({ ...FLUX, contingents: [{ ...etat, part: 3000 }, ...collectivites, { ...al, part: 2000 }, reste] })
    }
    for (const seule of ['commune', 'epci', 'departement'] as const) {
      expect(avec([[seule, 2000]])).toEqual([])
      expect(avec([[seule, 2001]])).toEqual(['collectivites-plafond'])
    }
    const trois = (part: number) =>
      avec([
        ['commune', 1000],
        ['epci', 500],
        ['departement', part],
      ])
    expect(trois(500)).toEqual([])
    expect(trois(501)).toEqual(['collectivites-plafond'])
    const agents = (part: number) =>
      codes({
        ...FLUX,
        contingents: FLUX.contingents.map((c) => (c.dont ? { ...c, dont: c.dont.map((d) => ({ ...d, part })) } : c)),
      })
    expect(agents(500)).toEqual([])
    expect(agents(501)).toEqual(['etat-agents-plafond'])
  })

  it('les collectivités ensemble, l’État et ses agents', () => {
    expect(codes(avecParts([3000, 2100, 1900, 3000]))).toEqual(['collectivites-plafond'])
    expect(codes(avecParts([3100, 2000, 1900, 3000]))).toEqual(['etat-plafond'])
    const agents: Flux = {
      ...FLUX,
      contingents: FLUX.contingents.map((c) => (c.dont ? { ...c, dont: c.dont.map((d) => ({ ...d, part: 600 })) } : c)),
    }
    expect(codes(agents)).toEqual(['etat-agents-plafond'])
    const epci: Flux = {
      ...avecParts([3000, 1500, 2000, 3000]),
      contingents: [
        ...avecParts([3000, 1500, 2000, 2900]).contingents,
        { id: 'epci', libelle: 'AME', reservataire: 'epci', part: 600 },
      ],
    }
    expect(controlerFlux(epci, TERRITOIRE)).toMatchObject([
      {
        code: 'collectivites-plafond',
        at: '/contingents',
        gravite: 'bloquant',
        params: { somme: 2100, plafond: 2000 },
      },
    ])
  })

  it('une part datée dit à partir de quand', () => {
    const datee: Flux = {
      ...FLUX,
      contingents: FLUX.contingents.map((contingent) =>
        contingent.id === 'commune'
          ? {
              ...contingent,
              part: [
                { du: '2024-01', valeur: 2000 },
                { du: '2026-01', valeur: 2500 },
              ],
            }
          : contingent.id === 'bailleur'
            ? {
                ...contingent,
                part: [
                  { du: '2024-01', valeur: 3000 },
                  { du: '2026-01', valeur: 2500 },
                ],
              }
            : contingent,
      ),
    }
    const [constat] = controlerFlux(datee, TERRITOIRE)
    expect(constat && phraseDeConstatDeFlux(constat)).toMatchObject({
      titre: espacer(
        'Commune, intercommunalité et département prennent ensemble 25 % : plus de 20 %, à partir de janvier 2026.',
      ),
      loi: 'CCH R441-5-3 et R441-5-4 (à vérifier)',
    })
  })

  it('des parts qui ne font pas le tout, en flux seulement', () => {
    expect(codes(avecParts([3000, 2000, 2000, 2000]))).toEqual(['parts-incompletes'])
    expect(codes({ ...avecParts([3000, 2000, 2000, 2000]), mode: 'stock' })).toEqual([])
  })

  it('une convention se lit chez son bailleur', () => {
    const flux: Flux = {
      ...FLUX,
      conventions: [{ bailleur: 'valloire-habitat', parts: { commune: { part: 2500 }, bailleur: { part: 2500 } } }],
    }
    expect(codes(flux)).toEqual([
      'collectivites-plafond:valloire-habitat',
      'convention-au-dessus:valloire-habitat:commune',
    ])
    expect(controlerFlux(flux, TERRITOIRE)[0]?.params).toMatchObject({ bailleur: 'Valloire Habitat' })
  })
})

describe('assiette', () => {
  it('une exclusion qui se contredit, ou qui exclut tout', () => {
    const feuille = (value: string) => ({ fact: 'emploiVacance', operator: 'equal', value }) as const
    expect(codes(avecExclusion({ all: [feuille('vente'), feuille('mutationInterne')] }))).toEqual([
      'exclusion-jamais:essai',
    ])
    const qpv = (value: boolean) => ({ fact: 'qpv', operator: 'equal', value }) as const
    expect(codes(avecExclusion({ any: [qpv(true), qpv(false)] }))).toEqual(['exclusion-toujours:essai'])
    expect(
      codes(avecExclusion({ all: [qpv(true), { fact: 'bailleur', operator: 'notEqual', value: 'logem-loiret' }] })),
    ).toEqual([])
  })

  it('ce que la loi ne compte pas doit sortir ; rien ne sort d’une assiette brute', () => {
    const sans: Flux = { ...FLUX, assiette: { ...FLUX.assiette, exclusions: FLUX.assiette.exclusions.slice(1) } }
    expect(codes(sans)).toEqual(['exclusion-legale-absente:mutationinterne'])
    const brute: Flux = { ...FLUX, assiette: { ...FLUX.assiette, calcul: 'brute' } }
    expect(codes(brute)).toEqual(['assiette-brute', 'exclusions-sans-effet'])
  })
})

describe('références et choix', () => {
  it('bailleurs et résidences inconnus du territoire, avec le plus proche', () => {
    const flux: Flux = {
      ...FLUX,
      conventions: [{ bailleur: 'valoire-habitat', parts: {} }],
      orientation: [{ contingent: 'commune', residence: 'nulle-part', poids: 1 }],
    }
    expect(controlerFlux(flux, TERRITOIRE)).toMatchObject([
      { code: 'bailleur-inconnu', at: '/conventions/0/bailleur', params: { proche: 'valloire-habitat' } },
      { code: 'residence-inconnue', at: '/orientation/0/residence' },
    ])
    expect(controlerFlux(flux)).toEqual([])
  })

  it('préférences nulles, concertation sans nombre', () => {
    const flux: Flux = {
      ...FLUX,
      orientation: [{ contingent: 'commune', typologie: 'T3', poids: 0 }],
      premiereLocation: { regime: 'concertation' },
    }
    expect(codes(flux)).toEqual(['orientation-nulle:commune', 'convenus-absents'])
  })
})

describe('dérogations', () => {
  it('une dérogation vaut jusqu’au chiffre pour lequel elle est donnée', () => {
    const a = (etat: number): Flux => avecParts([etat, 2000, 5000 - etat, 3000])
    const faite = setDerogation(a(3500), 'etat-plafond', 'accord', '', 'État', 3500)
    if (!faite.ok) throw new Error('dérogation refusée')
    const { derogations = [] } = applyPatch(a(3500), faite.value.patch)
    expect(derogations).toEqual([{ constat: 'etat-plafond', raison: 'accord', jusqua: 3500 }])
    const constats = (etat: number) => controlerFlux({ ...a(etat), derogations }, TERRITOIRE)
    expect(constats(3500)).toMatchObject([{ gravite: 'information', mesure: 3500 }])
    expect(constats(3200)).toMatchObject([{ gravite: 'information' }])
    const [revenu] = constats(3501)
    expect(revenu).toMatchObject({ code: 'etat-plafond', gravite: 'bloquant', mesure: 3501 })
    expect(revenu?.derogation).toBeUndefined()
    expect(revenu && phraseDeConstatDeFlux(revenu).derogation).toBe(espacer('dérogation donnée jusqu’à 35 % : accord'))
    expect(constats(3000).map(({ cle }) => cle)).toEqual(['derogation-sans-objet:etat-plafond'])
  })

  it('une part qui monte ensuite est jugée à sa plus haute date', () => {
    const monte: Flux = {
      ...FLUX,
      contingents: avecParts([3100, 2000, 1900, 3000]).contingents.map((contingent) =>
        contingent.id === 'etat'
          ? {
              ...contingent,
              part: [
                { du: '2024-01', valeur: 3100 },
                { du: '2026-01', valeur: 3500 },
              ],
            }
          : contingent,
      ),
      derogations: [{ constat: 'etat-plafond', raison: 'accord', jusqua: 3100 }],
    }
    const etat = controlerFlux(monte, TERRITOIRE).find(({ code }) => code === 'etat-plafond')
    expect(etat).toMatchObject({ gravite: 'bloquant', params: { part: 3500, du: '2026-01' } })
  })

  it('celle d’un bailleur n’en couvre pas un autre, ni les parts générales', () => {
    const trop = { etat: { part: 3500 }, 'action-logement': { part: 1500 } }
    const flux: Flux = {
      ...FLUX,
      conventions: ['valloire-habitat', 'logemloiret'].map((bailleur) => ({ bailleur, parts: trop })),
      derogations: [{ constat: 'etat-plafond:valloire-habitat', raison: 'accord' }],
    }
    const gravites = controlerFlux(flux)
      .filter(({ code }) => code === 'etat-plafond')
      .map(({ cle, gravite }) => [cle, gravite])
    expect(gravites).toEqual([
      ['etat-plafond:valloire-habitat', 'information'],
      ['etat-plafond:logemloiret', 'bloquant'],
    ])
    const generale = { ...avecParts([3500, 2000, 1500, 3000]), derogations: flux.derogations ?? [] }
    expect(controlerFlux(generale).find(({ code }) => code === 'etat-plafond')).toMatchObject({ gravite: 'bloquant' })
  })

  it('un constat admis devient une information, avec sa raison ; sans objet, elle le dit', () => {
    const flux = avecParts([3100, 2000, 1900, 3000])
    const edition = setDerogation(flux, 'etat-plafond', 'accord du préfet', 'Mme Durand')
    if (!edition.ok) throw new Error('dérogation refusée')
    const [constat] = controlerFlux(applyPatch(flux, edition.value.patch), TERRITOIRE)
    expect(constat).toMatchObject({ code: 'etat-plafond', gravite: 'information' })
    expect(constat && phraseDeConstatDeFlux(constat).derogation).toBe(
      espacer('dérogation : accord du préfet (Mme Durand)'),
    )
    expect(codes({ ...FLUX, derogations: [{ constat: 'etat-plafond', raison: 'ancienne' }] })).toEqual([
      'derogation-sans-objet:etat-plafond',
    ])
  })
})

describe('exclusions comprises dans une autre', () => {
  const vente: Condition = { all: [{ fact: 'emploiVacance', operator: 'equal', value: 'vente' }] }

  it('une exclusion plus étroite, ou écrite deux fois, est une information ; plus large, non', () => {
    const etroite: Condition = { all: [...vente.all, { fact: 'qpv', operator: 'equal', value: true }] }
    const cle = (conditions: Condition): readonly string[] =>
      codes(avecExclusion(conditions)).filter((lue) => lue.startsWith('exclusion-incluse'))
    expect(cle(etroite)).toEqual([expect.stringMatching(/^exclusion-incluse:essai:/)])
    expect(cle(vente)).toEqual([expect.stringMatching(/^exclusion-incluse:essai:/)])
    expect(cle({ all: [{ fact: 'premiereLocation', operator: 'equal', value: true }] })).toEqual([])
    const [constat] = controlerFlux(avecExclusion(vente), TERRITOIRE).filter(({ code }) => code === 'exclusion-incluse')
    expect(constat?.gravite).toBe('information')
  })
})
