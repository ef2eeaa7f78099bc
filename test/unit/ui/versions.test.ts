// The page of the versions: history, sentences, changes taken out one by one, and a merge with both values side by side.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import type { Demarche } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Genre } from '~/domain/genre.ts'
import { hashContent } from '~/domain/hash.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Registre } from '~/store/schema.ts'
import type { Version } from '~/ui/etat/contrat.ts'
import type { Brouillons } from '~/ui/etat/lignees.ts'
import { livres, TERRITOIRES_LIVRES, VERSIONS_LIVREES } from '~/ui/etat/livres.ts'
import { autresVersions, fusionChoisie } from '~/ui/versions/fusion-view.ts'
import { type Rapprochement, rapprocher } from '~/ui/versions/rapprocher.ts'
import {
  changementsVus,
  differencesVues,
  enVigueurVue,
  histoireVue,
  retirerChangement,
} from '~/ui/versions/versions-view.ts'
import { figerPreuves } from '~/vie/approbation.ts'
import { plain, poser } from '../../support/contenus.ts'

const cotation = livre as unknown as Cotation
const POINTS = '/grilles/mutation/points/handicap'
const avec = (at: string, valeur: unknown, de: unknown = livre): Cotation => poser(de, at, valeur) as Cotation
const nomDuHandicap = 'C07 Personne en situation de handicap'

const verser = (numero: number, contenu: Cotation, ...parents: readonly Version[]): Version => ({
  genre: 'cotation',
  hash: hashContent(contenu),
  numero,
  titre: `Version ${numero}`,
  auteur: numero === 0 ? '' : 'A. Martin',
  message: 'Essai',
  date: numero === 0 ? undefined : `2026-03-0${numero}T10:00:00Z`,
  parents: parents.map(({ hash }) => hash),
  contenu,
})
const depart = verser(0, cotation)
const maires = verser(1, avec(POINTS, 60), depart)
const bailleurs = verser(2, avec('/titre', 'Bailleurs', avec(POINTS, 30)), depart)
const versions = [bailleurs, maires, depart]
const VIDE: Registre = { demarches: [], signatures: [], cles: [] }

const BROUILLONS: Brouillons = { contenu: cotation, flux: livres.flux, territoires: TERRITOIRES_LIVRES }
const edition = <G extends Genre>(genre: G, brouillons: Brouillons, fusion: Rapprochement<G> | undefined): Edition => {
  if (!fusion) throw new Error('rien à faire')
  const faite = rapprocher(genre, brouillons, fusion)
  if (!faite.ok) throw new Error('édition refusée')
  return faite.value
}
const faire = (contenu: Cotation, fusion: Rapprochement<'cotation'> | undefined): Cotation =>
  applyPatch(contenu, edition('cotation', { ...BROUILLONS, contenu }, fusion).patch)

describe('histoire et différences', () => {
  it('chaque fiche dit d’où elle vient', () => {
    expect(
      histoireVue(versions, VIDE, '2026-04-01').map(({ nom, jour, parents }) => [plain(nom), jour, parents]),
    ).toEqual([
      ['v2 · Version 2', '2026-03-02T10:00:00Z', ['version livrée']],
      ['v1 · Version 1', '2026-03-01T10:00:00Z', ['version livrée']],
      ['Version 0 (version livrée)', undefined, []],
    ])
  })

  it('une version que la suivante remplace plus tard s’applique encore', () => {
    const approuver = (version: Version, effet: string, ...suites: readonly Demarche[]): readonly Demarche[] => {
      const preuves = figerPreuves({ difference: [], controles: [], essais: [], impact: null })
      const signe = { qui: 'B. Durand', quand: '2026-03-12T10:00:00Z' }
      const deliberation = { date: '2026-03-12', effet, reference: '1', signataires: ['C. Petit'] }
      return [
        { version: version.hash, acte: { ...signe, acte: 'proposer', preuves, alertes: [], admises: [] } },
        {
          version: version.hash,
          acte: { ...signe, acte: 'donner-avis', avis: { sens: 'favorable', date: '2026-03-10', dissensions: [] } },
        },
        { version: version.hash, acte: { ...signe, acte: 'approuver', deliberation } },
        ...suites,
      ]
    }
    const remplacer: Demarche = {
      version: maires.hash,
      acte: { qui: 'B. Durand', quand: '2026-03-13T10:00:00Z', acte: 'remplacer', par: bailleurs.hash },
    }
    const demarches = [...approuver(maires, '2026-01-01'), ...approuver(bailleurs, '2026-05-01', remplacer)]
    const registre = { ...VIDE, demarches }
    const etats = (jour: string) => histoireVue(versions, registre, jour).map(({ etat }) => etat)
    expect(etats('2026-04-30')).toEqual(['Approuvée', 'Approuvée', 'Brouillon'])
    expect(etats('2026-05-01')).toEqual(['Approuvée', 'Remplacée', 'Brouillon'])
    const avant = [...approuver(maires, '2026-05-01'), ...approuver(bailleurs, '2026-01-01', remplacer)]
    const etatsAvant = (jour: string) =>
      histoireVue(versions, { ...VIDE, demarches: avant }, jour).map(({ etat }) => etat)
    expect(etatsAvant('2026-04-30')).toEqual(['Approuvée', 'Approuvée', 'Brouillon'])
    expect(etatsAvant('2026-05-01')).toEqual(['Remplacée', 'Approuvée', 'Brouillon'])
    expect(
      ['2025-12-31', '2026-04-30', '2026-05-01', ''].map((j) => plain(enVigueurVue(versions, registre, j))),
    ).toEqual([
      'Aucune version approuvée ne s’applique au 31 décembre 2025.',
      'v1 · Version 1 : en effet depuis le 1er janvier 2026, avant la suivante au 1er mai 2026.',
      'v2 · Version 2 : en effet depuis le 1er mai 2026.',
      'Choisissez une date.',
    ])
  })

  it('deux versions, en phrases', () => {
    expect(differencesVues('cotation', maires.contenu, bailleurs.contenu).map(({ texte }) => plain(texte))).toEqual([
      'Titre : Bailleurs',
      `${nomDuHandicap}, grille mutation : 60 → 30 points`,
    ])
  })
})

