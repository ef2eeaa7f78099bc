// One run of the allocation model, month by month, in the fixed order of simulation.md §1.2. A pure function of the world
// and the seed: every draw is keyed by (seed, purpose, entity, event), never by what was drawn before.
//
// Why it is fast: a month's file is in order once for all the runs, with a bitset for each thing that a vacancy requires, so
// that a run lays one bit a demand and reads its lists off a few words (file-du-mois.ts). Departures and withdrawals are
// drawn as the month in which they fall, one draw an entity, by inverting the survival of the monthly hazard: same law as a
// draw a month (docs/decisions/0015). Every index comes from one of the arrays of the world: hence the `!`.
import { anneeDe } from '~/domain/mois.ts'
import { creerAgenda } from './agenda.ts'
import { creerFile, type Exigence, logementType, parmi } from './file-du-mois.ts'
import { gumbel, seuilDuGumbel } from './gumbel.ts'
import { LIEN_LOCAL, moisRestants, type Monde, MUTATION, partDejaVacante, partMutee } from './monde.ts'
import { moisDe, parMois, planDe } from './plan.ts'
import { creerEcrivain, type Ecrivain, G, HORS_ASSIETTE, PERSONNE, type Registre } from './registre.ts'
import { amorce, amorceDe, cleDe, fmix32, mot32, motApres, sousBorne, USAGES } from './rng.ts'
import { apparier, creerTours } from './tours-du-mois.ts'

const OCCUPE = 0
const VACANT = 1
const FUTUR = 2
/** Its tenant was housed elsewhere this month: free the next one, and nobody’s present dwelling meanwhile. */
const QUITTE = 3
/** Events of the draws that tell the dwellings already vacant at the start, and those left by a transfer just before. */
const AVANT_LE_DEBUT = 0xffff
const MUTE_AVANT = 0xfffe

/** Past every 32-bit word. */
const TOUT = 4_294_967_296
/** Share of a whole of ten-thousandths as a threshold on 32-bit words. */
const seuil = (dixMilliemes: number): number => (dixMilliemes * TOUT) / 10_000

export interface OptionsDePassage {
  /** A ledger writer to reuse, emptied first. */
  readonly ecrivain?: Ecrivain
}

