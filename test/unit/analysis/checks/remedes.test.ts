// Mends found by trying them: the smallest that settles the finding without another that blocks, or the reason of none.
import { describe, expect, test } from 'vitest'
import { type CodeDeConstat, type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { changementsDe } from '~/domain/diff.ts'
import { applyPatch } from '~/domain/patch.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { MOIS } from '../../../support/cas.ts'
import { plain } from '../../../support/contenus.ts'
import { autrement, avec, DEFAUTS, feuille, toutes } from './defauts.ts'

const trouver = (cotation: Cotation, code: CodeDeConstat): Constat => {
  const found = controlerCotation(cotation, MOIS).find((constat) => constat.code === code)
  if (!found) throw new Error(`pas de « ${code} »`)
  return found
}

/** The words of the button, and what it changes. */
function remede(cotation: Cotation, code: CodeDeConstat): readonly [string | undefined, readonly string[]] {
  const constat = trouver(cotation, code)
  const { correction } = constat
  const apres = correction ? applyPatch(cotation, correction.patch) : cotation
  const effets = changementsDe(cotation, apres).map((un) => plain(phraseDeDifference(un, { avant: cotation, apres })))
  const { mend } = phraseDeConstat(constat, cotation)
  return [mend && plain(mend), effets]
}

const defautDe = (nom: string): Cotation => {
  const defaut = DEFAUTS.find((un) => un.nom === nom)
  if (!defaut) throw new Error(`pas de défaut « ${nom} »`)
  return defaut.cotation
}

describe('le plus petit remède', () => {
  test('un trou entre deux seuils : un des deux critères le couvre', () => {
    expect(remede(defautDe('ménages de quatre personnes oubliés'), 'seuil-troue')).toEqual([
      'Condition du critère « Critère petits »',
      ['C30 Critère petits : condition « le nombre de personnes du ménage est de moins de 5 »'],
    ])
  })

  test('celui qui donne le moins de points, pour déplacer le moins', () => {
    const petits = avec('petits', toutes(feuille('personnes', 'lessThan', 4)), { primo: 30, mutation: 30 })
    const grands = avec('grands', toutes(feuille('personnes', 'greaterThan', 4)), { primo: 2, mutation: 2 }, {}, petits)
    expect(remede(grands, 'seuil-troue')[1]).toEqual([
      'C31 Critère grands : condition « le nombre de personnes du ménage est de plus de 3 »',
    ])
  })

  test('plutôt ne plus lire le fait que sortir le critère', () => {
    expect(remede(defautDe('revenu minimal pour six personnes'), 'revenu-penalise')).toEqual([
      'Condition du critère « Critère solvable-a-six »',
      ['C30 Critère solvable-a-six : condition « le nombre de personnes du ménage est d’au moins 6 »'],
    ])
    expect(remede(defautDe('handicap réservé aux habitants'), 'residence-exigee')[1]).toEqual([
      'C07 Personne en situation de handicap : condition « une personne du ménage est en situation de handicap »',
    ])
  })

  test('un critère qui ne lit que ce fait sort de ses grilles', () => {
    expect(remede(defautDe('malus au handicap'), 'motif-contre')).toEqual([
      'Retirer C30 Critère sans-ascenseur des deux grilles',
      [
        'C30 Critère sans-ascenseur, grille primo : −30 → hors grille',
        'C30 Critère sans-ascenseur, grille mutation : −30 → hors grille',
      ],
    ])
    expect(remede(defautDe('malus aux divorcés'), 'motif-contre')[0]).toBe('Retirer C30 Critère seul de la grille')
  })

  test('un public de la loi ne sort pas : sans autre geste, le constat le dit', () => {
    const lie = autrement('handicap', (c) => ({ any: [{ all: [c, feuille('lienLocal', 'equal', true)] }] }))
    const constat = trouver(lie, 'residence-exigee')
    expect([constat.correction, constat.sansRemede]).toEqual([undefined, true])
    expect(plain(phraseDeConstat(constat, lie).detail)).toMatch(
      /Pas de remède en un geste : .* À reprendre à la main\.$/,
    )
  })
})
