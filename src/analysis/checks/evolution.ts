// Waiting longer, or earning less, never makes an application rank lower (simulation.md §6). Both are read month by month,
// euro by euro, at every threshold of the rule set.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type CotationResolue, GRILLES } from '~/domain/cotation.ts'
import { deriveFaits } from '~/domain/derive.ts'
import { ancienneteMax } from '../atteignables/axiomes.ts'
import { partition, PREMIER_MOIS } from '../atteignables/domaines.ts'
import { chercherBaisse, connus, type Passage } from './baisses.ts'
import { type Constat, constat } from './constat.ts'
import { enqueteDe, vrai } from './enquete.ts'
import { placeDeLaCondition } from './usage.ts'

/** Thresholds of a fact, over all the conditions. */
function seuils({ cotation }: CotationResolue, fait: string): readonly number[] {
  const conditions = [
    ...cotation.criteres.map((critere) => critere.conditions),
    ...Object.values(cotation.conditions ?? {}),
  ]
  return partition(conditions).coupures.get(fait) ?? []
}

function attentes(resolue: CotationResolue): readonly Passage[] {
  const { moisReference } = resolue
  const max = ancienneteMax(moisReference)
  const ages = [
    ...seuils(resolue, 'ancienneteMois'),
    ...seuils(resolue, 'moisDepot')
      .filter((mois) => mois >= PREMIER_MOIS)
      .map((mois) => moisReference - mois),
  ]
  const avant = [...new Set(ages.flatMap((age) => [age - 1, age]))].filter((age) => age >= 0 && age < max)
  return avant
    .toSorted((a, b) => a - b)
    .map((mois) => ({
      avant: connus(['ancienneteMois', mois], ['moisDepot', moisReference - mois]),
      apres: connus(['ancienneteMois', mois + 1], ['moisDepot', moisReference - mois - 1]),
      tenus: [],
      ecrire: (ligne) => ({
        avant: { ...ligne, moisDepot: moisReference - mois },
        apres: { ...ligne, moisDepot: moisReference - mois - 1 },
      }),
    }))
}

const RESSOURCES = 'ressourcesMensuellesEuros'
const UN_LOYER = vrai({ fact: 'loyerNetAidesEuros', operator: 'greaterThanInclusive', value: 1 })

/** The same household one euro above a limit of its own, then at the limit. */
const auSeuil =
  (limite: (ligne: LigneDemande) => number): Passage['ecrire'] =>
  (ligne) => ({
    avant: { ...ligne, ressourcesMensuellesEuros: limite(ligne) + 1 },
    apres: { ...ligne, ressourcesMensuellesEuros: limite(ligne) },
  })

/** Every euro that can change a reading: the constants, then what quartile and effort make of each household. */
function revenus(resolue: CotationResolue): readonly Passage[] {
  const { seuilPremierQuartileEuros } = resolue
  const quartile = (ligne: LigneDemande): number =>
    Math.floor((seuilPremierQuartileEuros * deriveFaits(ligne, resolue).unitesConsommationDixiemes) / 120)
  /** Greatest income at which the rent still weighs so much. */
  const effort =
    (pourMille: number) =>
    ({ loyerNetAidesEuros: loyer }: LigneDemande): number =>
      Math.floor((1000 * (loyer ?? 1)) / Math.max(1, pourMille))
  const constantes = [...new Set(seuils(resolue, RESSOURCES).flatMap((euros) => [euros - 1, euros]))]
  const taux = [...new Set(seuils(resolue, 'tauxEffortPourMille').flatMap((pourMille) => [pourMille, pourMille + 1]))]
  return [
    ...constantes
      .filter((euros) => euros >= 0)
      .map((euros) => ({
        avant: connus([RESSOURCES, euros + 1]),
        apres: connus([RESSOURCES, euros]),
        tenus: [],
        ecrire: auSeuil(() => euros),
      })),
    {
      avant: connus(['premierQuartile', false]),
      apres: connus(['premierQuartile', true]),
      tenus: [],
      ecrire: auSeuil(quartile),
    },
    {
      avant: connus(['effortExcessif', false]),
      apres: connus(['effortExcessif', true]),
      tenus: [UN_LOYER],
      ecrire: auSeuil(effort(350)),
    },
    ...taux
      .filter((pourMille) => pourMille > 0)
      .map((pourMille) => ({
        avant: connus(['tauxEffortPourMille', pourMille - 1]),
        apres: connus(['tauxEffortPourMille', pourMille]),
        tenus: [UN_LOYER],
        ecrire: auSeuil(effort(pourMille)),
      })),
  ]
}

export function controlerEvolution(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  const [parAttente, parRevenu] = [attentes(resolue), revenus(resolue)]
  return GRILLES.flatMap((grille) => {
    const attente = chercherBaisse(enquete, 'evolution', grille, parAttente)
    const revenu = chercherBaisse(enquete, 'evolution', grille, parRevenu)
    return [
      ...(attente
        ? [
            constat(
              'attente-penalisee',
              placeDeLaCondition(resolue.cotation, attente.critere),
              { critere: attente.critere, grille, mois: resolue.moisReference - attente.temoin.derriere.moisDepot },
              { temoin: attente.temoin },
            ),
          ]
        : []),
      ...(revenu
        ? [
            constat(
              'revenu-penalise',
              placeDeLaCondition(resolue.cotation, revenu.critere),
              { critere: revenu.critere, grille, ressources: revenu.temoin.derriere.ressourcesMensuellesEuros ?? 0 },
              { temoin: revenu.temoin },
            ),
          ]
        : []),
    ]
  })
}
