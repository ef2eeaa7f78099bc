// What changes from a version to another, in French. Loaded with the pages of the versions, never in the first load.
import type { ModeDeClassement } from '~/domain/cotation.ts'
import type { CodeDeChangement, CritereNomme, ParametresDeChangement, Sens } from '~/vie/dire.ts'
import type { Impact } from '~/vie/impact.ts'
import { INSECABLE } from '../signes.ts'
import { phraseDeCondition } from './conditions.ts'
import { motsDesPoints } from './differences.ts'
import { ARRONDIS, CALCULS, CONTROLEURS, MODES as MODES_DE_FLUX, partDite, REPORTS } from './flux-mots.ts'
import { GRILLE, MODES } from './grilles.ts'
import { compte, mois, nombre } from './nombres.ts'
import { cite, enchaine, enumere } from './texte.ts'

type Phrases = { readonly [C in CodeDeChangement]: (params: ParametresDeChangement<C>) => string }

const modeDit = (mode: string): string => (Object.hasOwn(MODES, mode) ? MODES[mode as ModeDeClassement] : mode)

const CHAMPS: Readonly<Record<string, string>> = {
  annee: 'année',
  annees: 'années',
  apres: 'après',
  arrondi: 'arrondi',
  assiette: 'assiette',
  base: 'fondement',
  calcul: 'calcul de l’assiette',
  communes: 'communes',
  bailleurs: 'bailleurs',
  cohorte: 'cohorte',
  contingents: 'contingents',
  controleur: 'contrôleur d’orientation',
  conventions: 'conventions',
  couleur: 'couleur',
  criteres: 'critères',
  delaiAnormalMois: 'délai anormalement long',
  delaiPropositionMois: 'délai de proposition',
  demande: 'demande',
  derogations: 'dérogations',
  diaporama: 'présence au diaporama',
  dont: 'parts comprises',
  exclusions: 'exclusions de l’assiette',
  explicationAgent: 'explication pour l’agent',
  explicationDemandeur: 'explication pour le demandeur',
  groupes: 'groupes de non-cumul',
  horizon: 'horizon',
  hypothese: 'hypothèse',
  justificatif: 'justificatif',
  libelle: 'libellé',
  livraisons: 'livraisons',
  logements: 'logements',
  logementsReserves: 'logements réservés',
  mode: 'mode',
  moisReference: 'mois de référence',
  nature: 'nature',
  niveaux: 'niveaux',
  objectifs: 'objectifs',
  orientation: 'préférences d’orientation',
  parametres: 'paramètres',
  part: 'part',
  partRetiree: 'part retirée',
  premiereLocation: 'première location',
  rang: 'rang',
  report: 'report',
  residences: 'résidences',
  seuilPremierQuartileEuros: 'seuil du premier quartile',
  simulation: 'simulation',
  source: 'source',
  sensibilite: 'sensibilité',
  titre: 'titre',
  tourConsomme: 'tour échu compté',
  valeur: 'valeur',
}
const champDit = (cle: string): string => (Object.hasOwn(CHAMPS, cle) ? (CHAMPS[cle] ?? cle) : cle)

/** Values of the closed lists, by field. */
const MOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  arrondi: ARRONDIS,
  calcul: CALCULS,
  controleur: CONTROLEURS,
  mode: MODES_DE_FLUX,
  nature: { obligatoire: 'obligatoire', objectif: 'objectif', facultatif: 'facultatif' },
  report: REPORTS,
  sensibilite: { normale: 'ordinaire', haute: 'protégée' },
}
const motDuChamp = (champ: string, valeur: unknown): string => {
  const mots = Object.hasOwn(MOTS, champ) ? MOTS[champ] : undefined
  return (
    (typeof valeur === 'string' && mots && Object.hasOwn(mots, valeur) ? mots[valeur] : undefined) ?? valeurDite(valeur)
  )
}

const COURT = 80
const coupe = (texte: string): string => (texte.length > COURT ? `${texte.slice(0, COURT).trimEnd()}…` : texte)

/** A value that has no words of its own; what is too long to be read is not written. */
function valeurDite(valeur: unknown): string {
  if (valeur === undefined) return 'rien'
  if (valeur === null) return 'inconnu'
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur === 'number') return nombre(valeur)
  if (typeof valeur === 'string') return cite(coupe(valeur))
  if (isDates(valeur)) return datesDites(valeur, valeurDite)
  const propre = (valeur as { readonly valeur?: unknown }).valeur
  return typeof propre === 'number' || typeof propre === 'string' || isDates(propre)
    ? valeurDite(propre)
    : 'autre contenu'
}

type Dates = readonly { readonly du: string; readonly valeur: unknown }[]
const isDates = (valeur: unknown): valeur is Dates =>
  Array.isArray(valeur) &&
  valeur.length > 0 &&
  valeur.every((v: unknown) => typeof (v as Dates[number])?.du === 'string')
