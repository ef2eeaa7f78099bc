// Words of the tour, five steps on the contents that come with the page. Keys begin with `visite`.
export const visite = {
  visiteNom: 'Visite en cinq étapes',
  visiteRang: ({ rang, total }: { rang: number; total: number }) => `Étape ${rang} sur ${total}`,
  visitePrecedent: 'Précédent',
  visiteSuivant: 'Suivant',
  visiteRester: 'Rester ici',
  visiteAllerAuxRegles: 'Aller aux règles',
  visiteQuitter: 'Quitter la visite',
  visiteTouches: 'Flèches gauche et droite pour avancer, Échap pour quitter.',
  visiteOffreTitre: 'Première venue ?',
  visiteOffre:
    'Cinq étapes, trois minutes, sur les contenus livrés : une règle, ce qu’elle met en danger, qui passe devant, un cas expliqué, un programme neuf. Rien ne change sans que vous le demandiez.',
  visiteCommencer: 'Commencer la visite',
  visitePasser: 'Plus tard',
  visiteRegleTitre: 'Changer un poids',
  visiteRegle: ({ critere }: { critere: string }) =>
    `Chaque ligne est un critère, chaque bande un niveau, et chaque nombre des points, grille par grille. Ici : ${critere}, pour une mutation. Tapez un nombre dans la case, ou laissez la visite le faire.`,
  visiteRegleSansCase:
    'Chaque ligne est un critère, chaque bande un niveau, et chaque nombre des points, grille par grille. Choisissez une case et tapez un nombre : tout se recalcule.',
  visiteRegleGeste: ({ points }: { points: number }) => `Porter à ${points} points`,
  visiteRegleFait: ({ points }: { points: number }) =>
    `C’est fait : ${points} points. Le changement est dans le brouillon, et Ctrl+Z le reprend.`,
  visiteConstatTitre: 'Lire le constat',
  visiteConstat:
    'À chaque geste, l’atelier relit tout le jeu de règles. Il dit ici ce que le brouillon met en danger, montre le ménage qui le prouve, et propose le geste qui corrige.',
  visiteConstatSans:
    'À chaque geste, l’atelier relit tout le jeu de règles. Le brouillon est encore celui d’origine : revenez d’une étape et relevez un poids, ce bandeau dira ce qui n’est plus sûr.',
  visiteComparerTitre: 'Comparer',
  visiteComparer:
    'Les mêmes demandes, classées par les règles d’origine (A) et par le brouillon (B) : ces phrases disent qui gagne des places, qui en perd, et de combien.',
  visiteComparerSans:
    'Les mêmes demandes, classées par A et par B. Tant que le brouillon n’a pas changé, les deux classements sont identiques, et la page le dit.',
  visiteComparerGeste: 'Comparer l’origine au brouillon',
  visiteCasTitre: 'Ouvrir un cas',
  visiteCas:
    'Derrière chaque chiffre, des demandes. Ouvrez-en une : ses points critère par critère, sous les deux jeux de règles, et la phrase qui dit pourquoi elle a changé de place. Aucune n’est une personne réelle.',
  visiteCasGeste: 'Ouvrir une demande',
  visiteFlamanderieTitre: 'Essayer la Flamanderie',
  visiteFlamanderie:
    'Quatorze maisons neuves : ce que la commune peut proposer en stock et en flux, à la livraison puis d’année en année. Bougez un réglage, les chances se recalculent.',
  visiteFin: 'La visite est finie. Elle reste dans les commandes (Ctrl+K).',
  visiteDefaire: 'Annuler le changement fait pendant la visite',
} as const
