// What is wrong in the life of a rule set, in English.
import type { NomDActe, NomDEtat, PieceManquante } from '~/domain/problem.ts'
import type { Mots } from '../fr/problemes-fichiers.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

const ALTEREES = {
  fiche: 'its record no longer matches its hash',
  contenu: 'its content is missing, or no longer matches its hash',
  parent: 'a version that it comes from is missing',
} as const

const ETATS: Readonly<Record<NomDEtat, string>> = {
  brouillon: 'a draft',
  proposee: 'proposed',
  approuvee: 'approved',
  remplacee: 'replaced',
}

const ACTES: Readonly<Record<NomDActe, string>> = {
  proposer: 'be proposed',
  'donner-avis': 'receive an opinion',
  retirer: 'be withdrawn',
  approuver: 'be approved',
  remplacer: 'be replaced',
}

const PIECES: Readonly<Record<PieceManquante, readonly [string, string]>> = {
  difference: ['The differences with the version it comes from are', 'Compute them'],
  controles: ['The result of the checks is', 'Run the checks'],
  essais: ['The result of the test cases is', 'Run the test cases'],
  impact: ['The effect on a cohort is', 'Compare it with the version it comes from, on a cohort'],
  avis: ['The opinion of the CIL is', 'Record it, with its date'],
  date: ['The date of the deliberation is', 'Write it'],
  effet: ['The date of effect is', 'Write it'],
  reference: ['The reference of the deliberation is', 'Write it'],
  signataires: ['The name of who signs is', 'Write at least one'],
}

const SIGNATURES = {
  inconnue: [
    'comes from a key that this list does not know',
    'Ask its holder for the fingerprint, by another channel.',
  ],
  fausse: [
    'is not that of these bytes',
    'Ask who signed for the file again: it has changed since, or the signature comes from elsewhere.',
  ],
  illisible: ['cannot be read', 'Ask who signed for the file again.'],
  indisponible: [
    'cannot be checked here: this browser does not know Ed25519',
    'Open the page in a more recent browser, or check on the command line.',
  ],
} as const

export const VIE = {
  'version-alteree': ({ quoi, titre }) => [
    `The version ${cite(titre)} is damaged: ${ALTEREES[quoi]}.`,
    'Take it again from a copy of the file.',
  ],
  'acte-impossible': ({ acte, etat }) => [
    `This version is ${ETATS[etat]}: it cannot ${ACTES[acte]}.`,
    'Reload the page to see its state, then follow the order: propose, give the opinion, approve.',
  ],
  'preuve-manquante': ({ quoi }) => [`${PIECES[quoi][0]} missing.`, `${PIECES[quoi][1]}, then try again.`],
  'alerte-sans-reponse': ({ alerte }) => [
    `The warning ${cite(alerte)} has no answer.`,
    'Mend the rule, or write why this warning is accepted.',
  ],
  'ordre-des-cas': ({ cas, grille, faute }) => [
    faute === 'absent'
      ? `Test case ${cite(cas)} has no place in the expected order of grid ${cite(grille)}.`
      : `The expected order of grid ${cite(grille)} names ${cite(cas)}, which is not one of its test cases.`,
    faute === 'absent' ? 'Give it one place, and only one.' : 'Take it out of that order, or correct the identifier.',
  ],
  'cas-trop-recent': ({ depot, mois }) => [
    `This test case is filed in ${depot}, after the month at which the rules are read (${mois}).`,
    'Correct one of the two months.',
  ],
  'constats-bloquants': ({ n }) => [
    `${compte(n, 'error keeps', 'errors keep')} this version from being proposed.`,
    'Mend the draft, then record another version.',
  ],
  'paquet-sans-signature': () => [
    'This bundle carries no signature, nor the record of its version.',
    'Ask whoever published it for the version to sign, exported from its file.',
  ],
  'auteur-approuve': ({ auteur }) => [
    `${auteur} approves their own version.`,
    'This is allowed and recorded; someone else may review it.',
  ],
  'signature-non-valable': ({ signataire, etat }) => [
    `The signature of ${cite(signataire)} ${SIGNATURES[etat][0]}.`,
    SIGNATURES[etat][1],
  ],
} satisfies Mots
