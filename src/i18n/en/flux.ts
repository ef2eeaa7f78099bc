// Page Flux of the rules, in English.
import type { Jumeau } from '../contrat.ts'
import type { flux as fr } from '../fr/flux.ts'
import { majuscule } from '../signes.ts'
import { ARRONDIS, BASES, CALCULS, CONTROLEURS, partDite, REGIMES, REPORTS, RESERVATAIRES } from './flux-mots.ts'
import { compte, mois, nombre, pluriel } from './nombres.ts'
import { cite } from './texte.ts'

/** At most two decimals, and none that says nothing: “17”, “2.8”. */
const decimale = (n: number): string => {
  const centiemes = Math.round(n * 100)
  return nombre(n, centiemes % 100 === 0 ? 0 : centiemes % 10 === 0 ? 1 : 2)
}

export const flux: Jumeau<typeof fr> = {
  fluxTitreDeLaPage: 'Flow rules (gestion en flux)',

  fluxTitreChamp: 'Title of the flow rules',
  fluxMode: 'Reservation mode',
  fluxCadre: 'Basis and years',
  fluxBase: 'These rules rest on',
  fluxReference: 'Reference',
  fluxDe: 'From month (YYYY-MM)',
  fluxA: 'To month included (YYYY-MM)',
  fluxMoisFormat: 'YYYY-MM',
  fluxFichier: 'File',
  fluxImporter: 'Import flow rules',
  fluxExporter: 'Export the flow rules',
  fluxImportRefuse: 'This file was not taken',
  fluxFermer: 'Close',
  fluxAjouter: 'Add',
  fluxAnnuler: 'Cancel',
  fluxEnregistrer: 'Save',

  fluxSource: 'source',
  fluxSansSource: 'working assumption, no source written',
  fluxSourceChamp: 'Source',
  fluxSourceAide: 'Agreement, article, document: what proves the figure.',
  fluxHypotheseChamp: 'Working assumption',
  fluxHypotheseAide: 'What is still assumed. Clear this field when the source is enough.',

  fluxPartsTitre: 'Shares of the vacancies',
  fluxReservesTitre: 'Homes reserved under stock',
  fluxStockNote:
    'Under stock, each reserving body has designated homes: each time one of them is vacated, it is its turn. An empty number is unknown.',
  fluxSansDate: 'The same shares for as long as the rules last.',
  fluxDates: 'Dates of effect of the shares',
  fluxAjouterDate: 'Change the shares from a date',
  fluxNouvelleDate: 'From',
  fluxOuvrirDate: 'Set these shares',
  fluxRetirerDate: 'Remove this date',
  fluxColonneContingent: 'Quota (contingent)',
  fluxColonneReservataire: 'Reserving body',
  fluxColonnePart: 'Share',
  fluxColonneReserves: 'Homes',
  fluxColonneVerrou: 'Lock',
  fluxColonneSource: 'Source',
  fluxColonneGestes: 'Actions',
  fluxColonneTotal: 'Total',
  fluxVerrouiller: 'Lock: this share will not move when another changes',
  fluxDeverrouiller: 'Unlock',
  fluxToutDeverrouiller: 'Unlock all',
  fluxAjouterContingent: 'Add a quota',
  fluxNomDuContingent: 'Name of the quota',
  fluxRetirerContingent: 'Remove this quota',
  fluxAjouterSousPart: 'Add a sub-share',
  fluxNomDeLaSousPart: 'Name of the sub-share',
  fluxResteAuBailleur: 'Leave the rest to the landlord',
  fluxRegleProportion:
    'The shares hold together: when one changes, those that are not locked give or take in proportion to what they have, so that the total stays 100%. To the nearest hundredth: two equal shares may differ by 0.01%.',
  fluxRegleBailleur:
    'The shares hold together: when one changes, the landlord’s takes the rest, so that the total stays 100%.',

  fluxAssietteTitre: 'Base and exclusions',
  fluxAssietteNote: 'Which vacancies the shares apply to.',
  fluxCalcul: 'Base',
  fluxCalcul_nette:
    'Exclusions leave first, the shares apply to the rest. Example: 100 vacancies, 15 excluded, 20% of 85 make 17 turns.',
  fluxCalcul_brute:
    'The shares apply to every vacancy. Example: 20% of 100 make 20 turns, whatever happens to transfers.',
  fluxPartRetiree: 'Share taken out of the base',
  fluxPartRetireeNote: 'What exclusions take out in the computations, until the landlords give their figures.',
  fluxExclusions: 'What leaves the base',
  fluxSansExclusion: 'Nothing leaves: every vacancy counts.',
  fluxAjouterExclusion: 'Add an exclusion',
  fluxNomDeLExclusion: 'Name of the exclusion',
  fluxSourceDeLExclusion: 'Source (text or agreement)',
  fluxModifierCondition: 'Change the condition',
  fluxChargement: 'Loading…',
  fluxFermerCondition: 'Close',

  fluxConventionsTitre: 'Agreements by landlord',
  fluxConventionsNote:
    'The law wants one agreement for each landlord and reserving body. Without one here, the general shares apply.',
  fluxSansConvention: 'No agreement: the general shares apply at every landlord.',
  fluxBailleur: 'Landlord',
  fluxAjouterConvention: 'Add its agreement',
  fluxToutConvenu: 'Every landlord of the territory has its agreement.',

  fluxSuiviTitre: 'Turns, carry-over and rounding',
  fluxControleur: 'Who gets the next vacancy',
  fluxControleur_president:
    'Each in turn, by its share, and nobody is ever more than one turn away from its due. Example: at 20%, one home in five, spread over the year.',
  fluxControleur_deficit:
    'To the reserving body furthest behind its share; when equal, in the order of the list. Example: at 50 and 50%, turns alternate.',
  fluxControleur_annuel:
    'One target a year, served in any order. Example: 20% of 10 vacancies, 2 turns placed where the landlord likes in the year.',
  fluxControleur_tirage:
    'Drawn by lot according to the shares. Example: at 20%, eleven chances in a hundred of having none of the first ten.',
  fluxReport: 'What becomes of a gap at the end of the year',
  fluxReport_continu:
    'A shortfall is made up the year after. Example: 0.2 turn a year at a small landlord gives one home every five years.',
  fluxReport_annuel: 'Each January starts from zero. Example: 0.2 turn a year, cut every year, never gives anything.',
  fluxArrondi: 'Rounding of the yearly targets',
  fluxArrondi_aucun: 'Tenths stay, and the carry-over gives them back. Example: 17.8 stays 17.8.',
  fluxArrondi_inferieur: 'Each reserving body loses its tenths. Example: 17.8 becomes 17.',
  fluxArrondi_proche: 'To the nearest whole number. Example: 17.8 becomes 18, and 17.2 becomes 17.',
  fluxArrondi_superieur: 'Each reserving body gains its tenths. Example: 17.2 becomes 18.',
  fluxArrondi_plusFortsRestes:
    'Whole numbers first, then one more turn to the largest remainders, without changing the total. Example: 2.6 and 1.4 become 3 and 1.',
  fluxDelai: 'Time to propose, in months',
  fluxTourConsomme: 'A lapsed turn counts',
  fluxTourConsomme_oui: 'If the reserving body proposes nobody in time, its turn is lost.',
  fluxTourConsomme_non: 'If the reserving body proposes nobody in time, it keeps its turn.',

  fluxOrientationTitre: 'Steering preferences',
  fluxOrientationNote:
    'Where the quota prefers its turns to fall: a positive weight attracts, a negative one keeps away, an empty cell says nothing. The number of turns does not change.',
  fluxFinancement: 'Funding',
  fluxTousFinancements: 'all funding',
  fluxResidence: 'Residence',
  fluxMatrice: 'Residences and sizes',
  fluxToutesResidences: 'Every residence',
  fluxToutesTypologies: 'All',

  fluxPremiereTitre: 'First letting of a new development',
  fluxRegime: 'Regime',
  fluxRegime_stock: 'Homes designated before delivery. The commune keeps its say each time one of them is vacated.',
  fluxRegime_concertation: 'A number agreed between reserving bodies. Example: 3 of the 14 houses of La Flamanderie.',
  fluxRegime_flux: 'The delivery counts as vacancies. Example: 20% of 14 houses, 2.8: a share, and not three houses.',
  fluxConvenus: 'Agreed homes',
  fluxConvenusNote: 'Used only when the regime is “agreed number”.',
  fluxObjectifsTitre: 'Letting targets',
  fluxObjectifsNote: 'Shares to reach and to follow; they do not change the turns.',
  fluxAjouterObjectif: 'Add a target',
  fluxNomDeLObjectif: 'What is to be reached',

  fluxRienARedire: '✓ Nothing to report: caps, shares and references hold.',
  fluxDeroger: 'Waive',
  fluxDerogerOuvrir: 'Waive, with a reason',
  fluxChangerLaRaison: 'Change the reason',
  fluxRetirerDerogation: 'Withdraw the waiver',
  fluxRaison: 'Reason',
  fluxRaisonAide: 'Ctrl+Enter to waive.',
  fluxAuteur: 'Author (optional)',

  fluxEffetTitre: 'What these rules do',
  fluxSuivre: 'Quota followed',
  fluxProgrammeStockNote: 'Designated homes, which come back to the commune each time they are vacated.',
  fluxProgrammeConvenuNote: 'An agreed number, at the first letting only.',
  fluxProgrammeNote: 'A share, and not designated homes.',
  fluxParBailleurHypothese: 'vacancies spread between landlords like their stock, at the turnover of the scenario',
  fluxLiberees: 'Vacated',
  fluxCible: 'Due',
  fluxArrondie: 'Rounded',
  fluxEnsemble: 'All',
  fluxSansRotation:
    'The scenario does not give the turnover or the stock of the landlords: the effect by landlord is not computed.',
  fluxReferenceTitre: 'For comparison: reservation under stock, as shipped',

  // with a number or a name
  fluxModeNom: ({ mode }) => (mode === 'flux' ? 'Flow (gestion en flux)' : 'Reservation under stock'),
  fluxBaseNom: ({ type }) => BASES[type],
  fluxCalculNom: ({ calcul }) => `${majuscule(CALCULS[calcul])}.`,
  fluxControleurNom: ({ controleur }) => `${majuscule(CONTROLEURS[controleur])}.`,
  fluxReportNom: ({ report }) => `${majuscule(REPORTS[report])}.`,
  fluxArrondiNom: ({ arrondi }) => `${majuscule(ARRONDIS[arrondi])}.`,
  fluxRegimeNom: ({ regime }) => `${majuscule(REGIMES[regime])}.`,
  fluxReservataire: ({ reservataire }) => majuscule(RESERVATAIRES[reservataire]),
  fluxPart: ({ part }) => partDite(part),
  fluxTotal: ({ total }) =>
    total === 10_000 ? `Total: ${partDite(total)}` : `Total: ${partDite(total)}, ${partDite(10_000 - total)} missing`,
  fluxDepuis: ({ du }) => `since ${mois(du)}`,
  fluxSegment: ({ libelle, part }) => `${libelle}: ${partDite(part)}`,
  fluxPoignee: ({ gauche, droite }) => `Boundary between ${cite(gauche)} and ${cite(droite)}`,
  fluxPoigneeValeur: ({ gauche, part, droite, reste }) => `${gauche} ${partDite(part)}, ${droite} ${partDite(reste)}`,
  fluxLibelleDe: ({ libelle }) => `Name of ${cite(libelle)}`,
  fluxReservataireDe: ({ libelle }) => `Reserving body of ${cite(libelle)}`,
  fluxPartDe: ({ libelle }) => `Share of ${cite(libelle)}, in per cent`,
  fluxPartChez: ({ libelle, bailleur }) => `Share of ${cite(libelle)} at ${bailleur}, in per cent`,
  fluxReservesDe: ({ libelle }) => `Homes reserved for ${cite(libelle)}`,
  fluxVerrou: ({ libelle }) => `Lock of ${cite(libelle)}`,
  fluxAutresGestes: ({ libelle }) => `Other actions on ${cite(libelle)}`,
  fluxRetirer: ({ libelle }) => `Remove ${cite(libelle)}`,
  fluxProvenanceDe: ({ nom, texte }) => `Source of ${cite(nom)}: ${texte}`,
  fluxContingentEtPreferences: ({ libelle, n }) =>
    n === 0 ? libelle : `${libelle} (${compte(n, 'preference', 'preferences')})`,
  fluxPoidsDe: ({ residence, typologie }) => `Weight, ${residence}, ${typologie}`,
  fluxLoi: ({ loi }) => `Text: ${loi}.`,
  fluxModifierConditionDe: ({ libelle }) => `Change the condition of ${cite(libelle)}`,
  fluxRetirerConvention: ({ libelle }) => `Remove the agreement of ${cite(libelle)}`,
  fluxConstatsTitre: ({ n }) => (n === 0 ? 'Checks' : `Checks: ${compte(n, 'finding', 'findings')}`),
  fluxSurCent: ({ assiette, retirees }) =>
    retirees === 0
      ? 'Of 100 vacancies: 100 in the base.'
      : `Of 100 vacancies: ${decimale(assiette)} in the base, ${decimale(retirees)} taken out.`,
  fluxTours: ({ tours }) => pluriel(tours, `${decimale(tours)} turn`, `${decimale(tours)} turns`),
  fluxProgramme: ({ libelle, logements, part, taux }) =>
    `${libelle}: ${nombre(logements)} × ${partDite(taux)} = ${decimale(part)}.`,
  fluxProgrammeStock: ({ libelle, lectures }) =>
    lectures.length === 0
      ? `${libelle}: the scenario does not say how many homes the commune reserves there.`
      : `${libelle}: ${lectures.map((n) => nombre(n)).join(' or ')} ${pluriel(Math.max(...lectures), 'home', 'homes')} designated for the commune${lectures.length > 1 ? ', depending on the reading' : ''}.`,
  fluxProgrammeConvenu: ({ libelle, n }) =>
    n === undefined
      ? `${libelle}: the number is still to be agreed.`
      : `${libelle}: ${compte(n, 'home', 'homes')} agreed for the commune.`,
  fluxParBailleur: ({ libelle }) => `Turns of ${cite(libelle)} a year, at each landlord`,
  fluxTerritoireEnUsage: ({ titre }) =>
    `Dwellings of the scenario in use, ${cite(titre)}, in the commune of Villemandeur.`,
  fluxTerritoireRemplace: ({ titre, ecarte }) =>
    `The scenario in use, ${cite(ecarte)}, has no residence in Villemandeur: ${cite(titre)} stands in for it here.`,
  fluxProgrammeEmprunte: ({ titre }) =>
    `That scenario has no new programme in Villemandeur: that of ${cite(titre)} completes it.`,
  fluxArrondieValeur: ({ arrondie }) => (Number.isInteger(arrondie) ? nombre(arrondie) : nombre(arrondie, 2)),
  fluxReferenceNote: ({ reference }) => `Read only. ${reference}`,
  fluxReserves: ({ logements }) => (logements === undefined ? 'unknown' : compte(logements, 'home', 'homes')),
}
