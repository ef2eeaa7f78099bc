// View model of the residences year by year, in stock and in flux: what a campaign says of each, or the expectation of the
// page until there is one. Of real applications, few entrants of the first quartile are not told (model.md §7).
import type { Releve } from '~/analysis/campagne.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { type Cellule, isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import { nombre } from '~/i18n/nombres.ts'
import { type Contexte, parcVue } from '../view.ts'
import { m } from './mots.ts'

export type Gestion = 'stock' | 'flux'
export const GESTIONS: readonly Gestion[] = ['stock', 'flux']

/** Ce que l’on dit d’une résidence une année, en mots. */
export interface Dit {
  readonly court: string
  /** With the range of the runs. */
  readonly long: string
}

export interface TuileDeResidence {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  /** Under its name. */
  readonly sous: string
  /** Turns a year, by the expectation of the page. */
  readonly attendu: Readonly<Record<Gestion, string>>
  readonly tours: Dit
  readonly quartile: Dit
  readonly entrants: Dit
}

export interface GroupeDeTuiles {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  readonly tuiles: readonly TuileDeResidence[]
}

export interface ChoixDeResidences {
  readonly gestion: Gestion
  readonly annee: string
  readonly perimetre: string
  /** Whether the applications describe nobody. */
  readonly synthetique: boolean
}

const same = (texte: string): Dit => ({ court: texte, long: texte })
const inconnu = (): Dit => same(m('residencesInconnu'))
const TU: Cellule = { masque: true }

/** Residences whose entrants of the first quartile are not told, the table of all of them and its totals being shown. */
function tues(releve: Releve, ids: readonly string[], { annee, perimetre, synthetique }: ChoixDeResidences) {
  if (synthetique) return new Set<string>()
  const lire = (id: string, groupe: string): number =>
    Math.round(releve.resultat({ id, perimetre, groupe, annee })?.estimation ?? 0)
  const { cellules } = masquerTableau(
    ids.map((id) => {
      const quartile = lire('entrants-premier-quartile', id)
      return [quartile, Math.max(0, lire('entrants', id) - quartile)]
    }),
    { synthetique },
  )
  // Runs that let few of its dwellings do not tell its entrants: their mean would be of none.
  const isPeu = (id: string): boolean =>
    releve.valeurs({ id: 'entrants', perimetre, groupe: id, annee: PLAN }).some((n) => (n ?? 0) < SEUIL_DE_MASQUAGE)
  return new Set(ids.filter((id, i) => isPeu(id) || isMasquee(cellules[i]?.[0] ?? TU)))
}

/** @param releve of the chosen way of holding; undefined before any campaign */
export function residencesVue(
  contexte: Contexte,
  retrait: number,
  choix: ChoixDeResidences,
  releve: Releve | undefined,
): readonly GroupeDeTuiles[] {
  const { gestion, annee, perimetre } = choix
  const { groupes } = parcVue(contexte, retrait)
  const ids = groupes.flatMap(({ residences }) => residences.map(({ id }) => id))
  const caches = releve ? tues(releve, ids, choix) : new Set<string>()
  const dire = (id: string, groupe: string): Dit => {
    const lu = releve?.resultat({ id, perimetre, groupe, annee })
    if (!lu || lu.estimation === null) return inconnu()
    return {
      court: m('residencesMoyenne', { n: lu.estimation }),
      long: m('residencesAvecPlage', { n: lu.estimation, etendue: lu.etendue ?? undefined }),
    }
  }
  return groupes.map((groupe) => ({
    id: groupe.id,
    libelle: groupe.libelle,
    logements: groupe.logements,
    tuiles: groupe.residences.map(({ id, libelle, logements, stock, flux }): TuileDeResidence => {
      const enAttente = m('residencesMoyenne', { n: { stock, flux }[gestion] })
      const tours = releve ? dire('entrants-commune', id) : same(enAttente)
      const quartile = caches.has(id) ? same(m('residencesMasque')) : dire('entrants-premier-quartile', id)
      return {
        id,
        libelle,
        logements,
        sous:
          releve && logements > 0
            ? m('residencesTuile', { tours: tours.court, quartile: quartile.court })
            : m('residencesTuileAttendue', { logements, stock, flux }),
        attendu: { stock: nombre(stock, 2), flux: nombre(flux, 2) },
        tours,
        quartile,
        entrants: dire('entrants', id),
      }
    }),
  }))
}

/** Place that an arrow leads to, among n; undefined for any other key. */
export function placeVoisine(touche: string, place: number, n: number): number | undefined {
  const suivante = { ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1 }[touche]
  if (touche === 'Home') return 0
  if (touche === 'End') return n - 1
  return suivante === undefined ? undefined : Math.min(n - 1, Math.max(0, suivante))
}
