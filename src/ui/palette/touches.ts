// The keys that belong to one part of a page, where an act has none: the grid, a condition, the JSON text. A test keeps
// those of the grid in step with what it answers.
import type { ClePlaine } from '~/i18n/index.ts'
import type { Touche } from '../acts/acte.ts'

interface ToucheDeZone {
  readonly nom: ClePlaine
  readonly touches: readonly Touche[]
}

export interface Zone {
  readonly nom: ClePlaine
  readonly lignes: readonly ToucheDeZone[]
}

export const ZONES = [
  {
    nom: 'paletteZoneCondition',
    lignes: [
      { nom: 'paletteConditionDeplacer', touches: ['Alt+↑', 'Alt+↓'] },
      { nom: 'paletteConditionRentrer', touches: ['Alt+→'] },
      { nom: 'paletteConditionSortir', touches: ['Alt+←'] },
      { nom: 'paletteConditionRetirer', touches: ['Suppr'] },
    ],
  },
  {
    nom: 'paletteZoneJson',
    lignes: [
      { nom: 'paletteJsonAide', touches: ['Mod+Espace'] },
      { nom: 'paletteJsonChercher', touches: ['Mod+F'] },
      { nom: 'paletteJsonProbleme', touches: ['F8'] },
      { nom: 'paletteJsonAnnuler', touches: ['Mod+Z'] },
      { nom: 'paletteJsonRetablir', touches: ['Mod+Maj+Z'] },
      { nom: 'paletteJsonTab', touches: ['Ctrl+M'] },
    ],
  },
  {
    nom: 'paletteZoneGrille',
    lignes: [
      { nom: 'paletteGrilleAller', touches: ['Fleches'] },
      { nom: 'paletteGrilleDix', touches: ['PagePrec', 'PageSuiv'] },
      { nom: 'paletteGrilleBout', touches: ['Debut', 'Fin'] },
      { nom: 'paletteGrilleBloc', touches: ['Maj+Fleches'] },
      { nom: 'paletteGrilleTout', touches: ['Mod+A'] },
      { nom: 'paletteGrilleSaisir', touches: ['Entree', 'F2'] },
      { nom: 'paletteGrilleVider', touches: ['Suppr'] },
      { nom: 'paletteGrilleCopier', touches: ['Mod+C'] },
      { nom: 'paletteGrilleColler', touches: ['Mod+V'] },
      { nom: 'paletteGrilleLigne', touches: ['Espace'] },
      { nom: 'paletteGrilleMenu', touches: ['Maj+F10'] },
      { nom: 'paletteGrilleVolet', touches: ['Entree'] },
      { nom: 'paletteGrilleNiveau', touches: ['D'] },
      { nom: 'paletteGrilleLaisser', touches: ['Echap'] },
    ],
  },
] as const satisfies readonly Zone[]
