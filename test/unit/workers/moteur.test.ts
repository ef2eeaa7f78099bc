// The engine's calls, as the worker makes them, here without a worker.
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import { hashContent } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { livres } from '~/ui/etat/livres.ts'
import { creerMoteur } from '~/workers/moteur.ts'
import type { Moteur, SourceDeCohorte } from '~/workers/protocol.ts'
import { sampleDemandes } from '../../support/arbitraires.ts'
import { uneDemande } from '../../support/cotations.ts'

const { cotation, ame } = livres
const mois = ame.moisReference
const recette: SourceDeCohorte = { genre: 'recette', scenario: ame }

const primo = { ...cotation.grilles.primo, points: { ...cotation.grilles.primo.points, handicap: 999 } }
const autre: typeof cotation = { ...cotation, grilles: { ...cotation.grilles, primo } }
const octets = (texte: string): ArrayBuffer => new TextEncoder().encode(texte).buffer

/** Months within what a file may say: filed before the month of reference. */
const csvDe = (n: number): string => writeCohorteCsv(buildCohorte(sampleDemandes(n, 7), { synthetique: false }))

let moteur: Moteur
beforeAll(async () => {
  moteur = creerMoteur()
  await moteur.preparerCohorte(recette, mois)
})

describe('la cohorte', () => {
  it('vient de la recette du scénario, et se nomme par son empreinte', async () => {
    const resume = await moteur.preparerCohorte(recette, mois)
    expect(resume).toMatchObject({ n: 2800, synthetique: true, graine: 2024, nom: ame.titre })
    expect(resume?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await creerMoteur().preparerCohorte(recette, mois)).toEqual(resume)
  })

  it('lue d’un fichier, elle est réelle, sans graine, et son texte canonique a la même empreinte', async () => {
    const lue = await moteur.lireFichierCohorte(octets(csvDe(40)), 'demandes.csv', mois)
    if (!lue.ok) throw new Error(JSON.stringify(lue.problems))
    const seul = creerMoteur()
    const source: SourceDeCohorte = { genre: 'fichier', csv: lue.value.csv, nom: 'demandes.csv' }
    const resume = await seul.preparerCohorte(source, mois)
    expect(resume).toEqual({ hash: lue.value.hash, n: 40, synthetique: false, graine: undefined, nom: 'demandes.csv' })
  })

  it('un fichier refusé dit pourquoi et laisse la cohorte en usage', async () => {
    const avant = await moteur.bilan(cotation, mois)
    const lue = await moteur.lireFichierCohorte(octets('nom;prenom\nDurand;Anne\n'), 'demandes.csv', mois)
    expect(lue.ok).toBe(false)
    expect(await moteur.bilan(cotation, mois)).toEqual(avant)
  })

  it('aucun calcul ne se fait avant elle', async () => {
    await expect(creerMoteur().bilan(cotation, mois)).rejects.toThrow('preparerCohorte')
  })
})

describe('le jeu de règles d’un fichier', () => {
  it('lu, il est celui du fichier', async () => {
    const lue = await moteur.lireFichierCotation(octets(JSON.stringify(cotation)), 'r.json', mois)
    expect(lue).toMatchObject({ ok: true })
    expect(lue.ok && hashContent(lue.value)).toBe(hashContent(cotation))
  })

  it('dont une valeur n’est pas encore en vigueur au mois, il est refusé', async () => {
    const points = { ...cotation.grilles.primo.points, dalo: [{ du: '2027-01', valeur: 260 }] }
    const grilles = { ...cotation.grilles, primo: { ...cotation.grilles.primo, points } }
    const lue = await moteur.lireFichierCotation(octets(JSON.stringify({ ...cotation, grilles })), 'r.json', mois)
    expect(lue).toMatchObject({ ok: false, problems: [{ code: 'sans-valeur-au-mois' }] })
  })

  it.each([
    ['vide', ''],
    ['tronqué', '{"format": "atelier-cil/cotation@1", "criteres": ['],
    ['à clé de prototype', '{"format":"atelier-cil/cotation@1","__proto__":{"a":1}}'],
  ])('%s, il est refusé', async (_nom, texte) => {
    expect((await moteur.lireFichierCotation(octets(texte), 'r.json', mois)).ok).toBe(false)
  })
})

