// Words of the neighbourhoods page. Keys begin with `quartiers`.
export const quartiers = {
  quartiersTitre: 'Quartiers',
} as const
