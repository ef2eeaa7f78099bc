// The tour: what each step says and proposes as the work stands, and a card that never leaves the window.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatch } from '~/domain/patch.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { EtatAtelier } from '~/ui/etat/contrat.ts'
import { livres, VERSION_LIVREE as livree } from '~/ui/etat/livres.ts'
import { type Cadre, etapeVue, placer, TOTAL } from '~/ui/visite/view.ts'

type Etat = Parameters<typeof etapeVue>[1]
const neuf: Etat = {
  brouillon: {
    contenu: livres.cotation,
    origine: livree.hash,
    fusionnees: [],
    hash: livree.hash,
    modifie: false,
    annulable: undefined,
    retablissable: undefined,
  },
  comparaison: { a: livree.hash, b: 'brouillon' },
  cohorte: { hash: 'c0ffee', n: 2800, synthetique: true, graine: 2024, nom: livres.ame.titre },
  mois: livres.ame.moisReference,
}
const avec = (brouillon: Partial<EtatAtelier['brouillon']>): Etat => ({
  ...neuf,
  brouillon: { ...neuf.brouillon, ...brouillon },
})

describe('étapes', () => {
  test('cinq, sur trois pages', () => {
    const pages = Array.from({ length: TOTAL }, (_, i) => etapeVue(i, neuf).chemin)
    expect(pages).toEqual(['/regles', '/regles', '/comparer', '/comparer', '/quartiers'])
  })

  test('la première propose un changement, le dit fait, et la dernière propose de le reprendre', () => {
    const { geste } = etapeVue(0, neuf)
    if (geste?.genre !== 'editer') throw new Error('la première étape propose une édition')
    expect(geste.libelle).toBe('Porter à 60 points')
    const contenu = applyPatch<Cotation>(livres.cotation, geste.edition.patch)
    expect(contenu.grilles.mutation.points['handicap']).toBe(60)
    const fait = avec({ contenu, modifie: true, annulable: geste.edition.nom })
    expect(etapeVue(0, fait)).toMatchObject({ geste: undefined })
    expect(etapeVue(0, fait).texte).toContain('60 points')
    expect(etapeVue(1, fait).texte).not.toBe(etapeVue(1, neuf).texte)
    expect(etapeVue(4, fait).geste?.genre).toBe('annuler')
    expect(etapeVue(4, neuf).geste).toBeUndefined()
  })

  test('un jeu de règles sans ce critère a la même visite, sans le geste', () => {
    const criteres = livres.cotation.criteres.filter(({ id }) => id !== 'handicap')
    const vue = etapeVue(0, avec({ contenu: { ...livres.cotation, criteres } }))
    expect(vue.geste).toBeUndefined()
    expect(vue.texte).toContain('Choisissez une case')
  })

  test('comparer ne se propose que si l’on compare autre chose, un cas que d’une cohorte synthétique', () => {
    expect(etapeVue(2, neuf).geste).toBeUndefined()
    expect(etapeVue(2, { ...neuf, comparaison: { a: 'v1', b: 'brouillon' } }).geste?.genre).toBe('comparer')
    expect(etapeVue(3, neuf).geste?.genre).toBe('aller')
    expect(etapeVue(3, { ...neuf, cohorte: undefined }).geste).toBeUndefined()
  })
})

describe('place de la carte', () => {
  const carte = { l: 368, h: 260 }
  const fenetre = { l: 1366, h: 768 }
  const couvre = (a: Cadre, b: Cadre) => a.x < b.x + b.l && b.x < a.x + a.l && a.y < b.y + b.h && b.y < a.y + a.h

  test('sous une case, sur une case du bas, au coin quand rien n’est montré', () => {
    expect(placer({ x: 888, y: 270, l: 58, h: 20 }, carte, fenetre)).toEqual({ x: 888, y: 302 })
    expect(placer({ x: 300, y: 700, l: 58, h: 20 }, carte, fenetre)).toEqual({ x: 300, y: 428 })
    expect(placer(undefined, carte, fenetre)).toEqual({ x: 986, y: 472 })
  })

  test('toujours dans la fenêtre ; et à côté de ce qui est montré quand la place y est', () => {
    const n = (max: number) => fc.integer({ min: 1, max })
    const cible = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 3000 }),
      l: n(1400),
      h: n(3000),
    })
    fc.assert(
      fc.property(cible, (montre) => {
        const place = placer(montre, carte, fenetre)
        expect(place.x).toBeGreaterThanOrEqual(0)
        expect(place.y).toBeGreaterThanOrEqual(0)
        expect(place.x + carte.l).toBeLessThanOrEqual(fenetre.l)
        expect(place.y + carte.h).toBeLessThanOrEqual(fenetre.h)
        const hasPlace = montre.h < 200 && montre.y >= 0 && montre.y + montre.h <= fenetre.h
        expect(hasPlace && couvre({ ...place, ...carte }, montre)).toBe(false)
      }),
    )
  })
})
