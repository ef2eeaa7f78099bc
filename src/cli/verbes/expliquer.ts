// `expliquer`: why one application has its score, criterion by criterion, met or not (model.md §5). Protected criteria
// open here, and only here.
import type { Cotation } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import { fail, problem } from '~/domain/problem.ts'
import { expliquerLigne, noterCohorte, type PlusProche } from '~/engine/index.ts'
import { phraseDeCondition } from '~/i18n/phrase.ts'
import { compilerFichier, lireCohorte } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { attendre, motDuMois } from '../refus.ts'
import { fichier, MOIS, requis, SYNTHETIQUE, type Verbe } from '../verbe.ts'

function phraseDuCritere(cotation: Cotation, id: string): string {
  const critere = cotation.criteres.find((connu) => connu.id === id)
  invariant(critere, `critère « ${id} » absent`)
  return phraseDeCondition(critere.conditions, { nommees: cotation.conditions ?? {} })
}

/** The leaf that failed, as a sentence; `ecart`: by how much the number should have changed. */
const direPlusProche = ({ feuille, at, ecart }: PlusProche) => ({
  phrase: phraseDeCondition(feuille),
  pointeur: at,
  ecart: ecart ?? null,
})

export const expliquer: Verbe = {
  nom: 'expliquer',
  resume: 'Dit pourquoi une demande a son score, critère par critère.',
  drapeaux: [
    requis(fichier('cotation', 'jeu de règles de cotation (JSON)')),
    requis(fichier('cohorte', 'cohorte (CSV)')),
    requis({ nom: 'id', genre: 'texte', valeur: 'ID', aide: 'pseudonyme de la demande' }),
    MOIS,
    SYNTHETIQUE,
  ],
  notes: [
    'Sont listés tous les critères de la grille de la demande, remplis ou non ; « plusProche » est la comparaison qui',
    'a manqué de peu, null pour un critère rempli.',
  ],
  exemples: ['expliquer --cotation rules/cotation/ame-base.json --cohorte cohorte.csv --id D0001 --synthetique'],
  executer: (args, sortie) => {
    const mois = args.mois('mois') ?? MOIS_PAR_DEFAUT
    const programme = compilerFichier(args.requis('cotation'), mois, sortie)
    const source = args.requis('cohorte')
    const cohorte = lireCohorte(source, { mois, synthetique: args.has('synthetique') }, sortie)
    const id = args.requis('id')
    const row = cohorte.ids.indexOf(id)
    if (row < 0) attendre(source, fail([problem('demande-inconnue', '', { id: id.slice(0, 40) })]))
    const explication = expliquerLigne(programme, noterCohorte(programme, cohorte), cohorte, row)
    sortie.dire(motDuMois(mois))
    sortie.ecrire(
      JSON.stringify({
        id,
        score: explication.score,
        criteres: explication.criteres.map(({ id: critere, points, retenu, etat, plusProche }) => ({
          id: critere,
          points,
          retenu,
          etat,
          phrase: phraseDuCritere(programme.resolue.cotation, critere),
          plusProche: plusProche ? direPlusProche(plusProche) : null,
        })),
      }),
    )
    return 0
  },
}
