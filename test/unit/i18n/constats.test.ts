// Findings as the page says them, on the shipped rule set and its edits.
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { constat, type Constat } from '~/analysis/checks/constat.ts'
import { controlerCotation } from '~/analysis/checks/index.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { parseMois } from '~/domain/mois.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'

const livree = base as unknown as Cotation
const plain = (texte: string | undefined): string => (texte ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

function avecPoints(grille: 'primo' | 'mutation', critere: string, points: number): Cotation {
  const edition = setPoints(livree, grille, critere, points, '2024-01')
  if (!edition.ok) throw new Error('édition refusée')
  return applyPatch(livree, edition.value.patch)
}

describe('le niveau 1 dépassé', () => {
  const haut = avecPoints('mutation', 'handicap', 42)
  const [constatHaut] = controlerCotation(haut, parseMois('2024-01'))
  if (!constatHaut) throw new Error('constat attendu')
  const { titre, detail, mend } = phraseDeConstat(constatHaut, haut)

  test('le titre dit la grille et les deux scores, le bouton dit les points à donner', () => {
    expect(plain(titre)).toBe(
      'Le DALO n’est plus sûr de passer premier : en mutation, un dossier sans DALO peut atteindre 258 points, contre 250.',
    )
    expect(plain(mend)).toBe('Porter le DALO à 259 points')
  })

  test('le détail dit la règle, et ce que les groupes retiennent', () => {
    expect(plain(detail)).toBe(
      'Le plus petit score d’un dossier avec DALO est de 250 points ; le plus grand score d’un dossier sans DALO est de 258 points. Le premier doit dépasser le second. Les groupes de non-cumul sont pris en compte : sans eux, les points sans DALO iraient jusqu’à 510.',
    )
  })

  test('l’espace avant « : » ne se coupe pas, celle avant « ; » est fine', () => {
    expect(titre).toContain('premier\u00a0: en')
    expect(titre).toContain('258\u00a0points')
    expect(detail).toContain('points\u202f; le')
  })

  test('à égalité, et pour un autre niveau 1 que le DALO seul', () => {
    const params = {
      grille: 'primo',
      niveau1: 250,
      autre: 250,
      sansGroupes: 600,
      criteres: ['dalo', 'handicap'],
    } as const
    expect(plain(phraseDeConstat(constat('niveau-1-depasse', '/grilles/primo', params), livree).titre)).toBe(
      'Le niveau 1 n’est plus sûr de passer premier : en première demande, un dossier sans critère de niveau 1 peut atteindre 250 points, autant qu’avec un critère de niveau 1.',
    )
  })

  test('des points propres au DALO se corrigent dans leur grille', () => {
    const propre = avecPoints('mutation', 'dalo', 100)
    const [found] = controlerCotation(propre, parseMois('2024-01'))
    if (!found) throw new Error('constat attendu')
    expect(plain(phraseDeConstat(found, propre).mend)).toBe('Porter le DALO à 242 points en mutation')
  })
})

describe('les autres constats', () => {
  const titre = (found: Constat): string => plain(phraseDeConstat(found, livree).titre)
  const at = '/criteres'

  test.each([
    [
      constat('nombre-de-criteres', at, { nombre: 28, attendu: 29 }),
      '28 critères utilisés : la CIL en avait retenu 29.',
    ],
    [constat('nombre-de-criteres', at, { nombre: 1, attendu: 29 }), '1 critère utilisé : la CIL en avait retenu 29.'],
    [constat('nombre-de-niveaux', at, { nombre: 5, attendu: 6 }), '5 niveaux de priorité : la CIL en avait retenu 6.'],
    [
      constat('niveaux-non-decroissants', at, { rang: 3, points: 45, avant: 2, pointsAvant: 40 }),
      'Le niveau 3 donne plus de points que le niveau 2 : 45 contre 40.',
    ],
    [
      constat('critere-hors-grilles', at, { critere: 'sous-occupation' }),
      'C18 Sous-occupation : aucune grille ne l’utilise.',
    ],
    [
      constat('fait-nul', at, { critere: 'taux-effort', fait: 'effortExcessif' }),
      'C16 Taux d’effort excessif : un fait non renseigné suffit à le remplir.',
    ],
    [
      constat('niveau-1-absent', at, { grille: 'mutation' }),
      'Aucun critère de niveau 1 en mutation : personne n’y passe premier de droit.',
    ],
    [
      constat('niveau-1-indecis', at, { grille: 'primo', niveau1: 100, autre: 590, criteres: ['dalo'] }),
      'Impossible de dire si le DALO passe toujours premier en première demande : la recherche s’est arrêtée avant la fin.',
    ],
    [
      constat('niveau-1-hors-ordre', at, { grille: 'primo', mode: 'niveau-puis-points', criteres: ['dalo'] }),
      'Le DALO n’est plus sûr de passer premier : en première demande, un critère sans points ne donne aucun niveau.',
    ],
    [
      constat('sans-valeur-au-mois', '/niveaux/1/points', { mois: '2024-01' }),
      'Une valeur datée n’est pas encore en vigueur en janvier 2024.',
    ],
  ])('%o', (found, attendu) => {
    expect(titre(found)).toBe(attendu)
  })

  test('un public absent cite la référence du jeu livré, à vérifier comprise, et dit le geste', () => {
    const { mutation, primo } = livree.grilles
    const without = ({ 'habitat-indigne': _out, ...points }: Cotation['grilles']['primo']['points']) => points
    const sans = {
      ...livree,
      grilles: {
        primo: { ...primo, points: without(primo.points) },
        mutation: { ...mutation, points: without(mutation.points) },
      },
    }
    const [found] = controlerCotation(sans, parseMois('2024-01'))
    if (!found) throw new Error('constat attendu')
    const dite = phraseDeConstat(found, sans)
    expect(plain(dite.titre)).toBe(
      'Public prioritaire sans critère en première demande : Habitat indigne, insalubre ou dangereux.',
    )
    expect(plain(dite.detail)).toContain('(CCH L441-1, e (lettre à vérifier))')
    expect(plain(dite.mend)).toBe('Remettre C06 Habitat indigne, insalubre ou dangereux en première demande')
  })

  test('sans correction, aucun mot de bouton', () => {
    expect(phraseDeConstat(constat('niveau-1-absent', at, { grille: 'primo' }), livree).mend).toBeUndefined()
  })
})
