// Commands on the territory of a scenario: communes, bailleurs, residences, deliveries, sizes of the stock. A residence
// moves the totals above it (parc.ts); an element that others name is not taken away. Each gives a named edition, or says
// why it cannot.
import { BORNES_DE_LOGEMENTS } from './bornes-scenario.ts'
import { type Chiffre, HYPOTHESE, type Provenance } from './provenance.ts'
import type { Edition, Territoires } from './edition.ts'
import { provenanceProblems } from './edit-scenario-chiffres.ts'
import { editionVers, scenarioDe } from './editer-scenario.ts'
import { type Bornes, entierProblems, moisProblems, slugLibre, texteProblems } from './formes.ts'
import type { GenreDElement } from './noms-scenario.ts'
import { suivreLeParc } from './parc.ts'
import { fail, pointer, type Problem, problem, type Result } from './problem.ts'
import {
  type Bailleur,
  type Financement,
  FINANCEMENTS,
  type Livraison,
  type Residence,
  type Scenario,
  type Typologie,
  TYPOLOGIES,
} from './scenario.ts'

const LISTES = { commune: 'communes', bailleur: 'bailleurs', residence: 'residences', livraison: 'livraisons' } as const

type Commune = NonNullable<Scenario['communes']>[number]
type Element = { readonly id: string; readonly libelle: string }

const listeDe = (scenario: Scenario, genre: GenreDElement): readonly Element[] => scenario[LISTES[genre]] ?? []

/** Where an element is, or will be. */
const placeDe = (scenario: Scenario, genre: GenreDElement, id: string | undefined): string => {
  const liste = listeDe(scenario, genre)
  const index = liste.findIndex((element) => element.id === id)
  return pointer(LISTES[genre], index < 0 ? liste.length : index)
}

/** The element put at its place, or last. @param id of the element that it replaces */
function poser<T extends Element>(
  territoires: Territoires,
  scenario: string,
  genre: GenreDElement,
  element: Omit<T, 'id'>,
  id: string | undefined,
  formes: (at: string) => readonly Problem[],
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario)
  const liste = listeDe(avant, genre)
  const index = liste.findIndex((autre) => autre.id === id)
  const libelle = element['libelle' as keyof typeof element] as string
  const pris = liste.map((autre) => autre.id)
  const pose = { id: index < 0 ? slugLibre(libelle, pris, genre) : id, ...element } as Element
  const apres = index < 0 ? [...liste, pose] : liste.with(index, pose)
  const geste = index < 0 ? 'ajout' : 'modification'
  const at = placeDe(avant, genre, id)
  const problems = [...texteProblems(`${at}/libelle`, libelle), ...formes(at)]
  if (problems.length > 0) return fail(problems)
  const nom = { code: 'scenario-element', titre: avant.titre, genre, geste, nom: libelle } as const
  return editionVers(territoires, suivreLeParc(avant, { ...avant, [LISTES[genre]]: apres }), nom, [])
}

/** Parts of a whole, each an integer in the bounds of dwellings. */
const partsProblems = (at: string, parts: Readonly<Record<string, number | undefined>>): readonly Problem[] =>
  Object.entries(parts).flatMap(([cle, part = 0]) => entierProblems(at + pointer(cle), part, BORNES_DE_LOGEMENTS))

const logementsProblems = (at: string, logements: number, bornes: Bornes = BORNES_DE_LOGEMENTS) =>
  entierProblems(`${at}/logements`, logements, bornes)

/** What an element keeps of `{ source, hypothese }`: always one of the two. */
type Saisi<T> = Omit<T, 'id' | 'source' | 'hypothese'> & { readonly provenance?: Provenance | undefined }

const propre = (libelle: string): string => libelle.trim()

/** @param id of the commune to rename; its identifier, which cohorts use, stays */
export const setCommune = (territoires: Territoires, scenario: string, libelle: string, id?: string): Result<Edition> =>
  poser<Commune>(territoires, scenario, 'commune', { libelle: propre(libelle) }, id, () => [])

/** The dwellings of a bailleur are those of its residences: only where the figure comes from is said here. */
export function setBailleur(
  territoires: Territoires,
  scenario: string,
  { libelle, provenance }: { readonly libelle: string; readonly provenance: Provenance },
  id?: string,
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario).bailleurs?.find((bailleur) => bailleur.id === id)
  const logements: Chiffre = { valeur: avant?.logements.valeur ?? 0, ...provenance }
  return poser<Bailleur>(territoires, scenario, 'bailleur', { libelle: propre(libelle), logements }, id, (at) =>
    provenanceProblems(`${at}/logements`, provenance),
  )
}

export function setResidence(
  territoires: Territoires,
  scenario: string,
  { provenance = { hypothese: HYPOTHESE }, ...residence }: Saisi<Residence>,
  id?: string,
): Result<Edition> {
  const element = { ...residence, libelle: propre(residence.libelle), ...provenance }
  return poser<Residence>(territoires, scenario, 'residence', element, id, (at) => [
    ...logementsProblems(at, residence.logements),
    ...partsProblems(`${at}/parTypologie`, residence.parTypologie ?? {}),
    ...provenanceProblems(at, provenance),
  ])
}

