// Words of the home page. Keys begin with `accueil`.
import { compte } from './nombres.ts'

export const accueil = {
  accueilTitre: 'Changer une règle, et voir aussitôt qui passe devant, qui attend, et ce que devient le quartier.',
  accueilLead:
    'L’Atelier rejoue la cotation et la gestion en flux sur une demande comparable à celle de l’agglomération. Il donne la raison de chaque place et l’incertitude de chaque chiffre.',
  accueilMots: 'Mots du métier :',
  accueilPortes: 'Par où commencer',
  accueilFlamanderie: 'Essayer la Flamanderie',
  accueilFlamanderieQuoi:
    'Quatorze maisons neuves : combien la commune peut-elle en proposer, en stock et en flux, à la livraison puis d’année en année ?',
  accueilRegler: 'Ouvrir l’atelier',
  accueilReglerQuoi:
    'Vingt-neuf critères, six niveaux, deux grilles : changez des points et lisez tout de suite combien de demandes sont touchées, puis qui gagne et qui perd.',
  accueilFormer: 'Se former',
  accueilFormerQuoi:
    'Une visite en cinq étapes sur les contenus livrés, en trois minutes. Les parcours de formation par niveau d’accueil ne sont pas encore dans l’outil.',
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
  accueilScenarioPropre: 'à vous',
  accueilScenarioModifie: 'modifié',
  accueilScenarioDetail: ({ mois }: { mois: string }) => `Scénario, lu en ${mois}.`,
  accueilScenarioOuvrir: 'Ouvrir les scénarios',
  accueilFluxBrouillon: 'brouillon',
  accueilFluxDetail: 'Règles du flux changées depuis leur version livrée.',
  accueilFluxOuvrir: 'Ouvrir le flux',
  accueilPlan: 'Année du plan',
  accueilPlanAnnee: ({ rang, total }: { rang: number; total: number }) => `Année ${rang} sur ${total}`,
  accueilPlanDetail: ({ scenario, mois, de, a }: { scenario: string; mois: string; de: number; a: number }) =>
    `Le scénario « ${scenario} » se lit en ${mois}, dans un plan de ${de} à ${a}.`,
  accueilPlanAvant: ({ scenario, mois, de }: { scenario: string; mois: string; de: number }) =>
    `Le scénario « ${scenario} » se lit en ${mois}, avant le plan, qui commence en ${de}.`,
  accueilPlanApres: ({ scenario, mois, a }: { scenario: string; mois: string; a: number }) =>
    `Le scénario « ${scenario} » se lit en ${mois}, après le plan, qui finit en ${a}.`,
  accueilPlanEvaluation: 'Les attributions faites ne sont pas encore saisies dans l’outil : rien n’est dit du réalisé.',
  accueilComparerALOrigine: 'Comparer à son origine',
  accueilComparerAuBrouillon: 'Comparer au brouillon',
  accueilNoticeTitre: 'Ce que l’outil n’est pas',
  accueilNotice:
    'Il n’attribue rien et ne classe aucun ménage réel : il aide à choisir des règles. Ses résultats ne sont ni automatisés, ni opposables juridiquement. Aucune donnée ne quitte cette machine.',
} as const
