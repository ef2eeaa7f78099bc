// Last steps: what the household asks for — sizes of dwelling, then communes among those of the scenario.
import { TYPOLOGIES, type Typologie } from '~/domain/scenario.ts'
import type { Etape } from './brouillon.ts'
import { coteDe, entreesDe, margeDe, parametreDe, personnesDe, repartirMarge } from './brouillon.ts'
import { TYPOLOGIES_SELON_PERSONNES } from './lois-de-cohorte.ts'
import { motDe, prevaloir, repartir } from './repartition.ts'
import { chance } from './rng.ts'

const taille = (personnes: number): number => Math.min(personnes, TYPOLOGIES_SELON_PERSONNES.length) - 1

/** The main size follows the household; a second, one larger, keeps the main one the smallest (model.md §1). */
export const choisirTypologies: Etape = (fabrique, menages) => {
  const principales = repartirMarge<Typologie>(
    fabrique,
    'typologiePrincipale',
    menages,
    (menage) => `${taille(personnesDe(menage))} ${menage.sousOccupe}`,
    (menage, typologie) => coteDe(TYPOLOGIES_SELON_PERSONNES[taille(personnesDe(menage))], typologie),
  )
  const part = parametreDe(fabrique.recette, 'secondeTypologieParDixMille')
  menages.forEach((menage, i) => {
    const principale = principales[i] ?? 'T3'
    const suivante = TYPOLOGIES[TYPOLOGIES.indexOf(principale) + 1]
    const permise =
      suivante !== undefined && coteDe(TYPOLOGIES_SELON_PERSONNES[taille(personnesDe(menage))], suivante) >= 0.5
    const seconde = permise && chance(motDe(fabrique.repartiteur, 'secondeTypologie', menage), part)
    menage.typologiesSouhaitees = seconde ? [principale, suivante] : [principale]
  })
}

/** A main commune each, then further ones up to the share of households that name each commune. */
export const choisirCommunes: Etape = ({ recette, repartiteur, options }, menages) => {
  const communes = [...options.communes].sort()
  const voulues = margeDe(recette, 'communePrincipale')
  const parts = communes.map((commune) => voulues[commune] ?? 0)
  // Communes that the recipe does not know are equally wished.
  const connues = parts.some((part) => part > 0) ? parts : communes.map(() => 1)
  const principales = repartir(
    repartiteur,
    'communePrincipale',
    menages,
    { valeurs: communes, parts: connues },
    (menage) => `${menage.typologiesSouhaitees[0] ?? ''} ${menage.typeDemande}`,
    () => 1,
  )
  menages.forEach((menage, i) => {
    menage.communePrincipale = principales[i] ?? ''
    menage.communesSouhaitees = [menage.communePrincipale]
  })
  for (const [commune, part] of entreesDe(recette, 'communesSouhaitees')) {
    if (!communes.includes(commune)) continue
    const citees = prevaloir(repartiteur, `commune ${commune}`, menages, part, (menage) =>
      menage.communePrincipale === commune ? Infinity : menage.communesSouhaitees.length > 3 ? 0.1 : 1,
    )
    menages.forEach((menage, i) => {
      if (citees[i] && menage.communePrincipale !== commune)
        menage.communesSouhaitees = [...menage.communesSouhaitees, commune]
    })
  }
}
