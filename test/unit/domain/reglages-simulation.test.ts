// Settings of the simulation in a scenario: what is refused and said, what is only worth a look, what an edition writes,
// and how the fundings of the stock follow it.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import flamanderie from '#scenarios/flamanderie/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { retablirPlafonds, setOccupation, setPlafond } from '~/domain/edit-scenario-menages.ts'
import {
  hasReglages,
  parametreDe,
  retablirParametre,
  retablirReglages,
  setChoixDeSimulation,
  setParametreDeSimulation,
} from '~/domain/edit-scenario-simulation.ts'
import { setFinancementsDuParc } from '~/domain/edit-scenario-territoire.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import { hashContent } from '~/domain/hash.ts'
import {
  NOMS_DE_PARAMETRE,
  PARAMETRES_DE_SIMULATION,
  provenanceDuDefaut,
  reglagesDe,
} from '~/domain/parametres-simulation.ts'
import { restreindre, suivreLeParc } from '~/domain/parc.ts'
import { parseScenario } from '~/domain/parse.ts'
import { applyPatch } from '~/domain/patch.ts'
import { PLAFONDS } from '~/domain/plafonds.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { sommeDe } from '~/domain/scenario-problems.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { livres, TERRITOIRES_LIVRES } from '~/ui/etat/livres.ts'
import { plain, poser } from '../../support/contenus.ts'

const docs = readFileSync('docs/formats.md', 'utf8')
const parent = () => villemandeur
const dire = (problems: readonly Problem[]) =>
  problems.map((probleme) => [probleme.code, probleme.at, plain(phraseEntiere(probleme))])
const refus = (lu: Result<unknown>) => (lu.ok ? [] : dire(lu.problems))
const avertis = (lu: Result<unknown>) => (lu.ok ? dire(lu.warnings) : ['refusé'])
const avecReglages = (simulation: unknown): unknown => ({ ...villemandeur, simulation })
const chiffre = (valeur: number) => ({ valeur, hypothese: 'essai' })

describe('un scénario', () => {
  it('livré n’a rien à redire', () => {
    for (const contenu of [villemandeur, ame, flamanderie])
      expect([refus(parseScenario(contenu, parent)), avertis(parseScenario(contenu, parent))]).toEqual([[], []])
  })

  it.each([
    [
      'un paramètre que la simulation n’a pas',
      avecReglages({ parametres: { aceptation: chiffre(7000) } }),
      'parametre-de-simulation-inconnu',
      '/simulation/parametres/aceptation',
      'La simulation n’a pas de paramètre « aceptation ». Vouliez-vous dire « acceptation » ?',
    ],
    [
      'une part de plus que tout',
      avecReglages({ parametres: { adhesion: chiffre(10_001) } }),
      'hors-bornes',
      '/simulation/parametres/adhesion/valeur',
      'La valeur « 10001 » est trop grande. Écrivez 10 000 ou moins.',
    ],
    [
      'aucun candidat',
      avecReglages({ parametres: { candidats: chiffre(0) } }),
      'hors-bornes',
      '/simulation/parametres/candidats/valeur',
      'La valeur « 0 » est trop petite. Écrivez 1 ou plus.',
    ],
    [
      'deux tables de plafonds de la même année',
      avecReglages({ plafonds: [...PLAFONDS, { ...PLAFONDS[0] }] }),
      'plafonds-doubles',
      '/simulation/plafonds/3/annee',
      'Deux tables de plafonds portent l’année 2024. Gardez-en une, ou corrigez l’année de l’autre.',
    ],
    [
      'des financements qui ne font pas le parc',
      poser(villemandeur, '/parFinancement/PLAI', 50),
      'somme-differente',
      '/parFinancement',
      'Le détail ne donne pas le total (financements) : 499 au lieu de 498. Corrigez le total ou le détail.',
    ],
    [
      'une rotation de plus de tout le parc par an',
      poser(villemandeur, '/rotation/T3/valeur', 10_001),
      'hors-bornes',
      '/rotation/T3/valeur',
      'La valeur « 10001 » est trop grande. Écrivez 10 000 ou moins.',
    ],
    [
      'des retraits de plus que la file',
      poser(ame, '/demande/retraitParMois/valeur', 10_001),
      'hors-bornes',
      '/demande/retraitParMois/valeur',
      'La valeur « 10001 » est trop grande. Écrivez 10 000 ou moins.',
    ],
  ])('%s : refusé', (_titre, contenu, code, at, phrase) => {
    const [premier, ...autres] = refus(parseScenario(contenu, parent))
    expect(autres).toEqual([])
    expect(premier?.slice(0, 2)).toEqual([code, at])
    expect(premier?.[2]).toContain(phrase)
  })

  it.each([
    [
      'une livraison d’avant',
      poser(flamanderie, '/livraisons/0/mois/valeur', '2023-12'),
      'livraison-hors-horizon',
      '/livraisons/0/mois',
      'La livraison « La Flamanderie » (2023-12) précède le début de la simulation (2024-01).',
    ],
    [
      'une livraison d’après',
      poser(flamanderie, '/livraisons/0/mois/valeur', '2030-01'),
      'livraison-hors-horizon',
      '/livraisons/0/mois',
      'La livraison « La Flamanderie » (2030-01) vient après la fin de la simulation (2029-12) : rien n’y sera loué.',
    ],
    [
      'une file vide où personne n’entre',
      poser(poser(ame, '/demande/actives/valeur', 0), '/demande/entreesParMois/valeur', 0),
      'demande-vide',
      '/demande',
      'La file est vide et personne n’y entre : rien ne pourra être attribué.',
    ],
  ])('%s : lu, et dit', (_titre, contenu, code, at, phrase) => {
    const lu = parseScenario(contenu, parent)
    expect(refus(lu)).toEqual([])
    const [premier, ...autres] = avertis(lu)
    expect(autres).toEqual([])
    expect(premier?.slice(0, 2)).toEqual([code, at])
    expect(premier?.[2]).toContain(phrase)
  })

  it('a pour réglages les siens, et les valeurs par défaut', () => {
    expect(reglagesDe(livres.ame)).toMatchObject({ vacanceMois: 1, acceptation: 7000, souhaits: 'respectes' })
    const regle = reglagesDe({ simulation: { parametres: { acceptation: chiffre(0) }, souhaits: 'ignores' } })
    expect(regle).toMatchObject({ vacanceMois: 1, acceptation: 0, souhaits: 'ignores', eligibilite: 'reglementaire' })
  })

  it('par défaut, tout est dans ses bornes et dit d’où il vient', () => {
    for (const nom of NOMS_DE_PARAMETRE) {
      const { min, max, defaut } = PARAMETRES_DE_SIMULATION[nom]
      expect([nom, defaut >= min && defaut <= max && Number.isInteger(defaut)]).toEqual([nom, true])
    }
    expect(provenanceDuDefaut('candidats')).toHaveProperty('source')
    expect(provenanceDuDefaut('acceptation')).toEqual({ hypothese: 'hypothèse de travail' })
  })

  it('la documentation dit les mêmes bornes et défauts', () => {
    const lignes = [...docs.matchAll(/^\| `(\w+)` \| [\p{L}-]+ \| (\d+) à (\d+) \| (\d+) \|$/gmu)]
    expect(lignes.map(([, nom, ...nombres]) => [nom, ...nombres.map(Number)])).toEqual(
      NOMS_DE_PARAMETRE.map((nom) => {
        const { min, max, defaut } = PARAMETRES_DE_SIMULATION[nom]
        return [nom, min, max, defaut]
      }),
    )
  })
})

