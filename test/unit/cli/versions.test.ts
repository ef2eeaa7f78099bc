// `versions`: what changes, what conflicts and what dates change, as an operator reads them.
import { afterAll, describe, expect, it } from 'vitest'
import { poser } from '../../support/contenus.ts'
import { atelier, COTATION, createDossier, fabriquer, lireDepot, objet } from './commande.ts'

const dossier = createDossier()
afterAll(() => dossier.effacer())

const livre: unknown = JSON.parse(lireDepot(COTATION))
const HANDICAP = '/grilles/mutation/points/handicap'
const ecrire = (nom: string, at: string, valeur: unknown): string =>
  dossier.ecrire(nom, JSON.stringify(poser(livre, at, valeur)))

const a60 = ecrire('a.json', HANDICAP, 60)
const b30 = ecrire('b.json', HANDICAP, 30)

describe('versions', () => {
  it('comparer : des phrases dans les deux langues, et l’effet sur une cohorte', () => {
    const cohorte = dossier.chemin('cohorte.csv')
    fabriquer('--n', '600', '--graine', '7', '--sortie', cohorte)
    const fin = atelier(
      'versions',
      'comparer',
      '--avant',
      COTATION,
      '--apres',
      a60,
      '--cohorte',
      cohorte,
      '--synthetique',
    )
    expect(fin.code).toBe(0)
    const { changements, effet } = objet<{
      changements: { code: string; pointeur: string; phrase: string; sentence: string }[]
      effet: { n: number; changentDeRang: number; phrase: string }
    }>(fin)
    expect(changements.map(({ code, pointeur }) => [code, pointeur])).toEqual([['points', HANDICAP]])
    expect(changements[0]?.phrase).toMatch(/grille mutation\u00A0: points du niveau → 60 points$/)
    expect(changements[0]?.sentence).toMatch(/transfer grid: points of the level → 60 points$/)
    expect(effet.n).toBe(600)
    expect(effet.changentDeRang).toBeGreaterThan(0)
    expect(effet.phrase).toContain('de rang')
  })

  it('fusionner : un conflit ouvert sort 1, un choix le tranche', () => {
    const trois = ['versions', 'fusionner', '--base', COTATION, '--a', a60, '--b', b30]
    const ouvert = atelier(...trois)
    expect(ouvert.code).toBe(1)
    expect(objet<{ conflits: unknown }>(ouvert).conflits).toEqual([
      { lieu: HANDICAP, pointeur: HANDICAP, base: null, a: 60, b: 30, choix: null },
    ])
    const tranche = atelier(...trois, '--choix', `${HANDICAP}=b`)
    expect(tranche.code).toBe(0)
    expect(objet<{ contenu: unknown }>(tranche).contenu).toEqual(JSON.parse(JSON.stringify(poser(livre, HANDICAP, 30))))
    expect(atelier(...trois, '--choix', '/titre=a').messages).toContain('Aucun conflit à ces lieux : /titre.')
    expect(atelier(...trois, '--choix', 'titre').code).toBe(2)
  })

  it('dates : les échéances, et le contenu tel qu’il s’applique à un mois', () => {
    const points = [
      { du: '2024-01', valeur: 40 },
      { du: '2025-07', valeur: 60 },
    ]
    const fin = atelier('versions', 'dates', '--fichier', ecrire('d.json', HANDICAP, points), '--mois', '2025-01')
    expect(fin.code).toBe(0)
    const { echeances, contenu } = objet<{ echeances: unknown; contenu: unknown }>(fin)
    expect(echeances).toEqual([
      { du: '2024-01', pointeur: HANDICAP, avant: null, apres: 40 },
      { du: '2025-07', pointeur: HANDICAP, avant: 40, apres: 60 },
    ])
    expect(contenu).toEqual(poser(livre, HANDICAP, 40))
  })
})
