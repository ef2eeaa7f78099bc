// What the builder shows of a condition: its nodes with their names, the words of facts, operators and values, and the
// sentence. Pure.
import { sansAccents } from '~/domain/accents.ts'
import {
  type Condition,
  type Feuille,
  isFaitADroite,
  listFeuilles,
  type Litteral,
  type Noeud,
  type Operateur,
  type Valeur,
} from '~/domain/condition.ts'
import { coeurDe, type GenreDeGroupe, genreDe, membresDe, noeudEn } from '~/domain/condition-edit.ts'
import { type FaitConnu, OPERATEURS } from '~/domain/dictionnaire.ts'
import {
  faitDe,
  faitsADroite,
  faitsDe,
  isEbauche,
  isListe,
  listeDe,
  sansEbauches,
  type Vocabulaire,
  vocabulaireProblems,
} from '~/domain/feuille.ts'
import { readMois } from '~/domain/mois.ts'
import { aideDuFait, libelleDuFait, valeursDuFait } from '~/i18n/faits.ts'
import { lireEntier, nombre } from '~/i18n/nombres.ts'
import { motsDeValeur, phraseDeCondition } from '~/i18n/phrase.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { m, type Mot } from './mots.ts'

/** Une entrée d’une liste de choix. */
export interface Option {
  readonly id: string
  readonly libelle: string
  readonly aide?: string
  readonly groupe?: string
  /** Words by which it is found too. */
  readonly mots?: string
}

/** What may be typed for a value, and how it is read. */
export type Saisie = 'entier' | 'entiers' | 'mois' | 'listeDeMois'

export type ValeurVue =
  | { readonly genre: 'rien' }
  | {
      readonly genre: 'choix'
      readonly multiple: boolean
      readonly options: readonly Option[]
      readonly choisis: readonly string[]
      readonly textes: readonly string[]
    }
  | {
      readonly genre: 'saisie'
      readonly saisie: Saisie
      readonly texte: string
      readonly unite: string
      readonly aide: string | undefined
    }
  | { readonly genre: 'fait'; readonly options: readonly Option[]; readonly choisi: string; readonly texte: string }

interface NoeudCommun {
  /** Pointer with every « sauf » around it: the node as it moves. */
  readonly at: string
  /** Pointer of the node itself. */
  readonly coeur: string
  readonly saufs: number
  /** « niveau 2, condition 1 sur 3 ». */
  readonly nom: string
  readonly problemes: readonly string[]
}
export interface FeuilleVue extends NoeudCommun {
  readonly genre: 'feuille'
  readonly feuille: Feuille
  readonly ebauche: boolean
  readonly fait: string | undefined
  readonly aide: string | undefined
  readonly operateur: string
  readonly operateurs: readonly Option[]
  readonly operateurChoisi: string
  readonly valeur: ValeurVue
}
export interface GroupeVue extends NoeudCommun {
  readonly genre: GenreDeGroupe
  readonly membres: readonly NoeudVue[]
}
export interface NommeeVue extends NoeudCommun {
  readonly genre: 'nommee'
  readonly condition: string
  readonly phrase: string
}
export type NoeudVue = FeuilleVue | GroupeVue | NommeeVue

// ---- facts

const THEMES: readonly { readonly cle: Mot; readonly faits: readonly string[] }[] = [
  {
    cle: 'editeurThemeDemande',
    faits: [
      'typeDemande',
      'moisDepot',
      'ancienneteMois',
      'motifs',
      'typologiesSouhaitees',
      'typologiePrincipale',
      'communesSouhaitees',
      'lienLocal',
      'refusInjustifies',
    ],
  },
  {
    cle: 'editeurThemeMenage',
    faits: [
      'trancheAge',
      'situationFamiliale',
      'adultes',
      'enfantsMineurs',
      'enfantsMoins14',
      'enfantsANaitre',
      'personnes',
      'jeuneMenage',
      'unitesConsommationDixiemes',
      'handicap',
      'besoinLogementAdapte',
    ],
  },
  {
    cle: 'editeurThemeTravail',
    faits: [
      'situationProfessionnelle',
      'situationProfessionnelleConjoint',
      'travailleurEssentiel',
      'agentPublic',
      'salarieActionLogement',
      'ressourcesMensuellesEuros',
      'revenuFiscalReferenceEuros',
      'premierQuartile',
    ],
  },
  {
    cle: 'editeurThemeLogementActuel',
    faits: [
      'logementActuel',
      'loyerNetAidesEuros',
      'effortExcessif',
      'tauxEffortPourMille',
      'piecesActuelles',
      'surfaceActuelleM2',
      'suroccupation',
      'sousOccupation',
    ],
  },
  { cle: 'editeurThemeDroits', faits: ['dalo', 'labels'] },
]

