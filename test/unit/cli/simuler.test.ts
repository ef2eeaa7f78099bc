// `simuler` run for real: the file of exact expectation (E1), its output, its parameters, its refusals.
import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atelier, COTATION, createDossier, type Fin, lireDepot, objet } from './commande.ts'

interface Resultat {
  readonly id: string
  readonly perimetre: string
  readonly groupe: string
  readonly annee: string
  readonly estimation: number | null
  readonly intervalle: readonly [number, number] | null
  readonly n: number
}
interface Sortie {
  readonly tirages: number
  readonly graine: number
  readonly scenario: string
  readonly indicateurs: readonly Resultat[]
  readonly differences: readonly (Resultat & { readonly p: number | null; readonly pHolm: number | null })[]
  readonly deplacements: readonly Resultat[]
  readonly autreCotation: string
  readonly incertitudes: readonly (Resultat & { readonly processus: number; readonly cohorte: number })[]
}

const FLUX = 'rules/flux/villemandeur-flux.json'
const dossier = createDossier()
const { cohorte: recette, communes } = JSON.parse(lireDepot('scenarios/ame/scenario.json')) as {
  cohorte: object
  communes: readonly object[]
}
const chiffre = (valeur: number) => ({ valeur, hypothese: 'hypothèse de travail' })

/** Forty entries, four lettings and a withdrawal of 3 % a month, everybody anywhere. */
const E1 = {
  format: 'atelier-cil/scenario@1',
  id: 'e1',
  titre: 'E1',
  perimetre: 'e1',
  moisReference: '2024-01',
  horizon: { de: '2024-01', a: '2033-12' },
  communes: [...communes, { id: 'villemandeur', libelle: 'Villemandeur' }],
  demande: {
    actives: chiffre(1200),
    entreesParMois: chiffre(40),
    locationsParMois: chiffre(4),
    retraitParMois: chiffre(300),
  },
  cohorte: { ...recette, n: 1200 },
  simulation: {
    eligibilite: 'ouverte',
    parametres: {
      acceptation: chiffre(10_000),
      acceptationHorsSouhait: chiffre(10_000),
      nonAttribution: chiffre(0),
      adhesion: chiffre(10_000),
    },
  },
}

function ecrireScenario(nom: string, contenu: object): string {
  mkdirSync(dossier.chemin(nom))
  dossier.ecrire(`${nom}/scenario.json`, JSON.stringify(contenu))
  return dossier.chemin(nom)
}
let e1 = ''
const jouer = (scenario: string, ...mots: readonly string[]): Fin =>
  atelier('simuler', '--scenario', scenario, '--cotation', COTATION, '--flux', FLUX, ...mots)
const dit = ({ indicateurs }: Sortie, id: string, annee = 'plan', groupe = 'tous') =>
  indicateurs.find((r) => r.id === id && r.annee === annee && r.groupe === groupe)

beforeAll(() => {
  e1 = ecrireScenario('e1', E1)
})
afterAll(() => dossier.effacer())

describe('E1 : la file d’espérance connue', () => {
  it('tient 1 200 demandes en moyenne, quatre locations par mois, et aucun NaN', () => {
    const fin = jouer(e1, '--tirages', '30', '--graine', '5')
    expect(fin.code).toBe(0)
    const sortie = objet<Sortie>(fin)
    expect(sortie).toMatchObject({ tirages: 30, graine: 5 })
    const fins = Array.from({ length: 10 }, (_, i) => dit(sortie, 'file', String(2024 + i))?.estimation ?? NaN)
    // Standard deviation of one run 24.3; ten year ends of thirty runs, correlated by 0.97¹² from one to the next.
    expect(Math.abs(fins.reduce((a, b) => a + b, 0) / 10 - 1200)).toBeLessThan(12)
    expect(dit(sortie, 'locations')?.estimation).toBe(480)
    expect(dit(sortie, 'adhesion-realisee')?.estimation).toBe(1)
    expect(fin.sortie).not.toContain('NaN')
    for (const { estimation } of sortie.indicateurs)
      expect(estimation === null || Number.isFinite(estimation)).toBe(true)
  })
  it('la même graine redonne la même sortie, octet pour octet', () => {
    const court = ['--tirages', '2', '--param', 'horizon.a=2026-12']
    const [a, b] = [jouer(e1, ...court), jouer(e1, ...court)]
    expect(a.sortie).toBe(b.sortie)
  })
})

