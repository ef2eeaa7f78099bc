// Why a household has moved, in one sentence: the criteria that changed for it, or the others that passed it.
import { m } from './mots.ts'
import { enumere } from '~/i18n/phrase.ts'
import type { CasOuvert } from '~/workers/protocol.ts'
import { type Cote, find, nommer, pointsDe } from './cas-cote.ts'

function raison(id: string, a: Cote, b: Cote): string {
  const { code, libelle } = nommer(id, a, b)
  const critere = `${code} ${libelle}`
  const [enA, enB] = [find(a, id), find(b, id)]
  if (enA?.retenu && enB?.retenu) return m('comparerCasRaisonVaut', { critere, a: enA.points, b: enB.points })
  if (enB?.retenu) {
    const words = { critere, points: enB.points }
    if (enA === undefined) return m('comparerCasRaisonEntre', words)
    return enA.etat === 'vrai' ? m('comparerCasRaisonMeilleur', words) : m('comparerCasRaisonRempli', words)
  }
  const words = { critere, points: enA?.points ?? 0 }
  if (enB === undefined) return m('comparerCasRaisonSort', words)
  return enB.etat === 'vrai' ? m('comparerCasRaisonPlusMeilleur', words) : m('comparerCasRaisonPlusRempli', words)
}

function raisons({ deplacements }: CasOuvert, a: Cote, b: Cote, caches: ReadonlySet<string>): readonly string[] {
  const [enA, enB] = [pointsDe(a, caches), pointsDe(b, caches)]
  const merged = enA === enB ? [] : [m('comparerCasRaisonProteges', { a: enA, b: enB })]
  return [...deplacements.filter(({ id }) => !caches.has(id)).map(({ id }) => raison(id, a, b)), ...merged]
}

/**
 * The first sentence of a case: its place under A and under B, and the criteria that moved it.
 * @param caches ids of the criteria that are said as one
 */
export function phraseDuCas(cas: CasOuvert, a: Cote, b: Cote, caches: ReadonlySet<string>): string {
  const { rang, score, grille } = cas.b
  const passe =
    cas.a.rang === rang ? m('comparerCasReste', { rang }) : m('comparerCasPasse', { a: cas.a.rang, b: rang })
  const liste = enumere(raisons(cas, a, b, caches), 'et')
  if (liste !== '')
    return cas.a.rang === rang
      ? m('comparerCasBienQue', { passe, raison: liste })
      : m('comparerCasParceQue', { passe, raison: liste })
  if (cas.a.rang === rang) return m('comparerCasRien', { passe, score })
  return a.cotation.grilles[grille].mode === b.cotation.grilles[grille].mode
    ? m('comparerCasMemeNote', { passe, score })
    : m('comparerCasMode', { passe })
}
