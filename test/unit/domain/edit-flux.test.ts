// Editions of the flux rules: shares hold together, what is kept can be read again, and the inverse gives the content back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import livre from '#rules/flux/villemandeur-flux.json'
import stock from '#rules/flux/villemandeur-stock.json'
import {
  admetUneHypothese,
  retirerDerogation,
  setAnneesDuFlux,
  setBaseDuFlux,
  setDerogation,
  setModeDuFlux,
  setProvenance,
  setReglageDuFlux,
  setTitreDuFlux,
} from '~/domain/edit-flux.ts'
import {
  ajouterExclusion,
  renommerExclusion,
  retirerExclusion,
  setCalculDeLAssiette,
  setConditionDeLExclusion,
  setPartRetiree,
} from '~/domain/edit-flux-assiette.ts'
import {
  ajouterObjectif,
  poidsAu,
  renommerObjectif,
  retirerObjectif,
  setLogementsConvenus,
  setPartDeLObjectif,
  setPoids,
  setRegimeDePremiereLocation,
} from '~/domain/edit-flux-choix.ts'
import {
  ajouterContingent,
  ajouterConvention,
  ajouterSousPart,
  datesDeFlux,
  partsAu,
  renommerContingent,
  retirerContingent,
  retirerConvention,
  retirerDate,
  retirerSousPart,
  SANS_VERROU,
  setPart,
  setPartDeConvention,
  setReservataire,
  setReserves,
  setSousPart,
  type Tenue,
  tenirEnsemble,
} from '~/domain/edit-flux-parts.ts'
import type { Edition } from '~/domain/edition.ts'
import { type Flux, partsChez } from '~/domain/flux.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseFlux } from '~/domain/parse.ts'
import { applyPatch, inversePatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { CHANGEE_DEPUIS, HYPOTHESE } from '~/domain/provenance.ts'

const FLUX = livre as unknown as Flux
const STOCK = stock as unknown as Flux
const DU = '2024-01'
const BAILLEURS = ['valloire-habitat', 'logem-loiret']
const RESIDENCES = ['lisledon', 'pleiade']

/** The content after an edition that must be possible; it is read again, and its inverse tried. */
function apres(flux: Flux, edition: Result<Edition>): Flux {
  if (!edition.ok) throw new Error(`refusée : ${JSON.stringify(edition.problems)}`)
  expect(edition.value.objet).toBe('flux')
  const contenu = applyPatch(flux, edition.value.patch)
  expect(parseFlux(contenu)).toMatchObject({ ok: true })
  expect(canonicalJson(applyPatch(contenu, inversePatch(edition.value.patch)))).toBe(canonicalJson(flux))
  return contenu
}
const codes = (edition: Result<Edition>): readonly string[] =>
  edition.ok ? [] : edition.problems.map(({ code }) => code)

const somme = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)
const verrous = (...ids: readonly string[]): Tenue => ({ verrous: new Set(ids), reste: 'proportion' })