describe('forme de la sortie', () => {
  it('un objet, ses empreintes, et des indicateurs dont chaque clé est dite', () => {
    const fin = jouer(e1, '--tirages', '1', '--param', 'horizon.a=2024-03')
    const sortie = objet<Sortie & Readonly<Record<string, unknown>>>(fin)
    const empreintes = ['cotation', 'flux', 'scenario', 'cohorte']
    expect(Object.keys(sortie)).toEqual(['tirages', 'graine', 'moteur', ...empreintes, 'mois', 'indicateurs'])
    for (const empreinte of empreintes) expect(sortie[empreinte]).toMatch(/^[0-9a-f]{64}$/)
    expect(sortie.mois).toBe('2024-01')
    const cles = ['id', 'perimetre', 'groupe', 'annee', 'estimation', 'intervalle', 'etendue', 'n']
    for (const indicateur of sortie.indicateurs) expect(Object.keys(indicateur)).toEqual(cles)
    expect(sortie.indicateurs.filter(({ intervalle }) => intervalle !== null)).toEqual([])
    expect(fin.sortie.trim()).not.toContain('\n')
  })
})

describe('paramètres', () => {
  it('--param se répète, par nom court ou par chemin, dans le scénario et dans le flux', () => {
    const court = ['--tirages', '1', '--param', 'horizon.a=2024-12']
    const sans = objet<Sortie>(jouer(e1, ...court))
    const avec = objet<Sortie>(
      jouer(
        e1,
        ...court,
        '--param',
        'demande.entreesParMois=20',
        '--param',
        'flux.controleur=tirage',
        '--param',
        'nonAttribution=5000',
      ),
    )
    expect(dit(sans, 'entrees')?.estimation).toBe(480)
    expect(dit(avec, 'entrees')?.estimation).toBe(240)
    expect(dit(avec, 'adhesion-realisee')?.estimation).toBeLessThan(1)
    expect(avec.scenario).not.toBe(sans.scenario)
  })
  it('--registre écrit le premier passage', () => {
    const chemin = dossier.chemin('registre.csv')
    const { code } = jouer(e1, '--tirages', '1', '--param', 'horizon.a=2024-03', '--registre', chemin)
    expect(code).toBe(0)
    const [entete, ...lignes] = readFileSync(chemin, 'utf8').trim().split('\n')
    expect(entete).toBe('genre;mois;demande;residence;bailleur;logement;contingent;detail')
    expect(lignes.filter((ligne) => ligne.startsWith('entree;'))).toHaveLength(120)
    expect(lignes.filter((ligne) => /^location;2024-0[1-3];/.test(ligne))).toHaveLength(12)
  })
  it('--stock compare sous les mêmes tirages : zéro exactement entre deux jeux égaux, personne n’est déplacé', () => {
    const { differences, deplacements } = objet<Sortie>(
      jouer(e1, '--tirages', '2', '--param', 'horizon.a=2024-06', '--stock', FLUX),
    )
    expect(differences.length).toBeGreaterThan(50)
    expect(differences.filter(({ estimation, pHolm }) => estimation !== 0 || pHolm !== null)).toEqual([])
    const deplaces = deplacements.filter(({ id }) => ['deplaces', 'deplacants', 'remplacements'].includes(id))
    expect(deplaces.length).toBeGreaterThan(10)
    expect(deplaces.filter(({ estimation }) => estimation !== 0)).toEqual([])
  })
  it('--autre-cotation : qui est déplacé, par qui, et p corrigée', () => {
    const cotation = JSON.parse(lireDepot(COTATION)) as { readonly niveaux: readonly { points: number }[] }
    const points = cotation.niveaux.map((niveau) => niveau.points).toReversed()
    const niveaux = cotation.niveaux.map((niveau, rang) => ({ ...niveau, points: points[rang] }))
    const autre = dossier.ecrire('autre-cotation.json', JSON.stringify({ ...cotation, niveaux }))
    const fin = jouer(e1, '--tirages', '6', '--param', 'horizon.a=2024-12', '--autre-cotation', autre)
    expect([fin.code, fin.code === 0 ? '' : fin.messages]).toEqual([0, ''])
    const { differences, deplacements, autreCotation } = objet<Sortie>(fin)
    expect(autreCotation).toMatch(/^[0-9a-f]{64}$/)
    const de = (id: string) => deplacements.find((r) => r.id === id && r.groupe === 'tous')
    expect(de('deplaces')?.estimation).toBeGreaterThan(0)
    expect(de('deplaces')?.intervalle).not.toBeNull()
    expect(differences.filter(({ p, pHolm }) => (pHolm ?? 1) < (p ?? 0))).toEqual([])
    expect(fin.sortie).not.toContain('NaN')
  })
  it('--cohortes : écarts-types aux tirages près, et à la cohorte près', () => {
    const { incertitudes } = objet<Sortie>(
      jouer(e1, '--tirages', '3', '--cohortes', '3', '--param', 'horizon.a=2024-06'),
    )
    const file = incertitudes.find(({ id, annee }) => id === 'file' && annee === 'plan')
    expect(file?.processus).toBeGreaterThan(0)
    expect(incertitudes.filter(({ cohorte, processus }) => !(cohorte >= 0 && processus >= 0))).toEqual([])
    const refuse = jouer(e1, '--tirages', '1', '--cohortes', '2', '--cohorte', 'nulle/part.csv')
    expect(refuse.code).toBe(2)
  })
})

