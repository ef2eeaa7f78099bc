// The grid's spreadsheet manners, apart from the page: blocks, keys, acts on rows, what a preview says.
import { describe, expect, it, test } from 'vitest'
import type { Constat } from '~/analysis/checks/constat.ts'
import { ecartsDeGrille } from '~/domain/chiffres.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { appliquerLot } from '~/domain/edit-lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { problem } from '~/domain/problem.ts'
import { lireCollage } from '~/exchange/grille-coller.ts'
import { livres } from '~/ui/etat/livres.ts'
import { reglesVue } from '~/ui/regles/view.ts'
import {
  blocEntre,
  casesDuBloc,
  isDansLeBloc,
  lignesEntre,
  tailleDe,
  texteDesLignes,
  texteDuBloc,
  toutChoisir,
} from '~/ui/tableur/bloc.ts'
import { ecartsVus, phrasesDEffet, phrasesDesBloquants } from '~/ui/tableur/ecarts-view.ts'
import { ACTES, formulaireInitial, lireActe, notesDe, titreDe } from '~/ui/tableur/lot-view.ts'
import { phraseDeRefus } from '~/ui/tableur/refus.ts'
import { gesteDe } from '~/ui/tableur/touches.ts'
import { uneCotation } from '../../support/cotations.ts'
import { plain } from '../../support/contenus.ts'

const MOIS = '2024-01'
const index = parseMois(MOIS)
const { cotation } = livres
const lignes = reglesVue(cotation, cotation, undefined, index).bandes.flatMap((bande) => bande.lignes)

describe('un bloc', () => {
  it('va de l’ancre au foyer, dans les deux sens, sans le nom des critères', () => {
    const attendu = { ligne: 2, colonne: 1, lignes: 4, colonnes: 2 }
    expect(blocEntre({ ligne: 2, colonne: 1 }, { ligne: 5, colonne: 2 })).toEqual(attendu)
    expect(blocEntre({ ligne: 5, colonne: 2 }, { ligne: 2, colonne: 0 })).toEqual(attendu)
    expect(tailleDe(blocEntre(undefined, { ligne: 3, colonne: 2 }))).toBe(1)
    const bloc = blocEntre({ ligne: 2, colonne: 2 }, { ligne: 5, colonne: 2 })
    expect(isDansLeBloc(bloc, { ligne: 5, colonne: 2 })).toBe(true)
    expect(isDansLeBloc(bloc, { ligne: 5, colonne: 1 })).toBe(false)
  })

  it('Ctrl + A prend la colonne, puis les deux', () => {
    const place = { ligne: 4, colonne: 2 } as const
    const colonne = toutChoisir(place, blocEntre(undefined, place), 28)
    const prise = blocEntre(colonne.ancre, colonne.place)
    expect(prise).toEqual({ ligne: 0, colonne: 2, lignes: 29, colonnes: 1 })
    const tout = toutChoisir(colonne.place, prise, 28)
    expect(blocEntre(tout.ancre, tout.place)).toEqual({ ligne: 0, colonne: 1, lignes: 29, colonnes: 2 })
  })

  it('copié puis collé au même endroit, ne change rien : ni les cases, ni les lignes', () => {
    const bloc = blocEntre({ ligne: 0, colonne: 1 }, { ligne: 28, colonne: 2 })
    expect(casesDuBloc(lignes, bloc)).toHaveLength(58)
    expect(texteDuBloc(lignes, { ...bloc, lignes: 4 })).toBe('250\t250\n40\t40\n40\t40\n40\t—')
    for (const texte of [texteDuBloc(lignes, bloc), texteDesLignes(lignes.toReversed())]) {
      const lu = lireCollage(
        texte,
        cotation,
        { criteres: lignes.map(({ id }) => id), ligne: 0, colonne: 0, lignes: 1, colonnes: 1 },
        index,
      )
      expect(lu.ok && lu.value.cases).toBe(58)
      expect(lu.ok && lu.value.retouches.every(({ chiffres = [] }) => chiffres.length === 1)).toBe(true)
    }
    expect(lignesEntre(lignes, 2, 0)).toEqual(lignes.slice(0, 3).map(({ id }) => id))
  })
})

