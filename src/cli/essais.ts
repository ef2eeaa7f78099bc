// Test cases as `controler` tells them: each that fails is a blocking finding, and the coverage stands beside.
import { type Couverture, couvrir } from '~/analysis/essais/couverture.ts'
import type { Objectif } from '~/analysis/essais/objectifs.ts'
import { rejouer } from '~/analysis/essais/rejouer.ts'
import { type Cotation, type CotationResolue, GRILLES, resolveCotation } from '~/domain/cotation.ts'
import type { Essais } from '~/domain/essais.ts'
import { at } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { phraseDObjectif, phrasesDuRejeu } from '~/i18n/essais.ts'
import { cite } from '~/i18n/phrase.ts'
import { INSECABLE } from '~/i18n/nombres.ts'
import { attendre } from './refus.ts'

/** A rule set as the expectations read it: at their month. */
export const auMoisDesEssais = (chemin: string, cotation: Cotation, { mois }: Essais): CotationResolue =>
  attendre(chemin, resolveCotation(cotation, parseMois(mois)))

/** `essai-echoue`: matches, points or score; `essai-deplace`: the place among the others alone. */
export const constatsDesEssais = (resolue: CotationResolue, essais: Essais) =>
  rejouer(resolue, essais).cas.flatMap((cas, i) => {
    if (cas.ok) return []
    const isLuAutrement = cas.changes.length > 0 || cas.attendu.score !== cas.obtenu.score
    const { nom, demande } = at(essais.cas, i)
    return [
      {
        code: isLuAutrement ? 'essai-echoue' : 'essai-deplace',
        gravite: 'bloquant' as const,
        pointeur: pointer('cas', i),
        message: `Cas d’essai ${cite(nom)}${INSECABLE}: ${phrasesDuRejeu(cas, resolue.cotation).join(' ')}`,
        temoin: { cas: { id: cas.id, ...demande }, attendu: cas.attendu, obtenu: cas.obtenu },
      },
    ]
  })

const ecrireObjectif = (objectif: Objectif, cotation: Cotation) => ({
  genre: objectif.genre,
  critere: objectif.critere,
  ...('feuille' in objectif ? { feuille: objectif.feuille } : {}),
  voulu: objectif.voulu,
  message: `${phraseDObjectif(objectif, cotation)}.`,
})

/** What the cases show, by grid. */
export function couvertureEcrite(resolue: CotationResolue, essais: Essais) {
  const couverture: Couverture = couvrir(resolue, essais)
  return GRILLES.map((nom) => {
    const { grille, comptes, manquants, impossibles } = couverture[nom]
    return {
      grille,
      ...comptes,
      manquants: manquants.map(({ objectif, demande }) => ({
        ...ecrireObjectif(objectif, resolue.cotation),
        trouve: demande !== undefined,
      })),
      impossibles: impossibles.map((objectif) => ecrireObjectif(objectif, resolue.cotation)),
    }
  })
}
