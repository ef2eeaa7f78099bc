// `npm run bench`: the shipped rule set on a seeded cohort of 10,000 applications, both engines in one run; then the
// simulator on the AME: its naive twin, threads, growth, and the national scenario. The bundle is its own worker.
import { performance } from 'node:perf_hooks'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import baseline from '#rules/cotation/ame-base.json'
import enFlux from '#rules/flux/villemandeur-flux.json'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { controlerCotation } from '~/analysis/checks/index.ts'
import { ligneDe } from '~/domain/cohorte.ts'
import { hashCohorte, shortHash } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation, parseFlux, parseScenario } from '~/domain/parse.ts'
import { nombre } from '~/i18n/nombres.ts'
import { generateCohorte } from '~/simulation/generate.ts'
import { mesurerEssais } from './essais.ts'
import { ecrireFaits } from './faits.ts'
import { mesurerMoteurs, type Temps } from './moteurs.ts'
import {
  mesurerCroissance,
  mesurerSimulation,
  mondeDe,
  ORDRES,
  type Ordre,
  type Regles,
  repliquer,
  simulerDesTerritoires,
} from './simulations.ts'

const N = 10_000
const GRAINE = 2024
const DUREE = 10_000
const CAS_D_ESSAI = 500
/** `bench.mjs national 50` runs fewer of them. */
const TERRITOIRES = Number(process.argv[3] ?? 1000)
const horloge = (): number => performance.now()
const ecrire = (...lignes: readonly string[]): void => void process.stdout.write([...lignes, ''].join('\n'))

const cotation = parseCotation(baseline)
const scenario = parseScenario(ame, () => villemandeur)
const flux = parseFlux(enFlux)
if (!cotation.ok || !scenario.ok || !flux.ok || !scenario.value.cohorte) throw new Error('contenus livrés illisibles')
const regles: Regles = { scenario: scenario.value, cotation: cotation.value, flux: flux.value }

const ligne = ({ sujet, min, mediane }: Temps): string =>
  `${sujet.padEnd(24)} min ${nombre(min, 2).padStart(10)} ms   médiane ${nombre(mediane, 2).padStart(10)} ms`

/** Every check of the shipped rule set: titles differ, so that nothing is kept from one to the next. */
function mesurerControles(mois: number): Temps {
  const durees = Array.from({ length: 15 }, (_, i) => {
    const essai = { ...regles.cotation, titre: `${regles.cotation.titre} ${i}` }
    const debut = horloge()
    controlerCotation(essai, mois)
    return horloge() - debut
  }).toSorted((a, b) => a - b)
  return { sujet: 'contrôles du jeu livré', min: durees[0] ?? NaN, mediane: durees[7] ?? NaN }
}

async function mesurerCotation(): Promise<void> {
  const { communes = [], cohorte: recette, moisReference } = regles.scenario
  if (!recette) return
  const mois = parseMois(moisReference)
  const cohorte = generateCohorte(recette, {
    n: N,
    graine: GRAINE,
    moisReference: mois,
    communes: communes.map(({ id }) => id),
  })
  const lignes = cohorte.ids.map((_, row) => ligneDe(cohorte, row))
  const mesures = await mesurerMoteurs(lignes, {
    cotation: regles.cotation,
    mois,
    repetitionsReference: 3,
    repetitionsCompile: 25,
    horloge,
  })
  ecrire(
    `${nombre(mesures.n)} demandes (graine ${GRAINE}, cohorte ${shortHash(hashCohorte(cohorte))}), ${mesures.criteres} critères, Node ${process.version}`,
    `mêmes scores, même ordre : ${mesures.empreinte}`,
    ligne(mesures.reference),
    ligne(mesures.compile),
    ligne(mesures.poids),
    `rapport des médianes     ×${nombre(mesures.rapport, 0)}`,
    ligne(mesurerControles(mois)),
    ligne(await mesurerEssais(regles.cotation, mois, lignes.slice(0, CAS_D_ESSAI), horloge)),
  )
}

/** Work of a thread, with a world of its own. */
type Travail = { readonly ordre: Ordre } | { readonly de: number; readonly a: number }

const travailler = (travail: Travail) =>
  'ordre' in travail
    ? repliquer(mondeDe(regles), travail.ordre, DUREE, horloge)
    : simulerDesTerritoires(mondeDe(regles), travail.de, travail.a)

