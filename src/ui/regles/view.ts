// What the Règles page shows, computed from the draft, its origin and the cohort's coverage. Pure: no component sums,
// sorts or formats anything.
import type { Couverture } from '~/analysis/couverture.ts'
import { type Cellule, isMasquee, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import {
  codeDuCritere,
  type Cotation,
  type Critere,
  type Datee,
  enVigueur,
  GRILLES,
  type NomDeGrille,
  niveauDeRang,
  type PointsDeGrille,
} from '~/domain/cotation.ts'
import { changementsDe, type Difference } from '~/domain/diff.ts'
import { type Case, pointsDuNiveau, progressifDe } from '~/domain/chiffres.ts'
import type { PointsSaisis } from '~/domain/edit.ts'
import { imprimer } from '~/domain/texte.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { problem } from '~/domain/problem.ts'
import { lireChiffreDe } from '~/exchange/grille-chiffre.ts'
import { nomDuCritere } from '~/exchange/grille-coller.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { t } from '~/i18n/index.ts'
import { nombre, points as motsDePoints, pourCent } from '~/i18n/nombres.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { m } from '../tableur/mots.ts'

/** Couverture d’un critère dans une grille. */
export interface Compte {
  readonly remplis: number
  readonly retenus: number
  readonly inconnus: number
  readonly effectif: number
}

/** Ce que le jeu de règles touche dans la cohorte ; les petits effectifs d’une cohorte réelle sont masqués. */
export interface Touches {
  readonly parCritere: Readonly<Record<string, Partial<Readonly<Record<NomDeGrille, Compte>>>>>
  readonly synthetique: boolean
}

/** From the worker's coverage, grid by grid, to one entry a criterion. */
export function lireTouches(
  couvertures: Readonly<Record<NomDeGrille, Couverture>>,
  { synthetique }: { readonly synthetique: boolean },
): Touches {
  const parCritere: Record<string, Partial<Record<NomDeGrille, Compte>>> = {}
  for (const grille of GRILLES)
    for (const { critere, ...compte } of couvertures[grille].criteres)
      (parCritere[critere] ??= {})[grille] = { ...compte, effectif: couvertures[grille].effectif }
  return { parCritere, synthetique }
}

type ParGrille = Touches['parCritere'][string]

/** What may be shown of one criterion: its count in each grid, and in both together. */
interface Montrables {
  readonly grilles: Partial<Readonly<Record<NomDeGrille, Cellule>>>
  readonly total: Cellule
}

/** Counts of a criterion, masked with what their sums would give away: both grids and their total are on the page. */
export function comptesMontrables(parGrille: ParGrille, { synthetique }: Touches): Montrables {
  const presentes = GRILLES.flatMap((grille) => {
    const compte = parGrille[grille]
    return compte ? [{ grille, ...compte }] : []
  })
  if (presentes.length === 0) return { grilles: {}, total: { valeur: 0 } }
  const table = masquerTableau(
    presentes.map(({ remplis, effectif }) => [remplis, effectif - remplis]),
    { synthetique },
  )
  return {
    grilles: Object.fromEntries(presentes.map(({ grille }, i) => [grille, table.cellules[i]?.[0]])),
    total: table.totauxDesColonnes[0] ?? { masque: true },
  }
}

/** A count of households: « 412 », « moins de 11 », or « masqué » when it would give another away. */
export function compteLisible(n: number, cellule: Cellule): string {
  if (!isMasquee(cellule)) return nombre(n)
  return t(n < SEUIL_DE_MASQUAGE ? 'reglesMoinsDe' : 'reglesMasque')
}

export interface CelluleVue {
  readonly grille: NomDeGrille
  /** « 25 », « ≤ 10 », « — ». */
  readonly texte: string
  /** What the field holds when it opens: the integer or the cap of a progressive scale. */
  readonly saisie: string
  readonly genre: 'niveau' | 'propre' | 'hors' | 'progressif'
  readonly modifiee: boolean
  /** What stood in the origin, when it differs; `barre` is the same without the sign of a cap, to be struck in the cell. */
  readonly avant: string | undefined
  readonly barre: string | undefined
  readonly nom: string
}

export interface LigneVue {
  readonly id: string
  readonly code: string
  readonly libelle: string
  /** Rank of the level in the origin, when the criterion has moved. */
  readonly ancienNiveau: number | undefined
  readonly condition: string
  readonly fondement: { readonly texte: string; readonly genre: 'loi' | 'objectif' | 'local' }
  readonly diaporama: boolean
  readonly cellules: readonly [CelluleVue, CelluleVue]
  readonly touche: { readonly texte: string; readonly partPourMille: number } | undefined
}

export interface BandeVue {
  readonly rang: number
  readonly libelle: string
  readonly couleur: string
  readonly points: string
  readonly lignes: readonly LigneVue[]
}

export interface ReglesVue {
  readonly legende: string
  readonly bandes: readonly BandeVue[]
  /** `puce`: the same in a few signs, for a chip. */
  readonly differences: readonly { readonly cle: string; readonly phrase: string; readonly puce: string }[]
}

/** Before the cap of a progressive scale. */
const PLAFOND = '≤\u202f'

/** A criterion outside of the grid. */
const HORS = '—'

export const nomDeGrille = (grille: NomDeGrille): string =>
  t(grille === 'primo' ? 'reglesGrillePrimo' : 'reglesGrilleMutation')

const FONDEMENTS = {
  obligatoire: { texte: 'reglesFondementLoi', genre: 'loi' },
  objectif: { texte: 'reglesFondementObjectif', genre: 'objectif' },
  facultatif: { texte: 'reglesFondementLocal', genre: 'local' },
} as const

export function fondement(critere: Critere): LigneVue['fondement'] {
  const { texte, genre } = FONDEMENTS[critere.nature]
  return { texte: t(texte), genre }
}

/** Points as the grid writes them, in force at the month. */
export function textePoints(points: PointsDeGrille | undefined, defaut: number | undefined, mois: MoisIndex): string {
  if (points === undefined) return HORS
  const valeur = enVigueur(points as Datee<Exclude<PointsDeGrille, readonly unknown[]>>, mois)
  if (valeur === undefined) return HORS
  if (valeur === null) return nombre(defaut ?? 0)
  return typeof valeur === 'number' ? nombre(valeur) : `${PLAFOND}${nombre(valeur.plafond)}`
}

const defautDe = (cotation: Cotation, rang: number, mois: MoisIndex): number | undefined => {
  const niveau = niveauDeRang(cotation, rang)
  return niveau ? enVigueur<number>(niveau.points, mois) : undefined
}

export function cellule(
  cotation: Cotation,
  origine: Cotation,
  critere: Critere,
  grille: NomDeGrille,
  mois: MoisIndex,
): CelluleVue {
  const points = cotation.grilles[grille].points[critere.id]
  const texte = textePoints(points, defautDe(cotation, critere.niveau, mois), mois)
  const critereOrigine = origine.criteres.find(({ id }) => id === critere.id)
  const avant = critereOrigine
    ? textePoints(origine.grilles[grille].points[critere.id], defautDe(origine, critereOrigine.niveau, mois), mois)
    : HORS
  const valeur =
    points === undefined ? undefined : enVigueur(points as Datee<Exclude<PointsDeGrille, readonly unknown[]>>, mois)
  const genre =
    valeur === undefined ? 'hors' : valeur === null ? 'niveau' : typeof valeur === 'number' ? 'propre' : 'progressif'
  return {
    grille,
    texte,
    saisie: genre === 'hors' ? '' : texte.replace(/[^\d−]/g, '').replace('−', '-'),
    genre,
    modifiee: texte !== avant,
    avant: texte === avant ? undefined : avant,
    barre: texte === avant ? undefined : avant.replace(PLAFOND, ''),
    nom: t('reglesCellule', {
      code: codeDuCritere(cotation, critere.id),
      critere: critere.libelle,
      grille: nomDeGrille(grille),
      valeur: [
        genre === 'hors' ? t('reglesCelluleHors') : t('reglesCellulePoints', { texte }),
        ...(texte === avant ? [] : [t('reglesVoletEtait', { avant })]),
      ].join(', '),
    }),
  }
}

function touche(touches: Touches | undefined, critere: string): LigneVue['touche'] {
  const parGrille = touches?.parCritere[critere]
  if (touches === undefined || parGrille === undefined) return undefined
  const grilles = GRILLES.flatMap((grille) => parGrille[grille] ?? [])
  const remplis = grilles.reduce((total, grille) => total + grille.remplis, 0)
  const effectif = grilles.reduce((total, grille) => total + grille.effectif, 0)
  if (effectif === 0) return undefined
  const { total } = comptesMontrables(parGrille, touches)
  if (isMasquee(total)) return { texte: compteLisible(remplis, total), partPourMille: 0 }
  return { texte: pourCent(remplis / effectif, 1), partPourMille: Math.round((1000 * remplis) / effectif) }
}

function ligne(
  cotation: Cotation,
  origine: Cotation,
  critere: Critere,
  touches: Touches | undefined,
  mois: MoisIndex,
): LigneVue {
  const ancien = origine.criteres.find(({ id }) => id === critere.id)?.niveau
  return {
    id: critere.id,
    code: codeDuCritere(cotation, critere.id),
    libelle: critere.libelle,
    ancienNiveau: ancien === critere.niveau ? undefined : ancien,
    condition: phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {}, court: true }),
    fondement: fondement(critere),
    diaporama: critere.diaporama === true,
    cellules: [
      cellule(cotation, origine, critere, 'primo', mois),
      cellule(cotation, origine, critere, 'mutation', mois),
    ],
    touche: touche(touches, critere.id),
  }
}