describe('le bilan', () => {
  it('couvre chaque demande une fois, et porte les empreintes de ce qui l’a fait', async () => {
    const parts: number[] = []
    const bilan = await moteur.bilan(cotation, mois, (part) => parts.push(part))
    expect(bilan?.n).toBe(2800)
    expect((bilan?.couvertures.primo.effectif ?? 0) + (bilan?.couvertures.mutation.effectif ?? 0)).toBe(2800)
    expect(bilan?.empreintes).toMatchObject({ regles: [hashContent(cotation)], mois })
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true)
  })

  it('du même contenu est le même', async () => {
    expect(await moteur.bilan(structuredClone(cotation), mois)).toEqual(await moteur.bilan(cotation, mois))
  })
})

describe('la comparaison', () => {
  it('de A contre A est nulle partout', async () => {
    const rien = await moteur.comparer(cotation, structuredClone(cotation), mois, ame)
    expect(rien).toMatchObject({ ecarts: 0, gagnent: [], perdent: [], synthetique: true })
    for (const segment of rien?.comparaison.parSegment ?? []) {
      expect(segment).toMatchObject({ montent: 0, descendent: 0, inchanges: segment.n })
      expect(segment.kendallTauB ?? 1).toBeCloseTo(1, 12)
      expect(segment.renouvellement?.sortants).toBe(0)
    }
    expect(rien?.groupes.every(({ placesGagnees, montent }) => placesGagnees === 0 && montent === 0)).toBe(true)
    const horsDiagonale = [
      rien?.niveaux.effectifs,
      rien?.rangs.primo.effectifs,
      rien?.rangs.mutation.effectifs,
    ].flatMap((matrice) => (matrice ?? []).flatMap((ligne, i) => ligne.filter((_, j) => i !== j)))
    expect(horsDiagonale.length).toBeGreaterThan(0)
    expect(horsDiagonale.every((effectif) => effectif === 0)).toBe(true)
  })

  it('dit qui gagne et qui perd, et autant de demandes dans chaque matrice', async () => {
    const page = await moteur.comparer(cotation, autre, mois, ame)
    if (!page) throw new Error('arrêtée')
    const { gagnent, perdent, comparaison, niveaux } = page
    expect(gagnent).toHaveLength(50)
    expect(gagnent.every(({ rangA, rangB }) => rangB < rangA)).toBe(true)
    expect(perdent.every(({ rangA, rangB }) => rangB > rangA)).toBe(true)
    expect(gagnent.every(({ grille }) => grille === 'primo')).toBe(true)
    expect(comparaison.parSegment.reduce((total, { n }) => total + n, 0)).toBe(2800)
    expect(niveaux.effectifs.flat().reduce((total, n) => total + n, 0)).toBe(2800)
    expect(page.ecarts).toBeGreaterThan(0)
    expect(page.empreintes.regles).toEqual([hashContent(cotation), hashContent(autre)])
  })
})

describe('l’aperçu d’un changement', () => {
  it('compte, grille par grille, ce que la comparaison compterait', async () => {
    const page = await moteur.comparer(cotation, autre, mois, ame)
    const parts: number[] = []
    const apercu = await moteur.apercu(cotation, autre, mois, (part) => parts.push(part))
    const segments = page?.comparaison.parSegment ?? []
    for (const grille of ['primo', 'mutation'] as const) {
      const somme = (champ: 'n' | 'montent' | 'descendent'): number =>
        segments.reduce((total, segment) => total + (segment.grille === grille ? segment[champ] : 0), 0)
      expect(apercu?.grilles[grille]).toEqual({
        effectif: somme('n'),
        montent: somme('montent'),
        descendent: somme('descendent'),
      })
    }
    expect(apercu?.grilles.primo.montent).toBeGreaterThan(0)
    expect(apercu?.grilles.mutation).toMatchObject({ montent: 0, descendent: 0 })
    expect(apercu?.synthetique).toBe(true)
    expect(apercu?.bloquants.avant).toEqual([])
  })

  it('d’un changement nul est nul', async () => {
    const apercu = await moteur.apercu(cotation, structuredClone(cotation), mois)
    expect(apercu?.grilles.primo).toMatchObject({ montent: 0, descendent: 0 })
  })

  it('dit ce qui bloquerait : le DALO n’est plus sûr de passer premier', async () => {
    const { mutation } = cotation.grilles
    const points = { ...mutation.points, handicap: 90 }
    const haut: typeof cotation = { ...cotation, grilles: { ...cotation.grilles, mutation: { ...mutation, points } } }
    const { bloquants } = (await moteur.apercu(cotation, haut, mois)) ?? {}
    expect(bloquants?.avant).toEqual([])
    expect(bloquants?.apres).toMatchObject([{ code: 'niveau-1-depasse', params: { grille: 'mutation' } }])
  })
})

