// French: what the first load says; a page loaded on demand brings its own words (mots.ts). One object per file, keys
// prefixed by its name, values plain strings or functions of one object; then the words that the readers ask for. Another
// language is a `Langue` too, checked by the compiler.
import type { Jumeau, Langue } from './contrat.ts'
import { accueil } from './fr/accueil.ts'
import { phraseDeCondition } from './fr/conditions.ts'
import { constatsDeFlux } from './fr/constats-flux.ts'
import { critere } from './fr/critere.ts'
import { DIFFERENCES, motsDesPoints } from './fr/differences.ts'
import { EDITIONS_DE_COTATION } from './fr/editions-cotation.ts'
import { EDITIONS_DES_ESSAIS } from './fr/editions-essais.ts'
import { EDITIONS_DE_FLUX } from './fr/editions-flux.ts'
import { EDITIONS_DE_SCENARIO } from './fr/editions-scenario.ts'
import { faits } from './fr/faits.ts'
import { glossaire } from './fr/glossaire.ts'
import { groupes } from './fr/groupes.ts'
import { json } from './fr/json.ts'
import { formats } from './fr/nombres.ts'
import { palette } from './fr/palette.ts'
import { pieces } from './fr/pieces.ts'
import { lieux, problemes } from './fr/problemes.ts'
import { regles } from './fr/regles.ts'
import { shell } from './fr/shell.ts'
import { cite, enchaine, enumere } from './fr/texte.ts'
import { visite } from './fr/visite.ts'

/** The files of messages, by the prefix of their keys. */
export const fichiers = {
  shell,
  accueil,
  regles,
  pieces,
  json,
  palette,
  visite,
  glossaire,
  critere,
} as const

export const fr = {
  ...shell,
  ...accueil,
  ...regles,
  ...pieces,
  ...json,
  ...palette,
  ...visite,
  ...glossaire,
  ...critere,
} as const

/** Clé d’une phrase de la page. */
export type Cle = keyof typeof fr

/** The same keys with the same parameters, in any language. */
export type Messages = Jumeau<typeof fr>

export const francais: Langue = {
  code: 'fr',
  messages: fr,
  formats,
  cite,
  enumere,
  enchaine,
  faits,
  phraseDeCondition,
  groupes,
  problemes,
  lieux,
  constatsDeFlux,
  editions: { ...EDITIONS_DE_COTATION, ...EDITIONS_DE_FLUX, ...EDITIONS_DE_SCENARIO, ...EDITIONS_DES_ESSAIS },
  differences: DIFFERENCES,
  points: motsDesPoints,
}
