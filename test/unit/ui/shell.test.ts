// What the shell says of the work under way, the keys of its acts, and the words of the home page.
import { describe, expect, test } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { hashContent } from '~/domain/hash.ts'
import { ariaTouches, isSaisie, isTouche, lireTouche } from '~/ui/acts/touches.ts'
import { planVue, recentVue } from '~/ui/accueil/view.ts'
import type { EtatAtelier } from '~/ui/etat/contrat.ts'
import {
  EMPREINTE_LIVREE,
  ESSAIS_LIVRES,
  livres,
  TERRITOIRES_LIVRES,
  VERSION_LIVREE as livree,
  VERSIONS_LIVREES,
} from '~/ui/etat/livres.ts'
import { ranger } from '~/ui/etat/lignees.ts'
import { PAGES, pageDe, titreDeLOnglet } from '~/ui/shell/pages.ts'
import { contexteDuFlux, contexteVue, provenanceDuFlux, provenanceVue } from '~/ui/shell/view.ts'

const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ')

const VERSIONS = ranger(VERSIONS_LIVREES)
const neuf: EtatAtelier = {
  ouverture: 'prete',
  ecriture: false,
  brouillon: {
    contenu: livres.cotation,
    origine: livree.hash,
    fusionnees: [],
    hash: livree.hash,
    modifie: false,
    annulable: undefined,
    retablissable: undefined,
  },
  versions: [livree],
  versionsDuFlux: VERSIONS.flux,
  versionsDesScenarios: VERSIONS.scenario,
  ascendances: {},
  registre: { demarches: [], signatures: [], cles: [] },
  flux: livres.flux,
  territoires: TERRITOIRES_LIVRES,
  essais: ESSAIS_LIVRES,
  textes: {},
  scenario: livres.ame,
  mois: livres.ame.moisReference,
  cohorte: { hash: 'c0ffee1234', n: 2800, synthetique: true, graine: 2024, nom: livres.ame.titre },
  problemes: [],
  comparaison: { a: livree.hash, b: 'brouillon' },
}

function edite(): EtatAtelier {
  const edition = setPoints(livres.cotation, 'mutation', 'handicap', 40, '2024-01')
  if (!edition.ok) throw new Error('édition refusée')
  const points = { ...livres.cotation.grilles.mutation.points, handicap: 40 }
  const grilles = { ...livres.cotation.grilles, mutation: { ...livres.cotation.grilles.mutation, points } }
  return {
    ...neuf,
    brouillon: {
      ...neuf.brouillon,
      contenu: { ...livres.cotation, grilles },
      hash: 'abcdef0123',
      modifie: true,
      annulable: edition.value.nom,
    },
  }
}

