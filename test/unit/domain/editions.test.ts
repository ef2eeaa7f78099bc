// Any sequence of acts on a draft: each state is a good rule set, undo to the start gives the first bytes, redo the last.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import { canonicalJson, hashContent } from '~/domain/hash.ts'
import { parseCotation } from '~/domain/parse.ts'
import { applyPatch, inversePatch, isApplicable } from '~/domain/patch.ts'
import { parseJsonCommente } from '~/domain/json.ts'
import { imprimer, modifierTexte } from '~/domain/texte.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { ACTES, arbGeste, type Geste, jouer } from '../../support/gestes.ts'

interface Etat {
  readonly cotation: Cotation
  readonly edition: Edition
}

/** The states that the acts lead to; acts that are refused change nothing. */
function enchainer(depart: Cotation, gestes: readonly Geste[], onRefus?: (geste: Geste) => void): readonly Etat[] {
  const etats: Etat[] = []
  for (const geste of gestes) {
    const avant = etats.at(-1)?.cotation ?? depart
    const lue = jouer(avant, geste)
    if (lue?.ok) etats.push({ cotation: applyPatch(avant, lue.value.patch), edition: lue.value })
    else onRefus?.(geste)
  }
  return etats
}

const arbGestes = (maxLength: number) => fc.array(arbGeste, { maxLength })

describe('toute suite de gestes', () => {
  it(
    `laisse un bon jeu de règles, que son texte redonne, et se défait jusqu’aux premiers octets ${tires(300)}`,
    () => {
      const faits = new Set<string>()
      fc.assert(
        fc.property(arbCotation, arbGestes(14), (depart, gestes) => {
          const debut = imprimer(depart)
          const etats = enchainer(depart, gestes)
          let avant = depart
          for (const { cotation, edition } of etats) {
            const lue = parseCotation(JSON.parse(JSON.stringify(cotation)))
            expect(lue.ok ? [] : lue.problems).toEqual([])
            expect(isApplicable(avant, edition.patch)).toBe(true)
            expect(hashContent(applyPatch(cotation, inversePatch(edition.patch)))).toBe(hashContent(avant))
            expect(phraseDEdition(edition.nom, cotation)).not.toMatch(/undefined|object Object|NaN/)
            faits.add(edition.nom.code)
            avant = cotation
          }
          const relue = parseJsonCommente(imprimer(avant))
          expect(relue.ok && canonicalJson(relue.value)).toBe(canonicalJson(avant))
          const annulee = etats
            .toReversed()
            .reduce((draft, { edition }) => applyPatch(draft, inversePatch(edition.patch)), avant)
          expect(imprimer(annulee)).toBe(debut)
          const refaite = etats.reduce((draft, { edition }) => applyPatch(draft, edition.patch), annulee)
          expect(imprimer(refaite)).toBe(imprimer(avant))
        }),
        fuzz(300),
      )
      // Every name of an edition made by an act was met.
      expect([...faits].toSorted()).toEqual(CODES)
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `se suit dans un texte écrit à la main, qui dit toujours le contenu ${tires(60)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, arbGestes(8), (depart, gestes) => {
          let texte = `// En-tête gardé\n${imprimer(depart)}`
          for (const { cotation, edition } of enchainer(depart, gestes)) {
            texte = modifierTexte(texte, edition.patch, cotation)
            const lu = parseJsonCommente(texte)
            expect(lu.ok && canonicalJson(lu.value)).toBe(canonicalJson(cotation))
          }
          expect(texte.startsWith('// En-tête gardé\n')).toBe(true)
        }),
        fuzz(60),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('chaque geste a été fait au moins une fois', () => {
    const refuses = new Set<string>()
    const faits = new Set<string>()
    for (const [depart, gestes] of fc.sample(fc.tuple(arbCotation, arbGestes(14)), { numRuns: 200, seed: 7 }))
      for (const geste of gestes) {
        const lue = jouer(depart, geste)
        ;(lue?.ok ? faits : refuses).add(geste.code)
      }
    expect(Object.keys(ACTES).filter((code) => !faits.has(code))).toEqual([])
  })
})

const CODES = [
  'champ-du-critere',
  'condition-du-critere',
  'couleur-du-niveau',
  'critere-ajoute',
  'critere-copie',
  'critere-renomme',
  'critere-retire',
  'groupe-ajoute',
  'groupe-du-critere',
  'groupe-renomme',
  'groupe-retire',
  'mode',
  'niveau-ajoute',
  'niveau-deplace',
  'niveau-du-critere',
  'niveau-renomme',
  'niveau-retire',
  'nommee-ajoutee',
  'nommee-changee',
  'nommee-depliee',
  'nommee-renommee',
  'nommee-retiree',
  'ordre-du-groupe',
  'parametre',
  'points',
  'points-du-niveau',
  'titre',
]