/** The shipped flux rules with another share for the commune, and what the workshop admits. */
function fluxAvec(nom: string, derogations: readonly object[], commune: number): string {
  const flux = JSON.parse(lireDepot(FLUX)) as { readonly contingents: readonly { readonly id: string; part: number }[] }
  for (const contingent of flux.contingents) {
    if (contingent.id === 'commune') contingent.part = commune
    if (contingent.id === 'bailleur') contingent.part = 5000 - commune
  }
  return dossier.ecrire(nom, JSON.stringify({ ...flux, derogations }))
}

describe('dérogation', () => {
  const admise = { constat: 'collectivites-plafond', raison: 'convention signée', jusqua: 2500 }
  const avec = (flux: string): Fin =>
    atelier(
      'simuler',
      '--scenario',
      e1,
      '--cotation',
      COTATION,
      '--flux',
      flux,
      '--tirages=1',
      '--param=horizon.a=2024-02',
    )
  it('25 % pour la commune : refusés, admis par une dérogation, refusés au-delà de ce qu’elle admet', () => {
    const refuse = avec(fluxAvec('sans.json', [], 2500))
    expect([refuse.code, refuse.sortie]).toEqual([2, ''])
    expect(refuse.messages).toContain('sans.json, /contingents')
    expect(avec(fluxAvec('admis.json', [admise], 2500)).code).toBe(0)
    expect(avec(fluxAvec('trop.json', [admise], 2600)).code).toBe(2)
  })
})

