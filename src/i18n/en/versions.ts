// What changes from a version to another, in English.
import type { Sens, CritereNomme } from '~/vie/dire.ts'
import type { Jumeau } from '../contrat.ts'
import type { versions as fr, vie as vieFr } from '../fr/versions.ts'
import { phraseDeCondition } from './conditions.ts'
import { motsDesPoints } from './differences.ts'
import { ARRONDIS, CALCULS, CONTROLEURS, MODES as MODES_DE_FLUX, partDite, REPORTS } from './flux-mots.ts'
import { GRILLE, MODES_DITS } from './grilles.ts'
import { compte, mois, nombre } from './nombres.ts'
import { cite, enchaine, enumere } from './texte.ts'

const CHAMPS: Readonly<Record<string, string>> = {
  annee: 'year',
  annees: 'years',
  apres: 'after',
  arrondi: 'rounding',
  assiette: 'base',
  base: 'grounds',
  calcul: 'computation of the base',
  communes: 'municipalities',
  bailleurs: 'landlords',
  cohorte: 'cohort',
  contingents: 'quotas',
  controleur: 'turn controller',
  conventions: 'agreements',
  couleur: 'colour',
  criteres: 'criteria',
  delaiAnormalMois: 'abnormally long wait',
  delaiPropositionMois: 'time to propose',
  demande: 'demand',
  derogations: 'waivers',
  diaporama: 'named in the slides',
  dont: 'shares within it',
  exclusions: 'exclusions from the base',
  explicationAgent: 'explanation for staff',
  explicationDemandeur: 'explanation for the applicant',
  groupes: 'groups that do not add up',
  horizon: 'horizon',
  hypothese: 'assumption',
  justificatif: 'proof',
  libelle: 'label',
  livraisons: 'deliveries',
  logements: 'homes',
  logementsReserves: 'reserved homes',
  mode: 'mode',
  moisReference: 'reference month',
  nature: 'nature',
  niveaux: 'levels',
  objectifs: 'targets',
  orientation: 'preferences',
  parametres: 'parameters',
  part: 'share',
  partRetiree: 'share taken out',
  premiereLocation: 'first letting',
  rang: 'rank',
  report: 'carry-over',
  residences: 'residences',
  seuilPremierQuartileEuros: 'first quartile threshold',
  simulation: 'simulation',
  source: 'source',
  sensibilite: 'sensitivity',
  titre: 'title',
  tourConsomme: 'an expired turn counts',
  valeur: 'value',
}
const champDit = (cle: string): string => (Object.hasOwn(CHAMPS, cle) ? (CHAMPS[cle] ?? cle) : cle)

/** Values of the closed lists, by field. */
const MOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  arrondi: ARRONDIS,
  calcul: CALCULS,
  controleur: CONTROLEURS,
  mode: MODES_DE_FLUX,
  nature: { obligatoire: 'required by law', objectif: 'aim of the law', facultatif: 'local choice' },
  report: REPORTS,
  sensibilite: { normale: 'ordinary', haute: 'protected' },
}
const motDuChamp = (champ: string, valeur: unknown): string => {
  const mots = Object.hasOwn(MOTS, champ) ? MOTS[champ] : undefined
  return (
    (typeof valeur === 'string' && mots && Object.hasOwn(mots, valeur) ? mots[valeur] : undefined) ?? valeurDite(valeur)
  )
}

const COURT = 80
const coupe = (texte: string): string => (texte.length > COURT ? `${texte.slice(0, COURT).trimEnd()}…` : texte)

function valeurDite(valeur: unknown): string {
  if (valeur === undefined) return 'nothing'
  if (valeur === null) return 'unknown'
  if (typeof valeur === 'boolean') return valeur ? 'yes' : 'no'
  if (typeof valeur === 'number') return nombre(valeur)
  if (typeof valeur === 'string') return cite(coupe(valeur))
  if (isDates(valeur)) return datesDites(valeur, valeurDite)
  const propre = (valeur as { readonly valeur?: unknown }).valeur
  return typeof propre === 'number' || typeof propre === 'string' || isDates(propre)
    ? valeurDite(propre)
    : 'other content'
}

