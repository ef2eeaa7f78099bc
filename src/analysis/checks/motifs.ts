// Grounds that may not be held against anyone (Code pénal 225-1, loi 89-462 art. 1: both to verify): the same application
// with the protected fact must not rank lower than without it; and words that name a forbidden ground. A protected fact
// may add points where the law gives priority.
import { type LigneDemande, valeursDe } from '~/domain/cohorte.ts'
import { bornesDuBareme, type CotationResolue, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { sansAccents } from '~/domain/accents.ts'
import { pointer } from '~/domain/problem.ts'
import { membre } from '../atteignables/domaines.ts'
import { type Baisse, chercherBaisse, connus, type Passage } from './baisses.ts'
import { type Constat, constat, type MotifInterdit, type MotifProtege } from './constat.ts'
import { type Enquete, enqueteDe } from './enquete.ts'
import { placeDeLaCondition } from './usage.ts'

/** Fait protégé : ce qu’il vaut sans, et avec. */
interface Protege {
  readonly motif: MotifProtege
  readonly fait: string
  readonly sans: boolean | number
  readonly avec: boolean | number
}

/** Members of sets: the value held, or not. */
const ENSEMBLES: readonly {
  readonly motif: MotifProtege
  readonly fait: 'motifs' | 'labels'
  readonly valeur: string
}[] = [
  { motif: 'handicap', fait: 'motifs', valeur: 'handicap' },
  { motif: 'sante', fait: 'motifs', valeur: 'sante' },
  { motif: 'sante', fait: 'labels', valeur: 'act' },
  { motif: 'famille', fait: 'motifs', valeur: 'separation' },
]
const PROTEGES: readonly Protege[] = [
  { motif: 'handicap', fait: 'handicap', sans: false, avec: true },
  { motif: 'handicap', fait: 'besoinLogementAdapte', sans: false, avec: true },
  { motif: 'grossesse', fait: 'enfantsANaitre', sans: 0, avec: 1 },
]
const ENUMERES: readonly { readonly motif: MotifProtege; readonly fait: string }[] = [
  { motif: 'age', fait: 'trancheAge' },
  { motif: 'famille', fait: 'situationFamiliale' },
]

const avecMembre = (ligne: LigneDemande, fait: 'motifs' | 'labels', valeur: string, isIn: boolean): LigneDemande => {
  const autres: readonly string[] = ligne[fait].filter((tenue) => tenue !== valeur)
  const ordre = valeursDe(faitConnu(fait))
  const tenues = (isIn ? [...autres, valeur] : autres).toSorted((a, b) => ordre.indexOf(a) - ordre.indexOf(b))
  return { ...ligne, [fait]: tenues } as LigneDemande
}

const avecValeur = (ligne: LigneDemande, fait: string, valeur: string | boolean | number): LigneDemande =>
  ({ ...ligne, [fait]: valeur }) as LigneDemande

interface Question {
  readonly motif: MotifProtege
  readonly fait: string
  readonly valeur: string | boolean | number
  readonly passages: readonly Passage[]
}

const SIMPLES: readonly Question[] = [
  ...PROTEGES.map(({ motif, fait, sans, avec }): Question => ({
    motif,
    fait,
    valeur: avec,
    passages: [
      {
        avant: connus([fait, sans]),
        apres: connus([fait, avec]),
        tenus: [],
        ecrire: (ligne) => ({ avant: avecValeur(ligne, fait, sans), apres: avecValeur(ligne, fait, avec) }),
      },
    ],
  })),
  ...ENSEMBLES.map(({ motif, fait, valeur }): Question => ({
    motif,
    fait,
    valeur,
    passages: [
      {
        avant: connus([membre(fait, valeur), false]),
        apres: connus([membre(fait, valeur), true]),
        tenus: [],
        ecrire: (ligne) => ({
          avant: avecMembre(ligne, fait, valeur, false),
          apres: avecMembre(ligne, fait, valeur, true),
        }),
      },
    ],
  })),
]

interface Retenue {
  readonly valeur: string
  readonly baisse: Baisse
}

/**
 * A value of a list is held against someone by a penalty, or when every other value does better: points given to a few
 * are no exclusion, points given to all but one are.
 */
function retenueContre(enquete: Enquete, grille: NomDeGrille, fait: string): Retenue | undefined {
  const dans = enquete.resolue.grilles[grille].criteres.filter((critere) => enquete.faitsDe(critere).has(fait))
  if (dans.length === 0) return undefined
  const malus = new Set(dans.flatMap(({ critere, bareme }) => (bornesDuBareme(bareme).min < 0 ? [critere.id] : [])))
  const valeurs = valeursDe(faitConnu(fait))
  const exclues: Retenue[] = []
  for (const valeur of valeurs) {
    const baisses: Baisse[] = []
    for (const autre of valeurs) {
      if (autre === valeur) continue
      const ecrire = (ligne: LigneDemande) => ({
        avant: avecValeur(ligne, fait, autre),
        apres: avecValeur(ligne, fait, valeur),
      })
      const passage = { avant: connus([fait, autre]), apres: connus([fait, valeur]), tenus: [], ecrire }
      const baisse = chercherBaisse(enquete, 'motifs', grille, [passage])
      if (baisse && malus.has(baisse.critere)) return { valeur, baisse }
      if (baisse) baisses.push(baisse)
      else if (malus.size === 0) break
    }
    const [premiere] = baisses
    if (
      premiere &&
      baisses.length === valeurs.length - 1 &&
      baisses.every(({ critere }) => critere === premiere.critere)
    )
      exclues.push({ valeur, baisse: premiere })
  }
  return exclues.length === 1 ? exclues[0] : undefined
}

const controlerEnumeres = (resolue: CotationResolue): readonly Constat[] =>
  GRILLES.flatMap((grille) =>
    ENUMERES.flatMap(({ motif, fait }) => {
      const retenue = retenueContre(enqueteDe(resolue), grille, fait)
      return retenue ? [direContre(resolue, { motif, fait, valeur: retenue.valeur }, grille, retenue.baisse)] : []
    }),
  )

const direContre = (
  { cotation }: CotationResolue,
  { motif, fait, valeur }: Pick<Question, 'motif' | 'fait' | 'valeur'>,
  grille: NomDeGrille,
  { critere, temoin }: Baisse,
): Constat =>
  constat('motif-contre', placeDeLaCondition(cotation, critere), { critere, grille, motif, fait, valeur }, { temoin })

/** Beginnings of words, without accents. */
const MOTS: readonly (readonly [MotifInterdit, RegExp])[] = [
  ['origine', /\b(nationalite|origine|etranger|immigr|ethni|race|racia|naissance a l)/],
  ['religion', /\b(religi|culte|confession)/],
  ['sexe', /\b(sexe|orientation sexuelle|homosexu|transgenre)/],
  ['opinions', /\b(opinion|syndical|syndique|militant)/],
  ['apparence', /\bapparence/],
  ['condamnation', /\b(condamn|delinqu|casier|infraction)/],
  ['sejour', /\b(titre de sejour|carte de sejour|regularite du sejour)/],
  ['langue', /\b(langue|francophon|maitrise du francais)/],
  ['grossesse', /\b(grossesse|enceinte)/],
  ['patrimoine', /\b(nom de famille|patronyme|lieu de naissance)/],
]

function controlerMots({ cotation }: CotationResolue): readonly Constat[] {
  return cotation.criteres.flatMap(({ id, libelle }, i) => {
    const lu = sansAccents(libelle).toLowerCase()
    const found = MOTS.flatMap(([motif, mots]) => {
      const mot = mots.exec(lu)?.[0]
      return mot === undefined ? [] : [{ motif, mot }]
    })
    const [premier] = found
    return premier ? [constat('motif-interdit', pointer('criteres', i, 'libelle'), { critere: id, ...premier })] : []
  })
}

export function controlerMotifs(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  return [
    ...GRILLES.flatMap((grille) =>
      SIMPLES.flatMap((question) => {
        const baisse = chercherBaisse(enquete, 'motifs', grille, question.passages)
        return baisse ? [direContre(resolue, question, grille, baisse)] : []
      }),
    ),
    ...controlerEnumeres(resolue),
    ...controlerMots(resolue),
  ]
}
