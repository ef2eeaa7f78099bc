// Cliffs: at each threshold of a figure, the rank that one unit costs. Each household within 5 % of the threshold is put
// just inside, then just outside, everything else unchanged, and placed among the others both times.
import { buildCohorte, type Cohorte, type LigneDemande, ligneDe } from '~/domain/cohorte.ts'
import { type Feuille, isFaitADroite } from '~/domain/condition.ts'
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { at } from '~/domain/invariant.ts'
import { type CohorteNotee, type Programme, pointerCohorte, premiereCle } from '~/engine/index.ts'
import { feuillesLues } from '../atteignables/composantes.ts'
import { quantile } from '../stats/student.ts'

export interface Falaise {
  readonly critere: string
  readonly grille: NomDeGrille
  /** Fact that the leaf reads; `mesure`: the base fact that is moved. */
  readonly fait: string
  readonly mesure: string
  /** Value of the threshold; null where each household has its own. */
  readonly seuil: number | null
  /** Households of the grid within 5 %. */
  readonly proches: number
  /** Median and greatest rank that one unit costs; null without such a household. */
  readonly rangPerdu: number | null
  readonly rangPerduMax: number | null
}

/** Deux valeurs qui se suivent, de part et d’autre d’un seuil. */
interface Bord {
  readonly bas: number
  readonly seuil: number
}

interface Mesure {
  readonly fait: string
  readonly mesure: string
  readonly seuil: number | null
  /** Value of the household, and the threshold that it stands near; undefined when it has none. */
  readonly lire: (ligne: LigneDemande) => (Bord & { readonly valeur: number }) | undefined
  readonly mettre: (ligne: LigneDemande, valeur: number) => LigneDemande
}

const ORDRES: readonly string[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const ENTIERS: ReadonlySet<string> = new Set(FAITS_DE_BASE.filter(({ type }) => type === 'integer').map(({ id }) => id))
/** Within a twentieth of the threshold. */
const VOISINAGE = 20

const mettre =
  (fait: string) =>
  (ligne: LigneDemande, valeur: number): LigneDemande =>
    ({ ...ligne, [fait]: valeur }) as LigneDemande

function mesureDe(feuille: Feuille, { resolue }: Programme): Mesure | undefined {
  const { fact: fait, operator, value } = feuille
  const { moisReference, seuilPremierQuartileEuros } = resolue
  if (fait === 'premierQuartile')
    return {
      fait,
      mesure: 'ressourcesMensuellesEuros',
      seuil: null,
      lire: (ligne) => {
        const { unitesConsommationDixiemes } = deriveFaits(ligne, resolue)
        const bas = Math.floor((seuilPremierQuartileEuros * unitesConsommationDixiemes) / 120)
        const valeur = ligne.ressourcesMensuellesEuros
        return valeur === null ? undefined : { valeur, bas, seuil: bas }
      },
      mettre: mettre('ressourcesMensuellesEuros'),
    }
  if (fait === 'effortExcessif')
    return {
      fait,
      mesure: 'loyerNetAidesEuros',
      seuil: null,
      lire: ({ loyerNetAidesEuros: valeur, ressourcesMensuellesEuros: ressources }) => {
        if (valeur === null || ressources === null) return undefined
        const seuil = Math.max(1, Math.ceil((350 * ressources) / 1000))
        return { valeur, bas: seuil - 1, seuil }
      },
      mettre: mettre('loyerNetAidesEuros'),
    }
  if (!ORDRES.includes(operator) || isFaitADroite(value) || typeof value !== 'number') return undefined
  const bas = operator === 'lessThan' || operator === 'greaterThanInclusive' ? value - 1 : value
  if (fait === 'ancienneteMois')
    return {
      fait,
      mesure: 'moisDepot',
      seuil: value,
      lire: ({ moisDepot }) => ({ valeur: moisReference - moisDepot, bas, seuil: value }),
      mettre: (ligne, mois) => ({ ...ligne, moisDepot: moisReference - mois }),
    }
  if (!ENTIERS.has(fait) || bas < 0) return undefined
  return {
    fait,
    mesure: fait,
    seuil: value,
    lire: (ligne) => {
      const valeur = ligne[fait as keyof LigneDemande]
      return typeof valeur === 'number' ? { valeur, bas, seuil: value } : undefined
    },
    mettre: mettre(fait),
  }
}

type Cle = readonly [premiere: number, score: number, moisDepot: number, id: string]

const avant = (a: Cle, b: Cle): boolean => {
  const rang = [0, 1, 2].find((i) => a[i] !== b[i])
  return rang === undefined ? a[3] < b[3] : (a[rang] ?? 0) < (b[rang] ?? 0)
}

/** Keys of the order of each grid (model.md §3), by row. */
const clesDe = (
  { resolue }: Programme,
  lignes: readonly LigneDemande[],
  pointee: Pick<CohorteNotee, 'scores' | 'niveaux' | 'dalo'>,
): readonly Cle[] => {
  const { primo, mutation } = resolue.grilles
  const premieres = { primo: premiereCle(primo.mode, pointee), mutation: premiereCle(mutation.mode, pointee) }
  return lignes.map(({ id, typeDemande, moisDepot }, row) => [
    premieres[typeDemande]?.(row) ?? 0,
    -at(pointee.scores, row),
    moisDepot,
    id,
  ])
}

/** Place of a key among sorted ones. */
function placeDe(cle: Cle, ordre: readonly Cle[]): number {
  let [bas, haut] = [0, ordre.length]
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if (avant(at(ordre, milieu), cle)) bas = milieu + 1
    else haut = milieu
  }
  return bas
}

