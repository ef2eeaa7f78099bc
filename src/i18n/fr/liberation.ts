// Words of the card on one vacancy. Keys begin with `liberation`.
import type { Flux } from '~/domain/flux.ts'
import { compte, nombre, pourCent, pourCentDixMille, signe } from './nombres.ts'
import { enumere } from './texte.ts'

const PUBLICS = {
  tous: 'toute demande qui va',
  prioritaire: 'publics prioritaires',
  agentPublic: 'agents publics',
  salarie: 'salariés d’Action Logement',
} as const
const CONTROLEURS: Readonly<Record<Flux['controleur'], string>> = {
  deficit: 'plus grand retard',
  president: 'président',
  tirage: 'tirage au sort',
  annuel: 'objectif annuel',
}

export const liberation = {
  liberationTitre: 'Un logement se libère : à qui le tour ?',
  liberationSous: 'Des choix et leurs suites, jamais une réponse : la décision reste au bailleur et à la commission.',
  liberationResidence: 'Résidence ou programme',
  liberationBailleur: 'Bailleur du programme',
  liberationBailleurInconnu: 'Le diaporama ne nomme pas le bailleur du programme : choisissez celui que vous supposez.',
  liberationTypologie: 'Typologie',
  liberationFinancement: 'Financement',
  liberationMois: 'Mois de la libération',
  liberationDepart: 'Tours déjà donnés cette année',
  liberationDepart_zero: 'aucun',
  liberationDepart_attente: 'attente du flux',
  liberationDepartNote: ({ tours, bailleur, assiette }: { tours: number; bailleur: string; assiette: number }) =>
    `Attente du flux : ${compte(tours, 'tour', 'tours')} chez ${bailleur} depuis janvier, pour une assiette de ${nombre(assiette, 1)} par an (hypothèse de travail). Chaque nombre se corrige dans le tableau.`,

  liberationEtat: 'La résidence',
  liberationResidenceDite: ({
    libelle,
    bailleur,
    logements,
  }: {
    libelle: string
    bailleur: string
    logements: number
  }) => `${libelle}, ${bailleur} : ${compte(logements, 'logement', 'logements')}.`,
  liberationQpv_oui: 'En quartier prioritaire.',
  liberationQpv_non: 'Hors quartier prioritaire.',
  liberationQpv_inconnu: 'Quartier prioritaire : inconnu.',
  liberationOccupation: 'Occupation présente : inconnue, non publiée.',

  liberationDemande: 'La demande qui va',
  liberationDemandeDite: (p: { n: number; demandes: number; typologie: string; financement: string }) =>
    `${compte(p.n, 'demande va', 'demandes vont')} pour un ${p.typologie} ${p.financement}, sur ${nombre(p.demandes)} (${pourCent(p.demandes === 0 ? 0 : p.n / p.demandes)}).`,
  liberationDemandeFiltres: (p: { parTaille: number; parPlafond: number; parSouhait: number }) =>
    `Par la taille : ${nombre(p.parTaille)} ; puis sous le plafond : ${nombre(p.parPlafond)} ; puis souhaitant la commune, ou aucune en particulier : ${nombre(p.parSouhait)}.`,
  liberationDemandeReserve: ({ mois }: { mois: string }) =>
    `Cohorte synthétique du scénario, en ${mois}, et plafonds de l’année de la libération : hypothèses de travail. Un fichier de demandes importé n’est pas lu ici.`,
  liberationDemandeAbsente: 'Le scénario n’a pas de recette de cohorte : la demande qui va n’est pas comptée.',
  liberationDemandeEnCours: 'Comptage des demandes…',

  liberationSoldes: ({ bailleur }: { bailleur: string }) => `Soldes chez ${bailleur}`,
  liberationReservataire: 'Réservataire',
  liberationPart: 'Part',
  liberationDu: 'Dû',
  liberationEu: 'Eu',
  liberationEcart: 'Écart',
  liberationEcartAide: 'Dû, eu et écart en tours depuis janvier ; un écart positif est un retard, négatif une avance.',
  liberationObjectif: 'Objectif de l’année',
  liberationEuDe: ({ libelle }: { libelle: string }) => `Tours déjà donnés : ${libelle}`,
  liberationNonReserve: 'Bailleur, non réservé',
  liberationPartDite: ({ part }: { part: number }) => pourCentDixMille(part, part % 100 === 0 ? 0 : 1),
  liberationTours: ({ n }: { n: number }) => nombre(n, 1),
  liberationEcartDit: ({ n }: { n: number }) => (Math.abs(n) < 0.05 ? '0' : signe(n, 1)),

  liberationTour: 'Ce que dirait le contrôleur',
  liberationTour_deficit: ({ qui, ecart }: { qui: string; ecart: number }) =>
    `Contrôleur « ${CONTROLEURS.deficit} » : ${qui}, car son retard est le plus grand (${nombre(ecart, 1)} tour en comptant celui-ci).`,
  liberationTour_president: ({ qui, dus, seuil }: { qui: string; dus: readonly string[]; seuil: number }) =>
    dus.length > 0
      ? `Contrôleur « ${CONTROLEURS.president} » : ${qui}. En retard d’au moins ${nombre(seuil, 2)} tour : ${enumere(dus, 'et')} ; parmi eux, l’échéance de ${qui} vient la première.`
      : `Contrôleur « ${CONTROLEURS.president} » : ${qui}. Nul n’est en retard d’au moins ${nombre(seuil, 2)} tour ; son retard est le plus grand.`,
  liberationTour_tirage: ({ chances }: { chances: readonly { qui: string; chance: number }[] }) =>
    `Contrôleur « ${CONTROLEURS.tirage} » : tiré selon les parts, soit ${enumere(
      chances.map(({ qui, chance }) => `${qui} ${pourCent(chance, 0)}`),
      'et',
    )}.`,
  liberationTour_annuel: ({ chances }: { chances: readonly { qui: string; chance: number }[] }) =>
    `Contrôleur « ${CONTROLEURS.annuel} » : tiré parmi les places qui restent de l’objectif, soit ${enumere(
      chances.map(({ qui, chance }) => `${qui} ${pourCent(chance, 0)}`),
      'et',
    )}.`,
  liberationTourNote:
    'Le contrôleur dit le tour que les règles donneraient. Il ne choisit ni le ménage ni la décision.',

  liberationOptions: 'Les choix, côte à côte',
  liberationOptionsNote:
    'Dans l’ordre des règles ; aucun choix n’est retenu d’avance. Sous chaque réservataire : son écart après ce choix.',
  liberationChoix: 'Si le tour est donné à',
  liberationPublic: 'Qui peut être proposé',
  liberationPublicDit: ({ nom, n }: { nom: keyof typeof PUBLICS; n: number | undefined }) =>
    `${PUBLICS[nom]}${n === undefined ? '' : ` : ${nombre(n)}`}`,
  liberationBorne: ({ borne }: { borne: number }) => `Écarts d’au plus ${nombre(borne, 2)}`,
  liberationBorneAide: ({ m, borne }: { m: number; borne: number }) =>
    `Borne 1 − 1/(2m − 2), soit ${nombre(borne, 2)} tour pour ${compte(m, 'réservataire', 'réservataires')} : le contrôleur « président » ne la dépasse jamais.`,
  liberationBorne_oui: 'oui, tous',
  liberationBorne_non: 'non',
  liberationHorsAssiette: 'Hors assiette : mutation interne',
  liberationMutation: 'locataires du bailleur en demande de mutation',
  liberationSource:
    'CCH R441-5 (ce qui sort de l’assiette), R441-5-2 (État) ; parts du jeu de règles ; libérations par bailleur au prorata du parc, hypothèse de travail ; borne : Tijdeman, 1980',
} as const
