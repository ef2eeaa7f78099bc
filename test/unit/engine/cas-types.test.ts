// The twelve households worked out by hand (docs/cas-types.md, scenarios/cas-types/cas-types.json): both engines find
// what was found without them, and the document and the file say the same.
import { readFileSync } from 'node:fs'
import { resolve as resolvePath } from 'node:path'
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import casTypes from '#scenarios/cas-types/cas-types.json'
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import { GRILLES } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation } from '~/domain/parse.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { niveauDeReference, noterReference } from '~/engine/reference.ts'
import { demandeDe, resolve } from '../../support/cas.ts'

const parsed = parseCotation(baseline)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const resolue = resolve(parsed.value, parseMois(casTypes.mois))

const { cas } = casTypes
const lignes: readonly LigneDemande[] = cas.map(({ id, faits }) => demandeDe({ ...faits, id }))
const cohorte = buildCohorte(lignes, { synthetique: true })
const notee = noterCohorte(compileCotation(resolue), cohorte)
const compilees = lignes.map((_, row) => ({ ...lireLigne(notee, cohorte, row), niveau: notee.niveaux[row] ?? 0 }))
const references = (await noterReference(resolue, lignes)).map((ligne) => ({
  ...ligne,
  niveau: niveauDeReference(resolue, ligne),
}))

const MOTEURS = [
  { moteur: 'json-rules-engine', notees: references },
  { moteur: 'le moteur compilé', notees: compilees },
]

describe.each(MOTEURS)('$moteur, sur les cas-types', ({ notees }) => {
  it.each(cas)('$id — $titre', ({ id, niveau, attendu }) => {
    const lue = notees.find((ligne) => ligne.id === id)
    expect({
      niveau: lue?.niveau,
      grille: lue?.grille,
      typologiePrincipale: lue?.segment,
      score: lue?.score,
      criteres: lue?.criteres,
      aCompleter: lue?.aCompleter,
    }).toEqual({ niveau, ...attendu })
  })

  it('orders each grid by score', () => {
    for (const nom of GRILLES) {
      const placed = notees.filter(({ grille }) => grille === nom).toSorted((a, b) => a.rangGrille - b.rangGrille)
      const attendus = cas.filter(({ attendu }) => attendu.grille === nom)
      const byScore = attendus.toSorted((a, b) => b.attendu.score - a.attendu.score)
      expect(placed.map(({ id }) => id)).toEqual(byScore.map(({ id }) => id))
    }
  })
})

describe('the cases themselves', () => {
  it('cover both grids, the six levels, and every application is written in full', () => {
    expect(new Set(cas.map(({ attendu }) => attendu.grille))).toEqual(new Set(GRILLES))
    expect(new Set(cas.map(({ niveau }) => niveau))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    const facts = Object.keys(demandeDe({})).filter((nom) => nom !== 'id')
    for (const { faits } of cas) expect(Object.keys(faits).toSorted()).toEqual(facts.toSorted())
  })

  it('are those of docs/cas-types.md, table by table', () => {
    const text = readFileSync(resolvePath(import.meta.dirname, '../../../docs/cas-types.md'), 'utf8')
    const cells = (line: string): string[] =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    const overview = text
      .split('\n')
      .filter((line) => line.startsWith('| cas-'))
      .map((line) => cells(line).slice(0, 5))
    expect(overview).toEqual(
      cas.map(({ id, niveau, attendu: { grille, typologiePrincipale, score } }) => [
        id,
        grille,
        typologiePrincipale,
        String(niveau),
        String(score),
      ]),
    )
    const sections = text.split('\n## ').filter((section) => section.startsWith('cas-'))
    const written = sections.map((section) => ({
      id: section.slice(0, 6),
      criteres: section
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Critère'))
        .map((line) => cells(line))
        .map(([id, , points, retenu]) => ({
          id,
          points: Number(points?.replace('−', '-')),
          retenu: retenu === 'oui',
        })),
      aCompleter: (/À compléter\s:\s(.+)\./.exec(section)?.[1] ?? '').split(', ').filter((id) => id !== 'rien'),
    }))
    expect(written).toEqual(cas.map(({ id, attendu: { criteres, aCompleter } }) => ({ id, criteres, aCompleter })))
  })
})
