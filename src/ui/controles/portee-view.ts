// Coverage: the applications that no criterion touches, and what each criterion does to tell them apart, the most first.
import type { SigneDePortee } from '~/analysis/reponses/portee.ts'
import { codeDuCritere, type Cotation, type NomDeGrille } from '~/domain/cotation.ts'
import { nombre } from '~/i18n/nombres.ts'
import type { Reponses } from '~/workers/reponses.ts'
import { compteDeLaGrille, remplisDe } from './compte-view.ts'
import { m } from './mots.ts'
import { type NiveauVu, niveauVu } from './niveau-view.ts'

export interface LigneDePortee {
  readonly critere: string
  readonly code: string
  readonly libelle: string
  readonly niveau: NiveauVu
  readonly menages: string
  readonly contribution: string
  /** Length of the bar, as a part of the greatest. */
  readonly part: number
  readonly signe: SigneDePortee | null
  readonly dit: string
}

export interface PorteeVue {
  readonly phrases: readonly string[]
  readonly lignes: readonly LigneDePortee[]
}

const SIGNES = { personne: 'porteePersonne', presqueTous: 'porteePresqueTous' } as const

export function porteeVue(reponses: Reponses, cotation: Cotation, grille: NomDeGrille): PorteeVue {
  const { portee } = reponses.grilles[grille]
  const montres = portee.criteres
    .map((une) => ({
      ...une,
      // The answers of an earlier draft may name a criterion that is gone.
      lu: cotation.criteres.find(({ id }) => id === une.critere),
      compte: compteDeLaGrille(reponses, grille, (autre) => remplisDe(autre, une.critere)),
    }))
    // What is masked comes last, in the order of the rules: its place says nothing.
    .toSorted((a, b) => (b.compte.isMontrable ? b.contribution : -1) - (a.compte.isMontrable ? a.contribution : -1))
  const max = Math.max(1e-9, ...montres.map(({ compte, contribution }) => (compte.isMontrable ? contribution : 0)))
  const combien = (voulu: SigneDePortee): number =>
    montres.filter(({ compte, signe }) => compte.isMontrable && signe === voulu).length
  const sans = compteDeLaGrille(reponses, grille, (une) => une.portee.sansCritere)
  const tous = compteDeLaGrille(reponses, grille, (une) => une.portee.tousLesCriteres)
  return {
    phrases: [
      sans.isMontrable && portee.sansCritere === 0 ? m('porteeSansAucune') : m('porteeSans', { compte: sans.texte }),
      tous.isMontrable && portee.tousLesCriteres === 0
        ? m('porteeTousAucune')
        : m('porteeTous', { compte: tous.texte }),
      m('porteeBilan', { personne: combien('personne'), presqueTous: combien('presqueTous') }),
    ],
    lignes: montres.flatMap(({ critere, lu, compte: { texte, isMontrable }, contribution, signe }) => {
      if (!lu) return []
      const montre = isMontrable ? signe : null
      return [
        {
          critere,
          code: codeDuCritere(cotation, critere),
          libelle: lu.libelle,
          niveau: niveauVu(cotation, lu.niveau),
          menages: texte,
          contribution: isMontrable ? nombre(contribution, 2) : m('masqueCourt'),
          part: isMontrable ? contribution / max : 0,
          signe: montre,
          dit: montre === null ? '' : m(SIGNES[montre]),
        },
      ]
    }),
  }
}
