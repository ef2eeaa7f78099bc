// What each step of the tour shows and says, given the work as it is, and where its card stands. Pure.
import { setPoints } from '~/domain/edit.ts'
import type { Edition } from '~/domain/edition.ts'
import { critereNomme } from '~/i18n/criteres.ts'
import { t } from '~/i18n/index.ts'
import { BROUILLON, type EtatAtelier, type RefDeRegles } from '../etat/contrat.ts'

/** Ce que la visite propose de faire, et que rien ne fait sans un clic. */
export type GesteDeVisite = { readonly libelle: string } & (
  | { readonly genre: 'editer'; readonly edition: Edition }
  | { readonly genre: 'annuler' }
  | { readonly genre: 'comparer'; readonly a: RefDeRegles; readonly b: RefDeRegles }
  | { readonly genre: 'aller'; readonly adresse: string }
)

export interface EtapeVue {
  readonly rang: number
  readonly chemin: '/regles' | '/comparer' | '/quartiers'
  /** Selectors of what is shown: the first that is on the page. */
  readonly cibles: readonly string[]
  readonly titre: string
  readonly texte: string
  readonly geste: GesteDeVisite | undefined
}

/** The change that the tour proposes: it lifts a frequent criterion above what the law puts first. */
const CRITERE = 'handicap'
const GRILLE = 'mutation'
const POINTS = 60
const CIBLES_DE_REGLE = [`[data-critere="${CRITERE}"][data-grille="${GRILLE}"]`, '[role="grid"]']

/** The one application that every synthetic cohort has. */
const DEMANDE = 'D0001'

type Etat = Pick<EtatAtelier, 'brouillon' | 'comparaison' | 'cohorte' | 'mois'>
type Etape = Omit<EtapeVue, 'rang'>

function regle({ brouillon: { contenu }, mois }: Etat): Etape {
  const points = contenu.grilles[GRILLE].points[CRITERE]
  const isLa = contenu.criteres.some(({ id }) => id === CRITERE) && points !== undefined
  const edition = isLa && points !== POINTS ? setPoints(contenu, GRILLE, CRITERE, POINTS, mois) : undefined
  const texte = isLa ? t('visiteRegle', { critere: critereNomme(contenu, CRITERE) }) : t('visiteRegleSansCase')
  return {
    chemin: '/regles',
    cibles: CIBLES_DE_REGLE,
    titre: t('visiteRegleTitre'),
    texte: isLa && points === POINTS ? t('visiteRegleFait', { points: POINTS }) : texte,
    geste: edition?.ok
      ? { libelle: t('visiteRegleGeste', { points: POINTS }), genre: 'editer', edition: edition.value }
      : undefined,
  }
}

const constat = ({ brouillon: { modifie } }: Etat): Etape => ({
  chemin: '/regles',
  cibles: ['[data-visite="constat"]'],
  titre: t('visiteConstatTitre'),
  texte: t(modifie ? 'visiteConstat' : 'visiteConstatSans'),
  geste: undefined,
})

function comparer({ brouillon: { origine, modifie }, comparaison: { a, b } }: Etat): Etape {
  const isDeja = a === origine && b === BROUILLON
  return {
    chemin: '/comparer',
    cibles: ['[data-visite="phrases"]'],
    titre: t('visiteComparerTitre'),
    texte: t(modifie ? 'visiteComparer' : 'visiteComparerSans'),
    geste: isDeja ? undefined : { libelle: t('visiteComparerGeste'), genre: 'comparer', a: origine, b: BROUILLON },
  }
}

const cas = ({ cohorte }: Etat): Etape => ({
  chemin: '/comparer',
  cibles: ['[data-visite="cas"]'],
  titre: t('visiteCasTitre'),
  texte: t('visiteCas'),
  geste:
    cohorte?.synthetique === true
      ? { libelle: t('visiteCasGeste'), genre: 'aller', adresse: `/comparer?cas=${DEMANDE}` }
      : undefined,
})

function flamanderie({ brouillon: { annulable } }: Etat): Etape {
  const isDuJour =
    annulable?.code === 'points' &&
    annulable.critere === CRITERE &&
    annulable.grille === GRILLE &&
    annulable.apres === POINTS
  return {
    chemin: '/quartiers',
    cibles: ['[data-visite="flamanderie"]'],
    titre: t('visiteFlamanderieTitre'),
    texte: `${t('visiteFlamanderie')} ${t('visiteFin')}`,
    geste: isDuJour ? { libelle: t('visiteDefaire'), genre: 'annuler' } : undefined,
  }
}

const ETAPES = [regle, constat, comparer, cas, flamanderie] as const
export const TOTAL = ETAPES.length

/** @param etape index of the step */
export function etapeVue(etape: number, etat: Etat): EtapeVue {
  const faire = ETAPES[etape] ?? flamanderie
  return { rang: etape + 1, ...faire(etat) }
}

/** Pixels, from the corner of the window. */
export interface Cadre {
  readonly x: number
  readonly y: number
  readonly l: number
  readonly h: number
}
export type Taille = Pick<Cadre, 'l' | 'h'>

const MARGE = 12
const borner = (x: number, max: number): number => Math.max(MARGE, Math.min(x, max))

/** Beside what is shown, inside the window: under it, over it, at its right, at its left; else in the far corner. */
export function placer(
  cible: Cadre | undefined,
  carte: Taille,
  fenetre: Taille,
): { readonly x: number; readonly y: number } {
  const coin = { x: fenetre.l - carte.l - MARGE, y: fenetre.h - carte.h - 3 * MARGE }
  const isHors =
    !cible || cible.y + cible.h <= 0 || cible.y >= fenetre.h || cible.x + cible.l <= 0 || cible.x >= fenetre.l
  if (isHors) return coin
  const x = borner(cible.x, coin.x)
  const y = borner(cible.y, coin.y)
  const sous = cible.y + cible.h + MARGE
  if (sous <= coin.y) return { x, y: sous }
  const sur = cible.y - carte.h - MARGE
  if (sur >= MARGE && sur <= coin.y) return { x, y: sur }
  const droite = cible.x + cible.l + MARGE
  if (droite <= coin.x) return { x: droite, y }
  const gauche = cible.x - carte.l - MARGE
  return gauche >= MARGE ? { x: gauche, y } : coin
}
