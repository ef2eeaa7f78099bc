// English: the twin of fr.ts, loaded when it is chosen.
import type { Langue } from './contrat.ts'
import { accueil } from './en/accueil.ts'
import { phraseDeCondition } from './en/conditions.ts'
import { constatsDeFlux } from './en/constats-flux.ts'
import { constats } from './en/constats.ts'
import { critere } from './en/critere.ts'
import { DIFFERENCES, motsDesPoints } from './en/differences.ts'
import { EDITIONS_DE_COTATION } from './en/editions-cotation.ts'
import { EDITIONS_DES_ESSAIS } from './en/editions-essais.ts'
import { EDITIONS_DE_FLUX } from './en/editions-flux.ts'
import { EDITIONS_DE_SCENARIO } from './en/editions-scenario.ts'
import { faits } from './en/faits.ts'
import { glossaire } from './en/glossaire.ts'
import { groupes } from './en/groupes.ts'
import { json } from './en/json.ts'
import { formats } from './en/nombres.ts'
import { palette } from './en/palette.ts'
import { pieces } from './en/pieces.ts'
import { lieux, problemes } from './en/problemes.ts'
import { regles } from './en/regles.ts'
import { shell } from './en/shell.ts'
import { cite, enchaine, enumere } from './en/texte.ts'
import { visite } from './en/visite.ts'

export const anglais: Langue = {
  code: 'en',
  messages: {
    ...shell,
    ...accueil,
    ...regles,
    ...pieces,
    ...json,
    ...palette,
    ...visite,
    ...glossaire,
    ...critere,
  },
  formats,
  cite,
  enumere,
  enchaine,
  faits,
  phraseDeCondition,
  groupes,
  problemes,
  lieux,
  constats,
  constatsDeFlux,
  editions: { ...EDITIONS_DE_COTATION, ...EDITIONS_DE_FLUX, ...EDITIONS_DE_SCENARIO, ...EDITIONS_DES_ESSAIS },
  differences: DIFFERENCES,
  points: motsDesPoints,
}
