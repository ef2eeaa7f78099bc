import { francais } from '../fr.ts'

export const phraseDeCondition = francais.phraseDeCondition
