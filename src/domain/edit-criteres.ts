// Commands on the criteria of a draft: add, copy, remove, condition, texts. Each gives a named edition, or says why it
// cannot.
import type { Condition } from './condition.ts'
import { type Cotation, type Critere, GRILLES, type NomDeGrille, type PointsDeGrille } from './cotation.ts'
import { type PointsSaisis, pointsProblems } from './edit.ts'
import { avecCle, critereDe, editionVers, sansMembre } from './editer.ts'
import type { Edition } from './edition.ts'
import { slugLibre, texteProblems } from './formes.ts'
import type { ChampsDuCritere, NomDeCotation } from './noms-cotation.ts'
import { fail, pointer, type Problem, problem, type Result } from './problem.ts'

const CRITERES_MAX = 5000

const TEXTES = ['libelle', 'explicationDemandeur', 'explicationAgent', 'justificatif'] as const
const FACULTATIFS: readonly string[] = ['explicationDemandeur', 'explicationAgent', 'justificatif']

type Points = Partial<Record<NomDeGrille, PointsDeGrille>>

/** Points of a criterion in each grid that uses it. */
const pointsDe = ({ grilles }: Cotation, id: string): Points =>
  Object.fromEntries(
    GRILLES.flatMap((grille) => {
      const points = grilles[grille].points[id]
      return points === undefined ? [] : [[grille, points]]
    }),
  )

/** The cotation with the points of a criterion in both grids; a grid not named does not use it. */
const avecPointsDe = (cotation: Cotation, id: string, points: Points): Cotation => ({
  ...cotation,
  grilles: {
    primo: { ...cotation.grilles.primo, points: avecCle(cotation.grilles.primo.points, id, points.primo) },
    mutation: { ...cotation.grilles.mutation, points: avecCle(cotation.grilles.mutation.points, id, points.mutation) },
  },
})

function inserer(
  cotation: Cotation,
  critere: Omit<Critere, 'id'>,
  points: Points,
  place: number,
): { readonly id: string; readonly cotation: Cotation } {
  const pris = [
    ...cotation.criteres.map((connu) => connu.id),
    ...GRILLES.flatMap((g) => Object.keys(cotation.grilles[g].points)),
  ]
  const id = slugLibre(critere.libelle, pris, 'critere')
  const criteres = cotation.criteres.toSpliced(place, 0, { ...critere, id })
  return { id, cotation: avecPointsDe({ ...cotation, criteres }, id, points) }
}

function texteDe(critere: Omit<Critere, 'id'>, champ: (typeof TEXTES)[number]): string | undefined {
  return critere[champ]
}

/** What the schema would say of a criterion, besides its condition. */
function critereProblems(cotation: Cotation, critere: Omit<Critere, 'id'>, index: number): readonly Problem[] {
  const at = pointer('criteres', index)
  const connus = cotation.niveaux.map(({ rang }) => rang)
  return [
    ...TEXTES.flatMap((champ) => {
      const texte = texteDe(critere, champ)
      return texte === undefined ? [] : texteProblems(`${at}/${champ}`, texte)
    }),
    ...texteProblems(`${at}/source/reference`, critere.source.reference),
    ...(connus.includes(critere.niveau)
      ? []
      : [problem('niveau-inconnu', `${at}/niveau`, { critere: critere.libelle, niveau: critere.niveau, connus })]),
    ...(cotation.criteres.length >= CRITERES_MAX && index >= cotation.criteres.length
      ? [problem('liste-trop-longue', '/criteres', { max: CRITERES_MAX })]
      : []),
  ]
}

/**
 * A new criterion.
 * @param points in each grid that uses it: `null` for its level's default; a grid not named does not use it
 * @param place in the rule set, at its end when absent
 */
