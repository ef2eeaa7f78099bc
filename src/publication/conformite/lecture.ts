// Whether a condition holds for one application, two-valued (engine/SPEC.md [E1]–[E5]). Used to look for cases only: what
// is expected of them comes from the reference engine.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type Feuille, foldCondition, isFaitADroite, type Noeud } from '~/domain/condition.ts'
import type { CotationResolue } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'

export type Faits = Readonly<Record<string, unknown>>

/** Every fact of an application, derived ones included. */
export const faitsDe = (ligne: LigneDemande, resolue: CotationResolue): Faits => ({
  ...ligne,
  ...deriveFaits(ligne, resolue),
})

function isVraieFeuille({ fact, operator, value }: Feuille, faits: Faits): boolean {
  const lire = (litteral: unknown): unknown =>
    faitConnu(fact).type === 'month' && typeof litteral === 'string' ? parseMois(litteral) : litteral
  const gauche = faits[fact]
  const droite = isFaitADroite(value) ? faits[value.fact] : Array.isArray(value) ? value.map(lire) : lire(value)
  const nombre = (ordre: (a: number, b: number) => boolean): boolean =>
    gauche !== null && ordre(Number(gauche), Number(droite))
  const dans = (liste: unknown, membre: unknown): boolean => Array.isArray(liste) && liste.includes(membre)
  switch (operator) {
    case 'equal':
      return gauche === droite
    case 'notEqual':
      return gauche !== droite
    case 'in':
      return dans(droite, gauche)
    case 'notIn':
      return !dans(droite, gauche)
    case 'lessThan':
      return nombre((a, b) => a < b)
    case 'lessThanInclusive':
      return nombre((a, b) => a <= b)
    case 'greaterThan':
      return nombre((a, b) => a > b)
    case 'greaterThanInclusive':
      return nombre((a, b) => a >= b)
    case 'contains':
      return dans(gauche, droite)
    case 'doesNotContain':
      return Array.isArray(gauche) && !dans(gauche, droite)
  }
}

export const isVraie = (condition: Noeud, faits: Faits, { cotation }: CotationResolue): boolean =>
  foldCondition<() => boolean>(condition, {
    feuille: (feuille) => () => isVraieFeuille(feuille, faits),
    toutes: (fils) => () => fils.every((vraie) => vraie()),
    auMoinsUne: (fils) => () => fils.some((vraie) => vraie()),
    sauf: (fils) => () => !fils(),
    nommee: (nom) => () => {
      const nommee = cotation.conditions?.[nom]
      invariant(nommee, `condition « ${nom} » inconnue`)
      return isVraie(nommee, faits, { cotation } as CotationResolue)
    },
  })()
