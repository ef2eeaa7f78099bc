// Version of the engine: part of a run's key (model.md §4). It changes when the same rule set and cohort may give
// another score, order or list, never for speed.
export const VERSION_DU_MOTEUR = '1.2.0'
