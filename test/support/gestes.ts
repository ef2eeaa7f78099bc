// Random acts on a draft of cotation: everything that grid, panel and forms do, drawn blindly and made on what the draft
// holds at that moment.
import fc from 'fast-check'
import type { Condition } from '~/domain/condition.ts'
import { type Cotation, GRILLES, type NomDeGrille, type PointsDeGrille } from '~/domain/cotation.ts'
import {
  ajouterCritere,
  copierCritere,
  retirerCritere,
  setChampDuCritere,
  setConditions,
} from '~/domain/edit-criteres.ts'
import {
  ajouterGroupe,
  deplacerDansLeGroupe,
  retirerGroupe,
  setGroupeDuCritere,
  setLibelleDuGroupe,
} from '~/domain/edit-groupes.ts'
import {
  ajouterNiveau,
  deplacerNiveau,
  retirerNiveau,
  setCouleurDuNiveau,
  setLibelleDuNiveau,
} from '~/domain/edit-niveaux.ts'
import {
  ajouterConditionNommee,
  deplierConditionNommee,
  renommerConditionNommee,
  retirerConditionNommee,
  setConditionNommee,
} from '~/domain/edit-nommees.ts'
import { setMode, setParametre, setPointsDates } from '~/domain/edit-parametres.ts'
import { setNiveauDuCritere, setPoints, setPointsDuNiveau, setTitre } from '~/domain/edit.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import { arbCondition, arbPointsDeGrille } from './arbitraires.ts'

/** Month at which points with dates are changed. */
export const MOIS_DES_GESTES = '2024-01'

/** What an act draws from: each one takes what it needs. */
interface Tirage {
  readonly critere: number
  readonly autre: number
  readonly nombre: number
  readonly texte: string
  readonly grille: NomDeGrille
  readonly points: PointsDeGrille | undefined
  readonly condition: Condition
  readonly oui: boolean
}

type Acte = (cotation: Cotation, tirage: Tirage) => Result<Edition> | undefined

const parmi = <T>(liste: readonly T[], n: number): T | undefined => liste[n % liste.length]
const critereDe = ({ criteres }: Cotation, n: number) => parmi(criteres, n)!
const niveauDe = ({ niveaux }: Cotation, n: number) => parmi(niveaux, n)!
const groupeDe = ({ groupes }: Cotation, n: number) => parmi(groupes ?? [], n)
const nommeeDe = ({ conditions }: Cotation, n: number) => parmi(Object.keys(conditions ?? {}), n)
const seuls = (points: PointsDeGrille | undefined): number | null | undefined =>
  typeof points === 'number' || points === null ? points : undefined

/** A condition whose references exist in this draft; drawn, it names n0 and n1. */
function reliee(cotation: Cotation, condition: Condition, sauf?: string): Condition {
  const connues = Object.keys(cotation.conditions ?? {}).filter((nom) => nom !== sauf)
  const text = JSON.stringify(condition).replaceAll(/\{"condition":"n(\d)"\}/g, (_tout, n: string) => {
    const nom = parmi(connues, Number(n))
    return nom === undefined
      ? '{"all":[{"fact":"handicap","operator":"equal","value":true}]}'
      : JSON.stringify({ condition: nom })
  })
  return JSON.parse(text) as Condition
}

const MODES = ['points', 'dalo-puis-points', 'niveau-puis-points'] as const
const CHAMPS = ['libelle', 'explicationDemandeur', 'explicationAgent', 'justificatif'] as const

