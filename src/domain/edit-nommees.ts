// Commands on the named conditions of a draft. Their name is their identifier: references follow a new name, and a
// condition that serves is not taken away.
import { type Condition, listReferences, type Noeud } from './condition.ts'
import type { Cotation } from './cotation.ts'
import { avecCle, avecPart, editionVers } from './editer.ts'
import type { Edition } from './edition.ts'
import { isReserve, slugDe } from './formes.ts'
import { invariant } from './invariant.ts'
import { fail, pointer, type Problem, problem, type Result } from './problem.ts'

type Nommees = NonNullable<Cotation['conditions']>

const nommeesDe = (cotation: Cotation): Nommees => cotation.conditions ?? {}

function nommee(cotation: Cotation, nom: string): Condition {
  const nommees = nommeesDe(cotation)
  const condition = Object.hasOwn(nommees, nom) ? nommees[nom] : undefined
  invariant(condition, `condition nommée « ${nom} » absente`)
  return condition
}

/** The name that a text gives, and what is wrong with it. */
function nomSaisi(cotation: Cotation, texte: string): { readonly nom: string; readonly problems: readonly Problem[] } {
  const nom = slugDe(texte)
  const at = pointer('conditions', nom)
  if (nom === '' || isReserve(nom))
    return { nom, problems: [problem('nom-sans-lettre', '/conditions', { recu: texte.trim().slice(0, 60) })] }
  return Object.hasOwn(nommeesDe(cotation), nom)
    ? { nom, problems: [problem('nom-pris', at, { nom })] }
    : { nom, problems: [] }
}

/** Every reference to a named condition, replaced. */
function remplacer(noeud: Noeud, nom: string, par: Condition): Noeud {
  if ('fact' in noeud) return noeud
  if ('condition' in noeud) return noeud.condition === nom ? par : noeud
  if (!utilise(noeud, nom)) return noeud
  if ('not' in noeud) return { not: remplacer(noeud.not, nom, par) }
  if ('all' in noeud) return { all: noeud.all.map((fils) => remplacer(fils, nom, par)) }
  return { any: noeud.any.map((fils) => remplacer(fils, nom, par)) }
}

const utilise = (noeud: Noeud, nom: string): boolean => listReferences(noeud).some((reference) => reference.nom === nom)

/** The cotation where every reference to a name is another condition. */
function partout(cotation: Cotation, nom: string, par: Condition): Cotation {
  const dans = (condition: Condition): Condition => remplacer(condition, nom, par) as Condition
  return avecPart(
    {
      ...cotation,
      criteres: cotation.criteres.map((critere) =>
        utilise(critere.conditions, nom) ? { ...critere, conditions: dans(critere.conditions) } : critere,
      ),
    },
    'conditions',
    Object.fromEntries(Object.entries(nommeesDe(cotation)).map(([cle, condition]) => [cle, dans(condition)])),
  )
}

/** Ce qui se sert d’une condition nommée. */
export interface Usages {
  /** Labels of the criteria. */
  readonly criteres: readonly string[]
  /** Names of the other conditions. */
  readonly conditions: readonly string[]
}

export const usagesDe = (cotation: Cotation, nom: string): Usages => ({
  criteres: cotation.criteres.filter(({ conditions }) => utilise(conditions, nom)).map(({ libelle }) => libelle),
  conditions: Object.entries(nommeesDe(cotation))
    .filter(([, condition]) => utilise(condition, nom))
    .map(([cle]) => cle),
})

/** @param texte its name: letters, figures and dashes are kept of it */
export function ajouterConditionNommee(cotation: Cotation, texte: string, condition: Condition): Result<Edition> {
  const { nom, problems } = nomSaisi(cotation, texte)
  return editionVers(
    cotation,
    { code: 'nommee-ajoutee', nom },
    problems,
    avecPart(cotation, 'conditions', { ...nommeesDe(cotation), [nom]: condition }),
  )
}

/** References follow. */
export function renommerConditionNommee(cotation: Cotation, avant: string, texte: string): Result<Edition> {
  const condition = nommee(cotation, avant)
  if (slugDe(texte) === avant) return editionVers(cotation, { code: 'nommee-changee', nom: avant }, [], cotation)
  const { nom, problems } = nomSaisi(cotation, texte)
  const renvois = partout(cotation, avant, { condition: nom })
  const conditions = { ...avecCle(nommeesDe(renvois), avant, undefined), [nom]: condition }
  return editionVers(
    cotation,
    { code: 'nommee-renommee', avant, apres: nom },
    problems,
    avecPart(renvois, 'conditions', conditions),
  )
}

export function setConditionNommee(cotation: Cotation, nom: string, condition: Condition): Result<Edition> {
  nommee(cotation, nom)
  return editionVers(
    cotation,
    { code: 'nommee-changee', nom },
    [],
    avecPart(cotation, 'conditions', { ...nommeesDe(cotation), [nom]: condition }),
  )
}

/** Takes away a named condition that nothing uses. */
export function retirerConditionNommee(cotation: Cotation, nom: string): Result<Edition> {
  nommee(cotation, nom)
  const usages = usagesDe(cotation, nom)
  if (usages.criteres.length + usages.conditions.length > 0)
    return fail([problem('condition-utilisee', pointer('conditions', nom), { nom, ...usages })])
  return editionVers(
    cotation,
    { code: 'nommee-retiree', nom },
    [],
    avecPart(cotation, 'conditions', avecCle(nommeesDe(cotation), nom, undefined)),
  )
}

/** Takes away a named condition, once it is written out wherever it serves. */
export function deplierConditionNommee(cotation: Cotation, nom: string): Result<Edition> {
  const depliee = partout(cotation, nom, nommee(cotation, nom))
  return editionVers(
    cotation,
    { code: 'nommee-depliee', nom },
    [],
    avecPart(depliee, 'conditions', avecCle(nommeesDe(depliee), nom, undefined)),
  )
}
