// Commands on scenarios: what each gives, what it refuses and why, and that whatever is accepted is a scenario that the
// door of the domain lets in.
import fc from 'fast-check'
import { retablirPlafonds, setOccupation, setPlafond } from '~/domain/edit-scenario-menages.ts'
import { describe, expect, it } from 'vitest'
import { HYPOTHESE, repartirEcart } from '~/domain/provenance.ts'
import {
  ajouterScenario,
  choisirScenario,
  dupliquerScenario,
  reprendreRecette,
  retablirScenario,
  supprimerScenario,
  varierScenario,
} from '~/domain/edit-scenario.ts'
import {
  setChiffre,
  setDescription,
  setHorizon,
  setMarge,
  setMoisReference,
  setProvenanceDesMarges,
  setTaille,
  setTitreDuScenario,
} from '~/domain/edit-scenario-chiffres.ts'
import {
  retablirParametre,
  retablirReglages,
  setChoixDeSimulation,
  setParametreDeSimulation,
} from '~/domain/edit-scenario-simulation.ts'
import {
  retirerElement,
  setBailleur,
  setCommune,
  setContingentCommunal,
  setFinancementsDuParc,
  setLivraison,
  setResidence,
  setTypologiesDuParc,
} from '~/domain/edit-scenario-territoire.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import { canonicalJson } from '~/domain/hash.ts'
import type { ChiffreDeScenario, GenreDElement } from '~/domain/noms-scenario.ts'
import { NOMS_DE_PARAMETRE } from '~/domain/parametres-simulation.ts'
import { parseScenario } from '~/domain/parse.ts'
import { applyPatch, inversePatch, isApplicable } from '~/domain/patch.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { genreDeMarge, MARGES, PARAMETRES_DE_RECETTE, TOUT, valeursDeMarge } from '~/domain/recette.ts'
import { FINANCEMENTS, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { logementsDe, sommeDe } from '~/domain/scenario-problems.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { plain } from '../../support/contenus.ts'

const depart = TERRITOIRES_LIVRES
const LIVRES = depart.scenarios

const appliquer = (territoires: Territoires, edition: Edition): Territoires => applyPatch(territoires, edition.patch)

function fait(territoires: Territoires, edition: Result<Edition>): Territoires {
  if (!edition.ok) throw new Error(edition.problems.map(phraseEntiere).join('\n'))
  return appliquer(territoires, edition.value)
}
const lu = (territoires: Territoires, id: string): Scenario => {
  const scenario = territoires.scenarios[id]
  if (!scenario) throw new Error(`${id} absent`)
  return scenario
}
const refus = (edition: Result<Edition>): readonly Problem[] => (edition.ok ? [] : edition.problems)
const codes = (edition: Result<Edition>): readonly string[] => refus(edition).map(({ code }) => code)
const dire = (edition: Result<Edition>): string =>
  edition.ok
    ? plain(phraseDEdition(edition.value.nom, livres.cotation))
    : plain(refus(edition).map(phraseEntiere).join(' '))

describe('la liste des scénarios', () => {
  it('une copie a un identifiant à elle, et le scénario en usage reste', () => {
    const copie = dupliquerScenario(depart, 'ame', 'Agglomération (copie)')
    const apres = fait(depart, copie)
    expect(dire(copie)).toBe('Copie d’un scénario : Agglomération (copie)')
    expect(apres.courant).toBe('ame')
    const { id: _id, titre: _titre, ...reste } = lu(apres, 'agglomeration-copie')
    const { id: _i, titre: _t, ...origine } = livres.ame
    expect(reste).toEqual(origine)
    expect(Object.keys(fait(apres, dupliquerScenario(apres, 'ame', 'Agglomération (copie)')).scenarios)).toContain(
      'agglomeration-copie-2',
    )
  })

  it('un scénario livré et celui en usage ne se suppriment pas ; une copie se supprime', () => {
    const avec = fait(depart, dupliquerScenario(depart, 'ame', 'Essai'))
    expect(dire(supprimerScenario(avec, 'villemandeur', LIVRES))).toContain('livré avec l’atelier')
    const enUsage = fait(avec, choisirScenario(avec, 'essai'))
    expect(codes(supprimerScenario(enUsage, 'essai', LIVRES))).toEqual(['scenario-garde'])
    expect(fait(avec, supprimerScenario(avec, 'essai', LIVRES))).toEqual(depart)
  })

  it('un scénario sans recette ne se met pas en usage ; il en reçoit une, dont les communes sont les siennes', () => {
    expect(dire(choisirScenario(depart, 'villemandeur'))).toContain('n’a pas de recette de cohorte')
    const avec = fait(depart, reprendreRecette(depart, 'villemandeur', 'ame'))
    expect(lu(avec, 'villemandeur').cohorte?.marges['communePrincipale']).toEqual({ villemandeur: TOUT })
    expect(fait(avec, choisirScenario(avec, 'villemandeur')).courant).toBe('villemandeur')
    expect(codes(retablirScenario(fait(avec, choisirScenario(avec, 'villemandeur')), livres.villemandeur))).toEqual([
      'scenario-garde',
    ])
    expect(fait(avec, retablirScenario(avec, livres.villemandeur))).toEqual(depart)
  })

  it('celui en usage a toujours une cohorte, même remplacé par un fichier qui n’en a pas', () => {
    const avec = fait(depart, dupliquerScenario(depart, 'ame', 'Essai'))
    const { cohorte: _cohorte, ...sans } = livres.ame
    expect(appliquer(avec, ajouterScenario(avec, sans)).courant).toBe('essai')
  })

  it('une variante change ce qu’on a choisi, et rien d’autre', () => {
    const varie = varierScenario(
      depart,
      'ame',
      { n: 6000, graine: 7, entreesParMois: 160, rotationPourCent: 50, medianeRessourcesEuros: 900 },
      'Tension',
    )
    const apres = lu(fait(depart, varie), 'tension')
    expect([apres.cohorte?.n, apres.cohorte?.graine]).toEqual([6000, 7])
    expect(apres.demande?.entreesParMois).toEqual({ valeur: 160, hypothese: HYPOTHESE })
    expect(TYPOLOGIES.map((t) => apres.rotation?.[t].valeur)).toEqual([750, 550, 450, 400, 350])
    expect(apres.demande?.locationsParMois).toEqual(livres.ame.demande?.locationsParMois)
    expect(codes(varierScenario(depart, 'ame', { rotationPourCent: 900 }, 'Trop'))).toEqual(['hors-bornes'])
  })
})

describe('les chiffres et leurs sources', () => {
  const T1: ChiffreDeScenario = { rubrique: 'rotation', cle: 'T1' }
  it('un chiffre changé devient une hypothèse de travail ; sa source dite, il la garde', () => {
    const change = setChiffre(depart, 'villemandeur', T1, 1200)
    expect(dire(change)).toBe('Villemandeur : les 498 logements sociaux : rotation des T1, 15 % → 12 %')
    const apres = fait(depart, change)
    expect(lu(apres, 'villemandeur').rotation?.T1).toEqual({ valeur: 1200, hypothese: HYPOTHESE })
    const source = setChiffre(apres, 'villemandeur', T1, 1200, { source: 'bailleurs, 2026' })
    expect(dire(source)).toContain('source, rotation des T1')
    expect(lu(fait(apres, source), 'villemandeur').rotation?.T1).toEqual({ valeur: 1200, source: 'bailleurs, 2026' })
  })

  it.each([
    [12.5, 'non-entier'],
    [-1, 'hors-bornes'],
    [10_001, 'hors-bornes'],
  ] as const)('une rotation de %s est refusée (%s)', (valeur, code) => {
    expect(codes(setChiffre(depart, 'villemandeur', T1, valeur))).toEqual([code])
  })

  it('une marge qui ne fait pas le tout est refusée, avec les deux nombres', () => {
    const refusee = setMarge(depart, 'ame', 'typeDemande', { primo: 6000, mutation: 3400 })
    expect(dire(refusee)).toContain('9 400 au lieu de 10 000')
    expect(codes(setMarge(depart, 'ame', 'composition', { seule: 10_000 }))).toEqual(['cle-inconnue'])
    expect(dire(setMarge(depart, 'ame', 'typeDemande', { primo: 6000, mutation: 4000 }))).toContain('marge')
  })

  it('une marge ou une valeur inconnues d’une recette importée sont dites, avec leur place', () => {
    const recette = livres.ame.cohorte
    const marges = {
      ...recette?.marges,
      compositon: { seul: 1 },
      trancheAge: { ...recette?.marges['trancheAge'], '30a4O': 0 },
    }
    const importe = parseScenario({ ...livres.ame, cohorte: { ...recette, marges } }, () => undefined)
    expect(importe.ok ? [] : importe.problems.map(({ code, at }) => [code, at])).toEqual([
      ['cle-inconnue', '/cohorte/marges/compositon'],
      ['cle-inconnue', '/cohorte/marges/trancheAge/30a4O'],
    ])
    expect(importe.ok ? '' : plain(phraseEntiere(importe.problems[1]!))).toContain('« 30a39 »')
  })
})

describe('le territoire', () => {
  const residence = (logements: number) => ({
    libelle: 'Libération',
    bailleur: 'valloire-habitat',
    commune: 'villemandeur',
    logements,
    qpv: null,
    provenance: { source: 'bailleur, 2026' },
  })

  it('une résidence changée emporte le total de son bailleur et les typologies du parc', () => {
    const apres = lu(fait(depart, setResidence(depart, 'villemandeur', residence(23), 'liberation')), 'villemandeur')
    expect(apres.residences?.[0]).toMatchObject({ id: 'liberation', logements: 23, source: 'bailleur, 2026' })
    expect(apres.bailleurs?.[0]?.logements).toMatchObject({ valeur: 345 })
    expect(apres.bailleurs?.[0]?.logements.source).toBeUndefined()
    expect(sommeDe(apres.parTypologie ?? {})).toBe(508)
    expect(apres.bailleurs?.[1]).toEqual(livres.villemandeur.bailleurs?.[1])
  })

  it('des typologies qui ne font pas les logements de la résidence sont refusées', () => {
    const fausse = setResidence(depart, 'villemandeur', { ...residence(13), parTypologie: { T3: 12 } }, 'liberation')
    expect(dire(fausse)).toContain('Libération) : 12 au lieu de 13')
  })

  it('ce que d’autres nomment ne se retire pas', () => {
    expect(dire(retirerElement(depart, 'villemandeur', 'bailleur', '3f'))).toContain('« 3F » sert encore')
    expect(codes(retirerElement(depart, 'ame', 'commune', 'pannes'))).toEqual(['element-utilise'])
    const sans = fait(depart, retirerElement(depart, 'villemandeur', 'residence', 'pellerins'))
    expect(
      lu(fait(sans, retirerElement(sans, 'villemandeur', 'bailleur', '3f')), 'villemandeur').bailleurs,
    ).toHaveLength(3)
  })

  it('une commune renommée garde l’identifiant que les cohortes emploient', () => {
    const apres = lu(fait(depart, setCommune(depart, 'ame', 'Châlette', 'chalette-sur-loing')), 'ame')
    expect(apres.communes?.find(({ id }) => id === 'chalette-sur-loing')?.libelle).toBe('Châlette')
  })
})

describe('répartir l’écart', () => {
  it('fait le total, ne descend pas sous zéro, et laisse à zéro ce qui y était', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), fc.nat(20_000), (parts, total) => {
        const apres = repartirEcart(parts, total)
        expect(apres.reduce((s, x) => s + x, 0)).toBe(total)
        expect(apres.every((x) => Number.isInteger(x) && x >= 0)).toBe(true)
        expect(parts.some((x) => x > 0) ? apres.filter((x, i) => parts[i] === 0 && x !== 0) : []).toEqual([])
      }),
    )
  })
})

