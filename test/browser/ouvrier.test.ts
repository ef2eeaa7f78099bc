// The engine in its real worker: what crosses, progress, and a cancel that really stops.
import { afterEach, describe, expect, it } from 'vitest'
import { livres } from '~/ui/etat/livres.ts'
import { leverOuvrier, type Ouvrier } from '~/workers/ouvrier.ts'
import type { SourceDeCohorte } from '~/workers/protocol.ts'

const { cotation, ame } = livres
const mois = ame.moisReference
const recette = (n: number): SourceDeCohorte => ({
  genre: 'recette',
  scenario: { ...ame, ...(ame.cohorte ? { cohorte: { ...ame.cohorte, n } } : {}) },
})

let ouvrier: Ouvrier | undefined
const lever = (): Ouvrier => (ouvrier = leverOuvrier())
afterEach(() => {
  ouvrier?.terminer()
  ouvrier = undefined
})

describe('l’ouvrier', () => {
  it('prépare, fait le bilan, compare A à A et ouvre un cas', async () => {
    const { moteur } = lever()
    expect(await moteur.preparerCohorte(recette(2800), mois)).toMatchObject({ n: 2800, synthetique: true })
    expect((await moteur.bilan(cotation, mois))?.n).toBe(2800)
    const rien = await moteur.comparer(cotation, cotation, mois, ame)
    expect(rien).toMatchObject({ ecarts: 0, gagnent: [], perdent: [] })
    expect(rien?.comparaison.parSegment.every(({ montent, descendent }) => montent + descendent === 0)).toBe(true)
    const [id = ''] = await moteur.chercherCas('D00')
    const cas = await moteur.ouvrirCas(cotation, cotation, mois, id)
    const somme = cas?.a.criteres.reduce((total, { points, retenu }) => total + (retenu ? points : 0), 0)
    expect([cas?.demande.id, somme, cas?.deplacements]).toEqual([id, cas?.a.score, []])
  })

  it('dit sa progression, croissante, dans ]0, 1]', async () => {
    const { moteur } = lever()
    const parts: number[] = []
    await moteur.preparerCohorte(recette(20_000), mois, (part) => void parts.push(part))
    expect(parts.length).toBeGreaterThan(3)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true)
  })

  it('annuler arrête vraiment : l’appel rend « undefined » bien avant la fin', async () => {
    const { moteur } = lever()
    await moteur.preparerCohorte(recette(100), mois)
    let derniere = 0
    const appel = moteur.preparerCohorte(recette(200_000), mois, (part) => {
      derniere = part
      void moteur.annuler()
    })
    expect(await appel).toBeUndefined()
    expect(derniere).toBeGreaterThan(0)
    expect(derniere).toBeLessThan(0.5)
    expect((await moteur.bilan(cotation, mois))?.n).toBe(100)
  })

  it('lit un fichier sans le garder, et rend les problèmes comme des valeurs', async () => {
    const { moteur } = lever()
    const octets = new TextEncoder().encode('id;nom\nD1;Durand\n').buffer
    const lue = await moteur.lireFichierCohorte(octets, 'c.csv', mois)
    expect(lue.ok).toBe(false)
    expect(octets.byteLength).toBe(0)
    expect(JSON.stringify(lue)).not.toContain('Durand')
  })

  it('une faute de notre part traverse comme une erreur', async () => {
    await expect(lever().moteur.bilan(cotation, mois)).rejects.toThrow('preparerCohorte')
  })
})
