// Points in SQL: of a scale, of a group, of a grid; and the first key of the order.
import { type Bareme, bornesDuBareme, type CritereDeGrille, type GrilleResolue } from '~/domain/cotation.ts'
import { at } from '~/domain/invariant.ts'
import { quotient } from './conditions.ts'
import type { Noms } from './noms.ts'

const ANCIENNETE = 'ancienneteMois'

function pointsSql(bareme: Bareme): string {
  if (bareme.type === 'fixe') return String(bareme.points)
  const { pas, parPas, plafond, bonus, apres } = bareme
  const parMois = `${parPas} * ${quotient(ANCIENNETE, String(pas))}`
  const supplement = bonus === 0 ? '' : ` + CASE WHEN ${ANCIENNETE} > ${apres} THEN ${bonus} ELSE 0 END`
  return `LEAST(${plafond}, ${parMois}${supplement})`
}

const siRempli = ({ critere, bareme }: CritereDeGrille, noms: Noms): string =>
  `CASE WHEN ${noms.critere(critere.id)} THEN ${pointsSql(bareme)} ELSE 0 END`

/** The best met member: fixed points are tried from the greatest down, scales are compared to them. None is negative. */
function groupeSql(membres: readonly CritereDeGrille[], noms: Noms): string {
  const fixes = membres
    .flatMap(({ critere, bareme }) =>
      bareme.type === 'fixe' ? [{ colonne: noms.critere(critere.id), points: bareme.points }] : [],
    )
    .toSorted((a, b) => b.points - a.points)
  const meilleurFixe =
    fixes.length === 0
      ? '0'
      : `CASE ${fixes.map(({ colonne, points }) => `WHEN ${colonne} THEN ${points}`).join(' ')} ELSE 0 END`
  const bareme = membres.filter((membre) => membre.bareme.type === 'progressif').map((membre) => siRempli(membre, noms))
  return bareme.length === 0 ? meilleurFixe : `GREATEST(${[meilleurFixe, ...bareme].join(', ')})`
}

/** A long row of operations is a tree as deep as it is long, unless it is bracketed: databases bound that depth. */
const TERMES_MAX = 32

/** Terms joined by an operation that may be bracketed anywhere, one a line. */
export function enchainer(termes: readonly string[], signe: '+' | '||'): string {
  if (termes.length <= TERMES_MAX) return termes.join(`\n        ${signe} `)
  const parts = Array.from({ length: Math.ceil(termes.length / TERMES_MAX) }, (_, i) =>
    termes.slice(i * TERMES_MAX, (i + 1) * TERMES_MAX),
  )
  return enchainer(
    parts.map((part) => `(${enchainer(part, signe)})`),
    signe,
  )
}

/** The score of a grid. */
export function scoreSql({ criteres, groupes, horsGroupe }: GrilleResolue, noms: Noms): string {
  const termes = [
    ...groupes.map(({ membres }) =>
      groupeSql(
        membres.map((i) => at(criteres, i)),
        noms,
      ),
    ),
    ...horsGroupe.map((i) => siRempli(at(criteres, i), noms)),
  ]
  return termes.length === 0 ? '0' : enchainer(termes, '+')
}

/** What the mode puts before the score (SPEC.md [O1]–[O3]). @param apresTous after every level */
export function premiereCleSql({ mode, criteres }: GrilleResolue, apresTous: number, noms: Noms): string {
  if (mode === 'points') return '0'
  if (mode === 'dalo-puis-points') return "CASE WHEN dalo = 'reconnu' THEN 0 ELSE 1 END"
  const donnant = criteres.filter(({ bareme }) => bornesDuBareme(bareme).max > 0)
  const rangs = [...new Set(donnant.map(({ niveau }) => niveau))].toSorted((a, b) => a - b)
  if (rangs.length === 0) return String(apresTous)
  const cas = rangs.map((rang) => {
    const remplis = donnant
      .filter(({ niveau }) => niveau === rang)
      .map(({ critere, bareme }) =>
        bareme.type === 'fixe'
          ? noms.critere(critere.id)
          : `(${noms.critere(critere.id)} AND ${pointsSql(bareme)} > 0)`,
      )
    return `WHEN ${remplis.join(' OR ')} THEN ${rang}`
  })
  return `CASE ${cas.join(' ')} ELSE ${apresTous} END`
}
