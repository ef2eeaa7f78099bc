// The criterion that was begun and not created: found again when its dialogue opens, after a reload too. Each tab has its own.
import { type Cotation, niveauDeRang } from '~/domain/cotation.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { type Nouveau, nouveauVierge } from './nouveau-view.ts'

/** With a number, for the day when what is kept takes another form. */
const CLE = 'atelier-cil.nouveau-critere.1'

/** A browser that refuses storage loses only what a closed dialogue would find. */
function essayer<T>(faire: () => T): T | undefined {
  try {
    return faire()
  } catch {
    return undefined
  }
}

/** What is kept, without what the rule set has lost since: its model, its level. */
export function lireNouveau(cotation: Cotation, onglet: Storage): Nouveau | undefined {
  const garde = essayer(() => JSON.parse(onglet.getItem(CLE) ?? 'null') as Nouveau | null) ?? undefined
  if (garde === undefined) return undefined
  const modele = cotation.criteres.some(({ id }) => id === garde.modele) ? garde.modele : ''
  const niveau = niveauDeRang(cotation, garde.niveau) ? garde.niveau : nouveauVierge(cotation).niveau
  return { ...garde, modele, niveau }
}

export const oublierNouveau = (onglet: Storage): void => essayer(() => onglet.removeItem(CLE))

/** Kept as soon as something was given. */
export function garderNouveau(nouveau: Nouveau, cotation: Cotation, onglet: Storage): void {
  if (canonicalJson(nouveau) === canonicalJson(nouveauVierge(cotation))) oublierNouveau(onglet)
  else essayer(() => onglet.setItem(CLE, JSON.stringify(nouveau)))
}
