// The workbench: its state, its gestures, its works. Nothing of React here; `atelier.ts` makes the page's one.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cotation } from '~/domain/cotation.ts'
import { replaceCotation } from '~/domain/edit.ts'
import { ajouterScenario } from '~/domain/edit-scenario.ts'
import { replaceFlux } from '~/domain/edit-flux.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Genre } from '~/domain/genre.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'
import { fichierTropGros, type GenreDeFichier } from '~/exchange/fichier.ts'
import type { Magasin } from '~/store/magasin.ts'
import { ouvrirMagasin } from '~/store/ouvrir.ts'
import type { CopieDeTravail } from '~/store/schema.ts'
import type { Ouvrier } from '~/workers/ouvrier.ts'
import type { Moteur } from '~/workers/protocol.ts'
import { type Chantier, COHORTE, creerChantier } from './chantier.ts'
import { creerTaches } from './taches.ts'
import type { EtatAtelier, GestesAtelier } from './contrat.ts'
import { type Depot, ouvrirDepot } from './depot.ts'
import { VERSIONS_LIVREES } from './livres.ts'
import { type Cible, versionDe } from './lignees.ts'
import * as transitions from './memoire.ts'
import { joindreOnglets, type Onglets } from './onglets.ts'
import { creerPaires } from './paires.ts'
import { aGarder, enregistrer, fusionner, reprendre, type Signature } from './versionner.ts'

export interface Dependances {
  /** Name of the database and of the channel between tabs. */
  readonly nom: string
  readonly lever: () => Ouvrier
  /** ISO date and time. */
  readonly maintenant: () => string
  /** Something was kept for the first time since the opening. */
  readonly onPremierActe?: () => void
}

export interface Atelier {
  readonly etat: StoreApi<EtatAtelier>
  readonly gestes: GestesAtelier
  readonly chantier: Chantier
  ouvrir(): Promise<void>
  /** Closes store, channel and worker once everything asked for is on disk. */
  fermer(): Promise<void>
}

function vueDe(memoire: transitions.Memoire) {
  const { comparaison, flux, territoires, essais, textes, ascendances } = memoire.travail
  const { cotation: versions, flux: versionsDuFlux, scenario: versionsDesScenarios } = memoire.versions
  const scenario = territoires.scenarios[territoires.courant]
  invariant(scenario, `scénario ${territoires.courant} absent`)
  return {
    brouillon: transitions.brouillonDe(memoire),
    versions,
    versionsDuFlux,
    versionsDesScenarios,
    ascendances,
    registre: memoire.registre,
    comparaison,
    flux,
    territoires,
    essais,
    scenario,
    mois: scenario.moisReference,
    textes,
  }
}

/** Lecture d’un fichier par le moteur. */
type Lecture<T> = (moteur: Moteur, octets: ArrayBuffer) => Promise<Result<T>>

