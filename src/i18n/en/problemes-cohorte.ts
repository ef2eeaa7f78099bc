// What is wrong in a cohort file, in English. No cell is ever quoted: only its line, its column and what was expected there.
// Each entry gives the fault and its mend; the place is added to it.
import type { RaisonDeCellule, RaisonIdentifiant } from '~/domain/problem.ts'
import { compte, nombre } from './nombres.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'
import { cite } from './texte.ts'

const CELLULES: Readonly<Record<RaisonDeCellule, readonly [string, string]>> = {
  booleen: ['This cell must say yes or no.', `Write ${cite('oui')} (yes) or ${cite('non')} (no).`],
  liste: ['The value of this cell is not in the list.', ''],
  entier: ['This cell must be a whole number.', 'Write a whole number, without space, unit or comma.'],
  negatif: ['This number is too small.', 'Write a number that is positive or zero, and at least 1 for the adults.'],
  'trop-grand': ['This number is too large.', `Write a number of ${nombre(2 ** 31 - 1)} at most.`],
  mois: ['This cell must be a month.', 'Write the month as YYYY-MM (example: 2023-05).'],
  vide: ['This cell is empty, and this fact cannot be unknown.', 'Fill in the cell, or remove the line.'],
  ensemble: [
    'A value of this cell is not in the list.',
    `Separate the values with ${cite('|')}; write ${cite('-')} if there is none.`,
  ],
  doublon: ['A value is repeated in this cell.', 'Keep each value only once.'],
}

/** What the column looks like. */
const IDENTIFIANTS: Readonly<Record<RaisonIdentifiant, string>> = {
  nom: 'names of people',
  nir: 'social security numbers',
  'numero-unique': 'unique application numbers',
  courriel: 'e-mail addresses',
  telephone: 'telephone numbers',
  adresse: 'postal addresses',
  'date-naissance': 'dates of birth',
  iban: 'bank accounts (IBAN)',
  'texte-libre': 'free text',
}

export const COHORTE = {
  'colonne-inconnue': ({ colonne, proche }) => [
    `The column ${cite(colonne)} is not a fact of the dictionary.`,
    suggere(proche, 'Remove this column from the file.'),
  ],
  'colonne-double': ({ colonne }) => [`The column ${cite(colonne)} is there twice.`, 'Keep only one of these columns.'],
  'colonne-manquante': ({ colonne }) => [
    `The column ${cite(colonne)} is missing.`,
    'Add it: this fact cannot be unknown.',
  ],
  'colonne-absente-nulle': ({ colonne }) => [
    `The column ${cite(colonne)} is absent: this fact will be unknown for every application.`,
    'Add it if you know this fact.',
  ],
  'identifiant-direct': ({ raison, indice }) => [
    `${indice === 'en-tete' ? 'The heading of this column announces' : 'The values of this column look like'} ${IDENTIFIANTS[raison]}: the file is refused.`,
    'Remove this column, or replace its values with pseudonyms made on your side, then try again.',
  ],
  'sans-entete': () => [
    'The first line does not name the columns.',
    'Add a line of headings, a different name for each column, then try again.',
  ],
  'ligne-longueur': ({ attendu, recu }) => [
    `The line has ${compte(recu, 'cell', 'cells')}, for ${compte(attendu, 'column', 'columns')}.`,
    'Check the separators and the quotation marks of this line.',
  ],
  cellule: ({ raison, permis }) => {
    const [quoi, remede] = CELLULES[raison]
    const choix = permis && permis.length > 0 ? `Allowed values: ${liste(permis, 25)}.` : ''
    return [quoi, [remede, choix].filter((phrase) => phrase !== '').join(' ')]
  },
  'id-invalide': () => [
    'The identifier of this line is not an allowed pseudonym.',
    'Write from 1 to 32 letters without accents, digits, hyphens or underscores.',
  ],
  'id-double-ligne': ({ premiere }) => [
    `This line has the same identifier as line ${nombre(premiere)}.`,
    'Give each application a pseudonym of its own.',
  ],
  'sans-adulte': () => ['This application has no adult.', `Write 1 or more in the column ${cite('adultes')}.`],
  'enfants-incoherents': () => [
    'This application has more children under 14 than children under 18.',
    `Correct ${cite('enfantsMoins14')} or ${cite('enfantsMineurs')}.`,
  ],
  'anciennete-negative': ({ mois }) => [
    `This application was made after the reference month (${mois}): its waiting time would be negative.`,
    `Correct ${cite('moisDepot')}, or choose a later reference month.`,
  ],
  'trop-de-lignes': ({ max }) => [
    `The file has more than ${compte(max, 'application', 'applications')}.`,
    'Split it into several files.',
  ],
  'demande-inconnue': ({ id }) => [
    `The application ${cite(id)} is not in the cohort.`,
    'Check the identifier that was asked for.',
  ],
} satisfies Mots
