// The objects of `loi` that answer an exact question on figures of the line (simulation.md §7: E1, E3–E6).
import { describe, expect, it } from 'vitest'
import { atelier, objet } from './commande.ts'

const reponse = (...mots: readonly string[]) => objet<Record<string, unknown>>(atelier('loi', ...mots))
const six = (valeur: unknown): string => Number(valeur).toFixed(6)

describe('loi', () => {
  it('bruit', () => {
    const { premier, ordre } = reponse('bruit', '--scores', '30,20,10', '--tau', '10')
    expect([premier, ordre].map(six)).toEqual(['0.665241', '0.486330'])
  })
  it('intervalle', () => {
    const { clopperPearson, wilson } = reponse('intervalle', '--k', '3', '--n', '14')
    expect([clopperPearson, wilson].flat().map((x) => Number(x).toFixed(4))).toEqual([
      '0.0466',
      '0.5080',
      '0.0757',
      '0.4759',
    ])
  })
  it('segregation', () => {
    const { dissimilarite, isolation, theil, attendue, auMoins, tirages } = reponse(
      'segregation',
      '--logements',
      '14,36',
      '--menages',
      '4,6',
    )
    expect([dissimilarite, isolation, theil, attendue, auMoins].map(six)).toEqual([
      '0.150000',
      '0.214286',
      '0.016952',
      '0.128674',
      '0.436128',
    ])
    expect(tirages).toBeNull()
  })
  it('segregation entre deux résidences ajoute le test de Fisher ; trois, non', () => {
    // Eight dwellings in two residences, four households, all in the first: 2 tables of 70.
    expect(reponse('segregation', '--logements', '4,4', '--menages', '4,0').fisher).toBeCloseTo(2 / 70, 12)
    expect(reponse('segregation', '--logements', '3,3,4', '--menages', '2,1,0').fisher).toBeNull()
  })
  it('tirages', () => {
    expect(reponse('tirages', '--part', '0.5', '--demi-largeur', '0.01').tirages).toBe(9604)
    expect(reponse('tirages', '--ecart-type', '10', '--demi-largeur', '1').tirages).toBe(385)
  })
  it('segregation à trois résidences dit sa graine ; un groupe vide donne null', () => {
    const trois = atelier('loi', 'segregation', '--logements', '3,3,4', '--menages', '2,1,0', '--graine', '5')
    expect(trois.messages).toContain('Graine : 5.')
    expect(objet<{ tirages: number }>(trois).tirages).toBe(10_000)
    expect(reponse('segregation', '--logements', '3,4', '--menages', '0,0')).toMatchObject({
      dissimilarite: null,
      isolation: null,
      theil: null,
      auMoins: null,
    })
  })
  it('acceptabilite', () => {
    const { rangs, poidsCentraux } = reponse('acceptabilite', '--options', '1,0|0,1|0.6,0.6')
    expect((rangs as number[][]).map(([premier]) => six(premier))).toEqual(['0.400000', '0.400000', '0.200000'])
    expect((poidsCentraux as number[][])[0]?.map(six)).toEqual(['0.800000', '0.200000'])
  })
  it('file', () => {
    expect(reponse('file', '--entrees', '40', '--locations', '4', '--retrait', '300')).toMatchObject({
      moyenne: 1200,
      partServie: 0.1,
      moisDeTous: 30,
    })
  })
  it('`loi --aide` dit tous les objets, `loi bruit --aide` le sien', () => {
    const tout = atelier('loi', '--aide').sortie
    for (const nom of ['flamanderie', 'bruit', 'intervalle', 'segregation', 'acceptabilite', 'file', 'tirages'])
      expect(tout).toContain(`Usage : npm run -s atelier -- loi ${nom} `.replace('Usage :', 'Usage\u00a0:'))
    const seul = atelier('loi', 'bruit', '--aide').sortie
    expect(seul).toContain('--tau')
    expect(seul).not.toContain('--annees')
  })
})

describe('loi refusée', () => {
  it.each<[string, readonly string[], string]>([
    ['sans objet', [], 'attend d’abord « flamanderie » : loi flamanderie … Ou bien : bruit, intervalle,'],
    ['objet mal écrit', ['brui'], 'Le verbe « loi » n’admet pas « brui ». Vouliez-vous dire « bruit » ?'],
    [
      'drapeau d’un autre objet',
      ['bruit', '--scores', '1', '--tau', '1', '--k', '3'],
      'Le drapeau « --k » n’existe pas.',
    ],
    [
      'scores illisibles',
      ['bruit', '--scores', '30;20', '--tau', '10'],
      '--scores attend des nombres séparés par des virgules',
    ],
    ['bruit nul', ['bruit', '--scores', '30,20', '--tau', '0'], '--tau attend un nombre plus grand que 0'],
    [
      'k au-delà de n',
      ['intervalle', '--k', '15', '--n', '14'],
      '--k attend 14 au plus, la valeur de --n ; reçu : 15.',
    ],
    ['aucune observation', ['intervalle', '--k', '0', '--n', '0'], '--n attend un entier de 1 à'],
    ['ni part ni écart-type', ['tirages', '--demi-largeur', '1'], 'Il faut --part ou --ecart-type'],
    ['une part de plus de 1', ['tirages', '--demi-largeur', '1', '--part', '25'], 'une part de 0 à 1'],
    ['listes inégales', ['segregation', '--logements', '14,36', '--menages', '4'], 'il en faut autant'],
    [
      'groupe trop grand',
      ['segregation', '--logements', '14,36', '--menages', '4,40'],
      'Résidence n° 2 : 40 ménages du groupe pour 36 logements.',
    ],
    ['options inégales', ['acceptabilite', '--options', '1,0|1'], '--options attend des lignes séparées par |'],
    [
      'file qui se vide',
      ['file', '--entrees', '4', '--locations', '40', '--retrait', '300'],
      '--locations attend 4 au plus, la valeur de --entrees',
    ],
  ])('%s', (_, mots, phrase) => {
    const { code, sortie, messages } = atelier('loi', ...mots)
    expect([code, sortie]).toEqual([2, ''])
    expect(messages).toContain(phrase)
  })
})
