// Problems of the world in French: every code, and the words of a place.
import type { MotsDeLieu, MotsDeProbleme } from '../contrat.ts'
import { INSECABLE, majuscule } from '../signes.ts'
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
  fichier: 'fichier',
  elements: {
    criteres: 'critère',
    niveaux: 'niveau',
    groupes: 'groupe',
    contingents: 'contingent',
    communes: 'commune',
    bailleurs: 'bailleur',
    residences: 'résidence',
    livraisons: 'livraison',
    plafonds: 'table de plafonds',
    conventions: 'convention',
    exclusions: 'exclusion',
    objectifs: 'objectif',
    dont: 'part comprise',
    all: 'condition de «\u00A0toutes\u00A0»',
    any: 'condition de «\u00A0au moins une\u00A0»',
  },
  nommes: {
    grilles: 'grille',
    parametres: 'paramètre',
    points: 'points de',
  },
  conditions: 'conditions',
  elementDe: (liste) => `élément de ${cite(liste)}`,
  rang: (element, n) => `${element} n°${INSECABLE}${n}`,
  cle: (cle) => `clé ${cite(cle)}`,
  nomme: (genre, nom) => `${genre} ${cite(nom)}`,
  ligne: (n) => `ligne ${nombre(n)}`,
  colonne: (colonne) => `colonne ${typeof colonne === 'number' ? nombre(colonne) : cite(colonne)}`,
  entiere: (ou, quoi, remede) => `${majuscule(ou)}${INSECABLE}: ${quoi} ${remede}`,
}