describe('des parts qui tiennent ensemble', () => {
  it('ce qu’un contingent prend, les autres le donnent à proportion', () => {
    const plus = apres(FLUX, setPart(FLUX, 'commune', 3000, DU, SANS_VERROU))
    expect(partsAu(plus, DU)).toEqual([2625, 3000, 1750, 2625])
    expect(partsAu(apres(FLUX, setPart(FLUX, 'commune', 1847, DU, SANS_VERROU)), DU)).toEqual([3058, 1847, 2038, 3057])
  })

  it('ou le bailleur prend le reste', () => {
    const contenu = apres(FLUX, setPart(FLUX, 'commune', 1847, DU, { verrous: new Set(), reste: 'bailleur' }))
    expect(partsAu(contenu, DU)).toEqual([3000, 1847, 2000, 3153])
    const trop = setPart(FLUX, 'commune', 5001, DU, { verrous: new Set(), reste: 'bailleur' })
    expect(trop).toMatchObject({ ok: false, problems: [{ code: 'parts-verrouillees', params: { reste: 5000 } }] })
  })

  it('une part verrouillée ne bouge pas ; toutes verrouillées, rien ne bouge', () => {
    const contenu = apres(FLUX, setPart(FLUX, 'commune', 1500, DU, verrous('etat', 'action-logement')))
    expect(partsAu(contenu, DU)).toEqual([3000, 1500, 2000, 3500])
    const tout = verrous('etat', 'action-logement', 'bailleur')
    expect(codes(setPart(FLUX, 'commune', 1500, DU, tout))).toEqual(['parts-verrouillees'])
    apres(FLUX, setPart(FLUX, 'commune', 2000, DU, tout))
  })

  it('une sous-part se réduit avec sa part, et jamais ne la dépasse', () => {
    const contenu = apres(FLUX, setPart(FLUX, 'etat', 300, DU, SANS_VERROU))
    expect(contenu.contingents[0]?.dont?.[0]?.part).toBe(300)
    expect(codes(setSousPart(FLUX, 'etat', 'etat-fonctionnaires', 3001, DU))).toEqual(['sous-parts-depassent'])
    apres(FLUX, setSousPart(FLUX, 'etat', 'etat-fonctionnaires', 400, DU))
  })

  it('une date d’effet s’ouvre quand une part y change, et se referme', () => {
    const datee = apres(FLUX, setPart(FLUX, 'commune', 1500, '2026-01', verrous('etat', 'action-logement')))
    expect(datesDeFlux(datee)).toEqual(['2024-01', '2026-01'])
    expect(partsAu(datee, '2025-12')).toEqual([3000, 2000, 2000, 3000])
    expect(partsAu(datee, '2026-01')).toEqual([3000, 1500, 2000, 3500])
    expect(datee.contingents[0]?.part).toBe(3000)
    const avant = apres(datee, setPart(datee, 'etat', 2000, DU, verrous('commune', 'action-logement')))
    expect(partsAu(avant, DU)).toEqual([2000, 2000, 2000, 4000])
    expect(partsAu(avant, '2026-01')).toEqual([3000, 1500, 2000, 3500])
    const refermee = apres(datee, retirerDate(datee, '2026-01'))
    expect(refermee.contingents.map(({ part }) => part)).toEqual(FLUX.contingents.map(({ part }) => part))
  })

  it('les décimales, les négatifs et les parts au-delà du tout sont refusés', () => {
    expect(codes(setPart(FLUX, 'commune', 12.5, DU, SANS_VERROU))).toEqual(['non-entier'])
    expect(codes(setPart(FLUX, 'commune', -1, DU, SANS_VERROU))).toEqual(['hors-bornes'])
    expect(codes(setPart(FLUX, 'commune', 10_001, DU, SANS_VERROU))).toEqual(['hors-bornes'])
    expect(codes(setPart(FLUX, 'commune', 2000, '2026-13', SANS_VERROU))).toEqual(['format-de-texte'])
  })

  it('toujours 10 000, jamais négatif, les verrous tenus', () => {
    const partition = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 })
      .map((coupes) => coupes.toSorted((a, b) => a - b))
      .map(([a = 0, b = 0, c = 0]) => [a, b - a, c - b, 10_000 - c])
    fc.assert(
      fc.property(
        partition,
        fc.nat(3),
        fc.integer({ min: 0, max: 10_000 }),
        fc.subarray(FLUX.contingents.map(({ id }) => id)),
        fc.constantFrom<Tenue['reste']>('proportion', 'bailleur'),
        (parts, rang, part, verrouilles, reste) => {
          const tenues = tenirEnsemble(FLUX, parts, rang, part, { verrous: new Set(verrouilles), reste })
          if (!tenues) return
          expect(somme(tenues)).toBe(10_000)
          expect(tenues.every((tenue) => tenue >= 0)).toBe(true)
          expect(tenues[rang]).toBe(part)
          const tenus = FLUX.contingents.map(({ id }, i) => i !== rang && verrouilles.includes(id))
          expect(tenues.filter((_, i) => tenus[i])).toEqual(parts.filter((_, i) => tenus[i]))
        },
      ),
    )
  })
})

