// Why a criterion is not met: the fact that is unknown, or the comparison nearest to being true.
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { CritereExplique, Trace } from '~/engine/index.ts'
import { libelleDuFait } from '~/i18n/faits.ts'
import { enumere, motsDeValeur, phraseDeCondition } from '~/i18n/phrase.ts'
import { m } from './mots.ts'

/** Whether the node at a pointer had to be true for the whole tree to be: each « sauf » above it turns it over. */
function vouluVrai(trace: Trace, at: string, voulu = true): boolean | undefined {
  if (trace.type === 'feuille') return trace.at === at ? voulu : undefined
  if (trace.type === 'sauf') return vouluVrai(trace.fils, at, !voulu)
  if (trace.type === 'nommee') return vouluVrai(trace.fils, at, voulu)
  for (const fils of trace.fils) {
    const found = vouluVrai(fils, at, voulu)
    if (found !== undefined) return found
  }
  return undefined
}

/** Facts that are unknown in the tree, each once, in reading order. */
function faitsInconnus(trace: Trace): readonly string[] {
  if (trace.type === 'feuille') return trace.valeur === null ? [trace.feuille.fact] : []
  const fils = trace.type === 'sauf' || trace.type === 'nommee' ? [trace.fils] : trace.fils
  return [...new Set(fils.flatMap(faitsInconnus))]
}

/** What a criterion lacks to be met. */
export function manqueDe({ etat, arbre, plusProche }: CritereExplique): string | undefined {
  if (etat === 'inconnu')
    return enumere(
      faitsInconnus(arbre).map((fait) => m('comparerCasManque', { fait: libelleDuFait(fait) })),
      'et',
    )
  if (plusProche === undefined) return undefined
  const { feuille, ecart, at } = plusProche
  const phrase = phraseDeCondition(feuille)
  const dite =
    vouluVrai(arbre, at) === false ? m('comparerCasSOppose', { phrase }) : m('comparerCasIlManque', { phrase })
  if (ecart === undefined || faitConnu(feuille.fact).type !== 'integer') return dite
  return `${dite}, ${m('comparerCasEcartDe', { ecart: motsDeValeur(faitConnu(feuille.fact), ecart) })}`
}
