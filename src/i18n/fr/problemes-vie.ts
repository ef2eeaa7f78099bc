// What is wrong in the life of a rule set: versions altered, acts that a state does not allow, signatures.
import type { NomDActe, NomDEtat, PieceManquante } from '~/domain/problem.ts'
import type { Mots } from './problemes-fichiers.ts'
import { compte } from './nombres.ts'
import { cite } from './texte.ts'

const ALTEREES = {
  fiche: 'sa fiche ne correspond plus à son empreinte',
  contenu: 'son contenu manque, ou ne correspond plus à son empreinte',
  parent: 'une version dont elle vient manque',
} as const

const ETATS: Readonly<Record<NomDEtat, string>> = {
  brouillon: 'un brouillon',
  proposee: 'proposée',
  approuvee: 'approuvée',
  remplacee: 'remplacée',
}

const ACTES: Readonly<Record<NomDActe, string>> = {
  proposer: 'être proposée',
  'donner-avis': 'recevoir un avis',
  retirer: 'être retirée',
  approuver: 'être approuvée',
  remplacer: 'être remplacée',
}

const PIECES: Readonly<Record<PieceManquante, readonly [string, string]>> = {
  difference: ['les différences avec sa version d’origine', 'Calculez-les'],
  controles: ['le résultat des contrôles', 'Lancez les contrôles'],
  essais: ['le résultat des cas d’essai', 'Lancez les cas d’essai'],
  impact: ['l’effet sur une cohorte', 'Comparez-la à sa version d’origine sur une cohorte'],
  avis: ['l’avis de la CIL', 'Notez cet avis, avec sa date'],
  date: ['la date de la délibération', 'Écrivez-la'],
  effet: ['la date d’effet', 'Écrivez-la'],
  reference: ['la référence de la délibération', 'Écrivez-la'],
  signataires: ['le nom de qui signe', 'Écrivez-en un au moins'],
}

const SIGNATURES = {
  inconnue: [
    'vient d’une clé que cette liste ne connaît pas',
    'Demandez l’empreinte de la clé à son titulaire, par une autre voie.',
  ],
  fausse: [
    'n’est pas celle de ces octets',
    'Redemandez le fichier à qui l’a signé\u00A0: il a changé depuis, ou la signature vient d’ailleurs.',
  ],
  illisible: ['n’est pas lisible', 'Redemandez le fichier à qui l’a signé.'],
  indisponible: [
    'ne peut pas être vérifiée ici\u00A0: ce navigateur ne connaît pas Ed25519',
    'Ouvrez la page dans un navigateur plus récent, ou vérifiez en ligne de commande.',
  ],
} as const

export const VIE = {
  'version-alteree': ({ quoi, titre }) => [
    `La version ${cite(titre)} est abîmée\u00A0: ${ALTEREES[quoi]}.`,
    'Reprenez-la d’une copie du dossier.',
  ],
  'acte-impossible': ({ acte, etat }) => [
    `Cette version est ${ETATS[etat]}\u00A0: elle ne peut pas ${ACTES[acte]}.`,
    'Rechargez la page pour voir son état, puis suivez l’ordre\u00A0: proposer, donner l’avis, approuver.',
  ],
  'preuve-manquante': ({ quoi }) => [`Il manque ${PIECES[quoi][0]}.`, `${PIECES[quoi][1]}, puis recommencez.`],
  'alerte-sans-reponse': ({ alerte }) => [
    `L’alerte ${cite(alerte)} reste sans réponse.`,
    'Corrigez la règle, ou écrivez pourquoi cette alerte est admise.',
  ],
  'ordre-des-cas': ({ cas, grille, faute }) => [
    faute === 'absent'
      ? `Le cas d’essai ${cite(cas)} n’a pas de place dans l’ordre attendu de la grille ${cite(grille)}.`
      : `L’ordre attendu de la grille ${cite(grille)} nomme ${cite(cas)}, qui n’est pas un de ses cas d’essai.`,
    faute === 'absent' ? 'Donnez-lui une place, une seule.' : 'Retirez-le de cet ordre, ou corrigez l’identifiant.',
  ],
  'cas-trop-recent': ({ depot, mois }) => [
    `Ce cas d’essai est déposé en ${depot}, après le mois où les règles sont lues (${mois}).`,
    'Corrigez l’un des deux mois.',
  ],
  'constats-bloquants': ({ n }) => [
    `${compte(n, 'erreur empêche', 'erreurs empêchent')} de proposer cette version.`,
    'Corrigez le brouillon, puis enregistrez une autre version.',
  ],
  'paquet-sans-signature': () => [
    'Ce paquet ne porte aucune signature, ni la fiche de sa version.',
    'Demandez à qui l’a publié la version à signer, exportée de son dossier.',
  ],
  'auteur-approuve': ({ auteur }) => [
    `${auteur} approuve sa propre version.`,
    'C’est permis et noté\u202F; une autre personne peut relire.',
  ],
  'signature-non-valable': ({ signataire, etat }) => [
    `La signature de ${cite(signataire)} ${SIGNATURES[etat][0]}.`,
    SIGNATURES[etat][1],
  ],
} satisfies Mots
