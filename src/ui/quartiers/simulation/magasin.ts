// Campaigns of the page: one runs at a time, and those done are kept while the session lasts, by what they were asked. What
// one has said of a branch, another does not compute again.
import { useCallback, useSyncExternalStore } from 'react'
import { creerReleve, type Releve } from '~/analysis/campagne.ts'
import { invariant } from '~/domain/invariant.ts'
import { ok, type Problem, type Result } from '~/domain/problem.ts'
import { lancerCampagne, type OptionsDeCampagne } from '~/workers/campagne.ts'
import type { SourceDeCohorte } from '~/workers/protocol.ts'
import type { EmpreinteDeBranche, Motif } from '~/workers/simulateur.ts'
import { gestes } from '../../etat/atelier.ts'
import { ouvriersDeLaMachine } from '../campagne.ts'
import { cleDEssai, type Essai, type EssaiDesDeux, memeBranche } from './essai-view.ts'

/** Screens are refreshed this often, in milliseconds. */
const PERIODE_MS = 250

export interface EtatDeCampagne<E extends Essai = Essai> {
  readonly etat: 'repos' | 'preparation' | 'calcul' | 'complete' | 'assez' | 'annulee' | 'refusee' | 'erreur'
  readonly faits: number
  readonly voulus: number
  /** By cohort, the first as it is, then by branch. */
  readonly releves: readonly (readonly Releve[])[]
  readonly empreintes: readonly EmpreinteDeBranche[]
  readonly problems: readonly Problem[]
  readonly essai: E | undefined
  readonly cle: string | undefined
}

export type Reglage = Pick<OptionsDeCampagne, 'tirages' | 'cohortes' | 'tiragesParCohorte'> & {
  readonly garder: readonly Motif[]
  /** Whether each branch is told against the first. */
  readonly paires?: boolean
  /** Whether what is known is precise enough to stop there. */
  readonly assez?: (releves: readonly Releve[]) => boolean
}

export interface Magasin<E extends Essai> {
  readonly lancer: (essai: E, reglage: Reglage) => void
  /** The campaign under way, else the one asked for, else the last one. */
  readonly lire: (cle: string) => EtatDeCampagne<E>
  /** What the kept campaigns say of a branch of an essai, over this many runs at least. */
  readonly connu: (essai: Essai, rang: number, tirages: number) => Releve | undefined
  readonly abonner: (abonne: () => void) => () => void
}

const REPOS = {
  etat: 'repos',
  faits: 0,
  voulus: 0,
  releves: [],
  empreintes: [],
  problems: [],
  essai: undefined,
  cle: undefined,
} as const satisfies EtatDeCampagne

export const isEnCours = ({ etat }: EtatDeCampagne): boolean => etat === 'preparation' || etat === 'calcul'

let arreterEnCours: () => void = () => {}

/** Stops the campaign under way; what it has done is kept. */
export const arreter = (): void => arreterEnCours()

async function sourceDe({ cohorte, scenario }: Essai): Promise<Result<SourceDeCohorte>> {
  if (cohorte === undefined) return ok({ genre: 'recette', scenario })
  const lue = await gestes.lireCohorte()
  if (!lue.ok) return lue
  return ok(lue.value ? { genre: 'fichier', csv: lue.value.csv, nom: lue.value.nom } : { genre: 'recette', scenario })
}

