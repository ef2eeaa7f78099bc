// Commands on a draft of the flux rules: the whole, its frame and its settings. Each gives a named edition, or says why it
// cannot. Shares: edit-flux-parts.ts; base: edit-flux-assiette.ts; the rest of the political choices: edit-flux-choix.ts.
import { avecCle } from './editer.ts'
import type { Edition } from './edition.ts'
import type { Derogation, Flux } from './flux.ts'
import { fluxProblems } from './flux-problems.ts'
import { entierProblems, moisProblems, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import type { NomDeRapprochement } from './noms-cotation.ts'
import type { NomDeFlux, ReglageDuFlux, ReglagesDuFlux } from './noms-flux.ts'
import { patchEntre } from './patch.ts'
import { fail, ok, pointer, type Problem, type Result, splitPointer } from './problem.ts'

/** Replaces the whole draft, by an import: one step of undo. */
export const replaceFlux = (avant: Flux, apres: Flux): Edition => ({
  objet: 'flux',
  nom: { code: 'flux-remplacement', titre: apres.titre },
  patch: patchEntre(avant, apres),
})

/** @param formes what the schema would say of the content wanted */
export function editionDeFlux(
  avant: Flux,
  nom: NomDeFlux | NomDeRapprochement,
  formes: readonly Problem[],
  apres: () => Flux,
): Result<Edition> {
  if (formes.length > 0) return fail(formes)
  const voulu = apres()
  const problems = fluxProblems(voulu)
  if (problems.length > 0) return fail(problems)
  return ok({ objet: 'flux', nom, patch: patchEntre(avant, voulu) })
}

export function setTitreDuFlux(flux: Flux, titre: string): Result<Edition> {
  const apres = titre.trim()
  return editionDeFlux(flux, { code: 'flux-titre', apres }, texteProblems('/titre', apres), () => ({
    ...flux,
    titre: apres,
  }))
}

export function setBaseDuFlux(flux: Flux, { type, reference }: Flux['base']): Result<Edition> {
  const base = { type, reference: reference.trim() }
  return editionDeFlux(flux, { code: 'flux-base', type }, texteProblems('/base/reference', base.reference), () => ({
    ...flux,
    base,
  }))
}

export const setModeDuFlux = (flux: Flux, mode: Flux['mode']): Result<Edition> =>
  editionDeFlux(flux, { code: 'flux-mode', mode }, [], () => ({ ...flux, mode }))

/** First and last months of the rules. */
export const setAnneesDuFlux = (flux: Flux, de: string, a: string): Result<Edition> =>
  editionDeFlux(
    flux,
    { code: 'flux-annees', de, a },
    [...moisProblems('/annees/de', de), ...moisProblems('/annees/a', a)],
    () => ({ ...flux, annees: { de, a } }),
  )

const DELAI_MAX = 24

export function setReglageDuFlux<R extends ReglageDuFlux>(
  flux: Flux,
  reglage: R,
  valeur: ReglagesDuFlux[R],
): Result<Edition> {
  const formes = typeof valeur === 'number' ? entierProblems(pointer(reglage), valeur, { min: 0, max: DELAI_MAX }) : []
  return editionDeFlux(flux, { code: 'flux-reglage', reglage, apres: valeur } as NomDeFlux, formes, () => ({
    ...flux,
    [reglage]: valeur,
  }))
}

export interface Provenance {
  readonly source?: string | undefined
  readonly hypothese?: string | undefined
}

/** What a figure may say of where it comes from: some places know a source only, and an exclusion cannot do without. */
function clesDeProvenance(at: string): { readonly hypothese: boolean; readonly obligatoire: boolean } {
  const tokens = splitPointer(at)
  const isExclusion = tokens[1] === 'exclusions'
  return { hypothese: !isExclusion && tokens.at(-2) !== 'dont', obligatoire: isExclusion }
}

export const admetUneHypothese = (at: string): boolean => clesDeProvenance(at).hypothese

type Noeud = Readonly<Record<string, unknown>>

function nodeAt(flux: Flux, tokens: readonly string[]): Noeud {
  const node = tokens.reduce<unknown>((parent, token) => (parent as Noeud | undefined)?.[token], flux)
  invariant(typeof node === 'object' && node !== null, `rien en ${tokens.join('/')}`)
  return node as Noeud
}

function withNode(node: unknown, [token, ...rest]: readonly string[], valeur: Noeud): unknown {
  if (token === undefined) return valeur
  if (Array.isArray(node)) return node.with(Number(token), withNode(node[Number(token)], rest, valeur))
  return { ...(node as Noeud), [token]: withNode((node as Noeud)[token], rest, valeur) }
}

/** @param at pointer of the object that holds the figure; an empty text takes its mention away */
export function setProvenance(flux: Flux, at: string, { source = '', hypothese = '' }: Provenance): Result<Edition> {
  const tokens = splitPointer(at)
  const { hypothese: admise, obligatoire } = clesDeProvenance(at)
  const avant = nodeAt(flux, tokens)
  const textes = { source: source.trim(), hypothese: admise ? hypothese.trim() : '' }
  const formes = (['source', 'hypothese'] as const).flatMap((cle) =>
    textes[cle] === '' && !(obligatoire && cle === 'source') ? [] : texteProblems(at + pointer(cle), textes[cle]),
  )
  const apres = (['source', 'hypothese'] as const).reduce(
    (node, cle) => avecCle(node, cle, textes[cle] === '' ? undefined : textes[cle]),
    avant,
  )
  const libelle = typeof avant['libelle'] === 'string' ? avant['libelle'] : undefined
  return editionDeFlux(flux, { code: 'flux-provenance', libelle }, formes, () => withNode(flux, tokens, apres) as Flux)
}

/** An optional list of the rules; an empty one is not written. */
export const avecListe = <K extends 'conventions' | 'orientation' | 'objectifs' | 'derogations'>(
  flux: Flux,
  cle: K,
  liste: NonNullable<Flux[K]>,
): Flux => avecCle<Flux, K>(flux, cle, liste.length === 0 ? undefined : liste)

/**
 * A finding admitted with its reason. What was admitted for more stays so.
 * @param constat its code, then what it is about (checks of the flux)
 * @param jusqua the figure admitted, in ten-thousandths
 */
export function setDerogation(
  flux: Flux,
  constat: string,
  raison: string,
  auteur = '',
  libelle = constat,
  jusqua?: number,
): Result<Edition> {
  const { derogations = [] } = flux
  const index = derogations.findIndex((derogation) => derogation.constat === constat)
  const at = pointer('derogations', index < 0 ? derogations.length : index)
  const texte = { raison: raison.trim(), auteur: auteur.trim() }
  const formes = [
    ...texteProblems(`${at}/raison`, texte.raison),
    ...(texte.auteur === '' ? [] : texteProblems(`${at}/auteur`, texte.auteur)),
  ]
  const derogation: Derogation = {
    constat,
    raison: texte.raison,
    ...(texte.auteur === '' ? {} : { auteur: texte.auteur }),
    ...(jusqua === undefined ? {} : { jusqua: Math.max(jusqua, derogations[index]?.jusqua ?? 0) }),
  }
  return editionDeFlux(flux, { code: 'flux-derogation', constat: libelle, raison: texte.raison }, formes, () =>
    avecListe(flux, 'derogations', index < 0 ? [...derogations, derogation] : derogations.with(index, derogation)),
  )
}

export const retirerDerogation = (flux: Flux, constat: string, libelle = constat): Result<Edition> =>
  editionDeFlux(flux, { code: 'flux-derogation', constat: libelle }, [], () =>
    avecListe(
      flux,
      'derogations',
      (flux.derogations ?? []).filter((derogation) => derogation.constat !== constat),
    ),
  )
