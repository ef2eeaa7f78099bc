// The grid for people: CSV for a spreadsheet, and a sheet to print for the counter and the annex of a deliberation.
import { csvDeLaGrille } from '~/exchange/grille-ecrire.ts'
import type { Source } from '../source.ts'
import { criteresEcrits, ordresEnMots, origineEnMots } from './criteres.ts'
import { element, html, page, paragraphe, type Parler, tableau } from './page.ts'

/** `grille.fr.csv`. Labels that a spreadsheet would run are neutralised. */
export function grilleCsv(source: Source, parler: Parler): string {
  const { mots } = parler
  const brouillon = source.statut === 'brouillon'
  const entete = [
    mots.code,
    mots.identifiant,
    mots.critere,
    mots.condition,
    mots.niveau,
    mots.groupe,
    mots.nature,
    mots.primo,
    mots.mutation,
    mots.source,
    mots.justificatif,
  ]
  const lignes = criteresEcrits(source, parler).map((critere) => [
    critere.code,
    critere.id,
    critere.libelle,
    critere.condition,
    critere.niveau,
    critere.groupe,
    critere.nature,
    critere.points.primo,
    critere.points.mutation,
    critere.source,
    critere.justificatif,
  ])
  const table = brouillon
    ? [[...entete, mots.statut], ...lignes.map((ligne) => [...ligne, mots.brouillon])]
    : [entete, ...lignes]
  // A penalty is a number, not a formula.
  return csvDeLaGrille(table.map((ligne) => ligne.map((texte) => (/^-?\d+$/.test(texte) ? Number(texte) : texte))))
}

/** `grille.fr.html`. */
export function grilleHtml(source: Source, parler: Parler): string {
  const { mots } = parler
  const { groupes = [], criteres } = source.resolue.cotation
  const libelle = (id: string): string => criteres.find((critere) => critere.id === id)?.libelle ?? id
  const corps = [
    paragraphe(origineEnMots(source, parler)),
    tableau(
      mots.grille,
      [mots.code, mots.critere, mots.condition, mots.niveau, mots.primo, mots.mutation, mots.justificatif],
      criteresEcrits(source, parler).map((critere) => [
        critere.code,
        critere.libelle,
        critere.condition,
        critere.niveau,
        critere.points.primo,
        critere.points.mutation,
        critere.justificatif,
      ]),
    ),
    ...(groupes.length === 0
      ? []
      : [
          element('h2', html(mots.groupes)),
          paragraphe(mots.groupesAide),
          element(
            'ul',
            groupes
              .map((groupe) =>
                element(
                  'li',
                  html(
                    mots.intitule({ nom: groupe.libelle ?? groupe.id, texte: groupe.criteres.map(libelle).join(', ') }),
                  ),
                ),
              )
              .join(''),
          ),
        ]),
    element('h2', html(mots.ordre)),
    ...ordresEnMots(source, parler).map(paragraphe),
  ]
  return page(source, parler, mots.grille, corps.join('\n'))
}
