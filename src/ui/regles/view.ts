// What the Règles page shows, computed from the draft, its origin and the cohort's coverage. Pure: no component sums,
// sorts or formats anything.
import {
  type Bareme,
  codeDuCritere,
  type Cotation,
  type Critere,
  type Datee,
  enVigueur,
  GRILLES,
  isDatee,
  type NomDeGrille,
  niveauDeRang,
  type PointsDeGrille,
  resolveCotation,
} from '~/domain/cotation.ts'
import { diffCotation } from '~/domain/diff.ts'
import type { PointsSaisis } from '~/domain/edit.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { t } from '~/i18n/index.ts'
import { nombre, points as motsDePoints, pourCent } from '~/i18n/nombres.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'

/** Couverture d’un critère dans une grille, telle que l’ouvrier la rend. */
export interface Couverture {
  readonly remplis: number
  readonly retenus: number
  readonly inconnus: number
  readonly effectif: number
}
export type CouvertureParCritere = Readonly<Record<string, Partial<Readonly<Record<NomDeGrille, Couverture>>>>>

export interface CelluleVue {
  readonly grille: NomDeGrille
  /** « 25 », « ≤ 10 », « — ». */
  readonly texte: string
  /** What the field holds when it opens: the integer or the cap of a progressive scale. */
  readonly saisie: string
  readonly genre: 'niveau' | 'propre' | 'hors' | 'progressif'
  readonly modifiee: boolean
  /** What stood in the origin, when it differs. */
  readonly avant: string | undefined
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
  readonly differences: readonly { readonly cle: string; readonly phrase: string }[]
}

/** A criterion outside of the grid. */
const HORS = '—'

const nomDeGrille = (grille: NomDeGrille): string =>
  t(grille === 'primo' ? 'reglesGrillePrimo' : 'reglesGrilleMutation')

const FONDEMENTS = {
  obligatoire: { texte: 'reglesFondementLoi', genre: 'loi' },
  objectif: { texte: 'reglesFondementObjectif', genre: 'objectif' },
  facultatif: { texte: 'reglesFondementLocal', genre: 'local' },
} as const

function fondement(critere: Critere): LigneVue['fondement'] {
  const { texte, genre } = FONDEMENTS[critere.nature]
  return { texte: t(texte), genre }
}

/** Points as the grid writes them, in force at the month. */
export function textePoints(points: PointsDeGrille | undefined, defaut: number | undefined, mois: MoisIndex): string {
  if (points === undefined) return HORS
  const valeur = enVigueur(points as Datee<Exclude<PointsDeGrille, readonly unknown[]>>, mois)
  if (valeur === undefined) return HORS
  if (valeur === null) return nombre(defaut ?? 0)
  return typeof valeur === 'number' ? nombre(valeur) : `≤\u202f${nombre(valeur.plafond)}`
}

const defautDe = (cotation: Cotation, rang: number, mois: MoisIndex): number | undefined => {
  const niveau = niveauDeRang(cotation, rang)
  return niveau ? enVigueur<number>(niveau.points, mois) : undefined
}

function cellule(
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
    nom: t('reglesCellule', {
      code: codeDuCritere(cotation, critere.id),
      critere: critere.libelle,
      grille: nomDeGrille(grille),
      valeur: genre === 'hors' ? t('reglesCelluleHors') : `${texte} points`,
    }),
  }
}

function touche(couverture: CouvertureParCritere | undefined, critere: string): LigneVue['touche'] {
  const parGrille = couverture?.[critere]
  if (parGrille === undefined) return undefined
  const grilles = GRILLES.flatMap((grille) => parGrille[grille] ?? [])
  const remplis = grilles.reduce((total, grille) => total + grille.remplis, 0)
  const effectif = grilles.reduce((total, grille) => total + grille.effectif, 0)
  if (effectif === 0) return undefined
  return { texte: pourCent(remplis / effectif, 1), partPourMille: Math.round((1000 * remplis) / effectif) }
}

function ligne(
  cotation: Cotation,
  origine: Cotation,
  critere: Critere,
  couverture: CouvertureParCritere | undefined,
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
    touche: touche(couverture, critere.id),
  }
}

/** The grid: bands by level, criteria in the order of the rule set, with what differs from the origin. */
export function reglesVue(
  cotation: Cotation,
  origine: Cotation,
  couverture: CouvertureParCritere | undefined,
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
        .map((critere) => ligne(cotation, origine, critere, couverture, mois)),
    }))
  return {
    legende: t('reglesLegende', { criteres: cotation.criteres.length, niveaux: cotation.niveaux.length }),
    bandes,
    differences: diffCotation(origine, cotation).map((difference, i) => ({
      cle: `${i}-${difference.code}`,
      phrase: phraseDeDifference(difference, { avant: origine, apres: cotation }),
    })),
  }
}

// ---- side panel

export interface PointsDuVolet {
  readonly grille: NomDeGrille
  readonly titre: string
  readonly valeur: number | undefined
  readonly genre: CelluleVue['genre']
  readonly etait: string | undefined
  readonly detail: string | undefined
}

export interface VoletVue {
  readonly id: string
  readonly code: string
  readonly libelle: string
  readonly phrase: string
  readonly niveau: number
  readonly niveaux: readonly { readonly rang: number; readonly couleur: string; readonly libelle: string }[]
  readonly points: readonly PointsDuVolet[]
  readonly fiche: readonly { readonly nom: string; readonly texte: string }[]
  readonly explications: readonly { readonly nom: string; readonly texte: string }[]
  readonly effet: readonly string[]
  readonly sensible: boolean
}

