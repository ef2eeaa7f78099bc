// Words of the rules page. Keys begin with `regles`.
import { INSECABLE } from '../signes.ts'
import { compte } from './nombres.ts'

export const regles = {
  reglesColonneNiveau: 'Niveau',
  reglesColonneCritere: 'Critère',
  reglesColonneCondition: 'Condition',
  reglesColonneFondement: 'Fondement',
  reglesColonnePrimo: 'Primo',
  reglesColonneMutation: 'Mutation',
  reglesColonneTouche: 'Touche',
  reglesColonneToucheAide:
    'Part des demandes qui remplissent la condition, parmi celles des grilles où le critère donne des points.',
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
  }) => `${code} ${critere}, grille ${grille} : ${valeur}`,
  reglesCelluleEnSaisie: ({ critere, grille }: { critere: string; grille: string }) =>
    `Points de « ${critere} », grille ${grille}`,
  reglesGrillePrimo: 'primo',
  reglesGrilleMutation: 'mutation',
  reglesPuceNiveau: ({ code, avant, apres }: { code: string; avant: number; apres: number }) =>
    `${code} : niveau ${avant} → ${apres}`,
  reglesPucePoints: (p: { code: string; grille: string; avant: string; apres: string }) =>
    `${p.code} ${p.grille} : ${p.avant} → ${p.apres}`,
  reglesIssuDe: 'Issu de :',
  reglesChangementsTitre: 'Ce que le brouillon change',
  reglesExporte: ({ nom }: { nom: string }) => `Fichier « ${nom} » exporté.`,
  reglesSansChangement: 'Aucun changement depuis l’origine',
  reglesPoints: 'points :',
  reglesChangements: ({ n }: { n: number }) => compte(n, 'changement', 'changements'),
  reglesComparer: 'Voir l’effet',
  reglesComparerAide: 'Comparer le brouillon à la version dont il vient',
  reglesEnregistrer: 'Enregistrer une version…',
  reglesFichier: 'Fichier',
  reglesImporter: 'Importer un jeu de règles (JSON)…',
  reglesExporter: 'Exporter le brouillon (JSON)',
  reglesVersions: 'Reprendre une version comme brouillon',
  reglesEnregistrerAide:
    'Une version ne change plus jamais : elle se compare à toute autre et peut être reprise comme brouillon.',
  reglesAuteur: 'Auteur (vous, ou votre groupe)',
  reglesMessage: 'Ce qui change, et pourquoi',
  reglesEnregistrerAct: 'Enregistrer',
  reglesAnnulerAct: 'Annuler',
  reglesEnregistree: ({ hash }: { hash: string }) => `Version ${hash} enregistrée.`,
  reglesVolet: 'Critère choisi',
  reglesVoletVide:
    'Choisissez un critère dans la grille pour lire sa condition, sa source et son effet sur la cohorte.',
  reglesVoletNiveau: 'Niveau',
  reglesVoletNiveauDe: ({ rang, libelle }: { rang: number; libelle: string }) => `Niveau ${rang} : ${libelle}`,
  reglesVoletPoints: ({ grille }: { grille: string }) => `Points, grille ${grille}`,
  reglesVoletPlafond: ({ grille }: { grille: string }) => `Plafond, grille ${grille}`,
  reglesVoletEtait: ({ avant }: { avant: string }) => `était ${avant}`,
  reglesVoletDuNiveau: 'points du niveau',
  reglesVoletRetour: 'Points du niveau',
  reglesVoletSortir: 'Sortir de la grille',
  reglesVoletEntrer: 'Ajouter à la grille',
  reglesVoletHypothese: 'Valeur des points : hypothèse de travail, à remplacer par la CIL.',
  reglesVoletProgressif: (p: { parPas: string; pas: string; plafond: string; bonus: string; apres: string }) =>
    `+ ${p.parPas} par ${p.pas} mois entiers ; + ${p.bonus} au-delà de ${p.apres} mois ; ${p.plafond} au plus`,
  reglesEffet: 'Effet sur la cohorte',
  reglesEffetRemplissent: (p: { n: string; total: string; part: string; grille: string }) =>
    `Grille ${p.grille} : ${p.n} ${/^[01]$/.test(p.n) ? 'demande' : 'demandes'} sur ${p.total} (${p.part}).`,
  reglesEffetRetenus: ({ n }: { n: string }) =>
    `Compte pour ${n} d’entre elles ; pour les autres, un critère du même groupe vaut au moins autant.`,
  reglesEffetACompleter: ({ n }: { n: string }) => `${n} dossiers à compléter : une donnée manque pour savoir.`,
  reglesEffetHors: ({ grille }: { grille: string }) => `Hors de la grille ${grille}.`,
  reglesEffetSynthetique: 'Cohorte synthétique : elle ne décrit personne.',
  reglesSensible: 'Critère protégé : regroupé avec les autres dans les listes d’une cohorte réelle.',
  reglesCalcul: 'Calcul de la couverture',
  reglesAlerteArretee: 'Les règles n’ont pas été contrôlées.',
  reglesAlerteAttente: 'Contrôle des règles en cours…',
  reglesCellulePoints: ({ texte }: { texte: string }) => `${texte} points`,
  reglesEtaitAuNiveau: ({ rang }: { rang: number }) => `était au niveau ${rang}`,
  reglesVoletValeur: 'Points :',
  reglesAlerteCalme: 'Aucun constat bloquant : le niveau 1 passe toujours premier.',
  reglesAutresConstats: ({ n }: { n: number }) => compte(n, 'autre constat', 'autres constats'),
  reglesConstatsTitre: 'Constats sur le brouillon',
  reglesVoirLeCas: 'Voir le cas',
  reglesCasTitre: 'Les deux cas qui se croisent',
  reglesCasSeulTitre: 'Le cas qui le montre',
  reglesCasRemplit: ({ criteres }: { criteres: string }) => `Ce ménage remplit${INSECABLE}: ${criteres}.`,
  reglesCasNeRemplitPas: ({ criteres }: { criteres: string }) => `Il ne remplit pas${INSECABLE}: ${criteres}.`,
  reglesSaisieNonNombre:
    'Tapez un nombre entier de points, par exemple 25 ou −10. Effacez pour reprendre les points du niveau ; « — » sort le critère de la grille.',
  reglesImportRefuse: 'Fichier refusé : votre brouillon et vos versions sont inchangés',
  reglesFermer: 'Fermer',
  reglesMoinsDe: 'moins de 11',
  reglesMasque: 'masqué',
  reglesConstats: ({ n }: { n: number }) => compte(n, 'remarque', 'remarques'),
  reglesCasDevant: 'Passe devant',
  reglesCasDerriere: 'Passe derrière',
  reglesVoletCode: ({ code, id }: { code: string; id: string }) => `${code} · ${id}`,
  reglesVersionLivree: 'version livrée',
  reglesVersionCourte: ({ numero }: { numero: number }) => `v${numero}`,
  reglesVersionNumero: ({ numero, titre }: { numero: number; titre: string }) => `v${numero} · ${titre}`,
  reglesMalgre: ({ n }: { n: number }) =>
    n === 1
      ? 'Un constat bloque. Vous pouvez enregistrer quand même, en disant pourquoi.'
      : `${compte(n, 'constat bloque', 'constats bloquent')}. Vous pouvez enregistrer quand même, en disant pourquoi.`,
  reglesMalgreRaison: 'Raison d’enregistrer malgré cela',
  reglesMalgreAide: 'elle est gardée avec la version',
  reglesMalgreManque: 'Donnez une raison, ou corrigez d’abord le constat.',
  reglesMalgreMessage: ({ message, constats, raison }: { message: string; constats: string; raison: string }) =>
    `${message} — malgré : ${constats} (${raison})`,
  reglesNonControlee: 'Les règles n’ont pas été contrôlées. La version le dira.',
  reglesNonControleeMessage: ({ message }: { message: string }) => `${message} — sans contrôle des règles`,
  reglesControleAvant: 'Contrôle des règles en cours : l’enregistrement attend sa fin.',
  reglesObligatoire: 'À remplir avant d’enregistrer.',
  reglesTitreDeLaPage: 'Règles : points, niveaux et conditions de la cotation',
} as const
