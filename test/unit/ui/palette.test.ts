// What the palette finds and in which order, and what the list of shortcuts says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Acte } from '~/ui/acts/acte.ts'
import type { EtatAtelier } from '~/ui/etat/contrat.ts'
import { ecart } from '~/ui/palette/recherche.ts'
import { ZONES } from '~/ui/palette/touches.ts'
import { glossaireVu, paletteVue, raccourcisVue, touchesVues } from '~/ui/palette/view.ts'
import { gesteDe } from '~/ui/tableur/touches.ts'

const acte = (id: string, libelle: string, plus: Partial<Acte> = {}): Acte => ({
  id,
  groupe: 'regles',
  touches: [],
  libelle: () => libelle,
  empeche: () => undefined,
  faire: () => Promise.resolve(),
  ...plus,
})

const ACTES: readonly Acte[] = [
  acte('annuler', 'Annuler : C07', { groupe: 'historique', touches: ['Mod+Z'], nom: () => 'Annuler le dernier geste' }),
  acte('regles', 'Aller à : Règles', { groupe: 'pages', nom: () => 'Règles' }),
  acte('exporter', 'Exporter le jeu de règles (JSON)'),
  acte('enregistrer', 'Enregistrer une version…', { groupe: 'versions', empeche: () => 'Rien n’a changé.' }),
  acte('critere:handicap', 'C07 Personne en situation de handicap'),
  acte('aide', 'Voir les raccourcis clavier', { groupe: 'aide', touches: ['F1', '?'] }),
]
// No act of the table reads the state.
const etat = {} as EtatAtelier
const vue = (requete: string, recents: readonly string[] = []) => paletteVue(requete, { etat, actes: ACTES, recents })
const trouves = (requete: string, recents?: readonly string[]) =>
  vue(requete, recents).flatMap(({ lignes }) => lignes.map(({ acte: { id } }) => id))

