// From cells to an application of base facts that realises them, derived facts included: the plainest household first,
// then values near the thresholds of the dictionary's formulas. Every candidate is derived and read again, so that what
// is returned is true; that nothing is returned proves nothing, and the search says so (recherche.ts).
import type { Cellule as ValeurDeBase, FaitsDemande, LigneDemande } from '~/domain/cohorte.ts'
import { valeursDe } from '~/domain/cohorte.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { deriveFaits, type ParametresDerives } from '~/domain/derive.ts'
import { FAITS_DE_BASE, type Fait } from '~/domain/dictionnaire.ts'
import { menageNu } from '~/domain/menage.ts'
import { type But, type Contexte, isVraie } from './coherence.ts'
import { bords, type Cellule, type Domaines, domaineDe, isPermise, membre, PREMIER_MOIS } from './domaines.ts'

/** Ce qu’une demande réalisée doit respecter. */
export interface Realisation {
  readonly grille: NomDeGrille
  readonly parametres: ParametresDerives
  readonly contexte: Contexte
  /** Read on the finished application: comparisons of two facts are only certain there. */
  readonly buts: readonly But[]
}

type Valeurs = Readonly<Record<string, ValeurDeBase>>
type Lecteur = (faits: FaitsDemande) => boolean

/** Facts that a formula reads together, in the order in which they are tried. */
const MENAGE = ['adultes', 'enfantsMineurs', 'enfantsMoins14', 'enfantsANaitre'] as const
/** Largest household that is tried, beside the bounds of the cells. */
const PERSONNES_MAX = 8

const uniques = (valeurs: readonly (number | null)[]): readonly (number | null)[] => [...new Set(valeurs)]

/** Values of a fact worth trying: the given ones and the ends of the allowed cells, those allowed only. */
function essais(
  nom: string,
  utiles: readonly (number | null)[],
  domaines: Domaines,
  { partition }: Contexte,
): readonly (number | null)[] {
  return uniques([...utiles, ...bords(nom, domaines, partition)]).filter((valeur) =>
    isPermise(nom, valeur, domaines, partition),
  )
}

const jusqua = (max: number, min = 0): readonly number[] => Array.from({ length: max - min + 1 }, (_, i) => min + i)

/** A fact that no formula reads: the plain value when it is allowed, else the first that is. */
function faitSimple(fait: Fait, nu: ValeurDeBase, domaines: Domaines, { partition }: Contexte): ValeurDeBase {
  if (fait.type === 'set') {
    const noms = [...domaines.keys()].filter((nom) => nom.startsWith(membre(fait.id, '')))
    const required = noms.filter((nom) => !domaines.get(nom)?.includes(false)).map((nom) => nom.split('∋')[1] ?? '')
    const ordre = valeursDe(fait)
    return required.toSorted((a, b) => ordre.indexOf(a) - ordre.indexOf(b)) as unknown as ValeurDeBase
  }
  if (isPermise(fait.id, nu as Cellule, domaines, partition)) return nu
  const [first] = domaineDe(fait.id, domaines, partition)
  return (first === undefined ? nu : first) as ValeurDeBase
}

/** Months of filing at the ends of what the month and the seniority allow, the shortest wait first. */
function depots(domaines: Domaines, { parametres: { moisReference }, contexte }: Realisation): readonly number[] {
  const parAnciennete = bords('ancienneteMois', domaines, contexte.partition).map((age) => moisReference - age)
  return [...new Set([moisReference, ...bords('moisDepot', domaines, contexte.partition), ...parAnciennete])]
    .filter(
      (mois) =>
        mois >= PREMIER_MOIS &&
        mois <= moisReference &&
        isPermise('moisDepot', mois, domaines, contexte.partition) &&
        isPermise('ancienneteMois', moisReference - mois, domaines, contexte.partition),
    )
    .toSorted((a, b) => b - a)
}

/** Households by size: adults, minors, children under 14, children to come. */
function* menages(domaines: Domaines, contexte: Contexte): Generator<Valeurs> {
  const autres = bords('personnes', domaines, contexte.partition)
  const valeurs = MENAGE.map((nom) => {
    const utiles =
      nom === 'enfantsANaitre' ? [0, 1] : [...jusqua(PERSONNES_MAX), ...autres, ...autres.map((n) => n - 1)]
    return essais(nom, nom === 'adultes' ? utiles.filter((n) => n >= 1) : utiles, domaines, contexte) as number[]
  })
  const [adultes = [], mineurs = [], moins14 = [], naitre = []] = valeurs
  const tailles = adultes.flatMap((a) => mineurs.map((m) => [a, m] as const))
  for (const [a, m] of tailles.toSorted((x, y) => x[0] + x[1] - y[0] - y[1]))
    for (const jeunes of moins14)
      for (const n of naitre)
        if (jeunes <= m) yield { adultes: a, enfantsMineurs: m, enfantsMoins14: jeunes, enfantsANaitre: n }
}

const rond = (n: number, pas: number): number => Math.floor(n / pas) * pas

/** Monthly income and rent: round figures first, then each side of the thresholds. */
function* revenus(domaines: Domaines, contexte: Contexte, seuilAnnuel: number, dixiemesUC: number): Generator<Valeurs> {
  const seuil = Math.floor((seuilAnnuel * dixiemesUC) / 120)
  const loyers = bords('loyerNetAidesEuros', domaines, contexte.partition)
  const taux = bords('tauxEffortPourMille', domaines, contexte.partition)
  const ressources = essais(
    'ressourcesMensuellesEuros',
    [
      null,
      1500,
      rond(seuil, 100),
      rond(seuil, 100) + 100,
      seuil,
      seuil + 1,
      0,
      ...loyers.flatMap((loyer) => [Math.floor((1000 * loyer) / 350), Math.floor((1000 * loyer) / 350) + 1]),
    ],
    domaines,
    contexte,
  )
  for (const revenu of ressources) {
    const limite = Math.ceil((350 * (revenu ?? 0)) / 1000)
    const utiles = [null, 400, rond(limite, 50) + 50, rond(limite, 50), limite, Math.max(0, limite - 1), 0, 1]
    const parTaux = taux.flatMap((t) => [Math.ceil((t * (revenu ?? 0)) / 1000)])
    for (const loyer of essais('loyerNetAidesEuros', [...utiles, ...parTaux], domaines, contexte))
      yield { ressourcesMensuellesEuros: revenu, loyerNetAidesEuros: loyer }
  }
}

