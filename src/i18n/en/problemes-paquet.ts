// Problems of a publication in English.
import type { ParametresDe } from '~/domain/problem.ts'
import { nombre } from './nombres.ts'
import { cite } from './texte.ts'

type CodeDePaquet =
  'export-trop-large' | 'paquet-etranger' | 'paquet-abime' | 'paquet-entree' | 'paquet-infidele' | 'paquet-indecis'
type Phrases = { readonly [K in CodeDePaquet]: (params: Readonly<ParametresDe<K>>) => readonly [string, string] }

const REPRENDRE = 'Ask its publisher for the bundle again.'

export const PAQUET: Phrases = {
  'export-trop-large': ({ quoi, nombre: n, max }) => [
    quoi === 'criteres'
      ? `This rule set has ${nombre(n)} criteria; an SQL statement holds ${nombre(max)} at most.`
      : `Named conditions name one another ${nombre(n)} levels deep; an SQL statement holds ${nombre(max)} at most.`,
    'Choose another form, or simplify the rules.',
  ],
  'paquet-etranger': ({ raison }) => [
    raison === 'archive'
      ? 'This file is not a ZIP archive.'
      : raison === 'manifeste'
        ? 'This archive is not a bundle of the workbench: it has no readable manifest.'
        : 'This bundle is truncated: its end is missing.',
    REPRENDRE,
  ],
  'paquet-abime': ({ chemin }) => [
    chemin === undefined
      ? 'This archive has been changed since it was written.'
      : `In this bundle, ${cite(chemin)} is no longer the file that was published.`,
    REPRENDRE,
  ],
  'paquet-entree': ({ chemin, faute }) => [
    {
      chemin: `This archive would write outside its folder (${cite(chemin)}).`,
      comprime: `In this archive, ${cite(chemin)} is compressed or encrypted; a bundle of the workbench never is.`,
      double: `This archive holds ${cite(chemin)} twice.`,
      absent: `The file ${cite(chemin)} is missing from this bundle.`,
      'en-trop': `The file ${cite(chemin)} is not in the manifest of this bundle.`,
    }[faute],
    REPRENDRE,
  ],
  'paquet-infidele': ({ chemin, faute }) => [
    {
      autre: `${cite(chemin)} is not what the rule set of this bundle gives.`,
      absent: `${cite(chemin)} is missing: the rule set of this bundle gives it.`,
      'en-trop': `${cite(chemin)} does not belong here: the rule set of this bundle does not give it.`,
    }[faute],
    `Use none of its files. ${REPRENDRE}`,
  ],
  'paquet-indecis': ({ sien, notre }) => [
    `This bundle comes from another version (${sien}) than this one (${notre}): nothing here tells that its files are those that its rule set gives.`,
    'Verify it with the version that wrote it.',
  ],
}
