// Problems of the world: values with where, what and how to mend. No words here: i18n/problemes.ts says them.
// A new code does not compile until it is said there. No cell of a cohort is ever quoted.

/** How a cohort's cell is wrong. */
export type RaisonDeCellule =
  'booleen' | 'liste' | 'entier' | 'negatif' | 'trop-grand' | 'mois' | 'vide' | 'ensemble' | 'doublon'

/** Why a column looks like a direct identifier (model.md §7). */
export type RaisonIdentifiant =
  'nom' | 'nir' | 'numero-unique' | 'courriel' | 'telephone' | 'adresse' | 'date-naissance' | 'iban' | 'texte-libre'

/** Why a condition cannot be changed so. */
export type RaisonDeCondition =
  'derniere' | 'racine' | 'premier' | 'dernier' | 'premier-niveau' | 'groupe-nie' | 'trop-profond' | 'sans-contenu'

/** Why a cell of a spreadsheet cannot be the grid's. */
export type FauteDeCase =
  | {
      readonly raison:
        | 'texte'
        | 'decimal'
        | 'plafond-sans-bareme'
        | 'plafond-negatif'
        | 'libelle-vide'
        | 'libelle-long'
        | 'niveau-texte'
    }
  | { readonly raison: 'hors-bornes'; readonly max: number }
  | { readonly raison: 'malus-dans-groupe'; readonly groupe: string }
  | { readonly raison: 'niveau-inconnu'; readonly connus: readonly number[] }

/** What is wrong with an entry of a bundle; `comprime`: compressed or encrypted, so that its size is not what it seems. */
export type FauteDEntree = 'chemin' | 'comprime' | 'double' | 'absent' | 'en-trop'

/** What a proposal or an approval lacks. */
export type PieceManquante =
  'difference' | 'controles' | 'essais' | 'impact' | 'avis' | 'date' | 'effet' | 'reference' | 'signataires'
/** State of a version, and what can be done with it. */
export type NomDEtat = 'brouillon' | 'proposee' | 'approuvee' | 'remplacee'
export type NomDActe = 'proposer' | 'donner-avis' | 'retirer' | 'approuver' | 'remplacer'

