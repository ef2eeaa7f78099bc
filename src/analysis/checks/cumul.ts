// Double counting: two criteria that add up although whoever meets one meets the other, or although they are the same
// condition twice; and, in a group, a criterion whose place another always takes. Every pair is decided, most of them by
// a witness already at hand.
import { bornesDuBareme, type CotationResolue, groupeDuCritere, type NomDeGrille } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { retirerCritere } from '~/domain/edit-criteres.ts'
import { ajouterGroupe, setGroupeDuCritere } from '~/domain/edit-groupes.ts'
import { appliquerLot } from '~/domain/edit-lot.ts'
import type { Edition } from '~/domain/edition.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer, type Result } from '~/domain/problem.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { type CritereUtilise, criteresUtilises, type Enquete, enqueteDe, faux, vrai } from './enquete.ts'

type Paire = readonly [a: CritereUtilise, b: CritereUtilise]

const bornesDans = ({ usages }: CritereUtilise, grille: NomDeGrille) => {
  const usage = usages.find((autre) => autre.grille === grille)
  return usage && bornesDuBareme(usage.dans.bareme)
}

/** Grids where both give points. */
const communes = (a: CritereUtilise, b: CritereUtilise): readonly NomDeGrille[] =>
  a.usages
    .map(({ grille }) => grille)
    .filter((grille) => (bornesDans(a, grille)?.max ?? 0) > 0 && (bornesDans(b, grille)?.max ?? 0) > 0)

/** Grids among these where whoever meets `a` meets one of `autres`. */
function quandImplique(
  a: CritereUtilise,
  autres: readonly CritereUtilise[],
  grilles: readonly NomDeGrille[],
  enquete: Enquete,
): readonly NomDeGrille[] {
  enquete.payer(grilles.length)
  return grilles.filter((grille) => {
    const usage = a.usages.find((autre) => autre.grille === grille)
    const seule = usage && enquete.remplissage(grille, usage.dans)
    if (seule?.etat !== 'possible') return false
    if (!autres.some(({ conditions }) => enquete.cobaye(seule.ligne).remplit(conditions))) return false
    const buts = [vrai(a.conditions), ...autres.map(({ conditions }) => faux(conditions))]
    return enquete.decider('cumul', grille, buts).etat === 'impossible'
  })
}

/** Criteria that everyone meets imply nothing that is worth saying. */
const isPourTous = (b: CritereUtilise, grilles: readonly NomDeGrille[], enquete: Enquete): boolean =>
  grilles.every((grille) => enquete.decider('cumul', grille, [faux(b.conditions)]).etat === 'impossible')

/** Past this many criteria, making each mend would take longer than finding what to mend. */
const CORRIGEABLES = 300

const corrige = ({ resolue: { cotation } }: Enquete, faire: () => Result<Edition> | undefined) =>
  corrigePar(cotation.criteres.length > CORRIGEABLES ? undefined : faire())

/** Puts both in one group, where that leaves something to the narrower one. */
function grouper(
  [a, b]: Paire,
  grilles: readonly NomDeGrille[],
  { cotation }: CotationResolue,
): Result<Edition> | undefined {
  const utile = grilles.every((grille) => (bornesDans(a, grille)?.max ?? 0) > (bornesDans(b, grille)?.min ?? 0))
  if (!utile) return undefined
  const [deA, deB] = [a, b].map(({ id }) => groupeDuCritere(cotation, id)?.id)
  if (deA !== undefined && deB !== undefined) return undefined
  if (deA !== undefined) return setGroupeDuCritere(cotation, b.id, deA)
  if (deB !== undefined) return setGroupeDuCritere(cotation, a.id, deB)
  const libelle = (id: string): string => cotation.criteres.find((critere) => critere.id === id)?.libelle ?? id
  return ajouterGroupe(cotation, libelle(b.id), [a.id, b.id])
}

