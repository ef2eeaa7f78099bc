// The findings, filtered by severity and by kind. A filter that nothing answers any more lets everything through.
import type { CodeDeConstat, Gravite } from '~/analysis/checks/constat.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { changementsDe } from '~/domain/diff.ts'
import { applyPatch } from '~/domain/patch.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import type { ConstatVu } from '../regles/alerte-view.ts'
import { m } from './mots.ts'

export type GenreDeConstat =
  'remplissage' | 'cumul' | 'condition' | 'points' | 'evolution' | 'droit' | 'niveaux' | 'limite'

const GENRES: Readonly<Record<CodeDeConstat, GenreDeConstat>> = {
  'critere-jamais': 'remplissage',
  'critere-sans-objet': 'remplissage',
  'critere-toujours': 'remplissage',
  'criteres-doubles': 'cumul',
  'critere-implique': 'cumul',
  'critere-domine': 'cumul',
  'groupe-sans-effet': 'cumul',
  'partie-inutile': 'condition',
  'fait-nul': 'condition',
  'seuil-troue': 'condition',
  'points-nuls': 'points',
  'plafond-jamais': 'points',
  'bonus-sans-effet': 'points',
  'critere-hors-grilles': 'points',
  'attente-penalisee': 'evolution',
  'revenu-penalise': 'evolution',
  'motif-contre': 'droit',
  'motif-interdit': 'droit',
  'residence-exigee': 'droit',
  'lien-local-lourd': 'droit',
  'malus-dalo': 'droit',
  'texte-absent': 'droit',
  'public-absent': 'droit',
  'niveau-1-depasse': 'niveaux',
  'niveau-1-hors-ordre': 'niveaux',
  'niveau-1-absent': 'niveaux',
  'nombre-de-criteres': 'niveaux',
  'nombre-de-niveaux': 'niveaux',
  'niveaux-non-decroissants': 'niveaux',
  'niveau-1-indecis': 'limite',
  'controle-indecis': 'limite',
  'sans-valeur-au-mois': 'limite',
}
const ORDRE: readonly GenreDeConstat[] = [
  'droit',
  'niveaux',
  'remplissage',
  'cumul',
  'condition',
  'points',
  'evolution',
  'limite',
]
const GRAVITES: readonly Gravite[] = ['bloquant', 'attention', 'information']

export type ChoixDeGravite = Gravite | 'toutes'
export type ChoixDeGenre = GenreDeConstat | 'tous'

export interface FiltresDeConstats {
  readonly gravite: ChoixDeGravite
  readonly genre: ChoixDeGenre
}
export const SANS_FILTRE: FiltresDeConstats = { gravite: 'toutes', genre: 'tous' }

interface Option<T> {
  readonly valeur: T
  readonly libelle: string
}

export interface ConstatsFiltres {
  readonly lignes: readonly ConstatVu[]
  /** The filters in force: those asked for, where something answers them. */
  readonly filtres: FiltresDeConstats
  readonly gravites: readonly Option<ChoixDeGravite>[]
  readonly genres: readonly Option<ChoixDeGenre>[]
}

const genreDe = ({ constat }: ConstatVu): GenreDeConstat => GENRES[constat.code]

export const isChoixDeGenre = (valeur: string): valeur is ChoixDeGenre =>
  valeur === 'tous' || ORDRE.some((genre) => genre === valeur)

/** @param tous the gravest first; each filter counts what the other lets through */
export function filtrerConstats(tous: readonly ConstatVu[], voulus: FiltresDeConstats): ConstatsFiltres {
  const deGravite = (gravite: ChoixDeGravite) => tous.filter((vu) => gravite === 'toutes' || vu.gravite === gravite)
  const gravite = deGravite(voulus.gravite).length > 0 ? voulus.gravite : 'toutes'
  const graves = deGravite(gravite)
  const deGenre = (parmi: readonly ConstatVu[], genre: ChoixDeGenre) =>
    parmi.filter((vu) => genre === 'tous' || genreDe(vu) === genre)
  const genre = deGenre(graves, voulus.genre).length > 0 ? voulus.genre : 'tous'
  const duGenre = deGenre(tous, genre)
  return {
    lignes: deGenre(graves, genre),
    filtres: { gravite, genre },
    gravites: [
      { valeur: 'toutes', libelle: m('gravite_toutes', { n: duGenre.length }) },
      ...GRAVITES.flatMap((une) => {
        const n = duGenre.filter((vu) => vu.gravite === une).length
        return n === 0 ? [] : [{ valeur: une, libelle: m(`gravite_${une}`, { n }) }]
      }),
    ],
    genres: [
      { valeur: 'tous', libelle: m('genre_tous', { n: graves.length }) },
      ...ORDRE.flatMap((un) => {
        const n = deGenre(graves, un).length
        return n === 0 ? [] : [{ valeur: un, libelle: m(`genre_${un}`, { n }) }]
      }),
    ],
  }
}

/** What the mend would change, as sentences. @param cotation the draft that the finding is about */
export function effetDuGeste({ constat: { correction } }: ConstatVu, cotation: Cotation): readonly string[] {
  if (correction === undefined) return []
  const apres = applyPatch(cotation, correction.patch)
  return changementsDe(cotation, apres).map((difference) => phraseDeDifference(difference, { avant: cotation, apres }))
}
