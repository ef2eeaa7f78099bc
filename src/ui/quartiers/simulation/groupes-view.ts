// Groups that indicators are told for: their family, their name, and what is not said of a few real households. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur, ResultatDIndicateur, Unite } from '~/analysis/indicateurs/contrat.ts'
import { PLAN, TOUS } from '~/analysis/indicateurs/lieux.ts'
import { type Cellule, isMasquee, masquerCompte, masquerTableau, SEUIL_DE_MASQUAGE } from '~/analysis/masque.ts'
import { motsDuGroupe } from '~/i18n/mouvements.ts'
import { type EssaiDesDeux, FLUX } from './essai-view.ts'
import { compositionTue, compteDe } from '../composition-tue.ts'
import { m } from './mots.ts'

/** Between the group of the displaced and that of the one housed instead. */
export const VERS = ' > '

export const FAMILLES = ['tous', 'demandes', 'reservataires', 'bailleurs', 'conventions', 'residences'] as const
export type Famille = (typeof FAMILLES)[number]

const SIMPLES = {
  [TOUS]: 'sixAnsGroupe_tous',
  primo: 'sixAnsGroupe_primo',
  mutation: 'sixAnsGroupe_mutation',
  'premier-quartile': 'sixAnsGroupe_premier-quartile',
  'autres-quartiles': 'sixAnsGroupe_autres-quartiles',
  prioritaire: 'sixAnsGroupe_prioritaire',
  'non-prioritaire': 'sixAnsGroupe_non-prioritaire',
  'sans-niveau': 'sixAnsGroupe_sans-niveau',
  'hors-assiette': 'sixAnsGroupe_hors-assiette',
} as const

const isSimple = (groupe: string): groupe is keyof typeof SIMPLES => Object.hasOwn(SIMPLES, groupe)

/** Axes of the groups of demands, in the order of the screen. */
export const AXES = ['grille', 'quartile', 'public', 'niveau', 'famille', 'age', 'typologie'] as const
export type Axe = (typeof AXES)[number]

const DES_AXES: readonly (readonly [Axe, RegExp])[] = [
  ['grille', /^(primo|mutation)$/],
  ['quartile', /quartiles?$/],
  ['public', /prioritaire$/],
  ['niveau', /^(niveau .+|sans-niveau)$/],
  ['famille', /^famille /],
  ['age', /^age /],
  ['typologie', /^T\d$/],
]

export const axeDe = (groupe: string): Axe | undefined => DES_AXES.find(([, forme]) => forme.test(groupe))?.[0]

/** Place of a group among those of demands, by its axis. */
export const rangDe = (groupe: string): number => {
  const axe = axeDe(groupe)
  return axe === undefined ? -1 : AXES.indexOf(axe)
}

interface Nomme {
  readonly id: string
  readonly libelle: string
}

const noms = (liste: readonly Nomme[] = []): ReadonlyMap<string, string> =>
  new Map(liste.map(({ id, libelle }) => [id, libelle]))

export interface Groupes {
  readonly famille: (groupe: string) => Famille
  readonly libelle: (groupe: string) => string
}

export function groupesDe({ scenario, branches }: EssaiDesDeux): Groupes {
  const contingents = noms(branches[FLUX].flux.contingents)
  const bailleurs = noms(scenario.bailleurs)
  const lieux = noms([...(scenario.residences ?? []), ...(scenario.livraisons ?? [])])
  const mot = (id: string): string =>
    contingents.get(id) ?? bailleurs.get(id) ?? lieux.get(id) ?? m('sixAnsGroupeQuartile', { id })
  const libelle = (groupe: string): string => {
    if (isSimple(groupe)) return m(SIMPLES[groupe])
    if (groupe.includes(VERS)) return groupe.split(VERS).map(libelle).join(' → ')
    const [axe = '', suite = ''] = groupe.split(' ')
    if (axe === 'niveau') return m('sixAnsGroupeNiveau', { n: suite })
    if (axe === 'age') return motsDuGroupe('trancheAge', suite).court
    if (axe === 'famille') return motsDuGroupe('famille', suite).court
    if (axeDe(groupe) !== undefined) return groupe
    return groupe.split(' ').map(mot).join(' · ')
  }
  const famille = (groupe: string): Famille => {
    const [premier = '', second] = groupe.split(' ')
    if (groupe === TOUS) return 'tous'
    if (axeDe(groupe) !== undefined) return 'demandes'
    if (contingents.has(premier)) return second === undefined ? 'reservataires' : 'conventions'
    if (groupe === 'hors-assiette') return 'reservataires'
    return bailleurs.has(premier) ? 'bailleurs' : 'residences'
  }
  return { famille, libelle }
}