const datesDites = (dates: Dates, dire: (valeur: unknown) => string): string =>
  dates.map(({ du, valeur }) => `${dire(valeur)} à partir de ${mois(du)}`).join(', ')

function passage(avant: unknown, apres: unknown, dire: (valeur: unknown) => string = valeurDite): string {
  const [de, vers] = [dire(avant), dire(apres)]
  return de === vers ? 'modifié' : `${de} → ${vers}`
}

const partOuDates = (part: unknown): string => {
  if (part === undefined) return 'aucune'
  return isDates(part) ? datesDites(part, (valeur) => partDite(Number(valeur))) : partDite(Number(part))
}

const nomme = ({ code, libelle }: CritereNomme): string => `${code} ${libelle}`.trim()
const AJOUTE: Readonly<Record<Sens, string>> = { ajoute: 'ajouté', retire: 'retiré' }

const pointsDits = (avant: string, apres: string): string =>
  `${avant} → ${apres}${/^[\d\u202F\u2212-]+$/.test(apres) ? ' points' : ''}`

export const versions = {
  titre: ({ apres }) => `Titre${INSECABLE}: ${apres}`,
  'critere-ajoute': ({ critere, points: { primo, mutation } }) =>
    `${nomme(critere)}${INSECABLE}: critère ajouté (${GRILLE.primo}${INSECABLE}: ${motsDesPoints(primo)}, ${GRILLE.mutation}${INSECABLE}: ${motsDesPoints(mutation)})`,
  'critere-retire': ({ critere }) => `${nomme(critere)}${INSECABLE}: critère retiré`,
  'critere-niveau': ({ critere, avant, apres }) => `${nomme(critere)}${INSECABLE}: niveau ${avant} → ${apres}`,
  'critere-condition': ({ critere, apres, nommees }) =>
    `${nomme(critere)}${INSECABLE}: condition ${cite(phraseDeCondition(apres, { nommees }))}`,
  'critere-champ': ({ critere, champ, avant, apres }) =>
    `${nomme(critere)}, ${champDit(champ)}${INSECABLE}: ${passage(avant, apres, (valeur) => motDuChamp(champ, valeur))}`,
  points: ({ critere, grille, avant, apres }) =>
    `${nomme(critere)}, ${GRILLE[grille]}${INSECABLE}: ${pointsDits(motsDesPoints(avant), motsDesPoints(apres))}`,
  mode: ({ grille, avant, apres }) =>
    `Classement de la ${GRILLE[grille]}${INSECABLE}: ${modeDit(avant)} → ${modeDit(apres)}`,
  parametre: ({ nom, champ, avant, apres }) =>
    `Paramètre ${cite(champDit(nom))}${champ === 'valeur' ? '' : `, ${champDit(champ)}`}${INSECABLE}: ${passage(avant, apres)}`,
  niveau: ({ libelle, rang, sens }) => `Niveau ${rang} ${cite(libelle)}${INSECABLE}: ${AJOUTE[sens]}`,
  'niveau-points': ({ libelle, rang, avant, apres }) =>
    `Niveau ${rang} ${cite(libelle)}${INSECABLE}: ${pointsDits(motsDesPoints(avant), motsDesPoints(apres))}`,
  'niveau-champ': ({ libelle, champ, avant, apres }) =>
    `Niveau ${cite(libelle)}, ${champDit(champ)}${INSECABLE}: ${passage(avant, apres)}`,
  groupe: ({ groupe, criteres, sens }) =>
    `Groupe de non-cumul ${cite(groupe)}${INSECABLE}: ${AJOUTE[sens]} (${enumere(criteres.map(nomme), 'et')})`,
  'groupe-membre': ({ groupe, critere, sens }) =>
    sens === 'ajoute'
      ? `${nomme(critere)}${INSECABLE}: entre dans le groupe de non-cumul ${cite(groupe)}`
      : `${nomme(critere)}${INSECABLE}: sort du groupe de non-cumul ${cite(groupe)}`,
  'condition-nommee': ({ nom, avant, apres, nommees }) => {
    if (apres === undefined) return `Condition nommée ${cite(nom)}${INSECABLE}: retirée`
    const phrase = cite(phraseDeCondition(apres, { nommees }))
    return `Condition nommée ${cite(nom)}${INSECABLE}: ${avant === undefined ? 'ajoutée, ' : ''}${phrase}`
  },
  part: ({ libelle, bailleur, avant, apres }) =>
    `Part de ${cite(libelle)}${bailleur === undefined ? '' : `, convention de ${cite(bailleur)}`}${INSECABLE}: ${passage(avant, apres, partOuDates)}`,
  'exclusion-condition': ({ libelle, apres }) =>
    `Exclusion ${cite(libelle)}${INSECABLE}: condition ${cite(phraseDeCondition(apres))}`,
  element: ({ liste, libelle, sens }) => `Liste ${cite(champDit(liste))}${INSECABLE}: ${cite(libelle)} ${AJOUTE[sens]}`,
  ordre: ({ liste }) => `Liste ${cite(champDit(liste))}${INSECABLE}: autre ordre`,
  champ: ({ lieu, libelle, avant, apres }) =>
    `${libelle === undefined ? 'Réglage' : cite(libelle)}, ${lieu
      .slice(libelle === undefined ? 0 : -1)
      .map(champDit)
      .join(', ')}${INSECABLE}: ${passage(avant, apres, (valeur) => motDuChamp(lieu.at(-1) ?? '', valeur))}`,
} satisfies Phrases

