// Approval and signatures of a version, in English.
import type { Avis, NomDePreuve } from '~/domain/approbation.ts'
import type { NomDEtat } from '~/domain/problem.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import type { Jumeau } from '../contrat.ts'
import type { approbation as fr } from '../fr/approbation.ts'
import { compte, nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'
import { jourDit } from './versions.ts'

const ETATS: Readonly<Record<NomDEtat, string>> = {
  brouillon: 'Draft',
  proposee: 'Proposed to the CIL',
  approuvee: 'Approved',
  remplacee: 'Replaced',
}
const SENS: Readonly<Record<Avis['sens'], string>> = {
  favorable: 'favourable',
  reserve: 'favourable with reservations',
  defavorable: 'unfavourable',
}
const PIECES: Readonly<Record<NomDePreuve, string>> = {
  difference: 'Changes',
  controles: 'Checks',
  essais: 'Test cases',
  impact: 'Effect on the cohort',
}
const SIGNATURES: Readonly<Record<EtatDeSignature, string>> = {
  valable: 'verified, known key',
  inconnue: 'right, but unknown key: ask this person to read you the fingerprint of their key',
  fausse: 'altered, or made on another version',
  illisible: 'unreadable',
  indisponible: 'not verified, for want of a browser that can',
}

export const approbation: Jumeau<typeof fr> = {
  etat: ({ etat }) => ETATS[etat],
  ouvrirDossier: 'File',
  ouvrirDossierNom: ({ nom }) => `File of ${nom}`,
  dossier: ({ nom }) => `File of ${nom}`,
  dossierBrouillon: 'This version is a draft: it was neither proposed nor decided.',
  proposeePar: ({ qui, quand }) => `Proposed to the CIL by ${qui}, ${jourDit(quand)}.`,
  piece: ({ nom, texte, empreinte }) => `${PIECES[nom]}: ${texte} (hash ${empreinte})`,
  pieceAbsente: 'document missing or altered on this machine',
  pieceEnCours: 'reading…',
  pieceDifference: ({ n }) => compte(n, 'change', 'changes'),
  pieceControles: ({ n, alertes }) =>
    `${compte(n, 'finding', 'findings')}, of which ${compte(alertes, 'warning', 'warnings')}`,
  pieceEssais: ({ n, echecs }) =>
    n === 0
      ? 'no test case kept'
      : `${compte(n, 'case', 'cases')}, ${echecs === 0 ? 'none fails' : `of which ${nombre(echecs)} ${echecs === 1 ? 'fails' : 'fail'}`}`,
  pieceImpactAucun: 'no version of origin to compare with',
  pieceImpactMasque: 'count masked',
  admise: ({ alerte, raison, qui }) => `Warning waived by ${qui}: ${alerte} Reason: ${raison}`,
  avisDonne: ({ sens, date }) => `Opinion of the CIL, ${jourDit(date)}: ${SENS[sens]}.`,
  dissension: ({ qui, souhait }) => `${qui} wished otherwise: ${souhait}`,
  delibere: ({ reference, date, effet }) =>
    `Decision ${cite(reference)} of ${jourDit(date)}, in effect from ${jourDit(effet)}.`,
  signataires: ({ noms }) => `Deliberation signed by ${enumere(noms, 'et')}.`,
  parAuteur: ({ qui }) =>
    `${qui} recorded the decision on their own version. It is allowed, and noted; someone else may read it again.`,
  remplacee: ({ nom }) => `Replaced by ${nom}.`,
  retiree: ({ qui, quand, avecAvis }) =>
    `Proposal withdrawn by ${qui} on ${jourDit(quand)}${avecAvis ? ', and the opinion with it' : ''}.`,
  tour: ({ rang, n }) => `Proposal ${nombre(rang)} of ${nombre(n)}`,
  dossierIllisible: 'What is recorded of this version does not follow: this is where it stops.',
  editerRefait: 'Any edit makes another version, a draft, without opinion nor decision.',
  votreNom: 'Your name, as the file will say it',
  nomManque: 'Write your name first.',
  dateManque: 'Choose the date.',
  sensManque: 'Choose what the opinion is.',
  proposer: 'Propose to the CIL',
  proposerAide: 'These documents will be frozen with the proposal, each by its hash.',
  proposerReprendre:
    'To propose it, first take this version up as the draft, unchanged: its checks and its effect are computed on the draft.',
  proposerAttente: 'Checks and effect being computed…',
  proposerAbsent: 'Checks or effect not computed: start them again before proposing.',
  relancer: 'Start again',
  bloquants: ({ n }) =>
    n === 1
      ? 'One error prevents this proposal: mend it in the draft, then save another version.'
      : `${nombre(n)} errors prevent this proposal: mend them in the draft, then save another version.`,
  alertes: ({ n }) => `${compte(n, 'warning', 'warnings')}: a reason for each`,
  raison: ({ titre }) => `Reason to waive: ${titre}`,
  raisonManque: 'Write why this warning is waived, or mend the rule.',
  attendues: 'Signatures expected',
  attenduesAide:
    'A number, if the CIL’s own rules ask for one. The file will say how many are there, and hold nothing back.',
  retirerProposition: 'Withdraw the proposal',
  avis: 'Opinion of the CIL',
  avisSens: 'Opinion',
  sens: ({ sens }) => SENS[sens],
  avisDate: 'Date of the opinion',
  avisDissensions: 'What some wished otherwise',
  avisDissensionsAide: 'One line a person: “Name: what they wished”.',
  avisFaire: 'Record the opinion',
  deliberation: 'Decision of the EPCI',
  deliberationDate: 'Date of the decision',
  deliberationEffet: 'Date of effect',
  deliberationReference: 'Reference',
  deliberationSignataires: 'Signatories',
  deliberationSignatairesAide: 'One name a line.',
  deliberationFaire: 'Record the decision',
  memeAuteur:
    'You are the author of this version: the decision will be recorded, and the file will say that it is you.',
  consigne: ({ nom }) => `Recorded in the file of ${nom}.`,
  signatures: 'Signatures',
  sansSignature: 'Nobody has signed this version on this machine.',
  signature: ({ qui, jour, cle, etat }) =>
    `${qui}, ${jourDit(jour)}: ${SIGNATURES[etat]}. Fingerprint of the key: ${cle}.`,
  versionAlteree: 'This version is no longer the one that was saved.',
  signer: 'Sign this version',
  signee: 'Signature recorded.',
  creerCle: 'Create my key',
  cleCreee: 'Key created in this browser.',
  sansEd25519: 'This browser cannot sign: try a more recent one.',
  cleAide:
    'The private key stays in this browser and cannot leave it: clearing its data erases it. Read the fingerprint aloud to whoever will verify.',
  cles: 'Known keys',
  cle: ({ qui, empreinte }) => `${qui}: ${empreinte}`,
  exporterCle: 'Export the public key',
  exporterCleNom: ({ qui }) => `Export the public key of ${qui}`,
  fichierDeCle: ({ qui }) => `public-key-${qui}.txt`,
  ajouterCle: 'Know another key',
  cleTitulaire: 'Holder',
  clePublique: 'Public key (64 hexadecimal digits)',
  clePubliqueFausse: 'A public key has 64 digits, from 0 to 9 and from a to f.',
  cleConnue: 'This key is known already.',
  ajouterCleFaire: 'Add this key',
  garantie:
    'The workbench keeps all that is recorded here, in order, and rewrites nothing. It does not know who sits at the screen: names and roles are declared. Who holds this machine can make its history again; only a signature, by a key whose fingerprint you were told otherwise, would show it.',
}
