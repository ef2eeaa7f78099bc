// The meaning of a rule set: json-rules-engine 7.3.1 itself, one rule per criterion, one per step where points follow
// seniority. Slow and public. It shares nothing with the compiled engine but the domain, so that their agreement says
// something. Every fact is supplied, months as integers; JSONPath never runs.
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { FaitsDemande, FaitsDerives, LigneDemande } from '~/domain/cohorte.ts'
import {
  type Condition,
  type Feuille,
  foldCondition,
  isFaitADroite,
  type Noeud,
  type Valeur,
} from '~/domain/condition.ts'
import {
  type Bareme,
  type CotationResolue,
  type GrilleResolue,
  GRILLES,
  type NomDeGrille,
  pointsDuBareme,
} from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import type { LigneNotee } from './ligne.ts'

/** Une ligne notée seule, avant tout classement. */
export type NoteDeReference = Omit<LigneNotee, 'rang' | 'rangGrille'>

/** Référence : note une demande à la fois. */
export interface Reference {
  noter(ligne: LigneDemande): Promise<NoteDeReference>
}

type Faits = FaitsDemande & FaitsDerives
type Valeurs = Readonly<Record<string, unknown>>

/** Steps of a progressive scale are written out up to this seniority: a hundred years. */
const ANCIENNETE_MAX = 1200

// ---- months: `AAAA-MM` in the file, integers for json-rules-engine

function convertValeur(valeur: Valeur): Valeur {
  if (isFaitADroite(valeur)) return valeur
  return typeof valeur === 'object' ? valeur.map((mois) => parseMois(String(mois))) : parseMois(String(valeur))
}

const convertFeuille = (feuille: Feuille): Feuille =>
  faitConnu(feuille.fact).type === 'month' ? { ...feuille, value: convertValeur(feuille.value) } : feuille

const convertMois = (condition: Noeud): Noeud =>
  foldCondition<Noeud>(condition, {
    feuille: convertFeuille,
    toutes: (fils) => ({ all: fils }),
    auMoinsUne: (fils) => ({ any: fils }),
    sauf: (fils) => ({ not: fils }),
    nommee: (nom) => ({ condition: nom }),
  })

/** A condition as json-rules-engine reads it; its types know neither `readonly` nor our closed unions. */
export const asRule = (condition: Noeud): TopLevelCondition => convertMois(condition) as unknown as TopLevelCondition

// ---- rules

/** Parts of seniority where a scale gives the same points: [de, avant[, the last one without end. */
function listPaliers(
  bareme: Bareme,
): readonly { readonly de: number; readonly avant?: number; readonly points: number }[] {
  if (bareme.type === 'fixe') return [{ de: 0, points: bareme.points }]
  const seuils = [0]
  for (let mois = 1; mois <= ANCIENNETE_MAX; mois++)
    if (pointsDuBareme(bareme, mois) !== pointsDuBareme(bareme, mois - 1)) seuils.push(mois)
  return seuils.map((de, i) => {
    const avant = seuils[i + 1]
    return { de, points: pointsDuBareme(bareme, de), ...(avant === undefined ? {} : { avant }) }
  })
}

function boundPalier(conditions: Condition, de: number, avant: number | undefined): Condition {
  const feuille = (operator: Feuille['operator'], value: number): Feuille => ({
    fact: 'ancienneteMois',
    operator,
    value,
  })
  if (de === 0 && avant === undefined) return conditions
  return {
    all: [
      conditions,
      feuille('greaterThanInclusive', de),
      ...(avant === undefined ? [] : [feuille('lessThan', avant)]),
    ],
  }
}

/** A rule of json-rules-engine; its event says what a criterion earns. */
export interface RegleNative {
  readonly conditions: TopLevelCondition
  readonly event: { readonly type: 'critere'; readonly params: Rempli }
}

