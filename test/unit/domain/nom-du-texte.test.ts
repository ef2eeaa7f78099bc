// A text that changes one thing bears the name that the forms give to that change.
import { describe, expect, it } from 'vitest'
import type { Cotation } from '~/domain/cotation.ts'
import { copierCritere, retirerCritere, setConditions } from '~/domain/edit-criteres.ts'
import { setNiveauDuCritere, setPoints, setTitre } from '~/domain/edit.ts'
import { nomDuTexte } from '~/domain/nom-du-texte.ts'
import { applyPatch, patchEntre } from '~/domain/patch.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import { livres } from '~/ui/etat/livres.ts'

const { cotation } = livres
const [premier] = cotation.criteres
if (!premier) throw new Error('des règles sans critère')
const { id } = premier

const nommer = (apres: Cotation) => nomDuTexte(cotation, apres, patchEntre(cotation, apres))
const parLeFormulaire = (edition: Result<Edition>): Edition => {
  if (!edition.ok) throw new Error(JSON.stringify(edition.problems))
  return edition.value
}
const avecCritere = (champs: Partial<typeof premier>): Cotation => ({
  ...cotation,
  criteres: cotation.criteres.map((critere) => (critere.id === id ? { ...critere, ...champs } : critere)),
})

describe('un texte qui change une seule chose', () => {
  it.each([
    ['des points', setPoints(cotation, 'primo', 'dalo', 300, '2024-01')],
    ['un niveau', setNiveauDuCritere(cotation, id, 3)],
    ['le titre', setTitre(cotation, 'Autre titre')],
    [
      'une condition',
      setConditions(cotation, id, { all: [{ fact: 'ancienneteMois', operator: 'greaterThan', value: 6 }] }),
    ],
    ['un critère retiré', retirerCritere(cotation, cotation.criteres.at(-1)?.id ?? '')],
  ])('porte le nom du formulaire : %s', (_quoi, edition) => {
    const faite = parLeFormulaire(edition)
    expect(nommer(applyPatch(cotation, faite.patch))).toEqual(faite.nom)
  })

  it('nomme aussi les textes d’un critère, un niveau, un mode, un paramètre, une condition nommée', () => {
    expect(nommer(avecCritere({ libelle: 'Autre nom' }))).toEqual({
      code: 'critere-renomme',
      avant: premier.libelle,
      apres: 'Autre nom',
    })
    expect(nommer(avecCritere({ explicationAgent: 'Voir la pièce.' }))).toEqual({
      code: 'champ-du-critere',
      libelle: premier.libelle,
      champ: 'explicationAgent',
    })
    const [niveau, ...niveaux] = cotation.niveaux
    if (!niveau) throw new Error('des règles sans niveau')
    expect(nommer({ ...cotation, niveaux: [{ ...niveau, points: 240 }, ...niveaux] })).toEqual({
      code: 'points-du-niveau',
      rang: niveau.rang,
      avant: niveau.points,
      apres: 240,
    })
    const mutation = { ...cotation.grilles.mutation, mode: 'niveau-puis-points' as const }
    expect(nommer({ ...cotation, grilles: { ...cotation.grilles, mutation } })).toEqual({
      code: 'mode',
      grille: 'mutation',
      apres: 'niveau-puis-points',
    })
    const delaiAnormalMois = { ...cotation.parametres.delaiAnormalMois, valeur: 37, source: 'Arrêté' }
    expect(nommer({ ...cotation, parametres: { ...cotation.parametres, delaiAnormalMois } })).toEqual({
      code: 'parametre',
      nom: 'delaiAnormalMois',
    })
    const conditions = { ...cotation.conditions, neuve: premier.conditions }
    expect(nommer({ ...cotation, conditions })).toEqual({ code: 'nommee-ajoutee', nom: 'neuve' })
  })

  it('compte un critère copié avec ses points, comme un seul critère nouveau', () => {
    const copie = applyPatch(cotation, parLeFormulaire(copierCritere(cotation, 'dalo')).patch)
    const neuf = copie.criteres.find((critere) => !cotation.criteres.some((connu) => connu.id === critere.id))
    expect(nommer({ ...copie, groupes: cotation.groupes ?? [] })).toEqual({
      code: 'critere-ajoute',
      libelle: neuf?.libelle,
    })
  })
})

describe('un texte qui en change plusieurs', () => {
  it('dit combien', () => {
    expect(nommer({ ...avecCritere({ libelle: 'Autre nom' }), titre: 'Autre titre' })).toEqual({
      code: 'json',
      lieux: 2,
    })
  })
  it('ou que la mise en page', () => {
    expect(nommer(cotation)).toEqual({ code: 'json', lieux: 0 })
  })
  it('ne cache pas un ordre changé derrière un nom', () => {
    const [un, deux, ...suite] = cotation.criteres
    if (!un || !deux) throw new Error('trop peu de critères')
    expect(nommer({ ...cotation, criteres: [deux, un, ...suite] }).code).toBe('json')
  })
})
