// What is said of a test case run again, and of what no case shows. Both languages come with it: it is loaded with the cases.
import type { Objectif } from '~/analysis/essais/objectifs.ts'
import type { CasRejoue, CritereChange } from '~/analysis/essais/rejouer.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { critereNomme } from './criteres.ts'
import { essais as en } from './en/essais.ts'
import { essais as fr } from './fr/essais.ts'
import { motsDe } from './mots.ts'
import { majuscule, phraseDeCondition } from './phrase.ts'

export const motsDesEssais = motsDe(fr, en)
const m = motsDesEssais

const isRempli = (change: CritereChange): boolean => change.obtenu !== undefined

/** What changes in a criterion met before and now: points, or whether it counts. */
function phraseDuChange({ id, attendu, obtenu }: CritereChange, cotation: Cotation): readonly string[] {
  if (!attendu || !obtenu) return []
  const nom = critereNomme(cotation, id)
  return [
    ...(attendu.points === obtenu.points
      ? []
      : [m('pointsChanges', { nom, attendu: attendu.points, obtenu: obtenu.points })]),
    ...(attendu.retenu === obtenu.retenu ? [] : [m(obtenu.retenu ? 'retenu' : 'nonRetenu', { nom })]),
  ]
}

/** Expected beside obtained; the kept score alone for a case that passes. */
export function phrasesDuRejeu(
  { ok, attendu, obtenu, changes, place, isDeplace, grille }: CasRejoue,
  cotation: Cotation,
): readonly string[] {
  if (ok) return [m('scoreGarde', { score: attendu.score })]
  const partis = changes.filter(({ isParti }) => isParti).map(({ id }) => id)
  const nommer = (quels: (change: CritereChange) => boolean): readonly string[] =>
    changes.filter((change) => !change.isParti && quels(change)).map(({ id }) => critereNomme(cotation, id))
  const manquent = nommer((change) => !isRempli(change))
  const enTrop = nommer((change) => change.attendu === undefined)
  return [
    ...(attendu.score === obtenu.score ? [] : [m('score', { attendu: attendu.score, obtenu: obtenu.score })]),
    ...(partis.length > 0 ? [m('inconnu', { noms: partis })] : []),
    ...(manquent.length > 0 ? [m('manquent', { noms: manquent })] : []),
    ...(enTrop.length > 0 ? [m('enTrop', { noms: enTrop })] : []),
    ...changes.flatMap((change) => phraseDuChange(change, cotation)),
    ...(isDeplace ? [m('deplace', { attendu: place.attendue, obtenu: place.obtenue, grille })] : []),
  ]
}

/** What a case of a grid would show: « C01 DALO : non rempli ». */
export function phraseDObjectif(objectif: Objectif, cotation: Cotation): string {
  if (objectif.genre === 'criteres')
    return m(`objectif_${objectif.voulu}`, { critere: critereNomme(cotation, objectif.critere) })
  const comparaison = majuscule(phraseDeCondition(objectif.feuille))
  return objectif.genre === 'bornes'
    ? m(`borne_${objectif.voulu}`, { comparaison })
    : m(`objectif_${objectif.voulu}`, { comparaison })
}
