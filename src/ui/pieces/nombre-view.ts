// A number in a field: how it is written there, what a text typed over it means, and the number next to it. Pure.
import type { Bornes } from '~/domain/formes.ts'
import { t } from '~/i18n/index.ts'
import { lireNombre, nombre } from '~/i18n/nombres.ts'

/** Ce qu’un champ de nombre admet, et comment il l’écrit. */
export interface FormeDeNombre {
  readonly bornes?: Bornes | undefined
  /** None unless given: the number is then an integer. */
  readonly decimales?: 0 | 1 | 2
  /** Written after the number, with its space. */
  readonly unite?: string
  /** A year, a seed: no space in it. */
  readonly sansMilliers?: boolean
}

const SANS_BORNES: Bornes = { min: -Infinity }

export function ecrireNombre(
  valeur: number,
  { decimales = 0, unite = '', sansMilliers = false }: FormeDeNombre,
): string {
  const dites = [0, 1].find((n) => n < decimales && Number(valeur.toFixed(n)) === valeur) ?? decimales
  return `${sansMilliers ? String(valeur) : nombre(valeur, dites)}${unite}`
}

export type NombreSaisi = { readonly valeur: number } | { readonly faute: string }

/** @returns the number, or what to type instead */
export function lireSaisi(texte: string, forme: FormeDeNombre): NombreSaisi {
  const { bornes: { min, max = Infinity } = SANS_BORNES, decimales = 0, unite = '' } = forme
  const borne = (n: number): string | undefined => (Number.isFinite(n) ? ecrireNombre(n, forme) : undefined)
  const attendu = (): NombreSaisi => ({
    faute: t('piecesNombre', { entier: decimales === 0, min: borne(min), max: borne(max) }),
  })
  const signe = unite.trim()
  const propre = texte.trim()
  const lu = lireNombre(signe !== '' && propre.endsWith(signe) ? propre.slice(0, -signe.length) : propre)
  if (lu === undefined || lu.valeur < min || lu.valeur > max) return attendu()
  if (lu.decimales <= decimales) return { valeur: lu.valeur }
  return decimales === 0 ? attendu() : { faute: t('piecesDecimales', { recu: propre, decimales }) }
}

/** What an arrow makes of a text: the number one step away, within the bounds. @param depart of a text that is no number */
export function nombreVoisin(texte: string, pas: number, depart: number, forme: FormeDeNombre): string {
  const { bornes: { min, max = Infinity } = SANS_BORNES, decimales = 0 } = forme
  const lu = lireSaisi(texte, forme)
  const voisin = ('valeur' in lu ? lu.valeur : depart) + pas
  return ecrireNombre(Number(Math.max(min, Math.min(max, voisin)).toFixed(decimales)), forme)
}