describe('tête', () => {
  test('nomme les règles, leur statut, le scénario et la taille de la cohorte', () => {
    const vue = contexteVue(neuf)
    expect(vue.regles).toBe(livres.cotation.titre)
    expect(vue.statut).toEqual({ genre: 'version', texte: 'version livrée' })
    expect(plain(vue.cohorte)).toBe('2 800 demandes')
    expect(vue).toMatchObject({ scenario: livres.ame.titre, synthetique: true, fichier: undefined })
  })

  test('des règles changées sont un brouillon, une version reprise garde son numéro', () => {
    expect(contexteVue(edite()).statut).toEqual({ genre: 'brouillon', texte: 'brouillon' })
    const v2 = { ...livree, hash: 'v2', numero: 2 }
    const etat = { ...neuf, brouillon: { ...neuf.brouillon, origine: 'v2' }, versions: [v2, livree] }
    expect(contexteVue(etat).statut.texte).toBe('version 2')
  })

  test('la page du flux nomme le flux et les logements, et ses chiffres n’ont ni cohorte ni graine', () => {
    expect(contexteDuFlux(neuf, livres)).toMatchObject({
      regles: livres.flux.titre,
      scenario: livres.ame.titre,
    })
    expect(provenanceDuFlux(neuf, livres).join(' ')).toMatch(/^moteur \S+ flux \w{6} stock \w{6} scénario \w{6}$/)
    expect(pageDe('/quartiers')?.objet).toBe('flux')
  })

  test('un flux changé est un brouillon, un scénario changé est dit modifié, un scénario fait ici est à vous', () => {
    const flux = { ...livres.flux, titre: 'Flux à 18 %' }
    expect(contexteDuFlux({ ...neuf, flux }, livres)).toMatchObject({
      regles: 'Flux à 18 %',
      statut: { genre: 'brouillon' },
      statutDuScenario: { texte: 'livré' },
    })
    const versionsDuFlux = VERSIONS.flux.map((version) => ({ ...version, hash: hashContent(flux), numero: 2 }))
    expect(contexteDuFlux({ ...neuf, flux, versionsDuFlux }, livres).statut).toEqual({
      genre: 'version',
      texte: 'version 2',
    })
    expect(provenanceDuFlux({ ...neuf, flux, versionsDuFlux }, livres)[1]).toMatch(/^flux \w{6}$/)
    expect(provenanceDuFlux({ ...neuf, flux }, livres)[1]).toMatch(/^flux \w{6} \(brouillon\)$/)
    const statut = (scenario: EtatAtelier['scenario']) => contexteVue({ ...neuf, scenario }).statutDuScenario.texte
    expect(statut({ ...livres.ame, moisReference: '2025-01' })).toBe('modifié')
    expect(statut({ ...livres.ame, id: 'essai' })).toBe('à vous')
  })

  test('une cohorte importée n’est jamais dite synthétique, et une cohorte inconnue n’a pas de nombre', () => {
    const reelle = { hash: 'f00d', n: 412, synthetique: false, graine: undefined, nom: 'demandes.csv' }
    const vue = contexteVue({ ...neuf, cohorte: reelle })
    expect(vue).toMatchObject({ synthetique: false, fichier: 'demandes.csv' })
    expect(contexteVue({ ...neuf, cohorte: undefined }).cohorte).not.toMatch(/\d/)
  })
})

describe('pied', () => {
  test('dit le moteur, les règles, le scénario, la cohorte et la graine', () => {
    expect(provenanceVue(neuf)).toEqual([
      'moteur 1.2.0',
      `règles ${EMPREINTE_LIVREE.slice(0, 6)}`,
      expect.stringMatching(/^scénario [0-9a-f]{6}$/),
      'cohorte c0ffee',
      'graine 2024',
    ])
    expect(provenanceVue(edite())[1]).toBe('règles abcdef (brouillon)')
  })

  test('une cohorte importée n’a pas de graine', () => {
    const cohorte = { hash: 'f00d00', n: 412, synthetique: false, graine: undefined, nom: 'demandes.csv' }
    expect(provenanceVue({ ...neuf, cohorte }).at(-1)).toBe('cohorte f00d00')
  })
})

describe('année du plan', () => {
  const lue = (mois: string) => planVue(livres.ame, mois)

  test('le mois lu a son rang dans le plan, du premier au dernier', () => {
    expect(lue('2024-01').titre).toBe('Année 1 sur 6')
    expect(lue('2029-12').titre).toBe('Année 6 sur 6')
    expect(lue('2026-07').annees.filter(({ isLue }) => isLue)).toEqual([{ annee: 2026, isLue: true }])
    expect(plain(lue('2026-07').phrase)).toContain('juillet 2026, dans un plan de 2024 à 2029')
  })

  test('hors du plan, la phrase le dit et aucune année n’est lue', () => {
    for (const [mois, dit] of [
      ['2023-12', 'avant le plan, qui commence en 2024'],
      ['2030-01', 'après le plan, qui finit en 2029'],
    ] as const) {
      const { titre, annees, phrase } = lue(mois)
      expect(titre).toBeUndefined()
      expect(annees.some(({ isLue }) => isLue)).toBe(false)
      expect(phrase).toContain(dit)
    }
  })
})

describe('pages', () => {
  test('chaque page a un titre d’onglet à elle, et une adresse inconnue le dit', () => {
    expect(new Set(PAGES.map(({ chemin }) => titreDeLOnglet(chemin))).size).toBe(PAGES.length)
    expect(titreDeLOnglet('/regles/')).toBe('Règles — Atelier CIL')
    expect(titreDeLOnglet('/rien')).toBe('Page introuvable — Atelier CIL')
    expect(pageDe('/')?.chemin).toBe('/')
  })
})

