// The level-1 rule, grid by grid (model.md §3): an application that meets a level-1 criterion passes before any other.
// In points this is one comparison of two bounds. `dalo-puis-points` puts the recognised first: the rule then holds by
// itself only if level 1 is DALO, so it is asked among the recognised, among the others, and across. `niveau-puis-points`
// keeps it by itself as long as a level-1 criterion gives points. A finding comes with two applications that prove it.
import { buildCohorte } from '~/domain/cohorte.ts'
import {
  type CotationResolue,
  GRILLES,
  isDatee,
  niveauDeRang,
  type NomDeGrille,
  resolveCotation,
} from '~/domain/cotation.ts'
import { setPoints, setPointsDuNiveau } from '~/domain/edit.ts'
import type { Edition } from '~/domain/edition.ts'
import { applyPatch } from '~/domain/patch.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { compileCotation, noterCohorte } from '~/engine/index.ts'
import type { Reponse } from '../atteignables/recherche.ts'
import { type Constat, constat, type Temoin } from './constat.ts'
import {
  chercherCotes,
  chercherSansPoints,
  type Cotes,
  criteresDuNiveauUn,
  sommeSansGroupes,
} from './niveau-un-bornes.ts'

type Verdict =
  | { readonly etat: 'tient' }
  | { readonly etat: 'indecis'; readonly cotes: Cotes }
  | {
      readonly etat: 'depasse' | 'hors-ordre'
      readonly cotes: Cotes
      readonly temoin: Temoin
      /** Points that the level-1 criteria lack. */
      readonly manque: number
    }

const TIENT: Verdict = { etat: 'tient' }
const isImpossible = ({ borne }: Reponse): boolean => !Number.isFinite(borne)

function temoinDe({ avec, sans }: Cotes): Temoin | undefined {
  return avec.trouvee && sans.trouvee ? { devant: sans.trouvee.ligne, derriere: avec.trouvee.ligne } : undefined
}

/** The rule among applications that only their scores order. */
function jugerAuxPoints(cotes: Cotes): Verdict {
  const { avec, sans } = cotes
  if (avec.borne > sans.borne) return TIENT
  const temoin = temoinDe(cotes)
  const proven = temoin !== undefined && (avec.trouvee?.score ?? Infinity) <= (sans.trouvee?.score ?? -Infinity)
  return proven ? { etat: 'depasse', cotes, temoin, manque: sans.borne - avec.borne + 1 } : { etat: 'indecis', cotes }
}

function jugerDaloPuisPoints(resolue: CotationResolue, grille: NomDeGrille): Verdict {
  const among = (voulu: boolean): Cotes =>
    chercherCotes(resolue, grille, [{ noeud: { fact: 'dalo', operator: 'equal', value: 'reconnu' }, voulu }])
  const [reconnus, autres] = [among(true), among(false)]
  const across: Cotes = { avec: autres.avec, sans: reconnus.sans }
  const worst = [jugerAuxPoints(reconnus), jugerAuxPoints(autres), jugerEnTravers(across)]
  return (
    worst.find(({ etat }) => etat !== 'tient' && etat !== 'indecis') ??
    worst.find(({ etat }) => etat === 'indecis') ??
    TIENT
  )
}

/** The order puts `sans` before `avec` whatever the points: the rule fails as soon as both exist. */
function jugerEnTravers(cotes: Cotes): Verdict {
  if (isImpossible(cotes.avec) || isImpossible(cotes.sans)) return TIENT
  const temoin = temoinDe(cotes)
  return temoin ? { etat: 'hors-ordre', cotes, temoin, manque: 0 } : { etat: 'indecis', cotes }
}

function jugerNiveauPuisPoints(resolue: CotationResolue, grille: NomDeGrille): Verdict {
  const avec = chercherSansPoints(resolue, grille)
  if (isImpossible(avec)) return TIENT
  const { sans } = chercherCotes(resolue, grille)
  if (isImpossible(sans)) return TIENT
  const cotes: Cotes = { avec, sans }
  const temoin = temoinDe(cotes)
  if (!temoin) return { etat: 'indecis', cotes }
  const { rangsGrille } = noterCohorte(
    compileCotation(resolue),
    buildCohorte([temoin.devant, temoin.derriere], { synthetique: true }),
  )
  return rangsGrille[0] === 1 ? { etat: 'hors-ordre', cotes, temoin, manque: 1 } : { etat: 'indecis', cotes }
}