const quantiemeDit = (quantieme: number): string => (quantieme === 1 ? '1er' : String(quantieme))
/** « 12 mars 2026 », from an ISO day or time. */
export const jourDit = (jour: string): string =>
  `${quantiemeDit(Number(jour.slice(8, 10)))}${INSECABLE}${mois(jour.slice(0, 7))}`

export const vie = {
  impact: ({ n, changentDeRang, changentDePoints }: Impact) =>
    changentDeRang === 0 && changentDePoints === 0
      ? `Aucun dossier ne change, sur ${nombre(n)}.`
      : `${compte(changentDeRang, 'dossier change de rang', 'dossiers changent de rang')} et ${nombre(changentDePoints)} de points, sur ${nombre(n)}.`,
  impactCalcul: 'Mesure en cours sur la cohorte…',
  impactAbsent: 'Effet non mesuré.',
  impactImpossible: 'Ne se mesure pas seul.',
  impactMasque: 'Effectif masqué\u00A0: il désignerait moins de 11 dossiers.',
  histoire: 'Histoire',
  brouillon: 'Brouillon',
  issu: ({ nom }: { nom: string }) => `Issu de ${nom}.`,
  fiche: ({ auteur, jour, parents }: { auteur: string; jour: string; parents: readonly string[] }) =>
    `${auteur}, le ${jourDit(jour)}${parents.length === 0 ? '' : `, à partir de${INSECABLE}: ${enumere(parents, 'et')}`}`,
  enVigueurTitre: 'Quelle version s’applique à une date\u202F?',
  enVigueurDate: 'Date',
  sansDate: 'Choisissez une date.',
  aucuneEnVigueur: ({ jour }: { jour: string }) => `Aucune version approuvée ne s’applique au ${jourDit(jour)}.`,
  enVigueur: ({ nom, depuis, jusqua }: { nom: string; depuis: string; jusqua: string | undefined }) =>
    `${nom}${INSECABLE}: en effet depuis le ${jourDit(depuis)}${jusqua === undefined ? '' : `, avant la suivante au ${jourDit(jusqua)}`}.`,
  reprendre: 'Reprendre comme brouillon',
  reprendreNom: ({ nom }: { nom: string }) => `Reprendre ${nom} comme brouillon`,
  reprise: ({ nom }: { nom: string }) => `Le brouillon reprend ${nom}. Annuler revient au précédent.`,
  changements: 'Changements du brouillon',
  changementsAide: 'Chacun peut être retiré seul\u202F; ceux qui ne vont pas sans lui partent avec lui.',
  aucunChangement: 'Le brouillon dit la même chose que sa version d’origine.',
  retirer: 'Retirer',
  retirerNom: ({ phrase }: { phrase: string }) => `Retirer\u00A0: ${phrase}`,
  retire: ({ phrases }: { phrases: readonly string[] }) => `Retiré\u00A0: ${enchaine(phrases)}.`,
  comparer: 'Comparer deux versions',
  avant: 'De',
  apres: 'À',
  identiques: 'Ces deux versions disent la même chose.',
  fusionner: 'Fusionner une version dans le brouillon',
  fusionnerAide:
    'Ce qu’un seul côté a changé depuis leur origine commune est pris\u202F; ce que les deux ont changé autrement attend un choix.',
  fusionnerVersion: 'Version à fusionner',
  fusionnerAucune: 'Il n’y a pas d’autre version à fusionner.',
  sansOrigine: 'Cette version et le brouillon n’ont pas d’origine commune.',
  origineCommune: ({ nom }: { nom: string }) => `Origine commune\u00A0: ${nom}.`,
  rienAFusionner: 'Le brouillon contient déjà tout ce que cette version change.',
  apports: 'Ce que la fusion change au brouillon',
  conflits: ({ n }: { n: number }) => compte(n, 'conflit', 'conflits'),
  cote_a: 'Brouillon',
  cote_b: 'Version',
  fusionnerFaire: 'Fusionner dans le brouillon',
  fusionnee: ({ nom }: { nom: string }) => `${nom} est fusionnée dans le brouillon. Annuler revient au précédent.`,
}
