// What the Règles page shows, computed from the draft, its origin and the cohort's coverage. Pure: no component sums,
// sorts or formats anything.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { Couverture } from '~/analysis/couverture.ts'
import { isMasquee, masquerCompte } from '~/analysis/masque.ts'
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
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { t } from '~/i18n/index.ts'
import { nombre, points as motsDePoints, pourCent } from '~/i18n/nombres.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'

/** Couverture d’un critère dans une grille. */
interface Compte {
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

/** A count of households, « moins de 11 » where it must be masked. */
function compteLisible(n: number, { synthetique }: Touches): string {
  return isMasquee(masquerCompte(n, { synthetique })) ? t('reglesMoinsDe') : nombre(n)
}

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

function touche(touches: Touches | undefined, critere: string): LigneVue['touche'] {
  const parGrille = touches?.parCritere[critere]
  if (touches === undefined || parGrille === undefined) return undefined
  const grilles = GRILLES.flatMap((grille) => parGrille[grille] ?? [])
  const remplis = grilles.reduce((total, grille) => total + grille.remplis, 0)
  const effectif = grilles.reduce((total, grille) => total + grille.effectif, 0)
  if (effectif === 0) return undefined
  if (isMasquee(masquerCompte(remplis, touches))) return { texte: t('reglesMoinsDe'), partPourMille: 0 }
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
  /** What it was in the origin, where the points come from. */
  readonly aide: string
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
    aide: [
      detailDuBareme(bareme) ?? (vue.genre === 'niveau' ? t('reglesVoletDuNiveau') : undefined),
      vue.avant === undefined ? undefined : t('reglesVoletEtait', { avant: vue.avant }),
    ]
      .filter((part) => part !== undefined)
      .join('\u202f; '),
  }
}

function effetDansLaGrille(grille: NomDeGrille, compte: Compte | undefined, touches: Touches): readonly string[] {
  const nom = nomDeGrille(grille)
  if (compte === undefined) return [t('reglesEffetHors', { grille: nom })]
  const { remplis, retenus, inconnus, effectif } = compte
  const masque = isMasquee(masquerCompte(remplis, touches))
  return [
    t('reglesEffetRemplissent', {
      n: compteLisible(remplis, touches),
      total: nombre(effectif),
      part: effectif === 0 || masque ? '—' : pourCent(remplis / effectif, 1),
      grille: nom,
    }),
    ...(retenus < remplis ? [t('reglesEffetRetenus', { n: compteLisible(retenus, touches) })] : []),
    ...(inconnus > 0 ? [t('reglesEffetACompleter', { n: compteLisible(inconnus, touches) })] : []),
  ]
}

/** The panel of one criterion. */
export function voletVue(
  cotation: Cotation,
  origine: Cotation,
  id: string,
  touches: Touches | undefined,
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
      touches === undefined
        ? []
        : GRILLES.flatMap((grille) => effetDansLaGrille(grille, touches.parCritere[id]?.[grille], touches)),
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

// ---- headline

export interface ConstatVu {
  readonly cle: string
  readonly gravite: Constat['gravite']
  readonly titre: string
  readonly detail: string
  /** Words of the gesture that mends it, when one does. */
  readonly correction: string | undefined
  readonly constat: Constat
}

export interface AlerteVue {
  /** The first blocking finding; undefined when none blocks. */
  readonly premier: ConstatVu | undefined
  readonly tous: readonly ConstatVu[]
  readonly autres: number
}

const ORDRE_DE_GRAVITE: Readonly<Record<Constat['gravite'], number>> = { bloquant: 0, attention: 1, information: 2 }

/** Findings of the draft, the gravest first. */
export function alerteVue(constats: readonly Constat[], cotation: Cotation): AlerteVue {
  const tous = constats
    .toSorted((a, b) => ORDRE_DE_GRAVITE[a.gravite] - ORDRE_DE_GRAVITE[b.gravite])
    .map((constat, i): ConstatVu => {
      const { titre, detail, mend } = phraseDeConstat(constat, cotation)
      return {
        cle: `${i}-${constat.code}`,
        gravite: constat.gravite,
        titre,
        detail,
        correction: constat.correction ? mend : undefined,
        constat,
      }
    })
  const [premier] = tous
  const bloque = premier?.gravite === 'bloquant' ? premier : undefined
  return { premier: bloque, tous, autres: tous.length - (bloque ? 1 : 0) }
}

// ---- versions

/** « v2 · Hébergés au niveau 4 », « version livrée · … ». */
export const nomDeVersion = ({ numero, titre }: { readonly numero: number; readonly titre: string }): string =>
  numero === 0 ? `${titre} (${t('reglesVersionLivree')})` : t('reglesVersionNumero', { numero, titre })

/** The draft as a file: indented JSON that an import reads back to the same hash. */
export const fichierDuBrouillon = (cotation: Cotation): { readonly nom: string; readonly texte: string } => ({
  nom: `${cotation.id}.cotation.json`,
  texte: `${JSON.stringify(cotation, null, 2)}\n`,
})
