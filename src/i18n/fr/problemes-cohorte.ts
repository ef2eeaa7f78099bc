// What is wrong in a cohort file. No cell is ever quoted: only its line, its column and what was expected there. Each
// entry gives the fault and its mend; the place is added to it.
import type { RaisonDeCellule, RaisonIdentifiant } from '~/domain/problem.ts'
import { INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'
import { cite } from './texte.ts'
import { liste, type Mots, suggere } from './problemes-fichiers.ts'

const CELLULES: Readonly<Record<RaisonDeCellule, readonly [string, string]>> = {
  booleen: ['Cette case doit dire oui ou non.', 'Écrivez «\u00A0oui\u00A0» ou «\u00A0non\u00A0».'],
  liste: ['La valeur de cette case n’est pas dans la liste.', ''],
  entier: [
    'Cette case doit être un nombre entier.',
    'Écrivez un nombre entier, sans espace, sans unité et sans virgule.',
  ],
  negatif: ['Ce nombre est trop petit.', 'Écrivez un nombre positif ou nul, et au moins 1 pour les adultes.'],
  'trop-grand': ['Ce nombre est trop grand.', `Écrivez un nombre de ${nombre(2 ** 31 - 1)} au plus.`],
  mois: ['Cette case doit être un mois.', 'Écrivez le mois sous la forme AAAA-MM (exemple\u00A0: 2023-05).'],
  vide: ['Cette case est vide, et ce fait ne peut pas être inconnu.', 'Remplissez la case, ou retirez la ligne.'],
  ensemble: [
    'Une valeur de cette case n’est pas dans la liste.',
    'Séparez les valeurs par «\u00A0|\u00A0»\u202F; écrivez «\u00A0-\u00A0» s’il n’y en a aucune.',
  ],
  doublon: ['Une valeur est répétée dans cette case.', 'Gardez chaque valeur une seule fois.'],
}

/** What the column looks like. */
const IDENTIFIANTS: Readonly<Record<RaisonIdentifiant, string>> = {
  nom: 'des noms de personnes',
  nir: 'des numéros de sécurité sociale',
  'numero-unique': 'des numéros uniques de demande',
  courriel: 'des adresses de courriel',
  telephone: 'des numéros de téléphone',
  adresse: 'des adresses postales',
  'date-naissance': 'des dates de naissance',
  iban: 'des comptes bancaires (IBAN)',
  'texte-libre': 'du texte libre',
}

export const COHORTE = {
  'colonne-inconnue': ({ colonne, proche }) => [
    `La colonne ${cite(colonne)} n’est pas un fait du dictionnaire.`,
    suggere(proche, 'Retirez cette colonne du fichier.'),
  ],
  'colonne-double': ({ colonne }) => [
    `La colonne ${cite(colonne)} est présente deux fois.`,
    'Gardez une seule de ces colonnes.',
  ],
  'colonne-manquante': ({ colonne }) => [
    `La colonne ${cite(colonne)} manque.`,
    `Ajoutez-la${INSECABLE}: ce fait ne peut pas être inconnu.`,
  ],
  'colonne-absente-nulle': ({ colonne }) => [
    `La colonne ${cite(colonne)} est absente${INSECABLE}: ce fait sera inconnu pour toutes les demandes.`,
    'Ajoutez-la si vous connaissez ce fait.',
  ],
  'identifiant-direct': ({ raison, indice }) => [
    `${indice === 'en-tete' ? 'L’en-tête de cette colonne annonce' : 'Les valeurs de cette colonne ressemblent à'} ${IDENTIFIANTS[raison]}${INSECABLE}: le fichier est refusé.`,
    'Retirez cette colonne, ou remplacez ses valeurs par des pseudonymes faits chez vous, puis recommencez.',
  ],
  'sans-entete': () => [
    'La première ligne ne nomme pas les colonnes.',
    'Ajoutez une ligne d’en-têtes, un nom différent par colonne, puis recommencez.',
  ],
  'ligne-longueur': ({ attendu, recu }) => [
    `La ligne a ${compte(recu, 'case', 'cases')}, pour ${compte(attendu, 'colonne', 'colonnes')}.`,
    'Vérifiez les séparateurs et les guillemets de cette ligne.',
  ],
  cellule: ({ raison, permis }) => {
    const [quoi, remede] = CELLULES[raison]
    const choix = permis && permis.length > 0 ? `Valeurs admises${INSECABLE}: ${liste(permis, 25)}.` : ''
    return [quoi, [remede, choix].filter((phrase) => phrase !== '').join(' ')]
  },
  'id-invalide': () => [
    'L’identifiant de cette ligne n’est pas un pseudonyme admis.',
    'Écrivez de 1 à 32 lettres sans accent, chiffres, tirets ou soulignés.',
  ],
  'id-double-ligne': ({ premiere }) => [
    `Cette ligne a le même identifiant que la ligne ${nombre(premiere)}.`,
    'Donnez à chaque demande un pseudonyme qui n’est qu’à elle.',
  ],
  'sans-adulte': () => ['Cette demande n’a pas d’adulte.', 'Écrivez 1 ou plus dans la colonne «\u00A0adultes\u00A0».'],
  'enfants-incoherents': () => [
    'Cette demande a plus d’enfants de moins de 14 ans que d’enfants mineurs.',
    'Corrigez «\u00A0enfantsMoins14\u00A0» ou «\u00A0enfantsMineurs\u00A0».',
  ],
  'anciennete-negative': ({ mois }) => [
    `Cette demande est déposée après le mois de référence (${mois})${INSECABLE}: son ancienneté serait négative.`,
    'Corrigez «\u00A0moisDepot\u00A0», ou choisissez un mois de référence plus tardif.',
  ],
  'trop-de-lignes': ({ max }) => [
    `Le fichier a plus de ${compte(max, 'demande', 'demandes')}.`,
    'Découpez-le en plusieurs fichiers.',
  ],
  'demande-inconnue': ({ id }) => [
    `La demande ${cite(id)} n’est pas dans la cohorte.`,
    'Vérifiez l’identifiant demandé.',
  ],
} satisfies Mots