function detailDuBareme(bareme: Bareme | undefined): string | undefined {
  if (bareme?.type !== 'progressif') return undefined
  return t('reglesVoletProgressif', {
    parPas: nombre(bareme.parPas),
    pas: nombre(bareme.pas),
    plafond: nombre(bareme.plafond),
    bonus: nombre(bareme.bonus),
    apres: nombre(bareme.apres),
  })
}

function pointsDuVolet(
  cotation: Cotation,
  origine: Cotation,
  critere: Critere,
  grille: NomDeGrille,
  mois: MoisIndex,
): PointsDuVolet {
  const vue = cellule(cotation, origine, critere, grille, mois)
  const resolue = resolveCotation(cotation, mois)
  const bareme = resolue.ok
    ? resolue.value.grilles[grille].criteres.find((c) => c.critere.id === critere.id)?.bareme
    : undefined
  const titre = { grille: nomDeGrille(grille) }
  return {
    grille,
    titre: vue.genre === 'progressif' ? t('reglesVoletPlafond', titre) : t('reglesVoletPoints', titre),
    valeur: vue.genre === 'hors' ? undefined : Number(vue.saisie),
    genre: vue.genre,
    etait: vue.avant === undefined ? undefined : t('reglesVoletEtait', { avant: vue.avant }),
    detail: detailDuBareme(bareme) ?? (vue.genre === 'niveau' ? t('reglesVoletDuNiveau') : undefined),
  }
}

function effetDansLaGrille(grille: NomDeGrille, couverture: Couverture | undefined): readonly string[] {
  const nom = nomDeGrille(grille)
  if (couverture === undefined) return [t('reglesEffetHors', { grille: nom })]
  const { remplis, retenus, inconnus, effectif } = couverture
  return [
    t('reglesEffetRemplissent', {
      n: nombre(remplis),
      total: nombre(effectif),
      part: effectif === 0 ? '—' : pourCent(remplis / effectif, 1),
      grille: nom,
    }),
    ...(retenus < remplis ? [t('reglesEffetRetenus', { n: nombre(retenus) })] : []),
    ...(inconnus > 0 ? [t('reglesEffetACompleter', { n: nombre(inconnus) })] : []),
  ]
}

/** The panel of one criterion. */
export function voletVue(
  cotation: Cotation,
  origine: Cotation,
  id: string,
  couverture: CouvertureParCritere | undefined,
  mois: MoisIndex,
): VoletVue | undefined {
  const critere = cotation.criteres.find((c) => c.id === id)
  if (critere === undefined) return undefined
  const groupe = cotation.groupes?.find(({ criteres }) => criteres.includes(id))
  const absent = t('reglesVoletAbsent')
  return {
    id,
    code: codeDuCritere(cotation, id),
    libelle: critere.libelle,
    phrase: phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {} }),
    niveau: critere.niveau,
    niveaux: cotation.niveaux.map(({ rang, couleur, libelle }) => ({ rang, couleur, libelle })),
    points: GRILLES.map((grille) => pointsDuVolet(cotation, origine, critere, grille, mois)),
    fiche: [
      { nom: t('reglesVoletNature'), texte: fondement(critere).texte },
      { nom: t('reglesVoletSource'), texte: critere.source.reference },
      { nom: t('reglesVoletJustificatif'), texte: critere.justificatif ?? absent },
      {
        nom: t('reglesVoletGroupe'),
        texte: groupe
          ? t('reglesVoletGroupeAide', { groupe: groupe.libelle ?? groupe.id, n: groupe.criteres.length })
          : t('reglesVoletSansGroupe'),
      },
    ],
    explications: [
      { nom: t('reglesVoletPour'), texte: critere.explicationDemandeur ?? absent },
      { nom: t('reglesVoletAgent'), texte: critere.explicationAgent ?? absent },
    ],
    effet:
      couverture === undefined ? [] : GRILLES.flatMap((grille) => effetDansLaGrille(grille, couverture[id]?.[grille])),
    sensible: critere.sensibilite === 'haute',
  }
}

/**
 * What a typed cell means: a number for points, the level's own points when it equals them, a new cap for a
 * progressive scale; an empty field takes the criterion back to its level's points, or leaves it out of the grid.
 * @returns undefined when the text is not a number.
 */
export function lireSaisie(
  texte: string,
  cotation: Cotation,
  critere: string,
  grille: NomDeGrille,
  mois: MoisIndex,
): { readonly valeur: PointsSaisis } | undefined {
  const propre = texte.trim().replace('−', '-').replace(',', '.').replaceAll(/\s/g, '')
  const points = cotation.grilles[grille].points[critere]
  const actuel = points === undefined || isDatee(points) ? undefined : points
  const progressif = typeof actuel === 'object' && actuel !== null ? actuel : undefined
  if (propre === '') return { valeur: points === undefined ? undefined : (progressif ?? null) }
  if (!/^-?\d+(\.\d+)?$/.test(propre)) return undefined
  const lu = Number(propre)
  if (progressif) return { valeur: { ...progressif, plafond: lu } }
  const rang = cotation.criteres.find(({ id }) => id === critere)?.niveau ?? 0
  return { valeur: lu === defautDe(cotation, rang, mois) ? null : lu }
}
