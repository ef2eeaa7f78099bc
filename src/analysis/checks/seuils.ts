// Thresholds that leave a hole: two criteria that read one figure alone, one below and one above, and values between them
// that neither takes. A figure that a single criterion reads, or that several read from one side, leaves nothing out.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type Condition, isFaitADroite, listFeuilles, listReferences } from '~/domain/condition.ts'
import { bornesDuBareme, type CotationResolue, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { pointer } from '~/domain/problem.ts'
import { partition } from '../atteignables/domaines.ts'
import { substituer, constante } from '../atteignables/substituer.ts'
import { type Constat, constat } from './constat.ts'
import { type CritereUtilise, criteresUtilises, type Enquete, enqueteDe, faux, vrai } from './enquete.ts'

/** The one whole number that a condition reads, and nothing else. */
function chiffreLu(conditions: Condition): string | undefined {
  const feuilles = listFeuilles(conditions).map(({ feuille }) => feuille)
  const [premiere] = feuilles
  if (premiere === undefined || listReferences(conditions).length > 0) return undefined
  const { fact } = premiere
  const seul = feuilles.every((feuille) => feuille.fact === fact && !isFaitADroite(feuille.value))
  return seul && faitConnu(fact).type === 'integer' ? fact : undefined
}

interface Trou {
  readonly de: number
  readonly a: number
  readonly avant: CritereUtilise
  readonly apres: CritereUtilise
}

/** Cells between two taken ones that no criterion takes. */
function trous(fait: string, criteres: readonly CritereUtilise[]): readonly Trou[] {
  const cellules = partition(criteres.map(({ conditions }) => conditions)).cellules.get(fait) ?? []
  const prises = cellules.map((cellule) =>
    criteres.find(({ conditions }) => constante(substituer(conditions, new Map([[fait, cellule]]), {})) === true),
  )
  return prises.flatMap((prise, i) => {
    const avant = prises[i - 1]
    if (prise !== undefined || avant === undefined) return []
    const fin = prises.findIndex((autre, j) => j > i && autre !== undefined)
    const apres = prises[fin]
    const [de, suivant] = [cellules[i], cellules[fin]]
    return apres && apres !== avant && de !== undefined && suivant !== undefined
      ? [{ de, a: suivant - 1, avant, apres }]
      : []
  })
}

function dire(fait: string, { de, a, avant, apres }: Trou, grille: NomDeGrille, enquete: Enquete): Constat {
  const dedans = [
    vrai({ fact: fait, operator: 'greaterThanInclusive', value: de }),
    vrai({ fact: fait, operator: 'lessThanInclusive', value: a }),
    faux(avant.conditions),
    faux(apres.conditions),
  ]
  const decision = enquete.decider('seuils', grille, dedans)
  const cas = (ligne: LigneDemande) => ({ cas: { ligne, remplis: [], nonRemplis: [avant.id, apres.id] } })
  return constat(
    'seuil-troue',
    `${avant.at}/conditions`,
    { fait, de, a, critere: avant.id, autre: apres.id, grille },
    decision.etat === 'possible' ? cas(decision.ligne) : { nonConfirme: true },
  )
}

export function controlerSeuils(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  const told = new Set<string>()
  return GRILLES.flatMap((grille) => {
    const parFait = new Map<string, CritereUtilise[]>()
    for (const critere of criteresUtilises(resolue)) {
      const donne = critere.usages.some((usage) => usage.grille === grille && bornesDuBareme(usage.dans.bareme).max > 0)
      const fait = donne ? chiffreLu(critere.conditions) : undefined
      if (fait !== undefined) parFait.set(fait, [...(parFait.get(fait) ?? []), critere])
    }
    return [...parFait].flatMap(([fait, criteres]) => {
      if (criteres.length < 2 || enquete.isArretee('seuils')) return []
      return trous(fait, criteres)
        .filter(({ de, avant }) => {
          const nom = pointer(fait, de, avant.id)
          if (told.has(nom)) return false
          told.add(nom)
          return true
        })
        .map((trou) => dire(fait, trou, grille, enquete))
    })
  })
}
