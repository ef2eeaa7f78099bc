// Signatures that go from one workshop to another, in French. Loaded with the page of the versions.
import type { Deliberation } from '~/domain/approbation.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import { INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'
import { cite } from './texte.ts'
import { jourDit } from './versions.ts'

const RECUES: Readonly<Record<EtatDeSignature | 'deja', string>> = {
  valable: 'signature vérifiée, ajoutée.',
  inconnue:
    'signature juste, ajoutée. Sa clé n’est pas connue ici\u00A0: comparez son empreinte de vive voix, puis ajoutez-la.',
  fausse: 'signature altérée\u202F; elle n’est pas ajoutée.',
  illisible: 'signature illisible\u202F; elle n’est pas ajoutée.',
  indisponible: 'signature non vérifiée, faute d’un navigateur qui sache le faire\u202F; elle n’est pas ajoutée.',
  deja: 'signature déjà au dossier.',
}

const deliberationDite = ({ reference, date }: Deliberation): string =>
  `la délibération ${cite(reference)} du ${jourDit(date)}`

export const signatures = {
  // ---- what each covers
  porteSurRegles: 'Elle couvre les règles et leur fiche, sans délibération.',
  porteSurDeliberation: ({ deliberation }: { deliberation: Deliberation }) =>
    `Elle couvre les règles, leur fiche et ${deliberationDite(deliberation)}.`,
  porteSurAutre: ({ deliberation }: { deliberation: Deliberation }) =>
    `Elle couvre les règles, leur fiche et ${deliberationDite(deliberation)}, qui n’est pas celle de ce dossier.`,
  autreNom: ({ titulaire }: { titulaire: string }) => `Cette clé est connue au nom de ${cite(titulaire)}, non au sien.`,
  portee:
    'Une signature couvre les règles et leur fiche (titre, auteur, date, raison, origine), et la délibération quand elle le dit\u202F; ni les avis, ni les autres fichiers d’un paquet.',
  decompte: ({ n, attendues }: { n: number; attendues: number }) =>
    `${compte(n, 'signature valable', 'signatures valables')}, ${nombre(attendues)} ${attendues === 1 ? 'attendue' : 'attendues'}.`,
  signerAvec: 'Signer cette version et sa délibération',

  // ---- on paper
  empreintes: 'Empreintes à comparer',
  empreintesAide:
    'Imprimées avec la délibération, elles laissent vérifier plus tard, hors ligne, un paquet reçu\u00A0: la page Publier donne l’empreinte de ses règles, «\u00A0atelier verifier\u00A0» les trois.',
  empreinteRegles: 'Règles (SHA-256)',
  empreinteFiche: 'Fiche de la version (SHA-256)',
  empreinteCle: ({ qui }: { qui: string }) => `Clé publique qui a signé au nom de ${qui}`,
  imprimerDossier: 'Imprimer ce dossier',

  // ---- a key to compare
  cleAComparer: ({ qui, empreinte }: { qui: string; empreinte: string }) =>
    `Clé inconnue, au nom de ${qui}${INSECABLE}: ${empreinte}`,
  cleComparee: 'L’empreinte est la bonne\u00A0: connaître cette clé',
  cleCompareeNom: ({ qui }: { qui: string }) => `L’empreinte est la bonne\u00A0: connaître la clé de ${qui}`,

  // ---- files
  echanges: 'Signer à plusieurs, sur plusieurs machines',
  echangesAide:
    'Exportez la version à signer\u202F; chacun la signe dans son atelier et vous rend un petit fichier, que vous ajoutez ici.',
  exporterASigner: 'Exporter la version à signer',
  exporterSignatures: 'Exporter les signatures',
  ajouterRecues: 'Ajouter des signatures reçues…',
  fichierASigner: ({ nom }: { nom: string }) => `a-signer-${nom}.json`,
  fichierDeSignatures: ({ nom }: { nom: string }) => `signatures-${nom}.json`,
  recueVide: 'Ce fichier ne porte aucune signature\u00A0: rien n’est ajouté.',
  recueDAutre: ({ nom }: { nom: string }) =>
    `Ces signatures portent sur ${nom}\u00A0: ouvrez son dossier pour les y ajouter.`,
  recueDAutreFiche: ({ titre, auteur }: { titre: string; auteur: string }) =>
    `Ces signatures portent sur les mêmes règles, mais sur une autre fiche (${cite(titre)}, de ${auteur})\u00A0: faites signer le fichier exporté d’ici.`,
  recueDInconnue: ({ titre, auteur }: { titre: string; auteur: string }) =>
    `Ces signatures portent sur ${cite(titre)}, de ${auteur}, que cet atelier n’a pas\u00A0: rien n’est ajouté.`,
  recue: ({ qui, etat }: { qui: string; etat: EtatDeSignature | 'deja' }) => `${qui}${INSECABLE}: ${RECUES[etat]}`,

  // ---- a version that another workshop asks to sign
  signerRecue: 'Signer la version d’un autre atelier…',
  aSigner: ({ titre, auteur, jour }: { titre: string; auteur: string; jour: string }) =>
    `${cite(titre)}, ${auteur}${jour === '' ? '' : `, le ${jourDit(jour)}`}.`,
  aSignerMessage: ({ message }: { message: string }) => `Raison${INSECABLE}: ${message}`,
  aSignerEmpreinte: ({ empreinte }: { empreinte: string }) =>
    `Empreinte des règles${INSECABLE}: ${empreinte}. Comparez-la à celle que vous a dite l’auteur.`,
  aSignerDeliberation: ({ deliberation }: { deliberation: Deliberation }) =>
    `Vous signeriez aussi ${deliberationDite(deliberation)}.`,
  aSignerMeme: 'Ces règles sont celles de votre brouillon.',
  aSignerEcarts: 'Ce qu’elles changent à votre brouillon\u00A0:',
  aSignerSansRegles: 'Ce fichier ne porte pas les règles\u00A0: elles ne peuvent pas être lues avant d’être signées.',
  aSignerSansCle: 'Écrivez votre nom et créez d’abord votre clé.',
  aSignerFaire: 'Signer et télécharger ma signature',
  aSignerFait: 'Signature téléchargée\u00A0: rendez ce fichier à qui vous a envoyé la version.',
}
