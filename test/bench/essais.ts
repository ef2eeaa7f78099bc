// The test cases run again, as at each keystroke: the expectations are the reference engine's, so that a run where every
// case passes is first a proof that both agree.
import { rejouer } from '~/analysis/essais/rejouer.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type Cotation, GRILLES, resolveCotation } from '~/domain/cotation.ts'
import { demandeDEssai, type Essais, type OrdreDesCas } from '~/domain/essais.ts'
import { at } from '~/domain/invariant.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { noterReference } from '~/engine/reference.ts'
import type { Temps } from './moteurs.ts'

/** @throws Error when a case does not pass. */
export async function mesurerEssais(
  cotation: Cotation,
  mois: MoisIndex,
  lignes: readonly LigneDemande[],
  horloge: () => number,
): Promise<Temps> {
  const lue = resolveCotation(cotation, mois)
  if (!lue.ok) throw new Error('jeu de règles sans valeur à ce mois')
  const notes = await noterReference(lue.value, lignes)
  const essais: Essais = {
    format: 'atelier-cil/essais@1',
    mois: formatMois(mois),
    cas: lignes.map(({ id, ...faits }, i) => {
      const { criteres, score } = at(notes, i)
      return { id, nom: id, demande: demandeDEssai(faits), attendu: { criteres, score } }
    }),
    ordre: Object.fromEntries(
      GRILLES.map((nom) => [
        nom,
        notes
          .filter(({ grille }) => grille === nom)
          .toSorted((a, b) => a.rangGrille - b.rangGrille)
          .map(({ id }) => id),
      ]),
    ) as unknown as OrdreDesCas,
  }
  const durees = Array.from({ length: 15 }, () => {
    const debut = horloge()
    const { cas } = rejouer(lue.value, essais)
    const fin = horloge()
    if (!cas.every(({ ok }) => ok)) throw new Error('les deux moteurs ne disent pas la même chose des cas d’essai')
    return fin - debut
  }).toSorted((a, b) => a - b)
  return { sujet: `${lignes.length} cas d’essai rejoués`, min: durees[0] ?? NaN, mediane: durees[7] ?? NaN }
}