describe('refus', () => {
  it.each([
    ['un scénario sans demande', 'scenarios/villemandeur', [], 'n’a pas de demande'],
    ['un horizon renversé', 'e1', ['--param', 'horizon.a=2020-01'], 'horizon'],
    ['un chemin inconnu', 'e1', ['--param', 'demande.entrees=3'], 'Connus : actives'],
    ['un identifiant inconnu', 'e1', ['--param', 'communes.ailleurs.libelle=x'], 'Connus : amilly'],
    ['une valeur hors bornes', 'e1', ['--param', 'adhesion=10001'], 'adhesion'],
    ['une valeur d’un autre genre', 'e1', ['--param', 'demande.entreesParMois=beaucoup'], 'entreesParMois'],
    ['des parts au-delà de 100 %', 'e1', ['--param', 'flux.contingents.bailleur.part=9000'], '100'],
    [
      'une commune au-delà de 20 %',
      'e1',
      ['--param', 'flux.contingents.commune.part=2500', '--param', 'flux.contingents.bailleur.part=2500'],
      '20 %',
    ],
    [
      'un État au-delà de 30 %',
      'e1',
      ['--param', 'flux.contingents.etat.part=3500', '--param', 'flux.contingents.bailleur.part=2500'],
      '30 %',
    ],
  ])('%s', (_, scenario, mots, phrase) => {
    const { code, sortie, messages } = jouer(scenario === 'e1' ? e1 : scenario, '--tirages', '1', ...mots)
    expect([code, sortie]).toEqual([2, ''])
    expect(messages).toContain(phrase)
    expect(messages).not.toMatch(/NaN|undefined|at .*\.(?:ts|mjs)/)
  })
  it.each<[string, object, readonly string[], string]>([
    ['sans recette de cohorte', { cohorte: undefined }, [], 'recette de cohorte'],
    ['sans commune', { communes: [] }, [], 'communes'],
    ['un horizon de plus de 600 mois', {}, ['--param', 'horizon.a=2080-12'], 'l’horizon compte 684 mois ; 600 au plus'],
    ['un registre sans dossier', {}, ['--registre', '/nulle/part/registre.csv'], 'ne peut pas être écrit'],
    ['aucun tirage', {}, ['--tirages', '0'], '--tirages attend un entier de 1 à'],
    ['un nom que tout objet possède', {}, ['--param', '__proto__=1'], '« __proto__ » n’existe pas'],
    ['un nom mal écrit', {}, ['--param', 'adhesio=1'], 'Vouliez-vous dire « adhesion » ?'],
    ['une cotation donnée deux fois', {}, ['--cotation', 'nulle/part.json'], '--cotation est donné deux fois'],
    ['un stock absent', {}, ['--stock', 'nulle/part.json'], 'nulle/part.json'],
  ])('%s', (nom, change, mots, phrase) => {
    const scenario = ecrireScenario(`refus-${nom}`, { ...E1, ...change })
    const tirages = mots.includes('--tirages') ? [] : ['--tirages', '1']
    const { code, sortie, messages } = jouer(scenario, ...tirages, ...mots)
    expect([code, sortie]).toEqual([2, ''])
    expect(messages).toContain(phrase)
    expect(messages).not.toMatch(/NaN|undefined|interne|at .*\.(?:ts|mjs)/)
  })
  it('des logements sans rotation sont refusés', () => {
    const { rotation: _, ...sans } = JSON.parse(lireDepot('scenarios/ame/scenario.json')) as Record<string, unknown>
    const { code, messages } = jouer(ecrireScenario('sans-rotation', sans))
    expect(code).toBe(2)
    expect(messages).toContain('rotation')
  })
  it('deux fois la même livraison : l’endroit est nommé', () => {
    const { code, messages } = jouer('scenarios/flamanderie', '--livraisons', 'scenarios/flamanderie')
    expect(code).toBe(2)
    expect(messages).toContain('/livraisons/1/id')
  })
  it.each<[string, readonly string[], string, string]>([
    ['une rotation au-delà de 100 %', ['rotation.T1=10001'], '/rotation/T1/valeur', '10 000 ou moins'],
    ['des typologies qui ne totalisent pas', ['parTypologie.T1=1'], '/parTypologie', '7 404 au lieu de 7 698'],
    ['des financements qui ne totalisent pas', ['parFinancement.PLAI=1'], '/parFinancement', '6 946 au lieu de 7 698'],
    ['un détail de livraison faux', ['livraisons.flamanderie.parTypologie.T3=4'], '/livraisons/0/parTypologie', '15'],
    ['un horizon renversé', ['horizon.a=2023-12'], '/horizon', 'La fin (2023-12) est avant le début (2024-01)'],
  ])('%s : l’endroit et le remède', (_, params, at, phrase) => {
    const { code, sortie, messages } = jouer(
      'scenarios/ame-flamanderie',
      '--tirages',
      '1',
      ...params.flatMap((param) => ['--param', param]),
    )
    expect([code, sortie]).toEqual([2, ''])
    expect(messages).toContain(`(${at})`)
    expect(messages).toContain(phrase)
  })
  it('une cohorte vide où personne n’entre est refusée ; une cohorte vide que rejoignent des entrées, non', () => {
    const cohorte = dossier.chemin('vide.csv')
    expect(atelier('cohorte', '--scenario', e1, '--n', '0', '--sortie', cohorte).code).toBe(0)
    const mots = ['--tirages', '1', '--cohorte', cohorte, '--param', 'horizon.a=2024-06']
    const refusee = jouer(e1, ...mots, '--param', 'demande.entreesParMois=0')
    expect(refusee.code).toBe(2)
    expect(refusee.messages).toContain('rien à simuler')
    const admise = jouer(e1, ...mots)
    expect([admise.code, dit(objet<Sortie>(admise), 'locations')?.estimation]).toEqual([0, 24])
  })
  it('une cohorte déposée après le début est refusée', () => {
    const cohorte = dossier.chemin('tard.csv')
    expect(atelier('cohorte', '--scenario', e1, '--n', '20', '--mois', '2026-01', '--sortie', cohorte).code).toBe(0)
    const { code, messages } = jouer(e1, '--tirages', '1', '--cohorte', cohorte, '--synthetique')
    expect(code).toBe(2)
    expect(messages).toContain('2024-01')
  })
})

