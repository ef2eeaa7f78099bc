// The public page of the algorithm, and its open data file: purpose, criteria, weights, sources, who decides, recourse.
import { GRILLES } from '~/domain/cotation.ts'
import { enteteDe, type Source } from '../source.ts'
import { criteresUtilises } from '../usages.ts'
import { criteresEcrits, ordresEnMots, origineEnMots } from './criteres.ts'
import { element, html, page, paragraphe, type Parler, tableau } from './page.ts'

export function publiqueHtml(source: Source, parler: Parler): string {
  const { mots } = parler
  const partie = (titre: string, ...textes: readonly string[]): readonly string[] => [
    element('h2', html(titre)),
    ...textes.map(paragraphe),
  ]
  const corps = [
    ...partie(mots.publiqueBut, mots.publiqueButTexte),
    ...partie(mots.publiqueQui, mots.publiqueQuiTexte),
    ...partie(mots.publiqueCalcul, mots.publiqueCalculTexte, ...ordresEnMots(source, parler)),
    tableau(
      mots.grille,
      [mots.critere, mots.condition, mots.groupe, mots.primo, mots.mutation, mots.source],
      criteresEcrits(source, parler).map(({ libelle, condition, groupe, points, source: origine }) => [
        libelle,
        condition,
        groupe,
        points.primo,
        points.mutation,
        origine,
      ]),
    ),
    paragraphe(origineEnMots(source, parler)),
    ...partie(mots.publiqueDonnees, mots.publiqueDonneesTexte),
    ...partie(mots.publiqueRecours, mots.publiqueRecoursTexte, mots.publiqueLimites),
    ...partie(mots.publiqueFichier, mots.publiqueFichierTexte),
  ]
  return page(source, parler, mots.publique, corps.join('\n'))
}

/** `donnees.json`: the grid at its month, without inheritance nor dates left to read. */
export function donneesOuvertes(source: Source): string {
  const { resolue } = source
  return `${JSON.stringify(
    {
      format: 'atelier-cil/algorithme-public@1',
      ...enteteDe(source),
      base: resolue.cotation.base,
      parametres: {
        seuilPremierQuartileEuros: resolue.seuilPremierQuartileEuros,
        delaiAnormalMois: resolue.delaiAnormalMois,
      },
      niveaux: resolue.cotation.niveaux.map(({ rang, id, libelle }) => ({ rang, id, libelle })),
      groupes: resolue.cotation.groupes ?? [],
      conditions: resolue.cotation.conditions ?? {},
      criteres: criteresUtilises(resolue).map(({ id, libelle, niveau, nature, source: origine, conditions }) => ({
        id,
        libelle,
        niveau,
        nature,
        source: origine,
        conditions,
        points: Object.fromEntries(
          GRILLES.flatMap((nom) => {
            const place = resolue.grilles[nom].criteres.find(({ critere }) => critere.id === id)
            return place ? [[nom, place.bareme]] : []
          }),
        ),
      })),
      ordre: Object.fromEntries(GRILLES.map((nom) => [nom, resolue.grilles[nom].mode])),
    },
    null,
    1,
  )}\n`
}