function paire(a: CritereUtilise, b: CritereUtilise, enquete: Enquete): readonly Constat[] {
  const { resolue } = enquete
  const groupe = groupeDuCritere(resolue.cotation, a.id)
  if (groupe !== undefined && groupe === groupeDuCritere(resolue.cotation, b.id)) return []
  const ensemble = communes(a, b)
  const ab = quandImplique(a, [b], ensemble, enquete)
  const ba = quandImplique(b, [a], ensemble, enquete)
  const doubles = ab.filter((grille) => ba.includes(grille))
  if (doubles.length > 0) {
    if (isPourTous(a, doubles, enquete)) return []
    const cas = enquete.casRempli(b.id, doubles)
    return [
      constat(
        'criteres-doubles',
        b.at,
        { critere: b.id, autre: a.id, grilles: doubles },
        {
          ...(cas.cas ? { cas: { ...cas.cas, remplis: [a.id, b.id] } } : {}),
          ...corrige(enquete, () => retirerCritere(resolue.cotation, b.id)),
        },
      ),
    ]
  }
  const [etroit, large, grilles] = ab.length > 0 ? [a, b, ab] : [b, a, ba]
  if (grilles.length === 0 || isPourTous(large, grilles, enquete)) return []
  const { cas } = enquete.casRempli(etroit.id, grilles)
  return [
    constat(
      'critere-implique',
      etroit.at,
      { critere: etroit.id, autre: large.id, grilles },
      {
        ...(cas ? { cas: { ...cas, remplis: [etroit.id, large.id] } } : {}),
        ...corrige(enquete, () => grouper([etroit, large], grilles, resolue)),
      },
    ),
  ]
}

/** Members of the group whose points always reach those of `a`; of two that are worth as much, the first listed counts. */
function rivaux(a: CritereUtilise, grille: NomDeGrille, membres: readonly CritereUtilise[]): readonly CritereUtilise[] {
  const max = bornesDans(a, grille)?.max ?? 0
  const rang = membres.indexOf(a)
  return membres.filter((b, i) => {
    const min = b === a ? undefined : bornesDans(b, grille)?.min
    return min !== undefined && (min > max || (min === max && i < rang))
  })
}

function domine(
  a: CritereUtilise,
  membres: readonly CritereUtilise[],
  groupe: string,
  enquete: Enquete,
): readonly Constat[] {
  const { cotation, moisReference } = enquete.resolue
  const lus = a.usages.flatMap(({ grille }) => {
    const autres = rivaux(a, grille, membres)
    return autres.length > 0 && quandImplique(a, autres, [grille], enquete).length > 0 ? [{ grille, autres }] : []
  })
  const [premier] = lus
  if (premier === undefined || isPourTous(a, [premier.grille], enquete)) return []
  const seul = premier.autres.find((b) => quandImplique(a, [b], [premier.grille], enquete).length > 0)
  const autres = (seul ? [seul] : premier.autres).map(({ id }) => id)
  const grilles = lus.map(({ grille }) => grille)
  const { cas } = enquete.casRempli(a.id, grilles)
  const sortie = () =>
    grilles.length > 1
      ? appliquerLot(cotation, [a.id], { genre: 'sortir', grilles }, formatMois(moisReference))
      : setPoints(cotation, premier.grille, a.id, undefined, formatMois(moisReference))
  return [
    constat(
      'critere-domine',
      pointer('grilles', premier.grille, 'points', a.id),
      { critere: a.id, autres, groupe, grilles },
      {
        ...(cas ? { cas: { ...cas, remplis: seul ? [a.id, seul.id] : [a.id] } } : {}),
        ...corrige(enquete, sortie),
      },
    ),
  ]
}

export function controlerCumul(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  const criteres = criteresUtilises(resolue)
  const payants = criteres.filter(({ usages }) => usages.some(({ dans }) => bornesDuBareme(dans.bareme).max > 0))
  const found: Constat[] = []
  /** Copies of an earlier criterion: told once, and compared no more. */
  const copies = new Set<CritereUtilise>()
  for (const [i, a] of payants.entries()) {
    if (copies.has(a)) continue
    for (const b of payants.slice(i + 1)) {
      if (enquete.isArretee('cumul')) break
      const constats = copies.has(b) ? [] : enquete.garder('cumul', paire(a, b, enquete))
      if (constats.some(({ code }) => code === 'criteres-doubles')) copies.add(b)
      found.push(...constats)
    }
  }
  const parId = new Map(criteres.map((critere) => [critere.id, critere]))
  for (const { id, criteres: noms } of resolue.cotation.groupes ?? []) {
    const membres = noms.flatMap((nom) => parId.get(nom) ?? [])
    for (const a of membres)
      if (!enquete.isArretee('cumul')) found.push(...enquete.garder('cumul', domine(a, membres, id, enquete)))
  }
  return found
}
