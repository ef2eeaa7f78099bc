// `--param chemin=valeur`: a figure of the scenario or of the flux rules changed on the way in. Lists are walked by id; a
// figure with its source is changed by its value, and becomes a working hypothesis. What is written is checked again by the
// readers of files.
import type { Flux } from '~/domain/flux.ts'
import { CHOIX_DE_SIMULATION, NOMS_DE_PARAMETRE } from '~/domain/parametres-simulation.ts'
import { HYPOTHESE } from '~/domain/provenance.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { cite } from '~/i18n/phrase.ts'
import { Refus } from './refus.ts'

type Objet = Record<string, unknown>
const isObjet = (x: unknown): x is Objet => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Short names of the simulator’s parameters and choices. */
const COURTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...NOMS_DE_PARAMETRE.map((nom) => [nom, ['simulation', 'parametres', nom]]),
  ...Object.keys(CHOIX_DE_SIMULATION).map((nom) => [nom, ['simulation', nom]]),
])

const lireValeur = (texte: string): unknown =>
  /^-?\d{1,15}$/.test(texte)
    ? Number(texte)
    : texte === 'null'
      ? null
      : texte === 'oui'
        ? true
        : texte === 'non'
          ? false
          : texte

function descendre(noeud: unknown, cle: string, chemin: string): unknown {
  if (Array.isArray(noeud)) {
    const found: unknown = noeud.find((x: unknown) => isObjet(x) && x.id === cle)
    if (found !== undefined) return found
    const ids = noeud.flatMap((x: unknown) => (isObjet(x) && typeof x.id === 'string' ? [x.id] : []))
    throw new Refus(
      [`--param ${chemin} : ${cite(cle)} n’est pas dans la liste. Connus : ${ids.join(', ')}.`],
      'simuler',
    )
  }
  if (!isObjet(noeud)) throw new Refus([`--param ${chemin} : ${cite(cle)} ne mène nulle part.`], 'simuler')
  return noeud[cle]
}

function poser(racine: Objet, cles: readonly string[], valeur: unknown, chemin: string): void {
  const derniere = cles.at(-1) ?? ''
  let noeud: unknown = racine
  for (const cle of cles.slice(0, -1)) {
    const suivant = descendre(noeud, cle, chemin)
    // Only the simulator’s settings may be absent: the rest must be in the file to be changed.
    if (suivant === undefined && isObjet(noeud) && (cle === 'simulation' || cle === 'parametres')) noeud[cle] = {}
    noeud = descendre(noeud, cle, chemin)
  }
  if (!isObjet(noeud)) throw new Refus([`--param ${chemin} : ce chemin ne mène nulle part.`], 'simuler')
  const avant = noeud[derniere]
  const permis = cles[0] === 'simulation' || avant !== undefined
  if (!permis)
    throw new Refus(
      [`--param ${chemin} : ${cite(derniere)} n’existe pas ici. Connus : ${Object.keys(noeud).join(', ')}.`],
      'simuler',
    )
  const isChiffre = (isObjet(avant) && 'valeur' in avant) || (cles[0] === 'simulation' && cles[1] === 'parametres')
  noeud[derniere] = isChiffre ? { valeur, hypothese: `${HYPOTHESE} : donnée par --param` } : valeur
}

/** The contents with every change made; to be parsed again. @throws Refus that names the path */
export function poserParametres(
  scenario: Scenario,
  flux: Flux,
  changes: readonly string[],
): { readonly scenario: unknown; readonly flux: unknown } {
  const copies = JSON.parse(JSON.stringify({ scenario, flux })) as { scenario: Objet; flux: Objet }
  for (const change of changes) {
    const egal = change.indexOf('=')
    if (egal <= 0) throw new Refus([`--param attend CHEMIN=VALEUR ; reçu : ${cite(change.slice(0, 60))}.`], 'simuler')
    const chemin = change.slice(0, egal)
    const valeur = lireValeur(change.slice(egal + 1))
    const cles = COURTS[chemin] ?? chemin.split('.')
    if (cles[0] === 'flux') poser(copies.flux, cles.slice(1), valeur, chemin)
    else poser(copies.scenario, cles, valeur, chemin)
  }
  return copies
}
