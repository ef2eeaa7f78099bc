// What a person can do with the workbench, as records: the button, the shortcut and the menu read the same one. An act
// that cannot be made says why in a sentence.
import type { ClePlaine } from '~/i18n/index.ts'
import type { EtatAtelier } from '../etat/contrat.ts'

/** « Mod+Z », « Mod+Maj+Z », « F1 », « ? » : Mod est Ctrl, ou Cmd sur un Mac. */
export type Touche = string

/** Où l’acte se range, dans la palette et dans la liste des raccourcis. */
export const GROUPES = ['historique', 'pages', 'regles', 'flux', 'scenarios', 'versions', 'affichage', 'aide'] as const
export type Groupe = (typeof GROUPES)[number]

export interface Acte {
  readonly id: string
  readonly groupe: Groupe
  /** The first one is the one that is shown. */
  readonly touches: readonly Touche[]
  /** What it would do now, named: « Annuler : C07, grille mutation : 25 → 40 ». */
  readonly libelle: (etat: EtatAtelier) => string
  /** Its name whatever the state, for the list of shortcuts and for a search; `libelle` when absent. */
  readonly nom?: () => string
  /** Other words that find it, in one text. */
  readonly mots?: ClePlaine
  /** Found by those words alone: its label speaks of another thing, that nobody who types it wants undone. */
  readonly parMots?: true
  /** Why it cannot be made now; undefined when it can. */
  readonly empeche: (etat: EtatAtelier) => string | undefined
  readonly faire: (etat: EtatAtelier) => Promise<void>
}
