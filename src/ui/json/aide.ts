// What can be written at a place of the text: keys that are missing, facts, comparisons, values, names, and whole pieces
// to fill in. Pure: the editor shows it, tests read it.
import { getLocation, getNodeValue, type Node } from 'jsonc-parser'
import type { Cotation } from '~/domain/cotation.ts'
import { libelleDuFait } from '~/i18n/faits.ts'
import { t } from '~/i18n/index.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { arbreDe, type Chemin, enfant, type Etendue, noeudEn } from './lieux.ts'
import {
  critereConnu,
  fait,
  faitEnMots,
  isOperateur,
  motsDeLaCle,
  motsDeLaNommee,
  motsDuLitteral,
  motsDuMot,
  natureDuFait,
} from './mots.ts'
import { type Place, placeDeLaCle, placeEn } from './schema.ts'

export interface ContexteDAide {
  readonly objet: ObjetDeTexte
  readonly texte: string
  /** The last rule set that could be read. */
  readonly cotation: Cotation
  /** « 12,4 % »: share of the cohort that a criterion touches, when it is known. */
  readonly touche: (critere: string) => string | undefined
}

export interface Proposition extends Etendue {
  readonly genre: 'cle' | 'valeur' | 'extrait'
  readonly libelle: string
  readonly detail: string
  readonly aide: string
  /** With tab stops (`$1`), as editors write them. */
  readonly insertion: string
}

type Idee = Omit<Proposition, 'debut' | 'fin'>

/** Text that an editor must not read as a tab stop. */
const brut = (texte: string): string => texte.replaceAll(/[\\$}]/g, String.raw`\$&`)
const valeur = (valeurJson: unknown, detail = '', aide = ''): Idee => ({
  genre: 'valeur',
  libelle: typeof valeurJson === 'string' ? valeurJson : JSON.stringify(valeurJson),
  detail,
  aide,
  insertion: brut(JSON.stringify(valeurJson)),
})
const extrait = (libelle: string, insertion: string, aide = ''): Idee => ({
  genre: 'extrait',
  libelle,
  detail: '',
  aide,
  insertion,
})

// ---- pieces to fill in

const FEUILLE = '{ "fact": "$1", "operator": "$2", "value": $3 }'
const CRITERE = `{
  "id": "$\{1:nouveau-critere}",
  "libelle": "$2",
  "niveau": $3,
  "nature": "facultatif",
  "source": { "type": "hypothese", "reference": "$4" },
  "conditions": {
    "all": [
      { "fact": "$5", "operator": "$6", "value": $7 }
    ]
  }
}`
const NIVEAU = '{ "rang": $1, "id": "$2", "libelle": "$3", "couleur": "n$4", "points": $5 }'
const GROUPE = '{ "id": "$1", "libelle": "$2", "regle": "meilleur", "criteres": ["$3", "$4"] }'

const conditionsPossibles = (): readonly Idee[] => [
  extrait(t('jsonConditionNouvelle'), FEUILLE, t('jsonConditionNouvelleAide')),
  ...groupesPossibles(),
]
const groupesPossibles = (): readonly Idee[] => [
  extrait(t('jsonToutes'), '{ "all": [$1] }'),
  extrait(t('jsonAuMoinsUne'), '{ "any": [$1] }'),
  extrait(t('jsonSauf'), '{ "not": $1 }'),
  extrait(t('jsonNommee'), '{ "condition": "$1" }'),
]

// ---- what the text already says

