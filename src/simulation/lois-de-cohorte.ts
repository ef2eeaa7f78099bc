// Associations between the facts of a synthetic household, as odds: 1 = no association, 0 = impossible. They only tilt
// the margins of the recipe, which are met whatever the odds. Directions follow published descriptions of the demand
// (lone parents poorer, hosted younger, transfers older, retired after 50); the strengths are working assumptions.
// The zeros are the implications of simulation.md §2.
import type { Cotes } from './brouillon.ts'

type Table = Readonly<Record<string, Cotes>>

/** Composition → age. */
export const AGE_SELON_COMPOSITION: Table = {
  seul: { moins25: 1.6, '25a29': 1.1, '30a39': 0.7, '40a49': 0.8, '50a64': 1.4, '65plus': 1.8 },
  monoparental: { moins25: 0.7, '25a29': 1.2, '30a39': 1.6, '40a49': 1.4, '50a64': 0.5, '65plus': 0.05 },
  coupleSansEnfant: { moins25: 1.1, '25a29': 1.1, '30a39': 0.5, '40a49': 0.4, '50a64': 1.3, '65plus': 2.2 },
  coupleAvecEnfants: { moins25: 0.4, '25a29': 1.1, '30a39': 1.8, '40a49': 1.4, '50a64': 0.4, '65plus': 0.03 },
  autre: { moins25: 0.2, '25a29': 0.4, '30a39': 0.8, '40a49': 1.2, '50a64': 1.6 },
}

/** Age → family situation; couples and others are kept apart by the step. */
export const SITUATION_SELON_AGE: Table = {
  moins25: { celibataire: 3, separe: 0.4, divorceEnCours: 0.05, divorce: 0, veuf: 0, marie: 0.3, concubin: 2 },
  '25a29': { celibataire: 2, divorceEnCours: 0.6, divorce: 0.3, veuf: 0.02, marie: 0.6, concubin: 1.6 },
  '30a39': { celibataire: 1.1, separe: 1.4, divorceEnCours: 1.3, veuf: 0.05, concubin: 1.2 },
  '40a49': { celibataire: 0.7, separe: 1.4, divorceEnCours: 1.5, divorce: 1.6, veuf: 0.2 },
  '50a64': { celibataire: 0.6, divorce: 2, marie: 1.5, concubin: 0.5 },
  '65plus': { celibataire: 0.3, separe: 0.4, divorceEnCours: 0.3, divorce: 1.5, veuf: 8, marie: 3, concubin: 0.2 },
}

/** Age → activity. */
export const ACTIVITE_SELON_AGE: Table = {
  moins25: { cdi: 0.7, cddInterim: 1.8, independant: 0.3, chomage: 1.3, apprenti: 8, etudiant: 9, retraite: 0 },
  '25a29': { cdi: 1.2, cddInterim: 1.4, independant: 0.7, apprenti: 1.5, etudiant: 2, retraite: 0, autre: 0.8 },
  '30a39': { cdi: 1.3, cddInterim: 1.1, apprenti: 0, etudiant: 0, retraite: 0, autre: 0.8 },
  '40a49': { cdi: 1.3, cddInterim: 0.9, independant: 1.3, apprenti: 0, etudiant: 0, retraite: 0 },
  '50a64': { cdi: 0.9, cddInterim: 0.6, apprenti: 0, etudiant: 0, retraite: 1.2, autre: 1.5 },
  '65plus': {
    cdi: 0.03,
    cddInterim: 0.02,
    independant: 0.1,
    agricole: 0.1,
    chomage: 0,
    apprenti: 0,
    etudiant: 0,
    retraite: 60,
    autre: 0.4,
  },
}

/** Composition → activity. */
export const ACTIVITE_SELON_COMPOSITION: Table = {
  seul: { etudiant: 3, apprenti: 2 },
  monoparental: { cddInterim: 1.2, chomage: 1.2, etudiant: 0.2, apprenti: 0.1, autre: 1.3 },
  coupleSansEnfant: { etudiant: 0.6 },
  coupleAvecEnfants: { cdi: 1.3, etudiant: 0.1, apprenti: 0.3 },
  autre: { etudiant: 0.1, apprenti: 0.1 },
}

/** Age → minors at home. */
export const ENFANTS_SELON_AGE: Table = {
  moins25: { '1': 3, '3': 0.1, '4': 0, '5': 0 },
  '25a29': { '1': 1.5, '3': 0.5, '4': 0.2, '5': 0.05 },
  '50a64': { '1': 1.5, '4': 0.6, '5': 0.5 },
  '65plus': { '1': 4, '3': 0.2, '4': 0, '5': 0 },
}

/** Age of the holder → activity of the other adult of the couple. */
export const CONJOINT_SELON_AGE: Table = {
  moins25: { etudiant: 6, apprenti: 6, retraite: 0 },
  '25a29': { etudiant: 2, apprenti: 1.5, retraite: 0 },
  '30a39': { etudiant: 0.2, apprenti: 0.2, retraite: 0 },
  '40a49': { etudiant: 0, apprenti: 0, retraite: 0.05 },
  '50a64': { etudiant: 0, apprenti: 0, retraite: 1.5 },
  '65plus': {
    cdi: 0.1,
    cddInterim: 0.05,
    chomage: 0.05,
    independant: 0.1,
    agricole: 0.1,
    etudiant: 0,
    apprenti: 0,
    retraite: 12,
  },
}

