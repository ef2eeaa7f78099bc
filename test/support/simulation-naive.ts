// The straightforward twin of `simuler`: objects, arrays, a filter and a sort a vacancy, everybody looked at every month.
// Written from simulation.md §1.2–1.8; it shares the keyed draws, the ledger, the controllers and the world, nothing else.
// Slow on purpose.
import { UNITE } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { affecter } from '~/simulation/affectation.ts'
import { categorieAu, tourSelonDeficits } from '~/simulation/contingents.ts'
import { arrondir } from '~/simulation/effet-flux.ts'
import { gumbel } from '~/simulation/gumbel.ts'
import { LIEN_LOCAL, moisRestants, type Monde, MUTATION, partDejaVacante, partMutee } from '~/simulation/monde.ts'
import { creerEcrivain, type Ecrivain, G, HORS_ASSIETTE, PERSONNE, type Registre } from '~/simulation/registre.ts'
import { chance, cleDe, fmix32, mot32, sousBorne, USAGES } from '~/simulation/rng.ts'

interface Logement {
  readonly row: number
  readonly cle: number
  readonly typologie: number
  readonly financement: number
  readonly commune: number
  readonly bailleur: number
  readonly fixe: boolean
  readonly livre: number
  readonly premiere: number
  etat: 'occupe' | 'quitte' | 'vacant' | 'futur'
  locataire: Menage | undefined
  /** Survival at which its tenant leaves. */
  sort: number
  rang: number
  pret: number
  neuf: boolean
  contingent: number
  sousPart: number
  orienteAu: number
}

interface Menage {
  readonly row: number
  readonly cle: number
  readonly entree: number
  readonly attributs: number
  readonly typologies: number
  readonly communes: number
  /** Survival at which it withdraws. */
  readonly sort: number
  actif: boolean
  refus: number
  logement: Logement | undefined
  /** What orders it this month: its stratum, then its points, refusals taken away. */
  strate: number
  ordre: number
}

const isIn = (bits: number, k: number): boolean => ((bits >>> k) & 1) === 1
const holds = (bits: number, voulus: number): boolean => (bits & voulus) === voulus
const dixMillieme = (mot: number, part: number): boolean => chance(mot, part)

/** Who has the turn at one bailleur’s. */
class Compteur {
  private readonly dus: number[]
  private readonly comptes: number[]
  private readonly sousDus: number[][]
  private objectifs: readonly number[] = []
  private restants: number[] = []
  private rang = 0
  private depuis = 0

  constructor(
    private readonly monde: Monde,
    private readonly graine: number,
    private readonly bailleur: number,
    private readonly assiettes: readonly number[],
  ) {
    const { contingents } = monde.politique
    this.dus = contingents.map(() => 0)
    this.comptes = contingents.map(() => 0)
    this.sousDus = contingents.map(({ dont }) => dont.map(() => 0))
  }

  private parts(t: number): number[] {
    return Array.from(this.monde.politique.parts[t]?.[this.bailleur] ?? [])
  }

  private tirer(borne: number): number {
    const cle = cleDe(this.monde.parc.bailleurs[this.bailleur] ?? '')
    return sousBorne(mot32(this.graine, USAGES.tirage, cle, this.rang++), borne)
  }

  janvier(t: number, annee: number): void {
    const { report, arrondi } = this.monde.politique
    this.depuis = t
    if (report === 'annuel') {
      this.dus.fill(0)
      this.comptes.fill(0)
    }
    this.restants = this.comptes.map(() => 0)
    const annees = report === 'annuel' ? [annee] : Array.from({ length: annee + 1 }, (_, a) => a)
    const assiette = annees.reduce((somme, a) => somme + (this.assiettes[a] ?? 0), 0)
    this.objectifs = arrondir(
      this.parts(t).map((part) => (assiette * part) / UNITE),
      arrondi,
    )
  }

  private choisir(t: number, annee: number): number {
    const { controleur } = this.monde.politique
    const parts = this.parts(t)
    if (controleur === 'tirage') return categorieAu(this.tirer(UNITE), parts)
    if (controleur === 'annuel') {
      if (this.restants.every((k) => k === 0))
        this.restants = plusFortsRestes(Math.max(1, Math.round(this.assiettes[annee] ?? 0)), parts)
      const total = this.restants.reduce((a, b) => a + b, 0)
      const choisi = categorieAu(this.tirer(total), this.restants)
      this.restants = this.restants.map((k, c) => (c === choisi ? k - 1 : k))
      return choisi
    }
    return tourSelonDeficits(
      controleur,
      parts,
      parts.map((part, c) => (this.dus[c] ?? 0) + part - UNITE * (this.comptes[c] ?? 0)),
    )
  }