function juger(resolue: CotationResolue, grille: NomDeGrille): Verdict {
  switch (resolue.grilles[grille].mode) {
    case 'points':
      return jugerAuxPoints(chercherCotes(resolue, grille))
    case 'dalo-puis-points':
      return jugerDaloPuisPoints(resolue, grille)
    case 'niveau-puis-points':
      return jugerNiveauPuisPoints(resolue, grille)
  }
}

// ---- mending

/** Points to add: to the level, which serves both grids, or to the criteria of one. */
interface Manque {
  readonly niveau: number
  readonly propre: number
}

/** Raises of level 1 in the order in which they are tried: the level itself, then each criterion that has its own points, or
 * must have them because the level’s have dates of effect. */
function hausses(resolue: CotationResolue, grille: NomDeGrille, manque: Manque): readonly Edition[] {
  const { cotation, moisReference } = resolue
  const qui = criteresDuNiveauUn(resolue, grille)
  const points = cotation.grilles[grille].points
  const niveau = niveauDeRang(cotation, 1)
  const duNiveau =
    niveau && typeof niveau.points === 'number' && qui.some(({ critere }) => points[critere.id] === null)
      ? [setPointsDuNiveau(cotation, 1, niveau.points + manque.niveau, formatMois(moisReference))]
      : []
  const propres = qui.flatMap(({ critere, bareme }) =>
    bareme.type === 'fixe' && (points[critere.id] !== null || isDatee(niveau?.points ?? 0))
      ? [setPoints(cotation, grille, critere.id, bareme.points + manque.propre, formatMois(moisReference))]
      : [],
  )
  return [...duNiveau, ...propres].flatMap((edition) => (edition.ok ? [edition.value] : []))
}

/** Other level-1 criteria may be lower than the one raised: each round adds what is still missing. */
const TOURS = 3
/** Raises that are tried, of the level and of single criteria. */
const HAUSSES_MAX = 4

/** The smallest raise of level 1 that mends the grid, checked by judging again; undefined when no single one does. */
function corriger(resolue: CotationResolue, grille: NomDeGrille, manque: Manque): Edition | undefined {
  const kinds = Math.min(HAUSSES_MAX, hausses(resolue, grille, manque).length)
  for (let kind = 0; kind < kinds; kind++) {
    let total = manque
    for (let tour = 0; tour < TOURS; tour++) {
      const edition = hausses(resolue, grille, total)[kind]
      const raised = edition && resolveCotation(applyPatch(resolue.cotation, edition.patch), resolue.moisReference)
      if (!raised?.ok) break
      const verdict = juger(raised.value, grille)
      if (verdict.etat === 'tient') return edition
      if (verdict.etat === 'indecis' || verdict.manque <= 0) break
      total = { niveau: total.niveau + verdict.manque, propre: total.propre + verdict.manque }
    }
  }
  return undefined
}

// ---- findings

const manqueDe = (verdict: Verdict): number => ('manque' in verdict ? verdict.manque : 0)

/** Level 1 first, in each grid. */
export function controlerNiveauUn(resolue: CotationResolue): readonly Constat[] {
  const verdicts = GRILLES.map((grille) => ({ grille, verdict: juger(resolue, grille) }))
  const niveau = Math.max(...verdicts.map(({ verdict }) => manqueDe(verdict)))
  return verdicts.flatMap(({ grille, verdict }): readonly Constat[] => {
    const at = pointer('grilles', grille)
    const criteres = criteresDuNiveauUn(resolue, grille).map(({ critere }) => critere.id)
    if (criteres.length === 0) return [constat('niveau-1-absent', at, { grille })]
    if (verdict.etat === 'tient') return []
    const { avec, sans } = verdict.cotes
    if (verdict.etat === 'indecis')
      return [constat('niveau-1-indecis', at, { grille, niveau1: avec.borne, autre: sans.borne, criteres })]
    const propre = manqueDe(verdict)
    const correction = propre > 0 ? corriger(resolue, grille, { niveau, propre }) : undefined
    const preuve = { temoin: verdict.temoin, ...(correction ? { correction } : {}) }
    const { mode } = resolue.grilles[grille]
    if (verdict.etat === 'hors-ordre' && mode !== 'points')
      return [constat('niveau-1-hors-ordre', at, { grille, mode, criteres }, preuve)]
    const params = {
      grille,
      niveau1: avec.trouvee?.score ?? avec.borne,
      autre: sans.trouvee?.score ?? sans.borne,
      sansGroupes: sommeSansGroupes(resolue, grille),
      criteres,
    }
    return [constat('niveau-1-depasse', at, params, preuve)]
  })
}
