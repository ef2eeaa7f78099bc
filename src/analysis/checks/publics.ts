// Publics of CCH L441-1 and L441-2-3: the criteria that the shipped rule set marks as mandatory. One is absent when no
// grid uses it, nor another mandatory criterion that takes in all of its households under another name. What the
// references of the shipped rule set leave to verify stays to verify: the finding cites them.
import base from '#rules/cotation/ame-base.json'
import type { Cotation, CotationResolue, Critere } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { formatMois } from '~/domain/mois.ts'
import { solutions } from '../atteignables/coherence.ts'
import { partition } from '../atteignables/domaines.ts'
import { type Constat, constat } from './constat.ts'
import { isUtilise } from './usage.ts'

const livree = base as unknown as Cotation

/** Criteria of the shipped rule set that the law makes mandatory. */
const PUBLICS: readonly Critere[] = livree.criteres.filter(({ nature }) => nature === 'obligatoire')

const RESERVE = 5_000

/** Whether every household that meets `a` meets `b`; false when the search stops first. */
function implique(a: Critere, b: Critere, nommees: NonNullable<Cotation['conditions']>): boolean {
  const conditions = [a.conditions, b.conditions, ...Object.values(nommees)]
  const contexte = { nommees, partition: partition(conditions), reserve: { pas: RESERVE } }
  const but = [
    { noeud: a.conditions, voulu: true },
    { noeud: b.conditions, voulu: false },
  ]
  return solutions(but, new Map(), contexte).next().done === true && contexte.reserve.pas > 0
}

export function publicsAbsents({ cotation }: CotationResolue): readonly Critere[] {
  const servis = cotation.criteres.filter(({ id, nature }) => nature === 'obligatoire' && isUtilise(cotation, id))
  return PUBLICS.filter(
    (exige) =>
      !isUtilise(cotation, exige.id) && !servis.some((critere) => implique(exige, critere, cotation.conditions ?? {})),
  )
}

export function controlerPublics(resolue: CotationResolue): readonly Constat[] {
  const { cotation, moisReference } = resolue
  return publicsAbsents(resolue).map(({ id, libelle, source }) => {
    const known = cotation.criteres.some((critere) => critere.id === id)
    const edition = known ? setPoints(cotation, 'primo', id, null, formatMois(moisReference)) : undefined
    return constat(
      'public-absent',
      '/grilles',
      { critere: id, libelle, reference: source.reference },
      edition?.ok ? { correction: edition.value } : {},
    )
  })
}
