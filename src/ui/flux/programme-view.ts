// What the first letting of the new programme gives under the regime chosen. Pure.
import type { Flux } from '~/domain/flux.ts'
import type { Livraison } from '~/domain/scenario.ts'
import { t } from '~/i18n/index.ts'
import { partDuProgramme } from '~/simulation/effet-flux.ts'

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
        phrase: t('fluxProgrammeStock', { libelle, lectures: [...new Set(valeurs)] }),
        note: t('fluxProgrammeStockNote'),
        hypothese: reservation?.hypothese,
      }
    }
    case 'concertation': {
      const convenus = premiereLocation?.logements ?? concertation
      return {
        phrase: t('fluxProgrammeConvenu', { libelle, n: convenus?.valeur }),
        note: t('fluxProgrammeConvenuNote'),
        hypothese: convenus?.hypothese,
      }
    }
    case 'flux':
      return {
        phrase: t('fluxProgramme', { libelle, logements, part: partDuProgramme(livraison, taux), taux }),
        note: t('fluxProgrammeNote'),
        hypothese: undefined,
      }
  }
}
