// What is wrong with a file, in English: size, type, encoding, JSON, format, shape against a schema. Each entry gives the
// fault and its mend; the place is added to it.
import type { MotsDeProbleme } from '../contrat.ts'
import { compte, nombre } from './nombres.ts'
import { cite, enumere } from './texte.ts'

/** Some of the problems; joined, they must be all. */
export type Mots = Partial<MotsDeProbleme>

/** At most `max` values, the rest counted. */
export function liste(valeurs: readonly (string | number)[], max = 12): string {
  const montrees = valeurs.slice(0, max).map(cite)
  const reste = valeurs.length - montrees.length
  return reste > 0 ? `${montrees.join(', ')} and ${compte(reste, 'other', 'others')}` : enumere(montrees, 'ou')
}

/** “Did you mean … ?” before the plain mend. */
export const suggere = (proche: string | undefined, sinon: string): string =>
  proche === undefined ? sinon : `Did you mean ${cite(proche)}?`

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list [ ]',
  object: 'an object { }',
  null: 'null',
}
const type = (nom: string): string =>
  enumere(
    nom.split('|').map((un) => TYPES[un] ?? un),
    'ou',
  )

const TEXTES: Readonly<Record<'slug' | 'mois' | 'autre', string>> = {
  slug: 'Write an identifier in lower-case letters without accents, digits and hyphens (example: menage-avec-enfant).',
  mois: 'Write the month as YYYY-MM (example: 2024-01).',
  autre: 'Correct how this value is written (see docs/formats.md).',
}

const mega = (octets: number): string => `${nombre(octets / 1_000_000, octets < 10_000_000 ? 1 : 0)} MB`

