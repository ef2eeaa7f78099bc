// What each subject asks of the engine, given the state of the workbench: its key, and how to compute it. The cohort is
// prepared first, once for each engine.
import { type Cotation, enVigueur } from '~/domain/cotation.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { fail, ok, type Problem, type Result } from '~/domain/problem.ts'
import { cleDeRecette } from '~/domain/recette.ts'
import type { CohorteGardee } from '~/store/schema.ts'
import type { Moteur, Progres, ResumeDeCohorte, SourceDeCohorte } from '~/workers/protocol.ts'
import { entre } from '~/workers/souffle.ts'
import {
  casDuSujet,
  COHORTE,
  isSujetDImpact,
  type Paire,
  PART_DE_COHORTE,
  scenarioDesMarges,
  type Sujet,
  type Tache,
} from './chantier.ts'
import type { EtatAtelier, RefDeRegles } from './contrat.ts'
import { contenuDe, type Memoire } from './memoire.ts'

export interface SourcesDesTaches {
  readonly etat: () => EtatAtelier
  /** Undefined while the workbench is closed. */
  readonly memoire: () => Memoire | undefined
  readonly lireCohorte: (hash: string) => Promise<Result<CohorteGardee>>
  /** Once everything asked for is on disk: a cohort just chosen is being written. */
  readonly calme: () => Promise<void>
  /** Content whose effect is measured before it is kept. */
  readonly proposition: () => Cotation | undefined
  /** The contents that a subject measures. */
  readonly paire: (sujet: Sujet) => Paire | undefined
  readonly onCohorte: (resume: ResumeDeCohorte) => void
  readonly onProblemes: (problemes: readonly Problem[]) => void
}

export const BILAN: Sujet = 'bilan'
export const REPONSES: Sujet = 'reponses'
export const COMPARAISON: Sujet = 'comparaison'
export const APERCU: Sujet = 'apercu'
export const ESSAIS: Sujet = 'essais'
export const COUVERTURE: Sujet = 'couverture'

/** Margins obtained by the synthetic cohort of a scenario: they need no other cohort. */
function margesDe({ travail: { contenu, territoires } }: Memoire, id: string): Tache | undefined {
  const scenario = territoires.scenarios[id]
  if (!scenario?.cohorte) return undefined
  const { moisReference } = scenario
  const seuil = enVigueur<number>(contenu.parametres.seuilPremierQuartileEuros.valeur, parseMois(moisReference)) ?? 0
  return {
    cle: [cleDeRecette(scenario), moisReference, seuil].join(' '),
    executer: (moteur, progres) => moteur.margesObtenues(scenario, seuil, progres),
  }
}

export function creerTaches(sources: SourcesDesTaches): (sujet: Sujet) => Tache | undefined {
  const { etat, memoire, lireCohorte, calme, proposition, paire, onCohorte, onProblemes } = sources
  const preparees = new WeakMap<Moteur, string>()

  async function lireSource(): Promise<Result<SourceDeCohorte>> {
    const hash = memoire()?.travail.cohorte
    if (hash === undefined) return ok({ genre: 'recette', scenario: etat().scenario })
    const gardee = await lireCohorte(hash)
    return gardee.ok ? ok({ genre: 'fichier', csv: gardee.value.csv, nom: gardee.value.nom }) : fail(gardee.problems)
  }

  const cleDeLaCohorte = (): string =>
    `${memoire()?.travail.cohorte ?? `recette ${cleDeRecette(etat().scenario)}`} ${etat().mois}`

  /** @returns whether the engine has the cohort in use. */
  async function preparer(moteur: Moteur, progres: Progres): Promise<boolean> {
    await calme()
    const cle = cleDeLaCohorte()
    if (preparees.get(moteur) === cle) return true
    const { mois } = etat()
    const source = await lireSource()
    if (!source.ok) {
      onProblemes(source.problems)
      throw new Error('cohorte illisible')
    }
    const resume = await moteur.preparerCohorte(source.value, mois, progres)
    if (resume === undefined) return false
    preparees.set(moteur, cle)
    if (cle === cleDeLaCohorte()) onCohorte(resume)
    return true
  }

  /** A work on the cohort: its key, and the call once the cohort is there. */
  const surLaCohorte = (
    cle: readonly string[],
    appeler: (moteur: Moteur, progres: Progres) => Promise<unknown>,
  ): Tache => ({
    cle: [cleDeLaCohorte(), ...cle].join(' '),
    executer: async (moteur, progres) => {
      const isReady = preparees.get(moteur) === cleDeLaCohorte()
      const there = isReady || (await preparer(moteur, entre(progres, 0, PART_DE_COHORTE)))
      return there ? appeler(moteur, isReady ? progres : entre(progres, PART_DE_COHORTE, 1)) : undefined
    },
  })

  return (sujet) => {
    const { ouverture, mois, scenario, comparaison } = etat()
    const now = memoire()
    if (ouverture !== 'prete' || !now) return undefined
    if (sujet === COHORTE) return { cle: cleDeLaCohorte(), executer: preparer }
    const regles = (ref: RefDeRegles) => {
      const contenu = contenuDe(now, ref)
      return { contenu, hash: empreinteDe(contenu) }
    }
    if (sujet === BILAN) {
      const { contenu } = now.travail
      return surLaCohorte([empreinteDe(contenu)], (moteur, progres) => moteur.bilan(contenu, mois, progres))
    }
    if (sujet === REPONSES) {
      const { contenu } = now.travail
      return surLaCohorte([empreinteDe(contenu), empreinteDe(scenario)], (moteur, progres) =>
        moteur.reponses(contenu, mois, scenario, progres),
      )
    }
    if (sujet === ESSAIS) {
      const { contenu, essais } = now.travail
      return {
        cle: `${empreinteDe(contenu)} ${empreinteDe(essais)}`,
        executer: (moteur) => moteur.rejouer(contenu, essais),
      }
    }
    if (sujet === COUVERTURE) {
      const { contenu, essais } = now.travail
      return {
        cle: `${empreinteDe(contenu)} ${empreinteDe(essais)} ${mois}`,
        executer: (moteur) => moteur.couvrirEssais(contenu, essais, mois),
      }
    }
    if (sujet === APERCU) {
      const { contenu: avant } = now.travail
      const apres = proposition()
      return (
        apres &&
        surLaCohorte([empreinteDe(avant), empreinteDe(apres)], (moteur, progres) =>
          moteur.apercu(avant, apres, mois, progres),
        )
      )
    }
    if (isSujetDImpact(sujet)) {
      const mesuree = paire(sujet)
      return (
        mesuree &&
        surLaCohorte([sujet], (moteur, progres) => moteur.impact(mesuree.avant, mesuree.apres, mois, progres))
      )
    }
    const demandee = scenarioDesMarges(sujet)
    if (demandee !== undefined) return margesDe(now, demandee)
    const [a, b] = [regles(comparaison.a), regles(comparaison.b)]
    const id = casDuSujet(sujet)
    if (id !== undefined)
      return surLaCohorte([a.hash, b.hash, id], (moteur) => moteur.ouvrirCas(a.contenu, b.contenu, mois, id))
    return surLaCohorte([a.hash, b.hash, empreinteDe(scenario)], (moteur, progres) =>
      moteur.comparer(a.contenu, b.contenu, mois, scenario, progres),
    )
  }
}
