// Words of the rules page. Keys begin with `regles`.
import { compte, pluriel } from '../nombres.ts'

export const regles = {
  reglesTitre: 'Règles',
  reglesColonneNiveau: 'Niveau',
  reglesColonneCritere: 'Critère',
  reglesColonneCondition: 'Condition',
  reglesColonneFondement: 'Fondement',
  reglesColonnePrimo: 'Primo',
  reglesColonneMutation: 'Mutation',
  reglesColonneTouche: 'Touche (%)',
  reglesLegende: ({ criteres, niveaux }: { criteres: number; niveaux: number }) =>
    `${compte(criteres, 'critère', 'critères')}, ${compte(niveaux, 'niveau', 'niveaux')}, 2 grilles. Flèches pour se déplacer, chiffres ou Entrée pour modifier.`,
  reglesFondementLoi: 'Loi',
  reglesFondementObjectif: 'Objectif',
  reglesFondementLocal: 'Local',
  reglesCelluleHors: 'hors grille',
  reglesCellule: ({
    code,
    critere,
    grille,
    valeur,
  }: {
    code: string
    critere: string
    grille: string
    valeur: string
  }) => `${code} ${critere}, grille ${grille} : ${valeur}`,
  reglesCelluleEnSaisie: ({ critere, grille }: { critere: string; grille: string }) =>
    `Points de « ${critere} », grille ${grille}`,
  reglesGrillePrimo: 'primo',
  reglesGrilleMutation: 'mutation',
  reglesIssuDe: 'Issu de',
  reglesSansChangement: 'Aucun changement depuis l’origine',
  reglesChangements: ({ n }: { n: number }) => compte(n, 'changement', 'changements'),
  reglesEtDePlus: ({ n }: { n: number }) => `et ${n} de plus`,
  reglesComparer: 'Comparer à l’origine',
  reglesEnregistrer: 'Enregistrer une version…',
  reglesFichier: 'Fichier',
  reglesImporter: 'Importer un jeu de règles (JSON)…',
  reglesExporter: 'Exporter le brouillon (JSON)',
  reglesVersions: 'Reprendre une version comme brouillon',
  reglesEnregistrerTitre: 'Enregistrer une version',
  reglesEnregistrerAide:
    'Une version ne change plus jamais : elle se compare à toute autre et peut être reprise comme brouillon.',
  reglesAuteur: 'Auteur (vous, ou votre groupe)',
  reglesMessage: 'Ce qui change, et pourquoi',
  reglesTitreDuJeu: 'Titre du jeu de règles',
  reglesEnregistrerAct: 'Enregistrer',
  reglesAnnulerAct: 'Annuler',
  reglesEnregistree: ({ hash }: { hash: string }) => `Version ${hash} enregistrée.`,
  reglesVolet: 'Critère choisi',
  reglesVoletVide:
    'Choisissez un critère dans la grille pour lire sa condition, sa source et son effet sur la cohorte.',
  reglesVoletNiveau: 'Niveau',
  reglesVoletNiveauDe: ({ rang, libelle }: { rang: number; libelle: string }) => `Niveau ${rang} : ${libelle}`,
  reglesVoletPoints: ({ grille }: { grille: string }) => `Points, grille ${grille}`,
  reglesVoletPlafond: ({ grille }: { grille: string }) => `Plafond, grille ${grille}`,
  reglesVoletEtait: ({ avant }: { avant: string }) => `était ${avant}`,
  reglesVoletDuNiveau: 'points du niveau',
  reglesVoletRetour: 'Points du niveau',
  reglesVoletSortir: 'Sortir de la grille',
  reglesVoletEntrer: 'Ajouter à la grille',
  reglesVoletSource: 'Source',
  reglesVoletNature: 'Fondement',
  reglesVoletJustificatif: 'Preuve',
  reglesVoletGroupe: 'Cumul',
  reglesVoletGroupeAide: ({ groupe, n }: { groupe: string; n: number }) =>
    `groupe « ${groupe} » : seul le meilleur des ${n} critères remplis compte`,
  reglesVoletSansGroupe: 's’ajoute toujours aux autres',
  reglesVoletExplications: 'Explications',
  reglesVoletPour: 'Pour le demandeur',
  reglesVoletAgent: 'Pour l’agent',
  reglesVoletAbsent: 'Non renseigné.',
  reglesVoletDiaporama: 'nommé dans le diaporama du plan',
  reglesVoletHypothese: 'Valeur des points : hypothèse de travail, à remplacer par la CIL.',
  reglesVoletProgressif: (p: { parPas: string; pas: string; plafond: string; bonus: string; apres: string }) =>
    `+ ${p.parPas} par ${p.pas} mois entiers ; + ${p.bonus} au-delà de ${p.apres} mois ; ${p.plafond} au plus`,
  reglesEffet: 'Effet sur la cohorte',
  reglesEffetRemplissent: (p: { n: string; total: string; part: string; grille: string }) =>
    `Grille ${p.grille} : ${p.n} demandes sur ${p.total} (${p.part}).`,
  reglesEffetRetenus: ({ n }: { n: string }) =>
    `Compte pour ${n} d’entre elles ; pour les autres, un critère du même groupe vaut au moins autant.`,
  reglesEffetACompleter: ({ n }: { n: string }) => `${n} dossiers à compléter : une donnée manque pour savoir.`,
  reglesEffetHors: ({ grille }: { grille: string }) => `Hors de la grille ${grille}.`,
  reglesEffetSynthetique: 'Cohorte synthétique : elle ne décrit personne.',
  reglesSensible: 'Critère protégé : regroupé avec les autres dans les listes d’une cohorte réelle.',
  reglesCalcul: 'Calcul de la couverture',
  reglesAlerteCalme: 'Aucun constat bloquant : le niveau 1 passe toujours premier.',
  reglesAutresConstats: ({ n }: { n: number }) => compte(n, 'autre constat', 'autres constats'),
  reglesConstatsTitre: 'Constats sur le brouillon',
  reglesVoirLeCas: 'Voir le cas',
  reglesCasTitre: 'Les deux cas qui se croisent',
  reglesSaisieNonNombre:
    'Tapez un nombre entier de points, par exemple 25 ou −10. Effacez pour reprendre les points du niveau.',
  reglesImportRefuse: 'Fichier refusé : votre brouillon et vos versions sont inchangés',
  reglesImportPlus: ({ n }: { n: number }) => `et ${n} ${pluriel(n, 'autre problème', 'autres problèmes')}`,
  reglesFermer: 'Fermer',
} as const