describe('l’effet d’un changement', () => {
  it('compte ce que l’aperçu déplace, sans rien contrôler', async () => {
    const { grilles } = (await moteur.apercu(cotation, autre, mois)) ?? {}
    const impact = await moteur.impact(cotation, autre, mois)
    const { montent, descendent } = grilles?.primo ?? { montent: 0, descendent: 0 }
    expect(impact).toMatchObject({ changentDeRang: montent + descendent, synthetique: true })
    expect(impact?.changentDePoints).toBeGreaterThan(0)
    expect(impact?.empreintes.regles).toHaveLength(2)
    const nul = await moteur.impact(cotation, structuredClone(cotation), mois)
    expect([nul?.changentDeRang, nul?.changentDePoints]).toEqual([0, 0])
  })
})

describe('la grille d’un fichier', () => {
  it('se lit comme une table, sans rien changer', async () => {
    const lue = await moteur.lireFichierGrille(octets('Identifiant;Primo\ndalo;240\n'), 'g.csv')
    expect(lue).toMatchObject({ ok: true, value: [{ cases: ['Identifiant', 'Primo'] }, { numero: 2 }] })
    expect((await moteur.lireFichierGrille(octets(''), 'g.csv')).ok).toBe(false)
  })
})

describe('un cas', () => {
  it('a des points retenus qui font son score, et des écarts qui font la différence', async () => {
    const page = await moteur.comparer(cotation, autre, mois, ame)
    const id = page?.gagnent[0]?.id ?? ''
    const cas = await moteur.ouvrirCas(cotation, autre, mois, id)
    if (!cas) throw new Error('cas absent')
    const somme = ({ criteres }: typeof cas.a): number =>
      criteres.reduce((total, { points, retenu }) => total + (retenu ? points : 0), 0)
    expect([cas.demande.id, cas.a.id]).toEqual([id, id])
    expect(somme(cas.a)).toBe(cas.a.score)
    expect(somme(cas.b)).toBe(cas.b.score)
    expect(cas.deplacements.reduce((total, { ecart }) => total + ecart, 0)).toBe(cas.b.score - cas.a.score)
    expect(cas.b.score).not.toBe(cas.a.score)
    expect([cas.a.rang, cas.b.rang]).toEqual([page?.gagnent[0]?.rangA, page?.gagnent[0]?.rangB])
  })

  it('inconnu n’est pas une erreur', async () => {
    expect(await moteur.ouvrirCas(cotation, autre, mois, 'absent')).toBeUndefined()
  })

  it('se cherche par le début de son pseudonyme, vingt au plus', async () => {
    expect(await moteur.chercherCas('d0001')).toEqual(['D0001'])
    expect(await moteur.chercherCas('D1')).toHaveLength(20)
    expect(await moteur.chercherCas('zz')).toEqual([])
  })
})

describe('annuler', () => {
  it('arrête l’appel en cours, qui rend « undefined », et rien d’autre', async () => {
    const grand = creerMoteur()
    const scenario = { ...ame, ...(ame.cohorte ? { cohorte: { ...ame.cohorte, n: 20_000 } } : {}) }
    const parts: number[] = []
    const appel = grand.preparerCohorte({ genre: 'recette', scenario }, mois, (part) => {
      parts.push(part)
      void grand.annuler()
    })
    expect(await appel).toBeUndefined()
    expect(parts).toHaveLength(1)
    await expect(grand.bilan(cotation, mois)).rejects.toThrow('preparerCohorte')
    expect((await grand.preparerCohorte(recette, mois))?.n).toBe(2800)
  })

  it('sans appel en cours, ne fait rien au suivant', async () => {
    await moteur.annuler()
    expect(await moteur.bilan(cotation, mois)).toBeDefined()
  })
})

describe('une demande seule', () => {
  it('se compare aussi', async () => {
    const seul = creerMoteur()
    const csv = writeCohorteCsv(buildCohorte([uneDemande({ moisDepot: parseMois('2022-03') })], { synthetique: false }))
    await seul.preparerCohorte({ genre: 'fichier', csv, nom: 'une.csv' }, mois)
    const page = await seul.comparer(cotation, autre, mois, ame)
    expect(page).toMatchObject({ ecarts: 0, synthetique: false, comparaison: { n: 1 } })
  })
})
