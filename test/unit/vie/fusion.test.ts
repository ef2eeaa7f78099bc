// Two drafts of one parent, merged: what one side alone changed is taken, what both changed otherwise waits for a choice.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import livre from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import { canonicalJson } from '~/domain/hash.ts'
import { fusionner } from '~/vie/fusion.ts'
import { DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { poser } from '../../support/contenus.ts'
import { arbFourche } from '../../support/versions.ts'

const avec = (at: string, valeur: unknown): unknown => poser(livre, at, valeur)
const HANDICAP = livre.criteres.findIndex(({ id }) => id === 'handicap')
const [premier] = livre.criteres
const VIDE = { mode: 'points', points: {} }

describe('fusion', () => {
  it(
    `un seul côté a changé : c’est lui ; les deux de même : une fois ; d’un côté comme de l’autre ${tires(300)}`,
    () => {
      let avecConflit = 0
      fc.assert(
        fc.property(arbFourche, ([base, a, b]) => {
          const seul = fusionner('cotation', { base, a: base, b })
          expect(seul.conflits).toEqual([])
          expect(canonicalJson(seul.contenu)).toBe(canonicalJson(b))
          expect(canonicalJson(fusionner('cotation', { base, a, b: base }).contenu)).toBe(canonicalJson(a))
          const deux = fusionner('cotation', { base, a, b: a })
          expect(deux.conflits).toEqual([])
          expect(canonicalJson(deux.contenu)).toBe(canonicalJson(a))
          const [aller, retour] = [fusionner('cotation', { base, a, b }), fusionner('cotation', { base, a: b, b: a })]
          expect(canonicalJson(aller.contenu)).toBe(canonicalJson(retour.contenu))
          expect(aller.ouverts.toSorted()).toEqual(retour.ouverts.toSorted())
          if (aller.ouverts.length > 0) avecConflit++
          const choisis = new Map(aller.ouverts.map((cle, i) => [cle, i % 2 === 0 ? 'a' : 'b'] as const))
          const inverses = new Map([...choisis].map(([cle, cote]) => [cle, cote === 'a' ? 'b' : 'a'] as const))
          const tranche = fusionner('cotation', { base, a, b }, choisis)
          expect(tranche.ouverts).toEqual([])
          expect(canonicalJson(tranche.contenu)).toBe(
            canonicalJson(fusionner('cotation', { base, a: b, b: a }, inverses).contenu),
          )
        }),
        fuzz(300),
      )
      expect(avecConflit).toBeGreaterThan(30)
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('des changements qui ne se touchent pas n’ont pas de conflit, et sont tous là', () => {
    const { contenu, conflits, problemes } = fusionner('cotation', {
      base: livre,
      a: avec('/grilles/mutation/points/handicap', 60),
      b: avec(`/criteres/${HANDICAP}/libelle`, 'Situation de handicap'),
    })
    expect([conflits, problemes]).toEqual([[], []])
    expect(contenu).toEqual(
      poser(avec('/grilles/mutation/points/handicap', 60), `/criteres/${HANDICAP}/libelle`, 'Situation de handicap'),
    )
  })

  it('le même endroit, deux valeurs : un conflit qui dit les trois, et garde celle du parent jusqu’au choix', () => {
    const trois = {
      base: livre,
      a: avec('/grilles/mutation/points/handicap', 60),
      b: avec('/grilles/mutation/points/handicap', 30),
    }
    const cle = '/grilles/mutation/points/handicap'
    const { contenu, conflits, ouverts } = fusionner('cotation', trois)
    expect(conflits).toEqual([
      { cle, at: cle, lieu: cle.slice(1).split('/'), sorte: 'valeur', base: null, a: 60, b: 30 },
    ])
    expect([contenu, ouverts]).toEqual([livre, [cle]])
    const choisie = fusionner('cotation', trois, new Map([[cle, 'b']]))
    expect([choisie.contenu, choisie.ouverts]).toEqual([trois.b, []])
  })

  it('retiré d’un côté, changé de l’autre : le critère entier est en conflit, à son pointeur', () => {
    const { conflits } = fusionner('cotation', {
      base: livre,
      a: avec(`/criteres/${HANDICAP}`, undefined),
      b: avec(`/criteres/${HANDICAP}/niveau`, 2),
    })
    expect(conflits.map(({ at, cle, a }) => [at, cle, a])).toEqual([
      [`/criteres/${HANDICAP}`, '/criteres/handicap', undefined],
    ])
    expect(conflits[0]?.b).toMatchObject({ id: 'handicap', niveau: 2 })
  })

  it('deux critères ajoutés au même endroit se suivent, par leur nom', () => {
    const neuf = (id: string) => ({ ...livre, criteres: [premier, { ...premier, id }, ...livre.criteres.slice(1)] })
    const { contenu, conflits } = fusionner('cotation', { base: livre as unknown, a: neuf('zeta'), b: neuf('alpha') })
    expect(conflits).toEqual([])
    expect((contenu as typeof livre).criteres.slice(0, 3).map(({ id }) => id)).toEqual([premier?.id, 'alpha', 'zeta'])
  })

  it('deux ordres : un conflit d’ordre, à côté des changements des éléments', () => {
    const retourne = { ...livre, criteres: livre.criteres.toReversed() }
    const [un, deux, ...suite] = livre.criteres
    const echange = { ...livre, criteres: [deux, un, ...suite] }
    const { conflits } = fusionner('cotation', { base: livre as unknown, a: retourne, b: echange })
    expect(conflits.map(({ cle, sorte, at }) => [cle, sorte, at])).toEqual([['/criteres#ordre', 'ordre', '/criteres']])
    const seul = fusionner('cotation', { base: livre as unknown, a: retourne, b: avec('/criteres/0/niveau', 2) })
    expect(seul.conflits).toEqual([])
    expect((seul.contenu as typeof livre).criteres.at(-1)?.niveau).toBe(2)
  })

  it('sans conflit de lieu, mais faux ensemble : un niveau retiré que l’autre côté emploie', () => {
    const vide = { ...livre, niveaux: [...livre.niveaux, { ...livre.niveaux[0], rang: 9, id: 'neuf' }] }
    const { conflits, problemes } = fusionner('cotation', {
      base: vide as unknown,
      a: livre,
      b: poser(vide, '/criteres/0/niveau', 9),
    })
    expect(conflits).toEqual([])
    expect(problemes.map(({ code }) => code)).toEqual(['niveau-inconnu'])
  })

  it('des milliers de critères ajoutés d’un côté, tous changés de l’autre', () => {
    const criteres = Array.from({ length: 2000 }, (_, i) => ({ ...premier, id: `c${i}` }))
    const base = { ...livre, groupes: [], criteres, grilles: { primo: VIDE, mutation: VIDE } }
    const ajoutes = criteres.map((critere) => ({ ...critere, id: `${critere.id}-bis` }))
    const { contenu, conflits } = fusionner('cotation', {
      base: base as unknown,
      a: { ...base, criteres: criteres.flatMap((critere, i) => [critere, ajoutes[i]]) },
      b: { ...base, criteres: criteres.map((critere) => ({ ...critere, libelle: 'Autre' })) },
    })
    expect(conflits).toEqual([])
    const lus = (contenu as typeof livre).criteres
    expect(lus.map(({ id }) => id).slice(0, 4)).toEqual(['c0', 'c0-bis', 'c1', 'c1-bis'])
    expect(lus.filter(({ libelle }) => libelle === 'Autre')).toHaveLength(2000)
    const enSuite = fusionner('cotation', { base, a: { ...base, criteres: [...criteres, ...ajoutes] }, b: base })
    expect(enSuite.contenu.criteres).toHaveLength(4000)
  })

  it('le flux de même : deux parts du même contingent', () => {
    const { conflits } = fusionner('flux', {
      base: fluxLivre as unknown,
      a: poser(fluxLivre, '/contingents/1/part', 1500),
      b: poser(fluxLivre, '/contingents/1/part', 1800),
    })
    expect(conflits.map(({ at, base, a, b }) => [at, base, a, b])).toEqual([['/contingents/1/part', 2000, 1500, 1800]])
  })
})