/** Words that people say for a fact, and that neither its label nor its values hold. */
const SYNONYMES: Readonly<Record<string, Mot>> = {
  logementActuel: 'editeurMotsLogement',
  ressourcesMensuellesEuros: 'editeurMotsRessources',
  moisDepot: 'editeurMotsDepot',
  labels: 'editeurMotsLabels',
}

function motsDuFait(id: string): string {
  const synonymes = SYNONYMES[id]
  return [...valeursDuFait(id).map(({ libelle }) => libelle), ...(synonymes ? [m(synonymes)] : [])].join(' ')
}

const optionDeFait = ({ id }: FaitConnu, groupe: string): Option => ({
  id,
  libelle: libelleDuFait(id),
  aide: aideDuFait(id),
  groupe,
  mots: motsDuFait(id),
})

/** Every fact of the dictionary, by theme; those without one come last. */
export function optionsDeFait(vocabulaire: Vocabulaire): readonly Option[] {
  const faits = faitsDe(vocabulaire)
  if (vocabulaire.dictionnaire === 'logement') return faits.map((fait) => optionDeFait(fait, m('editeurThemeLogement')))
  const rangs = new Map(
    THEMES.flatMap(({ cle, faits: ids }, theme) => ids.map((id, i) => [id, { cle, rang: theme * 100 + i }])),
  )
  return faits
    .map((fait) => ({ fait, theme: rangs.get(fait.id) }))
    .toSorted((a, b) => (a.theme?.rang ?? Infinity) - (b.theme?.rang ?? Infinity))
    .map(({ fait, theme }) => optionDeFait(fait, m(theme?.cle ?? 'editeurThemeDemande')))
}

const plain = (texte: string): string => sansAccents(texte).toLowerCase()

/** The options that hold every word typed, in their label first. */
export function chercher(options: readonly Option[], texte: string): readonly Option[] {
  const mots = plain(texte).split(/\s+/).filter(Boolean)
  const holds = (...parts: readonly (string | undefined)[]): boolean =>
    mots.every((mot) => plain(parts.join(' ')).includes(mot))
  const first = options.filter(({ libelle }) => holds(libelle))
  return [
    ...first,
    ...options.filter(
      (option) => !first.includes(option) && holds(option.libelle, option.aide, option.groupe, option.mots),
    ),
  ]
}

// ---- operators

const MOTS: Readonly<Record<Operateur, Mot>> = {
  equal: 'editeurOpEst',
  notEqual: 'editeurOpNEstPas',
  in: 'editeurOpParmi',
  notIn: 'editeurOpPasParmi',
  lessThan: 'editeurOpMoins',
  lessThanInclusive: 'editeurOpAuPlus',
  greaterThan: 'editeurOpPlus',
  greaterThanInclusive: 'editeurOpAuMoins',
  contains: 'editeurOpComprend',
  doesNotContain: 'editeurOpNeComprendPas',
}
const MOTS_DE_MOIS: Partial<Readonly<Record<Operateur, Mot>>> = {
  lessThan: 'editeurOpAvant',
  lessThanInclusive: 'editeurOpAuPlusTard',
  greaterThan: 'editeurOpApres',
  greaterThanInclusive: 'editeurOpAuPlusTot',
}
const MOTS_A_UN_FAIT: Partial<Readonly<Record<Operateur, Mot>>> = {
  equal: 'editeurOpEgale',
  notEqual: 'editeurOpDiffere',
  lessThan: 'editeurOpInferieur',
  lessThanInclusive: 'editeurOpNeDepassePas',
  greaterThan: 'editeurOpDepasse',
  greaterThanInclusive: 'editeurOpAtteint',
}

/** An operator as it is chosen: the operator, and whether another fact stands on its right. */
const FAIT_A_DROITE = ':fait'
export const lireOperateur = (id: string): { readonly operateur: Operateur; readonly aUnFait: boolean } => ({
  operateur: id.replace(FAIT_A_DROITE, '') as Operateur,
  aUnFait: id.endsWith(FAIT_A_DROITE),
})

const motDOperateur = (fait: FaitConnu | undefined, operateur: Operateur, aUnFait: boolean): string =>
  m(
    (aUnFait ? MOTS_A_UN_FAIT[operateur] : fait?.type === 'month' ? MOTS_DE_MOIS[operateur] : undefined) ??
      MOTS[operateur],
  )

