// A bundle confronted with its own rule set: every file that the rules give is made again and compared, octet by octet,
// so that rewriting a statement and its hashes in the manifest is seen. What the rules do not say is taken as it is: the
// sentences of the journal, which tell of another version, the places chosen for the national system, the record of the
// version and its signatures.
import { resolveCotation } from '~/domain/cotation.ts'
import { readMois } from '~/domain/mois.ts'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import { VERSION_DU_MOTEUR } from '~/engine/index.ts'
import { type Avancer, debutDuJournal, fichiersPublies, NOM_DU_JOURNAL, sceller } from './index.ts'
import { cheminDans, octetsDe, type Paquet } from './paquet/lire.ts'
import { MANIFESTE } from './paquet/manifeste.ts'
import { NOM_DES_SIGNATURES } from './paquet/signees.ts'
import { isDebutDe, isMemesOctets } from './paquet/zip.ts'
import type { Source } from './source.ts'
import { VERSION_DES_FORMES } from './version.ts'

const NOTRE_VERSION = `${VERSION_DU_MOTEUR}/${VERSION_DES_FORMES}`

function sourceDe({ manifeste, cotation, signee, places }: Paquet): Result<Source> {
  const mois = readMois(manifeste.mois)
  if (mois === undefined) return fail([problem('paquet-etranger', '', { raison: 'manifeste' })])
  const resolue = resolveCotation(cotation, mois)
  if (!resolue.ok) return resolue
  const lue: Source = { resolue: resolue.value, statut: manifeste.statut, journal: [], places }
  return ok(signee ? { ...lue, fiche: signee } : lue)
}

function problemeDe(chemin: string, attendu?: Uint8Array, recu?: Uint8Array): readonly Problem[] {
  if (attendu && recu && isMemesOctets(attendu, recu)) return []
  const faute = attendu === undefined ? 'en-trop' : recu === undefined ? 'absent' : 'autre'
  return [problem('paquet-infidele', '', { chemin, faute })]
}

/**
 * @returns how many files are those that the rule set gives; undefined when another version wrote them, which a warning
 * tells. Problem: `paquet-infidele`, for each file that is not.
 */
export async function confronter(paquet: Paquet, avancer?: Avancer): Promise<Result<number | undefined>> {
  const { manifeste, fichiers } = paquet
  const version = `${manifeste.moteur}/${manifeste.formes ?? '1'}`
  if (version !== NOTRE_VERSION)
    return ok(undefined, [problem('paquet-indecis', '', { sien: version.slice(0, 60), notre: NOTRE_VERSION })])
  const source = sourceDe(paquet)
  if (!source.ok) return source
  const faits = await fichiersPublies(source.value, avancer)
  if (!faits.ok) return faits
  const attendus = new Map(faits.value)
  const nomDuJournal = cheminDans(manifeste, NOM_DU_JOURNAL)
  const donnes = [nomDuJournal, cheminDans(manifeste, NOM_DES_SIGNATURES)]
  const journal = fichiers.get(nomDuJournal)
  if (journal && isDebutDe(octetsDe(debutDuJournal(source.value)), journal)) attendus.set(nomDuJournal, journal)
  const noms = [...new Set([...attendus.keys(), ...fichiers.keys()])].filter((nom) => nom !== MANIFESTE).toSorted()
  const problemes = noms.flatMap((nom) => problemeDe(nom, attendus.get(nom), fichiers.get(nom)))
  if (problemes.length > 0) return fail(problemes)
  const [sceau] = problemeDe(MANIFESTE, sceller(source.value, attendus).get(MANIFESTE), fichiers.get(MANIFESTE))
  return sceau ? fail([sceau]) : ok(noms.filter((nom) => !donnes.includes(nom)).length)
}
