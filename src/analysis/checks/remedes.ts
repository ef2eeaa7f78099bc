// Mends of the findings that no figure settles at once: a fact that a criterion should not read, a hole between two
// thresholds. Each candidate is applied to a copy and the copy checked again; the first after which the finding is gone, and
// nothing new blocks, is proposed. When there is none, the finding says so.
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'
import { membresDe } from '~/domain/condition-edit.ts'
import { bornesDuBareme, type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { setConditions } from '~/domain/edit-criteres.ts'
import { appliquerLot } from '~/domain/edit-lot.ts'
import type { Edition } from '~/domain/edition.ts'
import { critereDe } from '~/domain/editer.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { formatMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { faitsLus } from '../atteignables/composantes.ts'
import { controlerAttache } from './attache.ts'
import type { CodeDeConstat, Constat, ParametresDeConstat } from './constat.ts'
import { limiterEnquete } from './enquete.ts'
import { controlerEvolution } from './evolution.ts'
import { controlerIndecis } from './indecis.ts'
import { controlerMotifs } from './motifs.ts'
import { controlerNiveauUn } from './niveau-un.ts'
import { controlerPublics } from './publics.ts'
import { controlerRemplissage } from './remplissage.ts'
import { controlerSeuils } from './seuils.ts'
import { grillesDe } from './usage.ts'

type Candidat = Result<Edition> | undefined

/** Checks whose findings a mend may settle or bring about. */
const RELUS = [
  controlerNiveauUn,
  controlerPublics,
  controlerRemplissage,
  controlerSeuils,
  controlerEvolution,
  controlerMotifs,
  controlerAttache,
  controlerIndecis,
]

/** What a mend may not bring about, beside what blocks. */
const REFUSES: ReadonlySet<CodeDeConstat> = new Set(['public-absent', 'niveau-1-absent'])
const INDECIS: ReadonlySet<CodeDeConstat> = new Set(['niveau-1-indecis', 'controle-indecis'])

/** Rule sets checked again for one; past it, the findings left keep no mend and say nothing of it. */
const ESSAIS_MAX = 6

const DE_L_ATTENTE = ['ancienneteMois', 'moisDepot']
const DU_REVENU = ['ressourcesMensuellesEuros', 'premierQuartile', 'effortExcessif', 'tauxEffortPourMille']

const cleDe = ({ code, at }: Constat): string => `${code} ${at}`

const isExclu = ({ code, gravite }: Constat): boolean => gravite === 'bloquant' || REFUSES.has(code)

/** The criterion without the parts of its « toutes » that read some facts; undefined when nothing else is left. */
function sansLire(cotation: Cotation, id: string, faits: readonly string[]): Candidat {
  const { conditions } = critereDe(cotation, id).critere
  const membres = 'all' in conditions ? membresDe(conditions) : []
  const reste = membres.filter(
    (membre) => !faitsLus(membre, cotation.conditions ?? {}).some((fait) => faits.includes(fait)),
  )
  return reste.length === 0 || reste.length === membres.length ? undefined : setConditions(cotation, id, { all: reste })
}

const sortir = (cotation: Cotation, id: string, mois: string): Candidat =>
  appliquerLot(cotation, [id], { genre: 'sortir', grilles: grillesDe(cotation, id) }, mois)

/** A condition with one leaf in the place of every one that bounds a hole. */
function avecBorne(noeud: Noeud, change: (feuille: Feuille) => Feuille): Noeud {
  if ('fact' in noeud) return change(noeud)
  if ('all' in noeud) return { all: noeud.all.map((fils) => avecBorne(fils, change)) }
  if ('any' in noeud) return { any: noeud.any.map((fils) => avecBorne(fils, change)) }
  return 'not' in noeud ? { not: avecBorne(noeud.not, change) } : noeud
}

type Trou = ParametresDeConstat<'seuil-troue'>

/** Where the leaf that ends before a hole, or begins after it, must stand for the hole to be taken. */
const BORNES: Readonly<
  Record<'critere' | 'autre', (trou: Trou) => Readonly<Record<string, readonly [number, number]>>>
> = {
  critere: ({ de, a }) => ({ lessThan: [de, a + 1], lessThanInclusive: [de - 1, a] }),
  autre: ({ de, a }) => ({ greaterThan: [a, de - 1], greaterThanInclusive: [a + 1, de] }),
}

function etendre(cotation: Cotation, trou: Trou, qui: 'critere' | 'autre'): Candidat {
  const bornes = BORNES[qui](trou)
  const { conditions } = critereDe(cotation, trou[qui]).critere
  const etendue = avecBorne(conditions, (feuille) => {
    const [avant, apres] = bornes[feuille.operator] ?? []
    return feuille.fact === trou.fait && feuille.value === avant && apres !== undefined
      ? { ...feuille, value: apres }
      : feuille
  })
  return setConditions(cotation, trou[qui], etendue as Condition)
}

/** The one that gives fewer points first: it moves the ranking less. */
function comblerTrou({ cotation, grilles }: CotationResolue, trou: Trou): readonly Candidat[] {
  const points = (id: string): number => {
    const dans = grilles[trou.grille].criteres.find(({ critere }) => critere.id === id)
    return dans ? bornesDuBareme(dans.bareme).max : 0
  }
  const ordre =
    points(trou.critere) <= points(trou.autre) ? (['critere', 'autre'] as const) : (['autre', 'critere'] as const)
  return ordre.map((qui) => etendre(cotation, trou, qui))
}

/** Smallest first; undefined for a finding that is not mended here. */
function candidats(resolue: CotationResolue, { code, params }: Constat): readonly Candidat[] | undefined {
  const { cotation, moisReference } = resolue
  const mois = formatMois(moisReference)
  switch (code) {
    case 'attente-penalisee':
      return [sansLire(cotation, params.critere, DE_L_ATTENTE), sortir(cotation, params.critere, mois)]
    case 'revenu-penalise':
      return [sansLire(cotation, params.critere, DU_REVENU), sortir(cotation, params.critere, mois)]
    case 'motif-contre':
      return [sansLire(cotation, params.critere, [params.fait]), sortir(cotation, params.critere, mois)]
    // A public of the law stays: its criterion only stops asking for the tie.
    case 'residence-exigee':
      return [sansLire(cotation, params.critere, ['lienLocal'])]
    case 'seuil-troue':
      return comblerTrou(resolue, params)
    default:
      return undefined
  }
}

const sujetDe = ({ params }: Constat): string | undefined => ('critere' in params ? params.critere : undefined)

/** The findings, those that one gesture settles with their mend; one yield a finding. */
export function* proposerRemedes(
  resolue: CotationResolue,
  constats: readonly Constat[],
): Generator<number, readonly Constat[]> {
  const { cotation, moisReference } = resolue
  const deja = new Set(constats.map(cleDe))
  const relus = new Map<string, readonly Constat[] | undefined>()
  const relire = (edition: Edition): readonly Constat[] | undefined => {
    const cle = canonicalJson(edition.patch)
    if (!relus.has(cle)) {
      const corrigee = resolveCotation(applyPatch(cotation, edition.patch), moisReference)
      if (corrigee.ok) limiterEnquete(corrigee.value)
      relus.set(cle, corrigee.ok ? RELUS.flatMap((controler) => controler(corrigee.value)) : undefined)
    }
    return relus.get(cle)
  }
  const juger = (constat: Constat, edition: Edition): 'corrige' | 'refuse' | 'indecis' => {
    const restants = relire(edition)
    const nouveaux = restants?.filter((autre) => !deja.has(cleDe(autre)))
    if (!restants || !nouveaux || nouveaux.some(isExclu)) return 'refuse'
    if (restants.some((autre) => autre.code === constat.code && sujetDe(autre) === sujetDe(constat))) return 'refuse'
    return nouveaux.some(({ code }) => INDECIS.has(code)) ? 'indecis' : 'corrige'
  }
  const out: Constat[] = []
  for (const [i, constat] of constats.entries()) {
    const essais = constat.nonConfirme ? undefined : candidats(resolue, constat)
    if (essais === undefined || relus.size >= ESSAIS_MAX) {
      out.push(constat)
      continue
    }
    const juges = new Set<string>()
    const trouve = essais.find((essai) => {
      if (!essai?.ok) return false
      const verdict = juger(constat, essai.value)
      juges.add(verdict)
      return verdict === 'corrige'
    })
    const sans = juges.has('indecis') ? {} : ({ sansRemede: true } as const)
    out.push({ ...constat, ...(trouve?.ok ? { correction: trouve.value } : sans) })
    yield (i + 1) / constats.length
  }
  return out
}