/** The operators of a fact. Of a yes or no, a list says nothing more: it is offered only where it is already written. */
function optionsDOperateur(fait: FaitConnu, { operator }: Feuille, vocabulaire: Vocabulaire): readonly Option[] {
  const permis = OPERATEURS[fait.type].filter(
    (operateur) => fait.type !== 'boolean' || !isListe(operateur) || operateur === operator,
  )
  const aDroite = faitsADroite(fait, vocabulaire).length > 0 && fait.type !== 'boolean'
  const [valeur, autre] = [m('editeurComparerValeur'), m('editeurComparerFait')]
  return [
    ...permis.map((operateur) => ({
      id: operateur,
      libelle: motDOperateur(fait, operateur, false),
      ...(aDroite ? { groupe: valeur } : {}),
    })),
    ...(aDroite ? permis : [])
      .filter((operateur) => MOTS_A_UN_FAIT[operateur] !== undefined)
      .map((operateur) => ({
        id: `${operateur}${FAIT_A_DROITE}`,
        libelle: motDOperateur(fait, operateur, true),
        groupe: autre,
      })),
  ]
}

// ---- values

const literals = (value: Valeur): readonly Litteral[] => {
  if (isFaitADroite(value)) return []
  return Array.isArray(value) ? (value as readonly Litteral[]) : value === '' ? [] : [value as Litteral]
}

/** The unit alone, as it follows a number. */
const uniteDe = (fait: FaitConnu): string => motsDeValeur(fait, 2).replace(nombre(2), '').trim()

const SEPARATEUR = '\u202f; '

function saisieVue(fait: FaitConnu, { operator, value }: Feuille): ValeurVue {
  const liste = isListe(operator)
  const isMois = fait.type === 'month'
  const texte = literals(value).map(String).join(SEPARATEUR)
  const aide = liste ? m('editeurListeAide') : isMois ? m('editeurMoisAide') : undefined
  return {
    genre: 'saisie',
    saisie: isMois ? (liste ? 'listeDeMois' : 'mois') : liste ? 'entiers' : 'entier',
    texte: isMois ? texte : texte.replaceAll('-', '−'),
    unite: isMois ? '' : uniteDe(fait),
    aide,
  }
}

function valeurVue(fait: FaitConnu | undefined, feuille: Feuille, vocabulaire: Vocabulaire): ValeurVue {
  const { operator, value } = feuille
  if (fait === undefined) return { genre: 'rien' }
  if (isFaitADroite(value))
    return {
      genre: 'fait',
      options: faitsADroite(fait, vocabulaire).map((droite) => ({ id: droite.id, libelle: libelleDuFait(droite.id) })),
      choisi: value.fact,
      texte: libelleDuFait(value.fact),
    }
  if (fait.type === 'integer' || fait.type === 'month') return saisieVue(fait, feuille)
  const options =
    fait.type === 'boolean'
      ? [
          { id: 'true', libelle: m('editeurOui') },
          { id: 'false', libelle: m('editeurNon') },
        ]
      : listeDe(fait, vocabulaire).map(({ id, libelle }) => ({
          id,
          libelle: fait.valeurs ? motsDeValeur(fait, id) : libelle,
        }))
  const choisis = literals(value).map(String)
  // What is written stays to be seen, and kept, even when the scenario does not hold it.
  const hors = choisis
    .filter((id) => options.every((option) => option.id !== id))
    .map((id) => ({ id, libelle: id, aide: m('editeurHorsScenario') }))
  const toutes = [...options, ...hors]
  return {
    genre: 'choix',
    multiple: isListe(operator),
    options: toutes,
    choisis,
    textes: choisis.map((id) => toutes.find((option) => option.id === id)?.libelle ?? id),
  }
}

/** A chosen value as the leaf holds it. */
export const litteralChoisi = (fait: FaitConnu, id: string): Litteral => (fait.type === 'boolean' ? id === 'true' : id)

/** The list with a value more or less. @returns undefined when it would be empty. */
export function basculer(fait: FaitConnu, { value }: Feuille, id: string): readonly Litteral[] | undefined {
  const litteral = litteralChoisi(fait, id)
  const liste = literals(value)
  const apres = liste.includes(litteral) ? liste.filter((autre) => autre !== litteral) : [...liste, litteral]
  return apres.length === 0 ? undefined : apres
}

const ENTIER_MAX = 100_000_000

function lireEntierBorne(texte: string): number | undefined {
  const lu = lireEntier(texte)
  return lu !== undefined && Math.abs(lu) <= ENTIER_MAX ? lu : undefined
}

const lireMois = (texte: string): string | undefined => {
  const propre = texte.trim()
  return readMois(propre) === undefined ? undefined : propre
}

const FAUTES: Readonly<Record<Exclude<Saisie, 'entier'>, Mot>> = {
  entiers: 'editeurEntiersFaux',
  mois: 'editeurMoisFaux',
  listeDeMois: 'editeurMoisListeFaux',
}