function livraisonProblems(at: string, livraison: Saisi<Livraison>): readonly Problem[] {
  const { mois, reservationCommunaleEnStock: reservation, concertation, logements } = livraison
  const auPlus = { min: 0, max: logements }
  return [
    ...logementsProblems(at, logements),
    ...partsProblems(`${at}/parTypologie`, livraison.parTypologie),
    ...partsProblems(`${at}/parFinancement`, livraison.parFinancement),
    ...moisProblems(`${at}/mois/valeur`, mois.valeur),
    ...(reservation ? entierProblems(`${at}/reservationCommunaleEnStock/valeur`, reservation.valeur, auPlus) : []),
    ...(reservation?.lectures ?? []).flatMap((lecture, i) => {
      const la = at + pointer('reservationCommunaleEnStock', 'lectures', i)
      return [
        ...entierProblems(`${la}/valeur`, lecture.valeur, auPlus),
        ...texteProblems(`${la}/libelle`, lecture.libelle),
        ...texteProblems(`${la}/hypothese`, lecture.hypothese),
      ]
    }),
    ...(reservation ? texteProblems(`${at}/reservationCommunaleEnStock/hypothese`, reservation.hypothese) : []),
    ...(concertation ? entierProblems(`${at}/concertation/valeur`, concertation.valeur, auPlus) : []),
  ]
}

/** A delivery has one source, which its dwellings, sizes and fundings share. */
export function setLivraison(
  territoires: Territoires,
  scenario: string,
  livraison: Omit<Livraison, 'id'>,
  id?: string,
): Result<Edition> {
  const element = { ...livraison, libelle: propre(livraison.libelle) }
  return poser<Livraison>(territoires, scenario, 'livraison', element, id, (at) => [
    ...livraisonProblems(at, livraison),
    ...texteProblems(`${at}/source`, livraison.source),
    ...(livraison.genre === undefined ? [] : texteProblems(`${at}/genre`, livraison.genre)),
  ])
}

/** How many elements of the scenario name this one. */
export function usagesDe(scenario: Scenario, genre: GenreDElement, id: string): number {
  if (genre !== 'commune' && genre !== 'bailleur') return 0
  const { residences = [], livraisons = [], cohorte } = scenario
  const nommes = [...residences, ...livraisons].filter((element) => element[genre] === id).length
  const marges = [cohorte?.marges['communePrincipale'], cohorte?.marges['communesSouhaitees']]
  return genre === 'bailleur' ? nommes : nommes + marges.filter((marge) => (marge?.[id] ?? 0) > 0).length
}

/** A margin without a commune that nobody asks for. */
function oublier(marge: Readonly<Record<string, number>> | undefined, id: string) {
  const { [id]: _oubliee, ...reste } = marge ?? {}
  return reste
}

/** Takes an element away; one that others name stays, as the problem says. */
export function retirerElement(
  territoires: Territoires,
  scenario: string,
  genre: GenreDElement,
  id: string,
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario)
  const element = listeDe(avant, genre).find((autre) => autre.id === id)
  const nom = element?.libelle ?? id
  const usages = usagesDe(avant, genre, id)
  if (usages > 0) return fail([problem('element-utilise', placeDe(avant, genre, id), { genre, nom, usages })])
  const reste = listeDe(avant, genre).filter((autre) => autre.id !== id)
  const { cohorte } = avant
  const apres: Scenario = {
    ...avant,
    [LISTES[genre]]: reste,
    ...(cohorte && genre === 'commune'
      ? {
          cohorte: {
            ...cohorte,
            marges: {
              ...cohorte.marges,
              communePrincipale: oublier(cohorte.marges['communePrincipale'], id),
              communesSouhaitees: oublier(cohorte.marges['communesSouhaitees'], id),
            },
          },
        }
      : {}),
  }
  return editionVers(
    territoires,
    suivreLeParc(avant, apres),
    { code: 'scenario-element', titre: avant.titre, genre, geste: 'retrait', nom },
    [],
  )
}

const entiers = <K extends string>(cles: readonly K[], parts: Readonly<Partial<Record<K, number>>>) =>
  Object.fromEntries(cles.map((cle) => [cle, parts[cle] ?? 0])) as Record<K, number>

/** Sizes of the whole stock: they make the dwellings of the residences. */
export function setTypologiesDuParc(
  territoires: Territoires,
  scenario: string,
  parts: Readonly<Partial<Record<Typologie, number>>>,
  provenance: Provenance = { hypothese: HYPOTHESE },
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario)
  const apres = { ...avant, parTypologie: { ...entiers(TYPOLOGIES, parts), ...provenance } }
  return editionVers(territoires, apres, { code: 'scenario-typologies', titre: avant.titre }, [
    ...partsProblems('/parTypologie', parts),
    ...provenanceProblems('/parTypologie', provenance),
  ])
}

/** Fundings of the whole stock: they make the dwellings of the residences too. */
export function setFinancementsDuParc(
  territoires: Territoires,
  scenario: string,
  parts: Readonly<Partial<Record<Financement, number>>>,
  provenance: Provenance = { hypothese: HYPOTHESE },
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario)
  const apres = { ...avant, parFinancement: { ...entiers(FINANCEMENTS, parts), ...provenance } }
  return editionVers(territoires, apres, { code: 'scenario-financements', titre: avant.titre }, [
    ...partsProblems('/parFinancement', parts),
    ...provenanceProblems('/parFinancement', provenance),
  ])
}

/** The dwellings reserved to the commune, by funding. */
export function setContingentCommunal(
  territoires: Territoires,
  scenario: string,
  { logements, parFinancement, source }: NonNullable<Scenario['contingentCommunal']>,
): Result<Edition> {
  const avant = scenarioDe(territoires, scenario)
  const contingentCommunal = { logements, parFinancement: entiers(FINANCEMENTS, parFinancement), source }
  return editionVers(
    territoires,
    { ...avant, contingentCommunal },
    { code: 'scenario-contingent', titre: avant.titre },
    [
      ...logementsProblems('/contingentCommunal', logements),
      ...partsProblems('/contingentCommunal/parFinancement', parFinancement),
      ...texteProblems('/contingentCommunal/source', source),
    ],
  )
}
