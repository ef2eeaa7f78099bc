// Who is housed under the rules of A and not under those of B, and by whom displaced: two runs under the same draws
// (simulation.md §4). A letting of A and one of B are the same when the same dwelling falls vacant in the same month; those
// left, which transfers shift, are paired in their order within a dwelling, then within a residence and a size. Where A lets
// to i and B to j, j takes the place of i; i may be housed elsewhere in B, by taking the place of another. From a household
// that B does not house, these replacements make a chain, and its end is the household that B houses instead.
import { invariant } from '~/domain/invariant.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import type { Monde } from '~/simulation/monde.ts'
import { G, PERSONNE, type Registre } from '~/simulation/registre.ts'
import type { Mesure, Unite } from './contrat.ts'
import { groupesDe } from './groupes-de-demandes.ts'
import { PLAN, partDe, TOUS } from './lieux.ts'

export const INDICATEURS_DE_PAIRE: readonly { readonly id: string; readonly unite: Unite }[] = [
  { id: 'locations-a-un-autre', unite: 'part' },
  { id: 'locations-du-meme-mois', unite: 'compte' },
  { id: 'locations-du-meme-logement', unite: 'compte' },
  { id: 'locations-du-meme-lieu', unite: 'compte' },
  { id: 'locations-sans-vis-a-vis', unite: 'compte' },
  { id: 'deplaces', unite: 'compte' },
  { id: 'deplacants', unite: 'compte' },
  { id: 'solde-des-loges', unite: 'compte' },
  { id: 'remplacements', unite: 'compte' },
  { id: 'couples-deplace-deplacant', unite: 'compte' },
  { id: 'deplaces-sans-deplacant', unite: 'compte' },
  { id: 'longueur-des-chaines', unite: 'indice' },
  { id: 'loges-des-deux-cotes', unite: 'compte' },
  { id: 'decalage-des-loges-des-deux-cotes', unite: 'mois' },
]

/** Un côté : quand chaque demande est logée, et où. */
interface Cote {
  /** Month of the letting of each demand, −1 for none. */
  readonly mois: Int32Array
  /** Households housed, in the order of their lettings. */
  readonly loges: readonly number[]
  /** Of each household housed: its dwelling, and the month in which that fell vacant. */
  readonly logements: Int32Array
  readonly vacants: Int32Array
}

function lire(registre: Registre, { univers, parc }: Monde): Cote {
  const colonne = (n: number): Int32Array => new Int32Array(n).fill(-1)
  const [mois, logements, vacants] = [colonne(univers.n), colonne(univers.n), colonne(univers.n)]
  const depuis = colonne(parc.n)
  const loges: number[] = []
  for (let i = 0; i < registre.n; i++) {
    const [genre, logement] = [registre.genres[i]!, registre.logements[i]!]
    if (genre === G.liberation || genre === G.livraison) depuis[logement] = registre.mois[i]!
    if (genre !== G.location) continue
    const menage = registre.menages[i]!
    mois[menage] = registre.mois[i]!
    logements[menage] = logement
    vacants[menage] = depuis[logement]!
    loges.push(menage)
  }
  return { mois, loges, logements, vacants }
}

/** Ways of pairing two lettings, from the closest to the loosest. */
const LIENS = ['locations-du-meme-mois', 'locations-du-meme-logement', 'locations-du-meme-lieu'] as const

interface Appariement {
  /** Household housed in B in the place of each household housed in A; PERSONNE for none. */
  readonly par: Int32Array
  /** Lettings paired in each way, and those of either side left alone. */
  readonly comptes: readonly number[]
  readonly seules: number
}

/** Lettings of the two sides, paired where their keys are equal, in their order. */
function apparier(a: Cote, b: Cote, { parc, mois: horizon }: Monde): Appariement {
  const lieu = (logement: number): number =>
    parc.residenceDe[logement]! * TYPOLOGIES.length + parc.typologies[logement]!
  const cles: readonly ((cote: Cote, menage: number) => number)[] = [
    ({ logements, vacants }, menage) => logements[menage]! * (horizon + 1) + vacants[menage]! + 1,
    ({ logements }, menage) => logements[menage]!,
    ({ logements }, menage) => lieu(logements[menage]!),
  ]
  const par = new Int32Array(a.mois.length).fill(PERSONNE)
  let [resteA, resteB] = [a.loges, b.loges]
  const comptes = cles.map((cleDe) => {
    const files = new Map<number, number[]>()
    for (const menage of resteB) {
      const file = files.get(cleDe(b, menage))
      if (file) file.push(menage)
      else files.set(cleDe(b, menage), [menage])
    }
    const rangs = new Map<number, number>()
    const pris = new Set<number>()
    for (const menage of resteA) {
      const cle = cleDe(a, menage)
      const rang = rangs.get(cle) ?? 0
      const autre = files.get(cle)?.[rang]
      if (autre === undefined) continue
      rangs.set(cle, rang + 1)
      pris.add(autre)
      par[menage] = autre
    }
    resteA = resteA.filter((menage) => par[menage] === PERSONNE)
    resteB = resteB.filter((menage) => !pris.has(menage))
    return pris.size
  })
  return { par, comptes, seules: resteA.length + resteB.length }
}

/** Axes that couples are told on: the others would make a table of small numbers. */
const AXES_DES_COUPLES = ['grille', 'quartile', 'public', 'niveau']

