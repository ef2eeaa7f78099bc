// From scored cohorts to what a page receives. Pure: the analysis measures, this file only puts side by side.
import { mesurerCouvertures } from '~/analysis/couverture.ts'
import { comparer } from '~/analysis/compare.ts'
import type { Constat } from '~/analysis/checks/constat.ts'
import { locationsParTypologie } from '~/analysis/locations.ts'
import {
  croiserNiveaux,
  croiserRangs,
  type Deplacement,
  mesurerGroupes,
  plusGrandsDeplacements,
} from '~/analysis/mouvements.ts'
import { type Cohorte, ligneDe } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { GRILLES } from '~/domain/cotation.ts'
import { at } from '~/domain/invariant.ts'
import { type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import {
  type CohorteNotee,
  comparerExplications,
  expliquerLigne,
  type Programme,
  VERSION_DU_MOTEUR,
} from '~/engine/index.ts'
import { impactDe } from '~/vie/impact.ts'
import type { Bilan, CasListe, CasOuvert, ComparaisonDePage, Empreintes, ImpactDePage } from './protocol.ts'

/** Jeu de règles noté sur la cohorte, avec ce qui l’a noté. */
export interface Notation {
  readonly hash: string
  readonly cotation: Cotation
  readonly programme: Programme
  readonly notee: CohorteNotee
}

/** Cas d’une liste, au plus. */
const MAX_DE_CAS = 50

/** Où la cohorte en est : son empreinte et le mois de lecture. */
export interface Lieu {
  readonly cohorte: string
  readonly mois: string
}

const empreintesDe = (regles: readonly Notation[], { cohorte, mois }: Lieu): Empreintes => ({
  moteur: VERSION_DU_MOTEUR,
  regles: regles.map(({ hash }) => hash),
  cohorte,
  mois,
})

export const assemblerBilan = (notation: Notation, constats: readonly Constat[], lieu: Lieu): Bilan => ({
  n: notation.notee.n,
  couvertures: mesurerCouvertures(notation.notee),
  constats,
  empreintes: empreintesDe([notation], lieu),
})

function casListe(a: CohorteNotee, b: CohorteNotee, cohorte: Cohorte, { row }: Deplacement): CasListe {
  return {
    id: at(cohorte.ids, row),
    grille: at(GRILLES, at(a.grilles, row)),
    typologie: at(TYPOLOGIES, at(a.segments, row)),
    rangA: at(a.rangs, row),
    rangB: at(b.rangs, row),
    scoreA: at(a.scores, row),
    scoreB: at(b.scores, row),
    niveauA: at(a.niveaux, row),
    niveauB: at(b.niveaux, row),
  }
}

/** A against B on one cohort, one yield after each measure. */
export function* assemblerComparaison(
  a: Notation,
  b: Notation,
  cohorte: Cohorte,
  scenario: Scenario,
  lieu: Lieu,
): Generator<void, ComparaisonDePage> {
  const { ecarts, ...comparaison } = comparer(a.notee, b.notee, cohorte, {
    locations: locationsParTypologie(scenario),
  })
  yield
  const rangs = new Set([...a.cotation.niveaux, ...b.cotation.niveaux].map(({ rang }) => rang))
  const niveaux = croiserNiveaux(
    a.notee,
    b.notee,
    [...rangs].sort((x, y) => x - y),
  )
  const parGrille = {
    primo: croiserRangs(a.notee, b.notee, 'primo'),
    mutation: croiserRangs(a.notee, b.notee, 'mutation'),
  }
  yield
  const groupes = mesurerGroupes(a.notee, b.notee)
  yield
  const { gagnent, perdent } = plusGrandsDeplacements(a.notee, b.notee, MAX_DE_CAS)
  const lister = (deplacements: readonly Deplacement[]): readonly CasListe[] =>
    deplacements.map((deplacement) => casListe(a.notee, b.notee, cohorte, deplacement))
  return {
    comparaison,
    ecarts: ecarts.lignes.length,
    niveaux,
    rangs: parGrille,
    groupes,
    gagnent: lister(gagnent),
    perdent: lister(perdent),
    synthetique: cohorte.synthetique,
    empreintes: empreintesDe([a, b], lieu),
  }
}

export const assemblerImpact = (a: Notation, b: Notation, cohorte: Cohorte, lieu: Lieu): ImpactDePage => ({
  ...impactDe(comparer(a.notee, b.notee, cohorte)),
  synthetique: cohorte.synthetique,
  empreintes: empreintesDe([a, b], lieu),
})

/** One application under both rule sets; undefined when no row has this id. */
export function assemblerCas(a: Notation, b: Notation, cohorte: Cohorte, id: string): CasOuvert | undefined {
  const row = cohorte.ids.indexOf(id)
  if (row === -1) return undefined
  const enA = expliquerLigne(a.programme, a.notee, cohorte, row)
  const enB = expliquerLigne(b.programme, b.notee, cohorte, row)
  return { demande: ligneDe(cohorte, row), a: enA, b: enB, deplacements: comparerExplications(enA, enB) }
}
