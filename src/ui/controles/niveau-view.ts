// A level as these tables name it.
import { type Cotation, niveauDeRang } from '~/domain/cotation.ts'
import { m } from './mots.ts'

export interface NiveauVu {
  readonly rang: number
  readonly court: string
  readonly nom: string
  /** Token of the level, such as `n3`. */
  readonly couleur: string | undefined
}

export const niveauVu = (cotation: Cotation, rang: number): NiveauVu => ({
  rang,
  court: String(rang),
  nom: m('croisementsNiveau', { rang }),
  couleur: niveauDeRang(cotation, rang)?.couleur,
})
