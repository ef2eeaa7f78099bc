// What the palette finds and in which order, and what the list of shortcuts says.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Acte } from '~/ui/acts/acte.ts'
import type { EtatAtelier } from '~/ui/etat/contrat.ts'
import { ecart } from '~/ui/palette/recherche.ts'
import { paletteVue, raccourcisVue } from '~/ui/palette/view.ts'

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
  test('ni la casse ni les accents ne comptent, et chaque mot doit se trouver', () => {
    expect(ecart('REGLES', 'Aller à : Règles')).toBe(1)
    expect(ecart('situation handi', 'C07 Personne en situation de handicap')).toBe(2)
    expect(ecart('situation piscine', 'C07 Personne en situation de handicap')).toBeUndefined()
    expect(ecart("l'agglo", 'Habite dans l’agglomération')).toBeDefined()
  })

  test('le texte même, son début, un mot, le milieu d’un mot, des lettres éparses : dans cet ordre', () => {
    const ecarts = ['comparer', 'compa', 'version', 'pare', 'cmpvrs'].map((requete) =>
      ecart(requete, requete === 'comparer' ? 'Comparer' : 'Comparer une version'),
    )
    expect(ecarts).toEqual([-1, 0, 1, 2, 4])
    expect(ecart('cmv', 'Comparer une version')).toBeUndefined()
  })

  test('un texte se trouve toujours par un de ses mots', () => {
    const mot = fc.stringMatching(/^[a-zéèàç]{1,8}$/)
    fc.assert(
      fc.property(fc.array(mot, { minLength: 1, maxLength: 6 }), fc.nat(), (mots, n) => {
        expect(ecart(mots[n % mots.length] ?? '', mots.join(' '))).toBeDefined()
      }),
    )
  })
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

  test('des lettres éparses ne répondent que si rien n’est plus près', () => {
    const actes = [...ACTES, acte('critere:expulsion', 'C05 Menacé d’expulsion sans relogement')]
    const ids = (requete: string) =>
      paletteVue(requete, { etat, actes, recents: [] }).flatMap(({ lignes }) => lignes.map((ligne) => ligne.acte.id))
    expect(ids('export')).toEqual(['exporter'])
    expect(ids('expjeu')).toEqual(['exporter'])
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
