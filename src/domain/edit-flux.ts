// Commands on a draft of the flux rules. Each gives a named edition, or says why it cannot.
import type { Edition } from './edition.ts'
import type { Flux } from './flux.ts'
import { patchEntre } from './patch.ts'

/** Replaces the whole draft, by an import: one step of undo. */
export const replaceFlux = (avant: Flux, apres: Flux): Edition => ({
  objet: 'flux',
  nom: { code: 'flux-remplacement', titre: apres.titre },
  patch: patchEntre(avant, apres),
})
