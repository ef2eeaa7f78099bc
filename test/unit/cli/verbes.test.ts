// Each verb of the headless twin, run for real: what it prints, in which order, and its exit code (model.md §5).
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent, hashText } from '~/domain/hash.ts'
import { livres } from '~/ui/etat/livres.ts'
import { creerMoteur } from '~/workers/moteur.ts'
import { resolve } from '../../support/cas.ts'
import { uneDemande } from '../../support/cotations.ts'
import { desEssais } from '../../support/essais.ts'
import { cotationDeBase } from '../../support/publication.ts'
import { atelier, COTATION, createDossier, fabriquer, lireDepot, objet, RACINE } from './commande.ts'

const dossier = createDossier()
const cohorte = dossier.chemin('cohorte.csv')
const deLaCohorte = ['--cotation', COTATION, '--cohorte', cohorte]

interface Ligne {
  readonly id: string
  readonly grille: 'primo' | 'mutation'
  readonly segment: string
  readonly score: number
  readonly rang: number
  readonly rangGrille: number
  readonly criteres: readonly { readonly id: string; readonly points: number; readonly retenu: boolean }[]
  readonly aCompleter: readonly string[]
}

function lignesDe(sortie: string): readonly Ligne[] {
  return sortie
    .trim()
    .split('\n')
    .slice(1)
    .map((ligne) => JSON.parse(ligne) as Ligne)
}

beforeAll(() => {
  fabriquer('--n', '2800', '--graine', '2024', '--sortie', cohorte)
}, 120_000)
afterAll(() => dossier.effacer())

describe('aide', () => {
  it('`--aide` nomme tous les verbes', () => {
    const { code, sortie } = atelier('--aide')
    expect(code).toBe(0)
    for (const verbe of ['controler', 'cohorte', 'score', 'expliquer', 'comparer', 'loi flamanderie', 'orienter'])
      expect(sortie).toContain(`  ${verbe}`)
  })
  it.each(['controler', 'cohorte', 'score', 'expliquer', 'comparer', 'loi', 'orienter'])(
    '`%s --aide` dit ses drapeaux',
    (verbe) => {
      const { code, sortie } = atelier(verbe, '--aide')
      expect(code).toBe(0)
      expect(sortie).toContain(`npm run -s atelier -- ${verbe}`)
      expect(sortie).toContain('Exemples')
    },
  )
  it('npm run -s atelier -- VERBE n’écrit que le résultat', () => {
    const mots = ['run', '-s', 'atelier', '--', 'orienter', '--parts', '50,50', '--n', '3', '--controleur', 'deficit']
    const { status, stdout } = spawnSync('npm', mots, { cwd: RACINE, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, '{"controleur":"deficit","suite":[0,1,0],"ecartMax":0.5}\n'])
  })
})

describe('cohorte', () => {
  it('écrit le CSV dont elle donne l’empreinte, le même à chaque fois', () => {
    const encore = atelier(
      'cohorte',
      '--scenario',
      'scenarios/ame',
      '--n=2800',
      '--graine=2024',
      '--sortie',
      dossier.chemin('encore.csv'),
    )
    const texte = readFileSync(cohorte, 'utf8')
    expect(readFileSync(dossier.chemin('encore.csv'), 'utf8')).toBe(texte)
    expect(encore.messages).toContain('Aide à la décision — ni automatisée, ni opposable juridiquement.')
    expect(objet(encore)).toMatchObject({
      n: 2800,
      graine: 2024,
      mois: '2024-01',
      cohorte: hashText(texte),
      synthetique: true,
    })
    expect(texte.trim().split('\n')).toHaveLength(2801)
  })
  it('elle est celle que la page fabrique du même scénario, et le scénario aussi est le même', async () => {
    const { ame } = livres
    const resume = await creerMoteur().preparerCohorte({ genre: 'recette', scenario: ame }, ame.moisReference)
    const sortie = dossier.chemin('page.csv')
    const ecrite = objet(atelier('cohorte', '--scenario', 'scenarios/ame', '--sortie', sortie))
    expect(ecrite).toMatchObject({ cohorte: resume?.hash, n: resume?.n, scenario: hashContent(ame) })
  })
  it('une autre graine donne une autre cohorte', () => {
    const autre = atelier(
      'cohorte',
      '--scenario',
      'scenarios/ame',
      '--n',
      '50',
      '--graine',
      '1',
      '--sortie',
      dossier.chemin('autre.csv'),
    )
    const encore = atelier(
      'cohorte',
      '--scenario',
      'scenarios/ame',
      '--n',
      '50',
      '--graine',
      '2',
      '--sortie',
      dossier.chemin('autre.csv'),
    )
    expect(objet<{ cohorte: string }>(autre).cohorte).not.toBe(objet<{ cohorte: string }>(encore).cohorte)
  })
})

