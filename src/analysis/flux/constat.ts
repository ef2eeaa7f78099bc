// A finding on a flux rule set: where, what, the article of law, and the waiver when one admits it. No words here:
// i18n/constats-flux.ts says them, and a new code does not compile until it is said there.
import type { Derogation } from '~/domain/flux.ts'
import type { Gravite } from '../checks/constat.ts'

/** Texte de loi d’un constat ; `aVerifier` : l’article n’a pas été relu. */
export interface Loi {
  readonly article: string
  readonly aVerifier: boolean
}

interface Ou {
  /** Label of the bailleur whose convention it is; absent for the general shares. */
  readonly bailleur?: string
  /** From this month on, when shares have several dates. */
  readonly du?: string
}

interface Codes {
  /** Commune, EPCI and département together. */
  'collectivites-plafond': Ou & { readonly somme: number; readonly plafond: number }
  'etat-plafond': Ou & { readonly part: number; readonly plafond: number }
  /** Civil servants within the share of the State. */
  'etat-agents-plafond': Ou & { readonly part: number; readonly plafond: number }
  'parts-incompletes': Ou & { readonly somme: number }
  'convention-au-dessus': Ou & { readonly contingent: string; readonly part: number; readonly generale: number }
  /** Defence, police and health stay in stock. */
  'defense-sante-en-flux': { readonly contingent: string }
  'exclusion-jamais': { readonly exclusion: string }
  'exclusion-toujours': { readonly exclusion: string }
  /** Every dwelling that it takes out, `autre` takes out too. */
  'exclusion-incluse': { readonly exclusion: string; readonly autre: string }
  /** A use of the vacancy that the law takes out of the base, and that no exclusion does. */
  'exclusion-legale-absente': { readonly emploi: string }
  'exclusions-sans-effet': { readonly nombre: number }
  'assiette-brute': Record<never, never>
  'bailleur-inconnu': { readonly bailleur: string; readonly proche?: string }
  'convention-double': { readonly bailleur: string }
  'residence-inconnue': { readonly residence: string; readonly proche?: string }
  'orientation-nulle': { readonly contingent: string }
  'convenus-absents': Record<never, never>
  'derogation-sans-objet': { readonly constat: string; readonly raison: string }
}

export type CodeDeConstatDeFlux = keyof Codes
export type ParametresDeConstatDeFlux<C extends CodeDeConstatDeFlux> = Readonly<Codes[C]>

const R441_5: Loi = { article: 'CCH R441-5', aVerifier: false }
const R441_5_2: Loi = { article: 'CCH R441-5-2', aVerifier: false }

/** Severity and law of each code (law.md §5). */
const CODES: { readonly [C in CodeDeConstatDeFlux]: { readonly gravite: Gravite; readonly loi?: Loi } } = {
  'collectivites-plafond': {
    gravite: 'bloquant',
    loi: { article: 'CCH R441-5-3 et R441-5-4', aVerifier: true },
  },
  'etat-plafond': { gravite: 'bloquant', loi: R441_5_2 },
  'etat-agents-plafond': { gravite: 'bloquant', loi: R441_5_2 },
  'parts-incompletes': { gravite: 'bloquant' },
  'convention-au-dessus': { gravite: 'attention' },
  'defense-sante-en-flux': { gravite: 'attention', loi: { article: 'loi ELAN, art. 114', aVerifier: true } },
  'exclusion-jamais': { gravite: 'attention' },
  'exclusion-toujours': { gravite: 'bloquant' },
  'exclusion-incluse': { gravite: 'information' },
  'exclusion-legale-absente': { gravite: 'attention', loi: R441_5 },
  'exclusions-sans-effet': { gravite: 'attention' },
  'assiette-brute': { gravite: 'information', loi: { article: 'CCH R441-5', aVerifier: true } },
  'bailleur-inconnu': { gravite: 'attention' },
  'convention-double': { gravite: 'bloquant' },
  'residence-inconnue': { gravite: 'attention' },
  'orientation-nulle': { gravite: 'attention' },
  'convenus-absents': { gravite: 'attention' },
  'derogation-sans-objet': { gravite: 'information' },
}

/** Constat sur un flux : `cle` le nomme pour une dérogation ; `at` est un pointeur JSON dans le jeu de règles. */
export type ConstatDeFlux = {
  [C in CodeDeConstatDeFlux]: {
    readonly code: C
    readonly gravite: Gravite
    readonly cle: string
    readonly at: string
    readonly params: ParametresDeConstatDeFlux<C>
    readonly loi?: Loi
    /** What is too much, in ten-thousandths: a waiver holds up to the figure that it was given for. */
    readonly mesure?: number
    /** Admitted for this reason: the finding becomes information. */
    readonly derogation?: Derogation
    /** A waiver given for less than the figure: it does not admit it. */
    readonly depassee?: Derogation
  }
}[CodeDeConstatDeFlux]

/** @param sujet ids of what it is about, so that a waiver holds for this one and no other */
export function constatDeFlux<C extends CodeDeConstatDeFlux>(
  code: C,
  at: string,
  params: ParametresDeConstatDeFlux<C>,
  ...sujet: readonly string[]
): ConstatDeFlux {
  return { code, ...CODES[code], cle: [code, ...sujet].join(':'), at, params } as unknown as ConstatDeFlux
}
