// What the structure panel shows: levels, groups, parameters, rankings, dated values, named conditions. Pure.
import type { Condition } from '~/domain/condition.ts'
import {
  codeDuCritere,
  type Cotation,
  type Datee,
  enVigueur,
  GRILLES,
  isDatee,
  type ModeDeClassement,
  type NomDeGrille,
  type PointsDeGrille,
  type Progressif,
} from '~/domain/cotation.ts'
import { nomDuGroupe } from '~/domain/edit-groupes.ts'
import { niveauxEnOrdre } from '~/domain/edit-niveaux.ts'
import { usagesDe } from '~/domain/edit-nommees.ts'
import { type CibleDatee, type NomDeParametre, valeurDeLaCible } from '~/domain/edit-parametres.ts'
import { formatMois, type MoisIndex, parseMois, readMois } from '~/domain/mois.ts'
import { motsDesPoints } from '~/i18n/differences.ts'
import { points } from '~/i18n/nombres.ts'
import { cite, enumere, majuscule, phraseDeCondition } from '~/i18n/phrase.ts'
import { nomDeGrille } from '../regles/view.ts'
import { m, type Mot } from './mots.ts'

export interface Choix {
  readonly value: string
  readonly label: string
}

// ---- levels

export interface NiveauVue {
  readonly rang: number
  readonly id: string
  readonly libelle: string
  readonly couleur: string
  /** Undefined when they have dates of effect. */
  readonly points: number | undefined
  readonly dates: string
  readonly criteres: number
  readonly isPremier: boolean
  readonly isDernier: boolean
  /** Levels that could take its criteria, and the one offered first: the next, else the one before. */
  readonly accueils: readonly Choix[]
  readonly accueil: string | null
}

export function niveauxVue(cotation: Cotation): readonly NiveauVue[] {
  const niveaux = niveauxEnOrdre(cotation)
  return niveaux.map(({ rang, id, libelle, couleur, points: ecrits }, i) => ({
    rang,
    id,
    libelle,
    couleur,
    points: isDatee<number>(ecrits) ? undefined : ecrits,
    dates: isDatee<number>(ecrits) ? m('structureNiveauDates', { texte: motsDesPoints(ecrits) }) : '',
    criteres: cotation.criteres.filter(({ niveau }) => niveau === rang).length,
    isPremier: i === 0,
    isDernier: i === niveaux.length - 1,
    accueils: niveaux
      .filter((autre) => autre.rang !== rang)
      .map((autre) => ({ value: String(autre.rang), label: m('structureNiveauDe', autre) })),
    accueil: String((niveaux[i + 1] ?? niveaux[i - 1])?.rang ?? '') || null,
  }))
}

// ---- groups

export interface MembreVue {
  readonly id: string
  readonly code: string
  readonly libelle: string
  readonly points: string
}
export interface GroupeVue {
  readonly id: string
  readonly libelle: string
  readonly membres: readonly MembreVue[]
  /** Criteria that may join it, with the group that they would leave. */
  readonly candidats: readonly Choix[]
}
export interface GroupesVue {
  readonly groupes: readonly GroupeVue[]
  readonly hors: number
  readonly tous: readonly Choix[]
}

export function groupesVue(cotation: Cotation): GroupesVue {
  const groupes = cotation.groupes ?? []
  const proprietaires = new Map(groupes.flatMap((groupe) => groupe.criteres.map((id) => [id, groupe] as const)))
  const critereDe = new Map(cotation.criteres.map((critere) => [critere.id, critere]))
  const membre = (id: string): MembreVue => ({
    id,
    code: codeDuCritere(cotation, id),
    libelle: critereDe.get(id)?.libelle ?? id,
    points: m('structureGroupePoints', {
      primo: motsDesPoints(cotation.grilles.primo.points[id]),
      mutation: motsDesPoints(cotation.grilles.mutation.points[id]),
    }),
  })
  const tous = cotation.criteres.map(({ id, libelle }) => {
    const nom = `${codeDuCritere(cotation, id)} ${libelle}`
    const groupe = proprietaires.get(id)
    return {
      value: id,
      label: groupe ? m('structureGroupeDeja', { libelle: nom, groupe: nomDuGroupe(groupe) }) : nom,
    }
  })
  return {
    groupes: groupes.map((groupe) => ({
      id: groupe.id,
      libelle: nomDuGroupe(groupe),
      membres: groupe.criteres.map(membre),
      candidats: tous.filter(({ value }) => !groupe.criteres.includes(value)),
    })),
    hors: cotation.criteres.length - proprietaires.size,
    tous,
  }
}

// ---- parameters