describe('contingents', () => {
  it('un contingent retiré rend sa part, avec ses préférences et ses conventions', () => {
    const oriente = apres(FLUX, setPoids(FLUX, { contingent: 'commune', typologie: 'T3' }, 5, RESIDENCES))
    const convenu = apres(oriente, ajouterConvention(oriente, 'valloire-habitat', 'Valloire Habitat', BAILLEURS))
    const sans = apres(convenu, retirerContingent(convenu, 'commune', { verrous: new Set(), reste: 'bailleur' }))
    expect(partsAu(sans, DU)).toEqual([3000, 2000, 5000])
    expect(sans.orientation).toBeUndefined()
    expect(Object.keys(sans.conventions?.[0]?.parts ?? {})).toEqual(['etat', 'action-logement', 'bailleur'])
  })

  it('le dernier reste', () => {
    const seul = FLUX.contingents
      .slice(1)
      .reduce<Flux>((flux, { id }) => apres(flux, retirerContingent(flux, id, SANS_VERROU)), FLUX)
    expect(partsAu(seul, DU)).toEqual([10_000])
    expect(codes(retirerContingent(seul, 'etat', SANS_VERROU))).toEqual(['liste-vide'])
  })

  it('ajouter, renommer, changer de réservataire ; un libellé vide est refusé', () => {
    const ajoute = apres(FLUX, ajouterContingent(FLUX, '  Département du <b>Loiret</b> ', 'departement'))
    expect(ajoute.contingents.at(-1)).toEqual({
      id: 'departement-du-b-loiret-b',
      libelle: 'Département du <b>Loiret</b>',
      reservataire: 'departement',
      part: 0,
    })
    const meme = apres(ajoute, ajouterContingent(ajoute, 'Commune', 'commune'))
    expect(meme.contingents.at(-1)?.id).toBe('commune-2')
    apres(FLUX, renommerContingent(FLUX, 'commune', 'Villemandeur'))
    apres(FLUX, setReservataire(FLUX, 'commune', 'epci'))
    expect(codes(ajouterContingent(FLUX, ' ', 'epci'))).toEqual(['texte-longueur'])
    expect(codes(renommerContingent(FLUX, 'commune', ''))).toEqual(['texte-longueur'])
  })

  it('sous-parts et réservations en stock', () => {
    const avec = apres(FLUX, ajouterSousPart(FLUX, 'action-logement', 'dont garantie Visale'))
    const id = avec.contingents[2]?.dont?.[0]?.id ?? ''
    expect(id).toBe('action-logement-dont-garantie-visale')
    const partie = apres(avec, setSousPart(avec, 'action-logement', id, 200, DU))
    expect(apres(partie, retirerSousPart(partie, 'action-logement', id))).toEqual(FLUX)
    const reserves = apres(STOCK, setReserves(STOCK, 'etat', 120))
    expect(reserves.contingents[0]?.logementsReserves).toEqual({ valeur: 120, hypothese: HYPOTHESE })
    expect(apres(reserves, setReserves(reserves, 'etat', undefined))).toEqual(STOCK)
    expect(codes(setReserves(STOCK, 'etat', -1))).toEqual(['hors-bornes'])
  })
})

describe('conventions par bailleur', () => {
  const avec = apres(FLUX, ajouterConvention(FLUX, 'valloire-habitat', 'Valloire Habitat', BAILLEURS))

  it('part des parts générales, et tient ensemble chez le bailleur seul', () => {
    const qui = { bailleur: 'valloire-habitat', libelle: 'Valloire Habitat' }
    const reglee = apres(
      avec,
      setPartDeConvention(avec, qui, 'commune', 1847, DU, { verrous: new Set(), reste: 'bailleur' }),
    )
    expect(partsChez(reglee, 'valloire-habitat', parseMois(DU))).toEqual([3000, 1847, 2000, 3153])
    expect(partsChez(reglee, 'logem-loiret', parseMois(DU))).toEqual([3000, 2000, 2000, 3000])
    expect(apres(avec, retirerConvention(avec, 'valloire-habitat', 'Valloire Habitat'))).toEqual(FLUX)
  })

  it('un bailleur inconnu du territoire, ou déjà convenu, est refusé', () => {
    expect(codes(ajouterConvention(avec, 'valloire-habitat', 'Valloire Habitat', BAILLEURS))).toEqual(['id-double'])
    expect(codes(ajouterConvention(FLUX, 'inconnu', 'Inconnu', BAILLEURS))).toEqual(['reference-inconnue'])
  })
})