/** What was typed for a value, or why it is none. */
export function lireValeur(saisie: Saisie, texte: string): { readonly valeur: Valeur } | { readonly faute: string } {
  const faute = saisie === 'entier' ? m('editeurEntierFaux', { max: ENTIER_MAX }) : m(FAUTES[saisie])
  const lire: (part: string) => Litteral | undefined =
    saisie === 'entier' || saisie === 'entiers' ? lireEntierBorne : lireMois
  if (saisie === 'entier' || saisie === 'mois') {
    const valeur = lire(texte)
    return valeur === undefined ? { faute } : { valeur }
  }
  const lues = texte
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(lire)
  const valeurs = lues.filter((valeur) => valeur !== undefined)
  return valeurs.length === 0 || valeurs.length < lues.length ? { faute } : { valeur: [...new Set(valeurs)] }
}

// ---- the tree

interface Place {
  readonly niveau: number
  readonly rang: number
  readonly total: number
}

/** The tree as it is drawn. */
export function arbreVue(
  condition: Condition,
  vocabulaire: Vocabulaire,
  nommees: Readonly<Record<string, Condition>>,
): NoeudVue {
  const problemes = vocabulaireProblems(condition, vocabulaire, nommees)
  const fautesSous = (at: string): readonly string[] =>
    problemes.filter((probleme) => probleme.at.startsWith(`${at}/`)).map((probleme) => phraseCourte(probleme))

  const commun = (
    at: string,
    coeur: string,
    place: Place | undefined,
    isGroupe: boolean,
  ): Omit<NoeudCommun, 'problemes'> => ({
    at,
    coeur,
    saufs: (coeur.length - at.length) / '/not'.length,
    nom: place === undefined ? m('editeurRacine') : m(isGroupe ? 'editeurNoeudGroupe' : 'editeurNoeudCondition', place),
  })

  const vue = (at: string, place: Place | undefined): NoeudVue => {
    const coeur = coeurDe(condition, at)
    const noeud = noeudEn(condition, coeur) as Exclude<Noeud, { readonly not: Noeud }>
    const genre = genreDe(noeud)
    const base = commun(at, coeur, place, genre !== undefined)
    if ('fact' in noeud) return feuilleVue(noeud, { ...base, problemes: fautesSous(coeur) })
    if ('condition' in noeud) {
      const contenu = Object.hasOwn(nommees, noeud.condition) ? nommees[noeud.condition] : undefined
      return {
        ...base,
        genre: 'nommee',
        problemes: fautesSous(coeur),
        condition: noeud.condition,
        phrase: contenu ? phraseDeCondition(contenu, { nommees }) : '',
      }
    }
    const membres = membresDe(noeud)
    return {
      ...base,
      genre: genre ?? 'all',
      problemes: [],
      membres: membres.map((_, i) =>
        vue(`${coeur}/${genre}/${i}`, { niveau: (place?.niveau ?? 0) + 1, rang: i + 1, total: membres.length }),
      ),
    }
  }

  const feuilleVue = (feuille: Feuille, base: NoeudCommun): FeuilleVue => {
    const fait = faitDe(vocabulaire, feuille.fact)
    const aUnFait = isFaitADroite(feuille.value)
    return {
      ...base,
      genre: 'feuille',
      feuille,
      ebauche: isEbauche(feuille),
      fait: fait ? libelleDuFait(fait.id) : feuille.fact === '' ? undefined : feuille.fact,
      aide: fait && aideDuFait(fait.id),
      operateur: motDOperateur(fait, feuille.operator, aUnFait),
      operateurs: fait ? optionsDOperateur(fait, feuille, vocabulaire) : [],
      operateurChoisi: aUnFait ? `${feuille.operator}${FAIT_A_DROITE}` : feuille.operator,
      valeur: valeurVue(fait, feuille, vocabulaire),
    }
  }

  return vue('', undefined)
}

/** Every node, from the top. */
export const noeudsDe = (vue: NoeudVue): readonly NoeudVue[] =>
  'membres' in vue ? [vue, ...vue.membres.flatMap(noeudsDe)] : [vue]

// ---- the sentence

export interface Morceau {
  readonly texte: string
  readonly fort: boolean
}

/** Values of a sentence: what stands between quotes, and numbers. */
const VALEURS = /(«[^»]*»|“[^”]*”|\d[\d\u202f\u00a0,]*\d|\d)/

/** The condition as one sentence, its values apart; nothing while none of its leaves is complete. */
export function phraseVue(condition: Condition, nommees: Readonly<Record<string, Condition>>): readonly Morceau[] {
  const complete = sansEbauches(condition)
  if (complete === undefined) return []
  return phraseDeCondition(complete, { nommees })
    .split(VALEURS)
    .map((texte, i) => ({ texte, fort: i % 2 === 1 }))
    .filter(({ texte }) => texte !== '')
}

export const compterEbauches = (condition: Condition): number =>
  listFeuilles(condition).filter(({ feuille }) => isEbauche(feuille)).length
