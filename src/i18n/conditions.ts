// A condition as a sentence, whatever the language: the tree is walked here, each language says the leaves and joins them.
// Long form for the panel and the explanations, short form for the grid.
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'

export interface OptionsDePhrase {
  /** Named conditions of the rule set: said in full, in long form. */
  readonly nommees?: Readonly<Record<string, Condition>>
  readonly court?: boolean
}

/** Une branche dite ; `sauf` quand elle est une négation. */
export interface Branche {
  readonly texte: string
  readonly sauf: boolean
}

export interface Grammaire {
  readonly feuille: (feuille: Feuille, court: boolean) => string
  /** Leaves of an `any` that ask for values of the same set: « les labels comprennent « a » ou « b » ». */
  readonly contiennent: (feuilles: readonly Feuille[], court: boolean) => string
  /** @param branches the words of a negation, without its « sauf » */
  readonly toutes: (branches: readonly Branche[], court: boolean) => string
  readonly auMoinsUne: (branches: readonly Branche[], court: boolean) => string
  readonly sauf: (texte: string, court: boolean) => string
  readonly cite: (texte: string) => string
}

/** Leaves of an `any` about the same set, as one: « les labels comprennent « a » ou « b » ». */
function reunitContains(fils: readonly Noeud[]): readonly (readonly Feuille[] | Noeud)[] {
  const groups = new Map<string, Feuille[]>()
  const places: (Feuille[] | Noeud)[] = []
  for (const noeud of fils) {
    if (!('fact' in noeud) || noeud.operator !== 'contains') {
      places.push(noeud)
      continue
    }
    const known = groups.get(noeud.fact)
    if (known) known.push(noeud)
    else {
      const group = [noeud]
      groups.set(noeud.fact, group)
      places.push(group)
    }
  }
  return places
}

const isGroupe = (noeud: Noeud): boolean =>
  ('all' in noeud && noeud.all.length > 1) || ('any' in noeud && noeud.any.length > 1)

/** The sentence of a condition, without capital nor full stop. */
export const direConditions =
  (grammaire: Grammaire) =>
  (condition: Noeud, { nommees = {}, court = false }: OptionsDePhrase = {}): string => {
    const say = (noeud: Noeud, vues: readonly string[]): string => {
      if ('fact' in noeud) return grammaire.feuille(noeud, court)
      const within = (fils: Noeud): string => (isGroupe(fils) ? `(${say(fils, vues)})` : say(fils, vues))
      const branche = (fils: Noeud): Branche =>
        'not' in fils ? { texte: within(fils.not), sauf: true } : { texte: within(fils), sauf: false }
      if ('all' in noeud) return grammaire.toutes(noeud.all.map(branche), court)
      if ('any' in noeud)
        return grammaire.auMoinsUne(
          reunitContains(noeud.any).map((part) =>
            Array.isArray(part)
              ? { texte: grammaire.contiennent(part as readonly Feuille[], court), sauf: false }
              : branche(part as Noeud),
          ),
          court,
        )
      if ('not' in noeud) return grammaire.sauf(within(noeud.not), court)
      const nommee = nommees[noeud.condition]
      if (court || nommee === undefined || vues.includes(noeud.condition)) return grammaire.cite(noeud.condition)
      const dite = say(nommee, [...vues, noeud.condition])
      return isGroupe(nommee) ? `(${dite})` : dite
    }
    return say(condition, [])
  }
