// Axes and groups of households in French.
import type { Langue } from '../contrat.ts'
import { majuscule } from '../signes.ts'

export const groupes: Langue['groupes'] = {
  axes: {
    famille: 'Ménage',
    trancheAge: 'Âge du demandeur',
    logement: 'Logement actuel',
    premierQuartile: 'Ressources',
    typeDemande: 'Type de demande',
  },
  mots: {
    famille: {
      personneSeule: { court: 'Personne seule', sujet: 'les personnes seules' },
      monoparentale: { court: 'Famille monoparentale', sujet: 'les familles monoparentales' },
      sansEnfant: { court: 'Adultes sans mineur', sujet: 'les ménages de plusieurs adultes sans enfant mineur' },
      avecEnfants: { court: 'Adultes avec mineurs', sujet: 'les ménages de plusieurs adultes avec enfants mineurs' },
    },
    logement: {
      sansToit: { court: 'Sans logement', sujet: 'les ménages sans logement' },
      temporaire: { court: 'Logement temporaire', sujet: 'les ménages en logement temporaire' },
      heberge: { court: 'Hébergé par un tiers', sujet: 'les ménages hébergés par un tiers ou la famille' },
      prive: { court: 'Logement privé', sujet: 'les ménages logés dans le privé' },
      hlm: { court: 'Locataire HLM', sujet: 'les locataires HLM' },
    },
    premierQuartile: {
      oui: { court: 'Premier quartile', sujet: 'les ménages du premier quartile de ressources' },
      non: { court: 'Autres quartiles', sujet: 'les ménages au-delà du premier quartile de ressources' },
      inconnu: { court: 'Ressources inconnues', sujet: 'les ménages aux ressources inconnues' },
    },
    typeDemande: {
      primo: { court: 'Primo', sujet: 'les primo-demandeurs' },
      mutation: { court: 'Mutation', sujet: 'les demandes de mutation' },
    },
  },
  age: (tranche) => ({ court: majuscule(tranche), sujet: `les demandeurs de ${tranche}` }),
  inconnu: (groupe) => ({ court: groupe, sujet: `le groupe ${groupe}` }),
}
