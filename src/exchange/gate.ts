// The gate against direct identifiers (model.md §7): a column whose header or values look like a name, a social security
// number (NIR), a national registration number, an e-mail, a telephone, an address, a birth date, an IBAN or free text is
// refused, with its reason and never a value. A wrong alarm costs a column; a miss costs a person: structured numbers are
// checked by their keys, and a shape that a pseudonym may share counts only when most values of that shape agree.
// Sources: NIR, code de la sécurité sociale R115-1 and INSEE (key: 97 − n mod 97); IBAN, ISO 13616 (mod 97); numéro
// unique, 18 characters: département, year and month, sequence, service.
import { sansAccents } from '~/domain/accents.ts'
import type { RaisonIdentifiant } from '~/domain/problem.ts'
import { isNomDePersonne } from './noms.ts'

/** « Nom de famille », « nomDeFamille », « NOM_FAMILLE » → nom, de, famille. */
const motsDe = (entete: string): readonly string[] =>
  sansAccents(entete)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '')

// ---- headers

interface RegleDEntete {
  readonly raison: RaisonIdentifiant
  /** One of these words, alone. */
  readonly mots: ReadonlySet<string>
  /** Or this, in the header without its spaces. */
  readonly colle: RegExp
  /** A word that says another thing. */
  readonly sauf?: ReadonlySet<string>
}

const ensemble = (mots: string): ReadonlySet<string> => new Set(mots.split(' '))

/** « nom de la commune » names nobody. */
const NOMS_DE_CHOSES = ensemble(
  'commune communes bailleur bailleurs residence residences ville quartier programme employeur entreprise organisme guichet critere scenario fichier',
)

const ENTETES: readonly RegleDEntete[] = [
  {
    raison: 'courriel',
    mots: ensemble('mail email mel courriel'),
    colle: /courriel|e?mail(s|pro|perso)?$|adressemail/,
  },
  { raison: 'iban', mots: ensemble('iban rib bic'), colle: /iban|comptebancaire/ },
  {
    raison: 'nir',
    mots: ensemble('nir nia nss ssn secu'),
    colle: /securitesociale|n(umero|um|o)?secu|vitale$|assuresocial/,
  },
  {
    raison: 'numero-unique',
    mots: ensemble('nur nud'),
    colle:
      /n(umero|um|o)?(de)?(unique|demande|sne|regional|departemental|d?enregistrement)(de|s|departemental|regional|national|logement|demande|enregistrement)*$/,
    sauf: ensemble('nombre date mois type motif'),
  },
  {
    raison: 'telephone',
    mots: ensemble('tel telephone portable mobile phone gsm'),
    colle: /telephone|n(umero|um|o)?tel$/,
  },
  {
    raison: 'nom',
    mots: ensemble('nom noms prenom prenoms patronyme name surname firstname lastname fullname identite'),
    colle: /prenom|nomdefamille|nomd?usage|nom(de)?naissance|nommarital|patronym/,
    sauf: NOMS_DE_CHOSES,
  },
  { raison: 'date-naissance', mots: ensemble('ddn dob naissance birthdate naiss'), colle: /naissance|birth|datenais/ },
  { raison: 'adresse', mots: ensemble('adresse adr address voie domicile'), colle: /adresse|address/ },
  {
    raison: 'texte-libre',
    mots: ensemble(
      'commentaire commentaires observation observations remarque remarques note notes memo libre precision precisions description comment comments recit',
    ),
    colle: /commentaire|observation|texte?libre/,
  },
]

/** What an unknown header announces, if it announces a direct identifier. */
export function raisonDEntete(entete: string): RaisonIdentifiant | undefined {
  const mots = motsDe(entete)
  const colle = mots.join('')
  return ENTETES.find(
    (regle) =>
      (mots.some((mot) => regle.mots.has(mot)) || regle.colle.test(colle)) &&
      !mots.some((mot) => regle.sauf?.has(mot) === true),
  )?.raison
}

