// Cliffs, the steepest first. A threshold that several criteria read is one cliff: the unit moved crosses it for all.
import { masquerCompte, isMasquee } from '~/analysis/masque.ts'
import type { Falaise } from '~/analysis/reponses/falaises.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { libelleDuFait } from '~/i18n/faits.ts'
import { nombre } from '~/i18n/nombres.ts'
import { motsDeValeur } from '~/i18n/phrase.ts'
import { m } from './mots.ts'

export interface LigneDeFalaise {
  readonly cle: string
  readonly seuil: string
  readonly criteres: readonly string[]
  readonly unite: string
  readonly proches: string
  readonly rangs: string
  readonly rangsAuPire: string
  /** Length of the bar, as a part of the steepest. */
  readonly part: number
}

export interface FalaisesVues {
  readonly phrase: string
  readonly lignes: readonly LigneDeFalaise[]
}

const seuilDit = ({ fait, seuil }: Falaise): string =>
  seuil === null
    ? m('falaisePropre', { fait: libelleDuFait(fait) })
    : m('falaiseDite', { fait: libelleDuFait(fait), valeur: motsDeValeur(faitConnu(fait), seuil) })

const cleDe = ({ fait, seuil }: Falaise): string => `${fait} ${seuil ?? ''}`

const INCONNU = '—'

export function falaisesVues(
  falaises: readonly Falaise[],
  cotation: Cotation,
  { synthetique }: { readonly synthetique: boolean },
): FalaisesVues {
  const montrees = falaises
    .filter((falaise, i) => falaises.findIndex((autre) => cleDe(autre) === cleDe(falaise)) === i)
    .map((falaise) => {
      const cellule = masquerCompte(falaise.proches, { synthetique })
      return { falaise, cellule, rang: isMasquee(cellule) ? null : falaise.rangPerdu }
    })
    .toSorted((a, b) => (b.rang ?? -1) - (a.rang ?? -1))
  const max = Math.max(1, ...montrees.map(({ rang }) => rang ?? 0))
  const [raide] = montrees
  return {
    phrase:
      raide === undefined
        ? m('falaisesAucune')
        : (raide.rang ?? 0) > 0
          ? m('falaisesPhrase', {
              seuil: seuilDit(raide.falaise),
              rangs: raide.rang ?? 0,
              proches: raide.falaise.proches,
            })
          : m('falaisesSansRang'),
    lignes: montrees.map(({ falaise, cellule, rang }) => ({
      cle: cleDe(falaise),
      seuil: seuilDit(falaise),
      criteres: falaises
        .filter((autre) => cleDe(autre) === cleDe(falaise))
        .map(({ critere }) => critereNomme(cotation, critere)),
      unite: libelleDuFait(falaise.mesure),
      proches: isMasquee(cellule) ? m('moinsDe') : nombre(falaise.proches),
      rangs: isMasquee(cellule)
        ? m('masqueCourt')
        : rang === null
          ? INCONNU
          : nombre(rang, Number.isInteger(rang) ? 0 : 1),
      // The worst rank is one household's own.
      rangsAuPire:
        falaise.rangPerduMax === null ? INCONNU : synthetique ? nombre(falaise.rangPerduMax) : m('masqueCourt'),
      part: (rang ?? 0) / max,
    })),
  }
}
