// How the columns of a foreign cohort file become facts: what each column is, what each of its values means. Names of
// columns and values of lists only: nothing of a row. Pure: described here, applied in correspondance-csv.ts.
import { valeursDe } from '~/domain/cohorte.ts'
import { FAITS_DE_BASE, type Fait, isOuvert } from '~/domain/dictionnaire.ts'
import { slugDe } from '~/domain/formes.ts'
import type { RaisonIdentifiant } from '~/domain/problem.ts'

export const FORMATS_DE_MOIS = ['aaaa-mm', 'aaaa-mm-jj', 'jj/mm/aaaa', 'mm/aaaa'] as const
export type FormatDeMois = (typeof FORMATS_DE_MOIS)[number]

/** Separators inside a cell that holds a set. */
export const SEPARATEURS = ['|', ';', ',', '/', '+'] as const
export type Separateur = (typeof SEPARATEURS)[number]

/** Ce qu’une colonne du fichier devient. */
export type Cible =
  | { readonly genre: 'ignoree' }
  | {
      readonly genre: 'fait'
      /** A base fact, or `id`: the pseudonym. */
      readonly fait: string
      /** Text of the file → value of the fact; « » for unknown. Lists and yes/no only. */
      readonly valeurs?: Readonly<Record<string, string>>
      readonly separateur?: Separateur
      readonly format?: FormatDeMois
    }

export interface Correspondance {
  /** By header. */
  readonly colonnes: Readonly<Record<string, Cible>>
  /** Value of the facts that the file lacks, the same for all rows. */
  readonly defauts: Readonly<Record<string, string>>
}

/** Un texte du fichier et le nombre de cases qui le disent. */
export interface ValeurVue {
  readonly texte: string
  readonly cases: number
}

export interface ColonneDecrite {
  /** Name that may be shown. */
  readonly entete: string
  readonly remplies: number
  /** Why the column is refused; its values are then never told. */
  readonly refus: { readonly raison: RaisonIdentifiant; readonly indice: 'en-tete' | 'valeurs' } | undefined
  /** Distinct cells, when they are few enough to be a list. */
  readonly valeurs: readonly ValeurVue[]
  /** Distinct members, by each separator that is found in the column. */
  readonly membres: Readonly<Partial<Record<Separateur, readonly ValeurVue[]>>>
  /** Formats of month that every filled cell agrees with. */
  readonly formats: readonly FormatDeMois[]
}

export interface TableauDecrit {
  readonly lignes: number
  readonly colonnes: readonly ColonneDecrite[]
  /** Whether its columns are ours already: nothing to map. */
  readonly isDirect: boolean
  /** Names the headers, in any order: the same export, month after month. */
  readonly signature: string
}

/** « Situation familiale » and « situation_familiale » are one word. */
export const cleDe = (texte: string): string => slugDe(texte).replaceAll('-', '')

// ---- months

const LECTEURS: Readonly<Record<FormatDeMois, readonly [forme: RegExp, annee: number, mois: number]>> = {
  'aaaa-mm': [/^(\d{4})[-/](\d{1,2})$/, 1, 2],
  'aaaa-mm-jj': [/^(\d{4})[-/](\d{1,2})[-/]\d{1,2}([ T].*)?$/, 1, 2],
  'jj/mm/aaaa': [/^\d{1,2}[-/.](\d{1,2})[-/.](\d{4})( .*)?$/, 2, 1],
  'mm/aaaa': [/^(\d{1,2})[-/](\d{4})$/, 2, 1],
}

/** @returns AAAA-MM, or undefined when the text is not of the format */
export function moisDe(texte: string, format: FormatDeMois): string | undefined {
  const [forme, annee, mois] = LECTEURS[format]
  const found = forme.exec(texte)
  const numero = Number(found?.[mois])
  if (!found || numero < 1 || numero > 12) return undefined
  return `${found[annee]}-${String(numero).padStart(2, '0')}`
}

// ---- what the words mean

const OUI = new Set(['oui', 'o', 'vrai', 'true', '1', 'x', 'yes', 'y'])
const NON = new Set(['non', 'n', 'faux', 'false', '0', 'no'])
const INCONNU = new Set([
  '',
  'nc',
  'nr',
  'inconnu',
  'inconnue',
  'nonrenseigne',
  'nonrenseignee',
  'nonconnu',
  'null',
  'na',
])
export const isInconnu = (texte: string): boolean => INCONNU.has(cleDe(texte))

const readBooleen = (texte: string): string | undefined => {
  const cle = cleDe(texte)
  if (OUI.has(cle)) return 'oui'
  return NON.has(cle) || cle === '' ? 'non' : undefined
}

