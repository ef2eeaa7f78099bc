// Parts of a condition that change nothing: never true where one would do, always true where all must, or said again by
// the others. Decided over the applications of both grids, so that a part that names a grid is left in peace.
import { type Condition, isFeuille, type Noeud } from '~/domain/condition.ts'
import { membresDe, retirer } from '~/domain/condition-edit.ts'
import { type CotationResolue, GRILLES } from '~/domain/cotation.ts'
import { setConditions } from '~/domain/edit-criteres.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { type CritereUtilise, criteresUtilises, type Enquete, enqueteDe, faux, vrai } from './enquete.ts'

/** Parts of one criterion, named conditions taken whole, before it is left unread. */
const PARTIES_MAX = 60

interface Partie {
  readonly at: string
  readonly noeud: Noeud
}

/** Members of every group that has several, the outer ones first, the last written first. */
function parties(noeud: Noeud, at: string): readonly Partie[] {
  if (isFeuille(noeud) || 'condition' in noeud) return []
  if ('not' in noeud) return parties(noeud.not, `${at}/not`)
  const mot = 'all' in noeud ? 'all' : 'any'
  const ici = membresDe(noeud).map((membre, i): Partie => ({ at: `${at}/${mot}/${i}`, noeud: membre }))
  const reversed = ici.toReversed()
  return [...(ici.length > 1 ? reversed : []), ...reversed.flatMap((partie) => parties(partie.noeud, partie.at))]
}

/** Whether two conditions hold for the same applications, of either grid. */
function isMeme(a: Condition, b: Condition, enquete: Enquete): boolean {
  enquete.payer(enquete.cobayes('primo').length + enquete.cobayes('mutation').length)
  if (GRILLES.some((grille) => enquete.cobayes(grille).some(({ remplit }) => remplit(a) !== remplit(b)))) return false
  return GRILLES.every((grille) =>
    [
      [vrai(a), faux(b)],
      [vrai(b), faux(a)],
    ].every((buts) => enquete.decider('conditions', grille, buts).etat === 'impossible'),
  )
}

function sorteDe(noeud: Noeud, enquete: Enquete): 'jamais' | 'toujours' | 'redondante' {
  const isSans = (voulu: boolean): boolean =>
    GRILLES.every((grille) => enquete.decider('conditions', grille, [{ noeud, voulu }]).etat === 'impossible')
  return isSans(true) ? 'jamais' : isSans(false) ? 'toujours' : 'redondante'
}

/** The first part found: the others are looked for once it is gone. */
function inutile({ id, at, conditions, usages }: CritereUtilise, enquete: Enquete): readonly Constat[] {
  const grilles = usages.map(({ grille }) => grille)
  const vivant = usages.some(({ grille, dans }) => enquete.remplissage(grille, dans).etat === 'possible')
  const toutes = parties(conditions, '')
  if (!vivant || toutes.length > PARTIES_MAX) return []
  if (grilles.every((grille) => enquete.decider('conditions', grille, [faux(conditions)]).etat === 'impossible'))
    return []
  for (const partie of toutes) {
    const sans = retirer(conditions, partie.at)
    if (!sans.ok || !isMeme(conditions, sans.value.condition, enquete)) continue
    const edition = setConditions(enquete.resolue.cotation, id, sans.value.condition)
    return [
      constat(
        'partie-inutile',
        `${at}/conditions${partie.at}`,
        { critere: id, partie: partie.noeud, sorte: sorteDe(partie.noeud, enquete) },
        { ...enquete.casRempli(id, grilles), ...corrigePar(edition) },
      ),
    ]
  }
  return []
}

export function controlerParties(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  return criteresUtilises(resolue).flatMap((critere) =>
    enquete.isArretee('conditions') ? [] : enquete.garder('conditions', inutile(critere, enquete)),
  )
}
