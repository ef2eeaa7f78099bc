// Problems of the world in English: every code, and the words of a place.
import type { MotsDeLieu, MotsDeProbleme } from '../contrat.ts'
import { majuscule } from '../signes.ts'
import { nombre } from './nombres.ts'
import { COHORTE } from './problemes-cohorte.ts'
import { FICHIERS } from './problemes-fichiers.ts'
import { GRILLE } from './problemes-grille.ts'
import { PAQUET } from './problemes-paquet.ts'
import { REGLES } from './problemes-regles.ts'
import { VIE } from './problemes-vie.ts'
import { cite } from './texte.ts'

export const problemes: MotsDeProbleme = { ...FICHIERS, ...REGLES, ...COHORTE, ...GRILLE, ...PAQUET, ...VIE }

export const lieux: MotsDeLieu = {
  fichier: 'file',
  elements: {
    criteres: 'criterion',
    niveaux: 'level',
    groupes: 'group',
    contingents: 'quota',
    communes: 'commune',
    bailleurs: 'landlord',
    residences: 'residence',
    livraisons: 'delivery',
    plafonds: 'table of ceilings',
    conventions: 'agreement',
    exclusions: 'exclusion',
    objectifs: 'target',
    dont: 'share within it',
    all: 'condition of “all”',
    any: 'condition of “at least one”',
  },
  nommes: {
    grilles: 'grid',
    parametres: 'parameter',
    points: 'points of',
  },
  conditions: 'conditions',
  elementDe: (liste) => `item of ${cite(liste)}`,
  rang: (element, n) => `${element} no. ${n}`,
  cle: (cle) => `key ${cite(cle)}`,
  nomme: (genre, nom) => `${genre} ${cite(nom)}`,
  ligne: (n) => `line ${nombre(n)}`,
  colonne: (colonne) => `column ${typeof colonne === 'number' ? nombre(colonne) : cite(colonne)}`,
  entiere: (ou, quoi, remede) => `${majuscule(ou)}: ${quoi} ${remede}`,
}