describe('les changements du brouillon', () => {
  const neuf = { ...cotation.criteres[0], id: 'neuf', libelle: 'Neuf' }
  const etapes: readonly (readonly [at: string, valeur: unknown])[] = [
    ['/titre', 'Essai'],
    ['/criteres', [...cotation.criteres, neuf]],
    ['/grilles/primo/points/neuf', 12],
    ['/groupes', [...(cotation.groupes ?? []), { id: 'g', regle: 'meilleur', criteres: ['neuf'] }]],
  ]
  const brouillon = etapes.reduce<Cotation>((encours, [at, valeur]) => avec(at, valeur, encours), cotation)

  const ecart = { genre: 'cotation', origine: cotation, brouillon } as const

  it('un par un, un critère entier en un seul', () => {
    expect(
      changementsVus(ecart)
        .map(({ cle }) => cle)
        .toSorted(),
    ).toEqual(['/criteres/neuf', '/groupes/g', '/titre'])
  })

  it('retirer en emporte ce qui ne va pas sans lui, et le dit', () => {
    const { phrases, ...retrait } = retirerChangement(ecart, '/criteres/neuf')
    expect(faire(brouillon, retrait)).toEqual(avec('/titre', 'Essai'))
    expect(phrases).toHaveLength(2)
    expect(retrait.nom).toEqual({ code: 'changements-retires', nombre: 2 })
    expect(faire(brouillon, retirerChangement(ecart, '/titre')).titre).toBe(cotation.titre)
  })
})

describe('fusionner une version dans le brouillon', () => {
  const duBrouillon = { contenu: maires.contenu, origine: maires.hash, fusionnees: [] as readonly string[] }
  const suite = { genre: 'cotation', versions, brouillon: duBrouillon } as const
  const base = { suite, choisie: bailleurs.hash }

  it('un conflit montre les deux valeurs, et attend', () => {
    const { vue } = fusionChoisie({ ...base, choix: new Map() })
    expect(vue?.conflits.map(({ cle, choix }) => [cle, choix])).toEqual([[POINTS, undefined]])
    expect(vue?.conflits[0]?.cotes.map(({ phrases }) => phrases.map(({ texte }) => plain(texte)))).toEqual([
      [`${nomDuHandicap}, grille mutation : points du niveau → 60 points`],
      [`${nomDuHandicap}, grille mutation : points du niveau → 30 points`],
    ])
    expect([vue?.fusion, vue?.apports]).toEqual([undefined, []])
  })

  it.each([
    ['a', 60],
    ['b', 30],
  ] as const)('le choix %s donne %d points, avec ce que l’autre apporte', (cote, points) => {
    const { vue } = fusionChoisie({ ...base, choix: new Map([[POINTS, cote]]) })
    const fusion = faire(maires.contenu, vue?.fusion)
    expect([fusion.titre, fusion.grilles.mutation.points['handicap']]).toEqual(['Bailleurs', points])
  })

  it('chaque côté du conflit a son effet, mesuré depuis l’origine commune', () => {
    const { vue } = fusionChoisie({ ...base, choix: new Map() })
    const points = vue?.conflits[0]?.cotes.map(({ paire }) => [
      paire?.avant,
      paire?.apres.grilles.mutation.points['handicap'],
    ])
    expect(points).toEqual([
      [cotation, 60],
      [cotation, 30],
    ])
  })

  it('une fois fusionnée, elle est une origine : plus rien à choisir, même si le brouillon a gardé ses valeurs', () => {
    const fusionnees = [bailleurs.hash]
    const { vue } = fusionChoisie({
      ...base,
      suite: { ...suite, brouillon: { ...duBrouillon, fusionnees } },
      choix: new Map(),
    })
    expect([vue?.conflits, vue?.apports, vue?.fusion]).toEqual([[], [], undefined])
  })

  it('rien à fusionner, pas d’autre version, pas d’origine commune : chacun se dit', () => {
    const { vue } = fusionChoisie({ ...base, choisie: depart.hash, choix: new Map() })
    expect([vue?.fusion, vue?.apports, vue?.conflits]).toEqual([undefined, [], []])
    expect(autresVersions({ ...suite, versions: [maires] })).toEqual([])
    expect(fusionChoisie({ ...base, suite: { ...suite, versions: [maires] }, choix: new Map() })).toEqual({
      autre: undefined,
      vue: undefined,
    })
    const seule = { ...bailleurs, parents: [] }
    const orpheline = { ...suite, versions: [seule, maires, depart] }
    expect(fusionChoisie({ ...base, suite: orpheline, choix: new Map() }).vue).toBeUndefined()
  })
})

