// `cohorte`: a synthetic cohort made from the recipe of a scenario, written as the CSV whose hash is the cohort's.
import { writeFileSync } from 'node:fs'
import { type Cohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import { hashContent, hashText } from '~/domain/hash.ts'
import { formatMois, type MoisIndex, parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { LIGNES_MAX } from '~/exchange/csv.ts'
import { achever } from '~/simulation/generate.ts'
import { genererDuScenario, type VariantesDeCohorte } from '~/simulation/scenario.ts'
import { lireScenario } from '../lire.ts'
import { attendre, Refus } from '../refus.ts'
import { GRAINE, MOIS, requis, type Verbe } from '../verbe.ts'

function writeFichier(chemin: string, texte: string): void {
  try {
    writeFileSync(chemin, texte)
  } catch {
    throw new Refus([
      `Le fichier « ${chemin} » ne peut pas être écrit. Vérifiez que son dossier existe et vos droits d’écriture.`,
    ])
  }
}

/** A margin or a parameter that the recipe lacks is a fault of the scenario: the generator names it. */
function fabriquer(dossier: string, scenario: Scenario, mois: MoisIndex, variantes: VariantesDeCohorte): Cohorte {
  try {
    return achever(genererDuScenario(scenario, mois, variantes))
  } catch (erreur) {
    const raison = erreur instanceof Error ? erreur.message.replace('Invariant : ', '') : ''
    throw new Refus([
      `${dossier} : la recette de cohorte ne peut pas être suivie (${raison}). Comparez-la à scenarios/ame.`,
    ])
  }
}

export const cohorte: Verbe = {
  nom: 'cohorte',
  resume: 'Fabrique une cohorte synthétique d’après la recette d’un scénario.',
  drapeaux: [
    requis({ nom: 'scenario', genre: 'texte', valeur: 'DOSSIER', aide: 'dossier qui contient scenario.json' }),
    {
      nom: 'n',
      genre: 'entier',
      valeur: 'N',
      min: 0,
      max: LIGNES_MAX,
      aide: 'nombre de demandes (celui de la recette par défaut)',
    },
    { ...GRAINE, aide: 'graine des tirages (celle de la recette par défaut)' },
    requis({ nom: 'sortie', genre: 'texte', valeur: 'FICHIER', aide: 'fichier CSV à écrire' }),
    { ...MOIS, aide: 'mois de référence (celui du scénario par défaut)' },
  ],
  notes: ['La même recette, le même nombre et la même graine donnent la même cohorte, octet pour octet.'],
  exemples: ['cohorte --scenario scenarios/ame --n 2800 --graine 2024 --sortie cohorte.csv'],
  executer: (args, sortie) => {
    const dossier = args.requis('scenario')
    const scenario = attendre(dossier, lireScenario(dossier), sortie.dire)
    const recette = scenario.cohorte
    if (recette === undefined || (scenario.communes ?? []).length === 0)
      throw new Refus([
        `${dossier} : ce scénario n’a pas de recette de cohorte. Ajoutez-lui les clés « cohorte » et « communes », ou donnez scenarios/ame.`,
      ])
    const mois = args.mois('mois') ?? parseMois(scenario.moisReference)
    const n = args.entier('n') ?? recette.n
    const graine = args.entier('graine') ?? recette.graine
    const csv = writeCohorteCsv(fabriquer(dossier, scenario, mois, { n, graine }))
    const chemin = args.requis('sortie')
    writeFichier(chemin, csv)
    sortie.ecrire(
      JSON.stringify({
        sortie: chemin,
        n,
        graine,
        mois: formatMois(mois),
        scenario: hashContent(scenario),
        cohorte: hashText(csv),
        synthetique: true,
      }),
    )
    return 0
  },
}
