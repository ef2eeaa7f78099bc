// The greatest or the least score of the applications that meet given goals: branch and bound, bloc by bloc, within each
// set of blocs that share facts (the others cannot disturb them). What is found is a real application; `borne` is proven.
// The two meet unless the reserve runs out or some cells could not be realised: then the answer says less, never wrong.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { axiomes, depart, type Terrain } from './axiomes.ts'
import type { Bloc } from './blocs.ts'
import { type Composante, composantes } from './composantes.ts'
import { options, type Sens } from './options.ts'
import { type But, type Contexte, type Etat, isVraie, propager, solutions } from './coherence.ts'
import { type Domaines, partition } from './domaines.ts'
import { type Realisation, realiser } from './temoin.ts'

/** Ce qui est cherché parmi les demandes d’une grille. */
export interface Question {
  readonly sens: Sens
  readonly blocs: readonly Bloc[]
  /** What the application must meet, and must not. */
  readonly buts: readonly But[]
  /** Of the application that answers. */
  readonly id: string
  /** Part of the reserve that this question may spend: 1 divided by how many are asked together. */
  readonly part?: number
}

export interface Reponse {
  /** Proven: no application passes it. Infinite when none meets the goals: −∞ for the greatest, +∞ for the least. */
  readonly borne: number
  /** The most extreme application found, and its score. */
  readonly trouvee?: { readonly score: number; readonly ligne: LigneDemande }
}

/** Whether the bound is reached, or none is. */
export const isExacte = ({ borne, trouvee }: Reponse): boolean => !Number.isFinite(borne) || borne === trouvee?.score

/** The bound, undefined when no application meets the goals. */
export const scoreDe = ({ borne }: Reponse): number | undefined => (Number.isFinite(borne) ? borne : undefined)

/** Goals and leaves read before a question is given up: well under half a second. */
const RESERVE = 60_000
/** For the one application that is returned, realised piece by piece before. */
const RESERVE_FINALE = 20_000
/** Ways of meeting the same goals that are realised before they are called unrealised. */
const VOIES_MAX = 24

interface Trouvaille {
  readonly valeur: number
  readonly domaines: Domaines
}

interface Fouille {
  readonly borne: number
  readonly meilleure?: Trouvaille
}

/** Best value of one set of blocs, with cells that give it. */
function fouiller({ blocs, buts }: Composante, sens: Sens, depart: Domaines, realisation: Realisation): Fouille {
  const { contexte } = realisation
  const beats = (a: number, b: number): boolean => (sens === 'plusGrande' ? a > b : a < b)
  const pire = sens === 'plusGrande' ? -Infinity : Infinity
  const ranges = blocs
    .map((bloc) => options(bloc, sens))
    .toSorted((a, b) => Math.abs(b[0]?.valeur ?? 0) - Math.abs(a[0]?.valeur ?? 0))
  const reste = ranges.map((_, i) => ranges.slice(i).reduce((total, [first]) => total + (first?.valeur ?? 0), 0))
  let meilleure: Trouvaille | undefined
  /** Best value that could neither be realised nor refuted. */
  let manquee = pire
  const leave = (valeur: number): void => {
    if (beats(valeur, manquee)) manquee = valeur
  }

  const leaf = (etat: Etat, tous: readonly But[], valeur: number): void => {
    let voies = 0
    for (const solution of solutions(etat.buts, etat.domaines, contexte)) {
      if (realiser('essai', solution, { ...realisation, buts: tous })) {
        meilleure = { valeur, domaines: solution }
        return
      }
      voies++
      if (voies >= VOIES_MAX) break
    }
    if (voies > 0 || contexte.reserve.pas <= 0) leave(valeur)
  }

  const visit = (i: number, etat: Etat, tous: readonly But[], total: number): void => {
    if (i === ranges.length) return leaf(etat, tous, total)
    for (const option of ranges[i] ?? []) {
      const valeur = total + option.valeur
      const possible = valeur + (reste[i + 1] ?? 0)
      if (meilleure && !beats(possible, meilleure.valeur)) return
      const next = propager([...etat.buts, ...option.buts], etat.domaines, contexte)
      const open = next && solutions(next.buts, next.domaines, contexte).next().done !== true
      if (open) visit(i + 1, next, [...tous, ...option.buts], valeur)
      // Options come best first: this one bounds those after it.
      if (contexte.reserve.pas <= 0) return leave(possible)
    }
  }
  visit(0, { domaines: depart, buts }, buts, 0)
  const borne = meilleure && !beats(manquee, meilleure.valeur) ? meilleure.valeur : manquee
  return { borne, ...(meilleure ? { meilleure } : {}) }
}

/** Score of an application read from the blocs. */
function noter(ligne: LigneDemande, blocs: readonly Bloc[], { parametres }: Terrain, contexte: Contexte): number {
  const lus: Readonly<Record<string, unknown>> = { ...ligne, ...deriveFaits(ligne, parametres) }
  return blocs.reduce((total, bloc) => {
    const met = bloc.filter(({ noeud }) => isVraie(noeud, (fait) => lus[fait], contexte)).map(({ points }) => points)
    return total + (met.length > 0 ? Math.max(...met) : 0)
  }, 0)
}

export function chercher({ sens, blocs, buts: demandes, id, part = 1 }: Question, terrain: Terrain): Reponse {
  const { nommees, parametres, grille } = terrain
  const noeuds = [...blocs.flat(), ...demandes].map(({ noeud }) => noeud)
  const named = Object.values(nommees)
  const buts = [...demandes, ...axiomes(partition([...noeuds, ...named]), terrain)]
  const lue = partition([...noeuds, ...buts.map(({ noeud }) => noeud), ...named])
  const contexte: Contexte = { nommees, partition: lue, reserve: { pas: Math.ceil(RESERVE * part) } }
  const realisation: Realisation = { grille, parametres, contexte, buts: [] }
  const from = depart(terrain, lue)
  const fouilles = composantes({ blocs, buts }, nommees).map((composante) =>
    fouiller(composante, sens, from, realisation),
  )
  const borne = fouilles.reduce((total, fouille) => total + fouille.borne, 0)
  if (fouilles.some(({ meilleure }) => !meilleure)) {
    const none = fouilles.some((fouille) => !fouille.meilleure && !Number.isFinite(fouille.borne))
    return { borne: none ? (sens === 'plusGrande' ? -Infinity : Infinity) : borne }
  }
  const narrowed = fouilles.flatMap(({ meilleure }) =>
    [...(meilleure?.domaines ?? [])].filter(([nom, cellules]) => from.get(nom) !== cellules),
  )
  const frais = { ...contexte, reserve: { pas: RESERVE_FINALE } }
  const ligne = realiser(id, new Map([...from, ...narrowed]), { ...realisation, contexte: frais, buts })
  if (!ligne) return { borne }
  return { borne, trouvee: { score: noter(ligne, blocs, terrain, contexte), ligne } }
}
