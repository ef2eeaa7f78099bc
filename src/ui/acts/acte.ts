// What a person can do with the workbench, as records: the button, the shortcut and the menu read the same one. An act
// that cannot be made says why in a sentence.
import type { EtatAtelier } from '../etat/contrat.ts'

/** « Mod+Z », « Mod+Maj+Z » : Mod est Ctrl, ou Cmd sur un Mac. */
export type Touche = string

export interface Acte {
  readonly id: string
  /** The first one is the one that is shown. */
  readonly touches: readonly Touche[]
  /** What it would do now, named: « Annuler : C07, grille mutation : 25 → 40 ». */
  readonly libelle: (etat: EtatAtelier) => string
  /** Why it cannot be made now; undefined when it can. */
  readonly empeche: (etat: EtatAtelier) => string | undefined
  readonly faire: () => Promise<void>
}
