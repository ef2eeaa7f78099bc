// Lists of numbers as written on the command line: `30,20,10`, a point for decimals, and `1,0|0,1` for a table.
import { cite } from '~/i18n/phrase.ts'
import { Refus } from './refus.ts'
import type { Arguments } from './verbe.ts'

const DECIMAL = /^-?\d{1,9}(\.\d{1,9})?$/
const ENTIER = /^\d{1,9}$/
/** Longest list: what these verbs compute grows with it. */
const LONGUEUR = 1000

function lire(texte: string, forme: RegExp): readonly number[] | undefined {
  const mots = texte.split(',').map((mot) => mot.trim())
  return mots.length <= LONGUEUR && mots.every((mot) => forme.test(mot)) ? mots.map(Number) : undefined
}

function refuser(drapeau: string, attendu: string, texte: string, aide: string): never {
  throw new Refus([`--${drapeau} attend ${attendu} ; reçu : ${cite(texte.slice(0, 60))}.`], aide)
}

/** Numbers separated by commas. @param aide verb whose help may serve @throws Refus */
export function readNombres(args: Arguments, drapeau: string, aide: string): readonly number[] {
  const texte = args.requis(drapeau)
  const attendu = 'des nombres séparés par des virgules, avec un point pour les décimales (exemple : 30,20,12.5)'
  return lire(texte, DECIMAL) ?? refuser(drapeau, attendu, texte, aide)
}

/** Whole numbers ≥ 0 separated by commas. @throws Refus */
export function readEntiers(args: Arguments, drapeau: string, aide: string): readonly number[] {
  const texte = args.requis(drapeau)
  return lire(texte, ENTIER) ?? refuser(drapeau, 'des entiers séparés par des virgules (exemple : 14,36)', texte, aide)
}

/** Rows separated by `|`, all of one length. @throws Refus */
export function readTable(args: Arguments, drapeau: string, aide: string): readonly (readonly number[])[] {
  const texte = args.requis(drapeau)
  const attendu = 'des lignes séparées par |, faites d’autant de nombres chacune (exemple : "1,0|0,1|0.6,0.6")'
  const lignes = texte.split('|').map((ligne) => lire(ligne, DECIMAL) ?? refuser(drapeau, attendu, texte, aide))
  if (lignes.some((ligne) => ligne.length !== lignes[0]?.length) || lignes.length > LONGUEUR)
    refuser(drapeau, attendu, texte, aide)
  return lignes
}

/** A number above 0. @throws Refus */
export function readPositif(args: Arguments, drapeau: string, aide: string): number {
  const texte = args.requis(drapeau)
  const x = DECIMAL.test(texte) ? Number(texte) : 0
  return x > 0 ? x : refuser(drapeau, 'un nombre plus grand que 0 (exemple : 10)', texte, aide)
}
