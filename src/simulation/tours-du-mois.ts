// Who has the turn on each vacancy: the running state of the orientation, bailleur by bailleur (simulation.md §1.3).
// Integers only. With shares that change on a date, what is due is the sum of the shares at each turn.
import { UNITE } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { affecter } from './affectation.ts'
import { categorieAu, tourSelonDeficits } from './contingents.ts'
import { arrondir } from './effet-flux.ts'
import type { Politique } from './politique.ts'
import { cleDe, mot32, sousBorne, USAGES } from './rng.ts'

export interface Tours {
  /** A new year: counters forgotten when the rules carry nothing over, objectives set on the forecast base. */
  readonly janvier: (t: number) => void
  /** The turn of the next vacancy of a bailleur’s base. */
  readonly suivant: (bailleur: number, t: number) => number
  /** Sub-share that has the contingent’s turn, −1 for none. */
  readonly sousPart: (bailleur: number, contingent: number, t: number) => number
  /**
   * A lapsed turn that does not count is given back, and the rest takes it. Where nothing is carried over, a turn of a
   * year gone by is counted nowhere any more: the year that follows owes nothing for it.
   * @param donneAu month of the turn, of this year unless told
   */
  readonly rendre: (bailleur: number, contingent: number, donneAu?: number) => void
}

const PAQUET = 20

/** Pairs vacancies and turns by the rules’ preferences, by packets of twenty; quantities stay what they are. */
export function apparier(vacances: readonly number[], tours: readonly number[], { preferences }: Politique): number[] {
  if (preferences.length === 0) return [...tours]
  const out: number[] = []
  for (let debut = 0; debut < vacances.length; debut += PAQUET) {
    const rows = vacances.slice(debut, debut + PAQUET)
    const siens = tours.slice(debut, debut + PAQUET)
    const choix = affecter(rows.map((row) => siens.map((c) => -(preferences[c]?.[row] ?? 0))))
    for (const k of choix) out.push(siens[k]!)
  }
  return out
}

/**
 * @param bailleurs ids, in the order of the stock
 * @param assiettes forecast base, by year and bailleur
 */
export function creerTours(
  politique: Politique,
  bailleurs: readonly string[],
  assiettes: readonly (readonly number[])[],
  graine: number,
): Tours {
  const { controleur, report, arrondi, parts, sousParts, reste, contingents } = politique
  const m = contingents.length
  const cles = bailleurs.map(cleDe)
  const zeros = (): Int32Array<ArrayBuffer>[] => bailleurs.map(() => new Int32Array(m))
  /** What was due so far, ten-thousandths, and the turns had. */
  const dus = zeros()
  const comptes = zeros()
  const objectifs = zeros()
  const restants = zeros()
  const rangs = new Int32Array(bailleurs.length)
  const dusDesSousParts = bailleurs.map(() => contingents.map(({ dont }) => new Int32Array(dont.length + 1)))
  const deficits = new Int32Array(m)
  /** Year of the horizon; its first January call makes it 0. */
  let annee = -1
  /** Month of its beginning. */
  let depuis = 0

  const tirer = (b: number, borne: number): number =>
    sousBorne(mot32(graine, USAGES.tirage, cles[b]!, rangs[b]!++), borne)

  function choisir(b: number, t: number): number {
    const siennes = parts[t]![b]!
    switch (controleur) {
      case 'tirage':
        return categorieAu(tirer(b, UNITE), Array.from(siennes))
      case 'annuel': {
        const places = restants[b]!
        let total = places.reduce((somme, x) => somme + x, 0)
        if (total === 0) {
          // Past the forecast, a new round of the same objectives begins.
          places.set(plusFortsRestes(Math.max(1, Math.round(assiettes[annee]![b]!)), Array.from(siennes)))
          total = places.reduce((somme, x) => somme + x, 0)
        }
        const choisi = categorieAu(tirer(b, total), Array.from(places))
        places[choisi]! -= 1
        return choisi
      }
      case 'deficit':
      case 'president':
        for (let c = 0; c < m; c++) deficits[c] = dus[b]![c]! + siennes[c]! - UNITE * comptes[b]![c]!
        return tourSelonDeficits(controleur, siennes, deficits)
    }
  }

  return {
    janvier: (t) => {
      annee += 1
      depuis = t
      bailleurs.forEach((_, b) => {
        if (report === 'annuel') {
          dus[b]!.fill(0)
          comptes[b]!.fill(0)
        }
        restants[b]!.fill(0)
        // What is carried over is due on the bases of the years gone by as well.
        const comptees = report === 'annuel' ? assiettes.slice(annee, annee + 1) : assiettes.slice(0, annee + 1)
        const assiette = comptees.reduce((somme, deLAnnee) => somme + deLAnnee[b]!, 0)
        const cibles = Array.from(parts[t]![b]!, (part) => (assiette * part) / UNITE)
        objectifs[b]!.set(arrondir(cibles, arrondi))
      })
    },
    suivant: (b, t) => {
      let choisi = choisir(b, t)
      // A rounded objective is a ceiling: past it, the turn goes to what nobody reserves.
      if (arrondi !== 'aucun' && choisi !== reste && comptes[b]![choisi]! >= objectifs[b]![choisi]!) choisi = reste
      const siennes = parts[t]![b]!
      for (let c = 0; c < m; c++) dus[b]![c]! += siennes[c]!
      comptes[b]![choisi]! += 1
      return choisi
    },
    sousPart: (b, c, t) => {
      const siennes = sousParts[t]![c]!
      const dues = dusDesSousParts[b]![c]!
      let choisi = -1
      for (let k = 0; k < siennes.length; k++) {
        dues[k]! += siennes[k]!
        if (choisi < 0 && dues[k]! >= UNITE) choisi = k
      }
      if (choisi >= 0) dues[choisi]! -= UNITE
      return choisi
    },
    rendre: (b, c, donneAu = depuis) => {
      const isDeLAnnee = donneAu >= depuis
      if (isDeLAnnee && controleur === 'annuel') {
        const places = restants[b]!
        places[c]! += 1
        if (places[reste]! > 0) places[reste]! -= 1
      }
      if (!isDeLAnnee && report === 'annuel') return
      comptes[b]![c]! -= 1
      comptes[b]![reste]! += 1
    },
  }
}
