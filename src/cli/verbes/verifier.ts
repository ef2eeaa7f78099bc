// `verifier`: whether a bundle, or the folder of one, is to the octet what was published.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { lirePaquet, type Paquet, verifierFichiers } from '~/publication/paquet/lire.ts'
import { type Fichiers, OCTETS_MAX_PAQUET } from '~/publication/paquet/zip.ts'
import { type Subtil, verifierSignatures } from '~/vie/signatures.ts'
import { attendre, Refus } from '../refus.ts'
import { requis, type Verbe } from '../verbe.ts'

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

/** By key, who holds it. @throws Refus */
function lireCles(ecrites: readonly string[]): ReadonlyMap<string, string> {
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

export const verifier: Verbe = {
  nom: 'verifier',
  resume: 'Vérifie qu’un paquet publié n’a pas changé d’un octet.',
  drapeaux: [
    requis({ nom: 'paquet', genre: 'texte', valeur: 'FICHIER.zip|DOSSIER', aide: 'paquet écrit par « exporter »' }),
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
    'Un paquet changé, tronqué ou d’une autre version est refusé avec la raison : code de sortie 2. Les empreintes disent',
    'qu’un octet a changé, non qui a publié : comparez « cotation » à l’empreinte que porte la délibération. Une signature',
    'fausse, ou dont la clé n’est pas donnée par --cle, est dite : code de sortie 1.',
  ],
  exemples: ['verifier publication.zip', 'verifier publication.zip --cle mairie=3b6a…'],
  executer: async (args, sortie) => {
    const chemin = args.requis('paquet')
    const cles = lireCles(args.tous('cle'))
    const { manifeste, signee } = attendre(chemin, lire(chemin))
    const { titre, cotation, mois, statut, moteur, fichiers } = manifeste
    const verification = signee && (await verifierSignatures(signee, cles, subtil))
    const problemes = verification?.problemes ?? []
    for (const probleme of problemes) sortie.dire(phraseEntiere(probleme))
    const signatures = (verification?.signatures ?? []).map((verdict) => ({
      ...verdict,
      titulaire: verdict.titulaire ?? null,
    }))
    sortie.ecrire(
      JSON.stringify({
        ok: problemes.length === 0,
        titre,
        cotation,
        mois,
        statut,
        moteur,
        fichiers: fichiers.length,
        signatures,
      }),
    )
    return problemes.length === 0 ? 0 : 1
  },
}
