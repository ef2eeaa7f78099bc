// Conditions as sentences: long for the panel, short for the grid.
import { describe, expect, test } from 'vitest'
import type { Condition } from '~/domain/condition.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import base from '#rules/cotation/ame-base.json'

const plain = (texte: string): string => texte.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const critere = (id: string): Condition => {
  const found = base.criteres.find((c) => c.id === id)
  if (!found) throw new Error(id)
  return found.conditions as Condition
}

describe('phrase d’une condition', () => {
  test('un enum dit ses valeurs par leurs libellés, une liste par « ou »', () => {
    expect(plain(phraseDeCondition(critere('heberge-tiers')))).toBe(
      'le logement actuel est « chez un tiers » ou « chez ses parents ou ses enfants »',
    )
    expect(plain(phraseDeCondition(critere('dalo'), { court: true }))).toBe('DALO : reconnu')
  })

  test('plusieurs valeurs d’un même ensemble se disent une fois', () => {
    expect(plain(phraseDeCondition(critere('cumul-difficultes')))).toBe(
      'les labels comprennent « PDALHPD », « accord collectif » ou « SIAO »',
    )
    expect(plain(phraseDeCondition(critere('violences-conjugales'), { court: true }))).toBe(
      'label « violences conjugales » ou motif « violences familiales »',
    )
  })

  test('un groupe dans un groupe est entre parenthèses', () => {
    expect(plain(phraseDeCondition(critere('mal-loge-avec-mineur')))).toBe(
      'le nombre d’enfants mineurs est d’au moins 1, et (le logement actuel est suroccupé, ou les motifs de la demande comprennent « logement non décent, insalubre ou dangereux »)',
    )
    expect(plain(phraseDeCondition(critere('famille-monoparentale'), { court: true }))).toBe(
      'adultes = 1 et enfants mineurs ≥ 1',
    )
  })

  test('les négations, les mois, les faits à droite et les conditions nommées', () => {
    const sauf: Condition = {
      all: [
        { fact: 'handicap', operator: 'notEqual', value: true },
        { fact: 'moisDepot', operator: 'lessThan', value: '2023-02' },
        { fact: 'enfantsMoins14', operator: 'lessThanInclusive', value: { fact: 'enfantsMineurs' } },
        { not: { condition: 'mal-loge' } },
      ],
    }
    const nommees = { 'mal-loge': { all: [{ fact: 'suroccupation', operator: 'equal', value: true }] } } as const
    expect(plain(phraseDeCondition(sauf, { nommees }))).toBe(
      'personne dans le ménage n’est en situation de handicap, et le mois de dépôt est avant février 2023, et le nombre d’enfants de moins de 14 ans ne dépasse pas le nombre d’enfants mineurs, et sauf si le logement actuel est suroccupé',
    )
    expect(plain(phraseDeCondition(sauf, { court: true }))).toBe(
      'pas de handicap et mois de dépôt < février 2023 et enfants de moins de 14 ans ≤ enfants mineurs et sauf « mal-loge »',
    )
  })

  test('chaque critère livré a une phrase sans mot de code', () => {
    for (const { conditions } of base.criteres) {
      for (const court of [true, false]) {
        const phrase = phraseDeCondition(conditions as Condition, { court })
        expect(phrase).not.toMatch(/equal|contains|Inclusive|undefined|[a-z][A-Z]/)
      }
    }
  })
})
