// Publication off the main thread: a bundle made, and a bundle verified. Nothing is kept from one call to the next.
import { strFromU8 } from 'fflate'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { type MoisIndex, parseMois, readMois } from '~/domain/mois.ts'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import { compileCotation, lireLigne, noterCohorte, VERSION_DU_MOTEUR } from '~/engine/index.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { phraseDeChangement } from '~/i18n/versions.ts'
import { attendusCsv } from '~/publication/conformite/fichiers.ts'
import { confronter } from '~/publication/confronter.ts'
import type { ChoixDePlaces } from '~/publication/correspondance.ts'
import { type Avancer, fichiersDuPaquet } from '~/publication/index.ts'
import { lirePaquet, type Paquet } from '~/publication/paquet/lire.ts'
import { empreinte, type Manifeste } from '~/publication/paquet/manifeste.ts'
import { ecrireZip, OCTETS_MAX_PAQUET } from '~/publication/paquet/zip.ts'
import type { StatutPublie } from '~/publication/source.ts'
import { direChangements } from '~/vie/dire.ts'
import { type Subtil, type VerdictDeSignature, verifierSignatures } from '~/vie/signatures.ts'
import type { FicheSignee } from '~/vie/signees.ts'

export interface APublier {
  readonly cotation: Cotation
  /** What the changelog starts from; undefined for a first version. */
  readonly precedente: Cotation | undefined
  readonly mois: string
  readonly statut: StatutPublie
  /** Record and signatures of a version that is signed. */
  readonly fiche?: FicheSignee
  /** Where the reader sends criteria in the national system, against what is proposed. */
  readonly places?: ChoixDePlaces
}

export interface FichierFait {
  readonly nom: string
  readonly octets: Uint8Array<ArrayBuffer>
  readonly sha256: string
}

export interface PaquetFait {
  readonly archive: Uint8Array<ArrayBuffer>
  /** In the order of their names. */
  readonly fichiers: readonly FichierFait[]
}

/** Cas de conformité recalculés par notre moteur. */
export interface Rejeu {
  readonly cas: number
  /** Cases that our engine scores or ranks otherwise, or does not find. */
  readonly ecarts: number
}

/** Ce qu’un paquet intact dit de lui. */
export interface Controle {
  readonly manifeste: Omit<Manifeste, 'format' | 'formes' | 'fichiers'>
  readonly fichiers: number
  /** Version of our engine. */
  readonly moteur: string
  /** Files that its rule set gives again to the octet; undefined when another version wrote them. */
  readonly confrontes: number | undefined
  /** Undefined when the bundle carries no signature. */
  readonly signatures: readonly VerdictDeSignature[] | undefined
  /** Where its publisher sends criteria in the national system, against what is proposed. */
  readonly places: ChoixDePlaces
  /** What its record or its signatures are faulted for, an unknown key aside. */
  readonly problemes: readonly Problem[]
  /** Undefined when the bundle carries no case. */
  readonly rejeu: Result<Rejeu> | undefined
}

export interface Publieur {
  faire(demande: APublier, avancer?: Avancer): Promise<Result<PaquetFait>>
  /** Warning: `paquet-indecis`. */
  verifier(fichier: File, avancer?: Avancer): Promise<Result<Controle>>
}

/** Lines of the expected results, as our engine writes them. */
function ecrireAttendus({ cotation }: Paquet, mois: MoisIndex, csv: string): Result<readonly string[]> {
  const resolue = resolveCotation(cotation, mois)
  if (!resolue.ok) return resolue
  const cohorte = parseCohorteCsv(csv, { mois, synthetique: true })
  if (!cohorte.ok) return cohorte
  const notee = noterCohorte(compileCotation(resolue.value), cohorte.value)
  const attendus = Array.from({ length: cohorte.value.n }, (_, row) => lireLigne(notee, cohorte.value, row))
  return ok(lignesDe(attendusCsv({ demandes: [], nonCouverts: [], attendus })))
}

const lignesDe = (texte: string): readonly string[] => texte.split('\n').filter((ligne) => ligne !== '')

function rejouer(paquet: Paquet, mois: MoisIndex): Result<Rejeu> | undefined {
  const dossier = paquet.manifeste.statut === 'brouillon' ? 'brouillon/conformite' : 'conformite'
  const demandes = paquet.fichiers.get(`${dossier}/demandes.csv`)
  const attendus = paquet.fichiers.get(`${dossier}/attendus.csv`)
  if (demandes === undefined || attendus === undefined) return undefined
  const ecrites = ecrireAttendus(paquet, mois, strFromU8(demandes))
  if (!ecrites.ok) return ecrites
  const attendues = new Set(lignesDe(strFromU8(attendus)))
  const autres = ecrites.value.filter((ligne) => !attendues.has(ligne)).length
  const enTrop = attendues.size - (ecrites.value.length - autres)
  return ok({ cas: ecrites.value.length - 1, ecarts: Math.max(autres, enTrop) })
}

async function lireFichier(fichier: File): Promise<Result<Uint8Array>> {
  if (fichier.size > OCTETS_MAX_PAQUET)
    return fail([problem('fichier-trop-gros', '', { octets: fichier.size, max: OCTETS_MAX_PAQUET })])
  try {
    return ok(new Uint8Array(await fichier.arrayBuffer()))
  } catch {
    return fail([problem('fichier-illisible', '', { nom: fichier.name })])
  }
}

export function creerPublieur(subtil: Subtil | undefined): Publieur {
  return {
    async faire({ cotation, precedente, mois, ...publication }, avancer) {
      const resolue = resolveCotation(cotation, parseMois(mois))
      if (!resolue.ok) return resolue
      const changements = precedente ? direChangements('cotation', precedente, cotation) : []
      const journal = changements.map((changement) => phraseDeChangement(changement, 'fr'))
      const faits = await fichiersDuPaquet({ resolue: resolue.value, journal, ...publication }, avancer)
      if (!faits.ok) return faits
      const fichiers = [...faits.value].map(([nom, octets]) => ({
        nom,
        octets: new Uint8Array(octets),
        sha256: empreinte(octets),
      }))
      const archive = new Uint8Array(ecrireZip(faits.value))
      return ok({ archive, fichiers: fichiers.toSorted((a, b) => (a.nom < b.nom ? -1 : 1)) }, faits.warnings)
    },

    async verifier(fichier, avancer) {
      const octets = await lireFichier(fichier)
      if (!octets.ok) return octets
      const paquet = lirePaquet(octets.value)
      if (!paquet.ok) return paquet
      const { manifeste, signee, places } = paquet.value
      const { titre, cotation, mois, statut, moteur } = manifeste
      const index = readMois(mois)
      if (index === undefined) return fail([problem('paquet-etranger', '', { raison: 'manifeste' })])
      const confrontes = await confronter(paquet.value, avancer)
      if (!confrontes.ok) return confrontes
      const verification = signee && (await verifierSignatures(signee, new Map(), subtil))
      const controle: Controle = {
        manifeste: { titre, cotation, mois, statut, moteur },
        fichiers: manifeste.fichiers.length,
        moteur: VERSION_DU_MOTEUR,
        confrontes: confrontes.value,
        signatures: verification?.signatures,
        places,
        problemes: (verification?.problemes ?? []).filter(({ code }) => code !== 'signature-non-valable'),
        rejeu: rejouer(paquet.value, index),
      }
      return ok(controle, confrontes.warnings)
    },
  }
}
