// Editions of a flow rule set in English: one sentence for each name.
import type { GenreDuFlux, NomDeFlux } from '~/domain/noms-flux.ts'
import type { MotsDEdition } from '../contrat.ts'
import { texteJson } from './editions-cotation.ts'
import { ARRONDIS, BASES, CALCULS, CONTROLEURS, MODES, partDite, REGIMES, REPORTS, RESERVATAIRES } from './flux-mots.ts'
import { compte, mois, nombre } from './nombres.ts'
import { cite } from './texte.ts'

const GENRES: Readonly<Record<GenreDuFlux, string>> = {
  contingent: 'quota',
  sousPart: 'sub-share',
  exclusion: 'exclusion',
  convention: 'agreement with',
  objectif: 'target',
}

const capital = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

const reglage = (nom: Extract<NomDeFlux, { code: 'flux-reglage' }>): string => {
  switch (nom.reglage) {
    case 'controleur':
      return `Giving of turns: ${CONTROLEURS[nom.apres]}`
    case 'report':
      return `Carry-over of gaps: ${REPORTS[nom.apres]}`
    case 'arrondi':
      return `Rounding of targets: ${ARRONDIS[nom.apres]}`
    case 'tourConsomme':
      return `Lapsed turn: ${nom.apres ? 'counted' : 'not counted'}`
    case 'delaiPropositionMois':
      return `Time to propose: ${compte(nom.apres, 'month', 'months')}`
  }
}

export const EDITIONS_DE_FLUX: MotsDEdition<NomDeFlux> = {
  'flux-remplacement': (nom) => `Start again from ${cite(nom.titre)}`,
  'flux-json': (nom) => texteJson(nom.lieux),
  'flux-titre': (nom) => `Flow rules renamed ${cite(nom.apres)}`,
  'flux-base': (nom) => `Basis of the flow rules: ${BASES[nom.type]}`,
  'flux-mode': (nom) => `Reservation mode: ${MODES[nom.mode]}`,
  'flux-annees': (nom) => `Years of the flow rules: ${mois(nom.de)} to ${mois(nom.a)}`,
  'flux-part': ({ contingent, apres, du, bailleur }) =>
    `Share of ${cite(contingent)}${bailleur === undefined ? '' : ` at ${bailleur}`}: ${partDite(apres)}${du === undefined ? '' : ` from ${mois(du)}`}`,
  'flux-date-retiree': (nom) => `Shares of ${mois(nom.du)} removed`,
  'flux-reserves': ({ contingent, apres }) =>
    `Homes reserved for ${cite(contingent)}: ${apres === undefined ? 'unknown' : nombre(apres)}`,
  'flux-sous-part': ({ sousPart, apres }) => `Sub-share ${cite(sousPart)}: ${partDite(apres)}`,
  'flux-reservataire': ({ contingent, reservataire }) =>
    `Reserving body of ${cite(contingent)}: ${RESERVATAIRES[reservataire]}`,
  'flux-ajout': ({ genre, libelle }) => `New ${GENRES[genre]} ${cite(libelle)}`,
  'flux-retrait': ({ genre, libelle }) => `${capital(GENRES[genre])} ${cite(libelle)} removed`,
  'flux-renommage': ({ genre, avant, apres }) => `${capital(GENRES[genre])} ${cite(avant)} renamed ${cite(apres)}`,
  'flux-provenance': ({ libelle }) => (libelle === undefined ? 'Source of a figure' : `Source of ${cite(libelle)}`),
  'flux-assiette': (nom) => `${capital(CALCULS[nom.calcul])} base`,
  'flux-part-retiree': (nom) => `Share taken out of the base: ${partDite(nom.apres)}`,
  'flux-exclusion-condition': ({ libelle }) => `Condition of the exclusion ${cite(libelle)}`,
  'flux-reglage': reglage,
  'flux-regime': (nom) => `First letting: ${REGIMES[nom.regime]}`,
  'flux-convenus': ({ apres }) => (apres === undefined ? 'Agreed number removed' : `Agreed number: ${nombre(apres)}`),
  'flux-poids': ({ contingent, apres }) =>
    apres === undefined
      ? `Preference of ${cite(contingent)} removed`
      : `Preference of ${cite(contingent)}: ${nombre(apres)}`,
  'flux-objectif': ({ libelle, apres }) => `Target ${cite(libelle)}: ${partDite(apres)}`,
  'flux-derogation': ({ raison }) => (raison === undefined ? 'Waiver withdrawn' : `Waiver: ${raison}`),
}
