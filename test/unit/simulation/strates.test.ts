// « DALO d’abord » and « niveau d’abord »: neither refusals nor the local link carry a demand across a stratum.
import { describe, expect, it } from 'vitest'
import { G, HORS_ASSIETTE } from '~/simulation/registre.ts'
import { simuler } from '~/simulation/simuler.ts'
import { precederDeStrates } from '~/simulation/univers.ts'
import { type PetitMonde, petitMonde } from '../../support/mondes.ts'
import { evenements } from '../../support/mondes-stylises.ts'

/** Everybody eligible everywhere, and most offers refused: one list a dwelling a month, in the exact order. */
const TRES_REFUSE = { adhesion: 10_000, eligibilite: 'ouverte', candidats: 10, acceptation: 500 } as const

/** Proposals made while a demand of a better stratum waits and was not proposed the dwelling first. */
function depassements(voulu: PetitMonde): number {
  const monde = petitMonde({ n: 600, ...voulu, reglages: { ...TRES_REFUSE, ...voulu.reglages } })
  const { entrees, colonnes } = monde.univers
  const { dalo } = colonnes
  if (dalo?.type !== 'enum') throw new Error('dalo absent')
  const strateDe = (mois: number, row: number): number =>
    voulu.mode === 'niveau-puis-points'
      ? (monde.notes.strates?.[mois]?.[row] ?? -1)
      : Number(dalo.valeurs[dalo.codes[row] ?? -1] !== 'reconnu')
  const actives = new Set([...entrees].flatMap((entree, row) => (entree < 0 ? [row] : [])))
  let liste = ''
  let proposees = new Set<number>()
  let trouves = 0
  for (const { genre, mois, logement, menage, contingent } of evenements(simuler(monde, 1))) {
    if (genre === G.entree) actives.add(menage)
    if (genre === G.retrait || genre === G.location) actives.delete(menage)
    // Out of the base, only the tenants of the bailleur are called.
    if (genre !== G.proposition || contingent === HORS_ASSIETTE) continue
    if (liste !== `${mois} ${logement}`) proposees = new Set()
    liste = `${mois} ${logement}`
    proposees.add(menage)
    const sienne = strateDe(mois, menage)
    if ([...actives].some((row) => !proposees.has(row) && strateDe(mois, row) < sienne)) trouves += 1
  }
  return trouves
}

describe('une strate n’est jamais franchie', () => {
  it.each(['dalo-puis-points', 'niveau-puis-points'] as const)('%s : malus au refus, bonus du lien local', (mode) => {
    for (const reglages of [{ malusRefus: 400 }, { bonusLienLocal: 1000 }, { malusRefus: 400, bonusLienLocal: 1000 }]) {
      expect(depassements({ mode, reglages })).toBe(0)
    }
  })

  it('aux points seuls, malus et bonus font bien passer d’une strate à l’autre', () => {
    expect(depassements({ mode: 'points', reglages: { malusRefus: 400 } })).toBeGreaterThan(0)
    expect(depassements({ mode: 'points', reglages: { bonusLienLocal: 1000 } })).toBeGreaterThan(0)
  })

  it('des points quelconques, négatifs compris, restent dans leur strate', () => {
    const points = Int32Array.from([-400, 250, 0, -1, 3])
    const cles = precederDeStrates(points, Uint8Array.from([0, 1, 1, 0, 2]))
    const ordre = [0, 1, 2, 3, 4].toSorted((a, b) => (cles[b] ?? 0) - (cles[a] ?? 0))
    expect(ordre).toEqual([3, 0, 1, 2, 4])
  })
})
