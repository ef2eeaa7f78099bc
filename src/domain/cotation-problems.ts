// What a schema cannot say of a cotation: identifiers given twice, references to nothing, dates out of order, penalties in
// a group. Asked of what is read (parse.ts) and of what an edition would leave.
import { conditionProblems, type Racine } from './conditions-nommees.ts'
import { type Cotation, everyValue, GRILLES } from './cotation.ts'
import { dateProblems, duplicates } from './listes.ts'
import { malusDansGroupe } from './malus.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'

function niveauProblems(cotation: Cotation): readonly Problem[] {
  const rangs = cotation.niveaux.map((niveau) => niveau.rang)
  return [
    ...duplicates(cotation.niveaux, (niveau) => niveau.rang).map(({ index }) =>
      problem('niveau-double', pointer('niveaux', index, 'rang'), { rang: cotation.niveaux[index]?.rang ?? 0 }),
    ),
    ...duplicates(cotation.niveaux, (niveau) => niveau.id).map(({ index }) =>
      problem('id-double', pointer('niveaux', index, 'id'), { genre: 'niveau', id: cotation.niveaux[index]?.id ?? '' }),
    ),
    ...cotation.niveaux.flatMap((niveau, i) => dateProblems(niveau.points, pointer('niveaux', i, 'points'))),
    ...cotation.criteres.flatMap((critere, i) =>
      rangs.includes(critere.niveau)
        ? []
        : [
            problem('niveau-inconnu', pointer('criteres', i, 'niveau'), {
              critere: critere.id,
              niveau: critere.niveau,
              connus: rangs,
            }),
          ],
    ),
  ]
}

function conditionsDe(cotation: Cotation): readonly Racine[] {
  return [
    ...Object.entries(cotation.conditions ?? {}).map(([nom, condition]) => ({
      condition,
      at: pointer('conditions', nom),
    })),
    ...cotation.criteres.map(({ conditions }, i) => ({
      condition: conditions,
      at: pointer('criteres', i, 'conditions'),
    })),
  ]
}

function grilleProblems(cotation: Cotation): readonly Problem[] {
  const ids = cotation.criteres.map((critere) => critere.id)
  const connus = new Set(ids)
  const parametres = Object.keys(cotation.parametres)
  return GRILLES.flatMap((nom) =>
    Object.entries(cotation.grilles[nom].points).flatMap(([id, points]) => {
      const at = pointer('grilles', nom, 'points', id)
      const unknown = connus.has(id)
        ? []
        : [problem('grille-critere-inconnu', at, { grille: nom, critere: id, ...proche(id, ids) })]
      const scales = everyValue(points).flatMap((valeur) => {
        if (typeof valeur !== 'object' || valeur === null) return []
        if (valeur.bonus !== undefined && valeur.apres === undefined)
          return [problem('cle-manquante', at, { cle: 'apres' })]
        return typeof valeur.apres === 'string' && !parametres.includes(valeur.apres)
          ? [problem('parametre-inconnu', `${at}/apres`, { nom: valeur.apres, connus: parametres })]
          : []
      })
      return [...unknown, ...dateProblems(points, at), ...scales]
    }),
  )
}

function groupeProblems(cotation: Cotation): readonly Problem[] {
  const ids = cotation.criteres.map((critere) => critere.id)
  const connus = new Set(ids)
  const groupes = cotation.groupes ?? []
  const owner = new Map<string, string>()
  return [
    ...duplicates(groupes, (groupe) => groupe.id).map(({ index }) =>
      problem('groupe-double', pointer('groupes', index, 'id'), { id: groupes[index]?.id ?? '' }),
    ),
    ...groupes.flatMap((groupe, g) =>
      groupe.criteres.flatMap((critere, i) => {
        const at = pointer('groupes', g, 'criteres', i)
        if (!connus.has(critere))
          return [problem('groupe-critere-inconnu', at, { groupe: groupe.id, critere, ...proche(critere, ids) })]
        const autre = owner.get(critere)
        owner.set(critere, groupe.id)
        return autre === undefined
          ? malusDansGroupe(cotation, groupe.id, critere, at)
          : [problem('critere-deux-groupes', at, { critere, groupe: groupe.id, autre })]
      }),
    ),
  ]
}

/** @param cotation right in its shape. */
export const cotationProblems = (cotation: Cotation): readonly Problem[] => [
  ...duplicates(cotation.criteres, (critere) => critere.id).map(({ index, first }) =>
    problem('critere-double', pointer('criteres', index, 'id'), {
      id: cotation.criteres[index]?.id ?? '',
      premier: first,
    }),
  ),
  ...niveauProblems(cotation),
  ...conditionProblems(conditionsDe(cotation), cotation.conditions ?? {}),
  ...grilleProblems(cotation),
  ...groupeProblems(cotation),
  ...Object.entries(cotation.parametres).flatMap(([nom, parametre]) =>
    dateProblems<number>(parametre.valeur, pointer('parametres', nom, 'valeur')),
  ),
]
