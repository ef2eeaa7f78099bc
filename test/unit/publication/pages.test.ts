// Pages and tables for people: whatever the labels, they run nothing; both languages; what is not confirmed is said.
import { describe, expect, it } from 'vitest'
import type { Cotation } from '~/domain/cotation.ts'
import { fichiersDesFormes } from '~/publication/index.ts'
import { uneCotation } from '../../support/cotations.ts'
import { plain } from '../../support/contenus.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

async function textes(cotation: Cotation): Promise<Readonly<Record<string, string>>> {
  const faits = await fichiersDesFormes(uneSource(cotation), [
    'grille',
    'saisie',
    'public',
    'conformite',
    'dmn',
    'regles',
    'sql',
  ])
  if (!faits.ok) throw new Error(JSON.stringify(faits.problems))
  return Object.fromEntries([...faits.value].map(([nom, octets]) => [nom, new TextDecoder().decode(octets)]))
}

const PIEGE = '</script><img src=x onerror=alert(1)>'

describe('what is published for people', () => {
  it('escapes labels in pages, and lets none close a script or a comment', async () => {
    const publies = await textes(
      uneCotation([{ id: 'a', libelle: PIEGE, justificatif: PIEGE }], {
        titre: `*/ -- ${PIEGE}\nDROP TABLE demandes;`,
      }),
    )
    const par = (fin: string) => Object.entries(publies).filter(([nom]) => nom.endsWith(fin))
    expect(par('.html').length).toBe(6)
    for (const [nom, texte] of par('.html')) {
      expect(texte).not.toMatch(/<img/)
      expect(texte).toContain("default-src 'none'")
      expect(texte.match(/<\/script>/g)?.length ?? 0).toBe(nom.includes('verifier') ? 2 : 0)
      expect(texte).not.toMatch(/<[a-z][^<>]*\b(?:src|href)=/)
    }
    for (const [, texte] of par('.sql'))
      expect(texte.split('\n').flatMap((ligne, i) => (ligne.includes('DROP') ? [i] : []))).toEqual([0])
    for (const [, texte] of par('.mjs')) expect(texte.split('\n')[0]).toMatch(/^\/\/ /)
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\tx'])('neutralises %j in a CSV', async (libelle) => {
    const csv = (await textes(uneCotation([{ id: 'a', libelle }])))['grille/grille.fr.csv'] ?? ''
    expect(csv).toMatch(/;"?'/)
    for (const cellule of csv.split('\r\n').flatMap((ligne) => ligne.split(';')))
      expect(cellule.replace(/^"/, '')).not.toMatch(/^[=+@\t]|^-[^\d]/)
  })

  it('prints the grid of the baseline on A4, in French and in English', async () => {
    const publies = await textes(cotationDeBase())
    const [francais, anglais] = ['fr', 'en'].map((langue) => publies[`grille/grille.${langue}.html`] ?? '')
    expect(francais).toContain('size: A4')
    expect(francais?.match(/<tr>/g)?.length).toBe(30)
    expect(plain(francais ?? '')).toContain('hypothèse de travail')
    expect(anglais).toContain('<html lang="en">')
    expect(anglais).toContain('working assumption')
    expect(plain(publies['grille/grille.en.csv'] ?? '').split('\r\n').length).toBe(31)
  })

  it('leaves each match of the national sheet to confirm, and counts the slots', async () => {
    const saisie = plain((await textes(cotationDeBase()))['saisie/saisie.html'] ?? '')
    expect(saisie).toContain('Correspondances non confirmées : 29')
    expect(saisie).toContain('54 critères nationaux et 10 emplacements locaux')
    expect(saisie.match(/☐/g)?.length).toBe(58)
    expect(saisie).toContain('Attention : 12 critères locaux, pour 10 emplacements annoncés')
    const grande = uneCotation(Array.from({ length: 70 }, (_, i) => ({ id: `c${i}` })))
    expect(plain((await textes(grande))['saisie/saisie.html'] ?? '')).toContain('Attention : 70 critères locaux')
  })

  it('tells the public purpose, weights, sources, who decides and what to do', async () => {
    const page = plain((await textes(cotationDeBase()))['public/index.html'] ?? '')
    for (const mot of ['À quoi sert', 'Qui décide', 'Comment les points', 'Vos droits', 'donnees.json', 'Reconnu DALO'])
      expect(page).toContain(mot)
    expect(page).not.toMatch(/undefined|\[object/)
  })
})