const PARAMETRES: readonly {
  readonly nom: NomDeParametre
  readonly titre: Mot
  readonly aide: Mot
  readonly unite: Mot
}[] = [
  {
    nom: 'seuilPremierQuartileEuros',
    titre: 'structureSeuil',
    aide: 'structureSeuilAide',
    unite: 'structureSeuilUnite',
  },
  { nom: 'delaiAnormalMois', titre: 'structureDelai', aide: 'structureDelaiAide', unite: 'structureDelaiUnite' },
]

export interface ParametreVue {
  readonly nom: NomDeParametre
  readonly titre: string
  readonly aide: string
  readonly unite: string
  readonly valeur: Datee<number>
  readonly annee: number | undefined
  readonly origine: 'source' | 'hypothese'
  readonly texte: string
}

export const parametresVue = (cotation: Cotation): readonly ParametreVue[] =>
  PARAMETRES.map(({ nom, titre, aide, unite }) => {
    const { valeur, annee, source, hypothese } = cotation.parametres[nom]
    return {
      nom,
      titre: m(titre),
      aide: m(aide),
      unite: m(unite),
      valeur,
      annee,
      origine: source === undefined ? 'hypothese' : 'source',
      texte: source ?? hypothese ?? '',
    }
  })

// ---- ranking

export interface ModeVue {
  readonly mode: ModeDeClassement
  readonly titre: string
  readonly aide: string
}
export interface ClassementVue {
  readonly grille: NomDeGrille
  readonly titre: string
  readonly mode: ModeDeClassement
  readonly modes: readonly ModeVue[]
}

const MODES: readonly { readonly mode: ModeDeClassement; readonly titre: Mot; readonly aide: Mot }[] = [
  { mode: 'points', titre: 'structureModePoints', aide: 'structureModePointsAide' },
  { mode: 'dalo-puis-points', titre: 'structureModeDalo', aide: 'structureModeDaloAide' },
  { mode: 'niveau-puis-points', titre: 'structureModeNiveau', aide: 'structureModeNiveauAide' },
]

export const classementsVue = (cotation: Cotation): readonly ClassementVue[] =>
  GRILLES.map((grille) => ({
    grille,
    titre: m('structureClassementGrille', { grille: nomDeGrille(grille) }),
    mode: cotation.grilles[grille].mode,
    modes: MODES.map(({ mode, titre, aide }) => ({ mode, titre: m(titre), aide: m(aide) })),
  }))

// ---- dated values

/** Points d’un critère à une date, ou valeur d’un niveau ou d’un paramètre. */
export type Valeur = number | Progressif | null
export interface DateDe<T = Valeur> {
  readonly du: string
  readonly valeur: T
}

const CIBLE = { critere: 'c', niveau: 'n', parametre: 'p' } as const

/** A name for a select, that `cibleDe` reads back. */
export function cleDeCible(cible: CibleDatee): string {
  if (cible.type === 'critere') return `${CIBLE.critere}:${cible.grille}:${cible.critere}`
  return cible.type === 'niveau' ? `${CIBLE.niveau}:${cible.rang}` : `${CIBLE.parametre}:${cible.nom}`
}

/** Everything that may have dates of effect: parameters, levels, then criteria in the grids that use them. */
export function cibles(cotation: Cotation): readonly CibleDatee[] {
  return [
    ...PARAMETRES.map(({ nom }): CibleDatee => ({ type: 'parametre', nom })),
    ...niveauxEnOrdre(cotation).map(({ rang }): CibleDatee => ({ type: 'niveau', rang })),
    ...cotation.criteres.flatMap(({ id }) =>
      GRILLES.filter((grille) => cotation.grilles[grille].points[id] !== undefined).map((grille): CibleDatee => ({
        type: 'critere',
        critere: id,
        grille,
      })),
    ),
  ]
}

export function nomDeCible(cotation: Cotation, cible: CibleDatee): string {
  switch (cible.type) {
    case 'parametre':
      return m(PARAMETRES.find(({ nom }) => nom === cible.nom)?.titre ?? 'structureSeuil')
    case 'niveau': {
      const libelle = cotation.niveaux.find(({ rang }) => rang === cible.rang)?.libelle ?? ''
      return m('structureNiveauDe', { rang: cible.rang, libelle })
    }
    case 'critere': {
      const { critere: id, grille } = cible
      const libelle = cotation.criteres.find((critere) => critere.id === id)?.libelle ?? id
      const nom = `${codeDuCritere(cotation, id)} ${libelle}`
      return m('structureCritereDe', { libelle: nom, grille: nomDeGrille(grille) })
    }
  }
}

