// The engine's calls, without the worker around them: caches, slices, cancellation. One cohort is in use at a time; the
// last scored rule sets are kept, so that undoing, or opening a case, scores nothing again.
import { confirmerConstats } from '~/analysis/checks/confirmer.ts'
import type { Constat } from '~/analysis/checks/constat.ts'
import { controlerParTranches } from '~/analysis/checks/index.ts'
import { compterDeplacements } from '~/analysis/deplacements.ts'
import { couvrir } from '~/analysis/essais/couverture.ts'
import { garderDemandes, produireDemandes } from '~/analysis/essais/garder.ts'
import { rejouer } from '~/analysis/essais/rejouer.ts'
import { type Cohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import { type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { remplacerEssais } from '~/domain/edit-essais.ts'
import type { Dossier } from '~/domain/edition.ts'
import { moisDesCas } from '~/domain/essais.ts'
import { hashCohorte, hashContent, hashText } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseJson, parseJsonCommente } from '~/domain/json.ts'
import { parseCotation, parseFlux, parseScenario, readCotation, readFlux } from '~/domain/parse.ts'
import { readEssais } from '~/domain/parse-essais.ts'
import { ok, type Problem, type Result } from '~/domain/problem.ts'
import { cleDeRecette } from '~/domain/recette.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { compileCotation, noterParTranches } from '~/engine/index.ts'
import { decrireTableau, parseCohorteCorrespondue } from '~/exchange/correspondance-csv.ts'
import { parseCohorteCsv } from '~/exchange/csv.ts'
import { decodeFichier } from '~/exchange/fichier.ts'
import { lireFichierGrille } from '~/exchange/grille-fichier.ts'
import { ecartsDe, lireMarges } from '~/simulation/marges.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import {
  assemblerBilan,
  assemblerCas,
  assemblerComparaison,
  assemblerImpact,
  type Lieu,
  type Notation,
} from './assembler.ts'
import type { Apercu, Moteur, Progres, ResumeDeCohorte, SourceDeCohorte } from './protocol.ts'
import { assemblerReponses } from './reponses.ts'
import { derouler, entre, type Jeton } from './souffle.ts'

/** Rule sets kept scored: A, B, the draft and a few of its neighbours by undo. */
const NOTATIONS_GARDEES = 6

interface CohorteEnUsage {
  readonly cle: string
  readonly cohorte: Cohorte
  readonly resume: ResumeDeCohorte
}

const cleDe = (source: SourceDeCohorte, mois: string): string =>
  `${source.genre === 'recette' ? cleDeRecette(source.scenario) : hashText(source.csv)} ${mois}`

const identite = (part: number): number => part

/** Problems of a file that was accepted once can only be ours. */
function accepte<T>(result: Result<T>): T {
  invariant(result.ok, `contenu déjà accepté, puis refusé : ${result.ok || JSON.stringify(result.problems)}`)
  return result.value
}

/** A draft at a month that it is known to have a value at. */
const auMois = (cotation: Cotation, mois: string): CotationResolue =>
  accepte(resolveCotation(cotation, parseMois(mois)))

/** A rule set that no date leaves without a value at the month. */
function lisibleAuMois(lue: Result<Cotation>, mois: string): Result<Cotation> {
  if (!lue.ok) return lue
  const resolue = resolveCotation(lue.value, parseMois(mois))
  return resolue.ok ? lue : resolue
}

