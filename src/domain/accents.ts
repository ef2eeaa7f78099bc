// Letters without their accents: what two spellings of one word share.
export const sansAccents = (texte: string): string => texte.normalize('NFD').replaceAll(/\p{Mn}/gu, '')