// ---- values

/** Remainder of a decimal number of any length by 97. */
const modulo97 = (chiffres: string): number => {
  let reste = 0
  for (const chiffre of chiffres) reste = (reste * 10 + Number(chiffre)) % 97
  return reste
}

const isIban = (valeur: string): boolean => {
  const tourne = valeur.slice(4) + valeur.slice(0, 4)
  const chiffres = tourne.replace(/[A-Z]/g, (lettre) => String(lettre.charCodeAt(0) - 55))
  return modulo97(chiffres) === 1
}

/** Corsica counts 2A as 19 and 2B as 18. */
const isNirAvecCle = (valeur: string): boolean => {
  const corps = valeur.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return isNir(valeur.slice(0, 13)) && 97 - modulo97(corps) === Number(valeur.slice(13))
}
/** Sex, year, month (real or conventional), département. */
const isNir = (valeur: string): boolean => /^[12378]\d{2}(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(?!00)/.test(valeur)

function isDateDeNaissance(valeur: string): boolean {
  const nombres = valeur.split(/[/.-]/)
  const [a, b, c] =
    nombres.length === 3
      ? nombres
      : /^(19|200)/.test(valeur)
        ? [valeur.slice(0, 4), valeur.slice(4, 6), valeur.slice(6)]
        : [valeur.slice(0, 2), valeur.slice(2, 4), valeur.slice(4)]
  const [annee, mois, jour] = (a?.length === 4 ? [a, b, c] : [c, b, a]).map(Number)
  // An application is filed by someone born before 2009; later dates are those of a file.
  return [annee, mois, jour].every((n, i) => n !== undefined && n >= [1900, 1, 1][i]! && n <= [2008, 12, 31][i]!)
}

const VOIES =
  'rue|avenue|av|bd|bld|boulevard|impasse|allee|chemin|che|place|route|rte|square|quai|cours|lotissement|lot|residence|hameau|passage|cite|clos|sente|sentier|esplanade'
const ADRESSE = new RegExp(`^\\d{1,4} ?(bis|ter|quater|[a-d])?[ ,_-]+(${VOIES})[ _-]`)

const isPhrase = (valeur: string): boolean => valeur.split(/\s+/).filter((mot) => /\p{L}{2}/u.test(mot)).length >= 5

/** Which values of a column are shown to the gate. */
export type NatureDeColonne =
  /** Pseudonyms: all of them. */
  | 'id'
  /** A fact: the values that it cannot hold, and those of an open list. */
  | 'fait'
  /** A month: a full date there is a slip, not a birth date. */
  | 'mois'
  /** A column that the dictionary does not know: all of them. */
  | 'inconnue'

interface RegleDeValeur {
  readonly raison: RaisonIdentifiant
  /** What values must look like to be weighed at all; `brut` reads the value, else without separators, in capitals. */
  readonly forme: RegExp
  readonly brut?: true
  readonly confirme?: (valeur: string) => boolean
  /** Least share of the values of that shape that must be confirmed; 0: one is enough. */
  readonly parmiLaForme: number
  /** Least share of the filled cells of the column. */
  readonly parmiTout?: number
  readonly minimum?: number
  readonly natures?: readonly NatureDeColonne[]
}

const VALEURS: readonly RegleDeValeur[] = [
  { raison: 'courriel', forme: /[^\s@]@[^\s@]+\.[^\s@]/, brut: true, parmiLaForme: 0 },
  { raison: 'iban', forme: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/, confirme: isIban, parmiLaForme: 0.2 },
  // Keys mistyped or made up: most of the column must have the shape.
  { raison: 'iban', forme: /^FR\d{12}[A-Z0-9]{11}\d{2}$/, parmiLaForme: 0, parmiTout: 0.8 },
  { raison: 'nir', forme: /^\d{5}(\d{2}|2[AB])\d{8}$/, confirme: isNirAvecCle, parmiLaForme: 0.2 },
  { raison: 'nir', forme: /^\d{5}(\d{2}|2[AB])\d{8}$/, confirme: isNir, parmiLaForme: 0.8, parmiTout: 0.8 },
  { raison: 'nir', forme: /^\d{5}(\d{2}|2[AB])\d{6}$/, confirme: isNir, parmiLaForme: 0.5 },
  {
    raison: 'numero-unique',
    forme: /^[0-9A-Z]{18}$/,
    confirme: (valeur) =>
      /^(0\d{2}|97\d|02[AB]|2[AB]0)(\d{2}(0[1-9]|1[0-2])|(0[1-9]|1[0-2])\d{2})\d{6}[0-9A-Z]{5}$/.test(valeur),
    parmiLaForme: 0.3,
  },
  // Whatever stands after the département.
  {
    raison: 'numero-unique',
    forme: /^(0[1-9]\d|97\d|02[AB]|2[AB]0)\d{9}[0-9A-Z]{6}$/,
    parmiLaForme: 0,
    parmiTout: 0.8,
  },
  {
    raison: 'telephone',
    forme: /^(\+|00)33 ?(\(0\) ?)?[1-9]([ .-]?\d{2}){4}$|^0[1-9]([ .-]\d{2}){4}$/,
    brut: true,
    parmiLaForme: 0,
  },
  { raison: 'telephone', forme: /^\d{10}$/, confirme: (valeur) => /^0[1-9]/.test(valeur), parmiLaForme: 0.5 },
  // A spreadsheet drops the first zero.
  { raison: 'telephone', forme: /^\d{9}$/, confirme: (valeur) => /^[67]/.test(valeur), parmiLaForme: 0.8, minimum: 3 },
  {
    raison: 'date-naissance',
    forme: /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{8})$/,
    brut: true,
    confirme: isDateDeNaissance,
    parmiLaForme: 0.5,
    natures: ['id', 'fait', 'inconnue'],
  },
  {
    raison: 'adresse',
    forme: /^\d{1,4}\D/,
    brut: true,
    confirme: (valeur) => ADRESSE.test(`${sansAccents(valeur).toLowerCase()} `),
    parmiLaForme: 0,
  },
  { raison: 'adresse', forme: /(^|\s)\d{5}\s+\p{L}{3}/u, brut: true, parmiLaForme: 0, parmiTout: 0.3 },
  {
    raison: 'nom',
    forme: /^\p{L}/u,
    brut: true,
    confirme: isNomDePersonne,
    parmiLaForme: 0,
    parmiTout: 0.5,
    natures: ['id', 'inconnue'],
  },
  {
    raison: 'texte-libre',
    forme: /\s/,
    brut: true,
    confirme: isPhrase,
    parmiLaForme: 0,
    parmiTout: 0.2,
    natures: ['fait', 'mois', 'inconnue'],
  },
]

/** Separators that people write inside numbers. */
const compact = (valeur: string): string => valeur.replace(/[\s.\-_/]/g, '').toUpperCase()

/**
 * What the values of a column look like, if they look like a direct identifier.
 * @param remplies number of filled cells of the column, those not shown included
 */
export function raisonDeValeurs(
  valeurs: readonly string[],
  { nature, remplies }: { readonly nature: NatureDeColonne; readonly remplies: number },
): RaisonIdentifiant | undefined {
  const brutes = valeurs.map((valeur) => valeur.trim())
  const compactes = brutes.map(compact)
  return VALEURS.find(({ natures, brut, forme, confirme, parmiLaForme, parmiTout = 0, minimum = 1 }) => {
    if (natures && !natures.includes(nature)) return false
    const ressemblantes = (brut ? brutes : compactes).filter((valeur) => forme.test(valeur))
    const confirmees = confirme ? ressemblantes.filter(confirme).length : ressemblantes.length
    return (
      confirmees >= minimum && confirmees >= parmiLaForme * ressemblantes.length && confirmees >= parmiTout * remplies
    )
  })?.raison
}
