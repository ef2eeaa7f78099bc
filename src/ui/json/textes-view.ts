// Texts that the draft can be compared with. Pure.
import type { Contenus } from '~/domain/genre.ts'
import { imprimer } from '~/domain/texte.ts'
import type { Version } from '../etat/contrat.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { nomDeVersion } from '../regles/view.ts'

export interface TexteComparable {
  readonly cle: string
  readonly titre: string
  readonly contenu: Contenus[ObjetDeTexte]
}

/** The versions of the rules, newest first. */
export const textesComparables = (versions: readonly Version<ObjetDeTexte>[]): readonly TexteComparable[] =>
  versions.map((version) => ({ cle: version.hash, titre: nomDeVersion(version), contenu: version.contenu }))

export const texteImprime = ({ contenu }: TexteComparable): string => imprimer(contenu)
