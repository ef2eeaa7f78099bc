// The registry of acts, on the page's own state: names in both languages, keys that do not quarrel, reasons said.
import { afterEach, describe, expect, test } from 'vitest'
import { choisirLangue } from '~/i18n/langue.ts'
import { A_TOUCHES, actesDe } from '~/ui/acts/index.ts'
import { etatPresent } from '~/ui/etat/atelier.ts'
import { isTouche } from '~/ui/acts/touches.ts'
import { paletteVue } from '~/ui/palette/view.ts'

afterEach(() => choisirLangue('fr'))

describe('actes', () => {
  test('chacun a son nom, et pas celui d’un autre, dans les deux langues', async () => {
    const ids = actesDe(etatPresent()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const code of ['fr', 'en'] as const) {
      await choisirLangue(code)
      const etat = etatPresent()
      const noms = actesDe(etat).map((acte) => acte.libelle(etat))
      expect(noms.filter((nom) => nom.trim() === '')).toEqual([])
      expect(noms.filter((nom, i) => noms.indexOf(nom) !== i)).toEqual([])
    }
  })

  test('une touche ne fait qu’un acte', () => {
    const touches = A_TOUCHES.flatMap((acte) => acte.touches)
    expect(new Set(touches).size).toBe(touches.length)
    const frappe = { key: 'K', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false }
    expect(A_TOUCHES.filter((acte) => acte.touches.some((touche) => isTouche(touche, frappe)))).toHaveLength(1)
  })

  test('avant que l’atelier soit ouvert, ce qui touche au travail est empêché par une phrase', () => {
    const etat = etatPresent()
    expect(etat.ouverture).toBe('en-cours')
    const critere = actesDe(etat).find(({ id }) => id === 'critere:handicap')
    expect(critere?.empeche(etat)).toMatch(/s’ouvre/)
    expect(
      actesDe(etat)
        .find(({ id }) => id === 'aller:/quartiers')
        ?.empeche(etat),
    ).toBeUndefined()
  })
})

describe('palette', () => {
  const premiere = (requete: string) => {
    const etat = etatPresent()
    return paletteVue(requete, { etat, actes: actesDe(etat), recents: [] })[0]?.lignes[0]?.acte.id
  }
  test.each([
    ['nouveau niveau', 'structure'],
    ['groupe', 'structure'],
    ['paramètre', 'structure'],
    ['nouveau critère', 'nouveau-critere'],
    ['exporter excel', 'exporter-grille'],
    ['importer excel', 'importer-grille'],
    ['importer cohorte', 'importer-cohorte'],
    ['dérogation', 'aller:/regles/flux'],
    ['contingent', 'aller:/regles/flux'],
    ['plafond', 'aller:/regles/flux'],
    ['pdf', 'imprimer'],
    ['english', 'langue:en'],
    ['anglais', 'langue:en'],
    ['nuit', 'apparence:sombre'],
    ['dupliquer', 'dupliquer-scenario'],
    ['défaire', 'annuler'],
    ['refaire', 'retablir'],
    ['lexique', 'glossaire'],
  ])('« %s » mène à %s', (requete, id) => {
    expect(premiere(requete)).toBe(id)
  })

  test('en anglais aussi', async () => {
    await choisirLangue('en')
    expect(['new level', 'undo', 'exemption', 'glossary'].map(premiere)).toEqual([
      'structure',
      'annuler',
      'aller:/regles/flux',
      'glossaire',
    ])
  })
})
