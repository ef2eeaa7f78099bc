// Who is housed in stock and not in flux, and who instead: the indicators of a pair of runs, as their registry lists them. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { PLAN, TOUS } from '~/analysis/indicateurs/lieux.ts'
import { INDICATEURS_DE_PAIRE } from '~/analysis/indicateurs/paires.ts'
import { type Chiffre, chiffre, tu } from './chiffres.ts'
import { type EssaiDesDeux, FLUX } from './essai-view.ts'
import { AXES, type Axe, axeDe, couplesTus, groupesDe, groupesTus, rangDe, VERS } from './groupes-view.ts'
import { ECRIRE, uniteDe } from './unites.ts'

export interface LigneDePaire {
  readonly groupe: string
  readonly libelle: string
  /** One an indicator, in the order of the columns. */
  readonly chiffres: readonly Chiffre[]
}

export interface TableDePaire {
  readonly ids: readonly string[]
  readonly lignes: readonly LigneDePaire[]
}

export interface DeplacesVue {
  /** One figure for everybody: one a row. */
  readonly ensemble: readonly { readonly id: string; readonly chiffre: Chiffre }[]
  readonly parGroupe: TableDePaire
  /** « displaced → housed instead », by axis of groups. */
  readonly couples: readonly (TableDePaire & { readonly axe: Axe })[]
}

const AUCUN: ReadonlySet<string> = new Set()

const isCouple = (groupe: string): boolean => groupe.includes(VERS)

/** @returns undefined where runs were not told one against the other */
export function deplacesVue(releves: readonly Releve[], essai: EssaiDesDeux): DeplacesVue | undefined {
  const flux = releves[FLUX]
  const ids = new Set(INDICATEURS_DE_PAIRE.map(({ id }) => id))
  const cles = flux?.cles().filter(({ id, annee }) => annee === PLAN && ids.has(id)) ?? []
  if (!flux || cles.length === 0) return undefined
  const { libelle } = groupesDe(essai)
  const { perimetre } = essai.scenario
  const lire = (id: string, groupe: string, tus: ReadonlySet<string>): Chiffre =>
    tus.has(groupe) ? tu() : chiffre(flux.resultat({ id, perimetre, groupe, annee: PLAN }), ECRIRE[uniteDe(id)])
  const tableDe = (garder: (cle: CleDIndicateur) => boolean): TableDePaire => {
    const gardees = cles.filter(garder)
    const noms = [...new Set(gardees.flatMap(({ groupe }) => groupe.split(VERS)))]
    const isDeCouples = gardees.some(({ groupe }) => isCouple(groupe))
    const tusDe = (id: string): ReadonlySet<string> =>
      isDeCouples
        ? couplesTus(flux, essai, { id, perimetre }, noms)
        : groupesTus(flux, essai, { id, perimetre }, uniteDe(id))
    const colonnes = INDICATEURS_DE_PAIRE.flatMap(({ id }) => (gardees.some((cle) => cle.id === id) ? [id] : []))
    const tus = colonnes.map(tusDe)
    return {
      ids: colonnes,
      lignes: [...new Set(gardees.map(({ groupe }) => groupe))]
        .toSorted((a, b) => rangDe(a) - rangDe(b) || a.localeCompare(b, 'fr', { numeric: true }))
        .map((groupe) => ({
          groupe,
          libelle: libelle(groupe),
          chiffres: colonnes.map((id, i) => lire(id, groupe, tus[i] ?? AUCUN)),
        })),
    }
  }
  return {
    ensemble: INDICATEURS_DE_PAIRE.flatMap(({ id }) =>
      cles.some((cle) => cle.id === id && cle.groupe === TOUS) ? [{ id, chiffre: lire(id, TOUS, AUCUN) }] : [],
    ),
    parGroupe: tableDe(({ groupe }) => groupe !== TOUS && !isCouple(groupe)),
    couples: AXES.map((axe) => ({
      axe,
      ...tableDe(({ groupe }) => isCouple(groupe) && axeDe(groupe.split(VERS)[0] ?? '') === axe),
    })).filter(({ lignes }) => lignes.length > 0),
  }
}
