// Commands on the levels of a draft. Their ranks are 1, 2, 3… in the order of the list: a level that comes, goes or moves
// gives the others their new rank, and criteria follow their level.
import type { Cotation, Niveau } from './cotation.ts'
import { deplacer, editionVers } from './editer.ts'
import type { Edition } from './edition.ts'
import { BORNES_DES_POINTS, entierProblems, slugLibre, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { fail, pointer, type Problem, problem, type Result } from './problem.ts'

const NIVEAUX_MAX = 99
/** Jetons de couleur d’un niveau. */
export const COULEURS: readonly string[] = Array.from({ length: 12 }, (_, i) => `n${i + 1}`)

/** Levels, the first to pass first. */
export const niveauxEnOrdre = ({ niveaux }: Cotation): readonly Niveau[] => niveaux.toSorted((a, b) => a.rang - b.rang)

/** The first colour that no level has, the first of all when they all serve. */
export const couleurLibre = ({ niveaux }: Cotation): string =>
  COULEURS.find((couleur) => niveaux.every((niveau) => niveau.couleur !== couleur)) ?? 'n1'

function niveauDe(cotation: Cotation, rang: number): { readonly niveau: Niveau; readonly index: number } {
  const index = cotation.niveaux.findIndex((niveau) => niveau.rang === rang)
  const niveau = cotation.niveaux[index]
  invariant(niveau, `niveau ${rang} absent`)
  return { niveau, index }
}

/** Levels ranked by their place in the list; criteria follow their level. */
function renumeroter(cotation: Cotation): Cotation {
  const rangs = new Map(cotation.niveaux.map(({ rang }, i) => [rang, i + 1]))
  return {
    ...cotation,
    niveaux: cotation.niveaux.map((niveau, i) => (niveau.rang === i + 1 ? niveau : { ...niveau, rang: i + 1 })),
    criteres: cotation.criteres.map((critere) => {
      const rang = rangs.get(critere.niveau) ?? critere.niveau
      return rang === critere.niveau ? critere : { ...critere, niveau: rang }
    }),
  }
}

export interface NiveauSaisi {
  readonly libelle: string
  readonly points: number
  /** Token, `n1` to `n12`; one that does not serve yet when absent. */
  readonly couleur?: string
}

/** @param place from 0, the first to pass; after the others when absent */
export function ajouterNiveau(
  cotation: Cotation,
  { libelle, points, couleur = couleurLibre(cotation) }: NiveauSaisi,
  place: number = cotation.niveaux.length,
): Result<Edition> {
  const propre = libelle.trim()
  const at = pointer('niveaux', place)
  const pris = cotation.niveaux.map(({ id }) => id)
  const libre = Math.max(...cotation.niveaux.map(({ rang }) => rang)) + 1
  const niveau: Niveau = { rang: libre, id: slugLibre(propre, pris, 'niveau'), libelle: propre, couleur, points }
  const ordonnee = { ...cotation, niveaux: niveauxEnOrdre(cotation) }
  const ajoutee = { ...ordonnee, niveaux: ordonnee.niveaux.toSpliced(place, 0, niveau) }
  const formes: readonly Problem[] = [
    ...texteProblems(`${at}/libelle`, propre),
    ...entierProblems(`${at}/points`, points, BORNES_DES_POINTS),
    ...couleurProblems(`${at}/couleur`, couleur),
    ...(cotation.niveaux.length >= NIVEAUX_MAX ? [problem('liste-trop-longue', '/niveaux', { max: NIVEAUX_MAX })] : []),
  ]
  return editionVers(
    cotation,
    { code: 'niveau-ajoute', libelle: propre },
    formes,
    ordonnee,
    ajoutee,
    renumeroter(ajoutee),
  )
}

const couleurProblems = (at: string, couleur: string): readonly Problem[] =>
  COULEURS.includes(couleur) ? [] : [problem('valeur-hors-liste', at, { recu: couleur.slice(0, 60), permis: COULEURS })]

/** Moves a level to another place. @param vers from 0, the first to pass */
export function deplacerNiveau(cotation: Cotation, rang: number, vers: number): Result<Edition> {
  const ordonnee = { ...cotation, niveaux: niveauxEnOrdre(cotation) }
  const { niveau, index } = niveauDe(ordonnee, rang)
  const place = Math.min(Math.max(vers, 0), cotation.niveaux.length - 1)
  const otee = { ...ordonnee, niveaux: ordonnee.niveaux.toSpliced(index, 1) }
  const deplacee = { ...ordonnee, niveaux: deplacer(ordonnee.niveaux, index, place) }
  return editionVers(
    cotation,
    { code: 'niveau-deplace', libelle: niveau.libelle, avant: index + 1, apres: place + 1 },
    [],
    ...(place === index ? [cotation] : [ordonnee, otee, deplacee, renumeroter(deplacee)]),
  )
}

export function setLibelleDuNiveau(cotation: Cotation, rang: number, libelle: string): Result<Edition> {
  const { niveau, index } = niveauDe(cotation, rang)
  const propre = libelle.trim()
  return editionVers(
    cotation,
    { code: 'niveau-renomme', avant: niveau.libelle, apres: propre },
    texteProblems(pointer('niveaux', index, 'libelle'), propre),
    { ...cotation, niveaux: cotation.niveaux.with(index, { ...niveau, libelle: propre }) },
  )
}

/** @param couleur token, `n1` to `n12` */
export function setCouleurDuNiveau(cotation: Cotation, rang: number, couleur: string): Result<Edition> {
  const { niveau, index } = niveauDe(cotation, rang)
  return editionVers(
    cotation,
    { code: 'couleur-du-niveau', libelle: niveau.libelle },
    couleurProblems(pointer('niveaux', index, 'couleur'), couleur),
    { ...cotation, niveaux: cotation.niveaux.with(index, { ...niveau, couleur }) },
  )
}

/**
 * Takes a level away.
 * @param vers rank of the level that takes its criteria; without it, a level that has some is kept
 */
export function retirerNiveau(cotation: Cotation, rang: number, vers?: number): Result<Edition> {
  const ordonnee = { ...cotation, niveaux: niveauxEnOrdre(cotation) }
  const { niveau, index } = niveauDe(ordonnee, rang)
  const at = pointer('niveaux', index)
  const siens = cotation.criteres.filter((critere) => critere.niveau === rang)
  if (cotation.niveaux.length === 1) return fail([problem('dernier-niveau', at, {})])
  const accueil = cotation.niveaux.find((autre) => autre.rang === vers && autre.rang !== rang)
  if (siens.length > 0 && accueil === undefined)
    return fail([problem('niveau-occupe', at, { libelle: niveau.libelle, criteres: siens.map((c) => c.libelle) })])
  const videe =
    siens.length === 0 || accueil === undefined
      ? ordonnee
      : {
          ...ordonnee,
          criteres: cotation.criteres.map((critere) =>
            critere.niveau === rang ? { ...critere, niveau: accueil.rang } : critere,
          ),
        }
  const retiree = { ...videe, niveaux: videe.niveaux.toSpliced(index, 1) }
  return editionVers(
    cotation,
    {
      code: 'niveau-retire',
      libelle: niveau.libelle,
      ...(siens.length > 0 && accueil ? { vers: accueil.libelle } : {}),
    },
    [],
    videe,
    retiree,
    renumeroter(retiree),
  )
}
