// Texts that the draft can be compared with. Pure.
import type { Cotation } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { imprimer } from '~/domain/texte.ts'
import { t } from '~/i18n/index.ts'
import type { Version } from '../etat/contrat.ts'
import { livres } from '../etat/livres.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { nomDeVersion } from '../regles/view.ts'

export interface TexteComparable {
  readonly cle: string
  readonly titre: string
  readonly contenu: Cotation | Flux
}

/** The versions of the rules, newest first; the flux as it came with the page. */
export const textesComparables = (objet: ObjetDeTexte, versions: readonly Version[]): readonly TexteComparable[] =>
  objet === 'cotation'
    ? versions.map((version) => ({ cle: version.hash, titre: nomDeVersion(version), contenu: version.contenu }))
    : [{ cle: livres.flux.id, titre: t('jsonComparerLivre'), contenu: livres.flux }]

export const texteImprime = ({ contenu }: TexteComparable): string => imprimer(contenu)
