// Signatures that go from one workshop to another, in English.
import type { Deliberation } from '~/domain/approbation.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import type { Jumeau } from '../contrat.ts'
import type { signatures as fr } from '../fr/signatures.ts'
import { compte, nombre } from './nombres.ts'
import { cite } from './texte.ts'
import { jourDit } from './versions.ts'

const RECUES: Readonly<Record<EtatDeSignature | 'deja', string>> = {
  valable: 'signature verified, added.',
  inconnue: 'sound signature, added. Its key is not known here: compare its fingerprint by voice, then add it.',
  fausse: 'altered signature; it is not added.',
  illisible: 'unreadable signature; it is not added.',
  indisponible: 'signature not verified, for want of a browser that can do it; it is not added.',
  deja: 'signature already on file.',
}

const deliberationDite = ({ reference, date }: Deliberation): string =>
  `the decision ${cite(reference)} of ${jourDit(date)}`

export const signatures: Jumeau<typeof fr> = {
  porteSurRegles: 'It covers the rules and their record, without a decision.',
  porteSurDeliberation: ({ deliberation }) =>
    `It covers the rules, their record and ${deliberationDite(deliberation)}.`,
  porteSurAutre: ({ deliberation }) =>
    `It covers the rules, their record and ${deliberationDite(deliberation)}, which is not the one on this file.`,
  autreNom: ({ titulaire }) => `This key is known as that of ${cite(titulaire)}, not theirs.`,
  portee:
    'A signature covers the rules and their record (title, author, date, reason, origin), and the decision when it says so; neither the opinions nor the other files of a bundle.',
  decompte: ({ n, attendues }) => `${compte(n, 'valid signature', 'valid signatures')}, ${nombre(attendues)} expected.`,
  signerAvec: 'Sign this version and its decision',

  empreintes: 'Fingerprints to compare',
  empreintesAide:
    'Printed with the decision, they let anyone verify later, offline, a bundle received: the Publish page gives the one of its rules, “atelier verifier” all three.',
  empreinteRegles: 'Rules (SHA-256)',
  empreinteFiche: 'Record of the version (SHA-256)',
  empreinteCle: ({ qui }) => `Public key that signed in the name of ${qui}`,
  imprimerDossier: 'Print this file',

  cleAComparer: ({ qui, empreinte }) => `Unknown key, in the name of ${qui}: ${empreinte}`,
  cleComparee: 'The fingerprint is the right one: know this key',
  cleCompareeNom: ({ qui }) => `The fingerprint is the right one: know the key of ${qui}`,

  echanges: 'Several signatories, several machines',
  echangesAide:
    'Export the version to sign; each signs it in their own workshop and gives you back a small file, which you add here.',
  exporterASigner: 'Export the version to sign',
  exporterSignatures: 'Export the signatures',
  ajouterRecues: 'Add signatures received…',
  fichierASigner: ({ nom }) => `to-sign-${nom}.json`,
  fichierDeSignatures: ({ nom }) => `signatures-${nom}.json`,
  recueVide: 'This file carries no signature: nothing is added.',
  recueDAutre: ({ nom }) => `These signatures are on ${nom}: open its file to add them there.`,
  recueDAutreFiche: ({ titre, auteur }) =>
    `These signatures are on the same rules, but on another record (${cite(titre)}, by ${auteur}): have the file exported from here signed.`,
  recueDInconnue: ({ titre, auteur }) =>
    `These signatures are on ${cite(titre)}, by ${auteur}, which this workshop does not have: nothing is added.`,
  recue: ({ qui, etat }) => `${qui}: ${RECUES[etat]}`,

  signerRecue: 'Sign the version of another workshop…',
  aSigner: ({ titre, auteur, jour }) => `${cite(titre)}, ${auteur}${jour === '' ? '' : `, ${jourDit(jour)}`}.`,
  aSignerMessage: ({ message }) => `Reason: ${message}`,
  aSignerEmpreinte: ({ empreinte }) =>
    `Fingerprint of the rules: ${empreinte}. Compare it with the one that the author told you.`,
  aSignerDeliberation: ({ deliberation }) => `You would also sign ${deliberationDite(deliberation)}.`,
  aSignerMeme: 'These rules are those of your draft.',
  aSignerEcarts: 'What they change in your draft:',
  aSignerSansRegles: 'This file does not carry the rules: they cannot be read before they are signed.',
  aSignerSansCle: 'Write your name and create your key first.',
  aSignerFaire: 'Sign and download my signature',
  aSignerFait: 'Signature downloaded: give this file back to whoever sent you the version.',
}
