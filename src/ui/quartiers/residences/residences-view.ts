// View model of the residences year by year, in stock and in flux: what a campaign says of each, or the expectation of the
// page until there is one. Of real applications, few entrants of the first quartile are not told (model.md §7).
import type { Releve } from '~/analysis/campagne.ts'
import { nombre } from '~/i18n/nombres.ts'
import { compositionTue } from '../composition-tue.ts'
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
  readonly annee: string
  readonly perimetre: string
  /** Whether the applications describe nobody. */
  readonly synthetique: boolean
}

const same = (texte: string): Dit => ({ court: texte, long: texte })
const inconnu = (): Dit => same(m('residencesInconnu'))

/** Residences whose entrants of the first quartile are not told. */
const tues = (releve: Releve, ids: readonly string[], { annee, perimetre, synthetique }: ChoixDeResidences) =>
  synthetique
    ? new Set<string>()
    : compositionTue(releve, ids, { id: 'entrants-premier-quartile', perimetre, annee }, [''])

/** @param releve of the chosen way of holding; undefined before any campaign */
export function residencesVue(
  contexte: Contexte,
  retrait: number,
  choix: ChoixDeResidences,
  releve: Releve | undefined,
): readonly GroupeDeTuiles[] {
  const { annee, perimetre } = choix
  const groupes = parcVue(contexte, retrait)
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
      const tours = dire('entrants-commune', id)
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
