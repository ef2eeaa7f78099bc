// `exporter`: a rule set in the forms that another system runs or that people read, in a folder or in a sealed bundle.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolveCotation } from '~/domain/cotation.ts'
import type { Result } from '~/domain/problem.ts'
import { lireCorrespondance } from '~/publication/correspondance.ts'
import { creerPaquet, fichiersDesFormes, fichiersDuPaquet, type Forme, FORMES } from '~/publication/index.ts'
import { lireFiche } from '~/publication/paquet/signees.ts'
import type { Fichiers } from '~/publication/paquet/zip.ts'
import type { Source, StatutPublie } from '~/publication/source.ts'
import { lireCotation, lireTexteJson } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, motDuMois, Refus } from '../refus.ts'
import { fichier, MOIS, requis, type Verbe } from '../verbe.ts'

const formes = Object.keys(FORMES) as readonly Forme[]

/** Writes, or refuses in a sentence. */
function ecrire(chemin: string, octets: Uint8Array): void {
  try {
    mkdirSync(dirname(chemin), { recursive: true })
    writeFileSync(chemin, octets)
  } catch {
    throw new Refus([`${chemin} : le fichier n’a pas pu être écrit. Choisissez un dossier où vous pouvez écrire.`])
  }
}

function ecrireDossier(dossier: string, fichiers: Fichiers): void {
  const etat = statSync(dossier, { throwIfNoEntry: false })
  if (etat?.isDirectory() === false || (etat && readdirSync(dossier).length > 0))
    throw new Refus([`${dossier} : ce dossier n’est pas vide. Donnez un dossier nouveau ou vide.`], 'exporter')
  for (const [nom, octets] of fichiers) ecrire(join(dossier, nom), octets)
}

const faire = (source: Source, forme: Forme | undefined): Promise<Result<Fichiers>> =>
  forme === undefined ? fichiersDuPaquet(source) : fichiersDesFormes(source, [forme])

export const exporter: Verbe = {
  nom: 'exporter',
  resume: 'Exporte un jeu de règles vers d’autres systèmes, avec la preuve qu’ils calculent de même.',
  drapeaux: [
    requis(fichier('cotation', 'jeu de règles de cotation (JSON)')),
    requis({ nom: 'sortie', genre: 'texte', valeur: 'DOSSIER|FICHIER.zip', aide: 'dossier vide, ou archive à créer' }),
    { nom: 'format', genre: 'choix', permis: formes, aide: 'une seule forme, dans un dossier (toutes par défaut)' },
    MOIS,
    fichier(
      'correspondance',
      'places choisies pour le système national (JSON, « saisie/correspondance.json » d’un paquet)',
    ),
    fichier('signatures', 'fiche de la version et signatures (JSON), jointes au paquet'),
    {
      nom: 'approuvee',
      genre: 'present',
      aide: 'la version est délibérée ; sans ce drapeau, chaque fichier porte « brouillon »',
    },
  ],
  notes: [
    'Un dossier ou une archive complète porte un manifeste : le SHA-256 de chaque fichier. Les mêmes règles au même mois',
    'donnent les mêmes octets. L’outil ne vérifie pas la délibération : --approuvee est votre parole.',
  ],
  exemples: [
    'exporter --cotation rules/cotation/ame-base.json --sortie publication.zip',
    'exporter --cotation rules/cotation/ame-base.json --format sql --sortie sql',
  ],
  executer: async (args, sortie): Promise<0> => {
    const chemin = args.requis('cotation')
    const destination = args.requis('sortie')
    const mois = args.mois('mois') ?? MOIS_PAR_DEFAUT
    const forme = args.texte('format') as Forme | undefined
    const archive = destination.toLowerCase().endsWith('.zip')
    if (archive && forme !== undefined)
      throw new Refus(['Une archive contient toutes les formes. Retirez --format, ou donnez un dossier.'], 'exporter')
    const cotation = attendre(chemin, lireCotation(chemin), sortie.dire)
    const statut: StatutPublie = args.has('approuvee') ? 'approuvee' : 'brouillon'
    const signatures = args.texte('signatures')
    const correspondance = args.texte('correspondance')
    const source: Source = {
      resolue: attendre(chemin, resolveCotation(cotation, mois)),
      statut,
      journal: [],
      ...(correspondance === undefined
        ? {}
        : { places: attendre(correspondance, lireCorrespondance(lireTexteJson(correspondance))) }),
      ...(signatures === undefined
        ? {}
        : { fiche: attendre(signatures, lireFiche(lireTexteJson(signatures), cotation)) }),
    }
    sortie.dire(motDuMois(mois))
    if (archive) {
      const octets = attendre(chemin, await creerPaquet(source), sortie.dire)
      ecrire(destination, octets)
      sortie.ecrire(JSON.stringify({ sortie: destination, statut, octets: octets.length }))
      return 0
    }
    const fichiers = attendre(chemin, await faire(source, forme), sortie.dire)
    ecrireDossier(destination, fichiers)
    sortie.ecrire(JSON.stringify({ sortie: destination, statut, fichiers: [...fichiers.keys()].toSorted() }))
    return 0
  },
}
