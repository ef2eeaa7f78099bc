// The objects that have versions, in English.
import type { Jumeau } from '../contrat.ts'
import type { lignees as fr } from '../fr/lignees.ts'
import { cite } from './texte.ts'

export const lignees: Jumeau<typeof fr> = {
  page: ({ genre, titre }) =>
    ({
      cotation: 'Versions of the rule set',
      flux: 'Versions of the flow rules',
      scenario: `Versions of the scenario ${cite(titre)}`,
    })[genre],
  objetMontre: 'Versions shown:',
  objet: 'Object whose versions are shown',
  objetNom: ({ genre }) => ({ cotation: 'Points', flux: 'Flow', scenario: 'Scenario' })[genre],
  scenarioMontre: 'Scenario whose versions are shown',
  sansVersion: 'No version has been saved yet.',
  sansEffet: ({ genre }) =>
    genre === 'flux'
      ? 'Flow rules change no application’s rank: their effect is read in Districts.'
      : 'A scenario changes no rule: what it gives is read in Districts.',
  sansDossier: 'A scenario is kept, compared and taken again; it is not deliberated.',
  pieceImpactSansObjet: 'not applicable: flow rules change no application’s rank',
  sansEchange: 'Flow rules are signed here; only the scoring rules can be sent to another workshop to be signed.',
  ouvrirVersion: 'Open',
  ouvrirVersionNom: ({ nom }) => `Open ${nom}`,
  lecture: ({ nom }) => `Content: ${nom}`,
  lire: 'Read what was saved',
  texteDe: ({ nom }) => `Text of ${nom}, read only`,
  enregistrerTitre: ({ genre }) =>
    ({
      cotation: 'Save a version of the rule set',
      flux: 'Save a version of the flow rules',
      scenario: 'Save a version of the scenario',
    })[genre],
  titre: ({ genre }) =>
    ({ cotation: 'Title of the rule set', flux: 'Title of the flow rules', scenario: 'Title of the scenario' })[genre],
  dejaVersion: 'The draft says the same as the version that it comes from.',
  enregistree: ({ nom }) => `Version saved: ${nom}`,
}
