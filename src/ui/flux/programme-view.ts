// What the first letting of the new programme gives under the regime chosen. Pure.
import type { Flux } from '~/domain/flux.ts'
import type { Livraison } from '~/domain/scenario.ts'
import { partDuProgramme } from '~/simulation/effet-flux.ts'
import { m } from './mots.ts'

export interface ProgrammeVu {
  readonly phrase: string
  readonly note: string
  /** The figure is a working hypothesis, for this reason. */
  readonly hypothese: string | undefined
}

/** @param taux share of the contingent followed, in ten-thousandths */
export function programmeVu({ premiereLocation }: Flux, livraison: Livraison, taux: number): ProgrammeVu {
  const { libelle, logements, reservationCommunaleEnStock: reservation, concertation } = livraison
  switch (premiereLocation?.regime ?? 'flux') {
    case 'stock': {
      const valeurs = reservation ? [reservation.valeur, ...reservation.lectures.map(({ valeur }) => valeur)] : []
      return {
        phrase: m('fluxProgrammeStock', { libelle, lectures: [...new Set(valeurs)] }),
        note: m('fluxProgrammeStockNote'),
        hypothese: reservation?.hypothese,
      }
    }
    case 'concertation': {
      const convenus = premiereLocation?.logements ?? concertation
      return {
        phrase: m('fluxProgrammeConvenu', { libelle, n: convenus?.valeur }),
        note: m('fluxProgrammeConvenuNote'),
        hypothese: convenus?.hypothese,
      }
    }
    case 'flux':
      return {
        phrase: m('fluxProgramme', { libelle, logements, part: partDuProgramme(livraison, taux), taux }),
        note: m('fluxProgrammeNote'),
        hypothese: undefined,
      }
  }
}