export const FICHIERS = {
  'fichier-trop-gros': ({ octets, max }) => [
    `The file is too large: ${mega(octets)}, for at most ${mega(max)}.`,
    'Check that it is the right file, or make it smaller.',
  ],
  'fichier-illisible': ({ nom }) => [
    `The file ${cite(nom)} cannot be read.`,
    'Check its path and your permission to read it.',
  ],
  'fichier-type': ({ nom, attendu }) => [
    `The file ${cite(nom)} is not of the expected type.`,
    `Give ${attendu === 'CSV-ou-Excel' ? 'an Excel (.xlsx) or CSV' : `a ${attendu}`} file; from a spreadsheet, first save the sheet as CSV (UTF-8).`,
  ],
  'fichier-vide': () => ['The file is empty.', 'Choose a file that has some content.'],
  encodage: () => ['The text is not encoded in UTF-8.', `Save the file again, choosing the encoding ${cite('UTF-8')}.`],
  'lu-en-windows-1252': () => [
    'The text is not encoded in UTF-8: it was read as Windows-1252, as spreadsheets often write it.',
    'Check the accented letters; if they are wrong, save the file again as CSV (UTF-8).',
  ],
  'json-tronque': () => [
    'The JSON file stops before its end.',
    'Take a complete copy of the file, or close the braces and brackets that are open.',
  ],
  'json-invalide': () => [
    'This is not valid JSON here.',
    'Check the commas, quotation marks and braces at this place.',
  ],
  imbrication: ({ max }) => [
    `The content is nested more than ${compte(max, 'level', 'levels')} deep.`,
    'Simplify this part, for example with named conditions.',
  ],
  'format-absent': ({ attendu }) => [
    `The key ${cite('format')} is missing.`,
    `Add "format": "${attendu}" at the top, if the file is indeed of this kind.`,
  ],
  'format-inconnu': ({ recu, attendu }) => [
    `The format ${cite(recu)} is not the one expected.`,
    `Give a file in the format ${cite(attendu)}.`,
  ],
  'format-version': ({ recu, attendu }) => [
    `The format ${cite(recu)} is of another version than the one that this workbench can read.`,
    `Give a file in the format ${cite(attendu)}, or open it with the version of the workbench that wrote it.`,
  ],
  'valeur-hors-liste': ({ recu, permis, proche }) => [
    `The value ${cite(recu)} is not allowed.`,
    suggere(proche, `Write ${liste(permis)}.`),
  ],
  'type-attendu': ({ attendu, recu }) => [
    `The value is not of the right type: it is ${type(recu)}.`,
    `Write ${type(attendu)}.`,
  ],
  'non-entier': ({ recu }) => [
    `${cite(recu)} is not a whole number.`,
    `Write a whole number, for example ${Math.round(Number.isFinite(recu) ? recu : 0)}.`,
  ],
  'hors-bornes': ({ recu, borne, sens }) => [
    `The value ${cite(recu)} is too ${sens === 'min' ? 'small' : 'large'}.`,
    `Write ${nombre(borne)} or ${sens === 'min' ? 'more' : 'less'}.`,
  ],
  'format-de-texte': ({ recu, attendu }) => [`The text ${cite(recu)} is badly formed.`, TEXTES[attendu]],
  'texte-longueur': ({ max }) =>
    max <= 1
      ? ['This text is empty.', 'Write at least one character.']
      : ['This text is too long.', `Cut it down to ${compte(max, 'character', 'characters')} at most.`],
  'cle-double': ({ cle }) => [
    `The key ${cite(cle)} is written twice in the same object.`,
    'Keep the one that you want, and remove the other.',
  ],
  'cle-inconnue': ({ cle, proche }) => [
    `The key ${cite(cle)} does not exist here.`,
    suggere(proche, 'Remove it, or correct its name (see docs/formats.md).'),
  ],
  'cle-refusee': ({ cle }) => [
    `The key ${cite(cle)} is not allowed in a condition.`,
    'Remove it: a condition has only fact, operator, value, all, any, not and condition.',
  ],
  'cle-manquante': ({ cle }) => [`The key ${cite(cle)} is missing.`, 'Add it at this place.'],
  'liste-vide': () => ['This list is empty.', 'Add at least one item, or remove the list.'],
  'liste-trop-longue': ({ max }) => ['This list is too long.', `Keep ${compte(max, 'item', 'items')} at most.`],
  doublon: () => ['An item is repeated in this list.', 'Keep each item only once.'],
  schema: ({ mot }) => [
    `This part does not have the expected shape (rule ${cite(mot)} of the schema).`,
    'Compare it with the format described in docs/formats.md.',
  ],
  'problemes-tus': ({ nombre: n }) => [
    `${compte(n, 'other problem is not shown', 'other problems are not shown')}.`,
    'Correct these first, then try again.',
  ],
  'moteur-arrete': () => [
    'The computation stopped before its end; nothing has changed.',
    'Try again. If it happens again, reload the page.',
  ],
  'magasin-refuse': () => [
    'The browser does not let this page keep your work on the machine.',
    'Leave private browsing, or allow this site to store data, then reload the page.',
  ],
  'magasin-bloque': () => [
    'An older version of the workbench is open in another tab.',
    'Close the other tabs of the workbench, then reload this page.',
  ],
  'magasin-plus-recent': () => [
    'Your work was kept by a more recent version of the workbench.',
    'Reload the page to get that version, clearing the cache if need be.',
  ],
  'magasin-ferme': () => [
    'This page no longer has access to the work kept on the machine.',
    'Reload it; what is already kept is not lost.',
  ],
  'magasin-plein': () => [
    'There is no room left on the machine to keep this work.',
    'Free some disk space, then try again.',
  ],
  'magasin-conflit': () => [
    'Another tab changed the workbench at the same time.',
    'Its state is taken up here; check it, then do your last action again.',
  ],
  'magasin-incomplet': ({ quoi }) => [
    quoi === 'cohorte' ? 'The imported cohort is no longer on the machine.' : 'A version is no longer on the machine.',
    quoi === 'cohorte' ? 'Import it again.' : 'Import the file of this rule set again.',
  ],
} satisfies Mots