/** Two threads at once. */
const surDeuxFils = <T>(travaux: readonly [Travail, Travail]): Promise<T[]> =>
  Promise.all(
    travaux.map(
      (travail) =>
        new Promise<T>((resolve, reject) => {
          const fil = new Worker(new URL(import.meta.url), { workerData: travail })
          fil.once('message', resolve).once('error', reject)
        }),
    ),
  )

/** Replications a minute of two threads: those done while both were running. */
async function passagesParMinute(ordre: Ordre): Promise<number> {
  const faits = await surDeuxFils<ReturnType<typeof repliquer>>([{ ordre }, { ordre }])
  return faits.reduce((somme, { passages, millisecondes }) => somme + (60_000 * passages) / millisecondes, 0)
}

async function mesurerSimulations(): Promise<void> {
  const monde = mondeDe(regles)
  ecrire('', `Simulation, ${nombre(monde.univers.n)} demandes, ${nombre(monde.parc.n)} logements, ${monde.mois} mois`)
  for (const ordre of ORDRES) {
    const { naif, rapide, rapport, empreinte } = mesurerSimulation(monde, ordre, 7, horloge)
    const { passages, millisecondes } = repliquer(monde, ordre, DUREE, horloge)
    ecrire(
      `${ordre} : même registre ${empreinte.slice(0, 12)}, jumeau naïf ${nombre(naif, 1)} ms, moteur ${nombre(rapide, 2)} ms, rapport des médianes ×${nombre(rapport, 0)}`,
      `${ordre} : passages par minute, un fil ${nombre((60_000 * passages) / millisecondes, 0)}, deux fils ${nombre(await passagesParMinute(ordre), 0)}`,
    )
  }
  for (const ordre of ORDRES) {
    const mesures = [1, 2, 4].map((k) => mesurerCroissance(regles, k, ordre, k > 2 ? 3 : 15, horloge))
    const base = mesures[0]?.parDemande ?? NaN
    ecrire(
      ...mesures.map(
        ({ k, demandes, logements, passage, parDemande }) =>
          `${ordre} ×${k} : ${nombre(demandes)} demandes, ${nombre(logements)} logements, ${nombre(passage, 1)} ms le passage, ${nombre(parDemande, 2)} µs par demande (×${nombre(parDemande / base, 2)})`,
      ),
    )
  }
}

async function mesurerNational(): Promise<void> {
  const milieu = TERRITOIRES >> 1
  const debut = horloge()
  const bilans = await surDeuxFils<ReturnType<typeof simulerDesTerritoires>>([
    { de: 0, a: milieu },
    { de: milieu, a: TERRITOIRES },
  ])
  const secondes = (horloge() - debut) / 1000
  const total = (lire: (bilan: (typeof bilans)[number]) => number): string =>
    nombre(bilans.reduce((somme, bilan) => somme + lire(bilan), 0))
  ecrire(
    '',
    `National : ${nombre(TERRITOIRES)} territoires, ${total(({ demandes }) => demandes)} demandes, ${total(({ locations }) => locations)} locations, ${total(({ actives }) => actives)} demandes actives à la fin`,
    `deux fils, mondes compris : ${nombre(secondes, 1)} s, mémoire au plus haut ${nombre(process.resourceUsage().maxRSS / 1024, 0)} Mio`,
  )
}

// Parts of the bench may be asked for by name; the national one alone has a peak of memory of its own.
const PARTIES: Readonly<Record<string, () => void | Promise<void>>> = {
  cotation: mesurerCotation,
  simulation: mesurerSimulations,
  national: mesurerNational,
}

const [partie, dossier, combien] = process.argv.slice(2)
if (isMainThread && partie === 'faits') {
  if (dossier === undefined) throw new Error('faits DOSSIER [N]')
  ecrire(String(ecrireFaits(regles, dossier, Number(combien ?? N))))
} else if (isMainThread) {
  const voulues = process.argv.slice(2)
  for (const [nom, mesurer] of Object.entries(PARTIES))
    if (voulues.length === 0 || voulues.includes(nom)) await mesurer()
} else parentPort?.postMessage(travailler(workerData as Travail))
