// English: the twin of fr.ts, loaded when it is chosen.
import type { Langue } from './contrat.ts'
import { accueil } from './en/accueil.ts'
import { DIFFERENCES, motsDesPoints } from './en/differences.ts'
import { EDITIONS_DE_COTATION } from './en/editions-cotation.ts'
import { EDITIONS_DE_FLUX } from './en/editions-flux.ts'
import { EDITIONS_DE_SCENARIO } from './en/editions-scenario.ts'
import { formats } from './en/nombres.ts'
import { pieces } from './en/pieces.ts'
import { cite, enumere } from './en/texte.ts'
import { francais, fr } from './fr.ts'

export const anglais: Langue = {
  ...francais,
  code: 'en',
  messages: { ...fr, ...accueil, ...pieces },
  formats,
  cite,
  enumere,
  editions: { ...EDITIONS_DE_COTATION, ...EDITIONS_DE_FLUX, ...EDITIONS_DE_SCENARIO },
  differences: DIFFERENCES,
  points: motsDesPoints,
}