/** Rooms and surface of the present dwelling, each side of the norms of the dictionary. */
function* logements(domaines: Domaines, contexte: Contexte, personnes: number): Generator<Valeurs> {
  const norme = Math.min(70, personnes <= 1 ? 9 : 16 + 9 * (personnes - 2))
  const pieces = essais(
    'piecesActuelles',
    [null, ...jusqua(PERSONNES_MAX, 1), personnes + 1, personnes + 2, Math.floor((2 * personnes) / 3), 0],
    domaines,
    contexte,
  )
  for (const surface of essais('surfaceActuelleM2', [null, norme - 1, norme, 0], domaines, contexte))
    for (const n of pieces) yield { piecesActuelles: n, surfaceActuelleM2: surface }
}

/** Wished typologies: those required, with one more of those allowed when the main one must change. */
function* souhaits(domaines: Domaines, exigees: readonly string[]): Generator<Valeurs> {
  const laid = (typologies: readonly string[]): Valeurs => ({
    typologiesSouhaitees: typologies.toSorted() as FaitsDemande['typologiesSouhaitees'],
  })
  yield laid(exigees)
  for (const typologie of ['T1', 'T2', 'T3', 'T4', 'T5']) {
    const permises = domaines.get(membre('typologiesSouhaitees', typologie))
    if (!exigees.includes(typologie) && (permises?.includes(true) ?? true)) yield laid([...exigees, typologie])
  }
}

/** What deriving one candidate costs, in leaves read. */
const COUT = 10

/** Derived facts that each layer settles, for the household below it. */
const LOGEMENT = ['suroccupation', 'sousOccupation']
const REVENUS = ['premierQuartile', 'effortExcessif', 'tauxEffortPourMille']
const SOUHAITS = ['typologiePrincipale']
const TAILLE = ['personnes', 'unitesConsommationDixiemes']

/** The first of the candidates that the given derived facts allow, laid over the facts. */
function firstPermis(
  faits: FaitsDemande,
  candidats: Iterable<Valeurs>,
  derives: readonly string[],
  domaines: Domaines,
  { parametres, contexte }: Realisation,
): FaitsDemande | undefined {
  const sont: Lecteur = (essai) => {
    const lus = deriveFaits(essai, parametres) as unknown as Readonly<Record<string, Cellule>>
    return derives.every((nom) => isPermise(nom, lus[nom] ?? null, domaines, contexte.partition))
  }
  for (const candidat of candidats) {
    contexte.reserve.pas -= COUT
    if (contexte.reserve.pas <= 0) return undefined
    const essai = { ...faits, ...candidat }
    if (sont(essai)) return essai
  }
  return undefined
}

/** Whether every goal reads as wanted on an application. */
function isConforme(faits: FaitsDemande, { parametres, contexte, buts }: Realisation): boolean {
  contexte.reserve.pas -= COUT + buts.length
  const lus: Readonly<Record<string, unknown>> = { ...faits, ...deriveFaits(faits, parametres) }
  return buts.every(({ noeud, voulu }) => isVraie(noeud, (fait) => lus[fait], contexte) === voulu)
}

/** An application within the cells that meets every goal; undefined when none was found before the reserve ran out. */
export function realiser(id: string, domaines: Domaines, realisation: Realisation): LigneDemande | undefined {
  const { contexte, parametres, grille } = realisation
  const nu = menageNu(grille, parametres.moisReference)
  const lireNu = nu as unknown as Valeurs
  const simples = Object.fromEntries(
    FAITS_DE_BASE.map((fait) => [fait.id, faitSimple(fait, lireNu[fait.id] ?? null, domaines, contexte)]),
  ) as unknown as FaitsDemande
  const [moisDepot] = depots(domaines, realisation)
  if (moisDepot === undefined) return undefined
  // What a formula makes of a household depends on its size alone: a size that fails once fails always.
  const refuses = new Set<string>()
  for (const menage of menages(domaines, contexte)) {
    const sized = firstPermis({ ...simples, moisDepot }, [menage], TAILLE, domaines, realisation)
    if (!sized) continue
    const { personnes, unitesConsommationDixiemes } = deriveFaits(sized, parametres)
    const layers = [
      ['l', personnes, LOGEMENT, () => logements(domaines, contexte, personnes)],
      ['s', personnes, SOUHAITS, () => souhaits(domaines, simples.typologiesSouhaitees)],
      [
        'r',
        unitesConsommationDixiemes,
        REVENUS,
        () => revenus(domaines, contexte, parametres.seuilPremierQuartileEuros, unitesConsommationDixiemes),
      ],
    ] as const
    let faits: FaitsDemande | undefined = sized
    for (const [nom, taille, derives, candidats] of layers) {
      if (!faits) break
      if (refuses.has(`${nom}${taille}`)) faits = undefined
      else {
        faits = firstPermis(faits, candidats(), derives, domaines, realisation)
        if (!faits) refuses.add(`${nom}${taille}`)
      }
    }
    if (faits && isConforme(faits, realisation)) return { id, ...faits }
  }
  return undefined
}
