// json-rules-engine against the compiled engine, on one cohort and one rule set: equal results first, by one hash of
// every score and of the order, then the times of both in the same run. Clocks come in as an argument.
import { buildCohorte, type Cohorte, type LigneDemande } from '~/domain/cohorte.ts'
import { type Cotation, type CotationResolue, GRILLES, resolveCotation } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { hashContent } from '~/domain/hash.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { compileCotation, lireLigne, noterCohorte, type Programme } from '~/engine/index.ts'
import { noterReference } from '~/engine/reference.ts'

/** Temps d’un sujet, en millisecondes. */
export interface Temps {
  readonly sujet: string
  readonly min: number
  readonly mediane: number
}

export interface Mesures {
  readonly n: number
  readonly criteres: number
  /** SHA-256 of ids, grids, scores and ranks, the same from both engines. */
  readonly empreinte: string
  readonly reference: Temps
  readonly compile: Temps
  /** A change of one weight: rule set compiled and scored again, derived facts kept. */
  readonly poids: Temps
  /** Median of the reference ÷ median of the compiled engine. */
  readonly rapport: number
}

export interface Reglages {
  readonly cotation: Cotation
  readonly mois: MoisIndex
  readonly repetitionsReference: number
  readonly repetitionsCompile: number
  /** Milliseconds since any start. */
  readonly horloge: () => number
}

interface Notee {
  readonly id: string
  readonly grille: string
  readonly score: number
  readonly rang: number
  readonly rangGrille: number
}

const empreinteDe = (notees: readonly Notee[]): string =>
  hashContent(
    GRILLES.map((grille) =>
      notees
        .filter((notee) => notee.grille === grille)
        .toSorted((a, b) => a.rangGrille - b.rangGrille)
        .map(({ id, score, rang }) => [id, score, rang]),
    ),
  )

/** @throws Error when a dated value has none in force. */
function resolve(cotation: Cotation, mois: MoisIndex): CotationResolue {
  const found = resolveCotation(cotation, mois)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

async function chronometrer(
  sujet: string,
  repetitions: number,
  horloge: () => number,
  faire: () => unknown,
): Promise<Temps> {
  const temps: number[] = []
  for (let i = 0; i < repetitions; i++) {
    const debut = horloge()
    await faire()
    temps.push(horloge() - debut)
  }
  const tries = temps.toSorted((a, b) => a - b)
  return { sujet, min: tries[0] ?? NaN, mediane: tries[tries.length >> 1] ?? NaN }
}

function noter(programme: Programme, cohorte: Cohorte): readonly Notee[] {
  const notee = noterCohorte(programme, cohorte)
  return cohorte.ids.map((_, row) => lireLigne(notee, cohorte, row))
}

/**
 * Both engines on the same applications.
 * @throws Error when they disagree: there is nothing to time then.
 */
export async function mesurerMoteurs(lignes: readonly LigneDemande[], reglages: Reglages): Promise<Mesures> {
  const { cotation, mois, horloge, repetitionsReference, repetitionsCompile } = reglages
  const resolue = resolve(cotation, mois)
  const cohorte = (): Cohorte => buildCohorte(lignes, { synthetique: true })
  const gardee = cohorte()

  // Equal results first; this is the warm-up too.
  const empreinte = empreinteDe(noter(compileCotation(resolue), gardee))
  if (empreinteDe(await noterReference(resolue, lignes)) !== empreinte)
    throw new Error('les deux moteurs ne donnent pas les mêmes scores ni le même ordre')

  const reference = await chronometrer('json-rules-engine', repetitionsReference, horloge, () =>
    noterReference(resolue, lignes),
  )
  // From the columns as a file gives them: nothing of an earlier run is kept for a new cohort.
  const neuves = Array.from({ length: repetitionsCompile }, cohorte)
  const compile = await chronometrer('moteur compilé', repetitionsCompile, horloge, () => {
    const neuve = neuves.pop()
    if (neuve) noterCohorte(compileCotation(resolue), neuve)
  })
  const critere = cotation.criteres[0]?.id ?? ''
  let points = 0
  const poids = await chronometrer('changement d’un poids', repetitionsCompile, horloge, () => {
    const edition = setPoints(cotation, 'primo', critere, ++points, formatMois(mois))
    if (!edition.ok) throw new Error('le poids ne change pas')
    noterCohorte(compileCotation(resolve(applyPatch(cotation, edition.value.patch), mois)), gardee)
  })
  return {
    n: lignes.length,
    criteres: cotation.criteres.length,
    empreinte,
    reference,
    compile,
    poids,
    rapport: reference.mediane / compile.mediane,
  }
}