/** Runs the world under a seed. @returns the ledger, valid until its writer is used again */
export function simuler(monde: Monde, graine: number, options: OptionsDePassage = {}): Registre {
  const { univers, menages, parc, politique, reglages, mois: horizon, debut } = monde
  const { n } = univers
  const plan = planDe(monde)
  const { parTypologie, assiettes } = plan
  const ecrivain = options.ecrivain ?? creerEcrivain()
  ecrivain.vider()
  const { ecrire } = ecrivain
  const tirages = {
    retrait: amorce(graine, USAGES.retrait),
    depart: amorce(graine, USAGES.depart),
    choix: amorce(graine, USAGES.choix),
    origine: amorce(graine, USAGES.origine),
  }

  // ---- what the draws decide beforehand
  const sorties = new Int32Array(n)
  for (let row = 0; row < n; row++) {
    const des = univers.entrees[row]! + 1
    sorties[row] =
      des >= horizon ? horizon : moisDe(motApres(amorceDe(tirages.retrait, univers.cles[row]!), 0), plan.retrait, des)
  }
  const retraits = parMois(sorties, horizon)
  const marques = creerAgenda(horizon, parc.n)
  const rangDeMarque = new Uint16Array(parc.n)
  /** What the draws of departure of each dwelling have in common. */
  const amorcesDeDepart = new Int32Array(parc.n)
  for (let logement = 0; logement < parc.n; logement++)
    amorcesDeDepart[logement] = amorceDe(tirages.depart, parc.cles[logement]!)
  const marquer = (logement: number, de: number): void => {
    if (parc.fixes[logement] === 1 || de >= horizon) return
    const mot = motApres(amorcesDeDepart[logement]!, rangDeMarque[logement]!++)
    const t = moisDe(mot, plan.departs[parc.typologies[logement]!]!, de)
    if (t < horizon) marques.noter(t, logement)
  }
  for (let logement = 0; logement < parc.n; logement++) marquer(logement, 0)
  /** Left before the start and not let yet: the vacancies of a stock that was already turning, some of them in works. */
  const dejaVacants: number[] = []
  const pretsAu = new Uint8Array(parc.n)
  const mutesAvant: number[] = []
  const hasards = plan.departs.map((_, typologie) => partDejaVacante(monde, typologie) * TOUT)
  const mutes = plan.departs.map((_, typologie) => partMutee(monde, typologie) * TOUT)
  for (let logement = 0; logement < parc.n; logement++) {
    if (parc.livres[logement] !== -1 || parc.fixes[logement] === 1) continue
    const sienne = amorcesDeDepart[logement]!
    const mot = motApres(sienne, AVANT_LE_DEBUT)
    const hasard = hasards[parc.typologies[logement]!]!
    if (mot < hasard) {
      dejaVacants.push(logement)
      pretsAu[logement] = moisRestants(reglages, mot / hasard)
    } else if (motApres(sienne, MUTE_AVANT) < mutes[parc.typologies[logement]!]!) mutesAvant.push(logement)
  }

  // ---- state
  const attend = new Uint8Array(n + 1)
  const refus = new Uint8Array(n)
  const file = creerFile(plan, monde, attend, refus)
  /** Dwelling held by an active transfer applicant, and the applicant of a dwelling. */
  const logementDe = new Int32Array(n).fill(PERSONNE)
  const locataire = new Int32Array(parc.n).fill(PERSONNE)
  const etats = new Uint8Array(parc.n)
  const jamaisLoue = new Uint8Array(parc.n)
  for (let logement = 0; logement < parc.n; logement++) {
    if (parc.livres[logement]! < 0) continue
    etats[logement] = FUTUR
    jamaisLoue[logement] = 1
  }
  const contingentDe = new Int16Array(parc.n)
  const sousPartDe = new Int8Array(parc.n)
  const orienteAu = new Int32Array(parc.n).fill(-1)
  /** Dwellings that become available and those that their tenant quits, by month; those waiting for a household. */
  const disponibles = creerAgenda(horizon, parc.n)
  const quittes = creerAgenda(horizon, parc.n)
  let enAttente: number[] = []
  const tours = creerTours(politique, parc.bailleurs, assiettes, graine)
  const isFlux = politique.mode === 'flux'
  const seuils = {
    travaux: seuil(reglages.travauxPart),
    perimetre: seuil(reglages.mutationsDansLePerimetre),
    interne: seuil(isFlux ? politique.mutationsInternes : 0),
    adhesion: seuil(reglages.adhesion),
    nonAttribution: seuil(reglages.nonAttribution),
    acceptation: seuil(reglages.acceptation),
    ailleurs: seuil(reglages.acceptationHorsSouhait),
  }
  const isOuverte = reglages.eligibilite === 'ouverte'
  let nLocations = 0
  let nMutations = 0

  // ---- a vacancy's list
  const liste = new Int32Array(256)
  /** Place of each of the list in the file of the month. */
  const places = new Int32Array(256)
  const cleListe = new Float64Array(256)
  /** Place of each among the eligible, in the order of the rules, from 1. */
  const rangs = new Int32Array(256)
  let nListe = 0
  const eligibles = new Int32Array(n)
  let nEligibles = 0
  /** What the draws of choice of each demand have in common, 0 until first wanted. */
  const amorcesDeChoix = new Int32Array(n)

  function choix(row: number, evenement: number): number {
    let amorcee = amorcesDeChoix[row]!
    if (amorcee === 0) amorcesDeChoix[row] = amorcee = amorceDe(tirages.choix, univers.cles[row]!)
    return motApres(amorcee, evenement)
  }

  /** A list being drawn up. */
  interface Appel extends Exigence {
    /** Bailleur of the present dwelling of the candidates, −1 for any. */
    readonly bailleur: number
    readonly evenement: number
    readonly combien: number
    /** Points for a local link. */
    readonly bonus: number
    readonly isBruite: boolean
  }

  /** A tenant of the bailleur, when one is named, who is not among the first `deja` of the list. */
  function peutEtreListe(row: number, bailleur: number, deja: number): boolean {
    if (bailleur >= 0 && (logementDe[row]! < 0 || parc.bailleurDe[logementDe[row]!] !== bailleur)) return false
    for (let k = 0; k < deja; k++) if (liste[k] === row) return false
    return true
  }

  /** Appends the best eligible in the order of the file. */
  function listerDansLOrdre({ bailleur, combien }: Appel): void {
    const deja = nListe
    for (let i = 0; i < nEligibles; i++) {
      const row = file.demandeA(eligibles[i]!)
      if (!peutEtreListe(row, bailleur, deja)) continue
      places[nListe] = eligibles[i]!
      liste[nListe++] = row
      rangs[nListe - 1] = nListe
      if (nListe === combien) return
    }
  }

  /** Puts a demand at its place among those listed since `deja`, the greatest keys first. */
  function inserer(place: number, row: number, cle: number, deja: number, combien: number): void {
    if (nListe < combien) nListe += 1
    let k = nListe - 1
    for (; k > deja && cleListe[k - 1]! < cle; k--) {
      liste[k] = liste[k - 1]!
      places[k] = places[k - 1]!
      cleListe[k] = cleListe[k - 1]!
    }
    liste[k] = row
    places[k] = place
    cleListe[k] = cle
  }

  const borneDe = (combien: number): number => (nListe < combien ? -Infinity : cleListe[nListe - 1]!)

  const pointsA = (place: number, bonus: number): number =>
    file.pointsA(place) + (bonus > 0 && (menages.attributs[file.demandeA(place)]! & LIEN_LOCAL) !== 0 ? bonus : 0)

  /** Points preceded by the stratum: both are whole numbers that a double holds side by side. */
  const cleA = (place: number, bonus: number): number => pointsA(place, bonus) - file.strateA(place) * 2 ** 33

  /** What the place of a listed demand would be without the noise. */
  function rangSansBruit(k: number, deja: number, { bailleur, bonus }: Appel): number {
    const siens = cleA(places[k]!, bonus)
    let rang = deja + 1
    for (let i = 0; i < nEligibles; i++) {
      const place = eligibles[i]!
      if (bonus === 0 && place === places[k]) break
      const avant = bonus === 0 ? 0 : cleA(place, bonus) - siens
      if (avant < 0 || (avant === 0 && place >= places[k]!)) continue
      if (peutEtreListe(file.demandeA(place), bailleur, deja)) rang += 1
    }
    return rang
  }

  /** Appends the most points of the best stratum, with those of a local link. */
  function listerSelonLesPoints({ bailleur, combien, bonus }: Appel): void {
    const deja = nListe
    for (let i = 0; i < nEligibles; i++) {
      const place = eligibles[i]!
      const row = file.demandeA(place)
      if (!peutEtreListe(row, bailleur, deja)) continue
      const cle = cleA(place, bonus)
      if (cle > borneDe(combien)) inserer(place, row, cle, deja, combien)
    }
    for (let k = deja; k < nListe; k++) rangs[k] = k + 1
  }

  /** Appends the greatest sums of the points, in units of the noise, and of a Gumbel draw. */
  function listerAvecBruit(appel: Appel): void {
    const { bailleur, combien, bonus, evenement } = appel
    const deja = nListe
    let borne = -Infinity
    let avant = NaN
    let utilite = 0
    /** Words below it lose: the same for all those that have the same points. */
    let perdent = 0
    for (let i = 0; i < nEligibles; i++) {
      const place = eligibles[i]!
      const row = file.demandeA(place)
      const points = pointsA(place, bonus)
      if (points !== avant) {
        avant = points
        utilite = points / reglages.bruitPoints
        perdent = seuilDuGumbel(borne - utilite)
      }
      if (perdent === Infinity) continue
      const mot = choix(row, evenement)
      if (mot + 1 < perdent || !peutEtreListe(row, bailleur, deja)) continue
      const cle = utilite + gumbel(mot)
      if (cle <= borne) continue
      inserer(place, row, cle, deja, combien)
      borne = borneDe(combien)
      perdent = seuilDuGumbel(borne - utilite)
    }
    for (let k = deja; k < nListe; k++) rangs[k] = rangSansBruit(k, deja, appel)
  }

  function lister(appel: Appel): void {
    const isDansLOrdre = !appel.isBruite && appel.bonus === 0
    const suffisent = isDansLOrdre && appel.bailleur < 0 ? nListe + appel.combien : n
    nEligibles = file.relever(appel, eligibles, suffisent)
    if (isDansLOrdre) listerDansLOrdre(appel)
    else if (appel.isBruite) listerAvecBruit(appel)
    else listerSelonLesPoints(appel)
  }

  // ---- steps of the month
  function entrer(row: number, t: number): void {
    attend[row] = 1
    if (t >= 0) ecrire(G.entree, t, row, PERSONNE, HORS_ASSIETTE, 0)
    loger(row)
  }

  /** Present dwelling of a transfer applicant, when it is in the perimeter. */
  function loger(row: number): void {
    const taille = menages.logementActuel[row]!
    if (taille < 0) return
    const amorcee = amorceDe(tirages.origine, univers.cles[row]!)
    if (seuils.perimetre < TOUT && motApres(amorcee, 0) >= seuils.perimetre) return
    const candidats = parTypologie[taille]!
    const depart = candidats.length === 0 ? 0 : sousBorne(motApres(amorcee, 1), candidats.length)
    // The first dwelling from there that is occupied by nobody known to ask for another.
    for (let k = 0; k < candidats.length; k++) {
      const logement = candidats[(depart + k) % candidats.length]!
      if (etats[logement] !== OCCUPE || locataire[logement] !== PERSONNE) continue
      logementDe[row] = logement
      locataire[logement] = row
      return
    }
  }

  function liberer(logement: number, t: number, cause: number): void {
    etats[logement] = VACANT
    ecrire(G.liberation, t, PERSONNE, logement, HORS_ASSIETTE, cause)
    const travaux = mot32(graine, USAGES.travaux, parc.cles[logement]!, t) < seuils.travaux ? reglages.travauxMois : 0
    const pret = t + reglages.vacanceMois + travaux
    if (pret < horizon) disponibles.noter(pret, logement)
  }

  function quitter(row: number): void {
    attend[row] = 0
    const logement = logementDe[row]!
    if (logement >= 0) locataire[logement] = PERSONNE
  }

  function donner(logement: number, t: number, contingent: number, sousPart: number): void {
    contingentDe[logement] = contingent
    sousPartDe[logement] = sousPart
    orienteAu[logement] = t
    ecrire(G.orientation, t, PERSONNE, logement, contingent, sousPart)
  }

  /** Turns of the vacancies that became available, in their order; what leaves the base is told first. */
  function orienter(nouveaux: readonly number[], t: number): void {
    const base: number[][] = parc.bailleurs.map(() => [])
    for (const logement of nouveaux) {
      if (!isFlux) {
        donner(logement, t, politique.reserves[logement]!, -1)
        continue
      }
      if (jamaisLoue[logement] === 1 && politique.premieres[logement]! >= 0) {
        donner(logement, t, politique.premieres[logement]!, -1)
        continue
      }
      const interne =
        jamaisLoue[logement] === 0 && mot32(graine, USAGES.emploi, parc.cles[logement]!, t) < seuils.interne
      const exclus = interne ? politique.exclus.mutationInterne : politique.exclus.locationOrdinaire
      if (exclus[logement] === 1) {
        contingentDe[logement] = HORS_ASSIETTE
        orienteAu[logement] = t
        ecrire(G.deduction, t, PERSONNE, logement, HORS_ASSIETTE, interne ? 0 : 1)
        continue
      }
      base[parc.bailleurDe[logement]!]!.push(logement)
    }
    base.forEach((vacances, b) => {
      if (vacances.length === 0) return
      const suite = vacances.map(() => tours.suivant(b, t))
      apparier(vacances, suite, politique).forEach((contingent, i) => {
        donner(vacances[i]!, t, contingent, tours.sousPart(b, contingent, t))
      })
    })
  }

  /** Candidates, commission, offers. @returns whether the dwelling is let */
  function attribuer(logement: number, t: number): boolean {
    const contingent = contingentDe[logement]!
    const evenement = fmix32(parc.cles[logement]! ^ Math.imul(t + 1, 0x9e3779b1)) | 0
    const hors = contingent === HORS_ASSIETTE
    const fiche = hors ? undefined : politique.contingents[contingent]!
    const sousPart = sousPartDe[logement]!
    const attendu = fiche ? (sousPart >= 0 ? fiche.dont[sousPart]!.public : fiche.public) : 0
    const libre =
      reglages.souhaits === 'ignores' || (reglages.souhaits === 'etatLibre' && fiche?.reservataire === 'etat')
    const tourDeMutation =
      reglages.ordreDesGrilles === 'partMutations' && 10_000 * nMutations < reglages.partMutations * (nLocations + 1)
    const entreMutations = hors || tourDeMutation
    const appel: Appel = {
      logement: logementType(parc.typologies[logement]!, isOuverte ? -1 : parc.financements[logement]!),
      commune: isOuverte || libre ? -1 : parc.communeDe[logement]!,
      parmi: parmi(isOuverte ? 0 : attendu, entreMutations),
      bailleur: hors ? parc.bailleurDe[logement]! : -1,
      evenement,
      combien: Math.min(reglages.candidats, liste.length),
      bonus: fiche?.reservataire === 'commune' ? reglages.bonusLienLocal : 0,
      isBruite: mot32(graine, USAGES.adhesion, parc.cles[logement]!, evenement) >= seuils.adhesion,
    }
    nListe = 0
    lister(appel)
    const propres = nListe
    if (nListe < appel.combien && (attendu !== 0 || entreMutations))
      lister({ ...appel, parmi: parmi(0, false), bailleur: -1 })
    if (nListe === 0) {
      ecrire(G.sansCandidat, t, PERSONNE, logement, contingent, 0)
      return false
    }
    for (let k = 0; k < nListe; k++) {
      const row = liste[k]!
      const cle = univers.cles[row]!
      ecrire(G.proposition, t, row, logement, contingent, k + 1)
      if (mot32(graine, USAGES.caleol, cle, evenement) < seuils.nonAttribution) {
        ecrire(G.nonAttribution, t, row, logement, contingent, k + 1)
        continue
      }
      const isVoulu = ((menages.communes[row]! >> parc.communeDe[logement]!) & 1) === 1
      if (mot32(graine, USAGES.acceptation, cle, evenement) >= (isVoulu ? seuils.acceptation : seuils.ailleurs)) {
        if (refus[row]! < 255) refus[row]! += 1
        ecrire(G.refus, t, row, logement, contingent, k + 1)
        continue
      }
      ecrire(G.location, t, row, logement, contingent, k < propres ? rangs[k]! : -rangs[k]!)
      const ancien = logementDe[row]!
      quitter(row)
      file.rayer(places[k]!)
      logementDe[row] = PERSONNE
      if (ancien >= 0) {
        etats[ancien] = QUITTE
        if (t + 1 < horizon) quittes.noter(t + 1, ancien)
      }
      etats[logement] = OCCUPE
      jamaisLoue[logement] = 0
      nLocations += 1
      if ((menages.attributs[row]! & MUTATION) !== 0) nMutations += 1
      return true
    }
    return false
  }

  for (const logement of dejaVacants) etats[logement] = VACANT
  for (const logement of mutesAvant) {
    etats[logement] = QUITTE
    quittes.noter(0, logement)
  }
  for (let row = 0; row < n; row++) if (univers.entrees[row]! < 0) entrer(row, -1)
  for (let t = 0; t < horizon; t++) {
    if (t === 0 || (debut + t) % 12 === 0) tours.janvier(t)
    for (let i = retraits.debuts[t]!; i < retraits.debuts[t + 1]!; i++) {
      const row = retraits.rows[i]!
      if (attend[row] === 0) continue
      quitter(row)
      ecrire(G.retrait, t, row, PERSONNE, HORS_ASSIETTE, 0)
    }
    for (let i = plan.entrees.debuts[t]!; i < plan.entrees.debuts[t + 1]!; i++) entrer(plan.entrees.rows[i]!, t)
    file.ouvrir(t, anneeDe(debut + t) - anneeDe(debut))

    if (t === 0) {
      for (const logement of dejaVacants) {
        ecrire(G.liberation, 0, PERSONNE, logement, HORS_ASSIETTE, 0)
        if (pretsAu[logement]! < horizon) disponibles.noter(pretsAu[logement]!, logement)
      }
    }
    for (const logement of quittes.du(t)) liberer(logement, t, 1)
    for (const logement of marques.du(t)) {
      // A tenant who asks for a transfer leaves by the transfer.
      if (etats[logement] === OCCUPE && locataire[logement] === PERSONNE) liberer(logement, t, 0)
      marquer(logement, t + 1)
    }
    for (let i = plan.livraisons.debuts[t]!; i < plan.livraisons.debuts[t + 1]!; i++) {
      const logement = plan.livraisons.rows[i]!
      etats[logement] = VACANT
      ecrire(G.livraison, t, PERSONNE, logement, HORS_ASSIETTE, 0)
      disponibles.noter(t, logement)
    }
    const nouveaux = disponibles.du(t)
    orienter(nouveaux, t)

    for (const logement of enAttente) {
      const contingent = contingentDe[logement]!
      if (contingent === HORS_ASSIETTE || contingent === politique.reste) continue
      if (t - orienteAu[logement]! < politique.delai) continue
      contingentDe[logement] = politique.reste
      sousPartDe[logement] = -1
      ecrire(G.echeance, t, PERSONNE, logement, contingent, 0)
      const isHorsCompte = jamaisLoue[logement] === 1 && politique.premieres[logement]! >= 0
      if (isFlux && !politique.tourConsomme && !isHorsCompte)
        tours.rendre(parc.bailleurDe[logement]!, contingent, orienteAu[logement]!)
    }
    const restent: number[] = []
    for (const logement of enAttente) if (!attribuer(logement, t)) restent.push(logement)
    for (const logement of nouveaux) if (!attribuer(logement, t)) restent.push(logement)
    enAttente = restent
  }
  return ecrivain.registre()
}

/** Seed of a replication of a campaign. */
export const graineDuTirage = (graine: number, tirage: number): number => mot32(graine, 0, cleDe('tirage'), tirage)
