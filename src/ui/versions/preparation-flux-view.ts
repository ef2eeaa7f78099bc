// What the proposal of a flux rests on: its changes, and the findings on its shares, its base and its references. It moves no
// rank: there is no effect to measure. Pure.
import type { ConstatDeFlux } from '~/analysis/flux/index.ts'
import type { Gravite } from '~/analysis/checks/constat.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { modifier } from '~/vie/modification.ts'
import type { Version } from '../etat/contrat.ts'
import { m } from './mots.ts'
import { type ConstatAAdmettre, nommer, type Preparation } from './preparation-view.ts'
import { differencesVues } from './versions-view.ts'

/** @param parents versions that it comes from */
export function preparationDuFlux(
  version: Version<'flux'>,
  parents: readonly Version<'flux'>[],
  constats: readonly ConstatDeFlux[],
): Preparation {
  const controles = nommer(constats, ({ cle }) => cle)
  const dire = (gravite: Gravite): readonly ConstatAAdmettre[] =>
    controles
      .filter((fige) => fige.gravite === gravite)
      .map(({ cle, constat }) => {
        const { titre, detail } = phraseDeConstatDeFlux(constat)
        return { cle, titre, detail }
      })
  const [premier] = parents
  return {
    etat: 'prete',
    differences: premier ? differencesVues('flux', premier.contenu, version.contenu) : [],
    impact: m('sansEffet', { genre: 'flux' }),
    bloquants: dire('bloquant'),
    alertes: dire('attention'),
    pieces: {
      difference: parents.map(({ hash, contenu }) => ({
        parent: hash,
        changements: modifier('flux', contenu, version.contenu),
      })),
      controles,
      essais: [],
      impact: null,
    },
  }
}
