// Axes and groups of households in words: the short name that a chart prints, and the plural subject of a sentence.
import type { Axe } from '~/analysis/groupes.ts'
import { FAITS_DE_BASE } from '~/domain/dictionnaire.ts'
import { majuscule } from './phrase.ts'

export const MOTS_DES_AXES: Readonly<Record<Axe, string>> = {
  famille: 'Ménage',
  trancheAge: 'Âge du demandeur',
  logement: 'Logement actuel',
  premierQuartile: 'Ressources',
  typeDemande: 'Type de demande',
}

export interface MotsDeGroupe {
  /** « Famille monoparentale ». */
  readonly court: string
  /** « les familles monoparentales », plural, ready for a verb. */
  readonly sujet: string
}

const MOTS: Readonly<Record<string, Readonly<Record<string, MotsDeGroupe>>>> = {
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
}

const AGES = new Map(
  FAITS_DE_BASE.find(({ id }) => id === 'trancheAge')?.valeurs?.map(({ id, libelle }) => [id, libelle]),
)

/** The words of a group; its own id when the axis does not know it. */
export function motsDuGroupe(axe: Axe, groupe: string): MotsDeGroupe {
  const age = axe === 'trancheAge' ? AGES.get(groupe) : undefined
  if (age !== undefined) return { court: majuscule(age), sujet: `les demandeurs de ${age}` }
  return MOTS[axe]?.[groupe] ?? { court: groupe, sujet: `le groupe ${groupe}` }
}
