// What the law asks of lettings, as « k sur n » and how many are missing (CCH L441-1; simulation.md §4): first quartile or
// urban-renewal rehousing outside priority neighbourhoods, priority publics of each réservataire and bailleur, DALO.
import { hasBit } from '~/domain/bitset.ts'
import { colonne } from '~/domain/cohorte.ts'
import { G, HORS_ASSIETTE, type Registre } from '~/simulation/registre.ts'
import type { Monde } from '~/simulation/monde.ts'
import type { Indicateur, Mesure } from './contrat.ts'
import { evenementsDe, parRegistre } from './index-du-registre.ts'
import {
  anneesDe,
  Comptes,
  isPrioritaire,
  PLAN,
  partDe,
  perimetresDe,
  premierQuartileDe,
  TOUS,
  valeurDe,
} from './lieux.ts'

/** Legal floor of both duties, in hundredths. */
const PLANCHER = 25

function relogementDe({ univers }: Monde): (row: number) => boolean {
  const [motifs, labels] = ['motifs', 'labels'].map((fait) => colonne(univers.cohorte, fait))
  const membre = (set: typeof motifs, valeur: string, row: number): boolean =>
    set?.type === 'set' && set.membres.some((bits, i) => set.valeurs[i] === valeur && hasBit(bits, row))
  return (row) => membre(motifs, 'demolition', row) || membre(labels, 'relogement', row)
}

/** Lettings k among n, by group: share, count and how many are missing. */
function devoir(
  id: string,
  lire: (monde: Monde) => {
    readonly groupes: (logement: number, contingent: number) => readonly string[]
    readonly compte: (logement: number) => boolean
    readonly remplit: (row: number) => boolean
  },
): readonly Indicateur[] {
  const compter = parRegistre((registre: Registre, monde: Monde) => {
    const annees = anneesDe(monde)
    const { groupes, compte, remplit } = lire(monde)
    return perimetresDe(monde).map((perimetre) => {
      const [k, n] = [new Comptes(annees.noms), new Comptes(annees.noms)]
      n.ajouter(TOUS, 0, 0)
      for (const i of evenementsDe(registre, G.location)) {
        const logement = registre.logements[i]!
        if (!perimetre.contient(logement) || !compte(logement)) continue
        const annee = annees.rang(registre.mois[i]!)
        for (const groupe of groupes(logement, registre.contingents[i]!)) {
          n.ajouter(groupe, annee)
          if (remplit(registre.menages[i]!)) k.ajouter(groupe, annee)
        }
      }
      return { perimetre: perimetre.id, noms: [...annees.noms, PLAN], k, n }
    })
  })
  const indicateur = (
    suffixe: string,
    unite: Indicateur['unite'],
    valeur: (k: number, n: number) => number | null,
  ): Indicateur => ({
    id: `${id}${suffixe}`,
    unite,
    mesurer: (registre, monde) =>
      compter(registre, monde).flatMap(({ perimetre, noms, k, n }) =>
        n.groupes().flatMap((groupe) =>
          noms.map((annee, a): Mesure => {
            const sur = n.lire(groupe, a)
            return { id: `${id}${suffixe}`, perimetre, groupe, annee, valeur: valeur(k.lire(groupe, a), sur), n: sur }
          }),
        ),
      ),
  })
  return [
    indicateur('', 'part', partDe),
    indicateur('-nombre', 'compte', (k) => k),
    indicateur('-manque', 'compte', (k, n) => Math.max(0, Math.ceil((PLANCHER * n) / 100) - k)),
  ]
}

const parTenant =
  ({ politique, parc }: Monde) =>
  (logement: number, contingent: number): readonly string[] => [
    TOUS,
    contingent === HORS_ASSIETTE ? 'hors-assiette' : politique.contingents[contingent]!.id,
    parc.bailleurs[parc.bailleurDe[logement]!] ?? '',
  ]

export const DEVOIRS: readonly Indicateur[] = [
  ...devoir('premier-quartile', (monde) => {
    const [quartile, reloge] = [premierQuartileDe(monde), relogementDe(monde)]
    return {
      groupes: (logement) => [TOUS, monde.parc.bailleurs[monde.parc.bailleurDe[logement]!] ?? ''],
      compte: (logement) => monde.parc.qpv[logement] === 0,
      remplit: (row) => quartile(row) || reloge(row),
    }
  }),
  ...devoir('prioritaires', (monde) => ({
    groupes: parTenant(monde),
    compte: () => true,
    remplit: isPrioritaire(monde),
  })),
  ...devoir('dalo', (monde) => {
    const dalo = valeurDe(monde, 'dalo')
    return { groupes: () => [TOUS], compte: () => true, remplit: (row) => dalo(row) === 'reconnu' }
  }).filter(({ id }) => id === 'dalo-nombre'),
]
