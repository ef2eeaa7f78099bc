// From the words of the command line to checked arguments: `--nom valeur` or `--nom=valeur`, each flag once. Every fault
// is said at once, with the nearest known name.
import { readMois } from '~/domain/mois.ts'
import { proche } from '~/domain/proche.ts'
import { invariant } from '~/domain/invariant.ts'
import { cite } from '~/i18n/phrase.ts'
import { liste, suggere } from '~/i18n/fr/problemes-fichiers.ts'
import { nombre } from '~/i18n/nombres.ts'
import { Refus } from './refus.ts'
import { type Arguments, type Drapeau, nomComplet, type Verbe } from './verbe.ts'

const AIDE = ['--aide', '--help', '-h']
export const isAide = (mot: string): boolean => AIDE.includes(mot)

/** What is wrong with a value, if anything. */
function fauteDe(drapeau: Drapeau, valeur: string): string | undefined {
  const nom = `--${drapeau.nom}`
  const recu = cite(valeur.slice(0, 60))
  switch (drapeau.genre) {
    case 'present':
      return undefined
    case 'texte':
      return valeur === '' ? `${nom} attend une valeur (${drapeau.valeur}).` : undefined
    case 'entier': {
      const { min, max } = drapeau
      const isIn = /^\d{1,15}$/.test(valeur) && Number(valeur) >= min && Number(valeur) <= max
      return isIn ? undefined : `${nom} attend un entier de ${nombre(min)} à ${nombre(max)} ; reçu : ${recu}.`
    }
    case 'mois':
      return readMois(valeur) === undefined
        ? `${nom} attend un mois sous la forme AAAA-MM (exemple : 2024-01) ; reçu : ${recu}.`
        : undefined
    case 'choix':
      return drapeau.permis.includes(valeur)
        ? undefined
        : `${nom} n’admet pas ${recu}. ${suggere(proche(valeur, drapeau.permis).proche, `Écrivez ${liste(drapeau.permis)}.`)}`
  }
}

const createArguments = (
  valeurs: ReadonlyMap<string, string>,
  repetees: ReadonlyMap<string, readonly string[]>,
): Arguments => ({
  tous: (nom) => repetees.get(nom) ?? [],
  has: (nom) => valeurs.has(nom),
  texte: (nom) => valeurs.get(nom),
  entier: (nom) => (valeurs.has(nom) ? Number(valeurs.get(nom)) : undefined),
  mois: (nom) => readMois(valeurs.get(nom) ?? ''),
  requis: (nom) => {
    const valeur = valeurs.get(nom)
    invariant(valeur !== undefined, `--${nom} est déclaré requis`)
    return valeur
  },
})

/**
 * The verb that the first word chooses among those of one name: `loi flamanderie`, `loi bruit`…
 * @param verbes at least one; those of one name all have an object, or there is one without
 * @throws Refus when an object is awaited and none, or an unknown one, is there
 */
export function choisirObjet(verbes: readonly Verbe[], mots: readonly string[]): Verbe {
  const verbe = verbes.find(({ objet }) => objet === undefined || objet === mots[0])
  if (verbe !== undefined) return verbe
  const [premier, ...autres] = verbes.flatMap(({ objet }) => objet ?? [])
  const nom = verbes[0]?.nom ?? ''
  invariant(premier !== undefined, 'un verbe sans objet se choisit seul')
  const mot = mots[0]
  if (mot === undefined || mot.startsWith('--')) {
    const suite = autres.length === 0 ? '' : ` Ou bien : ${autres.join(', ')}.`
    throw new Refus([`Le verbe ${cite(nom)} attend d’abord ${cite(premier)} : ${nom} ${premier} …${suite}`], nom)
  }
  const noms = [premier, ...autres]
  const secours = `Écrivez ${liste(noms)}.`
  throw new Refus(
    [`Le verbe ${cite(nom)} n’admet pas ${cite(mot.slice(0, 60))}. ${suggere(proche(mot, noms).proche, secours)}`],
    nom,
  )
}

/**
 * Reads the words that follow the name of a verb.
 * @throws Refus that says every fault
 */
export function readArguments(verbe: Verbe, mots: readonly string[]): Arguments {
  const { drapeaux, objet, libre } = verbe
  const noms = drapeaux.map(({ nom }) => nom)
  const fautes: string[] = []
  const valeurs = new Map<string, string>()
  const repetees = new Map<string, string[]>()
  const rest = [...mots]
  if (objet !== undefined && rest[0] === objet) rest.shift()
  for (let mot = rest.shift(); mot !== undefined; mot = rest.shift()) {
    if (!mot.startsWith('--') && libre !== undefined && !valeurs.has(libre)) {
      valeurs.set(libre, mot)
      continue
    }
    if (!mot.startsWith('--')) {
      fautes.push(`Le mot ${cite(mot.slice(0, 60))} est de trop : chaque valeur suit son drapeau.`)
      continue
    }
    const egal = mot.indexOf('=')
    const nom = mot.slice(2, egal < 0 ? undefined : egal)
    const drapeau = drapeaux.find((connu) => connu.nom === nom)
    if (drapeau === undefined) {
      const secours = `Drapeaux admis : ${noms.map((connu) => `--${connu}`).join(', ')}.`
      const found = proche(nom, noms).proche
      fautes.push(
        `Le drapeau ${cite(`--${nom.slice(0, 60)}`)} n’existe pas. ${suggere(found && `--${found}`, secours)}`,
      )
      // Its value, if it has one, is not a fault of its own.
      if (egal < 0 && rest[0] !== undefined && !rest[0].startsWith('--')) rest.shift()
      continue
    }
    const { multiple } = drapeau
    if (valeurs.has(nom) && !multiple) fautes.push(`Le drapeau --${nom} est donné deux fois.`)
    if (drapeau.genre === 'present') {
      if (egal >= 0) fautes.push(`Le drapeau --${nom} ne prend pas de valeur.`)
      valeurs.set(nom, '')
      continue
    }
    const valeur = egal >= 0 ? mot.slice(egal + 1) : rest[0]?.startsWith('--') === true ? undefined : rest.shift()
    valeurs.set(nom, valeur ?? '')
    if (multiple) repetees.set(nom, [...(repetees.get(nom) ?? []), valeur ?? ''])
    const faute = valeur === undefined ? `Le drapeau --${nom} attend une valeur.` : fauteDe(drapeau, valeur)
    if (faute !== undefined) fautes.push(faute)
  }
  const manquants = drapeaux.filter(({ nom, requis }) => requis === true && !valeurs.has(nom))
  if (manquants.length > 0) fautes.push(`Il manque ${manquants.map(({ nom }) => `--${nom}`).join(', ')}.`)
  if (fautes.length > 0) throw new Refus(fautes, nomComplet(verbe))
  return createArguments(valeurs, repetees)
}
