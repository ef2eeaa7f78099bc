// Commands on many cells of the grid at once: pasted, emptied, imported, or changed by an act on chosen criteria. One
// edition each. What a cell must show is said as its figure; how it is written (the level's points, a scale, dates of
// effect) stays what it was, as when it is typed.
import { type Case, chiffreDe, type EcartDeGrille, ecartsDeGrille, pointsDuNiveau, progressifDe } from './chiffres.ts'
import type { Cotation, NomDeGrille, PointsDeGrille } from './cotation.ts'
import { pointsDonnes, pointsProblems, type PointsSaisis } from './edit.ts'
import { critereDe, editionVers } from './editer.ts'
import type { Edition } from './edition.ts'
import { texteProblems } from './formes.ts'
import { type ActeDeLot, multiplier } from './lot.ts'
import { type MoisIndex, parseMois } from './mois.ts'
import type { NomDeCotation } from './noms-cotation.ts'
import { applyPatch } from './patch.ts'
import { ok, pointer, type Problem, problem, type Result } from './problem.ts'

/** Chiffre voulu dans une grille ; undefined : hors de la grille. */
export interface ChiffreVoulu {
  readonly grille: NomDeGrille
  readonly chiffre: number | undefined
}

/** Ce qui change d’un critère ; les chiffres sont ceux que la grille doit montrer, à son nouveau niveau s’il en change. */
export interface Retouche {
  readonly critere: string
  readonly libelle?: string
  readonly niveau?: number
  readonly chiffres?: readonly ChiffreVoulu[]
}

/** How a figure is written: `null` when it is the level's own, a new cap where the cell holds a scale. */
function pointsPour(cotation: Cotation, place: Case, chiffre: number | undefined, mois: MoisIndex): PointsSaisis {
  if (chiffre === undefined) return undefined
  const progressif = progressifDe(cotation, place, mois)
  if (progressif) return { ...progressif, plafond: chiffre }
  const { niveau } = critereDe(cotation, place.critere).critere
  return chiffre === pointsDuNiveau(cotation, niveau, mois) ? null : chiffre
}

/** Labels and levels, and what is wrong with them. */
function avecTextes(
  cotation: Cotation,
  retouches: readonly Retouche[],
): { readonly cotation: Cotation; readonly problems: readonly Problem[] } {
  const connus = cotation.niveaux.map(({ rang }) => rang)
  const criteres = [...cotation.criteres]
  const problems = retouches.flatMap(({ critere: id, libelle, niveau }) => {
    if (libelle === undefined && niveau === undefined) return []
    const { index } = critereDe(cotation, id)
    const critere = criteres[index]
    if (critere) criteres[index] = { ...critere, libelle: libelle ?? critere.libelle, niveau: niveau ?? critere.niveau }
    const at = pointer('criteres', index)
    return [
      ...(libelle === undefined ? [] : texteProblems(`${at}/libelle`, libelle)),
      ...(niveau === undefined || connus.includes(niveau)
        ? []
        : [problem('niveau-inconnu', `${at}/niveau`, { critere: id, niveau, connus })]),
    ]
  })
  return { cotation: { ...cotation, criteres }, problems }
}

/** A cotation whose points are written in place: copying a grid for each of its cells would take minutes on a large one. */
function aRemplir(cotation: Cotation) {
  const { primo, mutation } = cotation.grilles
  const points = { primo: { ...primo.points }, mutation: { ...mutation.points } }
  return {
    cotation: {
      ...cotation,
      grilles: { primo: { ...primo, points: points.primo }, mutation: { ...mutation, points: points.mutation } },
    },
    ecrire: ({ critere, grille }: Case, valeur: PointsDeGrille | undefined): void => {
      if (valeur === undefined) delete points[grille][critere]
      else points[grille][critere] = valeur
    },
  }
}

/** Criteria retouched in one named edition. Problems: a figure, a label or a level that cannot be, a penalty in a group. */
export function retoucher(
  cotation: Cotation,
  retouches: readonly Retouche[],
  mois: string,
  nom: NomDeCotation,
): Result<Edition> {
  const { cotation: nommee, problems } = avecTextes(cotation, retouches)
  const { cotation: apres, ecrire } = aRemplir(nommee)
  const fautes = retouches.flatMap(({ critere, chiffres = [] }) =>
    chiffres.flatMap(({ grille, chiffre }) => {
      const place: Case = { critere, grille }
      if (chiffreDe(apres, place, parseMois(mois))?.valeur === chiffre) return []
      const valeur = pointsPour(apres, place, chiffre, parseMois(mois))
      ecrire(place, pointsDonnes(apres.grilles[grille].points[critere], valeur, mois))
      return pointsProblems(apres, pointer('grilles', grille, 'points', critere), valeur)
    }),
  )
  return editionVers(cotation, nom, [...problems, ...fautes], apres)
}

/** What a file changes, as one edition named after the number of cells that differ. */
export function importerRetouches(
  cotation: Cotation,
  retouches: readonly Retouche[],
  mois: string,
): Result<{ readonly edition: Edition; readonly ecarts: readonly EcartDeGrille[] }> {
  const edition = retoucher(cotation, retouches, mois, { code: 'import-de-grille', cases: 0 })
  if (!edition.ok) return edition
  const ecarts = ecartsDeGrille(cotation, applyPatch(cotation, edition.value.patch), parseMois(mois))
  return ok({ edition: { ...edition.value, nom: { code: 'import-de-grille', cases: ecarts.length } }, ecarts })
}

/** The cells of a block out of their grids. */
export const viderCases = (cotation: Cotation, cases: readonly Case[], mois: string): Result<Edition> =>
  retoucher(
    cotation,
    cases.map(({ critere, grille }) => ({ critere, chiffres: [{ grille, chiffre: undefined }] })),
    mois,
    { code: 'vidage', cases: cases.length },
  )

/** What a criterion becomes by an act that reads and writes figures. Outside of a grid it stays outside. */
function retouche(cotation: Cotation, critere: string, acte: ActeDeLot, mois: MoisIndex): Retouche {
  if (acte.genre === 'niveau') return { critere, niveau: acte.rang }
  if (acte.genre === 'copier') return { critere }
  if (acte.genre === 'sortir')
    return { critere, chiffres: acte.grilles.map((grille) => ({ grille, chiffre: undefined })) }
  const calculer = (points: number): number =>
    acte.genre === 'multiplier' ? multiplier(points, acte.facteur) : points + acte.points
  return {
    critere,
    chiffres: acte.grilles.flatMap((grille) => {
      const chiffre = chiffreDe(cotation, { critere, grille }, mois)
      return chiffre ? [{ grille, chiffre: calculer(chiffre.valeur) }] : []
    }),
  }
}

/** An act on chosen criteria, as one named edition. A copy takes scales and dates of effect along. */
export function appliquerLot(
  cotation: Cotation,
  criteres: readonly string[],
  acte: ActeDeLot,
  mois: string,
): Result<Edition> {
  const nom: NomDeCotation = { code: 'lot', acte, criteres: criteres.length }
  if (acte.genre !== 'copier')
    return retoucher(
      cotation,
      criteres.map((critere) => retouche(cotation, critere, acte, parseMois(mois))),
      mois,
      nom,
    )
  const vers = acte.de === 'primo' ? 'mutation' : 'primo'
  const source = cotation.grilles[acte.de].points
  const { cotation: apres, ecrire } = aRemplir(cotation)
  for (const critere of criteres) ecrire({ critere, grille: vers }, source[critere])
  return editionVers(cotation, nom, [], apres)
}
