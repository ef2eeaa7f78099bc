// Works asked of the engine: one call at a time, the latest wish wins. A subject is followed while a page shows it; its
// task says what to compute now, under a key. When the key changes, the answer under way is stopped or dropped, and the
// last value stays, said to be out of date.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cotation } from '~/domain/cotation.ts'
import { empreinteDe } from '~/domain/hash.ts'
import type { Moteur, Progres } from '~/workers/protocol.ts'
import type { Ouvrier } from '~/workers/ouvrier.ts'
import type { Travail } from './contrat.ts'

/** Ce qu’il faut calculer d’un sujet, maintenant. */
export interface Tache {
  /** Names the result: same key, same value. */
  readonly cle: string
  /** @returns undefined when it was stopped, or when there is nothing by that name. */
  readonly executer: (moteur: Moteur, progres: Progres) => Promise<unknown>
}

/** Sujets : « cohorte », « bilan », « reponses », « comparaison », « apercu », « cas:ID », « marges:SCENARIO », « impact:A:B ». */
export type Sujet = string

export type Travaux = Readonly<Record<Sujet, Travail<unknown>>>

export interface Chantier {
  readonly travaux: StoreApi<Travaux>
  /** Keeps a subject computed until the returned function is called. */
  suivre(sujet: Sujet): () => void
  /** To be called when tasks may have changed. */
  actualiser(): void
  /** A call outside the works. A worker that fails it is dropped: the next call raises another. */
  appeler<T>(appel: (moteur: Moteur) => Promise<T>): Promise<T>
  fermer(): void
}

export const COHORTE: Sujet = 'cohorte'
const PREFIXE_DE_CAS = 'cas:'
export const sujetDuCas = (id: string): Sujet => `${PREFIXE_DE_CAS}${id}`
export const casDuSujet = (sujet: Sujet): string | undefined =>
  sujet.startsWith(PREFIXE_DE_CAS) ? sujet.slice(PREFIXE_DE_CAS.length) : undefined

const PREFIXE_DE_MARGES = 'marges:'
export const sujetDesMarges = (scenario: string): Sujet => `${PREFIXE_DE_MARGES}${scenario}`
export const scenarioDesMarges = (sujet: Sujet): string | undefined =>
  sujet.startsWith(PREFIXE_DE_MARGES) ? sujet.slice(PREFIXE_DE_MARGES.length) : undefined

/** Deux contenus dont on mesure l’effet, de l’un à l’autre. */
export interface Paire {
  readonly avant: Cotation
  readonly apres: Cotation
}
const PREFIXE_D_IMPACT = 'impact:'
export const sujetDImpact = ({ avant, apres }: Paire): Sujet =>
  `${PREFIXE_D_IMPACT}${empreinteDe(avant)}:${empreinteDe(apres)}`

export const isSujetDImpact = (sujet: Sujet): boolean => sujet.startsWith(PREFIXE_D_IMPACT)

/** Forgotten once no page follows it: there may be one for each application, or for each edit. */
const isPassager = (sujet: Sujet): boolean => sujet.startsWith(PREFIXE_DE_CAS) || isSujetDImpact(sujet)

/** First the cohort, then what someone just opened. */
const ORDRE: readonly ((sujet: Sujet) => boolean)[] = [
  (sujet) => sujet === COHORTE,
  (sujet) => casDuSujet(sujet) !== undefined,
  () => true,
]

const rien = (): void => {}
export const EN_ATTENTE: Travail<never> = {
  etat: 'attente',
  part: 0,
  valeur: undefined,
  perime: false,
  annuler: rien,
  relancer: rien,
}

interface Suivi {
  abonnes: number
  valeur: unknown
  faite: string | undefined
  /** Key stopped by the user, or failed: it waits for « relancer » or for another key. */
  arretee: string | undefined
  tombee: string | undefined
  readonly annuler: () => void
  readonly relancer: () => void
}

interface EnCours {
  readonly sujet: Sujet
  readonly cle: string
  part: number
  stoppe: boolean
}

/**
 * @param tacheDe what a subject asks for now; undefined while it cannot be computed
 * @param onQuitte a subject of one page alone is followed no more
 */
