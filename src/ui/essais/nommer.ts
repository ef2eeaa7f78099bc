// The name that a household gets when it is kept: what it meets, in its grid. The user may write another one.
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import type { DemandeAGarder, DemandeProduite } from '~/analysis/essais/garder.ts'
import { type Essais, NOM_DE_CAS_MAX } from '~/domain/essais.ts'
import type { Explication } from '~/engine/index.ts'
import { enumere } from '~/i18n/phrase.ts'
import { m } from './mots.ts'

/** Past these, the others are counted. */
const CRITERES_DITS = 3

const couper = (texte: string, suite: string): string =>
  texte.length + suite.length <= NOM_DE_CAS_MAX
    ? texte + suite
    : `${texte.slice(0, NOM_DE_CAS_MAX - suite.length - 1)}\u2026${suite}`

/**
 * @param ids criteria met, the heaviest first
 * @param pris names that other cases have
 */
export function nomDuCas(
  { grille, ids }: { readonly grille: NomDeGrille; readonly ids: readonly string[] },
  { criteres }: Cotation,
  pris: readonly string[],
): string {
  const remplis = ids.flatMap((id) => criteres.find((un) => un.id === id)?.libelle ?? [])
  const dits = remplis.slice(0, CRITERES_DITS)
  const autres = remplis.length - dits.length
  const enumeres = enumere([...dits, ...(autres > 0 ? [m('nomAutres', { n: autres })] : [])], 'et')
  const texte = m('nomDuCas', { grille: m('grille', { grille }), remplis: enumeres })
  for (let n = 1; ; n++) {
    const nom = couper(texte, n === 1 ? '' : ` (${n})`)
    if (!pris.includes(nom)) return nom
  }
}

/** Applications made by the engine, each named. */
export function nommerTous(
  produites: readonly DemandeProduite[],
  cotation: Cotation,
  { cas }: Essais,
): readonly DemandeAGarder[] {
  const pris = cas.map(({ nom }) => nom)
  return produites.map(({ faits, criteres }) => {
    const nom = nomDuCas({ grille: faits.typeDemande, ids: criteres }, cotation, pris)
    pris.push(nom)
    return { nom, faits }
  })
}

/** Criteria that a household meets, the heaviest first. @param tus those that the page does not show */
export const remplisDe = ({ criteres }: Pick<Explication, 'criteres'>, tus: ReadonlySet<string>): readonly string[] =>
  criteres
    .filter(({ id, etat }) => etat === 'vrai' && !tus.has(id))
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id)
