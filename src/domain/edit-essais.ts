// Commands on the test cases of a rule set. Each gives a named edition, or says why it cannot. What the rules say of a case
// is given by the caller, who ran them: nothing is computed here.
import { canonicalJson } from './hash.ts'
import type { Edition } from './edition.ts'
import { type Attendu, type CasDEssai, type Essais, ID_DE_CAS_MAX, NOM_DE_CAS_MAX, type OrdreDesCas } from './essais.ts'
import { CAS_MAX, essaisProblems, texteProblems } from './essais-problems.ts'
import { invariant } from './invariant.ts'
import type { NomDEssais } from './noms-essais.ts'
import { completer } from './ordre-essais.ts'
import { patchEntre } from './patch.ts'
import { fail, ok, pointer, type Result } from './problem.ts'

/** Ce que les règles disent aujourd’hui : de chaque cas, et leur ordre. */
export interface DitDesRegles {
  readonly attendus: ReadonlyMap<string, Attendu>
  /** Cases whose criteria, points or score are not those expected. */
  readonly changes: ReadonlySet<string>
  readonly ordre: OrdreDesCas
}

function editionVers(avant: Essais, apres: Essais, nom: NomDEssais): Result<Edition> {
  const problems = essaisProblems(apres)
  return problems.length > 0 ? fail(problems) : ok({ objet: 'essais', nom, patch: patchEntre(avant, apres) })
}

function casDe({ cas }: Essais, id: string): { readonly cas: CasDEssai; readonly index: number } {
  const index = cas.findIndex((un) => un.id === id)
  const un = cas[index]
  invariant(un, `cas d’essai « ${id} » absent`)
  return { cas: un, index }
}

const parGrille = (faire: (grille: keyof OrdreDesCas) => readonly string[]): OrdreDesCas => ({
  primo: faire('primo'),
  mutation: faire('mutation'),
})

const sans = ({ ordre }: Essais, ids: ReadonlySet<string>): OrdreDesCas =>
  parGrille((grille) => ordre[grille].filter((id) => !ids.has(id)))

/** An id made of the name, that no case has. */
export function idDeCas(nom: string, pris: readonly string[]): string {
  const slug = nom
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, ID_DE_CAS_MAX - `-${CAS_MAX}`.length)
    .replaceAll(/^-|-$/g, '')
  const base = slug === '' ? 'cas' : slug
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`
    if (!pris.includes(id)) return id
  }
}

/** The case of the same application, when one is kept already. */
export const casPareil = ({ cas }: Essais, demande: CasDEssai['demande']): CasDEssai | undefined =>
  cas.find((un) => canonicalJson(un.demande) === canonicalJson(demande))

/** @param dit of all the cases, those included */
export function ajouterCas(
  essais: Essais,
  cas: readonly CasDEssai[],
  { ordre, changes }: Pick<DitDesRegles, 'ordre' | 'changes'>,
): Result<Edition> {
  const [premier] = cas
  invariant(premier, 'aucun cas à ajouter')
  return editionVers(
    essais,
    {
      ...essais,
      cas: [...essais.cas, ...cas],
      ordre: parGrille((grille) => completer(essais.ordre[grille], ordre[grille], changes)),
    },
    cas.length === 1 ? { code: 'essais-ajout', nom: premier.nom } : { code: 'essais-ajouts', n: cas.length },
  )
}

export function retirerCas(essais: Essais, id: string): Result<Edition> {
  const { cas, index } = casDe(essais, id)
  return editionVers(
    essais,
    { ...essais, cas: essais.cas.toSpliced(index, 1), ordre: sans(essais, new Set([id])) },
    { code: 'essais-retrait', nom: cas.nom },
  )
}

export function renommerCas(essais: Essais, id: string, nom: string): Result<Edition> {
  const { cas, index } = casDe(essais, id)
  const formes = texteProblems(nom, pointer('cas', index, 'nom'), NOM_DE_CAS_MAX)
  if (formes.length > 0) return fail(formes)
  return editionVers(
    essais,
    { ...essais, cas: essais.cas.with(index, { ...cas, nom }) },
    { code: 'essais-renommage', avant: cas.nom, apres: nom },
  )
}

/** Accepts what the rules say now of some cases: matches, score, and place among the others. */
export function accorderCas(essais: Essais, ids: readonly string[], dit: DitDesRegles): Result<Edition> {
  const accordes = new Set(ids)
  const [premier] = ids
  invariant(premier !== undefined, 'aucun cas à accorder')
  const cas = essais.cas.map((un) => {
    const attendu = accordes.has(un.id) ? dit.attendus.get(un.id) : undefined
    return attendu ? { ...un, attendu } : un
  })
  const changes = new Set([...dit.changes].filter((id) => !accordes.has(id)))
  const reste = sans(essais, accordes)
  return editionVers(
    essais,
    { ...essais, cas, ordre: parGrille((grille) => completer(reste[grille], dit.ordre[grille], changes)) },
    ids.length === 1
      ? { code: 'essais-accord', nom: casDe(essais, premier).cas.nom }
      : { code: 'essais-accords', n: ids.length },
  )
}

/** Other test cases take the place of these. */
export const remplacerEssais = (essais: Essais, apres: Essais): Result<Edition> =>
  editionVers(essais, apres, { code: 'essais-remplacement', n: apres.cas.length })