describe('le flux et les scénarios', () => {
  const part = (flux: Flux, valeur: number): Flux => poser(flux, '/contingents/0/part', valeur) as Flux
  const livree = <G extends Genre>(genre: G, titre: string): Version<G> => {
    const trouvee = VERSIONS_LIVREES.find((version) => version.genre === genre && version.titre === titre)
    if (!trouvee) throw new Error('version livrée absente')
    return trouvee as unknown as Version<G>
  }

  it('un flux : ses phrases, sans effet sur les rangs ; un changement retiré', () => {
    const brouillon = poser(livres.flux, '/titre', 'Essai') as Flux
    const ecart = { genre: 'flux', origine: livres.flux, brouillon } as const
    expect(changementsVus(ecart)).toMatchObject([{ cle: '/titre', paire: undefined, nom: 'Titre\u00A0: Essai' }])
    const { phrases: _dites, ...retrait } = retirerChangement(ecart, '/titre')
    const faite = edition('flux', { ...BROUILLONS, flux: brouillon }, retrait)
    expect(faite).toMatchObject({ objet: 'flux', nom: { code: 'changements-retires', nombre: 1 } })
    expect(applyPatch(brouillon, faite.patch)).toEqual(livres.flux)
  })

  it('deux flux d’une même origine : un conflit, et le choix', () => {
    const depuis = livree('flux', livres.flux.titre)
    const contenu = poser(livres.flux, '/titre', 'Bailleurs') as Flux
    const autre: Version<'flux'> = { ...depuis, contenu, hash: hashContent(contenu), numero: 1, parents: [depuis.hash] }
    const brouillon = { contenu: poser(livres.flux, '/titre', 'Maires') as Flux, origine: depuis.hash, fusionnees: [] }
    const suite = { genre: 'flux', versions: [autre, depuis], brouillon } as const
    const ouverte = fusionChoisie({ suite, choisie: autre.hash, choix: new Map() })
    expect(ouverte.vue?.conflits.map(({ cle }) => cle)).toEqual(['/titre'])
    expect(ouverte.vue?.conflits[0]?.cotes.map(({ paire }) => paire)).toEqual([undefined, undefined])
    const { vue } = fusionChoisie({ suite, choisie: autre.hash, choix: new Map([['/titre', 'b']]) })
    const faite = edition('flux', { ...BROUILLONS, flux: brouillon.contenu }, vue?.fusion)
    expect(applyPatch(brouillon.contenu, faite.patch)).toEqual(contenu)
  })

  it('un flux que le rapprochement rendrait faux est refusé', () => {
    const faux = part(livres.flux, 10_001)
    const nom = { code: 'fusion', titre: 'Faux' } as const
    expect(rapprocher('flux', BROUILLONS, { nom, contenu: faux })).toMatchObject({ ok: false })
  })

  it('un scénario qui n’est pas celui des pages reprend un titre sans que celui des pages change', () => {
    const origine = livres.villemandeur
    const brouillon = { ...origine, titre: 'Essai' }
    const territoires = {
      ...TERRITOIRES_LIVRES,
      scenarios: { ...TERRITOIRES_LIVRES.scenarios, [origine.id]: brouillon },
    }
    const { phrases, ...retrait } = retirerChangement({ genre: 'scenario', origine, brouillon }, '/titre')
    expect(phrases.map(plain)).toEqual(['Titre : Essai'])
    const faite = edition('scenario', { ...BROUILLONS, territoires }, retrait)
    expect(applyPatch(territoires, faite.patch)).toEqual(TERRITOIRES_LIVRES)
  })
})
