// Words of « Publier », in English.
import type { EtatDeSignature } from '~/vie/signatures.ts'
import type { Jumeau } from '../contrat.ts'
import type { publier as fr, SignatureDite, usages as usagesFr } from '../fr/publier.ts'
import { compte, mois as moisDit, nombre, pourCent } from './nombres.ts'
import { cite, enumere } from './texte.ts'
import { jourDit } from './versions.ts'

const KILO = 1000
const MEGA = 1_000_000

const ETATS: Readonly<Record<EtatDeSignature, string>> = {
  valable: 'valid signature, known key',
  inconnue: 'the signature is right, but the key is unknown: ask this signatory to read you the hash of their key',
  fausse: 'false signature: these rules are not those that were signed',
  illisible: 'unreadable signature',
  indisponible: 'signature not checked: this browser cannot do it, try a newer one',
}

/** What a sound signature proves, and that its name is not the holder's. */
function suiteDeSignature({ qui, etat, titulaire, deliberation }: SignatureDite): string {
  if (etat !== 'valable' && etat !== 'inconnue') return ''
  const autre = titulaire !== undefined && titulaire !== qui ? ' The signature gives another name than the key’s.' : ''
  const couvre = deliberation
    ? `the rules and the decision ${cite(deliberation.reference)} of ${jourDit(deliberation.date)}`
    : 'the rules, not their decision'
  return `${autre} It covers ${couvre}.`
}

function poidsDit(octets: number): string {
  if (octets >= MEGA) return `${nombre(octets / MEGA, 1)} MB`
  return octets >= KILO ? `${nombre(Math.round(octets / KILO))} kB` : `${nombre(octets)} B`
}

