// Why a household has moved, in one sentence: the criteria that changed for it, or the others that passed it.
import { t } from '~/i18n/index.ts'
import { enumere } from '~/i18n/phrase.ts'
import type { CasOuvert } from '~/workers/protocol.ts'
import { type Cote, find, nommer, pointsDe } from './cas-cote.ts'

function raison(id: string, a: Cote, b: Cote): string {
  const { code, libelle } = nommer(id, a, b)
  const critere = `${code} ${libelle}`
  const [enA, enB] = [find(a, id), find(b, id)]
  if (enA?.retenu && enB?.retenu) return t('comparerCasRaisonVaut', { critere, a: enA.points, b: enB.points })
  if (enB?.retenu) {
    const words = { critere, points: enB.points }
    if (enA === undefined) return t('comparerCasRaisonEntre', words)
    return enA.etat === 'vrai' ? t('comparerCasRaisonMeilleur', words) : t('comparerCasRaisonRempli', words)
  }
  const words = { critere, points: enA?.points ?? 0 }
  if (enB === undefined) return t('comparerCasRaisonSort', words)
  return enB.etat === 'vrai' ? t('comparerCasRaisonPlusMeilleur', words) : t('comparerCasRaisonPlusRempli', words)
}

function raisons({ deplacements }: CasOuvert, a: Cote, b: Cote, caches: ReadonlySet<string>): readonly string[] {
  const [enA, enB] = [pointsDe(a, caches), pointsDe(b, caches)]
  const merged = enA === enB ? [] : [t('comparerCasRaisonProteges', { a: enA, b: enB })]
  return [...deplacements.filter(({ id }) => !caches.has(id)).map(({ id }) => raison(id, a, b)), ...merged]
}

/**
 * The first sentence of a case: its place under A and under B, and the criteria that moved it.
 * @param caches ids of the criteria that are said as one
 */
export function phraseDuCas(cas: CasOuvert, a: Cote, b: Cote, caches: ReadonlySet<string>): string {
  const { rang, score, grille } = cas.b
  const passe =
    cas.a.rang === rang ? t('comparerCasReste', { rang }) : t('comparerCasPasse', { a: cas.a.rang, b: rang })
  const liste = enumere(raisons(cas, a, b, caches), 'et')
  if (liste !== '')
    return cas.a.rang === rang
      ? t('comparerCasBienQue', { passe, raison: liste })
      : t('comparerCasParceQue', { passe, raison: liste })
  if (cas.a.rang === rang) return t('comparerCasRien', { passe, score })
  return a.cotation.grilles[grille].mode === b.cotation.grilles[grille].mode
    ? t('comparerCasMemeNote', { passe, score })
    : t('comparerCasMode', { passe })
}