export function creerMoteur(): Moteur {
  let enUsage: CohorteEnUsage | undefined
  /** The last cohort made beside the one in use: its margins, then its file. */
  let fabriquee: { readonly cle: string; readonly cohorte: Cohorte } | undefined
  const notations = new Map<string, Notation>()
  const controles = new WeakMap<Notation['notee'], readonly Constat[]>()
  const confirmations = new WeakMap<Notation['notee'], readonly Constat[]>()
  const enCours = new Set<Jeton>()

  /** Gives a call the token that `annuler` stops. */
  async function appeler<T>(travail: (jeton: Jeton) => Promise<T>): Promise<T> {
    const jeton: Jeton = { arrete: false }
    enCours.add(jeton)
    try {
      return await travail(jeton)
    } finally {
      enCours.delete(jeton)
    }
  }

  function cohorteEnUsage(): CohorteEnUsage {
    invariant(enUsage, 'preparerCohorte vient avant tout calcul')
    return enUsage
  }

  async function lire(
    source: SourceDeCohorte,
    mois: string,
    jeton: Jeton,
    progres?: Progres,
  ): Promise<Cohorte | undefined> {
    if (source.genre === 'fichier')
      return accepte(parseCohorteCsv(source.csv, { mois: parseMois(mois), synthetique: false }))
    return derouler(genererDuScenario(source.scenario, parseMois(mois)), jeton, identite, progres)
  }

  /** Cohort of a scenario at its own month: the one in use, the last one made, or a new one. */
  async function fabriquer(scenario: Scenario, jeton: Jeton, progres?: Progres): Promise<Cohorte | undefined> {
    const mois = scenario.moisReference
    const cle = cleDe({ genre: 'recette', scenario }, mois)
    const connue = [enUsage, fabriquee].find((autre) => autre?.cle === cle)
    if (connue) return connue.cohorte
    const cohorte = await derouler(genererDuScenario(scenario, parseMois(mois)), jeton, identite, progres)
    if (cohorte) fabriquee = { cle, cohorte }
    return cohorte
  }

  async function noter(
    cotation: Cotation,
    mois: string,
    jeton: Jeton,
    progres?: Progres,
  ): Promise<Notation | undefined> {
    const { cle, cohorte } = cohorteEnUsage()
    const hash = hashContent(cotation)
    const nom = `${hash} ${mois} ${cle}`
    const known = notations.get(nom)
    if (known) {
      notations.delete(nom)
      notations.set(nom, known)
      return known
    }
    const programme = compileCotation(auMois(cotation, mois))
    const notee = await derouler(noterParTranches(programme, cohorte), jeton, identite, progres)
    if (notee === undefined) return undefined
    const notation = { hash, cotation, programme, notee }
    notations.set(nom, notation)
    for (const oldest of notations.keys()) if (notations.size > NOTATIONS_GARDEES) notations.delete(oldest)
    return notation
  }

  /** Findings on a scored rule set, looked for once; the share done at each check. */
  function* constatsDe({ cotation, notee }: Notation, mois: string): Generator<number, readonly Constat[]> {
    const connus = controles.get(notee)
    const constats = connus ?? (yield* controlerParTranches(cotation, parseMois(mois)))
    controles.set(notee, constats)
    return constats
  }

  /** The same, each witness run on the reference engine. */
  async function confirmes(
    notation: Notation,
    mois: string,
    constats: readonly Constat[],
  ): Promise<readonly Constat[]> {
    const known = confirmations.get(notation.notee)
    if (known) return known
    const lus = await confirmerConstats(notation.cotation, parseMois(mois), constats)
    confirmations.set(notation.notee, lus)
    return lus
  }

  const lieuDe = (mois: string): Lieu => ({ cohorte: cohorteEnUsage().resume.hash, mois })

  return {
    preparerCohorte: (source, mois, progres) =>
      appeler(async (jeton) => {
        const cle = cleDe(source, mois)
        if (enUsage?.cle === cle) return enUsage.resume
        const cohorte = fabriquee?.cle === cle ? fabriquee.cohorte : await lire(source, mois, jeton, progres)
        if (cohorte === undefined || jeton.arrete) return undefined
        const resume: ResumeDeCohorte = {
          hash: hashCohorte(cohorte),
          n: cohorte.n,
          synthetique: cohorte.synthetique,
          graine: source.genre === 'recette' ? source.scenario.cohorte?.graine : undefined,
          nom: source.genre === 'recette' ? source.scenario.titre : source.nom,
        }
        enUsage = { cle, cohorte, resume }
        notations.clear()
        return resume
      }),

    async decrireFichierCohorte(octets, nom) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'csv' })
      return texte.ok ? decrireTableau(texte.value) : texte
    },

    async lireFichierCohorte(octets, nom, mois, correspondance) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'csv' })
      if (!texte.ok) return texte
      const options = { mois: parseMois(mois), synthetique: false }
      const lue = correspondance
        ? parseCohorteCorrespondue(texte.value, correspondance, options)
        : parseCohorteCsv(texte.value, options)
      if (!lue.ok) return lue
      const csv = writeCohorteCsv(lue.value)
      const avertissements: readonly Problem[] = [...texte.warnings, ...lue.warnings]
      return ok({ csv, hash: hashText(csv), n: lue.value.n, avertissements })
    },

    margesObtenues: (scenario, seuil, progres) =>
      appeler(async (jeton) => {
        const { cohorte: recette } = scenario
        invariant(recette, 'scénario sans recette de cohorte')
        const cohorte = await fabriquer(scenario, jeton, entre(progres, 0, 0.8))
        if (!cohorte) return undefined
        const lecture = lireMarges(cohorte, { seuilPremierQuartileEuros: seuil })
        const lue = await derouler(lecture, jeton, identite, entre(progres, 0.8, 1))
        return lue && { n: lue.n, ecarts: ecartsDe(recette, lue.marges), temoins: lue.temoins }
      }),

    ecrireCohorte: (scenario, progres) =>
      appeler(async (jeton) => {
        const cohorte = await fabriquer(scenario, jeton, progres)
        return cohorte && writeCohorteCsv(cohorte)
      }),

    async lireFichierCotation(octets, nom, mois) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'json' })
      return texte.ok ? lisibleAuMois(readCotation(texte.value), mois) : texte
    },

    async lireFichierFlux(octets, nom) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'json' })
      return texte.ok ? readFlux(texte.value) : texte
    },

    lireFichierGrille: (octets, nom) => lireFichierGrille(new Uint8Array(octets), nom),

    async lireFichierScenario(octets, nom, territoires) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'json' })
      if (!texte.ok) return texte
      const json = parseJson(texte.value)
      return json.ok ? parseScenario(json.value, (id) => territoires[id]) : json
    },

    async lireTexte(objet, texte, mois) {
      const json = parseJsonCommente(texte)
      if (!json.ok) return json
      const lu = objet === 'cotation' ? lisibleAuMois(parseCotation(json.value), mois) : parseFlux(json.value)
      return lu as Result<Dossier[typeof objet]>
    },

    bilan: (cotation, mois, progres) =>
      appeler(async (jeton) => {
        const notation = await noter(cotation, mois, jeton, entre(progres, 0, 0.8))
        if (notation === undefined) return undefined
        const lieu = lieuDe(mois)
        const constats = await derouler(constatsDe(notation, mois), jeton, identite, entre(progres, 0.8, 1))
        if (constats === undefined) return undefined
        return assemblerBilan(notation, await confirmes(notation, mois, constats), lieu)
      }),

    reponses: (cotation, mois, scenario, progres) =>
      appeler(async (jeton) => {
        const notation = await noter(cotation, mois, jeton, entre(progres, 0, 0.4))
        if (notation === undefined) return undefined
        const tranches = assemblerReponses(notation, cohorteEnUsage().cohorte, scenario)
        return derouler(tranches, jeton, identite, entre(progres, 0.4, 1))
      }),

    comparer: (a, b, mois, scenario, progres) =>
      appeler(async (jeton) => {
        const enA = await noter(a, mois, jeton, entre(progres, 0, 0.4))
        const enB = enA && (await noter(b, mois, jeton, entre(progres, 0.4, 0.8)))
        if (!enA || !enB) return undefined
        const tranches = assemblerComparaison(enA, enB, cohorteEnUsage().cohorte, scenario, lieuDe(mois))
        return derouler(tranches, jeton, () => 0.5, entre(progres, 0.8, 1))
      }),

    apercu: (avant, apres, mois, progres) =>
      appeler(async (jeton) => {
        const enA = await noter(avant, mois, jeton, entre(progres, 0, 0.4))
        const enB = enA && (await noter(apres, mois, jeton, entre(progres, 0.4, 0.8)))
        if (!enA || !enB) return undefined
        const bloquantsDe = function* (notation: Notation): Generator<number, readonly Constat[]> {
          return (yield* constatsDe(notation, mois)).filter(({ gravite }) => gravite === 'bloquant')
        }
        const assemble = function* (): Generator<number, Apercu> {
          const deA = yield* bloquantsDe(enA)
          const deB = yield* bloquantsDe(enB)
          return {
            grilles: compterDeplacements(enA.notee, enB.notee),
            bloquants: { avant: deA, apres: deB },
            synthetique: cohorteEnUsage().cohorte.synthetique,
          }
        }
        return derouler(assemble(), jeton, () => 0.5, entre(progres, 0.8, 1))
      }),

    impact: (avant, apres, mois, progres) =>
      appeler(async (jeton) => {
        const enA = await noter(avant, mois, jeton, entre(progres, 0, 0.5))
        const enB = enA && (await noter(apres, mois, jeton, entre(progres, 0.5, 1)))
        return enA && enB && assemblerImpact(enA, enB, cohorteEnUsage().cohorte, lieuDe(mois))
      }),

    ouvrirCas: (a, b, mois, id) =>
      appeler(async (jeton) => {
        const enA = await noter(a, mois, jeton)
        const enB = enA && (await noter(b, mois, jeton))
        return enA && enB && assemblerCas(enA, enB, cohorteEnUsage().cohorte, id)
      }),

    async lireFichierEssais(octets, nom, cotation, essais) {
      const texte = decodeFichier(new Uint8Array(octets), { nom, genre: 'json' })
      if (!texte.ok) return texte
      const lus = readEssais(texte.value)
      if (!lus.ok) return lus
      const resolue = resolveCotation(cotation, parseMois(lus.value.mois))
      return resolue.ok ? remplacerEssais(essais, lus.value) : resolue
    },

    async rejouer(cotation, essais) {
      const resolue = resolveCotation(cotation, parseMois(essais.mois))
      return resolue.ok ? rejouer(resolue.value, essais) : undefined
    },

    async couvrirEssais(cotation, essais, mois) {
      const resolue = resolveCotation(cotation, parseMois(moisDesCas(essais, mois)))
      return resolue.ok ? couvrir(resolue.value, essais) : undefined
    },

    async produireCas(cotation, essais, mois) {
      return produireDemandes(auMois(cotation, moisDesCas(essais, mois)), essais)
    },

    async garderCas(cotation, essais, demandes, options) {
      return garderDemandes(cotation, essais, demandes, options)
    },

    async chercherCas(debut) {
      const cherche = debut.trim().toLowerCase()
      const found: string[] = []
      for (const id of enUsage?.cohorte.ids ?? []) {
        if (!id.toLowerCase().startsWith(cherche)) continue
        found.push(id)
        if (found.length === 20) break
      }
      return found
    },

    async annuler() {
      for (const jeton of enCours) jeton.arrete = true
    },
  }
}