describe('score', () => {
  it('2 800 demandes, dans l’ordre de la grille, du segment et du rang', () => {
    const { code, sortie } = atelier('score', ...deLaCohorte, '--synthetique')
    expect(code).toBe(0)
    const [entete] = sortie.split('\n')
    expect(JSON.parse(entete!)).toEqual({
      moteur: '1.2.0',
      cotation: hashContent(JSON.parse(lireDepot(COTATION)) as unknown),
      cohorte: hashText(readFileSync(cohorte, 'utf8')),
      mois: '2024-01',
      n: 2800,
    })
    const lignes = lignesDe(sortie)
    expect(lignes).toHaveLength(2800)
    const places = lignes.map(
      ({ grille, segment, rang }) => `${grille === 'primo' ? 0 : 1}${segment}${String(rang).padStart(6, '0')}`,
    )
    expect(places).toEqual(places.toSorted())
    expect(new Set(places).size).toBe(2800)
    for (const grille of ['primo', 'mutation']) {
      const rangs = lignes.filter((ligne) => ligne.grille === grille).map(({ rangGrille }) => rangGrille)
      expect(rangs.toSorted((a, b) => a - b)).toEqual(rangs.map((_, i) => i + 1))
    }
  })

  it('les points des critères retenus font le score, critères protégés compris', () => {
    for (const mots of [[], ['--synthetique', '--detail']]) {
      const lignes = lignesDe(atelier('score', ...deLaCohorte, ...mots).sortie)
      const sommes = lignes.map(({ criteres }) =>
        criteres.reduce((total, { points, retenu }) => total + (retenu ? points : 0), 0),
      )
      expect(sommes).toEqual(lignes.map(({ score }) => score))
    }
  })

  it('les critères protégés ne s’ouvrent qu’avec --detail sur une cohorte synthétique', () => {
    const cotation = JSON.parse(lireDepot(COTATION)) as Cotation
    const proteges = cotation.criteres.filter(({ sensibilite }) => sensibilite === 'haute').map(({ id }) => id)
    expect(proteges).toContain('violences-conjugales')
    const idsDe = (...mots: string[]): ReadonlySet<string> =>
      new Set(
        lignesDe(atelier('score', ...deLaCohorte, ...mots).sortie).flatMap(({ criteres, aCompleter }) => [
          ...criteres.map(({ id }) => id),
          ...aCompleter,
        ]),
      )
    for (const ferme of [idsDe(), idsDe('--detail'), idsDe('--synthetique')]) {
      expect(ferme.has('criteres-proteges')).toBe(true)
      expect(proteges.filter((id) => ferme.has(id))).toEqual([])
    }
    const ouvert = idsDe('--detail', '--synthetique')
    expect(ouvert.has('criteres-proteges')).toBe(false)
    expect(ouvert.has('violences-conjugales')).toBe(true)
    expect(atelier('score', ...deLaCohorte, '--detail').messages).toContain('--detail est sans effet')
  })

  it('l’ordre des lignes du fichier ne laisse pas de trace', () => {
    const [entete, ...lignes] = readFileSync(cohorte, 'utf8').trim().split('\n')
    const melee = dossier.ecrire('melee.csv', [entete, ...lignes.toReversed()].join('\r\n'))
    const droite = atelier('score', ...deLaCohorte).sortie
    expect(atelier('score', '--cotation', COTATION, '--cohorte', melee).sortie).toBe(droite)
  })

  it('un lecteur qui s’en va n’est pas une panne', () => {
    const mots = `node scripts/atelier.mjs score --cotation ${COTATION} --cohorte ${cohorte} | head -1; echo \${PIPESTATUS[0]}`
    const { stdout, stderr } = spawnSync('bash', ['-c', mots], { cwd: RACINE, encoding: 'utf8' })
    expect(stdout.split('\n')[0]).toContain('"moteur"')
    expect(stdout.trim().split('\n').at(-1)).toBe('0')
    expect(stderr).not.toContain('EPIPE')
  })
})

