// Words of the home page. Keys begin with `accueil`.
import { compte } from './nombres.ts'

export const accueil = {
  accueilTitre: 'Changer une règle, et voir aussitôt qui passe devant, qui attend, et ce que devient le quartier.',
  accueilLead:
    'L’Atelier rejoue la cotation et la gestion en flux sur une demande comparable à celle de l’agglomération. Il donne la raison de chaque place et l’incertitude de chaque chiffre.',
  accueilPortes: 'Par où commencer',
  accueilFlamanderie: 'Essayer la Flamanderie',
  accueilFlamanderieQuoi:
    'Quatorze maisons neuves : combien la commune peut-elle en proposer, en stock et en flux, à la livraison puis d’année en année ?',
  accueilRegler: 'Régler la cotation',
  accueilReglerQuoi:
    'Vingt-neuf critères, six niveaux, deux grilles : changez des points et lisez tout de suite combien de demandes sont touchées.',
  accueilComparer: 'Comparer deux versions',
  accueilComparerQuoi: 'Qui gagne des places, qui en perd, et pourquoi : cas par cas, niveau par niveau.',
  accueilRecent: 'Travail récent',
  accueilRecentVide: 'Aucun brouillon sur cette machine : le premier changement d’une règle en ouvre un.',
  accueilRecentGeste: 'Ouvrir les règles',
  accueilReprendre: 'Continuer',
  accueilBrouillonChangements: ({ n }: { n: number }) =>
    `${compte(n, 'changement', 'changements')} depuis son origine.`,
  accueilBrouillonDetail: ({ n, dernier }: { n: number; dernier: string }) =>
    `${compte(n, 'changement', 'changements')} depuis son origine. Dernier geste : ${dernier}.`,
  accueilVersion: ({ numero, titre }: { numero: number; titre: string }) => `v${numero} · ${titre}`,
  accueilStatutVersion: 'version',
  accueilSignature: ({ auteur, date }: { auteur: string; date: string }) => `${auteur}, le ${date}`,
  accueilComparerALOrigine: 'Comparer à son origine',
  accueilComparerAuBrouillon: 'Comparer au brouillon',
  accueilNoticeTitre: 'Ce que l’outil n’est pas',
  accueilNotice:
    'Il n’attribue rien et ne classe aucun ménage réel : il aide à choisir des règles. Ses résultats ne sont ni automatisés, ni opposables juridiquement. Aucune donnée ne quitte cette machine.',
} as const