/** Words of other exports for the values of ours. */
const SYNONYMES_DE_VALEUR: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  typeDemande: {
    primo: ['primodemande', 'primodemandeur', 'premieredemande', '1eredemande', 'nouvelledemande', 'horsmutation'],
    mutation: ['demandedemutation', 'mutationhlm', 'mutationparcsocial'],
  },
  dalo: { reconnu: ['oui', 'dalo', '1', 'vrai', 'x', 'prioritaire'], non: ['0', 'faux', 'nonreconnu', 'n'] },
  trancheAge: {
    moins25: ['moinsde25ans', 'moinsde25', '1824', '1825', '18a24ans', '18a24'],
    '25a29': ['2529', '25a29ans'],
    '30a39': ['3039', '30a39ans'],
    '40a49': ['4049', '40a49ans'],
    '50a64': ['5064', '50a64ans'],
    '65plus': ['65ansetplus', '65etplus', 'plusde65ans', '65ans'],
  },
}

const TYPOLOGIE = /^[tf]?([1-9])(pieces?|ets?plus|plus|etplus)?$/

/** The value of a closed list that a text says; undefined when none does. */
function readValeur(fait: Fait, texte: string): string | undefined {
  const cle = cleDe(texte)
  const found = (fait.valeurs ?? []).find(
    ({ id, libelle }) =>
      cleDe(id) === cle || cleDe(libelle) === cle || SYNONYMES_DE_VALEUR[fait.id]?.[id]?.includes(cle) === true,
  )
  if (found) return found.id
  const taille = fait.id === 'typologiesSouhaitees' ? TYPOLOGIE.exec(cle)?.[1] : undefined
  return taille && `T${Math.min(5, Number(taille))}`
}

/** What a text of a list means for a fact; « » is unknown, undefined is for the user to say. */
export function proposerValeur(fait: Fait, texte: string): string | undefined {
  if (fait.type === 'boolean') return readBooleen(texte)
  if (fait.type === 'set' && isOuvert(fait)) return slugDe(texte) || undefined
  const valeur = readValeur(fait, texte)
  if (valeur !== undefined) return valeur
  return fait.nullable && isInconnu(texte) ? '' : undefined
}

/** Words of other exports for our facts. */
const SYNONYMES: Readonly<Record<string, readonly string[]>> = {
  id: ['identifiant', 'pseudonyme', 'ref', 'reference', 'dossier', 'iddemande'],
  typeDemande: ['typededemande', 'type', 'primomutation', 'mutation'],
  moisDepot: [
    'datededepot',
    'datedepot',
    'moisdedepot',
    'datedelademande',
    'datepremierdepot',
    'datedepremieredemande',
  ],
  trancheAge: ['age', 'trancheage', 'tranchedage', 'classeage', 'classedage'],
  situationFamiliale: ['situationdefamille', 'sitfam', 'etatcivil'],
  adultes: ['nbadultes', 'nombreadultes', 'nombredadultes', 'majeurs', 'nbmajeurs'],
  enfantsMineurs: ['nbenfants', 'enfants', 'nombreenfants', 'nombredenfants', 'nbenfantsmineurs', 'personnesacharge'],
  enfantsMoins14: ['enfantsdemoinsde14ans', 'nbenfantsmoins14', 'enfantsmoinsde14ans'],
  enfantsANaitre: ['naissanceattendue', 'nbenfantsanaitre'],
  situationProfessionnelle: ['profession', 'emploi', 'sitpro', 'activite', 'statutprofessionnel'],
  situationProfessionnelleConjoint: ['professionconjoint', 'emploiconjoint', 'sitproconjoint'],
  ressourcesMensuellesEuros: [
    'ressources',
    'ressourcesmensuelles',
    'revenus',
    'revenusmensuels',
    'ressourcesmensuellesdumenage',
  ],
  revenuFiscalReferenceEuros: ['rfr', 'revenufiscal', 'revenufiscaldereference', 'rfrn2'],
  loyerNetAidesEuros: ['loyer', 'loyernet', 'loyernetdesaides'],
  logementActuel: ['logement', 'modedelogement', 'modelogementactuel', 'typedelogementactuel', 'logementactueltype'],
  piecesActuelles: ['nbpieces', 'pieces', 'nombredepieces'],
  surfaceActuelleM2: ['surface', 'surfacem2', 'surfaceactuelle'],
  motifs: ['motif', 'motifdelademande', 'motifsdelademande'],
  typologiesSouhaitees: ['typologie', 'typologies', 'typologiesouhaitee', 'typelogementsouhaite', 'typologiedemandee'],
  communesSouhaitees: ['commune', 'communes', 'communesouhaitee', 'localisationsouhaitee', 'communesdemandees'],
  handicap: ['personneenhandicap', 'situationdehandicap'],
  besoinLogementAdapte: ['logementadapte', 'pmr'],
  dalo: ['reconnudalo', 'daloreconnu'],
  labels: ['label', 'labellisation', 'priorite'],
  refusInjustifies: ['refus', 'nbrefus', 'nombrederefus'],
  lienLocal: ['lienavecleterritoire', 'lienauterritoire'],
  travailleurEssentiel: ['metieressentiel', 'travailleurcle'],
  agentPublic: ['fonctionnaire', 'agentdeletat'],
  salarieActionLogement: ['actionlogement', 'al'],
}

