// Every indicator of the registry over the plan, for a group: both sides and their paired difference. Pure.
import { comparerReleves, type Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur, Unite } from '~/analysis/indicateurs/contrat.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { type Chiffre, chiffre, chiffreDEcart, tu } from './chiffres.ts'
import { type EssaiDesDeux, FLUX, STOCK } from './essai-view.ts'
import { FAMILLES, type Famille, groupesDe, groupesTus, rangDe } from './groupes-view.ts'
import { lieuDe, type Lieu } from './indicateurs-view.ts'
import { ECRIRE, ECRIRE_ECART } from './unites.ts'

export interface GroupesDUneFamille {
  readonly famille: Famille
  readonly groupes: readonly { readonly id: string; readonly libelle: string }[]
}

const RANGS = new Map(INDICATEURS.map(({ id }, rang) => [id, rang]))

/** Groups that something is measured of, by family. */
export function groupesMesures(releves: readonly Releve[], essai: EssaiDesDeux): readonly GroupesDUneFamille[] {
  const { famille, libelle } = groupesDe(essai)
  const mesures = releves
    .flatMap((releve) => releve.cles())
    .flatMap(({ id, annee, groupe }) => (annee === PLAN && RANGS.has(id) ? [groupe] : []))
  const tous = [...new Set(mesures)].map((id) => ({ id, libelle: libelle(id) }))
  return FAMILLES.map((nom) => ({
    famille: nom,
    groupes: tous
      .filter(({ id }) => famille(id) === nom)
      .toSorted((a, b) => rangDe(a.id) - rangDe(b.id) || a.libelle.localeCompare(b.libelle, 'fr', { numeric: true })),
  })).filter(({ groupes }) => groupes.length > 0)
}

export interface LigneDuRegistre {
  readonly cle: string
  readonly id: string
  readonly lieu: Lieu
  readonly unite: Unite
  /** Whether it is the first row of its indicator, that carries the definition. */
  readonly isPremiere: boolean
  readonly stock: Chiffre
  readonly flux: Chiffre
  readonly difference: Chiffre
}

export function tousVue(releves: readonly Releve[], essai: EssaiDesDeux, groupe: string): readonly LigneDuRegistre[] {
  const [stock, flux] = [releves[STOCK], releves[FLUX]]
  if (!stock || !flux) return []
  const cles = [...stock.cles(), ...flux.cles()].filter(
    (cle) => cle.groupe === groupe && cle.annee === PLAN && RANGS.has(cle.id),
  )
  const uniques = new Map(cles.map((cle) => [`${cle.id} ${cle.perimetre}`, cle]))
  const perimetres = [...new Set(cles.map(({ perimetre }) => perimetre))]
  const place = ({ id, perimetre }: CleDIndicateur): number =>
    (RANGS.get(id) ?? 0) * perimetres.length + perimetres.indexOf(perimetre)
  return [...uniques]
    .toSorted(([, a], [, b]) => place(a) - place(b))
    .map(([texte, { id, perimetre }], i, toutes) => {
      const cle = { id, perimetre, groupe, annee: PLAN }
      const unite = INDICATEURS[RANGS.get(id) ?? 0]?.unite ?? 'compte'
      const [enStock, enFlux] = [stock.resultat(cle), flux.resultat(cle)]
      const tait = [stock, flux].some((releve) => groupesTus(releve, essai, cle, unite).has(groupe))
      return {
        cle: texte,
        id,
        lieu: lieuDe(cle),
        unite,
        isPremiere: toutes[i - 1]?.[1].id !== id,
        stock: tait ? tu() : chiffre(enStock, ECRIRE[unite]),
        flux: tait ? tu() : chiffre(enFlux, ECRIRE[unite]),
        difference: tait ? tu() : chiffreDEcart(comparerReleves(stock, flux, cle), ECRIRE_ECART[unite]),
      }
    })
}
