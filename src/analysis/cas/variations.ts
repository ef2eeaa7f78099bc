// Both sides of each boundary: the applications obtained from one by moving the fact of a leaf to, under and over what it
// is compared to, to another member of its list, or to unknown. A derived fact is moved through the base facts that it is
// computed from. Every application obtained is one that a cohort may hold.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type Feuille, isFaitADroite, type Litteral } from '~/domain/condition.ts'
import type { CotationResolue } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, type Fait, faitConnu } from '~/domain/dictionnaire.ts'
import { parseMois } from '~/domain/mois.ts'
import { type Faits, faitsDe } from './lecture.ts'

type Retouche = Partial<LigneDemande>

/** Seniority that the reference engine writes out. */
const ANCIENNETE_MAX = 1200
const PERSONNES_MAX = 40
const ENTIER_MAX = 2 ** 31 - 1

const autour = (valeurs: readonly number[]): readonly number[] => valeurs.flatMap((v) => [v, v - 1, v + 1])

/** Literals of a leaf, or the value of the fact on its right. */
function bornes({ value }: Feuille, faits: Faits): readonly Litteral[] {
  if (isFaitADroite(value)) {
    const droite = faits[value.fact]
    return droite === null || droite === undefined ? [] : [droite as Litteral]
  }
  return typeof value === 'object' ? value : [value]
}

function dunFait(fait: Fait, feuille: Feuille, faits: Faits): readonly unknown[] {
  const litteraux = bornes(feuille, faits)
  const inconnu = fait.nullable ? [null] : []
  switch (fait.type) {
    case 'boolean':
      return [true, false, ...inconnu]
    case 'enum': {
      const autre = fait.valeurs?.find(({ id }) => !litteraux.includes(id))
      return [...litteraux, ...(autre ? [autre.id] : []), ...inconnu]
    }
    case 'integer':
      return [...autour(litteraux.map(Number)).filter((v) => v >= (fait.min ?? 0) && v <= ENTIER_MAX), ...inconnu]
    case 'month':
      return autour(litteraux.map((mois) => (typeof mois === 'string' ? parseMois(mois) : Number(mois))))
    case 'set': {
      const membres = faits[fait.id] as readonly string[]
      const valeur = String(litteraux[0])
      const ordre = fait.valeurs?.map(({ id }) => id)
      const avec = [...membres.filter((membre) => membre !== valeur), valeur]
      return [
        ordre ? ordre.filter((membre) => avec.includes(membre)) : avec.toSorted(),
        membres.filter((membre) => membre !== valeur),
      ]
    }
  }
}

const menageDe = (personnes: number): Retouche => ({ adultes: personnes, enfantsMineurs: 0, enfantsMoins14: 0 })

/** Households of so many tenths of a consumption unit: adults count 5 after the first, young children 3. */
function menagesDUnites(dixiemes: number): readonly Retouche[] {
  for (let enfants = 0; enfants <= 4; enfants++) {
    const reste = dixiemes - 10 - 3 * enfants
    if (reste >= 0 && reste % 5 === 0 && reste / 5 < PERSONNES_MAX)
      return [{ adultes: 1 + reste / 5, enfantsMineurs: enfants, enfantsMoins14: enfants }]
  }
  return []
}

/** Surface under which a household is overcrowded (rules/faits.json). */
const surfaceMin = (personnes: number): number => Math.min(70, personnes <= 1 ? 9 : 16 + 9 * (personnes - 2))

const DERIVES: Readonly<
  Record<string, (valeurs: readonly Litteral[], faits: Faits, resolue: CotationResolue) => readonly Retouche[]>
