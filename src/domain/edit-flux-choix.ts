// Commands on the political choices of the flux: first letting, orientation of the turns, objectives.
import { avecListe, editionDeFlux } from './edit-flux.ts'
import { BORNES_DE_PART, contingentAu } from './edit-flux-parts.ts'
import { avecCle } from './editer.ts'
import type { Edition } from './edition.ts'
import type { Flux, Objectif, Orientation, RegimePremiereLocation } from './flux.ts'
import { entierProblems, slugLibre, texteProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { pointer, problem, type Result } from './problem.ts'
import { proche } from './proche.ts'
import { avecValeur, changee } from './provenance.ts'

// ---- first letting of a new programme

export const setRegimeDePremiereLocation = (flux: Flux, regime: RegimePremiereLocation): Result<Edition> =>
  editionDeFlux(flux, { code: 'flux-regime', regime }, [], () => ({
    ...flux,
    premiereLocation: { ...flux.premiereLocation, regime },
  }))

const CONVENUS_MAX = 100_000_000

/** Dwellings agreed between reservation holders. @param logements undefined: not agreed yet */
export function setLogementsConvenus(flux: Flux, logements: number | undefined): Result<Edition> {
  const at = '/premiereLocation/logements/valeur'
  const { premiereLocation = { regime: 'flux' } } = flux
  const chiffre = logements === undefined ? undefined : avecValeur(premiereLocation.logements, logements)
  return editionDeFlux(
    flux,
    { code: 'flux-convenus', apres: logements },
    logements === undefined ? [] : entierProblems(at, logements, { min: 0, max: CONVENUS_MAX }),
    () => ({ ...flux, premiereLocation: avecCle(premiereLocation, 'logements', chiffre) }),
  )
}

// ---- orientation

/** Où une préférence s’applique : partout où rien n’est dit. */
export type Lieu = Omit<Orientation, 'poids'>

const isLieu = (a: Lieu, b: Lieu): boolean =>
  a.contingent === b.contingent &&
  a.residence === b.residence &&
  a.typologie === b.typologie &&
  a.financement === b.financement

export const poidsAu = ({ orientation = [] }: Flux, lieu: Lieu): number | undefined =>
  orientation.find((preference) => isLieu(preference, lieu))?.poids

export const BORNES_DU_POIDS = { min: -1000, max: 1000 }

/** A preference of a contingent. @param poids undefined: none; @param residences ids of those of the territory */
export function setPoids(
  flux: Flux,
  lieu: Lieu,
  poids: number | undefined,
  residences: readonly string[],
): Result<Edition> {
  const { orientation = [] } = flux
  const { contingent } = contingentAu(flux, lieu.contingent)
  const { contingent: _contingent, ...ou } = lieu
  const index = orientation.findIndex((preference) => isLieu(preference, lieu))
  const at = pointer('orientation', index < 0 ? orientation.length : index)
  const { residence } = lieu
  const inconnue = residence !== undefined && poids !== undefined && !residences.includes(residence)
  const formes = [
    ...(poids === undefined ? [] : entierProblems(`${at}/poids`, poids, BORNES_DU_POIDS)),
    ...(inconnue
      ? [
          problem('reference-inconnue', `${at}/residence`, {
            genre: 'residence',
            id: residence,
            ...proche(residence, residences),
          }),
        ]
      : []),
  ]
  const sans = index < 0 ? orientation : orientation.toSpliced(index, 1)
  return editionDeFlux(flux, { code: 'flux-poids', contingent: contingent.libelle, ou, apres: poids }, formes, () =>
    avecListe(
      flux,
      'orientation',
      poids === undefined ? sans : sans.toSpliced(index < 0 ? sans.length : index, 0, { ...lieu, poids }),
    ),
  )
}

// ---- objectives

function objectifDe(flux: Flux, id: string): { readonly objectif: Objectif; readonly index: number } {
  const index = (flux.objectifs ?? []).findIndex((objectif) => objectif.id === id)
  const objectif = flux.objectifs?.[index]
  invariant(objectif, `objectif « ${id} » absent`)
  return { objectif, index }
}

export function ajouterObjectif(flux: Flux, libelle: string): Result<Edition> {
  const { objectifs = [] } = flux
  const propre = libelle.trim()
  const id = slugLibre(
    propre,
    objectifs.map((objectif) => objectif.id),
    'objectif',
  )
  return editionDeFlux(
    flux,
    { code: 'flux-ajout', genre: 'objectif', libelle: propre },
    texteProblems(pointer('objectifs', objectifs.length, 'libelle'), propre),
    () => avecListe(flux, 'objectifs', [...objectifs, { id, libelle: propre, part: 0 }]),
  )
}

export function retirerObjectif(flux: Flux, id: string): Result<Edition> {
  const { objectif, index } = objectifDe(flux, id)
  return editionDeFlux(flux, { code: 'flux-retrait', genre: 'objectif', libelle: objectif.libelle }, [], () =>
    avecListe(flux, 'objectifs', (flux.objectifs ?? []).toSpliced(index, 1)),
  )
}

export function renommerObjectif(flux: Flux, id: string, libelle: string): Result<Edition> {
  const { objectif, index } = objectifDe(flux, id)
  const apres = libelle.trim()
  return editionDeFlux(
    flux,
    { code: 'flux-renommage', genre: 'objectif', avant: objectif.libelle, apres },
    texteProblems(pointer('objectifs', index, 'libelle'), apres),
    () => avecListe(flux, 'objectifs', (flux.objectifs ?? []).with(index, { ...objectif, libelle: apres })),
  )
}

export function setPartDeLObjectif(flux: Flux, id: string, part: number): Result<Edition> {
  const { objectif, index } = objectifDe(flux, id)
  return editionDeFlux(
    flux,
    { code: 'flux-objectif', libelle: objectif.libelle, apres: part },
    entierProblems(pointer('objectifs', index, 'part'), part, BORNES_DE_PART),
    () =>
      avecListe(
        flux,
        'objectifs',
        (flux.objectifs ?? []).with(index, part === objectif.part ? objectif : { ...changee(objectif), part }),
      ),
  )
}