export const publier = {
  page: 'Publish',

  quoi: 'What is published',
  version: 'Contents',
  brouillon: 'Current draft',
  deliberee: 'This version has been formally adopted',
  delibereeAide: 'This is your word: the workbench checks no decision. Without it, everything comes out as a draft.',
  brouillonAide: 'A draft is only published as a draft. To publish an adopted text, save it as a version first.',
  approuvee: ({ reference, date, isRemplacee }) =>
    `Approved by decision ${cite(reference)} of ${jourDit(date)}, as recorded here.${isRemplacee ? ' It has been replaced since.' : ''}`,
  annonceBrouillon: ({ titre, mois, hash }) =>
    `${cite(titre)}, values of ${moisDit(mois)}, hash ${hash}. Every file is filed under ${cite('brouillon')} (draft), and every page to print bears it at its top.`,
  annonceApprouvee: ({ titre, mois, hash }) =>
    `${cite(titre)}, values of ${moisDit(mois)}, hash ${hash}. Published as approved.`,
  langues:
    'The grid and the public page are written in French and in English; the entry sheet and the changelog, in French.',

  controles: 'Before publishing',
  controlesAttente: 'Checks are under way.',
  controlesArretes: 'Checks are stopped. Start them again on the page of the rules.',
  controlesCalmes: 'No finding on these contents.',
  controlesBloquants: ({ n, autres }) =>
    `${compte(n, 'finding blocks', 'findings block')}${autres === 0 ? '' : `, and ${compte(autres, 'more is to be read', 'more are to be read')}`}. The bundle can be made, but it will carry this fault.`,
  controlesALire: ({ n }) => `${compte(n, 'finding is to be read', 'findings are to be read')}, none blocks.`,
  controlesVoir: 'See the findings',
  controlesAutreVersion:
    'The checks are those of the draft, not of this version. Take it up again as the draft to check it.',
  controlesReprendre: 'Open the versions',
  saisie: 'Entry sheet',
  saisieAConfirmer: ({ n, nationaux, locaux }) =>
    `${compte(n, 'criterion', 'criteria')} to match with the national system: ${nombre(nationaux)} taken for national, ${nombre(locaux)} for local (working assumption). No match is confirmed; two people read the sheet.`,
  saisieChoisir: 'Choose the place of each criterion',
  saisieRevenir: 'Go back to the places proposed',
  saisieReprendre: 'Take these places for the entry sheet',
  saisieRecue: ({ n }) => `Its entry sheet has ${compte(n, 'place', 'places')} chosen by its publisher.`,
  national: 'national',
  local: 'local',

  faire: 'Prepare the bundle',
  refaire: 'Prepare again',
  avance: ({ titre, faites, total }) =>
    `${titre}: ${compte(faites, 'form', 'forms')} of ${nombre(total)} (${pourCent(faites / total, 0)})`,
  enCours: 'Preparing the bundle',
  interrompu: 'Preparation stopped. Nothing was written.',
  echec: 'Preparation failed. Try again; if it happens again, reload the page.',
  refuse: 'These contents cannot be published',
  perime: 'The contents have changed since the preparation: prepare the bundle again.',
  vide: 'The bundle is prepared here, nothing is sent. You will see each file before you download it.',
  pret: ({ n, octets }) => `The bundle is ready: ${compte(n, 'file', 'files')}, ${poidsDit(octets)}.`,
  avertissements: 'Form left out',
  telecharger: 'Download the bundle (ZIP)',
  fichiers: 'Files of the bundle',
  colonneFichier: 'File',
  colonneUsage: 'What it is for',
  colonneTaille: 'Size',
  colonneEmpreinte: 'Hash',
  colonneSeul: 'Alone',
  telechargerSeul: 'Download',
  telechargerNom: ({ nom }) => `Download ${nom}`,
  taille: ({ octets }) => poidsDit(octets),

  pour_racine: 'For everyone',
  pour_cotation: 'For whoever keeps the rules',
  pour_regles: 'For a software vendor (json-rules-engine)',
  pour_dmn: 'For a decision tool (DMN)',
  pour_sql: 'For a data warehouse (SQL)',
  pour_conformite: 'To prove that another system computes the same',
  pour_grille: 'For the counter and the annex of the decision',
  pour_saisie: 'For whoever enters the grid in the national system',
  pour_public: 'For residents',
  pour_signatures: 'To know who signed',

  verifier: 'Verify a bundle',
  verifierAide: 'Drop the ZIP file of a bundle here, or choose it. Nothing is sent, nothing changes in the workbench.',
  choisir: 'Choose a file…',
  verification: 'Verifying the bundle',
  verificationArretee: 'Verification stopped.',
  verificationEchec: 'Verification failed. Try again; if it happens again, reload the page.',
  arreter: 'Stop',
  intact: ({ nom, n }) => `${cite(nom)} is intact: its ${nombre(n)} files are those of its manifest.`,
  intactMais: ({ nom, fautes }) => `${cite(nom)} has all its files, but do not trust it: ${enumere(fautes, 'et')}.`,
  fauteSignature: 'a signature is false',
  fauteFiche: 'the record of the version does not match the rules',
  fauteRejeu: 'some cases are not found again',
  intactIndecis: ({ nom }) =>
    `${cite(nom)} has all its files, but this version of the workbench cannot tell whether they come from its rule set.`,
  confrontes: ({ n }) =>
    `${compte(n, 'file made', 'files made')} again here from the rule set: the same, to the byte. The journal of changes and the choices of the entry sheet do not follow from it.`,
  refusVerdict: ({ nom }) => `${cite(nom)} is not an intact bundle. Do not use it.`,
  dit: ({ titre, mois, hash }) => `${cite(titre)}, values of ${moisDit(mois)}, rule set ${hash}.`,
  ditBrouillon: 'Draft, without value.',
  ditApprouvee: 'Published as approved: compare the hash of the rule set with the one that the decision bears.',
  memes: 'These are the rules of the current draft.',
  autres: 'These are not the rules of the current draft.',
  rejeu: ({ cas }) => `Our engine finds the ${nombre(cas)} conformance cases again: same criteria, points and ranks.`,
  rejeuEcarts: ({ cas, ecarts }) =>
    `Of ${nombre(cas)} conformance cases, ${compte(ecarts, 'is not found again', 'are not found again')} by our engine.`,
  rejeuIllisible: 'The conformance cases of this bundle cannot be read.',
  rejeuAbsent: 'This bundle carries no conformance case.',
  moteurs: ({ sien, notre }) => `Written by engine ${sien}, computed again by engine ${notre}.`,
  signatures: 'Signatures',
  sansSignature: 'This bundle is not signed.',
  signature: (signature) => {
    const { qui, etat, cle, titulaire } = signature
    const juge = titulaire === undefined ? ETATS[etat] : `valid signature, key of ${cite(titulaire)}`
    return `${qui}: ${juge}.${suiteDeSignature(signature)} Hash of the key: ${cle}.`
  },
  portee:
    'A signature covers the rules and their record (title, author, date, reason), and the decision when it says so; neither the opinions nor the other files of the bundle.',
  cles: 'Keys that you know',
  clesAide: 'One a line: name=key, 64 hexadecimal digits, received otherwise than with this bundle. None is kept.',
  clesFautives: ({ lignes }) =>
    lignes.length === 1 ? `Line ${lignes[0]} cannot be read.` : `Lines ${enumere(lignes, 'et')} cannot be read.`,

  limites: 'What the workbench guarantees',
  garantit: 'It guarantees',
  garantitMeme: 'The same contents published twice give the same bundle, to the byte.',
  garantitOctet: 'A byte changed afterwards in a bundle is seen; the file it touches is named when it can be told.',
  garantitFormes:
    'The files of a verified bundle are those that its rule set gives: the workbench makes them again and compares. A bundle of another version cannot be made again here.',
  garantitCas: 'Another system that finds every conformance case again counts the same on these cases.',
  nePeutPas: 'It cannot tell',
  nePeutPasQui:
    'Who published: making a bundle again makes its hashes again. Compare that of the rule set with the decision.',
  nePeutPasDelibere: 'Who sat at the screen: roles, names and dates are those that each one wrote on this machine.',
  nePeutPasApres: 'What becomes of the files once handed over: it recalls none of them.',
} satisfies Jumeau<typeof fr>