/** The fact that a header names; undefined when none does. */
export function proposerFait(entete: string): string | undefined {
  const cle = cleDe(entete)
  if (cle === 'id') return 'id'
  const fait = FAITS_DE_BASE.find(({ id, libelle }) => cleDe(id) === cle || cleDe(libelle) === cle)
  return fait?.id ?? Object.keys(SYNONYMES).find((id) => SYNONYMES[id]?.includes(cle) === true)
}

export const faitDeBase = (id: string): Fait | undefined => FAITS_DE_BASE.find((fait) => fait.id === id)

/** Whether the texts of the file are given a meaning one by one. */
export const aDesValeurs = (fait: Fait): boolean =>
  fait.type === 'boolean' || fait.type === 'enum' || (fait.type === 'set' && !isOuvert(fait))

/** Words that a value of the fact may be given, in the file’s own language: our texts of a cell. */
export const textesDe = (fait: Fait): readonly string[] => (fait.type === 'boolean' ? ['oui', 'non'] : valeursDe(fait))

/** Texts of a column for a fact: its cells, or the members of its sets. */
export function textesDeLaColonne(
  colonne: ColonneDecrite,
  fait: Fait,
  separateur: Separateur | undefined,
): readonly ValeurVue[] {
  return (fait.type === 'set' && separateur ? colonne.membres[separateur] : undefined) ?? colonne.valeurs
}

/** The separator that leaves the fewest different members. */
export function proposerSeparateur({ membres }: ColonneDecrite): Separateur | undefined {
  const presents = SEPARATEURS.filter((separateur) => (membres[separateur]?.length ?? 0) > 0)
  return presents.toSorted((a, b) => (membres[a]?.length ?? 0) - (membres[b]?.length ?? 0))[0]
}

/** What a column becomes when it is a fact: every guess that can be made, the rest for the user to say. */
export function cibleDuFait(colonne: ColonneDecrite, id: string, avant?: Cible): Cible {
  const fait = faitDeBase(id)
  if (!fait) return { genre: 'fait', fait: id }
  const connu = avant?.genre === 'fait' && avant.fait === id ? avant : undefined
  if (fait.type === 'month')
    return { genre: 'fait', fait: id, format: connu?.format ?? colonne.formats[0] ?? 'aaaa-mm' }
  const separateur = fait.type === 'set' ? (connu?.separateur ?? proposerSeparateur(colonne)) : undefined
  const valeurs = aDesValeurs(fait)
    ? Object.fromEntries(
        textesDeLaColonne(colonne, fait, separateur).flatMap(({ texte }) => {
          const valeur = connu?.valeurs?.[texte] ?? proposerValeur(fait, texte)
          return valeur === undefined ? [] : [[texte, valeur]]
        }),
      )
    : undefined
  return { genre: 'fait', fait: id, ...(valeurs ? { valeurs } : {}), ...(separateur ? { separateur } : {}) }
}

/** A first mapping: the remembered one where it speaks of the column, else what headers and values say. */
export function proposer({ colonnes }: TableauDecrit, memoire?: Correspondance): Correspondance {
  const pris = new Set<string>()
  const choisir = (colonne: ColonneDecrite): Cible => {
    const connue =
      memoire && Object.hasOwn(memoire.colonnes, colonne.entete) ? memoire.colonnes[colonne.entete] : undefined
    const fait = connue ? (connue.genre === 'fait' ? connue.fait : undefined) : proposerFait(colonne.entete)
    if (colonne.refus || fait === undefined || pris.has(fait)) return { genre: 'ignoree' }
    pris.add(fait)
    return cibleDuFait(colonne, fait, connue)
  }
  return {
    colonnes: Object.fromEntries(colonnes.map((colonne) => [colonne.entete, choisir(colonne)])),
    defauts: memoire?.defauts ?? {},
  }
}

/** Facts that no column gives and that cannot be unknown. */
export function faitsManquants({ colonnes }: Pick<Correspondance, 'colonnes'>): readonly Fait[] {
  const donnes = new Set(Object.values(colonnes).flatMap((cible) => (cible.genre === 'fait' ? [cible.fait] : [])))
  return FAITS_DE_BASE.filter(({ id, nullable }) => !nullable && !donnes.has(id))
}

/** Texts of a column that are given no meaning. */
export function textesSansChoix(colonne: ColonneDecrite, cible: Cible): readonly ValeurVue[] {
  if (cible.genre === 'ignoree') return []
  const fait = faitDeBase(cible.fait)
  if (!fait || !aDesValeurs(fait)) return []
  return textesDeLaColonne(colonne, fait, cible.separateur).filter(({ texte }) => cible.valeurs?.[texte] === undefined)
}
