// What the side panel shows of one criterion: its points in both grids, what it touches, where it comes from. Pure.
import { type Cellule, isMasquee, masquerCompte } from '~/analysis/masque.ts'
import { criteresProteges } from '~/analysis/proteges.ts'
import {
  type Bareme,
  codeDuCritere,
  type Cotation,
  type CotationResolue,
  type Critere,
  GRILLES,
  groupeDuCritere,
  type NomDeGrille,
  resolveCotation,
} from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import type { Result } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { nombre, pourCent } from '~/i18n/nombres.ts'
import { enchaine, enumere, phraseDeCondition } from '~/i18n/phrase.ts'
import {
  cellule,
  type CelluleVue,
  type Compte,
  compteLisible,
  comptesMontrables,
  nomDeGrille,
  type Touches,
} from './view.ts'

/**
 * Makes an edition of the draft as it now is.
 * @returns the reason, in words, when it cannot be made.
 */
export type DonnerEdition = (faire: (cotation: Cotation) => Result<Edition>) => string | undefined

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
  /** Group of the criterion, and those that it may join. */
  readonly groupe: string | undefined
  readonly groupes: readonly { readonly id: string; readonly libelle: string }[]
  /** What goes when it is removed. */
  readonly retrait: readonly string[]
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
  resolue: CotationResolue | undefined,
): PointsDuVolet {
  const vue = cellule(cotation, origine, critere, grille, mois)
  const bareme = resolue?.grilles[grille].criteres.find((c) => c.critere.id === critere.id)?.bareme
  const titre = { grille: nomDeGrille(grille) }
  return {
    grille,
    titre: vue.genre === 'progressif' ? t('reglesVoletPlafond', titre) : t('reglesVoletPoints', titre),
    valeur: vue.genre === 'hors' ? undefined : Number(vue.saisie),
    genre: vue.genre,
    aide: enchaine(
      [
        detailDuBareme(bareme) ?? (vue.genre === 'niveau' ? t('reglesVoletDuNiveau') : undefined),
        vue.avant === undefined ? undefined : t('reglesVoletEtait', { avant: vue.avant }),
      ].filter((part) => part !== undefined),
    ),
  }
}

function effetDansLaGrille(
  grille: NomDeGrille,
  compte: Compte | undefined,
  cellule: Cellule | undefined,
  touches: Touches,
): readonly string[] {
  const nom = nomDeGrille(grille)
  if (compte === undefined || cellule === undefined) return [t('reglesEffetHors', { grille: nom })]
  const { remplis, retenus, inconnus, effectif } = compte
  const isMontrable = (n: number): boolean => !isMasquee(masquerCompte(n, touches))
  const isMasque = isMasquee(cellule)
  return [
    t('reglesEffetRemplissent', {
      n: compteLisible(remplis, cellule),
      total: nombre(effectif),
      part: effectif === 0 || isMasque ? '—' : pourCent(remplis / effectif, 1),
      grille: nom,
    }),
    // Both parts of the count are told, or neither.
    ...(retenus < remplis && !isMasque && isMontrable(retenus) && isMontrable(remplis - retenus)
      ? [t('reglesEffetRetenus', { n: nombre(retenus) })]
      : []),
    ...(inconnus > 0
      ? [t('reglesEffetACompleter', { n: compteLisible(inconnus, masquerCompte(inconnus, touches)) })]
      : []),
  ]
}

function effetDuCritere(touches: Touches | undefined, id: string): readonly string[] {
  if (touches === undefined) return []
  const parGrille = touches.parCritere[id] ?? {}
  const { grilles } = comptesMontrables(parGrille, touches)
  return GRILLES.flatMap((grille) => effetDansLaGrille(grille, parGrille[grille], grilles[grille], touches))
}

/** What leaves the rule set with a criterion, in sentences. */
function retraitDuCritere(cotation: Cotation, id: string): readonly string[] {
  const grilles = GRILLES.filter((grille) => cotation.grilles[grille].points[id] !== undefined)
  const groupe = groupeDuCritere(cotation, id)
  const nom = groupe?.libelle ?? groupe?.id ?? ''
  return [
    grilles.length === 0
      ? t('critereRetirerSansPoints')
      : t('critereRetirerGrilles', { grilles: enumere(grilles.map(nomDeGrille), 'et') }),
    ...(groupe === undefined
      ? []
      : [t(groupe.criteres.length === 1 ? 'critereRetirerLeGroupe' : 'critereRetirerDuGroupe', { groupe: nom })]),
    t('critereRetirerAnnulable'),
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
  const groupe = groupeDuCritere(cotation, id)
  const resolue = resolveCotation(cotation, mois)
  return {
    id,
    code: codeDuCritere(cotation, id),
    libelle: critere.libelle,
    phrase: phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {} }),
    niveau: critere.niveau,
    niveaux: cotation.niveaux.map(({ rang, couleur, libelle }) => ({ rang, couleur, libelle })),
    points: GRILLES.map((grille) =>
      pointsDuVolet(cotation, origine, critere, grille, mois, resolue.ok ? resolue.value : undefined),
    ),
    groupe: groupe?.id,
    groupes: (cotation.groupes ?? []).map(({ id: autre, libelle, criteres }) => ({
      id: autre,
      libelle: t('critereDansLeGroupe', { groupe: libelle ?? autre, n: criteres.length }),
    })),
    retrait: retraitDuCritere(cotation, id),
    effet: effetDuCritere(touches, id),
    sensible: criteresProteges(cotation).has(id),
  }
}