interface DeuxJeux {
  readonly origine: Cotation
  readonly cotation: Cotation
  readonly mois: MoisIndex
}

/** « C10 : niveau 3 → 4 », « C24 mutation : 8 → 15 ». @returns undefined when only the whole sentence says it. */
function puce(difference: Difference, { origine, cotation, mois }: DeuxJeux): string | undefined {
  if (difference.code === 'niveau-du-critere')
    return t('reglesPuceNiveau', { ...difference, code: codeDuCritere(cotation, difference.critere) })
  if (difference.code !== 'points') return undefined
  const { critere: id, grille } = difference
  const words = (jeu: Cotation): string => {
    const rang = jeu.criteres.find((critere) => critere.id === id)?.niveau ?? 0
    return textePoints(jeu.grilles[grille].points[id], defautDe(jeu, rang, mois), mois)
  }
  return t('reglesPucePoints', {
    code: codeDuCritere(cotation, id),
    grille: nomDeGrille(grille),
    avant: words(origine),
    apres: words(cotation),
  })
}

/** The grid: bands by level, criteria in the order of the rule set, with what differs from the origin. */
export function reglesVue(
  cotation: Cotation,
  origine: Cotation,
  touches: Touches | undefined,
  mois: MoisIndex,
): ReglesVue {
  const bandes = cotation.niveaux
    .toSorted((a, b) => a.rang - b.rang)
    .map((niveau) => ({
      rang: niveau.rang,
      libelle: niveau.libelle,
      couleur: niveau.couleur,
      points: motsDePoints(enVigueur<number>(niveau.points, mois) ?? 0),
      lignes: cotation.criteres
        .filter((critere) => critere.niveau === niveau.rang)
        .map((critere) => ligne(cotation, origine, critere, touches, mois)),
    }))
  return {
    legende: t('reglesLegende', { criteres: cotation.criteres.length, niveaux: cotation.niveaux.length }),
    bandes,
    differences: changementsDe(origine, cotation).map((difference, i) => {
      const phrase = phraseDeDifference(difference, { avant: origine, apres: cotation })
      return {
        cle: `${i}-${difference.code}`,
        phrase,
        puce: puce(difference, { origine, cotation, mois }) ?? phrase,
      }
    }),
  }
}

