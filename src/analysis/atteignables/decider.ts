// Whether an application can meet given goals, decided: a real application when one can; `impossible` only when it is
// proven, by contradiction of the cells or because no household that could differ does it; `non-confirme` when cells agree
// and no household was found where trying them all proves nothing; `indecis` when the reserve ran out first.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { isFaitADroite, listFeuilles, type Noeud } from '~/domain/condition.ts'
import { axiomes, depart, type Terrain } from './axiomes.ts'
import { type But, type Contexte, solutions } from './coherence.ts'
import { faitsLus } from './composantes.ts'
import { axiomesDesDerives } from './derives.ts'
import { type Partition, partition } from './domaines.ts'
import { realiser } from './temoin.ts'

export type Decision =
  | { readonly etat: 'possible'; readonly ligne: LigneDemande }
  | { readonly etat: 'impossible' | 'non-confirme' | 'indecis' }

/** Goals and leaves that the questions of one rule set may still read, counted down in place. */
export interface Budget {
  pas: number
}

/** Goals and leaves read before one question is given up. */
const RESERVE = 20_000
/** For each set of cells that is tried on real households. */
const RESERVE_DE_REALISATION = 60_000
const VOIES_MAX = 64

/** Largest constants for which trying every household of temoin.ts leaves none out. */
const COMPLET: Readonly<Record<string, number>> = {
  adultes: 8,
  enfantsMineurs: 8,
  enfantsMoins14: 8,
  personnes: 8,
  piecesActuelles: 12,
  unitesConsommationDixiemes: 0,
  tauxEffortPourMille: 0,
}
/** Tenths of a consumption unit of the largest household tried. */
const DIXIEMES_MAX = 85

function isComplet(
  conditions: readonly Noeud[],
  lus: ReadonlySet<string>,
  { coupures }: Partition,
  { parametres }: Terrain,
) {
  const max = (fait: string): number => Math.max(0, ...(coupures.get(fait) ?? []))
  if (conditions.some((noeud) => listFeuilles(noeud).some(({ feuille }) => isFaitADroite(feuille.value)))) return false
  if (Object.entries(COMPLET).some(([fait, borne]) => max(fait) > borne)) return false
  const seuil = Math.floor((parametres.seuilPremierQuartileEuros * DIXIEMES_MAX) / 120)
  return !lus.has('premierQuartile') || max('ressourcesMensuellesEuros') <= seuil
}

/** @param budget shared by the questions of a rule set */
export function decider(demandes: readonly But[], terrain: Terrain, budget: Budget, id = 'temoin'): Decision {
  if (budget.pas <= 0) return { etat: 'indecis' }
  const { nommees, parametres, grille } = terrain
  const noeuds = demandes.map(({ noeud }) => noeud)
  const lus = new Set(noeuds.flatMap((noeud) => faitsLus(noeud, nommees)))
  const named = Object.values(nommees)
  const premiere = partition([...noeuds, ...named])
  const buts = [...demandes, ...axiomes(premiere, terrain), ...axiomesDesDerives(lus, premiere, parametres)]
  const conditions = [...buts.map(({ noeud }) => noeud), ...named]
  const lue = partition(conditions)
  const contexte: Contexte = { nommees, partition: lue, reserve: { pas: Math.min(RESERVE, budget.pas) } }
  const spend = (before: number, { reserve }: Contexte): void => void (budget.pas -= before - Math.max(0, reserve.pas))
  const before = contexte.reserve.pas
  let voies = 0
  let tout = true
  try {
    for (const domaines of solutions(buts, depart(terrain, lue), contexte)) {
      const essai: Contexte = { ...contexte, reserve: { pas: RESERVE_DE_REALISATION } }
      const ligne = realiser(id, domaines, { grille, parametres, contexte: essai, buts: demandes })
      spend(RESERVE_DE_REALISATION, essai)
      if (ligne) return { etat: 'possible', ligne }
      tout &&= essai.reserve.pas > 0
      if (++voies >= VOIES_MAX) return { etat: 'indecis' }
    }
  } finally {
    spend(before, contexte)
  }
  if (contexte.reserve.pas <= 0 || !tout) return { etat: 'indecis' }
  if (voies === 0) return { etat: 'impossible' }
  return { etat: isComplet(noeuds, lus, lue, terrain) ? 'impossible' : 'non-confirme' }
}