describe('expliquer', () => {
  it('dit tous les critères de la grille, leur phrase, leur état et la comparaison la plus proche', () => {
    const [premiere] = lignesDe(atelier('score', ...deLaCohorte, '--synthetique', '--detail').sortie)
    const { code, sortie } = atelier('expliquer', ...deLaCohorte, '--id', premiere!.id)
    const dite = JSON.parse(sortie) as {
      id: string
      score: number
      criteres: {
        id: string
        points: number
        retenu: boolean
        etat: string
        phrase: string
        plusProche: null | { phrase: string }
      }[]
    }
    expect([code, dite.id, dite.score]).toEqual([0, premiere!.id, premiere!.score])
    const remplis = dite.criteres.filter(({ etat }) => etat === 'vrai')
    expect(remplis.map(({ id, points, retenu }) => ({ id, points, retenu }))).toEqual(premiere!.criteres)
    expect(dite.criteres.filter(({ etat }) => etat === 'inconnu').map(({ id }) => id)).toEqual(premiere!.aCompleter)
    for (const { etat, phrase, plusProche } of dite.criteres) {
      expect(phrase.length).toBeGreaterThan(5)
      expect(plusProche === null).toBe(etat === 'vrai')
    }
  })
})

describe('comparer', () => {
  const cotation = JSON.parse(lireDepot(COTATION)) as { niveaux: { rang: number; points: number }[] }
  const niveaux = cotation.niveaux.map((niveau) =>
    niveau.rang === 4 ? { ...niveau, points: niveau.points + 30 } : niveau,
  )
  const b = () => dossier.ecrire('b.json', JSON.stringify({ ...cotation, niveaux }))
  interface Comparaison {
    readonly a: string
    readonly b: string
    readonly n: number
    readonly parSegment: readonly {
      readonly segment: string
      readonly n: number
      readonly montent: number
      readonly descendent: number
      readonly inchanges: number
      readonly kendallTauB: number | null
      readonly renouvellement: { readonly k: number; readonly part: number } | null
    }[]
    readonly ecarts: readonly {
      readonly id: string
      readonly rangA: number
      readonly rangB: number
      readonly scoreA: number
      readonly scoreB: number
    }[]
  }

  it('à règles égales, personne ne bouge', () => {
    const {
      a,
      b: enB,
      ecarts,
      parSegment,
    } = objet<Comparaison>(atelier('comparer', '--a', COTATION, '--b', COTATION, '--cohorte', cohorte))
    expect(a).toBe(enB)
    expect(ecarts).toEqual([])
    expect(parSegment.map(({ montent, descendent, renouvellement }) => [montent, descendent, renouvellement])).toEqual(
      parSegment.map(() => [0, 0, null]),
    )
  })

  it('les écarts sont ceux des deux scores, et le scénario donne k', () => {
    const { code, sortie } = atelier(
      'comparer',
      '--a',
      COTATION,
      '--b',
      b(),
      '--cohorte',
      cohorte,
      '--scenario',
      'scenarios/ame',
    )
    expect(code).toBe(0)
    const { n, parSegment, ecarts } = JSON.parse(sortie) as Comparaison
    expect(n).toBe(2800)
    expect(parSegment.reduce((total, segment) => total + segment.n, 0)).toBe(2800)
    for (const segment of parSegment) {
      expect(segment.montent + segment.descendent + segment.inchanges).toBe(segment.n)
      expect(segment.renouvellement!.k).toBeGreaterThanOrEqual(1)
    }
    const enA = new Map(lignesDe(atelier('score', ...deLaCohorte).sortie).map((ligne) => [ligne.id, ligne]))
    const enB = new Map(
      lignesDe(atelier('score', '--cotation', b(), '--cohorte', cohorte).sortie).map((ligne) => [ligne.id, ligne]),
    )
    const attendus = [...enA.values()].flatMap(({ id, rang, score }) => {
      const autre = enB.get(id)!
      return rang === autre.rang && score === autre.score
        ? []
        : [{ id, rangA: rang, rangB: autre.rang, scoreA: score, scoreB: autre.score }]
    })
    expect(attendus.length).toBeGreaterThan(100)
    expect(ecarts).toEqual(attendus)
  })
})

