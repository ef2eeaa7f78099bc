// What the card of the simulation shows: each parameter in the unit that is typed, its default and where it comes from;
// choices, ceilings of a year, sizes allowed.
import { describe, expect, it } from 'vitest'
import { livres } from '~/ui/etat/livres.ts'
import { anneesDe, occupationVue, parametreTape, plafondsVue, simulationVue } from '~/ui/scenarios/simulation-view.ts'
import { lireAdresse } from '~/ui/scenarios/useAdresse.ts'
import { plain } from '../../support/contenus.ts'

const { ame, flamanderie } = livres
const regle = {
  ...ame,
  simulation: { parametres: { acceptation: { valeur: 6550, source: 'bilan' } }, eligibilite: 'ouverte' },
} as const

describe('les paramètres', () => {
  const vu = (scenario: typeof ame, nom: string) =>
    simulationVue(scenario).parametres.find(({ parametre }) => parametre === nom)

  it('les parts se lisent en pour cent, avec leur défaut et leurs bornes', () => {
    const part = vu(ame, 'acceptation')
    expect(part).toMatchObject({ valeur: 70, bornes: [0, 100], decimales: 2, isPropre: false })
    expect(plain(part?.defaut ?? '')).toBe('par défaut 70 % ; de 0 à 100 %')
    expect(part?.provenance).toEqual({ hypothese: 'hypothèse de travail' })
    expect(parametreTape('acceptation', 65.5)).toBe(6550)
  })

  it('les autres tels quels', () => {
    expect(plain(vu(ame, 'vacanceMois')?.defaut ?? '')).toBe('par défaut 1 mois ; de 0 à 24 mois')
    expect(vu(ame, 'candidats')).toMatchObject({ valeur: 3, decimales: 0, bornes: [1, 20] })
    expect(vu(ame, 'candidats')?.provenance).toHaveProperty('source')
    expect(parametreTape('candidats', 4)).toBe(4)
  })

  it('ce que le scénario dit, avec sa source', () => {
    expect(vu(regle, 'acceptation')).toMatchObject({ valeur: 65.5, isPropre: true, provenance: { source: 'bilan' } })
    expect([simulationVue(ame).isReglee, simulationVue(regle).isReglee]).toEqual([false, true])
  })

  it('les choix, chacun avec ce qu’il permet', () => {
    expect(simulationVue(regle).choix.map(({ nom, valeur, permis }) => [nom, valeur, permis.length])).toEqual([
      ['Souhaits de commune', 'respectes', 3],
      ['Entre primo-demandeurs et mutations', 'points', 3],
      ['Qui peut être logé où', 'ouverte', 2],
    ])
  })

  it('ce qui est à vérifier avant de simuler', () => {
    expect(simulationVue(flamanderie).avertissements).toEqual([])
    const court = { ...flamanderie, horizon: { de: '2024-01', a: '2024-06' } }
    expect(simulationVue(court).avertissements.map(({ code }) => code)).toEqual(['livraison-hors-horizon'])
  })
})

describe('les plafonds', () => {
  it('d’une année de l’horizon, en euros, PLS compris', () => {
    expect(anneesDe(ame)).toEqual([2024, 2025, 2026, 2027, 2028, 2029])
    const { lignes, notes } = plafondsVue(ame, 2026)
    expect(lignes.map(({ menage, plafonds }) => [plain(menage), ...plafonds.map(plain)])).toEqual([
      ['1 personne', '12 871', '23 403', '30 424'],
      ['2 personnes', '18 753', '31 254', '40 630'],
      ['3 personnes, ou un adulte et 1 enfant, ou un jeune couple', '22 551', '37 584', '48 859'],
      ['4 personnes, ou un adulte et 2 enfants', '25 092', '45 374', '58 986'],
      ['5 personnes, ou un adulte et 3 enfants', '29 359', '53 376', '69 389'],
      ['6 personnes, ou un adulte et 4 enfants', '33 087', '60 156', '78 203'],
      ['par personne en plus', '3 690', '6 710', '8 723'],
    ])
    expect(notes).toHaveLength(4)
    expect(lignes.at(-1)?.champs.map(({ place, valeur }) => [place.financement, place.rang, valeur])).toEqual([
      ['PLAI', undefined, 3690],
      ['PLUS', undefined, 6710],
    ])
  })

  it('l’année sans table le dit', () => {
    expect(plain(plafondsVue(ame, 2029).notes[0] ?? '')).toBe(
      'Hypothèse de travail : pas de table pour 2029, celle de 2026 est reprise.',
    )
  })

  it('et les tailles selon les personnes', () => {
    const { aide, lignes } = occupationVue(ame)
    expect(plain(aide)).toContain('hypothèse de travail')
    const admises = ({ cases }: (typeof lignes)[number]) =>
      cases.flatMap(({ typologie, isAdmise }) => (isAdmise ? [typologie] : []))
    expect(lignes.map((ligne) => [plain(ligne.personnes), ...admises(ligne)])).toEqual([
      ['1 personne', 'T1', 'T2'],
      ['2 personnes', 'T2', 'T3'],
      ['3 personnes', 'T3', 'T4'],
      ['4 personnes', 'T3', 'T4'],
      ['5 personnes', 'T4', 'T5'],
      ['6 personnes et plus', 'T5'],
    ])
    const sans = occupationVue({ ...ame, simulation: {} })
    expect(plain(sans.aide)).toContain('hypothèse de travail')
    expect(sans.lignes.slice(2, 3).map(admises)).toEqual([['T3']])
    const propre = { ...ame, simulation: { occupation: [['T2' as const]] } }
    expect(occupationVue(propre).aide).toContain('dite par le scénario')
  })
})

it('la section a son adresse', () => {
  expect(lireAdresse({ section: 'simulation' }).section).toBe('simulation')
})
