// What a variant changes: the figures that can vary in a scenario, as they are now, and the variations that they make. Pure.
import { BORNES_DE_CHIFFRE, BORNES_DE_GRAINE, BORNES_DE_N, BORNES_DE_VARIATION } from '~/domain/bornes-scenario.ts'
import type { Variations } from '~/domain/edit-scenario.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { medianePourPremierQuartile } from '~/simulation/premier-quartile.ts'
import type { FormeDeNombre } from '../pieces/nombre-view.ts'
import { m } from './mots.ts'

export const VARIABLES = ['n', 'graine', 'entreesParMois', 'rotationPourCent', 'premierQuartile'] as const
export type Variable = (typeof VARIABLES)[number]

/** What each may be; the share of the first quartile to one decimal. */
export const FORMES: Readonly<Record<Variable, FormeDeNombre>> = {
  n: { bornes: BORNES_DE_N },
  graine: { bornes: BORNES_DE_GRAINE, sansMilliers: true },
  entreesParMois: { bornes: BORNES_DE_CHIFFRE },
  rotationPourCent: { bornes: BORNES_DE_VARIATION },
  premierQuartile: { bornes: { min: 0, max: 100 }, decimales: 1 },
}

/** Ce qui est coché, et la valeur tapée. */
export type Choix = Readonly<Partial<Record<Variable, number>>>

/** Where each figure starts from; what the scenario does not have cannot vary. */
export function departsDe({ cohorte, demande, rotation }: Scenario): Choix {
  return {
    ...(cohorte ? { n: cohorte.n, graine: cohorte.graine, premierQuartile: 25 } : {}),
    ...(demande ? { entreesParMois: demande.entreesParMois.valeur } : {}),
    ...(rotation ? { rotationPourCent: 100 } : {}),
  }
}

/**
 * @param seuil of the first quartile, euros a year
 * @returns undefined when no median of incomes gives the share asked for
 */
export function variationsDe(choix: Choix, { cohorte }: Scenario, seuil: number): Variations | undefined {
  const { premierQuartile, ...variations } = choix
  if (premierQuartile === undefined || cohorte === undefined) return variations
  const mediane = medianePourPremierQuartile(cohorte, Math.round(premierQuartile * 100), seuil)
  return mediane === undefined ? undefined : { ...variations, medianeRessourcesEuros: mediane }
}

/** « Agglomération — 6 000 demandes, rotation à 50 % ». */
export function titreDeVariante({ titre }: Scenario, choix: Choix): string {
  const quoi = VARIABLES.flatMap((variable) => {
    const v = choix[variable]
    return v === undefined ? [] : [m(`scenariosVariante_${variable}`, { v })]
  })
  return quoi.length === 0
    ? m('scenariosCopie', { titre })
    : m('scenariosVarianteTitre', { titre, quoi: quoi.join(', ') })
}
