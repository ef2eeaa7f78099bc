// The criteria of a rule set as texts, for every page and table that shows them.
import { type Bareme, codeDuCritere, type Critere, GRILLES, niveauDeRang, type NomDeGrille } from '~/domain/cotation.ts'
import type { Source } from '../source.ts'
import { criteresUtilises } from '../usages.ts'
import type { Parler } from './page.ts'

export interface CritereEcrit {
  readonly code: string
  readonly id: string
  readonly libelle: string
  readonly condition: string
  readonly niveau: string
  readonly groupe: string
  readonly nature: string
  readonly source: string
  readonly justificatif: string
  readonly points: Readonly<Record<NomDeGrille, string>>
}

function baremeEnMots(bareme: Bareme, { mots }: Parler): string {
  if (bareme.type === 'fixe') return String(bareme.points)
  return bareme.bonus === 0 ? mots.bareme(bareme) : mots.baremeAvecBonus(bareme)
}

function pointsDe({ id }: Critere, nom: NomDeGrille, { resolue }: Source, parler: Parler): string {
  const place = resolue.grilles[nom].criteres.find(({ critere }) => critere.id === id)
  return place ? baremeEnMots(place.bareme, parler) : parler.mots.horsGrille
}

/** Criteria used by a grid at least, in rule-set order. */
export function criteresEcrits(source: Source, parler: Parler): readonly CritereEcrit[] {
  const { cotation } = source.resolue
  const { langue, mots } = parler
  return criteresUtilises(source.resolue).map((critere) => {
    const groupe = cotation.groupes?.find(({ criteres }) => criteres.includes(critere.id))
    return {
      code: codeDuCritere(cotation, critere.id),
      id: critere.id,
      libelle: critere.libelle,
      condition: langue.phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {} }),
      niveau: `${critere.niveau} ${niveauDeRang(cotation, critere.niveau)?.libelle ?? ''}`.trim(),
      groupe: groupe?.libelle ?? groupe?.id ?? '',
      nature: mots[critere.nature],
      source: mots.intitule({ nom: mots[critere.source.type], texte: critere.source.reference }),
      justificatif: critere.justificatif ?? '',
      points: {
        primo: pointsDe(critere, 'primo', source, parler),
        mutation: pointsDe(critere, 'mutation', source, parler),
      },
    }
  })
}

/** Modes of the two grids, in words. */
export const ordresEnMots = ({ resolue }: Source, { mots }: Parler): readonly string[] =>
  GRILLES.map((nom) => mots.intitule({ nom: mots[nom], texte: mots[`mode-${resolue.grilles[nom].mode}`] }))

/** Where the points come from. */
export const origineEnMots = ({ resolue }: Source, { mots }: Parler): string => {
  const { type, reference } = resolue.cotation.base
  return mots.intitule({ nom: mots.base, texte: `${mots[type]}. ${reference}` })
}