const chaines = (noeud: Node | undefined): readonly string[] =>
  (noeud?.children ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
const idsDe = (noeud: Node | undefined): readonly { readonly id: string; readonly libelle: string }[] =>
  (noeud?.children ?? []).flatMap((element) => {
    const [id, libelle] = [enfant(element, 'id')?.value, enfant(element, 'libelle')?.value] as readonly unknown[]
    return typeof id === 'string' ? [{ id, libelle: typeof libelle === 'string' ? libelle : '' }] : []
  })
const clesDe = (noeud: Node | undefined): readonly string[] =>
  noeud?.type === 'object' ? (noeud.children ?? []).map(({ children }) => String(children?.[0]?.value)) : []

// ---- keys

/** What a new key holds, to fill in. */
function patron(place: Place): string {
  const [seule, ...autres] = place.valeurs ?? []
  if (seule !== undefined && autres.length === 0) return brut(JSON.stringify(seule))
  if (typeof seule === 'string' || place.types.includes('string')) return '"$1"'
  if (place.types.includes('array')) return '[$1]'
  if (place.types.includes('object')) return '{ $1 }'
  return '$1'
}

interface Ici {
  readonly contexte: ContexteDAide
  readonly arbre: Node | undefined
  readonly chemin: Chemin
  /** The place around. */
  readonly parent: Place
}

/** Keys of a node of a condition: one kind excludes the others. */
const GENRES_DE_NOEUD: readonly string[] = ['all', 'any', 'not', 'condition', 'fact']

function clesPossibles(place: Place, presentes: readonly string[]): readonly string[] {
  const isNoeud = place.noms.some((nom) =>
    /^(demande|logement)(Noeud|Toutes|Feuille|AuMoinsUne|Sauf|Nommee)?$/.test(nom),
  )
  if (isNoeud && !presentes.some((cle) => GENRES_DE_NOEUD.includes(cle)))
    return place.noms.includes('demandeFeuille') || place.noms.includes('logementFeuille')
      ? GENRES_DE_NOEUD
      : GENRES_DE_NOEUD.filter((cle) => cle !== 'fact')
  return Object.keys(place.cles)
}

function cles({ contexte, arbre, chemin, parent }: Ici): readonly Idee[] {
  const avant = chemin.slice(0, -1)
  const presentes = clesDe(noeudEn(arbre, avant)).filter((cle) => cle !== chemin.at(-1))
  const dansUneGrille = avant[0] === 'grilles' && avant[2] === 'points' && avant.length === 3
  if (dansUneGrille)
    return idsDe(noeudEn(arbre, ['criteres']))
      .filter(({ id }) => !presentes.includes(id))
      .map(({ id, libelle }) => ({
        genre: 'cle',
        libelle: id,
        detail: libelle,
        aide: contexte.touche(id) ?? '',
        insertion: `"${brut(id)}": $1`,
      }))
  return clesPossibles(parent, presentes)
    .filter((cle) => !presentes.includes(cle))
    .map((cle) => ({
      genre: 'cle',
      libelle: cle,
      detail: motsDeLaCle(parent, cle),
      aide: '',
      insertion: `${JSON.stringify(cle)}: ${patron(placeDeLaCle(parent, cle))}`,
    }))
}

// ---- values

const faitsPossibles = (place: Place): readonly Idee[] =>
  (place.valeurs ?? []).flatMap((id) => {
    const connu = fait(id)
    if (!connu) return []
    const { libelle, aide, lignes } = faitEnMots(connu)
    return [{ ...valeur(id, libelle), aide: [aide, ...lignes].join('\n\n') }]
  })

/** Values of a comparison: the list of the fact, yes and no, a month, another fact. */
function valeursDeComparaison({ contexte, arbre, chemin }: Ici, place: Place): readonly Idee[] {
  const feuille = chemin.slice(0, chemin.lastIndexOf('value'))
  const id: unknown = noeudEn(arbre, [...feuille, 'fact'])?.value
  const connu = fait(id)
  if (!connu) return []
  const deja = typeof chemin.at(-1) === 'number' ? chaines(noeudEn(arbre, chemin.slice(0, -1))) : []
  const listees = (place.valeurs ?? (connu.type === 'boolean' ? [true, false] : []))
    .filter((mot) => !deja.includes(String(mot)))
    .map((mot) => valeur(mot, motsDuLitteral(id, mot)))
  const mois = connu.type === 'month' ? [extrait(natureDuFait(connu), '"${1:2024-01}"')] : []
  const feuillePlace = placeEn(contexte.objet, getNodeValue(arbre as Node), feuille)
  const aDroite = placeDeLaCle(placeDeLaCle(feuillePlace, 'value', {}), 'fact').valeurs ?? []
  const isSeule = chemin.at(-1) === 'value'
  return [
    ...listees,
    ...mois,
    ...(isSeule && place.types.includes('array') ? [extrait(t('jsonValeurs', { valeurs: '' }), '[$1]')] : []),
    ...(isSeule ? aDroite : []).map((autre) =>
      extrait(t('jsonFaitADroite', { fait: libelleDuFait(String(autre)) }), `{ "fact": "${String(autre)}" }`),
    ),
  ]
}

const mots = (cle: string, place: Place): readonly Idee[] => [
  ...(place.valeurs ?? []).map((mot) => valeur(mot, motsDuMot(cle, mot))),
  ...(place.valeurs === undefined && place.types.includes('boolean') ? [valeur(true), valeur(false)] : []),
]

type Source = (ici: Ici, place: Place) => readonly Idee[]

const niveaux: Source = ({ arbre }) =>
  (noeudEn(arbre, ['niveaux'])?.children ?? []).map((niveau) =>
    valeur(enfant(niveau, 'rang')?.value, String(enfant(niveau, 'libelle')?.value ?? '')),
  )

/** Criteria that stand in no group yet. */
const criteresLibres: Source = ({ contexte, arbre }) => {
  const pris = new Set(
    (noeudEn(arbre, ['groupes'])?.children ?? []).flatMap((groupe) => chaines(enfant(groupe, 'criteres'))),
  )
  return idsDe(noeudEn(arbre, ['criteres']))
    .filter(({ id }) => !pris.has(id))
    .map(({ id, libelle }) => valeur(id, libelle || (critereConnu(contexte.cotation, id)?.libelle ?? '')))
}

/** Values of a key that has words of its own, whatever its schema. */
const PAR_CLE: Readonly<Record<string, Source>> = {
  fact: (_ici, place) => faitsPossibles(place),
  operator: (_ici, place) =>
    (place.valeurs ?? []).filter(isOperateur).map((operateur) => valeur(operateur, t('jsonOperateur', { operateur }))),
  condition: ({ contexte, arbre }) =>
    clesDe(noeudEn(arbre, ['conditions'])).map((nom) => valeur(nom, motsDeLaNommee(contexte.cotation, nom))),
  niveau: niveaux,
  couleur: () => Array.from({ length: 12 }, (_, i) => valeur(`n${i + 1}`)),
  apres: ({ arbre, parent }) =>
    clesDe(noeudEn(arbre, ['parametres'])).map((nom) => valeur(nom, motsDeLaCle(parent, nom))),
  contingent: ({ arbre }) => idsDe(noeudEn(arbre, ['contingents'])).map(({ id, libelle }) => valeur(id, libelle)),
  not: () => conditionsPossibles(),
  conditions: () => groupesPossibles(),
}

/** Elements of a list that are whole pieces. */
const PAR_LISTE: Readonly<Record<string, Source>> = {
  criteres: () => [extrait(t('jsonCritereNouveau'), CRITERE, t('jsonCritereNouveauAide'))],
  niveaux: () => [extrait(t('jsonNiveauNouveau'), NIVEAU)],
  groupes: () => [extrait(t('jsonGroupeNouveau'), GROUPE)],
  'groupes.criteres': criteresLibres,
  all: () => conditionsPossibles(),
  any: () => conditionsPossibles(),
}

function valeurs(ici: Ici): readonly Idee[] {
  const { contexte, arbre, chemin } = ici
  const place = placeEn(contexte.objet, arbre && getNodeValue(arbre), chemin)
  const [cle, liste, rang] = [chemin.at(-1), chemin.at(-2), chemin.at(-4)]
  if (cle === 'value' || (typeof cle === 'number' && liste === 'value')) return valeursDeComparaison(ici, place)
  if (typeof cle === 'number') {
    const source = PAR_LISTE[`${String(rang)}.${String(liste)}`] ?? PAR_LISTE[String(liste)]
    if (source) return source(ici, place)
    if (ici.parent.elements.length > 0 && Object.hasOwn(place.cles, 'du'))
      return [extrait(t('jsonDateeNouvelle'), '{ "du": "${1:2025-01}", "valeur": $2 }')]
    return mots(String(liste), place)
  }
  const source = Object.hasOwn(PAR_CLE, String(cle)) ? PAR_CLE[String(cle)] : undefined
  if (source) return source(ici, place)
  const dansUneGrille = chemin[0] === 'grilles' && liste === 'points'
  return dansUneGrille
    ? [
        { ...valeur(null), detail: t('jsonPointsDuNiveau') },
        extrait(t('jsonDateeNouvelle'), '[{ "du": "${1:2024-01}", "valeur": $2 }]'),
      ]
    : mots(String(cle), place)
}

// ---- the place under the cursor

/** What a proposal replaces: the word or the quoted text under the cursor. */
function etendueSousLeCurseur(texte: string, offset: number, noeud: Node | undefined): Etendue {
  const isDedans = noeud !== undefined && noeud.offset < offset && offset <= noeud.offset + noeud.length
  if (isDedans && noeud.type !== 'object' && noeud.type !== 'array') {
    // A string that does not close runs to the end of its line: only what is before the cursor is replaced.
    const ferme = texte[noeud.offset] !== '"' || texte[noeud.offset + noeud.length - 1] === '"'
    return { debut: noeud.offset, fin: ferme ? noeud.offset + noeud.length : offset }
  }
  const mot = /[\w-]*$/.exec(texte.slice(0, offset))?.[0].length ?? 0
  return { debut: offset - mot, fin: offset }
}

/** What may be written at a place, in the order of the schema; none where nothing is known. */
export function propositions(contexte: ContexteDAide, offset: number): readonly Proposition[] {
  const { texte, objet } = contexte
  const arbre = arbreDe(texte)
  const { path: chemin, isAtPropertyKey, previousNode } = getLocation(texte, offset)
  const parent = placeEn(objet, arbre && getNodeValue(arbre), chemin.slice(0, -1))
  const ici: Ici = { contexte, arbre, chemin, parent }
  const etendue = etendueSousLeCurseur(texte, offset, previousNode)
  const suite = texte.slice(etendue.fin)
  if (!isAtPropertyKey) return chemin.length === 0 ? [] : valeurs(ici).map((idee) => ({ ...idee, ...etendue }))
  const isNommee = /^\s*:/.test(suite)
  const virgule = /^\s*"/.test(suite) ? ',' : ''
  return cles(ici).map((idee) => ({
    ...idee,
    ...etendue,
    insertion: isNommee ? brut(JSON.stringify(idee.libelle)) : idee.insertion + virgule,
  }))
}
