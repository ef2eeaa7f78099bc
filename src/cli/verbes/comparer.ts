// `comparer`: two rule sets on the same cohort, segment by segment, and the rows whose rank or score differs (model.md §5).
import { comparer as comparerNotees } from '~/analysis/compare.ts'
import { locationsParTypologie } from '~/analysis/locations.ts'
import { hashContent } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { noterCohorte } from '~/engine/index.ts'
import { lignesClassees } from '../classees.ts'
import { compilerFichier, lireCohorte, lireScenario } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, motDuMois } from '../refus.ts'
import { fichier, MOIS, requis, SYNTHETIQUE, type Verbe } from '../verbe.ts'

export const comparer: Verbe = {
  nom: 'comparer',
  resume: 'Compare deux jeux de règles sur la même cohorte.',
  drapeaux: [
    requis(fichier('a', 'jeu de règles de départ (JSON)')),
    requis(fichier('b', 'jeu de règles proposé (JSON)')),
    requis(fichier('cohorte', 'cohorte (CSV)')),
    {
      nom: 'scenario',
      genre: 'texte',
      valeur: 'DOSSIER',
      aide: 'scénario dont les locations donnent k, le nombre de tours par an',
    },
    { ...MOIS, aide: 'mois où l’ancienneté se mesure (celui du scénario, sinon 2024-01)' },
    SYNTHETIQUE,
  ],
  notes: [
    'Par segment : qui monte, qui descend, le tau-b de Kendall des scores, et le renouvellement des k premiers (null',
    'sans scénario). « ecarts » ne liste que les demandes dont le rang ou le score change.',
  ],
  exemples: [
    'comparer --a rules/cotation/ame-base.json --b essai.json --cohorte cohorte.csv --scenario scenarios/ame --synthetique',
  ],
  executer: (args, sortie) => {
    const dossier = args.texte('scenario')
    const scenario = dossier === undefined ? undefined : attendre(dossier, lireScenario(dossier), sortie.dire)
    const mois = args.mois('mois') ?? (scenario ? parseMois(scenario.moisReference) : MOIS_PAR_DEFAUT)
    const a = compilerFichier(args.requis('a'), mois, sortie)
    const b = compilerFichier(args.requis('b'), mois, sortie)
    const cohorte = lireCohorte(args.requis('cohorte'), { mois, synthetique: args.has('synthetique') }, sortie)
    const locations = scenario && locationsParTypologie(scenario)
    if (scenario && !locations) sortie.dire('Le scénario ne dit pas ses locations par typologie : k reste null.')
    const enA = noterCohorte(a, cohorte)
    const { n, parSegment, ecarts } = comparerNotees(enA, noterCohorte(b, cohorte), cohorte, { locations })
    const places = new Map(Array.from(ecarts.lignes, (row, i) => [row, i]))
    sortie.dire(motDuMois(mois))
    sortie.ecrire(
      JSON.stringify({
        a: hashContent(a.resolue.cotation),
        b: hashContent(b.resolue.cotation),
        n,
        parSegment: parSegment.map(
          ({ segment, n: effectif, montent, descendent, inchanges, kendallTauB, renouvellement }) => ({
            segment,
            n: effectif,
            montent,
            descendent,
            inchanges,
            kendallTauB,
            renouvellement: renouvellement && { k: renouvellement.k, part: renouvellement.part },
          }),
        ),
        ecarts: lignesClassees(enA).flatMap((row) => {
          const i = places.get(row)
          return i === undefined
            ? []
            : [
                {
                  id: cohorte.ids[row],
                  rangA: ecarts.rangA[i],
                  rangB: ecarts.rangB[i],
                  scoreA: ecarts.scoreA[i],
                  scoreB: ecarts.scoreB[i],
                },
              ]
        }),
      }),
    )
    return 0
  },
}
