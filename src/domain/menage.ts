// The plainest application, that searches, generators and tests start from: a new base fact is given its value here.
import type { FaitsDemande } from './cohorte.ts'
import type { NomDeGrille } from './cotation.ts'
import type { MoisIndex } from './mois.ts'

/** Faits de base d’un ménage que rien ne distingue ; ce qui peut rester inconnu le reste. */
export function menageNu(grille: NomDeGrille, mois: MoisIndex): FaitsDemande {
  return {
    typeDemande: grille,
    moisDepot: mois,
    trancheAge: '30a39',
    situationFamiliale: 'celibataire',
    adultes: 1,
    enfantsMineurs: 0,
    enfantsMoins14: 0,
    enfantsANaitre: 0,
    situationProfessionnelle: 'cdi',
    situationProfessionnelleConjoint: null,
    travailleurEssentiel: false,
    agentPublic: false,
    salarieActionLogement: false,
    ressourcesMensuellesEuros: null,
    revenuFiscalReferenceEuros: null,
    loyerNetAidesEuros: null,
    logementActuel: grille === 'mutation' ? 'locataireHlm' : 'locatairePrive',
    piecesActuelles: null,
    surfaceActuelleM2: null,
    motifs: [],
    typologiesSouhaitees: [],
    communesSouhaitees: [],
    handicap: false,
    besoinLogementAdapte: false,
    dalo: 'non',
    labels: [],
    refusInjustifies: 0,
    lienLocal: false,
    jeuneMenage: false,
  }
}