// ---- whatever is done

const arbLibelle = fc.oneof(
  fc.constantFrom('Résidence du Parc', '  ', '<b>x</b>', 'œuvre', '???', 'constructor'),
  fc.string({ maxLength: 30 }),
)
const arbEntier = fc.oneof(fc.nat(40), fc.constantFrom(-1, 0, 10_000, 10_001, 1.5, 10_000_001, Number.NaN))
const arbProvenance = fc.constantFrom(undefined, { source: 'relevé 2026' }, { hypothese: 'essai' }, { source: '' })
const arbMois = fc.constantFrom('2024-01', '2026-11', '2024-13', '', '2023-12')
const arbMarge = fc.constantFrom(...MARGES)

type Geste = (territoires: Territoires, id: string) => Result<Edition>
const un = <T>(liste: readonly T[] | undefined, rang: number): T | undefined =>
  liste?.[rang % Math.max(1, liste.length)]

const arbGeste: fc.Arbitrary<Geste> = fc.oneof(
  arbLibelle.map(
    (titre): Geste =>
      (t, id) =>
        setTitreDuScenario(t, id, titre),
  ),
  arbLibelle.map(
    (titre): Geste =>
      (t, id) =>
        dupliquerScenario(t, id, titre),
  ),
  arbLibelle.map(
    (texte): Geste =>
      (t, id) =>
        setDescription(t, id, texte),
  ),
  fc.constant<Geste>((t, id) => choisirScenario(t, id)),
  fc.constant<Geste>((t, id) => supprimerScenario(t, id, LIVRES)),
  fc.constant<Geste>((t, id) => reprendreRecette(t, id, 'ame')),
  fc.record({ n: arbEntier, graine: arbEntier, rotationPourCent: arbEntier, entreesParMois: arbEntier }).map(
    (variations): Geste =>
      (t, id) =>
        varierScenario(t, id, variations, 'Variante'),
  ),
  arbMois.map(
    (mois): Geste =>
      (t, id) =>
        setMoisReference(t, id, mois),
  ),
  fc.tuple(arbMois, arbMois).map(
    ([de, a]): Geste =>
      (t, id) =>
        setHorizon(t, id, { de, a }),
  ),
  fc.tuple(fc.constantFrom(...TYPOLOGIES), arbEntier, arbProvenance).map(
    ([cle, n, p]): Geste =>
      (t, id) =>
        setChiffre(t, id, { rubrique: 'rotation', cle }, n, p),
  ),
  fc.tuple(fc.constantFrom('actives', 'retraitParMois'), arbEntier, arbProvenance).map(
    ([cle, n, p]): Geste =>
      (t, id) =>
        setChiffre(t, id, { rubrique: 'demande', cle } as ChiffreDeScenario, n, p),
  ),
  fc.tuple(fc.constantFrom(...PARAMETRES_DE_RECETTE), arbEntier).map(
    ([cle, n]): Geste =>
      (t) =>
        setChiffre(t, 'ame', { rubrique: 'parametre', cle }, n),
  ),
  fc.tuple(fc.constantFrom(...NOMS_DE_PARAMETRE), arbEntier, arbProvenance).map(
    ([nom, n, p]): Geste =>
      (t, id) =>
        setParametreDeSimulation(t, id, nom, n, p),
  ),
  fc.constantFrom(...NOMS_DE_PARAMETRE).map(
    (nom): Geste =>
      (t, id) =>
        retablirParametre(t, id, nom),
  ),
  fc.constantFrom('respectes', 'etatLibre', 'ignores').map(
    (souhaits): Geste =>
      (t, id) =>
        setChoixDeSimulation(t, id, 'souhaits', souhaits),
  ),
  fc.constant<Geste>((t, id) => retablirReglages(t, id)),
  fc.tuple(fc.integer({ min: 2022, max: 2031 }), fc.constantFrom(undefined, 0, 5), arbEntier).map(
    ([annee, rang, valeur]): Geste =>
      (t, id) =>
        setPlafond(t, id, annee, { financement: 'PLAI', rang }, valeur),
  ),
  fc.constant<Geste>((t, id) => retablirPlafonds(t, id)),
  fc.tuple(fc.integer({ min: 0, max: 7 }), fc.subarray(['T1', 'T2', 'T3', 'T4', 'T5'] as const)).map(
    ([rang, typologies]): Geste =>
      (t, id) =>
        setOccupation(t, id, rang, typologies),
  ),
  fc.tuple(arbEntier, fc.boolean()).map(
    ([PLUS, isJuste]): Geste =>
      (t, id) =>
        setFinancementsDuParc(t, id, {
          PLAI: isJuste ? logementsDe(lu(t, id)) - PLUS : PLUS,
          PLUS,
        }),
  ),
  fc.record({ n: arbEntier, graine: arbEntier }).map(
    (taille): Geste =>
      (t) =>
        setTaille(t, 'ame', taille),
  ),
  arbProvenance.map(
    (p): Geste =>
      (t) =>
        setProvenanceDesMarges(t, 'ame', p ?? { hypothese: 'x' }),
  ),
  fc.tuple(arbMarge, fc.nat(20), fc.boolean()).map(([marge, graine, isJuste]): Geste => (t) => {
    const communes = (lu(t, 'ame').communes ?? []).map(({ id }) => id)
    const valeurs = valeursDeMarge(marge, communes)
    const total = isJuste || genreDeMarge(marge) !== 'partage' ? TOUT : TOUT - 1
    const parts = repartirEcart(
      valeurs.map((_, i) => (i * 7 + graine) % 11),
      total,
    )
    return setMarge(t, 'ame', marge, Object.fromEntries(valeurs.map((valeur, i) => [valeur, parts[i] ?? 0])))
  }),
  fc.tuple(arbLibelle, fc.nat(30), fc.boolean()).map(
    ([libelle, rang, isNouvelle]): Geste =>
      (t, id) =>
        setCommune(t, id, libelle, isNouvelle ? undefined : un(lu(t, id).communes, rang)?.id),
  ),
  fc.tuple(arbLibelle, fc.nat(9), fc.boolean(), arbProvenance).map(
    ([libelle, rang, isNouveau, p]): Geste =>
      (t, id) =>
        setBailleur(
          t,
          id,
          { libelle, provenance: p ?? { hypothese: 'x' } },
          isNouveau ? undefined : un(lu(t, id).bailleurs, rang)?.id,
        ),
  ),
  fc
    .tuple(arbLibelle, fc.nat(30), arbEntier, fc.boolean(), fc.boolean(), arbProvenance)
    .map(([libelle, rang, logements, isNouvelle, detail, provenance]): Geste => (t, id) => {
      const scenario = lu(t, id)
      const tailles = { T2: Math.floor(logements / 2), T3: logements - Math.floor(logements / 2) }
      return setResidence(
        t,
        id,
        {
          libelle,
          logements,
          qpv: null,
          bailleur: un(scenario.bailleurs, rang)?.id ?? 'x',
          commune: un(scenario.communes, rang)?.id ?? 'x',
          ...(detail ? { parTypologie: tailles } : {}),
          provenance,
        },
        isNouvelle ? undefined : un(scenario.residences, rang)?.id,
      )
    }),
  fc.tuple(arbLibelle, arbEntier, arbMois, fc.boolean(), fc.boolean()).map(
    ([libelle, logements, mois, isJuste, isNouvelle]): Geste =>
      (t, id) =>
        setLivraison(
          t,
          id,
          {
            libelle,
            commune: 'villemandeur',
            bailleur: null,
            logements,
            parTypologie: { T3: isJuste ? logements : logements - 1 },
            parFinancement: { PLUS: logements },
            mois: { valeur: mois, hypothese: 'essai' },
            reservationCommunaleEnStock: { valeur: logements, hypothese: 'essai', lectures: [] },
            source: 'essai',
          },
          isNouvelle ? undefined : un(lu(t, id).livraisons, 0)?.id,
        ),
  ),
  fc
    .tuple(fc.constantFrom<GenreDElement>('commune', 'bailleur', 'residence', 'livraison'), fc.nat(40))
    .map(([genre, rang]): Geste => (t, id) => {
      const { communes, bailleurs, residences, livraisons } = lu(t, id)
      const listes = { commune: communes, bailleur: bailleurs, residence: residences, livraison: livraisons }
      return retirerElement(t, id, genre, un<{ id: string }>(listes[genre], rang)?.id ?? 'rien')
    }),
  fc.array(fc.nat(300), { minLength: 5, maxLength: 5 }).map(
    (parts): Geste =>
      (t, id) =>
        setTypologiesDuParc(t, id, Object.fromEntries(TYPOLOGIES.map((x, i) => [x, parts[i] ?? 0]))),
  ),
  fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }).map(
    (parts): Geste =>
      (t, id) =>
        setContingentCommunal(t, id, {
          logements: parts.reduce((s, x) => s + x, 0),
          parFinancement: Object.fromEntries(FINANCEMENTS.map((x, i) => [x, parts[i] ?? 0])),
          source: 'essai',
        }),
  ),
)

