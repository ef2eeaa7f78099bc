// A new criterion as it is being written, and what it becomes. Pure.
import type { Condition } from '~/domain/condition.ts'
import {
  type Cotation,
  type Critere,
  type Datee,
  enVigueur,
  GRILLES,
  type NomDeGrille,
  niveauDeRang,
} from '~/domain/cotation.ts'
import type { PointsSaisis } from '~/domain/edit.ts'
import { ajouterCritere } from '~/domain/edit-criteres.ts'
import type { Edition } from '~/domain/edition.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { t } from '~/i18n/index.ts'
import { lireEntier, nombre } from '~/i18n/nombres.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { nomDeGrille, textePoints } from './view.ts'

/** Points du niveau, à soi, comme le modèle, ou hors grille. */
export type GenreDePoints = 'niveau' | 'propres' | 'copie' | 'hors'

export interface PointsNouveaux {
  readonly genre: GenreDePoints
  /** Points of its own, as typed. */
  readonly texte: string
}

export interface Nouveau {
  /** Criterion that it is a copy of; empty for none. */
  readonly modele: string
  readonly libelle: string
  readonly niveau: number
  readonly points: Readonly<Record<NomDeGrille, PointsNouveaux>>
  readonly condition: Condition | undefined
  /** The condition as it is shown, with the leaves still to be filled. */
  readonly ebauche?: Condition | undefined
}

/** Which field is wrong, and why. */
export type Fautes = Readonly<Partial<Record<'libelle' | 'condition' | 'autre' | NomDeGrille, string>>>

type Simple = Exclude<PointsSaisis, undefined>
const pointsDe = (cotation: Cotation, grille: NomDeGrille, id: string, mois: MoisIndex): PointsSaisis => {
  const points = cotation.grilles[grille].points[id]
  return points === undefined ? undefined : enVigueur(points as Datee<Simple>, mois)
}

const DU_NIVEAU: PointsNouveaux = { genre: 'niveau', texte: '' }

export const nouveauVierge = (cotation: Cotation): Nouveau => ({
  modele: '',
  libelle: '',
  niveau: Math.max(...cotation.niveaux.map(({ rang }) => rang)),
  points: { primo: DU_NIVEAU, mutation: DU_NIVEAU },
  condition: undefined,
})

/** What is typed, started again from a criterion; a label already given is kept. */
export function partirDe(nouveau: Nouveau, cotation: Cotation, modele: string, mois: MoisIndex): Nouveau {
  const critere = cotation.criteres.find(({ id }) => id === modele)
  if (critere === undefined) return { ...nouveauVierge(cotation), libelle: nouveau.libelle }
  const points = (grille: NomDeGrille): PointsNouveaux => {
    const valeur = pointsDe(cotation, grille, modele, mois)
    return { genre: valeur === undefined ? 'hors' : valeur === null ? 'niveau' : 'copie', texte: '' }
  }
  return {
    modele,
    libelle: nouveau.libelle === '' ? critere.libelle : nouveau.libelle,
    niveau: critere.niveau,
    points: { primo: points('primo'), mutation: points('mutation') },
    condition: critere.conditions,
  }
}

export interface NouveauVue {
  readonly modeles: readonly { readonly value: string; readonly label: string }[]
  readonly niveaux: readonly { readonly value: string; readonly label: string }[]
  readonly grilles: readonly {
    readonly grille: NomDeGrille
    readonly nom: string
    readonly choix: readonly { readonly value: GenreDePoints; readonly label: string }[]
  }[]
}

/** What may be chosen for it. */
export function nouveauVue(nouveau: Nouveau, cotation: Cotation, mois: MoisIndex): NouveauVue {
  const niveau = niveauDeRang(cotation, nouveau.niveau)
  const duNiveau = niveau ? (enVigueur<number>(niveau.points, mois) ?? 0) : 0
  const copie = (grille: NomDeGrille): readonly { readonly value: GenreDePoints; readonly label: string }[] => {
    const points = pointsDe(cotation, grille, nouveau.modele, mois)
    return points === undefined || points === null
      ? []
      : [{ value: 'copie', label: t('critereNouveauCopie', { points: textePoints(points, duNiveau, mois) }) }]
  }
  return {
    modeles: [
      { value: '', label: t('critereNouveauVierge') },
      ...cotation.criteres.map(({ id, libelle }) => ({ value: id, label: libelle })),
    ],
    niveaux: cotation.niveaux
      .toSorted((a, b) => a.rang - b.rang)
      .map(({ rang, libelle }) => ({ value: String(rang), label: `${rang} · ${libelle}` })),
    grilles: GRILLES.map((grille) => ({
      grille,
      nom: t('critereNouveauGrille', { grille: nomDeGrille(grille) }),
      choix: [
        { value: 'niveau', label: t('critereNouveauDuNiveau', { points: nombre(duNiveau) }) },
        ...copie(grille),
        { value: 'propres', label: t('critereNouveauPropres') },
        { value: 'hors', label: t('critereNouveauHors') },
      ],
    })),
  }
}

/** The criterion, or what it lacks. */
export function creer(
  nouveau: Nouveau,
  cotation: Cotation,
  mois: MoisIndex,
): { readonly edition: Edition; readonly id: string } | { readonly fautes: Fautes } {
  const { condition } = nouveau
  const libelle = nouveau.libelle.trim()
  const saisis = (grille: NomDeGrille): PointsSaisis => {
    const { genre, texte } = nouveau.points[grille]
    if (genre === 'niveau') return null
    if (genre === 'hors') return undefined
    return genre === 'copie' ? pointsDe(cotation, grille, nouveau.modele, mois) : (lireEntier(texte) ?? Number.NaN)
  }
  const points = { primo: saisis('primo'), mutation: saisis('mutation') }
  const fautes: Fautes = {
    ...(libelle === '' ? { libelle: t('critereSansLibelle') } : {}),
    ...(condition === undefined ? { condition: t('critereSansCondition') } : {}),
    ...Object.fromEntries(
      GRILLES.filter((grille) => Number.isNaN(points[grille])).map((grille) => [grille, t('critereEntier')]),
    ),
  }
  if (condition === undefined || Object.keys(fautes).length > 0) return { fautes }
  const modele = cotation.criteres.find(({ id }) => id === nouveau.modele)
  const { id: _id, diaporama: _diaporama, ...textes }: Partial<Critere> = modele ?? {}
  const edition = ajouterCritere(
    cotation,
    {
      nature: 'facultatif',
      source: { type: 'hypothese', reference: t('critereNouveauSource') },
      ...textes,
      libelle,
      niveau: nouveau.niveau,
      conditions: condition,
    },
    points,
  )
  if (!edition.ok) return { fautes: { autre: edition.problems.map(phraseEntiere).join(' ') } }
  const connus = new Set(cotation.criteres.map(({ id }) => id))
  const cree = applyPatch(cotation, edition.value.patch).criteres.find(({ id }) => !connus.has(id))
  return { edition: edition.value, id: cree?.id ?? '' }
}
