// `score`: a cohort under a rule set, one object a line in order of grid, segment and rank (model.md §5).
import { criteresProteges, fusionnerProteges } from '~/analysis/proteges.ts'
import { hashCohorte, hashContent } from '~/domain/hash.ts'
import { formatMois } from '~/domain/mois.ts'
import { lireLigne, noterCohorte, VERSION_DU_MOTEUR } from '~/engine/index.ts'
import { lignesClassees } from '../classees.ts'
import { compilerFichier, lireCohorte } from '../lire.ts'
import { MOIS_PAR_DEFAUT } from '../livres.ts'
import { fichier, MOIS, requis, SYNTHETIQUE, type Verbe } from '../verbe.ts'

export const score: Verbe = {
  nom: 'score',
  resume: 'Note et classe une cohorte selon un jeu de règles.',
  drapeaux: [
    requis(fichier('cotation', 'jeu de règles de cotation (JSON)')),
    requis(fichier('cohorte', 'cohorte (CSV)')),
    MOIS,
    { nom: 'detail', genre: 'present', aide: 'montre chaque critère protégé ; cohorte synthétique seulement' },
    SYNTHETIQUE,
  ],
  notes: [
    'Première ligne : moteur, empreintes de la cotation et de la cohorte, mois, nombre de demandes.',
    'Ensuite une demande par ligne, par grille, segment et rang ; les critères protégés (violences, santé) y sont',
    'réunis sous « criteres-proteges ».',
  ],
  exemples: ['score --cotation rules/cotation/ame-base.json --cohorte cohorte.csv --synthetique'],
  executer: (args, sortie) => {
    const mois = args.mois('mois') ?? MOIS_PAR_DEFAUT
    const synthetique = args.has('synthetique')
    const detail = args.has('detail') && synthetique
    if (args.has('detail') && !synthetique)
      sortie.dire(
        '--detail est sans effet : les critères protégés d’une cohorte réelle restent réunis (voir --synthetique).',
      )
    const programme = compilerFichier(args.requis('cotation'), mois, sortie)
    const cohorte = lireCohorte(args.requis('cohorte'), { mois, synthetique }, sortie)
    const notee = noterCohorte(programme, cohorte)
    const proteges = detail ? new Set<string>() : criteresProteges(programme.resolue.cotation)
    sortie.ecrire(
      JSON.stringify({
        moteur: VERSION_DU_MOTEUR,
        cotation: hashContent(programme.resolue.cotation),
        cohorte: hashCohorte(cohorte),
        mois: formatMois(mois),
        n: cohorte.n,
      }),
    )
    for (const row of lignesClassees(notee)) {
      const ligne = fusionnerProteges(lireLigne(notee, cohorte, row), proteges)
      const { id, grille, segment, score: points, rang, rangGrille, criteres, aCompleter } = ligne
      sortie.ecrire(JSON.stringify({ id, grille, segment, score: points, rang, rangGrille, criteres, aCompleter }))
    }
    return 0
  },
}
