// Cotation, flux and scenarios as objects that have versions: how the draft of each is read and written, and what it comes
// from. Pure.
import { replaceCotation, setTitre } from '~/domain/edit.ts'
import { replaceFlux, setTitreDuFlux } from '~/domain/edit-flux.ts'
import { reprendreScenario } from '~/domain/edit-scenario.ts'
import { setTitreDuScenario } from '~/domain/edit-scenario-chiffres.ts'
import { scenarioDe } from '~/domain/editer-scenario.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Contenus, Genre } from '~/domain/genre.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { invariant } from '~/domain/invariant.ts'
import type { Result } from '~/domain/problem.ts'
import type { Ascendance, CopieDeTravail, Etape, FicheDeVersion, Lignee } from '~/store/schema.ts'
import { ancetres } from '~/vie/versions.ts'
import type { BrouillonDe, EtatAtelier, Suite, UneVersion, Versions } from './contrat.ts'

export type Brouillons = Pick<CopieDeTravail, 'contenu' | 'flux' | 'territoires'>

/** What is edited, as the pages see it. */
export const brouillonsDe = ({ brouillon, flux, territoires }: EtatAtelier): Brouillons => ({
  contenu: brouillon.contenu,
  flux,
  territoires,
})

/** Un objet qui a des versions ; des scénarios, celui qui est nommé, ou celui que les pages calculent. */
export interface Cible<G extends Genre = Genre> {
  readonly genre: G
  readonly scenario?: string | undefined
}

interface Metier<G extends Genre> {
  readonly lire: (brouillons: Brouillons, scenario?: string) => Contenus[G]
  readonly lignee: (contenu: Contenus[G]) => Lignee
  readonly titrer: (brouillons: Brouillons, titre: string, scenario?: string) => Result<Edition>
  readonly remplacer: (brouillons: Brouillons, contenu: Contenus[G]) => Edition
}

const METIERS: { readonly [G in Genre]: Metier<G> } = {
  cotation: {
    lire: ({ contenu }) => contenu,
    lignee: () => 'cotation',
    titrer: ({ contenu }, titre) => setTitre(contenu, titre),
    remplacer: ({ contenu }, apres) => replaceCotation(contenu, apres),
  },
  flux: {
    lire: ({ flux }) => flux,
    lignee: () => 'flux',
    titrer: ({ flux }, titre) => setTitreDuFlux(flux, titre),
    remplacer: ({ flux }, apres) => replaceFlux(flux, apres),
  },
  scenario: {
    lire: ({ territoires }, id = territoires.courant) => scenarioDe(territoires, id),
    lignee: ({ id }) => `scenario:${id}`,
    titrer: ({ territoires }, titre, id = territoires.courant) => setTitreDuScenario(territoires, id, titre),
    remplacer: ({ territoires }, apres) => reprendreScenario(territoires, apres),
  },
}

export const contenuDeLaCible = <G extends Genre>({ genre, scenario }: Cible<G>, brouillons: Brouillons): Contenus[G] =>
  METIERS[genre].lire(brouillons, scenario)

export const ligneeDe = <G extends Genre>(genre: G, contenu: Contenus[G]): Lignee => METIERS[genre].lignee(contenu)

/** A new title for a draft. */
export const titrer = ({ genre, scenario }: Cible, brouillons: Brouillons, titre: string): Result<Edition> =>
  METIERS[genre].titrer(brouillons, titre, scenario)

/** The draft of its object becomes the content of a version. */
export const remplacer = <G extends Genre>(genre: G, brouillons: Brouillons, contenu: Contenus[G]): Edition =>
  METIERS[genre].remplacer(brouillons, contenu)

// ---- versions

/** Newest first; those that are shipped, given last, stay last. */
export function ranger(versions: readonly UneVersion[]): Versions {
  const rangees = versions.toSorted((a, b) => b.numero - a.numero)
  return {
    cotation: rangees.filter((version) => version.genre === 'cotation'),
    flux: rangees.filter((version) => version.genre === 'flux'),
    scenario: rangees.filter((version) => version.genre === 'scenario'),
  }
}

const toutes = ({ cotation, flux, scenario }: Versions): readonly UneVersion[] => [...cotation, ...flux, ...scenario]

/** Of one kind of object, as the state of the pages holds them. */
export const versionsDuGenre = <G extends Genre>(
  genre: G,
  { versions, versionsDuFlux, versionsDesScenarios }: EtatAtelier,
): Versions[G] => {
  const toutesLes: Versions = { cotation: versions, flux: versionsDuFlux, scenario: versionsDesScenarios }
  return toutesLes[genre]
}

export const versionDe = (versions: Versions, hash: string): UneVersion | undefined =>
  toutes(versions).find((version) => version.hash === hash)

// ---- what a draft comes from

type Ascendances = CopieDeTravail['ascendances']

interface Suivis<G extends Genre> {
  readonly brouillons: Brouillons
  readonly ascendances: Ascendances
  /** Of this kind of object, whatever the lineage. */
  readonly versions: Versions[G]
}

export function brouillonDeLaCible<G extends Genre>(
  cible: Cible<G>,
  { brouillons, ascendances }: Omit<Suivis<G>, 'versions'>,
): BrouillonDe<G> {
  const contenu = contenuDeLaCible(cible, brouillons)
  const { origine, fusionnees = [] } = ascendances[ligneeDe(cible.genre, contenu)] ?? {}
  const hash = empreinteDe(contenu)
  return { contenu, origine, fusionnees, hash, modifie: hash !== origine }
}

/** A draft, and the versions of its lineage. */
export function suiteDe<G extends Genre>(cible: Cible<G>, suivis: Suivis<G>): Suite<G> {
  const { genre, scenario } = cible
  const brouillon = brouillonDeLaCible(cible, suivis)
  const lignee = ligneeDe(genre, brouillon.contenu)
  const versions = suivis.versions.filter(({ contenu }) => ligneeDe(genre, contenu) === lignee)
  return { genre, scenario, lignee, versions, brouillon }
}

/** Where the drafts come from once a step is done, or taken back. */
export function suivreEtape(
  ascendances: Ascendances,
  { lignee = 'cotation', origine, fusionnees }: Etape,
  cote: 'avant' | 'apres',
): Ascendances {
  if (!origine && !fusionnees) return ascendances
  const avant = ascendances[lignee]
  invariant(avant, `lignée ${lignee} sans origine`)
  const apres = { origine: origine?.[cote] ?? avant.origine, fusionnees: fusionnees?.[cote] ?? avant.fusionnees }
  return { ...ascendances, [lignee]: apres }
}

/** Versions that a draft comes from: its origin and those merged into it, but those that another one comes from. */
export function parentsDe(ascendance: Ascendance | undefined, versions: readonly FicheDeVersion[]): readonly string[] {
  const parents = ascendance ? [...new Set([ascendance.origine, ...ascendance.fusionnees])] : []
  const noeuds = versions.map(({ hash, parents: siens, date = '' }) => ({ id: hash, parents: siens, date }))
  const depassees = new Set(parents.flatMap((hash) => ancetres(noeuds, hash).slice(1)))
  return parents.filter((hash) => !depassees.has(hash))
}
