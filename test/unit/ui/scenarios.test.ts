// What the page of scenarios shows: status and acts, sums and what follows a residence, margins, variants, mappings kept.
import { describe, expect, it } from 'vitest'
import { dupliquerScenario } from '~/domain/edit-scenario.ts'
import { setChiffre, setMarge, setTaille } from '~/domain/edit-scenario-chiffres.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { achever } from '~/simulation/generate.ts'
import { ecartsDe, lireMarges } from '~/simulation/marges.ts'
import { medianePourPremierQuartile } from '~/simulation/premier-quartile.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { ecartDeFile, equilibreDit, liberationsDites, rotationVue, valeurTapee } from '~/ui/scenarios/chiffres-view.ts'
import { readCorrespondances } from '~/ui/scenarios/correspondances.ts'
import {
  bilanDesMarges,
  libelleDansMarge,
  margesVue,
  partsEcrites,
  partsSaisies,
  temoinsVue,
} from '~/ui/scenarios/marges-view.ts'
import { partsVue } from '~/ui/scenarios/parts-view.ts'
import { livraisonsVue, suitesDe, territoireVue } from '~/ui/scenarios/territoire-view.ts'
import { lireAdresse } from '~/ui/scenarios/useAdresse.ts'
import { departsDe, titreDeVariante, variationsDe } from '~/ui/scenarios/varier-view.ts'
import { gestesPossibles, listeVue } from '~/ui/scenarios/view.ts'
import { creerMoteur } from '~/workers/moteur.ts'
import type { MargesDeCohorte } from '~/workers/protocol.ts'
import { plain } from '../../support/contenus.ts'

const { ame, villemandeur, flamanderie } = livres
const LIVRES = TERRITOIRES_LIVRES.scenarios
const recette = ame.cohorte ?? (undefined as never)

function avec(territoires: Territoires, edition: Result<Edition>): Territoires {
  if (!edition.ok) throw new Error(JSON.stringify(edition.problems))
  return applyPatch(territoires, edition.value.patch)
}

function lire(scenario: Scenario, n?: number): MargesDeCohorte {
  const cohorte = achever(genererDuScenario(scenario, parseMois(scenario.moisReference), n === undefined ? {} : { n }))
  const lecture = lireMarges(cohorte, { seuilPremierQuartileEuros: 8700 })
  for (let pas = lecture.next(); ; pas = lecture.next())
    if (pas.done)
      return {
        n: cohorte.n,
        ecarts: ecartsDe(scenario.cohorte ?? recette, pas.value.marges),
        temoins: pas.value.temoins,
      }
}

describe('la liste', () => {
  it('dit ce que chaque scénario est, celui en usage compris', () => {
    const copie = avec(TERRITOIRES_LIVRES, dupliquerScenario(TERRITOIRES_LIVRES, 'ame', 'Essai'))
    const change = avec(copie, setChiffre(copie, 'villemandeur', { rubrique: 'rotation', cle: 'T1' }, 1200))
    expect(
      listeVue(change, LIVRES).map(({ id, statut, enUsage, resume }) => [id, statut.texte, enUsage, plain(resume)]),
    ).toEqual([
      ['ame', 'livré', true, '7 698 logements · 2 800 demandes'],
      ['villemandeur', 'livré, modifié', false, '498 logements · sans cohorte'],
      ['flamanderie', 'livré', false, '498 logements · sans cohorte'],
      ['essai', 'à vous', false, '7 698 logements · 2 800 demandes'],
    ])
    expect(gestesPossibles(ame, change, LIVRES)).toMatchObject({ isLivre: true, isModifie: false })
    expect(gestesPossibles(villemandeur, change, LIVRES).utiliser).toContain('donnez-lui une recette')
  })

  it('une adresse inconnue montre le territoire', () => {
    expect(lireAdresse({ scenario: 'ame', section: 'cohorte' })).toEqual({ scenario: 'ame', section: 'cohorte' })
    expect(lireAdresse({ section: 'ailleurs' })).toEqual({ scenario: undefined, section: 'territoire' })
  })
})

