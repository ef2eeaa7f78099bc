// What may not go down: the same application at two values of some facts, the second of which must not rank lower. Every
// criterion is read at both values; where one is lost, or a penalty met, an application is sought for which it is so, with
// nothing that makes up for it, and the order itself says whether it falls.
import { buildCohorte, type LigneDemande } from '~/domain/cohorte.ts'
import type { Condition } from '~/domain/condition.ts'
import { bornesDuBareme, type CritereDeGrille, type NomDeGrille } from '~/domain/cotation.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { compileCotation, noterCohorte, type Programme } from '~/engine/index.ts'
import type { But } from '../atteignables/coherence.ts'
import type { Cellule } from '../atteignables/domaines.ts'
import { type Connus, constante, substituer } from '../atteignables/substituer.ts'
import type { NomDeControle, Temoin } from './constat.ts'
import { type Enquete, faux, vrai } from './enquete.ts'

/** Une même demande avant et après : `apres` ne doit pas passer derrière `avant`. */
export interface Passage {
  readonly avant: Connus
  readonly apres: Connus
  /** What the facts that do not move are, so that those known hold together. */
  readonly tenus: readonly But[]
  /** Base facts written on the two applications. */
  readonly ecrire: (ligne: LigneDemande) => { readonly avant: LigneDemande; readonly apres: LigneDemande }
}

export interface Baisse {
  readonly critere: string
  readonly temoin: Temoin
}

/** Combinations of criteria lost and met that are tried for one passage. */
const COMBINAISONS_MAX = 64

interface Touche {
  readonly dans: CritereDeGrille
  readonly avant: ReturnType<typeof substituer>
  readonly apres: ReturnType<typeof substituer>
}

function touches(
  criteres: readonly CritereDeGrille[],
  { avant, apres }: Passage,
  nommees: Readonly<Record<string, Condition>>,
) {
  return criteres.flatMap((dans): readonly Touche[] => {
    const { conditions } = dans.critere
    const [a, b] = [substituer(conditions, avant, nommees), substituer(conditions, apres, nommees)]
    return canonicalJson(a) === canonicalJson(b) ? [] : [{ dans, avant: a, apres: b }]
  })
}

/** Rempli avant, rempli après. */
type Etat = readonly [avant: boolean, apres: boolean]
const ETATS: readonly Etat[] = [
  [true, false],
  [false, true],
  [false, false],
  [true, true],
]

const etatsDe = ({ avant, apres }: Touche): readonly Etat[] =>
  ETATS.filter(([lu, relu]) => constante(avant) !== !lu && constante(apres) !== !relu)

/** Ways for the criteria touched to be met before and after, those that can only lower the score first. */
function combinaisons(liste: readonly Touche[]): readonly (readonly Etat[])[] {
  let found: (readonly Etat[])[] = [[]]
  for (const touche of liste)
    found = found.flatMap((debut) => etatsDe(touche).map((etat) => [...debut, etat])).slice(0, COMBINAISONS_MAX)
  return found
}

const pese = ({ dans }: Touche, [avant, apres]: Etat): number => {
  const { min, max } = bornesDuBareme(dans.bareme)
  const points = max > 0 ? max : min
  return (apres ? points : 0) - (avant ? points : 0)
}

export function chercherBaisse(
  enquete: Enquete,
  controle: NomDeControle,
  grille: NomDeGrille,
  passages: readonly Passage[],
): Baisse | undefined {
  const { resolue } = enquete
  const nommees = resolue.cotation.conditions ?? {}
  const { criteres } = resolue.grilles[grille]
  let programme: Programme | undefined
  const tombe = (avant: LigneDemande, apres: LigneDemande): boolean => {
    programme ??= compileCotation(resolue)
    const paire = [
      { ...avant, id: 'avant' },
      { ...apres, id: 'apres' },
    ]
    const { rangsGrille } = noterCohorte(programme, buildCohorte(paire, { synthetique: true }))
    return rangsGrille[0] === 1
  }
  for (const passage of passages) {
    if (enquete.isArretee(controle)) return undefined
    const moved = new Set([...passage.avant.keys()].map((nom) => nom.split('∋')[0] ?? nom))
    const concernes = criteres.filter((dans) => [...moved].some((fait) => enquete.faitsDe(dans).has(fait)))
    const liste = touches(concernes, passage, nommees)
    for (const combinaison of combinaisons(liste)) {
      const perdu = liste.find((touche, i) => pese(touche, combinaison[i] ?? [false, false]) < 0)
      if (perdu === undefined) continue
      const buts = liste.flatMap(({ avant, apres }, i): readonly But[] => {
        const [lu, relu] = combinaison[i] ?? [false, false]
        return [lu ? vrai(avant) : faux(avant), relu ? vrai(apres) : faux(apres)]
      })
      // Alone first: a better member of its group would hide what is lost.
      const mates = mats(perdu.dans, liste, grille, enquete)
      for (const seuls of [mates, []]) {
        const decision = enquete.decider(controle, grille, [...buts, ...passage.tenus, ...seuls])
        if (decision.etat !== 'possible') continue
        const { avant, apres } = passage.ecrire(decision.ligne)
        if (tombe(avant, apres))
          return {
            critere: perdu.dans.critere.id,
            temoin: { devant: { ...avant, id: 'devant' }, derriere: { ...apres, id: 'derriere' } },
          }
      }
    }
  }
  return undefined
}

/** The other members of its group, not met, beside those that the passage touches. */
function mats(
  dans: CritereDeGrille,
  liste: readonly Touche[],
  grille: NomDeGrille,
  { resolue }: Enquete,
): readonly But[] {
  const { criteres, groupes } = resolue.grilles[grille]
  const place = criteres.indexOf(dans)
  const membres = groupes.find((groupe) => groupe.membres.includes(place))?.membres ?? []
  return membres.flatMap((i) => {
    const autre = criteres[i]
    return autre === undefined || autre === dans || liste.some((touche) => touche.dans === autre)
      ? []
      : [faux(autre.critere.conditions)]
  })
}

/** Facts known at one end of a passage. */
export const connus = (...paires: readonly (readonly [nom: string, valeur: Cellule])[]): Connus => new Map(paires)
