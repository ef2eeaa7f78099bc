// What the page shows of a territory: its stock, and what a change of a residence brings along. Pure.
import { type Provenance, provenanceDe } from '~/domain/provenance.ts'
import { suivreLeParc } from '~/domain/parc.ts'
import {
  FINANCEMENTS,
  type Financement,
  type Livraison,
  type Residence,
  type Scenario,
  type Typologie,
  TYPOLOGIES,
} from '~/domain/scenario.ts'
import { logementsDe } from '~/domain/scenario-problems.ts'
import { INSECABLE, mois, nombre } from '~/i18n/nombres.ts'
import { m } from './mots.ts'

/** Oui, non, ou inconnu. */
export type Qpv = 'oui' | 'non' | 'inconnu'
export const QPV: readonly Qpv[] = ['oui', 'non', 'inconnu']
export const qpvDe = (qpv: boolean | null | undefined): Qpv =>
  qpv === true ? 'oui' : qpv === false ? 'non' : 'inconnu'
export const valeurDuQpv = (qpv: Qpv): boolean | null => (qpv === 'inconnu' ? null : qpv === 'oui')

const detail = <K extends string>(cles: readonly K[], parts: Readonly<Partial<Record<K, number>>>): string =>
  cles
    .filter((cle) => (parts[cle] ?? 0) > 0)
    .map((cle) => `${nombre(parts[cle] ?? 0)}${INSECABLE}${cle}`)
    .join(', ')

/** « 3 T3, 11 T4 ». */
export const typologiesDites = (parts: Readonly<Partial<Record<Typologie, number>>> | undefined): string =>
  parts ? detail(TYPOLOGIES, parts) : m('scenariosInconnues')
export const financementsDits = (parts: Readonly<Partial<Record<Financement, number>>>): string =>
  detail(FINANCEMENTS, parts)

/** Words of a provenance, and whether it is a hypothesis. */
export interface ProvenanceVue {
  readonly texte: string
  readonly isHypothese: boolean
}

export function provenanceVue(provenance: Provenance | undefined): ProvenanceVue {
  if (provenance === undefined) return { texte: m('scenariosSansSource'), isHypothese: true }
  return 'source' in provenance
    ? { texte: provenance.source, isHypothese: false }
    : { texte: provenance.hypothese, isHypothese: true }
}

export interface ResidenceListee {
  readonly id: string
  readonly residence: Residence
  readonly bailleur: string
  readonly commune: string
  readonly typologies: string
  readonly qpv: Qpv
  readonly provenance: Provenance | undefined
}

export interface TerritoireVue {
  readonly resume: string
  readonly residences: readonly ResidenceListee[]
}

export function territoireVue(scenario: Scenario): TerritoireVue {
  const { bailleurs = [], communes = [], residences = [] } = scenario
  const nommer = (liste: readonly { readonly id: string; readonly libelle: string }[], id: string): string =>
    liste.find((element) => element.id === id)?.libelle ?? id
  return {
    resume: m('scenariosParcResume', {
      logements: logementsDe(scenario),
      residences: residences.length,
      bailleurs: bailleurs.length,
      communes: communes.length,
    }),
    residences: residences.map((residence) => ({
      id: residence.id,
      residence,
      bailleur: nommer(bailleurs, residence.bailleur),
      commune: nommer(communes, residence.commune),
      typologies: typologiesDites(residence.parTypologie),
      qpv: qpvDe(residence.qpv),
      provenance: provenanceDe(residence),
    })),
  }
}

/** What follows a residence that is put in the place of another, or added: one sentence for each total that moves. */
export function suitesDe(
  scenario: Scenario,
  residence: Omit<Residence, 'id'>,
  id: string | undefined,
): readonly string[] {
  const avant = scenario.residences ?? []
  const posee = { ...residence, id: id ?? '' }
  const index = avant.findIndex((autre) => autre.id === id)
  const residences = index < 0 ? [...avant, posee] : avant.with(index, posee)
  const apres = suivreLeParc(scenario, { ...scenario, residences })
  const bailleurs = (apres.bailleurs ?? []).flatMap(({ libelle, logements }, i) => {
    const valeur = scenario.bailleurs?.[i]?.logements.valeur ?? 0
    return valeur === logements.valeur
      ? []
      : [m('scenariosSuiteBailleur', { nom: libelle, avant: valeur, apres: logements.valeur })]
  })
  const [parcAvant, parcApres] = [logementsDe(scenario), logementsDe(apres)]
  const parc =
    scenario.parTypologie && parcAvant !== parcApres
      ? [m('scenariosSuiteParc', { avant: parcAvant, apres: parcApres })]
      : []
  return [...bailleurs, ...parc]
}

export interface LivraisonListee {
  readonly livraison: Livraison
  readonly mois: string
  readonly bailleur: string
  readonly typologies: string
  readonly financements: string
  /** « 14 (2 lectures) », « non dit ». */
  readonly reservation: string
  readonly concertation: string
}

export function livraisonsVue({ livraisons = [], bailleurs = [] }: Scenario): readonly LivraisonListee[] {
  return livraisons.map((livraison) => {
    const { reservationCommunaleEnStock: reservation, concertation } = livraison
    return {
      livraison,
      mois: mois(livraison.mois.valeur),
      bailleur:
        livraison.bailleur === null
          ? m('scenariosBailleurInconnu')
          : (bailleurs.find(({ id }) => id === livraison.bailleur)?.libelle ?? livraison.bailleur),
      typologies: typologiesDites(livraison.parTypologie),
      financements: financementsDits(livraison.parFinancement),
      reservation: reservation
        ? `${nombre(reservation.valeur)} (${m('scenariosLecturesN', { n: reservation.lectures.length })})`
        : m('scenariosNonDit'),
      concertation: concertation ? nombre(concertation.valeur) : m('scenariosNonDit'),
    }
  })
}