const TU: Cellule = { masque: true }

/** Indicators of a residence or a commune that tell what its entrants are, and that no report owes (model.md §7). */
const COMPOSITION = ['entrants-premier-quartile', 'entrants-par-quartile', 'part-premier-quartile-entrants']

/** Of these, the tables by residence: what follows its name in their groups. */
const PAR_RESIDENCE: Readonly<Record<string, readonly string[]>> = {
  'entrants-premier-quartile': [''],
  'entrants-par-quartile': [' q1', ' q2', ' q3', ' q4', ' inconnu'],
}

/** Whether a result speaks of a few real households. */
function isPeu({ id, estimation, n }: ResultatDIndicateur, unite: Unite, isDemande: boolean): boolean {
  if (estimation === null) return false
  const compte = unite === 'compte' ? Math.abs(estimation) : unite === 'part' ? estimation * n : n
  // A run that does not tell a residence counts none there: a composition of none may be one that is not told.
  if (COMPOSITION.includes(id)) return compte < SEUIL_DE_MASQUAGE
  return isDemande && isMasquee(masquerCompte(compte, { synthetique: false }))
}

/**
 * Groups of which an indicator is not told, for real applications: those of a few households, when there is a single one
 * on an axis, the next smallest, since the total would give it away, and what a table by residence must hide with them.
 */
export function groupesTus(
  releve: Releve,
  { cohorte }: EssaiDesDeux,
  { id, perimetre }: Pick<CleDIndicateur, 'id' | 'perimetre'>,
  unite: Unite,
): ReadonlySet<string> {
  if (cohorte === undefined) return new Set()
  const lus = releve.cles().flatMap((cle) => {
    const isLue = cle.id === id && cle.perimetre === perimetre && cle.annee === PLAN
    const resultat = isLue ? releve.resultat(cle) : undefined
    if (!resultat) return []
    const axe = axeDe(cle.groupe)
    return [
      {
        groupe: cle.groupe,
        axe,
        taille: Math.abs(resultat.estimation ?? 0),
        isTu: isPeu(resultat, unite, axe !== undefined),
      },
    ]
  })
  const tus = new Set(lus.flatMap(({ groupe, isTu }) => (isTu ? [groupe] : [])))
  for (const axe of AXES) {
    const siens = lus.filter((lu) => lu.axe === axe).toSorted((a, b) => a.taille - b.taille)
    if (siens.filter(({ isTu }) => isTu).length !== 1) continue
    const suivant = siens.find(({ isTu }) => !isTu)
    if (suivant) tus.add(suivant.groupe)
  }
  const suites = PAR_RESIDENCE[id]
  if (suites === undefined) return tus
  const residences = releve.cles().flatMap((cle) => {
    const isLue = cle.id === 'entrants' && cle.perimetre === perimetre && cle.annee === PLAN
    return isLue ? [cle.groupe] : []
  })
  return new Set([...tus, ...compositionTue(releve, residences, { id, perimetre, annee: PLAN }, suites)])
}

/** The same of the couples of an axis: a table of counts, masked with its totals. */
export function couplesTus(
  releve: Releve,
  { cohorte }: EssaiDesDeux,
  { id, perimetre }: Pick<CleDIndicateur, 'id' | 'perimetre'>,
  noms: readonly string[],
): ReadonlySet<string> {
  if (cohorte === undefined) return new Set()
  const lire = (de: string, a: string): number =>
    compteDe(releve.resultat({ id, perimetre, groupe: `${de}${VERS}${a}`, annee: PLAN })?.estimation)
  const { cellules } = masquerTableau(
    noms.map((de) => noms.map((a) => lire(de, a))),
    { synthetique: false },
  )
  return new Set(
    noms.flatMap((de, i) => noms.flatMap((a, j) => (isMasquee(cellules[i]?.[j] ?? TU) ? [`${de}${VERS}${a}`] : []))),
  )
}
