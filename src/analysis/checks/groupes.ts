// Groups whose members never meet: the best of them is always the only one, and the group changes nothing.
import { type CotationResolue, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { retirerGroupe } from '~/domain/edit-groupes.ts'
import { pointer } from '~/domain/problem.ts'
import { type Constat, constat, corrigePar } from './constat.ts'
import { type CritereUtilise, criteresUtilises, type Enquete, enqueteDe, vrai } from './enquete.ts'

function seRencontrent(a: CritereUtilise, b: CritereUtilise, grille: NomDeGrille, enquete: Enquete): boolean {
  const known = enquete.cobayes(grille).some(({ remplit }) => remplit(a.conditions) && remplit(b.conditions))
  const buts = [vrai(a.conditions), vrai(b.conditions)]
  return known || enquete.decider('groupes', grille, buts).etat !== 'impossible'
}

export function controlerGroupes(resolue: CotationResolue): readonly Constat[] {
  const enquete = enqueteDe(resolue)
  const criteres = criteresUtilises(resolue)
  const { cotation } = resolue
  return (cotation.groupes ?? []).flatMap(({ id, criteres: noms }, i) => {
    if (enquete.isArretee('groupes')) return []
    const dansLa = (grille: NomDeGrille): readonly CritereUtilise[] =>
      criteres.filter(
        (critere) =>
          noms.includes(critere.id) &&
          critere.usages.some(
            (usage) => usage.grille === grille && enquete.remplissage(grille, usage.dans).etat === 'possible',
          ),
      )
    const grilles = GRILLES.filter((grille) => dansLa(grille).length > 1)
    const vain = grilles.every((grille) => {
      const membres = dansLa(grille)
      return membres.every((a, place) => membres.slice(place + 1).every((b) => !seRencontrent(a, b, grille, enquete)))
    })
    const [grille] = grilles
    if (grille === undefined || !vain) return []
    const [premier, ...autres] = dansLa(grille).map((critere) => critere.id)
    if (premier === undefined) return []
    const { cas } = enquete.casRempli(premier, [grille])
    const edition = retirerGroupe(cotation, id)
    return [
      constat(
        'groupe-sans-effet',
        pointer('groupes', i),
        { groupe: id, criteres: [premier, ...autres], grilles },
        {
          ...(cas ? { cas: { ...cas, nonRemplis: autres } } : {}),
          ...corrigePar(edition),
        },
      ),
    ]
  })
}
