// Commands on what a whole grid shares — parameters, mode of ranking — and on values that change with the date.
import {
  type Cotation,
  type Datee,
  isDatee,
  type ModeDeClassement,
  type Niveau,
  type NomDeGrille,
  type PointsDeGrille,
  type Progressif,
} from './cotation.ts'
import { avecPoints, changerEnVigueur, pointsProblems } from './edit.ts'
import { avecCle, editionVers } from './editer.ts'
import type { Edition } from './edition.ts'
import {
  BORNES_DE_L_ANNEE,
  BORNES_DE_PARAMETRE,
  BORNES_DES_POINTS,
  dateeProblems,
  entierProblems,
  texteProblems,
} from './formes.ts'
import { invariant } from './invariant.ts'
import { pointer, type Problem, type Result } from './problem.ts'

export type NomDeParametre = keyof Cotation['parametres']
type Parametre = Cotation['parametres'][NomDeParametre]

/** Ce que l’on règle d’un paramètre ; une clé absente ne change pas. */
export interface ParametreSaisi {
  readonly valeur?: number
  /** `undefined` takes the year away. */
  readonly annee?: number | undefined
  /** Where the value comes from; an empty text takes it away. One of them at most is kept. */
  readonly origine?: { readonly type: 'source' | 'hypothese'; readonly texte: string }
}

const avecParametre = (cotation: Cotation, nom: NomDeParametre, parametre: Parametre): Cotation => ({
  ...cotation,
  parametres: { ...cotation.parametres, [nom]: parametre },
})

/** A parameter. Where its value has dates of effect, the one in force at `mois` (AAAA-MM) is the one that changes. */
export function setParametre(
  cotation: Cotation,
  nom: NomDeParametre,
  saisi: ParametreSaisi,
  mois: string,
): Result<Edition> {
  const avant = cotation.parametres[nom]
  const at = pointer('parametres', nom)
  const formes: Problem[] = []
  let apres: Parametre = avant
  const { valeur, origine } = saisi
  if (valeur !== undefined) {
    formes.push(...entierProblems(`${at}/valeur`, valeur, BORNES_DE_PARAMETRE))
    const actuelle: Datee<number> = avant.valeur
    apres = { ...apres, valeur: isDatee(actuelle) ? changerEnVigueur(actuelle, mois, valeur) : valeur }
  }
  if ('annee' in saisi) {
    if (saisi.annee !== undefined) formes.push(...entierProblems(`${at}/annee`, saisi.annee, BORNES_DE_L_ANNEE))
    apres = avecCle(apres, 'annee', saisi.annee)
  }
  if (origine !== undefined) {
    const texte = origine.texte.trim()
    if (texte !== '') formes.push(...texteProblems(pointer('parametres', nom, origine.type), texte))
    const autre = origine.type === 'source' ? 'hypothese' : 'source'
    apres = avecCle(avecCle(apres, autre, undefined), origine.type, texte === '' ? undefined : texte)
  }
  return editionVers(cotation, { code: 'parametre', nom }, formes, avecParametre(cotation, nom, apres))
}

/** How a grid ranks. */
export function setMode(cotation: Cotation, grille: NomDeGrille, mode: ModeDeClassement): Result<Edition> {
  return editionVers(cotation, { code: 'mode', grille, apres: mode }, [], {
    ...cotation,
    grilles: { ...cotation.grilles, [grille]: { ...cotation.grilles[grille], mode } },
  })
}

/** Ce dont la valeur peut changer avec la date. */
export type CibleDatee =
  | { readonly type: 'critere'; readonly critere: string; readonly grille: NomDeGrille }
  | { readonly type: 'niveau'; readonly rang: number }
  | { readonly type: 'parametre'; readonly nom: NomDeParametre }

/** What is written there; undefined when the grid does not use the criterion. */
export function valeurDeLaCible(cotation: Cotation, cible: CibleDatee): PointsDeGrille | undefined {
  switch (cible.type) {
    case 'critere':
      return cotation.grilles[cible.grille].points[cible.critere]
    case 'niveau':
      return cotation.niveaux.find(({ rang }) => rang === cible.rang)?.points
    case 'parametre':
      return cotation.parametres[cible.nom].valeur
  }
}

const nombres = (at: string, valeurs: PointsDeGrille, bornes: typeof BORNES_DE_PARAMETRE): readonly Problem[] =>
  dateeProblems(at, valeurs as Datee<number>, (place, valeur) => entierProblems(place, valeur, bornes))

/**
 * The values of a thing: one, or one for each date of effect, the dates in order.
 * @param valeurs of a criterion, `null` stands for its level's points; levels and parameters take integers only
 */
export function setPointsDates(cotation: Cotation, cible: CibleDatee, valeurs: PointsDeGrille): Result<Edition> {
  switch (cible.type) {
    case 'critere': {
      const { critere, grille } = cible
      const at = pointer('grilles', grille, 'points', critere)
      return editionVers(
        cotation,
        { code: 'points', critere, grille, avant: cotation.grilles[grille].points[critere], apres: valeurs },
        dateeProblems(at, valeurs as Datee<number | Progressif | null>, (place, valeur) =>
          pointsProblems(cotation, place, valeur),
        ),
        avecPoints(cotation, grille, critere, valeurs),
      )
    }
    case 'niveau': {
      const index = cotation.niveaux.findIndex(({ rang }) => rang === cible.rang)
      const niveau = cotation.niveaux[index]
      invariant(niveau, `niveau ${cible.rang} absent`)
      const points = valeurs as Niveau['points']
      return editionVers(
        cotation,
        { code: 'points-du-niveau', rang: cible.rang, avant: niveau.points, apres: points },
        nombres(pointer('niveaux', index, 'points'), valeurs, BORNES_DES_POINTS),
        { ...cotation, niveaux: cotation.niveaux.with(index, { ...niveau, points }) },
      )
    }
    case 'parametre': {
      const { nom } = cible
      const apres: Parametre = { ...cotation.parametres[nom], valeur: valeurs as Parametre['valeur'] }
      return editionVers(
        cotation,
        { code: 'parametre', nom },
        nombres(pointer('parametres', nom, 'valeur'), valeurs, BORNES_DE_PARAMETRE),
        avecParametre(cotation, nom, apres),
      )
    }
  }
}
