// Names of the editions of the test cases: what was done, with what its sentence needs.

/** Cases are named by their names. */
export type NomDEssais =
  | { readonly code: 'essais-remplacement' | 'essais-ajouts' | 'essais-accords'; readonly n: number }
  | { readonly code: 'essais-ajout' | 'essais-retrait' | 'essais-accord'; readonly nom: string }
  | { readonly code: 'essais-renommage'; readonly avant: string; readonly apres: string }
