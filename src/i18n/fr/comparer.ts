// Words of the comparison page. Keys begin with `comparer`.
export const comparer = {
  comparerTitre: 'Comparer',
} as const
