// Axes and groups of households in English.
import type { Langue } from '../contrat.ts'
import { majuscule } from '../signes.ts'

export const groupes: Langue['groupes'] = {
  axes: {
    famille: 'Household',
    trancheAge: 'Age of the applicant',
    logement: 'Current home',
    premierQuartile: 'Income',
    typeDemande: 'Type of application',
  },
  mots: {
    famille: {
      personneSeule: { court: 'Single person', sujet: 'single people' },
      monoparentale: { court: 'Lone-parent family', sujet: 'lone-parent families' },
      sansEnfant: { court: 'Adults, no children', sujet: 'households of several adults without children under 18' },
      avecEnfants: { court: 'Adults and children', sujet: 'households of several adults with children under 18' },
    },
    logement: {
      sansToit: { court: 'Homeless', sujet: 'households without a home' },
      temporaire: { court: 'Temporary housing', sujet: 'households in temporary housing' },
      heberge: { court: 'Staying with others', sujet: 'households staying with others or with family' },
      prive: { court: 'Private housing', sujet: 'households in private housing' },
      hlm: { court: 'Social tenant (HLM)', sujet: 'social tenants (HLM)' },
    },
    premierQuartile: {
      oui: { court: 'First quartile', sujet: 'households in the first income quartile' },
      non: { court: 'Other quartiles', sujet: 'households above the first income quartile' },
      inconnu: { court: 'Income unknown', sujet: 'households whose income is unknown' },
    },
    typeDemande: {
      primo: { court: 'First-time', sujet: 'first-time applicants' },
      mutation: { court: 'Transfer', sujet: 'transfer applications' },
    },
  },
  age: (tranche) => ({ court: majuscule(tranche), sujet: `applicants aged ${tranche}` }),
  inconnu: (groupe) => ({ court: groupe, sujet: `the group ${groupe}` }),
}