// ---- typing

/**
 * What a typed cell means: a number for points, the level's own points when it equals them, a new cap for a
 * progressive scale; an empty field takes the criterion back to its level's points, a dash out of the grid.
 * A text that cannot be is refused with the words of a paste.
 */
export function lireSaisie(
  texte: string,
  cotation: Cotation,
  place: Case,
  mois: MoisIndex,
): { readonly valeur: PointsSaisis } | { readonly refus: string } {
  const { critere, grille } = place
  const progressif = progressifDe(cotation, place, mois)
  if (texte.trim() === '')
    return { valeur: cotation.grilles[grille].points[critere] === undefined ? undefined : (progressif ?? null) }
  const lecture = lireChiffreDe(texte, cotation, place, mois)
  if (!lecture.ok) {
    if (lecture.faute.raison === 'texte') return { refus: t('reglesSaisieNonNombre') }
    const params = { critere: nomDuCritere(cotation, critere), recu: texte.trim(), faute: lecture.faute }
    return { refus: phraseCourte(problem('case-de-grille', '', params)) }
  }
  const { valeur } = lecture.lu
  if (valeur === undefined) return { valeur }
  if (progressif) return { valeur: { ...progressif, plafond: valeur } }
  return { valeur: valeur === niveauDe(cotation, critere, mois) ? null : valeur }
}

const niveauDe = (cotation: Cotation, id: string, mois: MoisIndex): number | undefined => {
  const critere = cotation.criteres.find((autre) => autre.id === id)
  return critere && pointsDuNiveau(cotation, critere.niveau, mois)
}

/** What an emptied cell, or a dash, did: neither says it by itself. @param cotation before */
export function annonceDeSaisie(texte: string, cotation: Cotation, place: Case, mois: MoisIndex): string | undefined {
  if (cotation.grilles[place.grille].points[place.critere] === undefined) return undefined
  if (texte.trim() !== '') return /^[-−–—]$/.test(texte.trim()) ? m('tableurVide', { n: 1 }) : undefined
  if (progressifDe(cotation, place, mois)) return m('tableurBaremeGarde')
  return m('tableurNiveauRetabli', { points: nombre(niveauDe(cotation, place.critere, mois) ?? 0) })
}

// ---- versions

/** « v2 · Hébergés au niveau 4 », « version livrée · … ». */
export const nomDeVersion = ({ numero, titre }: { readonly numero: number; readonly titre: string }): string =>
  numero === 0 ? `${titre} (${t('reglesVersionLivree')})` : t('reglesVersionNumero', { numero, titre })

/** « v2 », « version livrée » : where the whole name does not fit. */
export const nomCourtDeVersion = ({ numero }: { readonly numero: number }): string =>
  numero === 0 ? t('reglesVersionLivree') : t('reglesVersionCourte', { numero })

/** The draft as a file: strict JSON, printed, that an import reads back to the same hash. */
export const fichierDuBrouillon = (cotation: Cotation): { readonly nom: string; readonly texte: string } => ({
  nom: `${cotation.id}.cotation.json`,
  texte: imprimer(cotation),
})