/** @param notee the cohort scored by the same rules */
export function falaises(programme: Programme, cohorte: Cohorte, notee: CohorteNotee): readonly Falaise[] {
  const { cotation, grilles } = programme.resolue
  const lignes = cohorte.ids.map((_, row) => ligneDe(cohorte, row))
  const cles = clesDe(programme, lignes, notee)
  return GRILLES.flatMap((grille) => {
    const ordre = Array.from(notee.parGrille[grille].ordre, (row) => at(cles, row))
    return grilles[grille].criteres.flatMap(({ critere }) => {
      const mesures = feuillesLues(critere.conditions, cotation.conditions ?? {}).flatMap(
        (feuille) => mesureDe(feuille, programme) ?? [],
      )
      const uniques = mesures.filter(
        (m, i) => mesures.findIndex((autre) => autre.fait === m.fait && autre.seuil === m.seuil) === i,
      )
      return uniques.map((mesure): Falaise => {
        const proches = lignes.flatMap((ligne, row) => {
          const lue = ligne.typeDemande === grille ? mesure.lire(ligne) : undefined
          return lue && VOISINAGE * Math.abs(lue.valeur - lue.seuil) <= lue.seuil ? [{ ligne, row, bas: lue.bas }] : []
        })
        const placer = (cote: 0 | 1): readonly number[] => {
          const mises = proches.map(({ ligne, bas }) => mesure.mettre(ligne, bas + cote))
          const deplacees = buildCohorte(mises, { synthetique: cohorte.synthetique })
          const leurs = clesDe(programme, mises, pointerCohorte(programme, deplacees))
          // Its own first place is not one of the others.
          return leurs.map((cle, i) => placeDe(cle, ordre) - (avant(at(cles, at(proches, i).row), cle) ? 1 : 0))
        }
        const [bas, haut] = [placer(0), placer(1)]
        const perdus = bas.map((place, i) => Math.abs(place - at(haut, i)))
        const { fait, seuil } = mesure
        return {
          critere: critere.id,
          grille,
          fait,
          mesure: mesure.mesure,
          seuil,
          proches: proches.length,
          rangPerdu: perdus.length > 0 ? quantile(perdus, 0.5) : null,
          rangPerduMax: perdus.length > 0 ? Math.max(...perdus) : null,
        }
      })
    })
  })
}
