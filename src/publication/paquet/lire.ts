// A bundle read back: whole to the octet, every file the one that its manifest names, the rule set among them. Anything
// else is refused with its reason.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { strFromU8 } from 'fflate'
import type { Cotation } from '~/domain/cotation.ts'
import { canonicalJson, hashText } from '~/domain/hash.ts'
import { readCotation } from '~/domain/parse.ts'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import type { VersionSignee } from '~/vie/signatures.ts'
import { type ChoixDePlaces, lireCorrespondance, NOM_DE_LA_CORRESPONDANCE } from '../correspondance.ts'
import { empreinte, lireManifeste, MANIFESTE, type Manifeste } from './manifeste.ts'
import { lireFiche, NOM_DES_SIGNATURES, versionSignee } from './signees.ts'
import { type Fichiers, lireZip, problemeDArchive } from './zip.ts'

export interface Paquet {
  readonly manifeste: Manifeste
  readonly cotation: Cotation
  readonly fichiers: Fichiers
  /** Record and signatures, when the bundle has them. */
  readonly signee: VersionSignee | undefined
  /** Where its publisher sends criteria in the national system, against what is proposed. */
  readonly places: ChoixDePlaces
}

export const NOM_DE_LA_COTATION = 'cotation/cotation.json'

/** A draft is in a folder that says so, whole; what is approved has none. */
const BROUILLON = 'brouillon/'
const isRange = ({ statut }: Manifeste, nom: string): boolean => nom.startsWith(BROUILLON) === (statut === 'brouillon')

function problemesDeFichiers(manifeste: Manifeste, fichiers: Fichiers): readonly Problem[] {
  const { fichiers: publies } = manifeste
  const noms = new Set(publies.map(({ nom }) => nom))
  const enTrop = [...fichiers.keys()].filter((nom) => nom !== MANIFESTE && !noms.has(nom))
  return [
    ...enTrop.map((chemin) => problem('paquet-entree', '', { chemin, faute: 'en-trop' })),
    ...publies.flatMap(({ nom, sha256 }) => {
      if (!isRange(manifeste, nom))
        return [problem('paquet-entree', '', { chemin: nom.slice(0, 80), faute: 'en-trop' })]
      const octets = fichiers.get(nom)
      if (octets === undefined) return [problem('paquet-entree', '', { chemin: nom.slice(0, 80), faute: 'absent' })]
      return empreinte(octets) === sha256 ? [] : [problem('paquet-abime', '', { chemin: nom })]
    }),
  ]
}

/** Name in a bundle of a file, a draft having its folder. */
export const cheminDans = ({ statut }: Pick<Manifeste, 'statut'>, nom: string): string =>
  statut === 'brouillon' ? `${BROUILLON}${nom}` : nom

function trouver(manifeste: Manifeste, fichiers: Fichiers, fin: string): readonly [string, Uint8Array] | undefined {
  const nom = cheminDans(manifeste, fin)
  const octets = fichiers.get(nom)
  return octets && [nom, octets]
}

function lireSignee(manifeste: Manifeste, cotation: Cotation, fichiers: Fichiers): Result<VersionSignee | undefined> {
  const trouvee = trouver(manifeste, fichiers, NOM_DES_SIGNATURES)
  if (trouvee === undefined) return ok(undefined)
  const fiche = lireFiche(strFromU8(trouvee[1]), cotation)
  return fiche.ok ? ok(versionSignee(fiche.value, cotation)) : fiche
}

function lirePlaces(manifeste: Manifeste, fichiers: Fichiers): Result<ChoixDePlaces> {
  const [chemin, octets] = trouver(manifeste, fichiers, NOM_DE_LA_CORRESPONDANCE) ?? []
  if (chemin === undefined || octets === undefined) return ok({})
  const lues = lireCorrespondance(strFromU8(octets))
  return lues.ok ? lues : fail([problem('paquet-abime', '', { chemin })])
}

/** The rule set, canonical, of the hash and the title that the manifest says. */
function lireCotation(manifeste: Manifeste, fichiers: Fichiers): Result<Cotation> {
  const { cotation, titre } = manifeste
  const [nom, octets] = trouver(manifeste, fichiers, NOM_DE_LA_COTATION) ?? []
  if (nom === undefined || octets === undefined)
    return fail([problem('paquet-entree', '', { chemin: NOM_DE_LA_COTATION, faute: 'absent' })])
  const texte = strFromU8(octets)
  const lue = readCotation(texte)
  if (!lue.ok) return lue
  const isLaMeme = hashText(texte) === cotation && canonicalJson(lue.value) === texte && lue.value.titre === titre
  return isLaMeme ? ok(lue.value) : fail([problem('paquet-abime', '', { chemin: nom })])
}

/** What a manifest says of files, wherever they were read. */
export function verifierFichiers(fichiers: Fichiers): Result<Paquet> {
  const ecrit = fichiers.get(MANIFESTE)
  if (ecrit === undefined) return fail([problem('paquet-etranger', '', { raison: 'manifeste' })])
  const manifeste = lireManifeste(strFromU8(ecrit))
  if (!manifeste.ok) return manifeste
  const [premier] = problemesDeFichiers(manifeste.value, fichiers)
  if (premier) return fail([premier])
  const cotation = lireCotation(manifeste.value, fichiers)
  if (!cotation.ok) return cotation
  const signee = lireSignee(manifeste.value, cotation.value, fichiers)
  if (!signee.ok) return signee
  const places = lirePlaces(manifeste.value, fichiers)
  if (!places.ok) return places
  return ok({
    manifeste: manifeste.value,
    cotation: cotation.value,
    fichiers,
    signee: signee.value,
    places: places.value,
  })
}

/** A bundle from its octets; the first fault found is told, alone. */
export function lirePaquet(octets: Uint8Array): Result<Paquet> {
  const fichiers = lireZip(octets)
  if (!fichiers.ok) return fichiers
  const paquet = verifierFichiers(fichiers.value)
  if (!paquet.ok) return paquet
  const probleme = problemeDArchive(octets, fichiers.value)
  return probleme ? fail([probleme]) : paquet
}

export const octetsDe = (texte: string): Uint8Array => utf8ToBytes(texte)