/** Age → transfer inside the social stock. */
export const MUTATION_SELON_AGE: Cotes = {
  moins25: 0.25,
  '25a29': 0.6,
  '30a39': 1.1,
  '40a49': 1.3,
  '50a64': 1.5,
  '65plus': 1.4,
}
/** Composition → transfer. */
export const MUTATION_SELON_COMPOSITION: Cotes = { seul: 0.75, monoparental: 1.2, coupleAvecEnfants: 1.3 }

/** Age → current housing. */
export const LOGEMENT_SELON_AGE: Table = {
  moins25: { parentsEnfants: 8, hebergeTiers: 2.5, foyer: 2, proprietaire: 0.05, locatairePrive: 0.6 },
  '25a29': { parentsEnfants: 3.5, hebergeTiers: 1.8, proprietaire: 0.3, ase: 0 },
  '30a39': { parentsEnfants: 0.8, hebergeTiers: 1.2, foyer: 0.6, proprietaire: 0.8, locatairePrive: 1.3, ase: 0 },
  '40a49': { parentsEnfants: 0.4, foyer: 0.6, proprietaire: 1.5, locatairePrive: 1.3, ase: 0 },
  '50a64': { parentsEnfants: 0.25, hebergeTiers: 0.8, proprietaire: 1.6, locatairePrive: 1.2, ase: 0 },
  '65plus': { parentsEnfants: 0.3, hebergeTiers: 0.4, proprietaire: 1.5, rue: 0.3, ase: 0 },
}
/** Composition → current housing. */
export const LOGEMENT_SELON_COMPOSITION: Table = {
  seul: { parentsEnfants: 1.3, rue: 3, squat: 2, hotel: 1.3, foyer: 2 },
  monoparental: { proprietaire: 0.5, rue: 0.15, squat: 0.2, hotel: 0.8, camping: 0.6, foyer: 0.3, ase: 2 },
  coupleSansEnfant: { proprietaire: 1.6, ase: 0 },
  coupleAvecEnfants: { proprietaire: 1.6, parentsEnfants: 0.5, rue: 0.1, squat: 0.2, foyer: 0.2, ase: 0 },
  autre: { parentsEnfants: 0.3, foyer: 0.3, ase: 0 },
}
/** Activity → current housing. */
export const LOGEMENT_SELON_ACTIVITE: Table = {
  cdi: { locatairePrive: 1.5, structureHebergement: 0.3, rue: 0.1, squat: 0.1, hotel: 0.4, ase: 0, act: 0.3 },
  cddInterim: { structureHebergement: 0.7, rue: 0.4 },
  independant: { logementFonction: 0, ase: 0 },
  chomage: { rue: 2, squat: 2, structureHebergement: 2, hebergeTiers: 1.4, logementFonction: 0 },
  apprenti: { parentsEnfants: 2, foyer: 2, rue: 0.1, logementFonction: 0.3 },
  etudiant: { parentsEnfants: 2, sousLocataire: 2, foyer: 1.5, rue: 0.1, proprietaire: 0, logementFonction: 0 },
  retraite: { rue: 0.3, structureHebergement: 0.3, logementFonction: 0, ase: 0 },
  autre: { rue: 2, squat: 2, structureHebergement: 2, hebergeTiers: 1.3, act: 3, logementFonction: 0 },
}

/** Tendency of the income per consumption unit, in spreads of its noise. */
export const RESSOURCES_SELON_ACTIVITE: Cotes = {
  cdi: 0.9,
  cddInterim: 0,
  independant: 0.4,
  agricole: 0.2,
  chomage: -0.7,
  apprenti: -0.3,
  etudiant: -1,
  retraite: 0.25,
  autre: -0.8,
}
export const RESSOURCES_SELON_COMPOSITION: Cotes = {
  seul: 0,
  monoparental: -0.35,
  coupleSansEnfant: 0.35,
  coupleAvecEnfants: -0.1,
  autre: 0.1,
}
/** Activity → zero income; 0 where the activity brings one. */
export const RESSOURCES_NULLES_SELON_ACTIVITE: Cotes = {
  cdi: 0,
  cddInterim: 0,
  independant: 0.3,
  agricole: 0.3,
  apprenti: 0,
  retraite: 0,
  etudiant: 3,
  autre: 3,
}

/** Age → handicap. */
export const HANDICAP_SELON_AGE: Cotes = {
  moins25: 1,
  '25a29': 1.3,
  '30a39': 2,
  '40a49': 3,
  '50a64': 5.5,
  '65plus': 7,
}

/** Persons → wished main typology: 1 in the usual matrix, little one size away, else never. */
export const TYPOLOGIES_SELON_PERSONNES: readonly Cotes[] = [
  { T1: 1, T2: 1, T3: 0.06, T4: 0, T5: 0 },
  { T1: 0.04, T2: 1, T3: 1, T4: 0.005, T5: 0 },
  { T1: 0, T2: 0.05, T3: 0.7, T4: 1, T5: 0.02 },
  { T1: 0, T2: 0.02, T3: 0.7, T4: 1, T5: 0.1 },
  { T1: 0, T2: 0, T3: 0.05, T4: 1, T5: 1 },
  { T1: 0, T2: 0, T3: 0, T4: 0.1, T5: 1 },
]
