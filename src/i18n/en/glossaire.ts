// Terms of art, one name and one definition each.
import type { Jumeau } from '../contrat.ts'
import type { glossaire as fr } from '../fr/glossaire.ts'

export const glossaire: Jumeau<typeof fr> = {
  glossaireTitre: 'Glossary',
  glossaireAssietteNom: 'assiette',
  glossaireAssiette:
    'The base of the flow: the dwellings that come free in the year, less those that the law or an agreement sets apart.',
  glossaireCilNom: 'CIL',
  glossaireCil:
    'The conference of housing partners: communes, landlords, reserving bodies and associations, who set together the policy for allocating social housing.',
  glossaireCohorteNom: 'cohort',
  glossaireCohorte:
    'The set of applications on which rules are tried. The Atelier’s own is synthetic: it is made up and describes nobody.',
  glossaireContingentNom: 'contingent',
  glossaireContingent:
    'What a reserving body may put forward applicants for: a list of dwellings under stock, a share of the year’s under flow.',
  glossaireCotationNom: 'cotation',
  glossaireCotation:
    'Points given to each application, criterion by criterion, to put them in order. It helps to decide and does not decide.',
  glossaireDaloNom: 'DALO',
  glossaireDalo:
    'Enforceable right to housing: a household recognised as a priority by the mediation commission must get an offer from the State.',
  glossaireFinancementsNom: 'PLAI, PLUS, PLS',
  glossaireFinancements:
    'Three loans that fund a social dwelling and set its rent and its income ceiling: for very low, low, then somewhat higher incomes.',
  glossaireFluxNom: 'flow (flux)',
  glossaireFlux:
    'The reserving body is entitled to a share of the dwellings available in the year, without saying beforehand which.',
  glossaireGraineNom: 'seed',
  glossaireGraine: 'The number from which all draws start. The same seed gives exactly the same cohort again.',
  glossaireHypNom: 'hyp.',
  glossaireHyp:
    'Working assumption: a figure that we set for want of a source, and that the CIL must confirm or replace.',
  glossaireIntervalleNom: 'interval',
  glossaireIntervalle:
    'The bounds between which the result falls in most draws: the wider it is, the less sure the middle figure.',
  glossaireKendallNom: 'Kendall’s τ',
  glossaireKendall: 'How alike two rankings are: 1, the same order; 0, unrelated; −1, the reverse order.',
  glossaireMargeNom: 'margin',
  glossaireMarge:
    'A total that the cohort must meet, such as the share of transfers or that of the lowest income quartile.',
  glossairePdalhpdNom: 'PDALHPD',
  glossairePdalhpd: 'Plan of the département for the housing of disadvantaged people.',
  glossaireQpvNom: 'QPV',
  glossaireQpv: 'Priority neighbourhood of the city policy.',
  glossaireReservataireNom: 'reserving body',
  glossaireReservataire:
    'Whoever has the right to put applicants forward: the State, the commune, Action Logement, a département, an employer.',
  glossaireSegmentNom: 'segment',
  glossaireSegment: 'The applications for the same kind of dwelling, here by number of rooms: only they compete.',
  glossaireSensibiliteNom: 'sensitivity',
  glossaireSensibilite: 'What becomes of the result when one setting changes, the others being kept.',
  glossaireSiaoNom: 'SIAO',
  glossaireSiao:
    'Integrated reception and referral service: it refers people without a home to shelter, then to housing.',
  glossaireStockNom: 'stock',
  glossaireStock:
    'The reserving body holds dwellings named one by one, in a residence, and puts applicants forward each time one comes free.',
  glossaireTourNom: 'turn',
  glossaireTour:
    'An occasion to put applicants forward: each dwelling that comes free is the turn of one reserving body.',
}