describe('assiette, choix et cadre', () => {
  it('exclusions : ajouter, décrire, renommer, retirer', () => {
    const conditions = { all: [{ fact: 'qpv', operator: 'equal', value: true }] } as const
    const ajoutee = apres(FLUX, ajouterExclusion(FLUX, { libelle: 'Hors QPV', source: 'accord', conditions }))
    expect(ajoutee.assiette.exclusions.at(-1)?.id).toBe('hors-qpv')
    apres(ajoutee, renommerExclusion(ajoutee, 'hors-qpv', 'En QPV'))
    const inverse = { all: [{ fact: 'qpv', operator: 'equal', value: false }] } as const
    apres(ajoutee, setConditionDeLExclusion(ajoutee, 'hors-qpv', inverse))
    expect(apres(ajoutee, retirerExclusion(ajoutee, 'hors-qpv'))).toEqual(FLUX)
    expect(codes(ajouterExclusion(FLUX, { libelle: 'x', source: '', conditions }))).toEqual(['texte-longueur'])
  })

  it('réglages, première location, objectifs, années, fondement', () => {
    apres(FLUX, setCalculDeLAssiette(FLUX, 'brute'))
    apres(FLUX, setPartRetiree(FLUX, 2500))
    apres(FLUX, setReglageDuFlux(FLUX, 'arrondi', 'plusFortsRestes'))
    apres(FLUX, setReglageDuFlux(FLUX, 'tourConsomme', false))
    expect(codes(setReglageDuFlux(FLUX, 'delaiPropositionMois', 25))).toEqual(['hors-bornes'])
    const stocke = apres(FLUX, setRegimeDePremiereLocation(FLUX, 'concertation'))
    const sans = apres(stocke, setLogementsConvenus(stocke, undefined))
    expect(sans.premiereLocation).toEqual({ regime: 'concertation' })
    const objectif = apres(FLUX, ajouterObjectif(FLUX, 'Travailleurs essentiels'))
    const fixe = apres(objectif, setPartDeLObjectif(objectif, 'travailleurs-essentiels', 1000))
    apres(fixe, renommerObjectif(fixe, 'travailleurs-essentiels', 'Métiers essentiels'))
    expect(apres(fixe, retirerObjectif(fixe, 'travailleurs-essentiels'))).toEqual(FLUX)
    expect(codes(setAnneesDuFlux(FLUX, '2029-01', '2024-12'))).toEqual(['horizon-inverse'])
    apres(FLUX, setAnneesDuFlux(FLUX, '2025-01', '2030-12'))
    apres(FLUX, setBaseDuFlux(FLUX, { type: 'convention', reference: 'convention du 3 mars 2024' }))
    apres(FLUX, setTitreDuFlux(FLUX, 'Variante'))
    apres(FLUX, setModeDuFlux(FLUX, 'stock'))
  })

  it('préférences : une case se pose, change et s’efface', () => {
    const lieu = { contingent: 'commune', residence: 'lisledon', typologie: 'T3', financement: 'PLAI' } as const
    const posee = apres(FLUX, setPoids(FLUX, lieu, 10, RESIDENCES))
    expect(poidsAu(posee, lieu)).toBe(10)
    expect(poidsAu(posee, { contingent: 'commune', residence: 'lisledon' })).toBeUndefined()
    const changee = apres(posee, setPoids(posee, lieu, -10, RESIDENCES))
    expect(apres(changee, setPoids(changee, lieu, undefined, RESIDENCES))).toEqual(FLUX)
    expect(codes(setPoids(FLUX, { contingent: 'commune', residence: 'nulle-part' }, 1, RESIDENCES))).toEqual([
      'reference-inconnue',
    ])
    expect(codes(setPoids(FLUX, lieu, 1001, RESIDENCES))).toEqual(['hors-bornes'])
  })

  it('un chiffre changé garde sa source, qui ne répond plus de lui', () => {
    const changee = apres(FLUX, setPart(FLUX, 'etat', 2500, DU, SANS_VERROU))
    expect(changee.contingents[0]).toMatchObject({ source: FLUX.contingents[0]?.source, hypothese: CHANGEE_DEPUIS })
    expect(changee.contingents[2]).toMatchObject({ hypothese: HYPOTHESE })
    const objectif = apres(FLUX, setPartDeLObjectif(FLUX, 'publics-prioritaires', 3000)).objectifs?.[1]
    expect(objectif).toMatchObject({ source: FLUX.objectifs?.[1]?.source, hypothese: CHANGEE_DEPUIS })
    expect(apres(FLUX, setPartRetiree(FLUX, 1000)).assiette.partRetiree.hypothese).toBe(HYPOTHESE)
    expect(apres(FLUX, setPartRetiree(FLUX, 1500))).toEqual(FLUX)
  })

  it('la source d’un chiffre s’écrit et s’efface ; une exclusion ne s’en passe pas', () => {
    const at = '/contingents/2'
    const sourcee = apres(FLUX, setProvenance(FLUX, at, { source: 'convention signée', hypothese: '' }))
    expect(sourcee.contingents[2]).toMatchObject({ source: 'convention signée' })
    expect(sourcee.contingents[2]).not.toHaveProperty('hypothese')
    expect(admetUneHypothese('/contingents/0/dont/0')).toBe(false)
    apres(FLUX, setProvenance(FLUX, '/contingents/0/dont/0', { source: '', hypothese: 'ignorée' }))
    expect(codes(setProvenance(FLUX, '/assiette/exclusions/0', { source: ' ' }))).toEqual(['texte-longueur'])
  })

  it('une dérogation demande une raison, et se retire', () => {
    expect(codes(setDerogation(FLUX, 'etat-plafond', '  '))).toEqual(['texte-longueur'])
    const derogee = apres(FLUX, setDerogation(FLUX, 'etat-plafond', 'accord du préfet', 'Mme Durand'))
    expect(derogee.derogations).toEqual([{ constat: 'etat-plafond', raison: 'accord du préfet', auteur: 'Mme Durand' }])
    const autre = apres(derogee, setDerogation(derogee, 'etat-plafond', 'accord écrit'))
    expect(autre.derogations).toEqual([{ constat: 'etat-plafond', raison: 'accord écrit' }])
    expect(apres(autre, retirerDerogation(autre, 'etat-plafond'))).toEqual(FLUX)
  })
})