describe('les sommes', () => {
  it.each([
    [{ T3: 12 }, 1, 'Total : 12 logements sur 13 logements, il manque 1 logement'],
    [{ T3: 15 }, -2, 'Total : 15 logements sur 13 logements, 2 logements de trop'],
    [{ T3: 13 }, 0, 'Total : 13 logements sur 13 logements, le compte y est'],
  ])('%j : écart de %i', (parts, ecart, phrase) => {
    const vue = partsVue(parts, 13, 'logements')
    expect([vue.ecart, plain(vue.phrase)]).toEqual([ecart, phrase])
  })

  it('en parts, elles se disent en pour cent', () => {
    expect(plain(partsVue({ a: 9950 }, 10_000, 'parts').phrase)).toBe('Total : 99,50 % sur 100 %, il manque 0,50 %')
  })

  it('ce qu’une résidence emporte est dit avant, et rien quand rien ne bouge', () => {
    const [premiere] = villemandeur.residences ?? []
    if (!premiere) throw new Error('pas de résidence')
    expect(suitesDe(villemandeur, premiere, premiere.id)).toEqual([])
    expect(suitesDe(villemandeur, { ...premiere, logements: 23 }, premiere.id).map(plain)).toEqual([
      'Valloire Habitat : 335 → 345 logements, somme de ses résidences (hypothèse de travail jusqu’à preuve).',
      'Parc : 498 → 508 logements ; les typologies du parc suivent, en proportion.',
    ])
    expect(suitesDe(villemandeur, { ...premiere, logements: 5 }, undefined)).toHaveLength(2)
  })
})

describe('les chiffres', () => {
  it('une rotation se tape en pour cent et se garde en dix-millièmes', () => {
    const [T1] = rotationVue(ame)
    expect([T1?.valeur, T1?.bornes, T1 && valeurTapee(T1.lieu, 12.5)]).toEqual([15, [0, 100], 1250])
  })

  it('disent ce qu’ils font ensemble, ou ce qui manque pour le savoir', () => {
    expect(plain(liberationsDites(ame))).toBe('Soit 696 libérations par an sur 7 698 logements, 58,0 par mois.')
    expect(plain(equilibreDit(ame))).toBe('128 entrées, 58 locations et 70,0 retraits par mois : la file est stable.')
    const { demande: _demande, parTypologie: _tailles, ...nu } = ame
    expect(liberationsDites(nu)).toContain('Donnez les typologies')
    expect(equilibreDit(nu)).toContain('ne sont pas dits')
  })

  it('la file et la cohorte se disent leur écart, et un geste porte la file à la cohorte', () => {
    expect(ecartDeFile(ame)).toBeUndefined()
    expect(ecartDeFile(villemandeur)).toBeUndefined()
    const plus = avec(TERRITOIRES_LIVRES, setTaille(TERRITOIRES_LIVRES, 'ame', { n: 5000, graine: 2024 }))
    const ecart = ecartDeFile(plus.scenarios['ame'] ?? ame)
    if (!ecart) throw new Error('sans écart')
    expect(plain(ecart.phrase)).toBe('La cohorte fabriquée compte 5 000 demandes, la file en annonce 2 800.')
    const portee = avec(plus, setChiffre(plus, 'ame', ecart.lieu, ecart.n)).scenarios['ame'] ?? ame
    expect(ecartDeFile(portee)).toBeUndefined()
    expect(portee.demande?.actives).toMatchObject({ valeur: 5000, hypothese: 'hypothèse de travail' })
  })

  it('le parc et les livraisons se lisent d’une ligne', () => {
    expect(plain(territoireVue(villemandeur).resume)).toBe('498 logements, 26 résidences, 4 bailleurs, 1 commune.')
    expect(
      livraisonsVue(flamanderie).map(({ typologies, reservation }) => [plain(typologies), plain(reservation)]),
    ).toEqual([['3 T3, 11 T4', '14 (2 lectures)']])
  })
})

describe('les marges', () => {
  const lues = lire(ame)

  it('voulues et obtenues, toutes tenues dans la cohorte livrée ; celles qui ne se relisent pas le disent', () => {
    const vues = margesVue(ame, recette, lues)
    expect(plain(bilanDesMarges(vues))).toBe('Les 15 marges lues sont tenues.')
    expect(vues.filter(({ isNonRelue }) => isNonRelue).map(({ marge }) => marge)).toEqual([
      'enfantsMoins14',
      'enfantsANaitre',
      'jeuneMenage',
      'motifPrincipal',
      'communePrincipale',
    ])
    const [composition] = vues
    expect(composition?.valeurs[0]).toMatchObject({ libelle: 'personne seule', voulu: 4400, isHors: false })
  })

  it('une marge impossible avec les autres sort de la tolérance, et le dit', () => {
    const seuls = avec(
      TERRITOIRES_LIVRES,
      setMarge(TERRITOIRES_LIVRES, 'ame', 'typologiePrincipale', { T1: 0, T2: 0, T3: 0, T4: 0, T5: 10_000 }),
    )
    const scenario = seuls.scenarios['ame'] ?? ame
    const vues = margesVue(scenario, scenario.cohorte ?? recette, lire(scenario, 600))
    expect(vues.find(({ marge }) => marge === 'typologiePrincipale')?.isHors).toBe(true)
    expect(bilanDesMarges(vues)).toContain('1\u00A0marge sort')
  })

  it('avant la cohorte, rien n’est dit obtenu', () => {
    const vues = margesVue(ame, recette, undefined)
    expect(vues.flatMap(({ valeurs }) => valeurs.map(({ obtenu }) => obtenu)).filter((x) => x !== undefined)).toEqual(
      [],
    )
    expect(vues.some(({ isNonRelue }) => isNonRelue)).toBe(false)
  })

  it('à l’écart : le premier quartile est proche d’un quart, les ménages de deux sont plus nombreux qu’attendu', () => {
    const temoins = temoinsVue(lues)
    expect(temoins.find(({ temoin }) => temoin === 'premierQuartile')?.isProche).toBe(true)
    expect(temoins.find(({ temoin }) => temoin === 'personnes2')?.isProche).toBe(false)
  })

  it('chaque valeur de chaque marge a ses mots', () => {
    const nus = margesVue(ame, recette, undefined).flatMap(({ marge, valeurs }) =>
      valeurs
        .filter(({ valeur }) => libelleDansMarge(marge, valeur, ame) === '')
        .map(({ valeur }) => `${marge} ${valeur}`),
    )
    expect(nus).toEqual([])
  })

  it('ce qu’une marge pourrait dire se propose à zéro, et ne s’écrit que si on le remplit', () => {
    const parts = partsSaisies('motifPrincipal', recette, ame)
    expect(parts['futureUnion']).toBe(0)
    expect(partsEcrites('motifPrincipal', recette, parts)).toEqual(recette.marges['motifPrincipal'])
  })
})