describe('une touche', () => {
  const frappe = (key: string, plus: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...plus,
  })
  test.each([
    ['ArrowDown', {}, 1, { genre: 'aller', lignes: 1, colonnes: 0, etend: false }],
    ['ArrowRight', { shiftKey: true }, 1, { genre: 'aller', lignes: 0, colonnes: 1, etend: true }],
    ['End', {}, 1, { genre: 'bout', fin: true, etend: false }],
    ['5', {}, 1, { genre: 'saisir', texte: '5' }],
    ['Enter', {}, 2, { genre: 'saisir' }],
    ['Enter', {}, 0, { genre: 'volet' }],
    ['Delete', {}, 1, { genre: 'vider' }],
    [' ', {}, 2, { genre: 'ligne' }],
    ['a', { ctrlKey: true }, 1, { genre: 'tout' }],
    ['F10', { shiftKey: true }, 0, { genre: 'menu' }],
    ['Escape', {}, 1, { genre: 'laisser' }],
  ] as const)('%s %j', (key, plus, colonne, geste) => expect(gesteDe(frappe(key, plus), colonne)).toEqual(geste))

  test.each([
    ['c', { ctrlKey: true }, 1],
    ['z', { ctrlKey: true }, 1],
    ['5', {}, 0],
    ['Delete', {}, 0],
    ['Tab', {}, 1],
    ['x', {}, 1],
    ['ArrowDown', { altKey: true }, 1],
  ] as const)('%s %j n’est pas à la grille', (key, plus, colonne) =>
    expect(gesteDe(frappe(key, plus), colonne)).toBeUndefined(),
  )
})

describe('un geste sur des lignes', () => {
  const depart = formulaireInitial(cotation, ['handicap'])

  it('se lit du formulaire, ou dit quel champ corriger', () => {
    expect(ACTES.map(({ genre }) => lireActe(genre, depart))).toEqual([
      { acte: { genre: 'niveau', rang: 4 } },
      { acte: { genre: 'multiplier', facteur: { num: 3, den: 2 }, grilles: ['primo', 'mutation'] } },
      { acte: { genre: 'ajouter', points: 5, grilles: ['primo', 'mutation'] } },
      { acte: { genre: 'copier', de: 'primo' } },
      { acte: { genre: 'sortir', grilles: ['primo', 'mutation'] } },
    ])
    expect(lireActe('multiplier', { ...depart, facteur: '-1' })).toMatchObject({ champ: 'facteur' })
    expect(lireActe('ajouter', { ...depart, points: '2,5' })).toMatchObject({ champ: 'points' })
    expect(lireActe('ajouter', { ...depart, points: '−5' })).toMatchObject({ acte: { points: -5 } })
    expect(lireActe('sortir', { ...depart, grilles: [] })).toMatchObject({ champ: 'grilles' })
    expect(plain(titreDe('multiplier', 3))).toBe('Multiplier les points : 3 critères')
  })

  it('propose un niveau qui change quelque chose, même du dernier', () => {
    expect(formulaireInitial(cotation, ['anciennete']).rang).toBe(1)
    expect(
      formulaireInitial(
        uneCotation([{ id: 'a' }], { niveaux: [{ rang: 2, id: 'n', libelle: 'N', couleur: 'n1', points: 1 }] }),
        ['a'],
      ).rang,
    ).toBe(2)
  })

  it('dit ce qu’il fait d’un barème et de dates', () => {
    expect(notesDe('multiplier', cotation, ['handicap'], MOIS)).toEqual([])
    expect(notesDe('ajouter', cotation, ['anciennete'], MOIS).map(plain)).toEqual([
      'D’un barème progressif, seul le plafond change.',
    ])
    const datee = uneCotation([{ id: 'a' }], { points: { a: [{ du: '2023-01', valeur: 3 }] } })
    expect(notesDe('ajouter', datee, ['a'], MOIS).map(plain)).toEqual([
      'De points datés, seule la valeur en vigueur en janvier 2024 change.',
    ])
  })

  it('montre chaque cellule avant et après', () => {
    const edition = appliquerLot(cotation, ['handicap', 'anciennete'], { genre: 'sortir', grilles: ['primo'] }, MOIS)
    const apres: Cotation = edition.ok ? applyPatch(cotation, edition.value.patch) : cotation
    expect(
      ecartsVus(cotation, ecartsDeGrille(cotation, apres, index)).map((ecart) => ({
        ...ecart,
        avant: plain(ecart.avant),
      })),
    ).toEqual([
      {
        cle: 'handicap-primo',
        critere: 'C07 Personne en situation de handicap',
        champ: 'Primo',
        avant: '25',
        apres: 'hors grille',
      },
      {
        cle: 'anciennete-primo',
        critere: 'C28 Ancienneté de la demande',
        champ: 'Primo',
        avant: '≤ 10',
        apres: 'hors grille',
      },
    ])
  })
})

