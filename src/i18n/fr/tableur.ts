// Words of the grid's spreadsheet manners: blocks, paste, acts on chosen rows, files. Keys begin with `tableur`.
import { INSECABLE } from '../signes.ts'
import { compte } from './nombres.ts'

interface DeGrille {
  readonly grille: string
}
interface DeN {
  readonly n: number
}

export const tableur = {
  tableurAide:
    'Maj + flèches pour choisir un bloc, Ctrl + C et Ctrl + V pour échanger avec un tableur, Espace pour choisir la ligne, Maj + F10 pour le menu de la ligne.',
  tableurChoisirLigne: ({ critere }: { critere: string }) => `Choisir ${critere}`,
  tableurToutChoisir: 'Choisir tous les critères',
  tableurToutLaisser: 'Ne rien choisir',
  tableurBandeVide: 'Aucun critère à ce niveau',
  tableurBloc: ({ n }: DeN) => `${compte(n, 'cellule choisie', 'cellules choisies')}`,
  tableurLignes: ({ n }: DeN) => `${compte(n, 'critère choisi', 'critères choisis')}`,
  tableurColle: ({ n }: DeN) => `${compte(n, 'cellule collée', 'cellules collées')}`,
  tableurCopie: ({ n }: DeN) => `${compte(n, 'cellule copiée', 'cellules copiées')}`,
  tableurVide: ({ n }: DeN) => `${compte(n, 'cellule sortie de la grille', 'cellules sorties de la grille')}`,
  tableurAutres: ({ n }: DeN) => `Et ${compte(n, 'autre cellule à corriger', 'autres cellules à corriger')}.`,
  tableurNiveauRetabli: ({ points }: { points: string }) =>
    `Points du niveau (${points}) rétablis ; « — » sort le critère de la grille.`,
  tableurBaremeGarde: 'Barème gardé ; « — » sort le critère de la grille.',
  tableurRienColle: ({ raison }: { raison: string }) => `Rien n’a été collé. ${raison}`,
  tableurFermerLeRefus: 'Fermer ce message',
  tableurRienChange: 'Rien n’a changé.',

  tableurMenu: ({ critere }: { critere: string }) => `Actions sur ${critere}`,
  tableurDeplacerVers: 'Déplacer vers le niveau',
  tableurDupliquer: 'Dupliquer',
  tableurRetirer: 'Retirer…',
  tableurChoisir: 'Choisir la ligne',
  tableurNePlusChoisir: 'Ne plus choisir la ligne',

  tableurGlisserAide:
    'Pour changer ce critère de niveau, appuyez sur D, allez au niveau voulu avec les flèches haut et bas, puis Entrée. Échap abandonne.',
  tableurGlisserPris: ({ critere }: { critere: string }) => `${critere} est pris.`,
  tableurGlisserSur: ({ niveau }: { niveau: string }) => `Au-dessus du niveau ${niveau}.`,
  tableurGlisserHors: 'En dehors des niveaux.',
  tableurGlisserPose: ({ critere, niveau }: { critere: string; niveau: string }) =>
    `${critere} est maintenant au niveau ${niveau}.`,
  tableurGlisserReste: ({ critere }: { critere: string }) => `${critere} reste à son niveau.`,
  tableurNiveau: ({ rang, libelle }: { rang: number; libelle: string }) => `${rang} · ${libelle}`,

  tableurBarre: 'Gestes sur les critères choisis',
  tableurActeNiveau: 'Changer de niveau…',
  tableurActeMultiplier: 'Multiplier…',
  tableurActeAjouter: 'Ajouter…',
  tableurActeCopier: 'Copier…',
  tableurActeSortir: 'Sortir de la grille…',

  tableurTitreNiveau: ({ n }: DeN) => `Changer de niveau${INSECABLE}: ${compte(n, 'critère', 'critères')}`,
  tableurTitreMultiplier: ({ n }: DeN) => `Multiplier les points${INSECABLE}: ${compte(n, 'critère', 'critères')}`,
  tableurTitreAjouter: ({ n }: DeN) => `Ajouter des points${INSECABLE}: ${compte(n, 'critère', 'critères')}`,
  tableurTitreCopier: ({ n }: DeN) => `Copier d’une grille à l’autre${INSECABLE}: ${compte(n, 'critère', 'critères')}`,
  tableurTitreSortir: ({ n }: DeN) => `Sortir de la grille${INSECABLE}: ${compte(n, 'critère', 'critères')}`,
  tableurChampNiveau: 'Nouveau niveau',
  tableurChampFacteur: 'Multiplier par',
  tableurAideFacteur: 'Par exemple 1,5 ou 2/3 ou 150 %. Arrondi à l’entier le plus proche, la moitié vers le haut.',
  tableurErreurFacteur: 'Écrivez un nombre positif, par exemple 1,5 ou 2/3.',
  tableurChampPoints: 'Points à ajouter',
  tableurAidePoints: 'Un nombre entier ; négatif pour retirer des points.',
  tableurErreurPoints: 'Écrivez un nombre entier, par exemple 5 ou −5.',
  tableurChampCopie: 'Copier les points',
  tableurVersMutation: 'de primo vers mutation',
  tableurVersPrimo: 'de mutation vers primo',
  tableurChampGrilles: 'Dans',
  tableurGrilleDe: ({ grille }: DeGrille) => `la grille ${grille}`,
  tableurErreurGrilles: 'Choisissez au moins une grille.',
  tableurNoteBareme: 'D’un barème progressif, seul le plafond change.',
  tableurNoteDates: ({ mois }: { mois: string }) => `De points datés, seule la valeur en vigueur en ${mois} change.`,
  tableurNoteCopie: 'Barèmes, dates d’effet et absences sont copiés aussi.',

  tableurEcarts: ({ n }: DeN) => compte(n, 'cellule change', 'cellules changent'),
  tableurEcartsAucun: 'Rien ne change.',
  tableurColonneCritere: 'Critère',
  tableurColonneChamp: 'Cellule',
  tableurColonneAvant: 'Avant',
  tableurColonneApres: 'Après',
  tableurChampLibelle: 'Libellé',
  tableurChampNiveauCourt: 'Niveau',
  tableurChampPrimo: 'Primo',
  tableurChampMutation: 'Mutation',
  tableurHors: 'hors grille',

  tableurEffet: 'Effet sur les rangs',
  tableurEffetCalcul: 'Calcul de l’effet sur les rangs',
  tableurEffetDe: (p: { grille: string; n: string; total: string; montent: string; descendent: string }) =>
    `Grille ${p.grille} : ${p.n} sur ${p.total} changent de place dans leur file (${p.montent} montent, ${p.descendent} descendent).`,
  tableurEffetDemandes: ({ n }: { n: string }) => `${n} demandes`,
  tableurEffetTu: 'un nombre masqué',
  tableurEffetDemandesTues: 'un nombre masqué de demandes',
  tableurEffetAucun: ({ grille }: DeGrille) => `Grille ${grille} : aucune demande ne change de place.`,
  tableurEffetFile: 'Une file réunit les demandes d’une grille et d’une typologie.',
  tableurBloquantNeuf: ({ titre }: { titre: string }) => `Nouveau constat bloquant : ${titre}`,
  tableurBloquantLeve: ({ titre }: { titre: string }) => `Constat bloquant levé : ${titre}`,
  tableurAppliquer: 'Appliquer',
  tableurAnnuler: 'Annuler',
  tableurFermer: 'Fermer',

  tableurExporterCsv: 'Exporter la grille (CSV)',
  tableurExporterExcel: 'Exporter la grille (Excel)',
  tableurImporter: 'Importer une grille (CSV ou Excel)…',
  tableurExportEchoue: 'Le fichier Excel n’a pas pu être écrit. Exportez la grille en CSV.',
  tableurFeuille: 'Grille',
  tableurImportTitre: ({ nom }: { nom: string }) => `Importer « ${nom} »`,
  tableurImportAide: 'Seuls les libellés, les niveaux et les points sont lus ; le reste du brouillon ne change pas.',
  tableurImportAucun: 'Aucun changement : ce fichier dit la même grille que votre brouillon.',
  tableurLegende:
    'Coin noir : points propres au critère, autres que ceux de son niveau. Case bleue : points changés depuis l’origine, barrés à côté.',
  tableurFichierRefuse: 'Ce fichier ne peut pas être lu. Votre brouillon est inchangé.',
  tableurImportRefuse: 'Rien n’est pris de ce fichier tant que ces lignes sont fausses. Votre brouillon est inchangé.',
} as const
