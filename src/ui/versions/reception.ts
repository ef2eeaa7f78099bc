// Signatures and versions that come in a file: what may be kept of it, and one sentence for each. Nothing changes here.
import type { Signature } from '~/domain/approbation.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { decodeFichier, fichierTropGros } from '~/exchange/fichier.ts'
import type { Registre } from '~/store/schema.ts'
import { type Subtil, verifierSignatures } from '~/vie/signatures.ts'
import { type FicheSignee, type Joint, lireFicheSignee } from '~/vie/signees.ts'
import { problemesDeFiche } from '~/vie/versions.ts'
import type { Version } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import { ficheDe, signaturesDe } from './fiche.ts'
import { m } from './mots.ts'
import { titulaires } from './signatures-view.ts'

export type FicheRecue = FicheSignee & Joint

/** The record that a bundle carries; the reading of bundles comes when there is one. */
async function lireDuPaquet(octets: Uint8Array): Promise<Result<FicheRecue>> {
  const { lirePaquet } = await import('~/publication/paquet/lire.ts')
  const paquet = lirePaquet(octets)
  if (!paquet.ok) return paquet
  const { signee, cotation } = paquet.value
  if (!signee) return fail([problem('paquet-sans-signature', '', {})])
  return ok({ version: signee.version, signatures: signee.signatures, contenu: cotation })
}

/** Problems: too large, unreadable, of another kind or format, a record that is not what its name says. */
export async function lireRecue(fichier: File): Promise<Result<FicheRecue>> {
  const tropGros = fichierTropGros(fichier.size, 'json')
  if (tropGros) return fail([tropGros])
  let octets: Uint8Array
  try {
    octets = new Uint8Array(await fichier.arrayBuffer())
  } catch {
    return fail([problem('fichier-illisible', '', { nom: fichier.name })])
  }
  const lire = async (): Promise<Result<FicheRecue>> => {
    if (fichier.name.toLowerCase().endsWith('.zip')) return lireDuPaquet(octets)
    const texte = decodeFichier(octets, { nom: fichier.name, genre: 'json' })
    return texte.ok ? lireFicheSignee(texte.value) : texte
  }
  const fiche = await lire()
  if (!fiche.ok) return fiche
  const alterees = problemesDeFiche(fiche.value.version, fiche.value.contenu)
  return alterees.length > 0 ? fail(alterees) : fiche
}

export interface Reception {
  /** Signatures to record. */
  readonly gardees: readonly Signature[]
  /** What becomes of each, or why none is of this version. */
  readonly phrases: readonly string[]
}

export interface Ici {
  readonly version: Version
  readonly versions: readonly Version[]
  readonly registre: Registre
  readonly subtil: Subtil
}

/** Of which version signatures are that are not of this one. */
function direDAutre({ version: recue }: FicheSignee, { version, versions }: Ici): string {
  const connue = versions.find((autre) => ficheDe(autre, versions).id === recue.id)
  if (connue) return m('recueDAutre', { nom: nomDeVersion(connue) })
  return m(recue.contenu === version.hash ? 'recueDAutreFiche' : 'recueDInconnue', recue)
}

/** What becomes of the signatures of a file, on the version whose file is open. */
export async function recevoir(recue: FicheSignee, ici: Ici): Promise<Reception> {
  const { version, versions, registre, subtil } = ici
  const fiche = ficheDe(version, versions)
  if (recue.version.id !== fiche.id) return { gardees: [], phrases: [direDAutre(recue, ici)] }
  if (recue.signatures.length === 0) return { gardees: [], phrases: [m('recueVide')] }
  const signee = { version: fiche, contenu: version.contenu, signatures: recue.signatures }
  const { signatures: verdicts } = await verifierSignatures(signee, titulaires(registre), subtil)
  const vues = new Set(signaturesDe(registre, version).map(({ valeur }) => valeur))
  const gardees: Signature[] = []
  const phrases = recue.signatures.map((signature, i) => {
    const { signataire: qui, valeur } = signature
    if (vues.has(valeur)) return m('recue', { qui, etat: 'deja' })
    const etat = verdicts[i]?.etat ?? 'indisponible'
    if (etat === 'valable' || etat === 'inconnue') {
      vues.add(valeur)
      gardees.push(signature)
    }
    return m('recue', { qui, etat })
  })
  return { gardees, phrases }
}