type Dates = readonly { readonly du: string; readonly valeur: unknown }[]
const isDates = (valeur: unknown): valeur is Dates =>
  Array.isArray(valeur) &&
  valeur.length > 0 &&
  valeur.every((v: unknown) => typeof (v as Dates[number])?.du === 'string')
const datesDites = (dates: Dates, dire: (valeur: unknown) => string): string =>
  dates.map(({ du, valeur }) => `${dire(valeur)} from ${mois(du)}`).join(', ')

function passage(avant: unknown, apres: unknown, dire: (valeur: unknown) => string = valeurDite): string {
  const [de, vers] = [dire(avant), dire(apres)]
  return de === vers ? 'changed' : `${de} → ${vers}`
}

const partOuDates = (part: unknown): string => {
  if (part === undefined) return 'none'
  return isDates(part) ? datesDites(part, (valeur) => partDite(Number(valeur))) : partDite(Number(part))
}

const nomme = ({ code, libelle }: CritereNomme): string => `${code} ${libelle}`.trim()
const AJOUTE: Readonly<Record<Sens, string>> = { ajoute: 'added', retire: 'removed' }

const pointsDits = (avant: string, apres: string): string =>
  `${avant} → ${apres}${/^[\d,\u2212-]+$/.test(apres) ? ' points' : ''}`

export const versions: Jumeau<typeof fr> = {
  titre: ({ apres }) => `Title: ${apres}`,
  'critere-ajoute': ({ critere, points: { primo, mutation } }) =>
    `${nomme(critere)}: criterion added (${GRILLE.primo}: ${motsDesPoints(primo)}, ${GRILLE.mutation}: ${motsDesPoints(mutation)})`,
  'critere-retire': ({ critere }) => `${nomme(critere)}: criterion removed`,
  'critere-niveau': ({ critere, avant, apres }) => `${nomme(critere)}: level ${avant} → ${apres}`,
  'critere-condition': ({ critere, apres, nommees }) =>
    `${nomme(critere)}: condition ${cite(phraseDeCondition(apres, { nommees }))}`,
  'critere-champ': ({ critere, champ, avant, apres }) =>
    `${nomme(critere)}, ${champDit(champ)}: ${passage(avant, apres, (valeur) => motDuChamp(champ, valeur))}`,
  points: ({ critere, grille, avant, apres }) =>
    `${nomme(critere)}, ${GRILLE[grille]}: ${pointsDits(motsDesPoints(avant), motsDesPoints(apres))}`,
  mode: ({ grille, avant, apres }) =>
    `Ranking of the ${GRILLE[grille]}: ${MODES_DITS[avant] ?? avant} → ${MODES_DITS[apres] ?? apres}`,
  parametre: ({ nom, champ, avant, apres }) =>
    `Parameter ${cite(champDit(nom))}${champ === 'valeur' ? '' : `, ${champDit(champ)}`}: ${passage(avant, apres)}`,
  niveau: ({ libelle, rang, sens }) => `Level ${rang} ${cite(libelle)}: ${AJOUTE[sens]}`,
  'niveau-points': ({ libelle, rang, avant, apres }) =>
    `Level ${rang} ${cite(libelle)}: ${pointsDits(motsDesPoints(avant), motsDesPoints(apres))}`,
  'niveau-champ': ({ libelle, champ, avant, apres }) =>
    `Level ${cite(libelle)}, ${champDit(champ)}: ${passage(avant, apres)}`,
  groupe: ({ groupe, criteres, sens }) =>
    `Group ${cite(groupe)} of criteria that do not add up: ${AJOUTE[sens]} (${enumere(criteres.map(nomme), 'et')})`,
  'groupe-membre': ({ groupe, critere, sens }) =>
    sens === 'ajoute'
      ? `${nomme(critere)}: joins the group ${cite(groupe)}`
      : `${nomme(critere)}: leaves the group ${cite(groupe)}`,
  'condition-nommee': ({ nom, avant, apres, nommees }) => {
    if (apres === undefined) return `Named condition ${cite(nom)}: removed`
    const phrase = cite(phraseDeCondition(apres, { nommees }))
    return `Named condition ${cite(nom)}: ${avant === undefined ? 'added, ' : ''}${phrase}`
  },
  part: ({ libelle, bailleur, avant, apres }) =>
    `Share of ${cite(libelle)}${bailleur === undefined ? '' : `, agreement of ${cite(bailleur)}`}: ${passage(avant, apres, partOuDates)}`,
  'exclusion-condition': ({ libelle, apres }) =>
    `Exclusion ${cite(libelle)}: condition ${cite(phraseDeCondition(apres))}`,
  element: ({ liste, libelle, sens }) => `List ${cite(champDit(liste))}: ${cite(libelle)} ${AJOUTE[sens]}`,
  ordre: ({ liste }) => `List ${cite(champDit(liste))}: another order`,
  champ: ({ lieu, libelle, avant, apres }) =>
    `${libelle === undefined ? 'Setting' : cite(libelle)}, ${lieu
      .slice(libelle === undefined ? 0 : -1)
      .map(champDit)
      .join(', ')}: ${passage(avant, apres, (valeur) => motDuChamp(lieu.at(-1) ?? '', valeur))}`,
}