/** @param gardees campaigns kept @param ailleurs another store, asked for what it knows of a branch */
function creerMagasin<E extends Essai>(gardees: number, ailleurs?: Pick<Magasin<Essai>, 'connu'>): Magasin<E> {
  const faites = new Map<string, EtatDeCampagne<E>>()
  const abonnes = new Set<() => void>()
  let derniere: EtatDeCampagne<E> = REPOS

  function poser(suite: Partial<EtatDeCampagne<E>>): void {
    derniere = { ...derniere, ...suite }
    if (derniere.cle !== undefined) {
      faites.delete(derniere.cle)
      faites.set(derniere.cle, derniere)
    }
    for (const cle of [...faites.keys()].slice(0, -gardees)) faites.delete(cle)
    for (const abonne of abonnes) abonne()
  }

  async function mener(essai: E, reglage: Reglage): Promise<void> {
    const { tirages, cohortes = 0, tiragesParCohorte = 0, garder, paires = false, assez } = reglage
    const connus = essai.branches.map((_, rang) => ailleurs?.connu(essai, rang, tirages))
    const rangs = [...connus.keys()].filter((rang) => !connus[rang])
    const releves = Array.from({ length: cohortes + 1 }, () => connus.map((connu) => connu ?? creerReleve()))
    const premiers = releves[0] ?? []
    const faits = (): number =>
      releves.reduce((total, deLaCohorte) => total + (deLaCohorte[rangs[0] ?? 0]?.passages() ?? 0), 0)
    const isLaMienne = (): boolean => derniere.releves === releves
    arreterEnCours = () => {
      if (isLaMienne() && isEnCours(derniere)) poser({ etat: 'annulee' })
    }
    const voulus = tirages + cohortes * tiragesParCohorte
    poser({ ...REPOS, etat: 'preparation', voulus, releves, essai, cle: cleDEssai(essai) })
    if (rangs.length === 0) return poser({ etat: 'complete', faits: voulus })
    const source = await sourceDe(essai)
    if (!isLaMienne() || !isEnCours(derniere)) return
    if (!source.ok) return poser({ etat: 'refusee', problems: source.problems })
    let montre = 0
    const branches = rangs.map((rang) => {
      const branche = essai.branches[rang]
      invariant(branche, `branche ${rang} absente`)
      return branche
    })
    const campagne = lancerCampagne(
      { branches, source: source.value, graine: essai.graine, garder, paires },
      {
        tirages,
        cohortes,
        tiragesParCohorte,
        ouvriers: ouvriersDeLaMachine(),
        auFil: true,
        assez: () => assez?.(premiers) ?? false,
        surPassages: (passages, empreintes) => {
          for (const { branche, cohorte, mesures } of passages)
            releves[cohorte]?.[rangs[branche] ?? branche]?.ajouter(mesures)
          if (performance.now() - montre < PERIODE_MS || !isLaMienne()) return
          montre = performance.now()
          poser({ etat: 'calcul', faits: faits(), empreintes })
        },
      },
    )
    arreterEnCours = campagne.annuler
    try {
      const fin = await campagne.termine
      if (isLaMienne()) poser({ etat: fin.fin, faits: faits(), problems: fin.fin === 'refusee' ? fin.problems : [] })
    } catch {
      if (isLaMienne()) poser({ etat: 'erreur', faits: faits() })
    }
  }

  return {
    lancer: (essai, reglage) => {
      arreter()
      if (isEnCours(derniere)) poser({ etat: 'annulee' })
      void mener(essai, reglage)
    },
    lire: (cle) => (isEnCours(derniere) ? derniere : (faites.get(cle) ?? derniere)),
    connu: (essai, rang, tirages) => {
      for (const { essai: fait, faits, releves } of faites.values()) {
        const place = fait && faits >= tirages ? memeBranche(fait, essai, rang) : undefined
        if (place !== undefined) return releves[0]?.[place]
      }
      return undefined
    },
    abonner: (abonne) => {
      abonnes.add(abonne)
      return () => abonnes.delete(abonne)
    },
  }
}

/** Six years, stock and flux; the residences read the same. */
export const sixAnsSimules = creerMagasin<EssaiDesDeux>(4)
/** The same with cohorts redrawn. */
export const cohortesRetirees = creerMagasin<EssaiDesDeux>(2)
/** Choices around the present rules. */
export const choixSimules = creerMagasin<Essai>(2, sixAnsSimules)

export function useCampagne<E extends Essai>({ abonner, lire }: Magasin<E>, cle: string): EtatDeCampagne<E> {
  return useSyncExternalStore(
    abonner,
    useCallback(() => lire(cle), [lire, cle]),
  )
}
