// Words of what is published, in English.
import type { publication as fr } from '../fr/publication.ts'
import type { Jumeau } from '../contrat.ts'

export const publication: Jumeau<typeof fr> = {
  langue: 'en',
  intitule: ({ nom, texte }) => `${nom}: ${texte}`,
  grille: 'Points grid',
  brouillon: 'Draft, of no effect',
  mois: (mois) => `Values in force in month ${mois}`,
  empreinte: (hash) => `SHA-256: ${hash}`,
  code: 'Code',
  identifiant: 'Identifier',
  critere: 'Criterion',
  condition: 'Condition',
  niveau: 'Level',
  groupe: 'Group',
  nature: 'Kind',
  source: 'Source',
  justificatif: 'Proof',
  primo: 'First requests',
  mutation: 'Transfers',
  horsGrille: 'not used',
  statut: 'Status',
  points: 'points',
  obligatoire: 'mandatory',
  objectif: 'objective',
  facultatif: 'optional',
  diaporama: 'slides',
  loi: 'law',
  publie: 'published text',
  hypothese: 'working assumption',
  deliberation: 'deliberation',
  bareme: ({ pas, parPas, plafond }) => `${parPas} per ${pas} months, ${plafond} at most`,
  baremeAvecBonus: ({ pas, parPas, plafond, bonus, apres }) =>
    `${parPas} per ${pas} months, plus ${bonus} beyond ${apres} months, ${plafond} at most`,
  groupes: 'Groups that do not add up',
  groupesAide: 'In a group, only the met criterion that gives the most points counts.',
  ordre: 'Order of the requests',
  'mode-points': 'Most points first, then the oldest filing, then the identifier.',
  'mode-dalo-puis-points':
    'Households with a recognised DALO right first, then most points, then the oldest filing, then the identifier.',
  'mode-niveau-puis-points': 'Best level met first, then most points, then the oldest filing, then the identifier.',
  base: 'Origin of the points',
  saisie: 'Entry sheet for the national system',
  saisieAide:
    'To be filled in by whoever types the grid, then checked by a second person. The labels of the national criteria are not public: each match is to be confirmed by the agent.',
  saisieAvertissement: ({ criteres, nationaux, locaux }) =>
    `Matches not confirmed: ${criteres}. The only public description announces ${nationaux} national criteria and ${locaux} local slots; these figures are not confirmed either.`,
  saisieTropNationaux: ({ nationaux, max }) =>
    `Beware: ${nationaux} criteria taken for national, for ${max} announced.`,
  saisieTropLocaux: ({ locaux, max }) =>
    `Beware: ${locaux} local criteria, for ${max} slots announced. That figure is not confirmed: check it before giving up a criterion.`,
  saisieReunir: ({ criteres, groupe }) =>
    `Joining ${criteres} (group ${groupe}) in one criterion would change neither score nor order: same level, same points.`,
  saisieReunirPoints: ({ criteres, groupe }) =>
    `Joining ${criteres} (group ${groupe}) in one criterion would need the same level and the same points.`,
  saisieAutreIssue:
    'Or look in the list of the module for those that have a national equivalent, and say so before preparing the bundle.',
  saisieHorsFormulaire: ({ fait, criteres }) =>
    `${fait} does not come from the national form; before typing ${criteres}, check that the module knows it.`,
  saisieParPaliers: ({ criteres }) =>
    `Points by steps: ${criteres}. Check that the module takes them; otherwise each step takes a slot.`,
  saisieMalus: ({ criteres }) => `Points taken away: ${criteres}. Check that the module takes them.`,
  saisieProposition:
    'Place proposed, working assumption: a criterion that the law names is taken for national, the others for local.',
  place: 'Place',
  placeDite: ({ place, numero, isChoisie }) =>
    `${place === 'national' ? 'national' : numero === undefined ? 'local, no slot' : `local no. ${numero}`}${isChoisie ? ', chosen' : ''}`,
  emplacement: 'Number in the module',
  saisi: 'Typed',
  relu: 'Checked',
  nomEtDate: 'Name, date and signature',
  saisiPar: 'Typed by',
  reluPar: 'Checked by',
  publique: 'The points of social housing requests, explained',
  publiqueBut: 'What this calculation is for',
  publiqueButTexte:
    'Points are given to each request for social housing according to the household’s situation. They help to compare requests; they do not allocate a dwelling.',
  publiqueQui: 'Who decides',
  publiqueQuiTexte:
    'The housing conference gives its opinion on the grid, the intercommunal authority adopts it. For each dwelling the allocation committee decides; it may depart from the order of points if it says why.',
  publiqueCalcul: 'How points are counted',
  publiqueCalculTexte:
    'Each criterion met gives the points of the grid. In a group, only the met criterion that gives the most counts. An unknown fact may cost points: complete your file.',
  publiqueDonnees: 'Data used',
  publiqueDonneesTexte:
    'The facts declared in the request, and those derived from them. Name, nationality and origin take no part in the calculation.',
  publiqueRecours: 'Your rights',
  publiqueRecoursTexte:
    'You may ask the office where you filed for the points of your request, their detail and the correction of a mistake. The intercommunal authority tells, when asked, the rules of the calculation and how they were applied. Time limits and remedies are stated on each decision.',
  publiqueFichier: 'Open data',
  publiqueFichierTexte: 'The whole grid, readable by a machine, is in the file donnees.json beside this page.',
  publiqueLimites:
    'This page describes the rules alone; the procedures that it sums up are to be checked by the intercommunal authority before publication.',
  lisezmoi: (titre) => `${titre}\nPublication bundle of the CIL workbench`,
  lisezmoiDossiers: [
    'cotation/    the rule set (canonical JSON) and its schemas; its SHA-256 is in the manifest',
    'regles/      rules for json-rules-engine, derived facts, scoring script (Node 20)',
    'dmn/         DMN 1.3, FEEL literal expressions',
    'sql/         table of facts and statement (DuckDB, Spark SQL, Trino; PostgreSQL variant)',
    'conformite/  cases, expected results, verifiers (Node and page)',
    'grille/      the grid, as CSV and to print, in French and English',
    'saisie/      entry sheet for the national system',
    'public/      public page of the algorithm and open data',
  ].join('\n'),
  lisezmoiPreuve:
    'To prove that another system computes the same: compute conformite/demandes.json, then run “node conformite/verifier.mjs results.json” or open conformite/verifier.html.',
  lisezmoiLimites:
    'The hashes tell that a byte has changed, not who published: for that, compare the hash of the rule set with the one in the deliberation.',
  journal: 'Changes since the version before',
  journalVide: 'No change is described.',
}
