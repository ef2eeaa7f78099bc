// Words of the settings of the simulation, on the scenarios page. Keys begin with `reglages`.
import { INSECABLE } from '../signes.ts'
import { compte, nombre } from './nombres.ts'

export const reglages = {
  reglagesSection: 'Simulation',
  reglagesTitre: 'Simulation des attributions',
  reglagesAide:
    'Ce que la simulation suppose du parc, des commissions et des ménages. Une valeur par défaut est une hypothèse de travail, sauf source dite.',
  reglagesDefaut: ({ valeur, min, max }: { valeur: string; min: string; max: string }) =>
    `par défaut ${valeur} ; de ${min} à ${max}`,
  reglagesRetablir: 'Par défaut',
  reglagesRetablirQuoi: ({ nom }: { nom: string }) => `${nom} : revenir à la valeur par défaut`,
  reglagesToutRetablir: 'Tout remettre par défaut',
  reglagesVeiller: 'À vérifier avant de simuler',

  reglagesAide_vacanceMois: 'Du départ d’un locataire à la location suivante.',
  reglagesAide_travauxPart: 'Part des logements libérés à remettre en état.',
  reglagesAide_travauxMois: 'S’ajoute à la vacance quand il y a des travaux.',
  reglagesAide_mutationsDansRotation:
    'Les taux publiés comptent déjà ces départs : les ajouter les compterait deux fois.',
  reglagesAide_mutationsDansLePerimetre: 'Un ménage déjà logé ici laisse son logement quand il en obtient un autre.',
  reglagesAide_candidats: 'Présentés à la commission pour chaque logement libre.',
  reglagesAide_adhesion: 'La cotation est une aide : la commission reste libre de son ordre.',
  reglagesAide_bruitPoints: 'Plus il est grand, plus l’ordre s’écarte des points.',
  reglagesAide_nonAttribution: 'Part des candidats présentés à qui elle n’attribue pas.',
  reglagesAide_acceptation: 'Part des ménages qui acceptent une offre là où ils le demandaient.',
  reglagesAide_acceptationHorsSouhait: 'La même, là où ils ne demandaient pas.',
  reglagesAide_bonusLienLocal: 'Ajouté aux ménages liés à la commune, quand c’est son tour.',
  reglagesAide_malusRefus: 'Retirés du score après le refus d’une offre.',
  reglagesAide_partMutations: 'Ne sert que si les deux grilles se partagent les tours.',
  reglagesUnite_points: `${INSECABLE}points`,
  reglagesUnite_candidats: '',

  reglagesFinancements: 'Financements de tout le parc',
  reglagesFinancementsAide: 'Les plafonds de ressources en dépendent ; le total est celui des résidences.',
  reglagesFinancementsVides: 'Pas encore dits : la simulation les suppose.',

  reglagesPlafonds: 'Plafonds de ressources',
  reglagesPlafondsAide: 'Revenu fiscal de référence de l’année N-2, en euros, par catégorie de ménage.',
  reglagesAnnee: 'Année',
  reglagesCategorie: 'Catégorie de ménage',
  reglagesMenage: ({ n }: { n: number }) => {
    const personnes = compte(n, 'personne', 'personnes')
    if (n < 3) return personnes
    const enfants = compte(n - 2, 'enfant', 'enfants')
    return `${personnes}, ou un adulte et ${enfants}${n === 3 ? ', ou un jeune couple' : ''}`
  },
  reglagesParPersonne: 'par personne en plus',
  reglagesPlafondsNote:
    'PLS : 1,30 fois le PLUS, à l’euro le plus proche. Un handicap fait monter d’une catégorie. Le PLI a ses propres plafonds : il reste hors de l’assiette du flux.',
  reglagesReport: ({ annee, table }: { annee: number; table: number }) =>
    `Hypothèse de travail : pas de table pour ${annee}, celle de ${table} est reprise.`,
  reglagesPlafondDe: ({ menage, financement }: { menage: string; financement: string }) => `${financement}, ${menage}`,
  reglagesPlafondsRetablir: 'Revenir aux plafonds publiés',
  reglagesPlafondsEdition:
    'De 0 à 10 000 000 €. Un plafond changé devient une hypothèse de travail ; une année sans table prend celle qui est reprise, puis la sienne.',
  reglagesOccupationEdition: ({ personnes, typologie }: { personnes: string; typologie: string }) =>
    `${typologie} pour ${personnes}`,
  reglagesOccupation: 'Tailles de logement admises',
  reglagesOccupationAide: 'Règle d’occupation des bailleurs, selon le nombre de personnes : hypothèse de travail.',
  reglagesOccupationPropre: 'Règle d’occupation dite par le scénario, selon le nombre de personnes.',
  reglagesPersonnes: ({ n, etPlus }: { n: number; etPlus: boolean }) =>
    etPlus ? `${nombre(n)} personnes et plus` : compte(n, 'personne', 'personnes'),
} as const
