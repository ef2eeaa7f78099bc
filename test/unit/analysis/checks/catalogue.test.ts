// The catalogue of defects (issue 6): each is found, with a witness that the reference engine confirms; a rule set without
// a defect has no finding at all.
import { describe, expect, test } from 'vitest'
import { confirmerConstats } from '~/analysis/checks/confirmer.ts'
import { type CodeDeConstat, type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import { applyPatch } from '~/domain/patch.ts'
import { parseCotation } from '~/domain/parse.ts'
import { splitPointer } from '~/domain/problem.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { MOIS } from '../../../support/cas.ts'
import { type Defaut, DEFAUTS, SAINS } from './defauts.ts'

const nomme = ({ params }: Constat, critere: string | undefined): boolean =>
  critere === undefined || ('critere' in params && params.critere === critere)

const duDefaut = (constats: readonly Constat[], { code, critere }: Defaut): Constat | undefined =>
  constats.find((constat) => constat.code === code && nomme(constat, critere))

/** Of these, each defect of the catalogue has a mend. */
const REMEDIES: ReadonlySet<CodeDeConstat> = new Set([
  'seuil-troue',
  'attente-penalisee',
  'revenu-penalise',
  'motif-contre',
  'residence-exigee',
])

const enPlace = (contenu: unknown, at: string): unknown =>
  splitPointer(at).reduce<unknown>(
    (noeud, cle) => (noeud as Readonly<Record<string, unknown>> | undefined)?.[cle],
    contenu,
  )

test('soixante défauts au moins, tous différents, dans des jeux de règles bien formés', () => {
  expect(DEFAUTS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(DEFAUTS.map(({ nom }) => nom)).size).toBe(DEFAUTS.length)
  expect(DEFAUTS.filter(({ cotation }) => !parseCotation(cotation).ok).map(({ nom }) => nom)).toEqual([])
  expect(SAINS.length).toBeGreaterThanOrEqual(20)
  expect(SAINS.filter(([, cotation]) => !parseCotation(cotation).ok).map(([nom]) => nom)).toEqual([])
})

describe('chaque défaut est trouvé, avec un témoin que la référence confirme', () => {
  test.each(DEFAUTS)('$nom', async (defaut) => {
    const { cotation } = defaut
    const constats = await confirmerConstats(cotation, MOIS, controlerCotation(cotation, MOIS))
    const found = duDefaut(constats, defaut)
    if (!found) throw new Error(`trouvés : ${constats.map(({ code, at }) => `${code} ${at}`).join(', ')}`)
    expect(found.cas ?? found.temoin).toBeDefined()
    expect(constats.filter(({ nonConfirme }) => nonConfirme)).toEqual([])
    expect(constats.filter(({ code }) => code === 'controle-indecis')).toEqual([])
    expect(constats.filter(({ at }) => enPlace(cotation, at) === undefined).map(({ at }) => at)).toEqual([])
    const { titre, detail } = phraseDeConstat(found, cotation)
    expect(titre).toMatch(/\.$/)
    expect(detail).toMatch(/\.$/)
    expect(found.correction === undefined && REMEDIES.has(defaut.code)).toBe(false)
    if (!found.correction) return
    const corrigee = applyPatch(cotation, found.correction.patch)
    expect(parseCotation(corrigee).ok).toBe(true)
    const restants = controlerCotation(corrigee, MOIS)
    expect(
      duDefaut(
        restants.filter(({ at }) => at === found.at),
        defaut,
      ),
    ).toBeUndefined()
    const bloquants = (parmi: readonly Constat[]) =>
      parmi.filter(({ gravite }) => gravite === 'bloquant').map(({ code, at }) => `${code} ${at}`)
    expect(bloquants(constats)).toEqual(expect.arrayContaining(bloquants(restants)))
  })

  test('le premier : 241 devant 240', () => {
    const [premier] = DEFAUTS
    const constats = premier ? controlerCotation(premier.cotation, MOIS) : []
    expect(constats[0]).toMatchObject({ code: 'niveau-1-depasse', params: { niveau1: 240, autre: 241 } })
  })
})

test('ce que la référence lit autrement n’est plus qu’une information, et le dit', async () => {
  const defaut = DEFAUTS.find(({ code }) => code === 'critere-jamais')
  const constats = defaut ? controlerCotation(defaut.cotation, MOIS) : []
  const faux = constats.map((constat): Constat => {
    const { cas } = constat
    return cas ? { ...constat, cas: { ...cas, remplis: cas.nonRemplis, nonRemplis: [] } } : constat
  })
  const lus = defaut ? await confirmerConstats(defaut.cotation, MOIS, faux) : []
  expect(lus.map(({ gravite, nonConfirme }) => [gravite, nonConfirme])).toEqual([['information', true]])
  const [premier] = lus
  expect(premier && defaut ? phraseDeConstat(premier, defaut.cotation).detail : '').toContain('Non confirmé')
})

test('chaque sorte de constat se dit aussi en anglais', async () => {
  await choisirLangue('en')
  try {
    const parCode = new Map(DEFAUTS.map((defaut) => [defaut.code, defaut]))
    for (const defaut of parCode.values()) {
      const found = duDefaut(controlerCotation(defaut.cotation, MOIS), defaut)
      const { titre, detail } = found ? phraseDeConstat(found, defaut.cotation) : { titre: '', detail: '' }
      expect([defaut.code, titre, detail]).toEqual([
        defaut.code,
        expect.stringMatching(/\.$/),
        expect.stringMatching(/^\p{Lu}[^«»]*\.$/u),
      ])
    }
  } finally {
    await choisirLangue('fr')
  }
})

describe('un jeu de règles sans défaut n’a aucun constat', () => {
  test.each(SAINS)('%s', (_nom, cotation) => {
    expect(controlerCotation(cotation, MOIS)).toEqual([])
  })
})
