// The bounds of the level-1 rule against random rule sets: no random application passes them, and those found to reach
// them are scored so by the compiled engine.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chercherCotes } from '~/analysis/checks/niveau-un-bornes.ts'
import { type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import { buildCohorte, type Cohorte } from '~/domain/cohorte.ts'
import { type Cotation, GRILLES } from '~/domain/cotation.ts'
import { applyPatch } from '~/domain/patch.ts'
import { type CohorteNotee, compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, sampleDemandes, tires } from '../../../support/arbitraires.ts'
import { MOIS, resolve } from '../../../support/cas.ts'

const demandes = sampleDemandes(300, 7)
const cohorte = buildCohorte(demandes, { synthetique: true })

const premiers = (cotation: Cotation): ReadonlySet<string> =>
  new Set(cotation.criteres.filter(({ niveau }) => niveau === 1).map(({ id }) => id))

/** Score and side of a row, as the compiled engine sees them. */
const lire = (notee: CohorteNotee, lues: Cohorte, row: number, niveauUn: ReadonlySet<string>) => {
  const { score, criteres, grille } = lireLigne(notee, lues, row)
  return { score, grille, cote: criteres.some(({ id }) => niveauUn.has(id)) ? ('avec' as const) : ('sans' as const) }
}

test(
  `aucune demande ne passe les bornes, et les demandes trouvées ont le score dit ${tires(40)}`,
  () => {
    fc.assert(
      fc.property(arbCotation, (cotation) => {
        const resolue = resolve(cotation)
        const programme = compileCotation(resolue)
        const notee = noterCohorte(programme, cohorte)
        const niveauUn = premiers(cotation)
        for (const grille of GRILLES) {
          const cotes = chercherCotes(resolue, grille)
          const hors = demandes
            .map((_, row) => lire(notee, cohorte, row, niveauUn))
            .filter((lue) => lue.grille === grille)
            .filter(({ score, cote }) => (cote === 'avec' ? score < cotes.avec.borne : score > cotes.sans.borne))
          expect(hors).toEqual([])
          for (const cote of ['avec', 'sans'] as const) {
            const { borne, trouvee } = cotes[cote]
            const lignes = trouvee ? [trouvee.ligne] : []
            const une = buildCohorte(lignes, { synthetique: true })
            const relue = noterCohorte(programme, une)
            expect(lignes.map((_, row) => lire(relue, une, row, niveauUn))).toEqual(
              lignes.map(() => ({ score: trouvee?.score, grille, cote })),
            )
            const depassement = trouvee ? (cote === 'avec' ? borne - trouvee.score : trouvee.score - borne) : 0
            expect(depassement).toBeLessThanOrEqual(0)
          }
        }
      }),
      fuzz(40),
    )
  },
  DELAI_DE_TIRAGE_MS,
)

/** A witness as the order places it: by score where scores are the finding, by rank where the order is. */
function isProuve({ code, temoin }: Constat, cotation: Cotation): boolean {
  if (!temoin) return true
  const paire = buildCohorte([temoin.devant, temoin.derriere], { synthetique: true })
  const { scores, rangsGrille } = noterCohorte(compileCotation(resolve(cotation)), paire)
  return code === 'niveau-1-depasse' ? (scores[0] ?? 0) >= (scores[1] ?? 0) : rangsGrille[0] === 1
}

/** The same finding, after its own correction. */
function restants({ code, at, correction }: Constat, cotation: Cotation): readonly Constat[] {
  const mended = correction ? controlerCotation(applyPatch(cotation, correction.patch), MOIS) : []
  return mended.filter((autre) => autre.code === code && autre.at === at)
}

test(
  `un témoin passe devant l’autre dans le classement même, et une correction ôte son constat ${tires(12)}`,
  () => {
    let temoins = 0
    let corrections = 0
    fc.assert(
      fc.property(arbCotation, (cotation) => {
        const constats = controlerCotation(cotation, MOIS)
        temoins += constats.filter(({ temoin }) => temoin).length
        corrections += constats.filter(({ correction }) => correction).length
        expect(constats.filter((constat) => !isProuve(constat, cotation))).toEqual([])
        expect(constats.flatMap((constat) => restants(constat, cotation))).toEqual([])
      }),
      fuzz(12),
    )
    expect(temoins).toBeGreaterThan(0)
    expect(corrections).toBeGreaterThan(0)
  },
  DELAI_DE_TIRAGE_MS,
)
