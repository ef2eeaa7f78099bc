// The compiled engine says what json-rules-engine says, on random rule sets and cohorts: criteria met and retained,
// points, what is to be completed, levels, scores, both ranks. fast-check prints the seed and a shrunk counterexample,
// which then goes to test/cases. ATELIER_FUZZ_RUNS raises the number of runs (`npm run fuzz:engine`), each time from a
// new seed; ATELIER_FUZZ_SEED replays one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCohorte, readCell } from '~/domain/cohorte.ts'
import { isFaitADroite, listFeuilles, listReferences } from '~/domain/condition.ts'
import { isDatee } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { OPERATEURS } from '~/domain/dictionnaire.ts'
import { parseCotation } from '~/domain/parse.ts'
import { compileCotation, deriveColonnes, lireLigne, noterCohorte } from '~/engine/index.ts'
import { niveauDeReference, noterReference } from '~/engine/reference.ts'
import conditionsSchema from '#rules/schema/conditions.schema.json'
import {
  arbCotation,
  arbDemandes,
  DELAI_DE_TIRAGE_MS,
  FAITS_DE_LA_DEMANDE,
  faitsADroite,
  fuzz,
  tires,
} from '../../support/arbitraires.ts'
import { MOIS, resolve } from '../../support/cas.ts'

interface RightOfSchema {
  readonly then?: { readonly properties: { readonly fact: { readonly enum: readonly string[] } } }
}

describe('the two engines', () => {
  it(
    `[E1]–[E6] [P1]–[P4] [O1]–[O3] agree on every row of every random cohort and rule set ${tires(1500)}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbCotation, arbDemandes(), async (cotation, demandes) => {
          const resolue = resolve(cotation)
          const cohorte = buildCohorte(demandes, { synthetique: true })
          const notee = noterCohorte(compileCotation(resolue), cohorte)
          const compilees = demandes.map((_, row) => ({
            ...lireLigne(notee, cohorte, row),
            niveau: notee.niveaux[row],
          }))
          const references = (await noterReference(resolue, demandes)).map((ligne) => ({
            ...ligne,
            niveau: niveauDeReference(resolue, ligne),
          }))
          expect(compilees).toEqual(references)
          for (const { grille, ordre, effectif } of Object.values(notee.parGrille)) {
            const attendu = references
              .filter((ligne) => ligne.grille === grille.nom)
              .toSorted((a, b) => a.rangGrille - b.rangGrille)
            expect([...ordre].map((row) => demandes[row]?.id)).toEqual(attendu.map(({ id }) => id))
            expect(effectif).toBe(attendu.length)
          }
        }),
        fuzz(1500),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it(
    `[D1] derive the same facts, row by row and over columns ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbDemandes(), fc.nat({ max: 15_000 }), (demandes, seuilPremierQuartileEuros) => {
          const parametres = { moisReference: MOIS, seuilPremierQuartileEuros }
          const colonnes = deriveColonnes(buildCohorte(demandes, { synthetique: true }), parametres)
          const attendus = demandes.map((demande) => deriveFaits(demande, parametres))
          for (const nom of Object.keys(attendus[0] ?? {})) {
            const found = colonnes[nom]
            expect(demandes.map((_, row) => found && readCell(found, row))).toEqual(
              attendus.map((faits) => faits[nom as keyof typeof faits]),
            )
          }
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

describe('the random rule sets', () => {
  it(
    `are valid, so that nothing compared here is refused at the door ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, (cotation) => {
          expect(parseCotation(cotation)).toMatchObject({ ok: true })
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('put on the right of a comparison every fact that the schema allows there, and no other', () => {
    const drawn = FAITS_DE_LA_DEMANDE.map((fait) => [fait.id, faitsADroite(fait).map(({ id }) => id)])
    const allowed = conditionsSchema.definitions.demandeFeuille.allOf.map(({ if: { properties }, then }) => [
      properties.fact.const,
      (then as { else?: { properties: { value: RightOfSchema } } }).else?.properties.value.then?.properties.fact.enum ??
        [],
    ])
    expect(drawn).toEqual(allowed)
    expect(drawn.flat(2)).toContain('situationProfessionnelle')
  })

  it('reach what they are for: every operator, met and unmet, ties, unknowns, penalties, dated and progressive points', () => {
    const seen = new Set<string>()
    const operateurs = new Set<string>()
    fc.assert(
      fc.property(arbCotation, arbDemandes(), (cotation, demandes) => {
        const cohorte = buildCohorte(demandes, { synthetique: true })
        const notee = noterCohorte(compileCotation(resolve(cotation)), cohorte)
        demandes.forEach((_, row) => {
          const { criteres, aCompleter, score } = lireLigne(notee, cohorte, row)
          if (aCompleter.length > 0) seen.add('à compléter')
          if (score < 0) seen.add('score négatif')
          if (score > 1000) seen.add('score très grand')
          for (const { retenu, points, id } of criteres) {
            if (!retenu) seen.add('non retenu')
            if (!retenu && criteres.some((autre) => autre.retenu && autre.points === points && autre.id !== id))
              seen.add('égalité')
            const ecrit = cotation.grilles.primo.points[id]
            if (points > 0 && typeof ecrit === 'object' && ecrit !== null && 'pas' in ecrit) seen.add('progressif')
          }
        })
        for (const { mode, points } of Object.values(cotation.grilles)) {
          seen.add(mode)
          if (Object.values(points).some((ecrit) => isDatee(ecrit))) seen.add('points datés')
        }
        for (const { conditions } of cotation.criteres) {
          if (listReferences(conditions).length > 0) seen.add('condition nommée')
          for (const { feuille, at } of listFeuilles(conditions)) {
            operateurs.add(feuille.operator)
            if (isFaitADroite(feuille.value)) seen.add('fait à droite')
            if (feuille.fact === 'moisDepot') seen.add('mois')
            if (at.split('/').filter((token) => ['all', 'any', 'not'].includes(token)).length >= 3)
              seen.add('imbriquée')
          }
        }
        const parScore = new Set(demandes.map((_, row) => `${notee.grilles[row]} ${notee.scores[row]}`))
        if (parScore.size < demandes.length) seen.add('ex æquo')
      }),
      { numRuns: 150, seed: 7 },
    )
    expect([...operateurs].toSorted()).toEqual([...new Set(Object.values(OPERATEURS).flat())].toSorted())
    expect([...seen].toSorted()).toEqual(
      [
        'condition nommée',
        'dalo-puis-points',
        'ex æquo',
        'fait à droite',
        'imbriquée',
        'mois',
        'niveau-puis-points',
        'non retenu',
        'points',
        'points datés',
        'progressif',
        'score négatif',
        'score très grand',
        'à compléter',
        'égalité',
      ].toSorted(),
    )
  })
})
