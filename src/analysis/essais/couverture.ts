// What the test cases show of the rules, grid by grid: so many objectives out of so many, those that no case shows, and
// apart those that no application at all can show. Impossible is only said when it is proved (atteignables/decider.ts).
import { type CotationResolue, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { type Essais, faitsDuCas } from '~/domain/essais.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { terrainDe } from '../atteignables/axiomes.ts'
import { type Budget, decider } from '../atteignables/decider.ts'
import { chercher } from '../cas/chercher.ts'
import { type Faits, faitsDe } from '../cas/lecture.ts'
import { variations } from '../cas/variations.ts'
import { menageNu } from '~/domain/menage.ts'
import { butDe, GENRES_D_OBJECTIF, type GenreDObjectif, isAtteint, type Objectif, objectifsDe } from './objectifs.ts'

/** Goals and leaves read for all the objectives of a rule set: about a second. */
const RESERVE = 6_000_000
/** Cases produced for a grid at once; what is still missing then is asked for again. */
const PRODUITS_MAX = 500

/** Objectif qu’aucun cas ne montre, et une demande qui le montrerait quand il y en a une. */
export interface Manquant {
  readonly objectif: Objectif
  readonly demande: LigneDemande | undefined
}

export interface CouvertureDeGrille {
  readonly grille: NomDeGrille
  /** Shown, out of those not proved impossible. */
  readonly comptes: Readonly<Record<GenreDObjectif, { readonly k: number; readonly n: number }>>
  readonly manquants: readonly Manquant[]
  /** Proved: no application of the grid shows them. */
  readonly impossibles: readonly Objectif[]
}

/** A grid as its cases show it. */
export type Couverture = Readonly<Record<NomDeGrille, CouvertureDeGrille>>

interface Enquete {
  readonly resolue: CotationResolue
  readonly budget: Budget
}

/** An application that shows an objective, proof that there is none, or neither. */
function trouver(objectif: Objectif, { resolue, budget }: Enquete): LigneDemande | 'impossible' | undefined {
  if (budget.pas <= 0) return undefined
  const { grille } = objectif
  const nu: LigneDemande = { id: 'cas', ...menageNu(grille, resolue.moisReference) }
  const but = butDe(objectif)
  const montre = (ligne: LigneDemande): boolean => isAtteint(objectif, faitsDe(ligne, resolue), resolue)
  if (but) {
    const decision = decider([{ noeud: but, voulu: true }], terrainDe(resolue, grille), budget, 'cas')
    if (decision.etat === 'impossible') return 'impossible'
    if (decision.etat === 'possible' && montre(decision.ligne)) return decision.ligne
    const proche = chercher({ all: [but] }, true, nu, resolue)
    if (proche && montre(proche)) return proche
  }
  return 'feuille' in objectif ? variations(objectif.feuille, nu, resolue).find(montre) : undefined
}

function couvrirGrille(grille: NomDeGrille, cas: readonly Faits[], enquete: Enquete): CouvertureDeGrille {
  const { resolue } = enquete
  const comptes = Object.fromEntries(GENRES_D_OBJECTIF.map((genre) => [genre, { k: 0, n: 0 }])) as Record<
    GenreDObjectif,
    { k: number; n: number }
  >
  const manquants: Manquant[] = []
  const impossibles: Objectif[] = []
  for (const objectif of objectifsDe(resolue, grille)) {
    const compte = comptes[objectif.genre]
    if (cas.some((faits) => isAtteint(objectif, faits, resolue))) {
      compte.k++
      compte.n++
      continue
    }
    const trouvee = trouver(objectif, enquete)
    if (trouvee === 'impossible') impossibles.push(objectif)
    else {
      compte.n++
      manquants.push({ objectif, demande: trouvee })
    }
  }
  return { grille, comptes, manquants, impossibles }
}

/** @param resolue the rule set at the month of the expectations */
export function couvrir(resolue: CotationResolue, essais: Pick<Essais, 'cas'>): Couverture {
  const enquete: Enquete = { resolue, budget: { pas: RESERVE } }
  const lus = essais.cas.map((cas) => faitsDe({ id: cas.id, ...faitsDuCas(cas) }, resolue))
  const [primo, mutation] = GRILLES.map((grille) =>
    couvrirGrille(
      grille,
      lus.filter(({ typeDemande }) => typeDemande === grille),
      enquete,
    ),
  ) as [CouvertureDeGrille, CouvertureDeGrille]
  return { primo, mutation }
}

/**
 * Applications that show what is missing, few: each shows something that those before do not, and none is left whose
 * objectives the others show.
 */
export function produireManquants(resolue: CotationResolue, couverture: Couverture): readonly LigneDemande[] {
  return GRILLES.flatMap((grille) => {
    const { manquants } = couverture[grille]
    const restants = new Set(manquants.map(({ objectif }) => objectif))
    const retenues: { readonly demande: LigneDemande; readonly montre: readonly Objectif[] }[] = []
    for (const { objectif, demande } of manquants) {
      if (!demande || !restants.has(objectif)) continue
      if (retenues.length >= PRODUITS_MAX) break
      const faits = faitsDe(demande, resolue)
      const montre = manquants.map((autre) => autre.objectif).filter((autre) => isAtteint(autre, faits, resolue))
      for (const vu of montre) restants.delete(vu)
      retenues.push({ demande, montre })
    }
    const fois = new Map<Objectif, number>()
    for (const { montre } of retenues) for (const vu of montre) fois.set(vu, (fois.get(vu) ?? 0) + 1)
    return retenues.flatMap(({ demande, montre }) => {
      if (montre.some((vu) => fois.get(vu) === 1)) return [demande]
      for (const vu of montre) fois.set(vu, (fois.get(vu) ?? 0) - 1)
      return []
    })
  })
}
