// The journal as the page says it.
import { describe, expect, it } from 'vitest'
import { livres } from '~/ui/etat/livres.ts'
import { chainer, RACINE_DU_JOURNAL, type Journal } from '~/store/journal.ts'
import type { Fait, Ligne } from '~/store/schema.ts'
import { empreinteDeCle } from '~/vie/signatures.ts'
import { etatDuJournal, lignesVues, type Noms, PAGE_DU_JOURNAL } from '~/ui/versions/journal-view.ts'

/** Fine and no-break spaces as plain ones. */
const lisible = (texte: string): string => texte.replaceAll(/[\u00A0\u202F]/g, ' ')

const V1 = '1'.repeat(64)
const CLE = 'ab'.repeat(32)
const INCONNUE = 'abcdef0'.padEnd(64, '0')
const noms: Noms = { versions: new Map([[V1, 'v1 · Soixante']]), cotation: livres.cotation }
const edition = { code: 'points-du-niveau', rang: 1, avant: 250, apres: 260 } as const

const FAITS: readonly Fait[] = [
  { genre: 'edition', nom: edition },
  { genre: 'annulation', nom: edition },
  { genre: 'retablissement', nom: edition },
  { genre: 'version', hash: V1 },
  { genre: 'reprise', hash: INCONNUE },
  { genre: 'import-cohorte', hash: INCONNUE },
  { genre: 'cohorte-synthetique' },
  { genre: 'comparaison', a: 'brouillon', b: V1 },
  { genre: 'demarche', hash: V1, acte: 'approuver' },
  { genre: 'signature', hash: V1, cle: CLE },
  { genre: 'cle', cle: CLE },
]

function journalDe(faits: readonly Fait[]): Journal {
  const lignes: Ligne[] = []
  for (const quoi of faits)
    lignes.push(
      chainer(lignes.at(-1), { qui: 'A. Membre', quand: '2026-03-01T09:00:00.000Z', quoi, pourquoi: 'essai' }),
    )
  return { lignes, sommet: lignes.at(-1)?.empreinte ?? RACINE_DU_JOURNAL }
}
const tout = (journal: Journal, montrees = PAGE_DU_JOURNAL) => lignesVues(journal, { filtre: 'tout', montrees, noms })

describe('le journal à l’écran', () => {
  it('dit chaque fait en une phrase, le dernier d’abord', () => {
    const { lignes, suivantes } = tout(journalDe(FAITS))
    expect(suivantes).toBe(0)
    expect(lignes.map(({ n }) => n)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    const phrases = lignes.toReversed().map(({ quoi }) => lisible(quoi))
    expect(phrases[1]).toBe(`Annulé : ${phrases[0]}`)
    expect(phrases[2]).toBe(`Rétabli : ${phrases[0]}`)
    expect(phrases.slice(3)).toEqual([
      'Version enregistrée : v1 · Soixante',
      'Version reprise comme brouillon : contenu d’empreinte abcdef0',
      'Cohorte importée, empreinte abcdef0',
      'Retour à la cohorte synthétique',
      'Comparaison choisie : Brouillon (A) et v1 · Soixante (B)',
      'Délibération de l’EPCI consignée : v1 · Soixante',
      `Signature de v1 · Soixante, clé ${empreinteDeCle(CLE)}`,
      `Clé ajoutée aux clés connues : ${empreinteDeCle(CLE)}`,
    ])
    expect(lignes[0]).toMatchObject({
      qui: 'A. Membre',
      pourquoi: 'essai',
      quand: expect.stringContaining('mars 2026'),
    })
  })

  it('garde les décisions seules, et une page à la fois', () => {
    const decisions = lignesVues(journalDe(FAITS), { filtre: 'decisions', montrees: 50, noms }).lignes
    expect(decisions.map(({ n }) => n)).toEqual([11, 10, 9, 5, 4])
    const long = journalDe(Array.from({ length: 120 }, () => ({ genre: 'cohorte-synthetique' })))
    expect([tout(long).lignes.length, tout(long).suivantes]).toEqual([50, 50])
    expect([tout(long, 100).lignes.at(-1)?.n, tout(long, 100).suivantes]).toEqual([21, 20])
  })

  it('dit où la chaîne se rompt', () => {
    const journal = journalDe(FAITS)
    expect(etatDuJournal({ lignes: [], sommet: RACINE_DU_JOURNAL })).toMatchObject({ isVide: true, isRompu: false })
    expect(lisible(etatDuJournal(journal).etat)).toBe('11 lignes, chaîne intacte.')
    const autre = { ...(journal.lignes[3] as Ligne), qui: 'un autre' }
    expect(etatDuJournal({ ...journal, lignes: journal.lignes.with(3, autre) })).toMatchObject({ isRompu: true })
    const { etat } = etatDuJournal({ ...journal, lignes: journal.lignes.slice(0, 5) })
    expect(lisible(etat)).toContain('se rompt à la ligne 6')
  })
})
