// Findings on a rule set in English: a title for the headline, a detail for the list, the words of the gesture that mends.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { Cotation, ModeDeClassement } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { NomDEdition } from '~/domain/edition.ts'
import type { MotsDeConstat } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { espacer, majuscule } from '../signes.ts'
import { controles } from './controles.ts'
import { faits } from './faits.ts'
import { EN_GRILLE, GRILLE } from './grilles.ts'
import { compte, mois, nombre, points } from './nombres.ts'
import { cite } from './texte.ts'

/** A content is typed with plain spaces. */
const nomme = (cotation: Cotation, id: string): string => espacer(critereNomme(cotation, id))

/** Who level 1 is: the DALO alone, or the level. */
interface NiveauUn {
  readonly sujet: string
  readonly sans: string
  readonly avec: string
}
const DALO: NiveauUn = { sujet: 'DALO', sans: 'without DALO', avec: 'with DALO' }
const NIVEAU_UN: NiveauUn = {
  sujet: 'level 1',
  sans: 'without a level 1 criterion',
  avec: 'with a level 1 criterion',
}
const niveauUn = (criteres: readonly string[]): NiveauUn =>
  criteres.length === 1 && criteres[0] === 'dalo' ? DALO : NIVEAU_UN

/** Why the order itself can put level 1 behind. */
const HORS_ORDRE: Readonly<Record<Exclude<ModeDeClassement, 'points'>, readonly [cause: string, detail: string]>> = {
  'dalo-puis-points': [
    'the ranking puts first every application recognised under DALO, even without a level 1 criterion',
    'A level 1 application that is not recognised under DALO therefore comes behind it, whatever their points. Put DALO at level 1, and nothing else, or rank by points.',
  ],
  'niveau-puis-points': [
    'a criterion without points gives no level',
    'In this ranking, only a criterion that is met and brings points counts for the level. Give points to every level 1 criterion.',
  ],
}

const codes: MotsDeConstat['codes'] = {
  ...controles,
  'niveau-1-depasse': ({ grille, niveau1, autre, sansGroupes, criteres }) => {
    const { sujet, sans, avec } = niveauUn(criteres)
    const contre = autre === niveau1 ? `as many as one ${avec}` : `against ${nombre(niveau1)}`
    return [
      `${majuscule(sujet)} is no longer sure to come first: ${EN_GRILLE[grille]}, an application ${sans} can reach ${points(autre)}, ${contre}.`,
      `The lowest score of an application ${avec} is ${points(niveau1)}; the highest score of an application ${sans} is ${points(autre)}. The first must be above the second. Groups of criteria that do not add up are taken into account: without them, the points ${sans} would go up to ${nombre(sansGroupes)}.`,
    ]
  },
  'niveau-1-hors-ordre': ({ grille, mode, criteres }) => {
    const [cause, detail] = HORS_ORDRE[mode]
    return [
      `${majuscule(niveauUn(criteres).sujet)} is no longer sure to come first: ${EN_GRILLE[grille]}, ${cause}.`,
      detail,
    ]
  },
  'niveau-1-indecis': ({ grille, niveau1, autre, criteres }) => {
    const { sujet, sans, avec } = niveauUn(criteres)
    return [
      `It cannot be said whether ${sujet} always comes first ${EN_GRILLE[grille]}: the search stopped before its end.`,
      `No case to the contrary was found, but none is ruled out. What is certain: ${sans}, an application does not exceed ${points(autre)}; ${avec}, it does not fall below ${points(niveau1)}.`,
    ]
  },
  'niveau-1-absent': ({ grille }) => [
    `No level 1 criterion ${EN_GRILLE[grille]}: nobody comes first there by right.`,
    `Put a criterion at level 1 and give it points in the ${GRILLE[grille]}.`,
  ],
  'nombre-de-criteres': ({ nombre: n, attendu }) => [
    `${compte(n, 'criterion in use', 'criteria in use')}: the CIL had settled on ${attendu}.`,
    'A criterion counts as soon as one grid uses it. If the difference is intended, say why when you save the version.',
  ],
  'nombre-de-niveaux': ({ nombre: n, attendu }) => [
    `${compte(n, 'priority level', 'priority levels')}: the CIL had settled on ${attendu}.`,
    'If the difference is intended, say why when you save the version.',
  ],
  'niveaux-non-decroissants': ({ rang, points: donnes, avant, pointsAvant }) => [
    `Level ${rang} gives more points than level ${avant}: ${nombre(donnes)} against ${nombre(pointsAvant)}.`,
    `With the default points, a criterion of level ${rang} then weighs more than a criterion of level ${avant}.`,
  ],
  'critere-hors-grilles': ({ critere }, cotation) => [
    `${nomme(cotation, critere)}: no grid uses it.`,
    'It gives points to nobody, neither to first-time applicants nor for transfers.',
  ],
  'fait-nul': ({ critere, fait }, cotation) => [
    `${nomme(cotation, critere)}: a fact that is not filled in is enough to meet it.`,
    `When ${cite(faits.mots(faitConnu(fait)).libelle)} is not filled in, the condition is true for that reason alone, and the criterion is not to be completed. Write the condition without negation on this fact.`,
  ],
  'public-absent': ({ libelle, reference, grille }) => [
    `Priority group without a criterion ${EN_GRILLE[grille]}: ${espacer(libelle)}.`,
    `This grid no longer uses this criterion, which the shipped rule set holds to be mandatory there (${espacer(reference)}). Check in the text in force whether another criterion takes its place.`,
  ],
  'sans-valeur-au-mois': ({ mois: lu }, _cotation, at) => [
    `A dated value is not yet in force in ${mois(lu)}.`,
    `Without it, no other check is possible. Give it an earlier effective date (${at}).`,
  ],
}

function correction(nom: NomDEdition, constat: Constat, cotation: Cotation): string | undefined {
  const un = 'criteres' in constat.params ? niveauUn(constat.params.criteres) : NIVEAU_UN
  if (nom.code === 'points-du-niveau' && nom.rang === 1 && typeof nom.apres === 'number')
    return `Raise ${un.sujet} to ${points(nom.apres)}`
  if (nom.code === 'lot' && nom.acte.genre === 'sortir' && 'critere' in constat.params)
    return `Take ${nomme(cotation, constat.params.critere)} out of ${nom.acte.grilles.length === 1 ? 'the grid' : 'both grids'}`
  if (nom.code !== 'points') return undefined
  const qui = un === DALO && nom.critere === 'dalo' ? un.sujet : nomme(cotation, nom.critere)
  if (typeof nom.apres === 'number') return `Raise ${qui} to ${points(nom.apres)} ${EN_GRILLE[nom.grille]}`
  return nom.avant === undefined && nom.apres === null ? `Put ${qui} back ${EN_GRILLE[nom.grille]}` : undefined
}

const nonConfirme = 'Not confirmed: no household could be rebuilt to show it. To be checked by hand.'

const sansRemede =
  'No single gesture mends it: none that the workbench knows removes it without bringing another blocking finding. To be taken up by hand.'

export const constats: MotsDeConstat = { codes, correction, nonConfirme, sansRemede }
