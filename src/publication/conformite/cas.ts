// Conformance cases, made from the rule set itself: for each criterion of each grid an application that meets it, one
// that does not, and those around each boundary of its condition; each two criteria of a group; unknown facts; ties whose
// order hangs on the month, then on the id. What is expected of them is what the reference engine says.
import { chercher, feuillesDe } from '~/analysis/cas/chercher.ts'
import { variations } from '~/analysis/cas/variations.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Feuille } from '~/domain/condition.ts'
import {
  type Bareme,
  type CotationResolue,
  type CritereDeGrille,
  GRILLES,
  type GroupeDeGrille,
  type NomDeGrille,
  pointsDuBareme,
} from '~/domain/cotation.ts'
import { at } from '~/domain/invariant.ts'
import { menageNu } from '~/domain/menage.ts'
import { noterReference } from '~/engine/reference.ts'
import type { LigneNotee } from '~/engine/index.ts'

/** Past these, criteria further down the rule set have no case of their own, and the coverage says so. */
const CAS_MAX = 10_000
/** Criteria that the reference engine reads, all cases together: it is slow. */
const LECTURES_MAX = 200_000
/** Members of a group that are taken two by two. */
const MEMBRES_MAX = 12
/** Criteria of each grid that give ties. */
const EGALITES = 6
/** Scales are followed as far as twenty years. */
const PALIERS_MAX_MOIS = 240

/** Critère qu’aucun cas ne montre ainsi dans une grille : impossible, ou non trouvé. */
interface NonCouvert {
  readonly grille: NomDeGrille
  readonly critere: string
  readonly etat: 'rempli' | 'non-rempli'
}

export interface Conformite {
  readonly demandes: readonly LigneDemande[]
  /** In the order of `demandes`. */
  readonly attendus: readonly LigneNotee[]
  readonly nonCouverts: readonly NonCouvert[]
}

/** For each two members of a group that one application may meet, such an application: only the best must count. */
function casDuGroupe(
  { membres }: GroupeDeGrille,
  criteres: readonly CritereDeGrille[],
  nu: LigneDemande,
  resolue: CotationResolue,
): readonly LigneDemande[] {
  const conditions = membres.slice(0, MEMBRES_MAX).map((i) => at(criteres, i).critere.conditions)
  return conditions.flatMap((une, i) =>
    conditions.slice(i + 1).flatMap((autre) => chercher({ all: [une, autre] }, true, nu, resolue) ?? []),
  )
}

/** An application whose every fact is known. */
const toutConnu = (ligne: LigneDemande): LigneDemande => ({
  ...ligne,
  situationProfessionnelleConjoint: 'cdi',
  ressourcesMensuellesEuros: 1500,
  revenuFiscalReferenceEuros: 18_000,
  loyerNetAidesEuros: 400,
  piecesActuelles: 2,
  surfaceActuelleM2: 40,
})

/** The months where the points of a scale change, and a last one where its cap alone holds, as leaves. */
const paliersDe = (bareme: Bareme): readonly Feuille[] =>
  bareme.type === 'fixe'
    ? []
    : Array.from({ length: PALIERS_MAX_MOIS }, (_, mois) => mois + 1)
        .filter(
          (mois) => mois === PALIERS_MAX_MOIS || pointsDuBareme(bareme, mois) !== pointsDuBareme(bareme, mois - 1),
        )
        .map((mois) => ({ fact: 'ancienneteMois', operator: 'greaterThanInclusive', value: mois }))

function casDuCritere({ critere, bareme }: CritereDeGrille, nu: LigneDemande, resolue: CotationResolue) {
  const oui =
    chercher(critere.conditions, true, nu, resolue) ?? chercher(critere.conditions, true, toutConnu(nu), resolue)
  const non = chercher(critere.conditions, false, nu, resolue)
  const feuilles = [...feuillesDe(critere.conditions, resolue), ...paliersDe(bareme)]
  return {
    oui,
    lignes: [
      ...[oui, non].filter((ligne) => ligne !== undefined),
      ...feuilles.flatMap((feuille) => variations(feuille, oui ?? nu, resolue)),
    ],
  }
}

/** Applications of a grid, without ids, each once; then some of them again, and again filed earlier. */
function lignesDeGrille(nom: NomDeGrille, resolue: CotationResolue): readonly LigneDemande[] {
  const nu: LigneDemande = { id: '', ...menageNu(nom, resolue.moisReference) }
  const lignes: LigneDemande[] = [nu, toutConnu(nu), { ...nu, dalo: 'reconnu' }]
  const remplies: LigneDemande[] = []
  const max = Math.min(CAS_MAX, LECTURES_MAX / resolue.grilles[nom].criteres.length)
  for (const critere of resolue.grilles[nom].criteres) {
    if (lignes.length > max) break
    const { oui, lignes: suivantes } = casDuCritere(critere, nu, resolue)
    if (oui) remplies.push(oui)
    lignes.push(...suivantes)
  }
  for (const groupe of resolue.grilles[nom].groupes)
    if (lignes.length <= max) lignes.push(...casDuGroupe(groupe, resolue.grilles[nom].criteres, nu, resolue))
  const ancien = Math.max(0, resolue.moisReference - 12)
  return [
    ...new Map(lignes.map((ligne) => [JSON.stringify(ligne), ligne])).values(),
    ...remplies.slice(0, EGALITES).flatMap((ligne) => [ligne, ligne, { ...ligne, moisDepot: ancien }]),
  ]
}

/** Ids whose order is that of their bytes and of no language. */
const idDe = (rang: number): string => `c${'Za_-9B'.charAt(rang % 6)}${String(rang + 1).padStart(5, '0')}`

function listNonCouverts(resolue: CotationResolue, attendus: readonly LigneNotee[]): readonly NonCouvert[] {
  return GRILLES.flatMap((grille) => {
    const lignes = attendus.filter((ligne) => ligne.grille === grille)
    const remplis = new Map<string, number>()
    for (const { criteres } of lignes) for (const { id } of criteres) remplis.set(id, (remplis.get(id) ?? 0) + 1)
    return resolue.grilles[grille].criteres.flatMap(({ critere }): readonly NonCouvert[] => {
      const fois = remplis.get(critere.id) ?? 0
      return [
        ...(fois === 0 ? [{ grille, critere: critere.id, etat: 'rempli' as const }] : []),
        ...(fois === lignes.length ? [{ grille, critere: critere.id, etat: 'non-rempli' as const }] : []),
      ]
    })
  })
}

/** Cases of a rule set and what the reference engine says of them. */
export async function casDeConformite(resolue: CotationResolue): Promise<Conformite> {
  const demandes = GRILLES.flatMap((nom) => lignesDeGrille(nom, resolue)).map((ligne, rang): LigneDemande => ({
    ...ligne,
    id: idDe(rang),
  }))
  const attendus = await noterReference(resolue, demandes)
  return { demandes, attendus, nonCouverts: listNonCouverts(resolue, attendus) }
}