/** One rule per criterion of a grid, one per step of a progressive scale. */
export const reglesNatives = (grille: GrilleResolue): readonly RegleNative[] =>
  grille.criteres.flatMap(({ critere, bareme }, i) => {
    const groupe = grille.groupes.find(({ membres }) => membres.includes(i))?.id ?? null
    return listPaliers(bareme).map(({ de, avant, points }) => ({
      conditions: asRule(boundPalier(critere.conditions, de, avant)),
      event: { type: 'critere' as const, params: { critere: critere.id, groupe, points } },
    }))
  })

function createEngine(resolue: CotationResolue, grille: GrilleResolue): Engine {
  const pathResolver = (): never => invariant(false, 'aucun chemin dans une condition') as never
  const engine = new Engine([], { pathResolver })
  for (const [nom, condition] of Object.entries(resolue.cotation.conditions ?? {}))
    engine.setCondition(nom, asRule(condition))
  for (const regle of reglesNatives(grille)) engine.addRule({ ...regle, event: { ...regle.event } })
  return engine
}

interface Rempli {
  readonly critere: string
  readonly groupe: string | null
  readonly points: number
}

/** Criteria met by a row, in rule-set order. */
async function runEngine(engine: Engine, grille: GrilleResolue, faits: Faits): Promise<readonly Rempli[]> {
  const { events } = await engine.run({ ...faits })
  const met = new Map(events.map(({ params }) => [(params as Rempli).critere, params as Rempli]))
  return grille.criteres.flatMap(({ critere }) => met.get(critere.id) ?? [])
}

/** The first listed among the members at the maximum of a group; what stands outside groups is always retained. */
function isRetenu(rempli: Rempli, remplis: readonly Rempli[], grille: GrilleResolue): boolean {
  if (rempli.groupe === null) return true
  const membres = grille.groupes.find(({ id }) => id === rempli.groupe)?.membres ?? []
  const rivaux = membres.flatMap((i) => remplis.find(({ critere }) => critere === grille.criteres[i]?.critere.id) ?? [])
  const maximum = Math.max(...rivaux.map(({ points }) => points))
  return rivaux.find(({ points }) => points === maximum)?.critere === rempli.critere
}

// ---- Kleene, row by row: json-rules-engine has no third value

/** true, false, or null: unknown. */
export type Trois = true | false | null

const toutesTrois = (fils: readonly Trois[]): Trois =>
  fils.includes(false) ? false : fils.includes(null) ? null : true
const auMoinsUneTrois = (fils: readonly Trois[]): Trois =>
  fils.includes(true) ? true : fils.includes(null) ? null : false

const OPERATIONS: Readonly<Record<Feuille['operator'], (a: never, b: never) => boolean>> = {
  equal: (a: unknown, b: unknown) => a === b,
  notEqual: (a: unknown, b: unknown) => a !== b,
  in: (a: unknown, b: readonly unknown[]) => b.includes(a),
  notIn: (a: unknown, b: readonly unknown[]) => !b.includes(a),
  lessThan: (a: number, b: number) => a < b,
  lessThanInclusive: (a: number, b: number) => a <= b,
  greaterThan: (a: number, b: number) => a > b,
  greaterThanInclusive: (a: number, b: number) => a >= b,
  contains: (a: readonly unknown[], b: unknown) => a.includes(b),
  doesNotContain: (a: readonly unknown[], b: unknown) => !a.includes(b),
}

/** Kleene's reading of a condition for one row, every fact given. */
export function readKleene(condition: Noeud, faits: Valeurs, conditions: Readonly<Record<string, Condition>>): Trois {
  return foldCondition<Trois>(condition, {
    feuille: (feuille) => {
      const { fact, operator, value } = convertFeuille(feuille)
      const gauche = faits[fact]
      const droite = isFaitADroite(value) ? faits[value.fact] : value
      return gauche === null || droite === null ? null : OPERATIONS[operator](gauche as never, droite as never)
    },
    toutes: toutesTrois,
    auMoinsUne: auMoinsUneTrois,
    sauf: (fils) => (fils === null ? null : !fils),
    nommee: (nom) => {
      const nommee = conditions[nom]
      invariant(nommee, `condition « ${nom} » inconnue`)
      return readKleene(nommee, faits, conditions)
    },
  })
}