> = {
  ancienneteMois: (valeurs, _, { moisReference }) =>
    autour(valeurs.map(Number)).map((mois) => ({ moisDepot: moisReference - mois })),
  personnes: (valeurs) =>
    autour(valeurs.map(Number))
      .filter((personnes) => personnes >= 1 && personnes <= PERSONNES_MAX)
      .map(menageDe),
  unitesConsommationDixiemes: (valeurs) => autour(valeurs.map(Number)).flatMap(menagesDUnites),
  premierQuartile: (_, { unitesConsommationDixiemes }, { seuilPremierQuartileEuros }) => {
    const borne = Math.floor((seuilPremierQuartileEuros * Number(unitesConsommationDixiemes)) / 120)
    return [borne, borne + 1, null].map((ressourcesMensuellesEuros) => ({ ressourcesMensuellesEuros }))
  },
  effortExcessif: (_, { ressourcesMensuellesEuros }) => {
    const ressources = ressourcesMensuellesEuros === null ? 1000 : Number(ressourcesMensuellesEuros)
    const loyer = Math.max(1, Math.ceil((350 * ressources) / 1000))
    return [
      { ressourcesMensuellesEuros: ressources, loyerNetAidesEuros: loyer },
      { ressourcesMensuellesEuros: ressources, loyerNetAidesEuros: loyer - 1 },
      { ressourcesMensuellesEuros: 0, loyerNetAidesEuros: 1 },
      { ressourcesMensuellesEuros: 0, loyerNetAidesEuros: 0 },
      { loyerNetAidesEuros: null },
      { ressourcesMensuellesEuros: null },
    ]
  },
  tauxEffortPourMille: (valeurs) => [
    ...autour(valeurs.map(Number))
      .filter((taux) => taux >= 0 && taux <= ENTIER_MAX)
      .map((taux) => ({ ressourcesMensuellesEuros: 1000, loyerNetAidesEuros: taux })),
    { ressourcesMensuellesEuros: 0, loyerNetAidesEuros: 1 },
    { loyerNetAidesEuros: null },
  ],
  suroccupation: (_, { personnes }) => {
    const borne = surfaceMin(Number(personnes))
    const pieces = Math.ceil((2 * Number(personnes)) / 3)
    return [
      { surfaceActuelleM2: borne - 1 },
      { surfaceActuelleM2: borne },
      { surfaceActuelleM2: null, piecesActuelles: pieces - 1 },
      { surfaceActuelleM2: null, piecesActuelles: pieces },
      { surfaceActuelleM2: null, piecesActuelles: null },
    ]
  },
  sousOccupation: (_, { personnes }) =>
    [Number(personnes) + 2, Number(personnes) + 1, null].map((piecesActuelles) => ({ piecesActuelles })),
  typologiePrincipale: (valeurs) => [
    ...[...valeurs.map(String), 'T1', 'T5'].map((typologie) => ({
      typologiesSouhaitees: [typologie] as LigneDemande['typologiesSouhaitees'],
    })),
    ...[1, 2, 3, 4, 5, 6].map((personnes) => ({ ...menageDe(personnes), typologiesSouhaitees: [] })),
  ],
}

const BASE = new Map(FAITS_DE_BASE.map((fait) => [fait.id, fait]))

/** Applications around the boundary of a leaf, `ligne` first. */
export function variations(feuille: Feuille, ligne: LigneDemande, resolue: CotationResolue): readonly LigneDemande[] {
  const faits = faitsDe(ligne, resolue)
  const base = BASE.get(feuille.fact)
  const retouches: readonly Retouche[] = base
    ? dunFait(base, feuille, faits).map((valeur) => ({ [base.id]: valeur }))
    : (DERIVES[faitConnu(feuille.fact).id]?.(bornes(feuille, faits), faits, resolue) ?? [])
  return [ligne, ...retouches.map((retouche): LigneDemande => possible({ ...ligne, ...retouche }))].filter(
    ({ moisDepot }) =>
      moisDepot >= 0 && moisDepot <= resolue.moisReference && moisDepot >= resolue.moisReference - ANCIENNETE_MAX,
  )
}

/** Children under fourteen are children. */
const possible = (ligne: LigneDemande): LigneDemande => ({
  ...ligne,
  enfantsMineurs: Math.max(ligne.enfantsMineurs, ligne.enfantsMoins14),
})