describe('quoi que l’on fasse', () => {
  it('ce qui est accepté se relit, se nomme et s’annule à l’octet', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arbGeste, fc.nat(10)), { minLength: 1, maxLength: 12 }), (suite) => {
        let territoires = depart
        for (const [geste, rang] of suite) {
          const edition = geste(territoires, un(Object.keys(territoires.scenarios), rang) ?? 'ame')
          const phrases = edition.ok ? [] : edition.problems.map(phraseEntiere)
          expect(phrases.filter((phrase) => phrase === '')).toEqual([])
          if (!edition.ok) continue
          expect(isApplicable(territoires, edition.value.patch)).toBe(true)
          expect(phraseDEdition(edition.value.nom, livres.cotation)).not.toBe('')
          const apres = appliquer(territoires, edition.value)
          expect(canonicalJson(applyPatch(apres, inversePatch(edition.value.patch)))).toBe(canonicalJson(territoires))
          territoires = apres
          for (const scenario of Object.values(territoires.scenarios)) {
            const relu = parseScenario(JSON.parse(JSON.stringify(scenario)), () => undefined)
            expect(relu.ok ? [] : relu.problems.map(phraseEntiere)).toEqual([])
          }
          expect(lu(territoires, territoires.courant).cohorte).toBeDefined()
        }
      }),
      { numRuns: 150 },
    )
  })
})