describe('les constats bloquants d’une proposition', () => {
  const depasse = (grille: 'primo' | 'mutation'): Constat => ({
    code: 'niveau-1-depasse',
    gravite: 'bloquant',
    at: `/grilles/${grille}`,
    params: { grille, niveau1: 250, autre: 258, sansGroupes: 300, criteres: ['dalo'] },
  })
  const dire = (avant: readonly Constat[], apres: readonly Constat[]) =>
    phrasesDesBloquants({ bloquants: { avant, apres } }, cotation, cotation).map(({ phrase, bloque }) => [
      plain(phrase),
      bloque,
    ])

  it('dit ceux qui naissent et ceux qui sont levés, pas ceux qui restent', () => {
    expect(dire([depasse('primo')], [depasse('primo')])).toEqual([])
    expect(dire([depasse('primo')], [depasse('mutation')])).toEqual([
      [expect.stringMatching(/^Nouveau constat bloquant : .*DALO/), true],
      [expect.stringMatching(/^Constat bloquant levé : .*DALO/), false],
    ])
  })
})

describe('l’effet sur les rangs', () => {
  const dire = (primo: readonly [number, number, number], synthetique: boolean) =>
    phrasesDEffet({
      grilles: {
        primo: { effectif: primo[0], montent: primo[1], descendent: primo[2] },
        mutation: { effectif: 900, montent: 0, descendent: 0 },
      },
      bloquants: { avant: [], apres: [] },
      synthetique,
    }).map(plain)

  it('se dit grille par grille', () => {
    expect(dire([1848, 300, 200], true)).toEqual([
      'Grille primo : 500 demandes sur 1 848 changent de place dans leur file (300 montent, 200 descendent).',
      'Grille mutation : aucune demande ne change de place.',
    ])
  })

  it('d’une cohorte réelle, un petit nombre est tu, et rien ne permet de le retrouver', () => {
    const [phrase = ''] = dire([1848, 3, 200], false)
    expect(phrase).toContain('moins de 11 montent')
    expect(phrase).not.toMatch(/\b3\b|\b203\b/)
    // Told together, 1,848, those who stay and those who go down would give those who go up.
    expect(phrase).toMatch(/^Grille primo : un nombre masqué de demandes sur/)
  })
})

it('un refus se dit par sa première faute, les autres comptées ; celui de tout le bloc n’a pas de lieu', () => {
  const faute = problem('case-de-grille', '/lignes/2/primo', {
    critere: 'C02 X',
    recu: 'a',
    faute: { raison: 'texte' },
  })
  expect(plain(phraseDeRefus([faute, faute, faute]))).toMatch(
    /^Ligne 2, colonne « primo » : C02 X : .* Et 2 autres cellules à corriger\.$/,
  )
  expect(phraseDeRefus([problem('collage-vide', '', {})])).toMatch(/^Il n’y a rien à coller\./)
  expect(phraseDeRefus([])).toBe('')
})
