// The terms that the glossary explains, in its order. Their words: i18n, one name and one definition each.
export const MOTS_EXPLIQUES = [
  'Assiette',
  'Cil',
  'Cohorte',
  'Contingent',
  'Cotation',
  'Dalo',
  'Financements',
  'Flux',
  'Graine',
  'Hyp',
  'Intervalle',
  'Kendall',
  'Marge',
  'Pdalhpd',
  'Qpv',
  'Reservataire',
  'Segment',
  'Sensibilite',
  'Siao',
  'Stock',
  'Tour',
] as const

export type MotExplique = (typeof MOTS_EXPLIQUES)[number]
