// Words of what is published: the printed grid, the sheet of the national system, the public page, the read-me. Both
// languages are written at once, whatever the language in use: pages take one table or the other.
interface Bareme {
  readonly pas: number
  readonly parPas: number
  readonly plafond: number
}
interface Bonus {
  readonly bonus: number
  readonly apres: number
}
interface Emplacements {
  readonly criteres: number
  readonly nationaux: number
  readonly locaux: number
}

interface Reunis {
  readonly criteres: string
  readonly groupe: string
}
interface Place {
  readonly place: 'national' | 'local'
  readonly numero: number | undefined
  readonly isChoisie: boolean
}

export const publication = {
  langue: 'fr',
  intitule: ({ nom, texte }: { readonly nom: string; readonly texte: string }) => `${nom}\u00A0: ${texte}`,
  grille: 'Grille de cotation',
  brouillon: 'Brouillon, sans valeur',
  mois: (mois: string) => `Valeurs en vigueur au mois ${mois}`,
  empreinte: (hash: string) => `Empreinte SHA-256\u00A0: ${hash}`,
  code: 'Code',
  identifiant: 'Identifiant',
  critere: 'Critère',
  condition: 'Condition',
  niveau: 'Niveau',
  groupe: 'Groupe',
  nature: 'Nature',
  source: 'Source',
  justificatif: 'Justificatif',
  primo: 'Premières demandes',
  mutation: 'Mutations',
  horsGrille: 'non utilisé',
  statut: 'Statut',
  points: 'points',
  obligatoire: 'obligatoire',
  objectif: 'objectif',
  facultatif: 'facultatif',
  diaporama: 'diaporama',
  loi: 'loi',
  publie: 'texte publié',
  hypothese: 'hypothèse de travail',
  deliberation: 'délibération',
  bareme: ({ pas, parPas, plafond }: Bareme) => `${parPas} par tranche de ${pas} mois, ${plafond} au plus`,
  baremeAvecBonus: ({ pas, parPas, plafond, bonus, apres }: Bareme & Bonus) =>
    `${parPas} par tranche de ${pas} mois, plus ${bonus} au-delà de ${apres} mois, ${plafond} au plus`,
  groupes: 'Groupes de non-cumul',
  groupesAide: 'Dans un groupe, seul le critère rempli qui donne le plus de points compte.',
  ordre: 'Ordre des demandes',
  'mode-points': 'Le plus de points d’abord, puis le dépôt le plus ancien, puis l’identifiant.',
  'mode-dalo-puis-points':
    'Les ménages reconnus DALO d’abord, puis le plus de points, puis le dépôt le plus ancien, puis l’identifiant.',
  'mode-niveau-puis-points':
    'Le meilleur niveau rempli d’abord, puis le plus de points, puis le dépôt le plus ancien, puis l’identifiant.',
  base: 'Origine des points',
  // the sheet for the national system
  saisie: 'Fiche de saisie dans le système national',
  saisieAide:
    'À remplir par la personne qui saisit la grille, puis à relire par une seconde personne. Les libellés des critères nationaux ne sont pas publics\u00A0: chaque correspondance reste à confirmer par l’agent.',
  saisieAvertissement: ({ criteres, nationaux, locaux }: Emplacements) =>
    `Correspondances non confirmées\u00A0: ${criteres}. La seule description publique annonce ${nationaux} critères nationaux et ${locaux} emplacements locaux\u202F; ces nombres ne sont pas confirmés non plus.`,
  saisieTropNationaux: ({ nationaux, max }: { readonly nationaux: number; readonly max: number }) =>
    `Attention\u00A0: ${nationaux} critères nationaux supposés, pour ${max} annoncés.`,
  saisieTropLocaux: ({ locaux, max }: { readonly locaux: number; readonly max: number }) =>
    `Attention\u00A0: ${locaux} critères locaux, pour ${max} emplacements annoncés. Ce nombre n’est pas confirmé\u00A0: vérifiez-le avant de renoncer à un critère.`,
  saisieReunir: ({ criteres, groupe }: Reunis) =>
    `Réunir ${criteres} (groupe ${groupe}) en un seul critère ne changerait ni score ni ordre\u00A0: même niveau, mêmes points.`,
  saisieReunirPoints: ({ criteres, groupe }: Reunis) =>
    `Réunir ${criteres} (groupe ${groupe}) en un seul critère demanderait de leur donner le même niveau et les mêmes points.`,
  saisieAutreIssue:
    'Ou cherchez, dans la liste du module, ceux qui ont un équivalent national, et dites-le avant de préparer le paquet.',
  saisieHorsFormulaire: ({ fait, criteres }: { readonly fait: string; readonly criteres: string }) =>
    `${fait} ne vient pas du formulaire national\u202F; avant de saisir ${criteres}, vérifiez que le module le connaît.`,
  saisieParPaliers: ({ criteres }: { readonly criteres: string }) =>
    `Points par paliers\u00A0: ${criteres}. Vérifiez que le module les accepte\u202F; sinon, chaque palier prend un emplacement.`,
  saisieMalus: ({ criteres }: { readonly criteres: string }) =>
    `Points retirés\u00A0: ${criteres}. Vérifiez que le module les accepte.`,
  saisieProposition:
    'Place proposée, hypothèse de travail\u00A0: un critère que la loi nomme est supposé national, les autres locaux.',
  place: 'Place',
  placeDite: ({ place, numero, isChoisie }: Place) =>
    `${place === 'national' ? 'national' : numero === undefined ? 'local, sans emplacement' : `local n°\u00A0${numero}`}${isChoisie ? ', choisi' : ''}`,
  emplacement: 'Numéro dans le module',
  saisi: 'Saisi',
  relu: 'Relu',
  nomEtDate: 'Nom, date et signature',
  saisiPar: 'Saisi par',
  reluPar: 'Relu par',
  // the public page
  publique: 'La cotation des demandes de logement social, expliquée',
  publiqueBut: 'À quoi sert ce calcul',
  publiqueButTexte:
    'La cotation donne des points à chaque demande de logement social selon la situation du ménage. Elle aide à comparer les demandes\u202F; elle n’attribue pas de logement.',
  publiqueQui: 'Qui décide',
  publiqueQuiTexte:
    'La conférence intercommunale du logement donne son avis sur la grille, l’intercommunalité la délibère. Pour chaque logement, la commission d’attribution décide\u202F; elle peut s’écarter de l’ordre des points en disant pourquoi.',
  publiqueCalcul: 'Comment les points se comptent',
  publiqueCalculTexte:
    'Chaque critère rempli donne les points de la grille. Dans un groupe, seul le critère rempli qui donne le plus compte. Un fait inconnu peut faire manquer des points\u00A0: complétez votre dossier.',
  publiqueDonnees: 'Données utilisées',
  publiqueDonneesTexte:
    'Les faits déclarés dans la demande, et ceux qui s’en déduisent. Le nom, la nationalité et l’origine n’entrent pas dans le calcul.',
  publiqueRecours: 'Vos droits',
  publiqueRecoursTexte:
    'Vous pouvez demander à votre guichet d’enregistrement les points de votre demande, leur détail et la correction d’une erreur. L’intercommunalité dit, sur demande, les règles du calcul et comment elles ont été appliquées. Les délais et voies de recours figurent sur chaque décision.',
  publiqueFichier: 'Données ouvertes',
  publiqueFichierTexte:
    'La grille complète, lisible par une machine, est dans le fichier donnees.json, à côté de cette page.',
  publiqueLimites:
    'Cette page décrit les règles seules\u202F; les textes de procédure qu’elle résume sont à relire par l’intercommunalité avant publication.',
  // the read-me
  lisezmoi: (titre: string) => `${titre}\nPaquet de publication de l’atelier CIL`,
  lisezmoiDossiers: [
    'cotation/    le jeu de règles (JSON canonique) et ses schémas\u202F; son SHA-256 est au manifeste',
    'regles/      règles pour json-rules-engine, faits déduits, script de calcul (Node 20)',
    'dmn/         DMN 1.3, expressions littérales FEEL',
    'sql/         table des faits et requête (DuckDB, Spark SQL, Trino\u202F; variante PostgreSQL)',
    'conformite/  cas, résultats attendus, vérificateurs (Node et page)',
    'grille/      la grille, en CSV et à imprimer, en français et en anglais',
    'saisie/      fiche de saisie dans le système national',
    'public/      page publique de l’algorithme et données ouvertes',
  ].join('\n'),
  lisezmoiPreuve:
    'Pour prouver qu’un autre système calcule de même\u00A0: calculez conformite/demandes.json, puis lancez «\u00A0node conformite/verifier.mjs resultats.json\u00A0» ou ouvrez conformite/verifier.html.',
  lisezmoiLimites:
    'Les empreintes disent qu’un octet a changé, non qui a publié\u00A0: pour cela, comparez l’empreinte de la cotation à celle que porte la délibération.',
  journal: 'Changements depuis la version précédente',
  journalVide: 'Aucun changement n’est décrit.',
}
