// Every act of the workbench, in the order of the palette. The shortcuts are those that carry keys.
import type { EtatAtelier } from '../etat/contrat.ts'
import { VISITER } from '../visite/visite.ts'
import type { Acte } from './acte.ts'
import { AFFICHAGE } from './affichage.ts'
import { choixDe } from './choix.ts'
import { REPRENDRE_SYNTHETIQUE } from './cohorte.ts'
import { GLOSSAIRE, PALETTE, RACCOURCIS } from './fenetres.ts'
import { ANNULER, RETABLIR } from './historique.ts'
import { ALLER } from './pages.ts'
import { TRAVAUX } from './travaux.ts'

/** Those that do not depend on what the work holds. */
export const ACTES: readonly Acte[] = [
  ANNULER,
  RETABLIR,
  ...ALLER,
  ...TRAVAUX,
  REPRENDRE_SYNTHETIQUE,
  ...AFFICHAGE,
  VISITER,
  RACCOURCIS,
  GLOSSAIRE,
  PALETTE,
]

export const A_TOUCHES: readonly Acte[] = ACTES.filter(({ touches }) => touches.length > 0)

/** All that can be asked of the workbench as it is. */
export const actesDe = (etat: EtatAtelier): readonly Acte[] => [...ACTES, ...choixDe(etat)]