describe('inclusion', () => {
  const SANS = ['--tirages', '1', '--param', 'horizon.a=2024-06', '--param', 'livraisons.flamanderie.mois=2024-03']
  const livraisons = (chemin: string): readonly string[] =>
    readFileSync(chemin, 'utf8')
      .split('\n')
      .filter((ligne) => ligne.startsWith('livraison;'))
  it('scenarios/ame-flamanderie livre la Flamanderie dans l’agglomération, comme --livraisons', () => {
    const [compose, ajoute] = [dossier.chemin('compose.csv'), dossier.chemin('ajoute.csv')]
    const a = jouer('scenarios/ame-flamanderie', ...SANS, '--registre', compose)
    const b = jouer('scenarios/ame', '--livraisons', 'scenarios/flamanderie', ...SANS, '--registre', ajoute)
    expect([a.code, b.code]).toEqual([0, 0])
    expect(readFileSync(compose, 'utf8')).toBe(readFileSync(ajoute, 'utf8'))
    expect(livraisons(compose)).toHaveLength(14)
    for (const ligne of livraisons(compose)) expect(ligne).toMatch(/^livraison;2024-03;;flamanderie;/)
  })
  it('un scénario inclus qui manque, une boucle : refusés, nommés', () => {
    const manque = ecrireScenario('manque', { ...E1, id: 'manque', inclut: ['boucle-a', 'nulle-part'] })
    ecrireScenario('boucle-a', { ...E1, id: 'boucle-a', inclut: 'e1' })
    expect(jouer(manque)).toMatchObject({ code: 2, sortie: '' })
    expect(jouer(manque).messages).toContain('Le scénario inclus « nulle-part » n’est pas trouvé.')
    const boucle = ecrireScenario('boucle-b', { ...E1, id: 'boucle-b', inclut: 'boucle-c' })
    ecrireScenario('boucle-c', { ...E1, id: 'boucle-c', inclut: 'boucle-b' })
    const { code, messages } = jouer(boucle)
    expect(code).toBe(2)
    expect(messages).toContain('s’incluent en boucle : « boucle-b », puis « boucle-c », puis « boucle-b ».')
  })
})

describe('ce qui ne dit rien est dit', () => {
  const court = ['--tirages', '2', '--param', 'horizon.a=2024-03']
  it.each([
    ['2031-01', 'vient après la fin de la simulation (2024-03) : rien n’y sera loué'],
    ['2020-01', 'précède le début de la simulation (2024-01)'],
  ])('une livraison hors de l’horizon (%s) est un avertissement', (mois, phrase) => {
    const { code, messages } = jouer(
      'scenarios/ame-flamanderie',
      ...court,
      '--param',
      `livraisons.flamanderie.mois=${mois}`,
    )
    expect(code).toBe(0)
    expect(messages).toContain('(/livraisons/0/mois)')
    expect(messages).toContain(phrase)
  })
  it('personne n’est éligible : une phrase, et des parts null', () => {
    const scenario = ecrireScenario('personne', {
      ...E1,
      simulation: { ...E1.simulation, eligibilite: 'reglementaire', occupation: [['T1']] },
    })
    const fin = jouer(scenario, ...court)
    expect(fin.code).toBe(0)
    expect(fin.messages).toContain('Personne n’est éligible de tout l’horizon : aucun logement ne se loue.')
    const sortie = objet<Sortie>(fin)
    expect(dit(sortie, 'locations')?.estimation).toBe(0)
    expect(dit(sortie, 'adhesion-realisee')?.estimation).toBeNull()
    expect(fin.sortie).not.toContain('NaN')
  })
  it('rien n’est accepté : une phrase, et aucun zéro pour cent de rien', () => {
    const refuse = ['acceptation=0', 'acceptationHorsSouhait=0'].flatMap((param) => ['--param', param])
    const fin = jouer(e1, ...court, ...refuse)
    expect(fin.messages).toContain('Aucun logement ne se loue de tout l’horizon')
    const vides = ['part-de-la-commune', 'premier-quartile', 'prioritaires', 'dissimilarite', 'attente-des-loges']
    const parts = objet<Sortie>(fin).indicateurs.filter(({ id }) => vides.includes(id))
    expect(new Set(parts.map(({ id }) => id)).size).toBe(vides.length)
    expect(parts.filter(({ estimation, n }) => estimation !== null || n !== 0)).toEqual([])
    expect(fin.sortie).not.toContain('NaN')
  })
})
