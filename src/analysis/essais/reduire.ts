// An invented household that the rules read as they read a real one, so that no row of data is ever kept in a test case.
// Fact by fact, the plainest value that leaves the criteria met and their points as they are: that of a household whom
// nothing distinguishes, else the first of its list, the nearest of a bound of the rules, or the roundest number. A value stays only where every
// plainer one is read otherwise.
import { buildCohorte, type FaitsDemande, valeursDe } from '~/domain/cohorte.ts'
import { isFaitADroite } from '~/domain/condition.ts'
import { type CotationResolue, GRILLES, pointsDuBareme } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, type Fait, faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { menageNu } from '~/domain/menage.ts'
import { parseMois } from '~/domain/mois.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { feuillesDe } from '../cas/chercher.ts'
import { faitsDe, remplitSelon } from '../cas/lecture.ts'

type Valeur = FaitsDemande[keyof FaitsDemande]

/** Roundings of a number that no bound of the rules stands for, the coarsest first. */
const PAS = [10_000, 5000, 1000, 500, 100, 50, 10] as const

/** Criteria met and their points: two applications of a grid read alike have the same score. */
function lecture(faits: FaitsDemande, resolue: CotationResolue): string {
  const lus = faitsDe({ id: '', ...faits }, resolue)
  const anciennete = resolue.moisReference - faits.moisDepot
  return resolue.grilles[faits.typeDemande].criteres
    .map(({ critere, bareme }) =>
      remplitSelon(critere.conditions, lus, resolue) ? String(pointsDuBareme(bareme, anciennete)) : '',
    )
    .join()
}

type Constantes = ReadonlyMap<string, readonly number[]>

/** Constants that the conditions compare integers and months to, as integers. */
function constantesDe(resolue: CotationResolue): Constantes {
  const found = new Map<string, number[]>()
  for (const { conditions } of resolue.cotation.criteres)
    for (const { fact, value } of feuillesDe(conditions, resolue)) {
      if (isFaitADroite(value)) continue
      const isMois = faitConnu(fact).type === 'month'
      const litteraux = typeof value === 'object' ? value : [value]
      const nombres = litteraux.flatMap((litteral) =>
        typeof litteral === 'number' ? [litteral] : isMois ? [parseMois(String(litteral))] : [],
      )
      found.set(fact, [...(found.get(fact) ?? []), ...nombres])
    }
  return found
}

const autour = (nombres: readonly number[]): readonly number[] => nombres.flatMap((n) => [n, n - 1, n + 1])

/** Ends of the interval between two constants that a number is in. */
function voisines(valeur: number, nombres: readonly number[]): readonly number[] {
  const dessous = Math.max(...nombres.filter((n) => n <= valeur))
  const dessus = Math.min(...nombres.filter((n) => n > valeur))
  return [dessous, dessous + 1, dessus - 1, dessus].filter(Number.isFinite)
}

/** Seniorities where a condition or a scale may be read otherwise, up to one that is of the last of them. */
function paliers(anciennete: number, constantes: Constantes, resolue: CotationResolue): readonly number[] {
  const deposes = (constantes.get('moisDepot') ?? []).map((mois) => resolue.moisReference - mois)
  const echelles = GRILLES.flatMap((grille) => resolue.grilles[grille].criteres).flatMap(({ bareme }) =>
    bareme.type === 'fixe'
      ? []
      : [bareme.apres, ...Array.from({ length: Math.floor(anciennete / bareme.pas) }, (_, i) => (i + 1) * bareme.pas)],
  )
  const bornes = autour([...(constantes.get('ancienneteMois') ?? []), ...deposes, ...echelles])
  return [...new Set(bornes)].filter((mois) => mois > 0 && mois <= anciennete).toSorted((a, b) => a - b)
}

/** Values of the dictionary that stand before one, so that the first which the rules read alike is kept: none of an open list. */
function avantDans(fait: Fait, valeur: string): readonly string[] {
  const valeurs = valeursDe(fait)
  return valeurs.slice(0, Math.max(0, valeurs.indexOf(valeur)))
}

/** Values of a fact that may stand for `valeur`, the plainest first. */
function* plusSimples(
  fait: Fait,
  valeur: Valeur,
  nu: Valeur,
  constantes: Constantes,
  resolue: CotationResolue,
): Generator<Valeur> {
  yield nu
  if (fait.type === 'month') {
    const { moisReference } = resolue
    for (const mois of paliers(moisReference - Number(valeur), constantes, resolue)) yield moisReference - mois
    return
  }
  if (fait.type === 'set') {
    const membres = valeur as readonly string[]
    for (let reste = membres; reste.length > 0; reste = reste.slice(1)) yield reste.slice(1) as Valeur
    for (const membre of membres) yield membres.filter((autre) => autre !== membre) as Valeur
    for (const [i, membre] of membres.entries())
      for (const autre of avantDans(fait, membre)) if (!membres.includes(autre)) yield membres.with(i, autre) as Valeur
    return
  }
  if (fait.type === 'enum' && valeur !== null) {
    yield* avantDans(fait, String(valeur)) as Iterable<Valeur>
    return
  }
  if (fait.type !== 'integer' || valeur === null) return
  const min = fait.min ?? 0
  for (const borne of voisines(Number(valeur), constantes.get(fait.id) ?? [])) if (borne >= min) yield borne
  for (const pas of PAS) {
    const dessous = Math.floor(Number(valeur) / pas) * pas
    for (const rond of [dessous, dessous + pas]) if (rond >= min) yield rond
  }
}

const isPossible = (faits: FaitsDemande): boolean => faits.enfantsMoins14 <= faits.enfantsMineurs

const isSame = (a: Valeur, b: Valeur): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Facts of an invented household with the same criteria, points and score. */
export function reduireDemande(faits: FaitsDemande, resolue: CotationResolue): FaitsDemande {
  const voulue = lecture(faits, resolue)
  const nu = menageNu(faits.typeDemande, resolue.moisReference)
  const constantes = constantesDe(resolue)
  let reduits = faits
  for (let change = true; change;) {
    change = false
    for (const fait of FAITS_DE_BASE) {
      const cle = fait.id as keyof FaitsDemande
      const avant = reduits[cle]
      if (cle === 'typeDemande' || isSame(avant, nu[cle])) continue
      for (const valeur of plusSimples(fait, avant, nu[cle], constantes, resolue)) {
        if (isSame(valeur, avant)) break
        const essai: FaitsDemande = { ...reduits, [cle]: valeur }
        if (!isPossible(essai) || lecture(essai, resolue) !== voulue) continue
        reduits = essai
        change = true
        break
      }
    }
  }
  invariant(noteDe(reduits, resolue) === noteDe(faits, resolue), 'le ménage réduit est noté autrement')
  return reduits
}

/** What the engine says of one application. */
function noteDe(faits: FaitsDemande, resolue: CotationResolue): string {
  const cohorte = buildCohorte([{ id: 'cas', ...faits }], { synthetique: false })
  const { criteres, score } = lireLigne(noterCohorte(compileCotation(resolue), cohorte), cohorte, 0)
  return JSON.stringify([criteres, score])
}