export const usages = {
  'manifeste.json': 'Lists each file and its SHA-256 hash.',
  'LISEZMOI.txt': 'Says what each folder holds, and what it does not prove.',
  'journal.txt': 'What changes since the version before, in sentences.',
  'cotation/cotation.json': 'The rule set, in the writing that its hash is of.',
  'cotation/cotation.schema.json': 'The form that every rule set respects.',
  'cotation/conditions.schema.json': 'The form of conditions.',
  'cotation/faits.json': 'The dictionary of the facts that conditions read.',
  'regles/regles.json': 'One rule for each criterion and each step.',
  'regles/faits.mjs': 'Computes the facts that follow from an application.',
  'regles/score.mjs': 'Computes the points, with Node 20.',
  'regles/package.json': 'Tells Node what these scripts need.',
  'dmn/cotation.dmn': 'The same rules in DMN 1.3.',
  'sql/faits.sql': 'Creates the table of facts.',
  'sql/cotation.sql': 'Points and ranks, for DuckDB, Spark SQL or Trino.',
  'sql/cotation.postgresql.sql': 'The same query for PostgreSQL.',
  'conformite/demandes.json': 'The cases to compute.',
  'conformite/demandes.csv': 'The same cases, as a cohort of the workbench.',
  'conformite/demandes-sql.csv': 'The same cases, for the table of facts.',
  'conformite/attendus.json': 'What must be found, and what no case shows.',
  'conformite/attendus.csv': 'What must be found, as a table.',
  'conformite/verifier.mjs': 'Compares results with what is expected, with Node.',
  'conformite/verifier.html': 'Compares results with what is expected, in a browser.',
  'grille/grille.fr.csv': 'The grid for a spreadsheet, in French.',
  'grille/grille.en.csv': 'The grid for a spreadsheet, in English.',
  'grille/grille.fr.html': 'The grid to print (A4, black and white), in French.',
  'grille/grille.en.html': 'The grid to print (A4, black and white), in English.',
  'saisie/saisie.html': 'To be ticked while typing, then read by two.',
  'saisie/correspondance.json': 'Where each criterion goes, for a program.',
  'public/index.html': 'Explains the computation and people’s rights, in French.',
  'public/index.en.html': 'Explains the computation and people’s rights, in English.',
  'public/donnees.json': 'The open data of that page.',
  'signatures/version.json': 'The record of the version and its signatures.',
  autre: 'File joined to the bundle.',
} satisfies Jumeau<typeof usagesFr>
