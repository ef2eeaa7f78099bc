// Next steps: how the household is housed today — type of request, housing, crowding, rooms, surface, rent, seniority.
import type { Brouillon, Etape } from './brouillon.ts'
import { apresCinquante, coteDe, parametreDe, partDe, personnesDe, repartirMarge, unitesDixiemes } from './brouillon.ts'
import {
  LOGEMENT_SELON_ACTIVITE,
  LOGEMENT_SELON_AGE,
  LOGEMENT_SELON_COMPOSITION,
  MUTATION_SELON_AGE,
  MUTATION_SELON_COMPOSITION,
} from './lois-de-cohorte.ts'
import { exp, quantileNormale } from './maths.ts'
import { entierSous, motDe, placer, prevaloir } from './repartition.ts'
import { chance } from './rng.ts'

type Logement = Brouillon['logementActuel']

/** Without a roof of one’s own at all. */
export const SANS_ABRI: readonly Logement[] = ['rue', 'squat', 'hotel', 'camping']
/** Temporary: a structure, a hostel, a sublet. */
export const TEMPORAIRES: readonly Logement[] = ['structureHebergement', 'foyer', 'sousLocataire', 'ase', 'act']
export const HEBERGES: readonly Logement[] = ['parentsEnfants', 'hebergeTiers']
/** One room for the household, whatever its size. */
const CHAMBRES: readonly Logement[] = ['structureHebergement', 'foyer', 'hotel', 'camping', 'ase', 'act']
/** A dwelling held in one’s own right. */
const EN_TITRE: readonly Logement[] = [
  'locataireHlm',
  'locatairePrive',
  'proprietaire',
  'logementFonction',
  'titreGratuit',
]
const SANS_LOYER: readonly Logement[] = [
  'parentsEnfants',
  'hebergeTiers',
  'titreGratuit',
  'proprietaire',
  'rue',
  'squat',
  'ase',
  'act',
]

export const enTitre = ({ logementActuel }: Brouillon): boolean => EN_TITRE.includes(logementActuel)
export const paieLoyer = ({ logementActuel }: Brouillon): boolean => !SANS_LOYER.includes(logementActuel)
const dehors = ({ logementActuel }: Brouillon): boolean => logementActuel === 'rue' || logementActuel === 'squat'

export const loger: Etape = (fabrique, menages) => {
  const types = repartirMarge<Brouillon['typeDemande']>(
    fabrique,
    'typeDemande',
    menages,
    ({ composition, trancheAge }) => `${composition} ${trancheAge}`,
    ({ composition, trancheAge }, type) =>
      type === 'mutation'
        ? coteDe(MUTATION_SELON_AGE, trancheAge) * coteDe(MUTATION_SELON_COMPOSITION, composition)
        : 1,
  )
  menages.forEach((menage, i) => (menage.typeDemande = types[i] ?? 'primo'))
  const logements = repartirMarge<Logement>(
    fabrique,
    'logementActuel',
    menages,
    (m) => `${m.typeDemande} ${m.composition} ${m.trancheAge} ${m.situationProfessionnelle}`,
    ({ typeDemande, composition, trancheAge, situationProfessionnelle }, logement) =>
      (typeDemande === 'mutation') !== (logement === 'locataireHlm')
        ? 0
        : coteDe(LOGEMENT_SELON_AGE[trancheAge], logement) *
          coteDe(LOGEMENT_SELON_COMPOSITION[composition], logement) *
          coteDe(LOGEMENT_SELON_ACTIVITE[situationProfessionnelle], logement),
  )
  menages.forEach((menage, i) => (menage.logementActuel = logements[i] ?? menage.logementActuel))
}

/** 2, 3… 6 persons and more. */
const SUROCCUPATION_SELON_PERSONNES = [0.1, 0.2, 0.45, 1, 2]

const coteDeSuroccupation = (menage: Brouillon): number => {
  const personnes = personnesDe(menage)
  if (personnes < 2 || dehors(menage) || menage.logementActuel === 'act') return 0
  const lieu = CHAMBRES.includes(menage.logementActuel) ? 4 : HEBERGES.includes(menage.logementActuel) ? 2.5 : 1
  const pauvre = menage.ressourcesMensuellesEuros !== null && menage.ressourcesMensuellesEuros < 1500 ? 1.4 : 1
  return lieu * pauvre * (SUROCCUPATION_SELON_PERSONNES[Math.min(personnes, 6) - 2] ?? 0)
}

const coteDeSousOccupation = (menage: Brouillon): number => {
  if (menage.suroccupe || !enTitre(menage) || personnesDe(menage) > 3) return 0
  const lieu = menage.logementActuel === 'locataireHlm' || menage.logementActuel === 'proprietaire' ? 3 : 1
  return 0.05 * lieu * (apresCinquante(menage) ? 6 : 1) * (personnesDe(menage) <= 2 ? 2 : 0.5)
}

/** Surface under which a household is overcrowded (dictionary, `suroccupation`). */
const seuilSurface = (personnes: number): number => (personnes <= 1 ? 9 : Math.min(70, 16 + 9 * (personnes - 2)))

