// Words of the test cases in English, loaded with them.
import type { GenreDObjectif } from '~/analysis/essais/objectifs.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import type { Jumeau } from '../contrat.ts'
import type { essais as fr } from '../fr/essais.ts'
import { compte, nombre, ordinal, points, signe } from './nombres.ts'
import { cite, enumere } from './texte.ts'

const GRILLES: Readonly<Record<NomDeGrille, string>> = { primo: 'First application', mutation: 'Transfer' }
const DE_GRILLE: Readonly<Record<NomDeGrille, string>> = { primo: 'first-application', mutation: 'transfer' }
const MESURES: Readonly<Record<GenreDObjectif, string>> = {
  criteres: 'Criteria',
  comparaisons: 'Comparisons',
  bornes: 'Boundaries',
}
const cas = (n: number): string => compte(n, 'test case', 'test cases')
const criteres = (n: number): string => (n === 1 ? 'criterion' : 'criteria')

export const essais: Jumeau<typeof fr> = {
  titre: 'Test cases',
  grille: ({ grille }) => GRILLES[grille],
  vide: 'A test case is an invented household, kept with what the rules say of it: criteria met, score, place among the other cases. At each change of the rules it is run again, and the page says what no longer gives the result that was kept.',
  videComment: `To keep one, open a household in Compare or the case of a finding, then ${cite('Keep as a test case')}. You can also have those that cover your rules made here.`,
  calculCouverture: 'Coverage of the test cases',
  bilan: ({ n, echecs }) =>
    echecs === 0
      ? `${cas(n)}: ${n === 1 ? 'it gives' : 'all give'} the result that was kept.`
      : `${cas(n)}: ${echecs === 1 ? '1 no longer gives' : `${nombre(echecs)} no longer give`} the result that was kept.`,
  pastille: ({ n, echecs }) =>
    echecs === 0 ? `${cas(n)}: none fails` : `${cas(echecs)} ${echecs === 1 ? 'fails' : 'fail'}`,
  pastilleEnCours: ({ n }) => cas(n),
  scoreGarde: ({ score }) => `Score: ${points(score)}.`,
  score: ({ attendu, obtenu }) =>
    `Expected score: ${points(attendu)}; obtained: ${points(obtenu)} (${signe(obtenu - attendu)}).`,
  manquent: ({ noms }) => `No longer meets ${criteres(noms.length)} ${enumere(noms, 'et')}.`,
  enTrop: ({ noms }) => `Now also meets ${criteres(noms.length)} ${enumere(noms, 'et')}.`,
  pointsChanges: ({ nom, attendu, obtenu }) => `${nom}: ${points(attendu)} expected, ${nombre(obtenu)} obtained.`,
  retenu: ({ nom }) => `${nom}: now counts in its group.`,
  nonRetenu: ({ nom }) => `${nom}: no longer counts, another criterion of its group is worth more.`,
  inconnu: ({ noms }) =>
    noms.length === 1
      ? `Criterion ${enumere(noms.map(cite), 'et')} no longer exists.`
      : `Criteria ${enumere(noms.map(cite), 'et')} no longer exist.`,
  deplace: ({ attendu, obtenu, grille }) =>
    `Rank among the ${DE_GRILLE[grille]} cases: ${ordinal(attendu)} expected, ${ordinal(obtenu)} obtained.`,
  voirPourquoi: 'See why',
  voirPourquoiNomme: ({ nom }) => `See why: ${nom}`,
  accepter: 'Accept the new result',
  accepterNomme: ({ nom }) => `Accept the new result: ${nom}`,
  accepterTous: ({ n }) => `Accept the ${nombre(n)} new results`,
  acceptes: ({ n }) =>
    `${n === 1 ? 'New result kept' : `${nombre(n)} new results kept`}. Undo goes back to the previous one.`,
  nom: ({ nom }) => `Name of the case: ${nom}`,
  retirer: 'Remove',
  retirerNomme: ({ nom }) => `Remove the case: ${nom}`,
  retire: ({ nom }) => `Case ${cite(nom)} removed. Undo gives it back.`,
  passants: ({ n }) => `${n === 1 ? '1 case gives' : `${nombre(n)} cases give`} the result that was kept`,

  couverture: 'What the cases try of your rules',
  mesure: ({ genre, k, n }) => `${MESURES[genre]}: ${nombre(k)} out of ${nombre(n)}`,
  couvreAide_criteres: 'per criterion and per grid: met by one case, not met by another',
  couvreAide_comparaisons: 'true, false, and unknown where the answer may be missing',
  couvreAide_bornes: 'a case on each side of the figure',
  objectif_rempli: ({ critere }) => `${critere}: met`,
  'objectif_non-rempli': ({ critere }) => `${critere}: not met`,
  objectif_vraie: ({ comparaison }) => `${comparaison}: true`,
  objectif_fausse: ({ comparaison }) => `${comparaison}: false`,
  objectif_inconnue: ({ comparaison }) => `${comparaison}: answer unknown`,
  borne_vraie: ({ comparaison }) => `${comparaison}: just true`,
  borne_fausse: ({ comparaison }) => `${comparaison}: just false`,
  manquants: ({ n }) => `What is missing (${nombre(n)})`,
  impossibles: ({ n }) => `Impossible under these rules (${nombre(n)})`,
  sansMenage: ({ n }) =>
    `For ${n === 1 ? 'one' : nombre(n)} of them, no household was found, though it is not proved impossible.`,
  complete: 'Nothing is missing.',
  produire: 'Make the missing cases',
  produireAide: ({ n }) =>
    `Invented households for the ${n === 1 ? 'one thing that is' : `${nombre(n)} things that are`} not tried, kept with what the rules say of them today.`,
  produits: ({ n }) => `${cas(n)} added. Undo removes ${n > 1 ? 'them' : 'it'}.`,

  fichier: 'File',
  importer: 'Import test cases\u2026',
  exporter: 'Export the test cases',
  importRefuse: 'This file of test cases is refused',
  fermer: 'Close',
  importes: 'Test cases taken from the file. Undo gives the previous ones back.',
  nomDuFichier: 'test-cases.json',
  illisibles: 'The draft cannot be read at the month of these test cases.',

  alerte: ({ nom }) => `Test case ${cite(nom)} no longer gives the result that was kept.`,
  nomDuCas: ({ grille, remplis }) => (remplis === '' ? `${grille}, no criterion met` : `${grille}: ${remplis}`),
  nomAutres: ({ n }) => compte(n, 'other criterion', 'other criteria'),
  garder: 'Keep as a test case',
  garde: ({ nom }) => `Kept: ${cite(nom)}, with what the draft says of it. Undo takes it back.`,
  gardeReduit: ({ nom }) =>
    `Kept: ${cite(nom)}, as an invented household that gives the same result; of the real application, only what changes that result is left. Undo takes it back.`,
  dejaGarde: ({ nom }) => `This household is already kept: ${cite(nom)}.`,
}