describe('les variantes', () => {
  it('partent de ce que le scénario dit, et se nomment par ce qui change', () => {
    expect(departsDe(villemandeur)).toEqual({ rotationPourCent: 100 })
    expect(plain(titreDeVariante(ame, { n: 6000, rotationPourCent: 50 }))).toBe(
      'Agglomération montargoise : toute la file de la demande — 6 000 demandes, rotation à 50 %',
    )
  })

  it('la part du premier quartile donne la médiane qui la tient dans la cohorte', () => {
    expect(Math.abs((medianePourPremierQuartile(recette, 2500, 8700) ?? 0) - 1070)).toBeLessThan(10)
    expect(medianePourPremierQuartile(recette, 200, 8700)).toBeUndefined()
    expect(variationsDe({ premierQuartile: 99 }, ame, 8700)).toBeUndefined()
    const mediane = variationsDe({ premierQuartile: 35 }, ame, 8700)?.medianeRessourcesEuros ?? 0
    const change = avec(
      TERRITOIRES_LIVRES,
      setChiffre(TERRITOIRES_LIVRES, 'ame', { rubrique: 'parametre', cle: 'medianeRessourcesEuros' }, mediane),
    )
    const [quartile] = lire(change.scenarios['ame'] ?? ame).temoins
    expect(Math.abs((quartile?.effectif ?? 0) / 2800 - 0.35)).toBeLessThan(0.015)
  })
})

describe('l’ouvrier', () => {
  it('rend les marges d’un scénario, et le fichier de sa cohorte, sans toucher à celle en usage', async () => {
    const moteur = creerMoteur()
    await moteur.preparerCohorte({ genre: 'recette', scenario: ame }, ame.moisReference)
    const petite: Scenario = { ...ame, cohorte: { ...recette, n: 300, graine: 7 } }
    const parts: number[] = []
    const obtenues = await moteur.margesObtenues(petite, 8700, (part) => parts.push(part))
    expect(obtenues?.n).toBe(300)
    expect(obtenues?.ecarts.length).toBeGreaterThan(100)
    const csv = await moteur.ecrireCohorte(petite)
    expect(csv?.trimEnd().split('\n')).toHaveLength(301)
    expect(await moteur.chercherCas('D2800')).toEqual(['D2800'])
  })
})

describe('les correspondances retenues', () => {
  it.each([[null], ['{'], ['{"a":1}'], ['[1,null,{"signature":3}]']])('%s : rien', (texte) => {
    expect(readCorrespondances(texte)).toEqual([])
  })

  it('ce qui n’est pas à nous est oublié', () => {
    const texte = JSON.stringify([
      {
        signature: 'a\nb',
        correspondance: {
          colonnes: {
            a: { genre: 'fait', fait: 'motifs', separateur: '§', valeurs: { x: 'sante', y: 3 } },
            b: { genre: 'autre' },
          },
          defauts: { dalo: 'non', n: 4 },
        },
      },
    ])
    expect(readCorrespondances(texte)).toEqual([
      {
        signature: 'a\nb',
        correspondance: {
          colonnes: { a: { genre: 'fait', fait: 'motifs', valeurs: { x: 'sante' } }, b: { genre: 'ignoree' } },
          defauts: { dalo: 'non' },
        },
      },
    ])
  })
})
