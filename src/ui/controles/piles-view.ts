// Whether lesser criteria can pass a level, level by level, with the smallest application that does.
import type { PileDeNiveau } from '~/analysis/reponses/piles.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { phraseDuMenage } from '~/i18n/faits.ts'
import { nombre } from '~/i18n/nombres.ts'
import type { CasVu } from '../regles/alerte-view.ts'
import { m } from './mots.ts'
import { type NiveauVu, niveauVu } from './niveau-view.ts'

export interface LigneDePile {
  readonly niveau: NiveauVu
  readonly moindre: string
  readonly plusGrande: string
  readonly depasse: boolean
  readonly reponse: string
  readonly par: string | undefined
  readonly cas: { readonly vu: CasVu; readonly detail: string } | undefined
}

export interface PilesVues {
  readonly phrases: readonly string[]
  readonly lignes: readonly LigneDePile[]
}

const INCONNU = '—'
const score = (valeur: number | undefined): string => (valeur === undefined ? INCONNU : nombre(valeur))

const casVu = (rang: number, ligne: LigneDemande): CasVu => ({
  titre: m('pilesCas', { rang }),
  menages: [{ titre: m(`grille_${ligne.typeDemande}`), faits: phraseDuMenage(ligne), ligne }],
  lus: [],
})

export function pilesVues(piles: readonly PileDeNiveau[], cotation: Cotation): PilesVues {
  const nommer = (ids: readonly string[]): readonly string[] => ids.map((id) => critereNomme(cotation, id))
  // Nothing is below the last level.
  const tiennent = piles.slice(0, -1).filter(({ depasse, moindre }) => !depasse && moindre !== undefined)
  const premiere = piles.find(({ depasse }) => depasse)
  const { pile, moindre = 0, niveau = 0 } = premiere ?? {}
  return {
    phrases: [
      ...(tiennent.length === 0 ? [] : [m('pilesTient', { rangs: tiennent.map((une) => une.niveau) })]),
      ...(pile === undefined
        ? []
        : [m('pilesDepasse', { rang: niveau, criteres: nommer(pile.criteres), score: pile.score, moindre })]),
    ],
    lignes: piles.map((une) => ({
      niveau: niveauVu(cotation, une.niveau),
      moindre: score(une.moindre),
      plusGrande: score(une.plusGrande),
      depasse: une.depasse,
      reponse: m(une.depasse ? 'pilesOui' : une.exactes ? 'pilesNon' : 'pilesSure'),
      par: une.pile && m('pilesPar', { criteres: nommer(une.pile.criteres) }),
      cas: une.pile && {
        vu: casVu(une.niveau, une.pile.ligne),
        detail: m('pilesDetail', { score: une.pile.score, moindre: une.moindre ?? 0 }),
      },
    })),
  }
}