describe('une édition des réglages', () => {
  const depart = TERRITOIRES_LIVRES
  function fait(territoires: Territoires, edition: Result<Edition>): Territoires {
    if (!edition.ok) throw new Error(JSON.stringify(edition.problems))
    return applyPatch(territoires, edition.value.patch)
  }
  const lu = ({ scenarios }: Territoires): Scenario => scenarios['ame'] ?? livres.villemandeur
  const dite = (edition: Result<Edition>): string =>
    edition.ok ? plain(phraseDEdition(edition.value.nom, livres.cotation)) : 'refusée'
  const set = (t: Territoires, valeur: number, source?: string) =>
    setParametreDeSimulation(t, 'ame', 'acceptation', valeur, source === undefined ? undefined : { source })

  it('écrit le paramètre, hypothèse de travail jusqu’à ce qu’on dise sa source', () => {
    const edition = set(depart, 6500)
    expect(dite(edition)).toContain('offres acceptées, commune souhaitée, 70 % → 65 %')
    const change = fait(depart, edition)
    expect(lu(change).simulation).toEqual({
      ...lu(depart).simulation,
      parametres: { acceptation: { valeur: 6500, hypothese: 'hypothèse de travail' } },
    })
    const source = set(change, 6500, 'bilan 2025')
    expect(dite(source)).toContain('source, offres acceptées')
    expect(parametreDe(lu(fait(change, source)), 'acceptation')).toEqual({ valeur: 6500, source: 'bilan 2025' })
  })

  it('revenu à sa valeur par défaut, le scénario est celui d’avant', () => {
    const change = fait(depart, set(depart, 6500))
    expect(hasReglages(lu(change))).toBe(true)
    for (const retour of [set(change, 7000), retablirParametre(change, 'ame', 'acceptation')]) {
      expect(dite(retour)).toContain('65 % → 70 %')
      expect(hashContent(lu(fait(change, retour)))).toBe(hashContent(livres.ame))
    }
  })

  it('garde une source dite d’une valeur par défaut', () => {
    const source = fait(depart, set(depart, 7000, 'bilan 2025'))
    expect(lu(source).simulation?.parametres).toEqual({ acceptation: { valeur: 7000, source: 'bilan 2025' } })
    expect(lu(fait(source, set(source, 7000)))).toEqual(lu(source))
  })

  it.each([10_001, -1, 0.5, Number.NaN])('%s est refusé', (valeur) => {
    expect(set(depart, valeur).ok).toBe(false)
  })

  it('un choix, puis tout par défaut, sans perdre les plafonds', () => {
    const plafonds = [...PLAFONDS]
    const dit: Territoires = {
      ...depart,
      scenarios: { ...depart.scenarios, ame: { ...livres.ame, simulation: { plafonds } } },
    }
    const choix = setChoixDeSimulation(dit, 'ame', 'souhaits', 'etatLibre')
    expect(dite(choix)).toContain('Souhaits de commune, respectés, sauf aux tours de l’État')
    const change = fait(dit, choix)
    const regle = fait(change, set(change, 1))
    expect(lu(regle).simulation).toMatchObject({ souhaits: 'etatLibre', plafonds })
    const retour = retablirReglages(regle, 'ame')
    expect(dite(retour)).toContain('réglages de la simulation par défaut')
    expect(lu(fait(regle, retour))).toEqual(lu(dit))
    const defaut = setChoixDeSimulation(change, 'ame', 'souhaits', 'respectes')
    expect(lu(fait(change, defaut))).toEqual(lu(dit))
  })

  it('un plafond changé est une hypothèse, sa source reste lisible ; puis les plafonds publiés', () => {
    const place = { financement: 'PLUS', rang: 1 } as const
    const edition = setPlafond(depart, 'ame', 2024, place, 31_000)
    expect(dite(edition)).toContain('plafond PLUS 2024, 30 238 → 31 000')
    const change = fait(depart, edition)
    const [table, ...autres] = lu(change).simulation?.plafonds ?? []
    expect(table).toMatchObject({
      annee: 2024,
      source: PLAFONDS[0]?.source,
      hypothese: expect.stringContaining('changée'),
    })
    expect(table?.PLUS.categories[1]).toBe(31_000)
    expect(autres).toEqual(PLAFONDS.slice(1))
    expect(lu(fait(change, retablirPlafonds(change, 'ame')))).toEqual(lu(depart))
  })

  it('une année sans table prend celle en vigueur, puis dit la sienne', () => {
    const change = fait(depart, setPlafond(depart, 'ame', 2028, { financement: 'PLAI', rang: undefined }, 4000))
    const tables = lu(change).simulation?.plafonds ?? []
    expect(tables.map(({ annee }) => annee)).toEqual([2024, 2025, 2026, 2028])
    expect(tables.at(-1)?.PLAI).toEqual({ categories: PLAFONDS[2]?.PLAI.categories, parPersonne: 4000 })
    for (const valeur of [-1, 0.5, 10_000_001])
      expect(setPlafond(depart, 'ame', 2024, { financement: 'PLUS', rang: 0 }, valeur).ok).toBe(false)
  })

  it('les tailles admises : au moins une, dans l’ordre, et rien d’écrit à la valeur par défaut', () => {
    const change = fait(depart, setOccupation(depart, 'ame', 2, ['T5', 'T3']))
    expect(lu(change).simulation).toMatchObject({ occupationHypothese: 'hypothèse de travail' })
    expect(lu(change).simulation?.occupation?.[2]).toEqual(['T3', 'T5'])
    expect(setOccupation(depart, 'ame', 2, []).ok).toBe(false)
    const defaut = fait(depart, setOccupation(depart, 'ame', 2, ['T3']))
    expect(lu(defaut)).not.toHaveProperty(['simulation', 'occupation'])
  })

  it('les financements du parc en font le total', () => {
    const parts = { PLAI: 700, PLUS: 6998 }
    expect(lu(fait(depart, setFinancementsDuParc(depart, 'ame', parts))).parFinancement).toEqual({
      ...parts,
      PLS: 0,
      PLI: 0,
      hypothese: 'hypothèse de travail',
    })
    expect(setFinancementsDuParc(depart, 'ame', { PLUS: 1 }).ok).toBe(false)
  })
})

describe('les financements du parc', () => {
  it('ont la répartition du contingent communal', () => {
    expect(villemandeur.parFinancement).toMatchObject({ PLAI: 49, PLUS: 444, PLS: 5, PLI: 0 })
    expect(livres.ame.parFinancement).toMatchObject({ PLAI: 753, PLUS: 6861, PLS: 84, PLI: 0 })
    expect(livres.flamanderie.parFinancement).toEqual(villemandeur.parFinancement)
  })

  it('suivent le parc, et le disent', () => {
    const commune = restreindre(livres.ame, 'villemandeur')
    expect(commune.parFinancement).toEqual({
      PLAI: 49,
      PLUS: 444,
      PLS: 5,
      PLI: 0,
      hypothese: 'hypothèse de travail : financements dans la proportion d’avant',
    })
    const vide = suivreLeParc(livres.villemandeur, { ...livres.villemandeur, residences: [] })
    expect(vide.parFinancement).toBeUndefined()
    const meme = suivreLeParc(livres.ame, livres.ame)
    expect([meme.parFinancement, sommeDe(meme.parFinancement ?? {})]).toEqual([livres.ame.parFinancement, 7698])
  })
})
