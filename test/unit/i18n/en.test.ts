// English against French: the same keys, no French left, English typography; figures, facts and conditions that read well.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { constat } from '~/analysis/checks/constat.ts'
import type { Condition } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { dictionnaire, FAITS_DE_BASE, FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { anglais } from '~/i18n/en.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { aideDuFait, libelleDeValeur, libelleDuFait, phraseDuMenage, valeursDuFait } from '~/i18n/faits.ts'
import { fr } from '~/i18n/fr.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { motsDeLAxe, motsDuGroupe } from '~/i18n/mouvements.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { uneDemande } from '../../support/cotations.ts'
import { dire } from '../../support/phrases.ts'

const livree = base as unknown as Cotation
const FRANCAIS = /[àâçéèêëîïôûùœ«»\u202F]/i

/** French names that English keeps. */
const NOMS_PROPRES = /“la main sur 3 logements sur 14”|“Localisation du contingent communal”|départements?/g

const plain = (texte: string): string => texte.replaceAll('\u00A0', ' ')
const critere = (id: string): Condition => {
  const found = livree.criteres.find((connu) => connu.id === id)
  if (!found) throw new Error(id)
  return found.conditions
}

beforeAll(() => choisirLangue('en'))
afterAll(() => choisirLangue('fr'))

describe('the English sentences', () => {
  it('are the French ones, key for key', () => {
    expect(Object.keys(anglais.messages).toSorted()).toEqual(Object.keys(fr).toSorted())
  })

  it('leave no French behind', () => {
    const restes = Object.entries(anglais.messages).filter(([, message]) =>
      FRANCAIS.test(dire(message).replaceAll(NOMS_PROPRES, '')),
    )
    expect(restes.map(([cle]) => cle)).toEqual([])
    const memes = Object.entries(fr).filter(([cle, message]) => {
      const phrase = dire(message)
      return FRANCAIS.test(phrase) && phrase === dire(anglais.messages[cle as keyof typeof fr])
    })
    expect(memes.map(([cle]) => cle)).toEqual([])
  })

  it('carry no French space before a sign, and the same apostrophes and dots as the page', () => {
    const wrong = Object.entries(anglais.messages).flatMap(([cle, message]) => {
      const phrase = dire(message)
      const faults = [
        /[\s\u00A0\u202F][:;?!%]/.test(phrase) && 'no space before : ; ? ! %',
        /['"]/.test(phrase) && '’ “ ”',
        /\.\.\./.test(phrase) && '…',
      ].filter(Boolean)
      return faults.length > 0 ? [`${cle}: ${faults.join(', ')}`] : []
    })
    expect(wrong).toEqual([])
  })
})

describe('the English files', () => {
  const dossier = resolve(import.meta.dirname, '../../../src/i18n/en')
  const lignes = readdirSync(dossier).flatMap((nom) =>
    readFileSync(resolve(dossier, nom), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((ligne) => !/^\s*\/\//.test(ligne))
      .map((ligne) => ({ ou: `${nom}: ${ligne.trim()}`, ligne })),
  )

  it('hold no French letter, guillemet or narrow space', () => {
    expect(lignes.filter(({ ligne }) => FRANCAIS.test(ligne.replaceAll(NOMS_PROPRES, ''))).map(({ ou }) => ou)).toEqual(
      [],
    )
  })

  it('borrow nothing from the French ones but the type of their keys', () => {
    const emprunts = lignes.filter(({ ligne }) => ligne.includes("'../fr") && !ligne.startsWith('import type'))
    expect(emprunts.map(({ ou }) => ou)).toEqual([])
  })
})

describe('an English figure', () => {
  const { nombre, signe, pourCent, pourCentDixMille, compte, points, ordinal, mois, instant } = anglais.formats

  it('has commas in thousands, a decimal point and a true minus', () => {
    expect([nombre(4172), nombre(1234567.89, 1), nombre(-2.84, 1), nombre(-0.04, 1), nombre(Number.NaN)]).toEqual([
      '4,172',
      '1,234,567.9',
      '\u22122.8',
      '0.0',
      '—',
    ])
    expect([signe(4.3, 1), signe(-1200), signe(0)]).toEqual(['+4.3', '\u22121,200', '0'])
    expect([pourCent(0.076), pourCentDixMille(2000), pourCentDixMille(757, 1)]).toEqual(['7.6%', '20%', '7.6%'])
  })

  it('agrees with its noun: only 1 is singular', () => {
    expect([0, 1, 1.9, 2].map((n) => plain(compte(n, 'application', 'applications')))).toEqual([
      '0 applications',
      '1 application',
      '2 applications',
      '2 applications',
    ])
    expect([points(-1), points(25)].map(plain)).toEqual(['\u22121 point', '25 points'])
  })

  it('has an ordinal, a month and a date', () => {
    expect([1, 2, 3, 4, 11, 12, 21, 102, 1867].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
      '102nd',
      '1,867th',
    ])
    expect([mois('2024-01'), mois(2029 * 12 + 11), mois('2024-13')]).toEqual(['January 2024', 'December 2029', '—'])
    expect(instant(new Date(2026, 2, 3, 14, 5))).toMatch(/^3 March 2026 at 14:05$/)
  })
})

describe('a condition in English', () => {
  it.each([
    ['dalo', 'the enforceable right to housing (DALO) is “recognised”', 'DALO: recognised'],
    [
      'heberge-tiers',
      'the current home is “with someone else” or “with parents or children”',
      'current home: with someone else or with parents or children',
    ],
    [
      'violences-conjugales',
      'the labels include “domestic violence”, or the reasons for applying include “family violence”',
      'label “domestic violence” or reason “family violence”',
    ],
    [
      'famille-monoparentale',
      'the number of adults is 1, and the number of children under 18 is at least 1',
      'adults = 1 and children under 18 ≥ 1',
    ],
    [
      'mal-loge-avec-mineur',
      'the number of children under 18 is at least 1, and (the current home is overcrowded, or the reasons for applying include “indecent, insanitary or dangerous home”)',
      'children under 18 ≥ 1 and (overcrowding or reason “indecent, insanitary or dangerous home”)',
    ],
    [
      'cumul-difficultes',
      'the labels include “PDALHPD”, “collective agreement (accord collectif)” or “SIAO”',
      'label “PDALHPD”, “collective agreement (accord collectif)” or “SIAO”',
    ],
  ])('%s', (id, long, court) => {
    expect(phraseDeCondition(critere(id))).toBe(long)
    expect(phraseDeCondition(critere(id), { court: true })).toBe(court)
  })

  it('says negations, lists, months and facts on the right', () => {
    const sauf: Condition = {
      all: [
        { fact: 'handicap', operator: 'notEqual', value: true },
        { fact: 'moisDepot', operator: 'lessThan', value: '2023-02' },
        { fact: 'enfantsMoins14', operator: 'lessThanInclusive', value: { fact: 'enfantsMineurs' } },
        { not: { condition: 'badly-housed' } },
      ],
    }
    const nommees = { 'badly-housed': { all: [{ fact: 'suroccupation', operator: 'equal', value: true }] } } as const
    expect(phraseDeCondition(sauf, { nommees })).toBe(
      'nobody in the household has a disability, and the month of application is before February 2023, and the number of children under 14 is at most the number of children under 18, unless the current home is overcrowded',
    )
    expect(phraseDeCondition(sauf, { court: true })).toBe(
      'disability: no and month of application < February 2023 and children under 14 ≤ children under 18 and not “badly-housed”',
    )
    const lieux = (...value: string[]): string =>
      phraseDeCondition({ all: [{ fact: 'logementActuel', operator: 'notIn', value }] })
    expect(lieux('rue')).toBe('the current home is not “on the street”')
    expect(lieux('rue', 'hotel')).toBe('the current home is neither “on the street” nor “hotel”')
    expect(lieux('rue', 'hotel', 'squat')).toBe('the current home is none of “on the street”, “hotel” or “squat”')
    expect(phraseDeCondition({ not: { all: [{ fact: 'adultes', operator: 'greaterThan', value: 2 }] } })).toBe(
      'it is not the case that the number of adults is above 2',
    )
    expect(plain(phraseDeCondition({ all: [{ fact: 'ancienneteMois', operator: 'greaterThan', value: 36 }] }))).toBe(
      'the waiting time of the application is above 36 months',
    )
    expect(phraseDeCondition({ all: [{ fact: 'labels', operator: 'doesNotContain', value: 'ase' }] })).toBe(
      'the labels do not include “leaving child welfare care”',
    )
  })

  it('of each shipped criterion has no word of code and no French', () => {
    expect(livree.criteres).toHaveLength(29)
    for (const { conditions } of livree.criteres)
      for (const court of [true, false]) {
        const phrase = phraseDeCondition(conditions, { court })
        expect(phrase).not.toMatch(/equal\b|contains|Inclusive|undefined|[a-z][A-Z]/)
        expect(phrase).not.toMatch(FRANCAIS)
      }
  })
})

describe('a fact in English', () => {
  it('has a name, a help and words for each of its values, none in French', () => {
    for (const { id } of [...FAITS_DE_BASE, ...FAITS_DERIVES, ...dictionnaire.logement]) {
      const dits = [libelleDuFait(id), aideDuFait(id), ...valeursDuFait(id).map((valeur) => valeur.libelle)]
      for (const dit of dits) expect(dit).not.toMatch(FRANCAIS)
    }
  })

  it('has its values with their units', () => {
    expect(libelleDeValeur('ressourcesMensuellesEuros', null)).toBe('not known')
    expect(libelleDeValeur('ressourcesMensuellesEuros', 2000)).toBe('€2,000')
    expect(libelleDeValeur('motifs', [])).toBe('none')
    expect(libelleDeValeur('typologiesSouhaitees', ['T2', 'T3', 'T5'])).toBe('T2, T3 and T5 and larger')
    expect(plain(libelleDeValeur('refusInjustifies', 1))).toBe('1 refusal')
    expect(libelleDeValeur('handicap', true)).toBe('yes')
  })

  it('a household reads as a card', () => {
    const demande = uneDemande({ adultes: 1, enfantsMineurs: 2, enfantsMoins14: 1, enfantsANaitre: 1 })
    const [, , , , personnes] = phraseDuMenage(demande)
    expect(personnes?.nom).toBe('Household')
    expect(plain(personnes?.texte ?? '')).toBe(
      '1 adult and 2 children under 18, 1 of them under 14, and 1 child to be born',
    )
    for (const demandeTiree of sampleDemandes(100, 3))
      for (const { nom, texte } of phraseDuMenage(demandeTiree))
        expect(`${nom} ${texte}`).not.toMatch(/undefined|null|true|false|[àâçéèêëîïôûùœ]/)
  })
})

describe('what is said of rules in English', () => {
  it('a finding, and the button that mends it', () => {
    const params = { grille: 'mutation', niveau1: 250, autre: 258, sansGroupes: 510, criteres: ['dalo'] } as const
    const { titre, detail } = phraseDeConstat(constat('niveau-1-depasse', '/grilles/mutation', params), livree)
    expect(plain(titre)).toBe(
      'DALO is no longer sure to come first: for transfers, an application without DALO can reach 258 points, against 250.',
    )
    expect(plain(detail)).toContain('without them, the points without DALO would go up to 510')
  })

  it('an edition and a difference', () => {
    expect(phraseDEdition({ code: 'titre', apres: 'Essai' }, livree)).toBe('Title: Essai')
    expect(
      phraseDEdition({ code: 'points', critere: 'dalo', grille: 'primo', avant: null, apres: 300 }, livree),
    ).toMatch(/^\S+ .+, first-time grid: points of the level → 300$/)
    expect(
      phraseDeDifference(
        { code: 'mode', grille: 'mutation', avant: 'points', apres: 'dalo-puis-points' },
        { avant: livree, apres: livree },
      ),
    ).toBe('Ranking of the transfer grid: by points → DALO first, then by points')
  })

  it('an axis and a group', () => {
    expect(motsDeLAxe('trancheAge')).toBe('Age of the applicant')
    expect(motsDuGroupe('trancheAge', 'moins25')).toEqual({ court: 'Under 25', sujet: 'applicants aged under 25' })
    expect(motsDuGroupe('famille', 'monoparentale').sujet).toBe('lone-parent families')
    expect(motsDuGroupe('famille', 'autre').sujet).toBe('the group autre')
  })
})
