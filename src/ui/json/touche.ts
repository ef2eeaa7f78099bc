// What the grid says of a criterion's coverage, for the text view.
import type { ReglesVue } from '../regles/view.ts'

/** @returns the share of the cohort that a criterion touches, in words; undefined when it is not known. */
export function toucheDansLaGrille({ bandes }: ReglesVue): (critere: string) => string | undefined {
  const lignes = bandes.flatMap((bande) => bande.lignes)
  return (critere) => lignes.find(({ id }) => id === critere)?.touche?.texte
}
