// One run of the allocation model, month by month, in the fixed order of simulation.md §1.2. A pure function of the world
// and the seed: every draw is keyed by (seed, purpose, entity, event), never by what was drawn before.
//
// Why it is fast: the file is sorted once a month by counting (points are small integers), then one bitset per size of
// dwelling, laid in that order, gives the best eligible applicants by scanning words. Departures and withdrawals are drawn
// as the month in which they fall, one draw an entity, by inverting the survival of the monthly hazard: same law as a draw
// a month (docs/decisions/0015). Every index comes from one of the arrays of the world: hence the `!`.
import { anneeDe } from '~/domain/mois.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { gumbel, gumbelSousSeuil } from './gumbel.ts'
import { LIEN_LOCAL, type Monde, MUTATION, partDejaVacante } from './monde.ts'
import { BIT, classer, moisDe, parMois, planDe, survie } from './plan.ts'
import { cleDe, fmix32, mot32, sousBorne, USAGES } from './rng.ts'
import { creerEcrivain, type Ecrivain, G, HORS_ASSIETTE, PERSONNE, type Registre } from './registre.ts'
import { apparier, creerTours } from './tours-du-mois.ts'

const OCCUPE = 0
const VACANT = 1
const FUTUR = 2
/** Its tenant was housed elsewhere this month: free the next one, and nobody’s present dwelling meanwhile. */
const QUITTE = 3
/** Event of the draw that tells the dwellings already vacant at the start. */
const AVANT_LE_DEBUT = 0xffff

/** Share of a whole of ten-thousandths as a threshold on 32-bit words. */
const seuil = (dixMilliemes: number): number => (dixMilliemes * 4_294_967_296) / 10_000

function compter(codes: Uint8Array, code: number): number {
  let total = 0
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) total += 1
  return total
}

/** @param plein words of `masque` that hold a bit */
function poserLesBits(
  masque: Uint32Array,
  plein: Uint32Array,
  rows: Int32Array,
  combien: number,
  places: Int32Array,
): void {
  for (let i = 0; i < combien; i++) {
    const place = places[rows[i]!]!
    masque[place >>> 5]! |= 1 << (place & 31)
    plein[place >>> 10]! |= 1 << ((place >>> 5) & 31)
  }
}

export interface OptionsDePassage {
  /** A ledger writer to reuse, emptied first. */
  readonly ecrivain?: Ecrivain
}