describe('loi flamanderie', () => {
  interface Loi {
    readonly annees: number | null
    readonly moyenne: number
    readonly loi: readonly number[]
    readonly auMoins: readonly number[]
  }
  it('première location par tirage : P(K = 3) = 0,250139, P(K ≥ 1) = 0,956020', () => {
    const { loi, auMoins, moyenne, annees } = objet<Loi>(
      atelier('loi', 'flamanderie', '--premiere-location', '--regime', 'flux', '--controleur', 'tirage'),
    )
    expect(annees).toBeNull()
    expect(loi).toHaveLength(15)
    expect(moyenne).toBeCloseTo(2.8, 12)
    expect([loi[3], auMoins[0], auMoins[1], auMoins[3], auMoins[5]].map((p) => p!.toFixed(6))).toEqual([
      '0.250139',
      '1.000000',
      '0.956020',
      '0.551949',
      '0.129840',
    ])
  })
  it('première location en stock : 14 logements, ou ceux que l’on donne', () => {
    const stock = ['loi', 'flamanderie', '--premiere-location', '--regime', 'stock']
    expect(objet<Loi>(atelier(...stock)).moyenne).toBe(14)
    expect(objet<Loi>(atelier(...stock, '--reservation-communale-en-stock', '3')).loi).toEqual([0, 0, 0, 1])
  })
  it('relocations : la moyenne du flux est le cinquième de celle du stock', () => {
    const [stock, flux] = ['stock', 'flux'].map((regime) =>
      objet<Loi>(atelier('loi', 'flamanderie', '--annees', '6', '--regime', regime, '--controleur', 'tirage')),
    )
    expect(flux!.moyenne / stock!.moyenne).toBeCloseTo(0.2, 9)
    expect(flux!.annees).toBe(6)
    expect(flux!.loi.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 12)
  })
})

describe('orienter', () => {
  it('14 tours à 30/20/20/30 donnent 4, 3, 3, 4', () => {
    const { code, sortie } = atelier('orienter', '--parts', '30,20,20,30', '--n', '14', '--controleur', 'president')
    expect([code, sortie]).toEqual([
      0,
      '{"controleur":"president","suite":[0,3,1,2,0,3,1,2,0,3,0,3,1,2],"ecartMax":0.7}\n',
    ])
    const { suite } = JSON.parse(sortie) as { suite: number[] }
    expect([0, 1, 2, 3].map((c) => suite.filter((x) => x === c).length)).toEqual([4, 3, 3, 4])
  })
  it('un tirage a sa graine', () => {
    const tirer = (graine: string) =>
      atelier('orienter', '--parts', '30,20,20,30', '--n', '50', '--controleur', 'tirage', '--graine', graine).sortie
    expect(tirer('5')).toBe(tirer('5'))
    expect(tirer('5')).not.toBe(tirer('6'))
  })
})

