// Names of the editions of the scenarios: what was done, with what its sentence needs.
export type NomDeScenario =
  | { readonly code: 'scenario-remplacement'; readonly titre: string }
  /** The scenario that the pages compute on. */
  | { readonly code: 'scenario-choisi'; readonly titre: string }
