// Words of the levers and guarantees of the new programme, in English.
import type { Jumeau } from '../contrat.ts'
import type { leviers as fr } from '../fr/leviers.ts'
import { compte, nombre } from './nombres.ts'

const dite = ([min, max]: readonly [number, number]): string =>
  min === max ? nombre(min) : `${nombre(min)} to ${nombre(max)}`

export const leviers: Jumeau<typeof fr> = {
  leviersTitre: 'What the commune is sure of, and the levers that are left',
  leviersNote:
    'The share of the commune bears on the flow of the whole stock of the landlord. Without a clause of orientation nothing makes it fall on this programme; with a clause, the agreed number is sure, within the turns of the year.',
  leviersInconnu: 'The slides do not name the landlord: each possible landlord has its row.',
  leviersClause: 'Houses of the clause',
  leviersClauseNom: 'Houses that the clause orients to the commune',
  leviersBailleur: 'If the landlord is',
  leviersPremiere: 'At first letting',
  leviersPlan: ({ annees }) => `Over ${compte(annees, 'year', 'years')}, relets included`,
  leviersQuota: 'Turns of the commune',
  leviersSans: 'Without clause',
  leviersAvec: 'With clause',
  leviersQuotaDit: ({ quota, assiette }) => `${nombre(quota)} of ${nombre(assiette)}`,
  leviersEtendue: ({ etendue }) => dite(etendue),
  leviersHypothese:
    'Houses that the commune proposes for, at least and at most. Working hypotheses: same rotation at every landlord, objectives by largest remainders, relets of the programme at their rounded mean, other vacancies at their mean. The clause holds at first letting only.',
  leviersLevier: 'Lever',
  leviersEffet: 'What it gives',
  leviersArticle: 'Article',
  leviersAVerifier: 'to be checked',
  leviersNom_clause: 'Clause of orientation in the convention',
  leviersEffet_clause:
    'Convention of each landlord with the commune; it may say where and when the turns of the commune fall: programme, size, funding.',
  leviersArticle_clause: 'CCH R441-5',
  leviersNom_garantie: 'Guarantee of the loans',
  leviersEffet_garantie: 'Grounds the share of local authorities: 20% at most, all guaranteeing authorities together.',
  leviersArticle_garantie: 'CCH R441-5-3 and R441-5-4',
  leviersNom_concertation: 'Agreement at first letting',
  leviersEffet_concertation: 'Holders and landlord agree before the delivery on who proposes for which houses.',
  leviersArticle_concertation: 'CCH R441-5 and following, and convention',
  leviersNom_cil: 'Intercommunal housing conference',
  leviersEffet_cil: 'Mayors sit there: orientations on allocations, transfers and rehousing in the urban area.',
  leviersArticle_cil: 'CCH L441-1-5',
  leviersNom_cia: 'Intercommunal allocation agreement',
  leviersEffet_cia: 'Turns these orientations into quantified commitments, by landlord and by holder.',
  leviersArticle_cia: 'CCH L441-1-6',
  leviersNom_caleol: 'Seat of the commune on the allocation committee (CALEOL)',
  leviersEffet_caleol:
    'The commune takes part in the committee that allocates, on three applications at least for each dwelling unless excepted.',
  leviersArticle_caleol: 'CCH L441-2 and R441-3',
  leviersNom_bilan: 'Yearly report, before 28 February',
  leviersEffet_bilan:
    'The landlord says the dwellings proposed and allocated, by holder, size, funding, neighbourhood, commune and construction period: enough to correct the next year.',
  leviersArticle_bilan: 'CCH R441-5-1',
}