// ---- one row, then all

/** json-rules-engine set up for a rule set; `noter` gives a row what it earns, without rank. */
export function creerReference(resolue: CotationResolue): Reference {
  const engines = Object.fromEntries(
    GRILLES.map((nom) => [nom, createEngine(resolue, resolue.grilles[nom])]),
  ) as Record<NomDeGrille, Engine>
  return {
    async noter(ligne) {
      const { id, ...base } = ligne
      const faits: Faits = { ...base, ...deriveFaits(base, resolue) }
      invariant(faits.ancienneteMois >= 0 && faits.ancienneteMois <= ANCIENNETE_MAX, 'ancienneté hors des bornes')
      const grille = resolue.grilles[ligne.typeDemande]
      const remplis = await runEngine(engines[ligne.typeDemande], grille, faits)
      const criteres = remplis.map((rempli) => ({
        id: rempli.critere,
        points: rempli.points,
        retenu: isRetenu(rempli, remplis, grille),
      }))
      const isRempli = (critere: string): boolean => criteres.some((rempli) => rempli.id === critere)
      return {
        id,
        grille: ligne.typeDemande,
        segment: faits.typologiePrincipale,
        score: criteres.reduce((total, { points, retenu }) => total + (retenu ? points : 0), 0),
        criteres,
        aCompleter: grille.criteres
          .filter(({ critere }) => !isRempli(critere.id))
          .filter(
            ({ critere }) => readKleene(critere.conditions, { ...faits }, resolue.cotation.conditions ?? {}) === null,
          )
          .map(({ critere }) => critere.id),
      }
    },
  }
}

/** Rank of the best level met by a criterion with points > 0; after every level when there is none. */
export function niveauDeReference(resolue: CotationResolue, note: NoteDeReference): number {
  const { niveaux } = resolue.cotation
  const apresTous = Math.max(niveaux.length, ...niveaux.map(({ rang }) => rang)) + 1
  const rangs = note.criteres
    .filter(({ points }) => points > 0)
    .flatMap(({ id }) => resolue.cotation.criteres.find((critere) => critere.id === id)?.niveau ?? [])
  return Math.min(apresTous, ...rangs)
}

/** First key of the order of model.md §3: what the mode puts before the score. */
function premiereCle(resolue: CotationResolue, ligne: LigneDemande, note: NoteDeReference): number {
  switch (resolue.grilles[note.grille].mode) {
    case 'points':
      return 0
    case 'dalo-puis-points':
      return ligne.dalo === 'reconnu' ? 0 : 1
    case 'niveau-puis-points':
      return niveauDeReference(resolue, note)
  }
}

/** Every row scored, with ranks from a plain sort. @returns rows in the order given. */
export async function noterReference(
  resolue: CotationResolue,
  lignes: readonly LigneDemande[],
): Promise<readonly LigneNotee[]> {
  const reference = creerReference(resolue)
  const notees: { ligne: LigneDemande; note: NoteDeReference; cle: number }[] = []
  for (const ligne of lignes) {
    const note = await reference.noter(ligne)
    notees.push({ ligne, note, cle: premiereCle(resolue, ligne, note) })
  }
  const ordre = notees.toSorted(
    (a, b) =>
      a.cle - b.cle ||
      b.note.score - a.note.score ||
      a.ligne.moisDepot - b.ligne.moisDepot ||
      (a.ligne.id < b.ligne.id ? -1 : 1),
  )
  const places = new Map<string, number>()
  const nextPlace = (file: string): number => {
    const place = (places.get(file) ?? 0) + 1
    places.set(file, place)
    return place
  }
  const rangs = new Map(
    ordre.map(({ note }) => [
      note,
      { rang: nextPlace(`${note.grille} ${note.segment}`), rangGrille: nextPlace(note.grille) },
    ]),
  )
  return notees.map(({ note }) => {
    const place = rangs.get(note)
    invariant(place, 'chaque note a un rang')
    return { ...note, ...place }
  })
}
