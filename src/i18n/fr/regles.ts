// Words of the rules page. Keys begin with `regles`.
export const regles = {
  reglesTitre: 'Règles',
} as const