/** « 12 mars 2026 », from an ISO day or time. */
export const jourDit = (jour: string): string => `${Number(jour.slice(8, 10))} ${mois(jour.slice(0, 7))}`

export const vie: Jumeau<typeof vieFr> = {
  impact: ({ n, changentDeRang, changentDePoints }) =>
    changentDeRang === 0 && changentDePoints === 0
      ? `No application changes, out of ${nombre(n)}.`
      : `${compte(changentDeRang, 'application changes rank', 'applications change rank')} and ${nombre(changentDePoints)} points, out of ${nombre(n)}.`,
  impactCalcul: 'Measuring on the cohort…',
  impactAbsent: 'Effect not measured.',
  impactImpossible: 'Cannot be measured alone.',
  impactMasque: 'Count masked: it would point at fewer than 11 applications.',
  histoire: 'History',
  brouillon: 'Draft',
  issu: ({ nom }) => `From ${nom}.`,
  fiche: ({ auteur, jour, parents }) =>
    `${auteur}, ${jourDit(jour)}${parents.length === 0 ? '' : `, from: ${enumere(parents, 'et')}`}`,
  enVigueurTitre: 'Which version applies on a date?',
  enVigueurDate: 'Date',
  sansDate: 'Choose a date.',
  aucuneEnVigueur: ({ jour }) => `No approved version applies on ${jourDit(jour)}.`,
  enVigueur: ({ nom, depuis, jusqua }) =>
    `${nom}: in effect since ${jourDit(depuis)}${jusqua === undefined ? '' : `, until the next one on ${jourDit(jusqua)}`}.`,
  reprendre: 'Take as draft',
  reprendreNom: ({ nom }) => `Take ${nom} as draft`,
  reprise: ({ nom }) => `The draft is now ${nom}. Undo goes back to the one before.`,
  changements: 'Changes of the draft',
  changementsAide: 'Each can be taken out alone; those that mean nothing without it go with it.',
  aucunChangement: 'The draft says the same as the version that it comes from.',
  retirer: 'Take out',
  retirerNom: ({ phrase }) => `Take out: ${phrase}`,
  retire: ({ phrases }) => `Taken out: ${enchaine(phrases)}.`,
  comparer: 'Compare two versions',
  avant: 'From',
  apres: 'To',
  identiques: 'These two versions say the same.',
  fusionner: 'Merge a version into the draft',
  fusionnerAide:
    'What one side alone has changed since their common origin is taken; what both have changed otherwise waits for a choice.',
  fusionnerVersion: 'Version to merge',
  fusionnerAucune: 'There is no other version to merge.',
  sansOrigine: 'This version and the draft have no common origin.',
  origineCommune: ({ nom }) => `Common origin: ${nom}.`,
  rienAFusionner: 'The draft already holds all that this version changes.',
  apports: 'What the merge changes in the draft',
  conflits: ({ n }) => compte(n, 'conflict', 'conflicts'),
  cote_a: 'Draft',
  cote_b: 'Version',
  fusionnerFaire: 'Merge into the draft',
  fusionnee: ({ nom }) => `${nom} is merged into the draft. Undo goes back to the one before.`,
}
