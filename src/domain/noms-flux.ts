// Names of the editions of a flux rule set: what was done, with what its sentence needs.
export type NomDeFlux =
  | { readonly code: 'flux-remplacement'; readonly titre: string }
  /** Typed in the JSON view: `lieux` counts the places that change, none when only the layout does. */
  | { readonly code: 'flux-json'; readonly lieux: number }
