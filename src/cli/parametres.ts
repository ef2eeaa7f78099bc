// `--param chemin=valeur`: a figure of the scenario or of the flux rules changed on the way in. Lists are walked by id; a
// figure with its source is changed by its value, and becomes a working hypothesis. What is written is checked again by the
// readers of files.
import type { Flux } from '~/domain/flux.ts'
import { CHOIX_DE_SIMULATION, NOMS_DE_PARAMETRE } from '~/domain/parametres-simulation.ts'
import { proche } from '~/domain/proche.ts'
import { HYPOTHESE } from '~/domain/provenance.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { suggere } from '~/i18n/fr/problemes-fichiers.ts'
import { cite } from '~/i18n/phrase.ts'
import { Refus } from './refus.ts'

type Objet = Record<string, unknown>
const isObjet = (x: unknown): x is Objet => typeof x === 'object' && x !== null && !Array.isArray(x)

/** Short names of the simulator’s parameters and choices, and their paths. */
const COURTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...NOMS_DE_PARAMETRE.map((nom) => [nom, ['simulation', 'parametres', nom]] as const),
  ...Object.keys(CHOIX_DE_SIMULATION).map((nom) => [nom, ['simulation', nom]] as const),
])
const REGLAGES: ReadonlySet<string> = new Set(Array.from(COURTS.values(), (cles) => cles.join('.')))

/** What a value is, where `avant` stood: a text stays a text, even made of digits. */
function lireValeur(texte: string, avant: unknown): unknown {
  if (texte === 'null') return null
  if (typeof avant === 'string') return texte
  if (/^-?\d{1,30}(\.\d{1,30})?$/.test(texte)) return Number(texte)
  return texte === 'oui' ? true : texte === 'non' ? false : texte
}

const refuser = (chemin: string, faute: string): never => {
  throw new Refus([`--param ${chemin} : ${faute}`], 'simuler')
}

/** The child of a node: by id in a list, by key in an object. @throws Refus when there is none */
function descendre(noeud: unknown, cle: string, chemin: string): unknown {
  if (Array.isArray(noeud)) {
    const found: unknown = noeud.find((x: unknown) => isObjet(x) && x.id === cle)
    if (found !== undefined) return found
    const ids = noeud.flatMap((x: unknown) => (isObjet(x) && typeof x.id === 'string' ? [x.id] : []))
    return refuser(chemin, `${cite(cle)} n’est pas dans la liste. Connus : ${ids.join(', ')}.`)
  }
  if (!isObjet(noeud)) return refuser(chemin, `${cite(cle)} ne mène nulle part.`)
  if (Object.hasOwn(noeud, cle)) return noeud[cle]
  return refuser(chemin, `${cite(cle)} n’existe pas ici. Connus : ${Object.keys(noeud).join(', ')}.`)
}

/** Whether a node is a figure with its source; `mois` of a delivery is one too. */
const isChiffre = (noeud: unknown): noeud is Objet => isObjet(noeud) && Object.hasOwn(noeud, 'valeur')

/** Changes a figure: its source stays readable, and no longer vouches for it. */
function changerChiffre(chiffre: Objet, texte: string): void {
  const valeur = lireValeur(texte, chiffre.valeur)
  if (valeur === chiffre.valeur) return
  chiffre.valeur = valeur
  chiffre.hypothese = `${HYPOTHESE} : donnée par --param`
}

function poser(racine: Objet, cles: readonly string[], texte: string, chemin: string): void {
  const derniere = cles.at(-1) ?? ''
  const isReglage = REGLAGES.has(cles.join('.'))
  let noeud: unknown = racine
  for (const cle of cles.slice(0, -1)) {
    // Only the simulator’s settings may be absent: the rest must be in the file to be changed.
    if (isReglage && isObjet(noeud) && !Object.hasOwn(noeud, cle)) noeud[cle] = {}
    noeud = descendre(noeud, cle, chemin)
  }
  if (!isObjet(noeud)) return refuser(chemin, 'ce chemin ne mène nulle part.')
  if (!isReglage) descendre(noeud, derniere, chemin)
  else if (cles.length === 3 && !Object.hasOwn(noeud, derniere)) noeud[derniere] = { valeur: undefined }
  const avant = noeud[derniere]
  if (isChiffre(avant)) changerChiffre(avant, texte)
  else if (derniere === 'valeur') changerChiffre(noeud, texte)
  else noeud[derniere] = lireValeur(texte, avant)
}

/** @throws Refus with the nearest name, on a short name or a setting of the simulator that is not one */
function refuserReglageInconnu(cles: readonly string[], chemin: string, contenus: readonly string[]): void {
  const [premiere = ''] = cles
  const isSeul = cles.length === 1 && !contenus.includes(premiere)
  const reglage = premiere === 'simulation' ? cles.filter((cle) => cle !== 'valeur') : cles
  if ((premiere !== 'simulation' && !isSeul) || REGLAGES.has(reglage.join('.'))) return
  const connus = [...COURTS.keys()]
  const secours = `Réglages connus : ${connus.join(', ')}.`
  const { proche: voisin } = proche(cles.at(-1) ?? '', [...connus, ...contenus])
  refuser(chemin, `${cite(cles.at(-1) ?? '')} n’existe pas. ${suggere(voisin, secours)}`)
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
    const texte = change.slice(egal + 1)
    const cles = COURTS.get(chemin) ?? chemin.split('.')
    if (cles.includes('')) refuser(chemin, 'un nom manque entre deux points.')
    if (chemin === 'flux') refuser(chemin, 'dites quelle règle du flux : flux.controleur, par exemple.')
    refuserReglageInconnu(cles, chemin, Object.keys(copies.scenario))
    if (cles[0] === 'flux') poser(copies.flux, cles.slice(1), texte, chemin)
    else poser(copies.scenario, cles, texte, chemin)
  }
  return copies
}