export function ajouterCritere(
  cotation: Cotation,
  critere: Omit<Critere, 'id'>,
  points: Partial<Record<NomDeGrille, PointsSaisis>>,
  place: number = cotation.criteres.length,
): Result<Edition> {
  const propre = { ...critere, libelle: critere.libelle.trim() }
  const donnes = Object.fromEntries(
    GRILLES.flatMap((grille) => (points[grille] === undefined ? [] : [[grille, points[grille]]])),
  ) as Points
  const { id, cotation: apres } = inserer(cotation, propre, donnes, place)
  const formes = [
    ...critereProblems(cotation, propre, cotation.criteres.length),
    ...GRILLES.flatMap((grille) => pointsProblems(cotation, pointer('grilles', grille, 'points', id), points[grille])),
  ]
  return editionVers(cotation, { code: 'critere-ajoute', libelle: propre.libelle }, formes, apres)
}

/** Words added to the label of a copy. */
const SUITE_DE_COPIE = ' (copie)'

/** A copy of a criterion after it, with the same points, in the same group. */
export function copierCritere(cotation: Cotation, id: string): Result<Edition> {
  const { critere, index } = critereDe(cotation, id)
  const { id: _id, ...reste } = critere
  const libelle = critere.libelle.endsWith(SUITE_DE_COPIE) ? critere.libelle : critere.libelle + SUITE_DE_COPIE
  const copie = { ...reste, libelle }
  const { id: idDeLaCopie, cotation: avec } = inserer(cotation, copie, pointsDe(cotation, id), index + 1)
  const groupes = avec.groupes?.map((groupe) => {
    const place = groupe.criteres.indexOf(id)
    return place < 0 ? groupe : { ...groupe, criteres: groupe.criteres.toSpliced(place + 1, 0, idDeLaCopie) }
  })
  return editionVers(
    cotation,
    { code: 'critere-copie', libelle: critere.libelle },
    critereProblems(cotation, copie, cotation.criteres.length),
    groupes === undefined ? avec : { ...avec, groupes },
  )
}

/** Takes a criterion out of the rule set, its grids and its group; a group that is left without any goes too. */
export function retirerCritere(cotation: Cotation, id: string): Result<Edition> {
  const { critere, index } = critereDe(cotation, id)
  if (cotation.criteres.length === 1) return fail([problem('dernier-critere', pointer('criteres', index), {})])
  const sans = { ...sansMembre(cotation, id), criteres: cotation.criteres.toSpliced(index, 1) }
  return editionVers(cotation, { code: 'critere-retire', libelle: critere.libelle }, [], avecPointsDe(sans, id, {}))
}

/** @param conditions made of the dictionary's facts, operators and values */
export function setConditions(cotation: Cotation, id: string, conditions: Condition): Result<Edition> {
  const { critere, index } = critereDe(cotation, id)
  return editionVers(cotation, { code: 'condition-du-critere', libelle: critere.libelle }, [], {
    ...cotation,
    criteres: cotation.criteres.with(index, { ...critere, conditions }),
  })
}

/** The value that is kept: text without spaces around, nothing for an empty text that may be absent. */
function aGarder<K extends keyof ChampsDuCritere>(
  champ: K,
  valeur: ChampsDuCritere[K],
): ChampsDuCritere[K] | undefined {
  if (typeof valeur === 'string') {
    const propre = valeur.trim()
    return propre === '' && FACULTATIFS.includes(champ) ? undefined : (propre as ChampsDuCritere[K])
  }
  if (typeof valeur === 'object') return { ...valeur, reference: valeur.reference.trim() } as ChampsDuCritere[K]
  return valeur
}

/** One text or choice of a criterion. An empty text takes it away, where the criterion may do without. */
export function setChampDuCritere<K extends keyof ChampsDuCritere>(
  cotation: Cotation,
  id: string,
  champ: K,
  valeur: ChampsDuCritere[K],
): Result<Edition> {
  const { critere, index } = critereDe(cotation, id)
  const apres = avecCle(critere, champ, aGarder(champ, valeur) as Critere[K] | undefined)
  const nom: NomDeCotation =
    champ === 'libelle'
      ? { code: 'critere-renomme', avant: critere.libelle, apres: apres.libelle }
      : { code: 'champ-du-critere', libelle: critere.libelle, champ: champ as Exclude<K, 'libelle'> }
  return editionVers(cotation, nom, critereProblems(cotation, apres, index), {
    ...cotation,
    criteres: cotation.criteres.with(index, apres),
  })
}