export const occuper: Etape = ({ recette, repartiteur }, menages) => {
  const suroccupes = prevaloir(
    repartiteur,
    'suroccupation',
    menages,
    partDe(recette, 'faits', 'suroccupation'),
    coteDeSuroccupation,
  )
  menages.forEach((menage, i) => (menage.suroccupe = suroccupes[i] === true))
  const vastes = prevaloir(
    repartiteur,
    'sousOccupation',
    menages,
    partDe(recette, 'faits', 'sousOccupation'),
    coteDeSousOccupation,
  )
  menages.forEach((menage, i) => (menage.sousOccupe = vastes[i] === true))
  for (const menage of menages) {
    if (dehors(menage)) continue
    const personnes = personnesDe(menage)
    const tirer = (etape: string, borne: number) => entierSous(repartiteur, etape, menage, borne)
    const inconnu = (fait: string) =>
      chance(motDe(repartiteur, `inconnu ${fait}`, menage), partDe(recette, 'inconnus', fait))
    // Fewer rooms than this and the rule of rooms (1.5 person a room) calls the household overcrowded.
    const suffisantes = Math.ceil((2 * personnes) / 3)
    const chambre = CHAMBRES.includes(menage.logementActuel)
    const pieces = menage.sousOccupe
      ? personnes + 2 + (personnes === 1 ? tirer('pieces', 2) : 0)
      : menage.suroccupe
        ? Math.max(1, suffisantes - 1 - (tirer('pieces', 3) === 0 ? 1 : 0))
        : chambre
          ? suffisantes
          : Math.max(suffisantes, Math.min(personnes + 1, suffisantes + tirer('pieces', 3)))
    const marge = tirer('surface', 12)
    const surface = menage.suroccupe
      ? Math.max(7, seuilSurface(personnes) - 1 - (marge % 7))
      : Math.max(seuilSurface(personnes), chambre ? 9 * pieces + marge : 15 * pieces + 6 + marge)
    const surfaceConnue = !inconnu('surfaceActuelleM2')
    const piecesConnues = menage.sousOccupe || (menage.suroccupe && !surfaceConnue) || !inconnu('piecesActuelles')
    menage.piecesActuelles = piecesConnues ? pieces : null
    menage.surfaceActuelleM2 = surfaceConnue ? surface : null
  }
}

/** Rent and charges before aid, euros a month, by rooms 1…5 and more: working assumption. */
const LOYERS: Readonly<Partial<Record<Logement, readonly number[]>>> = {
  locataireHlm: [270, 330, 400, 460, 520],
  locatairePrive: [370, 450, 550, 650, 760],
  sousLocataire: [330, 410, 500, 580, 650],
  logementFonction: [120, 150, 180, 220, 250],
  foyer: [380],
  hotel: [450],
  camping: [260],
  structureHebergement: [90],
}

/** Share of the rent paid by aid, percent, from the monthly income per consumption unit. */
function aide(menage: Brouillon): number {
  if (menage.ressourcesMensuellesEuros === null) return 20
  const parUnite = (menage.ressourcesMensuellesEuros * 10) / unitesDixiemes(menage)
  return parUnite < 600 ? 62 : parUnite < 850 ? 45 : parUnite < 1100 ? 25 : parUnite < 1300 ? 8 : 0
}

export const payer: Etape = ({ recette, repartiteur }, menages) => {
  for (const menage of menages) {
    menage.loyerNetAidesEuros = 0
    if (!paieLoyer(menage)) continue
    const echelle = LOYERS[menage.logementActuel] ?? [300]
    const pieces = Math.max(1, menage.piecesActuelles ?? personnesDe(menage))
    const plein = echelle[Math.min(pieces, echelle.length) - 1] ?? 300
    const brut = Math.floor((plein * (80 + entierSous(repartiteur, 'loyer', menage, 46))) / 100)
    const inconnu = chance(
      motDe(repartiteur, 'inconnu loyer', menage),
      partDe(recette, 'inconnus', 'loyerNetAidesEuros'),
    )
    menage.loyerNetAidesEuros = inconnu ? null : Math.floor((brut * (100 - aide(menage))) / 100)
  }
}

/** Age of the demand: log-normal in months, rounded down, bounded. */
export const deposer: Etape = ({ recette, repartiteur, options }, menages) => {
  const mediane = parametreDe(recette, 'medianeAncienneteMois')
  const dispersion = parametreDe(recette, 'dispersionAncienneteMilliemes') / 1000
  const plafond = parametreDe(recette, 'plafondAncienneteMois')
  const places = placer(
    repartiteur,
    'anciennete',
    menages,
    (menage) =>
      (menage.typeDemande === 'mutation' ? 0.3 : 0) +
      (personnesDe(menage) >= 5 ? 0.3 : 0) -
      (SANS_ABRI.includes(menage.logementActuel) ? 0.3 : 0),
  )
  menages.forEach((menage, i) => {
    const mois = Math.floor(mediane * exp(dispersion * quantileNormale(places[i] ?? 0.5)))
    menage.moisDepot = options.moisReference - Math.min(plafond, mois)
  })
}
