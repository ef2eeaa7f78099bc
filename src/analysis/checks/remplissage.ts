// Criteria that no application can meet, in any grid or in one of two, and those that every application meets. What comes
// nearest to a criterion that is never met is shown; the part of the condition that forbids it is the one to take out.
import type { Condition, Noeud } from '~/domain/condition.ts'
import { membresDe, retirer } from '~/domain/condition-edit.ts'
import type { CotationResolue, NomDeGrille } from '~/domain/cotation.ts'
import { setPoints } from '~/domain/edit.ts'
import { setConditions } from '~/domain/edit-criteres.ts'
import type { Edition } from '~/domain/edition.ts'
import { formatMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { type Cas, type Constat, constat, corrigePar } from './constat.ts'
import { type CritereUtilise, criteresUtilises, type Enquete, enqueteDe, faux, vrai } from './enquete.ts'

/** Parts that are tried one by one, from the last written. */
const PARTIES_MAX = 12

interface Presque {
  readonly cas?: Cas
  readonly sans?: Condition
}

/** The application nearest to meeting a condition that cannot be, and the condition without what forbids it. */
function presque({ id, conditions }: CritereUtilise, grille: NomDeGrille, enquete: Enquete): Presque {
  const membres = 'all' in conditions ? membresDe(conditions) : []
  for (let i = membres.length - 1; i >= Math.max(0, membres.length - PARTIES_MAX) && membres.length > 1; i--) {
    const autres: Noeud = { all: membres.toSpliced(i, 1) }
    const decision = enquete.decider('remplissage', grille, [vrai(autres)])
    if (decision.etat !== 'possible') continue
    const sans = retirer(conditions, `/all/${i}`)
    return {
      cas: { ligne: decision.ligne, remplis: [], nonRemplis: [id] },
      ...(sans.ok ? { sans: sans.value.condition } : {}),
    }
  }
  const plain = enquete.decider('remplissage', grille, [])
  return plain.etat === 'possible' ? { cas: { ligne: plain.ligne, remplis: [], nonRemplis: [id] } } : {}
}

/** Some branch of « au moins une » that makes the condition true for everyone. */
function sansEvidence(
  { id, conditions }: CritereUtilise,
  grilles: readonly NomDeGrille[],
  enquete: Enquete,
): Edition | undefined {
  const membres = 'any' in conditions ? membresDe(conditions) : []
  for (let i = membres.length - 1; i >= 0 && membres.length > 1 && membres.length <= PARTIES_MAX; i--) {
    const sans = retirer(conditions, `/any/${i}`)
    if (!sans.ok) continue
    const { condition } = sans.value
    const varies = grilles.every(
      (grille) => enquete.decider('remplissage', grille, [faux(condition)]).etat === 'possible',
    )
    const edition = varies ? setConditions(enquete.resolue.cotation, id, condition) : undefined
    if (edition?.ok) return edition.value
  }
  return undefined
}

function jamais(critere: CritereUtilise, enquete: Enquete): readonly Constat[] {
  const { id, at, usages } = critere
  const lus = usages.map(({ grille, dans }) => ({ grille, etat: enquete.remplissage(grille, dans).etat }))
  const exclues = lus.filter(({ etat }) => etat === 'impossible').map(({ grille }) => grille)
  const vagues = lus.filter(({ etat }) => etat === 'non-confirme').map(({ grille }) => grille)
  const [premiere] = [...exclues, ...vagues]
  if (premiere === undefined || lus.some(({ etat }) => etat === 'indecis')) return []
  const { cotation, moisReference } = enquete.resolue
  if (exclues.length + vagues.length === lus.length) {
    const { cas, sans } = presque(critere, premiere, enquete)
    const edition = sans && setConditions(cotation, id, sans)
    return [
      constat(
        'critere-jamais',
        `${at}/conditions`,
        { critere: id, grilles: lus.map(({ grille }) => grille) },
        {
          ...(cas ? { cas } : {}),
          ...corrigePar(edition),
          ...(vagues.length > 0 ? { nonConfirme: true } : {}),
        },
      ),
    ]
  }
  return exclues.map((grille) => {
    const { cas } = presque(critere, grille, enquete)
    const edition = setPoints(cotation, grille, id, undefined, formatMois(moisReference))
    return constat(
      'critere-sans-objet',
      pointer('grilles', grille, 'points', id),
      { critere: id, grille },
      {
        ...(cas ? { cas } : {}),
        ...corrigePar(edition),
      },
    )
  })
}

/** Progressive points still tell households apart when everyone meets their criterion. */
function toujours(critere: CritereUtilise, enquete: Enquete): readonly Constat[] {
  const { id, at, conditions, usages } = critere
  const grilles = usages
    .filter(({ dans }) => dans.bareme.type === 'fixe')
    .filter(({ grille }) => enquete.cobayes(grille).every(({ remplit }) => remplit(conditions)))
    .filter(({ grille }) => enquete.decider('remplissage', grille, [faux(conditions)]).etat === 'impossible')
    .map(({ grille }) => grille)
  if (grilles.length === 0) return []
  const correction = sansEvidence(critere, grilles, enquete)
  return [
    constat(
      'critere-toujours',
      `${at}/conditions`,
      { critere: id, grilles },
      {
        ...enquete.casRempli(id, grilles),
        ...(correction ? { correction } : {}),
      },
    ),
  ]
}

export function controlerRemplissage(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  return criteresUtilises(resolue).flatMap((critere) =>
    enquete.isArretee('remplissage')
      ? []
      : enquete.garder('remplissage', [...jamais(critere, enquete), ...toujours(critere, enquete)]),
  )
}
