// View model of the residences year by year, in stock and in flux: what a campaign says of each, or the expectation of the
// page until there is one. A residence with few entrants over the plan is not broken down.
import type { Releve } from '~/analysis/campagne.ts'
import { SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import { motsDe } from '~/i18n/mots.ts'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { type Contexte, parcVue } from '../view.ts'

const m = motsDe(fr, en)

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

const same = (texte: string): Dit => ({ court: texte, long: texte })
const attendu = (n: number): Dit => same(m('residencesMoyenne', { n }))
const inconnu = (): Dit => same(m('residencesInconnu'))

/** @param releve of the chosen way of holding; undefined before any campaign */
export function residencesVue(
  contexte: Contexte,
  retrait: number,
  choix: { readonly gestion: Gestion; readonly annee: string; readonly perimetre: string },
  releve: Releve | undefined,
): readonly GroupeDeTuiles[] {
  const { gestion, annee, perimetre } = choix
  const lire = (id: string, groupe: string, quand: string) =>
    releve?.resultat({ id, perimetre, groupe, annee: quand }) ?? undefined
  const dire = (id: string, groupe: string): Dit => {
    const lu = lire(id, groupe, annee)
    if (!lu || lu.estimation === null) return inconnu()
    return {
      court: m('residencesMoyenne', { n: lu.estimation }),
      long: m('residencesAvecPlage', { n: lu.estimation, etendue: lu.etendue ?? undefined }),
    }
  }
  return parcVue(contexte, retrait).groupes.map((groupe) => ({
    id: groupe.id,
    libelle: groupe.libelle,
    logements: groupe.logements,
    tuiles: groupe.residences.map(({ id, libelle, logements, stock, flux }): TuileDeResidence => {
      if (!releve)
        return {
          id,
          libelle,
          logements,
          tours: attendu(gestion === 'stock' ? stock : flux),
          quartile: inconnu(),
          entrants: inconnu(),
        }
      const isPetite = (lire('entrants', id, 'plan')?.estimation ?? 0) < SEUIL_DE_MASQUAGE
      return {
        id,
        libelle,
        logements,
        tours: dire('entrants-commune', id),
        quartile: isPetite ? same(m('residencesMasque')) : dire('entrants-premier-quartile', id),
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
