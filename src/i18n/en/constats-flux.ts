// Findings on a flow rule set in English: a title for the list, then what it means or how to mend it.
import { faitConnu } from '~/domain/dictionnaire.ts'
import type { Derogation } from '~/domain/flux.ts'
import type { MotsDeConstatDeFlux } from '../contrat.ts'
import { faits } from './faits.ts'
import { partDite } from './flux-mots.ts'
import { compte, mois } from './nombres.ts'
import { cite } from './texte.ts'

/** “, at Valloire Habitat, from January 2026”. */
const ou = ({ bailleur, du }: { readonly bailleur?: string; readonly du?: string }): string =>
  `${bailleur === undefined ? '' : `, at ${bailleur}`}${du === undefined ? '' : `, from ${mois(du)}`}`

const suggestion = (proche: string | undefined): string => (proche === undefined ? '' : ` Perhaps ${cite(proche)}?`)

const DEROGER = 'Reduce it, or waive the rule and say why.'

const raisonDite = ({ raison, auteur }: Derogation): string => `${raison}${auteur === undefined ? '' : ` (${auteur})`}`

export const constatsDeFlux: MotsDeConstatDeFlux = {
  codes: {
    'collectivites-plafond': ({ somme, plafond, ...lieu }) => [
      `Commune, intercommunal body and département take ${partDite(somme)} together: more than ${partDite(plafond)}${ou(lieu)}.`,
      `Against the guarantee of loans, local authorities share ${partDite(plafond)} at most. ${DEROGER}`,
    ],
    'etat-plafond': ({ part, plafond, ...lieu }) => [
      `The State takes ${partDite(part)}: more than ${partDite(plafond)}${ou(lieu)}.`,
      `The share of the State is at most ${partDite(plafond)} of the yearly flow of each landlord. ${DEROGER}`,
    ],
    'etat-agents-plafond': ({ part, plafond, ...lieu }) => [
      `Agents of the State take ${partDite(part)}: more than ${partDite(plafond)}${ou(lieu)}.`,
      `Within the share of the State, its civil and military agents have ${partDite(plafond)} at most. ${DEROGER}`,
    ],
    'parts-incompletes': ({ somme, ...lieu }) => [
      `The shares add up to ${partDite(somme)}${ou(lieu)}: ${partDite(10_000 - somme)} is missing.`,
      'Those vacancies would go to nobody. Give the rest to the landlord, or to another quota.',
    ],
    'convention-au-dessus': ({ contingent, part, generale, ...lieu }) => [
      `${contingent}: ${partDite(part)} instead of ${partDite(generale)}${ou(lieu)}.`,
      'The agreement gives more than the general share of the quota. If it is signed that way, say so with a waiver.',
    ],
    'defense-sante-en-flux': ({ contingent }) => [
      `${cite(contingent)} is in the flow, whereas defence, homeland security and health stay under stock.`,
      'Their homes stay designated one by one. Remove this quota from the shares, and take its homes out of the base.',
    ],
    'exclusion-jamais': ({ exclusion }) => [
      `The exclusion ${cite(exclusion)} can never be met: it contradicts itself.`,
      'No home would leave the base for this reason. Correct its condition, or remove it.',
    ],
    'exclusion-toujours': ({ exclusion }) => [
      `The exclusion ${cite(exclusion)} is always met: every home leaves the base.`,
      'Nothing would be left to share. Correct its condition, or remove it.',
    ],
    'exclusion-incluse': ({ exclusion, autre }) => [
      `The exclusion ${cite(exclusion)} takes out nothing more than ${cite(autre)}.`,
      'Every home that it takes out of the base already leaves it by the other. Keep it if it states a reason, otherwise remove it.',
    ],
    'exclusion-legale-absente': ({ emploi }) => [
      `Nothing takes out of the base: ${faits.valeur(faitConnu('emploiVacance'), emploi)}.`,
      'The law does not count these homes in the flow. Add an exclusion, or waive the rule and say why.',
    ],
    'exclusions-sans-effet': ({ nombre: n }) => [
      `${compte(n, 'exclusion', 'exclusions')} without effect: the base is gross.`,
      'Nothing leaves a gross base before the shares apply. Choose the net base, or remove the exclusions.',
    ],
    'assiette-brute': () => [
      'Gross base: the shares apply to every vacancy.',
      'The usual reading is net: exclusions first, shares afterwards. To be agreed with each landlord.',
    ],
    'bailleur-inconnu': ({ bailleur, proche }) => [
      `Agreement with a landlord that the scenario does not have: ${cite(bailleur)}.`,
      `It applies to no home.${suggestion(proche)}`,
    ],
    'convention-double': ({ bailleur }) => [
      `Two agreements with the same landlord: ${cite(bailleur)}.`,
      'Only the first one counts. Remove one of the two.',
    ],
    'residence-inconnue': ({ residence, proche }) => [
      `Preference for a residence that the scenario does not have: ${cite(residence)}.`,
      `It applies to no home.${suggestion(proche)}`,
    ],
    'orientation-nulle': ({ contingent }) => [
      `All the preferences of ${cite(contingent)} are zero.`,
      'They have no effect. Give a weight to a cell, or clear them.',
    ],
    'convenus-absents': () => [
      'First letting by agreed number, and no number.',
      'Write how many homes of the new development go to the commune.',
    ],
    'derogation-sans-objet': ({ raison }) => [
      `A waiver has no purpose any more: ${cite(raison)}.`,
      'What it admitted is no longer found. You can withdraw it.',
    ],
  },
  loi: ({ article, aVerifier }) => (aVerifier ? `${article} (to be verified)` : article),
  derogation: (derogation) => `waiver: ${raisonDite(derogation)}`,
  depassee: ({ jusqua = 0, ...derogation }) => `waiver given up to ${partDite(jusqua)}: ${raisonDite(derogation)}`,
}
