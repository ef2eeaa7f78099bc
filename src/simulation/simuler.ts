// One run of the allocation model, month by month, in the fixed order of simulation.md §1.2. A pure function of the world
// and the seed: every draw is keyed by (seed, purpose, entity, event), never by what was drawn before.
//
// Why it is fast: the file is sorted once a month by counting (points are small integers), then one bitset per size of
// dwelling, laid in that order, gives the best eligible applicants by scanning words. Departures and withdrawals are drawn
// as the month in which they fall, one draw an entity, by inverting the survival of the monthly hazard: same law as a draw
// a month (docs/decisions/0015). Every index comes from one of the arrays of the world: hence the `!`.
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { gumbel } from './gumbel.ts'
import { LIEN_LOCAL, type Monde, MUTATION } from './monde.ts'
import { cleDe, fmix32, mot32, sousBorne, USAGES } from './rng.ts'
import { creerEcrivain, type Ecrivain, G, HORS_ASSIETTE, PERSONNE, type Registre } from './registre.ts'
import { apparier, creerTours } from './tours-du-mois.ts'

const OCCUPE = 0
const VACANT = 1
const FUTUR = 2
/** Event of the draw that tells the dwellings already vacant at the start. */
const AVANT_LE_DEBUT = 0xffff
/** Widest range of sort keys that is counted; beyond it, keys are compared. */
const ETENDUE_COMPTABLE = 1 << 18

/** Share of a whole of ten-thousandths as a threshold on 32-bit words. */
const seuil = (dixMilliemes: number): number => (dixMilliemes * 4_294_967_296) / 10_000

/** Survival at the start of each month under a constant monthly hazard. */
function survie(hasard: number, mois: number): Float64Array {
  const out = new Float64Array(mois + 1)
  out[0] = 1
  for (let t = 0; t < mois; t++) out[t + 1] = out[t]! * (1 - Math.min(1, hasard))
  return out
}

/** First month ≥ `de` in which the event of a monthly hazard falls, or the horizon. @param mot uniform 32-bit word */
function moisDe(mot: number, courbe: Float64Array, de: number): number {
  const fin = courbe.length - 1
  const cible = (mot / 4_294_967_296) * courbe[de]!
  if (cible < courbe[fin]!) return fin
  let [bas, haut] = [de, fin - 1]
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if (courbe[milieu + 1]! <= cible) haut = milieu
    else bas = milieu + 1
  }
  return bas
}

/** Rows by month, in increasing order; those at the horizon are left out. */
function parMois(mois: Int32Array, horizon: number): { readonly debuts: Int32Array; readonly rows: Int32Array } {
  const debuts = new Int32Array(horizon + 1)
  for (let row = 0; row < mois.length; row++) if (mois[row]! < horizon) debuts[mois[row]! + 1]! += 1
  for (let t = 0; t < horizon; t++) debuts[t + 1]! += debuts[t]!
  const rows = new Int32Array(debuts[horizon]!)
  const places = debuts.slice()
  for (let row = 0; row < mois.length; row++) if (mois[row]! < horizon) rows[places[mois[row]!]!++] = row
  return { debuts, rows }
}

/** Forecast base of a year by bailleur: expected vacancies of its stock, less what leaves the base. */
export function assiettesPrevues({ parc, scenario, politique }: Monde): number[] {
  const out = parc.bailleurs.map(() => 0)
  for (let row = 0; row < parc.n; row++) {
    if (parc.livres[row] !== -1) continue
    const taux = (scenario.rotation?.[TYPOLOGIES[parc.typologies[row]!]!].valeur ?? 0) / 10_000
    const garde = politique.exclus.mutationInterne[row] === 1 ? 1 - politique.mutationsInternes / 10_000 : 1
    out[parc.bailleurDe[row]!]! += taux * garde
  }
  return out
}

export interface OptionsDePassage {
  /** A ledger writer to reuse, emptied first. */
  readonly ecrivain?: Ecrivain
}