/** Runs the world under a seed. @returns the ledger, valid until its writer is used again */
export function simuler(monde: Monde, graine: number, options: OptionsDePassage = {}): Registre {
  const { univers, menages, notes, parc, politique, reglages, mois: horizon, debut } = monde
  const { n } = univers
  const plan = planDe(monde)
  const { parTypologie, assiettes } = plan
  const ecrivain = options.ecrivain ?? creerEcrivain()
  ecrivain.vider()
  const { ecrire } = ecrivain

  // ---- what the draws decide beforehand
  const survieRetrait = survie(monde.retrait, horizon)
  const sorties = new Int32Array(n)
  for (let row = 0; row < n; row++)
    sorties[row] =
      univers.entrees[row]! + 1 >= horizon
        ? horizon
        : moisDe(mot32(graine, USAGES.retrait, univers.cles[row]!, 0), survieRetrait, univers.entrees[row]! + 1)
  const retraits = parMois(sorties, horizon)
  const survies = monde.departs.map((hasard) => survie(hasard, horizon))
  const marques: number[][] = Array.from({ length: horizon }, () => [])
  const rangDeMarque = new Uint16Array(parc.n)
  const marquer = (logement: number, de: number): void => {
    if (parc.fixes[logement] === 1 || de >= horizon) return
    const mot = mot32(graine, USAGES.depart, parc.cles[logement]!, rangDeMarque[logement]!++)
    const t = moisDe(mot, survies[parc.typologies[logement]!]!, de)
    if (t < horizon) marques[t]!.push(logement)
  }
  for (let logement = 0; logement < parc.n; logement++) marquer(logement, 0)
  /** Left just before the start: the vacancies of a stock that was already turning. */
  const dejaVacants: number[] = []
  for (let logement = 0; logement < parc.n; logement++) {
    const hasard = partDejaVacante(monde, parc.typologies[logement]!) * 4_294_967_296
    if (parc.livres[logement] !== -1 || parc.fixes[logement] === 1) continue
    if (mot32(graine, USAGES.depart, parc.cles[logement]!, AVANT_LE_DEBUT) < hasard) dejaVacants.push(logement)
  }

  // ---- state
  const actif = new Uint8Array(n)
  const refus = new Uint8Array(n)
  /** Dwelling held by an active transfer applicant, and the applicant of a dwelling. */
  const logementDe = new Int32Array(n).fill(PERSONNE)
  const locataire = new Int32Array(parc.n).fill(PERSONNE)
  const etats = parc.livres.map((t) => (t < 0 ? OCCUPE : FUTUR))
  const contingentDe = new Int16Array(parc.n)
  const sousPartDe = new Int8Array(parc.n)
  const orienteAu = new Int32Array(parc.n).fill(-1)
  const jamaisLoue = parc.livres.map((t) => (t < 0 ? 0 : 1))
  /** Dwellings that become available, by month, and those waiting for a household. */
  const disponibles: number[][] = Array.from({ length: horizon }, () => [])
  let enAttente: number[] = []
  let aLiberer: number[] = []
  /** Active demands by set of sizes. */
  const actifs = plan.ensembles.map((_, e) => new Int32Array(compter(plan.ensembleDe, e)))
  const nActifs = new Int32Array(plan.ensembles.length)
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

  // ---- the month's file
  const masques = TYPOLOGIES.map(() => new Uint32Array((n + 31) >>> 5))
  const mots = (n + 31) >>> 5
  /** Words of each list that hold somebody: the file is sparse in the order of all the demands. */
  const pleins = TYPOLOGIES.map(() => new Uint32Array((mots + 31) >>> 5))
  const compteLesRefus = reglages.malusRefus > 0
  const cles = new Int32Array(compteLesRefus ? n : 0)
  const { toutes } = plan
  let ordre: Int32Array = toutes
  let places: Int32Array = toutes
  let profils: Int32Array = toutes

  function inverser(): Int32Array {
    const out = new Int32Array(n)
    for (let i = 0; i < n; i++) out[ordre[i]!] = i
    return out
  }

  /** Order of every demand of the universe at a month; what refusals take away is counted when it matters. */
  function ordonner(t: number): void {
    if (compteLesRefus) {
      for (let row = 0; row < n; row++) cles[row] = notes.ordres[t]![row]! - reglages.malusRefus * refus[row]!
      ordre = new Int32Array(n)
      classer(toutes, cles, ordre)
      places = inverser()
      return
    }
    const connu = plan.ordres[t]
    ordre = connu ?? new Int32Array(n)
    if (!connu) classer(toutes, notes.ordres[t]!, ordre)
    places = plan.places[t] ?? inverser()
    plan.ordres[t] = ordre
    plan.places[t] = places
  }

  /** Lays the active demands in the order of the month: one bitset for each size of dwelling. */
  function trier(t: number): void {
    ordonner(t)
    profils = plan.profils[anneeDe(debut + t) - anneeDe(debut)]!
    for (const masque of masques) masque.fill(0)
    for (const plein of pleins) plein.fill(0)
    plan.ensembles.forEach((tailles, e) => {
      const rows = actifs[e]!
      let garde = 0
      for (let i = 0; i < nActifs[e]!; i++) {
        const row = rows[i]!
        if (actif[row] === 1) rows[garde++] = row
      }
      nActifs[e] = garde
      for (let bits = tailles; bits !== 0; bits &= bits - 1) {
        const typologie = 31 - Math.clz32(bits & -bits)
        poserLesBits(masques[typologie]!, pleins[typologie]!, rows, garde, places)
      }
    })
  }

  /** A demand that leaves in the course of the month is no longer in its lists. */
  function rayer(row: number): void {
    const place = places[row]!
    for (const masque of masques) masque[place >>> 5]! &= ~(1 << (place & 31))
  }

  // ---- a vacancy's list
  const liste = new Int32Array(256)
  const cleListe = new Float64Array(256)
  let nListe = 0

  /** What a household must be for a vacancy. */
  interface Exigence {
    readonly typologie: number
    /** Bits that its profile must hold, all of them. */
    readonly requis: number
    /** Bailleur of its present dwelling, −1 for any. */
    readonly bailleur: number
  }

  const isDuBailleur = (row: number, bailleur: number): boolean =>
    bailleur < 0 || (logementDe[row]! >= 0 && parc.bailleurDe[logementDe[row]!] === bailleur)

  const isListed = (row: number, jusqua: number): boolean => {
    for (let k = 0; k < jusqua; k++) if (liste[k] === row) return true
    return false
  }

  /** Eligible demands in the order of the file, less those listed before; stops when `visiter` says so. */
  function parcourir({ typologie, requis, bailleur }: Exigence, visiter: (row: number) => boolean): void {
    const [masque, plein] = [masques[typologie]!, pleins[typologie]!]
    const [siens, lignes] = [profils, ordre]
    const deja = nListe
    for (let p = 0; p < plein.length; p++) {
      for (let occupes = plein[p]!; occupes !== 0; occupes &= occupes - 1) {
        const w = (p << 5) + 31 - Math.clz32(occupes & -occupes)
        for (let bits = masque[w]!; bits !== 0; bits &= bits - 1) {
          const row = lignes[(w << 5) + 31 - Math.clz32(bits & -bits)]!
          if ((siens[row]! & requis) !== requis || !isDuBailleur(row, bailleur)) continue
          if (deja > 0 && isListed(row, deja)) continue
          if (visiter(row)) return
        }
      }
    }
  }

  /** Appends the best eligible in the order of the file. */
  function listerDansLOrdre(exigence: Exigence, combien: number): void {
    parcourir(exigence, (row) => {
      liste[nListe++] = row
      return nListe === combien
    })
  }

  /** Appends the greatest keys: every eligible demand is looked at. @param cleAuDela −Infinity when below the bound */
  function listerTous(exigence: Exigence, combien: number, cleAuDela: (row: number, borne: number) => number): void {
    const deja = nListe
    parcourir(exigence, (row) => {
      const borne = nListe < combien ? -Infinity : cleListe[nListe - 1]!
      const cle = cleAuDela(row, borne)
      if (cle <= borne) return false
      if (nListe < combien) nListe += 1
      let k = nListe - 1
      for (; k > deja && cleListe[k - 1]! < cle; k--) {
        liste[k] = liste[k - 1]!
        cleListe[k] = cleListe[k - 1]!
      }
      liste[k] = row
      cleListe[k] = cle
      return false
    })
  }

  // ---- steps of the month
  function entrer(row: number, t: number): void {
    actif[row] = 1
    const ensemble = plan.ensembleDe[row]!
    actifs[ensemble]![nActifs[ensemble]!++] = row
    if (t >= 0) ecrire(G.entree, t, row, PERSONNE, HORS_ASSIETTE, 0)
    const taille = menages.logementActuel[row]!
    if (taille < 0) return
    const cle = univers.cles[row]!
    if (mot32(graine, USAGES.origine, cle, 0) >= seuils.perimetre) return
    const candidats = parTypologie[taille]!
    const depart = candidats.length === 0 ? 0 : sousBorne(mot32(graine, USAGES.origine, cle, 1), candidats.length)
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
    if (pret < horizon) disponibles[pret]!.push(logement)
  }

  function quitter(row: number): void {
    actif[row] = 0
    const logement = logementDe[row]!
    if (logement >= 0) locataire[logement] = PERSONNE
  }

  /** Turns of the vacancies that became available, in their order; what leaves the base is told first. */
  function orienter(nouveaux: readonly number[], t: number): void {
    const base: number[][] = parc.bailleurs.map(() => [])
    const donner = (logement: number, contingent: number, sousPart: number): void => {
      contingentDe[logement] = contingent
      sousPartDe[logement] = sousPart
      orienteAu[logement] = t
      ecrire(G.orientation, t, PERSONNE, logement, contingent, sousPart)
    }
    for (const logement of nouveaux) {
      if (!isFlux) {
        donner(logement, politique.reserves[logement]!, -1)
        continue
      }
      if (jamaisLoue[logement] === 1 && politique.premieres[logement]! >= 0) {
        donner(logement, politique.premieres[logement]!, -1)
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
        donner(vacances[i]!, contingent, tours.sousPart(b, contingent, t))
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
    const lieu = isOuverte
      ? 0
      : (1 << (BIT.financement + parc.financements[logement]!)) |
        (libre ? 0 : 1 << (BIT.commune + parc.communeDe[logement]!))
    const entreMutations = hors || tourDeMutation
    const base: Exigence = {
      typologie: parc.typologies[logement]!,
      requis: lieu | (isOuverte ? 0 : attendu) | (entreMutations ? MUTATION : 0),
      bailleur: -1,
    }
    const combien = Math.min(reglages.candidats, liste.length)
    const strict = mot32(graine, USAGES.adhesion, parc.cles[logement]!, evenement) < seuils.adhesion
    const bonus = fiche?.reservataire === 'commune' ? reglages.bonusLienLocal : 0
    const points = notes.points[t]!
    const pointsDe = (row: number): number =>
      points[row]! -
      reglages.malusRefus * refus[row]! +
      (bonus > 0 && (menages.attributs[row]! & LIEN_LOCAL) !== 0 ? bonus : 0)
    const cleBruitee = (row: number, borne: number): number => {
      const utilite = pointsDe(row) / reglages.bruitPoints
      const mot = mot32(graine, USAGES.choix, univers.cles[row]!, evenement)
      return gumbelSousSeuil(mot, borne - utilite) ? -Infinity : utilite + gumbel(mot)
    }
    const lister = (exigence: Exigence): void => {
      if (!strict) listerTous(exigence, combien, cleBruitee)
      else if (bonus > 0) listerTous(exigence, combien, pointsDe)
      else listerDansLOrdre(exigence, combien)
    }
    nListe = 0
    if (hors) lister({ ...base, bailleur: parc.bailleurDe[logement]! })
    else lister(base)
    const propres = nListe
    if (nListe < combien && (attendu !== 0 || entreMutations)) lister({ ...base, requis: lieu })
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
      ecrire(G.location, t, row, logement, contingent, k < propres ? k + 1 : -(k + 1))
      const ancien = logementDe[row]!
      quitter(row)
      rayer(row)
      logementDe[row] = PERSONNE
      if (ancien >= 0) {
        etats[ancien] = QUITTE
        aLiberer.push(ancien)
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
  for (let row = 0; row < n; row++) if (univers.entrees[row]! < 0) entrer(row, -1)
  for (let t = 0; t < horizon; t++) {
    if (t === 0 || (debut + t) % 12 === 0) tours.janvier(t)
    for (let i = retraits.debuts[t]!; i < retraits.debuts[t + 1]!; i++) {
      const row = retraits.rows[i]!
      if (actif[row] === 0) continue
      quitter(row)
      ecrire(G.retrait, t, row, PERSONNE, HORS_ASSIETTE, 0)
    }
    for (let i = plan.entrees.debuts[t]!; i < plan.entrees.debuts[t + 1]!; i++) entrer(plan.entrees.rows[i]!, t)
    trier(t)

    if (t === 0) {
      for (const logement of dejaVacants) {
        ecrire(G.liberation, 0, PERSONNE, logement, HORS_ASSIETTE, 0)
        disponibles[0]!.push(logement)
      }
    }
    const liberes = aLiberer.sort((a, b) => a - b)
    aLiberer = []
    for (const logement of liberes) liberer(logement, t, 1)
    for (const logement of marques[t]!.sort((a, b) => a - b)) {
      // A tenant who asks for a transfer leaves by the transfer.
      if (etats[logement] === OCCUPE && locataire[logement] === PERSONNE) liberer(logement, t, 0)
      marquer(logement, t + 1)
    }
    for (let i = plan.livraisons.debuts[t]!; i < plan.livraisons.debuts[t + 1]!; i++) {
      const logement = plan.livraisons.rows[i]!
      etats[logement] = VACANT
      ecrire(G.livraison, t, PERSONNE, logement, HORS_ASSIETTE, 0)
      disponibles[t]!.push(logement)
    }
    const nouveaux = disponibles[t]!.sort((a, b) => a - b)
    orienter(nouveaux, t)

    for (const logement of enAttente) {
      const contingent = contingentDe[logement]!
      if (contingent === HORS_ASSIETTE || contingent === politique.reste) continue
      if (t - orienteAu[logement]! < politique.delai) continue
      contingentDe[logement] = politique.reste
      sousPartDe[logement] = -1
      ecrire(G.echeance, t, PERSONNE, logement, contingent, 0)
      const isHorsCompte = jamaisLoue[logement] === 1 && politique.premieres[logement]! >= 0
      if (isFlux && !politique.tourConsomme && !isHorsCompte) tours.rendre(parc.bailleurDe[logement]!, contingent)
    }
    enAttente = [...enAttente, ...nouveaux].filter((logement) => !attribuer(logement, t))
  }
  return ecrivain.registre()
}

/** Seed of a replication of a campaign. */
export const graineDuTirage = (graine: number, tirage: number): number => mot32(graine, 0, cleDe('tirage'), tirage)