/** Pairs of groups of one axis, « group of i > group of j », and how many couples are in each. */
function croiser(monde: Monde): {
  readonly ajouter: (i: number, j: number) => void
  readonly comptes: ReadonlyMap<string, number>
} {
  const { noms, axes, de } = groupesDe(monde)
  const comptes = new Map<string, number>()
  const nom = (g: number, h: number): string => `${noms[g]!} > ${noms[h]!}`
  for (const g of noms.keys())
    for (const h of noms.keys())
      if (axes[g] === axes[h] && AXES_DES_COUPLES.includes(axes[g]!)) comptes.set(nom(g, h), 0)
  return {
    ajouter: (i, j) => {
      for (const g of de[i]!)
        for (const h of de[j]!) {
          const n = axes[g] === axes[h] ? comptes.get(nom(g, h)) : undefined
          if (n !== undefined) comptes.set(nom(g, h), n + 1)
        }
    },
    comptes,
  }
}

interface Chaines {
  readonly couples: readonly (readonly [deplace: number, deplacant: number])[]
  /** Displaced households whose chain ends on a letting that B does not make. */
  readonly sans: readonly number[]
  /** Replacements of all the chains. */
  readonly pas: number
}

function chainesDe(a: Cote, b: Cote, par: Int32Array): Chaines {
  const couples: (readonly [number, number])[] = []
  const sans: number[] = []
  let pas = 0
  a.mois.forEach((mois, deplace) => {
    if (mois < 0 || b.mois[deplace]! >= 0) return
    // Each household has one place on each side, and nobody takes one from the displaced: the chain never comes back.
    let dernier = deplace
    while (a.mois[dernier]! >= 0 && par[dernier]! >= 0) {
      dernier = par[dernier]!
      pas += 1
    }
    if (a.mois[dernier]! < 0) couples.push([deplace, dernier])
    else sans.push(deplace)
  })
  return { couples, sans, pas }
}

/**
 * Measures of a pair of runs: the same demands, under the same seed.
 * @throws Error when the two worlds do not have the same demands
 */
export function mesurerPaire(
  [registreA, mondeA]: readonly [Registre, Monde],
  [registreB, mondeB]: readonly [Registre, Monde],
): readonly Mesure[] {
  invariant(mondeA.univers === mondeB.univers, 'une paire de passages a les mêmes demandes')
  const [a, b] = [lire(registreA, mondeA), lire(registreB, mondeB)]
  const { par, comptes, seules } = apparier(a, b, mondeA)
  const { noms, effectifs, de } = groupesDe(mondeA)
  const zeros = (): Int32Array => new Int32Array(noms.length)
  const [enA, enB, deplaces, deplacants, communs, decalages] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros()]
  const directs = croiser(mondeA)
  let [apparies, changes] = [0, 0]
  for (let row = 0; row < mondeA.univers.n; row++) {
    const [moisA, moisB] = [a.mois[row]!, b.mois[row]!]
    if (par[row]! >= 0) {
      apparies += 1
      if (par[row] !== row) {
        changes += 1
        directs.ajouter(row, par[row]!)
      }
    }
    for (const g of de[row]!) {
      if (moisA >= 0) enA[g]! += 1
      if (moisB >= 0) enB[g]! += 1
      if (moisA >= 0 && moisB < 0) deplaces[g]! += 1
      if (moisA < 0 && moisB >= 0) deplacants[g]! += 1
      if (moisA < 0 || moisB < 0) continue
      communs[g]! += 1
      decalages[g]! += moisB - moisA
    }
  }
  const chaines = chainesDe(a, b, par)
  const bouts = croiser(mondeA)
  for (const [deplace, deplacant] of chaines.couples) bouts.ajouter(deplace, deplacant)
  const nChaines = chaines.couples.length + chaines.sans.length
  const { perimetre } = mondeA.scenario
  const mesure = (id: string, groupe: string, valeur: number | null, n: number): Mesure => ({
    id,
    perimetre,
    groupe,
    annee: PLAN,
    valeur,
    n,
  })
  const croisees = (id: string, croises: typeof bouts, n: number): readonly Mesure[] =>
    [...croises.comptes].map(([groupe, k]) => mesure(id, groupe, k, n))
  return [
    mesure('locations-a-un-autre', TOUS, partDe(changes, apparies), apparies),
    ...LIENS.map((lien, l) => mesure(lien, TOUS, comptes[l]!, apparies)),
    mesure('locations-sans-vis-a-vis', TOUS, seules, apparies),
    ...noms.flatMap((groupe, g) => [
      mesure('deplaces', groupe, deplaces[g]!, enA[g]!),
      mesure('deplacants', groupe, deplacants[g]!, enB[g]!),
      mesure('solde-des-loges', groupe, enB[g]! - enA[g]!, effectifs[g]!),
      mesure('loges-des-deux-cotes', groupe, communs[g]!, effectifs[g]!),
      mesure('decalage-des-loges-des-deux-cotes', groupe, partDe(decalages[g]!, communs[g]!), communs[g]!),
    ]),
    ...croisees('remplacements', directs, changes),
    ...croisees('couples-deplace-deplacant', bouts, nChaines),
    mesure('deplaces-sans-deplacant', TOUS, chaines.sans.length, nChaines),
    mesure('longueur-des-chaines', TOUS, partDe(chaines.pas, nChaines), nChaines),
  ]
}