/** Runs the world under a seed. @returns the ledger, valid until its writer is used again */
export function simuler(monde: Monde, graine: number, options: OptionsDePassage = {}): Registre {
  const { univers, menages, notes, parc, politique, reglages, mois: horizon, debut } = monde
  const { n } = univers
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
  const entrees = parMois(
    Int32Array.from(univers.entrees, (t) => (t < 0 ? horizon : t)),
    horizon,
  )
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
  const dejaVacants = [...parc.cles.keys()].filter(
    (logement) =>
      parc.livres[logement] === -1 &&
      parc.fixes[logement] === 0 &&
      mot32(graine, USAGES.depart, parc.cles[logement]!, AVANT_LE_DEBUT) <
        monde.departs[parc.typologies[logement]!]! * reglages.vacanceMois * 4_294_967_296,
  )
  const livraisons = parMois(
    parc.livres.map((t) => (t < 0 ? horizon : t)),
    horizon,
  )

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
  let actifs = new Int32Array(n)
  let nActifs = 0
  const parTypologie = TYPOLOGIES.map((_, t) =>
    Int32Array.from(
      [...parc.typologies.keys()].filter((row) => parc.typologies[row] === t && parc.fixes[row] === 0),
    ),
  )
  const tours = creerTours(politique, parc.bailleurs, assiettesPrevues(monde), graine)
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
  let ordre = new Int32Array(n)
  const masques = TYPOLOGIES.map(() => new Uint32Array((n + 31) >>> 5))
  let mots = 0
  const cles = new Int32Array(n)
  let compte = new Int32Array(1024)

  /** Sorts the active demands, best first, and lays the bitset of each size in that order. */
  function trier(t: number): void {
    const ordres = notes.ordres[t]!
    let garde = 0
    let min = Infinity
    let max = -Infinity
    for (let i = 0; i < nActifs; i++) {
      const row = actifs[i]!
      if (actif[row] === 0) continue
      actifs[garde++] = row
      const cle = ordres[row]! - reglages.malusRefus * refus[row]!
      cles[row] = cle
      if (cle < min) min = cle
      if (cle > max) max = cle
    }
    nActifs = garde
    const etendue = max - min + 1
    if (nActifs > 0 && etendue <= ETENDUE_COMPTABLE) {
      if (compte.length <= etendue) compte = new Int32Array(2 * etendue)
      else compte.fill(0, 0, etendue + 1)
      for (let i = 0; i < nActifs; i++) compte[max - cles[actifs[i]!]! + 1]! += 1
      for (let k = 1; k <= etendue; k++) compte[k]! += compte[k - 1]!
      for (let i = 0; i < nActifs; i++) ordre[compte[max - cles[actifs[i]!]!]!++] = actifs[i]!
    } else {
      ordre.set(actifs.subarray(0, nActifs))
      ordre.subarray(0, nActifs).sort((a, b) => cles[b]! - cles[a]! || a - b)
    }
    mots = (nActifs + 31) >>> 5
    for (const masque of masques) masque.fill(0, 0, mots)
    const { typologies } = menages
    for (let i = 0; i < nActifs; i++) {
      const bit = 1 << (i & 31)
      for (let tailles = isOuverte ? 31 : typologies[ordre[i]!]!; tailles !== 0; tailles &= tailles - 1)
        masques[31 - Math.clz32(tailles & -tailles)]![i >>> 5]! |= bit
    }
  }

  // ---- a vacancy's list
  const liste = new Int32Array(256)
  const cleListe = new Float64Array(256)
  let nListe = 0

  interface Demandes {
    readonly logement: number
    readonly public: number
    /** Only transfer applicants, of a bailleur when it is given. */
    readonly mutation: boolean
    readonly bailleur: number
    readonly libre: boolean
  }

  function estEligible(row: number, t: number, { logement, public: attendu, mutation, bailleur, libre }: Demandes) {
    if (actif[row] === 0) return false
    const attributs = menages.attributs[row]!
    if (mutation && (attributs & MUTATION) === 0) return false
    if (bailleur >= 0 && (logementDe[row]! < 0 || parc.bailleurDe[logementDe[row]!] !== bailleur)) return false
    if (isOuverte) return true
    if (attendu !== 0 && (attributs & attendu) === 0) return false
    const annee = Math.floor((debut + t) / 12) - Math.floor(debut / 12)
    if (((menages.financements[annee]![row]! >> parc.financements[logement]!) & 1) === 0) return false
    return libre || ((menages.communes[row]! >> parc.communeDe[logement]!) & 1) === 1
  }

  const isListed = (row: number, jusqua: number): boolean => {
    for (let k = 0; k < jusqua; k++) if (liste[k] === row) return true
    return false
  }

  /** Appends the best eligible in the order of the file. */
  function listerDansLOrdre(t: number, demandes: Demandes, places: number): void {
    const masque = masques[parc.typologies[demandes.logement]!]!
    const deja = nListe
    for (let w = 0; w < mots; w++) {
      for (let bits = masque[w]!; bits !== 0; bits &= bits - 1) {
        const row = ordre[(w << 5) + 31 - Math.clz32(bits & -bits)]!
        if (!estEligible(row, t, demandes) || (deja > 0 && isListed(row, deja))) continue
        liste[nListe++] = row
        if (nListe === places) return
      }
    }
  }

  /** Appends the greatest of points/τ + Gumbel, or of points plus a bonus: every eligible demand is looked at. */
  function listerTous(t: number, demandes: Demandes, places: number, cleDuTour: (row: number) => number): void {
    const masque = masques[parc.typologies[demandes.logement]!]!
    const deja = nListe
    for (let w = 0; w < mots; w++) {
      for (let bits = masque[w]!; bits !== 0; bits &= bits - 1) {
        const row = ordre[(w << 5) + 31 - Math.clz32(bits & -bits)]!
        if (!estEligible(row, t, demandes) || (deja > 0 && isListed(row, deja))) continue
        const cle = cleDuTour(row)
        let k = nListe
        while (k > deja && cleListe[k - 1]! < cle) k -= 1
        if (k >= places) continue
        if (nListe < places) nListe += 1
        for (let j = nListe - 1; j > k; j--) {
          liste[j] = liste[j - 1]!
          cleListe[j] = cleListe[j - 1]!
        }
        liste[k] = row
        cleListe[k] = cle
      }
    }
  }

  // ---- steps of the month
  function entrer(row: number, t: number): void {
    actif[row] = 1
    actifs[nActifs++] = row
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
    const base: Demandes = { logement, public: attendu, mutation: hors || tourDeMutation, bailleur: -1, libre }
    const places = Math.min(reglages.candidats, liste.length)
    const strict = mot32(graine, USAGES.adhesion, parc.cles[logement]!, evenement) < seuils.adhesion
    const bonus = fiche?.reservataire === 'commune' ? reglages.bonusLienLocal : 0
    const points = notes.points[t]!
    const pointsDe = (row: number): number =>
      points[row]! -
      reglages.malusRefus * refus[row]! +
      (bonus > 0 && (menages.attributs[row]! & LIEN_LOCAL) !== 0 ? bonus : 0)
    const cleBruitee = (row: number): number =>
      pointsDe(row) / reglages.bruitPoints + gumbel(mot32(graine, USAGES.choix, univers.cles[row]!, evenement))
    const lister = (demandes: Demandes): void => {
      if (!strict) listerTous(t, demandes, places, cleBruitee)
      else if (bonus > 0) listerTous(t, demandes, places, pointsDe)
      else listerDansLOrdre(t, demandes, places)
    }
    nListe = 0
    if (hors) lister({ ...base, bailleur: parc.bailleurDe[logement]! })
    else lister(base)
    const propres = nListe
    if (nListe < places && (attendu !== 0 || base.mutation)) lister({ ...base, public: 0, mutation: false })
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
      logementDe[row] = PERSONNE
      if (ancien >= 0) aLiberer.push(ancien)
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
    for (let i = entrees.debuts[t]!; i < entrees.debuts[t + 1]!; i++) entrer(entrees.rows[i]!, t)
    // Filed the very month of the start, newcomers may come before older rows.
    if (t === 0) actifs.subarray(0, nActifs).sort()
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
    for (let i = livraisons.debuts[t]!; i < livraisons.debuts[t + 1]!; i++) {
      const logement = livraisons.rows[i]!
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
      if (isFlux && !politique.tourConsomme && politique.premieres[logement]! < 0)
        tours.rendre(parc.bailleurDe[logement]!, contingent)
    }
    enAttente = [...enAttente, ...nouveaux].filter((logement) => !attribuer(logement, t))
  }
  return ecrivain.registre()
}

/** Seed of a replication of a campaign. */
export const graineDuTirage = (graine: number, tirage: number): number => mot32(graine, 0, cleDe('tirage'), tirage)
