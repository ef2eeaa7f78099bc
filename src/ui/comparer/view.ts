// What the Comparer page shows, from a comparison and the two rule sets: the choice, the sentences, each table, the
// lists of cases, what the result is a function of. Pure: components only lay it out.
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { diffCotation } from '~/domain/diff.ts'
import { shortHash } from '~/domain/hash.ts'
import { phraseDeDifference } from '~/i18n/differences.ts'
import { m } from './mots.ts'
import { mois as motsDuMois, nombre } from '~/i18n/nombres.ts'
import type { CasListe, ComparaisonDePage, Empreintes } from '~/workers/protocol.ts'
import { flecheDe, type Sens, sensDe } from './effectif.ts'
import { type FluxVue, fluxVue } from './flux-view.ts'
import { type GroupesVue, groupesVue } from './groupes-view.ts'
import { type NiveauxVue, niveauxVue } from './niveaux-view.ts'
import { type Phrase, phrasesVue } from './phrases-view.ts'
import { type SegmentsVue, segmentsVue, titreDeSegment } from './segments-view.ts'

export interface LigneDeCas {
  readonly id: string
  readonly segment: string
  readonly sens: Sens
  readonly places: string
  readonly rangs: string
  readonly scores: string
  readonly niveaux: string
}

export interface ComparerVue {
  readonly phrases: readonly Phrase[]
  readonly segments: SegmentsVue
  readonly flux: Readonly<Record<NomDeGrille, FluxVue>>
  /** The grid to show first: the first where an application moves. */
  readonly grilleQuiBouge: NomDeGrille
  readonly groupes: GroupesVue
  readonly niveaux: NiveauxVue
  readonly gagnent: readonly LigneDeCas[]
  readonly perdent: readonly LigneDeCas[]
  /** Why the threshold of the first quartile is a hypothesis, when it is one. */
  readonly hypotheseDuQuartile: string | undefined
  /** What the counts are: in full or masked. */
  readonly note: string
  readonly empreintes: readonly string[]
}

/** Every change from A to B, named. */
export function differencesVue(a: Cotation, b: Cotation): readonly { readonly cle: string; readonly phrase: string }[] {
  return diffCotation(a, b).map((difference, i) => ({
    cle: `${i}-${difference.code}`,
    phrase: phraseDeDifference(difference, { avant: a, apres: b }),
  }))
}

function ligneDeCas(cas: CasListe, niveauxConnus: ReadonlySet<number>): LigneDeCas {
  const places = cas.rangA - cas.rangB
  const niveau = (rang: number): string => (niveauxConnus.has(rang) ? String(rang) : '—')
  const arrow = (a: string, b: string): string => m('comparerFleche', { a, b })
  return {
    id: cas.id,
    segment: titreDeSegment(cas.grille, cas.typologie),
    sens: sensDe(places),
    places: flecheDe(sensDe(places), nombre(Math.abs(places))),
    rangs: arrow(nombre(cas.rangA), nombre(cas.rangB)),
    scores: arrow(nombre(cas.scoreA), nombre(cas.scoreB)),
    niveaux: cas.niveauA === cas.niveauB ? niveau(cas.niveauA) : arrow(niveau(cas.niveauA), niveau(cas.niveauB)),
  }
}

/** @param graine seed of the synthetic cohort, when there is one. */
function empreintesVue(empreintes: Empreintes, graine: number | undefined): readonly string[] {
  return [
    m('comparerEmpreinteMoteur', { version: empreintes.moteur }),
    ...empreintes.regles.map((hash, i) =>
      m('comparerEmpreinteRegles', { lettre: i === 0 ? 'A' : 'B', hash: shortHash(hash) }),
    ),
    m('comparerEmpreinteCohorte', { hash: shortHash(empreintes.cohorte) }),
    ...(graine === undefined ? [] : [m('comparerEmpreinteGraine', { graine })]),
    motsDuMois(empreintes.mois),
  ]
}

export function comparerVue(
  page: ComparaisonDePage,
  a: Cotation,
  b: Cotation,
  { graine }: { readonly graine: number | undefined },
): ComparerVue {
  const segments = segmentsVue(page.comparaison.parSegment, page)
  const groupes = groupesVue(page.groupes, page)
  const niveaux = niveauxVue(page.niveaux, a, b, page)
  const rangs = new Set(page.niveaux.rangs)
  const raison = a.parametres.seuilPremierQuartileEuros.hypothese
  return {
    phrases: phrasesVue(
      page,
      { segments, groupes, niveaux },
      {
        differences: diffCotation(a, b),
        phrases: differencesVue(a, b).map((difference) => difference.phrase),
        mois: page.empreintes.mois,
      },
    ),
    segments,
    flux: Object.fromEntries(GRILLES.map((grille) => [grille, fluxVue(page.rangs[grille], page)])) as unknown as Record<
      NomDeGrille,
      FluxVue
    >,
    grilleQuiBouge: page.comparaison.parSegment.find(({ n, inchanges }) => inchanges < n)?.grille ?? 'primo',
    groupes,
    niveaux,
    gagnent: page.gagnent.map((cas) => ligneDeCas(cas, rangs)),
    perdent: page.perdent.map((cas) => ligneDeCas(cas, rangs)),
    hypotheseDuQuartile: raison === undefined ? undefined : m('comparerHypotheseDuQuartile', { raison }),
    note: m(page.synthetique ? 'comparerNoteSynthetique' : 'comparerNoteMasque'),
    empreintes: empreintesVue(page.empreintes, graine),
  }
}