export function creerAtelier({ nom, lever, maintenant, onPremierActe }: Dependances): Atelier {
  const initiale = transitions.memoireInitiale(VERSIONS_LIVREES)
  const etat = createStore<EtatAtelier>(() => ({
    ouverture: 'en-cours',
    ecriture: false,
    ...vueDe(initiale),
    cohorte: undefined,
    problemes: [],
  }))
  let magasin: Magasin | undefined
  let onglets: Onglets | undefined
  let depot: Depot | undefined
  let isPremier = true
  let proposition: Cotation | undefined
  const paires = creerPaires()
  let conclure: () => void
  const ouverture = new Promise<void>((resolve) => (conclure = resolve))

  /** Each problem is said once, until it is cleared. */
  const signaler = (problemes: readonly Problem[]): void => {
    const dits = etat.getState().problemes
    const nouveaux = problemes.filter((autre) => !dits.some((dit) => canonicalJson(dit) === canonicalJson(autre)))
    if (nouveaux.length > 0) etat.setState({ problemes: [...dits, ...nouveaux] })
  }
  const echouer = (problemes: readonly Problem[]): void => {
    depot = undefined
    etat.setState({ ouverture: 'echec', problemes })
    chantier.actualiser()
  }

  const chantier = creerChantier(
    lever,
    creerTaches({
      etat: etat.getState,
      memoire: () => depot?.memoire,
      lireCohorte: async (hash) => (magasin ? magasin.lireCohorte(hash) : fail([])),
      calme: async () => depot?.calme(),
      proposition: () => proposition,
      paire: paires.lire,
      onCohorte: (cohorte) => etat.setState({ cohorte }),
      onProblemes: signaler,
    }),
    paires.quitter,
  )

  /** At once when the workbench is open, so that what is typed shows; else when it opens. @returns undefined when it fails to. */
  const pret = async <T>(faire: (ouvert: Depot) => Promise<T>): Promise<T | undefined> => {
    if (!depot) await ouverture
    return depot && faire(depot)
  }

  /** Makes a gesture, if there is one to make. @returns whether it is kept; its problems are said otherwise. */
  async function garder(ouvert: Depot, geste: transitions.Geste | undefined): Promise<boolean> {
    if (!geste) return false
    const garde = await ouvert.accomplir(geste)
    if (!garde.ok) signaler(garde.problems)
    return garde.ok
  }

  async function accomplir(transition: (memoire: transitions.Memoire) => transitions.Geste | undefined): Promise<void> {
    await pret((ouvert) => garder(ouvert, transition(ouvert.memoire)))
  }

  /** An edit, however it is made. @returns whether it is kept, or had nothing to change. */
  async function modifier(
    edition: Result<Edition>,
    transition: (memoire: transitions.Memoire, edition: Edition) => Result<transitions.Geste | undefined>,
  ): Promise<boolean> {
    const fait = await pret(async (ouvert) => {
      const geste = edition.ok ? transition(ouvert.memoire, edition.value) : edition
      if (geste.ok) return geste.value === undefined || garder(ouvert, geste.value)
      signaler(geste.problems)
      return false
    })
    return fait ?? false
  }

  const gestes: GestesAtelier = {
    editer: (edition) => modifier(edition, (memoire, faite) => transitions.editer(memoire, faite, maintenant())),

    fusionner: (edition, hash) =>
      modifier(edition, (memoire, faite) => {
        const version = versionDe(memoire.versions, hash)
        invariant(version, `version ${hash} inconnue`)
        return fusionner(memoire, { edition: faite, version }, maintenant())
      }),

    async consigner(faire) {
      const refus = await pret(async (ouvert): Promise<readonly Problem[]> => {
        const quand = maintenant()
        const consignation = faire(ouvert.memoire.registre, quand)
        if (!consignation.ok) return consignation.problems
        const garde = await ouvert.accomplir(transitions.consigner(ouvert.memoire, consignation.value, quand))
        return accepter(garde, [])
      })
      return refus ?? etat.getState().problemes
    },

    async lireJournal() {
      await depot?.calme()
      return magasin ? magasin.lireJournal() : fail([])
    },

    async lirePiece(hash) {
      // What was just recorded may be on its way to the disk.
      await depot?.calme()
      return magasin ? magasin.lirePiece(hash) : fail([])
    },

    mesurer: paires.tenir,

    async ecrireTexte(objet, texte, depuis) {
      const lu = await chantier.appeler((moteur) => moteur.lireTexte(objet, texte, etat.getState().mois))
      if (!lu.ok) return lu.problems
      const fait = await pret(async (ouvert) => {
        if (depuis !== undefined && transitions.texteDuBrouillon(etat.getState(), objet) !== depuis) return false
        const geste = transitions.ecrireTexte(ouvert.memoire, { objet, texte, apres: lu.value }, maintenant())
        return geste === undefined || garder(ouvert, geste)
      })
      return fait === true ? [] : [problem('magasin-conflit', '', {})]
    },

    annuler: () => accomplir((memoire) => transitions.annuler(memoire, maintenant())),
    retablir: () => accomplir((memoire) => transitions.retablir(memoire, maintenant())),

    enregistrerVersion: <G extends Genre>(fiche: Signature & Cible<G>) =>
      pret(async (ouvert) => {
        const geste = enregistrer(ouvert.memoire, fiche, maintenant())
        if (geste.ok) return (await garder(ouvert, geste.value)) ? geste.value.version : undefined
        signaler(geste.problems)
        return undefined
      }),

    async reprendreVersion(hash) {
      const fait = await pret(async (ouvert) => {
        const version = versionDe(ouvert.memoire.versions, hash)
        const geste = version && reprendre(ouvert.memoire, version, maintenant())
        return geste ? garder(ouvert, geste) : version !== undefined
      })
      return fait ?? false
    },

    async importerCotation(fichier) {
      const lue = await lire(fichier, 'json', (moteur, octets) =>
        moteur.lireFichierCotation(octets, fichier.name, etat.getState().mois),
      )
      return remplacer(lue, (travail, cotation) => replaceCotation(travail.contenu, cotation))
    },

    async importerFlux(fichier) {
      const lu = await lire(fichier, 'json', (moteur, octets) => moteur.lireFichierFlux(octets, fichier.name))
      return remplacer(lu, (travail, flux) => replaceFlux(travail.flux, flux))
    },

    async importerScenario(fichier) {
      const { scenarios } = etat.getState().territoires
      const lu = await lire(fichier, 'json', (moteur, octets) =>
        moteur.lireFichierScenario(octets, fichier.name, scenarios),
      )
      return remplacer(lu, (travail, scenario) => ajouterScenario(travail.territoires, scenario))
    },

    async importerEssais(fichier) {
      const { brouillon, essais } = etat.getState()
      const lus = await lire(fichier, 'json', (moteur, octets) =>
        moteur.lireFichierEssais(octets, fichier.name, brouillon.contenu, essais),
      )
      return remplacer(lus, (_, edition) => edition)
    },

    produireCas: () => {
      const { brouillon, essais, mois } = etat.getState()
      return demander((moteur) => moteur.produireCas(brouillon.contenu, essais, mois))
    },

    garderCas: (demandes, options) =>
      pret(async (ouvert) => {
        for (;;) {
          const { contenu, essais } = ouvert.memoire.travail
          const garde = await demander((moteur) => moteur.garderCas(contenu, essais, demandes, options))
          if (garde === undefined) return undefined
          const { travail } = ouvert.memoire
          // A gesture came meanwhile: what was read is of a draft that is no more.
          if (travail.contenu !== contenu || travail.essais !== essais) continue
          if (!garde.ok) signaler(garde.problems)
          else if (!garde.value.edition || (await gestes.editer(ok(garde.value.edition)))) return garde.value.deja
          return undefined
        }
      }),

    async importerCohorte(fichier, correspondance) {
      const lue = await lire(fichier, 'csv', (moteur, octets) =>
        moteur.lireFichierCohorte(octets, fichier.name, etat.getState().mois, correspondance),
      )
      if (!lue.ok) return lue.problems
      const { csv, hash, n, avertissements } = lue.value
      const refus = await pret(async (ouvert) => {
        const cohorte = { hash, csv, n, nom: fichier.name }
        const geste = transitions.choisirCohorte(ouvert.memoire, cohorte, maintenant())
        return accepter(await ouvert.accomplir(geste), avertissements)
      })
      return refus ?? etat.getState().problemes
    },

    decrireCohorte: (fichier) =>
      lire(fichier, 'csv', (moteur, octets) => moteur.decrireFichierCohorte(octets, fichier.name)),

    async lireCohorte() {
      const hash = await pret(async ({ memoire }) => memoire.travail.cohorte)
      return hash === undefined || !magasin ? ok(undefined) : magasin.lireCohorte(hash)
    },

    async essayerCohorte(fichier, correspondance) {
      const lue = await lire(fichier, 'csv', (moteur, octets) =>
        moteur.lireFichierCohorte(octets, fichier.name, etat.getState().mois, correspondance),
      )
      return lue.ok ? ok(lue.value.n, lue.value.avertissements) : lue
    },

    ecrireCohorte: (scenario) => chantier.appeler((moteur) => moteur.ecrireCohorte(scenario)),

    lireGrille: (fichier) =>
      lire(fichier, 'grille', (moteur, octets) => moteur.lireFichierGrille(octets, fichier.name)),

    proposer(cotation) {
      proposition = cotation
      chantier.actualiser()
    },

    reprendreCohorteSynthetique: () =>
      accomplir((memoire) =>
        memoire.travail.cohorte === undefined
          ? undefined
          : transitions.choisirCohorte(memoire, undefined, maintenant()),
      ),

    choisirComparaison: (choix) => accomplir((memoire) => transitions.choisirComparaison(memoire, choix, maintenant())),

    contenuDe: (ref) => transitions.contenuDe(depot?.memoire ?? initiale, ref),
    chercherCas: (debut) => chantier.appeler((moteur) => moteur.chercherCas(debut)),
    effacerProblemes: () => etat.setState({ problemes: [] }),
  }

  /** A call that someone asked for. @returns undefined when the engine died of it, which is said. */
  async function demander<T>(appel: (moteur: Moteur) => Promise<T>): Promise<T | undefined> {
    try {
      return await chantier.appeler(appel)
    } catch (error) {
      console.error(error)
      signaler([problem('moteur-arrete', '', {})])
      return undefined
    }
  }

  /** One of the drafts becomes what was read. @returns why not; the warnings of what is taken are said. */
  async function remplacer<T>(
    lu: Result<T>,
    edition: (travail: CopieDeTravail, valeur: T) => Edition,
  ): Promise<readonly Problem[]> {
    if (!lu.ok) return lu.problems
    const refus = await pret(async (ouvert) => {
      const geste = transitions.editer(ouvert.memoire, edition(ouvert.memoire.travail, lu.value), maintenant())
      if (!geste.ok) return geste.problems
      return accepter(geste.value ? await ouvert.accomplir(geste.value) : ok(undefined), lu.warnings)
    })
    return refus ?? etat.getState().problemes
  }

  /** A file read by the engine. Problems: too large, unreadable, refused. */
  async function lire<T>(fichier: File, genre: GenreDeFichier, lecture: Lecture<T>): Promise<Result<T>> {
    const tropGros = fichierTropGros(fichier.size, genre)
    if (tropGros) return fail([tropGros])
    try {
      const octets = await fichier.arrayBuffer()
      return await chantier.appeler((moteur) => lecture(moteur, octets))
    } catch (error) {
      // The file went away, or the engine died of it: nothing was changed.
      console.error(error)
      return fail([problem('fichier-illisible', '', { nom: fichier.name })])
    }
  }

  /** A file taken: what it lacks is said, what refuses it is given back. */
  function accepter(garde: Result<void>, avertissements: readonly Problem[]): readonly Problem[] {
    if (!garde.ok) return garde.problems.length > 0 ? garde.problems : [problem('magasin-conflit', '', {})]
    signaler(avertissements)
    return []
  }

  async function ouvrir(): Promise<void> {
    const ouvert = await ouvrirMagasin({ nom, onPerdu: (perte) => echouer([perte]) })
    if (!ouvert.ok) return echouer(ouvert.problems)
    magasin = ouvert.value
    const seme = await magasin.semer(VERSIONS_LIVREES.map(aGarder))
    if (!seme.ok) return echouer(seme.problems)
    // Joined before reading, so that no act of another tab falls between the two.
    let annoncee = 0
    onglets = joindreOnglets(nom, (revision) => {
      annoncee = Math.max(annoncee, revision)
      depot?.suivreRevision(revision)
    })
    const found = await ouvrirDepot({
      magasin,
      livrees: VERSIONS_LIVREES,
      onChange: (memoire) => {
        etat.setState(vueDe(memoire))
        chantier.actualiser()
      },
      onGarde: (revision) => {
        onglets?.annoncer(revision)
        if (isPremier) onPremierActe?.()
        isPremier = false
      },
      onEcriture: (ecriture) => etat.setState({ ecriture }),
      onPerdu: echouer,
    })
    if (!found.ok) return echouer(found.problems)
    depot = found.value
    depot.suivreRevision(annoncee)
    etat.setState({ ouverture: 'prete', ...vueDe(depot.memoire) })
    chantier.suivre(COHORTE)
  }

  return {
    etat,
    gestes,
    chantier,
    ouvrir: () => ouvrir().finally(() => conclure()),
    async fermer() {
      await depot?.calme()
      onglets?.fermer()
      magasin?.fermer()
      chantier.fermer()
      depot = undefined
    },
  }
}