describe('controler', () => {
  interface Controle {
    readonly ok: boolean
    readonly constats: readonly {
      readonly code: string
      readonly gravite: string
      readonly pointeur: string
      readonly message: string
      readonly temoin: unknown
    }[]
  }
  it('le flux livré et les scénarios livrés sont lus ; le code de sortie suit « ok »', () => {
    for (const mots of [
      ['--flux', 'rules/flux/villemandeur-flux.json'],
      ['--flux', 'rules/flux/villemandeur-stock.json'],
      ['--scenario', 'scenarios/ame'],
      ['--scenario', 'scenarios/flamanderie'],
    ]) {
      const fin = atelier('controler', ...mots)
      expect([mots, fin.code, objet<Controle>(fin)]).toEqual([mots, 0, { ok: true, constats: [] }])
    }
  })
  it('un chiffre sans source est un constat : code de sortie 1', () => {
    const flux = JSON.parse(lireDepot('rules/flux/villemandeur-flux.json')) as {
      assiette: { partRetiree: Record<string, unknown> }
    }
    const { valeur } = flux.assiette.partRetiree
    const nu = dossier.ecrire(
      'nu.json',
      JSON.stringify({ ...flux, assiette: { ...flux.assiette, partRetiree: { valeur } } }),
    )
    const fin = atelier('controler', '--flux', nu)
    expect(fin.code).toBe(1)
    expect(objet<Controle>(fin)).toMatchObject({
      ok: false,
      constats: [
        { code: 'chiffre-sans-source', gravite: 'attention', pointeur: '/assiette/partRetiree', temoin: null },
      ],
    })
  })
  it('un plafond dépassé est bloquant ; une dérogation motivée en fait une information', () => {
    const flux = JSON.parse(lireDepot('rules/flux/villemandeur-flux.json')) as {
      contingents: readonly Record<string, unknown>[]
    }
    const parts = [3100, 2000, 1900, 3000]
    const contingents = flux.contingents.map((contingent, i) => ({ ...contingent, part: parts[i] }))
    const trop = atelier('controler', '--flux', dossier.ecrire('trop.json', JSON.stringify({ ...flux, contingents })))
    expect(trop.code).toBe(1)
    expect(objet<Controle>(trop)).toMatchObject({
      ok: false,
      constats: [{ code: 'etat-plafond', gravite: 'bloquant', pointeur: '/contingents' }],
    })
    const derogations = [{ constat: 'etat-plafond', raison: 'accord du préfet', auteur: 'Mme Durand' }]
    const admis = atelier(
      'controler',
      '--flux',
      dossier.ecrire('admis.json', JSON.stringify({ ...flux, contingents, derogations })),
    )
    expect(admis.code).toBe(0)
    const [constat] = objet<Controle>(admis).constats
    expect(constat).toMatchObject({ code: 'etat-plafond', gravite: 'information' })
    expect(constat?.message).toContain('accord du préfet (Mme Durand).')
  })
  it('avec un scénario, les bailleurs d’un flux sont cherchés dans son territoire', () => {
    const flux = JSON.parse(lireDepot('rules/flux/villemandeur-flux.json')) as object
    const chemin = dossier.ecrire(
      'ailleurs.json',
      JSON.stringify({ ...flux, conventions: [{ bailleur: 'ailleurs', parts: {} }] }),
    )
    expect(atelier('controler', '--flux', chemin).code).toBe(0)
    const fin = atelier('controler', '--flux', chemin, '--scenario', 'scenarios/villemandeur')
    expect(objet<Controle>(fin).constats).toMatchObject([{ code: 'bailleur-inconnu' }])
  })
  it('la cotation livrée : ni bloquant ni contradiction entre « ok » et le code de sortie', () => {
    const fin = atelier('controler', '--cotation', COTATION)
    const { ok, constats } = objet<Controle>(fin)
    expect(fin.code).toBe(ok ? 0 : 1)
    expect(constats.filter(({ gravite }) => gravite === 'bloquant')).toEqual([])
    for (const { message } of constats) expect(message).toMatch(/^\p{Lu}.*\.$/su)
  })
  it('un critère que personne ne remplit : bloquant, avec le ménage qui en approche, lu par la référence', () => {
    const cotation = JSON.parse(lireDepot(COTATION)) as { criteres: { id: string; conditions: unknown }[] }
    const criteres = cotation.criteres.map((critere) =>
      critere.id === 'lien-local'
        ? {
            ...critere,
            conditions: {
              all: [critere.conditions, { fact: 'lienLocal', operator: 'equal', value: false }],
            },
          }
        : critere,
    )
    const fin = atelier(
      'controler',
      '--cotation',
      dossier.ecrire('vide.json', JSON.stringify({ ...cotation, criteres })),
    )
    expect(fin.code).toBe(1)
    expect(objet<Controle>(fin).constats).toMatchObject([
      {
        code: 'critere-jamais',
        gravite: 'bloquant',
        pointeur: '/criteres/26/conditions',
        temoin: { cas: { typeDemande: 'primo' }, remplis: [], nonRemplis: ['lien-local'], confirme: true },
      },
    ])
  })
  it('des cas d’essai : rien à dire s’ils tiennent, bloquants sinon, et ce qu’ils montrent des règles', () => {
    interface Couvert {
      readonly couverture: readonly {
        readonly criteres: { readonly k: number; readonly n: number }
        readonly manquants: readonly { readonly message: string; readonly trouve: boolean }[]
      }[]
    }
    const resolue = resolve(cotationDeBase())
    const essais = desEssais(resolue, [uneDemande({ id: 'a', handicap: true }), uneDemande({ id: 'b' })])
    const controlerLes = (ecrits: unknown) =>
      atelier('controler', '--cotation', COTATION, '--essais', dossier.ecrire('essais.json', JSON.stringify(ecrits)))
    const tenu = controlerLes(essais)
    expect(objet<Controle>(tenu)).toMatchObject({ ok: true, constats: [] })
    const [primo] = objet<Couvert>(tenu).couverture
    expect(primo?.criteres.k).toBeGreaterThan(0)
    expect(primo?.criteres.k).toBeLessThan(primo?.criteres.n ?? 0)
    expect(primo?.manquants.every(({ trouve, message }) => trouve && /^\p{Lu}.*\.$/su.test(message))).toBe(true)
    const faux = controlerLes({
      ...essais,
      cas: essais.cas.map((cas) => ({ ...cas, attendu: { ...cas.attendu, score: cas.attendu.score + 1 } })),
      ordre: { primo: essais.ordre.primo.toReversed(), mutation: [] },
    })
    expect(faux.code).toBe(1)
    const { constats } = objet<Controle>(faux)
    expect(constats.map(({ code, gravite, pointeur }) => [code, gravite, pointeur])).toEqual([
      ['essai-echoue', 'bloquant', '/cas/0'],
      ['essai-echoue', 'bloquant', '/cas/1'],
    ])
    expect(constats[0]?.message).toMatch(/^Cas d’essai «\sCas a\s»\s: Score attendu/u)
    const abime = controlerLes({ ...essais, ordre: { primo: ['a'], mutation: [] } })
    expect([abime.code, abime.sortie]).toEqual([2, ''])
    expect(abime.messages).toContain('Le cas d’essai « b » n’a pas de place')
    expect(atelier('controler', '--flux', 'rules/flux/villemandeur-flux.json', '--essais', 'x.json').code).toBe(2)
  })
  it('avec une cohorte, les réponses : niveaux, croisements, poids effectifs, falaises', () => {
    interface Reponses {
      readonly reponses: {
        readonly grilles: readonly {
          readonly niveaux: readonly { readonly moindre: number; readonly plusGrande: number }[]
        }[]
        readonly poids: readonly {
          readonly criteres: readonly {
            readonly critere: string
            readonly remplis: number | null
            readonly effectif: number | null
          }[]
        }[]
        readonly falaises: readonly { readonly proches: number | null }[]
        readonly portees: readonly {
          readonly sansCritere: number | null
          readonly criteres: readonly { readonly remplis: number | null; readonly contribution: number | null }[]
        }[]
        readonly departages: readonly {
          readonly segments: readonly { readonly masque: boolean; readonly bord?: unknown }[]
        }[]
      }
    }
    const mots = ['controler', '--cotation', COTATION, '--cohorte', cohorte] as const
    const synthetique = objet<Reponses>(atelier(...mots, '--synthetique')).reponses
    expect(synthetique.grilles.map(({ niveaux }) => [niveaux[0]?.moindre, niveaux[0]?.plusGrande])).toEqual([
      [250, 216],
      [250, 241],
    ])
    const remplis = ({ poids }: Reponses['reponses']) =>
      poids.flatMap(({ criteres }) => criteres.map((un) => un.remplis))
    const petits = remplis(synthetique).filter((compte) => compte !== null && compte > 0 && compte < 11)
    expect(petits.length).toBeGreaterThan(0)
    const reelle = objet<Reponses>(atelier(...mots)).reponses
    expect(remplis(reelle).filter((compte) => compte !== null && compte > 0 && compte < 11)).toEqual([])
    const portees = reelle.portees.flatMap(({ criteres }) => criteres)
    expect(portees.some((une) => une.remplis === null)).toBe(true)
    for (const une of portees) expect(une.contribution === null).toBe(une.remplis === null)
    const tus = reelle.poids.flatMap(({ criteres }) => criteres.filter((un) => un.remplis === null))
    expect(tus.map(({ effectif }) => effectif)).toEqual(tus.map(() => null))
    const bords = ({ departages }: Reponses['reponses']) =>
      departages.flatMap(({ segments }) => segments.flatMap(({ bord }) => bord ?? []))
    expect(bords(synthetique)).toEqual([])
    const avecTours = objet<Reponses>(atelier(...mots, '--synthetique', '--scenario', 'scenarios/ame')).reponses
    expect(bords(avecTours).length).toBeGreaterThan(0)
    const seule = atelier('controler', '--flux', 'rules/flux/villemandeur-flux.json', '--cohorte', cohorte)
    expect(seule.code).toBe(2)
    expect(seule.messages).toContain('donnez aussi --cotation')
  })
  it('un niveau 1 que d’autres critères dépassent est un constat, avec deux ménages témoins', () => {
    const cotation = JSON.parse(lireDepot(COTATION)) as { niveaux: { rang: number; points: number }[] }
    const niveaux = cotation.niveaux.map((niveau) => (niveau.rang === 1 ? { ...niveau, points: 30 } : niveau))
    const fin = atelier('controler', '--cotation', dossier.ecrire('bas.json', JSON.stringify({ ...cotation, niveaux })))
    expect(fin.code).toBe(1)
    const { ok, constats } = objet<Controle>(fin)
    expect(ok).toBe(false)
    const temoins = constats.flatMap(
      ({ temoin }) => (temoin as { devant: { moisDepot: string }; derriere: { dalo: string } } | null) ?? [],
    )
    expect(temoins.length).toBeGreaterThan(0)
    for (const { devant } of temoins) expect(devant.moisDepot).toMatch(/^\d{4}-\d{2}$/)
  })
})
