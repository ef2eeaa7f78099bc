// The appearances that one can choose, in the order of the buttons and of the palette.
import type { ClePlaine } from '~/i18n/index.ts'
import type { Apparence } from '../theme/useTheme.ts'
import type { NomDIcone } from './Icone.tsx'

export const APPARENCES: readonly {
  readonly valeur: Apparence
  readonly nom: ClePlaine
  readonly icone: NomDIcone
}[] = [
  { valeur: 'clair', nom: 'shellClair', icone: 'clair' },
  { valeur: 'sombre', nom: 'shellSombre', icone: 'sombre' },
  { valeur: 'projecteur', nom: 'shellProjecteur', icone: 'projecteur' },
  { valeur: 'systeme', nom: 'shellAuto', icone: 'auto' },
]