describe('recherche', () => {
  const de = (requete: string, nom: string) => ecart(requete, { noms: [nom] })

  test('ni la casse ni les accents ne comptent, et chaque mot doit se trouver', () => {
    expect(de('REGLES', 'Aller à : Règles')).toBe(1)
    expect(de('situation handi', 'C07 Personne en situation de handicap')).toBe(2)
    expect(de('situation piscine', 'C07 Personne en situation de handicap')).toBeUndefined()
    expect(de("l'agglo", 'Habite dans l’agglomération')).toBeDefined()
  })

  test('le nom même, son début, un de ses mots, un synonyme, le groupe : dans cet ordre ; jamais le milieu d’un mot', () => {
    const chose = { noms: ['Exporter la grille'], mots: 'excel xlsx', groupe: 'Cotation' }
    const ecarts = ['exporter la grille', 'export', 'grille', 'excel', 'cota', 'porter', 'xprtr', '—'].map((requete) =>
      ecart(requete, chose),
    )
    expect(ecarts).toEqual([-1, 0, 1, 2, 4, undefined, undefined, undefined])
  })

  test('un nom se trouve toujours par le début d’un de ses mots', () => {
    const mot = fc.stringMatching(/^[a-zéèàç]{1,8}$/)
    fc.assert(
      fc.property(fc.array(mot, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (mots, n, m) => {
        const cherche = mots[n % mots.length] ?? ''
        expect(de(cherche.slice(0, 1 + (m % cherche.length)), mots.join(' '))).toBeDefined()
      }),
    )
  })
})

test('ce qui défait ne se trouve que par ses propres mots, jamais par ceux du geste qu’il déferait', () => {
  const defaire = acte('annuler', 'Annuler : Nouveau critère C07', {
    groupe: 'historique',
    nom: () => 'Annuler le dernier geste',
    mots: 'paletteMotsAnnuler',
    parMots: true,
  })
  const ids = (requete: string) =>
    paletteVue(requete, { etat, actes: [...ACTES.slice(1), defaire], recents: ['annuler'] }).flatMap(({ lignes }) =>
      lignes.map((ligne) => ligne.acte.id),
    )
  for (const requete of ['annul', 'défaire', 'DEFAIRE']) expect(ids(requete)).toEqual(['annuler'])
  for (const requete of ['nouveau', 'c07', 'dernier geste', 'historique', 'annuler nouveau'])
    expect(ids(requete)).not.toContain('annuler')
})

describe('palette', () => {
  test('sans requête : les récentes, puis les groupes ; les critères se cherchent', () => {
    expect(vue('', ['exporter', 'disparue']).map(({ titre }) => titre)).toEqual([
      'Récentes',
      'Historique',
      'Pages',
      'Versions',
      'Aide',
    ])
    expect(trouves('', ['exporter'])).toEqual(['exporter', 'annuler', 'regles', 'enregistrer', 'aide'])
  })

  test('le nom d’une page passe devant les phrases qui le contiennent, à égalité la plus récente devant', () => {
    expect(trouves('regles')).toEqual(['regles', 'exporter'])
    expect(trouves('r', ['exporter'])[0]).toBe('regles')
    expect(trouves('ann', [])[0]).toBe('annuler')
  })

  test('un critère se trouve par un de ses mots, un acte empêché dit pourquoi', () => {
    expect(trouves('handicap')).toEqual(['critere:handicap'])
    const [section] = vue('enregistrer')
    expect(section?.titre).toMatch(/^1\sréponse$/)
    expect(section?.lignes[0]).toMatchObject({ isEmpechee: true, raison: 'Rien n’a changé.', groupe: 'Versions' })
    expect(vue('zzzz')).toEqual([])
  })

  test('une raison qui répète le nom de l’acte ne se dit pas deux fois', () => {
    const rien = acte('rien', 'Rien à annuler', { empeche: () => 'Rien à annuler' })
    const [section] = paletteVue('', { etat, actes: [rien], recents: [] })
    expect(section?.lignes[0]).toMatchObject({ isEmpechee: true, raison: undefined })
  })
})

test('les raccourcis sont ceux des actes, par groupe, sous leur nom constant', () => {
  expect(raccourcisVue(ACTES, etat)).toEqual([
    { groupe: 'Historique', lignes: [{ id: 'annuler', nom: 'Annuler le dernier geste', touches: ['Ctrl+Z'] }] },
    { groupe: 'Aide', lignes: [{ id: 'aide', nom: 'Voir les raccourcis clavier', touches: ['F1', '?'] }] },
  ])
})

describe('touches des zones', () => {
  const CLES: Readonly<Record<string, string>> = {
    Fleches: 'ArrowDown',
    Entree: 'Enter',
    Echap: 'Escape',
    Suppr: 'Delete',
    Espace: ' ',
    Debut: 'Home',
    Fin: 'End',
    PagePrec: 'PageUp',
    PageSuiv: 'PageDown',
  }
  const frappe = (touche: string) => {
    const parts = touche.split('+')
    const key = parts.at(-1) ?? ''
    const [ctrlKey, shiftKey] = [parts.includes('Mod'), parts.includes('Maj')]
    return { key: CLES[key] ?? key, ctrlKey, shiftKey, metaKey: false, altKey: false }
  }
  // The clipboard speaks by its own events, and D is the drag handle's.
  const AILLEURS: readonly string[] = ['paletteGrilleCopier', 'paletteGrilleColler', 'paletteGrilleNiveau']

  test('la grille répond à chacune de celles qu’on lui prête', () => {
    const grille = ZONES.find(({ nom }) => nom === 'paletteZoneGrille')
    const muettes = (grille?.lignes ?? [])
      .filter(({ nom }) => !AILLEURS.includes(nom))
      .flatMap(({ nom, touches }) => touches.map((touche) => ({ nom, touche })))
      .filter(({ nom, touche }) => !gesteDe(frappe(touche), nom === 'paletteGrilleVolet' ? 0 : 1))
    expect(muettes).toEqual([])
  })

  test('elles se lisent dans la langue, jamais par leur nom de code', () => {
    const lues = touchesVues(ZONES).flatMap(({ lignes }) => lignes.flatMap(({ touches }) => touches))
    expect(lues).toContain('Maj+flèches')
    expect(lues).toContain('Ctrl+Espace')
    expect(lues.filter((touche) => /Mod|Entree|Echap|Debut|Page[PS]/.test(touche))).toEqual([])
  })
})

test('le glossaire est dans l’ordre des noms, chacun avec sa définition', () => {
  const noms = glossaireVu().map(({ nom }) => nom)
  expect(noms).toEqual(noms.toSorted((a, b) => a.localeCompare(b, 'fr')))
  expect(new Set(noms).size).toBe(noms.length)
  expect(glossaireVu().every(({ definition }) => definition.endsWith('.'))).toBe(true)
})
