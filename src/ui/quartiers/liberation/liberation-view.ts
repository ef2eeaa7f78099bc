// View model of one vacancy: what may be chosen, the balances at the bailleur’s, the turn, every choice and its effects.
import { UNITE, type Flux } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import { formatMois, parseMois } from '~/domain/mois.ts'
import { type Financement, FINANCEMENTS, type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import { droitsChez, type Public, publicDuTour } from '~/simulation/politique.ts'
import {
  borneDesEcarts,
  comptesAttendus,
  type DemandesQuiVont,
  type ProchainTour,
  objectifsDeLAnnee,
  soldesDe,
  suitesPossibles,
  tourDe,
} from '~/simulation/vacance.ts'
import { bailleursVue, type Contexte } from '../view.ts'

/** Lieu d’une libération : une résidence, ou le programme neuf. */
export interface Lieu {
  readonly id: string
  readonly libelle: string
  /** Undefined for a programme whose bailleur is not named. */
  readonly bailleur: string | undefined
  readonly commune: string
  readonly logements: number
  readonly qpv: 'oui' | 'non' | 'inconnu'
  readonly typologies: readonly Typologie[]
  readonly financements: readonly Financement[]
}

export interface Vacance {
  readonly lieu: string
  /** Supposed, where the place does not say its own. */
  readonly bailleur: string
  readonly typologie: Typologie
  readonly financement: Financement
  /** « 2024-06 ». */
  readonly mois: string
  /** Turns already given, by contingent, where corrected; else those of the start. */
  readonly depart: 'zero' | 'attente'
  readonly corriges: Readonly<Record<string, number>>
}

const positifs = <K extends string>(cles: readonly K[], par: Readonly<Partial<Record<K, number>>>): readonly K[] =>
  cles.filter((cle) => (par[cle] ?? 0) > 0)

export function lieuxDe({ sources, livraison }: Contexte): readonly Lieu[] {
  const { residences = [], parTypologie = {}, parFinancement, contingentCommunal } = sources.villemandeur
  const prets = positifs(FINANCEMENTS, parFinancement ?? contingentCommunal?.parFinancement ?? { PLUS: 1 })
  const tailles = positifs(TYPOLOGIES, parTypologie as Partial<Record<Typologie, number>>)
  return [
    ...residences
      .filter(({ logements }) => logements > 0)
      .map(({ id, libelle, bailleur, commune, logements, qpv, parTypologie: siennes }): Lieu => ({
        id,
        libelle,
        bailleur,
        commune,
        logements,
        qpv: qpv === true ? 'oui' : qpv === false ? 'non' : 'inconnu',
        typologies: siennes ? positifs(TYPOLOGIES, siennes) : tailles,
        financements: prets,
      }))
      .toSorted((a, b) => a.libelle.localeCompare(b.libelle)),
    {
      id: livraison.id,
      libelle: livraison.libelle,
      bailleur: livraison.bailleur ?? undefined,
      commune: livraison.commune,
      logements: livraison.logements,
      qpv: 'inconnu',
      typologies: positifs(TYPOLOGIES, livraison.parTypologie),
      financements: positifs(FINANCEMENTS, livraison.parFinancement),
    },
  ]
}

const parmi = <T>(choix: readonly T[], voulu: T, defaut: T | undefined): T => {
  const garde = choix.includes(voulu) ? voulu : (defaut ?? choix[0])
  invariant(garde !== undefined, 'aucun choix possible')
  return garde
}

/** The vacancy once another place, size or month is chosen: what the place cannot have gives way. */
export function accorder(lieux: readonly Lieu[], vacance: Vacance): Vacance {
  const lieu = lieux.find(({ id }) => id === vacance.lieu) ?? lieux[0]
  invariant(lieu, 'aucun lieu')
  return {
    ...vacance,
    lieu: lieu.id,
    bailleur: lieu.bailleur ?? vacance.bailleur,
    typologie: parmi(lieu.typologies, vacance.typologie, undefined),
    financement: parmi(lieu.financements, vacance.financement, undefined),
  }
}

export const moisPossibles = ({ annees }: Flux): readonly string[] => {
  const de = parseMois(annees.de)
  return Array.from({ length: parseMois(annees.a) - de + 1 }, (_, i) => formatMois(de + i))
}

export const vacanceDeDepart = (contexte: Contexte): Vacance => {
  const lieux = lieuxDe(contexte)
  const { bailleurs = [] } = contexte.sources.villemandeur
  const mois = moisPossibles(contexte.sources.flux)
  return accorder(lieux, {
    lieu: lieux.toSorted((a, b) => b.logements - a.logements)[0]?.id ?? '',
    bailleur: bailleurs[0]?.id ?? '',
    typologie: 'T3',
    financement: 'PLUS',
    mois: mois[5] ?? mois[0] ?? '',
    depart: 'attente',
    corriges: {},
  })
}

export interface LigneDeSolde {
  readonly id: string
  readonly libelle: string
  readonly part: number
  readonly du: number
  readonly eu: number
  readonly ecart: number
  readonly objectif: number
}

export interface ChoixDeTour {
  readonly id: string
  /** Undefined: out of the base. */
  readonly libelle: string | undefined
  readonly public: Public | undefined
  readonly candidats: number | undefined
  readonly ecarts: readonly number[]
  readonly tientLaBorne: boolean
}

export interface LiberationVue {
  readonly lieu: Lieu
  readonly bailleur: string
  readonly assiette: number
  readonly attendus: number
  readonly lignes: readonly LigneDeSolde[]
  readonly tour: ProchainTour
  readonly chances: readonly { readonly qui: string; readonly chance: number }[]
  readonly choix: readonly ChoixDeTour[]
  readonly borne: number
}

/** @param demandes undefined while they are not counted */
export function liberationVue(
  contexte: Contexte,
  retrait: number,
  vacance: Vacance,
  mots: { readonly nonReserve: string; readonly demandes: DemandesQuiVont | undefined },
): LiberationVue {
  const { flux } = contexte.sources
  const lieu = lieuxDe(contexte).find(({ id }) => id === vacance.lieu)
  const chez = bailleursVue(contexte, retrait).lignes.find(({ id }) => id === vacance.bailleur)
  invariant(lieu, 'lieu inconnu')
  const mois = parseMois(vacance.mois)
  const droits = droitsChez(flux, vacance.bailleur, mois).map((droit) => ({
    ...droit,
    libelle: droit.libelle === '' ? mots.nonReserve : droit.libelle,
  }))
  const parts = droits.map(({ part }) => part)
  const assiette = ((chez?.liberations ?? 0) * (UNITE - retrait)) / UNITE
  const attendus = Math.round((assiette * (mois % 12)) / 12)
  const depart = vacance.depart === 'attente' ? comptesAttendus(parts, attendus) : parts.map(() => 0)
  const comptes = droits.map(({ id }, c) => vacance.corriges[id] ?? depart[c] ?? 0)
  const soldes = soldesDe(parts, comptes)
  const objectifs = objectifsDeLAnnee(parts, assiette, flux.arrondi)
  const tour = tourDe(flux.controleur, parts, comptes, assiette)
  const chances = tour.genre === 'tire' ? tour.chances : []
  const somme = chances.reduce((total, x) => total + x, 0)
  return {
    lieu,
    bailleur: chez?.libelle ?? vacance.bailleur,
    assiette,
    attendus,
    lignes: droits.map(({ id, libelle, part }, c) => ({
      id,
      libelle,
      part,
      du: (soldes[c]?.du ?? 0) / UNITE,
      eu: comptes[c] ?? 0,
      ecart: (soldes[c]?.ecart ?? 0) / UNITE,
      objectif: objectifs[c] ?? 0,
    })),
    tour,
    chances: chances.flatMap((x, c) => (x > 0 ? [{ qui: droits[c]?.libelle ?? '', chance: x / somme }] : [])),
    choix: suitesPossibles(parts, comptes).map(({ rang, soldes: apres, tientLaBorne }) => {
      const droit = rang === undefined ? undefined : droits[rang]
      const nom = droit && publicDuTour(droit.reservataire)
      return {
        id: droit?.id ?? 'hors-assiette',
        libelle: droit?.libelle,
        public: nom,
        candidats: nom && mots.demandes?.parPublic[nom],
        ecarts: apres.map(({ ecart }) => ecart / UNITE),
        tientLaBorne,
      }
    }),
    borne: borneDesEcarts(parts.length),
  }
}
