// Page Flux of the rules. Keys begin with `flux`.
import type { Flux, RegimePremiereLocation, Reservataire } from '~/domain/flux.ts'
import { espacer, INSECABLE, majuscule } from '../signes.ts'
import { ARRONDIS, BASES, CALCULS, CONTROLEURS, partDite, REGIMES, REPORTS, RESERVATAIRES } from './flux-mots.ts'
import { compte, mois, nombre, pluriel } from './nombres.ts'
import { cite } from './texte.ts'

/** At most two decimals, and none that says nothing: « 17 », « 2,8 ». */
const decimale = (n: number): string => {
  const centiemes = Math.round(n * 100)
  return nombre(n, centiemes % 100 === 0 ? 0 : centiemes % 10 === 0 ? 1 : 2)
}

export const flux = {
  fluxTitreDeLaPage: 'Règles de la gestion en flux',

  // le jeu de règles
  fluxTitreChamp: 'Titre des règles de flux',
  fluxMode: 'Mode de réservation',
  fluxCadre: 'Fondement et années',
  fluxBase: 'Ces règles reposent sur',
  fluxReference: 'Référence',
  fluxDe: 'Du mois (AAAA-MM)',
  fluxA: 'Au mois compris (AAAA-MM)',
  fluxMoisFormat: 'AAAA-MM',
  fluxFichier: 'Fichier',
  fluxImporter: 'Importer des règles de flux',
  fluxExporter: 'Exporter les règles de flux',
  fluxImportRefuse: 'Ce fichier n’a pas été pris',
  fluxFermer: 'Fermer',
  fluxAjouter: 'Ajouter',
  fluxAnnuler: 'Annuler',
  fluxEnregistrer: 'Enregistrer',

  // d’où vient un chiffre
  fluxSource: 'source',
  fluxSansSource: 'hypothèse de travail, sans source écrite',
  fluxSourceChamp: 'Source',
  fluxSourceAide: 'Convention, article, document\u00A0: ce qui prouve le chiffre.',
  fluxHypotheseChamp: 'Hypothèse de travail',
  fluxHypotheseAide: 'Ce qui reste supposé. Videz ce champ quand la source suffit.',

  // les parts
  fluxPartsTitre: 'Parts des libérations',
  fluxReservesTitre: 'Logements réservés en stock',
  fluxStockNote:
    'En stock, chaque réservataire tient des logements désignés\u00A0: chaque fois que l’un d’eux se libère, c’est son tour. Un nombre vide est inconnu.',
  fluxSansDate: 'Les mêmes parts pendant toute la durée des règles.',
  fluxDates: 'Dates d’effet des parts',
  fluxAjouterDate: 'Changer les parts à une date',
  fluxNouvelleDate: 'À partir de',
  fluxOuvrirDate: 'Régler ces parts',
  fluxRetirerDate: 'Retirer cette date',
  fluxColonneContingent: 'Contingent',
  fluxColonneReservataire: 'Réservataire',
  fluxColonnePart: 'Part',
  fluxColonneReserves: 'Logements',
  fluxColonneVerrou: 'Verrou',
  fluxColonneSource: 'Source',
  fluxColonneGestes: 'Gestes',
  fluxColonneTotal: 'Total',
  fluxVerrouiller: 'Verrouiller\u00A0: cette part ne bougera pas quand une autre change',
  fluxDeverrouiller: 'Déverrouiller',
  fluxToutDeverrouiller: 'Tout déverrouiller',
  fluxAjouterContingent: 'Ajouter un contingent',
  fluxNomDuContingent: 'Nom du contingent',
  fluxRetirerContingent: 'Retirer ce contingent',
  fluxAjouterSousPart: 'Préciser une sous-part',
  fluxNomDeLaSousPart: 'Nom de la sous-part',
  fluxResteAuBailleur: 'Laisser le reste au bailleur',
  fluxRegleProportion:
    'Les parts tiennent ensemble\u00A0: quand l’une change, celles qui ne sont pas verrouillées donnent ou prennent à proportion de ce qu’elles ont, pour que le total reste 100\u202F%. Au centième près\u00A0: deux parts égales peuvent différer de 0,01\u202F%.',
  fluxRegleBailleur:
    'Les parts tiennent ensemble\u00A0: quand l’une change, celle du bailleur prend le reste, pour que le total reste 100\u202F%.',

  // l’assiette
  fluxAssietteTitre: 'Assiette et exclusions',
  fluxAssietteNote: 'Sur quelles libérations les parts s’appliquent.',
  fluxCalcul: 'Assiette',
  fluxCalcul_nette:
    'Les exclusions sortent d’abord, les parts s’appliquent au reste. Exemple\u00A0: 100 libérations, 15 exclues, 20\u202F% de 85 font 17 tours.',
  fluxCalcul_brute:
    'Les parts s’appliquent à toutes les libérations. Exemple\u00A0: 20\u202F% de 100 font 20 tours, quoi qu’il arrive des mutations.',
  fluxPartRetiree: 'Part retirée de l’assiette',
  fluxPartRetireeNote:
    'Ce que les exclusions retirent dans les calculs, tant que les bailleurs n’ont pas donné leurs chiffres.',
  fluxExclusions: 'Ce qui sort de l’assiette',
  fluxSansExclusion: 'Rien ne sort\u00A0: toutes les libérations comptent.',
  fluxAjouterExclusion: 'Ajouter une exclusion',
  fluxNomDeLExclusion: 'Nom de l’exclusion',
  fluxSourceDeLExclusion: 'Source (texte ou accord)',
  fluxModifierCondition: 'Modifier la condition',
  fluxChargement: 'Chargement…',
  fluxFermerCondition: 'Fermer',

  // les conventions
  fluxConventionsTitre: 'Conventions par bailleur',
  fluxConventionsNote:
    'La loi veut une convention par bailleur et par réservataire. Sans convention ici, les parts générales valent.',
  fluxSansConvention: 'Aucune convention\u00A0: les parts générales valent chez tous les bailleurs.',
  fluxBailleur: 'Bailleur',
  fluxAjouterConvention: 'Ajouter sa convention',
  fluxToutConvenu: 'Chaque bailleur du territoire a sa convention.',

  // le suivi
  fluxSuiviTitre: 'Orientation, report et arrondi',
  fluxControleur: 'À qui va la libération suivante',
  fluxControleur_president:
    'Chacun à son tour, selon sa part, et personne n’est jamais à plus d’un tour de son dû. Exemple\u00A0: à 20\u202F%, un logement sur cinq, réparti au long de l’année.',
  fluxControleur_deficit:
    'Au réservataire le plus en retard sur sa part\u202F; à égalité, l’ordre de la liste. Exemple\u00A0: à 50 et 50\u202F%, les tours alternent.',
  fluxControleur_annuel:
    'Un objectif par an, servi dans n’importe quel ordre. Exemple\u00A0: 20\u202F% de 10 libérations, 2 tours placés où le bailleur veut dans l’année.',
  fluxControleur_tirage:
    'Un tirage au sort selon les parts. Exemple\u00A0: à 20\u202F%, onze chances sur cent de n’avoir aucune des dix premières.',
  fluxReport: 'Ce que devient un écart en fin d’année',
  fluxReport_continu:
    'Un retard se rattrape l’année suivante. Exemple\u00A0: 0,2 tour par an chez un petit bailleur donne un logement tous les cinq ans.',
  fluxReport_annuel:
    'Chaque janvier, on repart de zéro. Exemple\u00A0: 0,2 tour par an, coupé chaque année, ne donne jamais rien.',
  fluxArrondi: 'Arrondi des objectifs annuels',
  fluxArrondi_aucun: 'Les dixièmes restent, et le report les rend. Exemple\u00A0: 17,8 reste 17,8.',
  fluxArrondi_inferieur: 'Chaque réservataire perd ses dixièmes. Exemple\u00A0: 17,8 devient 17.',
  fluxArrondi_proche: 'À l’entier le plus proche. Exemple\u00A0: 17,8 devient 18, et 17,2 devient 17.',
  fluxArrondi_superieur: 'Chaque réservataire gagne ses dixièmes. Exemple\u00A0: 17,2 devient 18.',
  fluxArrondi_plusFortsRestes:
    'Les entiers d’abord, puis un tour de plus aux plus grands restes, sans changer le total. Exemple\u00A0: 2,6 et 1,4 deviennent 3 et 1.',
  fluxDelai: 'Délai pour proposer, en mois',
  fluxTourConsomme: 'Un tour échu compte',
  fluxTourConsomme_oui: 'Si le réservataire ne propose personne à temps, son tour est perdu.',
  fluxTourConsomme_non: 'Si le réservataire ne propose personne à temps, il garde son tour.',

  // l’orientation
  fluxOrientationTitre: 'Préférences d’orientation',
  fluxOrientationNote:
    'Où le contingent préfère que tombent ses tours\u00A0: un poids positif attire, un poids négatif écarte, une case vide ne dit rien. Le nombre de tours ne change pas.',
  fluxFinancement: 'Financement',
  fluxTousFinancements: 'tous les financements',
  fluxResidence: 'Résidence',
  fluxMatrice: 'Résidences et typologies',
  fluxToutesResidences: 'Toutes les résidences',
  fluxToutesTypologies: 'Toutes',

  // première location, objectifs
  fluxPremiereTitre: 'Première location d’un programme neuf',
  fluxRegime: 'Régime',
  fluxRegime_stock:
    'Des logements désignés avant la livraison. La commune garde la main chaque fois que l’un d’eux se libère.',
  fluxRegime_concertation: 'Un nombre convenu entre réservataires. Exemple\u00A0: 3 des 14 maisons de la Flamanderie.',
  fluxRegime_flux:
    'La livraison compte comme des libérations. Exemple\u00A0: 20\u202F% de 14 maisons, 2,8\u00A0: une part, et non trois maisons.',
  fluxConvenus: 'Logements convenus',
  fluxConvenusNote: 'Ne sert que si le régime est «\u00A0concertation\u00A0».',
  fluxObjectifsTitre: 'Objectifs d’attribution',
  fluxObjectifsNote: 'Des parts à atteindre et à suivre\u202F; elles ne changent pas les tours.',
  fluxAjouterObjectif: 'Ajouter un objectif',
  fluxNomDeLObjectif: 'Ce qui est à atteindre',

  // les constats
  fluxRienARedire: '✓ Rien à redire\u00A0: plafonds, parts et références tiennent.',
  fluxDeroger: 'Déroger',
  fluxDerogerOuvrir: 'Déroger, avec une raison',
  fluxChangerLaRaison: 'Changer la raison',
  fluxRetirerDerogation: 'Retirer la dérogation',
  fluxRaison: 'Raison',
  fluxRaisonAide: 'Ctrl+Entrée pour déroger.',
  fluxAuteur: 'Auteur (facultatif)',

  // l’effet
  fluxEffetTitre: 'Ce que font ces règles',
  fluxSuivre: 'Contingent suivi',
  fluxProgrammeStockNote: 'Des logements désignés, que la commune retrouve à chaque libération.',
  fluxProgrammeConvenuNote: 'Un nombre convenu, à la première location seulement.',
  fluxProgrammeNote: 'Une part, et non des logements désignés.',
  fluxParBailleurHypothese: 'libérations réparties entre les bailleurs comme leur parc, à la rotation du scénario',
  fluxLiberees: 'Libérés',
  fluxCible: 'Dû',
  fluxArrondie: 'Arrondi',
  fluxEnsemble: 'Ensemble',
  fluxSansRotation:
    'Le scénario ne donne pas la rotation ou le parc des bailleurs\u00A0: l’effet par bailleur n’est pas calculé.',
  fluxReferenceTitre: 'Pour comparer\u00A0: la réservation en stock, telle que livrée',

  // avec un nombre ou un nom
  fluxModeNom: ({ mode }: { mode: Flux['mode'] }) => (mode === 'flux' ? 'Gestion en flux' : 'Réservation en stock'),
  fluxBaseNom: ({ type }: { type: Flux['base']['type'] }) => BASES[type],
  fluxCalculNom: ({ calcul }: { calcul: Flux['assiette']['calcul'] }) => `${majuscule(CALCULS[calcul])}.`,
  fluxControleurNom: ({ controleur }: { controleur: Flux['controleur'] }) => `${majuscule(CONTROLEURS[controleur])}.`,
  fluxReportNom: ({ report }: { report: Flux['report'] }) => `${majuscule(REPORTS[report])}.`,
  fluxArrondiNom: ({ arrondi }: { arrondi: Flux['arrondi'] }) => `${majuscule(ARRONDIS[arrondi])}.`,
  fluxRegimeNom: ({ regime }: { regime: RegimePremiereLocation }) => `${majuscule(REGIMES[regime])}.`,
  fluxReservataire: ({ reservataire }: { reservataire: Reservataire }) => majuscule(RESERVATAIRES[reservataire]),
  fluxPart: ({ part }: { part: number }) => partDite(part),
  fluxTotal: ({ total }: { total: number }) =>
    total === 10_000
      ? `Total${INSECABLE}: ${partDite(total)}`
      : `Total${INSECABLE}: ${partDite(total)}, il manque ${partDite(10_000 - total)}`,
  fluxDepuis: ({ du }: { du: string }) => `depuis ${mois(du)}`,
  fluxSegment: ({ libelle, part }: { libelle: string; part: number }) =>
    `${espacer(libelle)}${INSECABLE}: ${partDite(part)}`,
  fluxPoignee: ({ gauche, droite }: { gauche: string; droite: string }) =>
    `Limite entre ${cite(espacer(gauche))} et ${cite(espacer(droite))}`,
  fluxPoigneeValeur: ({
    gauche,
    part,
    droite,
    reste,
  }: {
    gauche: string
    part: number
    droite: string
    reste: number
  }) => `${espacer(gauche)} ${partDite(part)}, ${espacer(droite)} ${partDite(reste)}`,
  fluxLibelleDe: ({ libelle }: { libelle: string }) => `Nom de ${cite(espacer(libelle))}`,
  fluxReservataireDe: ({ libelle }: { libelle: string }) => `Réservataire de ${cite(espacer(libelle))}`,
  fluxPartDe: ({ libelle }: { libelle: string }) => `Part de ${cite(espacer(libelle))}, en pour cent`,
  fluxPartChez: ({ libelle, bailleur }: { libelle: string; bailleur: string }) =>
    `Part de ${cite(espacer(libelle))} chez ${espacer(bailleur)}, en pour cent`,
  fluxReservesDe: ({ libelle }: { libelle: string }) => `Logements réservés de ${cite(espacer(libelle))}`,
  fluxVerrou: ({ libelle }: { libelle: string }) => `Verrou de ${cite(espacer(libelle))}`,
  fluxAutresGestes: ({ libelle }: { libelle: string }) => `Autres gestes sur ${cite(espacer(libelle))}`,
  fluxRetirer: ({ libelle }: { libelle: string }) => `Retirer ${cite(espacer(libelle))}`,
  fluxProvenanceDe: ({ nom, texte }: { nom: string; texte: string }) =>
    `Source de ${cite(espacer(nom))}${INSECABLE}: ${espacer(texte)}`,
  fluxContingentEtPreferences: ({ libelle, n }: { libelle: string; n: number }) =>
    n === 0 ? espacer(libelle) : `${espacer(libelle)} (${compte(n, 'préférence', 'préférences')})`,
  fluxPoidsDe: ({ residence, typologie }: { residence: string; typologie: string }) =>
    `Poids, ${espacer(residence)}, ${typologie}`,
  fluxLoi: ({ loi }: { loi: string }) => `Texte${INSECABLE}: ${loi}.`,
  fluxModifierConditionDe: ({ libelle }: { libelle: string }) => `Modifier la condition de ${cite(espacer(libelle))}`,
  fluxRetirerConvention: ({ libelle }: { libelle: string }) => `Retirer la convention de ${cite(espacer(libelle))}`,
  fluxConstatsTitre: ({ n }: { n: number }) =>
    n === 0 ? 'Contrôles' : `Contrôles${INSECABLE}: ${compte(n, 'constat', 'constats')}`,
  fluxSurCent: ({ assiette, retirees }: { assiette: number; retirees: number }) =>
    retirees === 0
      ? `Sur 100 libérations${INSECABLE}: 100 dans l’assiette.`
      : `Sur 100 libérations${INSECABLE}: ${decimale(assiette)} dans l’assiette, ${decimale(retirees)} retirées.`,
  fluxTours: ({ tours }: { tours: number }) =>
    pluriel(tours, `${decimale(tours)}${INSECABLE}tour`, `${decimale(tours)}${INSECABLE}tours`),
  fluxProgramme: ({
    libelle,
    logements,
    part,
    taux,
  }: {
    libelle: string
    logements: number
    part: number
    taux: number
  }) => `${espacer(libelle)}${INSECABLE}: ${nombre(logements)} × ${partDite(taux)} = ${decimale(part)}.`,
  fluxProgrammeStock: ({ libelle, lectures }: { libelle: string; lectures: readonly number[] }) =>
    lectures.length === 0
      ? `${espacer(libelle)}${INSECABLE}: le scénario ne dit pas combien de logements la commune y réserve.`
      : `${espacer(libelle)}${INSECABLE}: ${lectures.map((n) => nombre(n)).join(' ou ')} ${pluriel(Math.max(...lectures), 'logement désigné', 'logements désignés')} pour la commune${lectures.length > 1 ? ', selon la lecture' : ''}.`,
  fluxProgrammeConvenu: ({ libelle, n }: { libelle: string; n: number | undefined }) =>
    n === undefined
      ? `${espacer(libelle)}${INSECABLE}: le nombre reste à convenir.`
      : `${espacer(libelle)}${INSECABLE}: ${compte(n, 'logement convenu', 'logements convenus')} pour la commune.`,
  fluxParBailleur: ({ libelle }: { libelle: string }) =>
    `Tours de ${cite(espacer(libelle))} par an, chez chaque bailleur`,
  fluxTerritoireEnUsage: ({ titre }: { titre: string }) =>
    `Logements du scénario en usage, ${cite(espacer(titre))}, dans la commune de Villemandeur.`,
  fluxTerritoireRemplace: ({ titre, ecarte }: { titre: string; ecarte: string }) =>
    `Le scénario en usage, ${cite(espacer(ecarte))}, n’a pas de résidence à Villemandeur${INSECABLE}: ${cite(espacer(titre))} le remplace ici.`,
  fluxProgrammeEmprunte: ({ titre }: { titre: string }) =>
    `Ce scénario n’a pas de programme neuf à Villemandeur${INSECABLE}: celui de ${cite(espacer(titre))} le complète.`,
  fluxArrondieValeur: ({ arrondie }: { arrondie: number }) =>
    Number.isInteger(arrondie) ? nombre(arrondie) : nombre(arrondie, 2),
  fluxReferenceNote: ({ reference }: { reference: string }) => `En lecture seule. ${espacer(reference)}`,
  fluxReserves: ({ logements }: { logements: number | undefined }) =>
    logements === undefined ? 'inconnu' : compte(logements, 'logement', 'logements'),
} as const