export function creerChantier(
  lever: () => Ouvrier,
  tacheDe: (sujet: Sujet) => Tache | undefined,
  onQuitte: (sujet: Sujet) => void = rien,
): Chantier {
  const travaux = createStore<Travaux>(() => ({}))
  const suivis = new Map<Sujet, Suivi>()
  let ouvrier: Ouvrier | undefined
  let enCours: EnCours | undefined
  let isFerme = false

  async function appeler<T>(appel: (moteur: Moteur) => Promise<T>): Promise<T> {
    const used = (ouvrier ??= lever())
    try {
      return await appel(used.moteur)
    } catch (error) {
      used.terminer()
      if (ouvrier === used) ouvrier = undefined
      throw error
    }
  }

  function etatDe(suivi: Suivi, voulue: string | undefined): Travail<unknown>['etat'] {
    if (voulue === undefined) return 'attente'
    if (suivi.faite === voulue) return 'pret'
    if (suivi.arretee === voulue) return 'interrompu'
    return suivi.tombee === voulue ? 'erreur' : 'calcul'
  }

  function partDe(sujet: Sujet, etat: Travail<unknown>['etat']): number {
    if (etat === 'pret') return 1
    if (etat !== 'calcul' || !enCours) return 0
    if (enCours.sujet === sujet) return enCours.part
    return enCours.sujet === COHORTE ? enCours.part * PART_DE_COHORTE : 0
  }

  function publier(sujet: Sujet, suivi: Suivi): void {
    const voulue = tacheDe(sujet)?.cle
    const etat = etatDe(suivi, voulue)
    const next: Travail<unknown> = {
      etat,
      part: partDe(sujet, etat),
      valeur: suivi.valeur,
      perime: suivi.faite !== undefined && suivi.faite !== voulue,
      annuler: suivi.annuler,
      relancer: suivi.relancer,
    }
    const before = travaux.getState()[sujet]
    const isSame =
      before?.etat === next.etat &&
      before.part === next.part &&
      before.valeur === next.valeur &&
      before.perime === next.perime
    if (!isSame) travaux.setState({ [sujet]: next })
  }

  const publierTout = (): void => suivis.forEach((suivi, sujet) => publier(sujet, suivi))

  function stopper(): void {
    if (!enCours || enCours.stoppe) return
    enCours.stoppe = true
    ouvrier?.moteur.annuler().catch(rien)
  }

  function actualiser(): void {
    if (isFerme) return
    if (enCours && (!isSuivi(enCours.sujet) || tacheDe(enCours.sujet)?.cle !== enCours.cle)) stopper()
    publierTout()
    if (!enCours) void avancer()
  }

  const isSuivi = (sujet: Sujet): boolean => (suivis.get(sujet)?.abonnes ?? 0) > 0

  function suivant(): { readonly sujet: Sujet; readonly suivi: Suivi; readonly tache: Tache } | undefined {
    for (const isOfRank of ORDRE)
      for (const [sujet, suivi] of suivis) {
        const tache = isSuivi(sujet) && isOfRank(sujet) ? tacheDe(sujet) : undefined
        if (tache && etatDe(suivi, tache.cle) === 'calcul') return { sujet, suivi, tache }
      }
    return undefined
  }

  async function avancer(): Promise<void> {
    const next = suivant()
    if (!next) return
    const { sujet, suivi, tache } = next
    const job: EnCours = { sujet, cle: tache.cle, part: 0, stoppe: false }
    enCours = job
    publierTout()
    try {
      const valeur = await appeler((moteur) =>
        tache.executer(moteur, (part) => {
          if (enCours !== job || job.stoppe) return
          job.part = part
          publierTout()
        }),
      )
      if (!job.stoppe) {
        suivi.valeur = valeur
        suivi.faite = job.cle
      }
    } catch (error) {
      if (!isFerme) console.error(error)
      suivi.tombee = job.cle
    }
    enCours = undefined
    actualiser()
  }

  function suivre(sujet: Sujet): () => void {
    const suivi: Suivi = suivis.get(sujet) ?? {
      abonnes: 0,
      valeur: undefined,
      faite: undefined,
      arretee: undefined,
      tombee: undefined,
      annuler: () => {
        suivi.arretee = tacheDe(sujet)?.cle
        if (enCours?.sujet === sujet) stopper()
        else if (enCours?.sujet === COHORTE) suivis.get(COHORTE)?.annuler()
        publierTout()
      },
      relancer: () => {
        suivi.arretee = undefined
        suivi.tombee = undefined
        actualiser()
      },
    }
    suivi.abonnes += 1
    suivis.set(sujet, suivi)
    actualiser()
    let isQuitte = false
    return () => {
      if (isQuitte) return
      isQuitte = true
      suivi.abonnes -= 1
      if (suivi.abonnes === 0 && isPassager(sujet)) {
        suivis.delete(sujet)
        onQuitte(sujet)
        const { [sujet]: _gone, ...others } = travaux.getState()
        travaux.setState(others, true)
      }
      actualiser()
    }
  }

  return {
    travaux,
    suivre,
    actualiser,
    appeler,
    fermer: () => {
      isFerme = true
      ouvrier?.terminer()
      ouvrier = undefined
    },
  }
}

/** Share of a work that preparing its cohort counts for. */
export const PART_DE_COHORTE = 0.5
