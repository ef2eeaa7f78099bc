// `verifier`: whether a bundle, or the folder of one, is to the octet what was published; what signed a version.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { confronter } from '~/publication/confronter.ts'
import { lirePaquet, type Paquet, verifierFichiers } from '~/publication/paquet/lire.ts'
import { type Fichiers, OCTETS_MAX_PAQUET } from '~/publication/paquet/zip.ts'
import { isAutreNom, type Subtil, type VersionSignee, verifierSignatures } from '~/vie/signatures.ts'
import { lireFicheSignee } from '~/vie/signees.ts'
import { lireTexteJson } from '../lire.ts'
import { attendre, Refus } from '../refus.ts'
import { type CodeDeSortie, requis, type Sortie, type Verbe } from '../verbe.ts'

/** Regular files only: a link, a pipe or a device is refused. @throws Error with a code */
const parcourir = (dossier: string): readonly string[] =>
  readdirSync(dossier, { withFileTypes: true }).flatMap((entree) => {
    const chemin = join(dossier, entree.name)
    if (entree.isDirectory()) return parcourir(chemin)
    if (!entree.isFile()) throw Object.assign(new Error(chemin), { code: 'EINVAL' })
    return [chemin]
  })

function lireDossier(dossier: string): Result<Fichiers> {
  const chemins = parcourir(dossier)
  const octets = chemins.reduce((total, chemin) => total + statSync(chemin).size, 0)
  if (octets > OCTETS_MAX_PAQUET) return fail([problem('fichier-trop-gros', '', { octets, max: OCTETS_MAX_PAQUET })])
  const fichiers = chemins.map(
    (chemin) => [relative(dossier, chemin).split(sep).join('/'), new Uint8Array(readFileSync(chemin))] as const,
  )
  return ok(new Map(fichiers))
}

function lire(chemin: string): Result<Paquet> {
  try {
    const etat = statSync(chemin)
    if (etat.isDirectory()) {
      const fichiers = lireDossier(chemin)
      return fichiers.ok ? verifierFichiers(fichiers.value) : fichiers
    }
    if (etat.size > OCTETS_MAX_PAQUET)
      return fail([problem('fichier-trop-gros', '', { octets: etat.size, max: OCTETS_MAX_PAQUET })])
    return lirePaquet(new Uint8Array(readFileSync(chemin)))
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === undefined) throw erreur
    return fail([problem('fichier-illisible', '', { nom: chemin })])
  }
}

/** By key, who holds it. */
type Cles = ReadonlyMap<string, string>

/** @throws Refus */
function lireCles(ecrites: readonly string[]): Cles {
  return new Map(
    ecrites.map((ecrite) => {
      const [, nom, cle] = /^(.+)=([0-9a-f]{64})$/.exec(ecrite) ?? []
      if (nom === undefined || cle === undefined)
        throw new Refus([`--cle attend un nom, « = », puis 64 chiffres hexadécimaux.`], 'verifier')
      return [cle, nom] as const
    }),
  )
}

/** The cryptography of Node, as the core asks for it. */
const subtil = crypto.subtle as unknown as Subtil

const PORTEE =
  'Une signature couvre les règles et leur fiche, et la délibération si « deliberation » la donne ; ni les avis, ni les autres fichiers.'

/** Says what is wrong with the signatures and what they cover; gives the verdict on each. */
async function direSignatures(signee: VersionSignee | undefined, cles: Cles, sortie: Sortie) {
  const { signatures: verdicts, problemes } = signee
    ? await verifierSignatures(signee, cles, subtil)
    : { signatures: [], problemes: [] }
  for (const probleme of problemes) sortie.dire(phraseEntiere(probleme))
  if (verdicts.length > 0) sortie.dire(PORTEE)
  for (const { signataire, titulaire } of verdicts.filter(isAutreNom))
    sortie.dire(`La signature de « ${signataire} » vient d’une clé connue au nom de « ${titulaire} ».`)
  const signatures = verdicts.map((verdict) => ({
    ...verdict,
    titulaire: verdict.titulaire ?? null,
    deliberation: verdict.deliberation ?? null,
  }))
  return { isBonne: problemes.length === 0, signatures }
}

/** A record alone, with its signatures: what comes from one workshop to another. */
async function verifierFiche(chemin: string, cles: Cles, sortie: Sortie): Promise<CodeDeSortie> {
  const { version, contenu, signatures: portees } = attendre(chemin, lireFicheSignee(lireTexteJson(chemin)))
  const { isBonne, signatures } = await direSignatures({ version, contenu, signatures: portees }, cles, sortie)
  const { titre, contenu: cotation, id: fiche } = version
  sortie.ecrire(JSON.stringify({ ok: isBonne, titre, cotation, fiche, contenu: contenu !== undefined, signatures }))
  return isBonne ? 0 : 1
}

export const verifier: Verbe = {
  nom: 'verifier',
  resume: 'Vérifie qu’un paquet publié n’a pas changé d’un octet et que ses fichiers viennent de sa cotation.',
  drapeaux: [
    requis({
      nom: 'paquet',
      genre: 'texte',
      valeur: 'FICHIER.zip|DOSSIER|FICHIER.json',
      aide: 'paquet écrit par « exporter », ou version signée',
    }),
    {
      nom: 'cle',
      genre: 'texte',
      valeur: 'NOM=CLE',
      aide: 'clé publique connue (64 chiffres hexadécimaux) et qui la tient',
      multiple: true,
    },
  ],
  libre: 'paquet',
  notes: [
    'Un paquet changé ou tronqué, ou dont un fichier n’est pas celui que sa cotation donne, est refusé avec la raison :',
    'code de sortie 2. Écrit par une autre version, il ne se confronte pas à sa cotation (« confrontes » : null) ; c’est',
    'dit, comme une signature fausse ou dont la clé n’est pas donnée par --cle : code de sortie 1. Les empreintes disent',
    'qu’un octet a changé, non qui a publié : comparez « cotation » à l’empreinte que porte la délibération.',
  ],
  exemples: ['verifier publication.zip', 'verifier publication.zip --cle mairie=3b6a…'],
  executer: async (args, sortie) => {
    const chemin = args.requis('paquet')
    const cles = lireCles(args.tous('cle'))
    if (chemin.toLowerCase().endsWith('.json')) return verifierFiche(chemin, cles, sortie)
    const paquet = attendre(chemin, lire(chemin))
    const { manifeste, signee } = paquet
    const confrontes = attendre(chemin, await confronter(paquet), sortie.dire)
    const { titre, cotation, mois, statut, moteur, fichiers } = manifeste
    const { isBonne, signatures } = await direSignatures(signee, cles, sortie)
    const isBon = isBonne && confrontes !== undefined
    sortie.ecrire(
      JSON.stringify({
        ok: isBon,
        titre,
        cotation,
        mois,
        statut,
        moteur,
        fichiers: fichiers.length,
        confrontes: confrontes ?? null,
        fiche: signee?.version.id ?? null,
        signatures,
      }),
    )
    return isBon ? 0 : 1
  },
}