export interface DateeVue {
  readonly cle: string
  readonly cible: CibleDatee
  readonly libelle: string
  readonly valeurs: PointsDeGrille
}
export interface DatesVue {
  readonly datees: readonly DateeVue[]
  readonly autres: readonly Choix[]
}

export function datesVue(cotation: Cotation): DatesVue {
  const toutes = cibles(cotation).flatMap((cible) => {
    const valeurs = valeurDeLaCible(cotation, cible)
    return valeurs === undefined
      ? []
      : [{ cle: cleDeCible(cible), cible, libelle: nomDeCible(cotation, cible), valeurs }]
  })
  const isDateeVue = ({ valeurs }: DateeVue): boolean => isDatee(valeurs as Datee<Valeur>)
  return {
    datees: toutes.filter(isDateeVue),
    autres: toutes.filter((vue) => !isDateeVue(vue)).map(({ cle, libelle }) => ({ value: cle, label: libelle })),
  }
}

/** The thing that a select names. */
export const cibleDe = (cotation: Cotation, cle: string): CibleDatee | undefined =>
  cibles(cotation).find((cible) => cleDeCible(cible) === cle)

/** The dated values, the undated one being in force since the month that the page computes. */
export const datesDe = (valeurs: PointsDeGrille, mois: string): readonly DateDe[] =>
  isDatee(valeurs as Datee<Valeur>)
    ? (valeurs as readonly DateDe[])
    : [{ du: mois, valeur: valeurs as number | Progressif | null }]

/** Place of the value in force, -1 before the first date. */
export const rangEnVigueur = (dates: readonly DateDe[], mois: MoisIndex): number =>
  dates.findLastIndex(({ du }) => (readMois(du) ?? Infinity) <= mois)

/** One date more: the January after the last one, with its value. */
export function ajouterDate(dates: readonly DateDe[], mois: string): readonly DateDe[] {
  const derniere = dates.at(-1)
  const apres = readMois(derniere?.du ?? mois) ?? parseMois(mois)
  const du = formatMois((Math.floor(apres / 12) + 1) * 12)
  return [...dates, { du, valeur: derniere === undefined ? 0 : derniere.valeur }]
}

/** Dates in order, as they are kept. */
export const ranger = (dates: readonly DateDe[]): readonly DateDe[] =>
  dates.toSorted((a, b) => (a.du < b.du ? -1 : a.du > b.du ? 1 : 0))

/** The value kept when there are no more dates: the one in force, the first before them all. */
export const valeurSansDate = (dates: readonly DateDe[], mois: MoisIndex): Valeur => {
  const enCours = enVigueur<Valeur>(dates, mois)
  if (enCours !== undefined) return enCours
  const [premiere] = dates
  return premiere === undefined ? 0 : premiere.valeur
}

// ---- points that grow with the wait

/** « 1 point tous les 6 mois d’attente, 5 points de plus au-delà de 24 mois ; 10 points au plus. » */
export function formuleDuBareme({ pas, parPas, plafond, bonus, apres }: Progressif): string {
  const quand =
    typeof apres === 'number'
      ? m('structureFormuleMois', { n: apres })
      : apres === 'delaiAnormalMois'
        ? m('structureApresDelai')
        : apres === 'seuilPremierQuartileEuros'
          ? m('structureApresSeuil')
          : undefined
  return m('structureFormule', {
    parPas: points(parPas),
    pas,
    plafond: points(plafond),
    bonus: points(bonus ?? 0),
    apres: bonus === undefined || bonus === 0 ? undefined : quand,
  })
}

// ---- named conditions

export interface NommeeVue {
  readonly nom: string
  readonly condition: Condition
  readonly phrase: string
  readonly usages: string
  readonly isUtilisee: boolean
}

/** Things named in a sentence, at most; the others are counted. */
const NOMMES = 4

export function nommeesVue(cotation: Cotation): readonly NommeeVue[] {
  const nommees = cotation.conditions ?? {}
  return Object.keys(nommees)
    .toSorted()
    .flatMap((nom) => {
      const condition = nommees[nom]
      if (condition === undefined) return []
      const { criteres, conditions } = usagesDe(cotation, nom)
      const tous = [...criteres, ...conditions]
      const cites = tous.slice(0, NOMMES).map(cite)
      const reste = tous.length - cites.length
      return [
        {
          nom,
          condition,
          phrase: majuscule(phraseDeCondition(condition, { nommees })),
          usages:
            tous.length === 0
              ? m('structureNommeeInutile')
              : m('structureNommeeSert', {
                  ou: enumere(reste > 0 ? [...cites, m('structureEtAutres', { n: reste })] : cites, 'et'),
                }),
          isUtilisee: tous.length > 0,
        },
      ]
    })
}