interface Codes {
  // files
  'fichier-trop-gros': { octets: number; max: number }
  'fichier-illisible': { nom: string }
  'fichier-type': { nom: string; attendu: 'JSON' | 'CSV' | 'CSV-ou-Excel' }
  'fichier-vide': Record<never, never>
  encodage: Record<never, never>
  'lu-en-windows-1252': Record<never, never>
  'json-tronque': { ligne: number; colonne: number }
  'json-invalide': { ligne: number; colonne: number }
  /** The same key twice in an object: which one is meant? */
  'cle-double': { cle: string; ligne: number; colonne: number }
  imbrication: { max: number }
  'format-absent': { attendu: string }
  'format-inconnu': { recu: string; attendu: string }
  'format-version': { recu: string; attendu: string }
  // shape
  'fait-inconnu': { fait: string; proche?: string }
  'operateur-inconnu': { operateur: string; proche?: string }
  'operateur-inadapte': { fait: string; operateur: string; permis: readonly string[] }
  'valeur-hors-liste': { recu: string; permis: readonly string[]; proche?: string }
  'valeur-nulle': Record<never, never>
  /** Right-hand fact of another type or unit, or nullable. */
  'fait-a-droite': { fait: string; permis: readonly string[] }
  'type-attendu': { attendu: string; recu: string }
  'non-entier': { recu: number }
  'hors-bornes': { recu: number; borne: number; sens: 'min' | 'max' }
  'format-de-texte': { recu: string; attendu: 'slug' | 'mois' | 'autre' }
  'texte-longueur': { max: number }
  'cle-inconnue': { cle: string; proche?: string }
  'cle-refusee': { cle: string }
  'cle-manquante': { cle: string }
  'racine-feuille': Record<never, never>
  'liste-vide': Record<never, never>
  'liste-trop-longue': { max: number }
  doublon: Record<never, never>
  schema: { mot: string }
  // cotation
  'critere-double': { id: string; premier: number }
  'niveau-inconnu': { critere: string; niveau: number; connus: readonly number[] }
  'niveau-double': { rang: number }
  'groupe-double': { id: string }
  'groupe-critere-inconnu': { groupe: string; critere: string; proche?: string }
  'critere-deux-groupes': { critere: string; groupe: string; autre: string }
  'malus-dans-groupe': { critere: string; groupe: string; grille: string }
  'grille-critere-inconnu': { grille: string; critere: string; proche?: string }
  'condition-inconnue': { nom: string; proche?: string }
  'condition-cycle': { chemin: readonly string[] }
  /** Once its named conditions are laid open. */
  'condition-trop-vaste': { noeuds: number; etages: number }
  'dates-non-croissantes': { du: string }
  'sans-valeur-au-mois': { mois: string }
  'parametre-inconnu': { nom: string; connus: readonly string[] }
  // flux and scenario
  'parts-depassent': { somme: number }
  /** The others hold: this much at most can be taken. */
  'parts-verrouillees': { contingent: string; reste: number }
  'sous-parts-depassent': { contingent: string; somme: number; part: number }
  'contingent-double': { id: string }
  'reference-inconnue': { genre: string; id: string; proche?: string }
  'id-double': { genre: string; id: string }
  'somme-differente': { quoi: string; attendu: number; obtenu: number }
  'horizon-inverse': { de: string; a: string }
  'chiffre-sans-source': Record<never, never>
  'parametre-de-simulation-inconnu': { nom: string; proche?: string }
  'plafonds-doubles': { annee: number }
  'livraison-hors-horizon': { livraison: string; mois: string; borne: string; sens: 'avant' | 'apres' }
  'demande-vide': Record<never, never>
  'inclusion-inconnue': { id: string }
  /** Scenarios, each including the next; the last is one of those before. */
  'inclusion-en-boucle': { chemin: readonly string[] }
  /** What must stay: a shipped scenario, the one in use; or what cannot be used: one without a recipe of cohort. */
  'scenario-garde': { titre: string; raison: 'livre' | 'en-usage' | 'sans-cohorte' }
  /** A commune or a bailleur that others name. */
  'element-utilise': { genre: 'commune' | 'bailleur' | 'residence' | 'livraison'; nom: string; usages: number }
  // cohort
  'colonne-inconnue': { colonne: string; proche?: string }
  'colonne-double': { colonne: string }
  'colonne-manquante': { colonne: string }
  'colonne-absente-nulle': { colonne: string }
  'identifiant-direct': { colonne: string; raison: RaisonIdentifiant; indice: 'en-tete' | 'valeurs' }
  /** A file whose first line does not name its columns. */
  'sans-entete': Record<never, never>
  'ligne-longueur': { ligne: number; attendu: number; recu: number }
  cellule: { ligne: number; colonne: string; raison: RaisonDeCellule; permis?: readonly string[] }
  'id-invalide': { ligne: number }
  'id-double-ligne': { ligne: number; premiere: number }
  'sans-adulte': { ligne: number }
  'enfants-incoherents': { ligne: number }
  'anciennete-negative': { ligne: number; mois: string }
  'trop-de-lignes': { max: number }
  'problemes-tus': { nombre: number }
  'demande-inconnue': { id: string }
  // the grid as a spreadsheet: its cells describe rules, not persons, and may be quoted
  /** `critere`: code and label. */
  'case-de-grille': { critere: string; recu: string; faute: FauteDeCase }
  'collage-vide': Record<never, never>
  'collage-trop-grand': { max: number }
  /** Rows and columns pasted, and those that the grid has from the chosen cell. */
  'collage-forme': { lignes: number; colonnes: number; placeLignes: number; placeColonnes: number }
  'ligne-sans-critere': { nom: string; proche?: string }
  'ligne-double': { critere: string; premiere: number }
  'grille-sans-entete': { manque: 'identifiant' | 'valeurs' }
  'colonnes-ignorees': { colonnes: readonly string[] }
  // edits
  'edition-impossible': { raison: string }
  'dernier-critere': Record<never, never>
  'dernier-niveau': Record<never, never>
  /** Labels of the level and of its criteria. */
  'niveau-occupe': { libelle: string; criteres: readonly string[] }
  /** Labels of the criteria and names of the conditions that use it. */
  'condition-utilisee': { nom: string; criteres: readonly string[]; conditions: readonly string[] }
  'nom-sans-lettre': { recu: string }
  'nom-pris': { nom: string }
  'geste-de-condition': { raison: RaisonDeCondition }
  // publication
  /** What a target cannot hold. */
  'export-trop-large': { quoi: 'criteres' | 'etages'; nombre: number; max: number }
  'paquet-etranger': { raison: 'archive' | 'manifeste' | 'tronque' }
  /** Without a path, the archive itself. */
  'paquet-abime': { chemin?: string }
  'paquet-entree': { chemin: string; faute: FauteDEntree }
  /** A file that is not the one that the rule set of its bundle gives. */
  'paquet-infidele': { chemin: string; faute: 'autre' | 'absent' | 'en-trop' }
  /** Versions that wrote the bundle, and those of here. */
  'paquet-indecis': { sien: string; notre: string }
  // the life of a rule set
  /** Record, content or parent of a version, which is not what its hash says, or is missing. */
  'version-alteree': { quoi: 'fiche' | 'contenu' | 'parent'; titre: string }
  'acte-impossible': { acte: NomDActe; etat: NomDEtat }
  'preuve-manquante': { quoi: PieceManquante }
  'alerte-sans-reponse': { alerte: string }
  'constats-bloquants': { n: number }
  /** Test cases: the expected order of a grid holds exactly its cases; none is filed after the month of reference. */
  'ordre-des-cas': { cas: string; grille: string; faute: 'absent' | 'en-trop' }
  'cas-trop-recent': { depot: string; mois: string }
  'paquet-sans-signature': Record<never, never>
  'auteur-approuve': { auteur: string }
  'signature-non-valable': { signataire: string; etat: 'inconnue' | 'fausse' | 'illisible' | 'indisponible' }
  // worker
  'moteur-arrete': Record<never, never>
  // store
  'magasin-refuse': Record<never, never>
  'magasin-bloque': Record<never, never>
  'magasin-plus-recent': Record<never, never>
  'magasin-ferme': Record<never, never>
  'magasin-plein': Record<never, never>
  'magasin-conflit': Record<never, never>
  'magasin-incomplet': { quoi: 'cohorte' | 'version' }
}

export type CodeDeProbleme = keyof Codes
export type ParametresDe<C extends CodeDeProbleme> = Codes[C]

/** Problème : code et paramètres ; `at` est un pointeur JSON (`/criteres/3/niveau`) ou `/lignes/12/moisDepot`. */
export type Problem = {
  [C in CodeDeProbleme]: { readonly code: C; readonly at: string; readonly params: Readonly<Codes[C]> }
}[CodeDeProbleme]

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const ok = <T>(value: T, warnings: readonly Problem[] = []): Result<T> => ({ ok: true, value, warnings })
export const fail = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems })

export function problem<C extends CodeDeProbleme>(code: C, at: string, params: Codes[C]): Problem {
  return { code, at, params } as unknown as Problem
}

/** JSON pointer token (RFC 6901). */
export const pointer = (...tokens: readonly (string | number)[]): string =>
  tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const splitPointer = (at: string): readonly string[] =>
  at === ''
    ? []
    : at
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
