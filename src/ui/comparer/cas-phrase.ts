// Why a household has moved, in one sentence: the criteria that changed for it, or the others that passed it.
import { t } from '~/i18n/index.ts'
import { enumere } from '~/i18n/phrase.ts'
import type { CasOuvert } from '~/workers/protocol.ts'
import { type Cote, find, isProtege, nommer, retenus } from './cas-cote.ts'

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

function raisons({ deplacements }: CasOuvert, a: Cote, b: Cote, protege: boolean): readonly string[] {
  const hidden = ({ id }: { readonly id: string }): boolean => protege && (isProtege(a, id) || isProtege(b, id))
  const sum = (cote: Cote): number =>
    retenus(cote)
      .filter(hidden)
      .reduce((total, { points }) => total + points, 0)
  const merged = sum(a) === sum(b) ? [] : [t('comparerCasRaisonProteges', { a: sum(a), b: sum(b) })]
  return [...deplacements.filter((deplacement) => !hidden(deplacement)).map(({ id }) => raison(id, a, b)), ...merged]
}

/** The first sentence of a case: its place under A and under B, and the criteria that moved it. */
export function phraseDuCas(cas: CasOuvert, a: Cote, b: Cote, protege: boolean): string {
  const { rang, score, grille } = cas.b
  const passe =
    cas.a.rang === rang ? t('comparerCasReste', { rang }) : t('comparerCasPasse', { a: cas.a.rang, b: rang })
  const liste = enumere(raisons(cas, a, b, protege), 'et')
  if (liste !== '')
    return cas.a.rang === rang
      ? t('comparerCasBienQue', { passe, raison: liste })
      : t('comparerCasParceQue', { passe, raison: liste })
  if (cas.a.rang === rang) return t('comparerCasRien', { passe, score })
  return a.cotation.grilles[grille].mode === b.cotation.grilles[grille].mode
    ? t('comparerCasMemeNote', { passe, score })
    : t('comparerCasMode', { passe })
}
