// Words of two parts that simulate on demand, in English.
import type { Jumeau } from '../contrat.ts'
import type { residencesFlux as fr } from '../fr/residences-flux.ts'
import { compte, nombre, pourCent } from './nombres.ts'

export const residencesFlux: Jumeau<typeof fr> = {
  residencesTitre: 'Estates, year by year',
  residencesSous: 'One square = one dwelling. Turns of the commune and entrants of the first quartile, simulated.',
  residencesLancer: ({ tirages }) => `Simulate ${compte(tirages, 'run', 'runs')}`,
  residencesAnnuler: 'Cancel',
  residencesAvance: ({ faits, sur }) => `${compte(faits, 'run done', 'runs done')} of ${nombre(sur)}`,
  residencesInvite:
    'Nothing is simulated yet: the tiles show the expectation of the page, a year, if orientation is blind to the estate.',
  residencesRefusee: 'The rules cannot be simulated: mend them first.',
  residencesSansRecette:
    'The scenario has no demand or no cohort recipe: choose the scenario of the urban area to simulate.',
  residencesPanne: 'The simulation stopped. It can be started again.',
  residencesGestion: 'Management',
  residencesGestion_stock: 'before: stock',
  residencesGestion_flux: 'after: flow',
  residencesAnnee: 'Year',
  residencesLecture: 'Play',
  residencesPause: 'Pause',
  residencesTours: 'Turns of the commune',
  residencesQuartile: 'Entrants of the first quartile',
  residencesEntrants: 'Entrants',
  residencesResidence: 'Estate',
  residencesLogements: 'Dwellings',
  residencesTuile: ({ tours, quartile }) => `${tours} · ${quartile}`,
  residencesLegende:
    'Under each name: turns of the commune · entrants of the first quartile, mean of the runs. Arrows go from one tile to the next.',
  residencesMoyenne: ({ n }) => (n === 0 ? '0' : n < 0.05 ? '< 0.1' : nombre(n, 1)),
  residencesAvecPlage: ({ n, etendue }) =>
    `${nombre(n, 1)}${etendue ? ` [${nombre(etendue[0])}; ${nombre(etendue[1])}]` : ''}`,
  residencesMasque: 'n/a',
  residencesInconnu: '—',
  residencesPhrase: ({ libelle, logements, annee, gestion, tours, quartile, entrants }) =>
    `${libelle}, ${compte(logements, 'dwelling', 'dwellings')}, ${annee}, in ${gestion === 'flux' ? 'flow' : 'stock'}. Turns of the commune: ${tours}; entrants of the first quartile: ${quartile}; entrants: ${entrants}.`,
  residencesNote: ({ tirages }) =>
    `In brackets: 95% of the runs (n = ${nombre(tirages)}). Turns of the commune: those that made a letting. An estate under 11 entrants over the plan is not broken down (n/a). Demand and behaviour: working hypotheses. Occupancy at the start: unknown.`,
  residencesTableau: 'Read as a table',
  arbitrageTitre: 'Mixity and urgency',
  arbitrageSous: 'What choices of orientation do to both aims together; none is the right one.',
  arbitrageInvite: ({ choix, tirages }) =>
    `${nombre(choix)} choices, simulated ${nombre(tirages)} times each under the same draws, when you ask for it.`,
  arbitrageAxeX: 'Priority households among lettings',
  arbitrageAxeY: 'Dissimilarity D between estates',
  arbitrageResume: ({ choix }) =>
    `${compte(choix, 'choice placed', 'choices placed')} by share of priority households and dissimilarity between estates; the table gives them.`,
  arbitrageLegende:
    'Diamond: present rules. Disc: another choice. Vertical line: down to the dissimilarity that chance alone would give. Ringed, and joined by a line: choices that no other beats on both aims.',
  arbitrageChoix: 'Choice',
  arbitragePart: 'Priority',
  arbitrageD: 'D',
  arbitrageHasard: 'D by chance',
  arbitrageN: 'Lettings',
  arbitrageFrontiere: 'Ringed',
  arbitrageOui: 'yes',
  arbitrageNon: 'no',
  arbitragePartDite: ({ n, plage }) =>
    `${pourCent(n)}${plage ? ` [${pourCent(plage[0])}; ${pourCent(plage[1])}]` : ''}`,
  arbitrageDDit: ({ n, plage }) => `${nombre(n, 3)}${plage ? ` [${nombre(plage[0], 3)}; ${nombre(plage[1], 3)}]` : ''}`,
  arbitrageGraduation: ({ n }) => pourCent(n, 0),
  arbitrageGraduationD: ({ n }) => nombre(n, 2),
  arbitrageVariante_present: 'Present rules',
  arbitrageVariante_etatLibre: 'Wished communes waived on the State’s turns',
  arbitrageVariante_ignores: 'Wished communes ignored',
  arbitrageVariante_lien: 'Local tie: 50 points on the turns of the commune',
  arbitrageVariante_adhesion: 'Order of the points always followed',
  arbitrageVariante_plaiEtat: 'PLAI first to the State’s turns',
  arbitrageVariante_plaiCommune: 'PLAI first to the turns of the commune',
  arbitrageNote: ({ tirages }) =>
    `Villemandeur, the whole plan. In brackets: 95% interval of the mean (n = ${nombre(tirages)} runs). D compares how entrants of the first quartile and the others are spread: 0 when alike. Demand, behaviour and choices tried: working hypotheses. Two points whose intervals overlap cannot be told apart.`,
}