  suivant(t: number, annee: number): number {
    const { arrondi, reste } = this.monde.politique
    let c = this.choisir(t, annee)
    if (arrondi !== 'aucun' && c !== reste && (this.comptes[c] ?? 0) >= (this.objectifs[c] ?? 0)) c = reste
    this.parts(t).forEach((part, k) => (this.dus[k] = (this.dus[k] ?? 0) + part))
    this.comptes[c] = (this.comptes[c] ?? 0) + 1
    return c
  }

  sousPart(c: number, t: number): number {
    const dus = this.sousDus[c] ?? []
    dus.forEach((du, k) => (dus[k] = du + (this.monde.politique.sousParts[t]?.[c]?.[k] ?? 0)))
    const choisi = dus.findIndex((du) => du >= UNITE)
    if (choisi >= 0) dus[choisi] = (dus[choisi] ?? 0) - UNITE
    return choisi
  }

  rendre(c: number, donneAu = this.depuis): void {
    const { reste, report, controleur } = this.monde.politique
    if (controleur === 'annuel' && donneAu >= this.depuis)
      this.restants = this.restants.map((k, i) => (i === c ? k + 1 : i === reste ? Math.max(0, k - 1) : k))
    if (report === 'annuel' && donneAu < this.depuis) return
    this.comptes[c] = (this.comptes[c] ?? 0) - 1
    this.comptes[reste] = (this.comptes[reste] ?? 0) + 1
  }
}

function apparier(vacances: readonly Logement[], tours: readonly number[], { politique }: Monde): readonly number[] {
  const { preferences } = politique
  if (preferences.length === 0) return tours
  return vacances.flatMap((_, i) => {
    if (i % 20 !== 0) return []
    const siens = tours.slice(i, i + 20)
    const couts = vacances.slice(i, i + 20).map(({ row }) => siens.map((c) => -(preferences[c]?.[row] ?? 0)))
    return affecter(couts).map((k) => siens[k] ?? 0)
  })
}

/** Share of a monthly hazard’s survivors at the start of each month. */
function survivants(hasard: number, mois: number): number[] {
  const out = [1]
  for (let t = 0; t < mois; t++) out.push((out[t] ?? 0) * (1 - Math.min(1, hasard)))
  return out
}

