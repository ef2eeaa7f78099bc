// The record of a version and the signatures on it, as a file: what goes from one workshop to another to be signed, what
// comes back, and what a bundle carries. What a signature proves, `signatures.ts` says.
import type { Deliberation, Signature } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { GENRES } from '~/domain/genre.ts'
import { canonicalJson, type Hash } from '~/domain/hash.ts'
import { parseJson } from '~/domain/json.ts'
import { formatProblem, parseCotation } from '~/domain/parse.ts'
import { isPlain } from '~/domain/patch.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import type { Version } from './versions.ts'

/** Fiche d’une version, et qui l’a signée. */
export interface FicheSignee {
  readonly version: Version
  readonly signatures: readonly Signature[]
}

/** Ce qui voyage avec une fiche à signer. */
export interface Joint {
  /** For who must read the rules before signing. */
  readonly contenu?: Cotation
  /** For who signs the decision as well. */
  readonly deliberation?: Deliberation
}

const FORMAT = 'atelier-cil/version-signee@1'

/** Canonical: the same record and signatures make the same file. */
export const ficheJson = ({ version, signatures }: FicheSignee, joint: Joint = {}): string =>
  canonicalJson({ format: FORMAT, version, signatures, ...joint })

type Champs = Readonly<Record<string, unknown>>

/** A longer text was not typed in a workshop. */
const LONGUEUR_MAX = 10_000
const isTexte = (valeur: unknown): valeur is string => typeof valeur === 'string' && valeur.length <= LONGUEUR_MAX
/** An ISO day, or day and time. */
const isDate = (valeur: unknown): boolean => isTexte(valeur) && /^\d{4}-[01]\d-[0-3]\d(?:T[\d:.]+Z)?$/.test(valeur)

const hasTextes = (objet: unknown, cles: readonly string[]): objet is Champs =>
  isPlain(objet) && cles.every((cle) => isTexte(objet[cle]))

const isListe = (valeur: unknown, isElement: (element: unknown) => boolean): boolean =>
  Array.isArray(valeur) && valeur.every(isElement)

const isDeliberation = (valeur: unknown): boolean =>
  valeur === undefined ||
  (hasTextes(valeur, ['reference']) &&
    isDate(valeur['date']) &&
    isDate(valeur['effet']) &&
    isListe(valeur['signataires'], isTexte))

const isSignature = (valeur: unknown): boolean =>
  hasTextes(valeur, ['cle', 'signataire', 'valeur']) && isDate(valeur['date']) && isDeliberation(valeur['deliberation'])

const isVersion = (valeur: unknown): boolean =>
  hasTextes(valeur, ['id', 'genre', 'contenu', 'titre', 'auteur', 'date', 'message']) &&
  (valeur['date'] === '' || isDate(valeur['date'])) &&
  GENRES.some((genre) => genre === valeur['genre']) &&
  isListe(valeur['parents'], isTexte)

/** Problems: not such a file, or one of another format. Whether it is whole, `problemesDeFiche` (`versions.ts`) says. */
export function lireFicheSignee(texte: string): Result<FicheSignee & Joint> {
  const lu = parseJson(texte)
  if (!lu.ok) return lu
  const etranger = formatProblem(lu.value, FORMAT)
  if (etranger) return fail([etranger])
  const { version, signatures, contenu, deliberation } = lu.value as Champs
  if (!isVersion(version) || !isListe(signatures, isSignature) || !isDeliberation(deliberation))
    return fail([problem('format-absent', '', { attendu: FORMAT })])
  const regles = contenu === undefined ? undefined : parseCotation(contenu)
  if (regles && !regles.ok) return regles
  const fiche = version as Version
  return ok({
    version: { ...fiche, id: fiche.id as Hash },
    signatures: signatures as readonly Signature[],
    ...(regles ? { contenu: regles.value } : {}),
    ...(deliberation === undefined ? {} : { deliberation: deliberation as Deliberation }),
  })
}
