// `orienter`: the first turns given by an orientation controller, as indexes in the order of `--parts` (model.md §5).
import type { Controleur } from '~/domain/flux.ts'
import { ecartMax, orienter as orienterTours } from '~/simulation/contingents.ts'
import { tirerSelon, USAGES } from '~/simulation/rng.ts'
import { GRAINE_PAR_DEFAUT, readParts } from '../parts.ts'
import { CONTROLEURS, GRAINE, requis, type Verbe } from '../verbe.ts'

export const orienter: Verbe = {
  nom: 'orienter',
  resume: 'Donne la suite des tours d’un contrôleur d’orientation.',
  drapeaux: [
    requis({
      nom: 'parts',
      genre: 'texte',
      valeur: '30,20,20,30',
      aide: 'parts des contingents, en pour cent, de somme 100',
    }),
    requis({ nom: 'n', genre: 'entier', valeur: 'N', min: 0, max: 1_000_000, aide: 'nombre de tours' }),
    requis({ nom: 'controleur', genre: 'choix', permis: CONTROLEURS, aide: 'règle qui donne le tour' }),
    { ...GRAINE, aide: `graine de « tirage » et d’« annuel » (${GRAINE_PAR_DEFAUT} par défaut)` },
  ],
  notes: [
    '« suite » : place, dans --parts, du contingent qui reçoit chaque tour. « ecartMax » : plus grand écart, en tours,',
    'entre ce qu’un contingent a reçu et sa part, à tout moment.',
  ],
  exemples: ['orienter --parts 30,20,20,30 --n 14 --controleur president'],
  executer: (args, sortie) => {
    const parts = readParts(args.requis('parts'))
    const controleur = args.requis('controleur') as Controleur
    const graine = args.entier('graine') ?? GRAINE_PAR_DEFAUT
    const n = args.entier('n') ?? 0
    if (controleur === 'tirage' || controleur === 'annuel') sortie.dire(`Graine : ${graine}.`)
    const suite = n === 0 ? [] : orienterTours(controleur, parts, n, tirerSelon(graine, USAGES.tirage, 0))
    sortie.ecrire(JSON.stringify({ controleur, suite, ecartMax: ecartMax(suite, parts) / 10_000 }))
    return 0
  },
}