/** The month’s steps on plain objects; the same ledger as `simuler`, or one of the two is wrong. */
export function simulerNaivement(monde: Monde, graine: number, ecrivain: Ecrivain = creerEcrivain()): Registre {
  const { univers, parc, politique, reglages, notes, menages: donnees, mois, debut, scenario } = monde
  ecrivain.vider()
  const ecrire = (genre: number, t: number, menage: number, logement: number, c = HORS_ASSIETTE, detail = 0): void =>
    ecrivain.ecrire(genre, t, menage, logement, c, detail)
  const isFlux = politique.mode === 'flux'
  const isOuverte = reglages.eligibilite === 'ouverte'
  const anneeDe = (t: number): number => Math.floor((debut + t) / 12) - Math.floor(debut / 12)
  const annees = Array.from({ length: anneeDe(mois - 1) + 1 }, (_, a) => a)

  const survieRetrait = survivants(monde.retrait, mois)
  const surviesDepart = monde.departs.map((hasard) => survivants(hasard, mois))
  const aleaDe = (mot: number): number => mot / 4_294_967_296

  const logements = Array.from({ length: parc.n }, (_, row): Logement => ({
    row,
    cle: parc.cles[row] ?? 0,
    typologie: parc.typologies[row] ?? 0,
    financement: parc.financements[row] ?? 0,
    commune: parc.communeDe[row] ?? 0,
    bailleur: parc.bailleurDe[row] ?? 0,
    fixe: parc.fixes[row] === 1,
    livre: parc.livres[row] ?? -1,
    premiere: politique.premieres[row] ?? -1,
    etat: (parc.livres[row] ?? -1) < 0 ? 'occupe' : 'futur',
    locataire: undefined,
    sort: 0,
    rang: 0,
    pret: -1,
    neuf: (parc.livres[row] ?? -1) >= 0,
    contingent: HORS_ASSIETTE,
    sousPart: -1,
    orienteAu: -1,
  }))
  const menages = Array.from({ length: univers.n }, (_, row): Menage => {
    const cle = univers.cles[row] ?? 0
    const entree = univers.entrees[row] ?? -1
    return {
      row,
      cle,
      entree,
      attributs: donnees.attributs[row] ?? 0,
      typologies: donnees.typologies[row] ?? 0,
      communes: donnees.communes[row] ?? 0,
      sort: aleaDe(mot32(graine, USAGES.retrait, cle, 0)) * (survieRetrait[entree + 1] ?? 0),
      actif: false,
      refus: 0,
      logement: undefined,
      strate: 0,
      ordre: 0,
    }
  })

  const attendre = (logement: Logement, de: number): void => {
    const alea = aleaDe(mot32(graine, USAGES.depart, logement.cle, logement.rang++))
    logement.sort = alea * (surviesDepart[logement.typologie]?.[de] ?? 0)
  }
  const part = (t: number, row: number): boolean => {
    const logement = logements[row]
    return (
      logement !== undefined && !logement.fixe && (surviesDepart[logement.typologie]?.[t + 1] ?? 0) <= logement.sort
    )
  }
  for (const logement of logements) attendre(logement, 0)
  const dejaVacants = logements.filter(
    ({ livre, fixe, cle, typologie }) =>
      livre === -1 &&
      !fixe &&
      mot32(graine, USAGES.depart, cle, 0xffff) < partDejaVacante(monde, typologie) * 4_294_967_296,
  )

  const prevue = (b: number, annee: number): number =>
    logements
      .filter(({ bailleur }) => bailleur === b)
      .reduce((somme, { row, typologie, livre, fixe, premiere }) => {
        const rotation = scenario.rotation?.[TYPOLOGIES[typologie] ?? 'T3'].valeur ?? 0
        const garde = politique.exclus.mutationInterne[row] === 1 ? 1 - politique.mutationsInternes / 10_000 : 1
        if (livre < 0 || anneeDe(livre) < annee) return somme + (fixe ? 0 : (rotation / 10_000) * garde)
        return anneeDe(livre) === annee && premiere < 0 ? somme + 1 : somme
      }, 0)
  const compteurs = parc.bailleurs.map(
    (_, b) =>
      new Compteur(
        monde,
        graine,
        b,
        annees.map((annee) => prevue(b, annee)),
      ),
  )

  let locations = 0
  let mutations = 0
  let enAttente: Logement[] = []

  function entrer(menage: Menage, t: number): void {
    menage.actif = true
    if (t >= 0) ecrire(G.entree, t, menage.row, PERSONNE)
    const taille = donnees.logementActuel[menage.row] ?? -1
    if (taille < 0) return
    if (!dixMillieme(mot32(graine, USAGES.origine, menage.cle, 0), reglages.mutationsDansLePerimetre)) return
    const memes = logements.filter(({ typologie, fixe }) => typologie === taille && !fixe)
    const depart = memes.length === 0 ? 0 : sousBorne(mot32(graine, USAGES.origine, menage.cle, 1), memes.length)
    const trouve = [...memes.slice(depart), ...memes.slice(0, depart)].find(
      ({ etat, locataire }) => etat === 'occupe' && !locataire,
    )
    if (!trouve) return
    menage.logement = trouve
    trouve.locataire = menage
  }

  function liberer(logement: Logement, t: number, cause: number): void {
    logement.etat = 'vacant'
    ecrire(G.liberation, t, PERSONNE, logement.row, HORS_ASSIETTE, cause)
    const travaux = dixMillieme(mot32(graine, USAGES.travaux, logement.cle, t), reglages.travauxPart)
    logement.pret = t + reglages.vacanceMois + (travaux ? reglages.travauxMois : 0)
  }

  function orienter(nouveaux: readonly Logement[], t: number): void {
    const donner = (logement: Logement, c: number, sousPart: number): void => {
      Object.assign(logement, { contingent: c, sousPart, orienteAu: t })
      ecrire(G.orientation, t, PERSONNE, logement.row, c, sousPart)
    }
    const base = nouveaux.filter((logement) => {
      if (!isFlux) {
        donner(logement, politique.reserves[logement.row] ?? 0, -1)
        return false
      }
      if (logement.neuf && logement.premiere >= 0) {
        donner(logement, logement.premiere, -1)
        return false
      }
      const interne =
        !logement.neuf && dixMillieme(mot32(graine, USAGES.emploi, logement.cle, t), politique.mutationsInternes)
      const { mutationInterne, locationOrdinaire } = politique.exclus
      if ((interne ? mutationInterne : locationOrdinaire)[logement.row] !== 1) return true
      Object.assign(logement, { contingent: HORS_ASSIETTE, sousPart: -1, orienteAu: t })
      ecrire(G.deduction, t, PERSONNE, logement.row, HORS_ASSIETTE, interne ? 0 : 1)
      return false
    })
    compteurs.forEach((compteur, b) => {
      const siennes = base.filter(({ bailleur }) => bailleur === b)
      const suite = siennes.map(() => compteur.suivant(t, anneeDe(t)))
      const contingents = apparier(siennes, suite, monde)
      siennes.forEach((logement, i) => {
        const c = contingents[i] ?? 0
        donner(logement, c, compteur.sousPart(c, t))
      })
    })
  }

  /** Candidates, CALEOL, answers. @returns whether it is let */
  function attribuer(logement: Logement, file: readonly Menage[], t: number): boolean {
    const { contingent, sousPart, row: d } = logement
    const evenement = fmix32(logement.cle ^ Math.imul(t + 1, 0x9e3779b1)) | 0
    const hors = contingent === HORS_ASSIETTE
    const fiche = hors ? undefined : politique.contingents[contingent]
    const attendu = fiche ? (fiche.dont[sousPart]?.public ?? fiche.public) : 0
    const isLibre =
      reglages.souhaits === 'ignores' || (reglages.souhaits === 'etatLibre' && fiche?.reservataire === 'etat')
    const entreMutations =
      hors ||
      (reglages.ordreDesGrilles === 'partMutations' && mutations * 10_000 < reglages.partMutations * (locations + 1))

    const ouvert = ({ actif, row, typologies, communes }: Menage): boolean =>
      actif &&
      (isOuverte ||
        (isIn(typologies, logement.typologie) &&
          isIn(donnees.financements[anneeDe(t)]?.[row] ?? 0, logement.financement) &&
          (isLibre || isIn(communes, logement.commune))))
    const propre = (menage: Menage): boolean =>
      ouvert(menage) &&
      (isOuverte || holds(menage.attributs, attendu)) &&
      (!entreMutations || holds(menage.attributs, MUTATION)) &&
      (!hors || menage.logement?.bailleur === logement.bailleur)

    const bonus = fiche?.reservataire === 'commune' ? reglages.bonusLienLocal : 0
    const points = ({ row, attributs, refus }: Menage): number =>
      (notes.points[t]?.[row] ?? 0) - reglages.malusRefus * refus + (holds(attributs, LIEN_LOCAL) ? bonus : 0)
    const isStrict = dixMillieme(mot32(graine, USAGES.adhesion, logement.cle, evenement), reglages.adhesion)
    const selonLOrdre = (a: Menage, b: Menage): number =>
      a.strate - b.strate || (bonus > 0 ? points(b) - points(a) : 0) || b.ordre - a.ordre || a.row - b.row
    /** What the place of the housed is told by, even with noise. */
    const dansLOrdre = (eligible: (menage: Menage) => boolean): Menage[] => file.filter(eligible).sort(selonLOrdre)
    const avecBruit = (eligible: (menage: Menage) => boolean): Menage[] => {
      const tirer = (menage: Menage): number =>
        points(menage) / reglages.bruitPoints + gumbel(mot32(graine, USAGES.choix, menage.cle, evenement))
      return file
        .filter(eligible)
        .map((menage) => ({ menage, cle: tirer(menage) }))
        .sort(
          (a, b) =>
            b.cle - a.cle ||
            a.menage.strate - b.menage.strate ||
            b.menage.ordre - a.menage.ordre ||
            a.menage.row - b.menage.row,
        )
        .map(({ menage }) => menage)
    }
    const classer = isStrict ? dansLOrdre : avecBruit

    const voulus = reglages.candidats
    const siens = classer(propre).slice(0, voulus)
    const autre = (menage: Menage): boolean => ouvert(menage) && !siens.includes(menage)
    const autres =
      siens.length < voulus && (attendu !== 0 || entreMutations) ? classer(autre).slice(0, voulus - siens.length) : []
    const liste = [...siens, ...autres]
    const rangs = liste.map((menage, k) => {
      if (isStrict) return k + 1
      if (k < siens.length) return dansLOrdre(propre).indexOf(menage) + 1
      return siens.length + dansLOrdre(autre).indexOf(menage) + 1
    })
    if (liste.length === 0) {
      ecrire(G.sansCandidat, t, PERSONNE, d, contingent)
      return false
    }
    for (const [k, menage] of liste.entries()) {
      ecrire(G.proposition, t, menage.row, d, contingent, k + 1)
      if (dixMillieme(mot32(graine, USAGES.caleol, menage.cle, evenement), reglages.nonAttribution)) {
        ecrire(G.nonAttribution, t, menage.row, d, contingent, k + 1)
        continue
      }
      const accepte = isIn(menage.communes, logement.commune) ? reglages.acceptation : reglages.acceptationHorsSouhait
      if (!dixMillieme(mot32(graine, USAGES.acceptation, menage.cle, evenement), accepte)) {
        menage.refus = Math.min(255, menage.refus + 1)
        ecrire(G.refus, t, menage.row, d, contingent, k + 1)
        continue
      }
      ecrire(G.location, t, menage.row, d, contingent, (k < siens.length ? 1 : -1) * (rangs[k] ?? 0))
      menage.actif = false
      if (menage.logement) Object.assign(menage.logement, { locataire: undefined, etat: 'quitte' })
      menage.logement = undefined
      logement.etat = 'occupe'
      logement.neuf = false
      locations += 1
      if (holds(menage.attributs, MUTATION)) mutations += 1
      return true
    }
    return false
  }

  for (const logement of dejaVacants) logement.etat = 'vacant'
  for (const logement of logements)
    if (
      logement.livre === -1 &&
      !logement.fixe &&
      logement.etat === 'occupe' &&
      mot32(graine, USAGES.depart, logement.cle, 0xfffe) < partMutee(monde, logement.typologie) * 4_294_967_296
    )
      logement.etat = 'quitte'
  for (const menage of menages) if (menage.entree < 0) entrer(menage, -1)
  for (let t = 0; t < mois; t++) {
    if (t === 0 || (debut + t) % 12 === 0) for (const compteur of compteurs) compteur.janvier(t, anneeDe(t))
    for (const menage of menages) {
      if (!menage.actif || menage.entree >= t || (survieRetrait[t + 1] ?? 0) > menage.sort) continue
      menage.actif = false
      if (menage.logement) menage.logement.locataire = undefined
      ecrire(G.retrait, t, menage.row, PERSONNE)
    }
    for (const menage of menages) if (menage.entree === t) entrer(menage, t)
    for (const menage of menages) {
      const strates = notes.strates?.[t]
      menage.strate = strates?.[menage.row] ?? 0
      const avant = (strates ? notes.points : notes.ordres)[t]?.[menage.row] ?? 0
      menage.ordre = avant - reglages.malusRefus * menage.refus
    }
    const file = menages.filter(({ actif }) => actif)

    if (t === 0)
      for (const logement of dejaVacants) {
        ecrire(G.liberation, 0, PERSONNE, logement.row)
        const hasard = partDejaVacante(monde, logement.typologie) * 4_294_967_296
        logement.pret = moisRestants(reglages, mot32(graine, USAGES.depart, logement.cle, 0xffff) / hasard)
      }
    for (const logement of logements) if (logement.etat === 'quitte') liberer(logement, t, 1)
    for (const logement of logements) {
      if (!part(t, logement.row)) continue
      if (logement.etat === 'occupe' && !logement.locataire) liberer(logement, t, 0)
      attendre(logement, t + 1)
    }
    for (const logement of logements) {
      if (logement.livre !== t) continue
      logement.etat = 'vacant'
      logement.pret = t
      ecrire(G.livraison, t, PERSONNE, logement.row)
    }
    const nouveaux = logements.filter(({ etat, pret }) => etat === 'vacant' && pret === t)
    orienter(nouveaux, t)
    for (const logement of enAttente) {
      const { contingent, orienteAu, bailleur, premiere, neuf } = logement
      if (contingent === HORS_ASSIETTE || contingent === politique.reste || t - orienteAu < politique.delai) continue
      Object.assign(logement, { contingent: politique.reste, sousPart: -1 })
      ecrire(G.echeance, t, PERSONNE, logement.row, contingent)
      if (isFlux && !politique.tourConsomme && !(neuf && premiere >= 0))
        compteurs[bailleur]?.rendre(contingent, orienteAu)
    }
    enAttente = [...enAttente, ...nouveaux].filter((logement) => !attribuer(logement, file, t))
  }
  return ecrivain.registre()
}