describe('n’importe quelle suite de gestes', () => {
  type Geste = (flux: Flux) => Result<Edition>
  const id = (flux: Flux, n: number): string => flux.contingents[n % flux.contingents.length]?.id ?? ''
  const tenue = fc.record({
    verrous: fc.subarray(['etat', 'commune', 'action-logement', 'bailleur']).map((ids) => new Set(ids)),
    reste: fc.constantFrom<Tenue['reste']>('proportion', 'bailleur'),
  })
  const du = fc.constantFrom('2024-01', '2025-06', '2026-01', '2027-09')
  const part = fc.integer({ min: 0, max: 10_000 })
  const texte = fc.string({ maxLength: 12 })
  const geste: fc.Arbitrary<Geste> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.nat(9), part, du, tenue).map(
        ([n, p, d, t]): Geste =>
          (flux) =>
            setPart(flux, id(flux, n), p, d, t),
      ),
    },
    du.map(
      (d): Geste =>
        (flux) =>
          retirerDate(flux, d),
    ),
    texte.map(
      (mot): Geste =>
        (flux) =>
          ajouterContingent(flux, mot, 'epci'),
    ),
    fc.tuple(fc.nat(9), tenue).map(
      ([n, t]): Geste =>
        (flux) =>
          retirerContingent(flux, id(flux, n), t),
    ),
    fc.tuple(fc.nat(9), texte).map(
      ([n, mot]): Geste =>
        (flux) =>
          ajouterSousPart(flux, id(flux, n), mot),
    ),
    fc.tuple(fc.nat(9), part, du).map(([n, p, d]): Geste => (flux) => {
      const contingent = flux.contingents[n % flux.contingents.length]
      const [sousPart] = contingent?.dont ?? []
      return contingent && sousPart
        ? setSousPart(flux, contingent.id, sousPart.id, p, d)
        : setTitreDuFlux(flux, flux.titre)
    }),
    fc.constantFrom(...BAILLEURS).map(
      (b): Geste =>
        (flux) =>
          ajouterConvention(flux, b, b, BAILLEURS),
    ),
    fc.tuple(fc.nat(9), part, du, tenue).map(([n, p, d, t]): Geste => (flux) => {
      const [convention] = flux.conventions ?? []
      return convention
        ? setPartDeConvention(flux, { bailleur: convention.bailleur, libelle: '' }, id(flux, n), p, d, t)
        : setTitreDuFlux(flux, flux.titre)
    }),
    fc.constantFrom<Flux['mode']>('stock', 'flux').map(
      (mode): Geste =>
        (flux) =>
          setModeDuFlux(flux, mode),
    ),
    texte.map(
      (mot): Geste =>
        (flux) =>
          setDerogation(flux, 'etat-plafond', mot),
    ),
    fc.tuple(fc.nat(9), fc.integer({ min: -1200, max: 1200 })).map(
      ([n, poids]): Geste =>
        (flux) =>
          setPoids(flux, { contingent: id(flux, n), typologie: 'T3' }, poids, RESIDENCES),
    ),
  )

  it('reste lisible, et s’annule', () => {
    fc.assert(
      fc.property(fc.constantFrom(FLUX, STOCK), fc.array(geste, { maxLength: 12 }), (depart, gestes) => {
        const arrivee = gestes.reduce((flux, faire) => {
          const edition = faire(flux)
          return edition.ok ? apres(flux, edition) : flux
        }, depart)
        expect(parseFlux(arrivee)).toMatchObject({ ok: true })
      }),
      { numRuns: 150 },
    )
  })
})
