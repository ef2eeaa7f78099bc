// Criteria added, copied, removed; their condition and their texts.
import { describe, expect, it } from 'vitest'
import type { Condition, Noeud } from '~/domain/condition.ts'
import type { Critere } from '~/domain/cotation.ts'
import {
  ajouterCritere,
  copierCritere,
  retirerCritere,
  setChampDuCritere,
  setConditions,
} from '~/domain/edit-criteres.ts'
import { uneCotation } from '../../support/cotations.ts'
import { faire, refusDe } from '../../support/editions.ts'

const CONDITION: Condition = { all: [{ fact: 'handicap', operator: 'equal', value: true }] }
const nouveau = (libelle: string, plus: Partial<Critere> = {}): Omit<Critere, 'id'> => ({
  libelle,
  niveau: 2,
  nature: 'facultatif',
  source: { type: 'hypothese', reference: 'essai' },
  conditions: CONDITION,
  ...plus,
})
const depart = uneCotation([{ id: 'a', libelle: 'Sans abri' }, { id: 'b' }, { id: 'c' }], {
  points: { a: 12, b: null },
  groupes: [
    { id: 'g', regle: 'meilleur', criteres: ['a', 'b'] },
    { id: 'seul', regle: 'meilleur', criteres: ['c'] },
  ],
})
const ids = ({ criteres }: typeof depart): readonly string[] => criteres.map(({ id }) => id)

describe('un nouveau critère', () => {
  it('prend un identifiant lisible, libre, et ses points grille par grille', () => {
    const apres = faire(depart, ajouterCritere(depart, nouveau('  Élève à l’Œuvre '), { primo: 15 }))
    expect(apres.criteres.at(-1)).toEqual({ ...nouveau('Élève à l’Œuvre'), id: 'eleve-a-l-oeuvre' })
    expect(apres.grilles.primo.points['eleve-a-l-oeuvre']).toBe(15)
    expect('eleve-a-l-oeuvre' in apres.grilles.mutation.points).toBe(false)
    const encore = faire(apres, ajouterCritere(apres, nouveau('Élève à l’œuvre'), { mutation: null }, 0))
    expect(ids(encore)).toEqual(['eleve-a-l-oeuvre-2', 'a', 'b', 'c', 'eleve-a-l-oeuvre'])
    expect(encore.grilles.mutation.points['eleve-a-l-oeuvre-2']).toBeNull()
  })

  it.each([
    ['???', 'critere'],
    ['constructor', 'constructor-2'],
    ['<b>Gras</b>', 'b-gras-b'],
    ['é'.repeat(200), 'e'.repeat(64)],
  ])('s’appelle toujours quelque chose : %s', (libelle, id) => {
    expect(ids(faire(depart, ajouterCritere(depart, nouveau(libelle), {}))).at(-1)).toBe(id)
  })

  it.each([
    ['sans libellé', nouveau('  '), {}, 'texte-longueur : Ce texte est vide. Écrivez au moins un caractère.'],
    ['au libellé démesuré', nouveau('x'.repeat(2001)), {}, 'texte-longueur'],
    ['à un niveau absent', nouveau('x', { niveau: 9 }), {}, 'niveau-inconnu'],
    ['aux points à virgule', nouveau('x'), { primo: 1.5 }, 'non-entier'],
    ['au barème sans pas', nouveau('x'), { primo: { pas: 0, parPas: 1, plafond: 5 } }, 'hors-bornes'],
    ['au bonus sans délai', nouveau('x'), { mutation: { pas: 1, parPas: 1, plafond: 5, bonus: 2 } }, 'cle-manquante'],
    ['qui renvoie à rien', nouveau('x', { conditions: { condition: 'absente' } }), {}, 'condition-inconnue'],
  ])('est refusé %s', (_titre, critere, points, raison) => {
    const [seul, ...autres] = refusDe(ajouterCritere(depart, critere, points))
    expect(seul?.startsWith(raison)).toBe(true)
    expect(autres).toEqual([])
  })

  it('est refusé trop profond pour être relu en texte', () => {
    let noeud: Noeud = { fact: 'handicap', operator: 'equal', value: true }
    for (let i = 0; i < 60; i++) noeud = { not: noeud }
    expect(refusDe(setConditions(depart, 'a', { all: [noeud] }))[0]).toMatch(/^imbrication/)
  })
})

it('une copie suit l’original : mêmes points, même groupe, un nom qui le dit', () => {
  const apres = faire(depart, copierCritere(depart, 'a'))
  expect(apres.criteres[1]).toEqual({ ...depart.criteres[0], id: 'sans-abri-copie', libelle: 'Sans abri (copie)' })
  expect(apres.grilles.primo.points['sans-abri-copie']).toBe(12)
  expect(apres.groupes?.[0]?.criteres).toEqual(['a', 'sans-abri-copie', 'b'])
  const encore = faire(apres, copierCritere(apres, 'sans-abri-copie'))
  expect(encore.criteres[2]?.libelle).toBe('Sans abri (copie)')
})

it('un critère retiré l’est des grilles et des groupes, qui partent vides', () => {
  const sans = faire(depart, retirerCritere(depart, 'c'))
  expect(sans.groupes?.map(({ id }) => id)).toEqual(['g'])
  const seul = faire(sans, retirerCritere(sans, 'a'))
  expect(seul.grilles.primo.points).toEqual({ b: null })
  expect(seul.groupes?.[0]?.criteres).toEqual(['b'])
  expect(refusDe(retirerCritere(seul, 'b'))).toEqual([
    'dernier-critere : C’est le dernier critère du jeu de règles. Ajoutez-en un autre avant de retirer celui-ci.',
  ])
})

describe('les champs d’un critère', () => {
  const lu = (edition: ReturnType<typeof setChampDuCritere>) => faire(depart, edition).criteres[0]
  it('se règlent un à un ; un texte vidé n’est plus écrit', () => {
    expect(lu(setChampDuCritere(depart, 'a', 'libelle', ' Autre '))?.libelle).toBe('Autre')
    expect(lu(setChampDuCritere(depart, 'a', 'nature', 'obligatoire'))?.nature).toBe('obligatoire')
    expect(lu(setChampDuCritere(depart, 'a', 'diaporama', true))?.diaporama).toBe(true)
    expect(lu(setChampDuCritere(depart, 'a', 'sensibilite', 'haute'))?.sensibilite).toBe('haute')
    const source = { type: 'loi', reference: ' CCH, L. 441-1 ' } as const
    expect(lu(setChampDuCritere(depart, 'a', 'source', source))?.source.reference).toBe('CCH, L. 441-1')
    const avec = faire(depart, setChampDuCritere(depart, 'a', 'justificatif', 'Attestation'))
    expect(avec.criteres[0]?.justificatif).toBe('Attestation')
    const sans = faire(avec, setChampDuCritere(avec, 'a', 'justificatif', '  '))
    expect(sans).toEqual(depart)
  })

  it('refusent un libellé et une source vides', () => {
    expect(refusDe(setChampDuCritere(depart, 'a', 'libelle', ''))[0]).toMatch(/^texte-longueur/)
    expect(refusDe(setChampDuCritere(depart, 'a', 'source', { type: 'loi', reference: ' ' }))[0]).toMatch(/^texte-lon/)
  })
})