describe('touches', () => {
  const frappe = (key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...mods,
  })

  test('Ctrl+Z et Cmd+Z annulent, Ctrl+Maj+Z non', () => {
    expect(isTouche('Mod+Z', frappe('z', { ctrlKey: true }))).toBe(true)
    expect(isTouche('Mod+Z', frappe('z', { metaKey: true }))).toBe(true)
    expect(isTouche('Mod+Z', frappe('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isTouche('Mod+Maj+Z', frappe('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isTouche('Mod+Z', frappe('z'))).toBe(false)
    expect(isTouche('Mod+Z', frappe('z', { ctrlKey: true, altKey: true }))).toBe(false)
  })

  test('un signe se tape avec Maj ou sans, selon le clavier', () => {
    expect(isTouche('?', frappe('?', { shiftKey: true }))).toBe(true)
    expect(isTouche('?', frappe('?'))).toBe(true)
    expect(isTouche('?', frappe('?', { ctrlKey: true }))).toBe(false)
    expect(isTouche('F1', frappe('F1', { shiftKey: true }))).toBe(false)
  })

  test('se lisent en français, et par un lecteur d’écran', () => {
    expect(lireTouche('Mod+Maj+Z')).toBe('Ctrl+Maj+Z')
    expect(ariaTouches(['Mod+Maj+Z', 'Mod+Y'])).toBe('Control+Shift+Z Control+Y')
  })

  test('un champ où l’on tape garde son Ctrl+Z, une case à cocher non', () => {
    expect(isSaisie({ tagName: 'INPUT', type: 'text' })).toBe(true)
    expect(isSaisie({ tagName: 'TEXTAREA' })).toBe(true)
    expect(isSaisie({ tagName: 'INPUT', type: 'checkbox' })).toBe(false)
    expect(isSaisie({ tagName: 'TD' })).toBe(false)
  })
})

describe('travail récent', () => {
  test('rien au premier jour', () => {
    expect(recentVue(neuf)).toEqual({ brouillon: undefined, flux: undefined, scenarios: [], versions: [] })
  })

  test('un brouillon dit combien de changements, et le dernier geste', () => {
    expect(plain(recentVue(edite()).brouillon?.detail ?? '')).toMatch(
      /^1 changement depuis son origine\. Dernier geste : C07 .*, grille mutation : points du niveau → 40\.$/,
    )
  })

  test('un scénario changé, un scénario à soi et un flux changé sont du travail', () => {
    const { ame, villemandeur, flux } = livres
    const essai = { ...villemandeur, id: 'essai', titre: 'Essai de rotation' }
    const scenarios = { ...TERRITOIRES_LIVRES.scenarios, [ame.id]: { ...ame, moisReference: '2025-06' }, essai }
    const vue = recentVue({
      ...neuf,
      territoires: { ...TERRITOIRES_LIVRES, scenarios },
      flux: { ...flux, titre: 'Flux à 18 %' },
    })
    expect(vue.flux).toBe('Flux à 18 %')
    expect(vue.scenarios.map(({ titre, statut }) => [titre, statut])).toEqual([
      [ame.titre, 'modifié'],
      ['Essai de rotation', 'à vous'],
    ])
    expect(vue.scenarios[0]?.detail).toBe('Scénario, lu en juin 2025.')
  })

  test('une version dit qui, quand et pourquoi ; la version livrée n’est pas un travail', () => {
    const v1 = { ...livree, hash: 'v1', numero: 1, auteur: 'Groupe 2', message: 'Essai', date: '2026-03-03T12:05:00Z' }
    const { versions } = recentVue({ ...neuf, versions: [v1, livree] })
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({ hash: 'v1', message: 'Essai' })
    expect(plain(versions[0]?.signature ?? '')).toMatch(/^Groupe 2, le 3 mars 2026 à \d\d:05$/)
  })
})
