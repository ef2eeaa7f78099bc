// Words of two parts that simulate on demand, in English.
import { FINANCEMENTS, TYPOLOGIES } from '~/domain/scenario.ts'
import type { Jumeau } from '../contrat.ts'
import type { residencesFlux as fr } from '../fr/residences-flux.ts'
import { compte, nombre, pourCent } from './nombres.ts'

const attendu = (n: number): string => (n > 0 && n < 0.05 ? '< 0.1' : nombre(n, 1))

export const residencesFlux: Jumeau<typeof fr> = {
  residencesTitre: ({ logements, residences }) =>
    `${compte(logements, 'home', 'homes')}, ${compte(residences, 'residence', 'residences')}, year by year`,
  residencesSous:
    'One square = one home. First the expectation of the page, then what the simulation of six years says of each residence.',
  residencesDeLogements: ({ n }) => compte(n, 'home', 'homes'),
  residencesLancer: ({ tirages }) => `Simulate ${compte(tirages, 'run', 'runs')}`,
  residencesAnnuler: 'Cancel',
  residencesAvance: ({ faits, sur }) => `${compte(faits, 'run done', 'runs done')} of ${nombre(sur)}`,
  residencesInvite:
    'Nothing is simulated yet. Under each name: homes, then turns of the commune a year, in stock → in flow, if the steering ignores the residence. The runs of “Six years of lettings” serve here too.',
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
  residencesTours: ({ simule }) => `Turns of the commune (${simule})`,
  residencesAttenduEnStock: 'Expected a year, stock',
  residencesAttenduEnFlux: 'Expected a year, flow',
  residencesQuartile: 'Entrants of the first quartile',
  residencesEntrants: 'Entrants',
  residencesResidence: 'Residence',
  residencesLogements: 'Homes',
  residencesTuileAttendue: ({ logements, stock, flux }) =>
    logements === 0 ? '0 homes' : `${nombre(logements)} · ${attendu(stock)} → ${attendu(flux)}`,
  residencesTuile: ({ tours, quartile }) => `${tours} · ${quartile}`,
  residencesLegende: ({ tirages }) =>
    `Under each name: turns of the commune · entrants of the first quartile, in the year, mean of ${compte(tirages, 'run', 'runs')}. Arrows go from one tile to the next.`,
  residencesMoyenne: ({ n }) => (n === 0 ? '0' : attendu(n)),
  residencesAvecPlage: ({ n, etendue }) =>
    `${nombre(n, 1)}${etendue ? ` [${nombre(etendue[0])}; ${nombre(etendue[1])}]` : ''}`,
  residencesMasque: 'masked',
  residencesInconnu: '—',
  residencesPhrase: ({ libelle, logements, annee, gestion, tours, quartile, entrants }) =>
    `${libelle}, ${compte(logements, 'home', 'homes')}, ${annee}, in ${gestion === 'flux' ? 'flow' : 'stock'}. Turns of the commune: ${tours}; entrants of the first quartile: ${quartile}; entrants: ${entrants}.`,
  residencesNote:
    'In brackets: 95% of the runs. Turns of the commune: those that made a letting. Demand and behaviour: working assumptions. Occupancy at the start: unknown.',
  residencesNoteMasque:
    'Real applications: fewer than 11 entrants of the first quartile in the year, or a number that would give them away, are masked.',
  residencesMarges: ({ scenario: { parTypologie, contingentCommunal } }) =>
    `Stock by size: ${TYPOLOGIES.map((t) => `${nombre(parTypologie?.[t] ?? 0)} ${t}`).join(', ')}. Reservation quota (contingent) of the commune under stock: ${nombre(contingentCommunal?.logements ?? 0)} homes, ${FINANCEMENTS.map((f) => `${nombre(contingentCommunal?.parFinancement[f] ?? 0)} ${f}`).join(', ')}; where they are in the residences is not published.`,
  residencesSources:
    'slides of the PPGDLSID, list “Localisation du contingent communal”, which adds up to the stock (498) and not to the quota (92). Working assumption: expected turns spread like the homes',
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