export const ACTES = {
  points: (cotation, { critere, grille, points }) => {
    const valeur = Array.isArray(points) ? undefined : (points as number | null | undefined)
    return setPoints(cotation, grille, critereDe(cotation, critere).id, valeur, MOIS_DES_GESTES)
  },
  progressif: (cotation, { critere, grille, nombre, oui }) =>
    setPoints(
      cotation,
      grille,
      critereDe(cotation, critere).id,
      oui
        ? {
            pas: 1 + Math.abs(nombre),
            parPas: 2,
            plafond: 20,
            bonus: 5,
            apres: nombre < 0 ? 'delaiAnormalMois' : nombre,
          }
        : null,
      MOIS_DES_GESTES,
    ),
  'niveau-du-critere': (cotation, { critere, autre }) =>
    setNiveauDuCritere(cotation, critereDe(cotation, critere).id, niveauDe(cotation, autre).rang),
  'points-du-niveau': (cotation, { autre, nombre }) =>
    setPointsDuNiveau(cotation, niveauDe(cotation, autre).rang, nombre, MOIS_DES_GESTES),
  titre: (cotation, { texte }) => setTitre(cotation, texte),
  'ajouter-critere': (cotation, { critere, autre, texte, points, condition, oui }) => {
    const modele = critereDe(cotation, critere)
    return ajouterCritere(
      cotation,
      { ...modele, libelle: texte, niveau: niveauDe(cotation, autre).rang, conditions: reliee(cotation, condition) },
      oui ? { primo: null } : { primo: seuls(points), mutation: seuls(points) },
      oui ? undefined : autre % (cotation.criteres.length + 1),
    )
  },
  'copier-critere': (cotation, { critere }) => copierCritere(cotation, critereDe(cotation, critere).id),
  'retirer-critere': (cotation, { critere }) => retirerCritere(cotation, critereDe(cotation, critere).id),
  condition: (cotation, { critere, condition }) =>
    setConditions(cotation, critereDe(cotation, critere).id, reliee(cotation, condition)),
  texte: (cotation, { critere, autre, texte }) =>
    setChampDuCritere(cotation, critereDe(cotation, critere).id, parmi(CHAMPS, autre)!, texte),
  source: (cotation, { critere, texte, oui }) =>
    setChampDuCritere(cotation, critereDe(cotation, critere).id, 'source', {
      type: oui ? 'loi' : 'publie',
      reference: texte,
    }),
  nature: (cotation, { critere, oui }) =>
    setChampDuCritere(cotation, critereDe(cotation, critere).id, 'nature', oui ? 'objectif' : 'facultatif'),
  sensibilite: (cotation, { critere, oui }) =>
    setChampDuCritere(cotation, critereDe(cotation, critere).id, 'sensibilite', oui ? 'haute' : 'normale'),
  diaporama: (cotation, { critere, oui }) =>
    setChampDuCritere(cotation, critereDe(cotation, critere).id, 'diaporama', oui),
  'ajouter-niveau': (cotation, { texte, nombre, autre, oui }) =>
    ajouterNiveau(
      cotation,
      { libelle: texte, points: nombre },
      oui ? undefined : autre % (cotation.niveaux.length + 1),
    ),
  'deplacer-niveau': (cotation, { critere, autre }) =>
    deplacerNiveau(cotation, niveauDe(cotation, critere).rang, autre % cotation.niveaux.length),
  'libelle-du-niveau': (cotation, { autre, texte }) =>
    setLibelleDuNiveau(cotation, niveauDe(cotation, autre).rang, texte),
  'couleur-du-niveau': (cotation, { autre, critere }) =>
    setCouleurDuNiveau(cotation, niveauDe(cotation, autre).rang, `n${1 + (critere % 12)}`),
  'retirer-niveau': (cotation, { critere, autre, oui }) =>
    retirerNiveau(cotation, niveauDe(cotation, critere).rang, oui ? niveauDe(cotation, autre).rang : undefined),
  'ajouter-groupe': (cotation, { critere, autre, texte }) =>
    ajouterGroupe(cotation, texte, [critereDe(cotation, critere).id, critereDe(cotation, autre).id]),
  'retirer-groupe': (cotation, { autre }) => {
    const groupe = groupeDe(cotation, autre)
    return groupe && retirerGroupe(cotation, groupe.id)
  },
  'libelle-du-groupe': (cotation, { autre, texte }) => {
    const groupe = groupeDe(cotation, autre)
    return groupe && setLibelleDuGroupe(cotation, groupe.id, texte)
  },
  'groupe-du-critere': (cotation, { critere, autre, oui }) =>
    setGroupeDuCritere(cotation, critereDe(cotation, critere).id, oui ? groupeDe(cotation, autre)?.id : undefined),
  'ordre-du-groupe': (cotation, { critere, autre }) => {
    const groupe = groupeDe(cotation, autre)
    return (
      groupe &&
      deplacerDansLeGroupe(cotation, groupe.id, parmi(groupe.criteres, critere)!, autre % groupe.criteres.length)
    )
  },
  parametre: (cotation, { nombre, texte, oui }) =>
    setParametre(
      cotation,
      oui ? 'delaiAnormalMois' : 'seuilPremierQuartileEuros',
      {
        ...(nombre >= 0 ? { valeur: nombre } : {}),
        ...(nombre % 2 === 0 ? { annee: nombre % 3 === 0 ? undefined : 2000 + nombre } : {}),
        ...(nombre % 5 === 0 ? { origine: { type: oui ? 'source' : 'hypothese', texte } } : {}),
      },
      MOIS_DES_GESTES,
    ),
  mode: (cotation, { grille, autre }) => setMode(cotation, grille, parmi(MODES, autre)!),
  dates: (cotation, { critere, grille, points }) =>
    points === undefined
      ? undefined
      : setPointsDates(cotation, { type: 'critere', critere: critereDe(cotation, critere).id, grille }, points),
  'dates-du-niveau': (cotation, { autre, nombre, oui }) =>
    setPointsDates(
      cotation,
      { type: 'niveau', rang: niveauDe(cotation, autre).rang },
      oui
        ? [
            { du: '2020-01', valeur: nombre },
            { du: '2024-06', valeur: 8 },
          ]
        : nombre,
    ),
  'dates-du-parametre': (cotation, { nombre, oui }) =>
    setPointsDates(
      cotation,
      { type: 'parametre', nom: 'delaiAnormalMois' },
      oui
        ? [
            { du: '2020-01', valeur: nombre },
            { du: '2024-06', valeur: 8 },
          ]
        : nombre,
    ),
  'ajouter-nommee': (cotation, { texte, condition }) =>
    ajouterConditionNommee(cotation, texte, reliee(cotation, condition)),
  'renommer-nommee': (cotation, { autre, texte }) => {
    const nom = nommeeDe(cotation, autre)
    return nom === undefined ? undefined : renommerConditionNommee(cotation, nom, texte)
  },
  'changer-nommee': (cotation, { autre, condition }) => {
    const nom = nommeeDe(cotation, autre)
    return nom === undefined ? undefined : setConditionNommee(cotation, nom, reliee(cotation, condition, nom))
  },
  'retirer-nommee': (cotation, { autre }) => {
    const nom = nommeeDe(cotation, autre)
    return nom === undefined ? undefined : retirerConditionNommee(cotation, nom)
  },
  'deplier-nommee': (cotation, { autre }) => {
    const nom = nommeeDe(cotation, autre)
    return nom === undefined ? undefined : deplierConditionNommee(cotation, nom)
  },
} satisfies Readonly<Record<string, Acte>>

