// Editions of a flux rule set in French: one sentence for each name.
import type { GenreDuFlux, NomDeFlux } from '~/domain/noms-flux.ts'
import type { MotsDEdition } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { texteJson } from './editions-cotation.ts'
import { ARRONDIS, BASES, CALCULS, CONTROLEURS, MODES, partDite, REGIMES, REPORTS, RESERVATAIRES } from './flux-mots.ts'
import { compte, mois, nombre } from './nombres.ts'
import { cite } from './texte.ts'

const DEUX_POINTS = `${INSECABLE}: `

/** « Nouveau contingent », « Contingent retiré », « Contingent renommé ». */
const GENRES: Readonly<Record<GenreDuFlux, readonly [ajout: string, nom: string, accord: string]>> = {
  contingent: ['Nouveau contingent', 'Contingent', ''],
  sousPart: ['Nouvelle sous-part', 'Sous-part', 'e'],
  exclusion: ['Nouvelle exclusion', 'Exclusion', 'e'],
  convention: ['Nouvelle convention', 'Convention', 'e'],
  objectif: ['Nouvel objectif', 'Objectif', ''],
}

const reglage = (nom: Extract<NomDeFlux, { code: 'flux-reglage' }>): string => {
  switch (nom.reglage) {
    case 'controleur':
      return `Orientation${DEUX_POINTS}${CONTROLEURS[nom.apres]}`
    case 'report':
      return `Report des écarts${DEUX_POINTS}${REPORTS[nom.apres]}`
    case 'arrondi':
      return `Arrondi des objectifs${DEUX_POINTS}${ARRONDIS[nom.apres]}`
    case 'tourConsomme':
      return `Tour échu${DEUX_POINTS}${nom.apres ? 'compté' : 'non compté'}`
    case 'delaiPropositionMois':
      return `Délai de proposition${DEUX_POINTS}${compte(nom.apres, 'mois', 'mois')}`
  }
}

export const EDITIONS_DE_FLUX: MotsDEdition<NomDeFlux> = {
  'flux-remplacement': (nom) => `Reprise de ${cite(nom.titre)}`,
  'flux-json': (nom) => texteJson(nom.lieux),
  'flux-titre': (nom) => `Flux renommé ${cite(nom.apres)}`,
  'flux-base': (nom) => `Fondement du flux${DEUX_POINTS}${BASES[nom.type]}`,
  'flux-mode': (nom) => `Mode de réservation${DEUX_POINTS}${MODES[nom.mode]}`,
  'flux-annees': (nom) => `Années du flux${DEUX_POINTS}de ${mois(nom.de)} à ${mois(nom.a)}`,
  'flux-part': ({ contingent, apres, du, bailleur }) =>
    `Part de ${cite(contingent)}${bailleur === undefined ? '' : ` chez ${bailleur}`}${DEUX_POINTS}${partDite(apres)}${du === undefined ? '' : ` à partir de ${mois(du)}`}`,
  'flux-date-retiree': (nom) => `Parts de ${mois(nom.du)} retirées`,
  'flux-reserves': ({ contingent, apres }) =>
    `Réservations de ${cite(contingent)}${DEUX_POINTS}${apres === undefined ? 'inconnues' : compte(apres, 'logement', 'logements')}`,
  'flux-sous-part': ({ sousPart, apres }) => `Sous-part ${cite(sousPart)}${DEUX_POINTS}${partDite(apres)}`,
  'flux-reservataire': ({ contingent, reservataire }) =>
    `Réservataire de ${cite(contingent)}${DEUX_POINTS}${RESERVATAIRES[reservataire]}`,
  'flux-ajout': ({ genre, libelle }) => `${GENRES[genre][0]} ${cite(libelle)}`,
  'flux-retrait': ({ genre, libelle }) => `${GENRES[genre][1]} ${cite(libelle)} retiré${GENRES[genre][2]}`,
  'flux-renommage': ({ genre, avant, apres }) =>
    `${GENRES[genre][1]} ${cite(avant)} renommé${GENRES[genre][2]} ${cite(apres)}`,
  'flux-provenance': ({ libelle }) => (libelle === undefined ? 'Source d’un chiffre' : `Source de ${cite(libelle)}`),
  'flux-assiette': (nom) => `Assiette ${CALCULS[nom.calcul]}`,
  'flux-part-retiree': (nom) => `Part retirée de l’assiette${DEUX_POINTS}${partDite(nom.apres)}`,
  'flux-exclusion-condition': ({ libelle }) => `Condition de l’exclusion ${cite(libelle)}`,
  'flux-reglage': reglage,
  'flux-regime': (nom) => `Première location${DEUX_POINTS}${REGIMES[nom.regime]}`,
  'flux-convenus': ({ apres }) =>
    apres === undefined
      ? 'Nombre convenu retiré'
      : `Nombre convenu${DEUX_POINTS}${compte(apres, 'logement', 'logements')}`,
  'flux-poids': ({ contingent, apres }) =>
    apres === undefined
      ? `Préférence de ${cite(contingent)} retirée`
      : `Préférence de ${cite(contingent)}${DEUX_POINTS}${nombre(apres)}`,
  'flux-objectif': ({ libelle, apres }) => `Objectif ${cite(libelle)}${DEUX_POINTS}${partDite(apres)}`,
  'flux-derogation': ({ raison }) =>
    raison === undefined ? 'Dérogation retirée' : `Dérogation${DEUX_POINTS}${raison}`,
}
