// The rule set as decisions, each one literal expression that names those it requires: derived facts, named conditions,
// criteria (booleans), best points of each group, total of each grid, score. No COLLECT table: it cannot keep the best of
// a group. Listed so that each follows those it requires.
import { type GrilleResolue, GRILLES } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, FAITS_DERIVES, type FaitConnu } from '~/domain/dictionnaire.ts'
import { at } from '~/domain/invariant.ts'
import { ecrireDerive } from '../expressions.ts'
import { parametresDes } from '../json-rules-engine.ts'
import type { Source } from '../source.ts'
import { criteresUtilises, nommeesEnOrdre } from '../usages.ts'
import { conditionFeel, FEEL, nomDeCondition, nomDeCritere, nomDeGroupe, type Noter, pointsFeel } from './feel.ts'

type TypeFeel = 'boolean' | 'number' | 'string' | 'Any'

export interface Donnee {
  readonly nom: string
  readonly libelle: string
  readonly type: TypeFeel
}
export interface Decision extends Donnee {
  readonly texte: string
  /** Names of the inputs and decisions that the text uses. */
  readonly requises: readonly string[]
}
export interface Modele {
  readonly donnees: readonly Donnee[]
  readonly decisions: readonly Decision[]
}

const TYPES: Readonly<Record<FaitConnu['type'], TypeFeel>> = {
  boolean: 'boolean',
  enum: 'string',
  integer: 'number',
  month: 'number',
  set: 'Any',
}

function decision(donnee: Donnee, ecrire: (noter: Noter) => string): Decision {
  const requises = new Set<string>()
  const texte = ecrire((nom) => {
    requises.add(nom)
    return nom
  })
  return { ...donnee, texte, requises: [...requises] }
}

const totalDe = (grille: string): string => `total_${grille}`

function decisionsDeGrille({ nom: grille, criteres, groupes, horsGroupe }: GrilleResolue): readonly Decision[] {
  const siRempli = (i: number, noter: Noter): string => {
    const { critere, bareme } = at(criteres, i)
    return `if ${noter(nomDeCritere(critere.id))} then ${pointsFeel(bareme, noter)} else 0`
  }
  return [
    ...groupes.map(({ id, membres }) =>
      decision(
        { nom: nomDeGroupe(grille, id), libelle: `${id} (${grille})`, type: 'number' },
        (noter) => `max([0, ${membres.map((i) => siRempli(i, noter)).join(', ')}])`,
      ),
    ),
    decision({ nom: totalDe(grille), libelle: `Total ${grille}`, type: 'number' }, (noter) => {
      const termes = [
        ...groupes.map(({ id }) => noter(nomDeGroupe(grille, id))),
        ...horsGroupe.map((i) => siRempli(i, noter)),
      ]
      return `sum([0${termes.map((terme) => `, ${terme}`).join('')}])`
    }),
  ]
}

export function modeleDmn(source: Source): Modele {
  const { resolue } = source
  const deduits = FAITS_DERIVES.map((fait) =>
    decision({ nom: fait.id, libelle: fait.libelle, type: TYPES[fait.type] }, (noter) =>
      ecrireDerive(fait, FEEL(parametresDes(source), noter)),
    ),
  )
  const nommees = nommeesEnOrdre(resolue).map(({ nom, condition }) =>
    decision({ nom: nomDeCondition(nom), libelle: nom, type: 'boolean' }, (noter) => conditionFeel(condition, noter)),
  )
  const criteres = criteresUtilises(resolue).map(({ id, libelle, conditions }) =>
    decision({ nom: nomDeCritere(id), libelle, type: 'boolean' }, (noter) => conditionFeel(conditions, noter)),
  )
  const score = decision({ nom: 'score', libelle: 'Score', type: 'number' }, (noter) => {
    const [primo, mutation] = GRILLES
    return `if ${noter('typeDemande')} = "${primo}" then ${noter(totalDe(primo ?? ''))} else ${noter(totalDe(mutation ?? ''))}`
  })
  return {
    donnees: FAITS_DE_BASE.map(({ id, libelle, type }) => ({ nom: id, libelle, type: TYPES[type] })),
    decisions: [
      ...deduits,
      ...nommees,
      ...criteres,
      ...GRILLES.flatMap((nom) => decisionsDeGrille(resolue.grilles[nom])),
      score,
    ],
  }
}