export type CodeDActe = keyof typeof ACTES

/** Un geste : ce qui est fait, et le tirage qui dit sur quoi. */
export interface Geste {
  readonly code: CodeDActe
  readonly tirage: Tirage
}

const arbTexte = fc.oneof(
  {
    arbitrary: fc.constantFrom('Sans abri', 'Urgence', 'Élève à Œuvrer', '<b>gras</b>', 'a//b /* c */', 'x'),
    weight: 6,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: 2 },
  { arbitrary: fc.constantFrom('', '   ', 'constructor', '__proto__', 'a'.repeat(200), 'b'.repeat(2001)), weight: 1 },
)

export const arbGeste: fc.Arbitrary<Geste> = fc.record({
  code: fc.constantFrom(...(Object.keys(ACTES) as CodeDActe[])),
  tirage: fc.record({
    critere: fc.nat({ max: 200 }),
    autre: fc.nat({ max: 200 }),
    nombre: fc.integer({ min: -20, max: 99 }),
    texte: arbTexte,
    grille: fc.constantFrom(...GRILLES),
    points: fc.option(arbPointsDeGrille(-40), { nil: undefined, freq: 5 }),
    condition: arbCondition(['n0', 'n1']),
    oui: fc.boolean(),
  }),
})

/** @returns undefined when the draft has nothing for it. */
export function jouer(cotation: Cotation, { code, tirage }: Geste): Result<Edition> | undefined {
  const acte: Acte = ACTES[code]
  return acte(cotation, tirage)
}
